import { call } from '../ipc/call'
import type { InterviewView, QuestionRef } from '../ipc/contract.gen'
import type { Session } from '../shared/session.svelte'

/** The check page: every answer by chapter, and the gaps that are left. */
export class CheckState {
  interview = $state.raw<InterviewView | null>(null)
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  async load(): Promise<void> {
    const interview = await this.#session.attempt(() => call('interview', {}))
    if (interview) this.interview = interview
  }

  /** The name of a market where there are several, so that their answers can be told apart. */
  nameOf(market: number | null): string | null {
    const markets = this.interview?.markets ?? []
    return markets.length > 1 ? (markets.find((one) => one.market === market)?.name ?? null) : null
  }

  /** Opens a question so that Continue leads back here. */
  change(at: QuestionRef): void {
    this.#session.go({ screen: 'question', at, back: 'check' })
  }
}
