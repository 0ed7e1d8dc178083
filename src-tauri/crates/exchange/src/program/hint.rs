//! What an owner should know about the exports of a program, before they take one in.

use crate::Program;

/// What is worth telling about a file, by the program that wrote it. Its sentence is made elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// The program keeps leads for so many days only: take them in regularly.
    KeptForDays {
        /// Days after which they can't be downloaded any more.
        days: u16,
    },
    /// These people are known, or on a list; that is no reaction, so they come in as names.
    NoReaction,
    /// These are customers who have bought already.
    Customers,
    /// The addresses that left the list stand in a file of their own: take that in too, so that they
    /// are left alone here.
    LeaversApart,
    /// Most mail addresses are missing, as only those are told that people let others see.
    FewEmails,
}

/// What somebody did so that the program has them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Did {
    /// They filled in a form; when, stands in the column that is mapped to
    /// [`Field::ReactedOn`](crate::Field::ReactedOn).
    FilledInForm,
}

impl Program {
    /// What the owner should know about files of this program.
    pub const fn hints(self) -> &'static [Hint] {
        match self {
            // Meta Business Help Center: leads can be downloaded for 90 days.
            Self::MetaLeadAds => &[Hint::KeptForDays { days: 90 }],
            Self::LinkedIn => &[Hint::NoReaction, Hint::FewEmails],
            Self::Mailchimp => &[Hint::NoReaction, Hint::LeaversApart],
            Self::ConstantContact | Self::Brevo | Self::ActiveCampaign | Self::Kit | Self::SystemeIo => {
                &[Hint::NoReaction]
            }
            Self::GoogleContacts | Self::Outlook | Self::VCard => &[Hint::NoReaction],
            Self::QuickBooks | Self::Shopify | Self::Stripe => &[Hint::Customers],
            Self::Sellable
            | Self::HubSpot
            | Self::Salesforce
            | Self::Pipedrive
            | Self::Zoho
            | Self::Wix
            | Self::GoogleForms
            | Self::Typeform => &[],
        }
    }

    /// What everybody in a file of this program did, where it is the same for all.
    pub const fn did(self) -> Option<Did> {
        match self {
            Self::MetaLeadAds | Self::GoogleForms | Self::Typeform => Some(Did::FilledInForm),
            _ => None,
        }
    }
}
