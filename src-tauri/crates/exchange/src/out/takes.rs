//! Files that other sales and mailing programs take in as they are: their own headers, the values that they know, and
//! every field filled that they demand.
//!
//! The headers are the ones under which each maker documents its import, so that the program maps them by itself:
//!
//! - **`HubSpot`** matches headers with the labels of its contact properties, tells contacts apart by `Email`, and takes
//!   `Lifecycle Stage` by the names of its stages. It has no property of its own for somebody who is not to be contacted;
//!   that column asks to be mapped.
//! - **`Salesforce`** (Data Import Wizard, leads) demands `Last Name` and `Company`, knows `Email Opt Out` and `Do Not Call`
//!   as 1 and 0, and comes with the statuses that are used here. `[not provided]` is what it writes itself where a firm is
//!   missing.
//! - **`Pipedrive`** demands a person's or an organisation's name on every row, and makes a deal of a row with a deal's title.
//! - **`Mailchimp`** demands `Email Address` and cuts a text after 255 bytes; tags stand in one cell, divided by commas.

use std::borrow::Cow;
use std::io;

use super::{Asked, Contact, Deal, PersonName, Rung};
use crate::CsvWriter;

/// A program that takes people in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the product of that name")]
pub enum Takes {
    HubSpot,
    Salesforce,
    Pipedrive,
    Mailchimp,
}

type Texts<'c> = Vec<Cow<'c, str>>;

impl Takes {
    /// The headers of its file.
    pub const fn headers(self) -> &'static [&'static str] {
        match self {
            Self::HubSpot => &[
                "First Name",
                "Last Name",
                "Email",
                "Phone Number",
                "Company Name",
                "Job Title",
                "Lifecycle Stage",
                "City",
                "State/Region",
                "Postal Code",
                "Country/Region",
                "Industry",
                "Annual Revenue",
                "Number of Employees",
                "Lead Source",
                "Message",
                "Do Not Contact",
            ],
            Self::Salesforce => &[
                "First Name",
                "Last Name",
                "Company",
                "Title",
                "Email",
                "Phone",
                "City",
                "State/Province",
                "Zip/Postal Code",
                "Country",
                "Industry",
                "Annual Revenue",
                "No. of Employees",
                "Lead Source",
                "Lead Status",
                "Email Opt Out",
                "Do Not Call",
                "Description",
            ],
            Self::Pipedrive => &[
                "Person - Name",
                "Person - Email - Work",
                "Person - Phone - Work",
                "Person - Job title",
                "Person - Do not contact",
                "Organization - Name",
                "Organization - Address",
                "Deal - Title",
                "Deal - Stage",
                "Deal - Value",
                "Deal - Currency",
                "Deal - Status",
                "Deal - Lost reason",
                "Note - Content",
            ],
            Self::Mailchimp => {
                &["Email Address", "First Name", "Last Name", "Phone Number", "Company", "Job Title", "Tags"]
            }
        }
    }

    /// The row of a contact, a cell for each header.
    pub fn row<'c>(self, contact: &'c Contact<'_>) -> Texts<'c> {
        match self {
            Self::HubSpot => hubspot(contact),
            Self::Salesforce => salesforce(contact),
            Self::Pipedrive => pipedrive(contact),
            Self::Mailchimp => mailchimp(contact),
        }
    }
}

/// Writes the file of a program: its headers, then a row for each contact.
pub struct ProgramWriter<W: io::Write> {
    takes: Takes,
    inner: CsvWriter<W>,
}

impl<W: io::Write> ProgramWriter<W> {
    /// Begins the file.
    pub fn new(out: W, takes: Takes) -> io::Result<Self> {
        let mut inner = CsvWriter::for_program(out);
        inner.row(takes.headers().iter().copied())?;
        Ok(Self { takes, inner })
    }

    /// Adds somebody.
    pub fn add(&mut self, contact: &Contact<'_>) -> io::Result<()> {
        let row = self.takes.row(contact);
        self.inner.row(row.iter().map(AsRef::as_ref))
    }

    /// Hands everything on to the destination.
    pub fn finish(self) -> io::Result<()> {
        self.inner.finish()
    }
}

/// The name in parts. A firm without a person has no given name.
fn parts<'c>(contact: &'c Contact<'_>) -> PersonName<'c> {
    if contact.name == contact.company {
        PersonName { first: "", last: &contact.name }
    } else {
        PersonName::of(&contact.name)
    }
}

fn hubspot<'c>(contact: &'c Contact<'_>) -> Texts<'c> {
    let name = parts(contact);
    let stage = match contact.rung {
        Rung::Name => "Subscriber",
        Rung::Inquiry | Rung::Resting => "Lead",
        Rung::Marketing => "Marketing Qualified Lead",
        Rung::Sales => "Sales Qualified Lead",
        Rung::Deal => "Opportunity",
        Rung::Won => "Customer",
        Rung::Lost | Rung::GivenUp => "Other",
    };
    let address = &contact.address;
    vec![
        name.first.into(),
        name.last.into(),
        (&*contact.email).into(),
        (&*contact.phone).into(),
        (&*contact.company).into(),
        (&*contact.title).into(),
        stage.into(),
        (&*address.city).into(),
        (&*address.region).into(),
        (&*address.postal).into(),
        (&*address.country).into(),
        (&*contact.industry).into(),
        (&*contact.revenue).into(),
        (&*contact.headcount).into(),
        (&*contact.source).into(),
        (&*contact.note).into(),
        (&*contact.do_not_contact).into(),
    ]
}

fn salesforce<'c>(contact: &'c Contact<'_>) -> Texts<'c> {
    let name = parts(contact);
    // A status by which Salesforce means "converted" can't come from a file.
    let status = match contact.rung {
        Rung::Name | Rung::Inquiry => "Open - Not Contacted",
        Rung::Marketing | Rung::Sales | Rung::Deal | Rung::Resting | Rung::Won => "Working - Contacted",
        Rung::Lost | Rung::GivenUp => "Closed - Not Converted",
    };
    let company = if contact.company.is_empty() { "[not provided]" } else { &*contact.company };
    let address = &contact.address;
    vec![
        name.first.into(),
        name.last.into(),
        company.into(),
        (&*contact.title).into(),
        (&*contact.email).into(),
        (&*contact.phone).into(),
        (&*address.city).into(),
        (&*address.region).into(),
        (&*address.postal).into(),
        (&*address.country).into(),
        (&*contact.industry).into(),
        (&*contact.revenue).into(),
        (&*contact.headcount).into(),
        (&*contact.source).into(),
        status.into(),
        one_or_zero(contact.mail).into(),
        one_or_zero(contact.call).into(),
        description(contact),
    ]
}

fn one_or_zero(asked: Asked) -> &'static str {
    match asked {
        Asked::NotTo => "1",
        Asked::Nothing => "0",
    }
}

/// The note, and what has no column there. What they asked not to get stands first.
fn description<'c>(contact: &'c Contact<'_>) -> Cow<'c, str> {
    if contact.do_not_contact.is_empty() {
        return (&*contact.note).into();
    }
    let lines = [&*contact.do_not_contact, &*contact.note];
    lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n").into()
}

fn pipedrive<'c>(contact: &'c Contact<'_>) -> Texts<'c> {
    let status = match contact.rung {
        Rung::Won => "won",
        Rung::Lost | Rung::GivenUp => "lost",
        Rung::Name | Rung::Inquiry | Rung::Marketing | Rung::Sales | Rung::Deal | Rung::Resting => "open",
    };
    let none = Deal::default();
    let deal = contact.deal.as_ref().unwrap_or(&none);
    let of_deal = |text: &'c str| if contact.deal.is_some() { text } else { "" };
    let text = |text: &str| Cow::Owned(text.to_owned());
    vec![
        (&*contact.name).into(),
        (&*contact.email).into(),
        (&*contact.phone).into(),
        (&*contact.title).into(),
        (&*contact.do_not_contact).into(),
        (&*contact.company).into(),
        contact.address.line().into(),
        text(&deal.title),
        text(&deal.step),
        text(&deal.value),
        text(&deal.currency),
        of_deal(status).into(),
        text(&deal.lost_because),
        (&*contact.note).into(),
    ]
}

fn mailchimp<'c>(contact: &'c Contact<'_>) -> Texts<'c> {
    const MOST_BYTES: usize = 255;
    let name = parts(contact);
    let cells = [&*contact.email, name.first, name.last, &*contact.phone, &*contact.company, &*contact.title];
    let cells = cells.into_iter().map(|text| cut(text, MOST_BYTES).into());
    cells.chain([tags(contact)]).collect()
}

/// Where they stand and where they came from, as tags.
fn tags<'c>(contact: &Contact<'_>) -> Cow<'c, str> {
    const MOST_CHARACTERS: usize = 100;
    let tag =
        |text: &str| text.chars().filter(|sign| !matches!(sign, ',' | '"') && !sign.is_control()).collect::<String>();
    let short = |text: String| text.trim().chars().take(MOST_CHARACTERS).collect::<String>();
    let tags = [&contact.stands, &contact.source].map(|text| short(tag(text)));
    tags.into_iter().filter(|tag| !tag.is_empty()).collect::<Vec<_>>().join(",").into()
}

/// As much of the text as fits, without half a character.
fn cut(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    &text[..end]
}
