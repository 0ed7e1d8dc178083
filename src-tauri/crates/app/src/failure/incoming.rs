//! Why a file could not be taken in, in sentences.

use super::Said;
use exchange::{ExchangeFailure, FileKind, Limit, MappingFailure};

/// Why a file could not be read.
pub(super) fn unread(failure: &ExchangeFailure) -> Said {
    match failure {
        ExchangeFailure::Unreadable { kind } => Said::new("import-unreadable-file").text("what", kind.to_string()),
        ExchangeFailure::Empty => Said::new("import-empty"),
        ExchangeFailure::OtherKind { kind: FileKind::OldExcelWorkbook } => Said::new("import-excel"),
        ExchangeFailure::OtherKind { kind } => Said::new("import-other-kind").text("kind", kind.to_string()),
        ExchangeFailure::Locked => Said::new("import-locked"),
        ExchangeFailure::Damaged { after_row } => {
            Said::new("import-damaged").number("row", after_row.unwrap_or(0) as i64)
        }
        ExchangeFailure::NoSuchSheet => Said::new("import-no-sheet"),
        ExchangeFailure::NotText => Said::new("import-not-text"),
        ExchangeFailure::WrongEncoding { encoding, line } => {
            Said::new("import-encoding").text("encoding", encoding.to_string()).number("line", *line as i64)
        }
        ExchangeFailure::UnclosedQuote { line } => Said::new("import-quote").number("line", *line as i64),
        ExchangeFailure::TooLarge { line, limit, found, most } => {
            let said = match limit {
                Limit::Rows | Limit::Cells => Said::new("import-large-rows"),
                Limit::Columns => Said::new("import-large-columns"),
                Limit::CellBytes => Said::new("import-large-cell"),
                Limit::Bytes => Said::new("import-large-file"),
                Limit::UnpackedBytes => Said::new("import-large-unpacked"),
            };
            let said = said.number("found", *found as i64).number("most", *most as i64);
            said.number("line", line.unwrap_or(0) as i64)
        }
    }
}

/// Why a column could not be mapped by hand.
pub(super) fn unmapped(failure: &MappingFailure) -> Said {
    match failure {
        MappingFailure::NoEqualsSign { text } => Said::new("import-map-form").text("typed", text),
        MappingFailure::UnknownColumn { column, columns } => {
            Said::new("import-map-column").text("typed", column).text("known", columns.join(", "))
        }
        MappingFailure::UnknownField { field, fields } => {
            let known: Vec<&str> = fields.iter().map(|field| field.name()).collect();
            Said::new("import-map-field").text("typed", field).text("known", known.join(", "))
        }
    }
}
