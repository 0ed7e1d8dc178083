//! `sellable kits`: the starter kits that a data file can begin with.

use app::kits::{self, KitView};
use serde_json::{Value, json};

use crate::here::Here;
use crate::stop::Stop;
use crate::table::aligned;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Prints the kits: the name for `--kit`, the kind of business, and for whom each is.
pub fn kits(_: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let kits = kits::list();
    if typed.reader == Reader::Program {
        return Ok(out.json(&kits.iter().map(as_json).collect::<Vec<_>>())?);
    }
    let rows: Vec<Vec<String>> = kits.into_iter().map(|kit| vec![kit.kit, kit.name, kit.about]).collect();
    for line in aligned(&rows) {
        out.line(&line)?;
    }
    Ok(())
}

fn as_json(kit: &KitView) -> Value {
    json!({ "kit": kit.kit, "name": kit.name, "about": kit.about, "answers": kit.answers })
}
