import { describe, expect, it } from 'vitest'
import type { DuplicatesView, EntryHead, MergeRequest, MergeView, PairView } from '../ipc/contract.gen'
import { fakeCore } from '../ipc/fake'
import { Session } from '../shared/session.svelte'
import { book, leadView } from '../test-data'
import { DuplicatesState } from './duplicates.svelte'

const head = (id: number): EntryHead => ({
  id,
  name: `Lead ${id}`,
  company: '',
  contact: '',
  place: '',
  stands_at_words: 'Inquiry',
  added: 'Nov 1, 2026',
})
const pair = (one: number, other: number): PairView => ({
  kept: head(one),
  absorbed: head(other),
  sureness: 'likely',
  sureness_words: 'Likely',
  why: 'same firm, names alike',
})
const found = (...pairs: PairView[]): DuplicatesView => ({
  pairs,
  total: pairs.length,
  certain: 0,
  likely: pairs.length,
  sentence: `${pairs.length} pairs`,
  crowded: null,
})
const preview = ({ kept, absorbed, take }: MergeRequest): MergeView => ({
  kept: head(kept),
  absorbed: head(absorbed),
  fields: [{ key: 'name', label: 'Name', kept: 'Ana', absorbed: 'Anna', from: take['name'] ?? 'kept', differs: true }],
  joined: [],
  lost: [],
  stands_at_words: 'Inquiry',
  verdict: 'not_a_lead',
  verdict_words: 'Not a lead',
})

async function opened(view: DuplicatesView, after: DuplicatesView = view) {
  let times = 0
  const core = fakeCore({
    duplicates_find: () => (times++ === 0 ? view : after),
    merge_preview: preview,
    merge: ({ kept }) => leadView({ id: kept }),
    pair_set_apart: () => book({ undo: 'two leads kept apart' }),
  })
  const session = new Session()
  const duplicates = new DuplicatesState(session)
  await duplicates.load()
  return { core, session, duplicates }
}

describe('duplicates', () => {
  it('looks at the surest pair first and shows what merging it would give', async () => {
    const { duplicates } = await opened(found(pair(1, 2), pair(3, 4)))
    expect(duplicates.current?.kept.id).toBe(1)
    expect(duplicates.preview?.absorbed.id).toBe(2)
  })

  it('sends the choices, and forgets them when the two change places', async () => {
    const { core, duplicates } = await opened(found(pair(1, 2)))
    await duplicates.choose('name', 'absorbed')
    expect(duplicates.preview?.fields[0]?.from).toBe('absorbed')
    await duplicates.swap()
    expect(core.requests('merge_preview').at(-1)).toEqual({ kept: 2, absorbed: 1, take: {} })
    await duplicates.choose('name', 'absorbed')
    await duplicates.merge()
    expect(core.requests('merge')).toEqual([{ kept: 2, absorbed: 1, take: { name: 'absorbed' } }])
  })

  it('goes on to the next pair after a merge and offers to undo it', async () => {
    const { session, duplicates } = await opened(found(pair(1, 2), pair(3, 4)), found(pair(3, 4)))
    await duplicates.merge()
    expect(duplicates.current?.kept.id).toBe(3)
    expect(session.toast?.sentence).toContain('Merged into')
  })

  it('keeps two people apart', async () => {
    const { core, session, duplicates } = await opened(found(pair(1, 2)), found())
    await duplicates.apart()
    expect(core.requests('pair_set_apart')).toEqual([{ a: 1, b: 2 }])
    expect(duplicates.current).toBeNull()
    expect(duplicates.preview).toBeNull()
    expect(session.toast).toMatchObject({ sentence: 'Lead 1 and Lead 2 stay two.', undo: 'offered' })
  })

  it('passes over a pair without an act, and shows it again when asked', async () => {
    const { core, duplicates } = await opened(found(pair(1, 2), pair(3, 4)))
    await duplicates.skip()
    expect(duplicates.current?.kept.id).toBe(3)
    await duplicates.skip()
    expect([duplicates.pairs.length, duplicates.hasSkipped]).toEqual([0, true])
    await duplicates.showSkipped()
    expect(duplicates.current?.kept.id).toBe(1)
    expect(core.asked.map((one) => one.name)).not.toContain('merge')
  })

  it('stays on the page when the core refuses', async () => {
    const { session, duplicates } = await opened(found(pair(1, 2)))
    fakeCore({
      merge: () => {
        throw new Error('gone')
      },
    })
    await duplicates.merge()
    expect(session.failure).not.toBeNull()
    expect([duplicates.busy, duplicates.current?.kept.id]).toEqual([false, 1])
  })
})
