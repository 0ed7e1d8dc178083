//! A lead as a document: the shape in which it stands in the file with everything, and in the last column of our tables.
//!
//! Names and words are those of the data file, so that what is read back is what was written.

use chrono::{DateTime, Utc};
use method::contact::Channel;
use method::edition::EditionName;
use method::fact::Facts;
use method::judge::Verdict;
use method::lead::{Care, Lead, LeadKind, Profile, Reaction, Stage, Standing, StandsAt};
use method::outcome::Outcome;
use method::playbook::Hat;
use method::{CriterionId, ImportId, LeadId, MarketId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::table::happening::{ChangeKind, Happening, HappeningId, Moved, Recorded, Talked, What};

/// Everything about a lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct LeadShape {
    pub(super) name: String,
    pub(super) company: String,
    pub(super) title: String,
    pub(super) email: String,
    pub(super) phone: String,
    pub(super) source: String,
    pub(super) note: String,
    #[serde(flatten)]
    pub(super) rest: RestShape,
    /// What happened, in the order in which it was recorded.
    pub(super) happenings: Vec<HappeningShape>,
}

/// What the visible columns of a table can't say of a lead.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct RestShape {
    pub(super) id: i64,
    pub(super) added_at: DateTime<Utc>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) import: Option<i64>,
    pub(super) kind: LeadKind,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) facts: Facts,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) reactions: Vec<Reaction>,
    /// The market that the owner chose for this lead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) market: Option<u32>,
    pub(super) standing: StandingShape,
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) care: Care,
}

/// Where a lead stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct StandingShape {
    stage: Stage,
    /// The owner's own sales step, counted from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    step: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outcome: Option<Outcome>,
    #[serde(default, skip_serializing_if = "is_default")]
    returned: bool,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct HappeningShape {
    pub(super) id: i64,
    at: DateTime<Utc>,
    hat: Hat,
    by: String,
    #[serde(flatten)]
    what: WhatShape,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "snake_case")]
enum WhatShape {
    Note { words: String },
    Touch { channel: Channel, words: String, talked: Talked },
    Move(MovedShape),
    Answer { criterion: CriterionId, words: Option<String> },
    Verdict { before: Verdict, after: Verdict },
    Change { change: ChangeKind, words: String },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct MovedShape {
    from: Option<StandsAt>,
    to: StandsAt,
    reason: String,
    against_rules: bool,
    /// Number of the edition by which it was judged; none for the draft.
    edition: Option<u32>,
    verdict: Verdict,
    reasons: Value,
}

impl RestShape {
    pub(super) fn of(lead: &Lead) -> Self {
        let Lead { profile, standing, .. } = lead;
        Self {
            id: lead.id.0,
            added_at: lead.created_at,
            import: lead.import.map(|import| import.0),
            kind: profile.kind,
            facts: profile.facts.clone(),
            reactions: profile.reactions.clone(),
            market: profile.pinned.map(|market| market.0),
            standing: StandingShape {
                stage: standing.stage,
                step: standing.step,
                outcome: standing.outcome.clone(),
                returned: standing.returned,
            },
            care: lead.care.clone(),
        }
    }
}

impl StandingShape {
    pub(super) fn into_standing(self) -> Standing {
        let Self { stage, step, outcome, returned } = self;
        Standing { stage, step, outcome, returned }
    }
}

impl LeadShape {
    pub(super) fn of(lead: &Lead, happenings: Vec<Recorded>) -> Self {
        let profile = &lead.profile;
        Self {
            name: profile.name.clone(),
            company: profile.company.clone(),
            title: profile.title.clone(),
            email: profile.email.clone(),
            phone: profile.phone.clone(),
            source: profile.source.clone(),
            note: profile.note.clone(),
            rest: RestShape::of(lead),
            happenings: happenings.into_iter().map(HappeningShape::of).collect(),
        }
    }

    pub(super) fn into_lead(self) -> (Lead, Vec<Recorded>) {
        let id = LeadId(self.rest.id);
        let happenings = self.happenings.into_iter().map(|shape| shape.into_recorded(id)).collect();
        let profile = Profile {
            kind: self.rest.kind,
            name: self.name,
            company: self.company,
            title: self.title,
            email: self.email,
            phone: self.phone,
            source: self.source,
            note: self.note,
            facts: self.rest.facts,
            reactions: self.rest.reactions,
            pinned: self.rest.market.map(MarketId),
        };
        let lead = Lead {
            id,
            created_at: self.rest.added_at,
            import: self.rest.import.map(ImportId),
            profile,
            standing: self.rest.standing.into_standing(),
            care: self.rest.care,
        };
        (lead, happenings)
    }
}

impl HappeningShape {
    fn of(recorded: Recorded) -> Self {
        let Happening { at, hat, by, what } = recorded.happening;
        let what = match what {
            What::Note { words } => WhatShape::Note { words },
            What::Touch { channel, words, talked } => WhatShape::Touch { channel, words, talked },
            What::Move(moved) => {
                let Moved { from, to, reason, against_rules, edition, verdict, reasons } = *moved;
                let edition = match edition {
                    EditionName::Draft => None,
                    EditionName::Signed(number) => Some(number),
                };
                WhatShape::Move(MovedShape { from, to, reason, against_rules, edition, verdict, reasons })
            }
            What::Answer { criterion, words } => WhatShape::Answer { criterion, words },
            What::Verdict { before, after } => WhatShape::Verdict { before, after },
            What::Change { what, words } => WhatShape::Change { change: what, words },
        };
        Self { id: recorded.id.0, at, hat, by, what }
    }

    fn into_recorded(self, lead: LeadId) -> Recorded {
        let what = match self.what {
            WhatShape::Note { words } => What::Note { words },
            WhatShape::Touch { channel, words, talked } => What::Touch { channel, words, talked },
            WhatShape::Move(shape) => {
                let MovedShape { from, to, reason, against_rules, edition, verdict, reasons } = shape;
                let edition = edition.map_or(EditionName::Draft, EditionName::Signed);
                What::Move(Box::new(Moved { from, to, reason, against_rules, edition, verdict, reasons }))
            }
            WhatShape::Answer { criterion, words } => What::Answer { criterion, words },
            WhatShape::Verdict { before, after } => What::Verdict { before, after },
            WhatShape::Change { change, words } => What::Change { what: change, words },
        };
        let happening = Happening { at: self.at, hat: self.hat, by: self.by, what };
        Recorded { id: HappeningId(self.id), lead, happening }
    }
}
