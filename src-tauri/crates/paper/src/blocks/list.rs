//! Lists with dots, numbers or boxes to tick.

use super::{Setter, prose::Placing};
use crate::{
    block::{Align, List, Marker},
    display::{Item, Mark, Outline, Shape, Stroke},
    galley::Strip,
    look::{self, gap},
    rich::Rich,
    structure::{Numbering, Role},
};

/// How far the words of an item stand right of the column.
const INDENT: f32 = 17.0;

impl Setter<'_> {
    pub(super) fn list(&mut self, list: &List) {
        let numbering = match list.marker {
            Marker::Bullet => Numbering::Disc,
            Marker::Number => Numbering::Decimal,
            Marker::Box => Numbering::None,
        };
        let node = self.structure.add(self.parent, Role::List(numbering));
        let column = self.column(look::BODY, gap::ITEM);
        for (number, text) in list.items.iter().enumerate() {
            let item = self.structure.add(node, Role::ListItem);
            let label = self.structure.add(item, Role::Label);
            let body = self.structure.add(item, Role::ListBody);
            let mut items = Vec::new();
            let marker = match list.marker {
                Marker::Bullet => "•\u{A0}".to_owned(),
                Marker::Number => format!("{}.\u{A0}", number + 1),
                Marker::Box => String::new(),
            };
            let kind = match list.marker {
                Marker::Number => look::BODY.coloured(look::INK_SOFT).tabular(),
                Marker::Bullet | Marker::Box => look::BODY.coloured(look::LINE_STRONG),
            };
            let placing = Placing { kind, width: INDENT + 8.0, align: Align::Left, ..column };
            self.prose_at(&Rich::from(marker), placing, 0.0, Mark::Node(label), &mut items);
            if list.marker == Marker::Box {
                items.push(Item::Shape(tick_box(column.left)));
            }
            let first = self.galley.strips.len();
            let placing = Placing {
                left: column.left + INDENT,
                width: column.width - INDENT,
                gap: if number == 0 { gap::PARAGRAPH - 1.0 } else { gap::ITEM },
                ..column
            };
            self.prose(text, placing, Mark::Node(body));
            if self.galley.strips.len() == first {
                self.push(Strip { height: placing.kind.leading, gap: placing.gap, ..Strip::default() });
            }
            // The marker is read before the words it stands beside.
            let strip = &mut self.galley.strips[first];
            items.append(&mut strip.items);
            strip.items = items;
            // No item is left alone at either end of a page.
            if list.items.len() > 1 && (number == 0 || number + 2 == list.items.len()) {
                self.galley.tie_last();
            }
        }
    }
}

fn tick_box(left: f32) -> Shape {
    Shape {
        outline: Outline::Rectangle { x: left + 0.5, y: 3.6, width: 8.4, height: 8.4, radius: 1.4 },
        fill: None,
        stroke: Some(Stroke { colour: look::LINE_STRONG, width: 0.8, dash: None }),
    }
}
