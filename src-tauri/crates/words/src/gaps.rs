//! Clauses, gaps of the definitions, and what a market is called.

use crate::names::gate_key;
use crate::{Arg, Words};
use method::criterion::Aspect;
use method::lead::LeadKind;
use method::market::TargetMarket;
use method::place::Area;
use method::playbook::{Gap, GapKind, Topic};

impl Words {
    /// What is missing and why it matters, in one sentence.
    pub fn gap(&self, gap: &Gap) -> String {
        match &gap.kind {
            GapKind::Unanswered => self.text(&format!("gap-{}", gap.question.replace('.', "-"))),
            GapKind::OutOfReach { gate, aspect, needed, possible } => self.say(
                &format!("gap-out-of-reach-{}", gate_key(*gate)),
                &[
                    ("aspect", Arg::Text(&self.aspect(*aspect))),
                    ("needed", Arg::Number((*needed).into())),
                    ("possible", Arg::Number((*possible).into())),
                ],
            ),
            GapKind::SqlBelowMql { aspect } => {
                self.say("gap-sql-below-mql", &[("aspect", Arg::Text(&self.aspect(*aspect)))])
            }
            GapKind::RefusesNobody => self.text("gap-refuses-nobody"),
            GapKind::OwnQuestionEmpty { .. } => self.text("gap-own-question-empty"),
            GapKind::NothingCounts => self.text("gap-nothing-counts"),
            GapKind::ReasonWithoutRecheck { reason } => {
                self.say("gap-reason-without-recheck", &[("reason", Arg::Text(reason))])
            }
        }
    }

    /// The heading of a clause: "How big", "The first answer". Empty for a reason to give up, which is its own heading.
    pub fn clause_title(&self, topic: &Topic) -> String {
        self.text(match topic {
            Topic::Criterion(_, criterion) | Topic::Unanswered(_, criterion) => match criterion.as_str() {
                "kind" => "paper-clause-kind",
                "industry" => "paper-clause-industry",
                "revenue" => "paper-clause-revenue",
                "headcount" => "paper-clause-headcount",
                "age" => "paper-clause-age",
                "income" => "paper-clause-income",
                "place" => "paper-clause-place",
                "timing" => "paper-clause-timing",
                "budget" => "paper-clause-budget",
                "need" => "paper-clause-need",
                "authority" => "paper-clause-authority",
                _ if criterion.is_own() => "paper-clause-own",
                _ => "paper-clause-did",
            },
            Topic::Trigger(_) => "paper-clause-trigger",
            Topic::Avatar(_) => "paper-clause-avatar",
            Topic::Refused(_) => "paper-clause-refused",
            Topic::Inquiry => "paper-clause-inquiry",
            Topic::Mql => "paper-clause-mql",
            Topic::Sql => "paper-clause-sql",
            Topic::Recheck => "paper-clause-recheck",
            Topic::FirstAnswer => "paper-clause-first-answer",
            Topic::Qualifying => "paper-clause-qualifying",
            Topic::Acceptance => "paper-clause-acceptance",
            Topic::SalesSteps => "paper-clause-sales-steps",
            Topic::Hours => "paper-clause-hours",
            Topic::AgainstRules => "paper-clause-against-rules",
            Topic::Effort => "paper-clause-effort",
            Topic::DiscardReason(_) => return String::new(),
        })
    }

    /// "fit", "interest".
    pub fn aspect(&self, aspect: Aspect) -> String {
        self.text(match aspect {
            Aspect::Fit => "aspect-fit",
            Aspect::Interest => "aspect-interest",
        })
    }

    /// The owner's name for a market, or one made of its first industry or its place.
    pub fn market_name(&self, market: &TargetMarket) -> String {
        let own = market.name.trim();
        if !own.is_empty() {
            return own.to_owned();
        }
        let industry = market.industries.as_ref().and_then(|rule| rule.include.first()).map(|first| &first.name);
        let near = market.territory.as_ref().and_then(|territory| match territory.include.first()? {
            Area::Around { centre, .. } => Some(("near", centre.name.as_str())),
            Area::Region(place) | Area::Country(place) => Some(("in", place.name.as_str())),
            Area::Postal { .. } => None,
        });
        let who = match (market.kind, industry) {
            (LeadKind::Business, Some(industry)) => industry.clone(),
            (LeadKind::Business, None) => self.text("market-businesses"),
            (LeadKind::Consumer, _) => self.text("market-households"),
            (LeadKind::Unknown, _) => return self.text("market-unnamed"),
        };
        match near {
            Some((key, place)) => {
                self.say(&format!("market-{key}"), &[("who", Arg::Text(&who)), ("place", Arg::Text(place))])
            }
            None => who,
        }
    }
}
