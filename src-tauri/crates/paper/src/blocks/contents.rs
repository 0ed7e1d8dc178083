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
    let title = setter.structure.add(section, Role::Heading(1));
    setter.prose(&Rich::from(heading), setter.column(look::CHAPTER, 0.0), Mark::Node(title));
    let rule = Shape::bar(setter.frame.column - setter.frame.left, 9.0, 34.0, 2.4, look::INK);
    setter.push(Strip { height: 24.0, tie: Tie::ToNext, items: vec![Item::Shape(rule)], ..Strip::default() });
    let list = setter.structure.add(section, Role::Contents);
    let mut inner = list;
    for line in lines {
        if line.level == 1 {
            inner = list;
        }
        let item = setter.structure.add(inner, Role::ContentsItem);
        contents_line(setter, line, item, go_to);
    }
}

fn contents_line(setter: &mut Setter<'_>, entry: &ContentsLine, item: NodeId, go_to: &str) {
    let frame = setter.frame;
    let reference = setter.structure.add(item, Role::Reference);
    let link = setter.structure.add(reference, Role::Link);
    let mark = Mark::Node(link);
    let (kind, gap) = if entry.level == 1 { (CHAPTER, 9.0) } else { (SECTION, 0.0) };
    let column = frame.column - frame.left;
    let mut items = Vec::new();
    let placing = Placing { kind, left: column, width: frame.measure() - 44.0, align: Align::Left, gap: 0.0 };
    if let Some(number) = &entry.number {
        let kind = kind.coloured(look::INK_SOFT).tabular();
        let number_placing = Placing { kind, left: 0.0, width: column, ..placing };
        setter.prose_at(&Rich::from(format!("{number}\u{A0}")), number_placing, 0.0, mark, &mut items);
    }
    let height = setter.prose_at(&Rich::from(format!("{}\u{A0}", entry.title)), placing, 0.0, mark, &mut items);
    if let Some(page) = entry.page {
        let number = Placing {
            kind: kind.tabular().coloured(if entry.level == 1 { look::INK } else { look::INK_SOFT }),
            left: frame.full() - 40.0,
            width: 40.0,
            align: Align::Right,
            gap: 0.0,
        };
        setter.prose_at(&Rich::from(page.to_string()), number, height - kind.leading, mark, &mut items);
    }
    items.push(Item::Link(LinkArea {
        x: 0.0,
        y: 0.0,
        width: frame.full(),
        height,
        node: link,
        target: entry.id.clone(),
        description: go_to.replace("{title}", &entry.title),
    }));
    setter.push(Strip {
        height,
        gap,
        tie: if entry.level == 1 { Tie::ToNext } else { Tie::Free },
        items,
        ..Strip::default()
    });
}
