//! Tables: columns as wide as their content deserves, rows that never part unless a page can't hold them, a head that
//! comes back on every page.

use std::rc::Rc;

use super::{
    Setter,
    prose::{Placing, place_line},
};
use crate::{
    block::{Align, Closing, Column, Table, Width},
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

/// Room between two columns.
const GUTTER: f32 = 14.0;

/// Room above and below the lines of a row.
const PADDING: f32 = 4.4;

/// A row taller than this part of a page may be parted between its lines.
const TALL: f32 = 0.5;

/// A column as it is set.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Lane {
    left: f32,
    width: f32,
    align: Align,
}

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
                // No row is left alone at either end of a page.
                tie: if number == 0 && count > 1 || number + 2 == count { Tie::ToNext } else { Tie::Free },
                head: head.as_ref(),
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
    fn head(&mut self, table: NodeId, heads: &mut [Paragraph], lanes: &[Lane], above: f32) -> Rc<Head> {
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
                place_line(line, lane.placing(look::CELL_HEAD), top + number as f32 * leading, &marks, &mut items);
            }
        }
        let (left, width) = extent(lanes);
        items.push(Item::Shape(Shape::rule(left, height, width, 0.9, look::INK)));
        let head = Rc::new(Head { height, items: items.iter().cloned().filter_map(Item::into_artifact).collect() });
        self.push(Strip { height, gap: above, tie: Tie::ToNext, items, ..Strip::default() });
        head
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
            columns.push(broken.into_iter().map(|line| drawn(line, *lane, &marks)).collect());
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
            self.push(Strip {
                height: top,
                gap: if slice == 0 { row.gap } else { 0.0 },
                tie: if parted || closes && row.tie == Tie::ToNext && slices == 1 { Tie::ToNext } else { Tie::Free },
                items,
                head: row.head.cloned(),
                ..Strip::default()
            });
        }
    }

    /// Decides the width of every column.
    fn lanes(&self, columns: &[Column], heads: &[Paragraph], rows: &[Vec<Paragraph>]) -> Vec<Lane> {
        let mut needs: Vec<Need> = heads.iter().map(Need::of).collect();
        for row in rows {
            for (need, cell) in needs.iter_mut().zip(row) {
                need.grow(Need::of(cell));
            }
        }
        let gutters = GUTTER * (columns.len() - 1) as f32;
        let column = self.frame.measure();
        let wanted: f32 = needs.iter().map(|need| need.widest).sum::<f32>() + gutters;
        let shares = columns.iter().any(|column| matches!(column.width, Width::Share(_)));
        // A table that fits under the text stands under the text; a wider one uses the margin too.
        let (left, total) = if wanted <= column && !shares {
            (self.frame.column - self.frame.left, column)
        } else {
            (0.0, self.frame.full())
        };
        let mut x = left;
        widths(columns, &needs, total - gutters)
            .into_iter()
            .zip(columns)
            .map(|(width, column)| {
                let lane = Lane { left: x, width, align: column.align };
                x += width + GUTTER;
                lane
            })
            .collect()
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
    head: Option<&'a Rc<Head>>,
}

/// The widths a column could have.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Need {
    narrowest: f32,
    widest: f32,
}

impl Need {
    fn of(cell: &Paragraph) -> Self {
        // Room for what rounding takes away.
        Self { narrowest: cell.narrowest() + 0.1, widest: cell.widest() + 0.1 }
    }

    fn grow(&mut self, other: Self) {
        self.narrowest = self.narrowest.max(other.narrowest);
        self.widest = self.widest.max(other.widest);
    }
}

/// Shares out the room: fixed shares first. Of the rest, a column that needs no more than an equal part gets what it
/// needs, so that short entries stay on one line; the others share what is left by the weight of their text. Room that
/// nobody needs goes to all alike.
fn widths(columns: &[Column], needs: &[Need], total: f32) -> Vec<f32> {
    let mut widths: Vec<Option<f32>> = columns
        .iter()
        .map(|column| match column.width {
            Width::Share(share) => Some(total * share.clamp(0.02, 1.0)),
            Width::Content => None,
        })
        .collect();
    let fixed: f32 = widths.iter().flatten().sum();
    let mut open: Vec<usize> = (0..columns.len()).filter(|index| widths[*index].is_none()).collect();
    if open.is_empty() {
        let scale = total / fixed.max(1.0);
        return widths.into_iter().map(|width| width.unwrap_or_default() * scale).collect();
    }
    let mut room = (total - fixed).max(total * 0.1);
    let wanted: f32 = open.iter().map(|index| needs[*index].widest).sum();
    if wanted <= room {
        let spare = (room - wanted) / open.len() as f32;
        for index in open {
            widths[index] = Some(needs[index].widest + spare);
        }
        return widths.into_iter().map(Option::unwrap_or_default).collect();
    }
    loop {
        let equal = room / open.len() as f32;
        let (modest, others): (Vec<usize>, Vec<usize>) = open.iter().partition(|index| needs[**index].widest <= equal);
        if modest.is_empty() || others.is_empty() {
            break;
        }
        for index in modest {
            widths[index] = Some(needs[index].widest);
            room -= needs[index].widest;
        }
        open = others;
    }
    share_out(&open, needs, room, &mut widths);
    widths.into_iter().map(Option::unwrap_or_default).collect()
}

/// Shares `room` among columns that all want more: to each what it can't do without, then by the weight of the text.
fn share_out(open: &[usize], needs: &[Need], room: f32, widths: &mut [Option<f32>]) {
    let equal = room / open.len() as f32;
    // One unbreakable monster must not starve the others: beyond an equal part it will be broken.
    let least: Vec<f32> = open.iter().map(|index| needs[*index].narrowest.min(equal)).collect();
    // The root keeps one long text from taking everything.
    let weight: Vec<f32> =
        open.iter().zip(&least).map(|(index, least)| (needs[*index].widest - least).max(0.0).sqrt()).collect();
    let spare = room - least.iter().sum::<f32>();
    let weights: f32 = weight.iter().sum();
    for ((index, least), weight) in open.iter().zip(&least).zip(&weight) {
        let part = if weights > 0.0 { weight / weights } else { 1.0 / open.len() as f32 };
        widths[*index] = Some(least + spare * part);
    }
}

impl Lane {
    fn placing(self, kind: Type) -> Placing {
        Placing { kind, left: self.left, width: self.width, align: self.align, gap: 0.0 }
    }
}

fn drawn(text: Line, lane: Lane, marks: &Marks<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    place_line(text, lane.placing(look::CELL), 0.0, marks, &mut items);
    items
}

fn extent(lanes: &[Lane]) -> (f32, f32) {
    match (lanes.first(), lanes.last()) {
        (Some(first), Some(last)) => (first.left, last.left + last.width - first.left),
        _ => (0.0, 0.0),
    }
}

fn cell_type(column: &Column) -> Type {
    match column.align {
        Align::Right => look::CELL.tabular(),
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
