//! The finer points of the setting: figures under each other, letters with their marks, words without spaces.

use super::{assert_inside, pages, runs, words};
use crate::{Block, Column, Rich, Table, display::Reading, display::TextRun};

fn figures(entries: &[&str]) -> Table {
    Table {
        columns: vec![Column::new("What"), Column::new("Share").decimal()],
        rows: entries.iter().map(|entry| vec!["row".into(), (*entry).into()]).collect(),
        ..Table::default()
    }
}

/// Where the n-th character of a run begins.
fn place_of(run: &TextRun, byte: usize) -> f32 {
    let before = run.glyphs.iter().filter(|glyph| (glyph.start as usize) < byte);
    run.x + before.map(|glyph| glyph.advance).sum::<f32>() * run.size / 1000.0
}

#[test]
fn decimal_points_stand_under_each_other() {
    let entries = ["1.5", "1,234.25", "7", "88.125 %", "12 %", "0.5"];
    let set = pages(vec![Block::Table(figures(&entries))]);
    let mut points = Vec::new();
    let mut line = String::new();
    for run in runs(&set.sheets[0]).filter(|run| run.text.contains(|letter: char| letter.is_ascii_digit())) {
        line.push_str(&run.text);
        let digits = run.text.find(['.', ' ']).unwrap_or(run.text.len());
        points.push(place_of(run, digits));
    }
    assert_eq!(points.len(), entries.len(), "{line}");
    assert!(points.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 0.05), "{points:?}");
    assert_inside(&set);
}

#[test]
fn an_entry_too_long_for_its_column_stays_in_it() {
    let mut table =
        figures(&["1.5", "12345678901234567890.12345678901234567890", "n/a because nobody has counted them yet"]);
    table.columns[0] = Column::new("What").share(0.8);
    let set = pages(vec![Block::Table(table)]);
    assert_inside(&set);
    super::assert_apart(&set);
}

#[test]
fn a_mark_is_never_lost() {
    for (text, boxes) in [
        // Inter has the letter and lacks the mark on it.
        ("e\u{C4D} x", &["\u{C4D}"][..]),
        ("a\u{301} x", &[]),
        // Thai lacks the acute accent; the vowel sign on top is its own.
        ("\u{E01}\u{E34}\u{301}", &[]),
        // A digit on a key is a picture as a whole.
        ("1\u{FE0F}\u{20E3}", &[]),
        // What follows a box vanishes into it.
        ("\u{7530}\u{FE00}", &["\u{7530}\u{FE00}"]),
    ] {
        let set = pages(vec![Block::Paragraph(text.into())]);
        let boxed: Vec<&str> = runs(&set.sheets[0])
            .filter(|run| matches!(run.reading, Reading::Placeholder(_)))
            .map(|run| run.text.as_str())
            .collect();
        assert_eq!(boxed, boxes, "{text:?}");
        assert_eq!(set.shaper.missing.len(), boxes.len(), "{text:?}");
        for run in runs(&set.sheets[0]) {
            let unspoken = run.text.char_indices().find(|(byte, _)| {
                !run.glyphs.iter().any(|glyph| (glyph.start..glyph.start + glyph.length).contains(&(*byte as u32)))
            });
            assert_eq!(unspoken, None, "{text:?}: a character of {:?} has no glyph", run.text);
        }
    }
}

#[test]
fn one_picture_is_made_of_several_characters() {
    let family = "\u{1F469}\u{200D}\u{1F469}\u{200D}\u{1F467}";
    let set = pages(vec![Block::Paragraph(family.into())]);
    let glyphs: usize = runs(&set.sheets[0]).map(|run| run.glyphs.len()).sum();
    assert_eq!((words(&set.sheets[0]).as_str(), glyphs), (family, 1));
}

#[test]
fn thai_vowels_stay_with_their_consonants() {
    let set = pages(vec![Block::Paragraph(Rich::from(
        "\u{E40}\u{E21}\u{E37}\u{E2D}\u{E07}\u{E40}\u{E01}\u{E48}\u{E32}".repeat(40),
    ))]);
    let lines: Vec<&str> = runs(&set.sheets[0]).map(|run| run.text.as_str()).collect();
    assert!(lines.len() > 2);
    for line in lines {
        assert!(!line.ends_with('\u{E40}') && !line.starts_with('\u{E32}'), "{line}");
    }
}
