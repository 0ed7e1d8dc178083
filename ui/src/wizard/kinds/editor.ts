import type { AnswerValue, FieldProblem, QuestionView } from '../../ipc/contract.gen'

/** What every editor gets: the question, the answer so far, the problems beside its fields, and where changes go. */
export type EditorProps = {
  question: QuestionView
  answer: AnswerValue | null
  problems: readonly FieldProblem[]
  change: (answer: AnswerValue) => void
}
