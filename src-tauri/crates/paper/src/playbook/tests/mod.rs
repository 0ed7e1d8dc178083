//! The playbook as a whole: every clause in its place, every gap told, every text readable, whatever was answered.

mod choices;
mod fixture;

use crate::block::{Block, Question};
use crate::document::{BlockId, Document, PaperSize};
use crate::playbook::typography::each_text;
use crate::rich::{Rich, Run};
use fixture::{Manuscript, cases, clinics, everything, good_lead, in_all_words, one_person};
use method::criterion::Test;
use method::interview::{Chapter, QUESTIONS};
use method::judge::TestResult;
use method::lead::Profile;
use std::collections::{BTreeMap, BTreeSet};

/// All blocks, those that are kept together among them.
fn flat(blocks: &[Block]) -> Vec<&Block> {
    let mut all = Vec::new();
    for block in blocks {
        match block {
            Block::KeepTogether(inner) => all.extend(flat(inner)),
            other => all.push(other),
        }
    }
    all
}

/// The names of places, each as often as it is given.
fn places(document: &Document) -> BTreeMap<String, usize> {
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut count = |id: Option<&BlockId>| {
        if let Some(BlockId(id)) = id {
            *places.entry(id.clone()).or_default() += 1;
        }
    };
    for block in flat(&document.blocks) {
        let id = match block {
            Block::Chapter(chapter) => Some(&chapter.id),
            Block::Heading(heading) => heading.id.as_ref(),
            Block::Clause(clause) => clause.id.as_ref(),
            Block::Question(question) => question.id.as_ref(),
            Block::Sheet(questions) => {
                for question in questions {
                    count(question.id.as_ref());
                }
                None
            }
            Block::Sides(sides) => {
                for side in sides {
                    count(side.clause.id.as_ref());
                }
                None
            }
            Block::Anchor(id) => Some(id),
            _ => None,
        };
        count(id);
    }
    places
}

fn texts(document: &Document) -> Vec<String> {
    let mut texts = Vec::new();
    each_text(&mut document.clone(), &mut |text| texts.push(text.clone()));
    texts
}

fn riches(document: &Document) -> Vec<&Rich> {
    let mut riches = Vec::new();
    for block in flat(&document.blocks) {
        match block {
            Block::Paragraph(text) => riches.push(text),
            Block::Clause(clause) => riches.push(&clause.text),
            Block::List(list) => riches.extend(&list.items),
            Block::Table(table) => riches.extend(table.rows.iter().flatten()),
            Block::Callout(callout) => riches.extend(&callout.text),
            Block::Sides(sides) => sides.iter().for_each(|side| riches.extend(&side.promises)),
            Block::Portrait(portrait) => riches.extend(&portrait.quotes),
            _ => {}
        }
    }
    riches
}

/// As it stands in print.
fn printed(text: &str) -> String {
    text.replace('\'', "’")
}

#[test]
fn every_clause_stands_in_the_book_once() {
    for (name, manuscript) in cases() {
        let clauses = manuscript.clauses();
        let expected: BTreeSet<String> = (0..10)
            .flat_map(|chapter| {
                clauses.in_chapter(chapter).map(|clause| format!("clause-{}", clause.number)).collect::<Vec<_>>()
            })
            .collect();
        let places = places(&manuscript.document());
        let found: BTreeSet<String> = places.keys().filter(|id| id.starts_with("clause-")).cloned().collect();
        assert_eq!(found, expected, "{name}");
        let twice: Vec<_> = places.iter().filter(|(_, times)| **times > 1).collect();
        assert!(twice.is_empty(), "{name}: {twice:?}");
    }
}

/// The chapters in their order.
const CHAPTERS: [&str; 11] =
    ["business", "market", "avatar", "lead", "examples", "engagement", "talk", "discard", "contact", "council", "sign"];

#[test]
fn every_chapter_of_the_wizard_has_its_place() {
    for (name, manuscript) in cases() {
        let printed = crate::print(&manuscript.document()).expect("it prints");
        let page = |id: &str| printed.page_of.get(&BlockId(id.to_owned())).map(|place| place.page);
        let pages: Vec<_> = CHAPTERS.iter().map(|id| page(id)).collect();
        assert!(pages.windows(2).all(|pair| pair[0].is_some() && pair[0] <= pair[1]), "{name}: {pages:?}");
        assert!(printed.warnings.is_empty(), "{name}: {:?}", printed.warnings);
    }
}

#[test]
fn nothing_leaves_its_page_or_lies_on_another() {
    for (name, manuscript) in cases() {
        for paper in [PaperSize::A4, PaperSize::Letter] {
            let document = Manuscript { paper, ..manuscript.clone() }.document();
            let set = crate::press::set(&document, crate::fonts::SystemFonts::Never).expect("it can be set");
            println!("{name} on {paper:?}: {} pages", set.sheets.len());
            crate::tests::assert_inside(&set);
            crate::tests::assert_apart(&set);
        }
    }
}

#[test]
fn answers_lead_to_their_clauses() {
    let manuscript = Manuscript::of(vec![clinics(1), in_all_words(2)]);
    let places = places(&manuscript.document());
    let questions = [
        "market.revenue",
        "market.where",
        "market.window",
        "market.age/2",
        "avatar.wants",
        "avatar.wants/2",
        "lead.inquiry",
        "lead.criteria",
        "engagement.hours",
        "discard.reasons",
    ];
    for question in questions {
        assert!(places.contains_key(question), "{question} has no place");
    }
}

#[test]
fn every_link_leads_somewhere() {
    for (name, manuscript) in cases() {
        let document = manuscript.document();
        let places = places(&document);
        let mut links = 0;
        for run in riches(&document).into_iter().flat_map(|text| &text.runs) {
            if let Run::Text { link: Some(BlockId(target)), .. } = run {
                links += 1;
                assert!(places.contains_key(target), "{name}: {target}");
            }
        }
        assert!(links > 0 || manuscript.playbook.markets.is_empty(), "{name} has no links");
    }
}

#[test]
fn every_gap_is_told_in_its_clause_and_before_signing() {
    for (name, manuscript) in cases() {
        let texts = texts(&manuscript.document());
        for gap in &manuscript.gaps {
            let said = printed(gap.split_once(": ").map_or(gap.as_str(), |(_, text)| text));
            let times = texts.iter().filter(|text| text.contains(&said)).count();
            let expected = if gap.starts_with(|first: char| first.is_ascii_digit()) { 2 } else { 1 };
            assert!(times >= expected, "{name}: “{said}” is told {times} times");
        }
    }
}

#[test]
fn every_text_can_be_read() {
    for (name, manuscript) in cases() {
        for text in texts(&manuscript.document()) {
            let is_key = text.starts_with("paper-") || text.contains("{ ") || text.contains("{$");
            assert!(!is_key, "{name}: {text}");
            assert!(!text.contains('\''), "{name}: a straight apostrophe in “{text}”");
            assert!(!text.contains("  ") || text.trim_start().len() < text.len(), "{name}: two spaces in “{text}”");
            assert!(!text.contains("..") && !text.contains(" ."), "{name}: “{text}”");
        }
    }
}

#[test]
fn one_page_stays_one_page() {
    for (name, manuscript) in cases() {
        for paper in [PaperSize::A4, PaperSize::Letter] {
            let printed = crate::print(&Manuscript { paper, ..manuscript.clone() }.document()).expect("it prints");
            let page = |id: &str| printed.page_of[&BlockId(id.to_owned())].page;
            assert_eq!(page("business") + 1, page("market"), "{name} on {paper:?}");
        }
    }
}

#[test]
fn reasons_are_the_judges_own() {
    let mut manuscript = Manuscript::of(vec![clinics(1)]);
    let plumber = Profile { name: "Example 2".into(), ..good_lead() };
    manuscript.worked = vec![good_lead(), plumber];
    let facts = &mut manuscript.worked[1].facts;
    facts.revenue = method::fact::Fact::Unknown;
    let texts = texts(&manuscript.document());
    let edition = manuscript.edition();
    for (number, profile) in manuscript.worked.iter().enumerate() {
        let judgement = manuscript.judge(profile);
        let headline = manuscript.words.headline(&judgement, &edition, profile, manuscript.today);
        let because = printed(headline.split_once(": ").map_or(headline.as_str(), |(_, because)| because));
        let said = |text: &String| text.to_lowercase().contains(&because.to_lowercase());
        assert!(texts.iter().any(said), "{headline}");
        let rules = &edition.markets[0];
        for finding in &judgement.findings {
            let criterion = &rules.criteria[finding.criterion];
            let reason = manuscript.words.reason(criterion, finding, profile, manuscript.today, method::MarketId(1));
            let told = texts.contains(&printed(&reason));
            let is_undone = matches!(criterion.test, Test::Did { .. }) && finding.result == TestResult::Fail;
            if is_undone {
                assert!(!told, "{reason}");
                continue;
            }
            let differs = number == 0 || finding.result == TestResult::Unknown;
            assert_eq!(told, differs || manuscript.judge(&manuscript.worked[0]).findings.contains(finding), "{reason}");
        }
    }
}

/// The questions of a market's sheet, in order, without the notes of the talk after them.
fn sheet(manuscript: &Manuscript, place: &str) -> Vec<String> {
    let document = manuscript.document();
    let is_sheet = |block: &&Block| matches!(block, Block::Heading(heading) if heading.id == Some(place.into()));
    let blocks = flat(&document.blocks);
    let start = blocks.iter().position(is_sheet).expect("a sheet");
    let mut sheets = blocks[start..].iter().filter_map(|block| match block {
        Block::Sheet(questions) => Some(questions),
        _ => None,
    });
    let ask = |Question { text, lines, .. }: &Question| {
        assert!(*lines > 0, "no room to write");
        text.to_plain()
    };
    sheets.next().into_iter().flatten().map(ask).collect()
}

#[test]
fn the_caller_asks_for_the_need_first_and_for_money_last() {
    let manuscript = Manuscript::of(vec![clinics(1), in_all_words(2), everything(3)]);
    let mut asked = 0;
    for (market, place) in manuscript.playbook.markets.iter().zip(["talk.sheet", "talk.sheet/2", "talk.sheet/3"]) {
        let questions = sheet(&manuscript, place);
        for criterion in manuscript.criteria(market).iter().filter(|one| !matches!(one.test, Test::Did { .. })) {
            let own = market.asks.iter().find(|own| own.criterion == criterion.id).and_then(|own| own.ask.clone());
            let ask = printed(own.unwrap_or_else(|| manuscript.words.ask(criterion)).trim());
            let times = questions.iter().filter(|question| **question == ask).count();
            assert_eq!(times, usize::from(!ask.is_empty()), "{place}: “{ask}”");
            let at = questions.iter().position(|question| *question == ask);
            match criterion.test {
                Test::Need => assert_eq!(at, Some(1), "after who they are"),
                Test::Budget(_) => assert_eq!(at, Some(questions.len() - 1), "last"),
                _ => {}
            }
            asked += 1;
        }
    }
    assert!(asked > 20);
}

#[test]
fn every_answer_has_its_place() {
    let (_, manuscript) = cases().into_iter().find(|(name, _)| *name == "everything answered").expect("the full book");
    let places = places(&manuscript.document());
    for question in QUESTIONS.iter().filter(|question| !["market.age", "market.income"].contains(&question.id)) {
        assert!(places.contains_key(question.id), "{} has no place", question.id);
    }
    for chapter in Chapter::ALL {
        assert!(places.contains_key(chapter.key()), "{chapter:?} has no place");
    }
}

#[test]
fn every_clause_bears_its_title_and_its_answer() {
    let (_, manuscript) = cases().into_iter().find(|(name, _)| *name == "everything answered").expect("the full book");
    let texts = texts(&manuscript.document());
    let clauses = manuscript.clauses();
    for clause in (1..=9).flat_map(|chapter| clauses.in_chapter(chapter)) {
        let title = printed(&manuscript.words.clause_title(&clause.topic));
        assert!(title.is_empty() || texts.contains(&title) || title == "What they did", "{}: {title}", clause.number);
    }
    for said in [
        "Practices of their own",
        "Service on the same day",
        "The state’s register",
        "The partners",
        "A bonus for each month",
        "Will it pass?",
        "It runs.",
        "Good.",
        "Dana",
        "Hospitals",
        "Two questions first.",
        "Why today?",
        "What for?",
        "What went wrong?",
        "24 ready for sales",
        "60 inquiries",
    ] {
        let times = texts.iter().filter(|text| text.contains(said)).count();
        assert_eq!(times, 1, "“{said}”");
    }
    let left_out = manuscript.words.ask(&manuscript.criteria(&everything(1))[3]);
    assert!(!texts.contains(&printed(&left_out)), "{left_out}");
}

#[test]
fn one_person_is_spoken_to() {
    let texts = texts(&one_person().document());
    for words in ["you, as marketing", "you, as sales", "You, as marketing", "You, as sales"] {
        assert!(texts.iter().any(|text| text.contains(words)), "{words}");
    }
    let two = Manuscript::of(vec![clinics(1)]);
    assert!(!self::texts(&two.document()).iter().any(|text| text.contains("you, as ")));
}
