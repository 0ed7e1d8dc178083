//! Which program wrote a file, by headers that only it uses, and what its headers mean there.

use std::collections::HashSet;
use std::fmt;

use crate::Field;
use crate::header_words::HeaderWords;

/// A program whose exports are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is the product of that name")]
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
}

impl Program {
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

/// Headers that, together, only one program writes. The narrower marks stand first.
const MARKS: [(Program, &str); 46] = [
    (Program::Sellable, "For Sellable"),
    (Program::MetaLeadAds, "ad_id, form_id"),
    (Program::MetaLeadAds, "form_id, is_organic"),
    (Program::MetaLeadAds, "created_time, form_name, platform"),
    (Program::LinkedIn, "Connected On, Position"),
    (Program::Mailchimp, "MEMBER_RATING"),
    (Program::Mailchimp, "LEID, EUID"),
    (Program::Mailchimp, "Email Address, Phone Number, Tags"),
    (Program::ConstantContact, "Email permission status"),
    (Program::ConstantContact, "Email Lists"),
    (Program::Pipedrive, "Person - Name"),
    (Program::Pipedrive, "Person - Organization"),
    (Program::Pipedrive, "Deal - Title"),
    (Program::Shopify, "Accepts Email Marketing"),
    (Program::Shopify, "Default Address Company"),
    (Program::QuickBooks, "Customer, Open Balance"),
    (Program::Stripe, "Created (UTC)"),
    (Program::Wix, "Email subscriber status"),
    (Program::Wix, "Created At (UTC+0), Labels"),
    (Program::Brevo, "EMAIL_BLACKLISTED"),
    (Program::Brevo, "ADDED_TIME, MODIFIED_TIME"),
    (Program::ActiveCampaign, "Date Created, IP"),
    (Program::SystemeIo, "Surname, Date registered"),
    (Program::HubSpot, "Record ID, Contact owner"),
    (Program::HubSpot, "Record ID, Company owner"),
    (Program::HubSpot, "Record ID, Lifecycle Stage"),
    (Program::HubSpot, "Record ID, Associated Company"),
    (Program::HubSpot, "Record ID, Associated Company IDs"),
    (Program::HubSpot, "Record ID - Contact"),
    (Program::HubSpot, "Record ID, First Name"),
    (Program::HubSpot, "Lifecycle Stage, Company Name"),
    (Program::Salesforce, "SystemModstamp"),
    (Program::Salesforce, "LeadSource, IsConverted"),
    (Program::Salesforce, "Lead Owner, Company / Account"),
    (Program::Salesforce, "Lead ID, Lead Owner"),
    (Program::Salesforce, "Account Name, Mailing City"),
    (Program::Salesforce, "Account Owner, Account Name"),
    (Program::Salesforce, "Lead Status, Zip/Postal Code"),
    (Program::Zoho, "Lead Name, Lead Owner"),
    (Program::Zoho, "Lead Owner, No. of Employees"),
    (Program::GoogleContacts, "E-mail 1 - Value"),
    (Program::GoogleContacts, "Phonetic First Name"),
    (Program::GoogleContacts, "Group Membership"),
    (Program::Outlook, "E-mail Address, Business Phone"),
    (Program::Kit, "first_name, email, created_at, status"),
    (Program::Typeform, "Submitted At"),
];

const MEANINGS: [(Program, &str, Meaning); 22] = [
    (Program::Sellable, "for sellable", Meaning::NotTheLead),
    // Somebody filled in a form at that time: the dated reaction that makes an inquiry.
    (Program::MetaLeadAds, "created_time", Meaning::Field(Field::ReactedOn)),
    (Program::MetaLeadAds, "form_name", Meaning::Field(Field::Reaction)),
    (Program::MetaLeadAds, "campaign_name", Meaning::Field(Field::Source)),
    (Program::GoogleForms, "timestamp", Meaning::Field(Field::ReactedOn)),
    (Program::Typeform, "submitted at", Meaning::Field(Field::ReactedOn)),
    // Mr or Mrs, a room number, and words that no one fills in.
    (Program::Outlook, "title, location, office location, profession, account", Meaning::NotTheLead),
    (Program::GoogleContacts, "location, occupation", Meaning::NotTheLead),
    (Program::GoogleContacts, "labels", Meaning::NotTheLead),
    // Guessed by Mailchimp from the network address.
    (Program::Mailchimp, "region, cc, latitude, longitude", Meaning::NotTheLead),
    (Program::QuickBooks, "customer", Meaning::Field(Field::Company)),
    (Program::QuickBooks, "billing address", Meaning::Field(Field::Place)),
    (Program::ActiveCampaign, "status", Meaning::Field(Field::OptedOut)),
    (Program::Kit, "status", Meaning::Field(Field::OptedOut)),
    (Program::Brevo, "sms", Meaning::Field(Field::Phone)),
    (Program::Pipedrive, "deal value", Meaning::Field(Field::Value)),
    (Program::Pipedrive, "note content", Meaning::Field(Field::Note)),
    (Program::Pipedrive, "deal title, deal stage, deal status, person label", Meaning::NotTheLead),
    // In LinkedIn's file these are the contact's own, and the day of connecting is no reaction.
    (Program::LinkedIn, "connected on, url", Meaning::NotTheLead),
    (Program::Shopify, "customer id, total spent, total orders", Meaning::NotTheLead),
    (Program::Stripe, "id, total spend", Meaning::NotTheLead),
    (Program::HubSpot, "record id, contact id", Meaning::NotTheLead),
];

/// Google Forms marks nothing but its first column.
pub(crate) fn of_first_column(headers: &[String]) -> Option<(Program, Vec<String>)> {
    let first = headers.first().filter(|_| headers.len() > 1)?;
    (HeaderWords::of(first).key() == "timestamp").then(|| (Program::GoogleForms, vec![first.clone()]))
}
