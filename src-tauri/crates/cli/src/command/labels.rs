//! `sellable labels`: address labels and postcards.

use app::export::Which;
use app::failure::{FieldProblem, Problem, Said};
use app::printing::Paper;
use app::printing::{self, CardChoice, ChosenLeads, LabelsRequest, Made, OwnSheet, PrintFor, SheetChoice};

use super::call_sheet::number;
use super::{PAPERS, leads, look, saved, target};
use crate::here::Here;
use crate::stop::{Stop, Usage};
use crate::typed::Typed;
use crate::verb::{ASKING, Printed};

/// The sheets of labels, by their names on the command line.
#[derive(Debug, Clone, Copy)]
enum Sheet {
    Avery5160,
    AveryL7160,
    Own,
}

const SHEETS: [(&str, Sheet); 3] = [("5160", Sheet::Avery5160), ("l7160", Sheet::AveryL7160), ("own", Sheet::Own)];
const CARDS: [(&str, CardChoice); 3] =
    [("four", CardChoice::FourUp), ("a6", CardChoice::A6), ("6x4", CardChoice::SixByFour)];

/// Prints labels or postcards into a file, which is whole or not there.
pub fn labels(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let path = typed.path(0);
    let target = target(typed, "labels", &path)?;
    typed.alone("labels", "--cards", ["--sheet", "--start"])?;
    typed.alone("labels", "--sheet", ["--text"])?;
    typed.alone("labels", "--lead", ASKING.iter().map(|choice| choice.name))?;
    let paper = typed.one_of("--paper", &PAPERS)?.unwrap_or(Paper::usual(here.locale));
    let made = made(typed, paper)?;
    let ids = typed.texts("--lead").map(number).collect::<Result<Vec<i64>, Stop>>()?;
    let which = if ids.is_empty() { Which::All(Box::new(leads::request(typed)?)) } else { Which::Ids(ids) };
    let request = LabelsRequest { which: PrintFor::Chosen(ChosenLeads { which, except: Vec::new() }), made };
    let book = look(here, &path)?;
    let ready = printing::labels(&book, &request, paper)?;
    saved(here, typed, ("labels", &book, ready), &target, out)
}

fn made(typed: &Typed, paper: Paper) -> Result<Made, Stop> {
    if let Some(card) = typed.one_of("--cards", &CARDS)? {
        return Ok(Made::Postcards { card, text: typed.text("--text").unwrap_or_default() });
    }
    let sheet = typed.one_of("--sheet", &SHEETS)?.ok_or(Usage::Missing { verb: "labels", what: "--sheet SHEET" })?;
    let sheet = match sheet {
        Sheet::Avery5160 => SheetChoice::Avery5160,
        Sheet::AveryL7160 => SheetChoice::AveryL7160,
        Sheet::Own => SheetChoice::Own(OwnSheet {
            paper,
            columns: count(typed, "--columns")?.unwrap_or(1),
            rows: count(typed, "--rows")?.unwrap_or(1),
            width: length(typed, "--width")?,
            height: length(typed, "--height")?,
            left: length(typed, "--left")?,
            top: length(typed, "--top")?,
            across: length(typed, "--across")?,
            down: length(typed, "--down")?,
        }),
    };
    Ok(Made::Labels { sheet, first: count(typed, "--start")?.unwrap_or(1) })
}

/// A length in millimetres; none is none.
fn length(typed: &Typed, option: &str) -> Result<f32, Stop> {
    let Some(text) = typed.text(option) else { return Ok(0.0) };
    text.trim().replace(',', ".").parse().map_err(|_| refused(option, text))
}

fn count(typed: &Typed, option: &str) -> Result<Option<u32>, Stop> {
    typed.text(option).map(|text| text.trim().parse().map_err(|_| refused(option, text))).transpose()
}

fn refused(option: &str, text: String) -> Stop {
    let problem = FieldProblem::new(option, Said::new("labels-measure").text("typed", text));
    Stop::Refused(Problem::Fields(vec![problem]))
}
