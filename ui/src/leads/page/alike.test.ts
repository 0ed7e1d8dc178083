import { describe, expect, it } from 'vitest'
import type { LikeView } from '../../ipc/contract.gen'
import { fakeCore } from '../../ipc/fake'
import { emptyDraft } from '../form.svelte'
import { AlikeState } from './alike.svelte'

const like = (id: number): LikeView => ({
  id,
  name: 'Ana Sample',
  company: '',
  sureness: 'certain',
  sureness_words: 'Certain',
  why: 'same email address',
  stands_at_words: 'Inquiry',
})

describe('who is being typed', () => {
  it('is looked up once per text, and not at all while nothing is typed', async () => {
    const core = fakeCore({ lead_like: () => [like(7)] })
    const alike = new AlikeState()
    await alike.check(emptyDraft())
    expect(core.asked).toEqual([])
    const draft = { ...emptyDraft(), name: 'Ana Sample' }
    await alike.check(draft)
    await alike.check({ ...draft, place: 'Kent' })
    expect([core.asked.length, alike.like.map((one) => one.id)]).toEqual([1, [7]])
    await alike.check(emptyDraft())
    expect(alike.like).toEqual([])
  })

  it('says nothing when the core can not tell', async () => {
    fakeCore({})
    const alike = new AlikeState()
    await alike.check({ ...emptyDraft(), name: 'Ana Sample' })
    expect(alike.like).toEqual([])
  })
})
