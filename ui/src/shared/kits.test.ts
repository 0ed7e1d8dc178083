import { describe, expect, it } from 'vitest'
import { fakeCore } from '../ipc/fake'
import { book, start } from '../test-data'
import { hasWords, KitsState } from './kits.svelte'
import { Session } from './session.svelte'

describe('searching a kit', () => {
  it.each([
    ['', true],
    ['den', true],
    ['DÉNTAL pract', true],
    ['practice dental', true],
    ['ental', false],
    ['dental plumber', false],
  ])('for “%s”', (search, expected) => {
    expect(hasWords('Dental or medical practice. Patients near you.', search)).toBe(expected)
  })
})

describe('taking a kit', () => {
  const kit = { kit: 'dental_practice', name: 'Dental or medical practice', about: '', answers: 60 }
  const interview = { chapters: [], next: null, unasked: [], left: 0, gaps: [], remarks: [], markets: [] }
  const taken = start({ book: book({ entries: 0, undo: 'Undo: kit used' }) })
  const core = () =>
    fakeCore({
      business_start: () => start({ book: book({ entries: 0 }) }),
      kits: () => [kit],
      kit_use: () => interview,
      start: () => taken,
      undo: () => ({ sentence: 'Undone.', book: book() }),
    })

  it.each([
    ['begins a book where none is open', null, ['kits', 'business_start', 'kit_use', 'start']],
    [
      'begins the owner’s book beside the sample',
      book({ sample: true }),
      ['kits', 'business_start', 'kit_use', 'start'],
    ],
    ['fills the book that is open', book(), ['kits', 'kit_use', 'start']],
  ])('%s', async (_, open, asked) => {
    const told = core()
    const session = new Session()
    session.book = open
    const kits = new KitsState(session)
    await kits.load()
    await Promise.all([kits.use(kit), kits.use(kit)])
    expect(told.asked.map((one) => one.name)).toEqual(asked)
    expect(session.kit?.name).toBe('Dental or medical practice')
    expect(session.route.screen).toBe('playbook')
    expect(session.toast?.undo).toBe('offered')
  })

  it('is forgotten when it is undone', async () => {
    core()
    const session = new Session()
    await session.useKit(kit, 'Taken.')
    await session.undo()
    expect(session.kit).toBeNull()
  })
})
