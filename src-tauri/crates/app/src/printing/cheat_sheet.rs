//! The agreement on one page for the wall.

use super::ready::Ready;
use super::sheet::Paper;
use crate::book::Book;
use crate::failure::{Problem, Said};
use method::edition::EditionName;
use paper::CheatSheet;

/// Prints the cheat sheet by what leads are judged by: the newest edition, and before the first the draft, which says of
/// itself that nobody signed it.
///
/// # Errors
///
/// The data file can't be read, or the printer fails.
pub fn cheat_sheet(book: &Book, paper: Paper) -> Result<Ready, Problem> {
    let definitions = book.in_force()?;
    let signed_on = match definitions.edition.name {
        EditionName::Signed(number) => {
            let signatures = book.store.read(|read| read.signatures().of_edition(number))?;
            signatures.into_iter().map(|stored| stored.signature.on).max()
        }
        EditionName::Draft => None,
    };
    let sheet = CheatSheet {
        playbook: &definitions.playbook,
        edition: &definitions.edition,
        clauses: &definitions.clauses,
        words: &book.words,
        today: signed_on.unwrap_or_else(|| book.clock.today()),
        paper: paper.size(),
        style: super::style(book)?,
    };
    let business = definitions.playbook.business.name.trim();
    let said = if business.is_empty() { Said::new("cheat-file-unnamed") } else { Said::new("cheat-file") };
    Ok(Ready { title: said.text("business", business).say(&book.words), printed: sheet.print()?, notes: Vec::new() })
}
