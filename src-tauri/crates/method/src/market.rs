//! A target market: whom we sell to, concrete enough that a stranger can say yes or no to a lead.

use crate::CriterionId;
use crate::MarketId;
use crate::avatar::Avatar;
use crate::criterion::{Gate, IfFailed};
use crate::gate::Threshold;
use crate::industry::IndustryRule;
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
    /// Where they are.
    pub territory: Option<Territory>,
    /// What makes them buy now.
    pub trigger: String,
    /// How soon they must want to buy.
    pub window: Option<BuyingWindow>,
    /// Whether money must be set aside, and how much at least.
    pub funds: Funds,
    /// The person behind it.
    pub avatar: Avatar,
    /// What the owner changed about the criteria that follow from the answers, and own questions.
    pub choices: Vec<CriterionChoice>,
    /// Threshold of the MQL gate; the default if absent.
    pub mql: Option<Threshold>,
    /// Threshold of the SQL gate; the default if absent.
    pub sql: Option<Threshold>,
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
            territory: None,
            trigger: String::new(),
            window: None,
            funds: Funds::Unanswered,
            avatar: Avatar::default(),
            choices: Vec::new(),
            mql: None,
            sql: None,
        }
    }
}
