//! How the owner wants paper to look: which chapters, which two colours, how much ink.
//!
//! Colours are checked before they are kept: a title has to be read on white by everybody, and marketing has to be told
//! from sales. What they are in grey is said as well; there, words and shapes tell the sides apart.

use super::colour::{AMBER, ColoursView, TEAL, checked, weigh};
use crate::book::Book;
use crate::failure::{Problem, Said};
use serde::{Deserialize, Serialize};
use store::Act;

const KEY: &str = "paper_choices";

/// How the owner wants paper to look. The sheet is one of the settings, because every program on a computer has one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct PaperChoices {
    /// The chapters of the playbook that are left out, by their ids.
    pub left_out: Vec<String>,
    /// The firm's own colours; none for teal and amber.
    pub colours: Option<OwnColours>,
    /// How much ink.
    pub printing: PrintInk,
}

/// The firm's own colours, as `#0f6e66`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct OwnColours {
    /// For marketing.
    pub marketing: String,
    /// For sales.
    pub sales: String,
}

/// How much ink.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum PrintInk {
    /// In colour.
    #[default]
    Colour,
    /// Black only, and no tinted grounds.
    Grey,
}

/// How paper looks, and what there is to choose.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct PaperLook {
    /// What was chosen.
    pub choices: PaperChoices,
    /// The chapters of the playbook, in their order.
    pub chapters: Vec<ChapterChoice>,
    /// The colours in use.
    pub colours: ColoursView,
}

/// A chapter of the playbook.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ChapterChoice {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Why it can't be left out; none if it can.
    pub fixed: Option<String>,
}

/// What the owner chose. What a newer program kept and this one can't read counts as nothing.
///
/// # Errors
///
/// The data file can't be read.
pub fn read(book: &Book) -> Result<PaperChoices, Problem> {
    let stored = book.store.read(|read| read.preferences().find(KEY))?;
    Ok(stored.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default())
}

/// How paper looks, and what there is to choose.
///
/// # Errors
///
/// The data file can't be read.
pub fn look(book: &Book) -> Result<PaperLook, Problem> {
    let choices = read(book)?;
    let chapters = chapters(book);
    let (marketing, sales) = match &choices.colours {
        Some(own) => (own.marketing.clone(), own.sales.clone()),
        None => (TEAL.hex(), AMBER.hex()),
    };
    let colours = weigh(&book.words, &OwnColours { marketing, sales });
    Ok(PaperLook { choices, chapters, colours })
}

/// Keeps what the owner chose. It is no act of the log: undo passes over it.
///
/// # Errors
///
/// Colours that can't be read or told apart, beside their fields; or the data file.
pub fn save(book: &Book, choices: &PaperChoices) -> Result<PaperLook, Problem> {
    let mut kept = choices.clone();
    let known = chapters(book);
    kept.left_out.retain(|id| known.iter().any(|chapter| chapter.id == *id && chapter.fixed.is_none()));
    kept.left_out.dedup();
    if let Some(own) = &choices.colours {
        kept.colours = Some(checked(&book.words, own)?).filter(|own| *own != standard());
    }
    let value = serde_json::to_value(&kept).unwrap_or_default();
    book.store.write(Act::PreferenceSet, book.clock.now(), |tx| tx.preferences().set(KEY, &value))?;
    look(book)
}

fn standard() -> OwnColours {
    OwnColours { marketing: TEAL.hex(), sales: AMBER.hex() }
}

/// The chapters of the playbook with the keys of their titles, and of why they can't be left out.
const CHAPTERS: [(&str, &str, Option<&str>); 11] = [
    ("business", "paper-chapter-business", Some("paper-fixed-business")),
    ("market", "paper-chapter-1", Some("paper-fixed-market")),
    ("avatar", "paper-chapter-2", None),
    ("lead", "paper-chapter-3", Some("paper-fixed-lead")),
    ("examples", "paper-chapter-4", None),
    ("engagement", "paper-chapter-5", Some("paper-fixed-engagement")),
    ("talk", "paper-chapter-6", None),
    ("discard", "paper-chapter-7", Some("paper-fixed-discard")),
    ("contact", "paper-chapter-8", None),
    ("council", "paper-chapter-9", None),
    ("sign", "paper-chapter-10", Some("paper-fixed-sign")),
];

fn chapters(book: &Book) -> Vec<ChapterChoice> {
    let view = |(id, title, fixed): (&str, &'static str, Option<&'static str>)| ChapterChoice {
        id: id.to_owned(),
        title: Said::new(title).say(&book.words),
        fixed: fixed.map(|why| Said::new(why).say(&book.words)),
    };
    CHAPTERS.into_iter().map(view).collect()
}
