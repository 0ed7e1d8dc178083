//! A year of sendings: a row for each kind, a mark in each month it is sent, neighbouring months joined.

use std::rc::Rc;

use super::{
    Setter,
    figure::{Area, strong},
};
use crate::{
    block::Align,
    display::{Item, Shape},
    drawing::{Calendar, CalendarRow},
    galley::Head,
    look::{self, Type, gap},
    structure::NodeId,
};

/// The part of the width that the names take.
const NAMES: f32 = 0.4;
const HEAD: f32 = 19.0;
const PADDING: f32 = 7.0;
const DOT: f32 = 4.0;
const BAND: f32 = 9.5;

const MONTH: Type = strong(look::SMALL.sized(7.8, 12.0));
const WHAT: Type = strong(look::CELL).coloured(look::INK);
const OFTEN: Type = look::SMALL.sized(8.0, 11.2);

impl Setter<'_> {
    pub(super) fn calendar(&mut self, calendar: &Calendar) {
        if calendar.rows.is_empty() {
            return;
        }
        let node = self.figure(&calendar.alt);
        let first = self.galley.strips.len();
        let head = self.months(calendar, node);
        let repeated: Vec<Item> = head.iter().cloned().filter_map(Item::into_artifact).collect();
        self.push_figure(node, gap::BLOCK, HEAD, head);
        self.galley.tie_last();
        let repeated = Rc::new(Head { height: HEAD, items: repeated });
        for (number, row) in calendar.rows.iter().enumerate() {
            let mut items = Vec::new();
            let height = self.year(row, node, &mut items);
            self.push_figure(node, 0.0, height, items);
            if number > 0
                && let Some(strip) = self.galley.strips.last_mut()
            {
                strip.head = Some(Rc::clone(&repeated));
            }
        }
        let page = self.frame.bottom - self.frame.top;
        self.galley.keep_together(first, page * 0.6);
        self.extra = self.extra.max(4.0);
    }

    /// Where the months begin, and how wide one is.
    fn grid(&self) -> (f32, f32) {
        let left = self.frame.full() * NAMES;
        (left, (self.frame.full() - left) / 12.0)
    }

    fn months(&mut self, calendar: &Calendar, node: NodeId) -> Vec<Item> {
        let (left, width) = self.grid();
        let mut items = Vec::new();
        for (number, month) in calendar.months.iter().enumerate() {
            let name = self.at_most(month, MONTH, width - 2.0, 1);
            let place = (left + number as f32 * width + 1.0, 2.0, width - 2.0);
            self.words(&name, (MONTH, Align::Centre), place, node, &mut items);
        }
        items.push(Item::Shape(Shape::rule(0.0, HEAD - 1.0, self.frame.full(), 0.9, look::INK)));
        items
    }

    fn year(&mut self, row: &CalendarRow, node: NodeId, items: &mut Vec<Item>) -> f32 {
        let (left, width) = self.grid();
        let room = left - 16.0;
        let what = self.at_most(&row.what, WHAT, room, 5);
        let mut height = PADDING - 2.0;
        height += self.words(&what, (WHAT, Align::Left), (8.0, height, room), node, items);
        if !row.often.is_empty() {
            let kind = self.in_colour_of(row.hat, OFTEN);
            let often = self.at_most(&row.often, kind, room, 4);
            height += self.words(&often, (kind, Align::Left), (8.0, height, room), node, items);
        }
        height += PADDING;
        self.bar_of(row.hat, Area::new(0.0, 4.0, 2.5, height - 8.0), items);
        // A line between the quarters, and one under the row.
        for quarter in 0..4 {
            let x = left + quarter as f32 * 3.0 * width;
            items.push(Item::Shape(Shape::line(vec![(x, 0.0), (x, height)], 0.4, look::LINE)));
        }
        items.push(Item::Shape(Shape::rule(0.0, height, self.frame.full(), 0.5, look::LINE)));
        let middle = height / 2.0;
        let is_sent = |month: usize| row.months.iter().any(|sent| usize::from(*sent) == month);
        let across = |month: usize| left + (month as f32 - 0.5) * width;
        let mut month = 1;
        while month <= 12 {
            let mut last = month;
            while is_sent(month) && last < 12 && is_sent(last + 1) {
                last += 1;
            }
            if last > month {
                let (from, to) = (across(month) - BAND / 2.0, across(last) + BAND / 2.0);
                let area = Area::new(from, middle - BAND / 2.0, to - from, BAND);
                self.wash_of(row.hat, area, BAND / 2.0, items);
            }
            for month in (month..=last).filter(|month| is_sent(*month)) {
                self.dot_of(row.hat, (across(month), middle), DOT * 0.75, items);
            }
            month = last + 1;
        }
        height
    }
}
