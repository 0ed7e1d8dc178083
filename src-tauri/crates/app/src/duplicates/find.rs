//! Duplicates across the whole log, and while a new lead is typed.

use super::evidence::{Common, Sureness};
use super::matcher::{Found, Matcher, Texts};
use super::preview::{EntryHead, head};
use super::reading::everybody;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::leads::{LeadDraft, stands_words};
use method::LeadId;
use method::fact::Fact;
use method::lead::{Lead, Profile};
use serde::Serialize;
use std::collections::HashSet;

/// More pairs than anybody looks through at once.
const MOST_SHOWN: usize = 200;
/// More entries than are looked at for somebody who is being typed.
const MOST_CANDIDATES: usize = 200;
/// More than three suggestions distract from typing.
const MOST_LIKE: usize = 3;

/// Two entries that may be one.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct PairView {
    /// The one that would stay: the further one, else the older.
    pub kept: EntryHead,
    /// The other.
    pub absorbed: EntryHead,
    /// How sure it is.
    #[cfg_attr(feature = "contract", ts(type = "'certain' | 'likely' | 'perhaps'"))]
    pub sureness: &'static str,
    /// In a word.
    pub sureness_words: String,
    /// What they have in common: "same firm, names alike".
    pub why: String,
}

/// All entries that may be somebody else.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct DuplicatesView {
    /// The pairs, the surest first; of very many the first.
    pub pairs: Vec<PairView>,
    /// How many there are.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub total: u64,
    /// How many of them are certain.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub certain: u64,
    /// How many are likely.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub likely: u64,
    /// What was found, in a sentence.
    pub sentence: String,
    /// That some groups were too large to compare everybody with everybody, if so.
    pub crowded: Option<String>,
}

/// An entry that may be the one that is being typed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LikeView {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// The person.
    pub name: String,
    /// The firm.
    pub company: String,
    /// How sure it is.
    #[cfg_attr(feature = "contract", ts(type = "'certain' | 'likely' | 'perhaps'"))]
    pub sureness: &'static str,
    /// In a word.
    pub sureness_words: String,
    /// What they have in common.
    pub why: String,
    /// Where it stands, in words.
    pub stands_at_words: String,
}

/// All pairs of the log that may be one, but those that somebody set apart.
pub fn pairs(book: &Book) -> Result<Found<LeadId>, Problem> {
    let (mut matcher, apart): (_, HashSet<(LeadId, LeadId)>) =
        book.store.read(|read| Ok((everybody(*read)?, read.distinct_pairs().all()?.into_iter().collect())))?;
    Ok(matcher.pairs(|one, other| !apart.contains(&(*one.min(other), *one.max(other)))))
}

/// All pairs of the log that may be one.
pub fn find(book: &Book) -> Result<DuplicatesView, Problem> {
    let found = pairs(book)?;
    let count = |sureness| found.pairs.iter().filter(|pair| pair.sureness == sureness).count() as u64;
    let (certain, likely) = (count(Sureness::Certain), count(Sureness::Likely));
    let shown = found.pairs.iter().take(MOST_SHOWN).map(|pair| {
        let (one, other) = book.store.read(|read| Ok((read.leads().get(pair.one)?, read.leads().get(pair.other)?)))?;
        pair_view(book, &one, &other, pair.sureness, &pair.common)
    });
    let total = found.pairs.len() as u64;
    let said = Said::new("duplicates-found").number("count", total as i64).number("certain", certain as i64);
    let crowded = Said::new("duplicates-crowded")
        .number("groups", found.crowded as i64)
        .number("largest", found.most_crowded as i64);
    Ok(DuplicatesView {
        pairs: shown.collect::<Result<_, Problem>>()?,
        total,
        certain,
        likely,
        sentence: said.say(&book.words),
        crowded: (found.crowded > 0).then(|| crowded.say(&book.words)),
    })
}

fn pair_view(
    book: &Book,
    one: &Lead,
    other: &Lead,
    sureness: Sureness,
    common: &[Common],
) -> Result<PairView, Problem> {
    let (_, from) = super::standing::joined_standing(&one.standing, &other.standing);
    let (kept, absorbed) = if from == super::join::Take::Kept { (one, other) } else { (other, one) };
    Ok(PairView {
        kept: head(book, kept)?,
        absorbed: head(book, absorbed)?,
        sureness: sureness.key(),
        sureness_words: sureness_words(book, sureness),
        why: why(book, common),
    })
}

fn sureness_words(book: &Book, sureness: Sureness) -> String {
    book.words.say(&format!("sureness-{}", sureness.key()), &[])
}

fn why(book: &Book, common: &[Common]) -> String {
    let parts: Vec<String> = common
        .iter()
        .map(|common| {
            let said = Said::new(match common {
                Common::Mail => "common-mail",
                Common::Phone => "common-phone",
                Common::Name => "common-name",
                Common::LikeName => "common-like-name",
                Common::Firm => "common-firm",
                Common::LikeFirm => "common-like-firm",
                Common::MailDomain => "common-mail-domain",
                Common::Town => "common-town",
            });
            said.say(&book.words)
        })
        .collect();
    parts.join(", ")
}

/// What tells somebody apart whose profile is at hand.
pub fn texts_of(profile: &Profile) -> Texts<'_> {
    Texts {
        name: &profile.name,
        company: &profile.company,
        email: &profile.email,
        phone: &profile.phone,
        town: match &profile.facts.place {
            Fact::Known(place) => crate::lookup::place_text(place),
            Fact::Unclear(typed) => typed,
            Fact::Unknown | Fact::WontSay { .. } => "",
        },
    }
}

/// Entries that may be the one that is being typed, the surest first. What is half typed finds nothing, and is no fault.
pub fn like(book: &Book, draft: &LeadDraft) -> Result<Vec<LikeView>, Problem> {
    let (email, phone) = draft.contacts();
    let texts = Texts { name: &draft.name, company: &draft.company, email: &email, phone: &phone, town: "" };
    let name = name_words(&draft.name);
    let beginnings: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).map(beginning).collect();
    let candidates = book.store.read(|read| {
        let ids = read.leads().like_candidates(&beginnings, texts.email, texts.phone, MOST_CANDIDATES)?;
        read.leads().page(&ids)
    })?;
    let mut matcher = Matcher::default();
    for (at, lead) in candidates.iter().enumerate() {
        matcher.add(at, &Texts { town: "", ..texts_of(&lead.profile) });
    }
    let like = matcher.like(&texts).into_iter().take(MOST_LIKE);
    like.map(|(at, sureness, common)| {
        let lead = &candidates[at];
        Ok(LikeView {
            id: lead.id.0,
            name: lead.profile.name.clone(),
            company: lead.profile.company.clone(),
            sureness: sureness.key(),
            sureness_words: sureness_words(book, sureness),
            why: why(book, &common),
            stands_at_words: stands_words(book, lead)?,
        })
    })
    .collect()
}

/// The first and the last word of a name, without titles.
fn name_words(typed: &str) -> String {
    let mut folded = String::new();
    super::folded::fold_name(typed, &mut folded, &mut String::new());
    match (folded.split_once(' '), folded.rsplit_once(' ')) {
        (Some((first, _)), Some((_, last))) => format!("{first} {last}"),
        _ => folded,
    }
}

/// As much of a word as somebody who misspells it still gets right: "an" of "Ana", "sam" of "Sample".
fn beginning(word: &str) -> &str {
    let letters = if word.chars().count() > 4 { 3 } else { 2 };
    word.char_indices().nth(letters).map_or(word, |(at, _)| &word[..at])
}
