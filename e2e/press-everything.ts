import type { Page } from 'playwright/test'

type Order = {
  /** What is left alone, by the beginning of its name. */
  readonly avoid: readonly string[]
  /** What goes into fields that take any text. */
  readonly text: string
}
/** What the page knows of it from one call to the next: what all pages have is pressed on one. */
type Progress = {
  begun: number
  open: number
  readonly pressed: Map<string, number>
  readonly sending: Set<string>
  readonly emptied: Set<string>
}

/** Counts, in the page, what it asks for and waits for. To be called before the page is opened. */
export async function countRequests(page: Page) {
  await page.addInitScript(() => {
    const ask = window.fetch.bind(window)
    const progress: Progress = { begun: 0, open: 0, pressed: new Map(), sending: new Set(), emptied: new Set() }
    Reflect.set(window, 'progress', progress)
    window.fetch = async (...asked) => {
      progress.begun += 1
      progress.open += 1
      try {
        return await ask(...asked)
      } finally {
        progress.open -= 1
      }
    }
  })
}

/**
 * Fills the fields of what is open and presses all of its buttons, going into every dialog and menu that opens.
 * What sends something is pressed again, since the first time may have been refused.
 */
export async function pressEverything(page: Page, order: Order) {
  await page.evaluate(async ({ avoid, text }) => {
    const progress: Progress = Reflect.get(window, 'progress')
    const { pressed, sending, emptied } = progress
    const home = location.pathname + location.search
    const times = (key: string) => pressed.get(key) ?? 0
    const note = (key: string) => pressed.set(key, times(key) + 1)

    let changes = 0
    new MutationObserver(() => (changes += 1)).observe(document, { childList: true, subtree: true, attributes: true })
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    async function comeToRest() {
      for (let still = 0, at = 0; still < 2 && at < 25; at += 1) {
        const known = changes
        // one frame after the other
        await drawn()
        still = known === changes && progress.open === 0 ? still + 1 : 0
      }
    }

    const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent ?? '').trim()
    const isSubmit = (element: Element) => element instanceof HTMLButtonElement && element.type === 'submit'
    const isWayOut = (element: Element) => /^(?:Close|Cancel|Back|Keep|Dismiss)/.test(nameOf(element))
    // what a server says stands in the names of some: they are one and the same
    const own = (name: string, otherwise: string) => (name.length < 40 && /^[\w ,.…()+-]+$/.test(name) ? name : otherwise)
    function keyOf(element: Element, layer: Element) {
      const place = isSubmit(element) || element.tagName === 'INPUT' ? home : ''
      const title = layer.getAttribute('aria-label') ?? layer.querySelector('h1, h2')?.textContent ?? ''
      return `${place} ${layer.tagName === 'MAIN' ? '' : own(title, layer.tagName)} > ${own(nameOf(element), element.className)}`
    }
    const layerNow = () =>
      [...document.querySelectorAll('dialog[open], :popover-open')].at(-1) ?? document.querySelector('main') ?? document.body

    function fill(field: HTMLInputElement | HTMLTextAreaElement) {
      const label = nameOf(field) + (field.labels?.[0]?.textContent ?? '') + field.placeholder
      const key = `${home} field ${field.name} ${label} ${field.value === '' ? 'empty' : 'full'}`
      if (field.disabled || field.readOnly || ['checkbox', 'radio', 'range', 'search', 'date'].includes(field.type) || times(key) > 0)
        return
      note(key)
      if (field instanceof HTMLInputElement && field.type === 'file') {
        const files = new DataTransfer()
        files.items.add(new File(['GIF89a'], 'a.gif', { type: field.accept.split(',')[0] || 'image/png' }))
        field.files = files.files
        field.dispatchEvent(new Event('change', { bubbles: true }))
        return
      }
      const isPhone = field.type === 'tel' || /number/i.test(label)
      const isNumber = field.type === 'number' || ['numeric', 'decimal'].includes(field.inputMode)
      const value = isNumber ? '5' : isPhone ? '5519980000467' : field.type === 'url' ? 'https://example.test/' : text
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value) // so that React hears of it
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }

    let opener = ''
    for (let turn = 0; turn < 200; turn += 1) {
      const layer = layerNow()
      layer.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea').forEach(fill)
      // one button after the other
      await drawn()
      const isInFront = layer.matches('dialog, [popover]')
      const controls = [
        ...layer.querySelectorAll<HTMLElement>(
          ':is(button, summary, [role=menuitem], [role=tab], [role=option], input[type=checkbox], input[type=radio]):not(:disabled, [aria-disabled=true])',
        ),
      ].filter((element) => !avoid.some((name) => nameOf(element).startsWith(name)))
      const fresh = controls.filter((element) => {
        const key = keyOf(element, layer)
        // what opens something opens it again as long as there is something new in it
        if (element.hasAttribute('aria-haspopup')) return !emptied.has(key)
        return times(key) < (sending.has(key) || isSubmit(element) ? 2 : 1)
      })
      const inside = fresh.filter((element) => !isWayOut(element))
      if (isInFront && inside.length === 0) emptied.add(opener)
      const next = inside.find(isSubmit) ?? inside[0] ?? (isInFront ? controls.find(isWayOut) : fresh[0])
      if (next) {
        const key = keyOf(next, layer)
        note(key)
        if (!isInFront) opener = key
        const { begun } = progress
        next.click()
        await drawn()
        if (progress.begun > begun && next.tagName !== 'INPUT') sending.add(key)
      } else if (layer instanceof HTMLDialogElement) layer.dispatchEvent(new Event('cancel', { cancelable: true }))
      else if (isInFront && layer instanceof HTMLElement) layer.hidePopover()
      else break
      await comeToRest()
      if (location.pathname + location.search !== home && layerNow().tagName !== 'DIALOG') {
        history.pushState(null, '', home)
        dispatchEvent(new PopStateEvent('popstate'))
        await comeToRest()
      }
    }
  }, order)
}
