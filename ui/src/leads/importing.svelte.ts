import { call } from '../ipc/call'
import type { ImportReport, ImportView } from '../ipc/contract.gen'
import type { Session } from '../shared/session.svelte'
import { importText } from '../text/importing'

/** A file on its way into the log: chosen, mapped, tried without writing, then imported. */
export class ImportState {
  view = $state.raw<ImportView | null>(null)
  report = $state.raw<ImportReport | null>(null)
  busy = $state<'no' | 'reading' | 'importing'>('no')
  rejectsPath = $state<string | null>(null)
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  async choose(): Promise<void> {
    this.busy = 'reading'
    const view = await this.#session.attempt(() => call('import_choose', {}))
    this.busy = 'no'
    if (!view) return
    this.view = view
    this.report = null
    this.rejectsPath = null
  }

  /** What a column becomes has changed: the core tries the whole file again without writing. */
  async map(header: string, field: string): Promise<void> {
    await this.#remap({ ...this.#mapping(), [header]: field }, this.view?.names_only ?? false)
  }

  async setNamesOnly(namesOnly: boolean): Promise<void> {
    await this.#remap(this.#mapping(), namesOnly)
  }

  async run(): Promise<void> {
    if (!this.view || this.busy !== 'no') return
    const request = { mapping: this.#mapping(), names_only: this.view.names_only }
    this.busy = 'importing'
    const report = await this.#session.attempt(() => call('import_run', request))
    this.busy = 'no'
    if (!report) return
    this.report = report
    this.view = null
    this.#session.done(importText.doneSaid, report.book)
  }

  async cancel(): Promise<void> {
    await this.#session.attempt(() => call('import_cancel', {}))
    this.view = null
    this.busy = 'no'
  }

  async saveRejects(): Promise<void> {
    const saved = await this.#session.attempt(() => call('rejects_save', {}))
    if (saved) this.rejectsPath = saved.path
  }

  #mapping(): Record<string, string> {
    return Object.fromEntries((this.view?.columns ?? []).map((column) => [column.header, column.field]))
  }

  async #remap(mapping: Record<string, string>, namesOnly: boolean): Promise<void> {
    const view = await this.#session.attempt(() => call('import_map', { mapping, names_only: namesOnly }))
    if (view) this.view = view
  }
}
