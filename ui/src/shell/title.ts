import type { Route } from '../shared/route'
import type { Session } from '../shared/session.svelte'
import { shellText } from '../text/shell'

const names: Record<Route['screen'], string> = {
  playbook: shellText.sections.playbook,
  question: shellText.titles.question,
  check: shellText.titles.check,
  paper: shellText.titles.paper,
  leads: shellText.sections.leads,
  lead_new: shellText.titles.leadNew,
  lead: shellText.titles.lead,
  lead_edit: shellText.titles.leadEdit,
  import: shellText.titles.import,
  numbers: shellText.sections.numbers,
  settings: shellText.sections.settings,
}

/** What the title bar says: the screen, the business, the program. */
export function titleOf(session: Session): string {
  if (session.book === null) return shellText.product
  return [names[session.route.screen], session.book.business, shellText.product].filter(Boolean).join(' – ')
}
