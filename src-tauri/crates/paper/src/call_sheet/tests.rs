//! A lead has one page as long as it fits, the overview names the pages, and nothing lies on anything else.

use chrono::NaiveDate;
use words::{Locale, Words};

use super::{CallAnswer, CallOverview, CallQuestion, CallSheet, CallSheets, CallTouch};
use crate::{PaperSize, display::Item, fonts::SystemFonts, press::Set, rich::Verdict, style::Style};

fn lead(name: &str, questions: usize) -> CallSheet {
    let thing =
        |what: &str, answer: &str| CallAnswer { what: what.into(), ask: "How so?".into(), answer: answer.into() };
    CallSheet {
        name: name.into(),
        firm: "Example Clinic".into(),
        role: "Owner".into(),
        place: "Seattle · Trade show".into(),
        phone: "206-555-0142".into(),
        mail: "ana@example.com".into(),
        stopped: vec!["No e-mail since Nov 3, 2026: asked on the phone.".into()],
        why: "Filled in a form. 2 hours left".into(),
        today: "Filled in a form.".into(),
        did: vec!["Filled in a form on Nov 3: “Need a sterilizer”".into()],
        verdict: Verdict::NeedsAnswers,
        verdict_word: "Needs answers".into(),
        reason: "Needs answers: how big they are is not known.".into(),
        standing: "Inquiry · fit 40 of 60".into(),
        touches: vec![CallTouch { when: "Nov 4, 2026, 10:15".into(), what: "Call: tried (Mara Sample)".into() }; 3],
        questions: (0..questions)
            .map(|number| CallQuestion {
                ask: format!("Question {number}: how big is it?"),
                looking_for: "We look for: 5 to 20 (clause 1.3)".into(),
            })
            .collect(),
        answered: vec![thing("Place", "Seattle is the very middle of your area.")],
        talk: vec![thing("What triggered it", ""), thing("Results", "A new one"), thing("Who", ""), thing("Along", "")],
        next: String::new(),
    }
}

fn set(leads: &[CallSheet], overview: Option<&CallOverview>, paper: PaperSize) -> Set {
    let words = Words::new(Locale::EnglishUs);
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    let sheets =
        CallSheets { business: "Example Firm", overview, leads, words: &words, today, paper, style: Style::default() };
    let set = sheets.set(SystemFonts::Never).expect("the built-in fonts are readable");
    crate::tests::assert_apart(&set);
    let (width, height) = paper.points();
    for run in set.sheets.iter().flat_map(|sheet| &sheet.items).filter_map(|item| match item {
        Item::Text(run) => Some(run),
        _ => None,
    }) {
        let visible = run.width() - if run.text.ends_with([' ', '\u{A0}']) { run.size * 0.3 } else { 0.0 };
        assert!(run.x > 40.0 && run.x + visible < width - 40.0, "{:?} leaves the page", run.text);
        assert!(run.baseline > 20.0 && run.baseline < height - 20.0, "{:?} leaves the page", run.text);
    }
    set
}

#[test]
fn a_lead_has_one_page_as_long_as_it_fits() {
    for paper in [PaperSize::A4, PaperSize::Letter] {
        for (questions, pages) in [(0, 1), (1, 1), (3, 1), (4, 1), (9, 2), (40, 6)] {
            let found = set(&[lead("Ana Sample", questions)], None, paper).sheets.len();
            assert!(
                found <= pages && (questions < 40 || found > 1),
                "{questions} questions on {paper:?}: {found} pages"
            );
        }
    }
}

#[test]
fn hostile_words_stay_on_their_page() {
    let mut hostile = lead(&"x".repeat(400), 2);
    hostile.firm = "Firm ".repeat(60);
    hostile.phone = "0".repeat(80);
    hostile.mail = format!("{}@example.com", "a".repeat(200));
    hostile.reason = "because ".repeat(300);
    hostile.did = vec!["They said ".repeat(400); 9];
    hostile.talk[1].answer = "results ".repeat(900);
    hostile.next = "call ".repeat(200);
    for name in ["\u{202E}Eve\u{200B}", "Иван Примеров", "Δοκιμή"] {
        let mut named = lead(name, 3);
        named.today = name.repeat(30);
        set(&[named, hostile.clone()], None, PaperSize::Letter);
    }
}

#[test]
fn the_overview_names_the_pages() {
    let leads: Vec<CallSheet> = (0..60).map(|number| lead(&format!("Lead {number}"), number % 5)).collect();
    let overview = CallOverview { title: "Calls".into(), notes: vec!["1 lead wants no calls: Eve Sample.".into()] };
    for paper in [PaperSize::A4, PaperSize::Letter] {
        let set = set(&leads, Some(&overview), paper);
        let links = set.sheets.iter().flat_map(|sheet| &sheet.items).filter_map(|item| match item {
            Item::Link(area) => Some(area),
            _ => None,
        });
        let mut count = 0;
        for link in links {
            count += 1;
            let place = set.places[&link.target];
            assert_eq!(link.description, place.page.to_string(), "{}", link.target.0);
        }
        assert_eq!(count, leads.len());
    }
}
