//! A JSON value with the path that leads to it: every problem is named with its path.

use crate::failure::{FieldProblem, Said};
use method::money::read_range;
use method::range::Range;
use serde_json::{Map, Value};

/// What was read, or every problem.
pub(super) type Read<T> = Result<T, Vec<FieldProblem>>;

/// The longest short text, in characters.
pub(super) const SHORT: usize = 200;
/// The longest long text, in characters.
pub(super) const LONG: usize = 20_000;
/// The most entries of a list.
const MOST_ENTRIES: usize = 100;

/// A JSON value with the path that leads to it.
#[derive(Clone)]
pub struct At<'a> {
    pub(super) path: String,
    pub(super) value: &'a Value,
}

impl<'a> At<'a> {
    /// A value at a path.
    pub fn new(path: impl Into<String>, value: &'a Value) -> Self {
        Self { path: path.into(), value }
    }

    pub(super) fn problem<T>(&self, said: Said) -> Read<T> {
        Err(vec![FieldProblem::new(self.path.clone(), said)])
    }

    pub(super) fn key(&self, key: &str) -> Option<At<'a>> {
        let value = self.value.get(key).filter(|value| !value.is_null())?;
        Some(At { path: format!("{}.{key}", self.path), value })
    }

    /// A member that something was filled into.
    pub(super) fn filled_key(&self, key: &str) -> Option<At<'a>> {
        self.key(key).filter(|at| at.value.as_str().is_none_or(|text| !text.trim().is_empty()))
    }

    /// The members of an object that may have these names only.
    pub fn object(&self, known: &[&str]) -> Read<&'a Map<String, Value>> {
        let Some(object) = self.value.as_object() else { return self.problem(Said::new("json-object")) };
        let problems: Vec<FieldProblem> = object
            .keys()
            .filter(|key| !known.contains(&key.as_str()))
            .map(|key| {
                let said = Said::new("json-unknown-field").text("field", key).text("known", known.join(", "));
                FieldProblem::new(format!("{}.{key}", self.path), said)
            })
            .collect();
        if problems.is_empty() { Ok(object) } else { Err(problems) }
    }

    pub(super) fn list(&self) -> Read<Vec<At<'a>>> {
        let Some(list) = self.value.as_array() else { return self.problem(Said::new("json-list")) };
        if list.len() > MOST_ENTRIES {
            return self.problem(Said::new("json-long-list").number("most", MOST_ENTRIES as i64));
        }
        Ok(list.iter().enumerate().map(|(at, value)| At { path: format!("{}[{at}]", self.path), value }).collect())
    }

    pub(super) fn each<T>(&self, read: impl Fn(&At<'a>) -> Read<T>) -> Read<Vec<T>> {
        gather(self.list()?.iter().map(read))
    }

    pub(super) fn text(&self, most: usize) -> Read<String> {
        let Some(text) = self.value.as_str() else { return self.problem(Said::new("json-text")) };
        if text.chars().count() > most {
            return self.problem(Said::new("answer-too-long").number("most", most as i64));
        }
        Ok(text.trim().to_owned())
    }

    pub(super) fn filled(&self, most: usize) -> Read<String> {
        let text = self.text(most)?;
        if text.is_empty() { self.problem(Said::new("answer-empty")) } else { Ok(text) }
    }

    pub(super) fn optional_text(&self, key: &str, most: usize) -> Read<String> {
        self.key(key).map_or_else(|| Ok(String::new()), |at| at.text(most))
    }

    /// A number, as a number or as the text that somebody typed.
    pub(super) fn typed(&self) -> Read<String> {
        match self.value {
            Value::Number(number) => Ok(number.to_string()),
            Value::String(text) => Ok(text.trim().to_owned()),
            _ => self.problem(Said::new("json-number")),
        }
    }

    pub(super) fn count(&self, most: u32) -> Read<u32> {
        let text = self.typed()?;
        let number = read_count(&text).and_then(|range| range.single());
        match number.and_then(|number| u32::try_from(number).ok()) {
            Some(number) if number <= most => Ok(number),
            Some(_) => self.problem(Said::new("answer-number-too-large").number("most", i64::from(most))),
            None => self.problem(Said::new("answer-number").text("typed", text)),
        }
    }

    pub(super) fn yes_or_no(&self) -> Read<bool> {
        self.value.as_bool().map_or_else(|| self.problem(Said::new("json-yes-no")), Ok)
    }

    pub(super) fn one_of<T>(&self, known: &[(&'static str, T)]) -> Read<T>
    where
        T: Copy,
    {
        let text = self.text(SHORT)?;
        let found = known.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
        let names = || known.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
        found.map_or_else(|| self.problem(Said::new("json-one-of").text("typed", &text).text("known", names())), Ok)
    }

    /// A problem with a member that is not there.
    pub(super) fn missing<T>(&self, key: &str, said: Said) -> Read<T> {
        Err(vec![FieldProblem::new(format!("{}.{key}", self.path), said)])
    }

    pub(super) fn required(&self, key: &str) -> Read<At<'a>> {
        self.key(key)
            .map_or_else(|| Err(vec![FieldProblem::new(format!("{}.{key}", self.path), Said::new("json-missing"))]), Ok)
    }
}

/// A count as people write it. Nothing that is counted here goes below zero, so a minus sign is no dash.
pub(super) fn read_count(text: &str) -> Option<Range<i64>> {
    read_range(text).ok().filter(|_| !text.trim_start().starts_with(['-', '−']))
}

/// All results, or all problems at once.
pub(super) fn gather<T>(results: impl Iterator<Item = Read<T>>) -> Read<Vec<T>> {
    let mut values = Vec::new();
    let mut problems = Vec::new();
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(more) => problems.extend(more),
        }
    }
    if problems.is_empty() { Ok(values) } else { Err(problems) }
}
