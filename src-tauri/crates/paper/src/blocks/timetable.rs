//! Placeholder
use super::Setter;
use crate::drawing::Timetable;

impl Setter<'_> {
    pub(super) fn timetable(&mut self, drawing: &Timetable) {
        self.figure_of_words(&drawing.alt);
    }
}
