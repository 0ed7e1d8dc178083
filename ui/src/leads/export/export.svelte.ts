import { call } from '../../ipc/call'
import type { ExportFormat, ExportPlan, ExportRequest, ExportWhich, LeadsRequest } from '../../ipc/contract.gen'
import { ExportState } from '../../shared/exporting.svelte'
import type { Session } from '../../shared/session.svelte'
import { WorkState } from '../../shared/work.svelte'
import { exportText } from '../../text/export'

/** Which leads somebody may want to take along, from where the dialog was opened. */
export type Offered = {
  /** A request that finds the whole log. */
  everything: LeadsRequest
  /** What the search and the filters ask for; null when they ask for nothing. */
  found: LeadsRequest | null
  /** The leads that are marked; null when none is. */
  chosen: { which: ExportWhich; except: number[]; count: number } | null
}

export type Scope = 'all' | 'found' | 'chosen'

/** An export on its way: a format, which leads, what the file would hold, and the file itself. */
export class ExportingState {
  format = $state<ExportFormat>('csv')
  scope = $state<Scope>('all')
  plan = $state.raw<ExportPlan | null>(null)
  readonly saving: ExportState
  readonly work = new WorkState()
  #session: Session
  #offered: Offered
  #asked = 0

  constructor(session: Session, offered: Offered) {
    this.#session = session
    this.#offered = offered
    this.saving = new ExportState(session)
    this.scope = this.scopes.at(-1) ?? 'all'
  }

  /** What there is to choose from, the widest first. The document with everything leaves no choice. */
  get scopes(): Scope[] {
    const scopes: Scope[] = ['all']
    if (this.format === 'json') return scopes
    if (this.#offered.found) scopes.push('found')
    if (this.#offered.chosen) scopes.push('chosen')
    return scopes
  }

  get chosen(): number {
    return this.#offered.chosen?.count ?? 0
  }

  async pick(format: ExportFormat): Promise<void> {
    this.format = format
    await this.count()
  }

  async narrow(scope: Scope): Promise<void> {
    this.scope = scope
    await this.count()
  }

  /** Asks what the file would hold. Only the answer to the newest question counts. */
  async count(): Promise<void> {
    this.#asked += 1
    const asked = this.#asked
    this.saving.exported = null
    const plan = await this.#session.attempt(() => call('export_plan', this.#request()))
    if (plan && asked === this.#asked) this.plan = plan
  }

  /** Saves the file; when somebody stops it, that is no failure. */
  async save(): Promise<void> {
    await this.saving.save(() => this.work.during(() => call('export_save', this.#request())))
    if (!this.work.stopped || this.saving.exported) return
    this.#session.failure = null
    this.#session.remark(exportText.stopped)
  }

  #request(): ExportRequest {
    const { everything, found, chosen } = this.#offered
    const scope = this.scopes.includes(this.scope) ? this.scope : 'all'
    if (scope === 'chosen' && chosen) return { format: this.format, which: chosen.which, except: chosen.except }
    return { format: this.format, which: { all: scope === 'found' && found ? found : everything }, except: [] }
  }
}
