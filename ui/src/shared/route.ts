import type { PrintFor, QuestionRef } from '../ipc/contract.gen'

/** A document that can be printed. */
export type PaperDocument = 'playbook' | 'cheat_sheet' | 'call_sheets' | 'labels'

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
  /** Which document, and for whom; `back` says where it was asked for. Without a document it is the playbook. */
  | { screen: 'paper'; document?: PaperDocument; printFor?: PrintWhom; back?: Route }
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

/** For whom a document is printed, and how the screen calls them. */
export type PrintWhom = { which: PrintFor; name: string }

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
