//! One row as the fields of an entry: cleaned, joined, not yet judged.

use std::borrow::Cow;

use crate::{Field, Mapping, Row, clean};

/// A row's fields as text, without blanks around them; a blank cell is nothing.
///
/// Money, dates, trades and places are kept as typed: what they mean is decided elsewhere, and what
/// was typed is kept with the lead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record<'a> {
    /// Line of the file, from 1.
    pub line: u64,
    /// The whole name: its own column, else first and last name, else the name beside the mail address.
    pub name: Option<Cow<'a, str>>,
    /// The firm.
    pub company: Option<Cow<'a, str>>,
    /// What the person does there.
    pub title: Option<Cow<'a, str>>,
    /// Mail address without `mailto:`, name and invisible signs; not checked further.
    pub email: Option<Cow<'a, str>>,
    /// Telephone number as text, without `p:` and invisible signs.
    pub phone: Option<Cow<'a, str>>,
    /// Street and house number.
    pub street: Option<Cow<'a, str>>,
    /// The place in one text: "Bellevue, WA 98004" from its columns, else the place column as typed.
    pub place: Option<Cow<'a, str>>,
    /// The trade of the firm.
    pub industry: Option<Cow<'a, str>>,
    /// Yearly sales of the firm.
    pub revenue: Option<Cow<'a, str>>,
    /// People who work at the firm.
    pub headcount: Option<Cow<'a, str>>,
    /// Age of the person.
    pub age: Option<Cow<'a, str>>,
    /// Yearly income of the person or household.
    pub income: Option<Cow<'a, str>>,
    /// When they want to buy.
    pub timing: Option<Cow<'a, str>>,
    /// Whether there is money for it, or how much.
    pub budget: Option<Cow<'a, str>>,
    /// Who decides.
    pub authority: Option<Cow<'a, str>>,
    /// What they look for.
    pub need: Option<Cow<'a, str>>,
    /// Where the lead came from.
    pub source: Option<Cow<'a, str>>,
    /// Free text; several columns are joined by line breaks.
    pub note: Option<Cow<'a, str>>,
    /// Day on which they reacted, as typed; [`read_date`](crate::read_date) reads it.
    pub reacted_on: Option<Cow<'a, str>>,
    /// What they did.
    pub reaction: Option<Cow<'a, str>>,
    /// Business or consumer, as typed.
    pub kind: Option<Cow<'a, str>>,
    /// What the deal is worth.
    pub value: Option<Cow<'a, str>>,
    /// Whether they asked to be left alone.
    pub opted_out: OptOut,
}

/// Whether somebody asked not to be written to or called. An import may set this, never clear it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum OptOut {
    /// The file says nothing of it, or that they did not ask. Neither is a consent.
    #[default]
    NotSaid,
    /// The cell holds a word that is not known: treat as asked, and show it.
    Unclear,
    /// They asked.
    Asked,
}

impl OptOut {
    /// Reads the cell of an opt-out column; a date or a time there means that they asked on that day.
    ///
    /// ```
    /// use exchange::OptOut;
    /// assert_eq!(OptOut::read("Unsubscribed"), OptOut::Asked);
    /// assert_eq!(OptOut::read("no"), OptOut::NotSaid);
    /// assert_eq!(OptOut::read("perhaps"), OptOut::Unclear);
    /// ```
    pub fn read(cell: &str) -> Self {
        const ASKED: &str = "yes y true 1 x ✓ ja sí si oui tak unsubscribed optedout optout out cleaned \
            complained donotcontact donotcall donotemail dnc blacklisted blocklisted noconsent";
        const NOT: &str = "no n false 0 nein non nie nei active subscribed confirmed pending unconfirmed \
            nonsubscribed neversubscribed notsubscribed notset implicit express explicit allowed optedin optin \
            bounced inactive archived unknown awaitingconfirmation transactional noemailaddress";
        let Some(cell) = clean::text(cell) else {
            return Self::NotSaid;
        };
        let letters = cell.chars().filter(|sign| sign.is_alphanumeric() || *sign == '✓');
        let word: String = letters.flat_map(char::to_lowercase).collect();
        let among = |words: &str| words.split_whitespace().any(|known| known == word);
        if among(NOT) {
            return Self::NotSaid;
        }
        if among(ASKED) || crate::read_date(cell, crate::DayMonthOrder::MonthFirst).is_some() {
            return Self::Asked;
        }
        Self::Unclear
    }
}

impl Record<'_> {
    /// Whether the row names nobody: neither a person nor a firm nor a way to reach them.
    pub fn names_nobody(&self) -> bool {
        self.name.is_none() && self.company.is_none() && self.email.is_none() && self.phone.is_none()
    }
}

pub(crate) fn of<'a>(mapping: &Mapping, row: Row<'a>) -> Record<'a> {
    let cells = |field| mapping.columns_of(field).map(move |column| row.cell(column));
    let text = |field| cells(field).find_map(clean::text);
    let first = |field| text(field).map(Cow::Borrowed);
    let (email, beside) = match cells(Field::Email).find_map(clean::email) {
        Some((address, beside)) => (Some(address), beside),
        None => (None, None),
    };
    let several = |field, between: &str| joined(cells(field).filter_map(clean::text), between);
    let names = [text(Field::FirstName), text(Field::LastName)];
    let address = Address {
        city: text(Field::City),
        region: text(Field::Region),
        postal: text(Field::Postal),
        country: text(Field::Country),
    };
    Record {
        line: row.line(),
        name: first(Field::Name).or_else(|| joined(names.into_iter().flatten(), " ")).or(beside.map(Cow::Borrowed)),
        company: first(Field::Company),
        title: first(Field::Title),
        email,
        phone: cells(Field::Phone).find_map(clean::phone),
        street: several(Field::Street, ", "),
        place: address.in_one_text(text(Field::Place)),
        industry: first(Field::Industry),
        revenue: first(Field::Revenue),
        headcount: first(Field::Headcount),
        age: first(Field::Age),
        income: first(Field::Income),
        timing: first(Field::Timing),
        budget: first(Field::Budget),
        authority: first(Field::Authority),
        need: first(Field::Need),
        source: first(Field::Source),
        note: several(Field::Note, "\n"),
        reacted_on: first(Field::ReactedOn),
        reaction: first(Field::Reaction),
        kind: first(Field::Kind),
        value: first(Field::Value),
        opted_out: cells(Field::OptedOut).map(OptOut::read).max().unwrap_or_default(),
    }
}

/// An address spread over columns.
#[derive(Debug, Clone, Copy)]
struct Address<'a> {
    city: Option<&'a str>,
    region: Option<&'a str>,
    postal: Option<&'a str>,
    country: Option<&'a str>,
}

impl<'a> Address<'a> {
    /// "Bellevue, WA 98004, Canada" from the columns; without town, region and postal code the place
    /// column, and without that the country.
    fn in_one_text(self, place: Option<&'a str>) -> Option<Cow<'a, str>> {
        let Self { city, region, postal, country } = self;
        // People type "Bellevue, WA" into the town's column and WA into the next.
        let ends = |city: &str, region: &str| {
            city.get(city.len().saturating_sub(region.len())..).is_some_and(|end| end.eq_ignore_ascii_case(region))
                && city.len() > region.len()
                && city[..city.len() - region.len()].ends_with([',', ' '])
        };
        let region = region.filter(|region| !city.is_some_and(|city| ends(city, region)));
        // Without a region the postal code stands behind the town.
        let (city, region) = match region {
            None => (joined([city, postal].into_iter().flatten(), " "), None),
            Some(_) => (city.map(Cow::Borrowed), joined([region, postal].into_iter().flatten(), " ")),
        };
        let parts = [city.as_deref(), region.as_deref()];
        if parts.iter().all(Option::is_none) {
            return place.or(country).map(Cow::Borrowed);
        }
        let whole = parts.into_iter().chain([country]).flatten().collect::<Vec<_>>().join(", ");
        Some(Cow::Owned(whole))
    }
}

/// The texts as one, borrowed where there is one only.
fn joined<'a>(texts: impl Iterator<Item = &'a str>, between: &str) -> Option<Cow<'a, str>> {
    let mut whole: Option<Cow<'a, str>> = None;
    for text in texts {
        whole = Some(match whole {
            None => Cow::Borrowed(text),
            Some(before) => Cow::Owned(format!("{before}{between}{text}")),
        });
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_one_text() {
        type Case = ([&'static str; 5], &'static str);
        let cases: [Case; 10] = [
            (["Bellevue", "WA", "98004", "", ""], "Bellevue, WA 98004"),
            (["Bellevue", "WA", "", "USA", ""], "Bellevue, WA, USA"),
            (["Bellevue", "", "98004", "", ""], "Bellevue 98004"),
            (["Bellevue, WA", "wa", "98004", "", ""], "Bellevue, WA 98004"),
            (["Olympia", "ia", "", "", ""], "Olympia, ia"),
            (["", "WA", "", "", "Seattle area"], "WA"),
            (["", "", "98004", "", ""], "98004"),
            (["", "", "", "USA", "Seattle area"], "Seattle area"),
            (["", "", "", "USA", ""], "USA"),
            (["WA", "WA", "", "", ""], "WA, WA"),
        ];
        for ([city, region, postal, country, place], expect) in cases {
            let some = |text: &'static str| Some(text).filter(|text| !text.is_empty());
            let address =
                Address { city: some(city), region: some(region), postal: some(postal), country: some(country) };
            assert_eq!(address.in_one_text(some(place)).as_deref(), Some(expect));
        }
    }

    #[test]
    fn only_a_plain_wish_counts_as_opted_out() {
        let cases = [
            ("yes", OptOut::Asked),
            ("TRUE", OptOut::Asked),
            ("Opted-out", OptOut::Asked),
            ("no_consent", OptOut::Asked),
            ("2026-03-04 10:00:00", OptOut::Asked),
            ("Never subscribed", OptOut::NotSaid),
            ("Active", OptOut::NotSaid),
            ("0", OptOut::NotSaid),
            ("", OptOut::NotSaid),
            ("n/a", OptOut::NotSaid),
            ("only by post", OptOut::Unclear),
        ];
        for (cell, expect) in cases {
            assert_eq!(OptOut::read(cell), expect, "{cell:?}");
        }
    }
}
