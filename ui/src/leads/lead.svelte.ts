import { call } from '../ipc/call'
import type { AskView, FieldProblem, LeadView, MoveOption, ReasonView } from '../ipc/contract.gen'
import { asRefusal, fieldProblems } from '../ipc/failure'
import type { Session } from '../shared/session.svelte'
import { leadText } from '../text/leads'
import type { LeadsState } from './leads.svelte'

/** The form whose fields the core refused, so that no other form shows the sentence. */
export type Where =
  'ask' | 'move' | 'reaction' | 'log' | 'next' | 'talk' | 'link' | 'stop' | 'lift' | 'consent' | 'owner'

/** A move that needs words before it is made. */
export type PendingMove = {
  option: MoveOption
  reason: string
  /** To whom it was lost. */
  toWhom: string
  value: string
  until: string
  /** Why it is against the rules, in the core's words; null while it is within them. */
  because: string | null
  name: string
  againstReason: string
}

/** One lead: its verdict, the question to ask next, its moves and its story. Every act brings the new view back. */
export class LeadState {
  view = $state.raw<LeadView | null>(null)
  answer = $state('')
  problems = $state.raw<FieldProblem[]>([])
  /** The form that the problems belong to. */
  where = $state<Where>('ask')
  pending = $state<PendingMove | null>(null)
  people = $state.raw<string[]>([])
  reactions = $state.raw<{ value: string; label: string }[]>([])
  today = $state('')
  busy = $state(false)
  #chosen = $state.raw<string | null>(null)
  readonly id: number
  readonly session: Session
  #leads: LeadsState

  constructor(session: Session, leads: LeadsState, id: number) {
    this.session = session
    this.#leads = leads
    this.id = id
  }

  /** The question on the card: the one somebody picked from the reasons, else the one that settles most. */
  ask = $derived.by((): AskView | null => {
    if (!this.view) return null
    const picked = this.view.reasons.find((reason) => reason.answer?.criterion === this.#chosen)
    return picked?.answer ?? this.view.ask_next
  })

  /** True when the card asks something else than the program would ask next. */
  askIsPicked = $derived(this.ask !== null && this.ask.criterion !== this.view?.ask_next?.criterion)

  /** What the core refused in a form. */
  problemsIn(where: Where): FieldProblem[] {
    return this.where === where ? this.problems : []
  }

  /** Closed leads keep the verdict with which they were closed. */
  closed = $derived(['won', 'lost', 'discarded'].includes(this.view?.stands_at ?? ''))

  proposed = $derived(this.view?.moves.find((move) => move.proposed) ?? null)
  otherMoves = $derived(this.view?.moves.filter((move) => move !== this.proposed) ?? [])

  async load(): Promise<void> {
    const fresh = this.#leads.fresh
    this.#leads.fresh = null
    if (fresh?.id === this.id) {
      this.view = fresh
      return
    }
    try {
      this.view = await call('lead_get', { id: this.id })
    } catch (thrown) {
      // Undoing "lead added" on the lead's own page takes the lead away; the log is where to go on.
      if (asRefusal(thrown).kind === 'not_found') this.session.go({ screen: 'leads' })
      else this.session.fail(thrown)
    }
  }

  pick(reason: ReasonView): void {
    this.#chosen = reason.answer?.criterion ?? null
    this.answer = ''
    this.problems = []
  }

  async saveAnswer(): Promise<void> {
    if (this.ask) await this.#settle(this.answer, leadText.answered)
  }

  async decline(): Promise<void> {
    if (this.ask) await this.#settle(null, leadText.declined)
  }

  /** Makes the move at once when nothing has to be said, else asks for what is missing. */
  async start(option: MoveOption): Promise<void> {
    this.problems = []
    const pending: PendingMove = {
      option,
      reason: '',
      toWhom: '',
      value: '',
      until: option.day ?? '',
      because: option.allowed ? null : (option.because ?? ''),
      name: this.session.book?.acting.name ?? '',
      againstReason: '',
    }
    if (option.allowed && option.needs === 'nothing') return this.#move(pending)
    if (!option.allowed && this.people.length === 0) await this.readForm()
    this.pending = pending
  }

  async confirm(): Promise<void> {
    if (this.pending) await this.#move($state.snapshot(this.pending))
  }

  cancel(): void {
    this.pending = null
    this.problems = []
  }

  /** Reads what the story's forms offer, when they are first opened. */
  async openStory(): Promise<void> {
    if (this.reactions.length === 0) await this.readForm()
  }

  async react(kind: string, on: string, words: string): Promise<boolean> {
    const work = () => call('lead_react', { id: this.id, reaction: { kind, on, words } })
    return this.#judge('reaction', work, leadText.reacted)
  }

  async #settle(answer: string | null, sentence: string): Promise<void> {
    const criterion = this.ask?.criterion
    if (!criterion) return
    const done = await this.#judge('ask', () => call('lead_answer', { id: this.id, criterion, answer }), sentence)
    if (!done) return
    this.answer = ''
    this.#chosen = null
  }

  async #move(pending: PendingMove): Promise<void> {
    const { option, reason, toWhom, value, until, because, name, againstReason } = pending
    const against = because === null ? null : { name, reason: againstReason }
    const request = { id: this.id, to: option.to, reason, to_whom: toWhom, value, until, against }
    try {
      this.busy = true
      const view = await call('lead_move', request)
      this.pending = null
      this.take(view, this.#told(leadText.moved(option.label), view))
    } catch (thrown) {
      const refusal = asRefusal(thrown)
      const problems = fieldProblems(thrown)
      if (problems) {
        this.problems = problems
        this.where = 'move'
      }
      // The rules may have closed the way since the page was read: then the same dialog asks for name and reason.
      else if (refusal.kind === 'against_the_rules') this.pending = { ...pending, because: refusal.happened }
      else {
        this.pending = null
        this.session.fail(thrown)
      }
    } finally {
      this.busy = false
    }
  }

  /** Does one act of the page; false when it was refused. The view that it brings back replaces this one. */
  async act(
    where: Where,
    work: () => Promise<LeadView | null>,
    sentence: string | ((view: LeadView) => string),
  ): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    try {
      const view = await work()
      if (view === null) return false
      this.take(view, typeof sentence === 'string' ? sentence : sentence(view))
      return true
    } catch (thrown) {
      this.refused(where, thrown)
      return false
    } finally {
      this.busy = false
    }
  }

  /** Shows the view that an act brought back, and says what was done. */
  take(view: LeadView, sentence: string): void {
    this.view = view
    this.problems = []
    this.session.done(sentence, view.book)
    this.#followPending(view)
  }

  /** Fields stay with their form; anything else goes to the one place for failures. */
  refused(where: Where, thrown: unknown): void {
    const problems = fieldProblems(thrown)
    if (!problems) return this.session.fail(thrown)
    this.problems = problems
    this.where = where
  }

  /** Like `act`, for what may change the verdict: the sentence tells the verdict too. */
  #judge(where: Where, work: () => Promise<LeadView>, sentence: string): Promise<boolean> {
    return this.act(where, work, (view) => this.#told(sentence, view))
  }

  #told(sentence: string, view: LeadView): string {
    return `${sentence} ${view.verdict_words}: ${view.headline}`
  }

  /** An answer that was given in the dialog may have opened the way that it was about. */
  #followPending(view: LeadView): void {
    const pending = this.pending
    const option = view.moves.find((move) => move.to === pending?.option.to)
    if (!pending || !option) return
    this.pending = { ...pending, option, because: option.allowed ? null : (option.because ?? '') }
  }

  async readForm(): Promise<void> {
    const form = await this.session.attempt(() => call('lead_form', {}))
    if (!form) return
    this.people = form.people
    this.reactions = form.reactions
    this.today = form.today
  }
}
