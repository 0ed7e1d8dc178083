import { getContext, setContext } from 'svelte'
import { call } from '../ipc/call'
import type { Acting, BookView, Failure, KitView, Settings, StartView } from '../ipc/contract.gen'
import { asRefusal, fieldProblems } from '../ipc/failure'
import { shellText } from '../text/shell'
import type { Here } from './here'
import type { Route } from './route'

export type Toast = { id: number; sentence: string; undo: 'offered' | 'none' }

/** How many acts of a page can be taken back, the newest first. */
const most = 30

const defaults: Settings = { theme: 'system', paper: 'a4', text_percent: 100, single_keys: true }

/** What the whole window shares: the open book, the settings, the place where the person is, and what was just said. */
export class Session {
  started = $state(false)
  book = $state.raw<BookView | null>(null)
  settings = $state.raw<Settings>(defaults)
  locale = $state('en-US')
  ownBookExists = $state(false)
  route = $state.raw<Route>({ screen: 'playbook' })
  /** The heading of the screen, for the title bar. */
  heading = $state('')
  /** Grows when undo, redo or another book made stale what the screens hold; they read again when it changes. */
  revision = $state(0)
  toast = $state.raw<Toast | null>(null)
  failure = $state.raw<Failure | null>(null)
  /** The kit that was taken since the window opened, so that the task list can say what it filled, and what undoes it. */
  kit = $state.raw<{ name: string; undo: string | null } | null>(null)
  /** What can be done on the open screen, for the command palette. */
  here = $state.raw<Here | null>(null)
  /** What a screen reader is told politely. */
  said = $state('')
  /** Acts of the page that is open, newest last: not yet an answer, so the core can't undo them. */
  #taken = $state.raw<readonly (() => void)[]>([])
  #toasts = 0
  #focusHeading = true

  async open(): Promise<void> {
    await this.attempt(async () => this.#begin(await call('start', {})))
    this.started = true
  }

  async openBook(name: 'business_start' | 'business_open' | 'sample_open' | 'sample_remove'): Promise<void> {
    await this.attempt(async () => {
      this.#begin(await call(name, {}))
      this.revision += 1
    })
  }

  /** Makes the owner's own business from one that was saved whole. */
  async takeInBusiness(): Promise<void> {
    await this.attempt(async () => {
      const start = await call('business_take_in', {})
      if (start === null) return
      this.#begin(start)
      this.revision += 1
    })
  }

  /** Fills the owner's playbook with a kit's answers; without one open it begins one. */
  async useKit(kit: KitView, said: string): Promise<void> {
    await this.attempt(async () => {
      if (this.book === null || this.book.sample) this.#begin(await call('business_start', {}))
      await call('kit_use', { kit: kit.kit })
      const { book } = await call('start', {})
      this.go({ screen: 'playbook' })
      this.revision += 1
      if (book) this.done(said, book)
      this.kit = { name: kit.name, undo: book?.undo ?? null }
    })
  }

  go(route: Route): void {
    this.failure = null
    // What was done on the page that is left can't be taken back any more, and nothing may offer it.
    if (this.#taken.length > 0) this.toast = null
    this.#taken = []
    this.here = null
    this.#focusHeading = true
    this.route = route
  }

  /** True once after each change of screen: the heading that asks first takes the focus. */
  takeFocus(): boolean {
    const wanted = this.#focusHeading
    this.#focusHeading = false
    return wanted
  }

  /** Says that an act was done, and offers to undo it while the core can. */
  done(sentence: string, book: BookView): void {
    this.book = book
    this.failure = null
    this.#taken = []
    this.#toasts += 1
    this.toast = { id: this.#toasts, sentence, undo: book.undo === null ? 'none' : 'offered' }
  }

  /** Says that something was done on this page, before it is an answer, and offers to take it back. */
  doneHere(sentence: string, back: () => void): void {
    this.#taken = [...this.#taken.slice(1 - most), back]
    this.#toasts += 1
    this.toast = { id: this.#toasts, sentence, undo: 'offered' }
  }

  /** What undo would do now, in words; null when there is nothing to undo. */
  get undoable(): string | null {
    return this.#taken.length > 0 ? shellText.undo : (this.book?.undo ?? null)
  }

  /** A remark without an act behind it. */
  remark(sentence: string): void {
    this.#toasts += 1
    this.toast = { id: this.#toasts, sentence, undo: 'none' }
  }

  closeToast(id: number): void {
    if (this.toast?.id === id) this.toast = null
  }

  async undo(): Promise<void> {
    const back = this.#taken.at(-1)
    if (back) {
      this.#taken = this.#taken.slice(0, -1)
      back()
      return this.remark(shellText.takenBack)
    }
    if (this.book?.undo) await this.#turn('undo')
  }

  async redo(): Promise<void> {
    if (this.book?.redo) await this.#turn('redo')
  }

  async saveSettings(change: Partial<Settings>): Promise<void> {
    const before = this.settings
    this.settings = { ...before, ...change }
    const saved = await this.attempt(() => call('settings_save', this.settings))
    this.settings = saved ?? before
  }

  /** Notes who is at the keyboard; what happens from now on is written down under that name. */
  async act(acting: Acting): Promise<boolean> {
    const saved = await this.attempt(() => call('acting_save', acting))
    if (saved && this.book) this.book = { ...this.book, acting: saved }
    return saved !== null
  }

  /** Runs a piece of work; what goes wrong is shown in the one place for failures, and the result is then null. */
  async attempt<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      const result = await work()
      this.failure = null
      return result
    } catch (thrown) {
      this.fail(thrown)
      return null
    }
  }

  fail(thrown: unknown): void {
    const refusal = asRefusal(thrown)
    // A refused field without its own place on this screen still has to be readable.
    const fields = fieldProblems(thrown) ?? []
    const happened = [refusal.happened, ...fields.map((field) => field.sentence)].filter(Boolean).join(' ')
    this.failure = { kind: refusal.kind, happened, safe: refusal.safe, next: refusal.next, fields: [] }
  }

  async #turn(name: 'undo' | 'redo'): Promise<void> {
    if (name === 'undo' && this.kit?.undo === this.book?.undo) this.kit = null
    await this.attempt(async () => {
      const turned = await call(name, {})
      this.book = turned.book
      this.revision += 1
      this.remark(turned.sentence)
    })
  }

  #begin(start: StartView): void {
    this.book = start.book
    this.kit = null
    this.settings = start.settings
    this.locale = start.locale
    this.ownBookExists = start.owner_book_exists
    this.toast = null
    this.go({ screen: start.book !== null && start.book.entries > 0 ? 'today' : 'playbook' })
    if (start.book) this.said = shellText.opened(start.book.business)
  }
}

const key = Symbol('session')

export function provideSession(session: Session): void {
  setContext(key, session)
}

export function useSession(): Session {
  return getContext<Session>(key)
}
