//! What each column of a file most likely holds, and why the program thinks so.

use std::collections::HashMap;

use crate::candidate::{Candidate, by_header};
use crate::header_words::HeaderWords;
use crate::{Did, Field, Form, Holds, Program, Sheet, card, content, program};

/// What a file is, and what its columns hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognised {
    /// The program that wrote the file, when its headers tell.
    pub program: Option<ProgramGuess>,
    /// A guess for each column, in the order of the file.
    pub columns: Vec<ColumnGuess>,
}

/// A program, and why it is thought to have written the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramGuess {
    /// The program.
    pub program: Program,
    /// The headers that only this program writes together.
    pub telling: Vec<String>,
}

/// What a column most likely holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnGuess {
    /// The column's header.
    pub header: String,
    /// The field; nothing when the column is left out.
    pub field: Option<Field>,
    /// Why.
    pub because: Because,
}

impl ColumnGuess {
    /// Whether the header says no more than what the field is: "Notes", and not a question of a form.
    pub(crate) fn says_no_more(&self) -> bool {
        match self.because {
            Because::ExactName | Because::AliasOf(_) | Because::NamedBy(Program::VCard) => true,
            _ => self.field.is_some_and(|field| {
                let header = self.header.trim_end_matches(['s', 'S']);
                header.eq_ignore_ascii_case(field.name())
            }),
        }
    }
}

/// Why a column is mapped to a field, or left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// The header is the field's own name.
    ExactName,
    /// The header is another name for the field.
    AliasOf(Field),
    /// The header means this field in exports of the program.
    NamedBy(Program),
    /// The header's last words name the field: "Which phone" is a phone.
    HeadNoun {
        /// The words that name it.
        noun: String,
    },
    /// The header says nothing; the cells look like mail addresses.
    LooksLikeEmails {
        /// Filled cells that do, in percent.
        percent: u8,
    },
    /// The header says nothing; the cells look like telephone numbers.
    LooksLikePhones {
        /// Filled cells that do, in percent.
        percent: u8,
    },
    /// There is no header; the cells look like amounts of money.
    LooksLikeMoney {
        /// Filled cells that do, in percent.
        percent: u8,
    },
    /// There is no header; the cells are days.
    LooksLikeDays {
        /// Filled cells that are, in percent.
        percent: u8,
    },
    /// There is no header; the cells look like places.
    LooksLikePlaces {
        /// Filled cells that do, in percent.
        percent: u8,
    },
    /// There is no header; the cells look like names of people.
    LooksLikeNames {
        /// Filled cells that do, in percent.
        percent: u8,
    },
    /// There is no header; the cells look like names of firms.
    LooksLikeFirms {
        /// Filled cells that do, in percent.
        percent: u8,
    },
    /// A further mail address or number of the same person, beside the main one.
    Further {
        /// Header of the column with the main one.
        beside: String,
    },
    /// A column of a filled-in form that holds no other field: what they answered is kept as a note.
    Answer,
    /// The owner said so.
    ChosenByHand,
    /// Left out: it speaks of somebody else, an owner, a manager, an assistant.
    NeverIdentity,
    /// Left out: the header means different things in different files.
    Ambiguous,
    /// Left out: another column holds the field better.
    Outranked {
        /// The field both would hold.
        field: Field,
        /// Header of the column that holds it.
        by: String,
    },
    /// Left out: the column is blank.
    Blank,
    /// Left out: neither header nor cells say what it is.
    Unknown,
}

/// Rows that are looked at to see what a column holds.
pub(crate) const SIGHT: usize = 1000;

/// Says what each column of the sheet most likely holds.
///
/// No two columns are mapped to a field that holds one answer: the better name wins, and the other
/// column says which one it lost to.
pub fn recognise(sheet: &Sheet) -> Recognised {
    let headers = sheet.headers();
    let found = match sheet.form() {
        Form::Cards { .. } => Some((Program::VCard, vec![card::BEGIN.to_owned()])),
        _ => program::of(headers).or_else(|| program::of_first_column(headers)),
    };
    let writer = found.as_ref().map(|(program, _)| *program);
    let filled: Vec<usize> = (0..headers.len()).map(|column| sheet.sample(column, SIGHT).count()).collect();
    let mut candidates: Vec<Candidate> = headers.iter().map(|header| by_header(header, writer)).collect();
    if matches!(sheet.form(), Form::Cards { .. }) {
        let named = candidates.iter_mut().filter(|candidate| candidate.field.is_some());
        named.for_each(|candidate| candidate.because = Because::NamedBy(Program::VCard));
    }
    content::look(sheet, &mut candidates);
    if writer.and_then(Program::did) == Some(Did::FilledInForm) {
        let unknown = candidates.iter_mut().filter(|candidate| candidate.because == Because::Unknown);
        unknown.for_each(|candidate| candidate.becomes(Field::Note, Because::Answer));
    }
    if !sheet.is_empty() {
        for (candidate, filled) in candidates.iter_mut().zip(&filled) {
            candidate.empty_when(*filled);
        }
    }
    streets(headers, &mut candidates);
    one_address(headers, &mut candidates);
    one_column_each(headers, &filled, &mut candidates);
    let columns = headers.iter().zip(candidates).map(|(header, candidate)| ColumnGuess {
        header: header.clone(),
        field: candidate.field,
        because: candidate.because,
    });
    Recognised {
        program: found.map(|(program, telling)| ProgramGuess { program, telling }),
        columns: columns.collect(),
    }
}

/// "Address" is the whole place, but the street where the town stands in a column of its own and no
/// other column holds the street. "Address 2" always is a line of the street.
fn streets(headers: &[String], candidates: &mut [Candidate]) {
    let holds = |candidates: &[Candidate], field| candidates.iter().any(|candidate| candidate.field == Some(field));
    let street_only = holds(candidates, Field::City) && !holds(candidates, Field::Street);
    for (header, candidate) in headers.iter().zip(candidates) {
        let words = HeaderWords::of(header);
        let is_address = words.words.last().is_some_and(|word| word == "address") && words.key() != "fulladdress";
        if candidate.field == Some(Field::Place) && is_address && (street_only || words.number.is_some()) {
            candidate.field = Some(Field::Street);
            candidate.because = Because::AliasOf(Field::Street);
        }
    }
}

/// An address is taken whole from one place: not the business's town with the home's postal code.
fn one_address(headers: &[String], candidates: &mut [Candidate]) {
    let is_part = |candidate: &Candidate| candidate.field.is_some_and(Field::is_address);
    let towns = candidates.iter().filter(|candidate| candidate.field == Some(Field::City));
    let Some(best) = towns.map(|candidate| (candidate.rank.qualifier, candidate.rank.first)).max() else {
        return;
    };
    let same = |candidate: &Candidate| candidate.rank.qualifier == best.0;
    // The first column of a field stands last here, so that it is the one that stays.
    let holders: HashMap<Field, usize> = (0..headers.len())
        .rev()
        .filter(|column| is_part(&candidates[*column]) && same(&candidates[*column]))
        .filter_map(|column| candidates[column].field.map(|field| (field, column)))
        .collect();
    let town = holders.get(&Field::City).copied();
    for candidate in candidates.iter_mut() {
        let Some(field) = candidate.field.filter(|field| field.is_address()) else {
            continue;
        };
        if same(candidate) {
            continue;
        }
        if let Some(by) = holders.get(&field).copied().or(town) {
            *candidate = Candidate::left_out(Because::Outranked { field, by: headers[by].clone() });
        }
    }
}

/// Of the columns that would hold the same single answer the best is left; equal names are settled by
/// the number of filled cells, then by the order of the file.
fn one_column_each(headers: &[String], filled: &[usize], candidates: &mut [Candidate]) {
    let mut best: HashMap<Field, usize> = HashMap::new();
    let standing =
        |candidates: &[Candidate], column: usize| (candidates[column].rank, filled[column], std::cmp::Reverse(column));
    for column in 0..candidates.len() {
        let Some(field) = candidates[column].field.filter(|field| field.holds() == Holds::One) else {
            continue;
        };
        let holder = best.entry(field).or_insert(column);
        if standing(candidates, column) > standing(candidates, *holder) {
            *holder = column;
        }
    }
    for (column, candidate) in candidates.iter_mut().enumerate() {
        if let Some(field) = candidate.field
            && let Some(by) = best.get(&field).filter(|by| **by != column)
        {
            let by = headers[*by].clone();
            match field {
                Field::Email => candidate.becomes(Field::OtherEmail, Because::Further { beside: by }),
                Field::Phone => candidate.becomes(Field::OtherPhone, Because::Further { beside: by }),
                _ => *candidate = Candidate::left_out(Because::Outranked { field, by }),
            }
        }
    }
}
