// What can be done to the entries of a list. Each act comes with its way back, which starts from the list as it stands by
// then: what was typed after the act is not lost when the act is undone.

export type Act<T> = { entries: T[]; back: (now: readonly T[]) => T[] }

/** The list with one entry replaced. */
export function replaced<T>(entries: readonly T[], index: number, entry: T): T[] {
  return entries.map((old, at) => (at === index ? entry : old))
}

export function without<T>(entries: readonly T[], index: number): T[] {
  return entries.filter((_, at) => at !== index)
}

function inserted<T>(entries: readonly T[], index: number, entry: T): T[] {
  return [...entries.slice(0, index), entry, ...entries.slice(index)]
}

export function remove<T>(entries: readonly T[], index: number): Act<T> {
  const entry = entries[index]
  return {
    entries: without(entries, index),
    back: (now) => (entry === undefined ? [...now] : inserted(now, index, entry)),
  }
}

export function move<T>(entries: readonly T[], from: number, to: number): Act<T> {
  const shifted = (list: readonly T[], at: number, goal: number): T[] => {
    const entry = list[at]
    return entry === undefined ? [...list] : inserted(without(list, at), goal, entry)
  }
  return { entries: shifted(entries, from, to), back: (now) => shifted(now, to, from) }
}

/** Puts a copy right behind its original; `change` makes the copy differ where two alike are not allowed. */
export function copy<T>(entries: readonly T[], index: number, change: (entry: T) => T = (entry) => entry): Act<T> {
  const entry = entries[index]
  if (entry === undefined) return { entries: [...entries], back: (now) => [...now] }
  return { entries: inserted(entries, index + 1, change(entry)), back: (now) => without(now, index + 1) }
}
