//! `sellable numbers`: every entry accounted for.

use app::views::{self, NumbersView};
use serde_json::{Map, Value, json};

use super::look;
use crate::here::Here;
use crate::stop::Stop;
use crate::table::aligned;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Prints how many entries stand at each place, and whether the journal counts the same.
pub fn numbers(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let numbers = views::numbers(&look(here, &typed.path(0))?)?;
    if typed.reader == Reader::Program {
        return Ok(out.json(&as_json(&numbers))?);
    }
    out.line(&numbers.sentence)?;
    let most = numbers.places.iter().map(|line| line.count.to_string().len()).max().unwrap_or(0);
    let places = numbers.places.iter().map(|line| vec![format!("  {:>most$}", line.count), line.words.clone()]);
    for line in aligned(&places.collect::<Vec<_>>()) {
        out.line(&line)?;
    }
    Ok(())
}

fn as_json(numbers: &NumbersView) -> Value {
    let places: Map<String, Value> =
        numbers.places.iter().map(|line| (line.place.clone(), Value::from(line.count))).collect();
    json!({
        "entries": numbers.entries,
        "leads": numbers.leads,
        "places": places,
        "balanced": numbers.balanced,
    })
}
