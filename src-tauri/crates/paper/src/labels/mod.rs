//! Labels and postcards: addresses on sheets whose parts are cut already, or cards with a text and an address.

mod card;
mod sheet;
#[cfg(test)]
mod tests;

pub use card::{CardSize, Postcards};
pub use sheet::{LabelSheet, SheetProblem};

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    canvas::Canvas,
    display::{Item, Mark, Sheet},
    document::{Document, PaperFailure, Printed},
    fonts::SystemFonts,
    look::{self, Type},
    press::{self, Set},
    rich::Rich,
    structure::{Role, Structure},
    style::Style,
    text::lines::Spot,
};

/// Addresses on label sheets.
#[derive(Debug, Clone, Copy)]
pub struct Labels<'a> {
    /// What the file is called.
    pub title: &'a str,
    /// Who sends.
    pub business: &'a str,
    /// The language as a BCP 47 tag.
    pub language: &'a str,
    /// The day that goes into the file's properties.
    pub date: NaiveDate,
    /// The sheet.
    pub sheet: LabelSheet,
    /// The first label to print on, counted from 1 along the rows: those before it are used up.
    pub first: u32,
    /// The lines of each address, the first one set stronger.
    pub addresses: &'a [Vec<String>],
}

/// Room between the edge of a label and its words, in points: printers are off by up to a millimetre.
const INSET: f32 = 7.0;

/// From the size that is wanted to the smallest that the post can read.
const SIZES: [f32; 6] = [11.0, 10.0, 9.0, 8.0, 7.0, 6.0];

impl Labels<'_> {
    /// Prints them.
    pub fn print(&self) -> Result<Printed, PaperFailure> {
        let mut document = Document::new(self.title, self.business, self.date);
        self.language.clone_into(&mut document.language);
        press::write(&document, self.set(SystemFonts::LastResort)?)
    }

    /// The pages before they are written.
    pub(crate) fn set(&self, fonts: SystemFonts) -> Result<Set, PaperFailure> {
        let mut canvas = Canvas::new(self.language, Style::default(), fonts)?;
        let (width, height) = self.sheet.paper.points();
        let count = self.sheet.count() as usize;
        let before = (self.first.max(1) as usize - 1) % count.max(1);
        let pages = (before + self.addresses.len()).div_ceil(count.max(1)).max(1);
        let mut sheets: Vec<Sheet> = (0..pages).map(|_| Sheet { width, height, items: Vec::new() }).collect();
        for (number, lines) in self.addresses.iter().enumerate() {
            let place = before + number;
            let field = self.sheet.field((place % count) as u32);
            address(&mut canvas, lines, field, &mut sheets[place / count].items);
        }
        Ok(canvas.into_set(sheets, Vec::new(), BTreeMap::new()))
    }
}

/// A rectangle on a sheet, in points from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Field {
    pub left: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
}

/// Sets an address in the middle of a field's height: as large as it fits, wrapped, and at the smallest size shortened.
pub(super) fn address(canvas: &mut Canvas, lines: &[String], field: Field, items: &mut Vec<Item>) {
    let lines: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() {
        return;
    }
    let inset = INSET.min(field.width * 0.1).min(field.height * 0.1);
    let (width, room) = (field.width - 2.0 * inset, field.height - 2.0 * inset);
    let kind = |size: f32| look::BODY.sized(size, size * 1.28);
    // Words that need no wrapping are worth a smaller size; wrapped they may keep a larger one.
    let tall = |canvas: &mut Canvas, size: f32| -> f32 {
        lines.iter().enumerate().map(|(number, line)| canvas.height(&worded(line, number), kind(size), width)).sum()
    };
    let mut size = SIZES[SIZES.len() - 1];
    for wanted in SIZES {
        if tall(canvas, wanted) <= room {
            size = wanted;
            break;
        }
    }
    let kind: Type = kind(size);
    // A label too small for all lines keeps the last one, the town, and shortens or drops what stands before it.
    let most = ((room / kind.leading) as usize).max(1);
    let kept: Vec<(usize, &str)> = lines.iter().copied().enumerate().collect();
    let kept: Vec<(usize, &str)> = if kept.len() > most {
        let mut kept: Vec<_> = kept.iter().copied().take(most.saturating_sub(1).max(1)).collect();
        if most > 1 {
            kept.extend(lines.iter().copied().enumerate().next_back());
        }
        kept
    } else {
        kept
    };
    let spare = most - kept.len();
    let mut texts = Vec::with_capacity(kept.len());
    let mut extra = spare;
    for (number, line) in kept {
        let wanted = canvas.count(&worded(line, number), kind, width);
        let allowed = wanted.min(1 + extra);
        extra -= allowed - 1;
        let text = if wanted > allowed { canvas.shortened(line, kind, width, allowed) } else { line.to_owned() };
        texts.push(worded(&text, number));
    }
    let total: f32 = texts.iter().map(|text| canvas.height(text, kind, width)).sum();
    let node = canvas.structure.add(Structure::ROOT, Role::Paragraph);
    let mut top = field.top + (field.height - total) / 2.0;
    for text in texts {
        let spot = Spot::new(field.left + inset, width, kind);
        // The space keeps the lines asunder for those who hear them.
        top += canvas.words(&text.plain("\u{A0}"), spot, top, Mark::Node(node), items);
    }
}

fn worded(line: &str, number: usize) -> Rich {
    if number == 0 { Rich::new().strong(line) } else { Rich::from(line) }
}
