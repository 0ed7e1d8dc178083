//! Chapter 3: what a lead is at each step, and what lifts it to the next.

use super::Playbook;
use super::voice::{callout, clause_id, ended, inside, joined, linked, list, paragraph, section};
use crate::block::{Block, Column, Ladder, Marker, Step, Table};
use crate::rich::{Hat, Rich};
use method::criterion::{Criterion, Gate, Test};
use method::gate::Threshold;
use method::lead::ReactionKind;
use method::market::TargetMarket;
use method::playbook::{LADDER_CHAPTER, Topic};
use words::Arg;

impl Playbook<'_> {
    /// What a lead is.
    pub(super) fn ladder_chapter(&self) -> Vec<Block> {
        let (title, lead) = (self.say("paper-chapter-3", &[]), self.say("paper-intro-3", &[]));
        let mut blocks = vec![Self::following("lead", "3", title, lead), self.flight()];
        let inquiry = if self.playbook.inquiry.is_empty() {
            self.open().soft(format!(" {}", self.say("paper-ladder-inquiry-none", &[])))
        } else {
            Rich::from(self.say("paper-says-inquiry", &[]))
        };
        blocks.extend(self.titled(&Topic::Inquiry, inquiry));
        blocks.extend(self.reactions());
        let (mql_by, sql_by) = (self.who(self.playbook.mql_by), self.who(self.playbook.sql_by));
        for (gate, topic, means) in [
            (Gate::Mql, Topic::Mql, self.say("paper-mql-means", &[("who", Arg::Text(&mql_by))])),
            (Gate::Sql, Topic::Sql, self.say("paper-sql-means", &[("who", Arg::Text(&sql_by))])),
        ] {
            let mut clause = self.titled(&topic, means.into());
            clause.extend(self.gate(gate));
            blocks.extend(clause);
        }
        blocks.push(Block::Anchor("lead.reactions".into()));
        for market in &self.playbook.markets {
            blocks.extend(self.interest(market));
        }
        let days = Arg::Number(self.playbook.recheck_days.into());
        let recheck = self.say("paper-says-recheck", &[("days", days)]);
        blocks.extend(self.titled(&Topic::Recheck, recheck.into()));
        blocks.push(callout(
            Hat::Together,
            self.say("paper-together-label", &[]),
            self.say("paper-unknown-title", &[]),
            &[self.say("paper-unknown-text", &[]), self.say("paper-edges", &[])],
        ));
        blocks.extend(self.scorecards());
        blocks
    }

    fn flight(&self) -> Block {
        let marketing = self.words.hat(method::playbook::Hat::Marketing);
        let asks = self.asker();
        let step = |title: String, term: &str, hat: Hat, label: String, text: String, facts: Vec<String>| Step {
            title,
            term: term.to_owned(),
            hat,
            label,
            text,
            facts,
        };
        let list = self.say("paper-term-list", &[]);
        let inquiry = self.say("paper-term-inquiry", &[]);
        Block::Ladder(Ladder {
            steps: vec![
                step(
                    self.say("paper-step-list", &[]),
                    &list,
                    Hat::Marketing,
                    marketing.clone(),
                    self.say("paper-step-list-text", &[]),
                    Vec::new(),
                ),
                step(
                    self.say("paper-step-inquiry", &[]),
                    &inquiry,
                    Hat::Marketing,
                    marketing,
                    self.say("paper-step-inquiry-text", &[]),
                    Vec::new(),
                ),
                step(
                    self.say("paper-step-mql", &[]),
                    "MQL",
                    super::voice::colour(asks),
                    self.words.hat(asks),
                    self.say("paper-step-mql-text", &[]),
                    self.asked_for_at(Gate::Mql),
                ),
                step(
                    self.say("paper-step-sql", &[]),
                    "SQL",
                    Hat::Sales,
                    self.words.hat(method::playbook::Hat::Sales),
                    self.say("paper-step-sql-text", &[]),
                    self.asked_for_at(Gate::Sql),
                ),
            ],
        })
    }

    /// What a gate asks for, in figures; where markets differ, each says it in its clause.
    fn asked_for_at(&self, gate: Gate) -> Vec<String> {
        let [market] = self.playbook.markets.as_slice() else { return Vec::new() };
        let Some(rules) = self.edition.market(market.id) else { return Vec::new() };
        let threshold = if gate == Gate::Mql { rules.mql } else { rules.sql };
        let criteria = self.criteria(market);
        let must = criteria.iter().filter(|one| one.is_must_have() && one.gate == gate).count() as i64;
        let points = |points: u32| [("points", Arg::Number(points.into()))];
        let facts = [
            (must > 0).then(|| self.say("paper-ladder-must", &[("count", Arg::Number(must))])),
            (threshold.fit > 0).then(|| self.say("paper-ladder-fit", &points(threshold.fit))),
            (threshold.interest > 0).then(|| self.say("paper-ladder-interest", &points(threshold.interest))),
        ];
        facts.into_iter().flatten().collect()
    }

    /// Which reactions count, beside those that are only noted.
    fn reactions(&self) -> Option<Block> {
        let counts = &self.playbook.inquiry;
        if counts.is_empty() {
            return None;
        }
        let (yes, no): (Vec<ReactionKind>, Vec<ReactionKind>) =
            ReactionKind::ALL.into_iter().partition(|kind| counts.contains(kind));
        let named = |kinds: &[ReactionKind]| {
            kinds
                .iter()
                .map(|kind| match kind {
                    ReactionKind::Other => self.say("paper-inquiry-other", &[]),
                    kind => inside(&self.words.reaction(*kind)),
                })
                .collect::<Vec<_>>()
        };
        let counts = self.say("paper-inquiry-counts", &[("what", Arg::Text(&self.words.or_list(&named(&yes))))]);
        if no.is_empty() {
            return Some(paragraph(counts));
        }
        let noted = self.say("paper-inquiry-counts-not", &[("what", Arg::Text(&self.words.or_list(&named(&no))))]);
        Some(paragraph(Rich::from(counts).soft(format!(" {noted}"))))
    }

    /// What a gate asks for, market by market.
    fn gate(&self, gate: Gate) -> Vec<Block> {
        let mut blocks = Vec::new();
        for market in &self.playbook.markets {
            let Some(rules) = self.edition.market(market.id) else { continue };
            let threshold = if gate == Gate::Mql { rules.mql } else { rules.sql };
            let criteria = self.criteria(market);
            let must: Vec<Rich> = criteria
                .iter()
                .filter(|criterion| criterion.is_must_have() && criterion.gate == gate)
                .map(|criterion| self.rule_with_clause(market, criterion))
                .collect();
            let intro = match (gate, must.is_empty()) {
                (_, true) => self.say("paper-must-none", &[]),
                (Gate::Mql, false) => self.say("paper-must", &[]),
                (Gate::Sql, false) => {
                    let clause = self.clauses.number(&Topic::Mql);
                    self.say("paper-sql-before", &[("clause", Arg::Text(clause))])
                }
            };
            let name = if self.has_several_markets() {
                Rich::new().strong(format!("{}. ", self.market_name(market)))
            } else {
                Rich::new()
            };
            blocks.push(paragraph(name.plain(intro)));
            if !must.is_empty() {
                blocks.push(Block::KeepWithNext);
                blocks.push(list(Marker::Bullet, must));
            }
            blocks.push(paragraph(self.threshold(threshold)));
            if gate == Gate::Sql {
                blocks.push(paragraph(self.preset(market)));
            }
        }
        if blocks.is_empty() {
            blocks.push(paragraph(self.open()));
        }
        blocks
    }

    /// The set of questions that makes somebody ready, and what it asks.
    fn preset(&self, market: &TargetMarket) -> Rich {
        let preset = self.words.option("lead.preset", market.preset.key());
        let named = self.say("paper-preset", &[("preset", Arg::Text(&preset.label))]);
        Rich::from(named).soft(format!(" {}", preset.hint.unwrap_or_default()))
    }

    fn rule_with_clause(&self, market: &TargetMarket, criterion: &Criterion) -> Rich {
        let number = self.clauses.of_criterion(market.id, &criterion.id);
        self.cited(self.words.criterion(criterion).into(), number)
    }

    fn threshold(&self, threshold: Threshold) -> String {
        let (fit, interest) = (Arg::Number(threshold.fit.into()), Arg::Number(threshold.interest.into()));
        match (threshold.fit, threshold.interest) {
            (0, 0) => self.say("paper-threshold-none", &[]),
            (_, 0) => self.say("paper-threshold-fit", &[("fit", fit)]),
            (0, _) => self.say("paper-threshold-interest", &[("interest", interest)]),
            _ => self.say("paper-threshold", &[("fit", fit), ("interest", interest)]),
        }
    }

    /// What shows that they want it now: clause by clause, and the signs that fade in one table.
    fn interest(&self, market: &TargetMarket) -> Vec<Block> {
        let heading = if self.has_several_markets() {
            self.say("paper-interest-of", &[("market", Arg::Text(&self.market_name(market)))])
        } else {
            self.say("paper-interest", &[])
        };
        let criteria = self.criteria(market);
        let mut blocks = vec![section(heading)];
        let mut fading = Vec::new();
        for clause in self.clauses.in_chapter(LADDER_CHAPTER) {
            let topic = &clause.topic;
            match topic {
                Topic::Criterion(id, name) if *id == market.id => {
                    let Some(criterion) = criteria.iter().find(|criterion| criterion.id == *name) else { continue };
                    if let Test::Did { .. } = criterion.test {
                        fading.push((clause.number.as_str(), criterion));
                        continue;
                    }
                    blocks.extend(self.signs_that_fade(std::mem::take(&mut fading)));
                    blocks.extend(self.interest_clause(market, topic, criterion));
                }
                Topic::Unanswered(id, _) if *id == market.id => {
                    blocks.extend(self.signs_that_fade(std::mem::take(&mut fading)));
                    blocks.extend(self.titled(topic, self.open()));
                }
                _ => {}
            }
        }
        blocks.extend(self.signs_that_fade(fading));
        blocks
    }

    /// What somebody did, with what it is worth and how fast that fades: one clause a row.
    fn signs_that_fade(&self, signs: Vec<(&str, &Criterion)>) -> Option<Block> {
        if signs.is_empty() {
            return None;
        }
        let intro = Rich::new()
            .strong(format!("{}. ", self.say("paper-fading-title", &[])))
            .plain(self.say("paper-fading", &[]));
        let mut blocks = vec![paragraph(intro)];
        let mut rows = Vec::with_capacity(signs.len());
        for (number, criterion) in signs {
            let Test::Did { reaction, loses_per_week } = criterion.test else { continue };
            blocks.push(Block::Anchor(clause_id(number)));
            rows.push(vec![
                number.into(),
                self.words.reaction(reaction).into(),
                self.words.number(criterion.points.into()).into(),
                self.words.number(loses_per_week.into()).into(),
            ]);
        }
        blocks.push(Block::Table(Table {
            columns: vec![
                Column::new(self.say("paper-column-clause", &[])).share(0.12),
                Column::new(self.say("paper-column-did", &[])).share(0.48),
                Column::new(self.say("paper-column-fresh", &[])).right().share(0.2),
                Column::new(self.say("paper-column-loses", &[])).right().share(0.2),
            ],
            rows,
            ..Table::default()
        }));
        Some(Block::KeepTogether(blocks))
    }

    fn interest_clause(&self, market: &TargetMarket, topic: &Topic, criterion: &Criterion) -> Vec<Block> {
        let why = match criterion.test {
            Test::Need => self.say("paper-why-need", &[]),
            Test::Timing(_) => self.say("paper-why-timing", &[]),
            Test::Authority => self.say("paper-why-authority", &[]),
            Test::Budget(_) => self.say("paper-why-budget", &[]),
            _ => String::new(),
        };
        let whose = match criterion.test {
            Test::Budget(_) if !market.budget_by.trim().is_empty() => {
                self.say("paper-budget-by", &[("who", Arg::Text(&ended(&market.budget_by)))])
            }
            _ => String::new(),
        };
        let more = [whose, why, self.worth(criterion), self.looked_at_again(criterion)];
        let text = Rich::new()
            .strong(ended(&self.words.criterion(criterion)))
            .plain(format!(" {}", joined(more.iter().map(String::as_str))));
        self.titled(topic, text)
    }

    /// A clause's number as a link, by its topic.
    pub(super) fn topic_link(&self, topic: &Topic) -> Rich {
        linked(self.clauses.number(topic))
    }
}
