//! Contact cards.

use crate::encoding::Decoded;
use crate::{ExchangeFailure, Sheet};

/// The line with which a card begins.
pub(crate) const BEGIN: &str = "BEGIN:VCARD";

pub(crate) fn begins(_text: &str) -> bool {
    false
}

pub(crate) fn read(_found: Decoded) -> Result<Sheet, ExchangeFailure> {
    Err(ExchangeFailure::Empty)
}
