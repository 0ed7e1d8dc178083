//! What stands on the cheat sheet, in words.

use method::criterion::{Criterion, IfFailed, Test};
use method::market::TargetMarket;
use method::playbook::{Hat, Topic, WorkingTime};
use words::Arg;

use super::CheatSheet;
use crate::playbook::{colour, inside};
use crate::rich::{self, Rich};

/// How many markets the page has room for; the others are counted.
const MARKETS: usize = 2;
/// How many questions decide.
const QUESTIONS: usize = 3;
/// How many reasons for giving a lead up are named; the others are counted.
const REASONS: usize = 3;
/// How many promises of each side have room.
const PROMISES: usize = 7;

/// The words of the page.
pub(super) struct Content {
    pub title: String,
    pub business: String,
    pub edition: String,
    pub whom: Vec<String>,
    pub steps: Vec<Rung>,
    pub asks_title: String,
    pub asks: Vec<Ask>,
    pub asks_open: String,
    pub sides: [Side; 2],
    pub times_title: String,
    pub times: Vec<(String, String)>,
    pub reasons_title: String,
    pub reasons: Vec<Rich>,
    pub rules_title: String,
    pub rules: Vec<Rich>,
    pub note: String,
}

/// One step of the ladder.
pub(super) struct Rung {
    pub title: String,
    pub term: String,
    pub hat: rich::Hat,
    pub label: String,
}

/// A question that decides.
pub(super) struct Ask {
    pub question: String,
    pub looking_for: String,
}

/// What one side does.
pub(super) struct Side {
    pub hat: rich::Hat,
    pub label: String,
    pub title: String,
    pub promises: Vec<Rich>,
}

impl CheatSheet<'_> {
    pub(super) fn content(&self) -> Content {
        let date = self.words.date(self.today);
        let edition = self.words.edition(self.edition.name);
        Content {
            title: self.say("cheat-title", &[]),
            business: self.business(),
            edition: self.say("cheat-edition", &[("edition", Arg::Text(&edition)), ("date", Arg::Text(&date))]),
            whom: self.whom(),
            steps: self.steps(),
            asks_title: self.say("cheat-asks", &[]),
            asks: self.asks(),
            asks_open: self.say("cheat-asks-open", &[]),
            sides: [self.marketing(), self.sales()],
            times_title: self.say("cheat-times", &[]),
            times: self.times(),
            reasons_title: self.say("cheat-reasons", &[]),
            reasons: self.reasons(),
            rules_title: self.say("cheat-rules", &[]),
            rules: ["cheat-rule-unknown", "cheat-rule-later", "cheat-rule-accounts"]
                .into_iter()
                .map(|key| Rich::from(self.rule(key)))
                .collect(),
            note: self.say("cheat-note", &[]),
        }
    }

    fn rule(&self, key: &str) -> String {
        match key {
            "cheat-rule-unknown" => self.say("cheat-rule-unknown", &[]),
            "cheat-rule-later" => self.say("cheat-rule-later", &[]),
            _ => self.say("cheat-rule-accounts", &[]),
        }
    }

    /// Whom we sell to: one sentence for each market.
    fn whom(&self) -> Vec<String> {
        let markets = &self.playbook.markets;
        if markets.is_empty() {
            return vec![self.say("cheat-whom-nobody", &[])];
        }
        let mut whom: Vec<String> = markets.iter().take(MARKETS).map(|market| self.sells_to(market)).collect();
        let left = markets.len().saturating_sub(MARKETS) as i64;
        if left > 0 {
            whom.push(self.say("cheat-whom-more", &[("count", Arg::Number(left))]));
        }
        whom
    }

    fn sells_to(&self, market: &TargetMarket) -> String {
        let criteria = self.playbook.criteria(market);
        let target = criteria.iter().filter(|one| one.if_failed == IfFailed::OffTarget);
        let trade = target.clone().find(|one| matches!(one.test, Test::Industry(_)));
        let name = self.words.market_name(market);
        let who = trade.map_or_else(|| inside(&name), |trade| inside(&self.words.criterion(trade)));
        let rules: Vec<String> = target
            .filter(|one| !matches!(one.test, Test::Kind(_) | Test::Industry(_)))
            .map(|one| inside(&self.words.criterion(one)))
            .collect();
        if rules.is_empty() {
            return self.say("cheat-whom-plain", &[("who", Arg::Text(&who))]);
        }
        self.say("cheat-whom", &[("who", Arg::Text(&who)), ("rules", Arg::Text(&rules.join("; ")))])
    }

    fn steps(&self) -> Vec<Rung> {
        let asker = if self.name(Hat::Caller).is_empty() { Hat::Marketing } else { Hat::Caller };
        let rung =
            |title: String, term: String, hat: Hat| Rung { title, term, hat: colour(hat), label: self.words.hat(hat) };
        vec![
            rung(self.say("paper-step-list", &[]), self.say("paper-term-list", &[]), Hat::Marketing),
            rung(self.say("paper-step-inquiry", &[]), self.say("paper-term-inquiry", &[]), Hat::Marketing),
            rung(self.say("paper-step-mql", &[]), "MQL".to_owned(), asker),
            rung(self.say("paper-step-sql", &[]), "SQL".to_owned(), Hat::Sales),
        ]
    }

    /// The questions that settle most: must-haves first, then those that bring most points, money never first.
    fn asks(&self) -> Vec<Ask> {
        let one_kind = self.edition.one_kind();
        let mut found: Vec<(bool, bool, u32, Ask)> = Vec::new();
        for market in self.playbook.markets.iter().take(1) {
            for criterion in self.playbook.criteria(market) {
                if matches!(criterion.test, Test::Did { .. }) || one_kind && matches!(criterion.test, Test::Kind(_)) {
                    continue;
                }
                let own = market.asks.iter().find(|own| own.criterion == criterion.id);
                let question = own.and_then(|own| own.ask.clone()).unwrap_or_else(|| self.words.ask(&criterion));
                let question = question.trim().to_owned();
                if question.is_empty() || found.iter().any(|(.., known)| known.question == question) {
                    continue;
                }
                let is_money = matches!(criterion.test, Test::Budget(_));
                let ask = Ask { question, looking_for: self.looking_for(market, &criterion) };
                found.push((criterion.is_must_have(), is_money, criterion.points, ask));
            }
        }
        found.sort_by_key(|(must, _, points, _)| (!must, std::cmp::Reverse(*points)));
        found.truncate(QUESTIONS);
        found.sort_by_key(|(_, is_money, ..)| *is_money);
        found.into_iter().map(|(.., ask)| ask).collect()
    }

    fn looking_for(&self, market: &TargetMarket, criterion: &Criterion) -> String {
        let rule = inside(&self.words.criterion(criterion));
        let clause = self.clauses.of_criterion(market.id, &criterion.id);
        if clause.is_empty() {
            return self.say("cheat-looking-for", &[("rule", Arg::Text(&rule))]);
        }
        self.say("cheat-looking-for-clause", &[("rule", Arg::Text(&rule)), ("clause", Arg::Text(clause))])
    }

    fn marketing(&self) -> Side {
        let engagement = &self.playbook.engagement;
        let days = i64::from(self.playbook.recheck_days);
        let mut promises = vec![
            self.timed("cheat-marketing-answer", engagement.answer_within),
            self.say("cheat-marketing-ask", &[]),
            self.say("cheat-marketing-offer", &[]),
            self.say("cheat-marketing-later", &[("days", Arg::Number(days))]),
        ];
        promises.extend(engagement.marketing_gives.iter().cloned());
        self.side(Hat::Marketing, self.say("cheat-marketing", &[]), &promises)
    }

    fn sales(&self) -> Side {
        let engagement = &self.playbook.engagement;
        let effort = self.playbook.effort;
        let mut promises = vec![
            self.timed("cheat-sales-accept", engagement.accept_within),
            self.say("cheat-sales-talk", &[]),
            self.say("cheat-sales-steps", &[]),
        ];
        if effort.attempts > 0 && effort.days > 0 {
            let args = [("attempts", Arg::Number(effort.attempts.into())), ("days", Arg::Number(effort.days.into()))];
            promises.push(self.say("cheat-sales-tries", &args));
        }
        promises.extend(engagement.sales_gives.iter().cloned());
        self.side(Hat::Sales, self.say("cheat-sales", &[]), &promises)
    }

    /// A duty with its time; without one it is a duty all the same.
    fn timed(&self, key: &str, time: WorkingTime) -> String {
        let span = (time.amount > 0).then(|| self.words.working_time(&time));
        let within = Arg::Text(span.as_deref().unwrap_or_default());
        match (key, span.is_some()) {
            ("cheat-marketing-answer", true) => self.say("cheat-marketing-answer", &[("within", within)]),
            ("cheat-marketing-answer", false) => self.say("cheat-marketing-answer-open", &[]),
            (_, true) => self.say("cheat-sales-accept", &[("within", within)]),
            (_, false) => self.say("cheat-sales-accept-open", &[]),
        }
    }

    fn side(&self, hat: Hat, title: String, promises: &[String]) -> Side {
        let mut kept: Vec<String> = Vec::new();
        for promise in promises.iter().map(|promise| promise.trim()).filter(|promise| !promise.is_empty()) {
            if !kept.iter().any(|known| known == promise) {
                kept.push(promise.to_owned());
            }
        }
        kept.truncate(PROMISES);
        let label = match self.name(hat) {
            "" => self.words.hat(hat),
            name => format!("{} · {name}", self.words.hat(hat)),
        };
        Side { hat: colour(hat), label, title, promises: kept.into_iter().map(Rich::from).collect() }
    }

    fn times(&self) -> Vec<(String, String)> {
        let engagement = &self.playbook.engagement;
        let effort = self.playbook.effort;
        let open = || self.say("paper-open-short", &[]);
        let span = |time: WorkingTime| if time.amount > 0 { self.words.working_time(&time) } else { open() };
        let tries = if effort.attempts > 0 && effort.days > 0 {
            let args = [("attempts", Arg::Number(effort.attempts.into())), ("days", Arg::Number(effort.days.into()))];
            self.say("cheat-time-tries-value", &args)
        } else {
            open()
        };
        let days = Arg::Number(self.playbook.recheck_days.into());
        vec![
            (self.say("cheat-time-answer", &[]), span(engagement.answer_within)),
            (self.say("cheat-time-offer", &[]), self.say("cheat-time-same-day", &[])),
            (self.say("cheat-time-accept", &[]), span(engagement.accept_within)),
            (self.say("cheat-time-tries", &[]), tries),
            (self.say("cheat-time-recheck", &[]), self.say("cheat-time-days", &[("days", days)])),
        ]
    }

    fn reasons(&self) -> Vec<Rich> {
        let reasons = &self.playbook.discard_reasons;
        if reasons.is_empty() {
            return vec![Rich::new().soft(self.say("paper-reasons-none", &[]))];
        }
        let mut told: Vec<Rich> = reasons
            .iter()
            .take(REASONS)
            .map(|reason| {
                let name = Rich::new().strong(reason.reason.trim());
                if reason.only_if.trim().is_empty() { name } else { name.plain(format!(": {}", reason.only_if.trim())) }
            })
            .collect();
        let left = reasons.len().saturating_sub(REASONS);
        if left > 0 {
            let clause = self.clauses.number(&Topic::DiscardReason(REASONS)).to_owned();
            let args = [("count", Arg::Number(left as i64)), ("clause", Arg::Text(&clause))];
            told.push(Rich::new().soft(self.say("cheat-reasons-more", &args)));
        }
        told
    }

    fn name(&self, hat: Hat) -> &str {
        self.playbook.business.people.name(hat).trim()
    }
}
