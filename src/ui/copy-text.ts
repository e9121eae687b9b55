/** Copies text, also where the page is not secure and the browser has no clipboard for it. Says whether it worked. */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  const isModern = window.isSecureContext && 'clipboard' in navigator
  if (isModern && text instanceof Promise && typeof ClipboardItem === 'function') {
    // handed over before the text is there, since the permission of a press does not outlast a slow answer
    const plain = text.then((arrived) => new Blob([arrived], { type: 'text/plain' }))
    const isCopied = await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]).then(yes, no)
    if (isCopied) return true
  }
  const ready = await text
  if (isModern && (await navigator.clipboard.writeText(ready).then(yes, no))) return true
  return copyBySelection(ready)
}

const yes = () => true
const no = () => false

function copyBySelection(text: string) {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'fixed opacity-0'
  // inside an open dialog, since all else cannot take the focus then
  const place = focused?.closest('dialog') ?? document.body
  place.append(field)
  field.focus({ preventScroll: true })
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}
