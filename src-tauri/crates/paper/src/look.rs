//! The look of the paper: colours, sizes and distances. The colours are those of the screen's light theme.

use crate::{
    display::{Colour, Stroke},
    rich::{Hat, Ink, Strength, Verdict},
    style::{Printing, Rgb, Style},
};

pub(crate) const INK: Colour = Colour::hex(0x001b_2330);
pub(crate) const INK_SOFT: Colour = Colour::hex(0x0056_6071);
pub(crate) const LINE: Colour = Colour::hex(0x00e3_dfd5);
pub(crate) const LINE_STRONG: Colour = Colour::hex(0x008b_8778);
/// Behind the card of a person.
pub(crate) const CARD: Colour = Colour::hex(0x00f5_f3ed);

/// The distances of a page, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    pub width: f32,
    pub height: f32,
    /// Left edge of everything, where the numbers in the margin begin.
    pub left: f32,
    pub right: f32,
    /// Where the text column begins; the numbers stand left of it.
    pub column: f32,
    /// First line of the content.
    pub top: f32,
    /// Last line of the content.
    pub bottom: f32,
    pub header: f32,
    pub footer: f32,
}

impl Frame {
    /// The frame of a sheet of this size.
    pub(crate) fn of((width, height): (f32, f32)) -> Self {
        let (left, right) = (62.0, width - 62.0);
        Self {
            width,
            height,
            left,
            right,
            column: left + 50.0,
            top: 88.0,
            bottom: height - 70.0,
            header: 48.0,
            footer: height - 40.0,
        }
    }

    /// Width from the numbers in the margin to the right edge.
    pub(crate) fn full(&self) -> f32 {
        self.right - self.left
    }

    /// Width of the text column.
    pub(crate) fn measure(&self) -> f32 {
        self.right - self.column
    }
}

/// How a piece of text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Type {
    pub size: f32,
    /// Distance from baseline to baseline.
    pub leading: f32,
    pub strength: Strength,
    pub colour: Colour,
    pub figures: Figures,
}

/// The shape of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Figures {
    /// As the typeface sets them in text.
    Proportional,
    /// All of one width, so that they stand under each other.
    Tabular,
}

impl Type {
    const fn new(size: f32, leading: f32, strength: Strength, colour: Colour) -> Self {
        Self { size, leading, strength, colour, figures: Figures::Proportional }
    }

    pub(crate) const fn tabular(mut self) -> Self {
        self.figures = Figures::Tabular;
        self
    }

    pub(crate) const fn coloured(mut self, colour: Colour) -> Self {
        self.colour = colour;
        self
    }

    pub(crate) const fn slanted(mut self) -> Self {
        self.strength = Strength::Emphasis;
        self
    }

    pub(crate) const fn sized(mut self, size: f32, leading: f32) -> Self {
        self.size = size;
        self.leading = leading;
        self
    }
}

pub(crate) const BODY: Type = Type::new(10.0, 14.5, Strength::Plain, INK);
pub(crate) const LEAD: Type = Type::new(12.0, 17.0, Strength::Plain, INK_SOFT);
pub(crate) const CHAPTER: Type = Type::new(25.0, 31.0, Strength::Strong, INK);
pub(crate) const CHAPTER_NUMBER: Type = Type::new(25.0, 31.0, Strength::Plain, LINE_STRONG).tabular();
pub(crate) const SECTION: Type = Type::new(14.0, 19.5, Strength::Strong, INK);
pub(crate) const SUBSECTION: Type = Type::new(10.5, 14.5, Strength::Strong, INK);
pub(crate) const MARGIN: Type = Type::new(10.0, 14.5, Strength::Plain, INK_SOFT).tabular();
pub(crate) const CELL: Type = Type::new(9.0, 12.5, Strength::Plain, INK);
pub(crate) const CELL_HEAD: Type = Type::new(8.6, 12.0, Strength::Strong, INK_SOFT);
pub(crate) const CAPTION: Type = Type::new(9.0, 13.0, Strength::Emphasis, INK_SOFT);
pub(crate) const SMALL: Type = Type::new(8.6, 12.6, Strength::Plain, INK_SOFT);
pub(crate) const RUNNING: Type = Type::new(8.0, 11.0, Strength::Plain, INK_SOFT).tabular();
pub(crate) const COVER_TITLE: Type = Type::new(42.0, 48.0, Strength::Strong, INK);
pub(crate) const COVER_TEXT: Type = Type::new(14.0, 21.0, Strength::Plain, INK_SOFT);

/// The space above blocks, in points.
pub(crate) mod gap {
    pub(crate) const PARAGRAPH: f32 = 8.0;
    pub(crate) const CLAUSE: f32 = 13.0;
    pub(crate) const SECTION: f32 = 22.0;
    pub(crate) const BLOCK: f32 = 12.0;
    pub(crate) const ITEM: f32 = 4.0;
    pub(crate) const CHAPTER: f32 = 42.0;
}

/// How much of a colour is left in its wash.
const WASH: f32 = 0.115;

/// The colour of a hat, dark enough for words on its wash and on paper; and its wash. In grey both sides have the same
/// colour: words and hatching tell them apart (see [`hatched`]).
pub(crate) fn hat(style: Style, hat: Hat) -> (Colour, Colour) {
    let shade = |colour: Rgb| {
        let wash = colour.thinned(WASH);
        (colour.readable_on(wash).into(), wash.into())
    };
    match (style.printing, hat) {
        (Printing::Colour, Hat::Marketing | Hat::Caller) => shade(style.marketing),
        (Printing::Colour, Hat::Sales) => shade(style.sales),
        (Printing::Colour, Hat::Together) => (INK, Colour::hex(0x00e9_e8e4)),
        (Printing::Grey, Hat::Marketing | Hat::Caller) => (Colour::hex(0x0040_4040), Colour::hex(0x00ff_ffff)),
        (Printing::Grey, Hat::Sales) => (Colour::hex(0x0040_4040), Colour::hex(0x00f1_f1f1)),
        (Printing::Grey, Hat::Together) => (Colour::hex(0), Colour::hex(0x00ff_ffff)),
    }
}

/// The outline of a shaded area, where its wash is too pale to show it.
pub(crate) fn outline(style: Style) -> Option<Stroke> {
    match style.printing {
        Printing::Colour => None,
        Printing::Grey => Some(Stroke { colour: LINE_STRONG, width: 0.6, dash: None }),
    }
}

/// Whether areas and bars of a hat are hatched, so that they differ without their colour.
pub(crate) fn hatched(style: Style, hat: Hat) -> bool {
    style.printing == Printing::Grey && hat == Hat::Sales
}

/// The colour of a verdict and its wash.
pub(crate) fn verdict(verdict: Verdict) -> (Colour, Colour) {
    let (colour, wash) = match verdict {
        Verdict::Sellable => (0x0016_703a, 0x00e2_f3e7),
        Verdict::NeedsAnswers => (0x001d_52b8, 0x00e5_edfb),
        Verdict::NotYet => (0x006b_3fa0, 0x00f0_e9f8),
        Verdict::OffTarget => (0x00a8_322a, 0x00fa_e8e5),
        Verdict::NotALead => (0x0056_6071, 0x00ee_ece6),
    };
    (Colour::hex(colour), Colour::hex(wash))
}

/// The colour of words, given the colour of the text around them.
pub(crate) fn ink(style: Style, ink: Ink, around: Colour) -> Colour {
    match ink {
        Ink::Text => around,
        Ink::Soft => INK_SOFT,
        Ink::Hat(which) => hat(style, which).0,
        Ink::Verdict(which) => verdict(which).0,
    }
}
