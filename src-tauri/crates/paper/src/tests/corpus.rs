//! The torture corpus on the display list. `PAPER_CORPUS` says how many documents are drawn, and `PAPER_SEED` with
//! which one to begin.

use std::collections::BTreeMap;

#[path = "../../examples/corpus/draw.rs"]
mod draw;

use super::{Set, SystemFonts, runs, set};
use crate::{
    display::{Mark, Sheet, TextRun},
    look::Frame,
    structure::NodeId,
};

/// How many documents are drawn unless something else is asked for.
const USUAL: u64 = 100;

/// What rounding and the overhang of letters may add, in points.
const TOLERANCE: f32 = 1.0;

fn number(variable: &str, usual: u64) -> u64 {
    std::env::var(variable).ok().and_then(|value| value.parse().ok()).unwrap_or(usual)
}

#[test]
fn whatever_is_drawn_is_set_right() {
    let first = number("PAPER_SEED", 0);
    let mut flaws = Vec::new();
    for seed in first..first + number("PAPER_CORPUS", USUAL) {
        let drawn = draw::draw(seed);
        let frame = Frame::of(drawn.document.paper.points());
        let set = set(&drawn.document, SystemFonts::Never).expect("the built-in fonts are readable");
        let mut found = Vec::new();
        for (page, sheet) in set.sheets.iter().enumerate() {
            let mut of_page = outside(sheet, &frame);
            of_page.extend(overlapping(sheet));
            of_page.extend(wordless(sheet));
            found.extend(of_page.into_iter().map(|flaw| format!("page {}: {flaw}", page + 1)));
        }
        found.extend(lost(&set, &drawn.seen));
        flaws.extend(found.into_iter().map(|flaw| format!("document {seed}, {flaw}")));
    }
    assert!(flaws.is_empty(), "{} flaws:\n{}", flaws.len(), flaws[..flaws.len().min(40)].join("\n"));
}

/// The left and the right edge of what is seen of a run, without the space at its end. Runs that only add a mark to the letter before
/// have no width.
fn edges(run: &TextRun) -> Option<(f32, f32)> {
    let seen = run.text.trim_end().len() as u32;
    let advances = run.glyphs.iter().filter(|glyph| glyph.start < seen).map(|glyph| glyph.advance);
    let width = advances.sum::<f32>() * run.size / 1000.0;
    (width > 0.5).then_some((run.x, run.x + width))
}

fn outside(sheet: &Sheet, frame: &Frame) -> Vec<String> {
    let texts = runs(sheet).filter_map(|run| {
        let (left, right) = edges(run)?;
        let stands = left > frame.left - TOLERANCE && right < frame.right + TOLERANCE;
        let in_height = run.baseline > 20.0 && run.baseline < sheet.height - 20.0;
        (!stands || !in_height)
            .then(|| format!("{:?} stands from {left} to {right} at {}, outside the page", run.text, run.baseline))
    });
    let shapes = sheet.items.iter().filter_map(|item| match item {
        crate::display::Item::Shape(shape) => {
            let (left, top, right, bottom) = shape.bounds();
            let inside = left >= 0.0 && top >= 0.0 && right <= sheet.width && bottom <= sheet.height;
            (!inside).then(|| format!("{shape:?} is outside the page"))
        }
        _ => None,
    });
    texts.chain(shapes).collect()
}

fn overlapping(sheet: &Sheet) -> Vec<String> {
    let mut boxes: Vec<(&TextRun, f32, f32)> =
        runs(sheet).filter_map(|run| edges(run).map(|(left, right)| (run, left, right))).collect();
    boxes.sort_by(|one, other| one.0.baseline.total_cmp(&other.0.baseline));
    let mut flaws = Vec::new();
    for (index, (one, left, right)) in boxes.iter().enumerate() {
        for (other, other_left, other_right) in &boxes[index + 1..] {
            // Letters reach about 0.6 of their size above the baseline.
            if other.baseline - other.size * 0.6 >= one.baseline {
                if other.baseline - 60.0 > one.baseline {
                    break;
                }
                continue;
            }
            if *left + TOLERANCE < *other_right && *other_left + TOLERANCE < *right {
                flaws.push(format!(
                    "{:?} ({left}–{right}, {}) lies on {:?} ({other_left}–{other_right}, {})",
                    one.text, one.baseline, other.text, other.baseline
                ));
            }
        }
    }
    flaws
}

/// Glyphs that stand for a missing character, and characters that have no glyph.
fn wordless(sheet: &Sheet) -> Vec<String> {
    let mut flaws = Vec::new();
    for run in runs(sheet) {
        if run.glyphs.iter().any(|glyph| glyph.id == 0) {
            flaws.push(format!("{:?} shows the glyph for missing characters", run.text));
        }
        let covered = |byte: usize| {
            run.glyphs.iter().any(|glyph| (glyph.start..glyph.start + glyph.length).contains(&(byte as u32)))
        };
        if let Some((_, character)) = run.text.char_indices().find(|(byte, _)| !covered(*byte)) {
            flaws.push(format!("{character:?} of {:?} has no glyph", run.text));
        }
    }
    flaws
}

/// What was typed and is not read. Each text has to be there as often as it was typed.
fn lost(set: &Set, seen: &[String]) -> Vec<String> {
    let bare = |text: &str| -> String {
        text.chars()
            .filter(|letter| {
                !letter.is_whitespace() && !matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}')
            })
            .collect()
    };
    // As it is read: node by node, whatever stands beside it on the page.
    let mut nodes: BTreeMap<NodeId, String> = BTreeMap::new();
    for run in set.sheets.iter().flat_map(runs) {
        if let Mark::Node(node) = run.mark {
            nodes.entry(node).or_default().push_str(&bare(&run.text));
        }
    }
    let all = nodes.into_values().collect::<Vec<_>>().join("\n");
    let mut wanted: BTreeMap<String, usize> = BTreeMap::new();
    for text in seen {
        *wanted.entry(bare(text)).or_default() += 1;
    }
    wanted
        .into_iter()
        .filter(|(text, times)| !text.is_empty() && all.matches(text.as_str()).count() < *times)
        .map(|(text, times)| format!("{text:?} was typed {times} times and is not read as often"))
        .collect()
}
