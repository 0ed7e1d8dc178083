//! The table of towns, of which a line is read only when it is asked for.

use std::sync::OnceLock;

use crate::embedded::{self, number};

/// The lines of the table, in the order of the towns' names.
///
/// Sixty thousand lines are not taken apart when a handful is wanted; finding a column in one takes well under a
/// microsecond.
#[derive(Debug)]
pub(super) struct Towns {
    text: &'static str,
    /// Where each line begins, and after the last where the next would.
    starts: Vec<u32>,
}

impl Towns {
    /// The table, unpacked at the first call.
    pub fn get() -> &'static Self {
        static TEXT: OnceLock<String> = OnceLock::new();
        static TOWNS: OnceLock<Towns> = OnceLock::new();
        TOWNS.get_or_init(|| {
            let text = TEXT.get_or_init(|| embedded::text(include_bytes!("../../data/towns.tsv.deflate")));
            let mut starts = Vec::with_capacity(65_000);
            starts.push(0);
            let mut next = 0;
            starts.extend(text.split_inclusive('\n').map(|line| {
                next += line.len() as u32;
                next
            }));
            Self { text, starts }
        })
    }

    pub fn len(&self) -> u32 {
        self.starts.len() as u32 - 1
    }

    pub fn line(&self, row: u32) -> &'static str {
        let bounds = self.starts.get(row as usize).zip(self.starts.get(row as usize + 1));
        let line = bounds.and_then(|(start, next)| self.text.get(*start as usize..*next as usize));
        line.map_or("", |line| line.strip_suffix('\n').unwrap_or(line))
    }
}

/// `US.WA`; only `AW.` where the region is not known.
pub(super) fn region_code(line: &'static str) -> &'static str {
    column(line, 0)
}

pub(super) fn population(line: &'static str) -> u32 {
    number(column(line, 1))
}

pub(super) fn name(line: &'static str) -> &'static str {
    column(line, 2)
}

/// The number that `GeoNames` gave it.
pub(super) fn id(line: &'static str) -> u32 {
    number(column(line, 3))
}

/// Latitude and longitude in ten-thousandths of a degree.
pub(super) fn position(line: &'static str) -> (i32, i32) {
    (latitude(line), number(column(line, 5)))
}

pub(super) fn latitude(line: &'static str) -> i32 {
    number(column(line, 4))
}

/// The county or another word that tells it from towns of the same name; may be empty.
pub(super) fn district(line: &'static str) -> &'static str {
    column(line, 6)
}

/// Code of the US county within its state, `033`; empty elsewhere.
pub(super) fn county(line: &'static str) -> &'static str {
    column(line, 7)
}

/// Other names, parted by semicolons; nearly every line ends without any.
pub(super) fn aliases(line: &'static str) -> &'static str {
    if line.ends_with('\t') {
        return "";
    }
    line.rsplit('\t').next().unwrap_or_default()
}

/// One column. Columns are a few letters long, for which a plain loop is faster than a search made for long text.
fn column(line: &'static str, number: usize) -> &'static str {
    let end_of = |rest: &str| rest.bytes().position(|byte| byte == b'\t').unwrap_or(rest.len());
    let mut rest = line;
    for _ in 0..number {
        rest = rest.get(end_of(rest) + 1..).unwrap_or_default();
    }
    &rest[..end_of(rest)]
}
