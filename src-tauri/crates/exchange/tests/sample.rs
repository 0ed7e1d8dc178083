//! The sample of 300 leads as a small owner has them: every row comes through, and its first six are the
//! leads of the method's own example.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

use exchange::{
    DayMonthOrder, Field, Mapping, OddityKind, OrderFound, Record, Sheet, Weight, decode, detect_order, read_date,
    read_file, recognise,
};

fn sample() -> (Sheet, Mapping) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/sample/leads.csv");
    let sheet = decode(&read_file(&path).unwrap()).unwrap();
    let mapping = Mapping::from(recognise(&sheet));
    (sheet, mapping)
}

#[test]
fn every_column_and_every_row_comes_through() {
    let (sheet, mapping) = sample();
    assert_eq!(sheet.len(), 300);
    assert!(mapping.columns().iter().all(|guess| guess.field.is_some()));
    assert!(sheet.oddities().iter().all(|oddity| oddity.kind.weight() < Weight::Reject));
    let short = |kind: &OddityKind| matches!(kind, OddityKind::TooFewCells { .. });
    assert_eq!(sheet.oddities().iter().filter(|oddity| short(&oddity.kind)).count(), 3);
    assert!(!sheet.rows().any(|row| mapping.record(row).names_nobody()));
}

#[test]
fn its_three_date_styles_are_read() {
    let (sheet, mapping) = sample();
    let found = detect_order(mapping.sample(&sheet, Field::ReactedOn, sheet.len()));
    assert_eq!(found, OrderFound::Certain(DayMonthOrder::MonthFirst));
    let dates: Vec<&str> = mapping.sample(&sheet, Field::ReactedOn, sheet.len()).collect();
    let unread: Vec<&&str> = dates.iter().filter(|date| read_date(date, DayMonthOrder::MonthFirst).is_none()).collect();
    assert!(unread.is_empty(), "{unread:?}");
    let styles = [dates.iter().any(|date| date.contains('-')), dates.iter().any(|date| date.contains('/'))];
    assert_eq!(styles, [true, true]);
    assert!(dates.iter().any(|date| date.contains(" Nov ")));
}

#[test]
fn its_first_six_are_the_methods_own_example() {
    let (sheet, mapping) = sample();
    let text = |field: &Option<std::borrow::Cow<'_, str>>| field.as_deref().unwrap_or("").to_owned();
    let facts = |record: Record<'_>| {
        assert!(record.reacted_on.is_some() && record.reaction.is_some());
        [&record.company, &record.place, &record.industry, &record.revenue, &record.timing, &record.budget].map(text)
    };
    let found: Vec<[String; 6]> = sheet.rows().take(6).map(|row| facts(mapping.record(row))).collect();
    let expect = [
        ["Northgate Plumbing", "Seattle, WA", "Plumbing", "$7.5M", "this quarter", "yes"],
        ["Fremont Walk-in Clinic", "Seattle, WA", "Walk-in clinic", "$2M", "this quarter", "yes"],
        ["Spokane Family Care", "Spokane, WA", "Family practice", "$9M", "this quarter", "yes"],
        ["Lakeside Pediatrics", "Bellevue, WA", "Pediatrics", "$8M", "this quarter", "$40,000 approved"],
        ["Kent Family Health", "Kent, WA", "Family practice", "$6.2M", "next year", "yes"],
        ["Ballard Eye Clinic", "Seattle, WA", "Eye clinic", "", "this quarter", "yes"],
    ];
    assert_eq!(found, expect.map(|facts| facts.map(str::to_owned)));
}
