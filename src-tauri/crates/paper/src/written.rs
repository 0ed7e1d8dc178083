//! The pages that were written before: what did not change is not written again.

use std::collections::HashMap;

use lopdf::{Object, Stream};

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
    content: Stream,
    /// When it was last needed.
    round: u32,
}

impl Written {
    /// Whether this page was written before.
    pub(crate) fn has(&self, print: u128) -> bool {
        self.pages.contains_key(&print)
    }

    /// Puts the pages that were written before in their places, and keeps those that are new. A page without a
    /// fingerprint is written each time.
    pub(crate) fn put_in(&mut self, pdf: &mut lopdf::Document, prints: &[Option<u128>]) -> Result<(), PaperFailure> {
        self.round = self.round.wrapping_add(1);
        let round = self.round;
        let pages: Vec<_> = pdf.get_pages().into_values().collect();
        for (page, print) in pages.into_iter().zip(prints) {
            let contents = pdf.get_dictionary(page).and_then(|page| page.get(b"Contents")?.as_reference());
            let place = contents.map_err(PaperFailure::Writing)?;
            if let Some(known) = print.and_then(|print| self.pages.get_mut(&print)) {
                known.round = round;
                pdf.objects.insert(place, known.content.clone().into());
                continue;
            }
            let Some(Object::Stream(content)) = pdf.objects.remove(&place) else { continue };
            let content = packed(content)?;
            if let Some(print) = print {
                self.pages.insert(*print, Page { content: content.clone(), round });
            }
            pdf.objects.insert(place, content.into());
        }
        self.pages.retain(|_, page| round.wrapping_sub(page.round) <= ROUNDS);
        Ok(())
    }
}
