import { call } from '../ipc/call'
import type { EditionsView, FieldProblem, ReaderView } from '../ipc/contract.gen'
import { fieldProblems } from '../ipc/failure'
import { ExportState } from '../shared/exporting.svelte'
import type { Session } from '../shared/session.svelte'
import { editionsText } from '../text/signing'

/** All editions, and who got and read each of them. */
export class EditionsState {
  view = $state.raw<EditionsView | null>(null)
  readonly saving: ExportState
  /** Problems of the reader that was noted last, and for which edition. */
  problems = $state.raw<{ edition: number; fields: FieldProblem[] } | null>(null)
  #session: Session

  constructor(session: Session) {
    this.#session = session
    this.saving = new ExportState(session)
  }

  async load(): Promise<void> {
    const view = await this.#session.attempt(() => call('editions', {}))
    if (view) this.view = view
  }

  save(number: number): Promise<void> {
    return this.saving.save(() => call('edition_save', { number }))
  }

  /** Notes who got an edition today; says whether it was noted. */
  async add(edition: number, name: string): Promise<boolean> {
    try {
      const view = await call('reader_add', { edition, name, given_on: null })
      this.problems = null
      this.#took(view, editionsText.added(name.trim()))
      return true
    } catch (thrown) {
      const fields = fieldProblems(thrown)
      if (fields) this.problems = { edition, fields }
      else this.#session.fail(thrown)
      return false
    }
  }

  async read(reader: ReaderView): Promise<void> {
    const read_on = reader.read_on === null ? (this.view?.today ?? null) : null
    const view = await this.#session.attempt(() => call('reader_read', { reader: reader.id, read_on }))
    if (view)
      this.#took(view, reader.read_on === null ? editionsText.isRead(reader.name) : editionsText.isUnread(reader.name))
  }

  async remove(reader: ReaderView): Promise<void> {
    const view = await this.#session.attempt(() => call('reader_remove', { reader: reader.id }))
    if (view) this.#took(view, editionsText.removed(reader.name))
  }

  #took(view: EditionsView, said: string): void {
    this.view = view
    this.#session.done(said, view.book)
  }
}
