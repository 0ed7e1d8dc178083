//! The owner's own customers, at the end of chapter 4: whom one would like more of, and whom not.

use super::Playbook;
use super::voice::{or_dash, paragraph, section};
use crate::block::{Block, Column, Table};
use crate::rich::Rich;
use method::fact::Fact;
use method::playbook::BenchCustomer;

impl Playbook<'_> {
    /// The best and the worst, with what made them so.
    pub(super) fn our_customers(&self) -> Vec<Block> {
        let customers = &self.playbook.customers;
        let mut blocks = vec![Block::Anchor("customers".into())];
        if !customers.best.is_empty() || !customers.worst.is_empty() {
            blocks.push(section(self.say("paper-customers", &[])));
            blocks.push(paragraph(self.say("paper-customers-intro", &[])));
        }
        for (question, caption, list) in [
            ("customers.best", self.say("paper-customers-best", &[]), &customers.best),
            ("customers.worst", self.say("paper-customers-worst", &[]), &customers.worst),
        ] {
            blocks.push(Block::Anchor(question.into()));
            if !list.is_empty() {
                blocks.push(Block::KeepTogether(vec![self.customers_table(caption, list)]));
            }
        }
        blocks
    }

    fn customers_table(&self, caption: String, customers: &[BenchCustomer]) -> Block {
        let rows = customers
            .iter()
            .map(|customer| {
                vec![
                    Rich::new().strong(customer.name.trim()),
                    or_dash(&self.known_by(customer)),
                    or_dash(&customer.because),
                ]
            })
            .collect();
        Block::Table(Table {
            caption: caption.into(),
            columns: vec![
                Column::new(self.say("paper-column-customer", &[])).share(0.26),
                Column::new(self.say("paper-column-known-by", &[])).share(0.3),
                Column::new(self.say("paper-column-because", &[])).share(0.44),
            ],
            rows,
            ..Table::default()
        })
    }

    /// What is known of a customer, in a few words.
    fn known_by(&self, customer: &BenchCustomer) -> String {
        let currency = self.playbook.business.currency;
        let facts = customer.profile(currency, customer.kind()).facts;
        let industry = match (&facts.industry, customer.known_industry()) {
            (_, Some(industry)) => industry.name.clone(),
            (Fact::Known(typed), None) => typed.typed.trim().to_owned(),
            _ => String::new(),
        };
        let place = match (&facts.place, customer.known_place()) {
            (_, Some(place)) => place.name.clone(),
            (Fact::Known(typed), None) => typed.typed.trim().to_owned(),
            _ => String::new(),
        };
        [industry, place].into_iter().filter(|known| !known.is_empty()).collect::<Vec<_>>().join(", ")
    }
}
