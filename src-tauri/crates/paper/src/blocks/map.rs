//! A map of the territory.

use super::Setter;
use crate::{drawing::MapDrawing, rich::Rich};

impl Setter<'_> {
    pub(super) fn map(&mut self, map: &MapDrawing) {
        self.paragraph(&Rich::new().soft(map.alt.as_str()));
    }
}
