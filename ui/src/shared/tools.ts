import { tick } from 'svelte'
import { fieldId } from './fields'

export type Tool = 'up' | 'down' | 'copy' | 'remove'

/** The id of a button of an entry: "value.2" and "up" make "value-2-tool-up". */
export function toolId(path: string, tool: Tool): string {
  return `${fieldId(path)}-tool-${tool}`
}

/** After a move the focus goes along with the entry: on the same button, or on the other one at the end of the list. */
export async function followTool(path: string, tool: 'up' | 'down'): Promise<void> {
  await tick()
  const other = tool === 'up' ? 'down' : 'up'
  for (const one of [tool, other] as const) {
    const button = document.getElementById(toolId(path, one))
    if (button instanceof HTMLButtonElement && !button.disabled) return button.focus()
  }
}

/** Puts the focus on the first of these controls that is there. */
export async function focusFirst(...ids: readonly string[]): Promise<void> {
  await tick()
  for (const id of ids) {
    const found = document.getElementById(id)
    if (found) return found.focus()
  }
}

/**
 * Alt with an arrow moves the entry that holds the focus to the next of the places it may have, and the focus stays on the
 * same field of it. In a text of several lines the keys move the caret on some systems, so there they do nothing here.
 */
export function moveByKey(
  event: KeyboardEvent,
  at: number,
  places: readonly number[],
  move: (to: number) => void,
): void {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
  if (event.target instanceof HTMLTextAreaElement && event.target.rows > 1) return
  if (event.target instanceof HTMLSelectElement) return
  const to = places[places.indexOf(at) + (event.key === 'ArrowUp' ? -1 : 1)]
  event.preventDefault()
  if (to === undefined) return
  const focused = event.target instanceof HTMLElement ? event.target.id : ''
  move(to)
  void focusFirst(focused.replace(/^(value-)\d+/, `$1${to}`))
}
