//! The agreement on one page: whom, what is ready for sales, who does what by when.

use super::Playbook;
use super::voice::{AFTER_TABLE, cut, joined, paragraph, section};
use crate::block::{Block, Column, Table};
use crate::rich::Rich;
use method::criterion::{Criterion, IfFailed, Test};
use method::market::TargetMarket;
use method::playbook::{Hat, WorkingTime};
use words::Arg;

/// How many markets the page has room for; the others are counted.
const MARKETS: usize = 2;
/// Letters of a rule that the page has room for.
const LETTERS: usize = 90;
/// Letters that the page has room for of what the firm sells; chapter 1 has the whole of a longer text.
const SELLS: usize = 170;
/// Letters of a firm's or a market's name that the page has room for.
const BUSINESS: usize = 40;
/// Rules of one market that the page has room for.
const RULES: usize = 5;
/// Letters of a person's name that a line has room for.
const NAME: usize = 24;

/// What the wizard asks of the business; its answers are in the names and amounts of every page.
const BUSINESS_QUESTIONS: [&str; 6] =
    ["business.name", "business.sells", "business.sells_to", "business.place", "business.currency", "business.people"];

impl Playbook<'_> {
    /// The page that says it all.
    pub(super) fn summary(&self) -> Vec<Block> {
        let title = self.say("paper-in-one-page", &[]);
        let mut blocks = vec![Self::chapter("business", None, title, self.say("paper-in-one-page-intro", &[]))];
        for question in BUSINESS_QUESTIONS {
            blocks.push(Block::Anchor(question.into()));
        }
        blocks.push(paragraph(self.what_we_sell()));
        blocks.push(section(self.say("paper-summary-markets", &[])));
        blocks.extend(self.markets_in_short());
        blocks.push(section(self.say("paper-summary-duties", &[])));
        blocks.push(self.duties());
        if let Some(note) = self.left_out_note() {
            blocks.extend([AFTER_TABLE, paragraph(Rich::new().soft(note))]);
        }
        blocks
    }

    fn what_we_sell(&self) -> Rich {
        let business = &self.playbook.business;
        let sells = business.sells.trim();
        if sells.is_empty() {
            return self.open();
        }
        let sells = cut(sells, SELLS);
        match business.name.trim() {
            "" => Rich::from(sells),
            name => Rich::new().strong(format!("{}: ", cut(name, BUSINESS))).plain(sells),
        }
    }

    /// What the firm sells, if the summary has no room for the whole of it.
    pub(super) fn whole_of_what_we_sell(&self) -> Option<Block> {
        let sells = self.playbook.business.sells.trim();
        (sells.chars().count() > SELLS).then(|| paragraph(sells))
    }

    /// Per market: who is on target, and what makes them ready for sales.
    fn markets_in_short(&self) -> Vec<Block> {
        let markets = &self.playbook.markets;
        if markets.is_empty() {
            return vec![paragraph(Rich::new().soft(self.say("paper-no-market", &[])))];
        }
        let rows = markets
            .iter()
            .take(MARKETS)
            .map(|market| {
                let name = Rich::new().strong(cut(&self.market_name(market), BUSINESS));
                let cells = [name, self.on_target(market), self.ready(market)];
                cells.into_iter().skip(usize::from(!self.has_several_markets())).collect()
            })
            .collect();
        let mut columns = vec![
            Column::new(self.say("paper-summary-on-target", &[])),
            Column::new(self.say("paper-summary-ready", &[])),
        ];
        if self.has_several_markets() {
            columns.insert(0, Column::new(self.say("paper-summary-market", &[])).share(0.2));
        }
        let left = markets.len().saturating_sub(MARKETS) as i64;
        let more = if left > 0 {
            self.say("paper-summary-more-markets", &[("count", Arg::Number(left))])
        } else {
            String::new()
        };
        vec![
            Block::Table(Table { columns, rows, ..Table::default() }),
            AFTER_TABLE,
            paragraph(joined([more.as_str(), &self.say("paper-summary-ready-text", &[])])),
        ]
    }

    fn on_target(&self, market: &TargetMarket) -> Rich {
        let is_target = |criterion: &&Criterion| criterion.if_failed == IfFailed::OffTarget;
        self.in_cell(
            self.criteria(market)
                .iter()
                .filter(is_target)
                .map(|criterion| self.rule_in_short(market, criterion))
                .collect(),
        )
    }

    fn ready(&self, market: &TargetMarket) -> Rich {
        let is_ready = |criterion: &&Criterion| criterion.if_failed == IfFailed::NotYet;
        let criteria = self.criteria(market);
        let rules = criteria.iter().filter(is_ready).map(|criterion| self.rule_in_short(market, criterion));
        let points = self.edition.market(market.id).map(|rules| {
            let args =
                [("fit", Arg::Number(rules.sql.fit.into())), ("interest", Arg::Number(rules.sql.interest.into()))];
            Rich::from(self.say("paper-summary-ready-points", &args))
        });
        let ready = self.in_cell(rules.chain(points).collect());
        if ready.is_empty() { self.open() } else { ready }
    }

    /// Rules below each other; where several markets share the page, one after the other, as far as there is room.
    fn in_cell(&self, rules: Vec<Rich>) -> Rich {
        if self.has_several_markets() {
            let rules: Vec<String> = rules.iter().map(Rich::to_plain).collect();
            return Rich::from(cut(&rules.join("; "), LETTERS));
        }
        let is_cut = rules.len() > RULES;
        let mut all = Rich::new();
        for (number, mut rule) in rules.into_iter().take(RULES).enumerate() {
            if number > 0 {
                all = all.plain("\n");
            }
            all.runs.append(&mut rule.runs);
        }
        if is_cut { all.plain("\n…") } else { all }
    }

    fn rule_in_short(&self, market: &TargetMarket, criterion: &Criterion) -> Rich {
        let rule = Rich::from(cut(&self.words.criterion(criterion), LETTERS));
        let number = self.clauses.of_criterion(market.id, &criterion.id);
        if matches!(criterion.test, Test::Kind(_)) || number.is_empty() || self.has_several_markets() {
            return rule;
        }
        self.cited(rule, number)
    }

    fn duties(&self) -> Block {
        let engagement = &self.playbook.engagement;
        let within = |time: WorkingTime| self.within(time);
        let answer = within(engagement.answer_within);
        let days = i64::from(self.playbook.recheck_days);
        let row = |when: String, hat: Hat, does: String, by: Rich| {
            vec![Rich::from(when), self.who_cell(hat, " ", NAME), does.into(), by]
        };
        let rows = vec![
            row(
                self.say("paper-duty-reacts", &[]),
                engagement.first_answer_by,
                self.say("paper-duty-reacts-does", &[]),
                answer.clone(),
            ),
            row(self.say("paper-duty-missing", &[]), self.asker(), self.say("paper-duty-missing-does", &[]), answer),
            row(
                self.say("paper-duty-sellable", &[]),
                self.playbook.sql_by,
                self.say("paper-duty-sellable-does", &[]),
                self.say("paper-same-day", &[]).into(),
            ),
            row(
                self.say("paper-duty-offered", &[]),
                Hat::Sales,
                self.say("paper-duty-offered-does", &[]),
                within(engagement.accept_within),
            ),
            row(
                self.say("paper-duty-accepted", &[]),
                Hat::Sales,
                self.say("paper-duty-accepted-does", &[]),
                self.say("paper-duty-accepted-when", &[]).into(),
            ),
            row(
                self.say("paper-duty-later", &[]),
                Hat::Marketing,
                self.say("paper-duty-later-does", &[]),
                self.say("paper-duty-later-when", &[("days", Arg::Number(days))]).into(),
            ),
        ];
        Block::Table(Table {
            columns: vec![
                Column::new(self.say("paper-summary-column-when", &[])).share(0.215),
                Column::new(self.say("paper-column-who", &[])).share(0.265),
                Column::new(self.say("paper-summary-column-does", &[])).share(0.295),
                Column::new(self.say("paper-column-when", &[])).share(0.225),
            ],
            rows,
            ..Table::default()
        })
    }
}
