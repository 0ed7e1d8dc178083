//! Placeholder
use super::Setter;
use crate::drawing::MapDrawing;

impl Setter<'_> {
    pub(super) fn map(&mut self, drawing: &MapDrawing) {
        self.figure_of_words(&drawing.alt);
    }
}
