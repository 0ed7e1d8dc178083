//! What a header means in one program, where that differs from what it means elsewhere.

use super::Meaning;
use crate::{Field, Program};

/// Programs, their headers divided by commas, and the meaning.
pub(super) const MEANINGS: [(Program, &str, Meaning); 26] = [
    (Program::Sellable, "for sellable", Meaning::NotTheLead),
    // Somebody filled in a form at that time: the dated reaction that makes an inquiry.
    (Program::MetaLeadAds, "created_time", Meaning::Field(Field::ReactedOn)),
    (Program::MetaLeadAds, "form_name", Meaning::Field(Field::Reaction)),
    (Program::MetaLeadAds, "campaign_name", Meaning::Field(Field::Source)),
    // Numbers and names of the advertisement; every other column is an answer.
    (
        Program::MetaLeadAds,
        "id, ad_id, ad_name, adset_id, adset_name, campaign_id, form_id, is_organic, platform",
        Meaning::NotTheLead,
    ),
    (
        Program::Typeform,
        "#, network id, response type, start date, start date utc, stage date, stage date utc, submit date, ending",
        Meaning::NotTheLead,
    ),
    (Program::GoogleForms, "timestamp", Meaning::Field(Field::ReactedOn)),
    (Program::Typeform, "submitted at", Meaning::Field(Field::ReactedOn)),
    // Mr or Mrs, a room number, and words that no one fills in.
    (Program::Outlook, "title, location, office location, profession, account, keywords", Meaning::NotTheLead),
    (Program::GoogleContacts, "location, occupation", Meaning::NotTheLead),
    // Guessed by Mailchimp from the network address.
    (Program::Mailchimp, "region, cc, latitude, longitude", Meaning::NotTheLead),
    (Program::Mailchimp, "unsub reason, unsub reason other", Meaning::Field(Field::Note)),
    (Program::QuickBooks, "customer", Meaning::Field(Field::Company)),
    (Program::QuickBooks, "billing address", Meaning::Field(Field::Place)),
    // The state of a subscription, not of a lead.
    (Program::ActiveCampaign, "status", Meaning::Field(Field::MailConsent)),
    (Program::Kit, "status", Meaning::Field(Field::MailConsent)),
    (Program::Brevo, "sms", Meaning::Field(Field::Phone)),
    (Program::Pipedrive, "deal value", Meaning::Field(Field::Value)),
    (Program::Pipedrive, "deal title", Meaning::Field(Field::Note)),
    (Program::Salesforce, "status", Meaning::Field(Field::Stage)),
    (Program::Salesforce, "primary campaign", Meaning::Field(Field::Source)),
    // Where there are several, this one says how far they are.
    (Program::HubSpot, "lifecycle stage", Meaning::Field(Field::Stage)),
    (Program::HubSpot, "record id, contact id", Meaning::NotTheLead),
    (Program::Shopify, "customer id, total spent, total orders", Meaning::NotTheLead),
    (Program::Stripe, "id, total spend", Meaning::NotTheLead),
    (Program::Wix, "last activity", Meaning::Field(Field::Note)),
];
