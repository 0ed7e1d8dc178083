import { call } from '../../ipc/call'
import type { LogLook, LogView } from '../../ipc/contract.gen'
import type { Session } from '../../shared/session.svelte'
import { viewsText } from '../../text/log'
import { knownColumns, moved, resized, toggled, usualColumns, type ColumnKey, type ShownColumn } from './columns'
import type { Question } from './question'

/** How long nothing has to change before it is saved, in milliseconds. */
const pause = 400

/** How the log looks to its owner: the columns and the named views. It is kept in the data file. */
export class LookState {
  columns = $state.raw<readonly ShownColumn[]>(knownColumns(usualColumns))
  views = $state.raw<readonly LogView[]>([])
  #file: string | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  /** Reads how this book's log looks, once for each book. */
  async load(): Promise<void> {
    const file = this.#session.book?.file ?? null
    if (file === null || file === this.#file) return
    this.#file = file
    const look = await this.#session.attempt(() => call('log_look', {}))
    if (!look) return
    this.columns = knownColumns(look.columns)
    this.views = look.views
  }

  toggle(key: ColumnKey): void {
    this.#arrange(toggled(this.columns, key))
  }

  move(key: ColumnKey, to: number): void {
    this.#arrange(moved(this.columns, key, to))
  }

  resize(key: ColumnKey, width: number): void {
    this.#arrange(resized(this.columns, key, width))
  }

  usual(): void {
    this.#arrange(knownColumns(usualColumns))
  }

  view(name: string): LogView | null {
    return this.views.find((view) => view.name === name) ?? null
  }

  /** Why a view can't have this name; null when it can. */
  refusal(name: string, besides: string | null = null): string | null {
    const wanted = name.trim()
    if (wanted === '') return viewsText.unnamed
    const taken = this.views.some((view) => view.name !== besides && same(view.name, wanted))
    return taken ? viewsText.taken(wanted) : null
  }

  /** Keeps a question under a name; one of the same name gets the new question. */
  keep(name: string, question: Question): void {
    const view = { ...question, name: name.trim() }
    const known = this.views.some((one) => one.name === view.name)
    const views = known ? this.views.map((one) => (one.name === view.name ? view : one)) : [...this.views, view]
    this.#name(views, known ? viewsText.changed(view.name) : viewsText.saved(view.name))
  }

  rename(from: string, to: string): void {
    const wanted = to.trim()
    this.#name(
      this.views.map((view) => (view.name === from ? { ...view, name: wanted } : view)),
      viewsText.renamed(wanted),
    )
  }

  remove(name: string): void {
    this.#name(
      this.views.filter((view) => view.name !== name),
      viewsText.removed(name),
    )
  }

  /** Saves what still waits, before the log is left. */
  async flush(): Promise<void> {
    if (this.#timer === undefined) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#session.book?.read_only) return
    const look: LogLook = { columns: [...this.columns], views: [...this.views] }
    await this.#session.attempt(() => call('log_look_save', look))
  }

  #arrange(columns: ShownColumn[]): void {
    this.columns = columns
    this.#saveSoon()
  }

  /** A view is no act of the book, so it is taken back here. */
  #name(views: readonly LogView[], sentence: string): void {
    const before = this.views
    this.views = views
    this.#saveSoon()
    this.#session.doneHere(sentence, () => {
      this.views = before
      this.#saveSoon()
    })
  }

  #saveSoon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), pause)
  }
}

function same(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'base' }) === 0
}
