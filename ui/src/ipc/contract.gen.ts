// The IPC contract between the window (ui/) and the use cases (app crate). The Rust side (ts-rs) will GENERATE
// ui/src/ipc/contract.gen.ts from this shape; until then copy this file there. Names are snake_case on both sides.
// Every command takes ONE request object and gives one response: invoke(name, { request }) -> response | throws Failure.

export type Verdict = 'sellable' | 'needs_answers' | 'not_yet' | 'off_target' | 'not_a_lead'
export type StandsAt = 'list' | 'inquiry' | 'mql' | 'sql' | 'offered' | 'active' | 'nurture' | 'won' | 'lost' | 'discarded'
export type Hat = 'marketing' | 'sales' | 'together'
export type GateName = 'mql' | 'sql'
export type GateState = 'passes' | 'open' | 'closed'
export type ReasonResult = 'pass' | 'fail' | 'unknown' | 'not_applicable'

/** Failure is data; `happened`, `safe`, `next` are finished sentences from the core. kind 'invalid' → show `fields` beside the inputs. */
export type Failure = {
  kind: 'invalid' | 'refused' | 'not_found' | 'against_the_rules' | 'file' | 'busy' | 'cancelled' | 'internal'
  happened: string; safe: string; next: string
  fields: FieldProblem[]            // only for 'invalid'
}
export type FieldProblem = { path: string; sentence: string }   // path like "name" or "value.from"

// ---------- start, settings
export type Settings = { theme: 'light' | 'dark' | 'system'; paper: 'a4' | 'letter'; text_percent: number; single_keys: boolean }
export type BookView = { sample: boolean; business: string; file: string; saved_at: string | null /* "10:42" */; entries: number; read_only: string | null /* reason sentence */; edition: string /* "Draft, not signed" */; answers_left: number; undo: string | null /* "Undo: lead added" label */; redo: string | null }
export type StartView = { book: BookView | null /* null = first start */; settings: Settings; notices: string[] /* sentences, e.g. a damaged file was set aside */; locale: string; owner_book_exists: boolean }
// start({}) -> StartView ; business_start({}) -> StartView ; sample_open({}) -> StartView ; sample_remove({}) -> StartView ; business_open({}) -> StartView (back to own file)
// settings_save(Settings) -> Settings
// undo({}) -> UndoView ; redo({}) -> UndoView
export type UndoView = { sentence: string; book: BookView }

// ---------- the interview (wizard)
export type QuestionRef = { question: string; market: number | null }
export type QuestionState = 'answered' | 'default' | 'unsure' | 'open'
export type QuestionKind = 'text' | 'long_text' | 'place' | 'choice' | 'choices' | 'money' | 'money_range' | 'number_range' | 'number' | 'industries' | 'territory' | 'people' | 'criteria' | 'threshold' | 'discard_reasons' | 'duration' | 'working_hours' | 'list'
export type OptionView = { value: string; label: string; hint: string | null }
export type ChapterView = { id: string; title: string; about: string; hat: Hat; state: 'complete' | 'started' | 'open'; left: number; questions: QuestionSummary[]; first: QuestionRef }
export type QuestionSummary = { at: QuestionRef; title: string; answer: string | null /* in words; null = "Not answered" */; state: QuestionState }
export type InterviewView = { chapters: ChapterView[]; next: QuestionRef | null; left: number; gaps: GapView[] }
export type GapView = { clause: string /* "1.2" */; text: string; at: QuestionRef | null }
export type QuestionView = {
  at: QuestionRef; chapter: string; chapter_title: string; number: number; of: number
  title: string; why: string; example: string | null; hint: string | null
  hat: Hat; kind: QuestionKind; options: OptionView[]; unit: string | null /* "$", "people", "years", "%", "days" */
  value: AnswerValue | null          // what is stored, else the default
  typed: AnswerValue | null          // half-typed draft that survived a crash; show it instead of value
  state: QuestionState; optional: boolean
  previous: QuestionRef | null; next: QuestionRef | null
  criteria: CriterionRow[] | null    // only kind 'criteria': labels of the rows
}
// interview({}) -> InterviewView ; question(QuestionRef) -> QuestionView
// answer_save({ question, market, value: AnswerValue | null /* null = "I'm not sure yet" */ }) -> AnswerSaved   (Failure 'invalid' with paths below "value")
// answer_draft({ question, market, typed: AnswerValue }) -> null      (called <= 500 ms after the last key)
export type AnswerSaved = { question: QuestionView; interview: InterviewView; book: BookView }
// Values by kind (numbers in money/number fields may also be sent as the text that the person typed: "5M", "$5 million", "20,000"):
export type AnswerValue =
  | string                                    // text, long_text, choice, money ("5M" or number), number, 
  | number
  | string[]                                  // choices, list
  | { from: string | number | null; to: string | number | null }                 // money_range, number_range
  | { in: IndustryChoice[]; out: IndustryChoice[] }                              // industries
  | PlaceText                                                                     // place
  | { include: AreaValue[]; exclude: AreaValue[] }                               // territory
  | { marketing: string; sales: string; caller: string; owner: string }          // people
  | CriterionChoice[]                                                             // criteria
  | { fit: number | string; interest: number | string }                          // threshold
  | DiscardReasonValue[]                                                          // discard_reasons
  | { amount: number | string; unit: 'minutes' | 'hours' | 'days' }              // duration
  | { days: Weekday[]; from: string /* "09:00" */; to: string }                  // working_hours
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
export type PlaceText = string                // "Seattle, WA": what was typed or picked; the core resolves it
export type IndustryChoice = string           // "Healthcare services" or a NAICS code "62"; the core resolves it
export type AreaValue = { around: PlaceText; within: number | string; unit: 'miles' | 'kilometres' } | { region: PlaceText } | { country: PlaceText } | { postal: string; country: PlaceText }
export type CriterionChoice = { criterion: string /* "industry", "revenue", …, or "own:1" */; gate: GateName; if_failed: 'off_target' | 'not_yet' | 'no_points'; points: number | string; question: string | null /* own yes/no question of the owner */ }
export type CriterionRow = { criterion: string; label: string /* "Yearly sales between $5 million and $20 million" */; aspect: 'fit' | 'interest'; ask: string /* the question a caller asks */ ; own: boolean }
export type DiscardReasonValue = { reason: string; route: 'dead' | 'nurture' | 'back_to_marketing' | 'keep_active' | 'suppress'; recheck_days: number | string | null; only_if: string }
// places_complete({ text }) -> PlaceOption[] ; industries_complete({ text }) -> IndustryOption[]
export type PlaceOption = { text: string /* goes into the answer: "Seattle, Washington, United States" */; hint: string }
export type IndustryOption = { text: string; code: string; hint: string }

// ---------- leads
export type LeadDraft = {                      // everything is text, as typed; only name is required
  name: string; company: string; contact: string /* e-mail or phone */; place: string
  reaction: ReactionDraft | null               // null = a name from a list
  title: string; email: string; phone: string; kind: 'business' | 'consumer' | 'unknown'
  industry: string; revenue: string; headcount: string; age: string; income: string
  timing: string; budget: string; authority: string; need: string; source: string; note: string
}
export type ReactionDraft = { kind: string /* option value */; on: string /* "2026-11-22" */; words: string }
export type LeadRow = { id: number; name: string; company: string; place: string /* "Seattle · 4 mi" */; revenue: string; source: string; stands_at: StandsAt; stands_at_words: string; verdict: Verdict; why: string /* one short sentence */; next: string }
export type LeadsRequest = { search: string; verdict: Verdict | null; stands_at: StandsAt | null; offset: number; limit: number }
export type LeadsPage = { total: number; rows: LeadRow[]; verdicts: VerdictCount[]; stages: StageCount[]; numbers: NumbersView }
export type VerdictCount = { verdict: Verdict; words: string; count: number }
export type StageCount = { stands_at: StandsAt; words: string; count: number }
export type ReasonView = { criterion: string; result: ReasonResult; points: number; must_have: boolean; clause: string; text: string; hat: Hat; gate: GateName; answer: AskView | null /* how to answer an unknown one right here */ }
export type AskView = { criterion: string; question: string; field: 'money' | 'number' | 'place' | 'industry' | 'choice' | 'yes_no' | 'text' | 'date'; options: OptionView[]; unit: string | null; hint: string | null; can_decline: boolean }
export type GateView = { gate: GateName; words: string; state: GateState; state_words: string }
export type ScoreView = { have: number; possible: number; needed: number }
export type MoveOption = { to: StandsAt; label: string /* "Hand to sales" */; hat: Hat; allowed: boolean; because: string | null /* why it is against the rules */; needs: 'nothing' | 'reason' | 'discard_reason' | 'value' | 'date'; options: OptionView[]; proposed: boolean /* the one the program proposes now */ }
export type HappeningView = { on: string /* "22 Nov 2026, 10:42" */; hat: Hat; what: string; detail: string }
export type LeadView = {
  id: number; draft: LeadDraft; title_line: string; sub_line: string
  verdict: Verdict; verdict_words: string; headline: string; explanation: string; edition: string; score_line: string
  market: string | null; fit: ScoreView; interest: ScoreView; gates: GateView[]; reasons: ReasonView[]; ask_next: AskView | null; recheck: string | null
  stands_at: StandsAt; stands_at_words: string; place_in_accounts: string
  moves: MoveOption[]; happenings: HappeningView[]; row: LeadRow; numbers: NumbersView; book: BookView
}
// leads_list(LeadsRequest) -> LeadsPage ; lead_form({}) -> LeadFormView ; lead_get({ id }) -> LeadView
// lead_add(LeadDraft) -> LeadView ; lead_edit({ id, draft }) -> LeadView
// lead_answer({ id, criterion, answer: string | null /* null = they won't say */ }) -> LeadView
// lead_react({ id, reaction: ReactionDraft }) -> LeadView ; lead_note({ id, text }) -> LeadView
// lead_move({ id, to, reason: string, value: string, until: string, against: { name, reason } | null }) -> LeadView   (Failure 'against_the_rules' when it needs `against`)
// lead_remove({ id }) -> null: NOT in this issue
export type LeadFormView = { reactions: OptionView[]; timings: OptionView[]; authorities: OptionView[]; sources: string[]; today: string; people: string[] /* names of the hats, for "who" */ }

// ---------- import
// import_choose({}) -> ImportView | null (null = cancelled dialog) ; import_map({ mapping, names_only }) -> ImportView ; import_run({ mapping, names_only }) -> ImportReport ; import_cancel({}) -> null
export type ImportField = { value: string; label: string }      // what a column can become; '' = leave out
export type ImportColumn = { header: string; field: string; because: string; samples: string[] }
export type ImportView = { file: string; rows: number; encoding: string; separator: string; recognised: string | null /* "This looks like a HubSpot export: …" */; columns: ImportColumn[]; fields: ImportField[]; names_only: boolean; would: ImportCounts; warnings: string[]; rejects: ImportReject[]; preview: ImportPreviewRow[] }
export type ImportCounts = { added: number; updated: number; duplicates: number; rejected: number }
export type ImportReject = { line: number; reason: string }
export type ImportPreviewRow = { name: string; company: string; verdict: Verdict; verdict_words: string; why: string }
export type ImportReport = { counts: ImportCounts; rejects: ImportReject[]; warnings: string[]; sentence: string; book: BookView }
// rejects_save({}) -> { path } | null

// ---------- playbook, numbers
// playbook_pdf({ paper }) -> PdfView ; playbook_export({ paper }) -> ExportedView | null ; file_open({ path }) -> null ; file_show({ path }) -> null
export type PdfView = { base64: string; pages: number; title: string; warnings: string[] }
export type ExportedView = { path: string; sentence: string }
export type AccountLine = { place: string /* key */; words: string; count: number; hat: Hat }
export type NumbersView = { entries: number; leads: number; places: AccountLine[]; balanced: boolean; sentence: string }
// numbers({}) -> NumbersView
