//! Placeholder
use super::Setter;
use crate::drawing::SizePicture;

impl Setter<'_> {
    pub(super) fn size_picture(&mut self, drawing: &SizePicture) {
        self.figure_of_words(&drawing.alt);
    }
}
