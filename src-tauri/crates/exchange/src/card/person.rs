//! Who a card speaks of.

use super::line::Property;
use super::value::{self, Lost};

/// The columns of a sheet of cards.
pub(super) const HEADERS: [&str; 18] = [
    "Full name",
    "First name",
    "Last name",
    "Company",
    "Job title",
    "Email",
    "Other emails",
    "Phone",
    "Other phones",
    "Street",
    "City",
    "State",
    "Postal code",
    "Country",
    "Website",
    "Birthday",
    "Tags",
    "Note",
];

/// Everything that one card says of its person.
#[derive(Default)]
pub(super) struct Person {
    /// Whether the card stands for a group of others.
    pub(super) is_group: bool,
    full_name: String,
    first_name: String,
    last_name: String,
    company: String,
    title: String,
    role: String,
    emails: Mains,
    phones: Mains,
    addresses: Vec<(u8, Vec<String>)>,
    websites: Vec<String>,
    birthday: String,
    tags: Vec<String>,
    notes: Vec<String>,
    /// Labels by group, and pages by group, to be put together when the card ends.
    labels: Vec<(String, String)>,
    labelled: Vec<(String, String)>,
    agent_next: bool,
}

/// Several of a kind; the preferred one is the main one.
#[derive(Default)]
struct Mains(Vec<(u8, String)>);

impl Mains {
    fn add(&mut self, rank: u8, text: String) {
        if !text.is_empty() && !self.0.iter().any(|(_, known)| known.eq_ignore_ascii_case(&text)) {
            self.0.push((rank, text));
        }
    }

    /// The main one, and the others in their order.
    fn apart(mut self, between: &str) -> (String, String) {
        // The sort keeps the order of those that are alike.
        self.0.sort_by_key(|(rank, _)| *rank);
        let mut all = self.0.into_iter().map(|(_, text)| text);
        let main = all.next().unwrap_or_default();
        (main, all.collect::<Vec<_>>().join(between))
    }
}

impl Person {
    /// Whether a card that begins now belongs to the agent who was just named.
    pub(super) fn awaits_agent(&self) -> bool {
        self.agent_next
    }

    /// Takes a property in.
    pub(super) fn take(&mut self, property: &Property<'_>) -> Lost {
        self.agent_next = property.is("AGENT") && property.raw.trim().is_empty();
        let (decoded, lost) = value::decoded(property);
        let text = || value::plain(&decoded);
        if property.is("FN") {
            fill(&mut self.full_name, text());
        } else if property.is("N") {
            let mut parts = value::parts(&decoded).into_iter();
            fill(&mut self.last_name, parts.next().unwrap_or_default());
            let given: Vec<String> = parts.take(2).filter(|part| !part.is_empty()).collect();
            fill(&mut self.first_name, given.join(" "));
        } else if property.is("ORG") {
            fill(
                &mut self.company,
                value::parts(&decoded).into_iter().find(|part| !part.is_empty()).unwrap_or_default(),
            );
        } else if property.is("TITLE") {
            fill(&mut self.title, text());
        } else if property.is("ROLE") {
            fill(&mut self.role, text());
        } else if property.is("EMAIL") {
            self.emails.add(rank(property), text().trim_start_matches("mailto:").to_owned());
        } else if property.is("TEL") {
            self.take_phone(property, text());
        } else if property.is("ADR") {
            self.addresses.push((rank(property), value::parts(&decoded)));
        } else if property.is("URL") || property.is("X-SOCIALPROFILE") {
            self.take_page(property, text());
        } else if property.is("X-ABLABEL") {
            let label = text().trim_start_matches("_$!<").trim_end_matches(">!$_").to_owned();
            self.labels.extend(property.group.map(|group| (group.to_owned(), label)));
        } else if property.is("NOTE") {
            self.notes.extend(Some(text()).filter(|note| !note.is_empty()));
        } else if property.is("BDAY") {
            fill(&mut self.birthday, birthday(property, &text()));
        } else if property.is("CATEGORIES") {
            self.tags.extend(value::words(&decoded));
        } else if property.is("KIND") || property.is("X-ADDRESSBOOKSERVER-KIND") {
            self.is_group = text().eq_ignore_ascii_case("group");
        }
        lost
    }

    fn take_phone(&mut self, property: &Property<'_>, text: String) {
        // A fax and a pager answer nobody's call.
        let calls = !property.is_type("fax") && !property.is_type("pager");
        let rank = if calls { rank(property) } else { u8::MAX };
        self.phones.add(rank, text.strip_prefix("tel:").map(str::to_owned).unwrap_or(text));
    }

    fn take_page(&mut self, property: &Property<'_>, text: String) {
        if text.is_empty() {
            return;
        }
        self.labelled.extend(property.group.map(|group| (group.to_owned(), text.clone())));
        if !self.websites.contains(&text) {
            self.websites.push(text);
        }
    }

    /// A cell for each of [`HEADERS`].
    pub(super) fn cells(mut self) -> [String; HEADERS.len()] {
        // What the owner called a page says more than the page; what the telephone calls it does not.
        for (group, page) in &self.labelled {
            let label = self.labels.iter().find(|(of, _)| of.eq_ignore_ascii_case(group)).map(|(_, label)| label);
            let own = label.filter(|label| !["HomePage", "Work", "Home", "Other"].contains(&label.as_str()));
            self.notes.extend(own.map(|label| format!("{label}: {page}")));
        }
        self.addresses.sort_by_key(|(rank, _)| *rank);
        let mut addresses = self.addresses.into_iter().map(|(_, parts)| parts);
        let main = addresses.find(|parts| parts.iter().any(|part| !part.is_empty())).unwrap_or_default();
        let in_one =
            |parts: Vec<String>| parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        self.notes.extend(addresses.map(in_one).filter(|address| !address.is_empty()));
        let part = |place: usize| main.get(place).cloned().unwrap_or_default();
        // Post box, what stands before the street, and the street.
        let street = in_one(vec![part(2), part(1), part(0)]);
        let (email, other_emails) = self.emails.apart(", ");
        let (phone, other_phones) = self.phones.apart(" ::: ");
        [
            self.full_name,
            self.first_name,
            self.last_name,
            self.company,
            if self.title.is_empty() { self.role } else { self.title },
            email,
            other_emails,
            phone,
            other_phones,
            street,
            part(3),
            part(4),
            part(5),
            part(6),
            self.websites.join(" "),
            self.birthday,
            self.tags.join(", "),
            self.notes.join("\n"),
        ]
    }
}

/// The first that is said counts.
fn fill(known: &mut String, text: String) {
    if known.is_empty() {
        *known = text;
    }
}

/// The lower, the more preferred: `PREF=1` in new cards, the type in older ones; a business is reached at work.
fn rank(property: &Property<'_>) -> u8 {
    if property.is_type("pref") {
        return 0;
    }
    match property.parameter("pref") {
        Some(told) => told.parse().unwrap_or(1),
        None if property.is_type("work") => 101,
        None => 102,
    }
}

/// A day with its year as `1980-04-03`, without as `--04-03`.
fn birthday(property: &Property<'_>, text: &str) -> String {
    let day = text.split(['T', 't']).next().unwrap_or(text);
    let digits: String = day.chars().filter(char::is_ascii_digit).collect();
    let omitted = property.parameter("X-APPLE-OMIT-YEAR").is_some_and(|year| digits.starts_with(year));
    match (digits.len(), day.starts_with("--")) {
        (8, _) if omitted => format!("--{}-{}", &digits[4..6], &digits[6..8]),
        (8, _) => format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..8]),
        (4, true) => format!("--{}-{}", &digits[..2], &digits[2..4]),
        _ => text.to_owned(),
    }
}
