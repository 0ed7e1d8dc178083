// Written by `cargo xtask contract` from the list of commands; changes here are lost.

/** What we say of a lead. */
export type Verdict = 'sellable' | 'needs_answers' | 'not_yet' | 'off_target' | 'not_a_lead'
/** Where a lead stands: its stage, or what has become of it. */
export type StandsAt = 'list' | 'inquiry' | 'mql' | 'sql' | 'offered' | 'active' | 'nurture' | 'won' | 'lost' | 'discarded'
/** A way to reach somebody that they may ask not to be used. */
export type Stoppable = 'call' | 'mail' | 'text' | 'post' | 'visit'
/** What a criterion said of a lead. */
export type ReasonResult = 'pass' | 'fail' | 'unknown' | 'not_applicable'
/** The two gates that both sides agree on. */
export type GateName = 'mql' | 'sql'
export type GateState = 'passes' | 'open' | 'closed'
/** A way to reach somebody. */
export type Channel = 'call' | 'mail' | 'text' | 'post' | 'visit' | 'meeting' | 'social'
/** Whether a consent was said, or follows from what somebody did. */
export type ConsentKind = 'express' | 'implied'
/** A place as typed or picked: "Seattle, WA". The core resolves it. */
export type PlaceText = string
/** Numbers may be sent as the text that somebody typed: "5M", "20,000". */
export type TypedNumber = number | string
export type RangeValue = { from: TypedNumber | null; to: TypedNumber | null }
export type AreaValue =
  | { around: PlaceText; within: TypedNumber; unit: 'miles' | 'kilometres' }
  | { region: PlaceText }
  | { country: PlaceText }
  | { postal: string; country: PlaceText }
export type TerritoryValue = { include: AreaValue[]; exclude: AreaValue[] }
export type IndustriesValue = { in: string[]; out: string[] }
export type PeopleValue = { marketing: string; sales: string; caller: string; owner: string }
export type CriterionChoice = {
  criterion: string
  gate: GateName
  if_failed: 'off_target' | 'not_yet' | 'no_points'
  points: TypedNumber
  question: string | null
  recheck_days?: TypedNumber | null
}
export type ThresholdValue = { fit: TypedNumber; interest: TypedNumber }
export type Route = 'dead' | 'nurture' | 'back_to_marketing' | 'keep_active' | 'suppress'
export type DiscardReasonValue = {
  reason: string
  route: Route
  recheck_days: TypedNumber | null
  only_if: string
  after_attempts: boolean
}
export type DurationValue = { amount: TypedNumber; unit: 'minutes' | 'hours' | 'days' }
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'
export type WorkingHoursValue = { days: Weekday[]; from: string; to: string }
/** How the owner knows something; null until somebody says. */
export type Known = 'observed' | 'told' | 'guessed'
export type MarkedValue = { text: string; known: Known | null }
/** What stands in the fields of a record, by their keys. An empty field is an empty text, or absent. */
export type RecordValue = { [field: string]: string | boolean }
export type AskValue = { criterion: string; ask: string; form: string }
/** An answer of the wizard, in the shape of its kind. */
export type AnswerValue =
  | string
  | number
  | string[]
  | RangeValue
  | IndustriesValue
  | TerritoryValue
  | PeopleValue
  | CriterionChoice[]
  | ThresholdValue
  | DiscardReasonValue[]
  | DurationValue
  | WorkingHoursValue
  | MarkedValue
  | RecordValue
  | RecordValue[]
  | AskValue[]

/**
 * One place of the sum.
 */
export type AccountLine = { 
/**
 * Name of the place.
 */
place: string, 
/**
 * In words.
 */
words: string, 
/**
 * How many stand there.
 */
count: number, 
/**
 * Whose it is.
 */
hat: Hat, }

/**
 * One line of the sum: a place, or a part of it.
 */
export type AccountPart = { 
/**
 * Name of the place that it is part of.
 */
place: string, 
/**
 * Its own name; all steps of sales bear the same.
 */
account: string, 
/**
 * The sales step, counted from 0.
 */
step: number | null, 
/**
 * In words.
 */
words: string, 
/**
 * How many are counted here.
 */
count: number, 
/**
 * Whose it is.
 */
hat: Hat, }

/**
 * The whole account, and its proof.
 */
export type AccountsView = { 
/**
 * The sum by places, with whether both sources agree.
 */
sum: NumbersView, 
/**
 * The sum by its parts.
 */
parts: Array<AccountPart>, 
/**
 * The sum as one line: "220 leads = 140 inquiries + …".
 */
equation: string, 
/**
 * How the journal counts the entries: "300 entered − 12 merged − 8 erased = 280".
 */
journal: string, 
/**
 * What the histories say: that they end where the entries stand, or how many don't.
 */
histories: string, 
/**
 * Where the sources disagree, sentence by sentence; empty if all is well.
 */
differences: Array<string>, 
/**
 * Entries logged or imported.
 */
created: number, 
/**
 * Entries that became part of another one.
 */
merged: number, 
/**
 * Entries erased for good.
 */
erased: number, 
/**
 * Moves against the rules that both sides agreed on.
 */
against_rules: number, 
/**
 * The same in a sentence.
 */
against_rules_words: string, 
/**
 * How often each side let somebody wait longer than agreed, and does now.
 */
misses: Array<MissesView>, }

/**
 * Who is at the keyboard.
 */
export type Acting = { 
/**
 * Under which hat.
 */
hat: 'marketing' | 'sales' | 'caller' | 'owner', 
/**
 * By which name; empty if nobody said.
 */
name: string, }

/**
 * Somebody gets an edition.
 */
export type AddReaderRequest = { 
/**
 * Number of the edition.
 */
edition: number, 
/**
 * Who.
 */
name: string, 
/**
 * On which day, `2026-11-22`; today if absent.
 */
given_on: string | null, }

/**
 * Who makes a move against the rules, and why.
 */
export type Against = { 
/**
 * Who.
 */
name: string, 
/**
 * Why.
 */
reason: string, }

/**
 * An answer from a page of the wizard; `null` says "I'm not sure yet".
 */
export type AnswerRequest = { 
/**
 * Id of the question.
 */
question: string, 
/**
 * The market it is asked for.
 */
market: number | null, 
/**
 * The answer in the shape of its kind.
 */
value: AnswerValue | null, }

/**
 * What the window needs after an answer was saved.
 */
export type AnswerSaved = { 
/**
 * The page as it stands now.
 */
question: QuestionView, 
/**
 * The task list.
 */
interview: InterviewView, 
/**
 * The foot of the rail.
 */
book: BookView, }

/**
 * The kind of field that takes an answer.
 */
export type AskField = "money" | "number" | "place" | "industry" | "timing" | "budget" | "choice" | "yes_no" | "text"

/**
 * A question to ask, with the field that takes the answer.
 */
export type AskView = { 
/**
 * Name of the criterion that the answer settles.
 */
criterion: string, 
/**
 * What a caller says.
 */
question: string, 
/**
 * The kind of field.
 */
field: AskField, 
/**
 * Options of a choice.
 */
options: Array<OptionView>, 
/**
 * Sign of the currency, for amounts.
 */
unit: string | null, 
/**
 * How to write the answer.
 */
hint: string | null, 
/**
 * Whether "they won't say" is possible.
 */
can_decline: boolean, }

/**
 * What became of a row, in one of four words.
 */
export type Became = "added" | "filled" | "known" | "left_out"

/**
 * A column of the board.
 */
export type BoardColumn = { 
/**
 * Its name: `inquiry`, `active:2`.
 */
key: string, 
/**
 * Where its leads stand.
 */
stands_at: StandsAt, 
/**
 * The sales step, counted from 0, with sales.
 */
step: number | null, 
/**
 * In words.
 */
words: string, 
/**
 * Whose it is.
 */
hat: Hat, 
/**
 * How many stand there.
 */
count: number, 
/**
 * The first of them.
 */
rows: Array<LeadRow>, }

/**
 * Which leads stand on the board, and in which order.
 */
export type BoardRequest = { 
/**
 * Words in name, company, mail, phone or note.
 */
search: string, 
/**
 * Which leads.
 */
filter: LogFilter, 
/**
 * By what they are ordered.
 */
sort: SortBy, 
/**
 * Which way.
 */
direction: Direction, }

/**
 * The board.
 */
export type BoardView = { 
/**
 * Its columns, from the inquiries up to the end, and the names that never reacted.
 */
columns: Array<BoardColumn>, }

/**
 * The foot of the rail, and what undo would do.
 */
export type BookView = { 
/**
 * Whether this is the sample business.
 */
sample: boolean, 
/**
 * The name of the business; empty until answered.
 */
business: string, 
/**
 * The data file.
 */
file: string, 
/**
 * When it was last written, by the clock on the wall.
 */
saved_at: string | null, 
/**
 * How many entries the log has.
 */
entries: number, 
/**
 * Why nothing can be changed, if so.
 */
read_only: string | null, 
/**
 * What the owner should know: a copy that could not be made.
 */
notice: string | null, 
/**
 * By which edition leads are judged.
 */
edition: string, 
/**
 * That the draft says something else by now; none as long as it doesn't.
 */
edition_note: string | null, 
/**
 * Questions without an answer that make a gap.
 */
answers_left: number, 
/**
 * Who is at the keyboard.
 */
acting: Acting, 
/**
 * What undo would take back.
 */
undo: string | null, 
/**
 * What redo would do again.
 */
redo: string | null, }

/**
 * What is to be done to each lead.
 */
export type BulkAct = { "do": "owner", 
/**
 * Their name; empty for nobody.
 */
owner: string, } | { "do": "next_step", 
/**
 * What is to be done.
 */
what: string, 
/**
 * On which day, `2026-11-25`.
 */
on: string, } | { "do": "nurture", 
/**
 * The day, `2027-01-01`.
 */
until: string, } | { "do": "qualify" } | { "do": "offer" } | { "do": "discard", 
/**
 * The reason, as it stands in the playbook.
 */
reason: string, } | { "do": "source", 
/**
 * In a few words: "Trade show".
 */
source: string, } | { "do": "stop", 
/**
 * In which ways.
 */
channels: Array<Stoppable>, 
/**
 * Who said so, and how.
 */
source: string, } | { "do": "note", 
/**
 * The words.
 */
text: string, }

/**
 * What the forms for many leads offer.
 */
export type BulkForm = { 
/**
 * Today, `2026-11-22`.
 */
today: string, 
/**
 * The day that is proposed for looking again.
 */
until: string, 
/**
 * People of the firm.
 */
people: Array<string>, 
/**
 * The agreed reasons for giving up.
 */
reasons: Array<OptionView>, }

/**
 * What is to be done to which leads.
 */
export type BulkRequest = { 
/**
 * Which leads.
 */
which: BulkWhich, 
/**
 * But not these.
 */
except: Array<number>, 
/**
 * What is to be done.
 */
act: BulkAct, }

/**
 * What was done.
 */
export type BulkView = { 
/**
 * How many leads were changed.
 */
done: number, 
/**
 * The first of those that stay as they are because the rules don't allow it.
 */
refused: Array<RefusedLead>, 
/**
 * How many stay for that reason.
 */
refused_count: number, 
/**
 * In a sentence.
 */
sentence: string, 
/**
 * The foot of the rail.
 */
book: BookView, }

/**
 * Which leads.
 */
export type BulkWhich = { "ids": Array<number> } | { "all": LeadsRequest }

/**
 * The size of postcards.
 */
export type CardChoice = "four_up" | "a6" | "six_by_four"

/**
 * What is kept of a lead beside what the judge looks at.
 */
export type CareView = { 
/**
 * Who looks after it; empty for nobody.
 */
owner: string, 
/**
 * What comes next.
 */
next: NextView | null, 
/**
 * Days that are often chosen for the next step.
 */
picks: Array<PickView>, 
/**
 * What the first talk found out.
 */
talk: TalkView, 
/**
 * Files and pages.
 */
links: Array<LinkView>, 
/**
 * What may not be done, in words: "no calls, no e-mail"; none if everything may.
 */
stopped: string | null, 
/**
 * Each wish not to be reached.
 */
stops: Array<StopView>, 
/**
 * Each consent.
 */
consents: Array<ConsentView>, }

/**
 * One thing that changed.
 */
export type ChangeView = { 
/**
 * Number of the clause; empty for what stands in no clause of its own.
 */
clause: string, 
/**
 * What changed.
 */
title: string, 
/**
 * As it was.
 */
before: string, 
/**
 * As it is.
 */
after: string, 
/**
 * The market that it belongs to, where there are several.
 */
market: string | null, 
/**
 * The page that changes it.
 */
at: QuestionRef | null, }

/**
 * A chapter of the playbook.
 */
export type ChapterChoice = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Why it can't be left out; none if it can.
 */
fixed: string | null, }

/**
 * How a chapter stands.
 */
export type ChapterState = "complete" | "started" | "open"

/**
 * A chapter in the task list.
 */
export type ChapterView = { 
/**
 * Name of the chapter.
 */
id: string, 
/**
 * Its heading.
 */
title: string, 
/**
 * A sentence about it.
 */
about: string, 
/**
 * Whose hats it is for.
 */
hat: Hat, 
/**
 * How it stands.
 */
state: ChapterState, 
/**
 * Questions without an answer that make a gap.
 */
left: number, 
/**
 * Its questions.
 */
questions: Array<QuestionSummary>, 
/**
 * Where it begins, or goes on.
 */
first: QuestionRef, }

/**
 * Leads that were chosen in the log.
 */
export type ChosenLeads = { 
/**
 * Which.
 */
which: ExportWhich, 
/**
 * But not these.
 */
except: Array<number>, }

/**
 * An area around a place.
 */
export type CircleView = { 
/**
 * The centre.
 */
cx: number, 
/**
 * The centre.
 */
cy: number, 
/**
 * The line of equal distance; far from the middle of a large map it is not quite a circle.
 */
path: string, 
/**
 * Inside or excluded.
 */
role: MapRole, 
/**
 * The centre's name.
 */
name: string, }

/**
 * What a clock says.
 */
export type ClockView = { 
/**
 * How late it is.
 */
state: 'amber' | 'late' | 'missed' | 'silent', 
/**
 * In words.
 */
words: string, }

/**
 * A colour, and what is to be said of it.
 */
export type ColourView = { 
/**
 * The colour as `#0f6e66`; none if what was typed is no colour.
 */
hex: string | null, 
/**
 * How it is read on white, in a sentence.
 */
sentence: string, 
/**
 * The same colour, darker, where it is too light to be read.
 */
darker: string | null, }

/**
 * Two colours, and what is to be said of them.
 */
export type ColoursView = { 
/**
 * For marketing.
 */
marketing: ColourView, 
/**
 * For sales.
 */
sales: ColourView, 
/**
 * How they stand beside each other, in a sentence.
 */
together: string, 
/**
 * How they stand beside each other in grey, in a sentence.
 */
in_grey: string, 
/**
 * Whether they may be used.
 */
good: boolean, }

/**
 * A column.
 */
export type ColumnLook = { 
/**
 * What it shows, by the window's name for it.
 */
key: string, 
/**
 * How wide it is, in heights of a letter; 0 for as wide as there is room.
 */
width: number, }

/**
 * A consent.
 */
export type ConsentAddRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * Which way.
 */
channel: Channel, 
/**
 * Said, or implied by what they did.
 */
kind: ConsentKind, 
/**
 * On which day, `2026-11-22`.
 */
given_on: string, 
/**
 * How, and where the proof is.
 */
how: string, 
/**
 * The last day on which it holds; empty if it has no end.
 */
expires_on: string, }

/**
 * A consent that is on the list.
 */
export type ConsentRemoveRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * Which way.
 */
channel: Channel, }

/**
 * A consent.
 */
export type ConsentView = { 
/**
 * Which way.
 */
channel: Channel, 
/**
 * Said, or implied by what they did.
 */
kind: ConsentKind, 
/**
 * In a line.
 */
words: string, 
/**
 * That it holds no more; none while it does.
 */
expired: string | null, }

/**
 * Whether somebody asked not to be contacted.
 */
export type ContactFilter = "any" | "stopped" | "free"

/**
 * A question that a page leads on to.
 */
export type CourseLink = { 
/**
 * Its page.
 */
at: QuestionRef, 
/**
 * The question.
 */
title: string, 
/**
 * Whether the owner has answered it.
 */
done: boolean, }

/**
 * A page of the course.
 */
export type CoursePage = { 
/**
 * From 1.
 */
number: number, 
/**
 * Its title.
 */
title: string, 
/**
 * What it teaches.
 */
paragraphs: Array<string>, 
/**
 * How the made-up firm fared with it.
 */
story: string, 
/**
 * What the reader does.
 */
exercise: Exercise | null, 
/**
 * Other questions of the wizard that the page prepares for.
 */
more: Array<CourseLink>, 
/**
 * Whether the owner has answered the exercise. A suggestion that stands in is no answer.
 */
done: boolean, }

/**
 * The course.
 */
export type CourseView = { 
/**
 * Its title.
 */
title: string, 
/**
 * What it is, in a sentence or two.
 */
intro: string, 
/**
 * The heading of the story on each page.
 */
story_title: string, 
/**
 * Its pages in order.
 */
pages: Array<CoursePage>, }

/**
 * A row of the page on points.
 */
export type CriterionRow = { 
/**
 * Name of the criterion.
 */
criterion: string, 
/**
 * The rule in words.
 */
label: string, 
/**
 * Which score it counts for.
 */
aspect: 'fit' | 'interest', 
/**
 * The question a caller asks.
 */
ask: string, 
/**
 * The question a form asks; none for what nobody asks.
 */
form: string | null, 
/**
 * Whether the owner added it.
 */
own: boolean, }

/**
 * A span of days, both ends included; an end that is absent is open.
 */
export type Days = { 
/**
 * The first day.
 */
from: string | null, 
/**
 * The last day.
 */
to: string | null, }

/**
 * Which end comes first.
 */
export type Direction = "up" | "down"

/**
 * A signature drawn by hand.
 */
export type Drawing = { 
/**
 * How wide the field is, in the units of the points.
 */
width: number, 
/**
 * How high the field is.
 */
height: number, 
/**
 * Each stroke as points from the field's upper left corner: x to the right, y down; whole numbers.
 */
strokes: [number, number][][], }

/**
 * How late something is.
 */
export type DueStateName = "running" | "amber" | "late" | "missed"

/**
 * What is due for a lead.
 */
export type DueView = { 
/**
 * What: "First contact".
 */
label: string, 
/**
 * How long there is, or how late it is: "3 hours left", "2 days late".
 */
words: string, 
/**
 * In a word.
 */
state: DueStateName, 
/**
 * Who owes it.
 */
hat: Hat, }

/**
 * All entries that may be somebody else.
 */
export type DuplicatesView = { 
/**
 * The pairs, the surest first; of very many the first.
 */
pairs: Array<PairView>, 
/**
 * How many there are.
 */
total: number, 
/**
 * How many of them are certain.
 */
certain: number, 
/**
 * How many are likely.
 */
likely: number, 
/**
 * What was found, in a sentence.
 */
sentence: string, 
/**
 * That some groups were too large to compare everybody with everybody, if so.
 */
crowded: string | null, }

/**
 * A change of what is known of a lead.
 */
export type EditRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * What is known now.
 */
draft: LeadDraft, }

/**
 * Names an edition.
 */
export type EditionRequest = { 
/**
 * Its number.
 */
number: number, }

/**
 * One edition.
 */
export type EditionView = { 
/**
 * Its number, counted from 1.
 */
number: number, 
/**
 * In words.
 */
label: string, 
/**
 * When the last signature was given, in words.
 */
signed_on: string, 
/**
 * The same as `2026-11-22`.
 */
signed_day: string, 
/**
 * Who signed.
 */
signatures: Array<SignatureView>, 
/**
 * Who got it, and read it.
 */
readers: Array<ReaderView>, 
/**
 * How many things it changed; none for the first.
 */
changes_count: number, 
/**
 * What it changed from the edition before.
 */
changes: Array<ChangeView>, }

/**
 * All editions.
 */
export type EditionsView = { 
/**
 * The editions, the newest first; that one is in force.
 */
editions: Array<EditionView>, 
/**
 * Today: `2026-11-22`.
 */
today: string, 
/**
 * The foot of the rail.
 */
book: BookView, }

/**
 * That the next step came to its end.
 */
export type EndStepRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * Done, or not needed.
 */
how: HowEnded, }

/**
 * One of the two entries.
 */
export type EntryHead = { 
/**
 * Which lead.
 */
id: number, 
/**
 * The person.
 */
name: string, 
/**
 * The firm.
 */
company: string, 
/**
 * Mail and phone.
 */
contact: string, 
/**
 * The town.
 */
place: string, 
/**
 * Where it stands, in words.
 */
stands_at_words: string, 
/**
 * The day on which it was entered.
 */
added: string, }

/**
 * What the reader of a page does.
 */
export type Exercise = { 
/**
 * The question that is answered.
 */
at: QuestionRef, 
/**
 * What to do, in a sentence or two.
 */
task: string, }

/**
 * A format of export.
 */
export type ExportFormat = "csv" | "xlsx" | "vcard" | "ical" | "json" | "hubspot" | "salesforce" | "pipedrive" | "mailchimp"

/**
 * A format to choose.
 */
export type ExportFormatView = { 
/**
 * Its name.
 */
format: ExportFormat, 
/**
 * What it is called.
 */
label: string, 
/**
 * What it is for.
 */
purpose: string, }

/**
 * What a file would hold.
 */
export type ExportPlan = { 
/**
 * The format that was asked for.
 */
format: ExportFormat, 
/**
 * All formats, in the order in which they are offered.
 */
formats: Array<ExportFormatView>, 
/**
 * How many leads go into the file.
 */
count: number, 
/**
 * How many, in a sentence.
 */
sentence: string, 
/**
 * Who is left out, and why.
 */
left_out: Array<LeftOutView>, }

/**
 * What is to be written.
 */
export type ExportRequest = { 
/**
 * In which format.
 */
format: ExportFormat, 
/**
 * Which leads. The document with everything holds everything, whatever is asked for.
 */
which: ExportWhich, 
/**
 * But not these.
 */
except: Array<number>, }

/**
 * Which leads.
 */
export type ExportWhich = { "all": LeadsRequest } | { "ids": Array<number> }

/**
 * A file that was saved.
 */
export type ExportedView = { 
/**
 * Where it is.
 */
path: string, 
/**
 * In a sentence.
 */
sentence: string, }

/**
 * A failure as the screen and the command line show it.
 */
export type Failure = { 
/**
 * What kind.
 */
kind: FailureKind, 
/**
 * What happened.
 */
happened: string, 
/**
 * What is safe.
 */
safe: string, 
/**
 * What to do next.
 */
next: string, 
/**
 * Fields to mend, for `Invalid`.
 */
fields: Array<FieldProblem>, }

/**
 * What kind of failure the screen shows.
 */
export type FailureKind = "invalid" | "refused" | "not_found" | "against_the_rules" | "asked_not_to" | "file" | "busy" | "internal"

/**
 * The kind of a field: the window has one component for each.
 */
export type FieldKind = "text" | "long_text" | "place" | "industry" | "money" | "count" | "choice" | "yes_no" | "day"

/**
 * What is wrong with one field, worded.
 */
export type FieldProblem = { 
/**
 * Where.
 */
path: string, 
/**
 * What, and how to mend it.
 */
sentence: string, }

/**
 * A field of a record.
 */
export type FieldView = { 
/**
 * Its name in the answer.
 */
key: string, 
/**
 * Its label.
 */
label: string, 
/**
 * How to fill it in.
 */
hint: string | null, 
/**
 * The kind of field.
 */
kind: FieldKind, 
/**
 * Options of a choice.
 */
options: Array<OptionView>, 
/**
 * What a number counts, or the sign of the currency.
 */
unit: string | null, 
/**
 * Whether a record makes no sense without it.
 */
required: boolean, }

/**
 * A file that the program wrote.
 */
export type FileRequest = { 
/**
 * Where it is.
 */
path: string, }

/**
 * A gap with the page that closes it.
 */
export type GapView = { 
/**
 * Number of its clause.
 */
clause: string, 
/**
 * What is missing, in one sentence.
 */
text: string, 
/**
 * Its page.
 */
at: QuestionRef | null, 
/**
 * Whether answers speak against each other, rather than that one is missing.
 */
contradiction: boolean, }

/**
 * A gate and how it stands.
 */
export type GateView = { 
/**
 * Which gate.
 */
gate: GateName, 
/**
 * In words.
 */
words: string, 
/**
 * How it stands.
 */
state: GateState, 
/**
 * In words.
 */
state_words: string, }

/**
 * The edge of the globe.
 */
export type GlobeView = { 
/**
 * Its middle, from the left.
 */
cx: number, 
/**
 * Its middle, from above.
 */
cy: number, 
/**
 * Its radius.
 */
r: number, }

/**
 * A word of the method.
 */
export type GlossaryEntry = { 
/**
 * Its name in links: `target-market`.
 */
id: string, 
/**
 * The word.
 */
word: string, 
/**
 * What the field calls it, if it has a term of its own: "SLA, service-level agreement".
 */
term: string | null, 
/**
 * Two sentences: what it is, and why it matters or how it is used.
 */
text: string, 
/**
 * Where it is used.
 */
at: GlossaryPlace, }

/**
 * Where a word is used.
 */
export type GlossaryPlace = { "screen": "question", 
/**
 * Which page.
 */
at: QuestionRef, 
/**
 * The question.
 */
title: string, } | { "screen": "leads" } | { "screen": "numbers" } | { "screen": "paper" } | { "screen": "check" } | { "screen": "sign" }

/**
 * One thing that sales gets.
 */
export type HandoffLine = { 
/**
 * What it is.
 */
label: string, 
/**
 * What it says.
 */
words: string, }

/**
 * Something that happened, on the timeline.
 */
export type HappeningView = { 
/**
 * When, by the clock on the wall.
 */
on: string, 
/**
 * Whose doing it was.
 */
hat: Hat, 
/**
 * By name; empty if nobody said.
 */
by: string, 
/**
 * What kind of line it is.
 */
kind: StoryKind, 
/**
 * What.
 */
what: string, 
/**
 * More about it.
 */
detail: string, }

/**
 * Marketing, sales, or both together: the meaning of teal, amber and ink.
 */
export type Hat = "marketing" | "sales" | "together"

/**
 * How a step came to its end.
 */
export type HowEnded = "done" | "dropped"

/**
 * A row that looks like somebody.
 */
export type ImportAlike = { 
/**
 * Its line in the file, from 1.
 */
line: number, 
/**
 * Whom it names: name, firm, address and number.
 */
row: string, 
/**
 * Like whom it looks, in the same way.
 */
other: string, 
/**
 * Where that one is found: in the log, or on another line.
 */
other_where: string, 
/**
 * The entry, if it is in the log.
 */
lead: number | null, 
/**
 * In what they are alike, and in what not.
 */
why: string, 
/**
 * What is decided by now.
 */
chosen: 'same' | 'new' | 'skip', }

/**
 * What the owner chose about an import, as it is sent.
 */
export type ImportChoice = { 
/**
 * Column to field; columns that are not named keep their guess, an empty field leaves the column out.
 */
mapping: { [key in string]: string }, 
/**
 * Whether all rows are bought names.
 */
names_only: boolean, 
/**
 * `day_first` or `month_first`; empty leaves it to the file and the owner's locale.
 */
order: '' | 'day_first' | 'month_first', 
/**
 * Code of the currency of amounts without a sign; empty stands for the owner's own.
 */
currency: string, 
/**
 * What the file's words for a stage mean: empty (as its dates say), `name`, `won`, `lost`, `discarded:` with an agreed
 * reason, or `leave_out`.
 */
stages: { [key in string]: string }, 
/**
 * Who the file's owners are; an empty name leaves them out, one that is not listed stays as it is written.
 */
owners: { [key in string]: string }, 
/**
 * What becomes of people who are in the log already: `fill` (also if empty), `skip` or `overwrite`.
 */
same: '' | 'fill' | 'skip' | 'overwrite', 
/**
 * Rows that look like somebody, by their line: `same`, `new` or `skip`.
 */
alike: Record<string, 'same' | 'new' | 'skip'>, 
/**
 * The same for all that are not decided one by one; empty takes them for new.
 */
alike_rest: '' | 'same' | 'new' | 'skip', }

/**
 * A column of the file.
 */
export type ImportColumn = { 
/**
 * Its header.
 */
header: string, 
/**
 * The field it goes into; empty if it is left out.
 */
field: string, 
/**
 * Why.
 */
because: string, 
/**
 * Some of its cells.
 */
samples: Array<string>, }

/**
 * How many rows went where.
 */
export type ImportCounts = { added: number; updated: number; duplicates: number; rejected: number }

/**
 * The order of day and month, where the file doesn't tell it.
 */
export type ImportOrder = { 
/**
 * A date of the file that can be read both ways.
 */
example: string, 
/**
 * Both ways, each with what the example would mean.
 */
options: Array<OptionView>, 
/**
 * The way that holds now.
 */
chosen: string, }

/**
 * What would happen if the file were taken in now.
 */
export type ImportPlan = { 
/**
 * How many rows would go where.
 */
would: ImportCounts, 
/**
 * What the owner should see before.
 */
warnings: Array<string>, 
/**
 * Rows that can't be taken in, the first of them.
 */
rejects: Array<ImportReject>, 
/**
 * Rows that look like somebody, the first of them.
 */
alike: Array<ImportAlike>, 
/**
 * How many such rows there are.
 */
alike_total: number, 
/**
 * The first new entries with their verdicts.
 */
first: Array<ImportPreviewRow>, }

/**
 * One of the first new entries with its verdict.
 */
export type ImportPreviewRow = { 
/**
 * The person.
 */
name: string, 
/**
 * The firm.
 */
company: string, 
/**
 * The verdict it would have.
 */
verdict: Verdict, 
/**
 * In a word.
 */
verdict_words: string, 
/**
 * Where it would stand, in words.
 */
stands_at_words: string, 
/**
 * Why, in a few words.
 */
why: string, }

/**
 * How the chosen file is to be read instead.
 */
export type ImportReadRequest = { 
/**
 * Place of the workbook's sheet, from 0; empty leaves it to the program.
 */
sheet: string, 
/**
 * Name of the encoding; empty leaves it to the program.
 */
encoding: string, }

/**
 * A way of reading that the owner may change.
 */
export type ImportReading = { 
/**
 * What can be chosen.
 */
options: Array<OptionView>, 
/**
 * What the rows were read with.
 */
chosen: string, }

/**
 * Which import.
 */
export type ImportRef = { 
/**
 * Its number.
 */
import: number, }

/**
 * A row that can't be taken in.
 */
export type ImportReject = { 
/**
 * Line of the file, from 1.
 */
line: number, 
/**
 * Why.
 */
reason: string, }

/**
 * What an import did.
 */
export type ImportReport = { 
/**
 * Its number, by which it is taken back.
 */
import: number, 
/**
 * The file's name.
 */
file: string, 
/**
 * How many rows went where.
 */
counts: ImportCounts, 
/**
 * What the owner should know.
 */
warnings: Array<string>, 
/**
 * In one sentence.
 */
sentence: string, 
/**
 * The foot of the rail.
 */
book: BookView, }

/**
 * A row with what became of it.
 */
export type ImportRow = { 
/**
 * Line of the file, from 1.
 */
line: number, 
/**
 * Whom it names.
 */
name: string, 
/**
 * The firm.
 */
company: string, 
/**
 * What became of it.
 */
became: Became, 
/**
 * In words, with the reason.
 */
words: string, 
/**
 * The entry, where there is one.
 */
lead: number | null, }

/**
 * A page of rows.
 */
export type ImportRows = { 
/**
 * How many there are in all.
 */
total: number, 
/**
 * This page of them.
 */
rows: Array<ImportRow>, }

/**
 * Which rows are asked for.
 */
export type ImportRowsRequest = { 
/**
 * Those of which this became; all if none is named.
 */
became: Became | null, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to show.
 */
limit: number, }

/**
 * Saves what became of the rows.
 */
export type ImportSaveRequest = { 
/**
 * Which rows.
 */
what: ImportSaved, }

/**
 * Which rows are saved as a file.
 */
export type ImportSaved = "left_out" | "all"

/**
 * What is left of an import that was taken back.
 */
export type ImportTakenBack = { 
/**
 * In a sentence.
 */
sentence: string, 
/**
 * How many of its entries stay, because somebody worked on them since.
 */
stay: number, 
/**
 * The foot of the rail.
 */
book: BookView, }

/**
 * Everything that has to be said about a file's values.
 */
export type ImportValues = { 
/**
 * The order of day and month.
 */
order: ImportOrder | null, 
/**
 * The currency of amounts that name none, where the file has amounts in several.
 */
currency: ImportOrder | null, 
/**
 * Words for stages, the most frequent first.
 */
stages: Array<ImportWord>, 
/**
 * What such a word can mean.
 */
stage_options: Array<OptionView>, 
/**
 * Names of owners, the most frequent first.
 */
owners: Array<ImportWord>, }

/**
 * A file that was opened and not taken in yet.
 */
export type ImportView = { 
/**
 * The file's name.
 */
file: string, 
/**
 * Its rows.
 */
rows: number, 
/**
 * What it was read from: its encoding and what separates its cells, or the sheet of a workbook.
 */
form: string, 
/**
 * The sheets of the workbook, if there is more than one.
 */
sheets: ImportReading | null, 
/**
 * How the characters may be written, if that could only be guessed.
 */
encodings: ImportReading | null, 
/**
 * What the owner should know about files of this program.
 */
hints: Array<string>, 
/**
 * The program that wrote it, and how one can tell.
 */
recognised: string | null, 
/**
 * That a file of this kind was taken in before, and what is as it was then.
 */
remembered: string | null, 
/**
 * Its columns.
 */
columns: Array<ImportColumn>, 
/**
 * What a column can become; the first leaves it out.
 */
fields: Array<OptionView>, 
/**
 * What has to be said about its values.
 */
values: ImportValues, 
/**
 * What is chosen by now.
 */
choice: ImportChoice, }

/**
 * A word of the file, and what it means here.
 */
export type ImportWord = { 
/**
 * The word as it stands in the file.
 */
word: string, 
/**
 * How many rows have it.
 */
rows: number, 
/**
 * What it means now.
 */
chosen: string, 
/**
 * What it sounds like; nothing is taken for it until the owner says so.
 */
sounds_like: string, }

/**
 * An industry to choose.
 */
export type IndustryOption = { 
/**
 * What goes into the answer.
 */
text: string, 
/**
 * Its code.
 */
code: string, 
/**
 * The census' own title.
 */
hint: string, }

/**
 * The task list and the check page.
 */
export type InterviewView = { 
/**
 * Chapters in order.
 */
chapters: Array<ChapterView>, 
/**
 * The next page to answer.
 */
next: QuestionRef | null, 
/**
 * Pages on which nothing was said yet and nothing stands in: what a starter kit leaves to the owner.
 */
unasked: Array<QuestionRef>, 
/**
 * Questions without an answer that make a gap.
 */
left: number, 
/**
 * All gaps and contradictions.
 */
gaps: Array<GapView>, 
/**
 * What is no gap and yet worth knowing, such as how much of an avatar is a guess.
 */
remarks: Array<string>, 
/**
 * The target markets, in the owner's order.
 */
markets: Array<MarketView>, }

/**
 * Names a starter kit.
 */
export type KitRequest = { 
/**
 * Its key.
 */
kit: string, }

/**
 * A starter kit as it is offered.
 */
export type KitView = { 
/**
 * Its key.
 */
kit: string, 
/**
 * The kind of business.
 */
name: string, 
/**
 * For whom it is, in a sentence.
 */
about: string, 
/**
 * How many questions it answers.
 */
answers: number, }

/**
 * Land, as an SVG path to be filled by the even-odd rule.
 */
export type LandView = { 
/**
 * The path, with one decimal.
 */
path: string, 
/**
 * What it stands for.
 */
role: MapRole, 
/**
 * Its name; empty for what lies around.
 */
name: string, 
/**
 * Where its name fits on it: the middle of the base line.
 */
label: PointView | null, }

/**
 * An answer to the question of one criterion; none says "they won't say".
 */
export type LeadAnswerRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * Which criterion.
 */
criterion: string, 
/**
 * The answer as typed.
 */
answer: string | null, }

/**
 * A lead that would be judged otherwise.
 */
export type LeadChange = { 
/**
 * Which lead.
 */
id: number, 
/**
 * The person.
 */
name: string, 
/**
 * The firm.
 */
company: string, 
/**
 * The verdict by the edition in force.
 */
before: Verdict, 
/**
 * In words.
 */
before_words: string, 
/**
 * The verdict by the other one.
 */
after: Verdict, 
/**
 * In words.
 */
after_words: string, }

/**
 * Leads whose verdict another edition would change.
 */
export type LeadChanges = { 
/**
 * How many open leads are judged.
 */
total: number, 
/**
 * The first of those that would be judged otherwise.
 */
changed: Array<LeadChange>, 
/**
 * How many more there are.
 */
more: number, }

/**
 * A lead as it is typed.
 */
export type LeadDraft = { 
/**
 * The person, or the firm. The only field that is needed.
 */
name: string, 
/**
 * The firm.
 */
company: string, 
/**
 * An e-mail address or a phone number; the program tells which.
 */
contact: string, 
/**
 * Where they are.
 */
place: string, 
/**
 * What they did toward us; none for a name from a list.
 */
reaction: ReactionDraft | null, 
/**
 * Job title.
 */
title: string, 
/**
 * E-mail address.
 */
email: string, 
/**
 * Phone number.
 */
phone: string, 
/**
 * `business`, `consumer` or `unknown`; empty counts as unknown.
 */
kind: 'business' | 'consumer' | 'unknown' | '', 
/**
 * What the business does.
 */
industry: string, 
/**
 * Yearly sales.
 */
revenue: string, 
/**
 * People who work there.
 */
headcount: string, 
/**
 * Age in years.
 */
age: string, 
/**
 * Yearly income of the household.
 */
income: string, 
/**
 * When they want to buy.
 */
timing: string, 
/**
 * Money set aside.
 */
budget: string, 
/**
 * Who decides.
 */
authority: string, 
/**
 * What they need.
 */
need: string, 
/**
 * How we came by them.
 */
source: string, 
/**
 * Anything else.
 */
note: string, }

/**
 * What the form for a lead offers.
 */
export type LeadFormView = { 
/**
 * What they may have done; the kinds that count as an inquiry come first.
 */
reactions: Array<OptionView>, 
/**
 * When they may want to buy.
 */
timings: Array<OptionView>, 
/**
 * Who may decide.
 */
authorities: Array<OptionView>, 
/**
 * Sources that were used before.
 */
sources: Array<string>, 
/**
 * Today.
 */
today: string, 
/**
 * Names of the people with a hat.
 */
people: Array<string>, }

/**
 * Names a lead.
 */
export type LeadIdRequest = { 
/**
 * Its number.
 */
id: number, }

/**
 * A row of the list.
 */
export type LeadRow = { 
/**
 * Which lead.
 */
id: number, 
/**
 * The person.
 */
name: string, 
/**
 * The firm.
 */
company: string, 
/**
 * Firm, household, or not known.
 */
kind: 'business' | 'consumer' | 'unknown', 
/**
 * The town, and how far it is.
 */
place: string, 
/**
 * Yearly sales, or income.
 */
revenue: string, 
/**
 * How we came by them.
 */
source: string, 
/**
 * Who takes care of them.
 */
owner: string, 
/**
 * Where it stands.
 */
stands_at: StandsAt, 
/**
 * In words.
 */
stands_at_words: string, 
/**
 * The verdict.
 */
verdict: Verdict, 
/**
 * Points of fit.
 */
points: number, 
/**
 * Why, in a few words.
 */
why: string, 
/**
 * What to do next, by the rules.
 */
next: string, 
/**
 * The day of the next step that somebody noted; empty if nobody did.
 */
next_on: string, 
/**
 * That step.
 */
next_what: string, 
/**
 * When we last tried to reach them; empty if we never did.
 */
contacted: string, 
/**
 * When it was entered.
 */
added: string, 
/**
 * When they last reacted; empty if they never did.
 */
reacted: string, 
/**
 * What the clock says; none while there is time.
 */
clock: ClockView | null, 
/**
 * In which ways they asked not to be contacted.
 */
stopped: string | null, }

/**
 * A lead's page.
 */
export type LeadView = { 
/**
 * Its number.
 */
id: number, 
/**
 * What is known, as it is edited.
 */
draft: LeadDraft, 
/**
 * Who they are.
 */
title_line: string, 
/**
 * Title, place, source.
 */
sub_line: string, 
/**
 * The verdict.
 */
verdict: Verdict, 
/**
 * In a word.
 */
verdict_words: string, 
/**
 * In a sentence with its reason.
 */
headline: string, 
/**
 * In another one or two.
 */
explanation: string, 
/**
 * By which edition.
 */
edition: string, 
/**
 * The points.
 */
score_line: string, 
/**
 * The market that judged.
 */
market: string | null, 
/**
 * Points of fit.
 */
fit: ScoreView, 
/**
 * Points of interest.
 */
interest: ScoreView, 
/**
 * Both gates.
 */
gates: Array<GateView>, 
/**
 * Every reason.
 */
reasons: Array<ReasonView>, 
/**
 * The next question to ask.
 */
ask_next: AskView | null, 
/**
 * When to look again.
 */
recheck: string | null, 
/**
 * Where it stands.
 */
stands_at: StandsAt, 
/**
 * In words.
 */
stands_at_words: string, 
/**
 * Its place in the accounts.
 */
place_in_accounts: string, 
/**
 * What can be done with it.
 */
moves: Array<MoveOption>, 
/**
 * Firm or household; empty while nobody asked.
 */
kind_words: string, 
/**
 * When and how it came into the log.
 */
entered: string, 
/**
 * The next step, the first talk, links, and what they allow.
 */
care: CareView, 
/**
 * What somebody owes it; none if no clock runs.
 */
due: DueView | null, 
/**
 * What sales gets with it, until sales has answered.
 */
handoff: Array<HandoffLine>, 
/**
 * What happened last, newest first.
 */
happenings: Array<HappeningView>, 
/**
 * How many lines of each kind the whole timeline has.
 */
story: Array<StoryCount>, 
/**
 * Its row in the list.
 */
row: LeadRow, 
/**
 * The sum.
 */
numbers: NumbersView, 
/**
 * The foot of the rail.
 */
book: BookView, }

/**
 * A page of the list.
 */
export type LeadsPage = { 
/**
 * How many leads pass the search and the filter.
 */
total: number, 
/**
 * Whether there are more than that: a search ends early while somebody types.
 */
has_more: boolean, 
/**
 * This page of them.
 */
rows: Array<LeadRow>, 
/**
 * How many of each verdict.
 */
verdicts: Array<VerdictCount>, 
/**
 * How many of each stage.
 */
stages: Array<StageCount>, 
/**
 * The sum over the whole log.
 */
numbers: NumbersView, }

/**
 * Which page of which leads.
 */
export type LeadsRequest = { 
/**
 * Words in name, company, mail, phone or note.
 */
search: string, 
/**
 * Which leads.
 */
filter: LogFilter, 
/**
 * By what they are ordered.
 */
sort: SortBy, 
/**
 * Which way.
 */
direction: Direction, 
/**
 * How many to pass over.
 */
offset: number, 
/**
 * How many to show.
 */
limit: number, }

/**
 * Where a move leads.
 */
export type LeadsTo = { 
/**
 * Stage or outcome.
 */
stands_at: StandsAt, 
/**
 * The sales step, counted from 0, with sales.
 */
step: number | null, }

/**
 * One of the three things, as it is typed.
 */
export type LearnedDraft = { 
/**
 * Whether it was found out; without words it counts as not asked yet.
 */
state: LearnedState, 
/**
 * What they said.
 */
words: string, }

/**
 * Whether something was found out.
 */
export type LearnedState = "not_yet" | "not_learned" | "known"

/**
 * One of the three things.
 */
export type LearnedView = { 
/**
 * What it is: "What triggered it".
 */
label: string, 
/**
 * How to ask for it.
 */
question: string, 
/**
 * Whether it was found out.
 */
state: LearnedState, 
/**
 * What they said.
 */
words: string, }

/**
 * How many were left out for a reason.
 */
export type LeftOutView = { 
/**
 * How many.
 */
count: number, 
/**
 * How many and why, in a sentence.
 */
sentence: string, }

/**
 * An entry that may be the one that is being typed.
 */
export type LikeView = { 
/**
 * Which lead.
 */
id: number, 
/**
 * The person.
 */
name: string, 
/**
 * The firm.
 */
company: string, 
/**
 * How sure it is.
 */
sureness: 'certain' | 'likely' | 'perhaps', 
/**
 * In a word.
 */
sureness_words: string, 
/**
 * What they have in common.
 */
why: string, 
/**
 * Where it stands, in words.
 */
stands_at_words: string, }

/**
 * A page of the web or an address to write to.
 */
export type LinkAddRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * What it is called; empty for the address itself.
 */
label: string, 
/**
 * The address; without a scheme it counts as a page.
 */
target: string, }

/**
 * Where a link leads.
 */
export type LinkKind = "page" | "mail" | "file"

/**
 * One of a lead's links.
 */
export type LinkRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * Where it leads.
 */
target: string, }

/**
 * A file or a page.
 */
export type LinkView = { 
/**
 * What it is called.
 */
label: string, 
/**
 * Where it leads.
 */
target: string, 
/**
 * To what.
 */
kind: LinkKind, }

/**
 * What the filters of the list can offer, each in its order.
 */
export type LogChoices = { 
/**
 * How leads came; an empty text stands for those of whom nobody knows.
 */
sources: Array<string>, 
/**
 * Who takes care of them; an empty text stands for nobody.
 */
owners: Array<string>, 
/**
 * Where they are; an empty text stands for those of whom nobody knows.
 */
places: Array<string>, 
/**
 * What they can fail.
 */
criteria: Array<LogCriterion>, 
/**
 * The sales steps, in their order.
 */
steps: Array<string>, 
/**
 * Files that were taken in, the newest first.
 */
imports: Array<LogImport>, }

/**
 * A criterion.
 */
export type LogCriterion = { 
/**
 * Its key.
 */
key: string, 
/**
 * Its name.
 */
label: string, }

/**
 * Which leads are wanted. What is empty asks for nothing; a list asks for any of its entries; what is asked for must all
 * hold.
 */
export type LogFilter = { 
/**
 * With one of these verdicts.
 */
verdicts: Verdict[], 
/**
 * That stand at one of these.
 */
stands_at: StandsAt[], 
/**
 * With sales at one of these steps, counted from 0.
 */
steps: Array<number>, 
/**
 * That came by one of these; an empty text stands for no source.
 */
sources: Array<string>, 
/**
 * That one of these people takes care of; an empty text stands for nobody.
 */
owners: Array<string>, 
/**
 * In one of these places; an empty text stands for no known place.
 */
places: Array<string>, 
/**
 * That fail one of these criteria, by their keys.
 */
failed: Array<string>, 
/**
 * Firms, households, or not known.
 */
kinds: ('business' | 'consumer' | 'unknown')[], 
/**
 * Whose clock says one of these.
 */
clocks: ('amber' | 'late' | 'missed' | 'silent')[], 
/**
 * Whether somebody asked not to be contacted in some way.
 */
contact: ContactFilter, 
/**
 * That this import brought.
 */
import: number | null, 
/**
 * Entered on these days.
 */
added: Days, 
/**
 * Reacted last on these days.
 */
reacted: Days, 
/**
 * With a next step on these days.
 */
next: Days, }

/**
 * An import.
 */
export type LogImport = { 
/**
 * Its number.
 */
id: number, 
/**
 * The name of the file.
 */
file: string, 
/**
 * On which day.
 */
on: string, }

/**
 * How the log looks.
 */
export type LogLook = { 
/**
 * The columns that are shown, in their order; none while nobody chose.
 */
columns: Array<ColumnLook>, 
/**
 * The owner's own views.
 */
views: Array<LogView>, }

/**
 * A view: a question under a name.
 */
export type LogView = { 
/**
 * What the owner calls it.
 */
name: string, 
/**
 * What is searched for.
 */
search: string, 
/**
 * Which leads. Days may be told from today, as `today-6`, so that a view of the last seven days stays one; the
 * window writes them out, and what it keeps here is its own.
 */
filter: LogFilter, 
/**
 * By what they are ordered.
 */
sort: SortBy, 
/**
 * Which way.
 */
direction: Direction, }

/**
 * A picture that was pasted or dropped.
 */
export type LogoRequest = { 
/**
 * How many bytes the file has. One that is too heavy is refused by this number, so that nobody has to send it.
 */
bytes: number, 
/**
 * The bytes.
 */
base64: string, }

/**
 * The logo as the window shows it.
 */
export type LogoView = { 
/**
 * What kind of picture it is kept as: `image/png` or `image/jpeg`.
 */
media_type: string, 
/**
 * The picture.
 */
base64: string, 
/**
 * Its size, in words.
 */
size: string, }

/**
 * What is made.
 */
export type Made = { "made": "labels", 
/**
 * On which sheet.
 */
sheet: SheetChoice, 
/**
 * The first label that is still there, counted from 1 along the rows.
 */
first: number, } | { "made": "postcards", 
/**
 * How large they are.
 */
card: CardChoice, 
/**
 * What stands on them; the first line is set large.
 */
text: string, }

/**
 * An edition that was just made.
 */
export type MadeView = { 
/**
 * Its number.
 */
number: number, 
/**
 * In a sentence.
 */
sentence: string, 
/**
 * The open leads that it judges otherwise than what was in force before.
 */
leads: LeadChanges, }

/**
 * On which side of its point a text stands.
 */
export type MapAnchor = "start" | "middle" | "end"

/**
 * What stands in the fields of a territory, and how large its map may be.
 */
export type MapRequest = { 
/**
 * Id of the question.
 */
question: string, 
/**
 * The market it is asked for.
 */
market: number | null, 
/**
 * What stands in the fields, finished or not.
 */
typed: AnswerValue | null, 
/**
 * Width of the drawing in pixels; the height follows. Kept between 200 and 1,600.
 */
width: number, 
/**
 * Size of the letters in pixels. Kept between 8 and 48.
 */
letters: number, }

/**
 * What a part of the map stands for.
 */
export type MapRole = "context" | "inside" | "excluded" | "border"

/**
 * A drawn map. Lengths are in the unit of its width; the origin is the upper left corner.
 */
export type MapView = { 
/**
 * Width of the drawing.
 */
width: number, 
/**
 * Height of the drawing.
 */
height: number, 
/**
 * The edge of the globe on maps of half the world; sea and land end there.
 */
globe: GlobeView | null, 
/**
 * Land, in the order in which it is painted.
 */
land: Array<LandView>, 
/**
 * Areas around a place.
 */
circles: Array<CircleView>, 
/**
 * Postal codes, and towns of regions that have no outline, as points.
 */
dots: Array<PointView>, 
/**
 * The towns by which one finds one's way.
 */
towns: Array<TownView>, 
/**
 * How long a distance is.
 */
scale: ScaleView, 
/**
 * The map in a sentence.
 */
summary: string, 
/**
 * What the map can't show, each in a sentence.
 */
remarks: Array<string>, 
/**
 * Why there is nothing to draw, if so.
 */
empty: string | null, }

/**
 * Whether a town lies in the territory.
 */
export type MapWhether = "inside" | "outside" | "unclear"

/**
 * Adds a market.
 */
export type MarketAddRequest = { 
/**
 * The market whose answers it starts with; none for a blank one.
 */
copy_of: number | null, }

/**
 * Moves a market in the owner's order.
 */
export type MarketMoveRequest = { 
/**
 * Its number.
 */
market: number, 
/**
 * Where it goes, counted from 0.
 */
to: number, }

/**
 * Names a market.
 */
export type MarketRequest = { 
/**
 * Its number.
 */
market: number, }

/**
 * A target market in the hub's list.
 */
export type MarketView = { 
/**
 * Its number, as questions name it.
 */
market: number, 
/**
 * What it is called.
 */
name: string, }

/**
 * One field of both, and from which it is taken.
 */
export type MergeField = { 
/**
 * Its name, by which a choice is made.
 */
key: string, 
/**
 * In words.
 */
label: string, 
/**
 * What the entry that stays says; empty if nothing.
 */
kept: string, 
/**
 * What the entry that goes says; empty if nothing.
 */
absorbed: string, 
/**
 * From which it is taken.
 */
from: Take, 
/**
 * Whether there is something to choose.
 */
differs: boolean, }

/**
 * Which two entries become one, and what is taken from which.
 */
export type MergeRequest = { 
/**
 * The entry that stays.
 */
kept: number, 
/**
 * The entry that goes.
 */
absorbed: number, 
/**
 * Fields that are not taken as usual, by their names.
 */
take: Record<string, Take>, }

/**
 * What merging two entries would give.
 */
export type MergeView = { 
/**
 * The entry that stays.
 */
kept: EntryHead, 
/**
 * The entry that goes.
 */
absorbed: EntryHead, 
/**
 * Field by field; those of which neither says anything are left out.
 */
fields: Array<MergeField>, 
/**
 * What is put together, sentence by sentence.
 */
joined: Array<string>, 
/**
 * What can't be put together, or ends by it, sentence by sentence.
 */
lost: Array<string>, 
/**
 * Where the one entry will stand, in words.
 */
stands_at_words: string, 
/**
 * The verdict on it.
 */
verdict: Verdict, 
/**
 * In words.
 */
verdict_words: string, }

/**
 * How often one side let somebody wait.
 */
export type MissesView = { 
/**
 * Whose colour.
 */
side: Hat, 
/**
 * In words.
 */
words: string, 
/**
 * Late now.
 */
late: number, 
/**
 * Missed so far: done late, or a whole further limit over.
 */
missed: number, }

/**
 * A move that is possible from here.
 */
export type MoveOption = { 
/**
 * Name of the move.
 */
to: string, 
/**
 * What stands on its button.
 */
label: string, 
/**
 * Whose act it is.
 */
hat: Hat, 
/**
 * Whether the rules allow it as things stand.
 */
allowed: boolean, 
/**
 * Why it is against the rules, if it is.
 */
because: string | null, 
/**
 * What it asks for.
 */
needs: Needs, 
/**
 * Reasons to choose from.
 */
options: Array<OptionView>, 
/**
 * Whether the program proposes it now.
 */
proposed: boolean, 
/**
 * The day that is proposed, for moves that ask for one.
 */
day: string | null, 
/**
 * The effort so far beside the agreed one, for giving up: "4 of 6 attempts in 9 of 14 days".
 */
effort: string | null, 
/**
 * Where the lead stands afterwards.
 */
leads_to: LeadsTo, }

/**
 * A move that somebody wants to make.
 */
export type MoveRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * Name of the move, as its option gave it: `offer`, `accept`, `step:1`, …
 */
to: string, 
/**
 * The reason, where one is needed.
 */
reason: string, 
/**
 * To whom it was lost, where that is known.
 */
to_whom: string, 
/**
 * For how much, when it was won.
 */
value: string, 
/**
 * When to look again, `2027-01-01`.
 */
until: string, 
/**
 * Who makes the move against the rules, and why.
 */
against: Against | null, }

/**
 * What a move asks for.
 */
export type Needs = "nothing" | "reason" | "lost_reason" | "discard_reason" | "value" | "date"

/**
 * What comes next.
 */
export type NextRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * What is to be done.
 */
what: string, 
/**
 * On which day, `2026-11-25`.
 */
on: string, }

/**
 * The next step.
 */
export type NextView = { 
/**
 * What is to be done.
 */
what: string, 
/**
 * On which day, `2026-11-25`.
 */
on: string, 
/**
 * The day in words.
 */
on_words: string, 
/**
 * Whether its day is still to come, is today, or has passed.
 */
state: 'ahead' | 'today' | 'late', }

/**
 * A note on a lead, or something that was done to reach them.
 */
export type NoteRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * The words; only a note needs some.
 */
text: string, 
/**
 * `note`, or the channel: `call`, `mail`, `text`, `meeting`, `visit`, `post`, `social`.
 */
kind: 'note' | Channel, 
/**
 * Whether they were reached; a note reaches nobody.
 */
talked: WasReached, 
/**
 * Whether to write it down although they asked not to be reached this way.
 */
anyway: boolean, }

/**
 * A request without content.
 */
export type Nothing = Record<string, never>

/**
 * Every entry accounted for (method.md, meaning 22).
 */
export type NumbersView = { 
/**
 * All entries: the sum of the places.
 */
entries: number, 
/**
 * Entries without the names that never reacted.
 */
leads: number, 
/**
 * The places.
 */
places: Array<AccountLine>, 
/**
 * Whether the journal's count agrees with the sum.
 */
balanced: boolean, 
/**
 * In one sentence.
 */
sentence: string, }

/**
 * One of the options of a choice.
 */
export type OptionView = { 
/**
 * What is sent.
 */
value: string, 
/**
 * What is read.
 */
label: string, 
/**
 * A sentence about it.
 */
hint: string | null, }

/**
 * The firm's own colours, as `#0f6e66`.
 */
export type OwnColours = { 
/**
 * For marketing.
 */
marketing: string, 
/**
 * For sales.
 */
sales: string, }

/**
 * A sheet of labels by its measures, in millimetres.
 */
export type OwnSheet = { 
/**
 * The sheet that the labels stick on.
 */
paper: Paper, 
/**
 * Labels beside each other.
 */
columns: number, 
/**
 * Labels below each other.
 */
rows: number, 
/**
 * Width of a label.
 */
width: number, 
/**
 * Height of a label.
 */
height: number, 
/**
 * From the sheet's left edge to the first label.
 */
left: number, 
/**
 * From the sheet's top edge to the first label.
 */
top: number, 
/**
 * Between two labels beside each other.
 */
across: number, 
/**
 * Between two labels below each other.
 */
down: number, }

/**
 * Who looks after a lead from now on.
 */
export type OwnerRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * Their name; empty for nobody.
 */
owner: string, }

/**
 * Two entries that look alike and are two.
 */
export type PairRequest = { 
/**
 * The one.
 */
a: number, 
/**
 * The other.
 */
b: number, }

/**
 * Two entries that may be one.
 */
export type PairView = { 
/**
 * The one that would stay: the further one, else the older.
 */
kept: EntryHead, 
/**
 * The other.
 */
absorbed: EntryHead, 
/**
 * How sure it is.
 */
sureness: 'certain' | 'likely' | 'perhaps', 
/**
 * In a word.
 */
sureness_words: string, 
/**
 * What they have in common: "same firm, names alike".
 */
why: string, }

/**
 * The sheet to print on.
 */
export type Paper = "a4" | "letter"

/**
 * How the owner wants paper to look. The sheet is one of the settings, because every program on a computer has one.
 */
export type PaperChoices = { 
/**
 * The chapters of the playbook that are left out, by their ids.
 */
left_out: Array<string>, 
/**
 * The firm's own colours; none for teal and amber.
 */
colours: OwnColours | null, 
/**
 * How much ink.
 */
printing: PrintInk, 
/**
 * The labels or postcards that were made last.
 */
labels: Made | null, }

/**
 * How paper looks, and what there is to choose.
 */
export type PaperLook = { 
/**
 * What was chosen.
 */
choices: PaperChoices, 
/**
 * The chapters of the playbook, in their order.
 */
chapters: Array<ChapterChoice>, 
/**
 * The colours in use.
 */
colours: ColoursView, 
/**
 * The firm's logo; none if there is none.
 */
logo: LogoView | null, }

/**
 * Rows as they are copied out of a spreadsheet.
 */
export type PasteRequest = { 
/**
 * The text of the clipboard.
 */
text: string, }

/**
 * Which sheet, and which answers.
 */
export type PdfRequest = { 
/**
 * The sheet.
 */
paper: Paper, 
/**
 * What is being typed, to be printed as if it were the answer; none for what is saved.
 */
typed: TypedRequest | null, }

/**
 * The PDF as the window shows it.
 */
export type PdfView = { 
/**
 * The bytes of the file.
 */
base64: string, 
/**
 * How many pages it has.
 */
pages: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Characters that no font has, in sentences.
 */
warnings: Array<string>, 
/**
 * The page on which each chapter of the wizard begins.
 */
chapters: { [key in string]: number }, }

/**
 * A day that is often chosen.
 */
export type PickView = { 
/**
 * What stands on it: "Tomorrow".
 */
label: string, 
/**
 * The day, `2026-11-23`.
 */
on: string, }

/**
 * A place to choose.
 */
export type PlaceOption = { 
/**
 * What goes into the answer.
 */
text: string, 
/**
 * What it is.
 */
hint: string, }

/**
 * A point.
 */
export type PointView = { 
/**
 * From the left.
 */
x: number, 
/**
 * From above.
 */
y: number, 
/**
 * What it stands for.
 */
role: MapRole, }

/**
 * The leads that a document is for.
 */
export type PrintFor = { "lead": number } | "today" | { "chosen": ChosenLeads }

/**
 * How much ink.
 */
export type PrintInk = "colour" | "grey"

/**
 * What is to be printed: the one request for looking at it, saving it and printing it.
 */
export type PrintRequest = { 
/**
 * Which document.
 */
what: Printable, 
/**
 * The sheet.
 */
paper: Paper, 
/**
 * The digest of the pages that are on the screen: these bytes are then saved or printed, and no others. None prints
 * the document anew.
 */
shown: string | null, }

/**
 * A document.
 */
export type Printable = { "kind": "playbook" } | { "kind": "cheat_sheet" } | { "kind": "call_sheets", 
/**
 * For whom.
 */
which: PrintFor, } | { "kind": "labels", 
/**
 * For whom.
 */
which: PrintFor, 
/**
 * What is made.
 */
made: Made, }

/**
 * The kind of answer: the window has one component for each.
 */
export type QuestionKind = "text" | "long_text" | "place" | "choice" | "choices" | "funds" | "money_range" | "number_range" | "number" | "industries" | "territory" | "people" | "criteria" | "threshold" | "discard_reasons" | "duration" | "working_hours" | "list" | "money" | "marked" | "form" | "records" | "asks"

/**
 * Names a page of the wizard.
 */
export type QuestionRef = { 
/**
 * Id of the question.
 */
question: string, 
/**
 * The market it is asked for, if it is asked per market.
 */
market: number | null, }

/**
 * How a question stands.
 */
export type QuestionState = "answered" | "default" | "unsure" | "open"

/**
 * A line of the check page.
 */
export type QuestionSummary = { 
/**
 * Its page.
 */
at: QuestionRef, 
/**
 * The question.
 */
title: string, 
/**
 * The answer in words; none if there is none.
 */
answer: string | null, 
/**
 * How it stands.
 */
state: QuestionState, }

/**
 * A page of the wizard.
 */
export type QuestionView = { 
/**
 * Which page.
 */
at: QuestionRef, 
/**
 * Its chapter.
 */
chapter: string, 
/**
 * The chapter's heading.
 */
chapter_title: string, 
/**
 * Its number within the chapter.
 */
number: number, 
/**
 * Of how many.
 */
of: number, 
/**
 * The question.
 */
title: string, 
/**
 * Why it is asked.
 */
why: string, 
/**
 * How a like trade answered.
 */
example: string | null, 
/**
 * How to answer.
 */
hint: string | null, 
/**
 * Whose question it is.
 */
hat: Hat, 
/**
 * The kind of answer.
 */
kind: QuestionKind, 
/**
 * Options of a choice.
 */
options: Array<OptionView>, 
/**
 * What a number counts, or the sign of the currency.
 */
unit: string | null, 
/**
 * What is stored, else the default.
 */
value: AnswerValue | null, 
/**
 * What was being typed when the window went away.
 */
typed: AnswerValue | null, 
/**
 * How it stands.
 */
state: QuestionState, 
/**
 * Whether it may stay open without leaving a gap.
 */
optional: boolean, 
/**
 * The page before.
 */
previous: QuestionRef | null, 
/**
 * The page after.
 */
next: QuestionRef | null, 
/**
 * Rows of the pages on points and on the questions to ask.
 */
criteria: Array<CriterionRow> | null, 
/**
 * Whether the numbers on the page add up to something, which `try_it` says in a sentence.
 */
adds_up: boolean, 
/**
 * Fields of each record.
 */
fields: Array<FieldView>, 
/**
 * The most records that make sense.
 */
most: number | null, 
/**
 * What stands on the button that adds a record.
 */
add: string | null, 
/**
 * Whether what stands in comes from the best customers.
 */
from_best: boolean, 
/**
 * The market's name, when there are several.
 */
market_name: string | null, }

/**
 * A reaction of a lead.
 */
export type ReactRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * What they did.
 */
reaction: ReactionDraft, }

/**
 * A reaction as it is typed.
 */
export type ReactionDraft = { 
/**
 * Name of the kind: `called`, `filled_in_form`, …
 */
kind: string, 
/**
 * The day, `2026-11-22`.
 */
on: string, 
/**
 * Their words.
 */
words: string, }

/**
 * Somebody read an edition.
 */
export type ReadRequest = { 
/**
 * Who, by the number in the list.
 */
reader: number, 
/**
 * On which day, `2026-11-22`; none if they haven't read it after all.
 */
read_on: string | null, }

/**
 * Names somebody on the list.
 */
export type ReaderRequest = { 
/**
 * Who, by the number in the list.
 */
reader: number, }

/**
 * Somebody who got an edition.
 */
export type ReaderView = { 
/**
 * Its number in the list.
 */
id: number, 
/**
 * Who.
 */
name: string, 
/**
 * When it was given to them, in words.
 */
given_on: string, 
/**
 * The same as `2026-11-22`.
 */
given_day: string, 
/**
 * When they had read it, in words; none as long as they haven't.
 */
read_on: string | null, 
/**
 * The same as `2026-11-22`.
 */
read_day: string | null, }

/**
 * One reason of a verdict.
 */
export type ReasonView = { 
/**
 * Name of the criterion.
 */
criterion: string, 
/**
 * What it said.
 */
result: ReasonResult, 
/**
 * Points it gives today.
 */
points: number, 
/**
 * Whether it must pass.
 */
must_have: boolean, 
/**
 * Number of its clause in the playbook.
 */
clause: string, 
/**
 * The reason in one sentence.
 */
text: string, 
/**
 * Whose criterion it is.
 */
hat: Hat, 
/**
 * The gate it belongs to.
 */
gate: GateName, 
/**
 * How to answer it right here, while it is unknown.
 */
answer: AskView | null, }

/**
 * A lead that stays as it is.
 */
export type RefusedLead = { 
/**
 * Which lead.
 */
id: number, 
/**
 * The firm, or the person.
 */
name: string, 
/**
 * Why it stays.
 */
why: string, }

/**
 * A line as long as a round distance.
 */
export type ScaleView = { 
/**
 * How long the line is.
 */
px: number, 
/**
 * How far that is: "20 miles".
 */
label: string, }

/**
 * A score.
 */
export type ScoreView = { 
/**
 * Points it has.
 */
have: number, 
/**
 * Points it would have if every unknown passed.
 */
possible: number, 
/**
 * Points needed to be sellable.
 */
needed: number, }

/**
 * How the window looks and behaves.
 */
export type Settings = { 
/**
 * Light, dark, or what the system says.
 */
theme: Theme, 
/**
 * The sheet to print on.
 */
paper: Paper, 
/**
 * Size of the text in percent, 100 to 200.
 */
text_percent: number, 
/**
 * Whether single letters work as shortcuts.
 */
single_keys: boolean, }

/**
 * A sheet of labels.
 */
export type SheetChoice = "5160" | "l7160" | { "own": OwnSheet }

/**
 * A document as the window shows it.
 */
export type SheetsView = { 
/**
 * The bytes of the file.
 */
base64: string, 
/**
 * How many pages it has.
 */
pages: number, 
/**
 * What it is called.
 */
title: string, 
/**
 * Characters that no font has, in sentences.
 */
warnings: Array<string>, 
/**
 * What else is to be known of these pages, in sentences: who was left out, and why.
 */
notes: Array<string>, 
/**
 * What these bytes, and no others, are called: their SHA-256 in hexadecimal.
 */
digest: string, }

/**
 * A signature under the draft as it stands.
 */
export type SignRequest = { 
/**
 * As what: `marketing`, `sales` or `owner`.
 */
hat: 'marketing' | 'sales' | 'owner', 
/**
 * Who signs.
 */
name: string, 
/**
 * What was drawn; none if the typed name is the signature.
 */
drawn: Drawing | null, }

/**
 * A signature of an edition.
 */
export type SignatureView = { 
/**
 * As what they signed.
 */
hat: 'marketing' | 'sales' | 'owner', 
/**
 * In words.
 */
label: string, 
/**
 * Who signed.
 */
name: string, 
/**
 * When, in words.
 */
signed_on: string, 
/**
 * The same as `2026-11-22`.
 */
signed_day: string, 
/**
 * What was drawn; none if the typed name is the signature.
 */
drawn: Drawing | null, }

/**
 * One hat that has to sign.
 */
export type SignerView = { 
/**
 * Which hat.
 */
hat: 'marketing' | 'sales' | 'owner', 
/**
 * "Marketing"; "You, as marketing" for somebody who wears several hats.
 */
label: string, 
/**
 * Who signed; before that, who wears the hat. May be empty.
 */
name: string, 
/**
 * How the signature stands.
 */
state: 'missing' | 'signed' | 'outdated', 
/**
 * Why a signature doesn't count, in a sentence.
 */
note: string | null, 
/**
 * When it was signed.
 */
signed_on: string | null, 
/**
 * What was drawn; none if the typed name is the signature.
 */
drawn: Drawing | null, }

/**
 * The page on which a draft is signed.
 */
export type SigningView = { 
/**
 * By what leads are judged now.
 */
edition: string, 
/**
 * The number that this draft will have as an edition.
 */
number: number, 
/**
 * The same in words.
 */
label: string, 
/**
 * Who has to sign, and how each signature stands.
 */
hats: Array<SignerView>, 
/**
 * How many gaps the draft leaves. They don't forbid signing.
 */
gaps_left: number, 
/**
 * Whether it can be signed.
 */
ready: boolean, 
/**
 * Why it can't, if so.
 */
cannot: string | null, 
/**
 * What changed since the last edition.
 */
changes: Array<ChangeView>, 
/**
 * Which open leads it would judge otherwise than the edition in force.
 */
leads: LeadChanges, 
/**
 * The edition that the last signature just made, if it did.
 */
made: MadeView | null, 
/**
 * Today: `2026-11-22`.
 */
today: string, 
/**
 * The foot of the rail.
 */
book: BookView, }

/**
 * By what leads are sorted. Leads that have nothing there come last, and those that are alike the newest first.
 */
export type SortBy = "added" | "name" | "company" | "verdict" | "points" | "stage" | "source" | "owner" | "place" | "revenue" | "next" | "contact" | "reacted" | "match"

/**
 * How many stand at one place of the ladder.
 */
export type StageCount = { 
/**
 * Where.
 */
stands_at: StandsAt, 
/**
 * In words.
 */
words: string, 
/**
 * How many.
 */
count: number, }

/**
 * What the window needs to begin.
 */
export type StartView = { 
/**
 * The open book; none on the first start.
 */
book: BookView | null, 
/**
 * The settings.
 */
settings: Settings, 
/**
 * The owner's locale.
 */
locale: string, 
/**
 * Whether the owner's own data file is there.
 */
owner_book_exists: boolean, }

/**
 * That somebody asked not to be reached in some ways.
 */
export type StopAddRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * In which ways.
 */
channels: Channel[], 
/**
 * How we know: "asked on the phone".
 */
source: string, }

/**
 * Somebody in the log with the same address or number who asked not to be reached.
 */
export type StopFound = { 
/**
 * Which lead.
 */
id: number, 
/**
 * In one sentence.
 */
sentence: string, }

/**
 * That a wish not to be reached holds no more.
 */
export type StopLiftRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * Which way.
 */
channel: Channel, 
/**
 * Who lifts it; empty for whoever is at the keyboard.
 */
name: string, 
/**
 * Why: "asked us on 3 March to call again".
 */
reason: string, }

/**
 * A wish not to be reached.
 */
export type StopView = { 
/**
 * Which way.
 */
channel: Channel, 
/**
 * In a line: "No calls since Nov 3, 2026: asked on the phone".
 */
words: string, }

/**
 * How many lines there are of a kind.
 */
export type StoryCount = { 
/**
 * Which kind.
 */
kind: StoryKind, 
/**
 * How many.
 */
count: number, }

/**
 * A kind of line, to filter by.
 */
export type StoryKind = "reaction" | "touch" | "note" | "move" | "answer" | "verdict" | "change"

/**
 * Which part of a timeline.
 */
export type StoryRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * Of which kind; none for all.
 */
kind: StoryKind | null, 
/**
 * How many at most.
 */
limit: number, }

/**
 * A part of a timeline.
 */
export type StoryView = { 
/**
 * The newest of them, newest first.
 */
lines: Array<HappeningView>, 
/**
 * How many there are of the wanted kind.
 */
total: number, 
/**
 * How many there are of each kind that there are any of.
 */
kinds: Array<StoryCount>, }

/**
 * From which of the two something is taken.
 */
export type Take = "kept" | "absorbed"

/**
 * What the first talk found out so far.
 */
export type TalkRequest = { 
/**
 * Which lead.
 */
id: number, 
/**
 * What triggered the inquiry.
 */
trigger: LearnedDraft, 
/**
 * Which results they want.
 */
results: LearnedDraft, 
/**
 * Who decides.
 */
decision_maker: LearnedDraft, 
/**
 * How far along they were when we met; none until somebody says.
 */
met: 'early' | 'comparing' | 'deciding' | null, }

/**
 * What the first talk found out.
 */
export type TalkView = { 
/**
 * What triggered the inquiry.
 */
trigger: LearnedView, 
/**
 * Which results they want.
 */
results: LearnedView, 
/**
 * Who decides.
 */
decision_maker: LearnedView, 
/**
 * How far along they were when we met.
 */
met: 'early' | 'comparing' | 'deciding' | null, 
/**
 * In words; none until somebody says.
 */
met_words: string | null, 
/**
 * Whether all three are recorded.
 */
done: boolean, 
/**
 * That no feature comes before these three; none once they are recorded.
 */
reminder: string | null, }

/**
 * Light, dark, or what the system says.
 */
export type Theme = "light" | "dark" | "system"

/**
 * What can be done about something right on the screen.
 */
export type TodayAct = "call" | "mail" | "accept" | "return" | "answer" | "plan" | "take_up"

/**
 * Things of one kind.
 */
export type TodayGroup = { 
/**
 * Which kind.
 */
kind: TodayKind, 
/**
 * Its title.
 */
title: string, 
/**
 * What stands there, in a sentence.
 */
hint: string, 
/**
 * How many there are in the whole log.
 */
count: number, 
/**
 * The most urgent of them.
 */
items: Array<TodayItem>, }

/**
 * One lead and what to do about it.
 */
export type TodayItem = { 
/**
 * Which lead.
 */
id: number, 
/**
 * The person.
 */
name: string, 
/**
 * The firm; empty if it says no more than the name.
 */
company: string, 
/**
 * Why it stands here, in a sentence.
 */
why: string, 
/**
 * How long there is, or how late it is.
 */
due: string, 
/**
 * How urgent it is.
 */
state: Urgency, 
/**
 * Whose turn it is.
 */
side: Hat, 
/**
 * Who is to do it, by name; may be empty.
 */
who: string, 
/**
 * The verdict.
 */
verdict: Verdict, 
/**
 * In words.
 */
verdict_words: string, 
/**
 * Where it stands.
 */
stands_at: StandsAt, 
/**
 * Whether a next step with its day is noted.
 */
has_step: boolean, 
/**
 * The question to ask next.
 */
ask: AskView | null, 
/**
 * The number to call; empty if there is none or calls are not wanted.
 */
phone: string, 
/**
 * The address to write to; empty if there is none or mail is not wanted.
 */
email: string, 
/**
 * By which ways nobody may contact them, in a sentence.
 */
stopped: string | null, 
/**
 * What can be done, the first thing first.
 */
acts: Array<TodayAct>, }

/**
 * Why something stands on Today, in the order of the screen. A lead stands there once, for its first reason.
 */
export type TodayKind = "inquiries" | "handoffs" | "follow_ups" | "attempts" | "rechecks" | "silent" | "answers"

/**
 * What must happen now, the most urgent first.
 */
export type TodayView = { 
/**
 * "Good morning. 3 things are late."
 */
heading: string, 
/**
 * Whether the clocks run just now.
 */
note: string, 
/**
 * What to say when there is nothing to do; none as long as there is.
 */
empty: string | null, 
/**
 * How many things are late.
 */
late: number, 
/**
 * What there is to do, by kind; only kinds of which there is something.
 */
groups: Array<TodayGroup>, 
/**
 * How often each side let somebody wait.
 */
misses: Array<MissesView>, }

/**
 * A town with its name.
 */
export type TownView = { 
/**
 * From the left.
 */
x: number, 
/**
 * From above.
 */
y: number, 
/**
 * Its name.
 */
name: string, 
/**
 * Where its name stands, from the left.
 */
label_x: number, 
/**
 * The base line of its name, from above.
 */
label_y: number, 
/**
 * How the name stands to that point.
 */
anchor: MapAnchor, 
/**
 * Whether it lies in the territory.
 */
whether: MapWhether, }

/**
 * Somebody on whom a definition was tried.
 */
export type TriedView = { 
/**
 * Who.
 */
name: string, 
/**
 * The verdict.
 */
verdict: Verdict, 
/**
 * The verdict in a word or two.
 */
label: string, 
/**
 * Why, as short as it can be said.
 */
why: string, 
/**
 * Whether it is what one would wish: the best pass, the worst don't. Made-up cases are neither good nor bad.
 */
as_wished: boolean, }

/**
 * How many leads of the log have a verdict now, and would have it then.
 */
export type TryLogRow = { 
/**
 * The verdict.
 */
verdict: Verdict, 
/**
 * The verdict in a word.
 */
label: string, 
/**
 * By the definitions as they are saved.
 */
before: number, 
/**
 * With what is being typed.
 */
after: number, }

/**
 * The log under the definitions.
 */
export type TryLogView = { 
/**
 * How many entries there are.
 */
total: number, 
/**
 * By verdict.
 */
rows: Array<TryLogRow>, }

/**
 * What the bench says.
 */
export type TryView = { 
/**
 * In one sentence or two.
 */
summary: string, 
/**
 * The best customers.
 */
best: Array<TriedView>, 
/**
 * The worst.
 */
worst: Array<TriedView>, 
/**
 * Made-up cases at the edges of the definitions.
 */
edges: Array<TriedView>, 
/**
 * The log; none while it is empty.
 */
log: TryLogView | null, }

/**
 * The state of the fields of a page.
 */
export type TypedRequest = { 
/**
 * Id of the question.
 */
question: string, 
/**
 * The market it is asked for.
 */
market: number | null, 
/**
 * What stands in the fields.
 */
typed: AnswerValue, }

/**
 * What was typed so far.
 */
export type TypedText = { 
/**
 * The text.
 */
text: string, }

/**
 * What undo or redo did.
 */
export type UndoView = { 
/**
 * In a sentence.
 */
sentence: string, 
/**
 * The foot of the rail.
 */
book: BookView, }

/**
 * How urgent something is.
 */
export type Urgency = "running" | "amber" | "late" | "missed"

/**
 * How many have a verdict.
 */
export type VerdictCount = { 
/**
 * The verdict.
 */
verdict: Verdict, 
/**
 * In words.
 */
words: string, 
/**
 * How many.
 */
count: number, }

/**
 * Whether somebody was reached.
 */
export type WasReached = "talked" | "tried"

/**
 * Takes a waiting signature back.
 */
export type WithdrawRequest = { 
/**
 * As what it was given.
 */
hat: 'marketing' | 'sales' | 'owner', }

/**
 * A piece of long work as the window shows it.
 */
export type WorkView = { 
/**
 * What is done, in words.
 */
what: string, 
/**
 * How much of it is done, in percent.
 */
percent: number, 
/**
 * Whether it can still be stopped without a trace.
 */
can_cancel: boolean, }

/** Every command with what it takes and what it gives. */
export type Commands = {
  start: { request: Nothing; response: StartView }
  business_start: { request: Nothing; response: StartView }
  business_take_in: { request: Nothing; response: StartView | null }
  business_open: { request: Nothing; response: StartView }
  sample_open: { request: Nothing; response: StartView }
  sample_remove: { request: Nothing; response: StartView }
  settings_save: { request: Settings; response: Settings }
  acting_save: { request: Acting; response: Acting }
  undo: { request: Nothing; response: UndoView }
  redo: { request: Nothing; response: UndoView }
  interview: { request: Nothing; response: InterviewView }
  question: { request: QuestionRef; response: QuestionView }
  answer_save: { request: AnswerRequest; response: AnswerSaved }
  answer_draft: { request: TypedRequest; response: null }
  market_add: { request: MarketAddRequest; response: InterviewView }
  market_remove: { request: MarketRequest; response: InterviewView }
  market_move: { request: MarketMoveRequest; response: InterviewView }
  try_it: { request: TypedRequest; response: TryView }
  territory_map: { request: MapRequest; response: MapView }
  places_complete: { request: TypedText; response: Array<PlaceOption> }
  industries_complete: { request: TypedText; response: Array<IndustryOption> }
  leads_list: { request: LeadsRequest; response: LeadsPage }
  log_choices: { request: Nothing; response: LogChoices }
  leads_bulk_form: { request: Nothing; response: BulkForm }
  leads_bulk: { request: BulkRequest; response: BulkView }
  board: { request: BoardRequest; response: BoardView }
  log_look: { request: Nothing; response: LogLook }
  log_look_save: { request: LogLook; response: LogLook }
  lead_like: { request: LeadDraft; response: Array<LikeView> }
  duplicates_find: { request: Nothing; response: DuplicatesView }
  pair_set_apart: { request: PairRequest; response: BookView }
  merge_preview: { request: MergeRequest; response: MergeView }
  merge: { request: MergeRequest; response: LeadView }
  lead_form: { request: Nothing; response: LeadFormView }
  lead_get: { request: LeadIdRequest; response: LeadView }
  lead_add: { request: LeadDraft; response: LeadView }
  lead_edit: { request: EditRequest; response: LeadView }
  lead_answer: { request: LeadAnswerRequest; response: LeadView }
  lead_react: { request: ReactRequest; response: LeadView }
  lead_note: { request: NoteRequest; response: LeadView }
  lead_move: { request: MoveRequest; response: LeadView }
  lead_story: { request: StoryRequest; response: StoryView }
  lead_next_set: { request: NextRequest; response: LeadView }
  lead_next_end: { request: EndStepRequest; response: LeadView }
  lead_talk_save: { request: TalkRequest; response: LeadView }
  lead_owner_set: { request: OwnerRequest; response: LeadView }
  lead_link_add: { request: LinkAddRequest; response: LeadView }
  lead_link_file: { request: LeadIdRequest; response: LeadView | null }
  lead_link_open: { request: LinkRequest; response: null }
  lead_link_remove: { request: LinkRequest; response: LeadView }
  stop_add: { request: StopAddRequest; response: LeadView }
  stop_lift: { request: StopLiftRequest; response: LeadView }
  stop_check: { request: LeadDraft; response: Array<StopFound> }
  consent_add: { request: ConsentAddRequest; response: LeadView }
  consent_remove: { request: ConsentRemoveRequest; response: LeadView }
  import_choose: { request: Nothing; response: ImportView | null }
  import_paste: { request: PasteRequest; response: ImportView }
  import_read_as: { request: ImportReadRequest; response: ImportView }
  import_map: { request: ImportChoice; response: ImportView }
  import_try: { request: ImportChoice; response: ImportPlan }
  import_run: { request: ImportChoice; response: ImportReport }
  import_rows: { request: ImportRowsRequest; response: ImportRows }
  import_save: { request: ImportSaveRequest; response: ExportedView | null }
  import_take_back: { request: ImportRef; response: ImportTakenBack }
  import_cancel: { request: Nothing; response: null }
  work: { request: Nothing; response: WorkView | null }
  work_cancel: { request: Nothing; response: null }
  export_plan: { request: ExportRequest; response: ExportPlan }
  export_save: { request: ExportRequest; response: ExportedView | null }
  playbook_pdf: { request: PdfRequest; response: PdfView }
  print_pdf: { request: PrintRequest; response: SheetsView }
  print_save: { request: PrintRequest; response: ExportedView | null }
  print_out: { request: PrintRequest; response: ExportedView }
  paper_look: { request: Nothing; response: PaperLook }
  paper_choices_save: { request: PaperChoices; response: PaperLook }
  logo_choose: { request: Nothing; response: PaperLook | null }
  logo_take: { request: LogoRequest; response: PaperLook }
  logo_remove: { request: Nothing; response: PaperLook }
  paper_colours: { request: OwnColours; response: ColoursView }
  signing: { request: Nothing; response: SigningView }
  sign: { request: SignRequest; response: SigningView }
  signature_withdraw: { request: WithdrawRequest; response: SigningView }
  editions: { request: Nothing; response: EditionsView }
  edition_save: { request: EditionRequest; response: ExportedView | null }
  reader_add: { request: AddReaderRequest; response: EditionsView }
  reader_read: { request: ReadRequest; response: EditionsView }
  reader_remove: { request: ReaderRequest; response: EditionsView }
  file_open: { request: FileRequest; response: null }
  file_show: { request: FileRequest; response: null }
  today: { request: Nothing; response: TodayView }
  numbers: { request: Nothing; response: AccountsView }
  course: { request: Nothing; response: CourseView }
  kits: { request: Nothing; response: Array<KitView> }
  kit_use: { request: KitRequest; response: InterviewView }
  glossary: { request: Nothing; response: Array<GlossaryEntry> }
}
