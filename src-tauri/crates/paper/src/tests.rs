//! Tests on the display list and on whole files: what stands where, what is read, what is named.

mod corpus;
mod drawings;
mod file;
mod layout;
mod setting;
mod torture;

use chrono::NaiveDate;

use crate::{
    Block, Chapter, Document, Opening, Rich,
    display::{Item, Sheet, TextRun},
    fonts::SystemFonts,
    press::{Set, set},
};

/// A document on A4 with these blocks and nothing else.
fn document(blocks: Vec<Block>) -> Document {
    let mut document = Document::new("Test", "Example Firm", NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default());
    document.header_left = String::new();
    document.header_right = String::new();
    document.wording.page_number = String::new();
    document.blocks = blocks;
    document
}

fn pages(blocks: Vec<Block>) -> Set {
    set(&document(blocks), SystemFonts::Never).expect("the built-in fonts are readable")
}

fn chapter(title: &str) -> Block {
    Block::Chapter(Chapter {
        id: title.into(),
        number: Some("1".to_owned()),
        title: title.to_owned(),
        lead: Rich::new(),
        opening: Opening::NewPage,
    })
}

fn paragraph(words: usize) -> Block {
    let text: Vec<&str> =
        ["every", "single", "lead", "counts", "against", "the", "agreement"].into_iter().cycle().take(words).collect();
    Block::Paragraph(Rich::from(text.join(" ")))
}

fn runs(sheet: &Sheet) -> impl Iterator<Item = &TextRun> {
    sheet.items.iter().filter_map(|item| match item {
        Item::Text(run) => Some(run),
        Item::Shape(_) | Item::Link(_) | Item::Image(_) | Item::Figure(_) => None,
    })
}

/// The words of a page in reading order.
fn words(sheet: &Sheet) -> String {
    runs(sheet).map(|run| run.text.as_str()).collect()
}

/// Asserts that nothing leaves the frame of its page.
pub(crate) fn assert_inside(set: &Set) {
    for (number, sheet) in set.sheets.iter().enumerate() {
        for run in runs(sheet) {
            let end = run.x + run.width();
            let spaces = run.text.len() - run.text.trim_end().len();
            let allowed = sheet.width - 60.0 + spaces as f32 * run.size;
            assert!(
                run.x > 20.0 && end < allowed,
                "page {}: {:?} reaches from {} to {end}",
                number + 1,
                run.text,
                run.x
            );
            assert!(
                run.baseline > 20.0 && run.baseline < sheet.height - 20.0,
                "page {}: {:?} stands at {}",
                number + 1,
                run.text,
                run.baseline
            );
        }
        for item in &sheet.items {
            if let Item::Shape(shape) = item {
                let (left, top, right, bottom) = shape.bounds();
                assert!(
                    left >= 0.0 && top >= 0.0 && right <= sheet.width && bottom <= sheet.height,
                    "page {}: {shape:?}",
                    number + 1
                );
            }
        }
    }
}

/// Asserts that no two runs lie on each other.
pub(crate) fn assert_apart(set: &Set) {
    for (number, sheet) in set.sheets.iter().enumerate() {
        let boxes: Vec<(&TextRun, [f32; 4])> = runs(sheet)
            .filter(|run| !run.text.trim().is_empty())
            .map(|run| {
                let visible =
                    run.width() * run.text.trim_end().chars().count() as f32 / run.text.chars().count() as f32;
                (run, [run.x + 0.2, run.baseline - run.size * 0.6, run.x + visible - 0.6, run.baseline])
            })
            .collect();
        for (index, (one, first)) in boxes.iter().enumerate() {
            for (other, second) in &boxes[index + 1..] {
                let crossing =
                    first[0] < second[2] && second[0] < first[2] && first[1] < second[3] && second[1] < first[3];
                assert!(!crossing, "page {}: {:?} lies on {:?}", number + 1, one.text, other.text);
            }
        }
    }
}
