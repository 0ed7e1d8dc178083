import type { ColumnLook, SortBy } from '../../ipc/contract.gen'

/** What a column shows. The names are kept in the data file. */
export const columnKeys = [
  'verdict',
  'lead',
  'place',
  'revenue',
  'source',
  'stage',
  'clock',
  'why',
  'next',
  'owner',
  'points',
  'contacted',
  'reacted',
  'added',
  'stopped',
  'kind',
] as const
export type ColumnKey = (typeof columnKeys)[number]

/** Which order a click on the head gives, and how much room the column takes while nobody resized it, in rem and shares. */
type Measure = { sort: SortBy | null; first: 'up' | 'down'; least: number; share: number; end?: true }

export const measures: Record<ColumnKey, Measure> = {
  verdict: { sort: 'verdict', first: 'up', least: 8.4, share: 0 },
  lead: { sort: 'company', first: 'up', least: 8, share: 2.6 },
  place: { sort: 'place', first: 'up', least: 4.8, share: 0.6 },
  revenue: { sort: 'revenue', first: 'down', least: 5.2, share: 0.4, end: true },
  source: { sort: 'source', first: 'up', least: 4.6, share: 0.6 },
  stage: { sort: 'stage', first: 'up', least: 5, share: 0.7 },
  clock: { sort: null, first: 'up', least: 4.8, share: 0.6 },
  why: { sort: null, first: 'up', least: 6.5, share: 1.4 },
  next: { sort: 'next', first: 'up', least: 7, share: 1 },
  owner: { sort: 'owner', first: 'up', least: 6, share: 0.8 },
  points: { sort: 'points', first: 'down', least: 4.6, share: 0, end: true },
  contacted: { sort: 'contact', first: 'down', least: 6, share: 0.7 },
  reacted: { sort: 'reacted', first: 'down', least: 6, share: 0.7 },
  added: { sort: 'added', first: 'down', least: 6, share: 0.7 },
  stopped: { sort: null, first: 'up', least: 6.5, share: 0.8 },
  kind: { sort: null, first: 'up', least: 5.5, share: 0.5 },
}

const usual: readonly ColumnKey[] = ['verdict', 'lead', 'place', 'revenue', 'source', 'stage', 'clock', 'why']

/** The columns that stand while nobody chose others. A width of 0 takes what room there is. */
export const usualColumns: readonly ColumnLook[] = usual.map((key) => ({ key, width: 0 }))

/** The narrowest and the widest that a column can be made, in rem. */
export const narrowest = 3.5
export const widest = 48
/** Between two columns, in rem. */
export const gap = 0.9
/** The column of the check boxes, in rem. */
export const boxWidth = 1.3

export type ShownColumn = { key: ColumnKey; width: number }

/** The columns that this program knows, of those that were kept. The lead itself is always among them. */
export function knownColumns(kept: readonly ColumnLook[]): ShownColumn[] {
  const known = columnKeys as readonly string[]
  const columns = kept
    .filter((column, at) => known.includes(column.key) && kept.findIndex((other) => other.key === column.key) === at)
    .map((column) => ({ key: column.key as ColumnKey, width: held(column.width) }))
  if (columns.length === 0) return knownColumns(usualColumns)
  if (!columns.some((column) => column.key === 'lead')) columns.unshift({ key: 'lead', width: 0 })
  return columns
}

function held(width: number): number {
  return width === 0 ? 0 : Math.max(narrowest, Math.min(widest, width))
}

/** Shows a column, or hides it. A column that comes back stands where this list would have it. */
export function toggled(columns: readonly ShownColumn[], key: ColumnKey): ShownColumn[] {
  if (key === 'lead') return [...columns]
  if (columns.some((column) => column.key === key)) return columns.filter((column) => column.key !== key)
  const before = columnKeys.slice(0, columnKeys.indexOf(key))
  const at = Math.max(0, ...columns.map((column, index) => (before.includes(column.key) ? index + 1 : 0)))
  return [...columns.slice(0, at), { key, width: 0 }, ...columns.slice(at)]
}

/** Moves a column to another place among those that are shown. */
export function moved(columns: readonly ShownColumn[], key: ColumnKey, to: number): ShownColumn[] {
  const column = columns.find((one) => one.key === key)
  if (!column) return [...columns]
  const others = columns.filter((one) => one.key !== key)
  const at = Math.max(0, Math.min(others.length, to))
  return [...others.slice(0, at), column, ...others.slice(at)]
}

/** Gives a column a width in rem; 0 lets it take what room there is. */
export function resized(columns: readonly ShownColumn[], key: ColumnKey, width: number): ShownColumn[] {
  const rounded = Math.round(held(width) * 10) / 10
  return columns.map((column) => (column.key === key ? { ...column, width: rounded } : column))
}

/** The grid that the head and every row share. */
export function template(columns: readonly ShownColumn[]): string {
  const width = (column: ShownColumn): string => {
    if (column.width > 0) return `${column.width}rem`
    const { least, share } = measures[column.key]
    return share === 0 ? `${least}rem` : `minmax(${least}rem, ${share}fr)`
  }
  return [`${boxWidth}rem`, ...columns.map(width)].join(' ')
}

/** The room that the columns need at least, in rem, with the gaps between them. */
export function leastWidth(columns: readonly ShownColumn[]): number {
  const widths = columns.map((column) => (column.width > 0 ? column.width : measures[column.key].least))
  return widths.reduce((sum, width) => sum + width, boxWidth) + gap * columns.length
}
