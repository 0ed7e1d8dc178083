import { describe, expect, it } from 'vitest'
import type { AnswerValue, CriterionRow } from '../ipc/contract.gen'
import {
  areaKind,
  criteriaOf,
  durationOf,
  industriesOf,
  listOf,
  nextOwn,
  peopleOf,
  rangeOf,
  territoryOf,
  textOf,
  thresholdOf,
  workingHoursOf,
} from './values'

describe('answers by kind', () => {
  it.each<[string, (answer: AnswerValue | null) => unknown, AnswerValue | null, unknown]>([
    ['text', textOf, 'Harbor', 'Harbor'],
    ['a number as text', textOf, 5_000_000, '5,000,000'],
    ['a range of numbers', rangeOf, { from: 5_000_000, to: 400 }, { from: '5,000,000', to: '400' }],
    ['no text', textOf, null, ''],
    ['a list', listOf, ['a', 'b'], ['a', 'b']],
    ['a range with one end', rangeOf, { from: 5, to: null }, { from: '5', to: '' }],
    ['no range', rangeOf, null, { from: '', to: '' }],
    ['industries', industriesOf, { in: ['62'], out: [] }, { in: ['62'], out: [] }],
    ['no territory', territoryOf, null, { include: [], exclude: [] }],
    ['people', peopleOf, null, { marketing: '', sales: '', caller: '', owner: '' }],
    ['a threshold', thresholdOf, { fit: 60, interest: '40' }, { fit: '60', interest: '40' }],
    ['a duration', durationOf, { amount: 4, unit: 'days' }, { amount: '4', unit: 'days' }],
    ['no duration', durationOf, null, { amount: '', unit: 'hours' }],
    [
      'working hours in the order of the week',
      workingHoursOf,
      { days: ['fri', 'mon'], from: '09:00', to: '17:00' },
      { days: ['mon', 'fri'], from: '09:00', to: '17:00' },
    ],
    ['an answer of another kind', rangeOf, 'text', { from: '', to: '' }],
  ])('reads %s', (_, read, answer, expected) => {
    expect(read(answer)).toEqual(expected)
  })

  it.each([
    [{ around: 'Seattle', within: 40, unit: 'miles' as const }, 'around'],
    [{ region: 'Oregon' }, 'region'],
    [{ country: 'Canada' }, 'country'],
    [{ postal: '981', country: 'United States' }, 'postal'],
  ])('knows the kind of area %j', (area, kind) => {
    expect(areaKind(area)).toBe(kind)
  })
})

describe('criteria', () => {
  const row = (criterion: string, own: CriterionRow['own']): CriterionRow => ({
    criterion,
    label: criterion,
    aspect: 'fit',
    ask: `${criterion}?`,
    form: criterion,
    own,
  })
  const rows = [row('industry', false), row('own:1', true)]
  const choice = { gate: 'mql', if_failed: 'off_target', points: 20, question: null } as const

  it('shows every row, chosen or not', () => {
    const shown = criteriaOf([{ criterion: 'own:1', ...choice }], rows)
    expect(shown.map((one) => [one.criterion, one.points])).toEqual([
      ['industry', 0],
      ['own:1', 20],
    ])
  })

  it('does not bring back a question of the owner’s that was removed', () => {
    expect(criteriaOf([{ criterion: 'industry', ...choice }], rows).map((one) => one.criterion)).toEqual(['industry'])
  })

  it('keeps a question that was just added', () => {
    const shown = criteriaOf([{ criterion: 'own:2', ...choice }], rows)
    expect(shown.map((one) => one.criterion)).toEqual(['industry', 'own:2'])
  })

  it('names a new question above the highest in use', () => {
    expect(nextOwn([])).toBe('own:1')
    expect(
      nextOwn([
        { criterion: 'own:4', ...choice },
        { criterion: 'industry', ...choice },
      ]),
    ).toBe('own:5')
  })
})
