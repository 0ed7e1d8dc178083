//! Contact cards of three versions and of thirty years of telephones.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use exchange::{Because, Field, Form, Mapping, Oddity, OddityKind, Program, Record, Sheet, decode, recognise};

fn with_records(bytes: &[u8], check: impl FnOnce(&Sheet, &[Record<'_>])) {
    let sheet = decode(bytes).unwrap();
    let mapping = Mapping::from(recognise(&sheet));
    let records: Vec<Record<'_>> = sheet.rows().map(|row| mapping.record(row)).collect();
    check(&sheet, &records);
}

#[expect(clippy::ref_option, reason = "a record's fields are handed on as they are")]
fn text<'a>(cell: &'a Option<std::borrow::Cow<'_, str>>) -> &'a str {
    cell.as_deref().unwrap_or_default()
}

#[test]
fn version_3_of_an_iphone() {
    let card = "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iPhone OS 17//EN\r\nN:Test;Ann;M.;Dr.;\r\n\
        FN:Dr. Ann M. Test\r\nORG:Harbor Clinic\\, Ltd;Front desk;\r\nTITLE:Office manager\r\n\
        EMAIL;type=INTERNET;type=HOME:ann@example.org\r\nEMAIL;type=INTERNET;type=WORK;type=pref:ann@example.com\r\n\
        TEL;type=CELL;type=VOICE:+1 206 555 0101\r\nTEL;type=WORK;type=VOICE;type=pref:(206) 555-0102\r\n\
        TEL;type=WORK;type=FAX:206-555-0103\r\n\
        item1.ADR;type=WORK;type=pref:;;1 Test Street;Bellevue;WA;98004;United States\r\nitem1.X-ABADR:us\r\n\
        item2.URL;type=pref:https://example.com\r\nitem2.X-ABLabel:_$!<HomePage>!$_\r\n\
        item3.URL:https://example.org/book\r\nitem3.X-ABLabel:Booking page\r\nitem4.URL:https://example.org/map\r\n\
        NOTE:Met at the show\\nCall\r\n  back in spring\\; bring a brochure\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-04-03\r\n\
        CATEGORIES:Show 2026,Clinics\r\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRg\r\n ABBBCCC\r\n DDD==\r\nEND:VCARD\r\n";
    with_records(card.as_bytes(), |sheet, records| {
        assert!(matches!(sheet.form(), Form::Cards { .. }));
        assert_eq!((sheet.oddities(), sheet.header_line(), records.len()), (&[][..], None, 1));
        let ann = &records[0];
        let found = [
            &ann.name,
            &ann.company,
            &ann.title,
            &ann.email,
            &ann.other_emails,
            &ann.phone,
            &ann.other_phones,
            &ann.street,
            &ann.place,
            &ann.website,
            &ann.birthday,
            &ann.tags,
            &ann.note,
        ]
        .map(text);
        let expect = [
            "Dr. Ann M. Test",
            "Harbor Clinic, Ltd",
            "Office manager",
            "ann@example.com",
            "ann@example.org",
            "(206) 555-0102",
            "+1 206 555 0101, 206-555-0103",
            "1 Test Street",
            "Bellevue, WA 98004, United States",
            "https://example.com https://example.org/book https://example.org/map",
            "--04-03",
            "Show 2026, Clinics",
            "Met at the show\nCall back in spring; bring a brochure\nBooking page: https://example.org/book",
        ];
        assert_eq!(found, expect);
    });
}

#[test]
fn version_2_of_an_old_telephone() {
    let card = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;\r\n\
        TEL;CELL;PREF:206-555-0101\r\nTEL;HOME:206-555-0102\r\nEMAIL;INTERNET:joerg@example.com\r\n\
        ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Z=E4hne=\r\n & Mund\r\n\
        ADR;WORK:;;1 Test Street;Kent;WA;98030;USA\r\nADR;HOME:;;2 Test Lane;Kent;WA;98030;USA\r\n\
        NOTE;ENCODING=QUOTED-PRINTABLE:first line=0D=0A=\r\nsecond line, long=\r\n and done\r\n\
        PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQEAYABg\r\nAAAAAAAAAAAAAAAAAAAAAAAA\r\n\r\nBDAY:19800403\r\nEND:VCARD\r\n";
    with_records(card.as_bytes(), |sheet, records| {
        assert_eq!((sheet.oddities(), records.len()), (&[][..], 1));
        let found = [
            &records[0].name,
            &records[0].company,
            &records[0].email,
            &records[0].phone,
            &records[0].other_phones,
            &records[0].place,
            &records[0].birthday,
            &records[0].note,
        ]
        .map(text);
        let expect = [
            "Jörg Müller",
            "Zähne & Mund",
            "joerg@example.com",
            "206-555-0101",
            "206-555-0102",
            "Kent, WA 98030, USA",
            "1980-04-03",
            "first line\nsecond line, long and done\n2 Test Lane, Kent, WA, 98030, USA",
        ];
        assert_eq!(found, expect);
    });
}

#[test]
fn version_4_prefers_by_number_and_leaves_groups_out() {
    let cards = "BEGIN:VCARD\nVERSION:4.0\nFN:Ann Test\nN:Test;Ann;;;\nEMAIL;PREF=2:second@example.com\n\
        EMAIL;PREF=1;TYPE=\"work,x:y\":first@example.com\nTEL;VALUE=uri;TYPE=\"voice,cell\":tel:+1-206-555-0101\n\
        BDAY:--0403\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Everybody\nMEMBER:urn:uuid:1\nEND:VCARD\n\
        BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Harbor Clinic\nORG:Harbor Clinic\nEND:VCARD\n";
    with_records(cards.as_bytes(), |sheet, records| {
        assert_eq!(sheet.oddities(), [Oddity { line: None, kind: OddityKind::GroupCards { cards: 1 } }]);
        let ann = &records[0];
        let found = [&ann.email, &ann.other_emails, &ann.phone, &ann.birthday].map(text);
        assert_eq!(found, ["first@example.com", "second@example.com", "+1-206-555-0101", "--04-03"]);
        assert_eq!((records.len(), text(&records[1].company), records[1].line), (2, "Harbor Clinic", 16));
    });
}

#[test]
fn what_is_broken_is_told_with_its_line_and_the_rest_is_kept() {
    let cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Test\nthis is no property\nnor this\nEND:VCARD\nstray words\n\
        BEGIN:VCARD\nVERSION:3.0\nFN:Bob Test\nBEGIN:VCARD\nFN:Cai Test\nAGENT:\nBEGIN:VCARD\nFN:Somebody Else\n\
        END:VCARD\nEMAIL:cai@example.com\nEND:VCARD\nBEGIN:VCARD\nFN:Dao Test\n";
    with_records(cards.as_bytes(), |sheet, records| {
        let expect = [
            (None, OddityKind::LinesBetweenCards { lines: 1 }),
            (Some(1), OddityKind::BrokenCardLines { first: 4, lines: 2 }),
            (Some(8), OddityKind::UnendedCard),
            (Some(19), OddityKind::UnendedCard),
        ];
        assert_eq!(sheet.oddities(), expect.map(|(line, kind)| Oddity { line, kind }));
        let names: Vec<(u64, &str)> = records.iter().map(|record| (record.line, text(&record.name))).collect();
        assert_eq!(names, [(1, "Ann Test"), (8, "Bob Test"), (11, "Cai Test"), (19, "Dao Test")]);
        assert_eq!(text(&records[2].email), "cai@example.com");
    });
}

#[test]
fn cards_say_what_they_are() {
    let sheet = decode("\u{feff}\nbegin:vcard\nfn:Ann Test\nend:vcard\n".as_bytes()).unwrap();
    let recognised = recognise(&sheet);
    assert_eq!(recognised.program.map(|guess| guess.program), Some(Program::VCard));
    let name = &recognised.columns[0];
    assert_eq!((name.field, &name.because), (Some(Field::Name), &Because::NamedBy(Program::VCard)));
    assert_eq!(recognised.columns[5].because, Because::Blank);
    let utf16: Vec<u8> = "\u{feff}BEGIN:VCARD\nFN:Zoë\nEND:VCARD\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(decode(&utf16).unwrap().rows().next().unwrap().cell(0), "Zoë");
}

#[test]
fn pictures_take_no_memory_and_no_time() {
    let picture = format!("PHOTO;ENCODING=b:{}\n", "QUJD\n QUJD".repeat(200_000));
    let cards = format!("BEGIN:VCARD\nFN:Ann Test\n{picture}EMAIL:ann@example.com\nEND:VCARD\n").repeat(5);
    with_records(cards.as_bytes(), |sheet, records| {
        assert_eq!((records.len(), sheet.oddities().len()), (5, 0));
        assert!(records.iter().all(|record| text(&record.email) == "ann@example.com"));
    });
}
