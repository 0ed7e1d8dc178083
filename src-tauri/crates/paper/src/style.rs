//! The colours of a document: the firm's own two, and whether the printer has colours at all.

/// A colour of the screen's colour space (sRGB).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rgb {
    /// From 0 to 255.
    pub red: u8,
    /// From 0 to 255.
    pub green: u8,
    /// From 0 to 255.
    pub blue: u8,
}

/// The contrast that text needs to be read without effort (WCAG 2.2, success criterion 1.4.3).
pub const READABLE: f32 = 4.5;

impl Rgb {
    /// White paper.
    pub const WHITE: Self = Self::new(255, 255, 255);

    /// From its three parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// From the usual six hexadecimal digits, with or without `#`; three digits stand for six.
    ///
    /// ```
    /// use paper::Rgb;
    ///
    /// assert_eq!(Rgb::from_hex("#0f6e66"), Some(Rgb::new(0x0f, 0x6e, 0x66)));
    /// assert_eq!(Rgb::from_hex("fa0"), Some(Rgb::new(0xff, 0xaa, 0x00)));
    /// assert_eq!(Rgb::from_hex("teal"), None);
    /// ```
    pub fn from_hex(digits: &str) -> Option<Self> {
        let digits = digits.trim();
        let digits = digits.strip_prefix('#').unwrap_or(digits);
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let value = u32::from_str_radix(digits, 16).ok()?;
        let part = |shift: u32| ((value >> shift) & 0xFF) as u8;
        let nibble = |shift: u32| (((value >> shift) & 0xF) * 0x11) as u8;
        match digits.len() {
            6 => Some(Self::new(part(16), part(8), part(0))),
            3 => Some(Self::new(nibble(8), nibble(4), nibble(0))),
            _ => None,
        }
    }

    /// As `#` and six hexadecimal digits.
    pub fn to_hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    /// How bright the colour is to the eye, from 0 to 1 (WCAG 2.2, "relative luminance").
    pub fn luminance(self) -> f32 {
        let linear = |part: u8| {
            let part = f32::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The contrast between two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
    pub fn contrast(self, other: Self) -> f32 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// This colour, or if words in it could not be read on `paper`, the nearest darker shade of it in which they can.
    ///
    /// ```
    /// use paper::Rgb;
    ///
    /// let yellow = Rgb::new(255, 212, 0);
    /// assert!(yellow.contrast(Rgb::WHITE) < paper::READABLE);
    /// assert!(yellow.readable_on(Rgb::WHITE).contrast(Rgb::WHITE) >= paper::READABLE);
    /// ```
    #[must_use]
    pub fn readable_on(self, paper: Self) -> Self {
        let shade = |percent: u16| {
            let part = |value: u8| (u16::from(value) * percent / 100) as u8;
            Self::new(part(self.red), part(self.green), part(self.blue))
        };
        (0..=100).rev().map(shade).find(|shade| shade.contrast(paper) >= READABLE).unwrap_or(Self::new(0, 0, 0))
    }

    /// The colour thinned with white: `part` of it is left, from 0 to 1.
    #[must_use]
    pub(crate) fn thinned(self, part: f32) -> Self {
        let thin = |value: u8| (255.0 - (255.0 - f32::from(value)) * part).round() as u8;
        Self::new(thin(self.red), thin(self.green), thin(self.blue))
    }

    /// The grey that is as bright.
    #[must_use]
    pub(crate) fn grey(self) -> Self {
        let light = self.luminance();
        let part = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
        let part = (part * 255.0).round() as u8;
        Self::new(part, part, part)
    }
}

/// Whether the printer has colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Printing {
    /// In colour.
    #[default]
    Colour,
    /// In greys on white: shaded areas become outlines, sales is hatched, pictures lose their colours.
    Grey,
}

/// The colours of a document.
///
/// Colour never speaks alone on paper: the word stands beside it. So a firm may choose any two colours. Words are set
/// in a darker shade of a colour in which they could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Style {
    /// Marketing's colour.
    pub marketing: Rgb,
    /// The colour of sales.
    pub sales: Rgb,
    /// Whether the printer has colours.
    pub printing: Printing,
}

impl Default for Style {
    /// Teal and amber, as on the screen, in colour.
    fn default() -> Self {
        Self { marketing: Rgb::new(0x0f, 0x6e, 0x66), sales: Rgb::new(0xa2, 0x50, 0x0b), printing: Printing::Colour }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_standard() {
        for (one, other, expected) in [
            ("#000000", "#ffffff", 21.0),
            ("#777777", "#ffffff", 4.48),
            ("#0f6e66", "#ffffff", 6.10),
            ("#ffffff", "#ffffff", 1.0),
        ] {
            let contrast = Rgb::from_hex(one).zip(Rgb::from_hex(other)).map(|(one, other)| one.contrast(other));
            assert!(contrast.is_some_and(|found| (found - expected).abs() < 0.05), "{one} {other}: {contrast:?}");
        }
    }

    #[test]
    fn a_colour_is_darkened_only_if_it_must_be() {
        for (given, kept) in [("#0f6e66", true), ("#ffd400", false), ("#ffffff", false), ("#000000", true)] {
            let Some(colour) = Rgb::from_hex(given) else { unreachable!("a colour of the table") };
            let readable = colour.readable_on(Rgb::WHITE);
            assert_eq!(readable == colour, kept, "{given} became {}", readable.to_hex());
            assert!(readable.contrast(Rgb::WHITE) >= READABLE, "{given}");
        }
    }

    #[test]
    fn what_is_no_colour_is_refused() {
        for given in ["", "#", "12345", "1234567", "#gg0000", "+12345", "été"] {
            assert_eq!(Rgb::from_hex(given), None, "{given:?}");
        }
    }
}
