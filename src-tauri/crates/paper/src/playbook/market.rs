//! Chapter 1: whom we sell to, clause by clause, and what each answer is worth.

use super::Playbook;
use super::voice::{callout, ended, joined, list, paragraph, section, subsection};
use crate::block::{Block, Closing, Column, Marker, Table};
use crate::rich::{Hat, Rich};
use method::MarketId;
use method::criterion::{Aspect, Criterion, IfFailed, Test};
use method::lead::LeadKind;
use method::market::{MarketCount, TargetMarket};
use method::place::Area;
use method::playbook::Topic;
use words::Arg;

impl Playbook<'_> {
    /// Whom we sell to.
    pub(super) fn market_chapter(&self) -> Vec<Block> {
        let lead = self.say("paper-intro-1", &[("business", Arg::Text(&self.business()))]);
        let mut blocks = vec![Self::chapter("market", Some("1"), self.say("paper-chapter-1", &[]), lead)];
        blocks.extend(self.whole_of_what_we_sell());
        if self.playbook.markets.is_empty() {
            blocks.push(paragraph(Rich::new().soft(self.say("paper-no-market", &[]))));
        }
        for market in &self.playbook.markets {
            blocks.extend(self.one_market(market));
        }
        blocks.push(callout(
            Hat::Together,
            self.say("paper-together-label", &[]),
            self.say("paper-unknown-title", &[]),
            &[
                self.say("paper-unknown-text", &[]),
                self.say("paper-edges-one", &[]),
                self.say("paper-edges-two", &[]),
                self.say("paper-edges-three", &[]),
            ],
        ));
        blocks
    }

    fn one_market(&self, market: &TargetMarket) -> Vec<Block> {
        let name = self.market_name(market);
        let mut blocks = vec![Block::Anchor(self.place("market.name", Some(market.id)))];
        if self.has_several_markets() {
            blocks.push(section(self.say("paper-market", &[("market", Arg::Text(&name))])));
        } else if !market.name.trim().is_empty() {
            blocks.push(paragraph(self.say("paper-market-line", &[("market", Arg::Text(&name))])));
        }
        let criteria = self.criteria(market);
        let fit: Vec<&Criterion> = criteria.iter().filter(|criterion| criterion.aspect == Aspect::Fit).collect();
        for clause in self.clauses.in_chapter(method::playbook::MARKET_CHAPTER) {
            blocks.extend(self.market_clause(market, &fit, &clause.topic));
        }
        if fit.iter().any(|criterion| criterion.points > 0 || criterion.is_must_have()) {
            blocks.push(if self.has_several_markets() {
                subsection(self.say("paper-fit-table-of", &[("market", Arg::Text(&name))]))
            } else {
                section(self.say("paper-fit-table", &[]))
            });
            blocks.push(self.fit_table(market.id, &fit));
        }
        blocks
    }

    fn market_clause(&self, market: &TargetMarket, fit: &[&Criterion], topic: &Topic) -> Vec<Block> {
        match topic {
            Topic::Criterion(id, name) if *id == market.id => {
                let Some(criterion) = fit.iter().find(|criterion| criterion.id == *name) else { return Vec::new() };
                let rule = Rich::new().strong(ended(&self.words.criterion(criterion)));
                let home = if let Test::Kind(_) = criterion.test { ended(&market.home) } else { String::new() };
                let more = [home, self.why_fit(criterion), self.looked_at_again(criterion)];
                let clause = self.titled(topic, rule.plain(format!(" {}", joined(more.iter().map(String::as_str)))));
                if let Test::Kind(_) = criterion.test {
                    let home = Block::Anchor(self.place("market.home", Some(market.id)));
                    return [vec![home], clause].concat();
                }
                clause
            }
            Topic::Unanswered(id, _) if *id == market.id => self.titled(topic, self.open()),
            Topic::Trigger(id) if *id == market.id => self.titled(topic, self.trigger(market)),
            Topic::Values(id) if *id == market.id => {
                let mut clause = self.titled(topic, self.say("paper-values-intro", &[]).into());
                clause.push(list(Marker::Bullet, market.values.iter().map(String::as_str)));
                clause
            }
            Topic::MarketCount(id) if *id == market.id => {
                self.titled(topic, market.count.as_ref().map_or_else(|| self.open(), |count| self.count(count)))
            }
            _ => Vec::new(),
        }
    }

    /// What makes them look, and in which months.
    fn trigger(&self, market: &TargetMarket) -> Rich {
        let months: Vec<String> =
            market.season.iter().map(|month| self.words.option("market.season", month).label).collect();
        let season = if months.is_empty() {
            String::new()
        } else {
            self.say("paper-season", &[("months", Arg::Text(&self.words.and_list(&months)))])
        };
        match (market.trigger.trim().is_empty(), season.is_empty()) {
            (true, true) => self.open(),
            (true, false) => season.into(),
            (false, _) => {
                let why = self.say("paper-why-trigger", &[]);
                self.told(&market.trigger).plain(format!(" {}", joined([why.as_str(), &season])))
            }
        }
    }

    /// How many there are, and who says so; a number without a source is called a guess.
    fn count(&self, count: &MarketCount) -> Rich {
        let number = match &count.count {
            Some(range) => self.say("paper-count", &[("count", Arg::Text(&self.words.number_range(range)))]),
            None => self.say("paper-count-none", &[]),
        };
        let source = match count.source.trim() {
            "" => self.say("paper-count-no-source", &[]),
            source => self.say("paper-count-source", &[("source", Arg::Text(&ended(source)))]),
        };
        Rich::new().strong(number).plain(format!(" {source}"))
    }

    /// When a criterion that fails is looked at again, where that was said of it.
    pub(super) fn looked_at_again(&self, criterion: &Criterion) -> String {
        match criterion.recheck_days {
            Some(days) if criterion.if_failed == IfFailed::NotYet => {
                self.say("paper-recheck-own", &[("days", Arg::Number(days.into()))])
            }
            _ => String::new(),
        }
    }

    /// What else there is to know of a criterion of fit.
    fn why_fit(&self, criterion: &Criterion) -> String {
        match &criterion.test {
            Test::Kind(LeadKind::Business) => self.say("paper-why-kind-business", &[]),
            Test::Kind(LeadKind::Consumer) => self.say("paper-why-kind-consumer", &[]),
            Test::Kind(LeadKind::Unknown) => self.say("paper-why-kind-unknown", &[]),
            Test::Industry(_) => self.say("paper-why-industry", &[]),
            Test::Revenue(_) => self.say("paper-why-revenue", &[]),
            Test::Headcount(_) => self.say("paper-why-headcount", &[]),
            Test::Age(_) => self.say("paper-why-age", &[]),
            Test::Income(_) => self.say("paper-why-income", &[]),
            Test::Place(territory) => {
                let around = |area: &Area| matches!(area, Area::Around { .. });
                if territory.include.iter().chain(&territory.exclude).any(around) {
                    self.say("paper-why-place-around", &[])
                } else {
                    self.say("paper-why-place-area", &[])
                }
            }
            _ => self.worth(criterion),
        }
    }

    /// What a criterion brings, in a sentence.
    pub(super) fn worth(&self, criterion: &Criterion) -> String {
        let points = [("points", Arg::Number(criterion.points.into()))];
        match criterion.if_failed {
            IfFailed::NoPoints => self.say("paper-points-only", &points),
            IfFailed::OffTarget | IfFailed::NotYet => self.say("paper-points-worth", &points),
        }
    }

    fn fit_table(&self, market: MarketId, fit: &[&Criterion]) -> Block {
        let mut rows: Vec<Vec<Rich>> = fit
            .iter()
            .map(|criterion| {
                vec![
                    self.criterion_link(market, &criterion.id),
                    self.words.criterion_name(criterion).into(),
                    self.needed_for(criterion),
                    self.words.if_failed(criterion.if_failed).into(),
                    self.worth_in_points(criterion.points),
                ]
            })
            .collect();
        let sum: u32 = fit.iter().map(|criterion| criterion.points).sum();
        rows.push(vec![
            Rich::new(),
            self.say("paper-together", &[]).into(),
            Rich::new(),
            Rich::new(),
            self.words.number(sum.into()).into(),
        ]);
        Block::Table(Table {
            caption: self.say("paper-fit-caption", &[]).into(),
            columns: self.points_columns(),
            rows,
            closing: Closing::Sum,
        })
    }

    fn points_columns(&self) -> Vec<Column> {
        vec![
            Column::new(self.say("paper-column-clause", &[])).share(0.1),
            Column::new(self.say("paper-column-criterion", &[])).share(0.27),
            Column::new(self.say("paper-column-gate", &[])).share(0.15),
            Column::new(self.say("paper-column-if-failed", &[])).share(0.37),
            Column::new(self.say("paper-column-points", &[])).right().share(0.11),
        ]
    }
}
