//! The list of industries and of the phrases that name them.

use std::collections::HashMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use super::codes::sector_of;
use super::words;
use crate::embedded;

/// An industry of NAICS 2022.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Industry {
    /// Two to six digits, "62" or "621210"; three sectors are written with both ends: "31-33", "44-45", "48-49".
    pub code: String,
    /// The title that the US Census Bureau gave it.
    pub title: String,
    /// Our plain name for it: "Dentists' offices".
    pub plain: String,
}

/// The industry with this code, if there is one. "31", "32" and "33" are the sector 31-33.
pub fn industry(code: &str) -> Option<Industry> {
    let rows = Rows::get();
    rows.row(sector_of(code.trim())).map(|row| rows.industry(row))
}

/// Where a phrase comes from; what an owner would say counts before what the Census says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    Title,
    PlainName,
    EverydayWord,
}

/// Words that name one or several industries.
#[derive(Debug)]
pub(super) struct Phrase {
    /// The words in the form that is compared.
    pub words: Vec<String>,
    pub source: Source,
    /// Rows of the industries.
    pub rows: Vec<u16>,
}

/// The industries in the order of their codes, without the phrases that name them.
#[derive(Debug)]
struct Rows(Vec<Row>);

#[derive(Debug)]
pub(super) struct Register {
    rows: &'static Rows,
    phrases: Vec<Phrase>,
    /// Numbers of phrases by their words, and for names and titles also without words that mean nothing.
    by_key: HashMap<String, Vec<u32>>,
}

#[derive(Debug)]
struct Row {
    code: &'static str,
    title: &'static str,
    plain: &'static str,
    /// The row that stands for all of the same extent.
    standard: u16,
}

/// Codes of six digits have no parts.
const MOST_DIGITS: usize = 6;

/// A code of two digits, or a sector written with both ends.
fn is_sector(code: &str) -> bool {
    code.len() == 2 || code.contains('-')
}

impl Rows {
    /// The list, unpacked at the first call.
    fn get() -> &'static Self {
        static TITLES: OnceLock<String> = OnceLock::new();
        static ROWS: OnceLock<Rows> = OnceLock::new();
        ROWS.get_or_init(|| {
            let titles = TITLES.get_or_init(|| embedded::text(include_bytes!("../../data/industries.tsv.deflate")));
            Self::read(titles, include_str!("plain_names.txt"))
        })
    }

    fn read(titles: &'static str, plain_names: &'static str) -> Self {
        let plain: HashMap<&str, &'static str> =
            plain_names.lines().filter_map(|line| line.split_once(" = ")).collect();
        let rows = titles.lines().map(|line| {
            let [code, title] = embedded::columns(line);
            Row { code, title, plain: plain.get(code).copied().unwrap_or_default(), standard: 0 }
        });
        let mut rows = Self(rows.collect());
        rows.join_only_parts();
        rows
    }

    /// An industry with a single part is that part: gives them one plain name and one row that stands for both.
    fn join_only_parts(&mut self) {
        for row in 0..self.0.len() {
            let chain = self.chain(row as u16);
            let first = chain.first().copied().unwrap_or(row as u16);
            let last = chain.last().copied().unwrap_or(row as u16);
            let named = chain.iter().map(|link| self.0[*link as usize].plain).find(|plain| !plain.is_empty());
            if self.0[row].plain.is_empty() {
                self.0[row].plain = named.unwrap_or(self.0[row].title);
            }
            let ends_narrow = self.0[last as usize].code.len() == MOST_DIGITS;
            self.0[row].standard = if ends_narrow && !is_sector(self.0[first as usize].code) { last } else { first };
        }
    }

    /// The row with all above it of which it is the only part, and all below it that are only parts, widest first.
    fn chain(&self, row: u16) -> Vec<u16> {
        let mut chain = vec![row];
        while let Some(above) = self.only_part_of(chain[0]) {
            chain.insert(0, above);
        }
        while let Some(below) = chain.last().and_then(|last| self.only_part(*last)) {
            chain.push(below);
        }
        chain
    }

    fn only_part_of(&self, row: u16) -> Option<u16> {
        let code = self.0[row as usize].code;
        let above = self.row(code.get(..code.len().checked_sub(1)?)?)?;
        (self.only_part(above) == Some(row)).then_some(above)
    }

    fn only_part(&self, row: u16) -> Option<u16> {
        let code = self.0[row as usize].code;
        let mut parts = self.0[row as usize + 1..]
            .iter()
            .take_while(|other| other.code.starts_with(code))
            .filter(|other| other.code.len() == code.len() + 1);
        let part = parts.next()?;
        if parts.next().is_some() {
            return None;
        }
        self.row(part.code)
    }

    /// The row of a code.
    fn row(&self, code: &str) -> Option<u16> {
        self.0.binary_search_by_key(&code, |row| row.code).ok().map(|row| row as u16)
    }

    /// All that is known of a row.
    fn industry(&self, row: u16) -> Industry {
        let Row { code, title, plain, .. } = self.0[row as usize];
        Industry { code: code.to_owned(), title: title.to_owned(), plain: plain.to_owned() }
    }
}

impl Register {
    /// The list, read at the first call.
    pub fn get() -> &'static Self {
        static REGISTER: OnceLock<Register> = OnceLock::new();
        REGISTER.get_or_init(|| Self::read(Rows::get(), include_str!("synonyms.txt")))
    }

    fn read(rows: &'static Rows, synonyms: &'static str) -> Self {
        let mut register = Self { rows, phrases: Vec::new(), by_key: HashMap::new() };
        for (row, Row { title, plain, .. }) in (0..).zip(&rows.0) {
            register.add(title, Source::Title, vec![row]);
            if let Some((start, _)) = title.split_once(" (") {
                register.add(start, Source::Title, vec![row]);
            }
            register.add(plain, Source::PlainName, vec![row]);
        }
        for (phrase, codes) in synonyms.lines().filter_map(|line| line.split_once(" = ")) {
            let rows = codes.split(' ').filter_map(|code| rows.row(code)).collect();
            register.add(phrase, Source::EverydayWord, rows);
        }
        register
    }

    fn add(&mut self, phrase: &str, source: Source, mut rows: Vec<u16>) {
        for row in &mut rows {
            *row = self.rows.0[*row as usize].standard;
        }
        let words = words::read(phrase);
        if words.is_empty() {
            return;
        }
        let number = self.phrases.len() as u32;
        let mut keys = vec![words.join(" ")];
        if source != Source::EverydayWord {
            keys.push(words::without_empty(&words).join(" "));
        }
        keys.dedup();
        for key in keys.into_iter().filter(|key| !key.is_empty()) {
            self.by_key.entry(key).or_default().push(number);
        }
        self.phrases.push(Phrase { words, source, rows });
    }

    /// The row of a code.
    pub fn row(&self, code: &str) -> Option<u16> {
        self.rows.row(code)
    }

    /// The rows of the codes that begin with these digits, in order.
    pub fn rows_beginning(&self, digits: &str) -> impl Iterator<Item = u16> {
        let first = self.rows.0.partition_point(|row| row.code < digits);
        let codes = self.rows.0[first..].iter().take_while(move |row| row.code.starts_with(digits)).count();
        (first..first + codes).map(|row| row as u16)
    }

    /// The row that stands for all of the same extent: the one of six digits if there is one, else the widest.
    pub fn standard(&self, row: u16) -> u16 {
        self.rows.0[row as usize].standard
    }

    /// The narrowest code of the same extent.
    pub fn narrowest<'a>(&'a self, code: &'a str) -> &'a str {
        let last = self.row(code).and_then(|row| self.rows.chain(row).last().copied());
        last.map_or(code, |row| self.rows.0[row as usize].code)
    }

    /// Number of digits, which tells how general an industry is.
    pub fn digits(&self, row: u16) -> usize {
        let code = self.rows.0[row as usize].code;
        if is_sector(code) { 2 } else { code.len() }
    }

    /// The rows that these words name exactly; everyday words count before names, and names before titles.
    pub fn named(&self, key: &str) -> Vec<u16> {
        let phrases = || self.by_key.get(key).into_iter().flatten().map(|number| &self.phrases[*number as usize]);
        let Some(best) = phrases().map(|phrase| phrase.source).max() else { return Vec::new() };
        let mut rows: Vec<u16> =
            phrases().filter(|phrase| phrase.source == best).flat_map(|phrase| phrase.rows.iter().copied()).collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    /// Every phrase.
    pub fn phrases(&self) -> &[Phrase] {
        &self.phrases
    }

    /// All that is known of a row.
    pub fn industry(&self, row: u16) -> Industry {
        self.rows.industry(row)
    }
}
