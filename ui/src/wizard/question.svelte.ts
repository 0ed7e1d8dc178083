import { call } from '../ipc/call'
import type {
  AnswerValue,
  FieldProblem,
  QuestionKind,
  QuestionRef,
  QuestionView,
  TypedRequest,
} from '../ipc/contract.gen'
import { fieldProblems } from '../ipc/failure'
import type { Session } from '../shared/session.svelte'
import { wizardText } from '../text/wizard'

/** How long after the last key a half-typed answer is kept; a crash loses no more than this. */
const pause = 400

type Kept = 'untouched' | 'restored' | 'typing' | 'kept'

/**
 * Where Continue leads: to the page after this one, back to the check page, to the next page on which nothing was said
 * yet, or nowhere, on a page of the course.
 */
export type Leads = 'check' | 'unasked' | 'stay' | null

/** One question on one page. What is typed is kept as a draft; only Continue makes it the answer. */
export class QuestionPage {
  view = $state.raw<QuestionView | null>(null)
  answer = $state.raw<AnswerValue | null>(null)
  problems = $state.raw<FieldProblem[]>([])
  busy = $state(false)
  kept = $state<Kept>('untouched')
  readonly at: QuestionRef
  #session: Session
  #back: Leads
  #saved: () => void
  #timer: ReturnType<typeof setTimeout> | undefined

  /** What stands in the fields, as the core would get it. */
  current = $derived<TypedRequest>({ ...this.#place, typed: this.answer ?? blankOf(this.view?.kind) })
  /** What stands in the fields and is no answer yet; null while nothing was changed. */
  typing = $derived<TypedRequest | null>(this.kept === 'untouched' || this.answer === null ? null : this.current)

  constructor(session: Session, at: QuestionRef, back: Leads, saved: () => void) {
    this.#session = session
    this.at = at
    this.#back = back
    this.#saved = saved
  }

  async load(): Promise<void> {
    const view = await this.#session.attempt(() => call('question', this.at))
    if (!view) return
    this.view = view
    this.answer = view.typed ?? view.value
    this.kept = view.typed === null ? 'untouched' : 'restored'
    this.problems = []
  }

  change(answer: AnswerValue): void {
    this.answer = answer
    this.kept = 'typing'
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#keep(), pause)
  }

  /** An entry was moved, copied or removed: kept at once, and undo takes it back. */
  act(answer: AnswerValue, said: string, back: (now: AnswerValue | null) => AnswerValue): void {
    this.answer = answer
    void this.#keep()
    this.#session.doneHere(said, () => {
      this.answer = back(this.answer)
      void this.#keep()
    })
  }

  /** Continue: the core judges, and either the next page opens or the problems stand beside their fields. */
  async save(): Promise<boolean> {
    return this.#send(this.current.typed)
  }

  async unsure(): Promise<void> {
    if (await this.#send(null)) this.#session.remark(wizardText.unsureSaid)
  }

  goBack(): void {
    void this.leave()
    if (this.#back === 'check') return this.#session.go({ screen: 'check' })
    const previous = this.#back === 'unasked' ? null : this.view?.previous
    this.#session.go(previous ? { screen: 'question', at: previous, back: null } : { screen: 'playbook' })
  }

  /** Keeps at once what the pause still held back. */
  async leave(): Promise<void> {
    if (this.kept === 'typing') await this.#keep()
  }

  async #send(value: AnswerValue | null): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    clearTimeout(this.#timer)
    try {
      const saved = await call('answer_save', { ...this.#place, value })
      this.problems = []
      this.kept = 'untouched'
      this.#session.book = saved.book
      this.#session.failure = null
      this.#session.said = saved.book.saved_at ? wizardText.saved(saved.book.saved_at) : ''
      this.#saved()
      const onward = this.#back === 'unasked' ? 'unasked' : null
      const next = onward ? (saved.interview.unasked[0] ?? null) : saved.question.next
      if (this.#back === 'stay') {
        this.view = saved.question
        this.answer = saved.question.value
      } else if (this.#back === 'check' || next === null) this.#session.go({ screen: 'check' })
      else this.#session.go({ screen: 'question', at: next, back: onward })
      return true
    } catch (thrown) {
      const problems = fieldProblems(thrown)
      if (problems) this.problems = problems
      else this.#session.fail(thrown)
      return false
    } finally {
      this.busy = false
    }
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#timer)
    this.kept = 'typing'
    const typed = this.answer
    if (typed === null) return
    const done = await this.#session.attempt(async () => {
      await call('answer_draft', { ...this.#place, typed })
      return true
    })
    if (done && this.answer === typed) this.kept = 'kept'
  }

  get #place(): QuestionRef {
    return { question: this.at.question, market: this.at.market }
  }
}

/** Continue on an empty page sends the empty answer of its kind, so that the core can say what is missing. */
function blankOf(kind: QuestionKind | undefined): AnswerValue {
  switch (kind) {
    case 'choices':
    case 'list':
    case 'criteria':
    case 'discard_reasons':
    case 'records':
    case 'asks':
      return []
    case 'form':
      return {}
    case 'marked':
      return { text: '', known: null }
    case 'money_range':
    case 'number_range':
      return { from: null, to: null }
    case 'industries':
      return { in: [], out: [] }
    case 'territory':
      return { include: [], exclude: [] }
    case 'people':
      return { marketing: '', sales: '', caller: '', owner: '' }
    case 'threshold':
      return { fit: '', interest: '' }
    case 'duration':
      return { amount: '', unit: 'hours' }
    case 'working_hours':
      return { days: [], from: '', to: '' }
    default:
      return ''
  }
}
