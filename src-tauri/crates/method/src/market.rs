//! A target market: whom we sell to, concrete enough that a stranger can say yes or no to a lead.

use crate::CriterionId;
use crate::MarketId;
use crate::avatar::Avatar;
use crate::criterion::{Gate, IfFailed};
use crate::gate::Threshold;
use crate::industry::IndustryRule;
use crate::interview::Ask;
use crate::lead::LeadKind;
use crate::place::Territory;
use crate::range::Range;
use crate::timing::BuyingWindow;
use serde::{Deserialize, Serialize};

/// One target market as the owner described it. What is absent was not answered.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetMarket {
    /// Its number.
    pub id: MarketId,
    /// What the owner calls it; may be empty.
    pub name: String,
    /// Businesses or consumers; `Unknown` until answered.
    pub kind: LeadKind,
    /// Industries in and out.
    pub industries: Option<IndustryRule>,
    /// Yearly sales, in whole units of the owner's currency.
    pub revenue: Option<Range<i64>>,
    /// People who work there.
    pub headcount: Option<Range<i64>>,
    /// Age in years.
    pub age: Option<Range<i64>>,
    /// Yearly income of the household, in whole units of the owner's currency.
    pub income: Option<Range<i64>>,
    /// What kind of household, or which stage of life.
    pub home: String,
    /// Where they are.
    pub territory: Option<Territory>,
    /// What makes them buy now.
    pub trigger: String,
    /// Months in which they buy, as options of `market.season`; all year if empty.
    pub season: Vec<String>,
    /// How soon they must want to buy.
    pub window: Option<BuyingWindow>,
    /// Whether money must be set aside, and how much at least.
    pub funds: Funds,
    /// Whose budget it is.
    pub budget_by: String,
    /// What they must value.
    pub values: Vec<String>,
    /// How many of them exist.
    pub count: Option<MarketCount>,
    /// The person behind it.
    pub avatar: Avatar,
    /// The set of questions that makes somebody ready for sales.
    pub preset: Preset,
    /// What the owner changed about the criteria that follow from the answers, and own questions.
    pub choices: Vec<CriterionChoice>,
    /// Threshold of the MQL gate; the default if absent.
    pub mql: Option<Threshold>,
    /// Threshold of the SQL gate; the default if absent.
    pub sql: Option<Threshold>,
    /// The owner's own wording of the questions behind the criteria.
    pub asks: Vec<Ask>,
    /// The first talk.
    pub talk: FirstTalk,
}

/// How many such customers exist, and who says so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MarketCount {
    /// How many.
    pub count: Option<Range<i64>>,
    /// Where the number comes from.
    pub source: String,
}

/// The first talk in the owner's own words; empty where the program's wording stands in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FirstTalk {
    /// How it begins.
    pub opening: String,
    /// How one asks what made them look now.
    pub trigger: String,
    /// How one asks which results they want.
    pub results: String,
}

/// The well-known sets of questions that make somebody ready for sales.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Preset {
    /// Budget, authority, need, timing.
    #[default]
    Bant,
    /// Challenges, authority, money, prioritization.
    Champ,
    /// Goals, plans, challenges, timeline, budget, authority, consequences and implications.
    Gpctba,
    /// Authority, need, urgency, money.
    Anum,
}

impl Preset {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Bant, Self::Champ, Self::Gpctba, Self::Anum];

    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Bant => "bant",
            Self::Champ => "champ",
            Self::Gpctba => "gpctba",
            Self::Anum => "anum",
        }
    }

    /// The set with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.key() == key)
    }
}

/// What the owner asks of a buyer's money.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Funds {
    /// Not answered.
    #[default]
    Unanswered,
    /// Money must be set aside; any amount.
    SomeAmount,
    /// At least this much, in whole units of the owner's currency.
    AtLeast(i64),
}

/// What one criterion is worth, and what failing it means, as the owner chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionChoice {
    /// Which criterion.
    pub criterion: CriterionId,
    /// At which gate.
    pub gate: Gate,
    /// What failing means.
    pub if_failed: IfFailed,
    /// What passing is worth.
    pub points: u32,
    /// The owner's own yes-or-no question, for own criteria.
    pub question: Option<String>,
    /// For a "not yet": after how many days to look again when no day was named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recheck_days: Option<u32>,
}

impl TargetMarket {
    /// A market that nobody described yet.
    pub fn new(id: MarketId) -> Self {
        Self {
            id,
            name: String::new(),
            kind: LeadKind::Unknown,
            industries: None,
            revenue: None,
            headcount: None,
            age: None,
            income: None,
            home: String::new(),
            territory: None,
            trigger: String::new(),
            season: Vec::new(),
            window: None,
            funds: Funds::Unanswered,
            budget_by: String::new(),
            values: Vec::new(),
            count: None,
            avatar: Avatar::default(),
            preset: Preset::default(),
            choices: Vec::new(),
            mql: None,
            sql: None,
            asks: Vec::new(),
            talk: FirstTalk::default(),
        }
    }
}
