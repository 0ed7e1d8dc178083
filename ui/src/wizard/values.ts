import type {
  AnswerValue,
  AreaValue,
  AskValue,
  CriterionChoice,
  CriterionRow,
  DiscardReasonValue,
  Known,
  Weekday,
} from '../ipc/contract.gen'

// An answer arrives as one union over all kinds of question. Each reader below gives the shape that its editor needs,
// filled with blanks where nothing was said, so that no editor has to ask what else it might be.

type Plain = Record<string, unknown>

function fields(answer: AnswerValue | null): Plain {
  return typeof answer === 'object' && answer !== null && !Array.isArray(answer) ? (answer as Plain) : {}
}

function words(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A number as people read it. The core reads it back, commas and all. */
function amount(value: unknown): string {
  return typeof value === 'number' && value >= 10_000 ? value.toLocaleString('en-US') : words(value)
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

export function textOf(answer: AnswerValue | null): string {
  return amount(answer)
}

export function listOf(answer: AnswerValue | null): string[] {
  return list(answer).map(words)
}

export type Range = { from: string; to: string }
export function rangeOf(answer: AnswerValue | null): Range {
  const { from, to } = fields(answer)
  return { from: amount(from), to: amount(to) }
}

export type Industries = { in: string[]; out: string[] }
export function industriesOf(answer: AnswerValue | null): Industries {
  const plain = fields(answer)
  return { in: list(plain['in']).map(words), out: list(plain['out']).map(words) }
}

export type Territory = { include: AreaValue[]; exclude: AreaValue[] }
export function territoryOf(answer: AnswerValue | null): Territory {
  const plain = fields(answer)
  return { include: list(plain['include']) as AreaValue[], exclude: list(plain['exclude']) as AreaValue[] }
}

export type AreaKind = 'around' | 'region' | 'country' | 'postal'
export function areaKind(area: AreaValue): AreaKind {
  if ('around' in area) return 'around'
  if ('region' in area) return 'region'
  return 'postal' in area ? 'postal' : 'country'
}

export type DistanceUnit = 'miles' | 'kilometres'
export function emptyArea(kind: AreaKind, unit: DistanceUnit): AreaValue {
  switch (kind) {
    case 'around':
      return { around: '', within: '', unit }
    case 'region':
      return { region: '' }
    case 'country':
      return { country: '' }
    case 'postal':
      return { postal: '', country: '' }
  }
}

export type People = { marketing: string; sales: string; caller: string; owner: string }
export function peopleOf(answer: AnswerValue | null): People {
  const { marketing, sales, caller, owner } = fields(answer)
  return { marketing: words(marketing), sales: words(sales), caller: words(caller), owner: words(owner) }
}

export type Threshold = { fit: string; interest: string }
export function thresholdOf(answer: AnswerValue | null): Threshold {
  const { fit, interest } = fields(answer)
  return { fit: words(fit), interest: words(interest) }
}

export type DurationUnit = 'minutes' | 'hours' | 'days'
export type Duration = { amount: string; unit: DurationUnit }
export function durationOf(answer: AnswerValue | null): Duration {
  const { amount, unit } = fields(answer)
  return { amount: words(amount), unit: unit === 'minutes' || unit === 'days' ? unit : 'hours' }
}

export const weekdays: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
export type WorkingHours = { days: Weekday[]; from: string; to: string }
export function workingHoursOf(answer: AnswerValue | null): WorkingHours {
  const { days, from, to } = fields(answer)
  const chosen = list(days)
  return { days: weekdays.filter((day) => chosen.includes(day)), from: words(from), to: words(to) }
}

export function discardReasonsOf(answer: AnswerValue | null): DiscardReasonValue[] {
  return list(answer) as DiscardReasonValue[]
}

/** Every criterion of the question with its choice, in the order of the rows, then the owner's own in the owner's order. */
export function criteriaOf(answer: AnswerValue | null, rows: readonly CriterionRow[]): CriterionChoice[] {
  const chosen = list(answer) as CriterionChoice[]
  const given = rows.filter((row) => !row.own)
  const known = given.map((row) => chosen.find((choice) => choice.criterion === row.criterion) ?? blankChoice(row))
  const added = chosen.filter((choice) => !given.some((row) => row.criterion === choice.criterion))
  // Without any answer the owner's questions are those of the rows; a row that was removed from an answer stays away.
  return [...known, ...(chosen.length === 0 ? rows.filter((row) => row.own).map(blankChoice) : added)]
}

export function isOwn(choice: CriterionChoice): boolean {
  return choice.criterion.startsWith('own:')
}

/** A fresh name for a question of the owner's: one above the highest in use. */
export function nextOwn(choices: readonly CriterionChoice[]): string {
  const used = choices.filter(isOwn).map((choice) => Number(choice.criterion.slice('own:'.length)) || 0)
  return `own:${Math.max(0, ...used) + 1}`
}

function blankChoice(row: CriterionRow): CriterionChoice {
  const gate = row.aspect === 'fit' ? 'mql' : 'sql'
  return { criterion: row.criterion, gate, if_failed: 'no_points', points: 0, question: row.own ? row.ask : null }
}

export type Marked = { text: string; known: Known | null }
export function markedOf(answer: AnswerValue | null): Marked {
  const { text, known } = fields(answer)
  return { text: words(text), known: known === 'observed' || known === 'told' || known === 'guessed' ? known : null }
}

/** One record: the text of each of its fields, or yes and no. */
export type Entry = Record<string, string | boolean>
function entryOf(value: unknown): Entry {
  const plain = fields(value as AnswerValue | null)
  return Object.fromEntries(
    Object.entries(plain).map(([key, one]) => [key, typeof one === 'boolean' ? one : words(one)]),
  )
}

export function formOf(answer: AnswerValue | null): Entry {
  return entryOf(answer)
}

export function recordsOf(answer: AnswerValue | null): Entry[] {
  return list(answer).map(entryOf)
}

/** What a card is called: what stands first in it. */
export function nameOf(entry: Entry, keys: readonly string[]): string {
  return keys.map((key) => words(entry[key]).trim()).find((text) => text !== '') ?? ''
}

export type Ask = { criterion: string; ask: string; form: string }
export type Wording = 'ask' | 'form'
/** What is asked for each criterion: the owner's words where there are some, else the suggestion. */
export function asksOf(answer: AnswerValue | null, rows: readonly CriterionRow[]): Ask[] {
  const own = list(answer) as AskValue[]
  return rows.map((row) => {
    const mine = own.find((one) => one.criterion === row.criterion)
    return { criterion: row.criterion, ask: mine?.ask ?? row.ask, form: mine?.form ?? row.form ?? '' }
  })
}

/** The answer that says only what differs from the suggestions. */
export function ownAsks(asks: readonly Ask[], rows: readonly CriterionRow[]): AskValue[] {
  return asks.filter((one) => {
    const row = rows.find((other) => other.criterion === one.criterion)
    return row !== undefined && (one.ask !== row.ask || one.form !== (row.form ?? ''))
  })
}
