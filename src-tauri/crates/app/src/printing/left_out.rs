//! Who is left out of a document: counted, and named as far as a sentence holds.

use crate::book::Book;
use crate::failure::Said;

/// So many are named.
const NAMED: usize = 8;

/// The sentence `key` with its `count` and its `names`; none if nobody is left out.
pub(super) fn said(book: &Book, key: &'static str, names: &[String]) -> Option<String> {
    let listed: Vec<String> = names.iter().take(NAMED).cloned().collect();
    let list = match names.len().saturating_sub(NAMED) {
        0 => book.words.and_list(&listed),
        more => Said::new("call-left-out-more")
            .text("names", listed.join(", "))
            .number("count", more as i64)
            .say(&book.words),
    };
    let said = Said::new(key).number("count", names.len() as i64).text("names", list);
    (!names.is_empty()).then(|| said.say(&book.words))
}

/// That so many of the chosen leads are gone: merged or erased since, or never there; none if none is.
pub(super) fn gone(book: &Book, count: usize) -> Option<String> {
    (count > 0).then(|| Said::new("call-chosen-gone").number("count", count as i64).say(&book.words))
}
