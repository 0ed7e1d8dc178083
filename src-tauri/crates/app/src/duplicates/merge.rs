//! Making two entries one: looking at it before, and doing it.

use super::join::{Field, Joined, Take};
use super::preview::{self, MergeView};
use crate::acting::acting;
use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use crate::leads::{self, LeadView};
use method::LeadId;
use method::lead::Lead;
use method::playbook::Hat;
use serde::Deserialize;
use std::collections::BTreeMap;
use store::table::happening::{ChangeKind, Happening, Moved, Recorded, What};
use store::{Act, Touched};

/// Which two entries become one, and what is taken from which.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MergeRequest {
    /// The entry that stays.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub kept: i64,
    /// The entry that goes.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub absorbed: i64,
    /// Fields that are not taken as usual, by their names.
    #[serde(default)]
    #[cfg_attr(feature = "contract", ts(type = "Record<string, Take>"))]
    pub take: BTreeMap<String, Take>,
}

/// Both entries with their histories, and what they become.
pub(super) struct Pair {
    pub kept: Lead,
    pub absorbed: Lead,
    pub kept_story: Vec<Recorded>,
    pub absorbed_story: Vec<Recorded>,
    pub joined: Joined,
}

impl Pair {
    fn read(book: &Book, request: &MergeRequest) -> Result<Self, Problem> {
        if request.kept == request.absorbed {
            return Err(Problem::Fields(vec![FieldProblem::new("absorbed", Said::new("merge-same"))]));
        }
        let wanted = wanted(&request.take)?;
        let (kept_id, absorbed_id) = (LeadId(request.kept), LeadId(request.absorbed));
        let (kept, absorbed, kept_story, absorbed_story) = book.store.read(|read| {
            Ok((
                read.leads().find(kept_id)?,
                read.leads().find(absorbed_id)?,
                read.happenings().of_lead(kept_id)?,
                read.happenings().of_lead(absorbed_id)?,
            ))
        })?;
        let kept = kept.ok_or(Problem::NoSuchLead(kept_id))?;
        let absorbed = absorbed.ok_or(Problem::NoSuchLead(absorbed_id))?;
        let joined = Joined::of(&kept, &absorbed, &wanted);
        Ok(Self { kept, absorbed, kept_story, absorbed_story, joined })
    }

    /// The entry that stays, as it will be.
    pub(super) fn lead(&self) -> Lead {
        Lead {
            profile: self.joined.profile.clone(),
            standing: self.joined.standing.clone(),
            care: self.joined.care.clone(),
            ..self.kept.clone()
        }
    }

    fn story_of(&self, from: Take) -> &[Recorded] {
        match from {
            Take::Kept => &self.kept_story,
            Take::Absorbed => &self.absorbed_story,
        }
    }

    /// The newest move of either, as the one history will have it.
    fn newest_move(&self) -> Option<&Recorded> {
        let all = self.kept_story.iter().chain(&self.absorbed_story);
        all.filter(|recorded| moved_of(recorded).is_some()).max_by_key(|recorded| recorded.id)
    }

    /// The move that leads to where the one entry stands; none if the histories, put together, end there by themselves.
    ///
    /// A closed entry keeps the verdict with which it was closed (method.md, meaning 20).
    fn closing_move(&self, book: &Book, reason: String) -> Result<Option<Moved>, Problem> {
        let standing = &self.joined.standing;
        let (from, to) = (self.kept.standing.stands_at(), standing.stands_at());
        let source = self.joined.from(Field::Standing);
        let source_id = if source == Take::Kept { self.kept.id } else { self.absorbed.id };
        let ends_there = self.newest_move().is_none_or(|newest| {
            moved_of(newest).is_some_and(|moved| moved.to == to) && (!to.is_closed() || newest.lead == source_id)
        });
        if *standing == self.kept.standing && ends_there {
            return Ok(None);
        }
        let closing = self.story_of(source).iter().rev().find_map(moved_of).filter(|moved| moved.to == to);
        if let Some(closing) = closing.filter(|_| to.is_closed()) {
            return Ok(Some(Moved { from: Some(from), reason, against_rules: false, ..closing.clone() }));
        }
        let judgement = book.judge(&self.joined.profile)?;
        leads::moved(book, &self.joined.profile, &judgement, Some(from), to, reason, None).map(Some)
    }
}

fn moved_of(recorded: &Recorded) -> Option<&Moved> {
    match &recorded.happening.what {
        What::Move(moved) => Some(moved),
        _ => None,
    }
}

fn wanted(take: &BTreeMap<String, Take>) -> Result<BTreeMap<Field, Take>, Problem> {
    let mut wanted = BTreeMap::new();
    let mut problems = Vec::new();
    for (key, from) in take {
        let Some(field) = Field::from_key(key) else {
            let said = Said::new("merge-no-field").text("typed", key);
            problems.push(FieldProblem::new(format!("take.{key}"), said));
            continue;
        };
        wanted.insert(field, *from);
    }
    if problems.is_empty() { Ok(wanted) } else { Err(Problem::Fields(problems)) }
}

/// What merging two entries would give. Writes nothing.
pub fn merge_preview(book: &Book, request: &MergeRequest) -> Result<MergeView, Problem> {
    preview::view(book, &Pair::read(book, request)?)
}

/// Makes two entries one, as one act that can be taken back.
pub fn merge(book: &Book, request: &MergeRequest) -> Result<LeadView, Problem> {
    let pair = Pair::read(book, request)?;
    let now = book.clock.now();
    let acting = acting(book)?;
    let reason = Said::new("merge-reason").text("name", pair.absorbed.profile.name.clone()).say(&book.words);
    let moved = pair.closing_move(book, reason)?;
    let words = preview::record(book, &pair)?;
    let happening = |hat, what| Happening { at: now, hat, by: acting.name.clone(), what };
    let lead = pair.lead();
    let (kept, absorbed) = (pair.kept.id, pair.absorbed.id);
    book.store.write(Act::LeadsMerged.on(lead.profile.name.clone()), now, |tx| {
        tx.leads().merge(kept, absorbed)?;
        tx.leads().set_profile(kept, &lead.profile)?;
        tx.leads().set_care(kept, &lead.care)?;
        tx.happenings()
            .record(kept, &happening(acting.hat, What::Change { what: ChangeKind::Merged, words: words.clone() }))?;
        if let Some(moved) = &moved {
            tx.leads().set_standing(kept, &lead.standing)?;
            tx.happenings().record(kept, &happening(Hat::Marketing, What::Move(Box::new(moved.clone()))))?;
        }
        Ok(())
    })?;
    let mut both = vec![kept, absorbed];
    both.sort_unstable();
    book.leads_touched(&Touched::Leads(both));
    leads::view_of(book, &lead)
}

/// Two entries that look alike and are two.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct PairRequest {
    /// The one.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub a: i64,
    /// The other.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub b: i64,
}

/// Notes that two entries are two people, so that nobody asks again.
pub fn set_apart(book: &Book, request: &PairRequest) -> Result<crate::views::BookView, Problem> {
    let (a, b) = (LeadId(request.a), LeadId(request.b));
    if a == b {
        return Err(Problem::Fields(vec![FieldProblem::new("b", Said::new("merge-same"))]));
    }
    let name = |id| -> Result<String, Problem> { Ok(leads::lead(book, id)?.profile.name) };
    let subject = Said::new("pair-names").text("a", name(a)?).text("b", name(b)?).say(&book.words);
    book.store.write(Act::PairSetApart.on(subject), book.clock.now(), |tx| tx.distinct_pairs().add(a, b))?;
    crate::views::book_view(book)
}
