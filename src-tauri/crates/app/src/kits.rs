//! Starter kits: a playbook that an owner corrects instead of beginning on a blank page.

use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use crate::interview::{self, InterviewView};
use method::MarketId;
use method::interview::{Answers, Given, QUESTIONS, Question, Scope};
use method::lead::LeadKind;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::Act;

/// So many answers in common tell that a kit was taken before; fewer are a coincidence of common choices.
const TOLD_BY: usize = 12;

/// A starter kit as it is offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct KitView {
    /// Its key.
    pub kit: String,
    /// The kind of business.
    pub name: String,
    /// For whom it is, in a sentence.
    pub about: String,
    /// How many questions it answers.
    pub answers: u32,
}

/// Names a starter kit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct KitRequest {
    /// Its key.
    pub kit: String,
}

/// A kit's file, as far as it is used here; the worked examples in it are for its test.
#[derive(Debug, Clone, Deserialize)]
struct KitFile {
    kit: String,
    name: String,
    about: String,
    answers: Value,
}

fn files() -> impl Iterator<Item = KitFile> {
    reference::kits().iter().filter_map(|kit| serde_json::from_str(kit.text).ok())
}

/// The kits that there are.
pub fn list() -> Vec<KitView> {
    let view =
        |file: KitFile| KitView { answers: answered(&file.answers), kit: file.kit, name: file.name, about: file.about };
    files().map(view).collect()
}

/// How many questions a document answers: those of each chapter, those of each market and of the chapters within it.
fn answered(document: &Value) -> u32 {
    let members = |value: &Value| value.as_object().map_or(0, serde_json::Map::len);
    let chapters = |object: &Value, known: &[&str]| -> usize {
        known.iter().filter_map(|chapter| object.get(chapter)).map(members).sum()
    };
    let within = ["avatar", "lead", "questions"];
    let markets = document.get("markets").and_then(Value::as_array).map_or(0, |markets| {
        let named = |market: &Value| within.iter().filter(|chapter| market.get(chapter).is_some()).count();
        markets.iter().map(|market| members(market) - named(market) + chapters(market, &within)).sum()
    });
    let business = ["business", "customers", "lead", "discard", "engagement", "contact", "council"];
    u32::try_from(chapters(document, &business) + markets).unwrap_or(u32::MAX)
}

/// Takes a kit: it answers every question that the owner has not answered. What the owner said stays, and so does every
/// market. An earlier kit's answers that still stand word for word give way to this one's.
pub fn use_kit(book: &Book, request: &KitRequest) -> Result<InterviewView, Problem> {
    apply(book, &request.kit)?;
    interview::interview(book)
}

/// Takes a kit, as one act.
pub fn apply(book: &Book, key: &str) -> Result<(), Problem> {
    let chosen = files().find(|file| file.kit == key).ok_or_else(|| no_such_kit(key))?;
    let kept = book.definitions()?.answers.clone();
    // A kit names no place and no currency: its amounts are the owner's, whatever those are counted in.
    let kit = interview::read_file(&chosen.answers)?;
    // Reading every kit takes a moment, and a book with few answers holds none.
    let may_hold_one = given_in(&kept) >= TOLD_BY;
    let earlier: Vec<Answers> = files()
        .filter(|_| may_hold_one)
        .filter_map(|file| interview::read_file(&file.answers).ok())
        .filter(|other| in_common(&kept, other) >= TOLD_BY)
        .collect();
    let mut plan = Plan { kept: &kept, earlier: &earlier, left: kept.markets().collect() };
    let places: Vec<(MarketId, Option<MarketId>)> =
        kit.markets().map(|market| (market, plan.place_for(&kit, market))).collect();
    let now = book.clock.now();
    book.store.write(Act::KitUsed.on(chosen.name), now, |tx| {
        let fill = |tx: &mut store::Tx<'_>, to: Option<MarketId>, from: Option<MarketId>| {
            for question in questions_of(from) {
                if plan.is_owners(question, to) {
                    continue;
                }
                match kit.given(question, from) {
                    Some(given) => tx.answers().set(to, question.id, &as_stored(given), now)?,
                    None if plan.is_answered(question, to) => tx.answers().clear(to, question.id)?,
                    None => {}
                }
            }
            Ok::<(), store::StoreFailure>(())
        };
        fill(tx, None, None)?;
        for (market, place) in places {
            let to = match place {
                Some(place) => place,
                None => tx.markets().add()?,
            };
            fill(tx, Some(to), Some(market))?;
        }
        for market in plan.deserted() {
            tx.markets().remove(market)?;
        }
        Ok(())
    })?;
    book.answers_changed();
    Ok(())
}

fn no_such_kit(key: &str) -> Problem {
    let known: Vec<&str> = reference::kits().iter().map(|kit| kit.key).collect();
    let said = Said::new("json-one-of").text("typed", key).text("known", known.join(", "));
    Problem::Fields(vec![FieldProblem::new("kit", said)])
}

fn questions_of(market: Option<MarketId>) -> impl Iterator<Item = &'static Question> {
    let scope = if market.is_some() { Scope::Market } else { Scope::Business };
    QUESTIONS.iter().filter(move |question| question.scope == scope)
}

fn as_stored(given: &Given) -> Value {
    serde_json::to_value(given).unwrap_or(Value::Null)
}

/// How many questions the owner or a kit answered.
fn given_in(kept: &Answers) -> usize {
    count(kept, |question, market| kept.given(question, market).is_some())
}

/// How many answers of a kit stand unchanged in a book.
fn in_common(kept: &Answers, kit: &Answers) -> usize {
    count(kept, |question, market| is_of(kit, question, kept.given(question, market)))
}

fn count(kept: &Answers, counts: impl Fn(&Question, Option<MarketId>) -> bool) -> usize {
    let places = std::iter::once(None).chain(kept.markets().map(Some));
    places.map(|market| questions_of(market).filter(|question| counts(question, market)).count()).sum()
}

/// Whether this is what a kit answers, in any of its markets.
fn is_of(kit: &Answers, question: &Question, given: Option<&Given>) -> bool {
    given.is_some()
        && match question.scope {
            Scope::Business => kit.given(question, None) == given,
            Scope::Market => kit.markets().any(|market| kit.given(question, Some(market)) == given),
        }
}

/// What stays, and where a kit's markets go.
struct Plan<'a> {
    kept: &'a Answers,
    earlier: &'a [Answers],
    /// The owner's markets that no market of the kit has taken yet.
    left: Vec<MarketId>,
}

impl Plan<'_> {
    /// Whether anybody answered. "I'm not sure yet" is no answer.
    fn is_answered(&self, question: &Question, market: Option<MarketId>) -> bool {
        matches!(self.kept.given(question, market), Some(Given::Answer(_)))
    }

    /// Whether the owner answered, rather than an earlier kit.
    fn is_owners(&self, question: &Question, market: Option<MarketId>) -> bool {
        let given = self.kept.given(question, market);
        self.is_answered(question, market) && !self.earlier.iter().any(|kit| is_of(kit, question, given))
    }

    fn has_owners(&self, market: MarketId) -> bool {
        questions_of(Some(market)).any(|question| self.is_owners(question, Some(market)))
    }

    /// The owner's market that a market of the kit describes further: one of the same kind, or one whose kind the owner
    /// has not told.
    fn place_for(&mut self, kit: &Answers, market: MarketId) -> Option<MarketId> {
        let kind = kit.market_kind(Some(market));
        let told = |own: MarketId| {
            let is_told =
                method::interview::question("market.kind").is_some_and(|question| self.is_owners(question, Some(own)));
            if is_told { self.kept.market_kind(Some(own)) } else { LeadKind::Unknown }
        };
        let at = self.left.iter().position(|own| matches!(told(*own), LeadKind::Unknown) || told(*own) == kind)?;
        Some(self.left.remove(at))
    }

    /// Markets that only an earlier kit had described.
    fn deserted(&self) -> Vec<MarketId> {
        let was_described = |market: MarketId| {
            let is_a_kits = |question: &Question| {
                let given = self.kept.given(question, Some(market));
                self.earlier.iter().any(|kit| is_of(kit, question, given))
            };
            questions_of(Some(market)).any(is_a_kits)
        };
        self.left.iter().copied().filter(|market| was_described(*market) && !self.has_owners(*market)).collect()
    }
}
