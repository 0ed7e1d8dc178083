//! Excel workbooks: read as an owner sees them, refused before they fill the memory, never trusted.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{Cursor, Read, Write};

use exchange::{
    ExchangeFailure, Form, HeaderAt, Limit, Mapping, Oddity, OddityKind, Reading, Sheet, WorkbookSheet, decode,
    decode_with, open, recognise,
};
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn cells(sheet: &Sheet) -> Vec<Vec<&str>> {
    sheet.rows().map(|row| row.cells().collect()).collect()
}

fn saved(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(&mut workbook);
    workbook.save_to_buffer().unwrap()
}

fn one_sheet(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    saved(|workbook| fill(workbook.add_worksheet()))
}

fn row(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, cell) in (0..).zip(cells) {
        sheet.write(row, column, *cell).unwrap();
    }
}

/// The workbook with one of its parts changed.
fn with_part(bytes: &[u8], name: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).unwrap();
        let of = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        out.start_file(&of, SimpleFileOptions::default()).unwrap();
        let text = if of == name { change(&text) } else { text };
        out.write_all(text.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn cells_are_text_as_an_owner_reads_them() {
    let bytes = one_sheet(|sheet| {
        row(sheet, 0, &["Name", "Phone", "Postal code", "First contact", "Revenue", "Budget", "Do not call", "Notes"]);
        row(sheet, 1, &["Ann Test"]);
        sheet.write(1, 1, 2_065_550_101_u64).unwrap();
        sheet.write_with_format(1, 2, 2_134, &Format::new().set_num_format("00000")).unwrap();
        let day = ExcelDateTime::from_ymd(2026, 11, 22).unwrap();
        sheet.write_with_format(1, 3, &day, &Format::new().set_num_format("d mmm yyyy")).unwrap();
        sheet.write_with_format(1, 4, 8_000_000, &Format::new().set_num_format("\"$\"#,##0")).unwrap();
        sheet.write(1, 5, 7.5).unwrap();
        sheet.write(1, 6, true).unwrap();
        sheet.write_formula(1, 7, Formula::new("=NA()").set_result("#N/A")).unwrap();
        row(sheet, 3, &["Bob Test", "206-555-0102"]);
        let moment = day.and_hms(10, 15, 0).unwrap();
        sheet.write_with_format(3, 3, &moment, &Format::new().set_num_format("m/d/yyyy h:mm")).unwrap();
        sheet.write_formula(3, 7, Formula::new("=\"a\"&\"b\"").set_result("two\nlines & <signs>")).unwrap();
    });
    let sheet = decode(&bytes).unwrap();
    assert_eq!(
        cells(&sheet),
        [
            vec!["Ann Test", "2065550101", "02134", "2026-11-22", "8000000", "7.5", "TRUE"],
            vec!["Bob Test", "206-555-0102", "", "2026-11-22 10:15:00", "", "", "", "two\nlines & <signs>"],
        ]
    );
    let lines: Vec<u64> = sheet.rows().map(exchange::Row::line).collect();
    assert_eq!((sheet.header_line(), lines), (Some(1), vec![2, 4]));
    let error = OddityKind::ErrorCell { column: 8, shown: "#N/A".to_owned() };
    assert!(sheet.oddities().contains(&Oddity { line: Some(2), kind: error }));
    let mapping = Mapping::from(recognise(&sheet));
    let record = mapping.record(sheet.rows().next().unwrap());
    assert_eq!((record.phone.as_deref(), record.place.as_deref()), (Some("2065550101"), Some("02134")));
}

#[test]
fn an_error_of_a_newer_sheet_is_an_error_cell_and_no_damage() {
    let bytes = one_sheet(|sheet| {
        row(sheet, 0, &["Name", "Email", "Region"]);
        row(sheet, 1, &["Ann Test", "ann@example.com"]);
        sheet.write_formula(1, 2, Formula::new("=NA()").set_result("#N/A")).unwrap();
        row(sheet, 2, &["Bob Test", "bob@example.com", "WA"]);
    });
    let bytes = with_part(&bytes, "xl/worksheets/sheet1.xml", |text| text.replace("#N/A", "#SPILL!"));
    let sheet = decode(&bytes).unwrap();
    assert_eq!(cells(&sheet), [vec!["Ann Test", "ann@example.com"], vec!["Bob Test", "bob@example.com", "WA"]]);
    let error = OddityKind::ErrorCell { column: 3, shown: "#SPILL!".to_owned() };
    assert!(sheet.oddities().contains(&Oddity { line: Some(2), kind: error }));
}

#[test]
fn days_from_1904_are_the_same_days() {
    let bytes = one_sheet(|sheet| {
        row(sheet, 0, &["Name", "First contact"]);
        row(sheet, 1, &["Ann Test"]);
        sheet.write_with_format(1, 1, 44_886, &Format::new().set_num_format("yyyy-mm-dd")).unwrap();
    });
    let bytes = with_part(&bytes, "xl/workbook.xml", |text| text.replace("<workbookPr", "<workbookPr date1904=\"1\""));
    assert_eq!(cells(&decode(&bytes).unwrap()), [["Ann Test", "2026-11-22"]]);
}

#[test]
fn the_sheet_with_leads_is_found_and_another_can_be_chosen() {
    let bytes = saved(|workbook| {
        row(
            workbook.add_worksheet().set_name("About").unwrap(),
            0,
            &["Made in November", "by Ann", "for Bob", "all", "of it"],
        );
        let leads = workbook.add_worksheet().set_name("Leads").unwrap();
        leads.merge_range(0, 0, 0, 2, "Our leads, autumn", &Format::new()).unwrap();
        row(leads, 2, &["Full name", "E-mail", "Town"]);
        row(leads, 3, &["Ann Test", "ann@example.com", "Kent"]);
        let old = workbook.add_worksheet().set_name("Old").unwrap().set_hidden(true);
        row(old, 0, &["Full name", "E-mail", "Town", "State", "Phone"]);
        row(old, 1, &["Old Test", "old@example.com", "Kent", "WA", "206-555-0101"]);
    });
    let sheet = decode(&bytes).unwrap();
    let listed = [("About", false), ("Leads", false), ("Old", true)];
    let sheets = listed.map(|(name, hidden)| WorkbookSheet { name: name.to_owned(), hidden }).to_vec();
    assert_eq!(*sheet.form(), Form::Workbook { sheets, shown: 1 });
    assert_eq!(
        (sheet.header_line(), sheet.headers()),
        (Some(3), &["Full name", "E-mail", "Town"].map(str::to_owned)[..])
    );
    assert_eq!(cells(&sheet), [["Ann Test", "ann@example.com", "Kent"]]);
    assert_eq!(sheet.oddities(), [Oddity { line: None, kind: OddityKind::LinesBeforeHeader { rows: 1 } }]);

    let chosen = decode_with(&bytes, Reading { sheet: Some(2), ..Reading::default() }).unwrap();
    assert_eq!(cells(&chosen)[0][0], "Old Test");
    let by_hand = decode_with(&bytes, Reading { sheet: Some(0), header: HeaderAt::Nowhere, ..Reading::default() });
    assert_eq!(by_hand.unwrap().len(), 1);
    let none = decode_with(&bytes, Reading { sheet: Some(3), ..Reading::default() });
    assert_eq!(none.unwrap_err(), ExchangeFailure::NoSuchSheet);
}

#[test]
fn a_workbook_under_another_name_is_read_as_what_it_is() {
    let bytes = one_sheet(|sheet| {
        row(sheet, 0, &["Name", "Email"]);
        row(sheet, 1, &["Ann Test", "ann@example.com"]);
    });
    let folder = tempfile::tempdir().unwrap();
    for (name, remarks) in [("leads.csv", 1), ("leads.xlsx", 0), ("leads.xls", 1)] {
        let path = folder.path().join(name);
        std::fs::write(&path, &bytes).unwrap();
        let sheet = open(&path, Reading::default()).unwrap();
        let named = |oddity: &&Oddity| matches!(oddity.kind, OddityKind::NamedOtherwise { .. });
        assert_eq!((sheet.len(), sheet.oddities().iter().filter(named).count()), (1, remarks), "{name}");
    }
}

#[test]
fn rows_that_a_filter_hides_are_read_and_told() {
    let bytes = one_sheet(|sheet| {
        row(sheet, 0, &["Name", "Email"]);
        for number in 1..=5 {
            row(sheet, number, &["Ann Test", "ann@example.com"]);
        }
        sheet.set_row_hidden(2).unwrap();
        sheet.set_row_hidden(4).unwrap();
    });
    let sheet = decode(&bytes).unwrap();
    assert_eq!(sheet.len(), 5);
    assert_eq!(sheet.oddities(), [Oddity { line: None, kind: OddityKind::HiddenRows { rows: 2 } }]);
}

#[test]
fn what_cannot_be_read_says_why() {
    let good = one_sheet(|sheet| {
        row(sheet, 0, &["Name", "Email"]);
        row(sheet, 1, &["Ann Test", "ann@example.com"]);
        row(sheet, 2, &["Bob Test", "bob@example.com"]);
    });
    let sheet_part = "xl/worksheets/sheet1.xml";
    let damaged = ExchangeFailure::Damaged { after_row: None };
    let cut = with_part(&good, sheet_part, |text| text[..text.find("<row r=\"3\"").unwrap() + 20].to_owned());
    let no_text = with_part(&good, "xl/sharedStrings.xml", |_| String::new());
    let huge = with_part(&good, "xl/sharedStrings.xml", |text| {
        let from = text.find("uniqueCount=").unwrap();
        let end = from + text[from..].find('>').unwrap();
        format!("{}uniqueCount=\"99999999999\"{}", &text[..from], &text[end..])
    });
    let wide = one_sheet(|sheet| _ = sheet.write(0, 5_000, "far out").unwrap());
    let mut locked = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let cases = [
        (cut, ExchangeFailure::Damaged { after_row: Some(2) }),
        (no_text, damaged.clone()),
        (huge, damaged.clone()),
        (good[..good.len() - 40].to_vec(), damaged),
        (one_sheet(|_| {}), ExchangeFailure::Empty),
        (locked, ExchangeFailure::Locked),
        (wide, ExchangeFailure::TooLarge { line: Some(1), limit: Limit::Columns, found: 5_001, most: 2_000 }),
    ];
    for (number, (bytes, expect)) in cases.into_iter().enumerate() {
        assert_eq!(decode(&bytes).unwrap_err(), expect, "case {number}");
    }
}

#[test]
fn a_bomb_is_refused_before_it_goes_off() {
    let good = one_sheet(|sheet| row(sheet, 0, &["Name", "Email"]));
    let blanks = " ".repeat(40 * 1024 * 1024);
    let bomb = with_part(&good, "xl/styles.xml", |text| format!("{text}{blanks}"));
    assert!(bomb.len() < 100 * 1024);
    let found = decode(&bomb).unwrap_err();
    assert!(matches!(found, ExchangeFailure::TooLarge { limit: Limit::UnpackedBytes, .. }), "{found:?}");
}

#[test]
fn no_damage_makes_it_panic() {
    let good = one_sheet(|sheet| {
        row(sheet, 0, &["Name", "Email", "Phone"]);
        for number in 1..40 {
            row(sheet, number, &["Ann Test", "ann@example.com"]);
            sheet.write(number, 2, f64::from(number) + 0.5).unwrap();
        }
    });
    // The parts are changed, not the packing: its checksums would catch that.
    let changes = ["", "\"", "<", "<row r=\"99999999999\">", "ZZZZZZZ9", "&#xFFFFFFFF;", "-1"];
    for name in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"] {
        for (at, change) in (100..3_000).step_by(89).zip(changes.iter().cycle()) {
            let bytes = with_part(&good, name, |text| {
                let at = text.floor_char_boundary(at);
                format!("{}{change}{}", &text[..at], text.get(at + 3..).unwrap_or_default())
            });
            if let Ok(sheet) = decode(&bytes) {
                let mapping = Mapping::from(recognise(&sheet));
                assert!(sheet.rows().all(|row| mapping.record(row).line > 0));
            }
        }
    }
}
