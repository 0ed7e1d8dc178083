//! Tables: columns as wide as their content deserves, rows that never part unless a page can't hold them, a head that
//! comes back on every page.

use std::rc::Rc;

use super::{
    Setter,
    columns::{Lane, extent},
    prose::{Placing, place_line},
};
use crate::{
    block::{Align, Closing, Column, Table},
    display::{Item, Mark, Shape},
    galley::{Head, Strip, Tie},
    look::{self, Type, gap},
    rich::{Rich, Run, Strength},
    structure::{NodeId, Role, Scope},
    text::{
        line::{Line, Marks},
        paragraph::{Hyphens, Paragraph},
    },
};

/// Room above and below the lines of a row.
const PADDING: f32 = 3.9;

/// A row of so many lines may be the only one of its table on a page.
const STANDS_ALONE: usize = 3;

/// A row taller than this part of a page may be parted between its lines.
const TALL: f32 = 0.5;

impl Setter<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        if table.columns.is_empty() || table.rows.is_empty() {
            return;
        }
        let node = self.structure.add(self.parent, Role::Table);
        let has_head = table.columns.iter().any(|column| !column.head.is_empty());
        let mut heads: Vec<Paragraph> = table
            .columns
            .iter()
            .map(|column| Paragraph::new(self.shaper, &Rich::from(column.head.as_str()), look::CELL_HEAD))
            .collect();
        let mut rows = self.cells(table);
        let lanes = self.lanes(&table.columns, &heads, &rows);
        let first = self.galley.strips.len();
        if !table.caption.is_empty() {
            let caption = self.structure.add(node, Role::Caption);
            let mut placing = self.column(look::CAPTION, gap::BLOCK);
            placing.left = lanes[0].left;
            self.prose(&table.caption, placing, Mark::Node(caption));
            self.galley.keep_together(first, f32::INFINITY);
            self.galley.tie_last();
        }
        let above = if self.galley.strips.len() == first { gap::BLOCK } else { 5.0 };
        let head = has_head.then(|| self.head(node, &mut heads, &lanes, above));
        let body = self.structure.add(node, Role::TableBody);
        let count = rows.len();
        for (number, cells) in rows.iter_mut().enumerate() {
            let closes = number + 1 == count && table.closing == Closing::Sum;
            let row = Row {
                parent: body,
                opening: if has_head { Role::DataCell } else { Role::HeaderCell(Scope::Row) },
                above: match number {
                    0 if !has_head => Some(look::LINE),
                    _ if closes && number > 0 => Some(look::INK),
                    _ => None,
                },
                gap: if number == 0 && head.is_none() { above } else { 0.0 },
                // No row of a few lines is left alone at either end of a page.
                tie: if number == 0 && count > 1 || number + 2 == count { Tie::ToNext } else { Tie::Free },
                heads: head.as_ref(),
            };
            self.row(cells, &lanes, &row);
        }
    }

    fn cells(&mut self, table: &Table) -> Vec<Vec<Paragraph>> {
        let empty = Rich::new();
        let last = table.rows.len() - 1;
        let mut rows = Vec::with_capacity(table.rows.len());
        for (number, row) in table.rows.iter().enumerate() {
            let sum = number == last && table.closing == Closing::Sum;
            let mut cells = Vec::with_capacity(table.columns.len());
            for (index, column) in table.columns.iter().enumerate() {
                let text = row.get(index).unwrap_or(&empty);
                let kind = cell_type(column);
                cells.push(if sum {
                    Paragraph::new(self.shaper, &strengthened(text), kind)
                } else {
                    Paragraph::new(self.shaper, text, kind)
                });
            }
            rows.push(cells);
        }
        rows
    }

    /// The head row; gives what is repeated on later pages.
    fn head(&mut self, table: NodeId, heads: &mut [Paragraph], lanes: &[Lane], above: f32) -> Heads {
        let group = self.structure.add(table, Role::TableHead);
        let row = self.structure.add(group, Role::TableRow);
        let mut items = Vec::new();
        let mut cells = Vec::new();
        for (head, lane) in heads.iter_mut().zip(lanes) {
            let cell = self.structure.add(row, Role::HeaderCell(Scope::Column));
            cells.push((head.lines(self.shaper, lane.width, Hyphens::None), cell));
        }
        let most = cells.iter().map(|(lines, _)| lines.len()).max().unwrap_or(0);
        let leading = look::CELL_HEAD.leading;
        let height = most as f32 * leading + PADDING + 2.0;
        for ((lines, cell), lane) in cells.into_iter().zip(lanes) {
            let marks = Marks::plain(Mark::Node(cell));
            // Heads of different heights stand on the rule together.
            let top = (most - lines.len()) as f32 * leading;
            for (number, line) in lines.into_iter().enumerate() {
                let placing = lane.placing(look::CELL_HEAD, None);
                place_line(line, placing, top + number as f32 * leading, &marks, &mut items);
            }
        }
        let (left, width) = extent(lanes);
        items.push(Item::Shape(Shape::rule(left, height, width, 0.9, look::INK)));
        let again: Vec<Item> = items.iter().cloned().filter_map(Item::into_artifact).collect();
        self.push(Strip { height, gap: above, tie: Tie::ToNext, items, ..Strip::default() });
        Heads {
            above_row: Rc::new(Head { height, items: again.clone() }),
            above_rest: Rc::new(Head { height: height + PADDING, items: again }),
        }
    }

    fn row(&mut self, cells: &mut [Paragraph], lanes: &[Lane], row: &Row<'_>) {
        let node = self.structure.add(row.parent, Role::TableRow);
        let mut columns: Vec<Vec<Vec<Item>>> = Vec::with_capacity(cells.len());
        for (index, (cell, lane)) in cells.iter_mut().zip(lanes).enumerate() {
            let role = if index == 0 { row.opening } else { Role::DataCell };
            let id = self.structure.add(node, role);
            let broken = cell.lines(self.shaper, lane.width, Hyphens::None);
            let targets = std::mem::take(&mut cell.links);
            let marks = Marks::new(self.structure, Mark::Node(id), &targets, self.known);
            // Figures stand under each other by their points as long as they take one line.
            let point = (broken.len() == 1).then(|| cell.before_point());
            let placing = lane.placing(look::CELL, point);
            columns.push(broken.into_iter().map(|line| drawn(line, placing, &marks)).collect());
        }
        let leading = look::CELL.leading;
        let most = columns.iter().map(Vec::len).max().unwrap_or(0).max(1);
        let height = most as f32 * leading + 2.0 * PADDING;
        let page = self.frame.bottom - self.frame.top;
        // A row that fits is one strip; a tall one is a strip per line.
        let slices = if height > page * TALL { most } else { 1 };
        let (left, width) = extent(lanes);
        for slice in 0..slices {
            let mut items = Vec::new();
            let mut top = if slice == 0 { PADDING } else { 0.0 };
            if slice == 0
                && let Some(colour) = row.above
            {
                items.push(Item::Shape(Shape::rule(left, 0.0, width, 0.9, colour)));
            }
            // Cell after cell, so that each is read to its end before the next begins.
            let taken = if slices == 1 { 0..most } else { slice..slice + 1 };
            for column in &mut columns {
                for (row, number) in taken.clone().enumerate() {
                    for mut item in column.get_mut(number).map(std::mem::take).unwrap_or_default() {
                        item.shift(0.0, top + row as f32 * leading);
                        items.push(item);
                    }
                }
            }
            top += taken.len() as f32 * leading;
            let closes = slice + 1 == slices;
            if closes {
                top += PADDING;
                items.push(Item::Shape(Shape::rule(left, top, width, 0.5, look::LINE)));
            }
            let parted = slices > 1 && (slice == 0 || slice + 2 == slices);
            let held = closes && row.tie == Tie::ToNext && most < STANDS_ALONE;
            self.push(Strip {
                height: top,
                gap: if slice == 0 { row.gap } else { 0.0 },
                tie: if parted || held { Tie::ToNext } else { Tie::Free },
                items,
                head: row.heads.map(|heads| Rc::clone(if slice == 0 { &heads.above_row } else { &heads.above_rest })),
                ..Strip::default()
            });
        }
    }
}

/// What a row needs to know besides its cells.
struct Row<'a> {
    parent: NodeId,
    /// What the first cell is: a head, in a table without a head row.
    opening: Role,
    above: Option<crate::display::Colour>,
    gap: f32,
    tie: Tie,
    heads: Option<&'a Heads>,
}

/// The head as it comes back on later pages.
struct Heads {
    above_row: Rc<Head>,
    /// With the room that a row has at its top, above the rest of a row that began on the page before.
    above_rest: Rc<Head>,
}

fn drawn(text: Line, placing: Placing, marks: &Marks<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    place_line(text, placing, 0.0, marks, &mut items);
    items
}

fn cell_type(column: &Column) -> Type {
    match column.align {
        Align::Right | Align::Decimal => look::CELL.tabular(),
        Align::Left | Align::Centre => look::CELL,
    }
}

fn strengthened(text: &Rich) -> Rich {
    let mut text = text.clone();
    for run in &mut text.runs {
        if let Run::Text { strength, .. } = run
            && *strength == Strength::Plain
        {
            *strength = Strength::Strong;
        }
    }
    text
}
