import { call } from '../ipc/call'
import type { InterviewView, MarketView, QuestionRef } from '../ipc/contract.gen'
import type { Session } from '../shared/session.svelte'
import { marketsText as text } from '../text/playbook'

/** The markets in the task list: each with its name, and what can be done to it. Every act can be undone. */
export class MarketsState {
  busy = $state(false)
  #session: Session
  #show: (interview: InterviewView) => void

  constructor(session: Session, show: (interview: InterviewView) => void) {
    this.#session = session
    this.#show = show
  }

  /** Adds an empty market, or a copy of one. */
  async add(copied: MarketView | null): Promise<InterviewView | null> {
    const said = copied ? text.copied(nameOf(copied)) : text.added
    return this.#do(said, () => call('market_add', { copy_of: copied?.market ?? null }))
  }

  async remove(market: MarketView): Promise<void> {
    await this.#do(text.removed(nameOf(market)), () => call('market_remove', { market: market.market }))
  }

  async move(market: MarketView, to: number): Promise<void> {
    await this.#do(text.moved(nameOf(market)), () => call('market_move', { market: market.market, to }))
  }

  async #do(said: string, work: () => Promise<InterviewView>): Promise<InterviewView | null> {
    if (this.busy) return null
    this.busy = true
    const interview = await this.#session.attempt(async () => {
      const changed = await work()
      const { book } = await call('start', {})
      if (book) this.#session.done(said, book)
      return changed
    })
    this.busy = false
    if (interview) this.#show(interview)
    return interview
  }
}

export function nameOf(market: MarketView): string {
  return market.name || text.unnamed
}

/** Where a market's questions begin, or go on: its first without an answer, else its first. */
export function firstOf(interview: InterviewView, market: number): QuestionRef | null {
  const chapter = interview.chapters.find((one) => one.id === 'market')
  const questions = chapter?.questions.filter((question) => question.at.market === market) ?? []
  return (questions.find((question) => question.answer === null) ?? questions[0])?.at ?? null
}
