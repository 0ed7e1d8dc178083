//! The sheet to print on.

use paper::PaperSize;
use serde::{Deserialize, Serialize};

/// The sheet to print on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Paper {
    /// 210 by 297 millimetres.
    A4,
    /// 8.5 by 11 inches.
    Letter,
}

impl Paper {
    /// The sheet that is usual where the owner is.
    pub const fn usual(locale: words::Locale) -> Self {
        match locale {
            words::Locale::EnglishUs => Self::Letter,
            words::Locale::EnglishUk => Self::A4,
        }
    }

    /// The sheet as the printer knows it.
    pub const fn size(self) -> PaperSize {
        match self {
            Self::A4 => PaperSize::A4,
            Self::Letter => PaperSize::Letter,
        }
    }
}
