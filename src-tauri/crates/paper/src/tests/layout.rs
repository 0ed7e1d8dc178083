//! Where things stand.

use super::{assert_apart, assert_inside, chapter, pages, paragraph, runs, words};
use crate::{
    Align, Block, Callout, Chapter, Clause, Column, Drawn, Hat, Heading, Ladder, Level, List, Marker, Meter, Opening,
    PaperSize, Portrait, Question, Rich, Side, Signatory, Signatures, Signed, Step, Table, Verdict, display::Item,
    fonts::SystemFonts, press::set,
};

fn table(rows: usize) -> Table {
    Table {
        caption: "Leads by source".into(),
        columns: vec![Column::new("Source"), Column::new("Reason"), Column::new("Leads").right()],
        rows: (0..rows)
            .map(|row| {
                vec![
                    format!("Source {row}").into(),
                    "asked for a price, decides this quarter".into(),
                    (row * 37).to_string().into(),
                ]
            })
            .collect(),
        ..Table::default()
    }
}

fn every_kind() -> Vec<Block> {
    let hat = |word: &str| Rich::new().hat(Hat::Sales, word);
    vec![
        chapter("Everything"),
        Block::Heading(Heading {
            level: Level::Section,
            number: Some("1.1".to_owned()),
            text: "A section".to_owned(),
            id: None,
        }),
        paragraph(200),
        Block::Clause(Clause {
            id: Some("clause".into()),
            number: "1.2".to_owned(),
            title: "How big".to_owned(),
            text: "Between $5 million and $20 million.".into(),
        }),
        Block::List(List { marker: Marker::Number, items: vec!["one".into(), "two".into()] }),
        Block::List(List { marker: Marker::Box, items: vec!["tick".into()] }),
        Block::Table(table(40)),
        Block::Table(Table {
            columns: vec![Column::new("Lead"), Column::new("Verdict")],
            rows: vec![vec![hat("Sales"), Rich::new().verdict(Verdict::OffTarget, "Off target")]],
            ..Table::default()
        }),
        Block::Callout(Callout {
            hat: Hat::Marketing,
            label: "Marketing".to_owned(),
            title: "Remember".to_owned(),
            text: vec!["Not now is not no.".into(); 3],
        }),
        Block::Ladder(Ladder {
            steps: ["Name", "Inquiry", "MQL", "SQL"]
                .map(|title| Step {
                    title: title.to_owned(),
                    term: String::new(),
                    hat: Hat::Together,
                    label: "Together".to_owned(),
                    text: "What this stage means, in a few short words.".to_owned(),
                    facts: vec!["4 criteria".to_owned(), "60 of 100 points".to_owned()],
                })
                .to_vec(),
        }),
        Block::Portrait(Portrait {
            name: "Practical Priya ".repeat(6),
            role: Rich::from("Practice manager ").soft("(we saw it)"),
            saying: "In their words".to_owned(),
            quotes: vec![Rich::new().emphasis("“Will it pass?”"); 3],
        }),
        Block::Sides(sides(4)),
        Block::Sides(sides(40)),
        Block::Meter(Meter {
            label: "Fit".to_owned(),
            have: 58,
            possible: 100,
            needed: 70,
            text: "58 of 100 points".to_owned(),
            hat: Hat::Marketing,
        }),
        Block::Question(Question {
            id: Some("ask".into()),
            number: "1".to_owned(),
            text: "What made you look now?".into(),
            hint: "The trigger.".into(),
            lines: 3,
        }),
        Block::Signatures(Signatures {
            name: "Name".to_owned(),
            signature: "Signature".to_owned(),
            date: "Date".to_owned(),
            people: vec![
                Signatory {
                    hat: Hat::Sales,
                    label: "Sales".to_owned(),
                    name: String::new(),
                    role: "Owner".to_owned(),
                    signed: None,
                },
                signed(None),
                signed(Some(Drawn {
                    width: 600.0,
                    height: 150.0,
                    strokes: vec![vec![(0.0, 0.0), (600.0, 150.0)], vec![(300.0, 75.0)]],
                })),
            ],
        }),
    ]
}

/// Both sides with this many promises.
fn sides(promises: usize) -> Vec<Side> {
    let side = |hat, number: &str| Side {
        hat,
        clause: Clause {
            id: Some(format!("{number}/{promises}").as_str().into()),
            number: number.to_owned(),
            title: "What this side promises".to_owned(),
            text: Rich::new(),
        },
        promises: vec!["Every lead is answered in time, whatever the hour.".into(); promises],
    };
    vec![side(Hat::Marketing, "5.6"), side(Hat::Sales, "5.7")]
}

/// Somebody who has signed.
fn signed(drawn: Option<Drawn>) -> Signatory {
    let name = "Bartholomew Featherstonehaugh-Cholmondeley Sample".to_owned();
    let signed = Signed { name: name.clone(), date: "November 22, 2026".to_owned(), drawn };
    Signatory { hat: Hat::Marketing, label: "Marketing".to_owned(), name, role: String::new(), signed: Some(signed) }
}

#[test]
fn every_kind_of_block_stays_inside_the_page_and_off_the_others() {
    for paper in [PaperSize::A4, PaperSize::Letter] {
        let mut document = super::document(every_kind());
        document.paper = paper;
        document.cover = Some(crate::Cover {
            title: "A title".to_owned(),
            firm: "Example Firm".to_owned(),
            facts: vec![("Edition".to_owned(), "4".to_owned()); 3],
            ..crate::Cover::default()
        });
        document.contents = crate::Contents::Listed;
        let set = set(&document, SystemFonts::Never).expect("the built-in fonts are readable");
        assert_inside(&set);
        assert_apart(&set);
    }
}

#[test]
fn a_heading_never_stands_last_on_a_page() {
    // Whatever the text before it leaves over, the heading goes where its first lines go.
    for length in 300..420 {
        let heading = Block::Heading(Heading {
            level: Level::Section,
            number: None,
            text: "Zebra".to_owned(),
            id: Some("zebra".into()),
        });
        let set = pages(vec![paragraph(length), heading, Block::Paragraph("Yak follows at once. ".repeat(30).into())]);
        let page = set.places[&"zebra".into()].page;
        assert!(words(&set.sheets[page - 1]).contains("Yak"), "with {length} words before it");
    }
}

#[test]
fn no_line_of_a_paragraph_is_left_alone() {
    for length in 500..640 {
        let set = pages(vec![paragraph(300), paragraph(length)]);
        for sheet in &set.sheets {
            let mut lines: Vec<i32> = runs(sheet).map(|run| (run.baseline * 10.0) as i32).collect();
            lines.dedup();
            assert!(lines.len() > 1, "a page with a single line, with {length} words");
        }
    }
}

#[test]
fn the_head_of_a_table_comes_back_on_every_page_as_decoration() {
    let set = pages(vec![Block::Table(table(120))]);
    assert!(set.sheets.len() > 2);
    for (number, sheet) in set.sheets.iter().enumerate() {
        let heads: Vec<_> = runs(sheet).filter(|run| run.text == "Reason").collect();
        assert_eq!(heads.len(), 1, "page {}", number + 1);
        assert_eq!(heads[0].mark == crate::display::Mark::Artifact, number > 0, "page {}", number + 1);
        assert!(
            runs(sheet).filter(|run| run.text.starts_with("Source ")).count() > 1,
            "a row is left alone on page {}",
            number + 1
        );
    }
}

#[test]
fn figures_in_right_hand_columns_end_on_one_line() {
    let set = pages(vec![Block::Table(Table {
        columns: vec![Column::new("A"), Column { align: Align::Right, ..Column::new("") }],
        rows: vec![vec!["x".into(), "1,111".into()], vec!["y".into(), "888,888".into()]],
        ..Table::default()
    })]);
    let ends: Vec<f32> =
        runs(&set.sheets[0]).filter(|run| run.text.contains(',')).map(|run| run.x + run.width()).collect();
    assert_eq!(ends.len(), 2);
    assert!((ends[0] - ends[1]).abs() < 0.01);
    let figures: Vec<f32> = runs(&set.sheets[0])
        .filter(|run| run.text.contains(','))
        .flat_map(|run| {
            run.glyphs
                .iter()
                .filter(|glyph| run.text[glyph.start as usize..].starts_with(|letter: char| letter.is_ascii_digit()))
                .map(|glyph| glyph.advance)
        })
        .collect();
    assert!(figures.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 0.01), "figures differ in width: {figures:?}");
}

#[test]
fn blocks_that_belong_together_share_a_page() {
    for length in 330..400 {
        let together = Block::KeepTogether(vec![
            Block::Anchor("start".into()),
            paragraph(60),
            Block::Anchor("end".into()),
            paragraph(60),
        ]);
        let set = pages(vec![paragraph(length), together]);
        assert_eq!(set.places[&"start".into()].page, set.places[&"end".into()].page, "with {length} words before them");
    }
}

#[test]
fn a_question_says_where_it_stands() {
    let ask = |name: &str| {
        Block::Question(Question {
            id: Some(name.into()),
            number: "1".to_owned(),
            text: "Why now?".into(),
            hint: Rich::new(),
            lines: 4,
        })
    };
    let set = pages((0..30).map(|number| ask(&format!("q{number}"))).collect());
    let places: Vec<_> = (0..30).map(|number| set.places[&format!("q{number}").as_str().into()]).collect();
    assert!(places[0].height > 4.0 * 20.0);
    for pair in places.windows(2) {
        assert!(pair[1].page > pair[0].page || pair[1].top >= pair[0].top + pair[0].height);
    }
    assert!(places[29].page > 1);
}

#[test]
fn a_link_that_leads_nowhere_is_only_words() {
    let text = Rich::from("see ").link("here", "there").plain(" and ").link("nowhere", "gone");
    let set = pages(vec![chapter("there"), Block::Paragraph(text)]);
    let links: Vec<&str> = set.sheets[0]
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Link(area) => Some(area.description.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(links, ["here"]);
    assert!(words(&set.sheets[0]).contains("nowhere"));
}

#[test]
fn each_line_of_a_link_is_one_place_to_click_and_is_called_by_all_its_words() {
    let words = "see  straightforwardcharacterisationinternationally unquestionablymisunderstandingresponsibilities, Łódź שלום 田";
    let mut blocks = vec![chapter("there")];
    // Measures of all kinds, so that some lines end in a divided word.
    for before in 0..12 {
        let text = Rich::from("every ".repeat(before)).link(words, "there");
        blocks.push(Block::Paragraph(text.link("\u{200B}\u{AD}", "there")));
    }
    let set = pages(blocks);
    let mut lines = std::collections::BTreeSet::new();
    let mut divided = 0;
    for item in set.sheets.iter().flat_map(|sheet| &sheet.items) {
        match item {
            Item::Link(area) => {
                assert_eq!(area.description, words.replace("  ", " "));
                assert!(lines.insert(area.y.to_bits()), "two areas on one line");
            }
            Item::Text(run) => divided += usize::from(run.text == "\u{AD}"),
            _ => {}
        }
    }
    assert!(lines.len() > 20 && divided > 2, "{} lines, {divided} divided words", lines.len());
}

#[test]
fn right_to_left_text_starts_at_the_right_and_is_read_in_order() {
    let set = pages(vec![Block::Paragraph("שלום עולם".into())]);
    let found: Vec<_> = runs(&set.sheets[0]).filter(|run| !run.text.trim().is_empty()).collect();
    assert_eq!(found.iter().map(|run| run.text.as_str()).collect::<Vec<_>>(), ["שלום", "עולם"]);
    assert!(found[0].x > found[1].x, "the first word stands at the right");
    let first = &found[0].glyphs;
    assert!(first[0].shift_x > first[1].advance + first[1].shift_x, "its first letter stands at its right end");
    let right = set.sheets[0].width - 62.0;
    assert!((found[0].x + found[0].width() - right).abs() < 0.1);
}

#[test]
fn contents_list_chapters_and_sections_with_their_pages() {
    let mut document = super::document(vec![chapter("Alpha"), paragraph(900), chapter("Beta")]);
    document.contents = crate::Contents::Listed;
    let set = set(&document, SystemFonts::Never).expect("the built-in fonts are readable");
    let beta = set.places[&"Beta".into()].page;
    assert_eq!(beta, 4);
    let contents = words(&set.sheets[0]);
    assert!(contents.contains("Beta") && contents.ends_with('4'), "{contents}");
    assert_eq!(set.outline.len(), 2);
    assert_eq!(set.outline[1].page, 3);
}

#[test]
fn a_chapter_runs_on_only_where_there_is_room() {
    let mut shared = 0;
    for length in (40..520).step_by(30) {
        let running = Block::Chapter(Chapter {
            id: "Beta".into(),
            number: Some("2".to_owned()),
            title: "Beta".to_owned(),
            lead: "What this chapter is about.".into(),
            opening: Opening::RunOn,
        });
        let set = pages(vec![chapter("Alpha"), paragraph(length), running, paragraph(20)]);
        let beta = set.places[&"Beta".into()];
        let (sheet, room) = (&set.sheets[0], 0.24);
        let (top, bottom) = (88.0, sheet.height - 70.0);
        if beta.page == 1 {
            shared += 1;
            assert!(bottom - beta.top >= (bottom - top) * room, "{length} words: it begins at {}", beta.top);
        } else {
            assert!((beta.top - top).abs() < 0.1, "{length} words: on its own page it begins at {}", beta.top);
            let last = runs(sheet).filter(|run| run.baseline < bottom).map(|run| run.baseline).fold(0.0, f32::max);
            assert!(bottom - last < (bottom - top) * 0.4, "{length} words: the page ends at {last}");
        }
    }
    assert!((4..16).contains(&shared), "{shared} run on");
}

#[test]
fn questions_of_a_sheet_stand_in_pairs_of_equal_room() {
    let ask = |number: usize, lines: usize, text: &str| Question {
        id: Some(format!("q{number}").as_str().into()),
        number: number.to_string(),
        text: text.into(),
        hint: "What to listen for.".into(),
        lines,
    };
    let long = "What made you look now, and not half a year ago? ".repeat(40);
    for (questions, pairs) in [
        (vec![(1, "Who?"), (1, "Why?")], vec![[1, 2]]),
        (vec![(2, "Who?"), (2, "Why?"), (1, "When?"), (1, "How?")], vec![[1, 2], [3, 4]]),
        (vec![(2, "Who?"), (1, "Why?"), (1, "When?")], vec![[2, 3]]),
        // What is too tall to stand beside another can be parted.
        (vec![(1, long.as_str()), (1, "Why?")], vec![]),
    ] {
        let asked = questions.iter().enumerate().map(|(number, (lines, text))| ask(number + 1, *lines, text)).collect();
        let set = pages(vec![Block::Sheet(asked)]);
        let place = |number: usize| set.places[&format!("q{number}").as_str().into()];
        for number in 2..=questions.len() {
            let is_pair = pairs.contains(&[number - 1, number]);
            let (one, other) = (place(number - 1), place(number));
            let is_beside = one.page == other.page && (one.top - other.top).abs() < 0.1;
            assert_eq!(is_beside, is_pair, "{} and {number} of {} questions", number - 1, questions.len());
        }
        assert_inside(&set);
        assert_apart(&set);
    }
}

#[test]
fn three_who_sign_stand_in_one_row() {
    for (count, rows) in [(1, 1), (2, 1), (3, 1), (4, 2)] {
        let people = vec![signed(None); count];
        let (name, signature, date) = ("Name".to_owned(), "Signature".to_owned(), "Date".to_owned());
        let set = pages(vec![Block::Signatures(Signatures { name, signature, date, people })]);
        let mut lines: Vec<i32> =
            runs(&set.sheets[0]).filter(|run| run.text.contains("Signature")).map(|run| run.baseline as i32).collect();
        assert_eq!(lines.len(), count);
        lines.dedup();
        assert_eq!(lines.len(), rows, "{count} people");
        assert_inside(&set);
        assert_apart(&set);
    }
}
