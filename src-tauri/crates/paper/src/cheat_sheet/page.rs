//! The one page: everything is measured at a size, and the largest size at which it all fits is taken.

use super::content::{Ask, Content, Rung, Side};
use crate::{
    canvas::{BAR, Canvas},
    display::{Item, Mark, Outline, Shape, Sheet, Stroke},
    look::{self, Type},
    rich::Rich,
    structure::{NodeId, Numbering, Role, Structure},
    text::lines::{Spot, baseline},
};

/// Room left free at the sides of the sheet, in points: printers need 18, a wall frame a little more.
const MARGIN: f32 = 42.0;
/// Room above and below.
const ABOVE: f32 = 38.0;
/// Room between columns.
const GUTTER: f32 = 16.0;
/// Room inside a card.
const PADDING: f32 = 11.0;
/// How much the steps of the ladder rise.
const RISE: f32 = 7.0;

/// Sizes from the largest that looks well to the smallest that can be read: its smallest type is 8 points.
const SIZES: [f32; 9] = [1.24, 1.16, 1.08, 1.0, 0.96, 0.92, 0.88, 0.84, 0.8];
/// How many lines an answer may take, from generous to meagre. Only the smallest size is tried with fewer lines.
const LINES: [usize; 4] = [4, 3, 2, 1];

const TITLE: Type = look::SUBSECTION.sized(12.0, 16.0);
const FIRM: Type = look::BODY.sized(10.0, 14.0).coloured(look::INK_SOFT);
const WHOM: Type = look::SECTION.sized(19.0, 25.0);
const HEADING: Type = look::SUBSECTION.sized(12.5, 17.0);
const TEXT: Type = look::BODY.sized(10.2, 14.6);
const SMALL: Type = look::SMALL.sized(10.0, 13.6);
const NUMBER: Type = look::CHAPTER.sized(26.0, 28.0).coloured(look::LINE_STRONG).tabular();
const QUESTION: Type = look::SUBSECTION.sized(12.0, 15.8);
/// Around labels of hats, which are set a little smaller than the words beside them.
const CHIP: Type = look::SMALL.sized(11.4, 17.4);
const RUNG: Type = look::SUBSECTION.sized(10.8, 14.0);

/// Sets the page.
pub(super) fn set(canvas: &mut Canvas, content: &Content, (width, height): (f32, f32)) -> Sheet {
    let room = height - 2.0 * ABOVE;
    let tries = SIZES.into_iter().map(|size| (size, LINES[0])).chain(LINES[1..].iter().map(|lines| (0.8, *lines)));
    let mut best = Size { scale: 0.8, lines: 1, air: 0.0 };
    for (scale, lines) in tries {
        let size = Size { scale, lines, air: 0.0 };
        // What is only measured leaves no trace in the structure.
        let kept = std::mem::replace(&mut canvas.structure, Structure::new());
        let tall = Page::new(canvas, size, width).lay(content);
        canvas.structure = kept;
        if tall <= room {
            best = Size { air: ((room - tall) / (Page::GAPS + 1.0)).min(26.0), ..size };
            break;
        }
    }
    let mut page = Page::new(canvas, best, width);
    page.lay(content);
    Sheet { width, height, items: page.items }
}

/// How the page is set.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Size {
    /// What every type size is multiplied by.
    scale: f32,
    /// How many lines an answer may take.
    lines: usize,
    /// What is added to each space between the parts, in points.
    air: f32,
}

struct Page<'a> {
    canvas: &'a mut Canvas,
    size: Size,
    width: f32,
    /// Where the next part begins.
    top: f32,
    items: Vec<Item>,
    section: NodeId,
}

impl<'a> Page<'a> {
    /// The spaces between the parts that can take air.
    const GAPS: f32 = 5.0;

    fn new(canvas: &'a mut Canvas, size: Size, width: f32) -> Self {
        let section = canvas.structure.add(Structure::ROOT, Role::Section);
        Self { canvas, size, width, top: ABOVE, items: Vec::new(), section }
    }

    /// Sets all parts below each other; gives how tall they are.
    fn lay(&mut self, content: &Content) -> f32 {
        self.head(content);
        self.whom(content);
        self.gap(14.0);
        self.ladder(&content.steps);
        self.gap(15.0);
        self.asks(content);
        self.gap(15.0);
        self.sides(&content.sides);
        self.gap(15.0);
        self.foot(content);
        self.gap(9.0);
        let note = self.canvas.node(self.section, Role::Paragraph);
        let spot = Spot::new(MARGIN, self.full(), self.kind(SMALL.coloured(look::INK_SOFT)));
        self.write(&Rich::from(content.note.as_str()), spot, note);
        self.top - ABOVE
    }

    fn full(&self) -> f32 {
        self.width - 2.0 * MARGIN
    }

    fn kind(&self, kind: Type) -> Type {
        kind.sized(kind.size * self.size.scale, kind.leading * self.size.scale)
    }

    fn gap(&mut self, gap: f32) {
        self.top += gap * self.size.scale + self.size.air;
    }

    /// Sets words at the top and moves it below them.
    fn write(&mut self, text: &Rich, spot: Spot, mark: Mark) {
        self.top += self.canvas.words(text, spot, self.top, mark, &mut self.items);
    }

    /// As much of a text as its lines hold.
    fn cut(&mut self, text: &str, spot: Spot) -> Rich {
        Rich::from(self.canvas.shortened(text, spot.kind, spot.width, self.size.lines))
    }

    fn head(&mut self, content: &Content) {
        let node = self.canvas.node(self.section, Role::Heading(1));
        let half = self.full() / 2.0 - 8.0;
        let kind = self.kind(TITLE);
        let firm = self.kind(FIRM);
        let title = Rich::new().strong(content.title.as_str()).plain("\u{A0}");
        let wide = self.canvas.width(&title, kind) + 6.0;
        self.canvas.words(&title, Spot::new(MARGIN, half, kind), self.top, node, &mut self.items);
        let drop = baseline(kind) - baseline(firm);
        let business = self.canvas.shortened(&content.business, firm, half - wide, 1);
        let spot = Spot::new(MARGIN + wide, half - wide, firm);
        self.canvas.words(&Rich::from(business), spot, self.top + drop, node, &mut self.items);
        let paragraph = self.canvas.node(self.section, Role::Paragraph);
        let spot = Spot::new(MARGIN + half + 16.0, half, firm).right();
        let edition = self.canvas.shortened(&content.edition, firm, half, 1);
        self.canvas.words(&Rich::from(edition), spot, self.top + drop, paragraph, &mut self.items);
        self.top += kind.leading + 5.0;
        self.items.push(Item::Shape(Shape::rule(MARGIN, self.top, self.full(), 1.2, look::INK)));
        self.gap(9.0);
    }

    fn whom(&mut self, content: &Content) {
        let kind = if content.whom.len() > 1 { WHOM.sized(14.0, 19.0) } else { WHOM };
        let spot = Spot::new(MARGIN, self.full(), self.kind(kind));
        for (number, sentence) in content.whom.iter().enumerate() {
            let node = self.canvas.node(self.section, Role::Paragraph);
            if number > 0 {
                self.top += 3.0;
            }
            let text = self.cut(sentence, spot);
            self.write(&text, spot, node);
        }
    }

    fn ladder(&mut self, steps: &[Rung]) {
        let count = steps.len().max(1) as f32;
        let wide = (self.full() - 6.0 * (count - 1.0)) / count;
        let list = self.canvas.structure.add(self.section, Role::List(Numbering::None));
        let mut drawn = Vec::with_capacity(steps.len());
        let mut tallest = 0.0_f32;
        for (number, step) in steps.iter().enumerate() {
            let item = self.canvas.structure.add(list, Role::ListItem);
            let body = self.canvas.node(item, Role::ListBody);
            let left = MARGIN + number as f32 * (wide + 6.0) + PADDING;
            let inner = wide - 2.0 * PADDING;
            let mut texts = Vec::new();
            let mut top = BAR + 6.0 * self.size.scale;
            let title = Rich::new().strong(step.title.as_str()).plain("\u{A0}");
            top += self.canvas.words(&title, Spot::new(left, inner, self.kind(RUNG)), top, body, &mut texts);
            // The frame around a caller's label must not touch the title.
            top += 2.0 * self.size.scale;
            let label = Rich::new().hat(step.hat, step.label.as_str()).plain(format!(" {}", step.term));
            let kind = self.kind(CHIP);
            top += self.canvas.words(&label, Spot::new(left, inner, kind), top, body, &mut texts);
            tallest = tallest.max(top + 5.0 * self.size.scale);
            drawn.push(texts);
        }
        let rise = RISE * self.size.scale;
        let total = tallest + rise * (count - 1.0);
        for (number, (texts, step)) in drawn.into_iter().zip(steps).enumerate() {
            let left = MARGIN + number as f32 * (wide + 6.0);
            let top = self.top + rise * (count - 1.0 - number as f32);
            self.items.extend(self.canvas.card(step.hat, (left, top), (wide, self.top + total - top)));
            for mut item in texts {
                item.shift(0.0, top);
                self.items.push(item);
            }
        }
        self.top += total;
    }

    fn heading(&mut self, text: &str, left: f32, width: f32) -> f32 {
        let node = self.canvas.node(self.section, Role::Heading(2));
        let spot = Spot::new(left, width, self.kind(HEADING));
        self.canvas.words(&Rich::from(text), spot, self.top, node, &mut self.items)
    }

    fn asks(&mut self, content: &Content) {
        self.top += self.heading(&content.asks_title, MARGIN, self.full()) + 3.0 * self.size.scale;
        if content.asks.is_empty() {
            let node = self.canvas.node(self.section, Role::Paragraph);
            let spot = Spot::new(MARGIN, self.full(), self.kind(TEXT.coloured(look::INK_SOFT)));
            self.write(&Rich::from(content.asks_open.as_str()), spot, node);
            return;
        }
        let count = content.asks.len() as f32;
        let wide = (self.full() - GUTTER * (count - 1.0)) / count;
        let list = self.canvas.structure.add(self.section, Role::List(Numbering::Decimal));
        let mut tallest = 0.0_f32;
        for (number, ask) in content.asks.iter().enumerate() {
            let left = MARGIN + number as f32 * (wide + GUTTER);
            tallest = tallest.max(self.ask(ask, number + 1, list, left, wide));
        }
        for number in 0..content.asks.len() {
            let left = MARGIN + number as f32 * (wide + GUTTER);
            self.items.push(Item::Shape(Shape {
                outline: Outline::Rectangle { x: left, y: self.top, width: wide, height: tallest, radius: 4.0 },
                fill: None,
                stroke: Some(Stroke { colour: look::LINE_STRONG, width: 0.8, dash: None }),
            }));
        }
        self.top += tallest;
    }

    fn ask(&mut self, ask: &Ask, number: usize, list: NodeId, left: f32, wide: f32) -> f32 {
        let item = self.canvas.structure.add(list, Role::ListItem);
        let label = self.canvas.node(item, Role::Label);
        let body = self.canvas.node(item, Role::ListBody);
        let figure = self.kind(NUMBER);
        let room = figure.size * 0.95;
        let mut top = self.top + 8.0 * self.size.scale;
        let spot = Spot::new(left + PADDING, room + 10.0, figure);
        self.canvas.words(&Rich::from(format!("{number}\u{A0}")), spot, top, label, &mut self.items);
        let inner = Spot::new(left + PADDING + room, wide - 2.0 * PADDING - room, self.kind(QUESTION));
        top += 4.0 * self.size.scale;
        let question = self.cut(&ask.question, inner).plain("\u{A0}");
        top += self.canvas.words(&question, inner, top, body, &mut self.items) + 3.0 * self.size.scale;
        let small = Spot { kind: self.kind(SMALL.coloured(look::INK_SOFT)), ..inner };
        let looking_for = self.cut(&ask.looking_for, small);
        top += self.canvas.words(&looking_for, small, top, body, &mut self.items);
        top - self.top + 9.0 * self.size.scale
    }

    fn sides(&mut self, sides: &[Side; 2]) {
        let wide = (self.full() - GUTTER) / 2.0;
        let mut texts = Vec::new();
        let mut tallest = 0.0_f32;
        for (number, side) in sides.iter().enumerate() {
            let left = MARGIN + number as f32 * (wide + GUTTER);
            tallest = tallest.max(self.side(side, left, wide, &mut texts));
        }
        for (number, side) in sides.iter().enumerate() {
            let left = MARGIN + number as f32 * (wide + GUTTER);
            self.items.extend(self.canvas.card(side.hat, (left, self.top), (wide, tallest)));
        }
        self.items.append(&mut texts);
        self.top += tallest;
    }

    fn side(&mut self, side: &Side, left: f32, wide: f32, items: &mut Vec<Item>) -> f32 {
        let heading = self.canvas.node(self.section, Role::Heading(2));
        let inner = wide - 2.0 * PADDING;
        let mut top = self.top + BAR + 8.0 * self.size.scale;
        let kind = self.kind(CHIP);
        let label = self.canvas.shortened(&side.label, kind, inner - 16.0, 1);
        let chip = Rich::new().hat(side.hat, label).plain("\u{A0}");
        top += self.canvas.words(&chip, Spot::new(left + PADDING, inner, kind), top, heading, items);
        let title = Rich::from(side.title.as_str());
        let spot = Spot::new(left + PADDING, inner, self.kind(HEADING));
        top += 2.0 + self.canvas.words(&title, spot, top + 2.0, heading, items) + 3.0 * self.size.scale;
        let list = self.canvas.structure.add(self.section, Role::List(Numbering::Disc));
        for promise in &side.promises {
            top += self.bullet(promise, list, Spot::new(left + PADDING, inner, self.kind(TEXT)), top, items);
            top += 3.2 * self.size.scale;
        }
        top - self.top + 8.0 * self.size.scale
    }

    fn bullet(&mut self, text: &Rich, list: NodeId, spot: Spot, top: f32, items: &mut Vec<Item>) -> f32 {
        let indent = 11.0 * self.size.scale;
        let item = self.canvas.structure.add(list, Role::ListItem);
        let label = self.canvas.node(item, Role::Label);
        let body = self.canvas.node(item, Role::ListBody);
        let dot = Spot { kind: spot.kind.coloured(look::LINE_STRONG), width: indent + 8.0, ..spot };
        self.canvas.words(&Rich::from("•\u{A0}"), dot, top, label, items);
        let words = Spot { left: spot.left + indent, width: spot.width - indent, ..spot };
        let text = if self.canvas.count(text, words.kind, words.width) > self.size.lines {
            self.cut(&text.to_plain(), words)
        } else {
            text.clone()
        };
        self.canvas.words(&text.plain("\u{A0}"), words, top, body, items)
    }

    /// Times, reasons and what always holds, beside each other.
    fn foot(&mut self, content: &Content) {
        let wide = (self.full() - 2.0 * GUTTER) / 3.0;
        let start = self.top;
        let mut lowest = start;
        let columns: [(&str, Column<'_>); 3] = [
            (&content.times_title, Column::Times(&content.times)),
            (&content.reasons_title, Column::List(&content.reasons)),
            (&content.rules_title, Column::List(&content.rules)),
        ];
        for (number, (title, column)) in columns.into_iter().enumerate() {
            let left = MARGIN + number as f32 * (wide + GUTTER);
            self.top = start;
            self.items.push(Item::Shape(Shape::rule(left, start, wide, 0.9, look::INK)));
            self.top += 6.0 * self.size.scale;
            self.top += self.heading(title, left, wide) + 2.0 * self.size.scale;
            match column {
                Column::Times(times) => self.times(times, left, wide),
                Column::List(points) => self.points(points, left, wide),
            }
            lowest = lowest.max(self.top);
        }
        self.top = lowest;
    }

    fn times(&mut self, times: &[(String, String)], left: f32, wide: f32) {
        let list = self.canvas.structure.add(self.section, Role::List(Numbering::None));
        let kind = self.kind(TEXT);
        for (what, when) in times {
            let item = self.canvas.structure.add(list, Role::ListItem);
            let body = self.canvas.node(item, Role::ListBody);
            let half = wide * 0.45;
            let name = Spot::new(left, half - 2.0, kind.coloured(look::INK_SOFT));
            let value = Spot::new(left + half, wide - half, kind).right();
            let text = Rich::from(what.as_str()).plain("\u{A0}");
            let first = self.canvas.words(&text, name, self.top, body, &mut self.items);
            let text = Rich::new().strong(when.as_str());
            let second = self.canvas.words(&text, value, self.top, body, &mut self.items);
            self.top += first.max(second) + 2.4 * self.size.scale;
        }
    }

    fn points(&mut self, points: &[Rich], left: f32, wide: f32) {
        let list = self.canvas.structure.add(self.section, Role::List(Numbering::Disc));
        let spot = Spot::new(left, wide, self.kind(TEXT));
        for point in points {
            let mut items = std::mem::take(&mut self.items);
            self.top += self.bullet(point, list, spot, self.top, &mut items) + 2.4 * self.size.scale;
            self.items = items;
        }
    }
}

/// What a column at the foot holds.
enum Column<'a> {
    Times(&'a [(String, String)]),
    List(&'a [Rich]),
}
