//! Clause numbers: the same on the page, in every reason, and in the list of gaps.

use super::Playbook;
use crate::criterion::Aspect;
use crate::lead::LeadKind;
use crate::{CriterionId, MarketId};

/// What a clause is about. It stays the same across editions; its number belongs to one (method.md, meaning 25).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Topic {
    /// A criterion of a market.
    Criterion(MarketId, CriterionId),
    /// A definition of a market that was not answered yet, by the name of its criterion.
    Unanswered(MarketId, CriterionId),
    /// What makes this market buy now.
    Trigger(MarketId),
    /// The avatar of a market.
    Avatar(MarketId),
    /// Whom we refuse, in a market.
    Refused(MarketId),
    /// What an inquiry is.
    Inquiry,
    /// What an MQL is.
    Mql,
    /// What an SQL is.
    Sql,
    /// When a "not yet" is looked at again.
    Recheck,
    /// Who answers an inquiry, and how fast.
    FirstAnswer,
    /// Who qualifies it, and hands it over.
    Qualifying,
    /// How soon sales accepts or returns.
    Acceptance,
    /// The sales steps.
    SalesSteps,
    /// When the firm works.
    Hours,
    /// A move against the rules.
    AgainstRules,
    /// The attempts before giving up.
    Effort,
    /// Who may give a lead up.
    MayDiscard,
    /// An agreed reason to give a lead up, counted from 0.
    DiscardReason(usize),
    /// What this market values, and whose money it is.
    Values(MarketId),
    /// How many of them exist.
    MarketCount(MarketId),
    /// What the avatar objects, and what to answer.
    Objections(MarketId),
    /// Who else has a say.
    Others(MarketId),
    /// What marketing promises.
    MarketingGives,
    /// What sales promises.
    SalesGives,
    /// Who stands in when somebody is away.
    Absence,
    /// What happens on a miss.
    Miss,
    /// What the firm wants to sell, and what that asks of marketing.
    Goal,
    /// How the first talk goes.
    FirstTalk(MarketId),
    /// Who asks which questions.
    Asks(MarketId),
    /// Something that marketing sends, counted from 0.
    Sending(usize),
    /// How one meets buyers early.
    Early,
    /// Who sits in the council.
    Seats,
    /// How a dispute is brought, and how soon it is ruled on.
    Disputes,
    /// The feedback session.
    Feedback,
}

impl Topic {
    /// The market it belongs to, if it is about one.
    pub const fn market(&self) -> Option<MarketId> {
        match self {
            Self::Criterion(market, _)
            | Self::Unanswered(market, _)
            | Self::Trigger(market)
            | Self::Values(market)
            | Self::MarketCount(market)
            | Self::Avatar(market)
            | Self::Objections(market)
            | Self::Others(market)
            | Self::Refused(market)
            | Self::FirstTalk(market)
            | Self::Asks(market) => Some(*market),
            _ => None,
        }
    }

    /// The questions of the wizard whose answers stand in the clause.
    pub fn questions(&self) -> &'static [&'static str] {
        match self {
            Self::Criterion(_, criterion) | Self::Unanswered(_, criterion) => match criterion.as_str() {
                "kind" => &["market.kind"],
                "industry" => &["market.industry"],
                "revenue" => &["market.revenue"],
                "headcount" => &["market.headcount"],
                "age" => &["market.age"],
                "income" => &["market.income"],
                "place" => &["market.where"],
                "timing" => &["market.window"],
                "budget" => &["market.funds", "market.budget_by"],
                _ => &[],
            },
            Self::Trigger(_) => &["market.trigger", "market.season"],
            Self::Values(_) => &["market.values"],
            Self::MarketCount(_) => &["market.count"],
            Self::Avatar(_) => &[
                "avatar.name",
                "avatar.role",
                "avatar.part",
                "avatar.found",
                "avatar.earns",
                "avatar.wants",
                "avatar.goals",
                "avatar.worries",
                "avatar.words",
            ],
            Self::Objections(_) => &["avatar.objections"],
            Self::Others(_) => &["avatar.others"],
            Self::Refused(_) => &["avatar.refuse"],
            Self::Inquiry => &["lead.inquiry"],
            Self::Mql => &["lead.mql", "lead.mql_by"],
            Self::Sql => &["lead.sql", "lead.sql_by", "lead.preset"],
            Self::Recheck => &["lead.recheck_days"],
            Self::FirstTalk(_) => &["questions.opening", "questions.trigger", "questions.results"],
            Self::Asks(_) => &["questions.asks"],
            Self::FirstAnswer => &["engagement.first_answer_by", "engagement.answer_within"],
            Self::Acceptance => &["engagement.accept_within"],
            Self::SalesSteps => &["engagement.sales_steps"],
            Self::Hours => &["engagement.hours", "engagement.holidays"],
            Self::MarketingGives => &["engagement.marketing_gives"],
            Self::SalesGives => &["engagement.sales_gives"],
            Self::Absence => &["engagement.absence"],
            Self::Miss => &["engagement.miss"],
            Self::Goal => &["engagement.goal", "business.average_sale"],
            Self::Effort => &["discard.attempts", "discard.days", "discard.reasons"],
            Self::MayDiscard => &["discard.may"],
            Self::Sending(0) => &["contact.sends"],
            Self::Early => &["contact.early"],
            Self::Seats => &["council.seats"],
            Self::Disputes => &["council.file_within", "council.rule_within"],
            Self::Feedback => &["council.rhythm", "council.agenda", "council.numbers"],
            Self::Qualifying | Self::AgainstRules | Self::DiscardReason(_) | Self::Sending(_) => &[],
        }
    }
}

/// One clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// What it is about.
    pub topic: Topic,
    /// Its number: `1.2`.
    pub number: String,
}

/// The numbered clauses of a playbook, in the order in which they are printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clauses(Vec<Clause>);

/// Chapter of the target market on paper.
pub const MARKET_CHAPTER: u32 = 1;
/// Chapter of the avatar on paper.
pub const AVATAR_CHAPTER: u32 = 2;
/// Chapter of the ladder on paper.
pub const LADDER_CHAPTER: u32 = 3;
/// Chapter of the rules of engagement on paper.
pub const ENGAGEMENT_CHAPTER: u32 = 5;
/// Chapter of the first talk and the questions on paper.
pub const TALK_CHAPTER: u32 = 6;
/// Chapter of the discard rules on paper.
pub const DISCARD_CHAPTER: u32 = 7;
/// Chapter of keeping in touch on paper.
pub const CONTACT_CHAPTER: u32 = 8;
/// Chapter of the council on paper.
pub const COUNCIL_CHAPTER: u32 = 9;

impl Clauses {
    /// Numbers the clauses of a playbook.
    pub fn of(playbook: &Playbook) -> Self {
        let mut clauses = Self(Vec::new());
        let mut avatars = Vec::new();
        let mut interests = Vec::new();
        for market in &playbook.markets {
            let criteria = playbook.criteria(market);
            let defined = |name: &str| criteria.iter().any(|criterion| criterion.id.as_str() == name);
            let expected: &[&str] = match market.kind {
                LeadKind::Business => &["kind", "industry", "revenue", "headcount", "place"],
                LeadKind::Consumer => &["kind", "age", "income", "place"],
                LeadKind::Unknown => &["kind"],
            };
            for name in expected {
                let id = CriterionId::new(*name);
                let topic = if defined(name) && market.kind != LeadKind::Unknown {
                    Topic::Criterion(market.id, id)
                } else {
                    Topic::Unanswered(market.id, id)
                };
                clauses.add(MARKET_CHAPTER, topic);
            }
            clauses.add(MARKET_CHAPTER, Topic::Trigger(market.id));
            if !market.values.is_empty() {
                clauses.add(MARKET_CHAPTER, Topic::Values(market.id));
            }
            if market.count.is_some() {
                clauses.add(MARKET_CHAPTER, Topic::MarketCount(market.id));
            }
            for criterion in &criteria {
                let topic = Topic::Criterion(market.id, criterion.id.clone());
                match criterion.aspect {
                    Aspect::Fit if expected.contains(&criterion.id.as_str()) => {}
                    Aspect::Fit => clauses.add(MARKET_CHAPTER, topic),
                    Aspect::Interest => interests.push(topic),
                }
            }
            for name in ["timing", "budget"] {
                if !defined(name) {
                    interests.push(Topic::Unanswered(market.id, CriterionId::new(name)));
                }
            }
            avatars.push(Topic::Avatar(market.id));
            avatars.extend((!market.avatar.objections.is_empty()).then_some(Topic::Objections(market.id)));
            avatars.extend((!market.avatar.others.is_empty()).then_some(Topic::Others(market.id)));
            avatars.push(Topic::Refused(market.id));
        }
        clauses.extend(AVATAR_CHAPTER, avatars);
        clauses.extend(LADDER_CHAPTER, [Topic::Inquiry, Topic::Mql, Topic::Sql]);
        clauses.extend(LADDER_CHAPTER, interests);
        clauses.add(LADDER_CHAPTER, Topic::Recheck);
        let engagement = [
            Topic::FirstAnswer,
            Topic::Qualifying,
            Topic::Acceptance,
            Topic::SalesSteps,
            Topic::Hours,
            Topic::MarketingGives,
            Topic::SalesGives,
            Topic::Miss,
            Topic::AgainstRules,
        ];
        clauses.extend(ENGAGEMENT_CHAPTER, engagement);
        // What is optional and was not answered has no clause: an empty clause binds nobody.
        if !playbook.engagement.absence.is_empty() {
            clauses.add(ENGAGEMENT_CHAPTER, Topic::Absence);
        }
        if playbook.engagement.goal.lead_sum(playbook.business.average_sale).is_some() {
            clauses.add(ENGAGEMENT_CHAPTER, Topic::Goal);
        }
        for market in &playbook.markets {
            clauses.extend(TALK_CHAPTER, [Topic::FirstTalk(market.id), Topic::Asks(market.id)]);
        }
        clauses.extend(DISCARD_CHAPTER, [Topic::Effort, Topic::MayDiscard]);
        clauses.extend(DISCARD_CHAPTER, (0..playbook.discard_reasons.len()).map(Topic::DiscardReason));
        clauses.extend(CONTACT_CHAPTER, (0..playbook.contact.sends.len()).map(Topic::Sending));
        if !playbook.contact.early.is_empty() {
            clauses.add(CONTACT_CHAPTER, Topic::Early);
        }
        clauses.extend(COUNCIL_CHAPTER, [Topic::Seats, Topic::Disputes, Topic::Feedback]);
        clauses
    }

    fn extend(&mut self, chapter: u32, topics: impl IntoIterator<Item = Topic>) {
        for topic in topics {
            self.add(chapter, topic);
        }
    }

    fn add(&mut self, chapter: u32, topic: Topic) {
        let prefix = format!("{chapter}.");
        let before = self.0.iter().filter(|clause| clause.number.starts_with(&prefix)).count();
        self.0.push(Clause { topic, number: format!("{prefix}{}", before + 1) });
    }

    /// The number of a clause; empty if the playbook has none on that topic.
    pub fn number(&self, topic: &Topic) -> &str {
        self.0.iter().find(|clause| clause.topic == *topic).map_or("", |clause| clause.number.as_str())
    }

    /// The number of the clause that a criterion stands in, answered or not.
    pub fn of_criterion(&self, market: MarketId, criterion: &CriterionId) -> &str {
        let answered = self.number(&Topic::Criterion(market, criterion.clone()));
        if answered.is_empty() { self.number(&Topic::Unanswered(market, criterion.clone())) } else { answered }
    }

    /// The number of the clause that a question fills; empty if it fills none.
    pub fn of_question(&self, question: &str, market: Option<MarketId>) -> &str {
        self.0
            .iter()
            .find(|clause| clause.topic.market() == market && clause.topic.questions().contains(&question))
            .map_or("", |clause| clause.number.as_str())
    }

    /// The clauses of one chapter.
    pub fn in_chapter(&self, chapter: u32) -> impl Iterator<Item = &Clause> {
        let prefix = format!("{chapter}.");
        self.0.iter().filter(move |clause| clause.number.starts_with(&prefix))
    }
}
