//! Whether a row and somebody else are one person: certainly, perhaps, or not.
//!
//! The same mail address is one person. The same number is, unless the names have nothing in common: colleagues share a
//! switchboard, a family shares a telephone. The same name at the same firm is; the same name alone is, unless an address
//! or a number speaks against it.

use exchange::Record;
use method::LeadId;
use method::lead::Profile;
use store::table::keys::{Keys, Likeness};

/// A row that looks like somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AlikeRow {
    /// The row, counted from 0.
    pub(super) row: u32,
    /// Its line in the file, from 1.
    pub(super) line: u64,
    /// Like whom.
    pub(super) other: Other,
    /// In what.
    pub(super) why: Why,
}

/// Like whom a row looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Other {
    /// Somebody in the log.
    Lead(LeadId),
    /// An earlier row of the file, counted from 0.
    Row(u32),
}

/// Why it is not certain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// The same number under another name.
    NumberOnly,
    /// The same name with another address or number.
    NameOnly,
    /// Spelled alike, with firm, town or mail domain in common.
    Spelling,
}

/// How likely two are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Likely {
    /// They are.
    Same,
    /// Somebody has to say.
    Perhaps(Why),
}

/// What tells people apart.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Who<'a> {
    name: &'a str,
    company: &'a str,
    email: &'a str,
    phone: &'a str,
}

impl<'a> Who<'a> {
    /// Whom a row names.
    pub(super) fn of_record(record: &'a Record<'_>) -> Self {
        let [name, company, email, phone] = [&record.name, &record.company, &record.email, &record.phone]
            .map(|cell| cell.as_deref().unwrap_or_default());
        let named = [name, company, email, phone].into_iter().find(|text| !text.is_empty());
        Self { name: named.unwrap_or_default(), company, email, phone }
    }

    /// Whom an entry names.
    pub(super) fn of_profile(profile: &'a Profile) -> Self {
        Self { name: &profile.name, company: &profile.company, email: &profile.email, phone: &profile.phone }
    }

    /// Name, firm, address and number in a line, as people tell each other who somebody is.
    pub(super) fn words(&self) -> String {
        let company = if self.company == self.name { "" } else { self.company };
        let parts = [self.name, company, self.email, self.phone].into_iter().filter(|part| !part.is_empty());
        parts.collect::<Vec<_>>().join(" · ")
    }

    /// Whether both are one, when they share the key of that kind; none if they share none after all.
    pub(super) fn is_like(&self, other: &Self, likeness: Likeness) -> Option<Likely> {
        let (mine, theirs) = (self.keys(), other.keys());
        let differ = |one: &Option<String>, two: &Option<String>| one.is_some() && two.is_some() && one != two;
        match likeness {
            Likeness::Email => (mine.email == theirs.email).then_some(Likely::Same),
            _ if mine.email.is_some() && mine.email == theirs.email => Some(Likely::Same),
            Likeness::Phone if mine.phone != theirs.phone => None,
            Likeness::Phone if share_a_word(self.name, other.name) => Some(Likely::Same),
            Likeness::Phone => Some(Likely::Perhaps(Why::NumberOnly)),
            Likeness::Name if mine.name != theirs.name => None,
            Likeness::Name => {
                let is_contradicted = differ(&mine.email, &theirs.email) || differ(&mine.phone, &theirs.phone);
                let is_alone = self.company.trim().is_empty();
                Some(if is_alone && is_contradicted { Likely::Perhaps(Why::NameOnly) } else { Likely::Same })
            }
        }
    }

    fn keys(&self) -> Keys {
        let text = str::to_owned;
        Keys::of(&Profile {
            name: text(self.name),
            company: text(self.company),
            email: text(self.email),
            phone: text(self.phone),
            ..Profile::default()
        })
    }
}

/// Whether two names have a word in common, however it is spelled. A name that is missing speaks against nobody.
fn share_a_word(one: &str, two: &str) -> bool {
    let (mut first, mut second) = (String::new(), String::new());
    reference::fold(one, &mut first);
    reference::fold(two, &mut second);
    let mut words = first.split(' ').filter(|word| word.chars().count() > 1).peekable();
    if words.peek().is_none() || second.is_empty() {
        return true;
    }
    words.any(|word| second.split(' ').any(|other| other == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn who(line: &'static str) -> Who<'static> {
        let mut parts = line.split(", ");
        let mut part = || parts.next().filter(|part| *part != "-").unwrap_or_default();
        Who { name: part(), company: part(), email: part(), phone: part() }
    }

    #[test]
    fn what_is_certain_and_what_has_to_be_asked() {
        use Likeness::{Email, Name, Phone};
        let (same, number, name) =
            (Some(Likely::Same), Some(Likely::Perhaps(Why::NumberOnly)), Some(Likely::Perhaps(Why::NameOnly)));
        let cases = [
            ("Ana Sample, -, ana@example.com, -", "Someone Else, -, Ana@Example.com, -", Email, same),
            ("Ana Sample, -, -, 206-555-0101", "A. Sample, -, -, (206) 555-0101", Phone, same),
            ("Ana Sample, -, -, 206-555-0101", "Ben Test, -, -, 206 555 0101", Phone, number),
            ("Ana Sample, -, a@example.com, 206-555-0101", "Ben Test, -, b@example.com, 206-555-0101", Phone, number),
            ("-, Lakeside, -, 206-555-0101", "Ben Test, Lakeside, -, 206-555-0101", Phone, same),
            ("Ana Sample, Lakeside, a@example.com, -", "ana sample, Lakeside, b@example.org, -", Name, same),
            ("Ana Sample, -, a@example.com, -", "Ana Sample, -, b@example.org, -", Name, name),
            ("Ana Sample, -, a@example.com, -", "Ana Sample, -, -, 206-555-0101", Name, same),
            ("Ana Sample, -, -, -", "Ana Sample, -, -, -", Name, same),
            ("Ana Sample, -, -, -", "Ben Test, -, -, -", Name, None),
            ("Ana Sample, -, a@example.com, -", "Ana Sample, -, b@example.org, -", Email, None),
        ];
        for (one, two, likeness, expected) in cases {
            assert_eq!(who(one).is_like(&who(two), likeness), expected, "{one} / {two}");
            assert_eq!(who(two).is_like(&who(one), likeness), expected, "{two} / {one}");
        }
    }
}
