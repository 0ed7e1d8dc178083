import { call } from '../../ipc/call'
import type {
  Became,
  ImportChoice,
  ImportPlan,
  ImportReadRequest,
  ImportReport,
  ImportRow,
  ImportSaved,
  ImportView,
} from '../../ipc/contract.gen'
import { ExportState } from '../../shared/exporting.svelte'
import type { Session } from '../../shared/session.svelte'
import { WorkState } from '../../shared/work.svelte'
import { importText } from '../../text/importing'
import { untouched } from './untouched'

export type Step = 'source' | 'columns' | 'values' | 'alike' | 'plan' | 'done'
export type Decision = 'same' | 'new' | 'skip'

/** Rows of the table of results that are read at a time. */
const rowsAtOnce = 50

/** A file on its way into the log: chosen, mapped, its words explained, tried without writing, then taken in. */
export class ImportState {
  step = $state<Step>('source')
  view = $state.raw<ImportView | null>(null)
  plan = $state.raw<ImportPlan | null>(null)
  report = $state.raw<ImportReport | null>(null)
  choice = $state.raw<ImportChoice>(untouched)
  busy = $state<'no' | 'reading' | 'trying' | 'importing' | 'undoing'>('no')
  pasted = $state('')
  /** The remarks that somebody has ticked, by their words. */
  seen = $state.raw<readonly string[]>([])
  became = $state<Became | null>(null)
  rows = $state.raw<ImportRow[]>([])
  rowsTotal = $state(0)
  readonly work = new WorkState()
  readonly saving: ExportState
  #session: Session

  constructor(session: Session) {
    this.#session = session
    this.saving = new ExportState(session)
  }

  choose(): Promise<void> {
    return this.#open(() => call('import_choose', {}))
  }

  paste(): Promise<void> {
    return this.#open(() => call('import_paste', { text: this.pasted }))
  }

  /** Reads the file once more: another sheet, or another encoding. Columns and words are then looked at anew. */
  async readAs(change: Partial<ImportReadRequest>): Promise<void> {
    if (this.busy !== 'no') return
    const view = await this.#long('reading', () => call('import_read_as', { sheet: '', encoding: '', ...change }))
    if (view) this.#look(view)
  }

  /** What a column becomes has changed. */
  async map(header: string, field: string): Promise<void> {
    const mapping = Object.fromEntries((this.view?.columns ?? []).map((column) => [column.header, column.field]))
    await this.#choose({ mapping: { ...mapping, [header]: field } })
  }

  setNamesOnly(namesOnly: boolean): Promise<void> {
    return this.#choose({ names_only: namesOnly })
  }

  setOrder(order: string): Promise<void> {
    return this.#choose({ order: order === 'day_first' ? 'day_first' : 'month_first' })
  }

  setCurrency(currency: string): Promise<void> {
    return this.#choose({ currency })
  }

  setStage(word: string, means: string): Promise<void> {
    return this.#choose({ stages: { ...this.choice.stages, [word]: means } })
  }

  /** Kept without asking the core: a name is typed letter by letter, and nothing else depends on it. */
  setOwner(word: string, name: string): void {
    this.choice = { ...this.choice, owners: { ...this.choice.owners, [word]: name } }
  }

  decide(line: number, decision: Decision): void {
    this.choice = { ...this.choice, alike: { ...this.choice.alike, [line]: decision } }
  }

  /** One answer for all rows that look like somebody. */
  decideAll(decision: Decision): void {
    this.choice = { ...this.choice, alike: {}, alike_rest: decision }
  }

  decision(line: number): Decision {
    return this.choice.alike[line] ?? (this.choice.alike_rest || 'new')
  }

  /** Whether there is anything to say about the file's values. */
  get asksForValues(): boolean {
    const values = this.view?.values
    if (!values) return false
    return values.order !== null || values.currency !== null || values.stages.length > 0 || values.owners.length > 0
  }

  /** Rows that would change the log. */
  get writes(): number {
    return (this.plan?.would.added ?? 0) + (this.plan?.would.updated ?? 0)
  }

  /** Remarks that nobody has ticked yet. */
  get unseen(): number {
    return (this.plan?.warnings ?? []).filter((warning) => !this.seen.includes(warning)).length
  }

  tick(warning: string, ticked: boolean): void {
    const others = this.seen.filter((one) => one !== warning)
    this.seen = ticked ? [...others, warning] : others
  }

  /** On to the next page that has something to say. */
  async goOn(): Promise<void> {
    const order = this.view?.values.order
    // Who reads the question and goes on has answered it as it stands.
    if (this.step === 'values' && order && this.choice.order === '')
      this.choice = { ...this.choice, order: order.chosen === 'day_first' ? 'day_first' : 'month_first' }
    if (this.step === 'columns' && this.asksForValues) this.step = 'values'
    else if (this.step === 'alike') await this.#try('plan')
    else await this.#try('alike')
  }

  /** To the page before; what was chosen stays. */
  back(): void {
    const before: Record<Step, Step> = {
      source: 'source',
      columns: 'source',
      values: 'columns',
      alike: this.asksForValues ? 'values' : 'columns',
      plan: this.plan?.alike_total ? 'alike' : this.asksForValues ? 'values' : 'columns',
      done: 'done',
    }
    this.step = before[this.step]
  }

  async setSame(same: string): Promise<void> {
    this.choice = { ...this.choice, same: same === 'skip' || same === 'overwrite' ? same : 'fill' }
    await this.#try('plan')
  }

  async run(): Promise<void> {
    if (this.busy !== 'no' || this.unseen > 0) return
    const report = await this.#long('importing', () => call('import_run', this.choice))
    if (!report) return
    this.report = report
    this.step = 'done'
    this.#session.revision += 1
    this.#session.done(importText.doneSaid, report.book)
    await this.show(null)
  }

  /** Shows the rows of which this became. */
  async show(became: Became | null): Promise<void> {
    this.became = became
    const page = await this.#session.attempt(() => call('import_rows', { became, offset: 0, limit: rowsAtOnce }))
    this.rows = page?.rows ?? []
    this.rowsTotal = page?.total ?? 0
  }

  async showMore(): Promise<void> {
    const request = { became: this.became, offset: this.rows.length, limit: rowsAtOnce }
    const page = await this.#session.attempt(() => call('import_rows', request))
    if (page) this.rows = [...this.rows, ...page.rows]
  }

  save(what: ImportSaved): Promise<void> {
    return this.saving.save(() => call('import_save', { what }))
  }

  async takeBack(): Promise<void> {
    const report = this.report
    if (!report || this.busy !== 'no') return
    this.busy = 'undoing'
    const taken = await this.#session.attempt(() => call('import_take_back', { import: report.import }))
    this.busy = 'no'
    if (!taken) return
    this.#session.book = taken.book
    this.#session.revision += 1
    this.#session.remark(taken.sentence)
    this.#begin()
  }

  /** The screen is left: the core need not hold the file any longer, unless it is still taking it in. */
  async forget(): Promise<void> {
    if (this.view && this.busy === 'no') await call('import_cancel', {}).catch(() => null)
  }

  async leave(): Promise<void> {
    await this.#session.attempt(() => call('import_cancel', {}))
    this.#begin()
  }

  #begin(): void {
    this.step = 'source'
    this.view = null
    this.plan = null
    this.report = null
    this.choice = untouched
    this.seen = []
    this.pasted = ''
    this.rows = []
    this.saving.exported = null
  }

  async #open(open: () => Promise<ImportView | null>): Promise<void> {
    if (this.busy !== 'no') return
    const view = await this.#long('reading', open)
    if (!view) return
    this.#look(view)
  }

  #look(view: ImportView): void {
    this.#begin()
    this.view = view
    this.choice = view.choice
    this.step = 'columns'
  }

  async #choose(change: Partial<ImportChoice>): Promise<void> {
    const before = this.choice
    this.choice = { ...before, ...change }
    const view = await this.#session.attempt(() => call('import_map', this.choice))
    if (view) this.view = view
    else this.choice = before
  }

  /** Tries the file without writing. `alike` is shown only when somebody has to decide who is whom. */
  async #try(next: 'alike' | 'plan'): Promise<void> {
    if (this.busy !== 'no') return
    const plan = await this.#long('trying', () => call('import_try', this.choice))
    if (!plan) return
    this.plan = plan
    this.step = next === 'alike' && plan.alike_total > 0 ? 'alike' : 'plan'
  }

  /** Long work with its bar; when somebody stops it, that is no failure. */
  async #long<T>(busy: 'reading' | 'trying' | 'importing', work: () => Promise<T>): Promise<T | null> {
    this.busy = busy
    this.#session.failure = null
    try {
      return await this.work.during(work)
    } catch (thrown) {
      if (this.work.stopped) this.#session.remark(importText.stopped)
      else this.#session.fail(thrown)
      return null
    } finally {
      this.busy = 'no'
    }
  }
}
