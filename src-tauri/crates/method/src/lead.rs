//! An entry of the log: a bought name, an inquiry, a lead.

use crate::contact::{Channel, Consent, Stop};
use crate::fact::Facts;
use crate::outcome::Outcome;
use crate::talk::FirstTalk;
use crate::{ImportId, LeadId, MarketId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// Whether somebody is a firm or a household (method.md, meaning 13).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadKind {
    /// A firm, practice, shop, office.
    Business,
    /// A person or household.
    Consumer,
    /// Nobody asked yet.
    #[default]
    Unknown,
}

/// What somebody did toward us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReactionKind {
    /// Asked for a price.
    AskedForQuote,
    /// Called us.
    Called,
    /// Filled in a form.
    FilledInForm,
    /// Wrote to us.
    Wrote,
    /// Came by.
    CameBy,
    /// Met us at a fair or an event.
    MetUs,
    /// Came through somebody who knows us.
    Referred,
    /// Downloaded something.
    Downloaded,
    /// Clicked an advertisement or a link.
    Clicked,
    /// Opened a newsletter.
    OpenedNewsletter,
    /// Something else.
    Other,
}

impl ReactionKind {
    /// All of them, in the order in which they are offered: the strongest sign first.
    pub const ALL: [Self; 11] = [
        Self::AskedForQuote,
        Self::Called,
        Self::FilledInForm,
        Self::Wrote,
        Self::CameBy,
        Self::MetUs,
        Self::Referred,
        Self::Downloaded,
        Self::Clicked,
        Self::OpenedNewsletter,
        Self::Other,
    ];

    /// The name in JSON and in the data file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::AskedForQuote => "asked_for_quote",
            Self::Called => "called",
            Self::FilledInForm => "filled_in_form",
            Self::Wrote => "wrote",
            Self::CameBy => "came_by",
            Self::MetUs => "met_us",
            Self::Referred => "referred",
            Self::Downloaded => "downloaded",
            Self::Clicked => "clicked",
            Self::OpenedNewsletter => "opened_newsletter",
            Self::Other => "other",
        }
    }

    /// The kind with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// A dated reaction. Only these make somebody an inquiry (method.md, meaning 8).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reaction {
    /// What they did.
    pub kind: ReactionKind,
    /// On which day.
    pub on: NaiveDate,
    /// Their words, or what it was about; may be empty.
    pub words: String,
    /// When the log learned of it; none if it came with the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noted_at: Option<DateTime<Utc>>,
}

/// What is known of somebody: all that the judge looks at.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Profile {
    /// Firm, household, or not known.
    pub kind: LeadKind,
    /// The person's full name, or the firm's if that is all there is.
    pub name: String,
    /// The firm; may be empty.
    pub company: String,
    /// Job title.
    pub title: String,
    /// E-mail address, as typed but for invisible marks.
    pub email: String,
    /// Phone number, as typed but for invisible marks.
    pub phone: String,
    /// How we came by them: "Trade show".
    pub source: String,
    /// Anything else.
    pub note: String,
    /// Answers that criteria test.
    pub facts: Facts,
    /// What they did toward us, oldest first.
    pub reactions: Vec<Reaction>,
    /// The market that the owner chose for this lead, if any (method.md, meaning 12).
    pub pinned: Option<MarketId>,
}

/// The rungs that a lead climbs, moved only by recorded acts (method.md, meaning 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// A bought name. Not a lead.
    List,
    /// Somebody reacted.
    Inquiry,
    /// Marketing-qualified.
    Mql,
    /// Sales-qualified: sellable.
    Sql,
    /// Offered to sales, who have not answered.
    Offered,
    /// Accepted by sales; stands at one of the owner's sales steps.
    Active,
}

/// Where a lead stands: its stage, and what has become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The rung.
    pub stage: Stage,
    /// The owner's own sales step, counted from 0, while the stage is `Active`.
    pub step: Option<usize>,
    /// Set when it is closed or resting.
    pub outcome: Option<Outcome>,
    /// Whether sales gave it back: it counts as with marketing from then on (method.md, meaning 21).
    pub returned: bool,
}

impl Standing {
    /// A fresh entry at this stage.
    pub const fn at(stage: Stage) -> Self {
        Self { stage, step: None, outcome: None, returned: false }
    }

    /// Whether it is closed: won, lost or discarded. It keeps the verdict with which it was closed (method.md, meaning 20).
    pub const fn is_closed(&self) -> bool {
        self.stands_at().is_closed()
    }

    /// The one word that says where it stands, for lists and filters.
    pub const fn stands_at(&self) -> StandsAt {
        match &self.outcome {
            Some(Outcome::Won { .. }) => return StandsAt::Won,
            Some(Outcome::Lost { .. }) => return StandsAt::Lost,
            Some(Outcome::Discarded { .. }) => return StandsAt::Discarded,
            Some(Outcome::Nurture { .. }) => return StandsAt::Nurture,
            None => {}
        }
        match self.stage {
            Stage::List => StandsAt::List,
            Stage::Inquiry => StandsAt::Inquiry,
            Stage::Mql => StandsAt::Mql,
            Stage::Sql => StandsAt::Sql,
            Stage::Offered => StandsAt::Offered,
            Stage::Active => StandsAt::Active,
        }
    }
}

/// Stage and outcome in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StandsAt {
    /// A bought name.
    List,
    /// An inquiry.
    Inquiry,
    /// Marketing-qualified.
    Mql,
    /// Sales-qualified.
    Sql,
    /// Offered to sales.
    Offered,
    /// With sales, at a step.
    Active,
    /// On target, not ready: marketing keeps in touch.
    Nurture,
    /// Bought.
    Won,
    /// Was sellable, did not buy.
    Lost,
    /// Given up, for an agreed reason.
    Discarded,
}

impl StandsAt {
    /// Whether it is closed: won, lost or discarded.
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Won | Self::Lost | Self::Discarded)
    }

    /// All of them, from the foot of the ladder to the end.
    pub const ALL: [Self; 10] = [
        Self::List,
        Self::Inquiry,
        Self::Mql,
        Self::Sql,
        Self::Offered,
        Self::Active,
        Self::Nurture,
        Self::Won,
        Self::Lost,
        Self::Discarded,
    ];

    /// The name in JSON, on the command line and in the data file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Inquiry => "inquiry",
            Self::Mql => "mql",
            Self::Sql => "sql",
            Self::Offered => "offered",
            Self::Active => "active",
            Self::Nurture => "nurture",
            Self::Won => "won",
            Self::Lost => "lost",
            Self::Discarded => "discarded",
        }
    }

    /// The one with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|at| at.key() == key)
    }
}

/// What comes next, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// What is to be done.
    pub what: String,
    /// On which day.
    pub on: NaiveDate,
}

/// A file or a page of the web that belongs to a lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What it is called.
    pub label: String,
    /// An address that begins with `https:` or `mailto:`, or the path of a file.
    pub target: String,
}

/// What the firm keeps of an entry beside what the judge looks at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Care {
    /// Who looks after it; may be empty.
    pub owner: String,
    /// What comes next.
    pub next: Option<NextStep>,
    /// What the first talk found out.
    pub talk: FirstTalk,
    /// Files and pages.
    pub links: Vec<Link>,
    /// Ways in which they asked not to be reached, one for each channel at most.
    pub stops: Vec<Stop>,
    /// What they allowed.
    pub consents: Vec<Consent>,
}

impl Care {
    /// The wish not to be reached this way, if there is one.
    pub fn stop(&self, channel: Channel) -> Option<&Stop> {
        self.stops.iter().find(|stop| stop.channel == channel)
    }

    /// Notes that they don't want to be reached this way. An earlier wish stays as it is.
    pub fn add_stop(&mut self, stop: Stop) {
        if self.stop(stop.channel).is_none() {
            self.stops.push(stop);
            self.stops.sort_by_key(|stop| stop.channel);
        }
    }
}

/// An entry as it stands in the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Lead {
    /// Its number.
    pub id: LeadId,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
    /// The import that brought it, if one did.
    pub import: Option<ImportId>,
    /// What is known.
    pub profile: Profile,
    /// Where it stands.
    pub standing: Standing,
    /// What the firm keeps of it beside.
    pub care: Care,
}
