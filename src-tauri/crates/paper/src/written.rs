//! The pages that were written before: what did not change is not written again.

use std::collections::HashMap;

use lopdf::{Dictionary, Stream};

use crate::{document::PaperFailure, pack::packed};

/// A page that no document needed for this many prints is forgotten.
const ROUNDS: u32 = 8;

/// The operators of the pages of the last documents, by the pages' fingerprints.
#[derive(Default)]
pub(crate) struct Written {
    pages: HashMap<u128, Page>,
    round: u32,
}

/// The operators of a page, compressed.
struct Page {
    operators: Stream,
    /// When it was last needed.
    round: u32,
}

impl Written {
    /// The next document begins.
    pub(crate) fn turn(&mut self) {
        self.round = self.round.wrapping_add(1);
        let round = self.round;
        self.pages.retain(|_, page| round.wrapping_sub(page.round) <= ROUNDS);
    }

    /// The operators of a page, which are written only if they were not before. A page without a fingerprint is written
    /// each time.
    pub(crate) fn page(
        &mut self,
        print: Option<u128>,
        write: impl FnOnce() -> Vec<u8>,
    ) -> Result<Stream, PaperFailure> {
        if let Some(known) = print.and_then(|print| self.pages.get_mut(&print)) {
            known.round = self.round;
            return Ok(known.operators.clone());
        }
        let operators = packed(Stream::new(Dictionary::new(), write()))?;
        if let Some(print) = print {
            self.pages.insert(print, Page { operators: operators.clone(), round: self.round });
        }
        Ok(operators)
    }
}
