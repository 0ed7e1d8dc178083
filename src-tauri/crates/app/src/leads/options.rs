//! The moves that are possible, and what the rules say of each.

use super::effort::effort_made;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::interview::OptionView;
use crate::views::Side;
use chrono::{Days, NaiveDate};
use method::criterion::Gate;
use method::handoff::{Circumstances, Move, Ruling, proposed, rule_on};
use method::judge::Judgement;
use method::lead::{Lead, Standing, StandsAt};
use method::outcome::{DiscardReason, Effort, Route};
use serde::Serialize;

/// What a move asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
#[expect(missing_docs, reason = "each name says it")]
pub enum Needs {
    Nothing,
    Reason,
    /// A reason, and to whom.
    LostReason,
    DiscardReason,
    Value,
    Date,
}

/// A move that is possible from here.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MoveOption {
    /// Name of the move.
    pub to: String,
    /// What stands on its button.
    pub label: String,
    /// Whose act it is.
    pub hat: Side,
    /// Whether the rules allow it as things stand.
    pub allowed: bool,
    /// Why it is against the rules, if it is.
    pub because: Option<String>,
    /// What it asks for.
    pub needs: Needs,
    /// Reasons to choose from.
    pub options: Vec<OptionView>,
    /// Whether the program proposes it now.
    pub proposed: bool,
    /// The day that is proposed, for moves that ask for one.
    pub day: Option<String>,
    /// The effort so far beside the agreed one, for giving up: "4 of 6 attempts in 9 of 14 days".
    pub effort: Option<String>,
    /// Where the lead stands afterwards.
    pub leads_to: LeadsTo,
}

/// Where a move leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeadsTo {
    /// Stage or outcome.
    #[cfg_attr(feature = "contract", ts(type = "StandsAt"))]
    pub stands_at: StandsAt,
    /// The sales step, counted from 0, with sales.
    pub step: Option<u32>,
}

impl From<&Standing> for LeadsTo {
    fn from(standing: &Standing) -> Self {
        let stands_at = standing.stands_at();
        let step = standing.step.filter(|_| stands_at == StandsAt::Active).map(|step| step as u32);
        Self { stands_at, step }
    }
}

/// What the rules know when a move is made.
pub struct Known {
    /// What the judge says of the lead.
    pub judgement: Judgement,
    /// How often it was tried to reach them.
    pub made: Effort,
}

/// What the rules know of a lead now.
pub fn known(book: &Book, lead: &Lead) -> Result<Known, Problem> {
    Ok(Known { judgement: book.judge(&lead.profile)?, made: effort_made(book, lead.id)? })
}

/// What the rules say of a move as things stand.
pub fn rule(book: &Book, lead: &Lead, wanted: &Move, known: &Known) -> Result<Ruling, Problem> {
    let definitions = book.in_force()?;
    let playbook = &definitions.playbook;
    let given = Circumstances {
        judgement: &known.judgement,
        sales_steps: playbook.engagement.sales_steps.len(),
        effort: playbook.effort,
        made: known.made,
        reasons: &playbook.discard_reasons,
    };
    Ok(rule_on(&lead.standing, wanted, &given)?)
}

/// The moves that make sense from where a lead stands.
pub fn options(book: &Book, lead: &Lead) -> Result<Vec<MoveOption>, Problem> {
    let known = known(book, lead)?;
    let definitions = book.in_force()?;
    let steps = &definitions.playbook.engagement.sales_steps;
    let proposed = proposed(&lead.standing, &known.judgement);
    let until = until_by_default(book, &known.judgement)?;
    let mut candidates = vec![Move::Offer, Move::Qualify(Gate::Mql), Move::Qualify(Gate::Sql), Move::Accept];
    candidates.extend((0..steps.len()).map(Move::Step));
    candidates.push(Move::Win { value: None });
    candidates.push(Move::Lose { reason: "?".into(), to_whom: String::new() });
    candidates.push(Move::Return { reason: "?".into() });
    candidates.push(Move::Nurture { until });
    let first = definitions.playbook.discard_reasons.iter().find(|reason| !reason.after_attempts);
    candidates.extend(first.map(|reason| Move::Discard { reason: reason.reason.clone() }));
    candidates.push(Move::Reopen);
    let mut options = Vec::new();
    for wanted in candidates {
        let Ok(ruling) = rule(book, lead, &wanted, &known) else { continue };
        let is_proposed = proposed.as_ref().is_some_and(|proposed| key(proposed) == key(&wanted));
        options.push(MoveOption {
            to: key(&wanted),
            label: book.words.move_label(&wanted, steps),
            hat: side(&wanted),
            allowed: ruling.against.is_none(),
            because: ruling.against.map(|against| book.words.against(&against, &known.judgement)),
            needs: needs(&wanted),
            options: discard_options(book, &wanted)?,
            proposed: is_proposed,
            day: matches!(wanted, Move::Nurture { .. }).then(|| until.to_string()),
            effort: effort_words(book, &wanted, known.made)?,
            leads_to: LeadsTo::from(&ruling.standing),
        });
    }
    options.sort_by_key(|option| (!option.proposed, !option.allowed));
    Ok(options)
}

/// When to look again if nobody says.
pub fn until_by_default(book: &Book, judgement: &Judgement) -> Result<NaiveDate, Problem> {
    let days = book.in_force()?.playbook.recheck_days;
    let default = book.clock.today().checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX);
    Ok(judgement.recheck.unwrap_or(default))
}

fn discard_options(book: &Book, wanted: &Move) -> Result<Vec<OptionView>, Problem> {
    if !matches!(wanted, Move::Discard { .. }) {
        return Ok(Vec::new());
    }
    let definitions = book.in_force()?;
    let reasons = definitions.playbook.discard_reasons.iter();
    Ok(reasons
        .map(|reason| OptionView {
            value: reason.reason.clone(),
            label: reason.reason.clone(),
            hint: discard_hint(book, reason),
        })
        .collect())
}

/// What must be true first; after a reason that stops every way, that too, so that nobody is surprised by it.
fn discard_hint(book: &Book, reason: &DiscardReason) -> Option<String> {
    let stops = (reason.route == Route::Suppress).then(|| Said::new("discard-stops").say(&book.words));
    let only_if = Some(reason.only_if.clone()).filter(|only_if| !only_if.is_empty());
    match (only_if, stops) {
        (Some(only_if), Some(stops)) => Some(format!("{only_if} {stops}")),
        (only_if, stops) => only_if.or(stops),
    }
}

fn effort_words(book: &Book, wanted: &Move, made: Effort) -> Result<Option<String>, Problem> {
    let agreed = book.in_force()?.playbook.effort;
    let is_shown = matches!(wanted, Move::Discard { .. }) && agreed.attempts > 0;
    Ok(is_shown.then(|| book.words.effort(made, agreed)))
}

/// Whose act a move is.
pub const fn side(wanted: &Move) -> Side {
    match wanted {
        Move::Qualify(_) | Move::Offer | Move::Nurture { .. } => Side::Marketing,
        Move::Accept | Move::Return { .. } | Move::Step(_) | Move::Win { .. } | Move::Lose { .. } => Side::Sales,
        Move::Discard { .. } | Move::Reopen => Side::Together,
    }
}

const fn needs(wanted: &Move) -> Needs {
    match wanted {
        Move::Qualify(_) | Move::Offer | Move::Accept | Move::Step(_) | Move::Reopen => Needs::Nothing,
        Move::Return { .. } => Needs::Reason,
        Move::Lose { .. } => Needs::LostReason,
        Move::Discard { .. } => Needs::DiscardReason,
        Move::Win { .. } => Needs::Value,
        Move::Nurture { .. } => Needs::Date,
    }
}

fn key(wanted: &Move) -> String {
    match wanted {
        Move::Qualify(Gate::Mql) => "mql".to_owned(),
        Move::Qualify(Gate::Sql) => "sql".to_owned(),
        Move::Offer => "offer".to_owned(),
        Move::Accept => "accept".to_owned(),
        Move::Return { .. } => "return".to_owned(),
        Move::Step(step) => format!("step:{step}"),
        Move::Nurture { .. } => "nurture".to_owned(),
        Move::Win { .. } => "won".to_owned(),
        Move::Lose { .. } => "lost".to_owned(),
        Move::Discard { .. } => "discarded".to_owned(),
        Move::Reopen => "reopen".to_owned(),
    }
}
