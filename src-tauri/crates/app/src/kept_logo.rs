//! The logo at hand.

use paper::Picture;

/// A logo that was read already, under the text that it was kept as: the page that grows while somebody types is printed
/// many times a second, and a picture takes longer to read than a page to set.
pub struct KeptLogo {
    /// The text that the data file keeps it as.
    pub base64: String,
    /// The picture.
    pub picture: Picture,
}
