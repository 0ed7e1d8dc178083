import type { Failure, FieldProblem } from './contract.gen'

/** A command that did not do what was asked. The sentences are the core's, ready to be shown. */
export class Refusal extends Error implements Failure {
  readonly kind: Failure['kind']
  readonly happened: string
  readonly safe: string
  readonly next: string
  readonly fields: FieldProblem[]

  constructor(failure: Failure) {
    super(failure.happened)
    this.kind = failure.kind
    this.happened = failure.happened
    this.safe = failure.safe
    this.next = failure.next
    this.fields = failure.fields.map(({ path, sentence }) => ({ path: withDots(path), sentence }))
  }
}

/** Whatever was thrown, as a refusal: the core's own data, or the one case in which the core could not be asked. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown
  if (isFailure(thrown)) return new Refusal(thrown)
  return new Refusal({
    kind: 'internal',
    happened: 'The program stopped in the middle of this step.',
    safe: 'Everything you saved before is still in your data file.',
    next: `Try it again. If it happens again, close Sellable and open it anew. (${String(thrown)})`,
    fields: [],
  })
}

/** The problems that belong beside fields, or null when the failure is of another kind. */
export function fieldProblems(thrown: unknown): FieldProblem[] | null {
  const refusal = asRefusal(thrown)
  return refusal.kind === 'invalid' && refusal.fields.length > 0 ? refusal.fields : null
}

/** The core writes "value[2].points"; here every step of a path is a dot, "value.2.points", as in the ids of the fields. */
function withDots(path: string): string {
  return path.replaceAll(/\[(\d+)\]/g, '.$1')
}

function isFailure(thrown: unknown): thrown is Failure {
  if (typeof thrown !== 'object' || thrown === null) return false
  const fields = (thrown as { fields?: unknown }).fields
  return 'kind' in thrown && 'happened' in thrown && Array.isArray(fields)
}
