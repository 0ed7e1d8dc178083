//! Entries as far as they tell people apart: all of them in one sweep.

use method::LeadId;
use method::fact::Fact;
use method::lead::Profile;
use method::place::{FoundPlace, TypedPlace};
use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::failure::StoreFailure;
use crate::table::keys::Keys;
use crate::table::lead::{Leads, place, text};

/// What tells somebody apart; what is not known is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LeadTexts<'r> {
    /// The person, or the firm if that is all there is.
    pub name: &'r str,
    /// The firm.
    pub company: &'r str,
    /// E-mail address, in small letters; empty if what was typed is none.
    pub email: &'r str,
    /// The digits of the phone number; empty if there are too few.
    pub phone: &'r str,
    /// The town: its full name if it was found, else what was typed.
    pub town: &'r str,
}

/// Towns by what was typed. Thousands of entries name a few hundred, and reading one anew takes long.
#[derive(Default)]
struct Towns {
    by_typed: FxHashMap<Box<str>, Box<str>>,
}

impl Towns {
    /// The town among these answers. They are looked through for it and not read as a whole.
    fn of<'s>(&'s mut self, facts: &str) -> Result<&'s str, serde_json::Error> {
        const PLACE: &str = "\"place\":";
        const TYPED: &str = "{\"known\":{\"typed\":\"";
        // Within a text each quotation mark has a backslash before it, so this is found as a name only.
        let Some((_, written)) = facts.split_once(PLACE) else { return Ok("") };
        let typed = written.strip_prefix(TYPED).and_then(|rest| rest.split_once("\",")).map(|(typed, _)| typed);
        // Where it is not written as usual, the whole rest stands for it.
        let typed = typed.filter(|typed| !typed.contains('\\')).unwrap_or(written);
        if !self.by_typed.contains_key(typed) {
            let mut reader = serde_json::Deserializer::from_str(written);
            let town = match Fact::<TypedPlace>::deserialize(&mut reader)? {
                Fact::Known(TypedPlace { found: FoundPlace::One(place), .. }) => place.text,
                Fact::Known(TypedPlace { typed, .. }) | Fact::Unclear(typed) => typed,
                Fact::Unknown | Fact::WontSay { .. } => String::new(),
            };
            self.by_typed.insert(typed.into(), town.into());
        }
        Ok(&self.by_typed[typed])
    }
}

impl Leads<'_> {
    /// Hands over what tells each entry apart, in the order of their ids.
    pub fn all_texts(&self, mut each: impl FnMut(LeadId, LeadTexts<'_>)) -> Result<(), StoreFailure> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, name, company, coalesce(email_key, ''), coalesce(phone_key, ''), facts FROM lead ORDER BY id",
        )?;
        let mut rows = statement.query([])?;
        let mut towns = Towns::default();
        while let Some(row) = rows.next()? {
            let id: i64 = row.get(0)?;
            let town = towns.of(text(row, 5)?).map_err(|refused| place(id, "facts").unreadable(&refused))?;
            let texts = LeadTexts {
                name: text(row, 1)?,
                company: text(row, 2)?,
                email: text(row, 3)?,
                phone: text(row, 4)?,
                town,
            };
            each(LeadId(id), texts);
        }
        Ok(())
    }
}

impl Leads<'_> {
    /// Entries that may be somebody of whom this much is known, the newest first: those with the same address or number,
    /// and those whose name has words with these beginnings.
    pub fn like_candidates(
        &self,
        beginnings: &[&str],
        email: &str,
        phone: &str,
        most: usize,
    ) -> Result<Vec<LeadId>, StoreFailure> {
        let keys = Keys::of(&Profile { email: email.to_owned(), phone: phone.to_owned(), ..Profile::default() });
        let mut found = self.by_key("email_key", keys.email, most)?;
        found.extend(self.by_key("phone_key", keys.phone, most)?);
        // A single word is anybody's.
        if beginnings.len() > 1 {
            let words = beginnings.iter().flat_map(|typed| typed.split(|sign: char| !sign.is_alphanumeric()));
            let words: Vec<String> = words.filter(|word| !word.is_empty()).map(|word| format!("\"{word}\"*")).collect();
            let question = format!("name : ({})", words.join(" AND "));
            let mut statement = self.connection.prepare_cached(
                "SELECT rowid FROM lead_search WHERE lead_search MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
            )?;
            let ids = statement.query_map((question, most as i64), |row| row.get(0).map(LeadId))?;
            found.extend(ids.collect::<Result<Vec<_>, _>>()?);
        }
        found.sort_unstable_by(|one, other| other.cmp(one));
        found.dedup();
        found.truncate(most);
        Ok(found)
    }

    fn by_key(&self, column: &str, key: Option<String>, most: usize) -> Result<Vec<LeadId>, StoreFailure> {
        let Some(key) = key else { return Ok(Vec::new()) };
        let mut statement = self
            .connection
            .prepare_cached(&format!("SELECT id FROM lead WHERE {column} = ?1 ORDER BY id DESC LIMIT ?2"))?;
        let ids = statement.query_map((key, most as i64), |row| row.get(0).map(LeadId))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use method::fact::Facts;

    #[test]
    fn the_town_is_read_wherever_it_stands() {
        let typed = |typed: &str| TypedPlace { typed: typed.into(), found: FoundPlace::Nothing, data: String::new() };
        let facts = |place| serde_json::to_string(&Facts { place, ..Facts::default() }).unwrap();
        let mut towns = Towns::default();
        for (facts, town) in [
            ("{}".to_owned(), ""),
            (facts(Fact::Known(typed("Nowhere"))), "Nowhere"),
            (facts(Fact::Known(typed("the \"place\": here"))), "the \"place\": here"),
            (facts(Fact::Unclear("over there".into())), "over there"),
            (facts(Fact::WontSay { since: chrono::NaiveDate::MIN }), ""),
        ] {
            assert_eq!(towns.of(&facts).unwrap(), town, "{facts}");
            assert_eq!(towns.of(&facts).unwrap(), town, "{facts}, met again");
        }
    }
}
