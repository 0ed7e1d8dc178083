import type { LogChoices, LogFilter } from '../../ipc/contract.gen'
import { filterText as text } from '../../text/log'
import { spanWords } from './days'
import { dayNames, emptyFilter, listNames, type ListName } from './question'

/** One condition of a filter in plain words, and the filter without it. */
export type Chip = { key: string; words: string; without: LogFilter }

/** What the chips need to know to name things. */
export type Naming = { choices: LogChoices | null; stages: Record<string, string>; locale: string }

/** What is asked for, one chip for each condition. */
export function chipsOf(filter: LogFilter, naming: Naming): Chip[] {
  const empty = emptyFilter()
  const lists = listNames
    .filter((name) => filter[name].length > 0)
    .map((name) => ({
      key: name,
      words: `${text.lists[name]}: ${filter[name].map((value) => valueWords(name, value, naming)).join(text.or)}`,
      without: { ...filter, [name]: empty[name] },
    }))
  const days = dayNames
    .filter((name) => filter[name].from !== null || filter[name].to !== null)
    .map((name) => ({
      key: name,
      words: `${text.days[name]}: ${spanWords(filter[name], naming.locale)}`,
      without: { ...filter, [name]: empty[name] },
    }))
  const chips: Chip[] = [...lists, ...days]
  if (filter.contact !== 'any') {
    chips.push({ key: 'contact', words: text.contactChips[filter.contact], without: { ...filter, contact: 'any' } })
  }
  if (filter.import !== null) {
    const file = naming.choices?.imports.find((one) => one.id === filter.import)?.file ?? `${filter.import}`
    chips.push({ key: 'import', words: text.importChip(file), without: { ...filter, import: null } })
  }
  return chips
}

/** What a value of a list is called. */
export function valueWords(name: ListName, value: string | number, naming: Naming): string {
  const lookup: Partial<Record<ListName, Record<string, string>>> = {
    verdicts: text.verdicts,
    stands_at: naming.stages,
    clocks: text.clocks,
    kinds: text.kinds,
  }
  const known = lookup[name]?.[value]
  if (known) return known
  if (name === 'steps') return naming.choices?.steps[Number(value)] ?? `${Number(value) + 1}`
  if (name === 'failed') return naming.choices?.criteria.find((one) => one.key === value)?.label ?? `${value}`
  if (value === '') return name === 'owners' ? text.nobody : text.nothing
  return `${value}`
}

/** Adds a value to a list of the filter, or takes it out. */
export function withToggled(filter: LogFilter, name: ListName, value: string | number): LogFilter {
  const list: readonly (string | number)[] = filter[name]
  const changed = list.includes(value) ? list.filter((one) => one !== value) : [...list, value]
  return { ...filter, [name]: changed }
}
