//! Excel workbooks.

use crate::{ExchangeFailure, Reading, Sheet};

/// Reads the sheet of a workbook.
pub(crate) fn read(_bytes: &[u8], _reading: Reading) -> Result<Sheet, ExchangeFailure> {
    Err(ExchangeFailure::Damaged { after_row: None })
}
