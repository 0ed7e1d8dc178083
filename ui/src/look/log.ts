import type { Request, Response } from '../ipc/commands'
import type { BoardColumn, LeadsPage, LogChoices, LogFilter, LogLook, StandsAt, Verdict } from '../ipc/contract.gen'
import { numbersOf, rowOf, stages, verdictWords, wordsOfStage, type Made } from './leads'

type Order = { sort: string; direction: 'up' | 'down' }

/** The log over made-up leads: it filters and sorts well enough to be looked at. */
export class LookLog {
  #look: LogLook = { columns: [], views: [] }
  #all: () => Made[]

  constructor(all: () => Made[]) {
    this.#all = all
  }

  list({ search, filter, sort, direction, offset, limit }: Request<'leads_list'>): LeadsPage {
    const found = this.#found(search, filter)
    const staged = found.filter((made) => has(filter.stands_at, made.stands))
    const judged = ordered(
      staged.filter((made) => has(filter.verdicts, made.verdict)),
      { sort, direction },
    )
    return {
      total: judged.length,
      has_more: false,
      rows: judged.slice(offset, offset + limit).map(rowOf),
      verdicts: (Object.keys(verdictWords) as Verdict[]).map((verdict) => ({
        verdict,
        words: verdictWords[verdict],
        count: staged.filter((made) => made.verdict === verdict).length,
      })),
      stages: stages.map((stage) => ({
        stands_at: stage,
        words: wordsOfStage(stage),
        count: found.filter((made) => made.stands === stage).length,
      })),
      numbers: numbersOf(this.#all()),
    }
  }

  board({ search, filter, sort, direction }: Request<'board'>): Response<'board'> {
    const found = ordered(
      this.#found(search, filter).filter((made) => has(filter.verdicts, made.verdict)),
      { sort, direction },
    )
    const hats: Partial<Record<StandsAt, BoardColumn['hat']>> = {
      offered: 'sales',
      active: 'sales',
      won: 'together',
      lost: 'together',
      discarded: 'together',
    }
    const columns = [...stages.slice(1), 'list' as const].map((stage): BoardColumn => {
      const here = found.filter((made) => made.stands === stage)
      return {
        key: stage,
        stands_at: stage,
        step: stage === 'active' ? 0 : null,
        words: wordsOfStage(stage),
        hat: hats[stage] ?? 'marketing',
        count: here.length,
        rows: here.slice(0, 50).map(rowOf),
      }
    })
    return { columns: columns.filter((column) => has(filter.stands_at, column.stands_at)) }
  }

  choices(): LogChoices {
    const sorted = (value: (made: Made) => string) => [...new Set(this.#all().map(value))].filter(Boolean).sort()
    return {
      sources: sorted((made) => made.draft.source),
      owners: ['', 'Ben Ortega', 'Maya Lindqvist'],
      places: sorted((made) => made.draft.place.split(',')[0] ?? ''),
      criteria: [
        { key: 'industry', label: 'Industry' },
        { key: 'revenue', label: 'Yearly sales' },
        { key: 'place', label: 'Place' },
      ],
      steps: ['First talk', 'Visit', 'Proposal'],
      imports: [{ id: 1, file: 'trade-show.csv', on: 'Nov 3, 2026' }],
    }
  }

  look(): LogLook {
    return this.#look
  }

  keepLook(look: LogLook): LogLook {
    this.#look = look
    return look
  }

  /** The leads that a bulk act is meant for. */
  meant({ which, except }: Request<'leads_bulk'>): Made[] {
    const ids =
      'ids' in which
        ? which.ids
        : this.list({ ...which.all, offset: 0, limit: this.#all().length }).rows.map((row) => row.id)
    return this.#all().filter((made) => ids.includes(made.id) && !except.includes(made.id))
  }

  #found(search: string, filter: LogFilter): Made[] {
    return this.#all().filter(
      ({ draft }) =>
        `${draft.name} ${draft.company}`.toLowerCase().includes(search.toLowerCase()) &&
        has(filter.sources, draft.source) &&
        has(filter.places, draft.place.split(',')[0] ?? ''),
    )
  }
}

function has<T>(wanted: readonly T[], value: T): boolean {
  return wanted.length === 0 || wanted.includes(value)
}

function ordered(leads: Made[], { sort, direction }: Order): Made[] {
  const key = (made: Made): string | number => {
    if (sort === 'company') return made.draft.company
    if (sort === 'place') return made.draft.place
    if (sort === 'source') return made.draft.source
    if (sort === 'revenue') return Number.parseFloat(made.draft.revenue) || 0
    return -made.id
  }
  const way = direction === 'up' ? 1 : -1
  return [...leads].sort((one, other) => (key(one) < key(other) ? -way : key(one) > key(other) ? way : 0))
}
