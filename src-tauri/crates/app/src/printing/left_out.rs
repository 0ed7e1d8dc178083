//! Who is left out of a document: counted, and named as far as a sentence holds.

use crate::book::Book;
use crate::failure::Said;

/// So many are named.
const NAMED: usize = 8;

/// The sentence with its `count` and its `names`.
pub(super) fn sentence(book: &Book, said: Said, names: &[String]) -> String {
    let listed: Vec<String> = names.iter().take(NAMED).cloned().collect();
    let list = match names.len().saturating_sub(NAMED) {
        0 => book.words.and_list(&listed),
        more => Said::new("call-left-out-more")
            .text("names", listed.join(", "))
            .number("count", more as i64)
            .say(&book.words),
    };
    said.number("count", names.len() as i64).text("names", list).say(&book.words)
}
