//! What the writer wrote, the reader reads: exactly, whatever stands in the cells.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use exchange::{CsvWriter, HeaderAt, Reading, Separator, decode, decode_with};
use proptest::prelude::*;

fn written(rows: &[Vec<String>]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = CsvWriter::new(&mut out).unwrap();
    for row in rows {
        writer.row(row.iter().map(String::as_str)).unwrap();
    }
    writer.finish().unwrap();
    out
}

/// Cells of signs that matter to a CSV file, and of any others.
fn cell() -> impl Strategy<Value = String> {
    let sign = prop_oneof![
        Just(','),
        Just(';'),
        Just('\t'),
        Just('"'),
        Just('\''),
        Just('\n'),
        Just('\r'),
        Just(' '),
        Just('='),
        Just('+'),
        Just('-'),
        Just('@'),
        Just('＝'),
        Just('a'),
        Just('é'),
        Just('漢'),
        Just('\u{feff}'),
        proptest::char::range('!', '~'),
    ];
    proptest::collection::vec(sign, 0..12).prop_map(|signs| signs.into_iter().collect())
}

proptest! {
    #[test]
    fn a_written_table_reads_back_unchanged(body in proptest::collection::vec((cell(), cell(), cell()), 0..20)) {
        let header = ["Name", "Phone", "Notes"].map(str::to_owned).to_vec();
        // A row of blanks only is no row, and the header again is the header again; a number tells them apart.
        let body = body.into_iter().enumerate().map(|(at, (a, b, c))| vec![format!("{a}{at}"), b, c]);
        let rows: Vec<Vec<String>> = std::iter::once(header).chain(body).collect();
        let reading = Reading { header: HeaderAt::Line(1), separator: Some(Separator::Comma), ..Reading::default() };
        for sheet in [decode_with(&written(&rows), reading).unwrap(), decode(&written(&rows)).unwrap()] {
            prop_assert_eq!(sheet.headers(), &rows[0][..]);
            let read: Vec<Vec<&str>> = sheet.rows().map(|row| row.cells().collect()).collect();
            prop_assert_eq!(read, &rows[1..]);
        }
    }

    #[test]
    fn plain_files_are_split_as_the_csv_crate_splits_them(body in proptest::collection::vec((cell(), cell()), 1..20)) {
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        writer.write_record(["Name", "Email"]).unwrap();
        for (at, (a, b)) in body.iter().enumerate() {
            // The guard is ours alone.
            writer.write_record([format!("{at}{a}"), format!("x{b}")]).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&bytes[..]);
        let expect: Vec<Vec<String>> =
            reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let sheet = decode(&bytes).unwrap();
        prop_assert_eq!(sheet.separator(), Some(Separator::Semicolon));
        let read: Vec<Vec<&str>> = sheet.rows().map(|row| row.cells().collect()).collect();
        prop_assert_eq!(read, expect);
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in "[ -~\\n\\r\"]{0,200}") {
        for bytes in [bytes, text.into_bytes()] {
            if let Ok(sheet) = decode(&bytes) {
                let mapping = exchange::Mapping::from(exchange::recognise(&sheet));
                for row in sheet.rows() {
                    prop_assert!(mapping.record(row).line > 0);
                }
            }
        }
    }
}

#[test]
fn no_cell_that_is_written_runs_in_a_spreadsheet() {
    let dangerous = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "=HYPERLINK(\"http://example.com\")", "＝1", "'=1"];
    for cell in dangerous {
        let bytes = written(&[vec![cell.to_owned()]]);
        let text = str::from_utf8(&bytes).unwrap().trim_start_matches('\u{feff}');
        assert!(text.starts_with("\"'"), "{text}");
    }
    let phone = written(&[vec!["Phone".to_owned()], vec!["+44 20 7946 0000".to_owned()]]);
    let sheet = decode(&phone).unwrap();
    assert_eq!(sheet.rows().next().unwrap().cell(0), "+44 20 7946 0000");
}
