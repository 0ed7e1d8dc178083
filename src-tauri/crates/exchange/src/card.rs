//! Contact cards (vCard 2.1, 3.0 and 4.0) as a sheet with a row for each card.
//!
//! The reader is our own because cards come from telephones of thirty years: it keeps the line of
//! whatever it can't read, steps over pictures without unpacking them, and reads a card that its own
//! version forbids. (RFC 6350 for 4.0, RFC 2426 for 3.0, the versit document of 1996 for 2.1.)

use crate::encoding::Decoded;
use crate::failure::{Limit, MOST_CELL_BYTES, MOST_ROWS, too_large};
use crate::sheet::Form;
use crate::{ExchangeFailure, Oddity, OddityKind, Sheet, assemble};

use crate::cells::{RowSpan, Span, Split};
use line::{Lines, Property, Read};
use person::{HEADERS, Person};

mod line;
mod person;
mod value;

/// The line with which a card begins.
pub(crate) const BEGIN: &str = "BEGIN:VCARD";
const END: &str = "END:VCARD";

/// Whether the text is a file of cards: its first line with content begins one.
pub(crate) fn begins(text: &str) -> bool {
    text.trim_start().get(..BEGIN.len()).is_some_and(|start| start.eq_ignore_ascii_case(BEGIN))
}

/// Reads all cards of a text.
pub(crate) fn read(found: Decoded) -> Result<Sheet, ExchangeFailure> {
    let Decoded { text, encoding, other_encoding } = found;
    let mut cards = Cards::default();
    let mut lines = Lines::of(&text);
    while let Some(read) = lines.next_property() {
        match read {
            Read::Property(property) => cards.take(&property)?,
            Read::Broken { line } => cards.broken(line),
        }
    }
    cards.close(Ended::Never)?;
    let Cards { text: cells, split, mut oddities, between, groups, .. } = cards;
    let mut note = |line: Option<u64>, kind: OddityKind| oddities.push(Oddity { line, kind });
    if between > 0 {
        note(None, OddityKind::LinesBetweenCards { lines: between });
    }
    if groups > 0 {
        note(None, OddityKind::GroupCards { cards: groups });
    }
    if split.rows.is_empty() {
        note(None, OddityKind::NoRows);
    }
    for line in assemble::row_lines(&split, &other_encoding) {
        note(Some(line), OddityKind::OtherEncoding);
    }
    for line in assemble::row_lines(&split, &assemble::lost_characters(&text)) {
        note(Some(line), OddityKind::LostCharacter);
    }
    let headers = HEADERS.map(str::to_owned).to_vec();
    let form = Form::Cards { encoding };
    let mut sheet = Sheet { form, header_line: None, headers, oddities: Vec::new(), text: cells, split };
    assemble::add(&mut sheet, oddities);
    Ok(sheet)
}

#[derive(Default)]
struct Cards {
    text: String,
    split: Split,
    oddities: Vec<Oddity>,
    /// Lines with content outside of all cards.
    between: u64,
    /// Cards of groups, which name nobody.
    groups: u64,
    open: Option<Open>,
}

/// A card that has begun.
struct Open {
    line: u64,
    person: Person,
    broken: Option<(u64, u64)>,
    /// How deep a card stands in this one, as that of an agent does; it speaks of somebody else.
    inner: u32,
}

/// How a card ended.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ended {
    AsItShould,
    Never,
}

impl Cards {
    fn take(&mut self, property: &Property<'_>) -> Result<(), ExchangeFailure> {
        let is = |mark: &str| {
            let (name, value) = mark.split_once(':').unwrap_or((mark, ""));
            property.is(name) && property.raw.trim().eq_ignore_ascii_case(value)
        };
        match (&mut self.open, is(BEGIN), is(END)) {
            (Some(open), true, _) if open.person.awaits_agent() => open.inner += 1,
            (_, true, _) => {
                self.close(Ended::Never)?;
                let (line, person) = (property.line, Person::default());
                self.open = Some(Open { line, person, broken: None, inner: 0 });
            }
            (Some(open), _, true) if open.inner > 0 => open.inner -= 1,
            (Some(_), _, true) => self.close(Ended::AsItShould)?,
            (Some(open), _, _) if open.inner > 0 => {}
            (Some(open), _, _) => {
                if open.person.take(property) == value::Lost::Some {
                    self.oddities.push(Oddity { line: Some(open.line), kind: OddityKind::LostCharacter });
                }
            }
            (None, _, _) => self.between += 1,
        }
        Ok(())
    }

    fn broken(&mut self, line: u64) {
        let Some(open) = &mut self.open else {
            self.between += 1;
            return;
        };
        let (first, lines) = open.broken.unwrap_or((line, 0));
        open.broken = Some((first, lines + 1));
    }

    /// Makes a row of the card that is open, if one is.
    fn close(&mut self, ended: Ended) -> Result<(), ExchangeFailure> {
        let Some(Open { line, person, broken, .. }) = self.open.take() else {
            return Ok(());
        };
        if person.is_group {
            self.groups += 1;
            return Ok(());
        }
        let mut note = |kind: OddityKind| self.oddities.push(Oddity { line: Some(line), kind });
        if ended == Ended::Never {
            note(OddityKind::UnendedCard);
        }
        if let Some((first, lines)) = broken {
            note(OddityKind::BrokenCardLines { first, lines });
        }
        if self.split.rows.len() as u64 >= MOST_ROWS {
            return Err(too_large(Limit::Rows, MOST_ROWS + 1, None));
        }
        let first = self.split.spans.len() as u32;
        for cell in person.cells() {
            if cell.len() as u64 > MOST_CELL_BYTES {
                return Err(too_large(Limit::CellBytes, cell.len() as u64, Some(line)));
            }
            let start = self.text.len() as u32;
            self.text.push_str(&cell);
            self.split.spans.push(Span { start, end: self.text.len() as u32 });
        }
        self.split.rows.push(RowSpan { line, first, cells: HEADERS.len() as u32 });
        Ok(())
    }
}
