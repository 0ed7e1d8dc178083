//! Who is at the keyboard: under which hat, and by which name. What happens to a lead is written down under both.

use crate::book::Book;
use crate::failure::Problem;
use method::playbook::Hat;
use serde::{Deserialize, Serialize};
use store::Act;

const KEY: &str = "acting";

/// Who is at the keyboard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Acting {
    /// Under which hat.
    #[cfg_attr(feature = "contract", ts(type = "'marketing' | 'sales' | 'caller' | 'owner'"))]
    pub hat: Hat,
    /// By which name; empty if nobody said.
    pub name: String,
}

/// Who is at the keyboard: whoever said so last, else the owner.
pub fn acting(book: &Book) -> Result<Acting, Problem> {
    let stored = book.store.read(|read| read.preferences().find(KEY))?;
    let known: Option<Acting> = stored.and_then(|value| serde_json::from_value(value).ok());
    let hat = known.as_ref().map_or(Hat::Owner, |acting| acting.hat);
    let name = match known.map(|acting| acting.name).filter(|name| !name.is_empty()) {
        Some(name) => name,
        None => book.definitions()?.playbook.business.people.name(hat).to_owned(),
    };
    Ok(Acting { hat, name })
}

/// Notes who is at the keyboard.
pub fn save(book: &Book, acting_now: &Acting) -> Result<Acting, Problem> {
    let kept = Acting { hat: acting_now.hat, name: acting_now.name.trim().to_owned() };
    let value = serde_json::to_value(&kept).unwrap_or_default();
    book.store.write(Act::PreferenceSet, book.clock.now(), |tx| tx.preferences().set(KEY, &value))?;
    acting(book)
}
