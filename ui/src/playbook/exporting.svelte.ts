import { call } from '../ipc/call'
import type { ExportedView } from '../ipc/contract.gen'
import type { Session } from '../shared/session.svelte'

/** Saving the playbook as a PDF, and what can be done with the file afterwards. */
export class ExportState {
  exported = $state.raw<ExportedView | null>(null)
  busy = $state(false)
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  async save(): Promise<void> {
    if (this.busy) return
    this.busy = true
    const paper = this.#session.settings.paper
    const exported = await this.#session.attempt(() => call('playbook_export', { paper, typed: null }))
    this.busy = false
    if (!exported) return
    this.exported = exported
    this.#session.said = exported.sentence
  }

  async open(): Promise<void> {
    const path = this.exported?.path
    if (path) await this.#session.attempt(() => call('file_open', { path }))
  }

  async show(): Promise<void> {
    const path = this.exported?.path
    if (path) await this.#session.attempt(() => call('file_show', { path }))
  }
}
