//! What merging two entries would give, in words.

use super::join::{Field, Joined, Meeting, Take};
use super::merge::Pair;
use super::standing::is_sales_s;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::leads::{LeadDraft, row_of, stands_words};
use method::fact::Fact;
use method::judge::Verdict;
use method::lead::{Care, Lead, LeadKind, NextStep};
use method::talk::Learned;
use serde::Serialize;

/// One of the two entries.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct EntryHead {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// The person.
    pub name: String,
    /// The firm.
    pub company: String,
    /// Mail and phone.
    pub contact: String,
    /// The town.
    pub place: String,
    /// Where it stands, in words.
    pub stands_at_words: String,
    /// The day on which it was entered.
    pub added: String,
}

/// One field of both, and from which it is taken.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MergeField {
    /// Its name, by which a choice is made.
    pub key: String,
    /// In words.
    pub label: String,
    /// What the entry that stays says; empty if nothing.
    pub kept: String,
    /// What the entry that goes says; empty if nothing.
    pub absorbed: String,
    /// From which it is taken.
    pub from: Take,
    /// Whether there is something to choose.
    pub differs: bool,
}

/// What merging two entries would give.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MergeView {
    /// The entry that stays.
    pub kept: EntryHead,
    /// The entry that goes.
    pub absorbed: EntryHead,
    /// Field by field; those of which neither says anything are left out.
    pub fields: Vec<MergeField>,
    /// What is put together, sentence by sentence.
    pub joined: Vec<String>,
    /// What can't be put together, or ends by it, sentence by sentence.
    pub lost: Vec<String>,
    /// Where the one entry will stand, in words.
    pub stands_at_words: String,
    /// The verdict on it.
    #[cfg_attr(feature = "contract", ts(type = "Verdict"))]
    pub verdict: Verdict,
    /// In words.
    pub verdict_words: String,
}

pub(super) fn head(book: &Book, lead: &Lead) -> Result<EntryHead, Problem> {
    let profile = &lead.profile;
    let contact: Vec<&str> =
        [profile.email.as_str(), profile.phone.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
    Ok(EntryHead {
        id: lead.id.0,
        name: profile.name.clone(),
        company: profile.company.clone(),
        contact: contact.join(" · "),
        place: match &profile.facts.place {
            Fact::Known(place) => crate::lookup::place_text(place).to_owned(),
            Fact::Unclear(typed) => typed.clone(),
            Fact::Unknown | Fact::WontSay { .. } => String::new(),
        },
        stands_at_words: stands_words(book, lead)?,
        added: book.words.date(book.clock.on_the_wall(lead.created_at).date()),
    })
}

pub(super) fn view(book: &Book, pair: &Pair) -> Result<MergeView, Problem> {
    let lead = pair.lead();
    let row = row_of(book, &lead)?;
    let fields = fields(book, pair)?;
    let lost = lost(book, pair)?;
    Ok(MergeView {
        kept: head(book, &pair.kept)?,
        absorbed: head(book, &pair.absorbed)?,
        joined: joined(book, pair),
        lost,
        stands_at_words: stands_words(book, &lead)?,
        verdict: row.verdict,
        verdict_words: book.words.verdict(row.verdict),
        fields,
    })
}

fn fields(book: &Book, pair: &Pair) -> Result<Vec<MergeField>, Problem> {
    let (kept, absorbed) = (Texts::of(book, &pair.kept)?, Texts::of(book, &pair.absorbed)?);
    let fields = pair.joined.taken.iter().map(|taken| MergeField {
        key: taken.field.key().to_owned(),
        label: label(book, taken.field),
        kept: kept.field(taken.field),
        absorbed: absorbed.field(taken.field),
        from: taken.from,
        differs: taken.meeting == Meeting::Differ,
    });
    Ok(fields.filter(|field| !field.kept.is_empty() || !field.absorbed.is_empty()).collect())
}

fn label(book: &Book, field: Field) -> String {
    book.words.say(&format!("merge-field-{}", field.key().replace('_', "-")), &[])
}

/// What an entry says of each field, in words.
struct Texts<'a> {
    book: &'a Book,
    lead: &'a Lead,
    draft: LeadDraft,
    stands: String,
}

impl<'a> Texts<'a> {
    fn of(book: &'a Book, lead: &'a Lead) -> Result<Self, Problem> {
        Ok(Self { book, lead, draft: LeadDraft::of(&lead.profile, &book.words), stands: stands_words(book, lead)? })
    }

    fn field(&self, field: Field) -> String {
        let (draft, care, facts) = (&self.draft, &self.lead.care, &self.lead.profile.facts);
        let words = &self.book.words;
        match field {
            Field::Name => draft.name.clone(),
            Field::Company => draft.company.clone(),
            Field::Title => draft.title.clone(),
            Field::Email => draft.email.clone(),
            Field::Phone => draft.phone.clone(),
            Field::Kind => match self.lead.profile.kind {
                LeadKind::Unknown => String::new(),
                kind => words.kind(kind),
            },
            Field::Place => or_declined(self.book, &facts.place, draft.place.clone()),
            Field::Industry => or_declined(self.book, &facts.industry, draft.industry.clone()),
            Field::Revenue => or_declined(self.book, &facts.revenue, draft.revenue.clone()),
            Field::Headcount => or_declined(self.book, &facts.headcount, draft.headcount.clone()),
            Field::Age => or_declined(self.book, &facts.age, draft.age.clone()),
            Field::Income => or_declined(self.book, &facts.income, draft.income.clone()),
            Field::Timing => or_declined(self.book, &facts.timing, draft.timing.clone()),
            Field::Budget => or_declined(self.book, &facts.budget, draft.budget.clone()),
            Field::Authority => {
                let said = facts.authority.known().map_or_else(|| draft.authority.clone(), |role| words.role(*role));
                or_declined(self.book, &facts.authority, said)
            }
            Field::Need => or_declined(self.book, &facts.need, draft.need.clone()),
            Field::Source => draft.source.clone(),
            Field::Owner => care.owner.clone(),
            Field::Next => care.next.as_ref().map(|next| next_words(self.book, next)).unwrap_or_default(),
            Field::Trigger => learned(self.book, &care.talk.trigger),
            Field::Results => learned(self.book, &care.talk.results),
            Field::DecisionMaker => learned(self.book, &care.talk.decision_maker),
            Field::Met => {
                care.talk.met.map(|met| words.say(&format!("merge-met-{}", met.key()), &[])).unwrap_or_default()
            }
            Field::Market => self.market(),
            Field::Standing => self.stands.clone(),
        }
    }

    fn market(&self) -> String {
        let Some(pinned) = self.lead.profile.pinned else { return String::new() };
        let Ok(definitions) = self.book.in_force() else { return String::new() };
        let market = definitions.playbook.markets.iter().find(|market| market.id == pinned);
        market.map(|market| self.book.words.market_name(market)).unwrap_or_default()
    }
}

fn or_declined<T>(book: &Book, fact: &Fact<T>, words: String) -> String {
    if fact.declined().is_some() { Said::new("merge-wont-say").say(&book.words) } else { words }
}

fn next_words(book: &Book, next: &NextStep) -> String {
    Said::new("merge-next").text("what", next.what.clone()).text("on", book.words.date(next.on)).say(&book.words)
}

fn learned(book: &Book, learned: &Learned) -> String {
    match learned {
        Learned::NotYet => String::new(),
        Learned::NotLearned => Said::new("merge-not-learned").say(&book.words),
        Learned::Known(words) => words.clone(),
    }
}

/// What is put together.
fn joined(book: &Book, pair: &Pair) -> Vec<String> {
    let count = |care: &Care| (care.stops.len() + care.consents.len()) as i64;
    let brings = |key, ours: usize, theirs: usize| {
        (theirs > 0).then(|| Said::new(key).number("count", theirs as i64).number("kept", ours as i64).say(&book.words))
    };
    let (kept, absorbed) = (&pair.kept.profile, &pair.absorbed.profile);
    [
        brings("merge-joins-reactions", kept.reactions.len(), absorbed.reactions.len()),
        brings("merge-joins-story", pair.kept_story.len(), pair.absorbed_story.len()),
        (!absorbed.note.trim().is_empty() && !kept.note.trim().is_empty())
            .then(|| Said::new("merge-joins-notes").say(&book.words)),
        brings("merge-joins-links", pair.kept.care.links.len(), pair.absorbed.care.links.len()),
        brings("merge-joins-wishes", count(&pair.kept.care) as usize, count(&pair.absorbed.care) as usize),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What ends by it: what is said of a field and not taken, and sales' place.
fn lost(book: &Book, pair: &Pair) -> Result<Vec<String>, Problem> {
    let mut lost = Vec::new();
    let (kept, absorbed) = (Texts::of(book, &pair.kept)?, Texts::of(book, &pair.absorbed)?);
    let from = pair.joined.from(Field::Standing);
    let (stays, goes) = match from {
        Take::Kept => (&kept, &absorbed),
        Take::Absorbed => (&absorbed, &kept),
    };
    if is_sales_s(&goes.lead.standing) {
        let said = Said::new("merge-ends-place")
            .text("name", goes.lead.profile.name.clone())
            .text("place", goes.stands.clone())
            .text("stays", stays.stands.clone());
        lost.push(said.say(&book.words));
    } else if stays.lead.standing.is_closed() && goes.lead.standing.stands_at() != method::lead::StandsAt::List {
        let said = Said::new("merge-ends-open").text("place", goes.stands.clone()).text("stays", stays.stands.clone());
        lost.push(said.say(&book.words));
    }
    let differ = pair.joined.own_answers_that_differ;
    if differ > 0 {
        lost.push(Said::new("merge-own-answers").number("count", differ as i64).say(&book.words));
    }
    Ok(lost)
}

/// What the history keeps of the entry that goes: who it was, and what of it was not taken, so that nothing is lost.
pub(super) fn record(book: &Book, pair: &Pair) -> Result<String, Problem> {
    let (kept, absorbed) = (Texts::of(book, &pair.kept)?, Texts::of(book, &pair.absorbed)?);
    let left: Vec<String> = left_behind(&pair.joined)
        .filter_map(|(field, from)| {
            let other = if from == Take::Kept { absorbed.field(field) } else { kept.field(field) };
            (!other.is_empty()).then(|| {
                Said::new("merge-left").text("field", label(book, field)).text("words", other).say(&book.words)
            })
        })
        .collect();
    let said = Said::new(if left.is_empty() { "merge-record" } else { "merge-record-left" });
    let entered = book.words.date(book.clock.on_the_wall(pair.absorbed.created_at).date());
    Ok(said
        .text("name", pair.absorbed.profile.name.clone())
        .text("entered", entered)
        .text("left", left.join("; "))
        .say(&book.words))
}

/// The fields that differ, with the entry that they are taken from.
fn left_behind(joined: &Joined) -> impl Iterator<Item = (Field, Take)> {
    let differ = joined.taken.iter().filter(|taken| taken.meeting == Meeting::Differ);
    differ.map(|taken| (taken.field, taken.from))
}
