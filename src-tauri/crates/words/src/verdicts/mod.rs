//! What we say of a lead: the headline, the sentences below it, and the line in a list.

mod judged;

use crate::lists::{capitalized, ended, sentence};
use crate::{Arg, Words};
use chrono::{Days, NaiveDate};
use judged::Judged;
use method::criterion::{Aspect, Criterion, IfFailed, Test};
use method::edition::Edition;
use method::gate::Score;
use method::judge::{Finding, Judgement, TestResult, Verdict};
use method::lead::Profile;

impl Words {
    /// The strongest sentence: "Off target: Spokane is 229 miles from Seattle; your limit is 40."
    pub fn headline(&self, judgement: &Judgement, edition: &Edition, profile: &Profile, today: NaiveDate) -> String {
        let Some(judged) = Judged::of(judgement, edition, profile, today) else {
            return self.text("headline-no-market");
        };
        match judgement.verdict {
            Verdict::Sellable => self.text("headline-sellable"),
            Verdict::NeedsAnswers => self.needs_answers(&judged),
            Verdict::NotYet => {
                let because = self.main_reason(&judged, IfFailed::NotYet, judgement.interest, "headline-interest");
                self.until("headline-not-yet", &because, judgement.recheck)
            }
            Verdict::OffTarget => {
                let because = self.main_reason(&judged, IfFailed::OffTarget, judgement.fit, "headline-fit");
                self.say("headline-off-target", &[("because", Arg::Text(&because))])
            }
            Verdict::NotALead => self.not_a_lead(&judged),
        }
    }

    fn needs_answers(&self, judged: &Judged<'_>) -> String {
        let Some((number, criterion)) = judged.asked_next() else { return self.nothing_to_ask(judged) };
        let decides = self.decides(criterion);
        if judged.settles(number) {
            return self.say("headline-one-answer", &[("decides", Arg::Text(&decides))]);
        }
        let decides = ("decides", Arg::Text(decides.as_str()));
        if judged.deciding().any(|(finding, _)| finding.criterion == number) {
            let missing = judged.deciding().count() as i64;
            return self.say("headline-answers", &[("missing", Arg::Number(missing)), decides]);
        }
        // Money decides, but is never asked first.
        let names = self.names(judged.deciding());
        self.say("headline-depends", &[("names", Arg::Text(&names)), decides])
    }

    /// Everything that is open was asked, and they won't say.
    fn nothing_to_ask(&self, judged: &Judged<'_>) -> String {
        let names = self.names(judged.deciding());
        let declined = judged.deciding().filter_map(|(_, criterion)| judged.declined(criterion)).min();
        let rest = Days::new(judged.edition.recheck_days.into());
        let again = declined.and_then(|since| since.checked_add_days(rest));
        self.until("headline-wont-say", &names, again)
    }

    fn until(&self, key: &str, because: &str, day: Option<NaiveDate>) -> String {
        let because = ("because", Arg::Text(because));
        match day {
            Some(day) => self.say(key, &[because, ("day", Arg::Text(&self.date(day)))]),
            None => self.say(&format!("{key}-open"), &[because]),
        }
    }

    /// The first must-have that failed so, else the points that can't be reached.
    fn main_reason(&self, judged: &Judged<'_>, failed: IfFailed, score: Score, points: &str) -> String {
        match judged.failed(failed).next() {
            Some((finding, criterion)) => match (&criterion.test, failed) {
                // The headline names the day to look again; saying how long the owner waits would be a date too many.
                (Test::Timing(_), IfFailed::NotYet) => self.time_only(judged, finding, criterion),
                _ => self.clause(&judged.case(finding, criterion)),
            },
            None => self.say(points, &score_args(score)),
        }
    }

    fn time_only(&self, judged: &Judged<'_>, finding: &Finding, criterion: &Criterion) -> String {
        match judged.profile.facts.timing.known() {
            Some(time) => {
                let time = self.buying_time(time, judged.today);
                self.say("reason-timing-inside", &[("time", Arg::Text(&time))])
            }
            None => self.clause(&judged.case(finding, criterion)),
        }
    }

    fn not_a_lead(&self, judged: &Judged<'_>) -> String {
        let why = if judged.profile.reactions.is_empty() { "headline-no-reaction" } else { "headline-does-not-count" };
        let would_be = match judged.judgement.would_be {
            Some(Verdict::Sellable) => "would-be-sellable",
            Some(Verdict::NeedsAnswers) => "would-be-needs_answers",
            Some(Verdict::NotYet) => "would-be-not_yet",
            Some(Verdict::OffTarget) => "would-be-off_target",
            Some(Verdict::NotALead) | None => return self.text(why),
        };
        format!("{} {}", self.text(why), self.text(would_be))
    }

    /// One or two sentences below the headline.
    pub fn explanation(&self, judgement: &Judgement, edition: &Edition, profile: &Profile, today: NaiveDate) -> String {
        let Some(judged) = Judged::of(judgement, edition, profile, today) else {
            return self.text("explanation-no-market");
        };
        match judgement.verdict {
            Verdict::Sellable => self.worth_asking(&judged),
            Verdict::NeedsAnswers => self.what_is_open(&judged),
            Verdict::NotYet => self.besides(&judged, IfFailed::NotYet, judgement.interest),
            Verdict::OffTarget => self.besides(&judged, IfFailed::OffTarget, judgement.fit),
            Verdict::NotALead => match judged.failed(IfFailed::OffTarget).next() {
                Some((finding, criterion)) => sentence(&self.clause(&judged.case(finding, criterion))),
                None => self.text("explanation-not-a-lead"),
            },
        }
    }

    fn worth_asking(&self, judged: &Judged<'_>) -> String {
        let open = self.names(judged.unknown());
        if open.is_empty() {
            return self.text("explanation-sellable");
        }
        self.say("explanation-sellable-open", &[("names", Arg::Text(&open))])
    }

    fn what_is_open(&self, judged: &Judged<'_>) -> String {
        if let Some((number, criterion)) = judged.asked_next()
            && judged.settles(number)
        {
            let key = match (criterion.if_failed, criterion.aspect) {
                (IfFailed::OffTarget, _) | (IfFailed::NoPoints, Aspect::Fit) => "explanation-one-off_target",
                (IfFailed::NotYet, _) | (IfFailed::NoPoints, Aspect::Interest) => "explanation-one-not_yet",
            };
            return self.say(key, &[("holds", Arg::Text(&self.holds(criterion)))]);
        }
        let names = self.names(judged.deciding());
        self.say("explanation-open", &[("names", Arg::Text(&names))])
    }

    /// What else rules the lead out or holds it back, or that nothing else does.
    fn besides(&self, judged: &Judged<'_>, failed: IfFailed, score: Score) -> String {
        let Some((main, _)) = judged.failed(failed).next() else {
            let key = if score.possible > score.have { "explanation-points" } else { "explanation-points-all" };
            return self.say(key, &score_args(score));
        };
        let others: Vec<String> = judged
            .found(TestResult::Fail)
            .filter(|(finding, criterion)| criterion.is_must_have() && finding.criterion != main.criterion)
            .map(|(finding, criterion)| self.clause(&judged.case(finding, criterion)))
            .collect();
        if let Some((first, rest)) = others.split_first() {
            // The first stands after a colon, the others for themselves.
            let others: Vec<String> =
                std::iter::once(ended(first)).chain(rest.iter().map(|clause| sentence(clause))).collect();
            return self.say("explanation-also", &[("others", Arg::Text(&others.join(" ")))]);
        }
        if failed == IfFailed::OffTarget {
            return self.text("explanation-off-target");
        }
        let open = self.names(judged.open_must_haves());
        let key = if open.is_empty() { "explanation-not-yet" } else { "explanation-not-yet-open" };
        self.say(key, &[("names", Arg::Text(&open))])
    }

    /// The line in a list: "Spokane is 229 miles away; limit 40", "Ask: yearly sales".
    pub fn why_short(&self, judgement: &Judgement, edition: &Edition, profile: &Profile, today: NaiveDate) -> String {
        let Some(judged) = Judged::of(judgement, edition, profile, today) else {
            return self.text("short-no-market");
        };
        let failed = |failed| judged.failed(failed).next();
        match judgement.verdict {
            Verdict::Sellable => self.text("short-sellable"),
            Verdict::NeedsAnswers => match judged.asked_next() {
                Some((_, criterion)) => {
                    self.say("short-ask", &[("name", Arg::Text(&self.criterion_inside(criterion)))])
                }
                None => self.text("short-wont-say"),
            },
            Verdict::NotYet => match failed(IfFailed::NotYet) {
                Some((finding, criterion)) => self.short_clause(&judged.case(finding, criterion)),
                None => capitalized(&self.say("headline-interest", &score_args(judgement.interest))),
            },
            Verdict::OffTarget => match failed(IfFailed::OffTarget) {
                Some((finding, criterion)) => self.short_clause(&judged.case(finding, criterion)),
                None => capitalized(&self.say("headline-fit", &score_args(judgement.fit))),
            },
            Verdict::NotALead if profile.reactions.is_empty() => self.text("short-no-reaction"),
            Verdict::NotALead => self.text("short-does-not-count"),
        }
    }

    /// "Draft, not signed · fit 60 of 60 · interest 27 of 27".
    pub fn score_line(&self, judgement: &Judgement, edition: &Edition) -> String {
        let name = self.edition(edition.name);
        if judgement.market.is_none() {
            return name;
        }
        let args = [
            ("edition", Arg::Text(name.as_str())),
            ("fit", Arg::Number(judgement.fit.have.into())),
            ("fit-needed", Arg::Number(judgement.fit.needed.into())),
            ("interest", Arg::Number(judgement.interest.have.into())),
            ("interest-needed", Arg::Number(judgement.interest.needed.into())),
        ];
        self.say("score-line", &args)
    }

    fn names<'a>(&self, open: impl Iterator<Item = (&'a Finding, &'a Criterion)>) -> String {
        let names: Vec<String> = open.map(|(_, criterion)| self.criterion_inside(criterion)).collect();
        self.and_list(&names)
    }
}

fn score_args(score: Score) -> [(&'static str, Arg<'static>); 3] {
    [
        ("have", Arg::Number(score.have.into())),
        ("possible", Arg::Number(score.possible.into())),
        ("needed", Arg::Number(score.needed.into())),
    ]
}
