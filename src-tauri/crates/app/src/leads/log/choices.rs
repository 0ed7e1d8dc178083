//! What the filters of the list can offer.

use crate::book::Book;
use crate::failure::Problem;
use method::edition::Edition;
use serde::Serialize;
use std::collections::HashSet;

/// What the filters of the list can offer, each in its order.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LogChoices {
    /// How leads came; an empty text stands for those of whom nobody knows.
    pub sources: Vec<String>,
    /// Who takes care of them; an empty text stands for nobody.
    pub owners: Vec<String>,
    /// Where they are; an empty text stands for those of whom nobody knows.
    pub places: Vec<String>,
    /// What they can fail.
    pub criteria: Vec<LogCriterion>,
    /// The sales steps, in their order.
    pub steps: Vec<String>,
    /// Files that were taken in, the newest first.
    pub imports: Vec<ImportChoiceView>,
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LogCriterion {
    /// Its key.
    pub key: String,
    /// Its name.
    pub label: String,
}

/// An import.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "LogImport"))]
pub struct ImportChoiceView {
    /// Its number.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// The name of the file.
    pub file: String,
    /// On which day.
    pub on: String,
}

/// What the filters of the list can offer: what occurs in the log.
pub fn choices(book: &Book) -> Result<LogChoices, Problem> {
    let definitions = book.in_force()?;
    let [sources, owners, places] = book.with_index(|index| index.texts())?;
    let imports = book.store.read(|read| read.imports().all())?;
    let import = |import: store::table::import::Import| ImportChoiceView {
        id: import.id.0,
        file: import.file_name,
        on: book.words.date(book.clock.on_the_wall(import.at).date()),
    };
    Ok(LogChoices {
        sources,
        owners,
        places,
        criteria: criteria(book, &definitions.edition),
        steps: definitions.playbook.engagement.sales_steps.iter().map(|step| step.name.clone()).collect(),
        imports: imports.into_iter().map(import).collect(),
    })
}

/// The criteria of all markets, each key once.
fn criteria(book: &Book, edition: &Edition) -> Vec<LogCriterion> {
    let mut known = HashSet::new();
    edition
        .markets
        .iter()
        .flat_map(|market| &market.criteria)
        .filter(|criterion| known.insert(criterion.id.clone()))
        .map(|criterion| LogCriterion {
            key: criterion.id.as_str().to_owned(),
            label: book.words.criterion_name(criterion),
        })
        .collect()
}
