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
    /// Telephone number, as text.
    Phone,
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
    /// Free text; several columns are joined.
    Note,
    /// Day on which they reacted. Without it an entry is a name on a list.
    ReactedOn,
    /// What they did.
    Reaction,
    /// Business or consumer.
    Kind,
    /// Whether they asked not to be written to or called; several columns count together.
    OptedOut,
    /// What the deal is worth.
    Value,
}

impl Field {
    /// All fields, in the order in which a screen shows them.
    pub const ALL: [Self; 29] = [
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::Company,
        Self::Title,
        Self::Email,
        Self::Phone,
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
        Self::Income,
        Self::Timing,
        Self::Budget,
        Self::Authority,
        Self::Need,
        Self::Source,
        Self::Note,
        Self::ReactedOn,
        Self::Reaction,
        Self::Kind,
        Self::OptedOut,
        Self::Value,
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
            Self::Phone => "phone",
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
            Self::Income => "income",
            Self::Timing => "timing",
            Self::Budget => "budget",
            Self::Authority => "authority",
            Self::Need => "need",
            Self::Source => "source",
            Self::Note => "note",
            Self::ReactedOn => "reacted_on",
            Self::Reaction => "reaction",
            Self::Kind => "kind",
            Self::OptedOut => "opted_out",
            Self::Value => "value",
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
            Self::Street | Self::Note | Self::OptedOut => Holds::Several,
            _ => Holds::One,
        }
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
