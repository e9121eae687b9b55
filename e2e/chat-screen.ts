import { expect, type Locator, type Page } from 'playwright/test'
import { nameIn, paths } from '@/lib/paths.ts'
import { enterKey } from './fixtures.ts'
import type { World } from './world.ts'

/** The chat console of one instance, as a person sees it. */
export class ChatScreen {
  readonly page: Page
  readonly #world: World
  readonly #instance: string
  readonly list: Locator
  readonly feed: Locator
  readonly writing: Locator

  constructor(page: Page, world: World, instance = 'shop') {
    this.page = page
    this.#world = world
    this.#instance = instance
    this.list = page.getByRole('list', { name: 'Chats', exact: true })
    this.feed = page.getByRole('feed', { name: 'Messages' })
    this.writing = page.getByRole('textbox', { name: /^Message / })
  }

  /** Signs in at a chat, or at the list. */
  async open(jid?: string) {
    await this.page.goto(this.#world.app(jid === undefined ? paths.chats(this.#instance) : paths.chat(this.#instance, jid)))
    await enterKey(this.page, this.#world.key)
    await expect(jid === undefined ? this.page.getByRole('button', { name: 'New chat' }) : this.writing).toBeVisible()
    return this
  }

  /** The address of the open chat. */
  get jid() {
    return nameIn(new URL(this.page.url()).pathname.split('/').at(-1))
  }

  row = (name: string | RegExp) => this.list.getByRole('link').filter({ hasText: name })
  message = (text: string | RegExp) => this.feed.getByRole('article').filter({ hasText: text })
  state = (text: string | RegExp, state: string) => this.message(text).getByText(state, { exact: true })
  button = (name: string | RegExp) => this.page.getByRole('button', { name, exact: typeof name === 'string' })
  dialog = (name: string | RegExp) => this.page.getByRole('dialog', { name })
  news = (title: 'News arrives by itself' | 'The server is asked every few seconds') => this.page.getByTitle(title)

  /** Begins a chat with a number, which the server is asked about. */
  async newChat(number: string) {
    await this.button('New chat').click()
    await this.page.getByLabel('Number or group id').fill(number)
    await this.button('Check and write').click()
  }

  async write(text: string) {
    await this.writing.fill(text)
    await this.writing.press('Enter')
  }

  /** Chooses from what can be done to a message. */
  async act(text: string | RegExp, deed: 'Reply' | 'Forward' | 'Edit' | 'Delete for everyone') {
    const message = this.message(text)
    await message.focus() // a pointer would lose it when news moves the rows
    if (deed === 'Reply') return message.getByRole('button', { name: 'Reply' }).click()
    await message.getByRole('button', { name: 'More', exact: true }).click()
    return this.page.getByRole('menuitem', { name: deed }).click()
  }

  /** Every message from the first to the last, as a screen reader has them, though only those in sight are in the page. */
  async readAll(): Promise<readonly string[]> {
    const found = await this.feed.evaluate(async (feed) => {
      const box = feed.parentElement?.parentElement
      const labels = new Map<number, string>()
      const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      const note = () => {
        for (const article of feed.querySelectorAll('article'))
          labels.set(Number(article.getAttribute('aria-posinset')), article.getAttribute('aria-label') ?? '')
      }
      if (!box) return []
      for (let top = 0; ; top += box.clientHeight / 2) {
        box.scrollTop = top
        // each part is only in the page while it is in sight
        await drawn()
        note()
        if (box.scrollTop + box.clientHeight >= box.scrollHeight - 1) break
      }
      return [...labels].toSorted(([one], [other]) => one - other).map(([, label]) => label)
    })
    return found
  }
}
