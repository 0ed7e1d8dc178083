export type Part = { text: string; hit: 'yes' | 'no' }

const signs = /[.*+?^${}()|[\]\\]/g

/** A text in parts, those that a search found marked; what the search found elsewhere marks nothing. */
export function parts(text: string, search: string): Part[] {
  const words = search.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0 || text === '') return [{ text, hit: 'no' }]
  const pattern = words.map((word) => word.replace(signs, '\\$&')).join('|')
  const found = text.split(new RegExp(`((?<![\\p{L}\\p{N}])(?:${pattern}))`, 'iu'))
  return found
    .map((part, at) => ({ text: part, hit: at % 2 === 1 ? ('yes' as const) : ('no' as const) }))
    .filter((part) => part.text !== '')
}
