//! Where answers speak against each other, or promise what nobody can keep.

use super::points::points_without_effect;
use super::{Contested, Gap, GapKind};
use crate::criterion::{Aspect, Criterion, Gate, IfFailed, Test};
use crate::edition::{Edition, MarketRules};
use crate::industry::{Relation, relation};
use crate::interview::{Answers, Asked};
use crate::judge::Verdict;
use crate::lead::LeadKind;
use crate::market::TargetMarket;
use crate::outcome::Route;
use crate::place::Area;
use crate::playbook::{Bench, Clauses, Playbook, Topic, WorkingTime};
use crate::{CriterionId, MarketId};

/// A council of one person rules on their own disputes.
const FEWEST_SEATS: usize = 2;

/// Finds them all.
pub(super) fn find(answers: &Answers, playbook: &Playbook, clauses: &Clauses, gaps: &mut Vec<Gap>) {
    let edition = playbook.draft_edition();
    let mut found = Found { clauses, gaps };
    for rules in &edition.markets {
        found.in_market(rules);
        if let Some(market) = playbook.markets.iter().find(|market| market.id == rules.id) {
            found.in_questions(market, rules);
            let untouched = TargetMarket { choices: Vec::new(), ..market.clone() };
            found.in_points(market, rules, &playbook.criteria(&untouched));
        }
    }
    found.between_markets(playbook);
    found.in_customers(playbook, &edition);
    found.in_kinds(answers, playbook);
    found.in_reasons(playbook);
    found.in_times(answers, playbook);
    if playbook.engagement.goal.is_out_of_reach() {
        found.add(&Topic::Goal, GapKind::GoalOutOfReach, "engagement.goal", None);
    }
    let seats = playbook.council.seats.len();
    if seats > 0 && seats < FEWEST_SEATS {
        found.add(&Topic::Seats, GapKind::CouncilTooSmall { seats }, "council.seats", None);
    }
}

struct Found<'a> {
    clauses: &'a Clauses,
    gaps: &'a mut Vec<Gap>,
}

impl Found<'_> {
    fn add(&mut self, topic: &Topic, kind: GapKind, question: &'static str, market: Option<MarketId>) {
        let clause = self.clauses.number(topic).to_owned();
        self.gaps.push(Gap { clause, kind, question, market });
    }

    fn add_on(&mut self, criterion: &CriterionId, kind: GapKind, question: &'static str, market: MarketId) {
        let clause = self.clauses.of_criterion(market, criterion).to_owned();
        self.gaps.push(Gap { clause, kind, question, market: Some(market) });
    }

    fn in_market(&mut self, market: &MarketRules) {
        let here = Some(market.id);
        let possible = |aspect: Aspect| -> u32 {
            market
                .criteria
                .iter()
                .filter(|criterion| criterion.aspect == aspect)
                .map(|criterion| criterion.points)
                .sum()
        };
        for (gate, threshold, topic, question) in
            [(Gate::Mql, market.mql, Topic::Mql, "lead.mql"), (Gate::Sql, market.sql, Topic::Sql, "lead.sql")]
        {
            for (aspect, needed) in [(Aspect::Fit, threshold.fit), (Aspect::Interest, threshold.interest)] {
                let possible = possible(aspect);
                if needed > possible {
                    self.add(&topic, GapKind::OutOfReach { gate, aspect, needed, possible }, question, here);
                }
            }
        }
        for (aspect, mql, sql) in [
            (Aspect::Fit, market.mql.fit, market.sql.fit),
            (Aspect::Interest, market.mql.interest, market.sql.interest),
        ] {
            if sql < mql {
                self.add(&Topic::Sql, GapKind::SqlBelowMql { aspect }, "lead.sql", here);
            }
        }
        let refuses = |one: &Criterion| one.if_failed == IfFailed::OffTarget && one.id.as_str() != "kind";
        let refuses_nobody = !market.criteria.iter().any(refuses) && market.sql.fit.max(market.mql.fit) == 0;
        if refuses_nobody {
            self.add(&Topic::Mql, GapKind::RefusesNobody, "lead.criteria", here);
        }
        let asks_more = market.criteria.iter().any(|one| one.is_must_have() && one.gate == Gate::Sql)
            || market.sql.interest > market.mql.interest
            || market.sql.fit > market.mql.fit;
        if !asks_more && !refuses_nobody {
            self.add(&Topic::Sql, GapKind::SqlAddsNothing, "lead.criteria", here);
        }
    }

    fn in_questions(&mut self, market: &TargetMarket, rules: &MarketRules) {
        for criterion in &rules.criteria {
            if matches!(&criterion.test, Test::Own(words) if words.trim().is_empty()) {
                let kind = GapKind::OwnQuestionEmpty { criterion: criterion.id.clone() };
                self.add_on(&criterion.id, kind, "lead.criteria", market.id);
            }
            let silenced = |text: &Option<String>| text.as_deref().is_some_and(|text| text.trim().is_empty());
            let nobody_asks = market
                .asks
                .iter()
                .any(|ask| ask.criterion == criterion.id && silenced(&ask.ask) && silenced(&ask.form));
            if criterion.is_must_have() && nobody_asks {
                let kind = GapKind::NobodyAsks { criterion: criterion.id.clone() };
                self.add_on(&criterion.id, kind, "questions.asks", market.id);
            }
        }
    }

    /// As long as points and thresholds are the suggested ones, optional points are meant to tell leads apart and to
    /// decide nothing. Once the owner sets figures, each of them should do something.
    fn in_points(&mut self, market: &TargetMarket, rules: &MarketRules, suggested: &[Criterion]) {
        let thresholds_set = market.mql.is_some() || market.sql.is_some();
        for criterion in points_without_effect(rules) {
            let is_suggested = suggested.iter().any(|one| one.id == criterion.id && one.points == criterion.points);
            if thresholds_set && !is_suggested {
                let kind = GapKind::PointsWithoutEffect { criterion: criterion.id.clone() };
                self.add_on(&criterion.id, kind, "lead.criteria", market.id);
            }
        }
    }

    fn between_markets(&mut self, playbook: &Playbook) {
        for market in &playbook.markets {
            for other in playbook.markets.iter().filter(|other| other.id != market.id && other.kind == market.kind) {
                if let Some(what) = contested_industry(market, other) {
                    let kind = GapKind::MarketsExclude { other: other.id, what };
                    self.add_on(&CriterionId::new("industry"), kind, "market.industry", market.id);
                }
                if let Some(what) = contested_area(market, other) {
                    let kind = GapKind::MarketsExclude { other: other.id, what };
                    self.add_on(&CriterionId::new("place"), kind, "market.where", market.id);
                }
            }
        }
    }

    fn in_customers(&mut self, playbook: &Playbook, edition: &Edition) {
        let bench = Bench::of(playbook, edition);
        for customer in &playbook.customers.best {
            let tried = bench.tries(customer);
            let Some(market) = tried.judgement.market else { continue };
            if tried.judgement.verdict == Verdict::OffTarget {
                let failed = tried.failed.map(|criterion| criterion.id);
                let question = failed.as_ref().map_or("lead.mql", question_of);
                let kind = GapKind::RefusesBest { name: customer.name.clone(), criterion: failed.clone() };
                match failed {
                    Some(criterion) => self.add_on(&criterion, kind, question, market),
                    None => self.add(&Topic::Mql, kind, question, Some(market)),
                }
            }
        }
        for customer in &playbook.customers.worst {
            let tried = bench.tries(customer);
            let Some(market) = tried.judgement.market else { continue };
            if tried.judgement.verdict == Verdict::Sellable {
                let kind = GapKind::TakesWorst { name: customer.name.clone() };
                self.add(&Topic::Refused(market), kind, "customers.worst", None);
            }
        }
    }

    fn in_kinds(&mut self, answers: &Answers, playbook: &Playbook) {
        if !matches!(answers.effective_by_id("business.sells_to", None), Asked::Answer(said) if said.text() == "both") {
            return;
        }
        let described: Vec<LeadKind> = playbook.markets.iter().map(|market| market.kind).collect();
        for kind in [LeadKind::Business, LeadKind::Consumer] {
            if !described.contains(&kind) && !described.contains(&LeadKind::Unknown) {
                let market = playbook.markets.first().map(|market| market.id);
                let kind = GapKind::KindUndescribed { kind };
                self.gaps.push(Gap { clause: String::new(), kind, question: "market.kind", market });
            }
        }
    }

    fn in_reasons(&mut self, playbook: &Playbook) {
        if playbook.inquiry.is_empty() && !self.gaps.iter().any(|gap| gap.question == "lead.inquiry") {
            self.add(&Topic::Inquiry, GapKind::NothingCounts, "lead.inquiry", None);
        }
        for (number, reason) in playbook.discard_reasons.iter().enumerate() {
            if reason.route == Route::Nurture && reason.recheck_days.is_none() {
                let kind = GapKind::ReasonWithoutRecheck { reason: reason.reason.clone() };
                self.add(&Topic::DiscardReason(number), kind, "discard.reasons", None);
            }
        }
    }

    fn in_times(&mut self, answers: &Answers, playbook: &Playbook) {
        let rules = &playbook.engagement;
        let council = &playbook.council;
        let times: [(&WorkingTime, Topic, &'static str); 4] = [
            (&rules.answer_within, Topic::FirstAnswer, "engagement.answer_within"),
            (&rules.accept_within, Topic::Acceptance, "engagement.accept_within"),
            (&council.file_within, Topic::Disputes, "council.file_within"),
            (&council.rule_within, Topic::Disputes, "council.rule_within"),
        ];
        let day = u32::try_from(rules.hours.length().num_minutes()).unwrap_or(0);
        for (time, topic, question) in times {
            if !matches!(answers.effective_by_id(question, None), Asked::Answer(_)) {
                continue;
            }
            if time.amount == 0 {
                self.add(&topic, GapKind::NoTime, question, None);
            }
            // The council may take its days; a person who waits for an answer may not be kept waiting like that.
            let waits = matches!(topic, Topic::FirstAnswer | Topic::Acceptance);
            if waits && day > 0 && time.minutes().is_some_and(|minutes| minutes > day) {
                self.add(&topic, GapKind::LongerThanADay { time: *time }, question, None);
            }
        }
    }
}

/// The question whose answer makes a criterion.
fn question_of(criterion: &CriterionId) -> &'static str {
    match criterion.as_str() {
        "industry" => "market.industry",
        "revenue" => "market.revenue",
        "headcount" => "market.headcount",
        "age" => "market.age",
        "income" => "market.income",
        "place" => "market.where",
        "kind" => "market.kind",
        _ => "lead.criteria",
    }
}

/// An industry that `market` wants and `other` refuses.
fn contested_industry(market: &TargetMarket, other: &TargetMarket) -> Option<Contested> {
    let (wanted, refused) = (market.industries.as_ref()?, other.industries.as_ref()?);
    wanted
        .include
        .iter()
        .find(|one| refused.exclude.iter().any(|out| relation(&one.code, &out.code) == Relation::Within))
        .map(|one| Contested::Industry(one.name.clone()))
}

/// An area that `market` wants and `other` refuses.
fn contested_area(market: &TargetMarket, other: &TargetMarket) -> Option<Contested> {
    let (wanted, refused) = (market.territory.as_ref()?, other.territory.as_ref()?);
    wanted.include.iter().find(|area| refused.exclude.contains(area)).map(|area| {
        Contested::Area(match area {
            Area::Around { centre, .. } => centre.name.clone(),
            Area::Region(place) | Area::Country(place) => place.name.clone(),
            Area::Postal { prefix, .. } => prefix.clone(),
        })
    })
}
