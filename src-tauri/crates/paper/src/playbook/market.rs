//! Chapter 1: whom we sell to, clause by clause, and what each answer is worth.

use super::Playbook;
use super::voice::{ended, joined, paragraph, section};
use crate::block::Block;
use crate::rich::Rich;
use method::criterion::{Aspect, Criterion, IfFailed, Test};
use method::lead::LeadKind;
use method::market::{MarketCount, TargetMarket};
use method::place::Area;
use method::playbook::Topic;
use words::Arg;

impl Playbook<'_> {
    /// Whom we sell to.
    pub(super) fn market_chapter(&self) -> Vec<Block> {
        let lead = self.say("paper-intro-1", &[]);
        let mut blocks = vec![Self::chapter("market", Some("1"), self.say("paper-chapter-1", &[]), lead)];
        blocks.extend(self.whole_of_what_we_sell());
        if self.playbook.markets.is_empty() {
            blocks.push(paragraph(Rich::new().soft(self.say("paper-no-market", &[]))));
        }
        for market in &self.playbook.markets {
            blocks.extend(self.one_market(market));
        }
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
        blocks.extend(self.map(market));
        blocks.extend(self.size(market));
        blocks
    }

    fn market_clause(&self, market: &TargetMarket, fit: &[&Criterion], topic: &Topic) -> Vec<Block> {
        match topic {
            Topic::Criterion(id, name) if *id == market.id => {
                let Some(criterion) = fit.iter().find(|criterion| criterion.id == *name) else { return Vec::new() };
                let rule = Rich::new().strong(ended(&self.words.criterion(criterion)));
                let home = if let Test::Kind(_) = criterion.test { ended(&market.home) } else { String::new() };
                let more = joined([home.as_str(), &self.why_fit(criterion)]);
                let counts = [self.worth(criterion), self.looked_at_again(criterion)];
                let counts = joined(counts.iter().map(String::as_str));
                let clause = self.titled(topic, rule.plain(format!(" {more}")).soft(format!(" {counts}")));
                if let Test::Kind(_) = criterion.test {
                    let home = Block::Anchor(self.place("market.home", Some(market.id)));
                    return [vec![home], clause].concat();
                }
                clause
            }
            Topic::Unanswered(id, _) if *id == market.id => self.titled(topic, self.open()),
            Topic::Trigger(id) if *id == market.id => self.titled(topic, self.trigger(market)),
            Topic::Values(id) if *id == market.id => {
                let values: Vec<&str> = market.values.iter().map(|value| value.trim()).collect();
                let intro = Rich::from(self.say("paper-values-intro", &[]));
                self.titled(topic, intro.strong(format!(" {}", ended(&values.join(" · ")))))
            }
            Topic::MarketCount(id) if *id == market.id => {
                let count = market.count.as_ref().map_or_else(|| self.open(), |count| self.count(count));
                self.titled(topic, count)
            }
            _ => Vec::new(),
        }
    }

    /// Where they are, drawn.
    fn map(&self, market: &TargetMarket) -> Option<Block> {
        let (_, drawing) = self.maps.iter().find(|(id, _)| *id == market.id)?;
        Some(Block::Map(drawing.clone()))
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
            _ => String::new(),
        }
    }

    /// What a criterion brings, in a sentence.
    pub(super) fn worth(&self, criterion: &Criterion) -> String {
        let points = [("points", Arg::Number(criterion.points.into()))];
        match criterion.if_failed {
            IfFailed::NoPoints => self.say("paper-points-only", &points),
            IfFailed::OffTarget => self.say("paper-points-target", &points),
            IfFailed::NotYet => self.say("paper-points-worth", &points),
        }
    }
}
