//! Placeholder
use super::Setter;
use crate::drawing::Lanes;

impl Setter<'_> {
    pub(super) fn swim_lanes(&mut self, drawing: &Lanes) {
        self.figure_of_words(&drawing.alt);
    }
}
