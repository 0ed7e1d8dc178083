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
    const same = (other: QuestionRef): boolean => other.question === at.question && other.market === at.market
    const chapter = this.interview?.chapters.find((one) => one.questions.some((question) => same(question.at)))
    const title = chapter?.questions.find((question) => same(question.at))?.title ?? ''
    return { at, title, chapter: chapter?.title ?? '' }
  })

  untouched = $derived(this.interview?.chapters.every((chapter) => chapter.state === 'open') ?? false)

  async load(): Promise<void> {
    const interview = await this.#session.attempt(() => call('interview', {}))
    if (interview) this.interview = interview
  }

  open(at: QuestionRef): void {
    this.#session.go({ screen: 'question', at, back: null })
  }
}
