//! Whatever stands in a file comes out as a row or is told: nothing is lost in silence.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use exchange::{Mapping, OddityKind, Sheet, decode, recognise};
use proptest::prelude::*;

/// Rows with content that the sheet accounts for: those it holds, its header, and those it passed over.
fn accounted(sheet: &Sheet) -> u64 {
    let passed = sheet.oddities().iter().map(|oddity| match oddity.kind {
        OddityKind::LinesBeforeHeader { rows } => rows,
        OddityKind::RepeatedHeader => 1,
        _ => 0,
    });
    sheet.len() as u64 + u64::from(sheet.header_line().is_some()) + passed.sum::<u64>()
}

/// Lines in which any cell has content.
fn filled(sheet: &Sheet, text: &str) -> u64 {
    let sign = sheet.separator().unwrap().sign();
    let has_content = |line: &&str| line.split(sign).any(|cell| !cell.trim().is_empty());
    text.lines().filter(has_content).count() as u64
}

proptest! {
    #[test]
    fn every_line_of_a_text_is_accounted_for(
        lines in proptest::collection::vec("(Name|Email|[a-zé 0-9@.,;|\\t]){0,8}", 1..30),
        end in prop_oneof!["\n", "\r\n"],
    ) {
        let text = lines.join(&end);
        if let Ok(sheet) = decode(text.as_bytes()) {
            // A first line `sep=` can't occur here: the signs above can't write it.
            prop_assert_eq!(accounted(&sheet), filled(&sheet, &text), "{:?}", text);
        }
    }

    #[test]
    fn every_cell_beyond_the_header_is_told(widths in proptest::collection::vec(1_usize..7, 1..20)) {
        let rows: Vec<String> = widths.iter().map(|width| vec!["x"; *width].join(",")).collect();
        let sheet = decode(format!("Name,Email,City\n{}", rows.join("\n")).as_bytes()).unwrap();
        prop_assert_eq!(sheet.len(), widths.len());
        for (row, width) in sheet.rows().zip(&widths) {
            let told: Vec<&OddityKind> = sheet.oddities_at(row.line()).map(|oddity| &oddity.kind).collect();
            let expect = match *width {
                3 => vec![],
                cells if cells < 3 => vec![OddityKind::TooFewCells { cells, headers: 3 }],
                cells => vec![OddityKind::TooManyCells { cells, headers: 3 }],
            };
            prop_assert_eq!(told, expect.iter().collect::<Vec<_>>());
        }
    }

    #[test]
    fn every_card_is_accounted_for(
        cards in proptest::collection::vec("(FN:[a-z]{1,5}\n|TEL:[0-9]{1,9}\n|nothing\n| folded\n|PHOTO;ENCODING=b:QUJD\n QUJD\n|KIND:group\n|\n){0,6}(END:VCARD\n)?", 1..12),
    ) {
        let text = format!("BEGIN:VCARD\n{}", cards.join("BEGIN:VCARD\n"));
        let sheet = decode(text.as_bytes()).unwrap();
        let groups = sheet.oddities().iter().map(|oddity| match oddity.kind {
            OddityKind::GroupCards { cards } => cards as usize,
            _ => 0,
        });
        prop_assert_eq!(sheet.len() + groups.sum::<usize>(), cards.len());
        let mapping = Mapping::from(recognise(&sheet));
        for row in sheet.rows() {
            prop_assert!(text.lines().nth(row.line() as usize - 1) == Some("BEGIN:VCARD"));
            prop_assert!(mapping.record(row).line == row.line());
        }
    }

    #[test]
    fn no_card_makes_it_panic(text in "BEGIN:VCARD\n([A-Z;:=.,\\\\\" éN0-9-]{0,20}\n){0,12}") {
        let sheet = decode(text.as_bytes()).unwrap();
        prop_assert!(!sheet.is_empty());
    }
}
