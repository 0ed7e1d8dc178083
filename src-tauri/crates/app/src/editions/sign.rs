//! Signing. The last signature makes the edition: the answers, the signatures and the page in one act.

use super::signing::{DrawingView, MadeView, SigningView, cannot_sign, next_number, pending, signing, waiting};
use super::steps::{kept_steps, renumber};
use super::verdicts::lead_changes;
use crate::answers;
use crate::book::Book;
use crate::definitions::Definitions;
use crate::failure::{FieldProblem, Problem, Said};
use crate::printing::playbook::print_edition;
use method::edition::EditionName;
use method::playbook::Hat;
use method::signing::{GivenTo, NoDrawing, Pending, SIGNERS, Signature, is_complete};
use serde::Deserialize;
use store::table::edition::{FrozenAnswers, Print};
use store::{Act, Tx};

/// A signature under the draft as it stands.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct SignRequest {
    /// As what: `marketing`, `sales` or `owner`.
    #[cfg_attr(feature = "contract", ts(type = "'marketing' | 'sales' | 'owner'"))]
    pub hat: String,
    /// Who signs.
    pub name: String,
    /// What was drawn; none if the typed name is the signature.
    #[serde(default)]
    pub drawn: Option<DrawingView>,
}

/// Takes a waiting signature back.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct WithdrawRequest {
    /// As what it was given.
    #[cfg_attr(feature = "contract", ts(type = "'marketing' | 'sales' | 'owner'"))]
    pub hat: String,
}

/// Signs the draft as it stands. The last signature that is needed makes the edition, which is in force from then on.
pub fn sign(book: &Book, request: &SignRequest) -> Result<SigningView, Problem> {
    let signature = read(book, request).map_err(Problem::Fields)?;
    let draft = book.definitions()?;
    if let Some(why) = cannot_sign(book, &draft)? {
        return Err(Problem::CannotSign(why));
    }
    let others: Vec<Pending> =
        waiting(book, &draft)?.into_iter().filter(|other| other.signature.hat != signature.hat).collect();
    let mut all = others.clone();
    all.push(Pending { signature: signature.clone(), given_to: GivenTo::ThisDraft });
    let made = if is_complete(&all) {
        let signatures: Vec<Signature> = all.into_iter().map(|pending| pending.signature).collect();
        Some(make(book, draft.frozen(), &others, &signatures)?)
    } else {
        let now = book.clock.now();
        let label = book.words.signed_as(&signature.name, signature.hat);
        book.store
            .write_or_refuse(Act::Signed.on(label), now, |tx| put_down(tx, &signature, draft.frozen(), &others))?;
        None
    };
    Ok(SigningView { made, ..signing(book)? })
}

/// Makes the edition of the last signature and those that waited for it.
fn make(
    book: &Book,
    frozen: &FrozenAnswers,
    others: &[Pending],
    signatures: &[Signature],
) -> Result<MadeView, Problem> {
    let before = book.in_force()?;
    let name = EditionName::Signed(next_number(before.edition.name));
    let edition = Definitions::named(name, answers::from_rows(frozen.clone()));
    let printed = print_edition(book, &edition, signatures)?;
    let print = Print { pages: printed.pages as u32, pdf: printed.bytes };
    let leads = lead_changes(book, &before.edition, &edition.edition)?;
    let kept = kept_steps(&before, &edition);
    let now = book.clock.now();
    let Some(last) = signatures.last() else { return Err(Problem::CannotSign(Said::new("signing-meanwhile"))) };
    let label = book.words.edition(name);
    let number = book.store.write_or_refuse(Act::EditionMade.on(label.clone()), now, |tx| {
        put_down(tx, last, frozen, others)?;
        renumber(tx, &kept)?;
        Ok::<u32, Problem>(tx.editions().make(now, frozen, &print)?)
    })?;
    book.edition_made();
    book.leads_changed();
    let sentence = Said::new("signing-made").text("edition", label).say(&book.words);
    Ok(MadeView { number, sentence, leads })
}

/// Puts a signature down, if what it is given to still stands: nobody signs what they did not see.
fn put_down(tx: &mut Tx<'_>, signature: &Signature, frozen: &FrozenAnswers, others: &[Pending]) -> Result<(), Problem> {
    let fingerprint = answers::fingerprint(frozen);
    let now = Definitions::of(answers::draft(&tx.read())?);
    let mut waiting = pending(tx.read().signatures().waiting()?, &fingerprint);
    waiting.retain(|other| other.signature.hat != signature.hat);
    if now.frozen() != frozen || waiting != others {
        return Err(Problem::CannotSign(Said::new("signing-meanwhile")));
    }
    Ok(tx.signatures().sign(signature, &fingerprint)?)
}

fn read(book: &Book, request: &SignRequest) -> Result<Signature, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let hat = signer(&request.hat).inspect_err(|problem| problems.push(problem.clone()));
    let name = request.name.trim();
    if name.is_empty() {
        problems.push(FieldProblem::new("name", Said::new("signing-name-empty")));
    }
    let drawn = request.drawn.clone().map(method::signing::Drawing::from);
    if let Some(Err(why)) = drawn.as_ref().map(method::signing::Drawing::check) {
        problems.push(FieldProblem::new("drawn", no_drawing(why)));
    }
    match hat {
        Ok(hat) if problems.is_empty() => Ok(Signature { hat, name: name.to_owned(), on: book.clock.today(), drawn }),
        _ => Err(problems),
    }
}

/// The hat with this name, if it signs.
fn signer(typed: &str) -> Result<Hat, FieldProblem> {
    let hat = Hat::from_key(typed).filter(|hat| SIGNERS.contains(hat));
    hat.ok_or_else(|| FieldProblem::new("hat", Said::new("signing-hat-unknown").text("typed", typed)))
}

const fn no_drawing(why: NoDrawing) -> Said {
    Said::new(match why {
        NoDrawing::Blank => "signing-drawn-blank",
        NoDrawing::TooMuch => "signing-drawn-too-much",
        NoDrawing::OutOfField => "signing-drawn-outside",
    })
}

/// Takes a waiting signature back; it is no failure if there is none.
pub fn withdraw(book: &Book, request: &WithdrawRequest) -> Result<SigningView, Problem> {
    let hat = signer(&request.hat).map_err(|problem| Problem::Fields(vec![problem]))?;
    let waiting = book.store.read(|read| read.signatures().waiting())?;
    if let Some(stored) = waiting.iter().find(|stored| stored.signature.hat == hat) {
        let label = book.words.signed_as(&stored.signature.name, hat);
        book.store.write(Act::SignatureWithdrawn.on(label), book.clock.now(), |tx| tx.signatures().withdraw(hat))?;
    }
    signing(book)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::sample;
    use serde_json::json;
    use words::Locale;

    #[test]
    fn nobody_signs_what_changed_behind_their_back() {
        let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book");
        sample::answer(&book).expect("answers");
        let signature = |hat: &str| SignRequest { hat: hat.into(), name: "Olive Sample".into(), drawn: None };
        sign(&book, &signature("marketing")).expect("a signature");
        sign(&book, &signature("sales")).expect("a signature");
        let now = book.clock.now();
        let name = json!({ "answer": { "text": "Somebody else's firm" } });
        book.store
            .write(Act::AnswerSet, now, |tx| tx.answers().set(None, "business.name", &name, now))
            .expect("an answer");
        let refused = sign(&book, &signature("owner")).expect_err("the page still shows the old name");
        assert!(matches!(refused, Problem::CannotSign(_)), "{refused:?}");
        assert_eq!(book.store.read(|read| read.editions().all()).expect("editions"), []);
        book.answers_changed();
        assert!(
            sign(&book, &signature("owner")).expect("a signature").made.is_none(),
            "the other two saw another draft"
        );
    }
}
