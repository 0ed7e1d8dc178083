//! Which leads are taken along.

use super::format::Format;
use crate::book::Book;
use crate::failure::Problem;
use crate::leads::LeadsRequest;
use method::LeadId;
use serde::Deserialize;
use std::collections::HashSet;

/// What is to be written.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ExportRequest {
    /// In which format.
    pub format: Format,
    /// Which leads. The document with everything holds everything, whatever is asked for.
    pub which: Which,
    /// But not these.
    #[serde(default)]
    #[cfg_attr(feature = "contract", ts(type = "Array<number>"))]
    pub except: Vec<i64>,
}

/// Which leads.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "ExportWhich"))]
pub enum Which {
    /// All that a request for the log finds, whatever page it asks for.
    All(Box<LeadsRequest>),
    /// These.
    Ids(#[cfg_attr(feature = "contract", ts(type = "Array<number>"))] Vec<i64>),
}

impl ExportRequest {
    /// The ids of the leads, each once, in the order of the log as it is shown.
    pub(super) fn ids(&self, book: &Book) -> Result<Vec<LeadId>, Problem> {
        self.which.without(&self.except, book)
    }
}

impl Which {
    /// Their ids but some, each once, in the order of the log as it is shown.
    ///
    /// # Errors
    ///
    /// The log can't be read.
    pub fn without(&self, except: &[i64], book: &Book) -> Result<Vec<LeadId>, Problem> {
        let mut ids = match self {
            Self::All(request) => crate::leads::ids(book, request)?,
            Self::Ids(ids) => ids.iter().map(|id| LeadId(*id)).collect(),
        };
        let mut met: HashSet<LeadId> = except.iter().map(|id| LeadId(*id)).collect();
        ids.retain(|id| met.insert(*id));
        Ok(ids)
    }
}

impl Default for Which {
    fn default() -> Self {
        Self::All(Box::default())
    }
}
