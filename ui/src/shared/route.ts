import type { QuestionRef } from '../ipc/contract.gen'

/** Where the person is. `back` on a question says where Continue leads when the answer was changed from there. */
export type Route =
  | { screen: 'playbook' }
  | { screen: 'question'; at: QuestionRef; back: 'check' | null }
  | { screen: 'check' }
  | { screen: 'paper' }
  | { screen: 'leads' }
  | { screen: 'lead_new' }
  | { screen: 'lead'; id: number }
  | { screen: 'lead_edit'; id: number }
  | { screen: 'import' }
  | { screen: 'numbers' }
  | { screen: 'settings' }

export type Section = 'playbook' | 'leads' | 'numbers' | 'settings'

/** The entry of the left rail that a screen belongs to. */
export function sectionOf(route: Route): Section {
  switch (route.screen) {
    case 'playbook':
    case 'question':
    case 'check':
    case 'paper':
      return 'playbook'
    case 'leads':
    case 'lead_new':
    case 'lead':
    case 'lead_edit':
    case 'import':
      return 'leads'
    case 'numbers':
      return 'numbers'
    case 'settings':
      return 'settings'
  }
}
