//! A document before it is a file.

use paper::Printed;

/// A document that is ready to be written.
#[derive(Debug, Clone)]
pub struct Ready {
    /// What it is called.
    pub title: String,
    /// Its pages.
    pub printed: Printed,
    /// What else is to be known of it, in sentences.
    pub notes: Vec<String>,
}
