//! `sellable today`: what must happen now.

use app::today::{self, TodayView};
use serde_json::{Value, json};

use super::look;
use crate::here::Here;
use crate::stop::Stop;
use crate::table::aligned;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Prints what must happen now, the most urgent first.
pub fn today(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let view = today::today(&look(here, &typed.path(0))?)?;
    if typed.reader == Reader::Program {
        return Ok(out.json(&as_json(&view))?);
    }
    out.line(&view.heading)?;
    out.line(&view.note)?;
    if let Some(empty) = &view.empty {
        out.line(empty)?;
    }
    for group in &view.groups {
        out.line("")?;
        out.line(&format!("{} ({})", group.title, group.count))?;
        let rows: Vec<Vec<String>> = group
            .items
            .iter()
            .map(|item| {
                let who = if item.company.is_empty() {
                    item.name.clone()
                } else {
                    format!("{}, {}", item.name, item.company)
                };
                vec![format!("  {}", item.due), format!("#{}", item.id), who, item.why.clone()]
            })
            .collect();
        for line in aligned(&rows) {
            out.line(&line)?;
        }
    }
    if !view.misses.is_empty() {
        out.line("")?;
    }
    for side in &view.misses {
        out.line(&side.words)?;
    }
    Ok(())
}

fn as_json(view: &TodayView) -> Value {
    let groups: Vec<Value> = view
        .groups
        .iter()
        .map(|group| {
            let items: Vec<Value> = group
                .items
                .iter()
                .map(|item| {
                    json!({
                        "lead": { "id": item.id, "name": item.name, "company": item.company },
                        "why": item.why,
                        "due": item.due,
                        "state": item.state,
                        "side": item.side,
                        "who": item.who,
                        "ask": item.ask.as_ref().map(|ask| ask.question.clone()),
                        "do_not_contact": item.stopped,
                    })
                })
                .collect();
            json!({ "kind": group.kind, "count": group.count, "items": items })
        })
        .collect();
    let misses: Vec<Value> = view
        .misses
        .iter()
        .map(|side| json!({ "side": side.side, "late": side.late, "missed": side.missed, "words": side.words }))
        .collect();
    json!({ "late": view.late, "note": view.note, "groups": groups, "misses": misses })
}
