import { call } from '../ipc/call'
import type { Drawing, FieldProblem, QuestionRef, SignerView, SigningView } from '../ipc/contract.gen'
import { fieldProblems } from '../ipc/failure'
import type { Session } from '../shared/session.svelte'
import { signingText } from '../text/signing'

export type SigningHat = SignerView['hat']

/** The page on which the draft becomes an edition: who signed, what changes, and whom it would judge otherwise. */
export class SigningState {
  view = $state.raw<SigningView | null>(null)
  /** Problems of the signature that was tried last, and whose it was. */
  problems = $state.raw<{ hat: SigningHat; fields: FieldProblem[] } | null>(null)
  busy = $state(false)
  #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  async load(): Promise<void> {
    const view = await this.#session.attempt(() => call('signing', {}))
    // What the last signature just made stays on the page until the person goes elsewhere.
    if (view && !this.view?.made) this.view = view
  }

  async sign(hat: SigningHat, name: string, drawn: Drawing | null): Promise<void> {
    if (this.busy) return
    this.busy = true
    try {
      const view = await call('sign', { hat, name, drawn })
      this.problems = null
      this.#took(view, view.made?.sentence ?? null)
    } catch (thrown) {
      const fields = fieldProblems(thrown)
      if (fields) this.problems = { hat, fields }
      else this.#session.fail(thrown)
    } finally {
      this.busy = false
    }
  }

  async withdraw(hat: SigningHat): Promise<void> {
    const view = await this.#session.attempt(() => call('signature_withdraw', { hat }))
    if (view) this.#took(view, signingText.withdrawn)
  }

  /** Opens a question so that Continue leads to the check page, from where one comes back here. */
  change(at: QuestionRef): void {
    this.#session.go({ screen: 'question', at, back: 'check' })
  }

  #took(view: SigningView, said: string | null): void {
    this.view = view
    this.#session.book = view.book
    if (said) this.#session.remark(said)
  }
}
