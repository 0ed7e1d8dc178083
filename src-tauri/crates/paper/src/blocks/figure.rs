//! Drawings as figures.

use super::Setter;
use crate::rich::Rich;

impl Setter<'_> {
    pub(super) fn figure_of_words(&mut self, alt: &str) {
        self.paragraph(&Rich::new().soft(alt));
    }
}
