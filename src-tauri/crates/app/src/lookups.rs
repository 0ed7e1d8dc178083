//! Completing places and industries while they are typed.

use crate::book::Book;
use crate::failure::Problem;
use method::place::FoundPlace;
use serde::{Deserialize, Serialize};

/// What was typed so far.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct TypedText {
    /// The text.
    pub text: String,
}

/// A place to choose.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct PlaceOption {
    /// What goes into the answer.
    pub text: String,
    /// What it is.
    pub hint: String,
}

/// An industry to choose.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct IndustryOption {
    /// What goes into the answer.
    pub text: String,
    /// Its code.
    pub code: String,
    /// The census' own title.
    pub hint: String,
}

const OFFERED: usize = 8;
/// Longer texts are no names of anything.
const LONGEST: usize = 200;

/// Places that begin like this; those in the owner's country first.
pub fn places(book: &Book, typed: &TypedText) -> Result<Vec<PlaceOption>, Problem> {
    let definitions = book.definitions()?;
    let home = definitions.playbook.business.place.as_ref().and_then(|place| match &place.found {
        FoundPlace::One(place) => Some(place.country.clone()),
        FoundPlace::Several(_) | FoundPlace::Nothing => None,
    });
    if typed.text.len() > LONGEST {
        return Ok(Vec::new());
    }
    let found = reference::complete_places(&typed.text, home.as_deref(), OFFERED);
    Ok(found
        .iter()
        .map(|place| PlaceOption {
            text: place.text(),
            hint: if place.population > 0 { book.words.number(i64::from(place.population)) } else { String::new() },
        })
        .collect())
}

/// Industries that are called like this.
pub fn industries(typed: &TypedText) -> Vec<IndustryOption> {
    if typed.text.len() > LONGEST {
        return Vec::new();
    }
    reference::complete_industries(&typed.text, OFFERED)
        .into_iter()
        .map(|industry| IndustryOption { text: industry.plain, code: industry.code, hint: industry.title })
        .collect()
}
