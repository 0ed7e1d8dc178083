//! Call sheets for one lead, for several, or for today's list.

use super::left_out;
use super::ready::Ready;
use super::sheet::Paper;
use super::style::style;
use super::what::PrintFor;
use crate::book::Book;
use crate::definitions::Definitions;
use crate::failure::{Problem, Said};
use crate::leads::{self, LeadView, LearnedState, LearnedView, StoryKind, StoryRequest};
use crate::today::{TodayItem, today};
use method::LeadId;
use method::contact::Channel;
use method::criterion::{Criterion, Test};
use method::judge::{TestResult, Verdict};
use method::lead::Lead;
use method::market::TargetMarket;
use paper::{CallAnswer, CallOverview, CallQuestion, CallSheet, CallSheets, CallTouch};

/// So many sheets are printed at once; nobody makes more calls in a week.
const MOST: usize = 200;

/// Touches that a sheet may show.
const TOUCHES: u32 = 5;

/// Prints call sheets. A list leaves out who wants no calls, and says so; the sheet of one lead that was asked for says it
/// plainly.
///
/// # Errors
///
/// There is no such lead, the data file can't be read, or the printer fails.
pub fn call_sheets(book: &Book, which: &PrintFor, paper: Paper) -> Result<Ready, Problem> {
    let list = match which {
        PrintFor::Lead(id) => only(book, LeadId(*id))?,
        PrintFor::Today => todays(book)?,
        PrintFor::Chosen(chosen) => several(book, &chosen.ids(book)?)?,
    };
    let definitions = book.in_force()?;
    let business = definitions.playbook.business.name.trim();
    let title = match (&list.overview, list.leads.as_slice()) {
        (Some(overview), _) => overview.title.clone(),
        (None, [only]) => Said::new("call-title-of").text("name", only.name.as_str()).say(&book.words),
        (None, _) => Said::new("call-title").say(&book.words),
    };
    let sheets = CallSheets {
        business,
        overview: list.overview.as_ref(),
        leads: &list.leads,
        words: &book.words,
        today: book.clock.today(),
        paper: paper.size(),
        style: style(book)?,
    };
    let printed = sheets.print()?;
    let title = if business.is_empty() {
        title
    } else {
        Said::new("call-file").text("business", business).text("title", title).say(&book.words)
    };
    Ok(Ready { title, printed, notes: list.notes })
}

/// Who is called, and what is to be said of the rest.
struct List {
    leads: Vec<CallSheet>,
    overview: Option<CallOverview>,
    notes: Vec<String>,
}

fn todays(book: &Book) -> Result<List, Problem> {
    let view = today(book)?;
    let more: u64 = view.groups.iter().map(|group| group.count.saturating_sub(group.items.len() as u64)).sum();
    let mut leads = Vec::new();
    let mut unwanted = Vec::new();
    for item in view.groups.iter().flat_map(|group| &group.items) {
        let lead = book.store.read(|read| read.leads().get(LeadId(item.id)))?;
        if lead.care.stop(Channel::Call).is_some() {
            unwanted.push(lead.profile.name);
        } else {
            leads.push(sheet(book, &lead, Some(item))?);
        }
    }
    let mut notes = Vec::new();
    if leads.is_empty() {
        notes.push(Said::new("call-nobody-today").say(&book.words));
    }
    notes.extend(left_out::said(book, "call-left-out-calls", &unwanted));
    if more > 0 {
        notes.push(Said::new("call-more-today").number("count", more as i64).say(&book.words));
    }
    let title = Said::new("call-title-today").text("date", book.words.date(book.clock.today())).say(&book.words);
    Ok(List { leads, overview: Some(CallOverview { title, notes: notes.clone() }), notes })
}

/// The sheet of one lead that was asked for.
fn only(book: &Book, id: LeadId) -> Result<List, Problem> {
    let lead = leads::lead(book, id)?;
    Ok(List { leads: vec![sheet(book, &lead, None)?], overview: None, notes: Vec::new() })
}

fn several(book: &Book, ids: &[LeadId]) -> Result<List, Problem> {
    if let [id] = ids {
        return only(book, *id);
    }
    let (chosen, later) = ids.split_at(ids.len().min(MOST));
    let there = book.store.read(|read| read.leads().page(chosen))?;
    let gone = chosen.len() - there.len();
    let mut leads = Vec::new();
    let mut unwanted = Vec::new();
    for lead in there {
        if lead.care.stop(Channel::Call).is_some() {
            unwanted.push(lead.profile.name);
        } else {
            leads.push(sheet(book, &lead, None)?);
        }
    }
    let mut notes = Vec::new();
    if leads.is_empty() {
        notes.push(Said::new("call-nobody").say(&book.words));
    }
    notes.extend(left_out::said(book, "call-left-out-calls", &unwanted));
    notes.extend(left_out::gone(book, gone));
    if !later.is_empty() {
        let said = Said::new("call-too-many").number("count", MOST as i64).number("left", later.len() as i64);
        notes.push(said.say(&book.words));
    }
    let title = Said::new("call-title-chosen").number("count", leads.len() as i64).say(&book.words);
    Ok(List { leads, overview: Some(CallOverview { title, notes: notes.clone() }), notes })
}

/// The sheet of one lead; `item` is what Today says of it.
fn sheet(book: &Book, lead: &Lead, item: Option<&TodayItem>) -> Result<CallSheet, Problem> {
    let view = leads::view_of(book, lead)?;
    let definitions = book.in_force()?;
    let judgement = book.judge(&lead.profile)?;
    let market = judgement.market.and_then(|id| definitions.playbook.markets.iter().find(|market| market.id == id));
    let words = &book.words;
    let profile = &lead.profile;
    let may = |channel: Channel, value: &str, no: &'static str| match (lead.care.stop(channel), value.trim()) {
        (Some(_), _) => Said::new(no).say(words),
        (None, "") if channel == Channel::Call => Said::new("call-no-phone").say(words),
        (None, value) => value.to_owned(),
    };
    let place = [view.row.place.as_str(), profile.source.as_str()];
    let next =
        view.care.next.as_ref().map(|next| {
            Said::new("call-next-planned").text("date", &next.on_words).text("what", &next.what).say(words)
        });
    let (questions, answered) = questions(book, &view, &definitions, market);
    Ok(CallSheet {
        name: profile.name.clone(),
        firm: if profile.company == profile.name { String::new() } else { profile.company.clone() },
        role: profile.title.clone(),
        place: joined(&place, " · "),
        phone: may(Channel::Call, &profile.phone, "call-no-calls"),
        mail: may(Channel::Mail, &profile.email, "call-no-mail"),
        stopped: view.care.stops.iter().map(|stop| ended(&stop.words)).collect(),
        why: item.map_or_else(|| view.row.why.clone(), |item| joined(&[&item.why, &item.due], " · ")),
        today: item.map(|item| item.why.clone()).unwrap_or_default(),
        did: did(book, lead),
        verdict: mark(view.verdict),
        verdict_word: view.verdict_words.clone(),
        reason: joined(&[&view.headline, &view.explanation], " "),
        standing: standing(&view),
        touches: touches(book, lead.id)?,
        questions,
        answered,
        talk: talk(book, &view, market),
        next: next.unwrap_or_default(),
    })
}

fn standing(view: &LeadView) -> String {
    let due = view.due.as_ref().map(|due| format!("{}: {}", due.label, due.words)).unwrap_or_default();
    joined(&[&view.stands_at_words, &view.score_line, &due], " · ")
}

fn joined(parts: &[&str], between: &str) -> String {
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(between)
}

fn ended(text: &str) -> String {
    if text.ends_with(['.', '!', '?']) { text.to_owned() } else { format!("{text}.") }
}

const fn mark(verdict: Verdict) -> paper::Verdict {
    match verdict {
        Verdict::Sellable => paper::Verdict::Sellable,
        Verdict::NeedsAnswers => paper::Verdict::NeedsAnswers,
        Verdict::NotYet => paper::Verdict::NotYet,
        Verdict::OffTarget => paper::Verdict::OffTarget,
        Verdict::NotALead => paper::Verdict::NotALead,
    }
}

/// What they did, newest first.
fn did(book: &Book, lead: &Lead) -> Vec<String> {
    let words = &book.words;
    let told = lead.profile.reactions.iter().rev().map(|reaction| {
        let said = match reaction.words.trim() {
            "" => Said::new("today-inquiry"),
            said => Said::new("today-inquiry-words").text("words", said),
        };
        let date = words.day(reaction.on, book.clock.today());
        said.text("reaction", words.reaction(reaction.kind)).text("date", date).say(words)
    });
    told.collect()
}

fn touches(book: &Book, id: LeadId) -> Result<Vec<CallTouch>, Problem> {
    let request = StoryRequest { id: id.0, kind: Some(StoryKind::Touch), limit: TOUCHES };
    let lines = leads::story(book, &request)?.lines.into_iter();
    Ok(lines
        .map(|line| {
            let what = if line.by.is_empty() { line.what } else { format!("{} ({})", line.what, line.by) };
            let what = if line.detail.is_empty() { what } else { format!("{what}: {}", line.detail) };
            CallTouch { when: line.on, what }
        })
        .collect())
}

/// What is open, the next question first, and what is known.
fn questions(
    book: &Book,
    view: &LeadView,
    definitions: &Definitions,
    market: Option<&TargetMarket>,
) -> (Vec<CallQuestion>, Vec<CallAnswer>) {
    let criterion = |id: &str| -> Option<&Criterion> {
        let mut criteria = definitions.edition.markets.iter().flat_map(|market| &market.criteria);
        criteria.find(|criterion| criterion.id.as_str() == id)
    };
    let next = view.ask_next.as_ref().map(|ask| ask.criterion.as_str());
    let mut open: Vec<(u8, CallQuestion)> = Vec::new();
    let mut known = Vec::new();
    for reason in &view.reasons {
        let Some(criterion) = criterion(&reason.criterion) else { continue };
        if let Some(ask) = &reason.answer {
            let own = market.and_then(|market| market.asks.iter().find(|own| own.criterion == criterion.id));
            let ask = own
                .and_then(|own| own.ask.clone())
                .filter(|own| !own.trim().is_empty())
                .unwrap_or(ask.question.clone());
            // Money is never asked for first.
            let rank = match (next == Some(reason.criterion.as_str()), &criterion.test, reason.must_have) {
                (true, ..) => 0,
                (false, Test::Budget(_), _) => 3,
                (false, _, true) => 1,
                (false, _, false) => 2,
            };
            let looking_for = looking_for(book, criterion, &reason.clause);
            open.push((rank, CallQuestion { ask, looking_for }));
        } else if reason.result != TestResult::NotApplicable
            && !matches!(criterion.test, Test::Kind(_) | Test::Did { .. })
        {
            let what = book.words.criterion_name(criterion);
            known.push(CallAnswer { what, ask: String::new(), answer: reason.text.clone() });
        }
    }
    open.sort_by_key(|(rank, _)| *rank);
    (open.into_iter().map(|(_, question)| question).collect(), known)
}

fn looking_for(book: &Book, criterion: &Criterion, clause: &str) -> String {
    let rule = book.words.criterion(criterion);
    let said = if clause.is_empty() { Said::new("call-looking-for") } else { Said::new("call-looking-for-clause") };
    said.text("rule", rule).text("clause", clause).say(&book.words)
}

/// The first talk: what triggered it, the results they want, who decides, how far along they are.
fn talk(book: &Book, view: &LeadView, market: Option<&TargetMarket>) -> Vec<CallAnswer> {
    let words = &book.words;
    let own = |own: Option<&String>, usual: &str| {
        own.map(|own| own.trim()).filter(|own| !own.is_empty()).unwrap_or(usual).to_owned()
    };
    let thing = |learned: &LearnedView, ask: String| CallAnswer {
        what: learned.label.clone(),
        ask,
        answer: match learned.state {
            LearnedState::NotYet => String::new(),
            LearnedState::NotLearned => Said::new("talk-not-learned").say(words),
            LearnedState::Known => learned.words.clone(),
        },
    };
    let talk = &view.care.talk;
    vec![
        thing(&talk.trigger, own(market.map(|market| &market.talk.trigger), &talk.trigger.question)),
        thing(&talk.results, own(market.map(|market| &market.talk.results), &talk.results.question)),
        thing(&talk.decision_maker, talk.decision_maker.question.clone()),
        CallAnswer {
            what: Said::new("talk-label-met").say(words),
            ask: Said::new("call-met-ask").say(words),
            answer: talk.met_words.clone().unwrap_or_default(),
        },
    ]
}
