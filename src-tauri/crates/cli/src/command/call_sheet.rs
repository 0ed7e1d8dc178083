//! `sellable call-sheet`: sheets to have beside the telephone.

use app::export::Which;
use app::failure::Said;
use app::printing::Paper;
use app::printing::{self, ChosenLeads, PrintFor};

use super::{PAPERS, look, saved, target};
use crate::here::Here;
use crate::stop::Stop;
use crate::typed::Typed;
use crate::verb::Printed;

/// Prints the sheets into a file, which is whole or not there.
pub fn call_sheet(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let path = typed.path(0);
    let target = target(typed, "call-sheet", &path)?;
    typed.alone("call-sheet", "--today", ["--lead"])?;
    let paper = typed.one_of("--paper", &PAPERS)?.unwrap_or(Paper::usual(here.locale));
    let ids = typed.texts("--lead").map(number).collect::<Result<Vec<i64>, Stop>>()?;
    let which = match (typed.has("--today"), ids.as_slice()) {
        (true, _) | (false, []) => PrintFor::Today,
        (false, [only]) => PrintFor::Lead(*only),
        (false, _) => PrintFor::Chosen(ChosenLeads { which: Which::Ids(ids), except: Vec::new() }),
    };
    let book = look(here, &path)?;
    let ready = printing::call_sheets(&book, &which, paper)?;
    saved(here, typed, ("call_sheets", &book, ready), &target, out)
}

/// The number of a lead, with or without its #.
pub(super) fn number(word: String) -> Result<i64, Stop> {
    let number = word.trim().trim_start_matches('#').parse();
    number.map_err(|_| Stop::Said(Said::new("command-nobody-called").text("name", word)))
}
