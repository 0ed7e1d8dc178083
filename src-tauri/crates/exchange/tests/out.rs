//! Files for other programs: each is recognised as that program's own, and maps back to what was written.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use exchange::out::{
    Address, Asked, Cell, Column, Contact, Day, Deal, Holding, Moment, ProgramWriter, Rung, Takes, Workbook, vcard,
};
use exchange::{Mapping, OptOut, Program, decode, recognise};

const NOW: Moment = Moment { day: Day(2026, 11, 22), time: (12, 30, 5) };

fn ana() -> Contact<'static> {
    Contact {
        uid: "lead-1@sellable".into(),
        name: "Ana de la Sample".into(),
        company: "=Harbor \"H\" Clinic, Ltd".into(),
        title: "Owner".into(),
        email: "ana@example.com".into(),
        phone: "+44 20 7946 0000".into(),
        address: Address { city: "Bellevue".into(), region: "WA".into(), postal: "98004".into(), country: "US".into() },
        industry: "Dentists".into(),
        revenue: "2000000".into(),
        headcount: "12".into(),
        source: "Trade show, Seattle".into(),
        owner: "Sam Sample".into(),
        note: "-2 days a week\r\nאנא 👩‍⚕️".into(),
        rung: Rung::Won,
        stands: "Won".into(),
        deal: Some(Deal {
            title: "Harbor".into(),
            step: "Offer out".into(),
            value: "12000".into(),
            currency: "USD".into(),
            lost_because: "".into(),
        }),
        do_not_contact: "Mail since 2026-11-01 (by phone)".into(),
        mail: Asked::NotTo,
        call: Asked::Nothing,
    }
}

/// A firm of which no more than the name is known.
fn harbor() -> Contact<'static> {
    Contact { name: "Harbor Clinic".into(), company: "Harbor Clinic".into(), ..Contact::default() }
}

fn file(takes: Takes, contacts: &[Contact<'_>]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut writer = ProgramWriter::new(&mut out, takes).unwrap();
    for contact in contacts {
        writer.add(contact).unwrap();
    }
    writer.finish().unwrap();
    out
}

#[test]
fn each_file_is_recognised_and_maps_back() {
    let cases = [
        (Takes::HubSpot, Program::HubSpot),
        (Takes::Salesforce, Program::Salesforce),
        (Takes::Pipedrive, Program::Pipedrive),
        (Takes::Mailchimp, Program::Mailchimp),
    ];
    for (takes, program) in cases {
        let sheet = decode(&file(takes, &[ana(), harbor()])).unwrap();
        assert_eq!(sheet.oddities(), &[], "{takes:?}");
        let recognised = recognise(&sheet);
        assert_eq!(recognised.program.as_ref().map(|guess| guess.program), Some(program), "{takes:?}");
        let mapping = Mapping::from(recognised);
        let rows: Vec<_> = sheet.rows().map(|row| mapping.record(row)).collect();
        let (ana, harbor) = (&rows[0], &rows[1]);
        assert_eq!(ana.name.as_deref(), Some("Ana de la Sample"), "{takes:?}");
        assert_eq!(ana.email.as_deref(), Some("ana@example.com"), "{takes:?}");
        assert_eq!(ana.phone.as_deref(), Some("+44 20 7946 0000"), "{takes:?}");
        assert_eq!(ana.company.as_deref(), Some("=Harbor \"H\" Clinic, Ltd"), "{takes:?}");
        assert_eq!(ana.title.as_deref(), Some("Owner"), "{takes:?}");
        assert_eq!(harbor.name.as_deref(), Some("Harbor Clinic"), "{takes:?}");
        if takes == Takes::Mailchimp {
            continue;
        }
        assert!(ana.note.as_deref().unwrap().ends_with("-2 days a week\r\nאנא 👩‍⚕️"), "{takes:?}");
        assert_eq!(ana.place.as_deref(), Some("Bellevue, WA 98004, US"), "{takes:?}");
        assert_ne!(ana.opted_out, OptOut::NotSaid, "{takes:?}");
        assert_eq!(harbor.opted_out, OptOut::NotSaid, "{takes:?}");
        if takes != Takes::Pipedrive {
            assert_eq!(ana.industry.as_deref(), Some("Dentists"), "{takes:?}");
            assert_eq!(ana.revenue.as_deref(), Some("2000000"), "{takes:?}");
            assert_eq!(ana.headcount.as_deref(), Some("12"), "{takes:?}");
            assert_eq!(ana.source.as_deref(), Some("Trade show, Seattle"), "{takes:?}");
        }
    }
}

#[test]
fn each_program_finds_the_values_that_it_knows() {
    let cell = |takes: Takes, contact: &Contact<'_>, header: &str| {
        let at = takes.headers().iter().position(|known| *known == header).unwrap();
        takes.row(contact)[at].clone().into_owned()
    };
    let at = |rung| Contact { rung, ..harbor() };
    let stages = [
        (Rung::Name, "Subscriber", "Open - Not Contacted"),
        (Rung::Inquiry, "Lead", "Open - Not Contacted"),
        (Rung::Marketing, "Marketing Qualified Lead", "Working - Contacted"),
        (Rung::Sales, "Sales Qualified Lead", "Working - Contacted"),
        (Rung::Deal, "Opportunity", "Working - Contacted"),
        (Rung::Resting, "Lead", "Working - Contacted"),
        (Rung::Won, "Customer", "Working - Contacted"),
        (Rung::Lost, "Other", "Closed - Not Converted"),
        (Rung::GivenUp, "Other", "Closed - Not Converted"),
    ];
    for (rung, hubspot, salesforce) in stages {
        assert_eq!(cell(Takes::HubSpot, &at(rung), "Lifecycle Stage"), hubspot);
        assert_eq!(cell(Takes::Salesforce, &at(rung), "Lead Status"), salesforce);
    }
    for takes in [Takes::HubSpot, Takes::Salesforce, Takes::Pipedrive, Takes::Mailchimp] {
        assert_eq!(takes.row(&harbor()).len(), takes.headers().len());
    }
    let person = Contact { name: "Ana".into(), ..Contact::default() };
    assert_eq!(cell(Takes::Salesforce, &person, "Last Name"), "Ana");
    assert_eq!(cell(Takes::Salesforce, &person, "Company"), "[not provided]");
    assert_eq!(cell(Takes::Salesforce, &ana(), "Email Opt Out"), "1");
    assert_eq!(cell(Takes::Salesforce, &ana(), "Do Not Call"), "0");
    assert_eq!(cell(Takes::Pipedrive, &ana(), "Deal - Status"), "won");
    assert_eq!(cell(Takes::Pipedrive, &harbor(), "Deal - Status"), "");
    assert_eq!(cell(Takes::Mailchimp, &ana(), "Tags"), "Won,Trade show Seattle");
    let long = Contact { title: "é".repeat(200).into(), ..Contact::default() };
    assert_eq!(cell(Takes::Mailchimp, &long, "Job Title").len(), 254);
}

#[test]
fn no_cell_for_another_program_runs_in_a_spreadsheet() {
    for (name, starts) in [("=1+1", "'"), ("+1+1", "'"), ("@x", "'"), ("-x", "'"), ("Ana", "A")] {
        let contact = Contact { name: name.into(), ..Contact::default() };
        let text = String::from_utf8(file(Takes::Pipedrive, &[contact])).unwrap();
        let row = text.lines().nth(1).unwrap();
        assert!(row.starts_with(&format!("\"{starts}")), "{row}");
    }
}

#[test]
fn a_card_keeps_what_was_typed() {
    let mut out = Vec::new();
    vcard(&mut out, &ana(), NOW).unwrap();
    let text = String::from_utf8(out).unwrap().replace("\r\n ", "");
    let expect = [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "PRODID:-//Sellable//Lead log//EN",
        "UID:lead-1@sellable",
        "N:de la Sample;Ana;;;",
        "FN:Ana de la Sample",
        "ORG:=Harbor \"H\" Clinic\\, Ltd",
        "TITLE:Owner",
        "EMAIL;TYPE=INTERNET:ana@example.com",
        "TEL;TYPE=VOICE:+44 20 7946 0000",
        "ADR;TYPE=WORK:;;;Bellevue;WA;98004;US",
        "NOTE:-2 days a week\\nאנא 👩‍⚕️",
        "CATEGORIES:Mail since 2026-11-01 (by phone)",
        "X-SELLABLE-DO-NOT-CONTACT:Mail since 2026-11-01 (by phone)",
        "REV:20261122T123005Z",
        "END:VCARD",
    ];
    assert_eq!(text.split_terminator("\r\n").collect::<Vec<_>>(), expect);
}

fn workbook() -> Vec<u8> {
    let columns = [
        Column { header: "Name", width: 20, holds: Holding::Texts },
        Column { header: "Added", width: 12, holds: Holding::Days },
    ];
    let mut workbook = Workbook::new("Leads", &columns, NOW, &std::env::temp_dir().join("leads.xlsx")).unwrap();
    workbook.row(&[Cell::Text("=1+1"), Cell::Day(Day(2026, 11, 22))]).unwrap();
    workbook.row(&[Cell::Text(&"x".repeat(40_000)), Cell::Text("")]).unwrap();
    assert_eq!(workbook.shortened(), 1);
    let mut out = Vec::new();
    workbook.finish(&mut out).unwrap();
    out
}

#[test]
fn the_same_rows_give_the_same_workbook() {
    assert_eq!(workbook(), workbook());
}
