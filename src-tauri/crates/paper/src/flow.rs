//! Cuts the galley into pages and puts everything in its place on them.

use std::{collections::BTreeMap, ops::Range, rc::Rc};

use crate::{
    display::{Item, Shape, Sheet},
    document::{BlockId, Place},
    galley::{Galley, PageStart, Panel, Strip, Tie},
    look::Frame,
};

/// Rounding may make a page this much too full, in points.
const TOLERANCE: f32 = 0.05;

/// Where the pages are cut: for each page its strips and where their tops stand.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cut {
    pub first: usize,
    /// Distance of each strip's top from the page's top edge.
    pub tops: Vec<f32>,
}

/// How tightly a stretch of pages is set.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Spacing {
    /// What the space between blocks is multiplied by.
    gaps: f32,
    /// How far the content may go below its last line, in points.
    below: f32,
}

/// From the spacing that is wanted to the tightest that still looks well.
const SPACINGS: [Spacing; 4] = [
    Spacing { gaps: 1.0, below: 0.0 },
    Spacing { gaps: 0.88, below: 6.0 },
    Spacing { gaps: 0.76, below: 12.0 },
    Spacing { gaps: 0.64, below: 18.0 },
];

/// A last page that is filled to less than this part is worth avoiding.
const SPARSE: f32 = 0.34;

/// What asks for room begins on a page only if at least this part of it is left.
const ROOM: f32 = 0.24;

/// Decides which strips stand on which page. Each stretch that begins on a new page is set on its own, a little tighter
/// if that saves its last page.
pub(crate) fn cut(strips: &[Strip], frame: &Frame) -> Vec<Cut> {
    let mut pages = Vec::new();
    let mut start = 0;
    while start < strips.len() {
        let opens = |strip: &Strip| strip.opening == PageStart::NewPage;
        let end = strips[start + 1..].iter().position(opens).map_or(strips.len(), |next| start + 1 + next);
        let mut best = cut_stretch(strips, start..end, frame, SPACINGS[0]);
        if best.len() > 1 {
            // The less would stand on the last page, the tighter the others may be set to do without it.
            let tightest = if is_sparse(strips, &best, frame) { SPACINGS.len() } else { SPACINGS.len() - 1 };
            let tighter = SPACINGS[1..tightest].iter().map(|spacing| cut_stretch(strips, start..end, frame, *spacing));
            if let Some(shorter) = tighter.into_iter().find(|cuts| cuts.len() < best.len()) {
                best = shorter;
            }
        }
        pages.append(&mut best);
        start = end;
    }
    pages
}

fn is_sparse(strips: &[Strip], cuts: &[Cut], frame: &Frame) -> bool {
    let Some(last) = cuts.last() else { return false };
    let bottom = last.tops.last().map_or(frame.top, |top| top + strips[last.first + last.tops.len() - 1].height);
    bottom - frame.top < (frame.bottom - frame.top) * SPARSE
}

fn cut_stretch(strips: &[Strip], stretch: Range<usize>, frame: &Frame, spacing: Spacing) -> Vec<Cut> {
    let mut pages = Vec::new();
    let mut start = stretch.start;
    while start < stretch.end {
        let page = fill(&strips[..stretch.end], start, frame, spacing);
        start += page.tops.len();
        pages.push(page);
    }
    pages
}

/// Fills one page from the strip `start` on.
fn fill(strips: &[Strip], start: usize, frame: &Frame, spacing: Spacing) -> Cut {
    let mut y = frame.top + strips[start].head.as_ref().map_or(0.0, |head| head.height);
    if continues_panel(strips, start) {
        y += strips[start].panel.as_ref().map_or(0.0, |panel| panel.overhang);
    }
    let mut tops = Vec::new();
    // How many strips can stand here with a legal end of the page after them.
    let mut legal = 0;
    for (index, strip) in strips.iter().enumerate().skip(start) {
        if index > start {
            y += strip.gap * spacing.gaps;
        }
        let is_crowded = strip.opening == PageStart::WithRoom && frame.bottom - y < (frame.bottom - frame.top) * ROOM;
        let is_full = y + strip.height > frame.bottom + spacing.below + TOLERANCE;
        if (is_full || is_crowded) && index > start {
            if legal > 0 {
                tops.truncate(legal);
            }
            return Cut { first: start, tops };
        }
        tops.push(y);
        y += strip.height;
        if strip.tie == Tie::Free {
            legal = tops.len();
        }
    }
    Cut { first: start, tops }
}

fn continues_panel(strips: &[Strip], index: usize) -> bool {
    index > 0 && same_panel(strips[index].panel.as_ref(), strips[index - 1].panel.as_ref())
}

fn same_panel(one: Option<&Rc<Panel>>, other: Option<&Rc<Panel>>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if Rc::ptr_eq(one, other))
}

/// Where the named strips stand, before anything is moved onto pages. `ahead` counts the pages before the first.
pub(crate) fn places(galley: &Galley, cuts: &[Cut], ahead: usize) -> BTreeMap<BlockId, Place> {
    let mut places = BTreeMap::new();
    for anchor in &galley.anchors {
        let Some((page, cut)) = page_with(cuts, anchor.first) else { continue };
        let top = cut.tops[anchor.first - cut.first];
        let end = (anchor.first + anchor.count).min(cut.first + cut.tops.len());
        let bottom = (anchor.first..end)
            .map(|strip| cut.tops[strip - cut.first] + galley.strips[strip].height)
            .fold(top, f32::max);
        // The first block of a name keeps it.
        places.entry(anchor.id.clone()).or_insert(Place { page: ahead + page + 1, top, height: bottom - top });
    }
    places
}

/// The page that holds a strip, counted from 0 within these cuts.
pub(crate) fn page_with(cuts: &[Cut], strip: usize) -> Option<(usize, &Cut)> {
    let page = cuts.partition_point(|cut| cut.first <= strip).checked_sub(1)?;
    cuts.get(page).map(|cut| (page, cut))
}

/// Draws the pages.
pub(crate) fn sheets(strips: Vec<Strip>, cuts: &[Cut], frame: &Frame) -> Vec<Sheet> {
    let panels = panels(&strips, cuts, frame);
    let mut strips = strips.into_iter();
    cuts.iter()
        .zip(panels)
        .map(|(cut, panels)| {
            let mut items: Vec<Item> = panels;
            // The tops come first: a pair that lacks one would swallow a strip.
            for (number, (top, strip)) in cut.tops.iter().zip(strips.by_ref()).enumerate() {
                if number == 0
                    && let Some(head) = &strip.head
                {
                    for mut item in head.items.iter().cloned() {
                        item.shift(frame.left, frame.top);
                        items.push(item);
                    }
                }
                for mut item in strip.items {
                    item.shift(frame.left, *top);
                    items.push(item);
                }
            }
            Sheet { width: frame.width, height: frame.height, items }
        })
        .collect()
}

/// The boxes behind the strips of each page, left edges relative to the page.
fn panels(strips: &[Strip], cuts: &[Cut], frame: &Frame) -> Vec<Vec<Item>> {
    cuts.iter()
        .map(|cut| {
            let mut items = Vec::new();
            let end = cut.first + cut.tops.len();
            let mut index = cut.first;
            while index < end {
                let Some(panel) = &strips[index].panel else {
                    index += 1;
                    continue;
                };
                let mut last = index;
                while last + 1 < end && same_panel(strips[last + 1].panel.as_ref(), Some(panel)) {
                    last += 1;
                }
                let mut top = cut.tops[index - cut.first];
                if continues_panel(strips, index) {
                    top -= panel.overhang;
                }
                let mut bottom = cut.tops[last - cut.first] + strips[last].height;
                if last + 1 < strips.len() && continues_panel(strips, last + 1) {
                    bottom += panel.overhang;
                }
                for (width, colour) in [(panel.width, panel.wash), (3.0, panel.bar)] {
                    items.push(Item::Shape(Shape::bar(frame.left + panel.left, top, width, bottom - top, colour)));
                }
                index = last + 1;
            }
            items
        })
        .collect()
}
