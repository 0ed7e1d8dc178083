//! The owner's own customers at the head of chapter 4: one to have again and one not, worked through clause by clause.

use super::examples::{Heads, mark};
use super::voice::{capitalized, paragraph, section, subsection};
use super::{Playbook, Worked};
use crate::block::Block;
use crate::rich::Rich;
use chrono::NaiveDate;
use method::criterion::Aspect;
use method::judge::Verdict;
use method::playbook::{Bench, BenchCustomer, Tried};
use words::Arg;

/// What the customers have shown.
pub(super) struct Shown {
    pub blocks: Vec<Block>,
    /// Whether one of them shows what is refused, so that nobody has to be made up for it.
    pub has_refusal: bool,
    /// What is left to show of a sellable lead; everything if none.
    pub rest: Option<Aspect>,
}

impl Playbook<'_> {
    /// One of the best that fits and one of the worst that doesn't, as far as there are such.
    pub(super) fn customers_worked_through(&self) -> Shown {
        let bench = Bench::of(self.playbook, self.edition);
        let find = |list: &[BenchCustomer], wanted: Verdict| {
            list.iter()
                .filter(|customer| !customer.name.trim().is_empty())
                .map(|customer| bench.tries(customer))
                .find(|tried| tried.judgement.verdict == wanted)
        };
        let customers = &self.playbook.customers;
        let best = find(&customers.best, Verdict::Sellable);
        let worst = find(&customers.worst, Verdict::OffTarget);
        let mut blocks = Vec::new();
        if best.is_some() || worst.is_some() {
            blocks.push(section(self.say("paper-bench", &[])));
            blocks.push(paragraph(self.say("paper-bench-intro", &[])));
        }
        if let Some(tried) = &best {
            let title = self.say("paper-bench-best", &[("name", Arg::Text(tried.profile.name.trim()))]);
            let because = self.say("paper-bench-fits", &[]);
            blocks.push(self.one_customer(&bench, tried, title, &because, &self.say("paper-bench-meets", &[])));
        }
        if let Some(tried) = &worst {
            let title = self.say("paper-bench-worst", &[("name", Arg::Text(tried.profile.name.trim()))]);
            let headline = self.words.headline(&tried.judgement, &bench.edition, &tried.profile, NaiveDate::default());
            let because = match headline.split_once(": ") {
                Some((_, because)) => capitalized(because),
                None => headline,
            };
            blocks.push(self.one_customer(&bench, tried, title, &because, &self.say("paper-bench-refuses", &[])));
        }
        let still_to_show = best.is_some().then_some(Aspect::Interest);
        Shown { blocks, has_refusal: worst.is_some(), rest: still_to_show }
    }

    fn one_customer(&self, bench: &Bench, tried: &Tried, title: String, because: &str, then: &str) -> Block {
        let verdict = tried.judgement.verdict;
        let said = Rich::new().verdict(mark(verdict), self.words.verdict(verdict)).strong(format!("  {because}"));
        let mut blocks = vec![subsection(title), paragraph(said.plain(format!(" {then}")))];
        if let Some(rules) = tried.judgement.market.and_then(|market| bench.edition.market(market)) {
            let worked = Worked { profile: &tried.profile, judgement: &tried.judgement };
            blocks.extend(self.reasons_table(self.findings(&worked, rules, None), Heads::Named));
        }
        Block::KeepTogether(blocks)
    }
}
