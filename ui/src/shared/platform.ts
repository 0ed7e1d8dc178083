/** On a Mac the command key does what Ctrl does elsewhere. */
export const onMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.userAgent)
export const commandKey = onMac ? '⌘' : 'Ctrl'

/** True when a key belongs to the text under the caret and must not do anything else. */
export function inText(event: KeyboardEvent): boolean {
  const target = event.target
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  if (target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}
