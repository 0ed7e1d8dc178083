//! What each column of a file most likely holds, and why the program thinks so.

use std::collections::HashMap;

use crate::candidate::{Candidate, by_header};
use crate::header_words::HeaderWords;
use crate::program;
use crate::{Field, Holds, Program, Sheet};

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
const SIGHT: usize = 1000;

/// Says what each column of the sheet most likely holds.
///
/// No two columns are mapped to a field that holds one answer: the better name wins, and the other
/// column says which one it lost to.
pub fn recognise(sheet: &Sheet) -> Recognised {
    let headers = sheet.headers();
    let found = program::of(headers).or_else(|| program::of_first_column(headers));
    let writer = found.as_ref().map(|(program, _)| *program);
    let filled: Vec<usize> = (0..headers.len()).map(|column| sheet.sample(column, SIGHT).count()).collect();
    let mut candidates: Vec<Candidate> = headers.iter().map(|header| by_header(header, writer)).collect();
    by_content(sheet, &mut candidates);
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

/// Columns whose header says nothing, but whose cells plainly do.
fn by_content(sheet: &Sheet, candidates: &mut [Candidate]) {
    const FEWEST_PERCENT: u8 = 80;
    type Test = (Field, fn(&str) -> bool, fn(u8) -> Because);
    const TESTS: [Test; 2] = [
        (Field::Email, is_email, |percent| Because::LooksLikeEmails { percent }),
        (Field::Phone, is_phone, |percent| Because::LooksLikePhones { percent }),
    ];
    for (column, candidate) in candidates.iter_mut().enumerate() {
        if candidate.because != Because::Unknown {
            continue;
        }
        for (field, test, because) in TESTS {
            let (mut all, mut like) = (0, 0);
            for cell in sheet.sample(column, SIGHT) {
                all += 1;
                like += usize::from(test(cell));
            }
            let percent = (like * 100_usize).checked_div(all).unwrap_or(0) as u8;
            if percent >= FEWEST_PERCENT {
                candidate.field = Some(field);
                candidate.because = because(percent);
                break;
            }
        }
    }
}

fn is_email(cell: &str) -> bool {
    let at = cell.split_once('@');
    at.is_some_and(|(person, host)| !person.is_empty() && host.contains('.') && !host.contains('@'))
}

/// Seven digits or more with a sign between them that numbers of other kinds lack; a bare row of digits
/// may as well be an account.
fn is_phone(cell: &str) -> bool {
    let cell = cell.trim_start_matches("p:").trim();
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let signs = cell.chars().all(|sign| sign.is_ascii_digit() || " +-().".contains(sign));
    let grouped = cell.starts_with('+') || cell.starts_with('(') || cell.matches(['-', ' ', '.']).count() >= 2;
    // 2026-11-22 has the signs of a number too.
    let date = crate::read_date(cell, crate::DayMonthOrder::DayFirst).is_some();
    (7..=15).contains(&digits) && signs && grouped && !date
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
            *candidate = Candidate::left_out(Because::Outranked { field, by: headers[*by].clone() });
        }
    }
}
