import { call } from '../../ipc/call'
import type { LeadDraft, LikeView } from '../../ipc/contract.gen'

/** Entries that may be the one that is being typed. It only helps: where the core can't tell, nothing is shown. */
export class AlikeState {
  like = $state.raw<LikeView[]>([])
  #asked = ''

  async check(draft: LeadDraft): Promise<void> {
    const typed = [draft.name, draft.company, draft.contact, draft.email, draft.phone].join('\n')
    if (typed === this.#asked) return
    this.#asked = typed
    const like = typed.trim() === '' ? [] : await call('lead_like', draft).catch(() => [])
    // Somebody may have typed on meanwhile; then the later answer counts.
    if (typed === this.#asked) this.like = like
  }
}
