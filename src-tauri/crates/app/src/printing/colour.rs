//! The firm's own colours: whether they are read on white, and told apart, in colour and in grey.

use super::choices::OwnColours;
use crate::failure::{FieldProblem, Problem, Said};
use serde::Serialize;
use words::Words;

/// Two colours, and what is to be said of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ColoursView {
    /// For marketing.
    pub marketing: ColourView,
    /// For sales.
    pub sales: ColourView,
    /// How they stand beside each other, in a sentence.
    pub together: String,
    /// How they stand beside each other in grey, in a sentence.
    pub in_grey: String,
    /// Whether they may be used.
    pub good: bool,
}

/// A colour, and what is to be said of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ColourView {
    /// The colour as `#0f6e66`; none if what was typed is no colour.
    pub hex: Option<String>,
    /// How it is read on white, in a sentence.
    pub sentence: String,
    /// The same colour, darker, where it is too light to be read.
    pub darker: Option<String>,
}

/// Marketing teal and sales amber, as on the screen.
pub(super) const TEAL: Hue = Hue { red: 0x0f, green: 0x6e, blue: 0x66 };
/// See [`TEAL`].
pub(super) const AMBER: Hue = Hue { red: 0xa2, green: 0x50, blue: 0x0b };

/// The least contrast to white, as the guidelines for accessible content ask for text (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;
/// The least distance of two colours in the colour space `OKLab`: smaller, and they are taken for one on two sheets of paper.
const LEAST_DISTANCE: f64 = 0.1;
/// The least contrast of two greys that are told apart at a glance.
const LEAST_GREY_CONTRAST: f64 = 1.5;

/// The colours as they are kept, or what is wrong with each.
///
/// # Errors
///
/// What is wrong, beside the field `colours.marketing` or `colours.sales`.
pub(super) fn checked(words: &Words, own: &OwnColours) -> Result<OwnColours, Problem> {
    let weighed = weigh(words, own);
    let at = |path: &str, said: Said| FieldProblem::new(format!("colours.{path}"), said);
    let mut problems = Vec::new();
    for (path, typed) in [("marketing", &own.marketing), ("sales", &own.sales)] {
        match Hue::typed(typed) {
            None => problems.push(at(path, Said::new("paper-colour-unknown"))),
            Some(hue) if hue.contrast_to_white() < LEAST_CONTRAST => problems.push(at(path, hue.said(typed))),
            Some(_) => {}
        }
    }
    if problems.is_empty() && !weighed.good {
        problems.push(at("sales", Said::new("paper-colours-alike")));
    }
    match (weighed.marketing.hex, weighed.sales.hex) {
        (Some(marketing), Some(sales)) if problems.is_empty() => Ok(OwnColours { marketing, sales }),
        _ => Err(Problem::Fields(problems)),
    }
}

/// Weighs two colours as they are typed; keeps nothing.
pub fn weigh(words: &Words, typed: &OwnColours) -> ColoursView {
    let (marketing, sales) = (Hue::typed(&typed.marketing), Hue::typed(&typed.sales));
    let readable = |hue: &Option<Hue>| hue.is_some_and(|hue| hue.contrast_to_white() >= LEAST_CONTRAST);
    let (apart, apart_in_grey) = match (marketing, sales) {
        (Some(one), Some(other)) => {
            (one.distance(other) >= LEAST_DISTANCE, contrast(one.luminance(), other.luminance()) >= LEAST_GREY_CONTRAST)
        }
        _ => (false, false),
    };
    let both = marketing.is_some() && sales.is_some();
    let said = |key: &'static str| if both { Said::new(key).say(words) } else { String::new() };
    ColoursView {
        good: readable(&marketing) && readable(&sales) && apart,
        marketing: view(words, marketing, &typed.marketing),
        sales: view(words, sales, &typed.sales),
        together: said(if apart { "paper-colours-apart" } else { "paper-colours-alike" }),
        in_grey: said(if apart_in_grey { "paper-colours-grey-apart" } else { "paper-colours-grey-alike" }),
    }
}

fn view(words: &Words, hue: Option<Hue>, typed: &str) -> ColourView {
    let Some(hue) = hue else {
        return ColourView { hex: None, sentence: Said::new("paper-colour-unknown").say(words), darker: None };
    };
    let darker = (hue.contrast_to_white() < LEAST_CONTRAST).then(|| hue.darkened().hex());
    ColourView { hex: Some(hue.hex()), sentence: hue.said(typed).say(words), darker }
}

/// A colour on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hue {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl Hue {
    /// Reads `#0f6e66`, `0F6E66` or `#abc`; none for anything else.
    pub fn typed(text: &str) -> Option<Self> {
        let digits: Vec<u8> = text
            .trim()
            .trim_start_matches('#')
            .chars()
            .map(|sign| sign.to_digit(16).map(|digit| digit as u8))
            .collect::<Option<_>>()?;
        match digits[..] {
            [red, green, blue] => Some(Self { red: red * 17, green: green * 17, blue: blue * 17 }),
            [red, red_low, green, green_low, blue, blue_low] => {
                Some(Self { red: red * 16 + red_low, green: green * 16 + green_low, blue: blue * 16 + blue_low })
            }
            _ => None,
        }
    }

    /// As `#0f6e66`.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    fn linear(self) -> [f64; 3] {
        [self.red, self.green, self.blue].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// How bright it is to the eye, 0 to 1 (WCAG 2.2, relative luminance).
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast_to_white(self) -> f64 {
        contrast(self.luminance(), 1.0)
    }

    /// The same colour, as much darker as it takes to be read on white.
    fn darkened(self) -> Self {
        let part = |part: u8, kept: f64| (f64::from(part) * kept).floor() as u8;
        (0..=100)
            .map(|step| f64::from(100 - step) / 100.0)
            .map(|kept| Self { red: part(self.red, kept), green: part(self.green, kept), blue: part(self.blue, kept) })
            .find(|hue| hue.contrast_to_white() >= LEAST_CONTRAST)
            .unwrap_or(Self { red: 0, green: 0, blue: 0 })
    }

    /// How far two colours are apart to the eye: the distance in `OKLab` (Björn Ottosson, 2020), 0 to about 1.
    fn distance(self, other: Self) -> f64 {
        let (one, other) = (self.oklab(), other.oklab());
        one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
    }

    #[expect(clippy::many_single_char_names, reason = "the names of the published formula")]
    fn oklab(self) -> [f64; 3] {
        let [r, g, b] = self.linear();
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
        ]
    }

    fn said(self, typed: &str) -> Said {
        let contrast = self.contrast_to_white();
        // Cut, not rounded: 4.49 is not enough, and must not be called 4.5.
        let ratio = format!("{:.1}", (contrast * 10.0).floor() / 10.0);
        let key = if contrast < LEAST_CONTRAST { "paper-colour-light" } else { "paper-colour-good" };
        Said::new(key).text("colour", typed.trim()).text("ratio", ratio)
    }
}

fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
