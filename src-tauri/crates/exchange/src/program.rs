//! Which program wrote a file, by headers that only it uses, and what its headers mean there.

use std::collections::HashSet;
use std::fmt;

use crate::Field;
use crate::header_words::HeaderWords;

pub use hint::{Did, Hint};
use marks::MARKS;
use meanings::MEANINGS;

mod hint;
mod marks;
mod meanings;

/// A program whose exports are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is the product, or the format, of that name")]
pub enum Program {
    /// This program: the file is an export of a log.
    Sellable,
    GoogleContacts,
    Outlook,
    HubSpot,
    Salesforce,
    MetaLeadAds,
    LinkedIn,
    Mailchimp,
    ConstantContact,
    Pipedrive,
    Zoho,
    QuickBooks,
    Shopify,
    Stripe,
    Wix,
    Brevo,
    ActiveCampaign,
    Kit,
    SystemeIo,
    GoogleForms,
    Typeform,
    VCard,
}

impl Program {
    /// All programs whose exports are known.
    pub const ALL: [Self; 22] = [
        Self::Sellable,
        Self::GoogleContacts,
        Self::Outlook,
        Self::HubSpot,
        Self::Salesforce,
        Self::MetaLeadAds,
        Self::LinkedIn,
        Self::Mailchimp,
        Self::ConstantContact,
        Self::Pipedrive,
        Self::Zoho,
        Self::QuickBooks,
        Self::Shopify,
        Self::Stripe,
        Self::Wix,
        Self::Brevo,
        Self::ActiveCampaign,
        Self::Kit,
        Self::SystemeIo,
        Self::GoogleForms,
        Self::Typeform,
        Self::VCard,
    ];

    /// The product's name as its maker writes it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sellable => "Sellable",
            Self::GoogleContacts => "Google Contacts",
            Self::Outlook => "Outlook",
            Self::HubSpot => "HubSpot",
            Self::Salesforce => "Salesforce",
            Self::MetaLeadAds => "Meta lead ads",
            Self::LinkedIn => "LinkedIn",
            Self::Mailchimp => "Mailchimp",
            Self::ConstantContact => "Constant Contact",
            Self::Pipedrive => "Pipedrive",
            Self::Zoho => "Zoho CRM",
            Self::QuickBooks => "QuickBooks",
            Self::Shopify => "Shopify",
            Self::Stripe => "Stripe",
            Self::Wix => "Wix",
            Self::Brevo => "Brevo",
            Self::ActiveCampaign => "ActiveCampaign",
            Self::Kit => "Kit",
            Self::SystemeIo => "systeme.io",
            Self::GoogleForms => "Google Forms",
            Self::Typeform => "Typeform",
            Self::VCard => "contact cards (vCard)",
        }
    }
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The program that wrote the headers, and the headers that tell it.
pub(crate) fn of(headers: &[String]) -> Option<(Program, Vec<String>)> {
    let keys: Vec<String> = headers.iter().map(|header| HeaderWords::of(header).key()).collect();
    let present: HashSet<&str> = keys.iter().map(String::as_str).collect();
    for (program, marks) in MARKS {
        let wanted: Vec<String> = marks.split(", ").map(|mark| HeaderWords::of(mark).key()).collect();
        if !wanted.iter().all(|key| present.contains(key.as_str())) {
            continue;
        }
        let telling = headers.iter().zip(&keys).filter(|(_, key)| wanted.contains(key));
        return Some((program, telling.map(|(header, _)| header.clone()).collect()));
    }
    None
}

/// What a header means in one program only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// A field of the lead.
    Field(Field),
    /// Nothing about the lead.
    NotTheLead,
}

/// What a header means in this program, where that differs from what it means elsewhere.
pub(crate) fn meaning(program: Program, key: &str) -> Option<Meaning> {
    let all = MEANINGS.iter().filter(|(of, _, _)| *of == program);
    let mut found = all.filter(|(_, names, _)| names.split(", ").any(|name| HeaderWords::of(name).key() == key));
    found.next().map(|(_, _, field)| *field)
}

/// Google Forms marks nothing but its first column.
pub(crate) fn of_first_column(headers: &[String]) -> Option<(Program, Vec<String>)> {
    let first = headers.first().filter(|_| headers.len() > 1)?;
    (HeaderWords::of(first).key() == "timestamp").then(|| (Program::GoogleForms, vec![first.clone()]))
}
