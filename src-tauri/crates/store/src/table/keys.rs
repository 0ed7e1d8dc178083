//! What makes two entries look like one: e-mail, phone, or name and firm, each brought to one form.

use std::collections::HashMap;

use method::LeadId;
use method::lead::Profile;

/// Shorter numbers are extensions or typing errors, and match too much.
const FEWEST_DIGITS: usize = 7;

/// What two entries have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Likeness {
    /// The same e-mail address.
    Email,
    /// The same phone number.
    Phone,
    /// The same name at the same firm.
    Name,
}

/// The comparable forms of one entry; what it lacks is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    /// The address in small letters.
    pub email: Option<String>,
    /// The digits of the number, without extension, without the international or the North American prefix.
    pub phone: Option<String>,
    /// Letters and digits of name and firm, in small letters.
    pub name: Option<String>,
}

impl Keys {
    /// The keys of what is known.
    pub fn of(profile: &Profile) -> Self {
        Self { email: email(&profile.email), phone: phone(&profile.phone), name: name(&profile.name, &profile.company) }
    }
}

fn email(typed: &str) -> Option<String> {
    let typed = typed.trim();
    typed.contains('@').then(|| typed.to_lowercase())
}

fn phone(typed: &str) -> Option<String> {
    let number = typed.split(['x', 'X', '#', ';', ',']).next()?;
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.strip_prefix("00").unwrap_or(&digits);
    let digits = match digits.strip_prefix('1') {
        Some(rest) if rest.len() == 10 => rest,
        _ => digits,
    };
    (digits.len() >= FEWEST_DIGITS).then(|| digits.to_owned())
}

fn name(name: &str, company: &str) -> Option<String> {
    let name = letters(name);
    (!name.is_empty()).then(|| format!("{name}|{}", letters(company)))
}

fn letters(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The keys of many entries, to look up thousands without asking the file for each.
#[derive(Debug, Clone, Default)]
pub struct KeyIndex {
    emails: HashMap<String, LeadId>,
    phones: HashMap<String, LeadId>,
    names: HashMap<String, LeadId>,
}

impl KeyIndex {
    /// Adds an entry. Of two entries with the same key the first stays.
    pub fn add(&mut self, id: LeadId, keys: Keys) {
        for (index, key) in
            [(&mut self.emails, keys.email), (&mut self.phones, keys.phone), (&mut self.names, keys.name)]
        {
            if let Some(key) = key {
                index.entry(key).or_insert(id);
            }
        }
    }

    /// The entry that looks most like this one: by e-mail, else by phone, else by name and firm.
    pub fn find(&self, keys: &Keys) -> Option<(LeadId, Likeness)> {
        [
            (&self.emails, &keys.email, Likeness::Email),
            (&self.phones, &keys.phone, Likeness::Phone),
            (&self.names, &keys.name, Likeness::Name),
        ]
        .into_iter()
        .find_map(|(index, key, likeness)| Some((*index.get(key.as_ref()?)?, likeness)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_thing_typed_differently_has_one_key() {
        for (typed, key) in [("Ana@Example.com ", Some("ana@example.com")), ("none", None), ("", None)] {
            assert_eq!(email(typed).as_deref(), key, "{typed:?}");
        }
        for (typed, key) in [
            ("(206) 555-0134", Some("2065550134")),
            ("+1 206 555 0134 x12", Some("2065550134")),
            ("1-206-555-0134 ext. 9", Some("2065550134")),
            ("0049 30 5550134", Some("49305550134")),
            ("+49 30 5550134", Some("49305550134")),
            ("555-0134", Some("5550134")),
            ("0134", None),
            ("", None),
        ] {
            assert_eq!(phone(typed).as_deref(), key, "{typed:?}");
        }
        for (typed, key) in [
            (("Ana  O'Neil", "Bellevue Dental, Inc."), Some("anaoneil|bellevuedentalinc")),
            (("ÅSA Öst", ""), Some("åsaöst|")),
            ((" - ", "Bellevue Dental"), None),
        ] {
            assert_eq!(name(typed.0, typed.1).as_deref(), key, "{typed:?}");
        }
    }

    #[test]
    fn an_email_says_more_than_a_phone_and_a_phone_more_than_a_name() {
        let keys = |email: &str, phone: &str, name: &str| Keys {
            email: Some(email.into()),
            phone: Some(phone.into()),
            name: Some(name.into()),
        };
        let mut index = KeyIndex::default();
        index.add(LeadId(1), keys("a", "1", "n"));
        index.add(LeadId(2), keys("b", "2", "n"));
        for (asked, found) in [
            (keys("b", "1", "n"), Some((LeadId(2), Likeness::Email))),
            (keys("c", "1", "n"), Some((LeadId(1), Likeness::Phone))),
            (keys("c", "3", "n"), Some((LeadId(1), Likeness::Name))),
            (keys("c", "3", "m"), None),
            (Keys::default(), None),
        ] {
            assert_eq!(index.find(&asked), found, "{asked:?}");
        }
    }
}
