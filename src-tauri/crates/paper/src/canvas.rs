//! Pages that are set by hand: words at places of their own, for documents that are no running text. The words are
//! shaped and broken like all others; what stands where is the caller's to say.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    display::{Item, Mark, Shape, Sheet},
    document::{BlockId, PaperFailure, Place},
    finish::OutlineLine,
    fonts::{Faces, SystemFonts},
    look::{self, Type},
    press::Set,
    rich::{Hat, Rich, Run},
    structure::{NodeId, Role, Structure},
    style::Style,
    text::{
        line::{Line, Marks, Target},
        lines::{Spot, lines, place},
        paragraph::{Hyphens, Paragraph},
        shape::Shaper,
    },
};

/// How high the bar on top of a card is, in points.
pub(crate) const BAR: f32 = 3.5;

/// Sets words, and keeps the structure that readers who can't see the page go by.
pub(crate) struct Canvas {
    pub shaper: Shaper,
    pub structure: Structure,
    /// The places that links can reach.
    pub known: BTreeSet<BlockId>,
    hyphens: Hyphens,
}

impl Canvas {
    pub(crate) fn new(language: &str, style: Style, fonts: SystemFonts) -> Result<Self, PaperFailure> {
        let mut shaper = Shaper::new(Faces::new(fonts)?);
        shaper.style = style;
        Ok(Self { shaper, structure: Structure::new(), known: BTreeSet::new(), hyphens: Hyphens::of(language) })
    }

    /// Adds a node to the structure and gives it as what words belong to.
    pub(crate) fn node(&mut self, parent: NodeId, role: Role) -> Mark {
        Mark::Node(self.structure.add(parent, role))
    }

    /// The ground of a card in the colour of a hat, with a bar on top; in grey print it is outlined.
    pub(crate) fn card(&self, hat: Hat, (x, y): (f32, f32), (width, height): (f32, f32)) -> [Item; 2] {
        let (colour, wash) = look::hat(self.shaper.style, hat);
        let ground = Shape { stroke: look::outline(self.shaper.style), ..Shape::bar(x, y, width, height, wash) };
        [Item::Shape(ground), Item::Shape(Shape::bar(x, y, width, BAR, colour))]
    }

    /// Sets words with their top at `top`; gives their height.
    pub(crate) fn words(&mut self, text: &Rich, spot: Spot, top: f32, mark: Mark, items: &mut Vec<Item>) -> f32 {
        let (lines, targets) = self.lines(text, spot.kind, spot.width);
        let marks = Marks::new(&mut self.structure, mark, &targets, &self.known);
        let height = lines.len() as f32 * spot.kind.leading;
        for (number, line) in lines.into_iter().enumerate() {
            place(line, spot, top + number as f32 * spot.kind.leading, &marks, items);
        }
        height
    }

    /// The height that words would have.
    pub(crate) fn height(&mut self, text: &Rich, kind: Type, width: f32) -> f32 {
        self.count(text, kind, width) as f32 * kind.leading
    }

    /// How many lines words would have.
    pub(crate) fn count(&mut self, text: &Rich, kind: Type, width: f32) -> usize {
        self.lines(text, kind, width).0.len()
    }

    /// The width that words would have on one line.
    pub(crate) fn width(&mut self, text: &Rich, kind: Type) -> f32 {
        Paragraph::new(&mut self.shaper, &in_print(text), kind).widest()
    }

    /// The text, or as much of it as these lines hold, with three dots.
    pub(crate) fn shortened(&mut self, text: &str, kind: Type, width: f32, lines: usize) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.count(&Rich::from(text.as_str()), kind, width) <= lines {
            return text;
        }
        let ends: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
        let cut = |letters: usize| format!("{}…", text[..ends[letters]].trim_end_matches([' ', ',', ';', ':', '.']));
        let (mut fits, mut too_long) = (0, ends.len() - 1);
        while too_long - fits > 1 {
            let middle = usize::midpoint(fits, too_long);
            if self.count(&Rich::from(cut(middle)), kind, width) <= lines {
                fits = middle;
            } else {
                too_long = middle;
            }
        }
        // A word is not cut in its middle where the one before it ends near.
        let whole = text[..ends[fits]].rfind(' ').filter(|space| ends[fits] - space < 16 && *space > 0);
        match whole {
            Some(space) if !text[ends[fits]..].starts_with(' ') => {
                format!("{}…", text[..space].trim_end_matches([' ', ',', ';', ':', '.']))
            }
            _ => cut(fits),
        }
    }

    fn lines(&mut self, text: &Rich, kind: Type, width: f32) -> (Vec<Line>, Vec<Target>) {
        lines(&mut self.shaper, &in_print(text), kind, width, self.hyphens)
    }

    /// The pages as they are before they are written.
    pub(crate) fn into_set(
        self,
        sheets: Vec<Sheet>,
        outline: Vec<OutlineLine>,
        places: BTreeMap<BlockId, Place>,
    ) -> Set {
        Set { sheets, structure: self.structure, outline, places, shaper: self.shaper }
    }
}

/// The straight apostrophe of the keyboard becomes the curved one of print; an address keeps its own.
fn in_print(text: &Rich) -> Rich {
    let mut text = text.clone();
    for run in &mut text.runs {
        let (Run::Text { text, .. } | Run::Hat(_, text) | Run::Verdict(_, text)) = run;
        if text.contains('\'') && !text.contains('@') {
            *text = text.replace('\'', "’");
        }
    }
    text
}
