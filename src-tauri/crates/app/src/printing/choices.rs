//! How the owner wants paper to look: which chapters, which two colours, how much ink.
//!
//! Colours are checked before they are kept: a title has to be read on white by everybody, and marketing has to be told
//! from sales. What they are in grey is said as well; there, words and shapes tell the sides apart.

use super::chapters::chapters;
use super::colour::{OwnColours, checked, standard};
use super::made::Made;
use crate::book::Book;
use crate::failure::Problem;
use serde::{Deserialize, Serialize};
use store::Act;

const KEY: &str = "paper_choices";

/// How the owner wants paper to look. The sheet is one of the settings, because every program on a computer has one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct PaperChoices {
    /// The chapters of the playbook that are left out, by their ids.
    pub left_out: Vec<String>,
    /// The firm's own colours; none for teal and amber.
    pub colours: Option<OwnColours>,
    /// How much ink.
    pub printing: PrintInk,
    /// The labels or postcards that were made last.
    pub labels: Option<Made>,
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

/// What the owner chose. What a newer program kept and this one can't read counts as nothing.
///
/// # Errors
///
/// The data file can't be read.
pub fn read(book: &Book) -> Result<PaperChoices, Problem> {
    let stored = book.store.read(|read| read.preferences().find(KEY))?;
    Ok(stored.and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default())
}

/// Keeps what the owner chose. It is no act of the log: undo passes over it.
///
/// # Errors
///
/// Colours that can't be read or told apart, beside their fields; or the data file.
pub fn save(book: &Book, choices: &PaperChoices) -> Result<(), Problem> {
    let mut kept = choices.clone();
    let known = chapters(&book.words);
    kept.left_out.retain(|id| known.iter().any(|chapter| chapter.id == *id && chapter.fixed.is_none()));
    kept.left_out.dedup();
    if let Some(own) = &choices.colours {
        kept.colours = Some(checked(&book.words, own)?).filter(|own| *own != standard());
    }
    let value = serde_json::to_value(&kept).unwrap_or_default();
    book.store.write(Act::PreferenceSet, book.clock.now(), |tx| tx.preferences().set(KEY, &value))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use ::words::Locale;

    fn book() -> Book {
        Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book")
    }

    #[test]
    fn choices_are_kept_and_undo_passes_over_them() {
        let book = book();
        assert_eq!(read(&book).expect("nothing yet"), PaperChoices::default());
        let chosen = PaperChoices {
            left_out: vec!["council".into(), "market".into(), "no such chapter".into()],
            colours: Some(OwnColours { marketing: "036".into(), sales: "#CC0000".into() }),
            printing: PrintInk::Grey,
            labels: None,
        };
        save(&book, &chosen).expect("kept");
        let kept = read(&book).expect("kept");
        assert_eq!(kept.left_out, ["council"], "what every verdict cites stays in");
        let style = crate::printing::style(&book).expect("a style");
        assert_eq!((style.marketing.to_hex(), style.sales.to_hex()), ("#003366".into(), "#cc0000".into()));
        assert_eq!(style.printing, paper::Printing::Grey);
        let undo = book.store.read(|read| read.journal().next_undo()).expect("the journal");
        assert!(undo.is_none_or(|line| line.deed.act != Act::PreferenceSet));
    }

    #[test]
    fn colours_that_cannot_be_used_are_refused_and_the_old_ones_stay() {
        let book = book();
        let light = OwnColours { marketing: "#ffee00".into(), sales: "#a2500b".into() };
        let refused = save(&book, &PaperChoices { colours: Some(light), ..PaperChoices::default() });
        assert!(matches!(refused, Err(Problem::Fields(problems)) if problems.len() == 1));
        assert_eq!(read(&book).expect("nothing kept"), PaperChoices::default());
    }

    #[test]
    fn teal_and_amber_are_no_choice_of_ones_own() {
        let book = book();
        save(&book, &PaperChoices { colours: Some(standard()), ..PaperChoices::default() }).expect("kept");
        assert_eq!(read(&book).expect("kept").colours, None);
    }

    #[test]
    fn what_a_newer_program_kept_counts_as_nothing() {
        let book = book();
        let foreign = serde_json::json!({ "left_out": "all of them" });
        book.store
            .write(Act::PreferenceSet, book.clock.now(), |tx| tx.preferences().set(KEY, &foreign))
            .expect("written");
        assert_eq!(read(&book).expect("nothing"), PaperChoices::default());
    }
}
