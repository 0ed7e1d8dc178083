//! What the screen Today shows.

use crate::leads::AskView;
use crate::views::Side;
use method::judge::Verdict;
use method::lead::StandsAt;
use serde::Serialize;

/// What must happen now, the most urgent first.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct TodayView {
    /// "Good morning. 3 things are late."
    pub heading: String,
    /// Whether the clocks run just now.
    pub note: String,
    /// What to say when there is nothing to do; none as long as there is.
    pub empty: Option<String>,
    /// How many things are late.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub late: u64,
    /// What there is to do, by kind; only kinds of which there is something.
    pub groups: Vec<TodayGroup>,
    /// How often each side let somebody wait.
    pub misses: Vec<MissesView>,
}

/// Things of one kind.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct TodayGroup {
    /// Which kind.
    pub kind: TodayKind,
    /// Its title.
    pub title: String,
    /// What stands there, in a sentence.
    pub hint: String,
    /// How many there are in the whole log.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub count: u64,
    /// The most urgent of them.
    pub items: Vec<TodayItem>,
}

/// Why something stands on Today, in the order of the screen. A lead stands there once, for its first reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum TodayKind {
    /// An inquiry that nobody answered.
    Inquiries,
    /// Offered to sales.
    Handoffs,
    /// A next step on its day.
    FollowUps,
    /// The next agreed attempt.
    Attempts,
    /// Put off until a day that has come.
    Rechecks,
    /// Nobody has been in touch for long.
    Silent,
    /// One answer would settle the verdict.
    Answers,
}

impl TodayKind {
    /// All of them, in the order of the screen.
    pub const ALL: [Self; 7] =
        [Self::Inquiries, Self::Handoffs, Self::FollowUps, Self::Attempts, Self::Rechecks, Self::Silent, Self::Answers];
}

/// How urgent something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Urgency {
    /// There is time.
    Running,
    /// It is nearly due, or due today.
    Amber,
    /// It is late.
    Late,
    /// A whole further limit has gone by.
    Missed,
}

/// What can be done about something right on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum TodayAct {
    /// Note a call.
    Call,
    /// Note an email.
    Mail,
    /// Sales accepts.
    Accept,
    /// Sales returns, with a reason.
    Return,
    /// Answer the next question.
    Answer,
    /// The next step is done; say what comes after it.
    Plan,
    /// Take up again what was put off.
    TakeUp,
}

/// One lead and what to do about it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct TodayItem {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// The person.
    pub name: String,
    /// The firm; empty if it says no more than the name.
    pub company: String,
    /// Why it stands here, in a sentence.
    pub why: String,
    /// How long there is, or how late it is.
    pub due: String,
    /// How urgent it is.
    pub state: Urgency,
    /// Whose turn it is.
    pub side: Side,
    /// Who is to do it, by name; may be empty.
    pub who: String,
    /// The verdict.
    #[cfg_attr(feature = "contract", ts(type = "Verdict"))]
    pub verdict: Verdict,
    /// In words.
    pub verdict_words: String,
    /// Where it stands.
    #[cfg_attr(feature = "contract", ts(type = "StandsAt"))]
    pub stands_at: StandsAt,
    /// Whether a next step with its day is noted.
    pub has_step: bool,
    /// The question to ask next.
    pub ask: Option<AskView>,
    /// The number to call; empty if there is none or calls are not wanted.
    pub phone: String,
    /// The address to write to; empty if there is none or mail is not wanted.
    pub email: String,
    /// By which ways nobody may contact them, in a sentence.
    pub stopped: Option<String>,
    /// What can be done, the first thing first.
    pub acts: Vec<TodayAct>,
}

/// How often one side let somebody wait.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MissesView {
    /// Whose colour.
    pub side: Side,
    /// In words.
    pub words: String,
    /// Late now.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub late: u64,
    /// Missed so far: done late, or a whole further limit over.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub missed: u64,
}
