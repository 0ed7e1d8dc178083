//! The header lines of the programs that owners export from: each is recognised, and each column goes
//! where it belongs or stays out with a reason.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write;
use std::path::Path;

use exchange::{
    Because, ColumnGuess, Did, Field, Hint, Mapping, MappingFailure, OptOut, Permission, Program, Reading, Recognised,
    Record, decode, open, recognise,
};

fn recognised(name: &str) -> Recognised {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports").join(format!("{name}.csv"));
    recognise(&open(&path, Reading::default()).unwrap())
}

fn columns(text: &str) -> Vec<ColumnGuess> {
    recognise(&decode(text.as_bytes()).unwrap()).columns
}

fn mapped(columns: &[ColumnGuess]) -> String {
    let mapped = columns.iter().filter_map(|guess| guess.field.map(|field| format!("{}={field}", guess.header)));
    mapped.collect::<Vec<_>>().join("; ")
}

/// What is expected of each file under `exports/`, as it was looked through by hand: the program, each
/// column with its field and the reason, what was strange, and what each row says.
const EXPECTED: &str = include_str!("exports/expected.txt");

#[test]
fn every_known_export_is_recognised_mapped_and_read() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports");
    let files = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut files: Vec<String> = files.filter(|name| name != "expected.txt").collect();
    files.sort();
    let found: String = files.iter().map(|name| told(&folder.join(name), name)).collect();
    let beside = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exports.txt");
    std::fs::write(&beside, &found).unwrap();
    for (number, (found, expected)) in (1..).zip(found.lines().zip(EXPECTED.lines())) {
        assert_eq!(found, expected, "line {number} of expected.txt; all that was found: {}", beside.display());
    }
    assert_eq!(found.lines().count(), EXPECTED.lines().count(), "{}", beside.display());
    assert!(files.len() >= 42, "a format lost its file");
}

fn told(path: &Path, name: &str) -> String {
    let sheet = open(path, Reading::default()).unwrap();
    let recognised = recognise(&sheet);
    let mut text = String::new();
    let program = recognised.program.as_ref();
    let (program, telling) =
        program.map_or(("nobody", String::new()), |guess| (guess.program.name(), guess.telling.join(", ")));
    writeln!(text, "== {name}: {program} ({telling})").unwrap();
    for guess in &recognised.columns {
        let field = guess.field.map_or("-", Field::name);
        let because = match &guess.because {
            Because::Outranked { by, .. } => format!("outranked by {by}"),
            Because::Further { beside } => format!("beside {beside}"),
            because => format!("{because:?}"),
        };
        writeln!(text, "{} -> {field} ({because})", guess.header).unwrap();
    }
    for oddity in sheet.oddities() {
        writeln!(text, "strange: {:?} {:?}", oddity.line, oddity.kind).unwrap();
    }
    let mapping = Mapping::from(recognised);
    for row in sheet.rows() {
        text.push_str(&said(&mapping.record(row)));
    }
    text
}

/// What a row says, without what it leaves open.
fn said(record: &Record<'_>) -> String {
    let whole = format!("{record:#?}");
    let mut text = String::from("row");
    // Of `name: Some(\n "Ann",\n)` the value is wanted.
    let whole = whole.replace("Some(\n        ", "").replace(",\n    ),", ",");
    for line in whole.lines().map(str::trim) {
        let told = line.split_once(": ").filter(|(_, value)| !matches!(*value, "None," | "NotSaid," | "OptOuts {"));
        if let Some((name, value)) = told {
            write!(text, " {name}={}", value.trim_end_matches(',')).unwrap();
        }
    }
    text.push('\n');
    text
}

#[test]
fn nobody_else_is_taken_for_the_person() {
    let others = [
        ("salesforce_data_loader", "OwnerId"),
        ("salesforce_campaign_report", "Lead Owner: Manager"),
        ("outlook_desktop", "Assistant's Phone"),
        ("outlook_desktop", "Manager's Name"),
        ("outlook_desktop", "Referred By"),
        ("outlook_desktop", "Spouse"),
    ];
    for (name, header) in others {
        let found = recognised(name);
        let guess = found.columns.iter().find(|guess| guess.header == header).unwrap();
        assert_eq!((guess.field, &guess.because), (None, &Because::NeverIdentity), "{name} {header}");
    }
    let looks_after = ["Contact owner", "Lead Owner", "Account Owner", "Person - Owner", "Company owner", "Owner"];
    for header in looks_after {
        let guess = &columns(&format!("Name,{header}\n"))[1];
        assert_eq!(guess.field, Some(Field::Owner), "{header}");
    }
    for header in ["Account Owner Email", "Owner ID", "Parent Account", "Emergency contact phone"] {
        assert_eq!(columns(&format!("Name,{header}\n"))[1].because, Because::NeverIdentity, "{header}");
    }
}

#[test]
fn a_guess_carries_its_reason() {
    let percent = |cells: &str| columns(&format!("Name,Reachable at\n{cells}"))[1].because.clone();
    let further = |beside: &str| Because::Further { beside: beside.to_owned() };
    let noun = |noun: &str| Because::HeadNoun { noun: noun.to_owned() };
    let cases = [
        (columns("Email,Name\n")[0].because.clone(), Because::ExactName),
        (columns("E-mail address,Name\n")[0].because.clone(), Because::AliasOf(Field::Email)),
        (columns("Which phone number,Name\n")[0].because.clone(), noun("phone number")),
        (columns("Old e-mail,Email\n")[0].because.clone(), further("Email")),
        (columns("Email 2,Email 1\n")[0].because.clone(), further("Email 1")),
        (columns("Email,Email\n")[1].because.clone(), further("Email")),
        (columns("Town,City\n")[0].because.clone(), Because::Outranked { field: Field::City, by: "City".to_owned() }),
        (columns("Date,Name\n")[0].because.clone(), Because::Ambiguous),
        (columns("Favourite colour,Name\n")[0].because.clone(), Because::Unknown),
        (columns("Email,Name\n,Ann\n")[0].because.clone(), Because::Blank),
        (percent("Ann,ann@example.com\nBob,bob@example.com\n"), Because::LooksLikeEmails { percent: 100 }),
        (percent("A,(206) 555-0101\nB,206-555-0102\n"), Because::LooksLikePhones { percent: 100 }),
        (percent("Ann,ann@example.com\nBob,at work\n"), Because::Unknown),
        (percent("Ann,2026-11-22\nBob,2026-11-23\n"), Because::Unknown),
        (percent("Ann,12345678\nBob,12345679\n"), Because::Unknown),
    ];
    for (number, (found, expect)) in cases.into_iter().enumerate() {
        assert_eq!(found, expect, "case {number}");
    }
}

#[test]
fn headers_of_other_languages_are_known() {
    let cases = [
        (
            "Vorname;Nachname;Firma;E-Mail;Telefon;PLZ;Ort\n",
            "Vorname=first_name; Nachname=last_name; Firma=company; E-Mail=email; Telefon=phone; PLZ=postal; Ort=city",
        ),
        ("Imię,Nazwisko,Adres e-mail,Miasto\n", "Imię=first_name; Nazwisko=last_name; Adres e-mail=email; Miasto=city"),
        ("姓名,公司,电话,城市\n", "姓名=name; 公司=company; 电话=phone; 城市=city"),
        ("الاسم,الشركة,الهاتف\n", "الاسم=name; الشركة=company; الهاتف=phone"),
    ];
    for (text, expect) in cases {
        assert_eq!(mapped(&columns(text)), expect);
    }
}

#[test]
fn an_address_is_taken_whole_from_one_place() {
    let home = "Name,Business City,Business Postal Code,Home City,Home Postal Code\nAnn,,,Kent,98030\n";
    assert_eq!(mapped(&columns(home)), "Name=name; Home City=city; Home Postal Code=postal");
    let both = "Name,Home City,Home Postal Code,Business City\nAnn,Kent,98030,Seattle\n";
    assert_eq!(mapped(&columns(both)), "Name=name; Business City=city");
    let list = "Name,Address,City,State\nAnn,1 Test Street,Kent,WA\n";
    assert_eq!(mapped(&columns(list)), "Name=name; Address=street; City=city; State=region");
    assert_eq!(mapped(&columns("Name,Address\nAnn,Kent\n")), "Name=name; Address=place");
}

#[test]
fn the_owner_has_the_last_word() {
    let sheet = decode(b"Name,Nick,Email,Work mail,Extra\nAnn Test,Annie,ann@example.com,,x\n").unwrap();
    let mut mapping = Mapping::from(recognise(&sheet));
    mapping.set("Nick", "Full name").unwrap();
    assert_eq!(mapping.columns()[0].because, Because::Outranked { field: Field::Name, by: "Nick".to_owned() });
    mapping.set_from("extra=note").unwrap();
    mapping.set_from("Email=").unwrap();
    mapping.set_from("Work mail = email").unwrap();
    assert_eq!(mapped(mapping.columns()), "Nick=name; Work mail=email; Extra=note");
    let record = mapping.record(sheet.rows().next().unwrap());
    assert_eq!((record.name.as_deref(), record.email, record.note.as_deref()), (Some("Annie"), None, Some("Extra: x")));
    // Two columns given to one field by hand: the first filled one counts.
    mapping.set("Work mail", "email").unwrap();
    mapping.set("Email", "email").unwrap();
    let record = mapping.record(sheet.rows().next().unwrap());
    assert_eq!(record.email.as_deref(), Some("ann@example.com"));
}

#[test]
fn a_mapping_that_cannot_be_names_what_there_is() {
    let sheet = decode(b"Name,Email\nAnn Test,ann@example.com\n").unwrap();
    let mut mapping = Mapping::from(recognise(&sheet));
    let columns = vec!["Name".to_owned(), "Email".to_owned()];
    let cases = [
        ("Nmae=name", MappingFailure::UnknownColumn { column: "Nmae".to_owned(), columns }),
        ("Name=colour", MappingFailure::UnknownField { field: "colour".to_owned(), fields: Field::ALL.to_vec() }),
        ("Name", MappingFailure::NoEqualsSign { text: "Name".to_owned() }),
    ];
    let before = mapping.clone();
    for (text, expect) in cases {
        assert_eq!(mapping.set_from(text), Err(expect));
    }
    assert_eq!(mapping, before);
}

#[test]
fn what_they_refused_is_never_taken_for_consent() {
    let mail = |header: &str, cell: &str| {
        let sheet = decode(format!("Name,{header}\nAnn Test,{cell}\n").as_bytes()).unwrap();
        let mapping = Mapping::from(recognise(&sheet));
        let record = mapping.record(sheet.rows().next().unwrap());
        (record.opted_out, record.opt_outs.mail, record.mail_consent)
    };
    let (asked, unsaid, none) = (OptOut::Asked, OptOut::NotSaid, Permission::NotSaid);
    let cases = [
        ("Email Opt Out", "1", (asked, asked, none)),
        ("Email Opt Out", "0", (unsaid, unsaid, none)),
        ("EMAIL_BLACKLISTED", "yes", (asked, asked, none)),
        ("Unsubscribed", "2026-10-01", (asked, asked, none)),
        ("Unsubscribed", "no", (unsaid, unsaid, none)),
        ("Do Not Contact", "x", (asked, unsaid, none)),
        ("Do Not Call", "x", (asked, unsaid, none)),
        ("Accepts Email Marketing", "no", (unsaid, unsaid, none)),
        ("Accepts Email Marketing", "yes", (unsaid, unsaid, Permission::Express)),
        ("Email subscriber status", "Unsubscribed", (asked, asked, Permission::Refused)),
        ("Email permission status,Email Opt Out", "Express,yes", (asked, asked, Permission::Refused)),
        ("Consent date,Do Not Contact", "2026-10-01,yes", (asked, unsaid, Permission::Refused)),
        ("CONFIRM_TIME", "2026-10-01 10:00:00", (unsaid, unsaid, Permission::Express)),
        ("Email permission status", "Implicit", (unsaid, unsaid, Permission::Implied)),
    ];
    for (header, cell, expect) in cases {
        assert_eq!(mail(header, cell), expect, "{header}: {cell}");
    }
}

#[test]
fn what_no_column_tells_the_program_tells() {
    assert_eq!(Program::MetaLeadAds.did(), Some(Did::FilledInForm));
    assert_eq!(Program::MetaLeadAds.hints(), [Hint::KeptForDays { days: 90 }]);
    assert_eq!(Program::LinkedIn.did(), None);
    assert!(Program::Mailchimp.hints().contains(&Hint::LeaversApart));
}

#[test]
fn the_values_of_a_column_are_counted() {
    let sheet = decode(b"Name,Lead Status\nA,New\nB, Open \nC,Open\nD,\nE,New\nF,Open\nG,Lost\n").unwrap();
    let mapping = Mapping::from(recognise(&sheet));
    assert_eq!(mapping.values(&sheet, Field::Stage, 10), [("Open", 3), ("New", 2), ("Lost", 1)]);
    assert_eq!(mapping.values(&sheet, Field::Stage, 1), [("Open", 3)]);
    assert_eq!(mapping.values(&sheet, Field::Owner, 10), []);
}
