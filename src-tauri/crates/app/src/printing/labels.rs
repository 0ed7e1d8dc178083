//! Labels and postcards: who gets one, what stands on it, and who is left out.

use super::left_out;
use super::made::{CardChoice, Made, SheetChoice};
use super::ready::Ready;
use super::sheet::Paper;
use super::style::style;
use super::what::{ChosenLeads, LabelsRequest, PrintFor};
use crate::book::Book;
use crate::export::Which;
use crate::failure::{FieldProblem, Problem, Said};
use crate::interview::wire::Home;
use method::LeadId;
use method::contact::Channel;
use method::fact::Fact;
use method::lead::Lead;
use method::place::{Extent, FoundPlace, Place, TypedPlace};
use paper::{CardSize, LabelSheet, Labels, Postcards, SheetProblem};

/// Prints labels or postcards. Who asked for no post is left out, and so is who has no place; both are counted and named.
///
/// # Errors
///
/// The measures do not fit the sheet, the data file can't be read, or the printer fails.
pub fn labels(book: &Book, request: &LabelsRequest, paper: Paper) -> Result<Ready, Problem> {
    let sheet = match &request.made {
        Made::Labels { sheet, first } => Some((checked(*sheet, *first)?, *first)),
        Made::Postcards { .. } => None,
    };
    let definitions = book.in_force()?;
    let home = Home::of(&definitions.playbook);
    let mut addresses = Vec::new();
    let (mut unwanted, mut homeless) = (Vec::new(), Vec::new());
    let ids = ids(book, &request.which)?;
    let leads = book.store.read(|read| read.leads().page(&ids))?;
    let gone = ids.len() - leads.len();
    for lead in leads {
        if lead.care.stop(Channel::Post).is_some() {
            unwanted.push(lead.profile.name);
        } else if let Some(lines) = address(&lead, home.country.as_deref()) {
            addresses.push(lines);
        } else {
            homeless.push(lead.profile.name);
        }
    }
    let count = addresses.len() as i64;
    let mut notes = Vec::new();
    if count == 0 {
        notes.push(Said::new("labels-nobody").say(&book.words));
    }
    notes.extend(left_out::said(book, "labels-left-out-post", &unwanted));
    notes.extend(left_out::said(book, "labels-left-out-place", &homeless));
    notes.extend(left_out::gone(book, gone));
    notes.push(Said::new("labels-no-street").say(&book.words));
    let business = definitions.playbook.business.name.trim();
    let said = Said::new(if sheet.is_some() { "labels-title" } else { "labels-title-cards" });
    let title = said.number("count", count).say(&book.words);
    let language = book.words.locale().tag();
    let date = book.clock.today();
    let printed = match (&request.made, sheet) {
        (Made::Postcards { card, text }, _) => {
            let size = match card {
                CardChoice::FourUp => CardSize::FourUp(paper.size()),
                CardChoice::A6 => CardSize::A6,
                CardChoice::SixByFour => CardSize::SixByFour,
            };
            let style = style(book)?;
            let addresses = &addresses;
            Postcards { title: &title, business, language, date, size, style, text, addresses }.print()?
        }
        (Made::Labels { .. }, sheet) => {
            let (sheet, first) = sheet.unwrap_or((LabelSheet::AVERY_L7160, 1));
            Labels { title: &title, business, language, date, sheet, first, addresses: &addresses }.print()?
        }
    };
    let title = if business.is_empty() {
        title
    } else {
        Said::new("call-file").text("business", business).text("title", title).say(&book.words)
    };
    Ok(Ready { title, printed, notes })
}

fn ids(book: &Book, which: &PrintFor) -> Result<Vec<LeadId>, Problem> {
    match which {
        PrintFor::Lead(id) => ChosenLeads { which: Which::Ids(vec![*id]), except: Vec::new() }.ids(book),
        PrintFor::Chosen(chosen) => chosen.ids(book),
        PrintFor::Today => {
            let view = crate::today::today(book)?;
            Ok(view.groups.iter().flat_map(|group| &group.items).map(|item| LeadId(item.id)).collect())
        }
    }
}

/// The sheet's measures, or what is wrong with them, each beside its field.
fn checked(choice: SheetChoice, first: u32) -> Result<LabelSheet, Problem> {
    let sheet = match choice {
        SheetChoice::Avery5160 => LabelSheet::AVERY_5160,
        SheetChoice::AveryL7160 => LabelSheet::AVERY_L7160,
        SheetChoice::Own(own) => LabelSheet {
            paper: own.paper.size(),
            columns: own.columns,
            rows: own.rows,
            width: own.width,
            height: own.height,
            left: own.left,
            top: own.top,
            across: own.across,
            down: own.down,
        },
    };
    let mut problems: Vec<FieldProblem> = sheet
        .problems()
        .into_iter()
        .map(|problem| match problem {
            SheetProblem::Count => FieldProblem::new("sheet.columns", Said::new("labels-wrong-count")),
            SheetProblem::Size => FieldProblem::new("sheet.width", Said::new("labels-wrong-size")),
            SheetProblem::TooWide => FieldProblem::new("sheet.width", Said::new("labels-too-wide")),
            SheetProblem::TooHigh => FieldProblem::new("sheet.height", Said::new("labels-too-high")),
        })
        .collect();
    if problems.is_empty() && !(1..=sheet.count()).contains(&first) {
        let said = Said::new("labels-wrong-start").number("count", i64::from(sheet.count()));
        problems.push(FieldProblem::new("first", said));
    }
    if problems.is_empty() { Ok(sheet) } else { Err(Problem::Fields(problems)) }
}

/// Name, firm and place, one below the other; none without a place.
fn address(lead: &Lead, home: Option<&str>) -> Option<Vec<String>> {
    let profile = &lead.profile;
    let place = place(&profile.facts.place, home);
    if place.is_empty() {
        return None;
    }
    let mut lines = vec![profile.name.clone()];
    if !profile.company.is_empty() && profile.company != profile.name {
        lines.push(profile.company.clone());
    }
    lines.extend(place);
    Some(lines)
}

fn place(place: &Fact<TypedPlace>, home: Option<&str>) -> Vec<String> {
    let typed = |text: &str| if text.trim().is_empty() { Vec::new() } else { vec![text.trim().to_owned()] };
    match place {
        Fact::Known(place) => match &place.found {
            FoundPlace::One(found) if matches!(found.extent, Extent::Point(_)) => town(found, home),
            _ => typed(&place.typed),
        },
        Fact::Unclear(text) => typed(text),
        Fact::Unknown | Fact::WontSay { .. } => Vec::new(),
    }
}

/// A town as the post of its country writes it, as far as it is known.
fn town(place: &Place, home: Option<&str>) -> Vec<String> {
    let code = place.postal_code.as_deref().unwrap_or_default();
    let mut lines = match place.country.as_str() {
        "US" | "CA" | "AU" => {
            let region = place.region.as_deref().unwrap_or_default();
            let behind = [region, code].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
            vec![
                [place.name.as_str(), &behind]
                    .into_iter()
                    .filter(|part| !part.is_empty())
                    .collect::<Vec<_>>()
                    .join(", "),
            ]
        }
        "GB" | "IE" => {
            [place.name.as_str(), code].into_iter().filter(|line| !line.is_empty()).map(str::to_owned).collect()
        }
        _ => vec![[code, &place.name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")],
    };
    if home.is_some_and(|home| home != place.country && home != place.country_name) {
        lines.push(place.country_name.to_uppercase());
    }
    lines
}
