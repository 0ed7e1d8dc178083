import type { Days } from '../../ipc/contract.gen'
import { filterText } from '../../text/log'
import type { DayName } from './question'

/**
 * Spans of days that move along with the calendar, so that a saved view of “the last 7 days” means today's. A day is
 * either written out, `2026-11-22`, or told from today: `today`, `today-6`, `month` for the first of this month.
 */
export type SpanKey = 'any' | 'today' | 'week' | 'month' | 'overdue' | 'ahead' | 'chosen'

const spans: Record<Exclude<SpanKey, 'chosen'>, Days> = {
  any: { from: null, to: null },
  today: { from: 'today', to: 'today' },
  week: { from: 'today-6', to: 'today' },
  month: { from: 'month', to: 'today' },
  overdue: { from: null, to: 'today-1' },
  ahead: { from: 'today', to: 'today+6' },
}

/** What is offered for each kind of day. */
export const offered: Record<DayName, readonly SpanKey[]> = {
  added: ['any', 'today', 'week', 'month', 'chosen'],
  reacted: ['any', 'today', 'week', 'month', 'chosen'],
  next: ['any', 'overdue', 'today', 'ahead', 'chosen'],
}

export function spanOf(key: SpanKey, today: string): Days {
  return key === 'chosen' ? { from: null, to: today } : spans[key]
}

export function keyOf(days: Days): SpanKey {
  const known = Object.entries(spans).find(([, span]) => span.from === days.from && span.to === days.to)
  return known ? (known[0] as SpanKey) : 'chosen'
}

/** The day that is meant, written out. */
export function dayOf(day: string | null, today: string): string | null {
  if (day === null || day === '') return null
  if (day === 'month') return `${today.slice(0, 8)}01`
  const relative = /^today([+-]\d+)?$/.exec(day)
  return relative ? plus(today, Number(relative[1] ?? 0)) : day
}

export function writtenOut(days: Days, today: string): Days {
  return { from: dayOf(days.from, today), to: dayOf(days.to, today) }
}

/** Whether a span can only be understood by knowing what day it is. */
export function movesAlong(days: Days): boolean {
  return [days.from, days.to].some((day) => day !== null && /^(today|month)/.test(day))
}

/** A span in words, as "the last 7 days" or "2026-11-01 to 2026-11-22". */
export function spanWords(days: Days, locale: string): string {
  const key = keyOf(days)
  if (key !== 'chosen') return filterText.spans[key].toLowerCase()
  const { from, to } = days
  if (from && to) return filterText.fromTo(words(from, locale), words(to, locale))
  return from ? filterText.since(words(from, locale)) : filterText.until(words(to ?? '', locale))
}

function words(day: string, locale: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return date.toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
}

/** Calendar days are counted without a time zone: a day is a day, wherever the clock stands. */
function plus(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
