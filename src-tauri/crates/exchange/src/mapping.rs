//! Which column goes into which field: guessed, then corrected by the owner.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::clean;
use crate::header_words::HeaderWords;
use crate::record::{self, Record};
use crate::{Because, ColumnGuess, Field, Holds, Recognised, Row, Sheet};

/// Which column goes into which field, in the order of the file.
///
/// A field may be given to several columns by hand: then the first filled one counts, or, where the
/// field holds several ([`Field::holds`]), all of them together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    columns: Vec<ColumnGuess>,
}

/// Why a column could not be mapped by hand.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MappingFailure {
    /// The text is not of the form `Column=field`.
    #[error("{text:?} is not of the form Column=field")]
    NoEqualsSign {
        /// The text as given.
        text: String,
    },
    /// The file has no such column.
    #[error("the file has no column {column:?}; it has {}", columns.join(", "))]
    UnknownColumn {
        /// The column as given.
        column: String,
        /// The columns of the file.
        columns: Vec<String>,
    },
    /// There is no such field.
    #[error("there is no field {field:?}; there are {}, and \"ignore\"", names(fields))]
    UnknownField {
        /// The field as given.
        field: String,
        /// All fields.
        fields: Vec<Field>,
    },
}

fn names(fields: &[Field]) -> String {
    fields.iter().map(|field| field.name()).collect::<Vec<_>>().join(", ")
}

impl From<Recognised> for Mapping {
    fn from(recognised: Recognised) -> Self {
        Self { columns: recognised.columns }
    }
}

impl Mapping {
    /// The columns in the order of the file, each with its field and the reason.
    pub fn columns(&self) -> &[ColumnGuess] {
        &self.columns
    }

    /// The columns, from 0, that hold the field.
    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> {
        let all = self.columns.iter().enumerate();
        all.filter(move |(_, guess)| guess.field == Some(field)).map(|(column, _)| column)
    }

    /// The filled cells of a field, from the first `rows` rows: to ask for the order of dates, or to show.
    pub fn sample<'a>(&'a self, sheet: &'a Sheet, field: Field, rows: usize) -> impl Iterator<Item = &'a str> {
        self.columns_of(field).flat_map(move |column| sheet.sample(column, rows))
    }

    /// The different values of a field, trimmed, with how often each occurs: the most frequent first, of
    /// equals the first in the file. At most `most` of them; a blank cell is no value.
    pub fn values<'a>(&'a self, sheet: &'a Sheet, field: Field, most: usize) -> Vec<(&'a str, u64)> {
        let mut counts: HashMap<&str, (u64, usize)> = HashMap::new();
        for value in self.sample(sheet, field, usize::MAX).filter_map(clean::text) {
            let place = counts.len();
            counts.entry(value).or_insert((0, place)).0 += 1;
        }
        let mut values: Vec<(&str, (u64, usize))> = counts.into_iter().collect();
        values.sort_by_key(|(_, (count, place))| (Reverse(*count), *place));
        values.into_iter().take(most).map(|(value, (count, _))| (value, count)).collect()
    }

    /// Maps by a text of the form `Column=field`; `Column=` and `Column=ignore` leave the column out.
    /// The last equals sign counts, as a header may hold one.
    pub fn set_from(&mut self, text: &str) -> Result<(), MappingFailure> {
        let Some((column, field)) = text.rsplit_once('=') else {
            return Err(MappingFailure::NoEqualsSign { text: text.to_owned() });
        };
        self.set(column.trim(), field.trim())
    }

    /// Gives a column to the field of that name; a column that only a guess had given to it steps back.
    /// A blank name and "ignore" leave the column out.
    pub fn set(&mut self, column: &str, field: &str) -> Result<(), MappingFailure> {
        let at = self.find(column)?;
        let named =
            match field {
                "" | "-" | "ignore" => None,
                name => Some(Field::named(name).ok_or_else(|| MappingFailure::UnknownField {
                    field: name.to_owned(),
                    fields: Field::ALL.to_vec(),
                })?),
            };
        self.give(at, named);
        Ok(())
    }

    /// Gives the column, from 0, to the field, or leaves it out. A column that is not there is passed over.
    pub fn give(&mut self, column: usize, field: Option<Field>) {
        let Some(guess) = self.columns.get_mut(column) else {
            return;
        };
        guess.field = field;
        guess.because = Because::ChosenByHand;
        let by = guess.header.clone();
        let Some(field) = field.filter(|field| field.holds() == Holds::One) else {
            return;
        };
        for guess in &mut self.columns {
            if guess.field == Some(field) && guess.because != Because::ChosenByHand {
                guess.field = None;
                guess.because = Because::Outranked { field, by: by.clone() };
            }
        }
    }

    /// The row, cleaned, as fields.
    pub fn record<'a>(&self, row: Row<'a>) -> Record<'a> {
        record::of(self, row)
    }

    /// The column by its header: as it stands, else however it is spelled.
    fn find(&self, column: &str) -> Result<usize, MappingFailure> {
        let exact = self.columns.iter().position(|guess| guess.header == column);
        let alike = || {
            let wanted = HeaderWords::of(column);
            let same = |guess: &ColumnGuess| HeaderWords::of(&guess.header) == wanted;
            self.columns.iter().position(same).filter(|_| !wanted.words.is_empty())
        };
        exact.or_else(alike).ok_or_else(|| MappingFailure::UnknownColumn {
            column: column.to_owned(),
            columns: self.columns.iter().map(|guess| guess.header.clone()).collect(),
        })
    }
}
