//! The colours of every printed document.

use super::choices::{self, PrintInk};
use crate::book::Book;
use crate::failure::Problem;
use paper::{Printing, Rgb, Style};

/// The firm's own two colours or the usual ones, and how much ink.
///
/// # Errors
///
/// The data file can't be read.
pub fn style(book: &Book) -> Result<Style, Problem> {
    let choices = choices::read(book)?;
    let usual = Style::default();
    let own = choices.colours.as_ref();
    let colour = |typed: Option<&String>, usual: Rgb| typed.and_then(|hex| Rgb::from_hex(hex)).unwrap_or(usual);
    Ok(Style {
        marketing: colour(own.map(|own| &own.marketing), usual.marketing),
        sales: colour(own.map(|own| &own.sales), usual.sales),
        printing: match choices.printing {
            PrintInk::Colour => Printing::Colour,
            PrintInk::Grey => Printing::Grey,
        },
    })
}
