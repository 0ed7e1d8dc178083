import type {
  AnswerValue,
  FieldKind,
  FieldView,
  Hat,
  OptionView,
  QuestionKind,
  QuestionState,
} from '../ipc/contract.gen'

/** A question of the look pages, with the answer that is shown. */
export type Entry = {
  id: string
  title: string
  why: string
  kind: QuestionKind
  hat?: Hat
  example?: string
  hint?: string
  unit?: string
  options?: OptionView[]
  fields?: FieldView[]
  most?: number
  add?: string
  value: AnswerValue | null
  words: string | null
  state?: QuestionState
  optional?: 'optional'
  from?: 'best'
}
export type Chapter = {
  id: string
  title: string
  about: string
  hat: Hat
  scope: 'book' | 'market'
  questions: Entry[]
}

export const option = (value: string, label: string, hint: string | null = null): OptionView => ({ value, label, hint })

type More = Partial<Pick<FieldView, 'hint' | 'options' | 'unit' | 'required'>>
export const field = (key: string, label: string, kind: FieldKind, more: More = {}): FieldView => ({
  key,
  label,
  kind,
  hint: null,
  options: [],
  unit: null,
  required: false,
  ...more,
})
