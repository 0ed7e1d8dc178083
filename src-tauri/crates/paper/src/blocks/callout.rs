//! A shaded passage that belongs to one hat.

use std::rc::Rc;

use super::{Setter, prose::Placing};
use crate::{
    block::{Align, Callout},
    display::Mark,
    galley::{Panel, Strip},
    look::{self, gap},
    rich::{Ink, Rich, Strength},
    structure::Role,
};

const PADDING: f32 = 13.0;
const BAR: f32 = 3.0;

impl Setter<'_> {
    pub(super) fn callout(&mut self, callout: &Callout) {
        let (colour, wash) = look::hat(self.shaper.style, callout.hat);
        let outer = self.parent;
        self.parent = self.structure.add(outer, Role::Division);
        let first = self.galley.strips.len();
        let column = self.column(look::BODY, 0.0);
        let inner = Placing {
            left: column.left + PADDING + BAR + 2.0,
            width: column.width - 2.0 * PADDING - BAR - 2.0,
            align: Align::Left,
            ..column
        };
        self.push(Strip { height: PADDING - 3.0, gap: gap::BLOCK, ..Strip::default() });
        // On its own wash a label needs no box: its colour and its word are enough.
        let mut head = Rich::new();
        if !callout.label.is_empty() {
            head = head.text(callout.label.as_str(), Strength::Strong, Ink::Hat(callout.hat));
        }
        if !callout.title.is_empty() {
            let between = if head.is_empty() { "" } else { "  ·  " };
            head = head.text(between, Strength::Plain, Ink::Hat(callout.hat)).strong(callout.title.as_str());
        }
        if !head.is_empty() {
            let node = self.structure.add(self.parent, Role::Paragraph);
            self.prose(&head, inner, Mark::Node(node));
            self.galley.tie_last();
        }
        for (number, text) in callout.text.iter().enumerate() {
            let node = self.structure.add(self.parent, Role::Paragraph);
            let gap = if number == 0 && !head.is_empty() { 3.0 } else { 5.0 };
            self.prose(text, Placing { gap, ..inner }, Mark::Node(node));
        }
        self.galley.tie_last();
        self.push(Strip { height: PADDING - 2.0, ..Strip::default() });
        let panel = Rc::new(Panel { left: column.left, width: column.width, wash, bar: colour, overhang: 6.0 });
        for strip in &mut self.galley.strips[first..] {
            strip.panel = Some(Rc::clone(&panel));
        }
        // A short passage stays whole; a long one parts like running text.
        let page = self.frame.bottom - self.frame.top;
        self.galley.keep_together(first, page * 0.4);
        self.galley.strips[first].tie = crate::galley::Tie::ToNext;
        self.parent = outer;
    }
}
