import { call } from '../ipc/call'
import type { ExportedView } from '../ipc/contract.gen'
import type { Session } from './session.svelte'

/** Saving a file, and what can be done with it afterwards. */
export class ExportState {
  exported = $state.raw<ExportedView | null>(null)
  busy = $state(false)
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  /** Saves what `ask` asks the core for; null says that the person cancelled. */
  async save(ask: () => Promise<ExportedView | null>): Promise<void> {
    if (this.busy) return
    this.busy = true
    const exported = await this.#session.attempt(ask)
    this.busy = false
    if (!exported) return
    this.exported = exported
    this.#session.said = exported.sentence
  }

  /** Saves the playbook as it stands, on the sheet of the settings. */
  savePlaybook(): Promise<void> {
    const { paper } = this.#session.settings
    return this.save(() => call('print_save', { what: { kind: 'playbook' }, paper, shown: null }))
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
