//! Whatever was answered, the cheat sheet is one page, readable, with nothing on anything else.

use chrono::NaiveDate;
use method::interview::Answers;
use method::playbook::{Clauses, Hat, Playbook};
use words::{Locale, Words};

use super::CheatSheet;
use crate::{PaperSize, display::Item, fonts::SystemFonts, style::Style};

fn long(playbook: &mut Playbook) {
    playbook.business.name = "A very long name of a firm ".repeat(12);
    playbook.business.people.marketing = "x".repeat(400);
    playbook.engagement.marketing_gives =
        (0..20).map(|number| format!("Promise {number} {}", "goes on ".repeat(90))).collect();
    playbook.engagement.sales_gives = vec!["шестьдесят ".repeat(80), "y".repeat(500)];
    for reason in &mut playbook.discard_reasons {
        reason.reason = "A reason that takes its time ".repeat(9);
        reason.only_if = "only if everything else ".repeat(12);
    }
}

fn checked(name: &str, change: impl Fn(&mut Playbook)) {
    let mut playbook = Playbook::from_answers(&Answers::blank());
    change(&mut playbook);
    let edition = playbook.draft_edition();
    let clauses = Clauses::of(&playbook);
    for locale in [Locale::EnglishUs, Locale::EnglishUk] {
        for paper in [PaperSize::A4, PaperSize::Letter] {
            let words = Words::new(locale);
            let sheet = CheatSheet {
                playbook: &playbook,
                edition: &edition,
                clauses: &clauses,
                words: &words,
                today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default(),
                paper,
                style: Style::default(),
            };
            let set = sheet.set(SystemFonts::Never).expect("the built-in fonts are readable");
            assert_eq!(set.sheets.len(), 1, "{name}");
            crate::tests::assert_apart(&set);
            let (width, height) = paper.points();
            for item in &set.sheets[0].items {
                let Item::Text(run) = item else { continue };
                assert!(run.size >= 8.0 - 0.01 || run.text.trim().is_empty(), "{name}: {:?} is {}", run.text, run.size);
                assert!(run.baseline < height - 36.0, "{name} on {paper:?}: {:?} at {}", run.text, run.baseline);
                let visible = run.width() - if run.text.ends_with([' ', '\u{A0}']) { run.size * 0.3 } else { 0.0 };
                assert!(run.x > 36.0 && run.x + visible < width - 36.0, "{name}: {:?} leaves the page", run.text);
            }
        }
    }
}

#[test]
fn nothing_answered_is_one_page() {
    checked("blank", |_| {});
}

#[test]
fn long_answers_are_one_page() {
    checked("long", long);
    checked("one person", |playbook| {
        for hat in [Hat::Marketing, Hat::Sales] {
            match hat {
                Hat::Marketing => playbook.business.people.marketing = "Mia Sample".into(),
                _ => playbook.business.people.sales = "Mia Sample".into(),
            }
        }
    });
}
