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

  /** The question to go on with, and its title for the button beside it. */
  next = $derived.by(() => {
    const at = this.interview?.next
    if (!at) return null
    const chapter = this.interview?.chapters.find((one) => one.questions.some((question) => same(question.at, at)))
    const title = chapter?.questions.find((question) => same(question.at, at))?.title ?? ''
    return { at, title, chapter: chapter?.title ?? '' }
  })

  /** The questions that only the owner can answer: each open gap with the title of its page, once. */
  yours = $derived.by(() => {
    const questions = this.interview?.chapters.flatMap((chapter) => chapter.questions) ?? []
    return questions.filter((question) =>
      this.interview?.gaps.some((gap) => gap.at !== null && same(gap.at, question.at)),
    )
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

  open(at: QuestionRef): void {
    this.#session.go({ screen: 'question', at, back: null })
  }
}

function same(one: QuestionRef, other: QuestionRef): boolean {
  return one.question === other.question && one.market === other.market
}
