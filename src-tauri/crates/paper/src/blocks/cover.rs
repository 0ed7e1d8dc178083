//! The first page: the firm, a large title, and at the foot what edition it is. Whatever is too long is set smaller,
//! and in the end cut short: a cover never runs over.

use super::{Setter, figure::Area, prose::Placing};
use crate::{
    block::Align,
    display::{FigureArea, Image, Item, Mark, Shape},
    document::Cover,
    look::{self, Type},
    picture::Picture,
    rich::{Hat, Rich},
    structure::{NodeId, Role, Structure},
    text::clean::says_something,
};

const FIRM: Type = look::SUBSECTION.sized(12.0, 16.0);
const LABEL: Type = look::BODY.sized(11.0, 20.0);
const NAME: Type = look::SMALL.sized(8.6, 14.0);
const VALUE: Type = look::BODY.sized(10.0, 14.5);
const NOTE: Type = look::SMALL.sized(8.2, 12.4);

/// The stripe of the three colours, if nothing stands above it.
const STRIPE: f32 = 70.0;
/// The box that the logo fits into: its width and its height.
const LOGO: (f32, f32) = (210.0, 66.0);
const LOGO_TOP: f32 = 58.0;

/// Room between two facts that stand beside each other.
const BETWEEN: f32 = 30.0;

/// Room under a row of facts.
const UNDER: f32 = 18.0;

/// How far text may be shrunk before it is cut.
#[derive(Debug, Clone, Copy)]
struct Room {
    width: f32,
    lines: f32,
    /// The smallest type, in points.
    smallest: f32,
}

/// Draws the cover; its items stand where they belong on the page.
pub(crate) fn set_cover(setter: &mut Setter<'_>, cover: &Cover) -> Vec<Item> {
    let frame = setter.frame;
    let section = setter.structure.add(Structure::ROOT, Role::Section);
    let mut items = Vec::new();
    let mut head = STRIPE;
    if let Some(picture) = &cover.logo {
        head += logo(setter, section, picture, &cover.firm, &mut items);
    }
    let mut stripe = frame.left;
    for hat in [Hat::Marketing, Hat::Sales, Hat::Together] {
        setter.bar_of(hat, Area::new(stripe, head, 46.0, 5.0), &mut items);
        stripe += 46.0;
    }
    let mut page = Page { setter, section, items };
    let room = Room { width: frame.full(), lines: 2.0, smallest: 12.0 };
    page.set(&cover.firm, FIRM, room, frame.left, head + 20.0, Role::Paragraph);
    let room = Room { width: frame.full() * 0.94, lines: 4.0, smallest: 20.0 };
    let mut top = frame.height * 0.30;
    top += page.set(&cover.title, look::COVER_TITLE, room, frame.left, top, Role::Heading(1)) + 14.0;
    let room = Room { width: frame.full() * 0.8, lines: 5.0, smallest: 11.0 };
    top += page.set(&cover.subtitle, look::COVER_TEXT, room, frame.left, top, Role::Paragraph) + 16.0;
    if let Some(label) = &cover.label {
        let text = Rich::new().hat(Hat::Together, label.chars().take(60).collect::<String>());
        let node = page.setter.structure.add(section, Role::Paragraph);
        let placing = Placing { kind: LABEL, left: frame.left, width: frame.full(), align: Align::Left, gap: 0.0 };
        top += page.setter.prose_at(&text, placing, top, Mark::Node(node), &mut page.items);
    }
    page.foot(cover, top + 24.0);
    page.items
}

/// Puts the logo into its box at the top, as large as fits; gives how much further down everything else begins.
fn logo(setter: &mut Setter<'_>, section: NodeId, picture: &Picture, firm: &str, items: &mut Vec<Item>) -> f32 {
    let (across, down) = (picture.width() as f32, picture.height() as f32);
    let scale = (LOGO.0 / across).min(LOGO.1 / down);
    let (width, height) = (across * scale, down * scale);
    let (x, y) = (setter.frame.left, LOGO_TOP);
    let mark = if says_something(firm) {
        // A logo says the name of the firm.
        let node = setter.structure.add_figure(section, firm);
        items.push(Item::Figure(FigureArea { x, y, width, height, node }));
        Mark::Node(node)
    } else {
        Mark::Artifact
    };
    items.push(Item::Image(Image { picture: picture.clone(), x, y, width, height, mark }));
    (LOGO_TOP + height + 16.0 - STRIPE).max(0.0)
}

/// The cover while it is drawn.
struct Page<'a, 'b> {
    setter: &'a mut Setter<'b>,
    section: NodeId,
    items: Vec<Item>,
}

impl Page<'_, '_> {
    /// Sets a text into its room; gives its height.
    fn set(&mut self, text: &str, kind: Type, room: Room, left: f32, top: f32, role: Role) -> f32 {
        if text.is_empty() {
            return 0.0;
        }
        let mark = Mark::Node(self.setter.structure.add(self.section, role));
        let (text, kind) = fitted(self.setter, text, kind, room);
        let placing = Placing { kind, left, width: room.width, align: Align::Left, gap: 0.0 };
        self.setter.prose_at(&text, placing, top, mark, &mut self.items)
    }

    /// The facts and the note, standing on the lower margin. Facts that would reach above `highest` are left out.
    fn foot(&mut self, cover: &Cover, highest: f32) {
        let frame = self.setter.frame;
        let room = Room { width: frame.full() * 0.86, lines: 3.0, smallest: NOTE.size };
        let (note, note_kind) = fitted(self.setter, &cover.note, NOTE, room);
        let note_top = frame.height - 64.0 - self.setter.height_of(&note, note_kind, room.width);
        let bottom = if cover.note.is_empty() { note_top } else { note_top - 26.0 };
        let width = (frame.full() - BETWEEN) / 2.0;
        let mut rows = Vec::new();
        for pair in cover.facts.chunks(2) {
            let mut facts = Vec::with_capacity(2);
            for (name, value) in pair {
                let name = fitted(self.setter, name, NAME, Room { width, lines: 1.0, smallest: NAME.size }).0;
                let value = fitted(self.setter, value, VALUE, Room { width, lines: 2.0, smallest: VALUE.size }).0;
                facts.push((name.plain(" "), value));
            }
            let tallest = facts.iter().map(|(_, value)| self.setter.height_of(value, VALUE, width)).fold(0.0, f32::max);
            rows.push((facts, NAME.leading + tallest + UNDER));
        }
        while bottom - rows.iter().map(|(_, height)| height).sum::<f32>() < highest && rows.pop().is_some() {}
        let mut top = bottom - rows.iter().map(|(_, height)| height).sum::<f32>();
        for (facts, height) in rows {
            for (number, (name, value)) in facts.into_iter().enumerate() {
                let mark = Mark::Node(self.setter.structure.add(self.section, Role::Paragraph));
                let left = frame.left + number as f32 * (width + BETWEEN);
                self.items.push(Item::Shape(Shape::rule(left, top - 2.0, width, 0.6, look::LINE_STRONG)));
                let placing = Placing { kind: NAME, left, width, align: Align::Left, gap: 0.0 };
                let under = top + 3.0 + self.setter.prose_at(&name, placing, top + 3.0, mark, &mut self.items);
                self.setter.prose_at(&value, Placing { kind: VALUE, width, ..placing }, under, mark, &mut self.items);
            }
            top += height;
        }
        self.set(&cover.note, NOTE, room, frame.left, note_top, Role::Paragraph);
    }
}

/// The text in the largest type in which it fits its room; if none is small enough, as much of it as fits.
fn fitted(setter: &mut Setter<'_>, text: &str, mut kind: Type, room: Room) -> (Rich, Type) {
    let fits = |setter: &mut Setter<'_>, text: &str, kind: Type| {
        setter.height_of(&Rich::from(text), kind, room.width) <= room.lines * kind.leading + 0.1
    };
    while !fits(setter, text, kind) {
        if kind.size <= room.smallest {
            let ends: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
            let shortened = |count: usize| format!("{}…", text[..ends[count]].trim_end());
            let count =
                (0..ends.len()).collect::<Vec<_>>().partition_point(|count| fits(setter, &shortened(*count), kind));
            return (Rich::from(shortened(count.saturating_sub(1))), kind);
        }
        let size = (kind.size * 0.85).max(room.smallest);
        kind = kind.sized(size, kind.leading * size / kind.size);
    }
    (Rich::from(text), kind)
}
