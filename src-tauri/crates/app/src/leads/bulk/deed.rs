//! What can be done to many leads at once: read and checked once, then done to each.

use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use crate::leads::care;
use crate::leads::effort::effort_of;
use crate::leads::moves::{hat, moved, stop_if_agreed, until};
use crate::leads::options::{Known, rule};
use crate::leads::typed;
use chrono::NaiveDate;
use method::contact::{Channel, Stop};
use method::criterion::Gate;
use method::handoff::Move;
use method::lead::{Care, Lead, NextStep};
use method::outcome::Effort;
use serde::Deserialize;
use store::Tx;
use store::table::happening::{ChangeKind, Happening, What};

/// What is to be done to each lead.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum BulkAct {
    /// Somebody looks after it from now on.
    Owner {
        /// Their name; empty for nobody.
        owner: String,
    },
    /// It gets a next step, in place of the one before.
    NextStep {
        /// What is to be done.
        what: String,
        /// On which day, `2026-11-25`.
        on: String,
    },
    /// Marketing keeps in touch and looks again on that day.
    Nurture {
        /// The day, `2027-01-01`.
        until: String,
    },
    /// Marketing qualifies it, if its gate passes.
    Qualify,
    /// Marketing offers it to sales, if it is sellable.
    Offer,
    /// It is given up for an agreed reason, if the agreed effort was made.
    Discard {
        /// The reason, as it stands in the playbook.
        reason: String,
    },
    /// How we came by it.
    Source {
        /// In a few words: "Trade show".
        source: String,
    },
    /// They asked not to be reached in some ways.
    Stop {
        /// In which ways.
        #[cfg_attr(feature = "contract", ts(type = "Array<Stoppable>"))]
        channels: Vec<Channel>,
        /// Who said so, and how.
        source: String,
    },
    /// Something is noted.
    Note {
        /// The words.
        text: String,
    },
}

/// What is to be done, checked.
pub(super) enum Deed {
    Owner(String),
    Next(NextStep),
    Move(Move),
    Source(String),
    Stop(Vec<Stop>),
    Note(String),
}

/// What became of one lead.
pub(super) enum Became {
    /// It was so already.
    Same,
    /// It is as wanted now.
    Changed(Box<Lead>),
    /// It stays as it is.
    Refused(String),
}

impl Deed {
    /// Reads what was asked for; every field that has to be mended at once.
    pub(super) fn read(book: &Book, act: &BulkAct) -> Result<Self, Problem> {
        Ok(match act {
            BulkAct::Owner { owner } => Self::Owner(typed::within("owner", owner, typed::SHORT)?.to_owned()),
            BulkAct::NextStep { what, on } => Self::Next(next_step(book, what, on)?),
            BulkAct::Nurture { until: day } => Self::Move(Move::Nurture { until: until(book, day)? }),
            BulkAct::Qualify => Self::Move(Move::Qualify(Gate::Mql)),
            BulkAct::Offer => Self::Move(Move::Offer),
            BulkAct::Discard { reason } => Self::Move(Move::Discard { reason: agreed(book, reason)? }),
            BulkAct::Source { source } => {
                Self::Source(typed::needed("source", source, typed::SHORT, "bulk-source-missing")?.to_owned())
            }
            BulkAct::Stop { channels, source } => Self::Stop(stops(book, channels, source)?),
            BulkAct::Note { text } => {
                Self::Note(typed::needed("text", text, typed::LONG, "lead-note-empty")?.to_owned())
            }
        })
    }

    /// What the timeline says of it, where that is the same for every lead. A move says its own.
    pub(super) fn line(&self, book: &Book) -> What {
        let change = |what, words| What::Change { what, words };
        match self {
            Self::Owner(owner) if owner.is_empty() => {
                change(ChangeKind::Owner, Said::new("bulk-owner-nobody").say(&book.words))
            }
            Self::Owner(owner) => {
                change(ChangeKind::Owner, Said::new("story-owner").text("owner", owner.clone()).say(&book.words))
            }
            Self::Next(next) => {
                let said = Said::new("story-planned").text("what", next.what.clone());
                change(ChangeKind::Planned, said.text("on", book.words.date(next.on)).say(&book.words))
            }
            Self::Source(source) => {
                change(ChangeKind::Edited, Said::new("bulk-source").text("source", source.clone()).say(&book.words))
            }
            Self::Stop(stops) => {
                let channels: Vec<Channel> = stops.iter().map(|stop| stop.channel).collect();
                let source = stops.first().map(|stop| stop.source.as_str()).unwrap_or_default();
                change(ChangeKind::Stopped, care::stopped(book, &channels, source))
            }
            Self::Note(words) => What::Note { words: words.clone() },
            Self::Move(_) => What::Note { words: String::new() },
        }
    }

    /// Does it to one lead.
    pub(super) fn done_to(
        &self,
        book: &Book,
        tx: &mut Tx<'_>,
        lead: &Lead,
        line: &Happening,
    ) -> Result<Became, Problem> {
        let mut after = lead.clone();
        match self {
            Self::Owner(owner) => owner.clone_into(&mut after.care.owner),
            Self::Next(next) => after.care.next = Some(next.clone()),
            Self::Stop(stops) => add_stops(&mut after.care, stops),
            Self::Source(source) => source.clone_into(&mut after.profile.source),
            Self::Note(_) => {
                tx.happenings().record(lead.id, line)?;
                return Ok(Became::Changed(Box::new(after)));
            }
            Self::Move(wanted) => return move_one(book, tx, after, wanted, line),
        }
        if after == *lead {
            return Ok(Became::Same);
        }
        match self {
            Self::Source(_) => tx.leads().set_profile(lead.id, &after.profile)?,
            _ => tx.leads().set_care(lead.id, &after.care)?,
        }
        tx.happenings().record(lead.id, line)?;
        Ok(Became::Changed(Box::new(after)))
    }
}

/// An earlier wish stays as it is.
fn add_stops(care: &mut Care, stops: &[Stop]) {
    for stop in stops {
        care.add_stop(stop.clone());
    }
}

/// Moves a lead if the rules allow it as things stand; nobody breaks a rule for many leads at once.
fn move_one(book: &Book, tx: &mut Tx<'_>, mut lead: Lead, wanted: &Move, line: &Happening) -> Result<Became, Problem> {
    let made = match wanted {
        Move::Discard { .. } => effort_of(book, &tx.read().happenings().of_lead(lead.id)?),
        _ => Effort { attempts: 0, days: 0 },
    };
    let known = Known { judgement: book.judge(&lead.profile)?, made };
    let ruling = match rule(book, &lead, wanted, &known) {
        Ok(ruling) => ruling,
        Err(Problem::NoSuchMove(why)) => return Ok(Became::Refused(book.words.no_such_move(why))),
        Err(other) => return Err(other),
    };
    if let Some(against) = ruling.against {
        return Ok(Became::Refused(book.words.against(&against, &known.judgement)));
    }
    let from = lead.standing.stands_at();
    lead.standing = ruling.standing;
    let reason = match wanted {
        Move::Discard { reason } => reason.clone(),
        _ => String::new(),
    };
    let what = moved(book, &lead.profile, &known.judgement, Some(from), lead.standing.stands_at(), reason, None)?;
    let moved = Happening { hat: hat(wanted), what: What::Move(Box::new(what)), ..line.clone() };
    if let Some(what) = stop_if_agreed(book, wanted, &mut lead)? {
        tx.leads().set_care(lead.id, &lead.care)?;
        tx.happenings().record(lead.id, &Happening { what, ..line.clone() })?;
    }
    tx.leads().set_standing(lead.id, &lead.standing)?;
    tx.happenings().record(lead.id, &moved)?;
    Ok(Became::Changed(Box::new(lead)))
}

fn next_step(book: &Book, what: &str, on: &str) -> Result<NextStep, Problem> {
    let what = typed::needed("what", what, typed::SHORT, "next-what-missing")?.to_owned();
    let on: NaiveDate = typed::day("on", on)?;
    if on < book.clock.today() {
        return Err(typed::refused("on", Said::new("next-past")));
    }
    Ok(NextStep { what, on })
}

/// A reason that both sides agreed on.
fn agreed(book: &Book, reason: &str) -> Result<String, Problem> {
    let definitions = book.in_force()?;
    let known = definitions.playbook.discard_reasons.iter().any(|agreed| agreed.reason == reason);
    let missing = || Problem::Fields(vec![FieldProblem::new("reason", Said::new("bulk-reason-missing"))]);
    known.then(|| reason.to_owned()).ok_or_else(missing)
}

fn stops(book: &Book, channels: &[Channel], source: &str) -> Result<Vec<Stop>, Problem> {
    let source = typed::needed("source", source, typed::SHORT, "stop-source-missing")?;
    care::stoppable(book, channels)?;
    let since = book.clock.today();
    Ok(channels.iter().map(|channel| Stop { channel: *channel, since, source: source.to_owned() }).collect())
}
