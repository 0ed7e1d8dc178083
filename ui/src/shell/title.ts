import type { Session } from '../shared/session.svelte'
import { shellText } from '../text/shell'

/** What the title bar says: the heading of the screen, the business, the program. */
export function titleOf(session: Session): string {
  if (session.book === null) return shellText.product
  return [session.heading, session.book.business, shellText.product].filter(Boolean).join(' – ')
}
