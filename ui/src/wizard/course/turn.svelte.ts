import type { QuestionPage } from '../question.svelte'

/** The exercise of a page: first the answer is saved, then the same button leads on. */
export class Turn {
  #page: QuestionPage
  #goOn: () => void

  constructor(page: QuestionPage, goOn: () => void) {
    this.#page = page
    this.#goOn = goOn
  }

  /** Whether something was typed since the answer was saved last. */
  get isTyped(): boolean {
    return this.#page.kept !== 'untouched'
  }

  /** Whether the owner's answer is saved as it stands here. */
  get settled(): boolean {
    return this.#page.view?.state === 'answered' && !this.isTyped
  }

  async act(): Promise<void> {
    if (this.settled) this.#goOn()
    else await this.#page.save()
  }

  /** Leads on. What was typed is saved first; an exercise that was left alone stays open. */
  async pass(): Promise<void> {
    if (!this.isTyped || (await this.#page.save())) this.#goOn()
  }
}
