//! Answers between the data file and the rules: read back from rows, told apart by a fingerprint.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use method::interview::{Answers, Given, question};
use sha2::{Digest, Sha256};
use store::table::edition::{FrozenAnswer, FrozenAnswers};
use store::{Read, StoreFailure};

/// The answers of the draft.
pub fn draft(read: &Read<'_>) -> Result<Answers, StoreFailure> {
    let rows = read.answers().all()?.into_iter();
    let rows = rows.map(|row| FrozenAnswer { market: row.market, question: row.question, value: row.value });
    Ok(from_rows(FrozenAnswers { markets: read.markets().all()?, answers: rows.collect() }))
}

/// Answers from rows as they are kept, those of the draft and those of an edition, whichever version of the program wrote
/// them.
pub fn from_rows(rows: FrozenAnswers) -> Answers {
    let mut answers = Answers::default();
    for market in rows.markets {
        answers.add_market(market);
    }
    for row in rows.answers {
        // A question of another version of the program is left alone in the file and not asked here.
        let Some(question) = question(&row.question) else { continue };
        let given = match serde_json::from_value::<Given>(row.value) {
            Ok(Given::Answer(answer)) => Given::Answer(answer.in_shape_of(question.kind)),
            Ok(Given::Unsure) => Given::Unsure,
            Err(_) => continue,
        };
        answers.set(question, row.market, given);
    }
    answers
}

/// Tells these answers from all others. A signature is given to one fingerprint.
pub fn fingerprint(frozen: &FrozenAnswers) -> String {
    let text = serde_json::to_vec(frozen).unwrap_or_default();
    STANDARD.encode(Sha256::digest(text))
}
