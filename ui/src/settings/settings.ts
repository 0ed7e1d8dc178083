/** The text sizes on offer, in per cent of the usual size. */
export const textSizes = [100, 110, 125, 150, 175, 200] as const

/** A table of words as options, in the order in which it was written. */
export function choicesOf(words: Record<string, string>): { value: string; label: string }[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
