//! Placeholder
use super::Setter;
use crate::drawing::Calendar;

impl Setter<'_> {
    pub(super) fn calendar(&mut self, drawing: &Calendar) {
        self.figure_of_words(&drawing.alt);
    }
}
