import type { FieldView } from '../../ipc/contract.gen'

/** The fields of a card that take its whole width: long texts, and a text that would stand alone in a row of two. */
export function wideFields(fields: readonly FieldView[]): ReadonlySet<string> {
  const wide = new Set<string>()
  let column = 0
  fields.forEach((field, index) => {
    const next = fields[index + 1]
    const alone = column === 0 && (next === undefined || next.kind === 'long_text')
    if (field.kind === 'long_text' || (field.kind === 'text' && alone)) {
      wide.add(field.key)
      column = 0
    } else {
      column = 1 - column
    }
  })
  return wide
}
