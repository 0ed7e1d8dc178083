//! The firm's own colours: whether they are read on white, and told apart, in colour and in grey.

use crate::failure::{FieldProblem, Problem, Said};
use paper::{READABLE, Rgb, Style};
use serde::{Deserialize, Serialize};
use words::Words;

/// The firm's own colours, as `#0f6e66`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct OwnColours {
    /// For marketing.
    pub marketing: String,
    /// For sales.
    pub sales: String,
}

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

/// The least distance of two colours in the colour space `OKLab`: smaller, and they are taken for one on two sheets of paper.
const LEAST_DISTANCE: f64 = 0.1;
/// The least contrast of two greys that are told apart at a glance.
const LEAST_GREY_CONTRAST: f32 = 1.5;

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
        match Rgb::from_hex(typed) {
            None => problems.push(at(path, Said::new("paper-colour-unknown"))),
            Some(hue) if hue.contrast(Rgb::WHITE) < READABLE => problems.push(at(path, said_of(hue, typed))),
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
    let (marketing, sales) = (Rgb::from_hex(&typed.marketing), Rgb::from_hex(&typed.sales));
    let readable = |hue: &Option<Rgb>| hue.is_some_and(|hue| hue.contrast(Rgb::WHITE) >= READABLE);
    let (apart, apart_in_grey) = match (marketing, sales) {
        (Some(one), Some(other)) => {
            (distance(one, other) >= LEAST_DISTANCE, one.contrast(other) >= LEAST_GREY_CONTRAST)
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

fn view(words: &Words, hue: Option<Rgb>, typed: &str) -> ColourView {
    let Some(hue) = hue else {
        return ColourView { hex: None, sentence: Said::new("paper-colour-unknown").say(words), darker: None };
    };
    let darker = (hue.contrast(Rgb::WHITE) < READABLE).then(|| hue.readable_on(Rgb::WHITE).to_hex());
    ColourView { hex: Some(hue.to_hex()), sentence: said_of(hue, typed).say(words), darker }
}

/// How far two colours are apart to the eye: the distance in `OKLab` (Björn Ottosson, 2020), 0 to about 1.
fn distance(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (oklab(one), oklab(other));
    one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
}

#[expect(clippy::many_single_char_names, reason = "the names of the published formula")]
fn oklab(colour: Rgb) -> [f64; 3] {
    let [r, g, b] = [colour.red, colour.green, colour.blue].map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
    let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
    let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
    [
        0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
        1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
        0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
    ]
}

fn said_of(colour: Rgb, typed: &str) -> Said {
    let contrast = colour.contrast(Rgb::WHITE);
    // Cut, not rounded: 4.49 is not enough, and must not be called 4.5.
    let ratio = format!("{:.1}", (contrast * 10.0).floor() / 10.0);
    let key = if contrast < READABLE { "paper-colour-light" } else { "paper-colour-good" };
    Said::new(key).text("colour", typed.trim()).text("ratio", ratio)
}

/// Teal and amber, as on the screen.
pub(super) fn standard() -> OwnColours {
    let Style { marketing, sales, .. } = Style::default();
    OwnColours { marketing: marketing.to_hex(), sales: sales.to_hex() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Locale;

    fn weighed(marketing: &str, sales: &str) -> ColoursView {
        let typed = OwnColours { marketing: marketing.into(), sales: sales.into() };
        weigh(&Words::new(Locale::EnglishUs), &typed)
    }

    #[test]
    fn colours_are_weighed_by_how_they_are_read_and_told_apart() {
        let cases = [
            ("#0f6e66", "#a2500b", true, "told apart at a glance"),
            ("0F6E66", "a2500b", true, "told apart at a glance"),
            ("#003366", "#cc0000", true, "told apart at a glance"),
            ("#f0c040", "#0f6e66", false, "told apart at a glance"),
            ("#0f6e66", "#106d67", false, "too much alike"),
            ("#000000", "#000000", false, "too much alike"),
            ("teal", "#a2500b", false, ""),
            ("", "", false, ""),
        ];
        for (marketing, sales, good, together) in cases {
            let view = weighed(marketing, sales);
            assert_eq!(view.good, good, "{marketing} {sales}: {view:?}");
            assert!(view.together.contains(together), "{marketing} {sales}: {view:?}");
        }
    }

    #[test]
    fn a_colour_that_is_too_light_is_offered_darker() {
        let view = weighed("#f0c040", "#0f6e66");
        let darker = view.marketing.darker.expect("a darker one");
        assert!(view.marketing.sentence.contains("too light"), "{}", view.marketing.sentence);
        assert!(weighed(&darker, "#0f6e66").good, "{darker} is read");
        assert_eq!(
            weighed("#777777", "#0f6e66").marketing.sentence,
            "#777777 is too light to be read on white (4.4 to 1; 4.5 is needed)."
        );
    }

    #[test]
    fn grey_print_is_spoken_of_as_well() {
        assert!(weighed("#0f6e66", "#a2500b").in_grey.contains("much alike"));
        assert!(weighed("#003366", "#b85c00").in_grey.contains("told apart as well"));
    }

    #[test]
    fn only_colours_that_may_be_used_are_kept() {
        let words = Words::new(Locale::EnglishUs);
        let fields = |marketing: &str, sales: &str| match checked(
            &words,
            &OwnColours { marketing: marketing.into(), sales: sales.into() },
        ) {
            Ok(kept) => vec![kept.marketing, kept.sales],
            Err(Problem::Fields(problems)) => problems.into_iter().map(|problem| problem.path).collect(),
            Err(other) => unreachable!("{other}"),
        };
        assert_eq!(fields("036", "#C00"), ["#003366", "#cc0000"]);
        assert_eq!(fields("x", "#ffff00"), ["colours.marketing", "colours.sales"]);
        assert_eq!(fields("#0f6e66", "#106d67"), ["colours.sales"]);
    }
}
