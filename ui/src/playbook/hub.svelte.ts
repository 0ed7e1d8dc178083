import { call } from '../ipc/call'
import type { InterviewView, QuestionRef } from '../ipc/contract.gen'
import type { Session } from '../shared/session.svelte'

/** The playbook's task list: its chapters, what comes next, and what it can't say yet. */
export class HubState {
  interview = $state.raw<InterviewView | null>(null)
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  /**
   * The question to go on with, and its title for the button beside it. After a kit that is the first one which the kit
   * left to the owner, and Continue goes through those only.
   */
  next = $derived.by(() => {
    const unasked = this.#session.kit ? this.interview?.unasked[0] : undefined
    const at = unasked ?? this.interview?.next
    if (!at) return null
    const chapter = this.interview?.chapters.find((one) => one.questions.some((question) => same(question.at, at)))
    const title = chapter?.questions.find((question) => same(question.at, at))?.title ?? ''
    return { at, title, chapter: chapter?.title ?? '', back: unasked ? ('unasked' as const) : null }
  })

  /** The questions that only the owner can answer: nothing was said there yet, and nothing stands in. */
  yours = $derived.by(() => {
    const questions = this.interview?.chapters.flatMap((chapter) => chapter.questions) ?? []
    return questions.filter((question) => this.interview?.unasked.some((at) => same(at, question.at)))
  })
  /** How many questions have an answer, or a suggestion that stands in. */
  filled = $derived(
    this.interview?.chapters.flatMap((chapter) => chapter.questions).filter((question) => question.answer !== null)
      .length ?? 0,
  )

  untouched = $derived(this.interview?.chapters.every((chapter) => chapter.state === 'open') ?? false)

  async load(): Promise<void> {
    const interview = await this.#session.attempt(() => call('interview', {}))
    if (interview) this.interview = interview
  }

  show(interview: InterviewView): void {
    this.interview = interview
  }

  open(at: QuestionRef, back: 'unasked' | null = null): void {
    this.#session.go({ screen: 'question', at, back })
  }
}

function same(one: QuestionRef, other: QuestionRef): boolean {
  return one.question === other.question && one.market === other.market
}
