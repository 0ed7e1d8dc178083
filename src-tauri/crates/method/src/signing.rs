//! Signing: who has to, which signatures count, and when a draft becomes an edition (method.md, rule 10).
//!
//! A signature is given to the draft as it stands. When an answer changes afterwards it no longer counts, and it counts
//! again when the answer is put back. Whether a signature was given to today's draft is told from outside; here are only
//! the rules.

use crate::playbook::Hat;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The hats that have to sign. The caller asks for marketing and need not.
pub const SIGNERS: [Hat; 3] = [Hat::Marketing, Hat::Sales, Hat::Owner];

/// More points than a hand draws in one signature.
const MOST_POINTS: usize = 6_000;

/// A signature: one hat, one name. Somebody who wears several hats signs once as each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// As what they signed.
    pub hat: Hat,
    /// Who signed.
    pub name: String,
    /// On which day, where they are.
    pub on: NaiveDate,
    /// What they drew; none if the typed name is the signature.
    pub drawn: Option<Drawing>,
}

/// A signature drawn by hand: strokes on a field, from its upper left corner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Drawing {
    /// How wide the field is, in the units of the points.
    pub width: u16,
    /// How high the field is, in the same units.
    pub height: u16,
    /// Each stroke from where the pen was set down to where it was lifted: x to the right, y down.
    pub strokes: Vec<Vec<[u16; 2]>>,
}

/// Why a drawing is no signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoDrawing {
    /// Nothing was drawn.
    Blank,
    /// More was drawn than a signature needs.
    TooMuch,
    /// A stroke leaves the field.
    OutOfField,
}

impl Drawing {
    /// Whether this can stand as a signature.
    pub fn check(&self) -> Result<(), NoDrawing> {
        let points: usize = self.strokes.iter().map(Vec::len).sum();
        let outside = |[x, y]: &[u16; 2]| *x > self.width || *y > self.height;
        if !self.strokes.iter().any(|stroke| stroke.len() > 1) {
            return Err(NoDrawing::Blank);
        }
        if points > MOST_POINTS {
            return Err(NoDrawing::TooMuch);
        }
        if self.strokes.iter().flatten().any(outside) {
            return Err(NoDrawing::OutOfField);
        }
        Ok(())
    }
}

/// A signature that waits for the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// The signature.
    pub signature: Signature,
    /// Whether it was given to the draft as it stands.
    pub given_to: GivenTo,
}

/// What a signature was given to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenTo {
    /// The draft as it stands.
    ThisDraft,
    /// The draft as it stood before an answer changed.
    EarlierDraft,
}

/// How the signature of one hat stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SignatureState {
    /// Nobody signed as this hat.
    Missing,
    /// Signed; it counts.
    Signed,
    /// Signed before the draft changed; it doesn't count.
    Outdated,
}

/// How the signature of a hat stands.
pub fn state_of(hat: Hat, pending: &[Pending]) -> SignatureState {
    match of(hat, pending).map(|found| found.given_to) {
        None => SignatureState::Missing,
        Some(GivenTo::ThisDraft) => SignatureState::Signed,
        Some(GivenTo::EarlierDraft) => SignatureState::Outdated,
    }
}

/// The waiting signature of a hat.
pub fn of(hat: Hat, pending: &[Pending]) -> Option<&Pending> {
    pending.iter().find(|waiting| waiting.signature.hat == hat)
}

/// Whether everybody who has to has signed the draft as it stands.
pub fn is_complete(pending: &[Pending]) -> bool {
    SIGNERS.into_iter().all(|hat| state_of(hat, pending) == SignatureState::Signed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pending(hat: Hat, given_to: GivenTo) -> Pending {
        let signature = Signature { hat, name: "Ana Sample".into(), on: NaiveDate::default(), drawn: None };
        Pending { signature, given_to }
    }

    #[test]
    fn marketing_sales_and_the_owner_sign_the_same_draft() {
        use GivenTo::{EarlierDraft, ThisDraft};
        use Hat::{Caller, Marketing, Owner, Sales};
        for (signatures, complete) in [
            (&[][..], false),
            (&[(Marketing, ThisDraft), (Sales, ThisDraft)], false),
            (&[(Marketing, ThisDraft), (Sales, ThisDraft), (Caller, ThisDraft)], false),
            (&[(Marketing, ThisDraft), (Sales, EarlierDraft), (Owner, ThisDraft)], false),
            (&[(Owner, ThisDraft), (Sales, ThisDraft), (Marketing, ThisDraft)], true),
        ] {
            let waiting: Vec<Pending> = signatures.iter().map(|(hat, to)| pending(*hat, *to)).collect();
            assert_eq!(is_complete(&waiting), complete, "{signatures:?}");
        }
    }

    #[test]
    fn a_signature_of_an_earlier_draft_is_told_from_none() {
        let waiting = [pending(Hat::Sales, GivenTo::EarlierDraft), pending(Hat::Owner, GivenTo::ThisDraft)];
        assert_eq!(
            SIGNERS.map(|hat| state_of(hat, &waiting)),
            [SignatureState::Missing, SignatureState::Outdated, SignatureState::Signed]
        );
    }

    #[test]
    fn a_drawing_has_a_stroke_within_its_field() {
        let drawn = |strokes: Vec<Vec<[u16; 2]>>| Drawing { width: 300, height: 100, strokes }.check();
        for (strokes, found) in [
            (vec![vec![[0, 0], [300, 100]]], Ok(())),
            (vec![vec![[5, 5]], vec![[9, 9], [12, 40]]], Ok(())),
            (vec![], Err(NoDrawing::Blank)),
            (vec![vec![[5, 5]], vec![]], Err(NoDrawing::Blank)),
            (vec![vec![[5, 5], [301, 40]]], Err(NoDrawing::OutOfField)),
            (vec![vec![[5, 5]; 7_000]], Err(NoDrawing::TooMuch)),
        ] {
            assert_eq!(drawn(strokes.clone()), found, "{} strokes", strokes.len());
        }
    }
}
