//! `sellable lead`: the page of one lead; what was done is written down first.

use app::book::Book;
use app::failure::{FieldProblem, Problem, Said};
use app::leads::{self, LeadView, NoteRequest, StopAddRequest, WasReached};
use method::LeadId;
use method::contact::Channel;
use serde_json::{Value, json};

use super::{close, look, open};
use crate::here::Here;
use crate::stop::Stop;
use crate::table::aligned;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// Writes down what was done, if anything, and prints the page.
pub fn lead(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let writes = ["--note", "--kind", "--talked", "--stop"].iter().any(|option| typed.has(option));
    let book = if writes { open(here, &typed.path(0))? } else { look(here, &typed.path(0))? };
    let id = number(typed)?;
    if typed.has("--stop") {
        let source = typed.text("--source").unwrap_or_default();
        leads::add_stops(&book, &StopAddRequest { id, channels: channels(typed)?, source })?;
    }
    if writes && (typed.has("--note") || typed.has("--kind") || typed.has("--talked")) {
        leads::note(&book, &note(typed, id))?;
    }
    let view = leads::get(&book, LeadId(id))?;
    match typed.reader {
        Reader::Program => out.json(&as_json(&view))?,
        Reader::Person => text(&book, &view, out)?,
    }
    if writes {
        close(book);
    }
    Ok(())
}

fn number(typed: &Typed) -> Result<i64, Stop> {
    let word = typed.word(1).unwrap_or_default();
    let number = word.trim().trim_start_matches('#').parse();
    number.map_err(|_| Stop::Said(Said::new("command-nobody-called").text("name", word)))
}

fn note(typed: &Typed, id: i64) -> NoteRequest {
    NoteRequest {
        id,
        text: typed.text("--note").unwrap_or_default(),
        kind: typed.text("--kind").unwrap_or_default(),
        talked: if typed.has("--talked") { WasReached::Talked } else { WasReached::Tried },
        anyway: typed.has("--anyway"),
    }
}

fn channels(typed: &Typed) -> Result<Vec<Channel>, Problem> {
    let mut channels = Vec::new();
    for word in typed.texts("--stop") {
        match word.as_str() {
            "all" => channels.extend(Channel::STOPPABLE),
            other => channels.push(Channel::from_key(other).ok_or_else(|| unknown(other))?),
        }
    }
    Ok(channels)
}

fn unknown(typed: &str) -> Problem {
    let known: Vec<&str> = Channel::STOPPABLE.iter().map(|channel| channel.key()).collect();
    let said = Said::new("json-one-of").text("typed", typed).text("known", format!("{}, all", known.join(", ")));
    Problem::Fields(vec![FieldProblem::new("channels", said)])
}

fn as_json(view: &LeadView) -> Value {
    json!({
        "lead": view.draft,
        "entered": view.entered,
        "stage": view.stands_at,
        "verdict": view.verdict,
        "headline": view.headline,
        "ask_next": view.ask_next.as_ref().map(|ask| ask.question.clone()),
        "due": view.due,
        "care": {
            "owner": view.care.owner,
            "next": view.care.next,
            "talk": view.care.talk,
            "links": view.care.links,
            "do_not_contact": view.care.stops,
            "consents": view.care.consents,
        },
        "story": view.happenings,
    })
}

fn text(book: &Book, view: &LeadView, out: &mut Printed<'_>) -> Result<(), Stop> {
    out.line(&format!("#{} {}", view.id, view.title_line))?;
    for line in [view.sub_line.as_str(), view.draft.email.as_str(), view.draft.phone.as_str(), view.entered.as_str()] {
        if !line.is_empty() {
            out.line(&format!("  {line}"))?;
        }
    }
    if let Some(stopped) = &view.care.stopped {
        out.line(&format!("  {}", Said::new("lead-stopped").text("ways", stopped.clone()).say(&book.words)))?;
    }
    out.gap()?;
    out.line(&format!("{}: {}", view.verdict_words, view.headline))?;
    out.line(&format!("  {} · {}", view.stands_at_words, view.score_line))?;
    if let Some(ask) = &view.ask_next {
        out.line(&format!("  “{}”", ask.question))?;
    }
    if let Some(due) = &view.due {
        out.line(&format!("  {}: {}", due.label, due.words))?;
    }
    if let Some(next) = &view.care.next {
        out.line(&format!("  {}: {}", next.on_words, next.what))?;
    }
    let talk = &view.care.talk;
    for thing in
        [&talk.trigger, &talk.results, &talk.decision_maker].into_iter().filter(|thing| !thing.words.is_empty())
    {
        out.line(&format!("  {}: {}", thing.label, thing.words))?;
    }
    out.gap()?;
    let rows: Vec<Vec<String>> = view
        .happenings
        .iter()
        .map(|line| {
            let told =
                if line.detail.is_empty() { line.what.clone() } else { format!("{}. {}", line.what, line.detail) };
            vec![line.on.clone(), line.by.clone(), told]
        })
        .collect();
    for line in aligned(&rows) {
        out.line(&line)?;
    }
    Ok(())
}
