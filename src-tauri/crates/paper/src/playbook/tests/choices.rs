//! What a copy does without, what is drawn in it, whom it names.

use super::fixture::{Manuscript, cases, clinics, everything, good_lead};
use super::{CHAPTERS, flat, places, printed, texts};
use crate::block::Block;
use crate::playbook::{BookReader, MAY_BE_LEFT_OUT};
use method::fact::Fact;
use method::playbook::BenchCustomer;

#[test]
fn a_chapter_that_is_left_out_takes_nothing_else_with_it() {
    for (name, manuscript) in cases() {
        let whole = places(&manuscript.document());
        for (chapter, number) in MAY_BE_LEFT_OUT {
            let copy = Manuscript { left_out: vec![chapter.into()], ..manuscript.clone() };
            let document = copy.document();
            let left = places(&document);
            assert!(!left.contains_key(chapter), "{name}: {chapter} is still there");
            let own = format!("clause-{number}.");
            for clause in whole.keys().filter(|id| id.starts_with("clause-")) {
                assert_eq!(left.contains_key(clause), !clause.starts_with(&own), "{name} without {chapter}: {clause}");
            }
            assert!(texts(&document).iter().any(|text| text.starts_with(&format!("Chapter {number} is left out"))));
            assert!(crate::print(&document).is_ok(), "{name} without {chapter}");
        }
    }
}

#[test]
fn what_verdicts_and_signatures_rest_on_stays_in() {
    let manuscript = Manuscript { left_out: CHAPTERS.map(str::to_owned).into(), ..Manuscript::of(vec![everything(1)]) };
    let places = places(&manuscript.document());
    for kept in ["business", "market", "lead", "engagement", "discard", "sign"] {
        assert!(places.contains_key(kept), "{kept} was left out");
    }
    let document = manuscript.document();
    let note = "Chapters 2, 4, 6, 8 and 9 are left out of this copy.";
    assert!(texts(&document).iter().any(|text| text.replace(", and 9", " and 9").starts_with(note)));
}

#[test]
fn the_attempts_are_as_many_and_as_long_as_agreed() {
    for (attempts, days) in [(1, 1), (1, 14), (2, 2), (6, 14), (10, 3), (0, 14), (6, 0), (200, 14)] {
        let mut manuscript = Manuscript::of(vec![clinics(1)]);
        manuscript.playbook.effort = method::outcome::Effort { attempts, days };
        let document = manuscript.document();
        let drawn = flat(&document.blocks).into_iter().find_map(|block| match block {
            Block::Timetable(timetable) => Some(timetable.steps.clone()),
            _ => None,
        });
        let is_drawn = (1..=10).contains(&attempts) && days > 0;
        assert_eq!(drawn.is_some(), is_drawn, "{attempts} over {days}");
        let Some(steps) = drawn else { continue };
        assert_eq!(steps.len(), attempts as usize);
        assert!(steps.is_sorted_by(|one, other| one.at <= other.at), "{attempts} over {days}");
        assert!(steps.iter().all(|step| step.at >= 1.0 && step.at <= days as f32), "{attempts} over {days}");
    }
}

#[test]
fn every_drawing_says_in_words_what_it_shows() {
    let (_, full) = cases().into_iter().find(|(name, _)| *name == "everything answered").expect("the full book");
    let document = full.document();
    let mut kinds = [0; 3];
    for block in flat(&document.blocks) {
        let (kind, alt) = match block {
            Block::Lanes(lanes) => (0, &lanes.alt),
            Block::Timetable(timetable) => (1, &timetable.alt),
            Block::Calendar(calendar) => (2, &calendar.alt),
            _ => continue,
        };
        kinds[kind] += 1;
        assert!(alt.len() > 40, "{alt}");
    }
    assert_eq!(kinds, [1, 1, 1]);
}

#[test]
fn a_customer_is_worked_through_before_anybody_is_made_up() {
    let facts = good_lead().facts;
    let known = |name: &str, revenue: i64| BenchCustomer {
        name: name.into(),
        industry: match &facts.industry {
            Fact::Known(industry) => Some(industry.clone()),
            _ => None,
        },
        place: match &facts.place {
            Fact::Known(place) => Some(place.clone()),
            _ => None,
        },
        revenue: Some(method::range::Range::exactly(revenue)),
        headcount: Some(method::range::Range::exactly(50)),
        ..BenchCustomer::default()
    };
    let mut manuscript = Manuscript::of(vec![clinics(1)]);
    let best = "Sample Dental, one we would like more of";
    let worst = "Tiny Dental, one we would rather not have again";
    let has = |manuscript: &Manuscript, title: &str| texts(&manuscript.document()).contains(&printed(title));
    assert!(!has(&manuscript, best) && !has(&manuscript, worst));
    manuscript.playbook.customers.best = vec![known("Sample Dental", 8_000_000)];
    manuscript.playbook.customers.worst = vec![known("Good After All", 9_000_000), known("Tiny Dental", 90_000)];
    assert!(has(&manuscript, best) && has(&manuscript, worst));
    assert!(!has(&manuscript, "Good After All, one we would rather not have again"), "they pass every line");
}

#[test]
fn whoever_got_the_book_is_named() {
    let mut manuscript = Manuscript::of(vec![clinics(1)]);
    let reader = |name: &str, read: Option<&str>| BookReader {
        name: name.into(),
        got: "Nov 20, 2026".into(),
        read: read.map(str::to_owned),
    };
    manuscript.readers =
        vec![reader("Rita Sample", Some("Nov 21, 2026")), reader("Rob Sample", None), reader("Ria Sample", None)];
    let texts = texts(&manuscript.document());
    for said in ["Rita Sample", "Nov 21, 2026", "Rob Sample", "Ria Sample", "Not yet"] {
        assert!(texts.iter().any(|text| text == said), "{said}");
    }
}

#[test]
fn what_holds_for_every_market_stands_once() {
    for markets in [vec![clinics(1)], vec![clinics(1), clinics(2)], vec![clinics(1), clinics(2), everything(3)]] {
        let count = markets.len();
        let manuscript = Manuscript::of(markets);
        let document = manuscript.document();
        let intro = printed(&manuscript.words.say("paper-scorecard-intro", &[]));
        let told = texts(&document).into_iter().filter(|text| *text == intro).count();
        assert_eq!(told, 1, "{count} markets");
        // Only the sheets that are copied ask for a page.
        let breaks = flat(&document.blocks).into_iter().filter(|block| matches!(block, Block::PageBreak)).count();
        assert_eq!(breaks, count, "{count} markets");
    }
}
