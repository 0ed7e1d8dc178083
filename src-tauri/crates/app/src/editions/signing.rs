//! What stands between the draft and the next edition: who signed, what changed, whom it would concern.

use super::changes::{ChangeView, changes_between};
use super::verdicts::{LeadChanges, lead_changes};
use crate::answers;
use crate::book::Book;
use crate::definitions::Definitions;
use crate::failure::{Problem, Said};
use crate::views::{BookView, book_view};
use method::edition::EditionName;
use method::playbook::{Hat, People, gaps};
use method::signing::{Drawing, GivenTo, Pending, SIGNERS, Signature, SignatureState, of, state_of};
use serde::{Deserialize, Serialize};
use store::table::signature::StoredSignature;

/// The page on which a draft is signed.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct SigningView {
    /// By what leads are judged now.
    pub edition: String,
    /// The number that this draft will have as an edition.
    pub number: u32,
    /// The same in words.
    pub label: String,
    /// Who has to sign, and how each signature stands.
    pub hats: Vec<SignerView>,
    /// How many gaps the draft leaves. They don't forbid signing.
    pub gaps_left: u32,
    /// Whether it can be signed.
    pub ready: bool,
    /// Why it can't, if so.
    pub cannot: Option<String>,
    /// What changed since the last edition.
    pub changes: Vec<ChangeView>,
    /// Which open leads it would judge otherwise than the edition in force.
    pub leads: LeadChanges,
    /// The edition that the last signature just made, if it did.
    pub made: Option<MadeView>,
    /// Today: `2026-11-22`.
    pub today: String,
    /// The foot of the rail.
    pub book: BookView,
}

/// One hat that has to sign.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct SignerView {
    /// Which hat.
    #[cfg_attr(feature = "contract", ts(type = "'marketing' | 'sales' | 'owner'"))]
    pub hat: Hat,
    /// "Marketing"; "You, as marketing" for somebody who wears several hats.
    pub label: String,
    /// Who signed; before that, who wears the hat. May be empty.
    pub name: String,
    /// How the signature stands.
    #[cfg_attr(feature = "contract", ts(type = "'missing' | 'signed' | 'outdated'"))]
    pub state: SignatureState,
    /// Why a signature doesn't count, in a sentence.
    pub note: Option<String>,
    /// When it was signed.
    pub signed_on: Option<String>,
    /// What was drawn; none if the typed name is the signature.
    pub drawn: Option<DrawingView>,
}

/// A signature drawn by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS), ts(rename = "Drawing"))]
pub struct DrawingView {
    /// How wide the field is, in the units of the points.
    pub width: u16,
    /// How high the field is.
    pub height: u16,
    /// Each stroke as points from the field's upper left corner: x to the right, y down; whole numbers.
    #[cfg_attr(feature = "contract", ts(type = "[number, number][][]"))]
    pub strokes: Vec<Vec<[u16; 2]>>,
}

impl From<DrawingView> for Drawing {
    fn from(view: DrawingView) -> Self {
        Self { width: view.width, height: view.height, strokes: view.strokes }
    }
}

impl From<Drawing> for DrawingView {
    fn from(drawing: Drawing) -> Self {
        Self { width: drawing.width, height: drawing.height, strokes: drawing.strokes }
    }
}

/// An edition that was just made.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MadeView {
    /// Its number.
    pub number: u32,
    /// In a sentence.
    pub sentence: String,
    /// The open leads that it judges otherwise than what was in force before.
    pub leads: LeadChanges,
}

/// How the draft stands.
pub fn signing(book: &Book) -> Result<SigningView, Problem> {
    let draft = book.definitions()?;
    let in_force = book.in_force()?;
    let name = in_force.edition.name;
    let waiting = waiting(book, &draft)?;
    let cannot = cannot_sign(book, &draft)?;
    let number = next_number(name);
    Ok(SigningView {
        edition: book.words.edition(name),
        number,
        label: book.words.edition(EditionName::Signed(number)),
        hats: SIGNERS.into_iter().map(|hat| signer(book, &draft.playbook.business.people, hat, &waiting)).collect(),
        gaps_left: gaps(&draft.answers, &draft.playbook).len() as u32,
        ready: cannot.is_none(),
        cannot: cannot.map(|why| why.say(&book.words)),
        changes: match name {
            EditionName::Draft => Vec::new(),
            EditionName::Signed(_) => changes_between(book, &in_force, &draft),
        },
        leads: lead_changes(book, &in_force.edition, &draft.edition)?,
        made: None,
        today: book.clock.today().to_string(),
        book: book_view(book)?,
    })
}

/// The number of the edition after this one.
pub(super) const fn next_number(in_force: EditionName) -> u32 {
    match in_force {
        EditionName::Draft => 1,
        EditionName::Signed(number) => number + 1,
    }
}

/// The signatures that wait for the others, and whether each was given to this draft.
pub(super) fn waiting(book: &Book, draft: &Definitions) -> Result<Vec<Pending>, Problem> {
    let stored = book.store.read(|read| read.signatures().waiting())?;
    Ok(pending(stored, &answers::fingerprint(draft.frozen())))
}

/// Stored signatures held against the fingerprint of a draft.
pub(super) fn pending(stored: Vec<StoredSignature>, fingerprint: &str) -> Vec<Pending> {
    let stored = stored.into_iter();
    stored
        .map(|stored| Pending {
            given_to: if stored.fingerprint == fingerprint { GivenTo::ThisDraft } else { GivenTo::EarlierDraft },
            signature: stored.signature,
        })
        .collect()
}

/// Why a draft can't be signed, if so. Gaps are the owners' own decision; but what judges nobody, or says nothing new, is
/// no edition.
pub(super) fn cannot_sign(book: &Book, draft: &Definitions) -> Result<Option<Said>, Problem> {
    if draft.edition.markets.is_empty() {
        return Ok(Some(Said::new("signing-no-market")));
    }
    let in_force = book.in_force()?;
    let name = in_force.edition.name;
    let is_new = name == EditionName::Draft || !draft.says_the_same_as(&in_force);
    Ok((!is_new).then(|| Said::new("signing-unchanged").text("edition", book.words.edition(name))))
}

fn signer(book: &Book, people: &People, hat: Hat, waiting: &[Pending]) -> SignerView {
    let worn = people.name(hat).trim();
    let wears_several =
        !worn.is_empty() && SIGNERS.iter().filter(|other| people.name(**other).trim() == worn).count() > 1;
    let signature: Option<&Signature> = of(hat, waiting).map(|pending| &pending.signature);
    let state = state_of(hat, waiting);
    let name = signature.map_or(worn, |signature| &signature.name);
    let outdated = state == SignatureState::Outdated;
    SignerView {
        hat,
        label: if wears_several { book.words.you_as(hat) } else { book.words.hat(hat) },
        name: name.to_owned(),
        state,
        note: outdated.then(|| Said::new("signing-outdated").text("name", name).say(&book.words)),
        signed_on: signature.map(|signature| book.words.date(signature.on)),
        drawn: signature.and_then(|signature| signature.drawn.clone()).map(DrawingView::from),
    }
}
