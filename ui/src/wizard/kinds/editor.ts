import type { AnswerValue, FieldProblem, QuestionView } from '../../ipc/contract.gen'

/** What every editor gets: the question, the answer so far, the problems beside its fields, and where changes go. */
export type EditorProps = {
  question: QuestionView
  answer: AnswerValue | null
  problems: readonly FieldProblem[]
  change: (answer: AnswerValue) => void
  /** An entry was moved, copied or removed: said in words, with the way back from the answer as it stands by then. */
  act: (answer: AnswerValue, said: string, back: (now: AnswerValue | null) => AnswerValue) => void
}
