//! Rows that may be somebody by their spelling: "Anna Sample" at "Lakeside Dental, Inc." and "Sample, Ana" at Lakeside Dental.

use super::alike::Other;
use super::read::Opened;
use super::rows::RowReader;
use crate::book::Book;
use crate::duplicates::{Matcher, Sureness, Texts};
use crate::failure::Problem;
use crate::work::Running;
use method::LeadId;
use std::collections::HashMap;

/// More people are not compared by spelling before an import; the log can be looked through afterwards.
const MOST_COMPARED: u64 = 300_000;
/// As many rows are read before somebody who wants to stop is heard.
const STRIDE: usize = 1_024;

/// Who may be whom.
#[derive(Debug, Default)]
pub(super) struct Spelled {
    /// Rows, counted from 0, each with the one whom it most likely is.
    pub(super) like: HashMap<u32, Other>,
    /// Whether everybody was compared.
    pub(super) compared: Compared,
}

/// Whether everybody was compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Compared {
    #[default]
    Everybody,
    /// There are too many.
    Nobody,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Person {
    Lead(LeadId),
    Row(u32),
}

impl Spelled {
    /// Compares the rows with each other and with the log.
    pub(super) fn find(
        book: &Book,
        opened: &Opened,
        reader: &mut RowReader<'_>,
        running: &Running<'_>,
    ) -> Result<Self, Problem> {
        let known = book.store.read(|read| read.leads().count())?;
        if known + opened.sheet.len() as u64 > MOST_COMPARED {
            return Ok(Self { like: HashMap::new(), compared: Compared::Nobody });
        }
        let mut matcher = Matcher::default();
        book.store.read(|read| read.leads().all_texts(|id, lead| matcher.add(Person::Lead(id), &lead.into())))?;
        for (number, row) in opened.sheet.rows().enumerate() {
            if number % STRIDE == 0 {
                running.go_on()?;
            }
            let record = opened.mapping.record(row);
            let town = reader.town(&record);
            let texts = Texts {
                name: record.name.as_deref().unwrap_or_default(),
                company: record.company.as_deref().unwrap_or_default(),
                email: record.email.as_deref().unwrap_or_default(),
                phone: record.phone.as_deref().unwrap_or_default(),
                town: &town,
            };
            matcher.add(Person::Row(number as u32), &texts);
        }
        let is_wanted = |one: &Person, other: &Person| !matches!((one, other), (Person::Lead(_), Person::Lead(_)));
        let mut like = HashMap::new();
        // The surest come first, and the first one stays.
        for pair in matcher.pairs(is_wanted).pairs.into_iter().filter(|pair| pair.sureness >= Sureness::Likely) {
            match (pair.one, pair.other) {
                (Person::Lead(id), Person::Row(row)) | (Person::Row(row), Person::Lead(id)) => {
                    like.entry(row).or_insert(Other::Lead(id));
                }
                (Person::Row(one), Person::Row(other)) => {
                    like.entry(one.max(other)).or_insert(Other::Row(one.min(other)));
                }
                (Person::Lead(_), Person::Lead(_)) => {}
            }
        }
        Ok(Self { like, compared: Compared::Everybody })
    }
}
