//! The formats, and what each is for.

use crate::failure::Said;
use crate::host::FileKind;
use exchange::out::Takes;
use method::contact::Channel;
use serde::{Deserialize, Serialize};

/// A format of export.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "ExportFormat"))]
pub enum Format {
    /// A table as text, which every spreadsheet opens and this program takes back.
    Csv,
    /// A workbook for Excel.
    Xlsx,
    /// Address cards for telephones and address books.
    Vcard,
    /// Follow-ups and feedback sessions for a calendar.
    Ical,
    /// Everything about the business, in one document.
    Json,
    /// Contacts for `HubSpot`.
    Hubspot,
    /// Leads for Salesforce.
    Salesforce,
    /// People, organisations and deals for Pipedrive.
    Pipedrive,
    /// A mailing list for Mailchimp.
    Mailchimp,
}

impl Format {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::Csv,
        Self::Xlsx,
        Self::Vcard,
        Self::Ical,
        Self::Mailchimp,
        Self::Hubspot,
        Self::Salesforce,
        Self::Pipedrive,
        Self::Json,
    ];

    /// The name on the command line and in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Vcard => "vcard",
            Self::Ical => "ical",
            Self::Json => "json",
            Self::Hubspot => "hubspot",
            Self::Salesforce => "salesforce",
            Self::Pipedrive => "pipedrive",
            Self::Mailchimp => "mailchimp",
        }
    }

    /// What kind of file it is.
    pub const fn file_kind(self) -> FileKind {
        match self {
            Self::Csv | Self::Hubspot | Self::Salesforce | Self::Pipedrive | Self::Mailchimp => FileKind::Csv,
            Self::Xlsx => FileKind::Workbook,
            Self::Vcard => FileKind::AddressCards,
            Self::Ical => FileKind::Calendar,
            Self::Json => FileKind::Json,
        }
    }

    /// The program whose table it is, if it is one's.
    pub(super) const fn program(self) -> Option<Takes> {
        match self {
            Self::Hubspot => Some(Takes::HubSpot),
            Self::Salesforce => Some(Takes::Salesforce),
            Self::Pipedrive => Some(Takes::Pipedrive),
            Self::Mailchimp => Some(Takes::Mailchimp),
            Self::Csv | Self::Xlsx | Self::Vcard | Self::Ical | Self::Json => None,
        }
    }

    /// The channel by which people of the file will be reached, if the file is made for that. Who asked to be left alone
    /// there has no place in it.
    pub(super) const fn reaches_by(self) -> Option<Channel> {
        match self {
            Self::Mailchimp => Some(Channel::Mail),
            Self::Vcard => Some(Channel::Call),
            Self::Csv | Self::Xlsx | Self::Ical | Self::Json => None,
            Self::Hubspot | Self::Salesforce | Self::Pipedrive => None,
        }
    }

    /// What it is called.
    pub(super) const fn label(self) -> Said {
        Said::new(match self {
            Self::Csv => "export-format-csv",
            Self::Xlsx => "export-format-xlsx",
            Self::Vcard => "export-format-vcard",
            Self::Ical => "export-format-ical",
            Self::Json => "export-format-json",
            Self::Hubspot => "export-format-hubspot",
            Self::Salesforce => "export-format-salesforce",
            Self::Pipedrive => "export-format-pipedrive",
            Self::Mailchimp => "export-format-mailchimp",
        })
    }

    /// What it is for, in a sentence.
    pub(super) const fn purpose(self) -> Said {
        Said::new(match self {
            Self::Csv => "export-purpose-csv",
            Self::Xlsx => "export-purpose-xlsx",
            Self::Vcard => "export-purpose-vcard",
            Self::Ical => "export-purpose-ical",
            Self::Json => "export-purpose-json",
            Self::Hubspot => "export-purpose-hubspot",
            Self::Salesforce => "export-purpose-salesforce",
            Self::Pipedrive => "export-purpose-pipedrive",
            Self::Mailchimp => "export-purpose-mailchimp",
        })
    }
}
