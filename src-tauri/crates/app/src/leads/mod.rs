//! The lead log: a file per verb.

mod act;
mod add;
mod answer;
mod closing;
mod draft;
mod effort;
mod facts;
mod form;
mod list;
mod moves;
mod reasons;
mod view;

pub use act::{NoteRequest, ReactRequest, note, react};
pub use add::{EditRequest, add, edit};
pub use answer::{LeadAnswerRequest, answer};
pub use closing::{VerdictWords, verdict_words};
pub use draft::{LeadDraft, ReactionDraft, kind_by_facts, reading_rules};
pub use facts::{ReadingRules, TypedFacts, read_facts, read_kind};
pub use form::{LeadFormView, form};
pub(crate) use list::stands_words;
pub use list::{LeadRow, LeadsPage, LeadsRequest, StageCount, VerdictCount, list, row_of, search};
pub use moves::{Against, LeadsTo, MoveOption, MoveRequest, Needs, move_lead};
pub(crate) use reasons::ask_next;
pub use reasons::{AskField, AskView, GateView, ReasonView, ScoreView, reason_views};
pub use view::{HappeningView, LeadIdRequest, LeadView, get, view_of};
