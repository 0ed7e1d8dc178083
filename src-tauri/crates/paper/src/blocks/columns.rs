//! How wide the columns of a table are, and where in them the entries stand.

use super::{Setter, prose::Placing};
use crate::{
    block::{Align, Column, Width},
    look::Type,
    text::paragraph::Paragraph,
};

/// Room between two columns.
const GUTTER: f32 = 14.0;

/// A column as it is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Lane {
    pub left: f32,
    pub width: f32,
    align: Align,
    /// Where the decimal points stand, from the left edge; none if the column is too narrow for that.
    point: Option<f32>,
}

impl Lane {
    /// How an entry is placed; `before` is what stands before its decimal point, if the entry takes one line.
    pub(super) fn placing(self, kind: Type, before: Option<f32>) -> Placing {
        let placing = Placing { kind, left: self.left, width: self.width, align: self.align, gap: 0.0 };
        match (self.align, self.point, before) {
            (Align::Decimal, Some(point), Some(before)) => {
                let start = (point - before).max(0.0);
                Placing { left: self.left + start, width: self.width - start, align: Align::Left, ..placing }
            }
            _ => placing,
        }
    }
}

/// The left edge and the width of all columns together.
pub(super) fn extent(lanes: &[Lane]) -> (f32, f32) {
    match (lanes.first(), lanes.last()) {
        (Some(first), Some(last)) => (first.left, last.left + last.width - first.left),
        _ => (0.0, 0.0),
    }
}

impl Setter<'_> {
    /// Decides the width of every column.
    pub(super) fn lanes(&self, columns: &[Column], heads: &[Paragraph], rows: &[Vec<Paragraph>]) -> Vec<Lane> {
        let mut needs: Vec<Need> = heads.iter().map(Need::of).collect();
        for row in rows {
            for ((need, column), cell) in needs.iter_mut().zip(columns).zip(row) {
                need.grow(if column.align == Align::Decimal { Need::of_figure(cell) } else { Need::of(cell) });
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
            .zip(&needs)
            .map(|((width, column), need)| {
                let fits = need.before + need.after <= width;
                let point = fits.then_some(width - need.after);
                let lane = Lane { left: x, width, align: column.align, point };
                x += width + GUTTER;
                lane
            })
            .collect()
    }
}

/// The widths a column could have.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Need {
    narrowest: f32,
    widest: f32,
    /// Room on both sides of the decimal points, in a column that is aligned by them.
    before: f32,
    after: f32,
}

impl Need {
    fn of(cell: &Paragraph) -> Self {
        // Room for what rounding takes away.
        Self { narrowest: cell.narrowest() + 0.1, widest: cell.widest() + 0.1, before: 0.0, after: 0.0 }
    }

    fn of_figure(cell: &Paragraph) -> Self {
        let before = cell.before_point();
        Self { before, after: (cell.widest() - before).max(0.0), ..Self::of(cell) }
    }

    fn grow(&mut self, other: Self) {
        self.narrowest = self.narrowest.max(other.narrowest);
        self.before = self.before.max(other.before);
        self.after = self.after.max(other.after);
        self.widest = self.widest.max(other.widest).max(self.before + self.after + 0.1);
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
    let mut open: Vec<usize> = (0..columns.len()).filter(|index| widths[*index].is_none()).collect();
    let fixed: f32 = widths.iter().flatten().sum();
    // Shares that would leave too little for the other columns, or nothing at all, are cut back; when all columns have
    // shares, these fill the table.
    let most = total * (1.0 - 0.1 * open.len() as f32).max(0.5);
    if fixed > most || open.is_empty() {
        let scale = most / fixed.max(1.0);
        widths.iter_mut().flatten().for_each(|width| *width *= scale);
    }
    if open.is_empty() {
        return widths.into_iter().map(Option::unwrap_or_default).collect();
    }
    let mut room = total - widths.iter().flatten().sum::<f32>();
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
