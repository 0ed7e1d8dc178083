//! Clauses, gaps of the definitions, and what a market is called.

use crate::lists::capitalized;
use crate::names::gate_key;
use crate::{Arg, Words};
use method::avatar::Avatar;
use method::criterion::Aspect;
use method::lead::LeadKind;
use method::market::TargetMarket;
use method::place::Area;
use method::playbook::{Contested, Gap, GapKind, Playbook, Topic};
use method::{CriterionId, MarketId};

impl Words {
    /// What is missing and why it matters, in one sentence.
    pub fn gap(&self, gap: &Gap, playbook: &Playbook) -> String {
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
            GapKind::SqlAddsNothing => self.text("contradiction-everybody-passes-sql"),
            GapKind::NobodyAsks { criterion } => {
                let name = capitalized(&self.named_criterion(playbook, gap.market, criterion));
                self.say("contradiction-not-asked", &[("criterion", Arg::Text(&name))])
            }
            GapKind::MarketsExclude { other, what } => {
                let (key, what) = match what {
                    Contested::Industry(name) => ("contradiction-markets-trade", name),
                    Contested::Area(name) => ("contradiction-markets-area", name),
                };
                let refuses = self.named_market(playbook, Some(*other));
                let wants = self.named_market(playbook, gap.market);
                let args = [("market", Arg::Text(&refuses)), ("other", Arg::Text(&wants)), ("what", Arg::Text(what))];
                self.say(key, &args)
            }
            GapKind::LongerThanADay { time } => {
                let key = match gap.question {
                    "engagement.answer_within" => "contradiction-slow-answer",
                    _ => "contradiction-slow-acceptance",
                };
                self.say(key, &[("time", Arg::Text(&self.working_time(time)))])
            }
            GapKind::NoTime => self.text(match gap.question {
                "engagement.answer_within" => "contradiction-no-time-answer",
                "engagement.accept_within" => "contradiction-no-time-acceptance",
                "council.file_within" => "contradiction-no-time-dispute",
                _ => "contradiction-no-time-ruling",
            }),
            GapKind::PointsWithoutEffect { criterion } => {
                let name = self.named_criterion(playbook, gap.market, criterion);
                self.say("contradiction-idle-points", &[("criterion", Arg::Text(&name))])
            }
            GapKind::RefusesBest { name, criterion: Some(criterion) } => {
                let rule = self.named_criterion(playbook, gap.market, criterion);
                let args = [("customer", Arg::Text(name)), ("criterion", Arg::Text(&rule))];
                self.say("contradiction-leaves-out-best", &args)
            }
            GapKind::RefusesBest { name, criterion: None } => {
                self.say("contradiction-best-lacks-points", &[("customer", Arg::Text(name))])
            }
            GapKind::TakesWorst { name } => self.say("contradiction-lets-in-worst", &[("customer", Arg::Text(name))]),
            GapKind::KindUndescribed { kind } => self.text(match kind {
                LeadKind::Consumer => "contradiction-no-consumers",
                LeadKind::Business | LeadKind::Unknown => "contradiction-no-businesses",
            }),
            GapKind::GoalOutOfReach => self.text(match playbook.engagement.goal.sale_rate {
                Some(0) => "contradiction-goal-nobody-buys",
                _ => "contradiction-goal-nobody-ready",
            }),
            GapKind::CouncilTooSmall { .. } => self.text("contradiction-council-too-small"),
        }
    }

    /// A mild remark on what the owner only guesses about the person behind a market; none if nothing is a guess.
    pub fn guesses(&self, avatar: &Avatar) -> Option<String> {
        let count = avatar.guesses();
        let name = match avatar.name.trim() {
            "" => self.text("avatar-unnamed"),
            name => name.to_owned(),
        };
        let args = [("count", Arg::Number(count as i64)), ("avatar", Arg::Text(&name))];
        (count > 0).then(|| self.say("contradiction-guesses", &args))
    }

    /// The name of a criterion inside a sentence, as its market has it.
    fn named_criterion(&self, playbook: &Playbook, market: Option<MarketId>, id: &CriterionId) -> String {
        playbook
            .markets
            .iter()
            .filter(|known| market.is_none_or(|market| known.id == market))
            .flat_map(|known| playbook.criteria(known))
            .find(|criterion| criterion.id == *id)
            .map_or_else(|| id.as_str().to_owned(), |criterion| self.criterion_inside(&criterion))
    }

    fn named_market(&self, playbook: &Playbook, market: Option<MarketId>) -> String {
        playbook
            .markets
            .iter()
            .find(|known| Some(known.id) == market)
            .map_or_else(|| self.text("market-unnamed"), |market| self.market_name(market))
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
                other => match other.strip_prefix("ask:") {
                    Some(topic) => return self.text(&format!("name-{topic}")),
                    None => "paper-clause-did",
                },
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
            Topic::MayDiscard => "paper-clause-may-discard",
            Topic::Values(_) => "paper-clause-values",
            Topic::MarketCount(_) => "paper-clause-market-count",
            Topic::Objections(_) => "paper-clause-objections",
            Topic::Others(_) => "paper-clause-others",
            Topic::MarketingGives => "paper-clause-marketing-gives",
            Topic::SalesGives => "paper-clause-sales-gives",
            Topic::Absence => "paper-clause-absence",
            Topic::Miss => "paper-clause-miss",
            Topic::Goal => "paper-clause-goal",
            Topic::FirstTalk(_) => "paper-clause-first-talk",
            Topic::Asks(_) => "paper-clause-asks",
            Topic::Early => "paper-clause-early",
            Topic::Seats => "paper-clause-seats",
            Topic::Disputes => "paper-clause-disputes",
            Topic::Feedback => "paper-clause-feedback",
            Topic::DiscardReason(_) | Topic::Sending(_) => return String::new(),
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
