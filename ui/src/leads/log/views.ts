import type { LogView } from '../../ipc/contract.gen'
import { viewsText } from '../../text/log'
import { emptyFilter, everything, type Question } from './question'

/** A view that comes with the program. */
export type BuiltIn = { key: keyof typeof viewsText.builtIn; question: Question }

function only(change: Partial<Question['filter']>, order: Partial<Question> = {}): Question {
  return { ...everything(), ...order, filter: { ...emptyFilter(), ...change } }
}

/** The views that come with the program, in the order in which they are offered. */
export const builtIn: readonly BuiltIn[] = [
  { key: 'all', question: everything() },
  { key: 'open', question: only({ stands_at: ['inquiry', 'mql', 'sql', 'offered', 'active', 'nurture'] }) },
  { key: 'answers', question: only({ verdicts: ['needs_answers'] }, { sort: 'points', direction: 'down' }) },
  { key: 'offer', question: only({ verdicts: ['sellable'], stands_at: ['inquiry', 'mql', 'sql'] }) },
  { key: 'sales', question: only({ stands_at: ['offered', 'active'] }) },
  { key: 'late', question: only({ clocks: ['amber', 'late', 'missed'] }) },
  { key: 'silent', question: only({ clocks: ['silent'] }) },
  { key: 'nurture', question: only({ stands_at: ['nurture'] }, { sort: 'next', direction: 'up' }) },
  { key: 'names', question: only({ stands_at: ['list'] }) },
]

/** The question that a view asks. */
export function questionOf(view: LogView): Question {
  const { search, filter, sort, direction } = view
  return { search, filter: { ...emptyFilter(), ...filter }, sort, direction }
}
