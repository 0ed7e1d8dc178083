//! What the sentences on a lead look up in its judgement.

use crate::reasons::Case;
use chrono::NaiveDate;
use method::criterion::{Aspect, Criterion, IfFailed};
use method::edition::{Edition, MarketRules};
use method::gate::Score;
use method::judge::{Finding, Judgement, TestResult};
use method::lead::Profile;

/// A judgement with all that its sentences need.
pub(super) struct Judged<'a> {
    /// The judgement.
    pub judgement: &'a Judgement,
    /// The market that gave it.
    pub rules: &'a MarketRules,
    /// The edition it was judged by.
    pub edition: &'a Edition,
    /// Of whom.
    pub profile: &'a Profile,
    /// As of which day.
    pub today: NaiveDate,
}

pub(super) type Found<'a> = (&'a Finding, &'a Criterion);

impl<'a> Judged<'a> {
    pub(super) fn of(
        judgement: &'a Judgement,
        edition: &'a Edition,
        profile: &'a Profile,
        today: NaiveDate,
    ) -> Option<Self> {
        let rules = edition.market(judgement.market?)?;
        Some(Self { judgement, rules, edition, profile, today })
    }

    pub(super) fn case(&self, finding: &'a Finding, criterion: &'a Criterion) -> Case<'a> {
        Case { criterion, finding, profile: self.profile, today: self.today, market: self.rules.id }
    }

    pub(super) fn found(&self, result: TestResult) -> impl Iterator<Item = Found<'a>> + use<'a> {
        let criteria = &self.rules.criteria;
        self.judgement
            .findings
            .iter()
            .filter(move |finding| finding.result == result)
            .filter_map(|finding| Some((finding, criteria.get(finding.criterion)?)))
    }

    pub(super) fn failed(&self, failed: IfFailed) -> impl Iterator<Item = Found<'a>> + use<'a> {
        self.found(TestResult::Fail).filter(move |(_, criterion)| criterion.if_failed == failed)
    }

    pub(super) fn unknown(&self) -> impl Iterator<Item = Found<'a>> + use<'a> {
        self.found(TestResult::Unknown)
    }

    /// Must-haves whose answer is open.
    pub(super) fn open_must_haves(&self) -> impl Iterator<Item = Found<'a>> + use<'a> {
        self.unknown().filter(|(_, criterion)| criterion.is_must_have())
    }

    /// The open answers that can hold the lead back: must-haves, and others where even all must-haves together would
    /// not bring the points.
    pub(super) fn deciding(&self) -> impl Iterator<Item = Found<'a>> + use<'a> {
        let lacks = |score: Score, aspect| {
            let to_come: u32 = self
                .open_must_haves()
                .filter(|(_, criterion)| criterion.aspect == aspect)
                .map(|(_, criterion)| criterion.points)
                .sum();
            score.have + to_come < score.needed
        };
        let lacks_fit = lacks(self.judgement.fit, Aspect::Fit);
        let lacks_interest = lacks(self.judgement.interest, Aspect::Interest);
        self.unknown().filter(move |(_, criterion)| {
            let is_short_of_points = match criterion.aspect {
                Aspect::Fit => lacks_fit,
                Aspect::Interest => lacks_interest,
            };
            criterion.is_must_have() || (is_short_of_points && criterion.points > 0)
        })
    }

    pub(super) fn asked_next(&self) -> Option<(usize, &'a Criterion)> {
        let id = self.judgement.ask_next.as_ref()?;
        self.rules.criteria.iter().enumerate().find(|(_, criterion)| criterion.id == *id)
    }

    /// Whether a yes to this one alone makes the lead sellable, and a no ends it.
    pub(super) fn settles(&self, number: usize) -> bool {
        let Some(criterion) = self.rules.criteria.get(number) else { return false };
        let is_alone = self.unknown().all(|(finding, other)| finding.criterion == number || !other.is_must_have());
        let gains = |score: Score, aspect: Aspect| {
            score.have + if criterion.aspect == aspect { criterion.points } else { 0 } >= score.needed
        };
        let yes_is_enough = gains(self.judgement.fit, Aspect::Fit) && gains(self.judgement.interest, Aspect::Interest);
        let own = match criterion.aspect {
            Aspect::Fit => self.judgement.fit,
            Aspect::Interest => self.judgement.interest,
        };
        let no_ends_it = criterion.is_must_have() || own.possible.saturating_sub(criterion.points) < own.needed;
        is_alone && yes_is_enough && no_ends_it
    }

    pub(super) fn declined(&self, criterion: &Criterion) -> Option<NaiveDate> {
        method::judge::declined(criterion, self.rules.id, self.profile)
    }
}
