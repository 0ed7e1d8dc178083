//! What is kept of a lead, as its page shows it.

use super::said::{channel_said, consent_words, met_words, stopped_words};
use crate::book::Book;
use crate::failure::Said;
use chrono::{Days, NaiveDate};
use method::contact::{Channel, ConsentKind};
use method::lead::{Care, Lead};
use method::talk::{Learned, Met};
use serde::{Deserialize, Serialize};

/// What is kept of a lead beside what the judge looks at.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct CareView {
    /// Who looks after it; empty for nobody.
    pub owner: String,
    /// What comes next.
    pub next: Option<NextView>,
    /// Days that are often chosen for the next step.
    pub picks: Vec<PickView>,
    /// What the first talk found out.
    pub talk: TalkView,
    /// Files and pages.
    pub links: Vec<LinkView>,
    /// What may not be done, in words: "no calls, no e-mail"; none if everything may.
    pub stopped: Option<String>,
    /// Each wish not to be reached.
    pub stops: Vec<StopView>,
    /// Each consent.
    pub consents: Vec<ConsentView>,
}

/// The next step.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct NextView {
    /// What is to be done.
    pub what: String,
    /// On which day, `2026-11-25`.
    pub on: String,
    /// The day in words.
    pub on_words: String,
    /// Whether its day is still to come, is today, or has passed.
    #[cfg_attr(feature = "contract", ts(type = "'ahead' | 'today' | 'late'"))]
    pub state: &'static str,
}

/// A day that is often chosen.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct PickView {
    /// What stands on it: "Tomorrow".
    pub label: String,
    /// The day, `2026-11-23`.
    pub on: String,
}

/// What the first talk found out.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct TalkView {
    /// What triggered the inquiry.
    pub trigger: LearnedView,
    /// Which results they want.
    pub results: LearnedView,
    /// Who decides.
    pub decision_maker: LearnedView,
    /// How far along they were when we met.
    #[cfg_attr(feature = "contract", ts(type = "'early' | 'comparing' | 'deciding' | null"))]
    pub met: Option<Met>,
    /// In words; none until somebody says.
    pub met_words: Option<String>,
    /// Whether all three are recorded.
    pub done: bool,
    /// That no feature comes before these three; none once they are recorded.
    pub reminder: Option<String>,
}

/// Whether something was found out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum LearnedState {
    /// Nobody asked yet.
    #[default]
    NotYet,
    /// Somebody asked, and did not learn it.
    NotLearned,
    /// They said it.
    Known,
}

/// One of the three things.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LearnedView {
    /// What it is: "What triggered it".
    pub label: String,
    /// How to ask for it.
    pub question: String,
    /// Whether it was found out.
    pub state: LearnedState,
    /// What they said.
    pub words: String,
}

/// Where a link leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
#[expect(missing_docs, reason = "each name says it")]
pub enum LinkKind {
    Page,
    Mail,
    File,
}

/// A file or a page.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LinkView {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub target: String,
    /// To what.
    pub kind: LinkKind,
}

/// A wish not to be reached.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct StopView {
    /// Which way.
    #[cfg_attr(feature = "contract", ts(type = "Channel"))]
    pub channel: Channel,
    /// In a line: "No calls since Nov 3, 2026: asked on the phone".
    pub words: String,
}

/// A consent.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ConsentView {
    /// Which way.
    #[cfg_attr(feature = "contract", ts(type = "Channel"))]
    pub channel: Channel,
    /// Said, or implied by what they did.
    #[cfg_attr(feature = "contract", ts(type = "ConsentKind"))]
    pub kind: ConsentKind,
    /// In a line.
    pub words: String,
    /// That it holds no more; none while it does.
    pub expired: Option<String>,
}

/// What is kept of a lead, as its page shows it.
pub fn care_view(book: &Book, lead: &Lead) -> CareView {
    let care = &lead.care;
    let today = book.clock.today();
    CareView {
        owner: care.owner.clone(),
        next: care.next.as_ref().map(|next| NextView {
            what: next.what.clone(),
            on: next.on.to_string(),
            on_words: book.words.date(next.on),
            state: match next.on.cmp(&today) {
                std::cmp::Ordering::Greater => "ahead",
                std::cmp::Ordering::Equal => "today",
                std::cmp::Ordering::Less => "late",
            },
        }),
        picks: picks(book, today),
        talk: talk_view(book, care),
        links: care
            .links
            .iter()
            .map(|link| LinkView { label: link.label.clone(), target: link.target.clone(), kind: kind(&link.target) })
            .collect(),
        stopped: stopped_words(book, care),
        stops: stops(book, care),
        consents: consents(book, care, today),
    }
}

fn picks(book: &Book, today: NaiveDate) -> Vec<PickView> {
    [("pick-tomorrow", 1), ("pick-three-days", 3), ("pick-next-week", 7)]
        .into_iter()
        .filter_map(|(key, days)| {
            let on = today.checked_add_days(Days::new(days))?;
            Some(PickView { label: Said::new(key).say(&book.words), on: on.to_string() })
        })
        .collect()
}

fn talk_view(book: &Book, care: &Care) -> TalkView {
    let talk = &care.talk;
    let view = |label: &'static str, question: String, learned: &Learned| LearnedView {
        label: Said::new(label).say(&book.words),
        question,
        state: match learned {
            Learned::NotYet => LearnedState::NotYet,
            Learned::NotLearned => LearnedState::NotLearned,
            Learned::Known(_) => LearnedState::Known,
        },
        words: learned.words().unwrap_or_default().to_owned(),
    };
    TalkView {
        trigger: view("talk-label-trigger", book.words.talk_trigger(), &talk.trigger),
        results: view("talk-label-results", book.words.talk_results(), &talk.results),
        decision_maker: view(
            "talk-label-decision-maker",
            Said::new("talk-decision-maker").say(&book.words),
            &talk.decision_maker,
        ),
        met: talk.met,
        met_words: talk.met.is_some().then(|| met_words(book, talk.met)),
        done: talk.is_done(),
        reminder: (!talk.is_done()).then(|| Said::new("talk-reminder").say(&book.words)),
    }
}

fn kind(target: &str) -> LinkKind {
    match target {
        mail if mail.starts_with("mailto:") => LinkKind::Mail,
        page if is_address(page) => LinkKind::Page,
        _ => LinkKind::File,
    }
}

/// Whether this leads to a page or to somebody to write to, and to no file.
pub fn is_address(target: &str) -> bool {
    target.starts_with("https://") || target.starts_with("mailto:")
}

fn stops(book: &Book, care: &Care) -> Vec<StopView> {
    let line = |stop: &method::contact::Stop| {
        Said::new("stop-since")
            .text("way", channel_said(stop.channel).say(&book.words))
            .text("on", book.words.date(stop.since))
            .text("source", stop.source.clone())
            .say(&book.words)
    };
    care.stops.iter().map(|stop| StopView { channel: stop.channel, words: line(stop) }).collect()
}

fn consents(book: &Book, care: &Care, today: NaiveDate) -> Vec<ConsentView> {
    let expired = |last: NaiveDate| Said::new("consent-expired").text("on", book.words.date(last)).say(&book.words);
    care.consents
        .iter()
        .map(|consent| ConsentView {
            channel: consent.channel,
            kind: consent.kind,
            words: consent_words(book, consent),
            expired: consent.expires_on.filter(|last| *last < today).map(expired),
        })
        .collect()
}
