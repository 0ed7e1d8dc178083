import { call } from '../ipc/call'
import type { FieldProblem, LeadDraft, LeadFormView, LeadView, StopFound } from '../ipc/contract.gen'
import { fieldProblems } from '../ipc/failure'
import type { Session } from '../shared/session.svelte'
import { leadFormText } from '../text/leads'
import type { LeadsState } from './leads.svelte'

export function emptyDraft(): LeadDraft {
  return {
    name: '',
    company: '',
    contact: '',
    place: '',
    reaction: null,
    title: '',
    email: '',
    phone: '',
    kind: 'unknown',
    industry: '',
    revenue: '',
    headcount: '',
    age: '',
    income: '',
    timing: '',
    budget: '',
    authority: '',
    need: '',
    source: '',
    note: '',
  }
}

/** A lead while it is typed, new or being changed. HTML helps typing and judges nothing; the core does, on saving. */
export class LeadFormState {
  draft = $state<LeadDraft>(emptyDraft())
  form = $state.raw<LeadFormView | null>(null)
  problems = $state.raw<FieldProblem[]>([])
  busy = $state(false)
  /** What they did; '' is "nothing yet". */
  reactionKind = $state('')
  reactionOn = $state('')
  /** People in the log with the same address or number who asked not to be reached. */
  stopped = $state.raw<StopFound[]>([])
  #checked = ''
  #id: number | null
  #session: Session
  #leads: LeadsState

  constructor(session: Session, leads: LeadsState, id: number | null) {
    this.#session = session
    this.#leads = leads
    this.#id = id
  }

  async load(): Promise<void> {
    await this.#session.attempt(async () => {
      const id = this.#id
      const [form, lead] = await Promise.all([call('lead_form', {}), id === null ? null : call('lead_get', { id })])
      if (lead) this.draft = { ...lead.draft }
      this.form = form
      this.reactionOn = form.today
    })
  }

  /** Looks whether the typed address or number belongs to somebody who asked not to be reached. */
  async checkStops(): Promise<void> {
    const { contact, email, phone } = this.draft
    const typed = [contact, email, phone].join('\n')
    if (typed === this.#checked) return
    this.#checked = typed
    const found =
      typed.trim() === '' ? [] : await this.#session.attempt(() => call('stop_check', $state.snapshot(this.draft)))
    // Somebody may have typed on meanwhile; then the later answer counts.
    if (found && typed === this.#checked) this.stopped = found.filter((one) => one.id !== this.#id)
  }

  async save(): Promise<void> {
    if (this.busy) return
    this.busy = true
    try {
      const view = await this.#send()
      this.problems = []
      this.#leads.fresh = view
      const sentence = this.#id === null ? leadFormText.added(view.draft.name) : leadFormText.edited
      this.#session.done(sentence, view.book)
      this.#session.go({ screen: 'lead', id: view.id })
    } catch (thrown) {
      const problems = fieldProblems(thrown)
      this.problems = problems ?? []
      if (!problems) this.#session.fail(thrown)
    } finally {
      this.busy = false
    }
  }

  #send(): Promise<LeadView> {
    const draft = $state.snapshot(this.draft)
    if (this.#id !== null) return call('lead_edit', { id: this.#id, draft })
    const reaction = this.reactionKind === '' ? null : { kind: this.reactionKind, on: this.reactionOn, words: '' }
    return call('lead_add', { ...draft, reaction })
  }
}
