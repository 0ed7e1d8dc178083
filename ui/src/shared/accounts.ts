import type { AccountLine } from '../ipc/contract.gen'

const colours: Record<string, string> = {
  won: 'var(--sellable)',
  lost: 'var(--line-strong)',
  discarded: 'var(--off)',
  offered: 'color-mix(in srgb, var(--sales) 62%, var(--sheet))',
  active: 'var(--sales)',
  mql: 'var(--marketing)',
  sql: 'color-mix(in srgb, var(--marketing) 82%, var(--ink))',
  nurture: 'color-mix(in srgb, var(--marketing) 60%, var(--sheet))',
  returned: 'color-mix(in srgb, var(--marketing) 38%, var(--sheet))',
  inquiries: 'var(--ask)',
  inquiry: 'var(--ask)',
  names: 'color-mix(in srgb, var(--none) 30%, var(--sheet))',
  list: 'color-mix(in srgb, var(--none) 30%, var(--sheet))',
}

const byHat: Record<AccountLine['hat'], string> = {
  marketing: 'var(--marketing)',
  sales: 'var(--sales)',
  together: 'var(--line-strong)',
}

/** The colour of a place in the accounts; a place that is new to the window takes the colour of its hat. */
export function colourOf(line: AccountLine): string {
  return colours[line.place] ?? byHat[line.hat]
}
