//! Moving a lead. Gates are obeyed; a move against the rules needs a name and a reason, and is counted.

use super::care::stop_everything;
use super::find::lead;
use super::options::{known, rule, side, until_by_default};
use super::view::{LeadView, view_of};
use crate::acting::acting;
use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use crate::views::Side;
use chrono::NaiveDate;
use method::LeadId;
use method::criterion::Gate;
use method::handoff::Move;
use method::judge::Judgement;
use method::lead::{Lead, Profile, StandsAt};
use method::outcome::Route;
use method::playbook::Hat;
use serde::Deserialize;
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
