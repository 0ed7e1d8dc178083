import type { Days, LogFilter, SortBy } from '../../ipc/contract.gen'

export type Direction = 'up' | 'down'

/** What the log is asked: which leads, and in which order. A named view keeps one. */
export type Question = { search: string; filter: LogFilter; sort: SortBy; direction: Direction }

const everyDay: Days = { from: null, to: null }

export function emptyFilter(): LogFilter {
  return {
    verdicts: [],
    stands_at: [],
    steps: [],
    sources: [],
    owners: [],
    places: [],
    failed: [],
    kinds: [],
    clocks: [],
    contact: 'any',
    import: null,
    added: everyDay,
    reacted: everyDay,
    next: everyDay,
  }
}

/** Every lead, the newest first. */
export function everything(): Question {
  return { search: '', filter: emptyFilter(), sort: 'added', direction: 'down' }
}

export type ListName =
  'verdicts' | 'stands_at' | 'steps' | 'sources' | 'owners' | 'places' | 'failed' | 'kinds' | 'clocks'
export type DayName = 'added' | 'reacted' | 'next'

export const listNames: readonly ListName[] = [
  'verdicts',
  'failed',
  'stands_at',
  'steps',
  'clocks',
  'sources',
  'owners',
  'places',
  'kinds',
]
export const dayNames: readonly DayName[] = ['added', 'reacted', 'next']

function isSpan(days: Days): boolean {
  return days.from !== null || days.to !== null
}

/** How many things a filter asks for. */
export function conditions(filter: LogFilter): number {
  const lists = listNames.filter((name) => filter[name].length > 0).length
  const days = dayNames.filter((name) => isSpan(filter[name])).length
  return lists + days + (filter.contact === 'any' ? 0 : 1) + (filter.import === null ? 0 : 1)
}

function sameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((value) => other.includes(value))
}

/** Whether two filters let the same leads through. */
export function sameFilter(one: LogFilter, other: LogFilter): boolean {
  return (
    listNames.every((name) => sameList(one[name], other[name])) &&
    dayNames.every((name) => one[name].from === other[name].from && one[name].to === other[name].to) &&
    one.contact === other.contact &&
    one.import === other.import
  )
}

/** Whether two questions ask for the same leads in the same order. */
export function sameQuestion(one: Question, other: Question): boolean {
  return (
    one.search.trim() === other.search.trim() &&
    one.sort === other.sort &&
    one.direction === other.direction &&
    sameFilter(one.filter, other.filter)
  )
}
