//! Postcards: the owner's text on one side, the address on the other. Pages alternate: faces, then their addresses.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::sheet::MILLIMETRE;
use super::{Field, address};
use crate::{
    canvas::Canvas,
    display::{Item, Outline, Shape, Sheet, Stroke},
    document::{Document, PaperFailure, PaperSize, Printed},
    fonts::SystemFonts,
    look::{self, Type},
    press::{self, Set},
    rich::{Hat, Rich},
    structure::{Role, Structure},
    style::Style,
    text::lines::Spot,
};

/// How large the cards are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CardSize {
    /// Four to a sheet that is cut in half both ways: A6 from A4, 5 1/2 by 4 1/4 inches from Letter.
    FourUp(PaperSize),
    /// One card of 148 by 105 millimetres a page.
    A6,
    /// One card of 6 by 4 inches a page.
    SixByFour,
}

/// Cards for many people with one text.
#[derive(Debug, Clone, Copy)]
pub struct Postcards<'a> {
    /// What the file is called.
    pub title: &'a str,
    /// Who sends: set small above the address.
    pub business: &'a str,
    /// The language as a BCP 47 tag.
    pub language: &'a str,
    /// The day that goes into the file's properties.
    pub date: NaiveDate,
    /// How large they are.
    pub size: CardSize,
    /// The colours.
    pub style: Style,
    /// The owner's text; its first line is set as a title.
    pub text: &'a str,
    /// The lines of each address, the first one set stronger.
    pub addresses: &'a [Vec<String>],
}

/// Room at the edges of a card, in points.
const EDGE: f32 = 24.0;

/// From the size that is wanted for the text to the smallest that is still friendly.
const SIZES: [f32; 8] = [16.0, 14.5, 13.0, 12.0, 11.0, 10.0, 9.0, 8.0];
const SENDER: Type = look::SMALL.sized(8.2, 11.4);

impl CardSize {
    /// The page, and the cards on it.
    pub(super) fn fields(self) -> ((f32, f32), Vec<Field>) {
        let one = |width: f32, height: f32| ((width, height), vec![Field { left: 0.0, top: 0.0, width, height }]);
        match self {
            Self::A6 => one(148.0 * MILLIMETRE, 105.0 * MILLIMETRE),
            Self::SixByFour => one(432.0, 288.0),
            Self::FourUp(paper) => {
                let (short, long) = paper.points();
                let (width, height) = (long / 2.0, short / 2.0);
                let field = |number: usize| Field {
                    left: (number % 2) as f32 * width,
                    top: (number / 2) as f32 * height,
                    width,
                    height,
                };
                ((long, short), (0..4).map(field).collect())
            }
        }
    }
}

impl Postcards<'_> {
    /// Prints them.
    pub fn print(&self) -> Result<Printed, PaperFailure> {
        let mut document = Document::new(self.title, self.business, self.date);
        self.language.clone_into(&mut document.language);
        document.style = self.style;
        press::write(&document, self.set(SystemFonts::LastResort)?)
    }

    /// The pages before they are written.
    pub(crate) fn set(&self, fonts: SystemFonts) -> Result<Set, PaperFailure> {
        let mut canvas = Canvas::new(self.language, self.style, fonts)?;
        let ((width, height), fields) = self.size.fields();
        let mut sheets = Vec::new();
        for addresses in self.addresses.chunks(fields.len()) {
            // All faces are alike, so the sheet may be turned over either way.
            let mut faces = Vec::new();
            let mut backs = Vec::new();
            for field in &fields {
                self.front(&mut canvas, *field, &mut faces);
            }
            for (lines, field) in addresses.iter().zip(&fields) {
                self.back(&mut canvas, lines, *field, &mut backs);
            }
            sheets.push(Sheet { width, height, items: faces });
            sheets.push(Sheet { width, height, items: backs });
        }
        if sheets.is_empty() {
            sheets.push(Sheet { width, height, items: Vec::new() });
        }
        Ok(canvas.into_set(sheets, Vec::new(), BTreeMap::new()))
    }

    fn front(&self, canvas: &mut Canvas, field: Field, items: &mut Vec<Item>) {
        let (colour, _) = look::hat(self.style, Hat::Marketing);
        let (left, width) = (field.left + EDGE, field.width - 2.0 * EDGE);
        let room = field.height - 2.0 * EDGE - 30.0;
        let (title, text) = self.text.trim().split_once('\n').unwrap_or((self.text.trim(), ""));
        let mut kinds =
            SIZES.map(|size| (look::SECTION.sized(size * 1.5, size * 1.9), look::BODY.sized(size, size * 1.5)));
        let (mut head, mut body) = kinds[kinds.len() - 1];
        for (first, rest) in &mut kinds {
            let height = canvas.height(&Rich::from(title), *first, width)
                + if text.is_empty() { 0.0 } else { 6.0 + canvas.height(&Rich::from(text.trim()), *rest, width) };
            if height <= room {
                (head, body) = (*first, *rest);
                break;
            }
        }
        items.push(Item::Shape(Shape::bar(left, field.top + EDGE, 34.0, 3.0, colour)));
        let mut top = field.top + EDGE + 12.0;
        let node = canvas.node(Structure::ROOT, Role::Paragraph);
        let lines = ((room / head.leading) as usize).clamp(1, 4);
        let title = canvas.shortened(title, head, width, lines);
        top += canvas.words(&Rich::from(title).plain("\u{A0}"), Spot::new(left, width, head), top, node, items) + 6.0;
        let left_over = field.top + EDGE + 12.0 + room - top;
        if !text.trim().is_empty() && left_over >= body.leading {
            let most = (left_over / body.leading) as usize;
            let whole = Rich::from(text.trim());
            let text = if canvas.count(&whole, body, width) > most {
                Rich::from(canvas.shortened(text.trim(), body, width, most))
            } else {
                whole
            };
            let node = canvas.node(Structure::ROOT, Role::Paragraph);
            canvas.words(&text, Spot::new(left, width, body), top, node, items);
        }
        let node = canvas.node(Structure::ROOT, Role::Paragraph);
        let firm = canvas.shortened(self.business, SENDER, width, 1);
        let foot = field.top + field.height - EDGE - SENDER.leading;
        canvas.words(&Rich::from(firm), Spot::new(left, width, SENDER), foot, node, items);
    }

    /// Sender above, room for a stamp at the right, the address in the lower right half as the post wants it.
    fn back(&self, canvas: &mut Canvas, lines: &[String], field: Field, items: &mut Vec<Item>) {
        let stamp = (52.0, 62.0);
        let width = field.width - 3.0 * EDGE - stamp.0;
        let node = canvas.node(Structure::ROOT, Role::Paragraph);
        let sender = canvas.shortened(self.business, SENDER, width, 2);
        let spot = Spot::new(field.left + EDGE, width, SENDER);
        canvas.words(&Rich::from(sender).plain("\u{A0}"), spot, field.top + EDGE, node, items);
        items.push(Item::Shape(Shape {
            outline: Outline::Rectangle {
                x: field.left + field.width - EDGE - stamp.0,
                y: field.top + EDGE,
                width: stamp.0,
                height: stamp.1,
                radius: 0.0,
            },
            fill: None,
            stroke: Some(Stroke { colour: look::LINE_STRONG, width: 0.6, dash: Some((3.0, 3.0)) }),
        }));
        let top = field.top + EDGE + stamp.1 + 10.0;
        let place = Field {
            left: field.left + field.width * 0.42,
            top,
            width: field.width * 0.58 - EDGE,
            height: field.top + field.height - EDGE - top,
        };
        address(canvas, lines, place, items);
    }
}
