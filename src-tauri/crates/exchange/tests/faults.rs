//! Files that are broken, strange or something else altogether.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use exchange::{
    DayMonthOrder, Encoding, ExchangeFailure, Field, FileKind, HeaderAt, Limit, MOST_BYTES, Mapping, Oddity,
    OddityKind, Reading, Separator, Sheet, Weight, decode, decode_pasted, decode_with, detect_order, open, read_date,
    recognise,
};

fn cells(sheet: &Sheet) -> Vec<Vec<&str>> {
    sheet.rows().map(|row| row.cells().collect()).collect()
}

fn failure(bytes: &[u8]) -> ExchangeFailure {
    decode(bytes).unwrap_err()
}

#[test]
fn something_else_under_the_name_of_csv_is_named() {
    let cases: [(&[u8], ExchangeFailure); 7] = [
        (b"PK\x03\x04...xl/workbook.xml...", ExchangeFailure::Damaged { after_row: None }),
        (b"%PDF-1.7\n...", ExchangeFailure::OtherKind { kind: FileKind::Pdf }),
        (b"\x89PNG\r\n\x1a\n", ExchangeFailure::OtherKind { kind: FileKind::Picture }),
        (b"PK\x03\x04 leads", ExchangeFailure::OtherKind { kind: FileKind::Archive }),
        (b"", ExchangeFailure::Empty),
        (b"\xEF\xBB\xBF \r\n\r\n", ExchangeFailure::Empty),
        (b"\x01\x02\x03\x04abc\x05\x06", ExchangeFailure::NotText),
    ];
    for (bytes, expect) in cases {
        assert_eq!(failure(bytes), expect, "{}", bytes.escape_ascii());
    }
}

#[test]
fn too_much_is_refused() {
    let bytes = vec![b'x'; MOST_BYTES as usize + 1];
    let expect = ExchangeFailure::TooLarge { line: None, limit: Limit::Bytes, found: MOST_BYTES + 1, most: MOST_BYTES };
    assert_eq!(failure(&bytes), expect);
}

#[test]
fn an_unbalanced_quote_stops_the_import_with_its_line() {
    let text = "Name,City,Notes\nAnn,Kent,fine\nBob,Kent,fine\nCai,\"Kent,fine\nDao,Kent,\"quoted\"\nEve,Kent,fine\n";
    assert_eq!(failure(text.as_bytes()), ExchangeFailure::UnclosedQuote { line: 4 });
    // The same file as other readers take it: the rest of it in one cell, without a word.
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    assert!(reader.records().count() < 5 && reader.records().all(|row| row.is_ok()));
}

#[test]
fn a_quote_that_swallows_rows_and_closes_by_chance_is_told() {
    let sheet = decode(b"Name,City,Notes\nAnn,Kent,\"fine\nBob,Kent,ok\nCai,Kent,5\"\nDao,Kent,ok\n").unwrap();
    let oddity = Oddity { line: Some(2), kind: OddityKind::HoldsWholeRows { rows: 2 } };
    assert_eq!(sheet.oddities(), [oddity]);
    assert_eq!(sheet.oddities()[0].kind.weight(), Weight::Reject);
}

#[test]
fn every_separator_and_excels_own_line_are_read() {
    let cases = [
        ("Name,Sales\nAnn,8\n", Separator::Comma, Some(1)),
        ("Name;Sales\nAnn;8,5\n", Separator::Semicolon, Some(1)),
        ("Name\tSales\nAnn\t8\n", Separator::Tab, Some(1)),
        ("Name|Sales\nAnn|8\n", Separator::Bar, Some(1)),
        ("\u{feff}sep=;\r\nName;Sales\r\nAnn;8,5\r\n", Separator::Semicolon, Some(2)),
        ("sep=\t\nName\tSales\nAnn\t8\n", Separator::Tab, Some(2)),
    ];
    for (text, separator, header_line) in cases {
        let sheet = decode(text.as_bytes()).unwrap();
        assert_eq!((sheet.separator(), sheet.header_line()), (Some(separator), header_line), "{text:?}");
        assert_eq!(sheet.headers(), ["Name", "Sales"], "{text:?}");
        assert_eq!(sheet.rows().next().unwrap().cell(0), "Ann", "{text:?}");
        assert_eq!(sheet.oddities(), [], "{text:?}");
    }
}

#[test]
fn the_header_is_found_below_titles_and_notes() {
    let cases: [(&str, Option<u64>, &[&str], usize); 9] = [
        ("Name,Email\nAnn,ann@example.com\n", Some(1), &["Name", "Email"], 1),
        ("\n\nName,Email\nAnn,ann@example.com\n", Some(3), &["Name", "Email"], 1),
        ("Our leads\n\nName,Email\nAnn,ann@example.com\n", Some(3), &["Name", "Email"], 1),
        ("Our leads,\n,\nName,Email\nAnn,ann@example.com\n", Some(3), &["Name", "Email"], 1),
        (
            "Notes:\n\"a long\nnote, of two lines\"\n\nFirst Name,Last Name,URL,Company\nAnn,Test,,Acme\n",
            Some(5),
            &["First Name", "Last Name", "URL", "Company"],
            1,
        ),
        ("Colour,Shape,Kilos\nred,round,5\nblue,flat,6\n", Some(1), &["Colour", "Shape", "Kilos"], 2),
        ("Ann,ann@example.com,5\nBob,bob@example.com,6\n", None, &["Column 1", "Column 2", "Column 3"], 2),
        ("Email\nann@example.com\n", Some(1), &["Email"], 1),
        ("Имя;Город\nАнна;Кент\n", Some(1), &["Имя", "Город"], 1),
    ];
    for (text, line, headers, rows) in cases {
        let sheet = decode(text.as_bytes()).unwrap();
        assert_eq!((sheet.header_line(), sheet.len()), (line, rows), "{text:?}");
        assert_eq!(sheet.headers(), headers, "{text:?}");
    }
}

#[test]
fn what_is_strange_about_rows_and_headers_is_listed() {
    let text = "Leads\nName,Email,Email,\nAnn,a@example.com\n,,,\nBob,b@example.com,,x,y\nCai,c@example.com,,x,,\n\
                Name,Email,Email,\n\"Dao \"D\" Test\",d@example.com,,x\nE\0ve,e@example.com,,\u{fffd}\n";
    let sheet = decode(text.as_bytes()).unwrap();
    let expect = [
        (None, OddityKind::DuplicateHeader { header: "Email".into(), named: "Email (2)".into() }),
        (None, OddityKind::BlankHeader { column: 4, named: "Column 4".into() }),
        (None, OddityKind::LinesBeforeHeader { rows: 1 }),
        (None, OddityKind::BlankRows { rows: 1 }),
        (Some(3), OddityKind::TooFewCells { cells: 2, headers: 4 }),
        (Some(5), OddityKind::TooManyCells { cells: 5, headers: 4 }),
        (Some(7), OddityKind::RepeatedHeader),
        (Some(8), OddityKind::StrayQuote),
        (Some(9), OddityKind::ZeroBytes),
        (Some(9), OddityKind::LostCharacter),
    ];
    assert_eq!(sheet.oddities(), expect.map(|(line, kind)| Oddity { line, kind }));
    let names: Vec<&str> = sheet.rows().map(|row| row.cell(0)).collect();
    assert_eq!(names, ["Ann", "Bob", "Cai", "Dao \"D\" Test", "Eve"]);
    assert_eq!(sheet.rows().next().unwrap().cell(3), "");
    assert_eq!(sheet.oddities_at(9).count(), 2);
    assert_eq!(sheet.oddities_at(4).count(), 0);
}

#[test]
fn a_header_alone_has_no_rows() {
    let sheet = decode(b"Name,Email\n").unwrap();
    assert!(sheet.is_empty());
    assert_eq!(sheet.oddities(), [Oddity { line: None, kind: OddityKind::NoRows }]);
}

#[test]
fn the_owner_may_correct_what_was_found() {
    let bytes = b"Title;of\nName;Wo\xB3a\n1;2\n";
    let by_hand = Reading {
        encoding: Some(Encoding::Windows1250),
        separator: Some(Separator::Semicolon),
        header: HeaderAt::Line(2),
        sheet: None,
    };
    let sheet = decode_with(bytes, by_hand).unwrap();
    assert_eq!((sheet.headers(), cells(&sheet)), (&["Name".to_owned(), "Woła".to_owned()][..], vec![vec!["1", "2"]]));
    let nowhere = decode_with(b"Ann,Kent\nBob,Kent\n", Reading { header: HeaderAt::Nowhere, ..Reading::default() });
    assert_eq!(cells(&nowhere.unwrap()), [["Ann", "Kent"], ["Bob", "Kent"]]);
}

#[test]
fn metas_file_with_its_prefixes_becomes_an_inquiry() {
    let header = "id\tcreated_time\tad_id\tform_id\tform_name\tplatform\tfull_name\tphone_number\twork_email\tcity\n";
    let row = "l:1\t2026-09-12T15:05:13+05:30\tag:2\tf:3\tAutoclave offer\tfb\tAnn Test\tp:+12065550101\tann@example.com\tKent\n";
    let utf16: Vec<u8> = "\u{feff}"
        .chars()
        .chain(header.chars())
        .chain(row.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let sheet = decode(&utf16).unwrap();
    assert_eq!((sheet.encoding(), sheet.separator()), (Some(Encoding::Utf16LittleEndian), Some(Separator::Tab)));
    let mapping = Mapping::from(recognise(&sheet));
    let order = detect_order(mapping.sample(&sheet, Field::ReactedOn, 100)).or(DayMonthOrder::MonthFirst);
    let record = mapping.record(sheet.rows().next().unwrap());
    assert_eq!(record.name.as_deref(), Some("Ann Test"));
    assert_eq!(record.phone.as_deref(), Some("+12065550101"));
    assert_eq!(record.place.as_deref(), Some("Kent"));
    assert_eq!(record.reaction.as_deref(), Some("Autoclave offer"));
    assert_eq!(record.reacted_on.and_then(|text| read_date(&text, order)), Some((2026, 9, 12)));
}

#[test]
fn too_much_in_one_place_names_its_line() {
    let row = "Ann Test,ann@example.com,fine\n";
    let long = "x".repeat(20 * 1024 * 1024);
    let header = "Name,Email,Notes\n";
    let cases = [
        (format!("{header}{row}Bob,b@example.com,\"{long}\"\n{row}"), Limit::CellBytes, 3),
        (format!("{header}{row}{row}Bob,{}\n", ",".repeat(100_000)), Limit::Columns, 4),
    ];
    for (text, of, at) in cases {
        let found = failure(text.as_bytes());
        let expect = matches!(found, ExchangeFailure::TooLarge { limit, line, .. } if limit == of && line == Some(at));
        assert!(expect, "{found:?}");
    }
    let unclosed = format!("{header}{row}Bob,b@example.com,\"{long}\n{row}");
    assert_eq!(failure(unclosed.as_bytes()), ExchangeFailure::UnclosedQuote { line: 3 });
}

#[test]
fn a_gigabyte_is_refused_before_it_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leads.csv");
    std::fs::File::create(&path).unwrap().set_len(1 << 30).unwrap();
    let expect = ExchangeFailure::TooLarge { line: None, limit: Limit::Bytes, found: 1 << 30, most: MOST_BYTES };
    assert_eq!(open(&path, Reading::default()).unwrap_err(), expect);
}

#[test]
fn what_was_copied_from_a_spreadsheet_is_read() {
    type Case = (&'static str, usize, &'static [&'static str]);
    let cases: [Case; 5] = [
        ("Name\tEmail\r\nAnn Test\tann@example.com\r\n", 1, &["name", "email"]),
        (
            "Ann Test\tHarbor Clinic\tann@example.com\t206-555-0101\t$8,000,000\t2026-11-22\tKent, WA\n\
             Bob Test\tSample, Inc.\tbob@example.com\t206-555-0102\t$2.5M\t2026-11-23\tBellevue, WA 98004",
            2,
            &["name", "company", "email", "phone", "revenue", "entered_on", "place"],
        ),
        ("Ann Test\tann@example.com", 1, &["name", "email"]),
        ("Ann Test\tKent, WA", 1, &["name", "place"]),
        ("Name\tNotes\nAnn Test\t\"two\nlines, \"\"quoted\"\"\"\nBob Test\t5\" pipe\n", 2, &["name", "note"]),
    ];
    for (text, rows, fields) in cases {
        let sheet = decode_pasted(text, Reading::default()).unwrap();
        assert_eq!(sheet.len(), rows, "{text:?}");
        let found: Vec<&str> =
            recognise(&sheet).columns.iter().map(|guess| guess.field.map_or("-", Field::name)).collect();
        assert_eq!(found, fields, "{text:?}");
    }
    let sheet = decode_pasted(cases[4].0, Reading::default()).unwrap();
    assert_eq!(cells(&sheet), [["Ann Test", "two\nlines, \"quoted\""], ["Bob Test", "5\" pipe"]]);
    // A header that is known stays one even when nothing stands below it.
    assert!(decode_pasted("Name\tEmail", Reading::default()).unwrap().is_empty());
}
