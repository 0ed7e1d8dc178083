//! What people really type.

use super::{assert_apart, assert_inside, chapter, pages, runs, words};
use crate::structure::Role;
use crate::{
    Block, Chapter, Column, Heading, Level, List, Marker, Opening, Rich, Table,
    display::{Mark, Reading},
};

const NAMES: [&str; 12] = [
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "Acme \u{202E}gnp.exe\u{202C} Ltd",
    "nul\0in\u{7}side",
    "a\u{301}\u{301}\u{301}\u{301}\u{301}",
    "\u{301}lonely mark",
    "田中 健一 東京",
    "👩\u{200D}👩\u{200D}👧 🇫🇷 👍🏽",
    "مرحبا Hello שלום 123",
    "สวัสดีชาวโลก क्षत्रिय",
    "\u{E000}\u{10FFFF}\u{FFFE}",
    "   \t  ",
    "\u{200B}\u{200B}",
];

#[test]
fn nothing_a_person_can_type_leaves_its_place() {
    let long = "Northwestern Consolidated Outpatient Sterilization and Instrument Reprocessing Partners of Greater Puget Sound ".repeat(3);
    for name in NAMES.iter().copied().chain([long.as_str(), &"x".repeat(400), ""]) {
        let mut document = super::document(vec![
            chapter(name),
            Block::Heading(Heading {
                level: Level::Section,
                number: Some(name.chars().take(40).collect()),
                text: name.to_owned(),
                id: None,
            }),
            Block::Paragraph(name.into()),
            Block::List(List { marker: Marker::Bullet, items: vec![name.into()] }),
            Block::Table(Table {
                columns: vec![Column::new(name), Column::new("Short"), Column::new("Points").right()],
                rows: vec![
                    vec![name.into(), "short".into(), "12".into()],
                    vec!["other".into(), name.into(), "7".into()],
                ],
                ..Table::default()
            }),
        ]);
        document.title = name.to_owned();
        document.header_left = name.to_owned();
        document.header_right = name.to_owned();
        document.cover = Some(crate::Cover {
            firm: name.to_owned(),
            title: name.to_owned(),
            facts: vec![(name.chars().take(80).collect(), name.to_owned())],
            ..crate::Cover::default()
        });
        document.contents = crate::Contents::Listed;
        let set =
            crate::press::set(&document, crate::fonts::SystemFonts::Never).expect("the built-in fonts are readable");
        assert_inside(&set);
        if !name.contains('\u{301}') {
            assert_apart(&set);
        }
        crate::print(&document).unwrap_or_else(|failure| panic!("{name:?}: {failure}"));
    }
}

#[test]
fn a_character_without_a_glyph_becomes_a_box_with_a_warning() {
    let set = pages(vec![Block::Paragraph("Sold by 田中 since May".into())]);
    let boxes: Vec<&str> = runs(&set.sheets[0])
        .filter(|run| matches!(run.reading, Reading::Placeholder(_)))
        .map(|run| run.text.as_str())
        .collect();
    assert_eq!(boxes, ["田", "中"]);
    assert_eq!(set.shaper.missing[0].character, '田');
    assert!(set.shaper.missing[0].near.contains("Sold by"));
}

#[test]
fn no_run_shows_the_missing_glyph() {
    for name in NAMES {
        let set = pages(vec![Block::Paragraph(name.into())]);
        for sheet in &set.sheets {
            assert!(runs(sheet).flat_map(|run| &run.glyphs).all(|glyph| glyph.id != 0), "{name:?}");
        }
    }
}

#[test]
fn an_endless_word_is_cut_to_the_measure_and_keeps_every_letter() {
    let set = pages(vec![Block::Paragraph("x".repeat(400).into())]);
    assert_eq!(words(&set.sheets[0]).matches('x').count(), 400);
    let lines = runs(&set.sheets[0]).count();
    assert!((4..8).contains(&lines), "{lines} lines");
}

#[test]
fn a_row_taller_than_a_page_goes_on_overleaf() {
    let tall = "every lead is accounted for ".repeat(400);
    let set = pages(vec![Block::Table(Table {
        columns: vec![Column::new("What").share(0.3), Column::new("Why").share(0.7)],
        rows: vec![vec!["first".into(), tall.as_str().into()], vec!["second".into(), "short".into()]],
        ..Table::default()
    })]);
    assert!(set.sheets.len() > 1);
    assert_inside(&set);
    let all: String = set.sheets.iter().map(words).collect();
    assert_eq!(all.matches("accounted").count(), 400);
}

#[test]
fn two_thousand_rows_are_set_row_by_row() {
    let rows: Vec<Vec<Rich>> =
        (0..2000).map(|row| vec![format!("Lead {row}").into(), "Seattle".into(), row.to_string().into()]).collect();
    let set = pages(vec![Block::Table(Table {
        columns: vec![Column::new("Lead"), Column::new("Place"), Column::new("No.").right()],
        rows,
        ..Table::default()
    })]);
    let all: usize =
        set.sheets.iter().map(|sheet| runs(sheet).filter(|run| run.text.starts_with("Lead ")).count()).sum();
    assert_eq!(all, 2000);
    assert_inside(&set);
}

#[test]
fn a_divided_word_is_still_one_word_to_those_who_hear_it() {
    // A measure just wide enough for hyphens, filled with long words, leaves no other way.
    let mut setter =
        crate::text::shape::Shaper::new(crate::fonts::Faces::new(crate::fonts::SystemFonts::Never).expect("fonts"));
    let text = Rich::from("Unquestionably straightforward characterisation internationally misunderstanding");
    let paragraph = crate::text::paragraph::Paragraph::new(&mut setter, &text, crate::look::BODY.sized(16.0, 20.0));
    let lines = paragraph.lines(&mut setter, 190.0, crate::text::paragraph::Hyphens::English);
    let read: String = lines.iter().flat_map(|line| &line.runs).map(|run| run.run.text.as_str()).collect();
    assert!(read.contains('\u{AD}'), "{read}");
    assert_eq!(read.replace('\u{AD}', ""), text.to_plain());
    assert!(lines.iter().all(|line| line.width <= 190.01));
}

#[test]
fn a_number_without_a_title_is_printed() {
    let heading = |number: &str| {
        let number = Some(number.to_owned());
        Block::Heading(Heading { level: Level::Section, number, text: String::new(), id: None })
    };
    // The second is too long for the margin.
    let set = pages(vec![heading("7.1"), heading("77777.77777.77777.77777"), Block::Paragraph("below".into())]);
    assert_eq!(words(&set.sheets[0]).replace('\u{A0}', " "), "7.1 77777.77777.77777.77777 below");
    assert_inside(&set);
    assert_apart(&set);
}

#[test]
fn a_heading_that_shows_nothing_is_no_step_on_the_way_down() {
    let heading = |level, text: &str| Block::Heading(Heading { level, number: None, text: text.to_owned(), id: None });
    let blank = "\u{200B}";
    let bare = Block::Chapter(Chapter {
        id: "bare".into(),
        number: None,
        title: blank.to_owned(),
        lead: Rich::new(),
        opening: Opening::NewPage,
    });
    let (section, below) = (Level::Section, Level::Subsection);
    let cases = [
        (vec![bare.clone(), heading(section, "a"), heading(below, "b")], vec![1, 2]),
        (vec![chapter("c"), heading(section, blank), heading(below, "b")], vec![1, 2]),
        (vec![bare, heading(section, blank), heading(below, "b"), heading(section, "d")], vec![1, 2]),
        (vec![chapter("c"), heading(section, "a"), heading(below, "b")], vec![1, 2, 3]),
    ];
    for (blocks, expected) in cases {
        let set = pages(blocks);
        let depth = |mark| match mark {
            Mark::Node(node) => match set.structure.node(node).role {
                Role::Heading(depth) => Some(depth),
                _ => None,
            },
            Mark::Artifact => None,
        };
        let mut depths: Vec<u8> = runs(&set.sheets[0]).filter_map(|run| depth(run.mark)).collect();
        depths.dedup();
        assert_eq!(depths, expected);
    }
}
