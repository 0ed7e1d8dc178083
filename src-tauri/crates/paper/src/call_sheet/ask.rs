//! The lower half of a call sheet: what is open with ruled room to write, the first talk, the next step.

use super::lead::boxed;
use super::{CallAnswer, CallSheet, Desk, HEADING, Room, SMALL, TEXT};
use crate::{
    display::{Item, Shape, Stroke},
    look::{self, Type},
    rich::Rich,
    structure::{NodeId, Numbering, Role},
    text::lines::Spot,
};

const QUESTION: Type = look::SUBSECTION.sized(10.2, 14.4);
const NUMBER: Type = look::MARGIN.sized(10.2, 14.4);
/// Room for the number of a question.
const MARGIN: f32 = 20.0;
const GUTTER: f32 = 22.0;
const PADDING: f32 = 9.0;
/// Letters of an answer that have room.
const ANSWER: usize = 3;
/// How many answers are shown; the log has the rest.
const ANSWERS: usize = 12;

impl Desk<'_> {
    /// The open questions, the next one first, each with room to write.
    pub(super) fn questions(&mut self, lead: &CallSheet, section: NodeId, room: Room) {
        if lead.questions.is_empty() {
            return;
        }
        self.heading("call-questions", section, room);
        let list = self.canvas.structure.add(section, Role::List(Numbering::Decimal));
        let wide = self.full() - MARGIN;
        for (number, question) in lead.questions.iter().enumerate() {
            let item = self.canvas.structure.add(list, Role::ListItem);
            let label = self.canvas.node(item, Role::Label);
            let body = self.canvas.node(item, Role::ListBody);
            let mut items = Vec::new();
            let figure = Rich::from(format!("{}\u{A0}", number + 1));
            self.canvas.words(&figure, Spot::new(0.0, MARGIN, NUMBER), 0.0, label, &mut items);
            let ask = self.canvas.shortened(&question.ask, QUESTION, wide, ANSWER);
            let spot = Spot::new(MARGIN, wide, QUESTION);
            let mut height = self.canvas.words(&Rich::from(ask).plain("\u{A0}"), spot, 0.0, body, &mut items);
            if !question.looking_for.is_empty() {
                let spot = Spot::new(MARGIN, wide, SMALL);
                let told = self.canvas.shortened(&question.looking_for, SMALL, wide, 2);
                height += self.canvas.words(&Rich::from(told), spot, height, body, &mut items);
            }
            for _ in 0..room.lines {
                height += room.ruled;
                items.push(ruled(MARGIN, height, wide));
            }
            self.strip(height, if number == 0 { 3.0 } else { room.gap * 0.6 }, items);
        }
    }

    /// What is known already, in two columns.
    pub(super) fn answered(&mut self, lead: &CallSheet, section: NodeId, room: Room) {
        if lead.answered.is_empty() {
            return;
        }
        self.heading("call-answered", section, room);
        let list = self.canvas.structure.add(section, Role::List(Numbering::None));
        let wide = (self.full() - GUTTER) / 2.0;
        let kind = TEXT.sized(9.2, 13.2);
        for (number, pair) in lead.answered.chunks(2).take(ANSWERS / 2).enumerate() {
            let mut items = Vec::new();
            let mut height = 0.0_f32;
            for (column, known) in pair.iter().enumerate() {
                let item = self.canvas.structure.add(list, Role::ListItem);
                let body = self.canvas.node(item, Role::ListBody);
                let spot = Spot::new(column as f32 * (wide + GUTTER), wide, kind);
                let answer = self.canvas.shortened(&known.answer, kind, wide, 2);
                let what = self.canvas.shortened(&known.what, kind, wide, 1);
                let text = Rich::new().soft(format!("{what}: ")).plain(answer).plain("\u{A0}");
                height = height.max(self.canvas.words(&text, spot, 0.0, body, &mut items));
            }
            self.strip(height, if number == 0 { 1.0 } else { 1.5 }, items);
        }
    }

    /// The first talk: four things to find out before any feature.
    pub(super) fn talk(&mut self, lead: &CallSheet, section: NodeId, room: Room) {
        if lead.talk.is_empty() {
            return;
        }
        self.heading("call-talk", section, room);
        let list = self.canvas.structure.add(section, Role::List(Numbering::None));
        let wide = (self.full() - 10.0) / 2.0;
        for (number, pair) in lead.talk.chunks(2).enumerate() {
            let mut texts = Vec::new();
            let mut height = 0.0_f32;
            for (column, thing) in pair.iter().enumerate() {
                let left = column as f32 * (wide + 10.0);
                height = height.max(self.thing(thing, left, wide, list, room, &mut texts));
            }
            let stroke = Stroke { colour: look::LINE_STRONG, width: 0.7, dash: None };
            let mut items: Vec<Item> = (0..pair.len())
                .map(|column| boxed(column as f32 * (wide + 10.0), 0.0, wide, height, None, stroke))
                .collect();
            items.append(&mut texts);
            self.strip(height, if number == 0 { 4.0 } else { 8.0 }, items);
            if number == 0 {
                self.galley.tie_last();
            }
        }
    }

    fn thing(
        &mut self,
        thing: &CallAnswer,
        left: f32,
        wide: f32,
        list: NodeId,
        room: Room,
        items: &mut Vec<Item>,
    ) -> f32 {
        let item = self.canvas.structure.add(list, Role::ListItem);
        let body = self.canvas.node(item, Role::ListBody);
        let inner = wide - 2.0 * PADDING;
        let spot = Spot::new(left + PADDING, inner, TEXT);
        let mut top = 6.0;
        let what = Rich::new().strong(thing.what.as_str()).plain("\u{A0}");
        top += self.canvas.words(&what, spot, top, body, items);
        if !thing.answer.is_empty() {
            let answer = self.canvas.shortened(&thing.answer, TEXT, inner, ANSWER);
            return top + self.canvas.words(&Rich::from(answer), spot, top, body, items) + 7.0;
        }
        if !thing.ask.is_empty() {
            let ask = self.canvas.shortened(&thing.ask, SMALL, inner, 2);
            let spot = Spot { kind: SMALL.slanted(), ..spot };
            top += self.canvas.words(&Rich::from(ask), spot, top, body, items);
        }
        for _ in 0..2 {
            top += room.ruled * 0.9;
            items.push(ruled(left + PADDING, top, inner));
        }
        top + 8.0
    }

    /// What comes next: what, who, when.
    pub(super) fn next(&mut self, lead: &CallSheet, section: NodeId, room: Room) {
        self.heading("call-next", section, room);
        let node = self.canvas.node(section, Role::Paragraph);
        let mut items = Vec::new();
        let mut height = 0.0;
        if !lead.next.is_empty() {
            let text = self.canvas.shortened(&lead.next, TEXT, self.full(), 2);
            height += self.canvas.words(&Rich::from(text), Spot::new(0.0, self.full(), TEXT), 0.0, node, &mut items);
        }
        let shares = [("call-next-what", 0.54), ("call-next-who", 0.22), ("call-next-when", 0.24)];
        let rule = height + room.ruled;
        let mut left = 0.0;
        for (key, share) in shares {
            let wide = self.full() * share - 10.0;
            items.push(ruled(left, rule, wide));
            let label = match key {
                "call-next-what" => self.say("call-next-what", &[]),
                "call-next-who" => self.say("call-next-who", &[]),
                _ => self.say("call-next-when", &[]),
            };
            let text = Rich::from(label).plain("\u{A0}");
            self.canvas.words(&text, Spot::new(left, wide, SMALL), rule + 2.0, node, &mut items);
            left += self.full() * share;
        }
        self.strip(rule + 2.0 + SMALL.leading, 1.0, items);
    }

    fn heading(&mut self, key: &str, section: NodeId, room: Room) {
        let text = match key {
            "call-questions" => self.say("call-questions", &[]),
            "call-answered" => self.say("call-answered", &[]),
            "call-talk" => self.say("call-talk", &[]),
            _ => self.say("call-next", &[]),
        };
        let node = self.canvas.node(section, Role::Heading(2));
        let mut items = Vec::new();
        let spot = Spot::new(0.0, self.full(), HEADING);
        let height = self.canvas.words(&Rich::from(text), spot, 0.0, node, &mut items);
        self.strip(height, room.gap, items);
        self.galley.tie_last();
    }
}

fn ruled(left: f32, top: f32, width: f32) -> Item {
    Item::Shape(Shape::rule(left, top, width, 0.6, look::LINE_STRONG))
}
