//! Moving a lead. Gates are obeyed; a move against the rules needs a name and a reason, and is counted.

use super::care::stop_everything;
use super::effort::effort_made;
use super::view::{LeadView, lead, view_of};
use crate::acting::acting;
use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use crate::interview::{OptionView, Side};
use chrono::{Days, NaiveDate};
use method::LeadId;
use method::criterion::Gate;
use method::handoff::{Circumstances, Move, Ruling, proposed, rule_on};
use method::judge::Judgement;
use method::lead::{Lead, Profile, Standing, StandsAt};
use method::outcome::{DiscardReason, Effort, Route};
use method::playbook::Hat;
use serde::{Deserialize, Serialize};
use store::Act;
use store::table::happening::{ChangeKind, Happening, Moved, What};

/// A move that somebody wants to make.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MoveRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// Name of the move, as its option gave it: `offer`, `accept`, `step:1`, …
    pub to: String,
    /// The reason, where one is needed.
    #[serde(default)]
    pub reason: String,
    /// To whom it was lost, where that is known.
    #[serde(default)]
    pub to_whom: String,
    /// For how much, when it was won.
    #[serde(default)]
    pub value: String,
    /// When to look again, `2027-01-01`.
    #[serde(default)]
    pub until: String,
    /// Who makes the move against the rules, and why.
    #[serde(default)]
    pub against: Option<Against>,
}

/// Who makes a move against the rules, and why.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct Against {
    /// Who.
    pub name: String,
    /// Why.
    pub reason: String,
}

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
pub(super) struct Known {
    pub(super) judgement: Judgement,
    pub(super) made: Effort,
}

fn known(book: &Book, lead: &Lead) -> Result<Known, Problem> {
    Ok(Known { judgement: book.judge(&lead.profile)?, made: effort_made(book, lead.id)? })
}

/// What the rules say of a move as things stand.
pub(super) fn rule(book: &Book, lead: &Lead, wanted: &Move, known: &Known) -> Result<Ruling, Problem> {
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

fn until_by_default(book: &Book, judgement: &Judgement) -> Result<NaiveDate, Problem> {
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

const fn side(wanted: &Move) -> Side {
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

fn wanted(book: &Book, request: &MoveRequest, judgement: &Judgement) -> Result<Move, Problem> {
    let reason = request.reason.trim().to_owned();
    let field = |path: &str, said| Problem::Fields(vec![FieldProblem::new(path, said)]);
    Ok(match request.to.as_str() {
        "mql" => Move::Qualify(Gate::Mql),
        "sql" => Move::Qualify(Gate::Sql),
        "offer" | "offered" => Move::Offer,
        "accept" | "active" => Move::Accept,
        "return" => Move::Return { reason },
        "won" => Move::Win { value: deal_value(book, &request.value)? },
        "lost" => Move::Lose { reason, to_whom: request.to_whom.trim().to_owned() },
        "discarded" => Move::Discard { reason },
        "reopen" => Move::Reopen,
        "nurture" => {
            let typed = request.until.trim();
            let until = if typed.is_empty() { until_by_default(book, judgement)? } else { until(book, typed)? };
            Move::Nurture { until }
        }
        other => match other.strip_prefix("step:").and_then(|step| step.parse().ok()) {
            Some(step) => Move::Step(step),
            None => return Err(field("to", Said::new("lead-no-such-move").text("typed", other))),
        },
    })
}

/// A day to come on which somebody looks again.
pub(super) fn until(book: &Book, typed: &str) -> Result<NaiveDate, Problem> {
    let field = |said| Problem::Fields(vec![FieldProblem::new("until", said)]);
    let until: NaiveDate =
        typed.trim().parse().map_err(|_| field(Said::new("lead-reaction-day").text("typed", typed.trim())))?;
    if until <= book.clock.today() {
        return Err(field(Said::new("lead-until-past")));
    }
    Ok(until)
}

fn deal_value(book: &Book, typed: &str) -> Result<Option<i64>, Problem> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let currency = book.in_force()?.playbook.business.currency;
    let amount = method::money::read_money(typed, currency).ok().and_then(|money| money.amount.single());
    let said = || Said::new("answer-amount").text("typed", typed);
    amount.map(Some).ok_or_else(|| Problem::Fields(vec![FieldProblem::new("value", said())]))
}

/// Makes a move.
pub fn move_lead(book: &Book, request: &MoveRequest) -> Result<LeadView, Problem> {
    let id = LeadId(request.id);
    let mut lead = lead(book, id)?;
    let known = known(book, &lead)?;
    let wanted = wanted(book, request, &known.judgement)?;
    let ruling = rule(book, &lead, &wanted, &known)?;
    let against = match (ruling.against, &request.against) {
        (None, _) => None,
        (Some(rule), None) => return Err(Problem::AgainstRules(rule, Box::new(known.judgement))),
        (Some(_), Some(against)) => Some(named(against)?),
    };
    let from = lead.standing.stands_at();
    lead.standing = ruling.standing;
    let to = lead.standing.stands_at();
    let now = book.clock.now();
    let reason =
        against.map_or_else(|| said_reason(book, &wanted, request), |against| against.reason.trim().to_owned());
    let what = moved(book, &lead.profile, &known.judgement, Some(from), to, reason, against)?;
    let happening = Happening {
        at: now,
        hat: hat(&wanted),
        by: match against {
            Some(against) => against.name.trim().to_owned(),
            None => acting(book)?.name,
        },
        what: What::Move(Box::new(what)),
    };
    let stopped = match stop_if_agreed(book, &wanted, &mut lead)? {
        Some(what) => Some(super::record::happening(book, what)?),
        None => None,
    };
    book.store.write(act(&wanted).on(lead.profile.name.clone()), now, |tx| {
        tx.leads().set_standing(id, &lead.standing)?;
        if let Some(stopped) = &stopped {
            tx.leads().set_care(id, &lead.care)?;
            tx.happenings().record(id, stopped)?;
        }
        tx.happenings().record(id, &happening)?;
        Ok(())
    })?;
    book.with_index(|index| index.put(&lead))?;
    view_of(book, &lead)
}

/// A reason after which nobody contacts them again stops every channel, in the same act.
pub(super) fn stop_if_agreed(book: &Book, wanted: &Move, lead: &mut Lead) -> Result<Option<What>, Problem> {
    let Move::Discard { reason } = wanted else { return Ok(None) };
    let definitions = book.in_force()?;
    let agreed = definitions.playbook.discard_reasons.iter().find(|agreed| agreed.reason == *reason);
    if agreed.is_none_or(|agreed| agreed.route != Route::Suppress) {
        return Ok(None);
    }
    let source = Said::new("stop-for-reason").text("reason", reason.clone()).say(&book.words);
    let words = stop_everything(book, &mut lead.care, &source);
    Ok(Some(What::Change { what: ChangeKind::Stopped, words }))
}

/// Why the move is made; a lost lead says to whom as well.
fn said_reason(book: &Book, wanted: &Move, request: &MoveRequest) -> String {
    let reason = request.reason.trim();
    match wanted {
        Move::Lose { to_whom, .. } if !to_whom.is_empty() => {
            Said::new("lost-to").text("reason", reason).text("to", to_whom.clone()).say(&book.words)
        }
        _ => reason.to_owned(),
    }
}

fn named(against: &Against) -> Result<&Against, Problem> {
    let mut problems = Vec::new();
    if against.name.trim().is_empty() {
        problems.push(FieldProblem::new("against.name", Said::new("lead-against-name")));
    }
    if against.reason.trim().is_empty() {
        problems.push(FieldProblem::new("against.reason", Said::new("lead-against-reason")));
    }
    if problems.is_empty() { Ok(against) } else { Err(Problem::Fields(problems)) }
}

const fn act(wanted: &Move) -> Act {
    match wanted {
        Move::Qualify(_) | Move::Step(_) | Move::Nurture { .. } => Act::LeadMoved,
        Move::Offer => Act::LeadOffered,
        Move::Accept => Act::LeadAccepted,
        Move::Return { .. } => Act::LeadReturned,
        Move::Win { .. } | Move::Lose { .. } => Act::LeadClosed,
        Move::Discard { .. } => Act::LeadDiscarded,
        Move::Reopen => Act::LeadReopened,
    }
}

pub(super) const fn hat(wanted: &Move) -> Hat {
    match side(wanted) {
        Side::Sales => Hat::Sales,
        Side::Marketing | Side::Together => Hat::Marketing,
    }
}

/// A move with the verdict and its reasons as they stand; they are never computed again (method.md, meaning 18).
pub(crate) fn moved(
    book: &Book,
    profile: &Profile,
    judgement: &Judgement,
    from: Option<StandsAt>,
    to: StandsAt,
    reason: String,
    against: Option<&Against>,
) -> Result<Moved, Problem> {
    let reasons = super::reasons::reason_views(book, profile, judgement)?;
    let reasons = reasons.iter().map(crate::judged::reason_json).collect();
    Ok(Moved {
        from,
        to,
        reason,
        against_rules: against.is_some(),
        edition: book.in_force()?.edition.name,
        verdict: judgement.verdict,
        reasons: serde_json::Value::Array(reasons),
    })
}
