//! The first page: the firm, a large title, and at the foot what edition it is.

use super::{Setter, prose::Placing};
use crate::{
    block::Align,
    display::{Item, Mark, Shape},
    document::Cover,
    look::{self, Frame, Type},
    rich::{Hat, Rich, Strength},
    structure::{NodeId, Role, Structure},
};

/// The tallest title, in lines, before smaller type is taken.
const MOST_LINES: f32 = 4.0;

const FIRM: Type = look::BODY.sized(12.0, 16.0);
const NAME: Type = look::SMALL.sized(8.6, 14.0);
const VALUE: Type = look::BODY.sized(10.0, 14.5);
const NOTE: Type = look::SMALL.sized(8.2, 12.4);

/// Draws the cover; its items stand where they belong on the page.
pub(crate) fn set_cover(setter: &mut Setter<'_>, cover: &Cover) -> Vec<Item> {
    let frame = setter.frame;
    let section = setter.structure.add(Structure::ROOT, Role::Section);
    let mut items = Vec::new();
    let placing = Placing { kind: FIRM, left: frame.left, width: frame.full(), align: Align::Left, gap: 0.0 };
    let mut stripe = frame.left;
    for (hat, length) in [(Hat::Marketing, 46.0), (Hat::Sales, 46.0), (Hat::Together, 46.0)] {
        items.push(Item::Shape(Shape::bar(stripe, 70.0, length, 5.0, look::hat(hat).0)));
        stripe += length;
    }
    let paragraph = |setter: &mut Setter<'_>| Mark::Node(setter.structure.add(section, Role::Paragraph));
    if !cover.firm.is_empty() {
        let mark = paragraph(setter);
        let kind = FIRM;
        let firm = Rich::new().strong(cover.firm.as_str());
        let kind = shrunk(setter, &firm, kind, placing.width, 3.0);
        setter.prose_at(&firm, Placing { kind, ..placing }, 90.0, mark, &mut items);
    }
    let mut top = frame.height * 0.30;
    let heading = Mark::Node(setter.structure.add(section, Role::Heading(1)));
    let title = Rich::from(cover.title.as_str());
    let kind = shrunk(setter, &title, look::COVER_TITLE, placing.width * 0.94, MOST_LINES);
    let wide = Placing { kind, width: placing.width * 0.94, ..placing };
    top += setter.prose_at(&title, wide, top, heading, &mut items) + 14.0;
    if !cover.subtitle.is_empty() {
        let mark = paragraph(setter);
        let text = Rich::from(cover.subtitle.as_str());
        let width = placing.width * 0.8;
        let kind = shrunk(setter, &text, look::COVER_TEXT, width, 8.0);
        top += setter.prose_at(&text, Placing { kind, width, ..placing }, top, mark, &mut items) + 16.0;
    }
    if let Some(label) = &cover.label {
        let mark = paragraph(setter);
        let text = Rich::new().hat(Hat::Together, label.as_str());
        let kind = look::BODY.sized(11.0, 20.0);
        setter.prose_at(&text, Placing { kind, ..placing }, top, mark, &mut items);
    }
    foot(setter, cover, section, &frame, &mut items);
    items
}

/// The facts and the note, standing on the lower margin.
fn foot(setter: &mut Setter<'_>, cover: &Cover, section: NodeId, frame: &Frame, items: &mut Vec<Item>) {
    let width = (frame.full() - 30.0) / 2.0;
    let note = Rich::from(cover.note.as_str());
    let note_height = setter.height_of(&note, NOTE, frame.full() * 0.86);
    let mut bottom = frame.height - 64.0 - note_height;
    if !cover.note.is_empty() {
        let mark = Mark::Node(setter.structure.add(section, Role::Paragraph));
        let placing =
            Placing { kind: NOTE, left: frame.left, width: frame.full() * 0.86, align: Align::Left, gap: 0.0 };
        setter.prose_at(&note, placing, bottom, mark, items);
        bottom -= 26.0;
    }
    let rows: Vec<&[(String, String)]> = cover.facts.chunks(2).collect();
    // The rows are measured first, since they stand on the foot of the page.
    let heights: Vec<f32> = rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|(name, value)| {
                    setter.height_of(&Rich::from(name.as_str()), NAME, width)
                        + setter.height_of(&Rich::from(value.as_str()), VALUE, width)
                })
                .fold(0.0, f32::max)
                + 18.0
        })
        .collect();
    let mut top = bottom - heights.iter().sum::<f32>();
    for (row, height) in rows.iter().zip(heights) {
        for (number, (name, value)) in row.iter().enumerate() {
            let mark = Mark::Node(setter.structure.add(section, Role::Paragraph));
            let placing = Placing {
                kind: NAME,
                left: frame.left + number as f32 * (width + 30.0),
                width,
                align: Align::Left,
                gap: 0.0,
            };
            items.push(Item::Shape(Shape::rule(placing.left, top - 2.0, width, 0.6, look::LINE_STRONG)));
            let used = setter.prose_at(&Rich::from(format!("{name}\u{A0}")), placing, top + 3.0, mark, items);
            setter.prose_at(
                &Rich::from(value.as_str()),
                Placing { kind: VALUE, ..placing },
                top + 3.0 + used,
                mark,
                items,
            );
        }
        top += height;
    }
}

/// The type in the largest size in which the text takes no more than `most` lines.
fn shrunk(setter: &mut Setter<'_>, text: &Rich, kind: Type, width: f32, most: f32) -> Type {
    let mut kind = kind;
    while kind.size > 8.0 && setter.height_of(text, kind, width) > most * kind.leading + 0.1 {
        kind = kind.sized(kind.size * 0.85, kind.leading * 0.87);
    }
    debug_assert!(kind.strength != Strength::Emphasis);
    kind
}
