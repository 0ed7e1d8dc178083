//! What can be printed, and for whom.

use super::made::Made;
use super::sheet::Paper;
use crate::book::Book;
use crate::export::Which;
use crate::failure::Problem;
use method::LeadId;
use serde::Deserialize;

/// What is to be printed: the one request for looking at it, saving it and printing it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct PrintRequest {
    /// Which document.
    pub what: Printable,
    /// The sheet.
    pub paper: Paper,
    /// The digest of the pages that are on the screen: these bytes are then saved or printed, and no others. None prints
    /// the document anew.
    #[serde(default)]
    pub shown: Option<String>,
}

/// A document.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Printable {
    /// The playbook, with the chapters that the owner chose.
    Playbook,
    /// The agreement on one page for the wall.
    CheatSheet,
    /// A sheet for each call.
    CallSheets {
        /// For whom.
        which: PrintFor,
    },
    /// Labels or postcards.
    Labels {
        /// For whom.
        which: PrintFor,
        /// What is made.
        made: Made,
    },
}

/// Labels or postcards, and for whom.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LabelsRequest {
    /// For whom.
    pub which: PrintFor,
    /// What is made.
    pub made: Made,
}

/// The leads that a document is for.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum PrintFor {
    /// One lead.
    Lead(#[cfg_attr(feature = "contract", ts(type = "number"))] i64),
    /// Today's list.
    Today,
    /// Leads of the log.
    Chosen(ChosenLeads),
}

/// Leads that were chosen in the log.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ChosenLeads {
    /// Which.
    pub which: Which,
    /// But not these.
    #[serde(default)]
    #[cfg_attr(feature = "contract", ts(type = "Array<number>"))]
    pub except: Vec<i64>,
}

impl ChosenLeads {
    /// Their ids, each once, in the order of the log as it is shown.
    ///
    /// # Errors
    ///
    /// The log can't be read.
    pub fn ids(&self, book: &Book) -> Result<Vec<LeadId>, Problem> {
        self.which.without(&self.except, book)
    }
}
