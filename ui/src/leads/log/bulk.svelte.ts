import { call } from '../../ipc/call'
import type { BulkAct, BulkForm, BulkView, FieldProblem, Stoppable } from '../../ipc/contract.gen'
import { fieldProblems } from '../../ipc/failure'
import type { Session } from '../../shared/session.svelte'
import { WorkState } from '../../shared/work.svelte'
import { bulkText } from '../../text/log'
import type { LeadsState } from '../leads.svelte'

/** What can be done to many leads at once. */
export type ActKey = BulkAct['do']

/** The acts that stand in the bar, and those that its menu holds. */
export const inTheBar: readonly ActKey[] = ['owner', 'next_step', 'nurture']
export const inTheMenu: readonly ActKey[] = ['qualify', 'offer', 'discard', 'source', 'stop', 'note']

type Typed = { act: ActKey; text: string; day: string; reason: string; channels: readonly Stoppable[] }

/** What is done to the chosen leads: it is filled in, done in one go, and undone in one go. */
export class BulkState {
  typed = $state<Typed | null>(null)
  form = $state.raw<BulkForm | null>(null)
  problems = $state.raw<FieldProblem[]>([])
  /** What was done last, while some leads refused it. */
  result = $state.raw<BulkView | null>(null)
  busy = $state(false)
  readonly work = new WorkState()
  #session: Session
  #leads: LeadsState

  constructor(session: Session, leads: LeadsState) {
    this.#session = session
    this.#leads = leads
  }

  get count(): number {
    return this.#leads.selection.count(this.#leads.total)
  }

  async start(act: ActKey): Promise<void> {
    this.problems = []
    this.form = await this.#session.attempt(() => call('leads_bulk_form', {}))
    if (!this.form) return
    if (act === 'source' && this.#leads.choices === null) await this.#leads.loadChoices()
    const day = act === 'nurture' ? this.form.until : ''
    this.typed = { act, text: '', day, reason: '', channels: [] }
  }

  /** Closes the form; while the act is under way, asks it to stop. */
  cancel(): void {
    if (this.busy) {
      void this.work.cancel()
      return
    }
    this.typed = null
    this.problems = []
  }

  async confirm(): Promise<void> {
    if (!this.typed || this.busy) return
    const request = { ...this.#leads.meant, act: actOf($state.snapshot(this.typed) as Typed) }
    this.busy = true
    try {
      const view = await this.work.during(() => call('leads_bulk', request))
      this.typed = null
      this.problems = []
      this.result = view.refused_count > 0 ? view : null
      this.#leads.selection.clear()
      if (view.done > 0) this.#session.done(view.sentence, view.book)
      else this.#session.remark(view.sentence)
      await this.#leads.load(Math.floor(this.#leads.rowsDown))
    } catch (thrown) {
      const problems = fieldProblems(thrown)
      if (problems) this.problems = problems
      else {
        this.typed = null
        if (this.work.stopped) this.#session.remark(bulkText.stopped)
        else this.#session.fail(thrown)
      }
    } finally {
      this.busy = false
    }
  }
}

function actOf({ act, text, day, reason, channels }: Typed): BulkAct {
  switch (act) {
    case 'owner':
      return { do: act, owner: text }
    case 'next_step':
      return { do: act, what: text, on: day }
    case 'nurture':
      return { do: act, until: day }
    case 'discard':
      return { do: act, reason }
    case 'source':
      return { do: act, source: text }
    case 'stop':
      return { do: act, channels: [...channels], source: text }
    case 'note':
      return { do: act, text }
    case 'qualify':
    case 'offer':
      return { do: act }
  }
}
