import { inText } from '../shared/platform'
import type { Session } from '../shared/session.svelte'

export type ShortcutActs = { palette: () => void; keys: () => void; search: () => void }

/** What a key does anywhere in the window. Single keys can be switched off and never act while somebody types. */
export function handleKey(event: KeyboardEvent, session: Session, acts: ShortcutActs): void {
  if (event.defaultPrevented || session.book === null) return
  const key = event.key.toLowerCase()
  if (event.ctrlKey || event.metaKey) return withCommand(event, key, session, acts)
  if (event.altKey || inText(event) || document.querySelector('dialog[open]')) return
  if (event.key === 'Escape') return leave(event, session)
  if (!session.settings.single_keys) return
  if (key === 'n') {
    event.preventDefault()
    session.go({ screen: 'lead_new' })
  } else if (key === '/') {
    event.preventDefault()
    acts.search()
  } else if (key === '?') {
    event.preventDefault()
    acts.keys()
  }
}

function withCommand(event: KeyboardEvent, key: string, session: Session, acts: ShortcutActs): void {
  if (key === 'k') {
    event.preventDefault()
    return acts.palette()
  }
  // In a text field these keys undo typing, which is what a typing person means.
  if (inText(event) || document.querySelector('dialog[open]')) return
  if (key === 'z') {
    event.preventDefault()
    void (event.shiftKey ? session.redo() : session.undo())
  } else if (key === 'y') {
    event.preventDefault()
    void session.redo()
  }
}

/** Esc leads from a page to the list or the hub that it was opened from. */
function leave(event: KeyboardEvent, session: Session): void {
  switch (session.route.screen) {
    case 'lead':
    case 'lead_new':
    case 'import':
    case 'duplicates':
      event.preventDefault()
      return session.go({ screen: 'leads' })
    case 'lead_edit':
      event.preventDefault()
      return session.go({ screen: 'lead', id: session.route.id })
    case 'glossary':
      event.preventDefault()
      return session.go(session.route.back ?? { screen: 'playbook' })
    case 'question':
    case 'course':
    case 'check':
    case 'paper':
      event.preventDefault()
      return session.go({ screen: 'playbook' })
    case 'today':
    case 'playbook':
    case 'leads':
    case 'numbers':
    case 'settings':
      return
  }
}
