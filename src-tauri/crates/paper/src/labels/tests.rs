//! Labels stand where the makers' templates have them, and no word leaves its label.

use chrono::NaiveDate;

use super::{CardSize, Field, LabelSheet, Labels, Postcards, SheetProblem};
use crate::{PaperSize, display::Item, fonts::SystemFonts, press::Set, style::Style};

fn labels(sheet: LabelSheet, first: u32, addresses: &[Vec<String>]) -> Set {
    let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    let labels = Labels { title: "Labels", business: "Example Firm", language: "en-US", date, sheet, first, addresses };
    labels.set(SystemFonts::Never).expect("the built-in fonts are readable")
}

fn hostile() -> Vec<Vec<String>> {
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
    vec![
        lines(&["Ana Sample", "Example Clinic", "Seattle, WA 98101"]),
        lines(&[&"x".repeat(400), &"Firm ".repeat(60), "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"]),
        lines(&["Иван Примеров", "Δοκιμή Παραδείγμου", "Кременчук"]),
        lines(&["\u{202E}Eve\u{200B} Sample", "", "Leeds"]),
        lines(&["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Town"]),
    ]
}

fn assert_within(set: &Set, fields: &[Vec<Field>]) {
    for (sheet, fields) in set.sheets.iter().zip(fields) {
        let mut runs = 0;
        for item in &sheet.items {
            let Item::Text(run) = item else { continue };
            runs += 1;
            let visible = run.width() - if run.text.ends_with([' ', '\u{A0}']) { run.size * 0.25 } else { 0.0 };
            let lies = |field: &Field| {
                run.x >= field.left - 0.1
                    && run.x + visible <= field.left + field.width + 0.1
                    && run.baseline - run.size * 0.75 >= field.top
                    && run.baseline + run.size * 0.25 <= field.top + field.height
            };
            assert!(fields.iter().any(lies), "{:?} at {} {} leaves its label", run.text, run.x, run.baseline);
        }
        assert!(runs > 0, "nothing is printed");
    }
}

#[test]
fn labels_lie_where_the_makers_templates_have_them() {
    // Left edge, top edge, right edge and bottom edge in points of the first label, one in the middle, and the last.
    let cases = [
        (LabelSheet::AVERY_5160, 0, [13.5, 36.0, 202.5, 108.0]),
        (LabelSheet::AVERY_5160, 4, [211.5, 108.0, 400.5, 180.0]),
        (LabelSheet::AVERY_5160, 29, [409.5, 684.0, 598.5, 756.0]),
        (LabelSheet::AVERY_L7160, 0, [20.55, 42.94, 200.55, 150.94]),
        (LabelSheet::AVERY_L7160, 4, [207.64, 150.94, 387.64, 258.94]),
        (LabelSheet::AVERY_L7160, 20, [394.72, 690.95, 574.72, 798.95]),
    ];
    for (sheet, number, expected) in cases {
        let field = sheet.field(number);
        let found = [field.left, field.top, field.left + field.width, field.top + field.height];
        for (found, expected) in found.into_iter().zip(expected) {
            // A tenth of a millimetre.
            assert!((found - expected).abs() < 0.28, "label {number}: {found} is not {expected}");
        }
    }
}

#[test]
fn nothing_leaves_its_label() {
    let small = LabelSheet { columns: 8, rows: 20, width: 20.0, height: 9.0, ..LabelSheet::AVERY_L7160 };
    for sheet in [LabelSheet::AVERY_5160, LabelSheet::AVERY_L7160, small] {
        assert!(sheet.problems().is_empty(), "{sheet:?}");
        let set = labels(sheet, 1, &hostile());
        let fields: Vec<Field> = (0..sheet.count()).map(|number| sheet.field(number)).collect();
        assert_within(&set, &[fields]);
    }
}

#[test]
fn a_used_sheet_is_begun_where_it_is_free() {
    let sheet = LabelSheet::AVERY_5160;
    for (first, pages, field) in [(1, 1, 0), (30, 2, 29), (28, 1, 27), (31, 1, 0)] {
        let three = hostile().into_iter().take(3).collect::<Vec<_>>();
        let set = labels(sheet, first, &three);
        assert_eq!(set.sheets.len(), pages, "from {first}");
        let field = sheet.field(field);
        let Some(Item::Text(run)) = set.sheets[0].items.first() else { unreachable!("a name") };
        assert!(run.x > field.left && run.x < field.left + field.width, "from {first}");
        assert!(run.baseline > field.top && run.baseline < field.top + field.height, "from {first}");
    }
}

#[test]
fn measures_that_do_not_fit_are_refused() {
    let sheet = LabelSheet::AVERY_5160;
    let cases = [
        (sheet, vec![]),
        (LabelSheet { columns: 0, ..sheet }, vec![SheetProblem::Count]),
        (LabelSheet { columns: 4, ..sheet }, vec![SheetProblem::TooWide]),
        (LabelSheet { rows: 11, ..sheet }, vec![SheetProblem::TooHigh]),
        (LabelSheet { paper: PaperSize::A4, ..sheet }, vec![SheetProblem::TooWide]),
        (LabelSheet { width: 5.0, ..sheet }, vec![SheetProblem::Size]),
        (LabelSheet { across: -1.0, ..sheet }, vec![SheetProblem::Size]),
        (LabelSheet { height: f32::NAN, ..sheet }, vec![SheetProblem::Size]),
    ];
    for (sheet, expected) in cases {
        assert_eq!(sheet.problems(), expected, "{sheet:?}");
    }
}

#[test]
fn cards_hold_their_text_and_their_address() {
    for size in
        [CardSize::FourUp(PaperSize::A4), CardSize::FourUp(PaperSize::Letter), CardSize::A6, CardSize::SixByFour]
    {
        for text in ["We moved\nCome and see us.", &"A long text goes on and on. ".repeat(80), ""] {
            let cards = Postcards {
                title: "Postcards",
                business: "Example Firm",
                language: "en-US",
                date: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default(),
                size,
                style: Style::default(),
                text,
                addresses: &hostile(),
            };
            let set = cards.set(SystemFonts::Never).expect("the built-in fonts are readable");
            let (_, fields) = size.fields();
            assert_eq!(set.sheets.len(), hostile().len().div_ceil(fields.len()) * 2);
            assert_within(&set, &vec![fields; set.sheets.len()]);
        }
    }
}
