//! What a column may hold.

use std::fmt;

use crate::alias;

/// What a column holds, in the words of the lead log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// The person's whole name.
    Name,
    /// Given name.
    FirstName,
    /// Family name.
    LastName,
    /// The firm.
    Company,
    /// What the person does there.
    Title,
    /// Mail address.
    Email,
    /// Further mail addresses of the same person.
    OtherEmail,
    /// Telephone number, as text.
    Phone,
    /// Further telephone numbers of the same person.
    OtherPhone,
    /// A page of the person or the firm; several columns are joined.
    Website,
    /// Street and house number; several columns are joined.
    Street,
    /// Town.
    City,
    /// State, province or region.
    Region,
    /// Postal code.
    Postal,
    /// Country.
    Country,
    /// The place in one text, as "Bellevue, WA".
    Place,
    /// The trade of the firm.
    Industry,
    /// Yearly sales of the firm.
    Revenue,
    /// People who work at the firm.
    Headcount,
    /// Age of the person in years.
    Age,
    /// Day on which the person was born; the year may be missing.
    Birthday,
    /// Yearly income of the person or household.
    Income,
    /// When they want to buy.
    Timing,
    /// Whether there is money for it, or how much.
    Budget,
    /// Who decides.
    Authority,
    /// What they look for.
    Need,
    /// Where the lead came from.
    Source,
    /// Words by which another program groups people; several columns are joined.
    Tags,
    /// Free text; several columns are joined.
    Note,
    /// Day on which they reacted. Without it an entry is a name on a list.
    ReactedOn,
    /// What they did.
    Reaction,
    /// Day on which another program first knew of them. It is no reaction.
    EnteredOn,
    /// Day of the last touch, whoever reached out.
    LastContact,
    /// How far they are, in the words of the other program.
    Stage,
    /// How it ended there, in its words: won, lost, open.
    Outcome,
    /// Why it was lost.
    LostReason,
    /// What the deal is worth.
    Value,
    /// What is to be done next.
    NextStep,
    /// Day on which it is to be done.
    NextOn,
    /// Who looks after the lead. Never the lead itself.
    Owner,
    /// Business or consumer.
    Kind,
    /// Whether electronic mail was allowed or refused: a yes or no, or the state of a subscription.
    MailConsent,
    /// The same for text messages.
    TextConsent,
    /// Day on which they allowed it.
    ConsentOn,
    /// Whether they asked not to be contacted by any means; several columns count together.
    OptedOut,
    /// Whether they asked for no electronic mail.
    NoMail,
    /// Whether they asked for no calls.
    NoCall,
    /// Whether they asked for no text messages.
    NoText,
    /// Whether they asked for no letters.
    NoPost,
}

impl Field {
    /// All fields, in the order in which a screen shows them.
    pub const ALL: [Self; 49] = [
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::Company,
        Self::Title,
        Self::Email,
        Self::OtherEmail,
        Self::Phone,
        Self::OtherPhone,
        Self::Website,
        Self::Street,
        Self::City,
        Self::Region,
        Self::Postal,
        Self::Country,
        Self::Place,
        Self::Industry,
        Self::Revenue,
        Self::Headcount,
        Self::Age,
        Self::Birthday,
        Self::Income,
        Self::Timing,
        Self::Budget,
        Self::Authority,
        Self::Need,
        Self::Source,
        Self::Tags,
        Self::Note,
        Self::ReactedOn,
        Self::Reaction,
        Self::EnteredOn,
        Self::LastContact,
        Self::Stage,
        Self::Outcome,
        Self::LostReason,
        Self::Value,
        Self::NextStep,
        Self::NextOn,
        Self::Owner,
        Self::Kind,
        Self::MailConsent,
        Self::TextConsent,
        Self::ConsentOn,
        Self::OptedOut,
        Self::NoMail,
        Self::NoCall,
        Self::NoText,
        Self::NoPost,
    ];

    /// The name by which the command line and the data know the field.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::FirstName => "first_name",
            Self::LastName => "last_name",
            Self::Company => "company",
            Self::Title => "title",
            Self::Email => "email",
            Self::OtherEmail => "other_email",
            Self::Phone => "phone",
            Self::OtherPhone => "other_phone",
            Self::Website => "website",
            Self::Street => "street",
            Self::City => "city",
            Self::Region => "region",
            Self::Postal => "postal",
            Self::Country => "country",
            Self::Place => "place",
            Self::Industry => "industry",
            Self::Revenue => "revenue",
            Self::Headcount => "headcount",
            Self::Age => "age",
            Self::Birthday => "birthday",
            Self::Income => "income",
            Self::Timing => "timing",
            Self::Budget => "budget",
            Self::Authority => "authority",
            Self::Need => "need",
            Self::Source => "source",
            Self::Tags => "tags",
            Self::Note => "note",
            Self::ReactedOn => "reacted_on",
            Self::Reaction => "reaction",
            Self::EnteredOn => "entered_on",
            Self::LastContact => "last_contact",
            Self::Stage => "stage",
            Self::Outcome => "outcome",
            Self::LostReason => "lost_reason",
            Self::Value => "value",
            Self::NextStep => "next_step",
            Self::NextOn => "next_on",
            Self::Owner => "owner",
            Self::Kind => "kind",
            Self::MailConsent => "mail_consent",
            Self::TextConsent => "text_consent",
            Self::ConsentOn => "consent_on",
            Self::OptedOut => "opted_out",
            Self::NoMail => "no_mail",
            Self::NoCall => "no_call",
            Self::NoText => "no_text",
            Self::NoPost => "no_post",
        }
    }

    /// The field of that name, however it is spelled: `first_name`, "First name", "given name".
    ///
    /// ```
    /// use exchange::Field;
    /// assert_eq!(Field::named("first_name"), Some(Field::FirstName));
    /// assert_eq!(Field::named("E-mail"), Some(Field::Email));
    /// assert_eq!(Field::named("colour"), None);
    /// ```
    pub fn named(name: &str) -> Option<Self> {
        alias::of(name).map(|(field, _)| field)
    }

    /// How many columns may hold the field at once.
    pub const fn holds(self) -> Holds {
        match self {
            Self::OtherEmail
            | Self::OtherPhone
            | Self::Website
            | Self::Street
            | Self::Tags
            | Self::Note
            | Self::MailConsent
            | Self::TextConsent
            | Self::OptedOut
            | Self::NoMail
            | Self::NoCall
            | Self::NoText
            | Self::NoPost => Holds::Several,
            _ => Holds::One,
        }
    }

    /// Whether the field holds a day, whose order of day and month may have to be asked for.
    pub const fn is_day(self) -> bool {
        matches!(
            self,
            Self::ReactedOn | Self::EnteredOn | Self::LastContact | Self::NextOn | Self::ConsentOn | Self::Birthday
        )
    }

    /// Whether the field is part of an address that is spread over columns.
    pub(crate) const fn is_address(self) -> bool {
        matches!(self, Self::Street | Self::City | Self::Region | Self::Postal | Self::Country)
    }
}

/// How many columns may hold a field at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// One column; a second one would be another answer to the same question.
    One,
    /// Several columns, taken together.
    Several,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
