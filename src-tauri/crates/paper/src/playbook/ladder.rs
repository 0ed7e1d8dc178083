//! Chapter 3: what a lead is at each step, and what lifts it to the next.

use super::Playbook;
use super::voice::{callout, ended, linked, list, paragraph, section};
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
        let mut blocks = vec![
            Self::chapter("lead", Some("3"), title, lead),
            self.flight(),
            paragraph(self.say("paper-ladder-list", &[])),
        ];
        blocks.extend(self.titled(&Topic::Inquiry, Rich::from(self.say("paper-says-inquiry", &[]))));
        blocks.extend(self.reactions());
        blocks.extend(self.titled(&Topic::Mql, Rich::from(self.say("paper-mql-means", &[]))));
        blocks.extend(self.gate(Gate::Mql));
        blocks.extend(self.titled(&Topic::Sql, Rich::from(self.say("paper-sql-means", &[]))));
        blocks.extend(self.gate(Gate::Sql));
        for market in &self.playbook.markets {
            blocks.extend(self.interest(market));
        }
        let days = Arg::Number(self.playbook.recheck_days.into());
        let recheck = self.say("paper-ladder-recheck", &[("days", days)]);
        blocks.extend(self.titled(&Topic::Recheck, recheck.into()));
        blocks.extend(self.scorecards());
        blocks.push(callout(
            Hat::Together,
            self.say("paper-together", &[]),
            self.say("paper-trade-title", &[]),
            &[self.say("paper-trade-text", &[])],
        ));
        blocks
    }

    fn flight(&self) -> Block {
        let marketing = self.words.hat(method::playbook::Hat::Marketing);
        let asks = self.asker();
        let step = |title: String, term: &str, hat: Hat, label: String, text: String| Step {
            title,
            term: term.to_owned(),
            hat,
            label,
            text,
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
                ),
                step(
                    self.say("paper-step-inquiry", &[]),
                    &inquiry,
                    Hat::Marketing,
                    marketing,
                    self.say("paper-step-inquiry-text", &[]),
                ),
                step(
                    self.say("paper-step-mql", &[]),
                    "MQL",
                    super::voice::colour(asks),
                    self.words.hat(asks),
                    self.say("paper-step-mql-text", &[]),
                ),
                step(
                    self.say("paper-step-sql", &[]),
                    "SQL",
                    Hat::Sales,
                    self.words.hat(method::playbook::Hat::Sales),
                    self.say("paper-step-sql-text", &[]),
                ),
            ],
        })
    }

    /// Which reactions count, beside those that are only noted.
    fn reactions(&self) -> Vec<Block> {
        let counts = &self.playbook.inquiry;
        if counts.is_empty() {
            return vec![paragraph(Rich::new().soft(self.say("paper-ladder-inquiry-none", &[])))];
        }
        let (yes, no): (Vec<ReactionKind>, Vec<ReactionKind>) =
            ReactionKind::ALL.into_iter().partition(|kind| counts.contains(kind));
        let lines = |kinds: &[ReactionKind]| {
            Rich::from(kinds.iter().map(|kind| self.words.reaction(*kind)).collect::<Vec<_>>().join("\n"))
        };
        vec![Block::Table(Table {
            columns: vec![
                Column::new(self.say("paper-inquiry-counts", &[])).share(0.5),
                Column::new(self.say("paper-inquiry-counts-not", &[])).share(0.5),
            ],
            rows: vec![vec![lines(&yes), lines(&no)]],
            ..Table::default()
        })]
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
            let name = self.words.market_name(market);
            let intro = match (self.has_several_markets(), gate, must.is_empty()) {
                (_, _, true) => self.say("paper-must-none", &[]),
                (true, _, false) => ended(&self.say("paper-must-of", &[("market", Arg::Text(&name))])),
                (false, Gate::Sql, false) => {
                    let clause = self.clauses.number(&Topic::Mql);
                    self.say("paper-sql-before", &[("clause", Arg::Text(clause))])
                }
                (false, Gate::Mql, false) => format!("{}:", self.say("paper-must", &[])),
            };
            blocks.push(paragraph(intro));
            if !must.is_empty() {
                blocks.push(list(Marker::Bullet, must));
            }
            blocks.push(paragraph(self.threshold(threshold)));
        }
        if blocks.is_empty() {
            blocks.push(paragraph(self.open()));
        }
        blocks
    }

    fn rule_with_clause(&self, market: &TargetMarket, criterion: &Criterion) -> Rich {
        let mut link = self.criterion_link(market.id, &criterion.id);
        let mut rule = Rich::from(self.words.criterion(criterion)).soft("  (");
        rule.runs.append(&mut link.runs);
        rule.soft(")")
    }

    fn threshold(&self, threshold: Threshold) -> String {
        let args = [("fit", Arg::Number(threshold.fit.into())), ("interest", Arg::Number(threshold.interest.into()))];
        self.say("paper-threshold", &args)
    }

    /// What shows that they want it now: clause by clause, and the signs that fade in one table.
    fn interest(&self, market: &TargetMarket) -> Vec<Block> {
        let heading = if self.has_several_markets() {
            self.say("paper-interest-of", &[("market", Arg::Text(&self.words.market_name(market)))])
        } else {
            self.say("paper-interest", &[])
        };
        let criteria = self.criteria(market);
        let mut blocks = vec![section(heading)];
        let mut fading = Vec::new();
        for clause in self.clauses.in_chapter(LADDER_CHAPTER) {
            match &clause.topic {
                Topic::Criterion(id, name) if *id == market.id => {
                    let Some(criterion) = Self::criterion_named(&criteria, name) else { continue };
                    if let Test::Did { reaction, loses_per_week } = criterion.test {
                        fading.push((clause, criterion, reaction, loses_per_week));
                        continue;
                    }
                    blocks.extend(self.interest_clause(&clause.topic, criterion));
                }
                Topic::Unanswered(id, _) if *id == market.id => {
                    blocks.extend(self.titled(&clause.topic, self.open()));
                }
                _ => {}
            }
        }
        if fading.is_empty() {
            return blocks;
        }
        blocks.push(paragraph(
            Rich::new()
                .strong(format!("{}. ", self.say("paper-fading-title", &[])))
                .plain(self.say("paper-fading", &[])),
        ));
        let mut rows = Vec::with_capacity(fading.len());
        for (clause, criterion, reaction, loses_per_week) in fading {
            blocks.push(Block::Anchor(super::voice::clause_id(&clause.number)));
            rows.push(vec![
                clause.number.clone().into(),
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
        blocks
    }

    fn interest_clause(&self, topic: &Topic, criterion: &Criterion) -> Vec<Block> {
        let why = match criterion.test {
            Test::Need => self.say("paper-why-need", &[]),
            Test::Timing(_) => self.say("paper-why-timing", &[]),
            Test::Authority => self.say("paper-why-authority", &[]),
            Test::Budget(_) => self.say("paper-why-budget", &[]),
            _ => String::new(),
        };
        let text = Rich::new()
            .strong(ended(&self.words.criterion(criterion)))
            .plain(format!(" {}", super::voice::joined([why.as_str(), &self.worth(criterion)])));
        self.titled(topic, text)
    }

    /// A clause's number as a link, by its topic.
    pub(super) fn topic_link(&self, topic: &Topic) -> Rich {
        linked(self.clauses.number(topic))
    }
}
