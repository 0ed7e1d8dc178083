//! `sellable cheat-sheet`: the agreement on one page.

use app::printing;
use app::printing::Paper;

use super::{PAPERS, look, saved, target};
use crate::here::Here;
use crate::stop::Stop;
use crate::typed::Typed;
use crate::verb::Printed;

/// Prints the cheat sheet into a file, which is whole or not there.
pub fn cheat_sheet(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let path = typed.path(0);
    let target = target(typed, "cheat-sheet", &path)?;
    let paper = typed.one_of("--paper", &PAPERS)?.unwrap_or(Paper::usual(here.locale));
    let book = look(here, &path)?;
    let ready = printing::cheat_sheet(&book, paper)?;
    saved(here, typed, ("cheat_sheet", &book, ready), &target, out)
}
