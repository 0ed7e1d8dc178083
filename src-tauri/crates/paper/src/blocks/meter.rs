//! A bar of points: how many there are, how many are needed.

use super::{Setter, figure::Area, prose::Placing};
use crate::{
    block::{Align, Meter},
    display::{Item, Mark, Shape},
    galley::Strip,
    look,
    rich::Rich,
    structure::Role,
};

const LABEL: f32 = 74.0;
const BAR: f32 = 7.0;

impl Setter<'_> {
    pub(super) fn meter(&mut self, meter: &Meter) {
        let node = self.structure.add(self.parent, Role::Paragraph);
        let column = self.column(look::CELL, 0.0);
        let length = (column.width - LABEL) * 0.52;
        let words = Placing {
            left: column.left + LABEL + length + 12.0,
            width: column.width - LABEL - length - 12.0,
            ..column
        };
        let mut items = Vec::new();
        let label = Rich::new().strong(format!("{}\u{A0}", meter.label));
        let label_place = Placing { width: LABEL - 6.0, align: Align::Left, ..column };
        let label_height = self.prose_at(&label, label_place, 0.0, Mark::Node(node), &mut items);
        let text_height = self.prose_at(&Rich::from(meter.text.as_str()), words, 0.0, Mark::Node(node), &mut items);
        let (colour, _) = look::hat(self.shaper.style, meter.hat);
        let (left, top) = (column.left + LABEL, (look::CELL.leading - BAR) / 2.0);
        let part =
            |points: u32| if meter.possible == 0 { 0.0 } else { (points as f32 / meter.possible as f32).min(1.0) };
        self.wash_of(meter.hat, Area::new(left, top, length, BAR), BAR / 2.0, &mut items);
        if meter.have > 0 {
            let filled = (length * part(meter.have)).max(BAR);
            items.push(Item::Shape(Shape::rounded(left, top, filled, BAR, BAR / 2.0, colour)));
        }
        let tick = left + length * part(meter.needed);
        items.push(Item::Shape(Shape::line(vec![(tick, top - 3.5), (tick, top + BAR + 3.5)], 1.3, look::INK)));
        self.push(Strip { height: label_height.max(text_height), gap: 6.0, items, ..Strip::default() });
    }
}
