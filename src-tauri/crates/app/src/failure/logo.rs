//! Why a file can't be the logo, in sentences.

use super::Said;
use paper::PictureFailure;

/// Why a file can't be the logo.
pub(super) fn refused(failure: &PictureFailure) -> Said {
    const MEGABYTE: u64 = 1024 * 1024;
    match failure {
        PictureFailure::Empty => Said::new("failure-logo-empty"),
        PictureFailure::OtherKind { seems } => Said::new("failure-logo-kind").text("seems", seems.unwrap_or("nothing")),
        PictureFailure::TooHeavy { bytes, most } => Said::new("failure-logo-heavy")
            .number("size", bytes.div_ceil(MEGABYTE) as i64)
            .number("most", (most / MEGABYTE) as i64),
        PictureFailure::TooLarge { width, height, .. } => {
            Said::new("failure-logo-large").number("width", *width as i64).number("height", *height as i64)
        }
        PictureFailure::Damaged { kind, .. } => Said::new("failure-logo-damaged").text("kind", kind.to_string()),
        PictureFailure::Blank => Said::new("failure-logo-blank"),
        PictureFailure::Script => Said::new("failure-logo-script"),
        PictureFailure::RefersOutside { target } => Said::new("failure-logo-outside").text("target", target),
        PictureFailure::HoldsPicture => Said::new("failure-logo-picture"),
        PictureFailure::HoldsWords { words } => Said::new("failure-logo-words").text("words", words),
        PictureFailure::TooIntricate => Said::new("failure-logo-intricate"),
    }
}
