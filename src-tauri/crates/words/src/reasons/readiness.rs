//! Time, authority, need, own questions and what they did.

use super::Case;
use crate::{Arg, Words};
use method::criterion::AskedTopic;
use method::fact::{BuyingRole, Fact, Need};
use method::judge::Evidence;
use method::lead::ReactionKind;
use method::range::Lies;
use method::timing::{BuyingTime, BuyingWindow};

impl Words {
    pub(super) fn timing_clause(&self, window: BuyingWindow, fact: &Fact<BuyingTime>, case: &Case<'_>) -> String {
        let Some(answer) = fact.known() else { return self.absent(fact, case).unwrap_or_default() };
        let Evidence::Lies(lies) = case.finding.evidence else { return self.plain(case) };
        let time = self.buying_time(answer, case.today);
        let is_past = answer.days.to.is_some_and(|last| last < case.today);
        let last_day = self.date(window.last_day(case.today));
        let key = match lies {
            Lies::Inside | Lies::Below if is_past => "reason-timing-past",
            Lies::Inside | Lies::Below => "reason-timing-inside",
            Lies::Above => "reason-timing-late",
            Lies::Across => "reason-timing-across",
        };
        self.say(key, &[("time", Arg::Text(&time)), ("last", Arg::Text(&last_day))])
    }

    pub(super) fn authority_clause(&self, fact: &Fact<BuyingRole>, case: &Case<'_>) -> String {
        let Some(role) = fact.known() else { return self.absent(fact, case).unwrap_or_default() };
        self.text(match role {
            BuyingRole::Decides => "reason-authority-decides",
            BuyingRole::DecidesWithOthers => "reason-authority-decides_with_others",
            BuyingRole::Influences => "reason-authority-influences",
            BuyingRole::Uses => "reason-authority-uses",
            BuyingRole::NoSay => "reason-authority-no_say",
        })
    }

    pub(super) fn need_clause(&self, fact: &Fact<Need>, case: &Case<'_>) -> String {
        let Some(need) = fact.known() else { return self.absent(fact, case).unwrap_or_default() };
        let words = need.words.trim();
        let key = match (need.present, words.is_empty()) {
            (true, true) => "reason-need",
            (true, false) => "reason-need-words",
            (false, true) => "reason-no-need",
            (false, false) => "reason-no-need-words",
        };
        self.say(key, &[("words", Arg::Text(words))])
    }

    pub(super) fn asked_clause(&self, topic: AskedTopic, case: &Case<'_>) -> String {
        let fact = case.profile.facts.own(case.market, &case.criterion.id);
        match fact.known() {
            Some(true) => self.text(&format!("reason-{}-yes", topic.key())),
            Some(false) => self.text(&format!("reason-{}-no", topic.key())),
            None => self.absent(fact, case).unwrap_or_default(),
        }
    }

    pub(super) fn own_clause(&self, question: &str, case: &Case<'_>) -> String {
        let fact = case.profile.facts.own(case.market, &case.criterion.id);
        let question = ("question", Arg::Text(question.trim()));
        match fact {
            Fact::Known(true) => self.say("reason-own-yes", &[question]),
            Fact::Known(false) => self.say("reason-own-no", &[question]),
            Fact::Unknown => self.say("reason-own-unknown", &[question]),
            Fact::WontSay { since } => {
                self.say("reason-own-wont-say", &[question, ("since", Arg::Text(&self.day(*since, case.today)))])
            }
            Fact::Unclear(typed) => self.say("reason-own-unclear", &[question, ("typed", Arg::Text(typed.trim()))]),
        }
    }

    /// "Asked for a price: on Nov 18, 4 days ago".
    pub(super) fn did_clause(&self, reaction: ReactionKind, case: &Case<'_>) -> String {
        let did = self.reaction(reaction);
        let Evidence::Did { on, days_ago } = case.finding.evidence else {
            return self.say("reason-did-not", &[("did", Arg::Text(&did))]);
        };
        let date = self.day(on, case.today);
        let key = if case.finding.points == 0 && case.criterion.points > 0 {
            "reason-did-long-ago"
        } else if days_ago == 0 {
            "reason-did-today"
        } else {
            "reason-did"
        };
        self.say(key, &[("did", Arg::Text(&did)), ("date", Arg::Text(&date)), ("days", Arg::Number(days_ago))])
    }
}
