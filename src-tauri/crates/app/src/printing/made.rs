//! What labels and postcards are made on.

use super::sheet::Paper;
use serde::{Deserialize, Serialize};

/// What is made.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "made", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Made {
    /// Address labels.
    Labels {
        /// On which sheet.
        sheet: SheetChoice,
        /// The first label that is still there, counted from 1 along the rows.
        first: u32,
    },
    /// Postcards: a text on one side, the address on the other.
    Postcards {
        /// How large they are.
        card: CardChoice,
        /// What stands on them; the first line is set large.
        text: String,
    },
}

/// A sheet of labels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum SheetChoice {
    /// Avery 5160: Letter, 30 labels.
    #[serde(rename = "5160")]
    Avery5160,
    /// Avery L7160: A4, 21 labels.
    #[serde(rename = "l7160")]
    AveryL7160,
    /// Measures of the owner's own.
    Own(OwnSheet),
}

/// A sheet of labels by its measures, in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct OwnSheet {
    /// The sheet that the labels stick on.
    pub paper: Paper,
    /// Labels beside each other.
    pub columns: u32,
    /// Labels below each other.
    pub rows: u32,
    /// Width of a label.
    pub width: f32,
    /// Height of a label.
    pub height: f32,
    /// From the sheet's left edge to the first label.
    pub left: f32,
    /// From the sheet's top edge to the first label.
    pub top: f32,
    /// Between two labels beside each other.
    pub across: f32,
    /// Between two labels below each other.
    pub down: f32,
}

/// The size of postcards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum CardChoice {
    /// Four to a sheet.
    FourUp,
    /// 148 by 105 millimetres.
    A6,
    /// 6 by 4 inches.
    SixByFour,
}
