//! The scorecard at the end of chapter 3: all points, both thresholds.

use super::Playbook;
use super::examples::is_deed;
use super::voice::{paragraph, section};
use crate::block::{Block, Closing, Column, Table};
use crate::rich::Rich;
use method::criterion::{Aspect, Criterion};
use method::edition::MarketRules;
use method::market::TargetMarket;
use words::Arg;

impl Playbook<'_> {
    /// One scorecard per market.
    pub(super) fn scorecards(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for market in &self.playbook.markets {
            let Some(rules) = self.edition.market(market.id) else { continue };
            let heading = section(if self.has_several_markets() {
                self.say("paper-scorecard-of", &[("market", Arg::Text(&self.market_name(market)))])
            } else {
                self.say("paper-scorecard", &[])
            });
            // What holds for every scorecard stands above the first.
            let intro = blocks.is_empty().then(|| paragraph(self.say("paper-scorecard-intro", &[])));
            blocks.extend([Block::Anchor(self.place("lead.criteria", Some(market.id))), heading]);
            blocks.extend(intro);
            blocks.extend([Block::KeepWithNext, self.scorecard(market, rules)]);
        }
        blocks
    }

    fn scorecard(&self, market: &TargetMarket, rules: &MarketRules) -> Block {
        let number = |points: u32| self.words.number(points.into());
        let score = |criterion: &Criterion, aspect: Aspect| {
            if criterion.aspect == aspect { self.worth_in_points(criterion.points) } else { Rich::new() }
        };
        // The deeds have a table of their own above; here they are one line of the sum.
        let deeds: Vec<&Criterion> = rules.criteria.iter().filter(|criterion| is_deed(criterion)).collect();
        let deeds_worth: u32 = deeds.iter().map(|criterion| criterion.points).sum();
        let worth_listing =
            |criterion: &&Criterion| (criterion.points > 0 || criterion.is_must_have()) && !is_deed(criterion);
        let mut rows: Vec<Vec<Rich>> = rules
            .criteria
            .iter()
            .filter(worth_listing)
            .map(|criterion| {
                vec![
                    self.criterion_link(market.id, &criterion.id),
                    self.words.criterion_name(criterion).into(),
                    self.needed_for(criterion),
                    score(criterion, Aspect::Fit),
                    score(criterion, Aspect::Interest),
                ]
            })
            .collect();
        if let (Some(first), Some(last)) = (deeds.first(), deeds.last()) {
            let number = |criterion: &Criterion| self.clauses.of_criterion(market.id, &criterion.id);
            let args = [("first", Arg::Text(number(first))), ("last", Arg::Text(number(last)))];
            let what = self.say("paper-scorecard-deeds", &args);
            let worth = self.words.number(deeds_worth.into());
            rows.push(vec![Rich::new(), what.into(), "–".into(), Rich::new(), worth.into()]);
        }
        let sum = |aspect: Aspect| -> u32 {
            rules.criteria.iter().filter(|criterion| criterion.aspect == aspect).map(|criterion| criterion.points).sum()
        };
        let mut total = |words: String, fit: u32, interest: u32| {
            rows.push(vec![
                Rich::new(),
                Rich::new().strong(words),
                Rich::new(),
                Rich::new().strong(number(fit)),
                Rich::new().strong(number(interest)),
            ]);
        };
        total(self.say("paper-together", &[]), sum(Aspect::Fit), sum(Aspect::Interest));
        total(self.say("paper-scorecard-mql", &[]), rules.mql.fit, rules.mql.interest);
        total(self.say("paper-scorecard-sql", &[]), rules.sql.fit, rules.sql.interest);
        Block::Table(Table {
            columns: vec![
                Column::new(self.say("paper-column-clause", &[])).share(0.12),
                Column::new(self.say("paper-column-criterion", &[])).share(0.42),
                Column::new(self.say("paper-column-must", &[])).share(0.2),
                Column::new(self.say("paper-column-fit", &[])).right().share(0.12),
                Column::new(self.say("paper-column-interest", &[])).right().share(0.14),
            ],
            rows,
            closing: Closing::Row,
            ..Table::default()
        })
    }
}
