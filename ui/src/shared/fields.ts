import type { FieldProblem } from '../ipc/contract.gen'

/** The id of the control that a problem's path names: "value.from" is the control "value-from". */
export function fieldId(path: string): string {
  return path.replaceAll('.', '-')
}

/** The sentences for exactly this path, in one line; null when there is no problem. */
export function problemAt(problems: readonly FieldProblem[], path: string): string | null {
  const sentences = problems.filter((problem) => problem.path === path).map((problem) => problem.sentence)
  return sentences.length > 0 ? sentences.join(' ') : null
}

/** Problems below a path that no control of its own shows, so that none is lost. */
export function problemsBelow(
  problems: readonly FieldProblem[],
  path: string,
  shown: readonly string[],
): string | null {
  const sentences = problems
    .filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`))
    .filter((problem) => !shown.includes(problem.path))
    .map((problem) => problem.sentence)
  return sentences.length > 0 ? sentences.join(' ') : null
}

const focusable = 'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), button:not(:disabled)'

/** Moves the focus to the control of a path, or to the nearest one that contains it. */
export function focusField(path: string): void {
  const parts = path.split('.')
  while (parts.length > 0) {
    const found = document.getElementById(fieldId(parts.join('.')))
    if (found) {
      const control = found.matches(focusable) ? found : (found.querySelector<HTMLElement>(focusable) ?? found)
      control.focus()
      control.scrollIntoView?.({ block: 'center' })
      return
    }
    parts.pop()
  }
}
