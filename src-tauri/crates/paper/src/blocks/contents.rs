//! The contents page: chapters and what stands directly under them, each line a link.

use super::{Setter, prose::Placing};
use crate::{
    block::Align,
    display::{Item, LinkArea, Mark, Shape},
    galley::{PageStart, Strip, Tie},
    look::{self, Type},
    rich::{Rich, Strength},
    structure::{NodeId, Role},
};

const CHAPTER: Type = Type { strength: Strength::Strong, ..look::BODY };
const SECTION: Type = look::BODY.sized(9.4, 14.5);
/// Room between a number and its title.
const NUMBER_GAP: f32 = 5.0;

/// Room for the number of a page.
const PAGE: f32 = 44.0;
/// Room for the number of a chapter, in a column.
const NUMBER: f32 = 24.0;
/// Room between two columns.
const BETWEEN: f32 = 30.0;
/// Room for the rule under the title.
const RULE: f32 = 24.0;

/// A line of the contents.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ContentsLine {
    pub level: u8,
    pub number: Option<String>,
    pub title: String,
    pub id: crate::document::BlockId,
    /// The page as printed; unknown while the pages are counted.
    pub page: Option<usize>,
}

/// Sets the contents into the galley of `setter`, under a node that has its place already.
pub(crate) fn set_contents(
    setter: &mut Setter<'_>,
    section: NodeId,
    heading: &str,
    lines: &[ContentsLine],
    go_to: &str,
) {
    setter.parent = section;
    setter.next_opens = PageStart::NewPage;
    let frame = setter.frame;
    let single = Geometry { left: 0.0, number: frame.column - frame.left, width: frame.full() };
    let half = (frame.full() - BETWEEN) / 2.0;
    let room = frame.bottom - frame.top - look::CHAPTER.leading - RULE;
    let heights = |setter: &mut Setter<'_>, geometry: Geometry| -> Vec<f32> {
        lines.iter().map(|line| set_height(setter, line, geometry)).collect()
    };
    let total: f32 = heights(setter, single).iter().sum();
    // What is too long for a page stands in two columns, parted where a chapter begins, if that saves the page.
    let narrow = Geometry { left: 0.0, number: NUMBER, width: half };
    let parted = (total > room).then(|| heights(setter, narrow)).and_then(|heights| {
        let at = parted_at(lines, &heights)?;
        let (first, second) = heights.split_at(at);
        (first.iter().sum::<f32>() <= room && second.iter().sum::<f32>() <= room).then_some(at)
    });
    let geometries = match parted {
        Some(_) => [0.0, half + BETWEEN].map(|left| Geometry { left, ..narrow }),
        None => [single; 2],
    };
    let title = setter.structure.add(section, Role::Heading(1));
    setter.prose(
        &Rich::from(heading),
        Placing { left: geometries[0].number, ..setter.column(look::CHAPTER, 0.0) },
        Mark::Node(title),
    );
    let rule = Shape::bar(geometries[0].number, 9.0, 34.0, 2.4, look::INK);
    setter.push(Strip { height: RULE, tie: Tie::ToNext, items: vec![Item::Shape(rule)], ..Strip::default() });
    let list = setter.structure.add(section, Role::Contents);
    let mut inner = list;
    let mut drawn = Vec::with_capacity(lines.len());
    for (index, line) in lines.iter().enumerate() {
        if line.level == 1 {
            inner = list;
        }
        let item = setter.structure.add(inner, Role::ContentsItem);
        let column = usize::from(parted.is_some_and(|at| index >= at));
        drawn.push(contents_line(setter, line, item, go_to, geometries[column]));
    }
    if let Some(at) = parted {
        let second = drawn.split_off(at);
        let (first, second) = (stacked(drawn), stacked(second));
        let height = first.height.max(second.height);
        setter.push(Strip { height, items: [first.items, second.items].concat(), ..Strip::default() });
        return;
    }
    for strip in drawn {
        setter.push(strip);
    }
}

/// Where the lines stand.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Geometry {
    left: f32,
    /// Room for the chapter's number.
    number: f32,
    width: f32,
}

fn set_height(setter: &mut Setter<'_>, entry: &ContentsLine, geometry: Geometry) -> f32 {
    let (kind, gap) = line_type(entry);
    let width = geometry.width - geometry.number - PAGE;
    gap + setter.height_of(&Rich::from(entry.title.as_str()), kind, width)
}

/// The first line of the chapter that begins nearest to the middle.
fn parted_at(lines: &[ContentsLine], heights: &[f32]) -> Option<usize> {
    let total: f32 = heights.iter().sum();
    let above = |at: usize| heights[..at].iter().sum::<f32>();
    let chapters = (1..lines.len()).filter(|at| lines[*at].level == 1);
    chapters.min_by(|one, other| (above(*one) - total / 2.0).abs().total_cmp(&(above(*other) - total / 2.0).abs()))
}

/// Lines below each other as one strip.
fn stacked(lines: Vec<Strip>) -> Strip {
    let mut all = Strip::default();
    for line in lines {
        let top = if all.items.is_empty() { 0.0 } else { all.height + line.gap };
        for mut item in line.items {
            item.shift(0.0, top);
            all.items.push(item);
        }
        all.height = top + line.height;
    }
    all
}

fn line_type(entry: &ContentsLine) -> (Type, f32) {
    if entry.level == 1 { (CHAPTER, 9.0) } else { (SECTION, 0.0) }
}

fn contents_line(
    setter: &mut Setter<'_>,
    entry: &ContentsLine,
    item: NodeId,
    go_to: &str,
    geometry: Geometry,
) -> Strip {
    let reference = setter.structure.add(item, Role::Reference);
    let link = setter.structure.add(reference, Role::Link);
    let mark = Mark::Node(link);
    let (kind, gap) = line_type(entry);
    let column = geometry.left + geometry.number;
    let mut items = Vec::new();
    let width = geometry.width - geometry.number - PAGE;
    let placing = Placing { kind, left: column, width, align: Align::Left, gap: 0.0 };
    if let Some(number) = &entry.number {
        let kind = kind.coloured(look::INK_SOFT).tabular();
        let number_placing = Placing { kind, left: geometry.left, width: geometry.number - NUMBER_GAP, ..placing };
        setter.prose_at(&Rich::from(format!("{number}\u{A0}")), number_placing, 0.0, mark, &mut items);
    }
    let height = setter.prose_at(&Rich::from(format!("{}\u{A0}", entry.title)), placing, 0.0, mark, &mut items);
    if let Some(page) = entry.page {
        let number = Placing {
            kind: kind.tabular().coloured(if entry.level == 1 { look::INK } else { look::INK_SOFT }),
            left: geometry.left + geometry.width - PAGE,
            width: PAGE,
            align: Align::Right,
            gap: 0.0,
        };
        setter.prose_at(&Rich::from(page.to_string()), number, height - kind.leading, mark, &mut items);
    }
    items.push(Item::Link(LinkArea {
        x: geometry.left,
        y: 0.0,
        width: geometry.width,
        height,
        node: link,
        target: entry.id.clone(),
        description: go_to.replace("{title}", &entry.title),
    }));
    Strip { height, gap, tie: if entry.level == 1 { Tie::ToNext } else { Tie::Free }, items, ..Strip::default() }
}
