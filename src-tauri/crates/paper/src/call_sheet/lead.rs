//! The upper half of a call sheet: who, what they did, the verdict, what was done.

use super::{CallSheet, Desk, HEADING, Room, SMALL, TEXT};
use crate::{
    display::{Item, Outline, Shape, Stroke},
    look::{self, Type},
    rich::{Rich, Verdict},
    structure::{NodeId, Numbering, Role, Structure},
    text::lines::Spot,
};

const NAME: Type = look::CHAPTER.sized(20.0, 25.0);
const PHONE: Type = look::SECTION.sized(15.0, 20.0);
const FIRM: Type = look::BODY.sized(10.6, 15.0);

/// Room inside a box.
const PADDING: f32 = 9.0;
/// Room between two columns.
const GUTTER: f32 = 22.0;
/// How many lines of what they did are shown.
const DID: usize = 3;
/// Lines that a long text may take.
const LONG: usize = 4;

impl Desk<'_> {
    /// All of one lead.
    pub(super) fn lead(&mut self, lead: &CallSheet, room: Room) {
        let section = self.canvas.structure.add(Structure::ROOT, Role::Section);
        self.who(lead, section);
        self.opens_page();
        self.stopped(lead, section);
        self.verdict(lead, section, room);
        self.past(lead, section, room);
        self.questions(lead, section, room);
        self.answered(lead, section, room);
        self.talk(lead, section, room);
        self.next(lead, section, room);
    }

    fn who(&mut self, lead: &CallSheet, section: NodeId) {
        let mut items = Vec::new();
        let wide = self.full() * 0.6;
        let narrow = self.full() - wide - GUTTER;
        let heading = self.canvas.node(section, Role::Heading(1));
        let name = self.canvas.shortened(&lead.name, NAME, wide, 2);
        let spot = Spot::new(0.0, wide, NAME);
        let mut left = self.canvas.words(&Rich::from(name), spot, 0.0, heading, &mut items);
        let firm = [&lead.role, &lead.firm].into_iter().filter(|part| !part.is_empty());
        let firm = firm.map(String::as_str).collect::<Vec<_>>().join(" · ");
        for (text, kind) in [(&firm, FIRM), (&lead.place, SMALL)] {
            if !text.is_empty() {
                let node = self.canvas.node(section, Role::Paragraph);
                let text = self.canvas.shortened(text, kind, wide, 2);
                left += self.canvas.words(&Rich::from(text), Spot::new(0.0, wide, kind), left, node, &mut items);
            }
        }
        let mut right = 3.0;
        for (text, kind) in [(&lead.phone, PHONE), (&lead.mail, TEXT)] {
            if !text.is_empty() {
                let node = self.canvas.node(section, Role::Paragraph);
                // A long address is set smaller before it is broken.
                let is_long = self.canvas.width(&Rich::from(text.as_str()), kind) > narrow;
                let kind = if is_long { kind.sized(kind.size * 0.8, kind.leading) } else { kind };
                let text = self.canvas.shortened(text, kind, narrow, 2);
                let spot = Spot::new(wide + GUTTER, narrow, kind).right();
                right += self.canvas.words(&Rich::from(text), spot, right, node, &mut items);
            }
        }
        let height = left.max(right) + 7.0;
        items.push(Item::Shape(Shape::rule(0.0, height, self.full(), 1.2, look::INK)));
        self.strip(height, 0.0, items);
        self.galley.tie_last();
    }

    /// What may not be done, so that nobody overlooks it.
    fn stopped(&mut self, lead: &CallSheet, section: NodeId) {
        if lead.stopped.is_empty() {
            return;
        }
        let (colour, wash) = look::verdict(Verdict::OffTarget);
        let node = self.canvas.node(section, Role::Paragraph);
        let inner = self.full() - 2.0 * PADDING;
        let title = format!("{} ", self.say("call-stopped", &[]));
        let told = self.canvas.shortened(&lead.stopped.join(" "), TEXT, inner, LONG);
        let text =
            Rich::new().text(title, crate::rich::Strength::Strong, crate::rich::Ink::Verdict(Verdict::OffTarget));
        let mut texts = Vec::new();
        let spot = Spot::new(PADDING, inner, TEXT);
        let height = self.canvas.words(&text.plain(told), spot, 6.0, node, &mut texts) + 12.0;
        let mut items =
            vec![boxed(0.0, 0.0, self.full(), height, Some(wash), Stroke { colour, width: 1.1, dash: None })];
        items.append(&mut texts);
        self.strip(height, 9.0, items);
        self.galley.tie_last();
    }

    fn verdict(&mut self, lead: &CallSheet, section: NodeId, room: Room) {
        let (colour, wash) = look::verdict(lead.verdict);
        let inner = self.full() - 2.0 * PADDING - 4.0;
        let node = self.canvas.node(section, Role::Paragraph);
        let reason = self.canvas.shortened(&lead.reason, TEXT, inner - 110.0, LONG);
        let text = Rich::new().verdict(lead.verdict, lead.verdict_word.as_str()).plain(format!(" {reason}"));
        let mut texts = Vec::new();
        let spot = Spot::new(PADDING + 4.0, inner, TEXT.sized(10.2, 15.5));
        let mut height = 7.0 + self.canvas.words(&text, spot, 7.0, node, &mut texts);
        if !lead.standing.is_empty() {
            let node = self.canvas.node(section, Role::Paragraph);
            let spot = Spot::new(PADDING + 4.0, inner, SMALL);
            let standing = self.canvas.shortened(&lead.standing, SMALL, inner, 2);
            height += 1.0 + self.canvas.words(&Rich::from(standing), spot, height + 1.0, node, &mut texts);
        }
        height += 7.0;
        let mut items = vec![
            Item::Shape(Shape::bar(0.0, 0.0, self.full(), height, wash)),
            Item::Shape(Shape::bar(0.0, 0.0, 3.5, height, colour)),
        ];
        items.append(&mut texts);
        self.strip(height, room.gap * 0.7, items);
    }

    /// What they did, beside what we did.
    fn past(&mut self, lead: &CallSheet, section: NodeId, room: Room) {
        let wide = (self.full() - GUTTER) / 2.0;
        let mut items = Vec::new();
        let mut did: Vec<(String, String)> =
            lead.did.iter().take(DID).map(|told| (String::new(), told.clone())).collect();
        if !lead.today.is_empty() {
            did.insert(0, (String::new(), self.say("call-why", &[("why", words::Arg::Text(&lead.today))])));
        }
        let touches: Vec<(String, String)> =
            lead.touches.iter().take(room.touches).map(|touch| (touch.when.clone(), touch.what.clone())).collect();
        let mut height = 0.0_f32;
        for (number, (title, none, lines)) in [
            (self.say("call-trigger", &[]), self.say("call-trigger-none", &[]), did),
            (self.say("call-touches", &[]), self.say("call-touches-none", &[]), touches),
        ]
        .into_iter()
        .enumerate()
        {
            let left = number as f32 * (wide + GUTTER);
            let heading = self.canvas.node(section, Role::Heading(2));
            let mut top =
                self.canvas.words(&Rich::from(title), Spot::new(left, wide, HEADING), 0.0, heading, &mut items);
            top += 1.0;
            let spot = Spot::new(left, wide, TEXT.sized(9.2, 13.2));
            if lines.is_empty() {
                let node = self.canvas.node(section, Role::Paragraph);
                let spot = Spot { kind: spot.kind.coloured(look::INK_SOFT), ..spot };
                top += self.canvas.words(&Rich::from(none), spot, top, node, &mut items);
                height = height.max(top);
                continue;
            }
            let list = self.canvas.structure.add(section, Role::List(Numbering::None));
            for (when, what) in lines {
                let item = self.canvas.structure.add(list, Role::ListItem);
                let body = self.canvas.node(item, Role::ListBody);
                let told = self.canvas.shortened(&what, spot.kind, wide, 2);
                let text =
                    if when.is_empty() { Rich::from(told) } else { Rich::new().soft(format!("{when}  ")).plain(told) };
                top += self.canvas.words(&text.plain("\u{A0}"), spot, top, body, &mut items) + 1.5;
            }
            height = height.max(top);
        }
        self.strip(height, room.gap, items);
    }
}

/// A box with round corners.
pub(super) fn boxed(
    x: f32,
    y: f32,
    width: f32,
    height: f32,
    fill: Option<crate::display::Colour>,
    stroke: Stroke,
) -> Item {
    Item::Shape(Shape { outline: Outline::Rectangle { x, y, width, height, radius: 3.0 }, fill, stroke: Some(stroke) })
}
