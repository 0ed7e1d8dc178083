//! `sellable check`: the data file is sound; the definitions have no gaps.

use app::failure::Said;
use app::{accounts, interview};
use serde_json::{Value, json};

use super::look;
use crate::here::Here;
use crate::stop::Stop;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Looks the file over, page by page and in its sums, and names what the definitions leave open. A gap is no failure; a
/// file that is not sound is one.
pub fn check(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    // Opening reads every page of the file and refuses one that is damaged.
    let book = look(here, &typed.path(0))?;
    let numbers = accounts::accounts(&book)?.sum;
    let gaps = interview::interview(&book)?.gaps;
    if typed.reader == Reader::Program {
        let gaps: Vec<Value> = gaps.iter().map(|gap| json!({ "clause": gap.clause, "text": gap.text })).collect();
        out.json(&json!({ "sound": numbers.balanced, "gaps": gaps }))?;
    } else {
        if numbers.balanced {
            out.line(&Said::new("command-check-sound").say(&here.words))?;
        }
        out.line(&Said::new("command-check-gaps").number("count", gaps.len() as i64).say(&here.words))?;
        for gap in &gaps {
            let clause = if gap.clause.is_empty() { String::new() } else { format!("{}: ", gap.clause) };
            out.line(&format!("  {clause}{}", gap.text))?;
        }
    }
    if numbers.balanced {
        Ok(())
    } else {
        Err(Stop::Said(Said::new("command-check-unbalanced").text("what", numbers.sentence)))
    }
}
