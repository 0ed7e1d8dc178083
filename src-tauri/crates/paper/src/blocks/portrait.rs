//! The person a market is made of: a card with the name, who they are, and what they say.

use std::rc::Rc;

use super::{Setter, prose::Placing};
use crate::{
    block::{Align, Portrait},
    display::Mark,
    galley::{Panel, Strip},
    look::{self, Type, gap},
    rich::Rich,
    structure::Role,
};

const PADDING: f32 = 14.0;

const NAME: Type = look::SECTION.sized(17.0, 23.0);
const SAYING: Type = look::SMALL;
const QUOTE: Type = look::BODY.sized(10.5, 16.0);

impl Setter<'_> {
    pub(super) fn portrait(&mut self, portrait: &Portrait) {
        let outer = self.parent;
        self.parent = self.structure.add(outer, Role::Division);
        let first = self.galley.strips.len();
        let column = self.column(look::BODY, 0.0);
        let inner = Placing {
            left: column.left + PADDING + 3.0,
            width: column.width - 2.0 * PADDING - 3.0,
            align: Align::Left,
            ..column
        };
        self.push(Strip { height: PADDING - 3.0, gap: gap::PARAGRAPH, ..Strip::default() });
        let saying = if portrait.quotes.is_empty() { "" } else { portrait.saying.as_str() };
        let lines = [
            (Rich::from(portrait.name.as_str()), NAME, 0.0),
            (portrait.role.clone(), look::BODY, 0.0),
            (Rich::from(saying), SAYING, 7.0),
        ];
        for (text, kind, gap) in lines {
            self.line_of_card(&text, Placing { kind, gap, ..inner });
        }
        for quote in &portrait.quotes {
            self.line_of_card(quote, Placing { kind: QUOTE, gap: 1.0, ..inner });
        }
        self.galley.tie_last();
        self.push(Strip { height: PADDING - 3.0, ..Strip::default() });
        let panel =
            Panel { left: column.left, width: column.width, wash: look::CARD, bar: look::LINE_STRONG, overhang: 6.0 };
        let panel = Rc::new(panel);
        for strip in &mut self.galley.strips[first..] {
            strip.panel = Some(Rc::clone(&panel));
        }
        let page = self.frame.bottom - self.frame.top;
        self.galley.keep_together(first, page * 0.4);
        self.galley.strips[first].tie = crate::galley::Tie::ToNext;
        self.parent = outer;
    }

    fn line_of_card(&mut self, text: &Rich, placing: Placing) {
        if text.is_empty() {
            return;
        }
        let node = self.structure.add(self.parent, Role::Paragraph);
        self.prose(text, placing, Mark::Node(node));
    }
}
