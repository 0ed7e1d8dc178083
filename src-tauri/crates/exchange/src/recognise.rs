//! What each column of a file most likely holds, and why the program thinks so.

use std::collections::HashMap;

use crate::alias::{self, Known};
use crate::header_words::HeaderWords;
use crate::program::{self, Meaning};
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

/// A guess before the columns are compared.
struct Candidate {
    field: Option<Field>,
    because: Because,
    rank: Rank,
}

/// How good a name is; the larger, the better. Compared in the order of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    strength: Strength,
    qualifier: Qualifier,
    first: std::cmp::Reverse<u32>,
}

/// How the header, or the cells, name the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    Content,
    HeadNoun,
    Qualified,
    Alias,
    Own,
    Program,
}

/// Which of a person's addresses or numbers; a business is called at its business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Qualifier {
    Other,
    Home,
    Mobile,
    Company,
    Business,
    Plain,
}

impl Candidate {
    fn left_out(because: Because) -> Self {
        let rank = Rank { strength: Strength::Content, qualifier: Qualifier::Other, first: std::cmp::Reverse(0) };
        Self { field: None, because, rank }
    }

    /// A blank column is not mapped where it would keep a filled one out.
    fn empty_when(&mut self, filled: usize) {
        if filled == 0 && self.field.is_some() {
            *self = Self::left_out(Because::Blank);
        }
    }
}

fn by_header(header: &str, writer: Option<Program>) -> Candidate {
    let parsed = HeaderWords::of(header);
    let key = parsed.key();
    let first = std::cmp::Reverse(parsed.number.unwrap_or(0));
    let rank = |strength, qualifier| Rank { strength, qualifier, first };
    if alias::is_somebody_else(&parsed.words) {
        return Candidate::left_out(Because::NeverIdentity);
    }
    if let Some(writer) = writer {
        match program::meaning(writer, &key) {
            Some(Meaning::Field(field)) => {
                let rank = rank(Strength::Program, Qualifier::Plain);
                return Candidate { field: Some(field), because: Because::NamedBy(writer), rank };
            }
            Some(Meaning::NotTheLead) => return Candidate::left_out(Because::Ambiguous),
            None => {}
        }
    }
    if let Some((field, known)) = alias::of_key(&key) {
        let (because, strength) = match known {
            Known::Own => (Because::ExactName, Strength::Own),
            Known::Alias => (Because::AliasOf(field), Strength::Alias),
        };
        return Candidate { field: Some(field), because, rank: rank(strength, Qualifier::Plain) };
    }
    if alias::is_ambiguous(&key) {
        return Candidate::left_out(Because::Ambiguous);
    }
    let (bare, qualifier) = without_qualifiers(&parsed.words);
    if let Some((field, _)) = alias::of_key(&bare.concat()) {
        let rank = rank(Strength::Qualified, qualifier.unwrap_or(Qualifier::Plain));
        return Candidate { field: Some(field), because: Because::AliasOf(field), rank };
    }
    if let Some((field, noun)) = head_noun(bare) {
        let rank = rank(Strength::HeadNoun, qualifier.unwrap_or(Qualifier::Plain));
        return Candidate { field: Some(field), because: Because::HeadNoun { noun }, rank };
    }
    Candidate::left_out(Because::Unknown)
}

/// Takes "business", "home" and the like off both ends, and says which it was.
fn without_qualifiers(words: &[String]) -> (&[String], Option<Qualifier>) {
    let mut rest = words;
    let mut found: Option<Qualifier> = None;
    loop {
        let [first, .., last] = rest else {
            return (rest, found);
        };
        let named = if let Some(named) = before(first) {
            rest = &rest[1..];
            named
        } else if let Some(named) = after(last) {
            rest = &rest[..rest.len() - 1];
            named
        } else {
            return (rest, found);
        };
        found = match (found, named) {
            // "Address" and "person" say nothing about which; the other word does. Of two words that
            // do, the lesser counts, and plain is the greatest.
            (None, named) => Some(named),
            (Some(found), named) => Some(found.min(named)),
        };
    }
}

fn before(word: &str) -> Option<Qualifier> {
    match word {
        "address" | "person" | "contact" | "lead" | "customer" | "client" | "default" | "your" | "the" => {
            Some(Qualifier::Plain)
        }
        "mailing" | "billing" | "shipping" | "organization" | "organisation" | "account" => Some(Qualifier::Business),
        _ => after(word),
    }
}

fn after(word: &str) -> Option<Qualifier> {
    match word {
        "business" | "work" | "office" | "main" | "primary" | "preferred" => Some(Qualifier::Business),
        "company" => Some(Qualifier::Company),
        "mobile" | "cell" => Some(Qualifier::Mobile),
        "home" | "personal" | "private" => Some(Qualifier::Home),
        "other" | "secondary" | "alternate" | "alternative" => Some(Qualifier::Other),
        _ => None,
    }
}

/// The field that the header's last words name, among nouns that mean one thing wherever they stand.
/// "Name", "date", "type" and "address" are not among them: `ad_name` is nobody's name.
fn head_noun(words: &[String]) -> Option<(Field, String)> {
    const NOUNS: [(&str, Field); 21] = [
        ("email", Field::Email),
        ("email address", Field::Email),
        ("phone", Field::Phone),
        ("phone number", Field::Phone),
        ("telephone", Field::Phone),
        ("mobile", Field::Phone),
        ("job title", Field::Title),
        ("company name", Field::Company),
        ("city", Field::City),
        ("zip", Field::Postal),
        ("zip code", Field::Postal),
        ("postal code", Field::Postal),
        ("postcode", Field::Postal),
        ("industry", Field::Industry),
        ("annual revenue", Field::Revenue),
        ("revenue", Field::Revenue),
        ("number of employees", Field::Headcount),
        ("budget", Field::Budget),
        ("timeline", Field::Timing),
        ("timeframe", Field::Timing),
        ("lead source", Field::Source),
    ];
    if words.len() < 2 {
        return None;
    }
    let text = words.join(" ");
    let ends = |noun: &str| text.strip_suffix(noun).is_some_and(|rest| rest.ends_with(' '));
    let longest = NOUNS.iter().filter(|(noun, _)| ends(noun)).max_by_key(|(noun, _)| noun.len());
    longest.map(|(noun, field)| (*field, (*noun).to_owned()))
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

/// An address is taken whole from one place: not the business's town with the home's postal code.
fn one_address(headers: &[String], candidates: &mut [Candidate]) {
    let is_part = |candidate: &Candidate| candidate.field.is_some_and(Field::is_address);
    let towns = candidates.iter().filter(|candidate| candidate.field == Some(Field::City));
    let Some(best) = towns.map(|candidate| (candidate.rank.qualifier, candidate.rank.first)).max() else {
        return;
    };
    let same = |candidate: &Candidate| candidate.rank.qualifier == best.0;
    let holders: HashMap<Field, usize> = (0..headers.len())
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
