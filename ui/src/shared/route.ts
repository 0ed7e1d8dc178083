import type { QuestionRef } from '../ipc/contract.gen'

/**
 * Where the person is. `back` on a question says where Continue leads: to the check page when the answer was changed
 * from there, to the next page on which nothing was said yet, or to the next page.
 */
export type Route =
  | { screen: 'today' }
  | { screen: 'playbook' }
  | { screen: 'question'; at: QuestionRef; back: 'check' | 'unasked' | null }
  | { screen: 'check' }
  /** A page of the course; null leads to the first one whose exercise is open. */
  | { screen: 'course'; page: number | null }
  /** The glossary at a word, or from its top; `back` says where it was opened from. */
  | { screen: 'glossary'; word: string | null; back?: Route }
  | { screen: 'paper' }
  | { screen: 'signing' }
  | { screen: 'editions' }
  | { screen: 'leads' }
  | { screen: 'lead_new' }
  | { screen: 'lead'; id: number }
  | { screen: 'lead_edit'; id: number }
  | { screen: 'import' }
  | { screen: 'duplicates' }
  | { screen: 'numbers' }
  | { screen: 'settings' }

export type Section = 'today' | 'playbook' | 'leads' | 'numbers' | 'settings'

/** The entry of the left rail that a screen belongs to. */
export function sectionOf(route: Route): Section {
  switch (route.screen) {
    case 'today':
      return 'today'
    case 'playbook':
    case 'question':
    case 'check':
    case 'course':
    case 'glossary':
    case 'paper':
    case 'signing':
    case 'editions':
      return 'playbook'
    case 'leads':
    case 'lead_new':
    case 'lead':
    case 'lead_edit':
    case 'import':
    case 'duplicates':
      return 'leads'
    case 'numbers':
      return 'numbers'
    case 'settings':
      return 'settings'
  }
}
