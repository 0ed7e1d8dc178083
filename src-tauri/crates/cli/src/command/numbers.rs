//! `sellable numbers`: every entry accounted for, proven from two sources.

use app::accounts::{self, AccountsView};
use app::failure::Said;
use serde_json::{Map, Value, json};

use super::look;
use crate::here::Here;
use crate::stop::Stop;
use crate::table::aligned;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Prints how many entries stand at each place, and whether the journal and the histories say the same.
pub fn numbers(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let accounts = accounts::accounts(&look(here, &typed.path(0))?)?;
    if typed.reader == Reader::Program {
        out.json(&as_json(&accounts))?;
    } else {
        print(&accounts, out)?;
    }
    if accounts.sum.balanced {
        Ok(())
    } else {
        Err(Stop::Said(Said::new("command-check-unbalanced").text("what", accounts.sum.sentence)))
    }
}

fn print(accounts: &AccountsView, out: &mut Printed<'_>) -> Result<(), Stop> {
    out.line(&accounts.sum.sentence)?;
    let most = accounts.parts.iter().map(|part| part.count.to_string().len()).max().unwrap_or(0);
    let parts = accounts.parts.iter().map(|part| vec![format!("  {:>most$}", part.count), part.words.clone()]);
    for line in aligned(&parts.collect::<Vec<_>>()) {
        out.line(&line)?;
    }
    for line in [&accounts.equation, &accounts.journal, &accounts.histories, &accounts.against_rules_words] {
        out.line(line)?;
    }
    for difference in &accounts.differences {
        out.line(difference)?;
    }
    Ok(())
}

fn as_json(accounts: &AccountsView) -> Value {
    let sum = &accounts.sum;
    let places: Map<String, Value> =
        sum.places.iter().map(|line| (line.place.clone(), Value::from(line.count))).collect();
    let of = |place: &'static str| accounts.parts.iter().filter(move |part| part.place == place);
    let with_marketing: Map<String, Value> =
        of("with_marketing").map(|part| (part.account.clone(), Value::from(part.count))).collect();
    let active = of("active")
        .map(|part| json!({ "step": part.step.unwrap_or_default() + 1, "name": part.words, "count": part.count }));
    json!({
        "entries": sum.entries,
        "leads": sum.leads,
        "places": places,
        "with_marketing": with_marketing,
        "active": active.collect::<Vec<_>>(),
        "created": accounts.created,
        "merged": accounts.merged,
        "erased": accounts.erased,
        "against_rules": accounts.against_rules,
        "balanced": sum.balanced,
        "differences": accounts.differences,
    })
}
