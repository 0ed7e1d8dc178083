//! `sellable judge`: the verdict on one lead or on all, with every reason.

use app::book::Book;
use app::failure::{Problem, Said};
use app::judged::{JudgedWords, judged_json, judged_words};
use app::leads::ReasonView;
use method::LeadId;
use method::lead::Lead;

use super::look;
use crate::here::Here;
use crate::output::Output;
use crate::stop::Stop;
use crate::table::aligned;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// How many leads are read at once.
const LEADS_AT_ONCE: usize = 500;

/// Prints the verdicts, oldest lead first.
pub fn judge(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let book = look(here, &typed.path(0))?;
    let wanted = wanted(&book, typed.word(1).as_deref())?;
    match typed.reader {
        Reader::Program => json(&book, &wanted, out),
        Reader::Person => text(&book, &wanted, out),
    }
}

/// All leads, or those that a number or a part of a name means.
fn wanted(book: &Book, named: Option<&str>) -> Result<Vec<LeadId>, Stop> {
    let all = everybody(book)?;
    let Some(named) = named.map(str::trim) else { return Ok(all) };
    if let Ok(number) = named.trim_start_matches('#').parse() {
        let id = LeadId(number);
        return if all.contains(&id) { Ok(vec![id]) } else { Err(Problem::NoSuchLead(id).into()) };
    }
    let part = named.to_lowercase();
    let mut found = Vec::new();
    for lead in in_turn(book, &all) {
        let lead = lead?;
        if [&lead.profile.name, &lead.profile.company].iter().any(|name| name.to_lowercase().contains(&part)) {
            found.push(lead.id);
        }
    }
    if found.is_empty() {
        return Err(Stop::Said(Said::new("command-nobody-called").text("name", named)));
    }
    Ok(found)
}

/// Every entry of the log, oldest first.
pub fn everybody(book: &Book) -> Result<Vec<LeadId>, Problem> {
    let mut all = book.with_index(|index| index.all())?;
    all.reverse();
    Ok(all)
}

/// The leads one after the other, read a few at a time.
fn in_turn<'a>(book: &'a Book, wanted: &'a [LeadId]) -> impl Iterator<Item = Result<Lead, Problem>> + 'a {
    wanted.chunks(LEADS_AT_ONCE).flat_map(|some| {
        let leads = book.store.read(|read| read.leads().page(some));
        match leads {
            Ok(leads) => leads.into_iter().map(Ok).collect(),
            Err(failure) => vec![Err(Problem::from(failure))],
        }
    })
}

/// The verdicts as a JSON list.
pub fn json<W: std::io::Write>(book: &Book, wanted: &[LeadId], out: &mut Output<W>) -> Result<(), Stop> {
    out.json_list(in_turn(book, wanted).map(|lead| Ok::<_, Stop>(judged_json(book, &lead?)?)))
}

/// The verdicts in words, one lead after the other.
pub fn text<W: std::io::Write>(book: &Book, wanted: &[LeadId], out: &mut Output<W>) -> Result<(), Stop> {
    for (number, lead) in in_turn(book, wanted).enumerate() {
        let lead = lead?;
        if number > 0 {
            out.gap()?;
        }
        for line in paragraph(book, &lead, judged_words(book, &lead)?) {
            out.line(&line)?;
        }
    }
    Ok(())
}

fn paragraph(book: &Book, lead: &Lead, judged: JudgedWords) -> Vec<String> {
    let mut who = format!("#{}  {}", lead.id, lead.profile.name);
    if !lead.profile.company.is_empty() && lead.profile.company != lead.profile.name {
        who = format!("{who}, {}", lead.profile.company);
    }
    let mut lines = vec![
        format!("{who}: {}", judged.verdict),
        format!("    {} {}", judged.headline, judged.explanation),
        format!("    {} · {}", judged.stands_at, judged.score_line),
    ];
    let reasons: Vec<Vec<String>> = judged.reasons.iter().map(|reason| row(book, reason)).collect();
    lines.extend(aligned(&reasons));
    if let Some(ask) = judged.ask {
        lines.push(format!("    {}", Said::new("command-ask").text("question", ask).say(&book.words)));
    }
    lines
}

fn row(book: &Book, reason: &ReasonView) -> Vec<String> {
    let points = match reason.points {
        0 => String::new(),
        points => format!("+{points}"),
    };
    vec![
        format!("      {}", book.words.result(reason.result)),
        reason.clause.clone(),
        points,
        Said::new(if reason.must_have { "command-must-have" } else { "command-extra" }).say(&book.words),
        reason.text.clone(),
    ]
}
