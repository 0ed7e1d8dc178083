//! What the form for a lead offers.

use super::draft::role_key;
use crate::book::Book;
use crate::failure::Problem;
use crate::interview::OptionView;
use method::fact::BuyingRole;
use method::lead::ReactionKind;
use serde::Serialize;

/// What the form for a lead offers.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeadFormView {
    /// What they may have done; the kinds that count as an inquiry come first.
    pub reactions: Vec<OptionView>,
    /// When they may want to buy.
    pub timings: Vec<OptionView>,
    /// Who may decide.
    pub authorities: Vec<OptionView>,
    /// Sources that were used before.
    pub sources: Vec<String>,
    /// Today.
    pub today: String,
    /// Names of the people with a hat.
    pub people: Vec<String>,
}

pub(super) fn timing_options(book: &Book) -> Vec<OptionView> {
    ["now", "this month", "this quarter", "next quarter", "this year", "next year"]
        .into_iter()
        .map(|value| OptionView {
            value: value.to_owned(),
            label: book.words.option("lead.timing", value).label,
            hint: None,
        })
        .collect()
}

pub(super) fn authority_options(book: &Book) -> Vec<OptionView> {
    [BuyingRole::Decides, BuyingRole::DecidesWithOthers, BuyingRole::Influences, BuyingRole::Uses, BuyingRole::NoSay]
        .into_iter()
        .map(|role| OptionView { value: role_key(role).to_owned(), label: book.words.role(role), hint: None })
        .collect()
}

/// Names of the people with a hat, in the order of the alphabet.
pub(super) fn people(book: &Book) -> Result<Vec<String>, Problem> {
    let definitions = book.in_force()?;
    let people = &definitions.playbook.business.people;
    let mut names: Vec<String> = [&people.marketing, &people.sales, &people.caller, &people.owner]
        .into_iter()
        .filter(|name| !name.is_empty())
        .cloned()
        .collect();
    names.sort();
    names.dedup();
    Ok(names)
}

/// What the form offers.
pub fn form(book: &Book) -> Result<LeadFormView, Problem> {
    let definitions = book.in_force()?;
    let inquiry = &definitions.edition.inquiry;
    let mut kinds: Vec<ReactionKind> = ReactionKind::ALL.to_vec();
    kinds.sort_by_key(|kind| !inquiry.contains(kind));
    Ok(LeadFormView {
        reactions: kinds
            .into_iter()
            .map(|kind| OptionView { value: kind.key().to_owned(), label: book.words.reaction(kind), hint: None })
            .collect(),
        timings: timing_options(book),
        authorities: authority_options(book),
        sources: ["Website form", "Referral", "Trade show", "Google ad", "Newsletter", "Bought list"]
            .map(String::from)
            .to_vec(),
        today: book.clock.today().to_string(),
        people: people(book)?,
    })
}
