//! Reads as much of a half typed territory as makes sense.

use crate::interview::wire::{At, Home, read_answer};
use method::interview::{Answer, AnswerKind};
use method::place::{Area, Territory};
use serde_json::{Value, json};

/// Keys under which a place or a code is typed.
const NAMES: [&str; 4] = ["around", "region", "country", "postal"];

/// The areas that can be read, and what was typed for the places that can't be found.
pub(super) fn readable(typed: &Value, home: &Home) -> (Territory, Vec<String>) {
    let mut left_out = Vec::new();
    let mut side = |value: Option<&Value>| -> Vec<Area> {
        let areas = value.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        areas.iter().filter_map(|area| one(area, home, &mut left_out)).collect()
    };
    let (include, exclude) =
        if typed.is_array() { (Some(typed), None) } else { (typed.get("include"), typed.get("exclude")) };
    let territory = Territory { include: side(include), exclude: side(exclude) };
    left_out.dedup();
    (territory, left_out)
}

fn one(area: &Value, home: &Home, left_out: &mut Vec<String>) -> Option<Area> {
    let alone = json!([area]);
    match read_answer(AnswerKind::Territory, &At::new("", &alone), home) {
        Ok(Answer::Territory(territory)) => territory.include.into_iter().next(),
        Ok(_) => None,
        Err(problems) => {
            // A distance that is not typed yet needs no remark: its field says so.
            let name = NAMES.iter().find(|name| problems.iter().any(|problem| problem.path.ends_with(**name)))?;
            let typed = area.get(name).and_then(Value::as_str).map_or("", str::trim);
            if !typed.is_empty() {
                left_out.push(format!("“{typed}”"));
            }
            None
        }
    }
}
