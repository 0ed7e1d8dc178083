import type {
  AnswerSaved,
  AnswerValue,
  ExportedView,
  ImportReport,
  ImportView,
  IndustryOption,
  InterviewView,
  LeadDraft,
  LeadFormView,
  LeadView,
  LeadsPage,
  LeadsRequest,
  NumbersView,
  PdfView,
  PlaceOption,
  QuestionRef,
  QuestionView,
  ReactionDraft,
  Settings,
  StandsAt,
  StartView,
  UndoView,
} from './contract.gen'

/** A request without anything in it. */
export type Nothing = Record<string, never>

export type Against = { name: string; reason: string }
export type Mapping = Record<string, string>
export type Paper = Settings['paper']

/** Every command of the core: what goes in and what comes back. Nothing else crosses. */
export type Commands = {
  start: { request: Nothing; response: StartView }
  business_start: { request: Nothing; response: StartView }
  business_open: { request: Nothing; response: StartView }
  sample_open: { request: Nothing; response: StartView }
  sample_remove: { request: Nothing; response: StartView }
  settings_save: { request: Settings; response: Settings }
  undo: { request: Nothing; response: UndoView }
  redo: { request: Nothing; response: UndoView }

  interview: { request: Nothing; response: InterviewView }
  question: { request: QuestionRef; response: QuestionView }
  answer_save: { request: QuestionRef & { value: AnswerValue | null }; response: AnswerSaved }
  answer_draft: { request: QuestionRef & { typed: AnswerValue }; response: null }
  places_complete: { request: { text: string }; response: PlaceOption[] }
  industries_complete: { request: { text: string }; response: IndustryOption[] }

  leads_list: { request: LeadsRequest; response: LeadsPage }
  lead_form: { request: Nothing; response: LeadFormView }
  lead_get: { request: { id: number }; response: LeadView }
  lead_add: { request: LeadDraft; response: LeadView }
  lead_edit: { request: { id: number; draft: LeadDraft }; response: LeadView }
  lead_answer: { request: { id: number; criterion: string; answer: string | null }; response: LeadView }
  lead_react: { request: { id: number; reaction: ReactionDraft }; response: LeadView }
  lead_note: { request: { id: number; text: string }; response: LeadView }
  lead_move: {
    request: { id: number; to: StandsAt; reason: string; value: string; until: string; against: Against | null }
    response: LeadView
  }

  import_choose: { request: Nothing; response: ImportView | null }
  import_map: { request: { mapping: Mapping; names_only: boolean }; response: ImportView }
  import_run: { request: { mapping: Mapping; names_only: boolean }; response: ImportReport }
  import_cancel: { request: Nothing; response: null }
  rejects_save: { request: Nothing; response: { path: string } | null }

  playbook_pdf: { request: { paper: Paper }; response: PdfView }
  playbook_export: { request: { paper: Paper }; response: ExportedView | null }
  file_open: { request: { path: string }; response: null }
  file_show: { request: { path: string }; response: null }
  numbers: { request: Nothing; response: NumbersView }
}

export type CommandName = keyof Commands
export type Request<N extends CommandName> = Commands[N]['request']
export type Response<N extends CommandName> = Commands[N]['response']
