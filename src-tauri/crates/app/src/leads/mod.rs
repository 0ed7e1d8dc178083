//! The lead log: a file per verb.

mod act;
mod add;
mod answer;
mod bulk;
mod care;
mod closing;
mod draft;
mod due;
mod effort;
mod facts;
mod find;
mod form;
mod handoff;
mod log;
mod moves;
mod options;
mod reasons;
mod record;
mod story;
mod typed;
mod view;

pub use act::{NoteRequest, ReactRequest, WasReached, note, react};
pub use add::{EditRequest, add, edit};
pub use answer::{LeadAnswerRequest, answer};
pub use bulk::{BulkAct, BulkForm, BulkRequest, BulkView, BulkWhich, RefusedLead, bulk, form as bulk_form};
pub(crate) use care::ways;
pub use care::{
    CareView, ConsentAddRequest, ConsentRemoveRequest, ConsentView, EndStepRequest, HowEnded, LearnedDraft,
    LearnedState, LearnedView, LinkAddRequest, LinkKind, LinkRequest, LinkView, NextRequest, NextView, OwnerRequest,
    PickView, StopAddRequest, StopFound, StopLiftRequest, StopView, TalkRequest, TalkView, add_consent, add_file,
    add_link, add_stops, check_stops, end_step, lift_stop, open_link, remove_consent, remove_link, save_talk, set_next,
    set_owner, stopped_words,
};
pub use closing::{VerdictWords, verdict_words};
pub use draft::{LeadDraft, ReactionDraft, kind_by_facts, reading_rules};
pub use due::{DueStateName, DueView};
pub use facts::{ReadingRules, TypedFacts, read_facts, read_kind};
pub(crate) use find::lead;
pub use form::{LeadFormView, form};
pub use handoff::HandoffLine;
pub(crate) use log::stands_words;
pub use log::{
    ClockView, ContactFilter, Days, Direction, ImportChoiceView, LeadRow, LeadsPage, LeadsRequest, LogChoices,
    LogCriterion, LogFilter, SortBy, StageCount, VerdictCount, choices, ids, list, row_of,
};
pub(crate) use moves::moved;
pub use moves::{Against, MoveRequest, move_lead};
pub use options::{LeadsTo, MoveOption, Needs};
pub(crate) use reasons::ask_next;
pub use reasons::{AskField, AskView, GateView, ReasonView, ScoreView, reason_views};
pub use story::{HappeningView, StoryCount, StoryKind, StoryRequest, StoryView, story};
pub use view::{LeadIdRequest, LeadView, get, view_of};
