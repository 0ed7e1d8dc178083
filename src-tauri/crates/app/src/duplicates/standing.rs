//! Where two entries stand once they are one.

use super::join::Take;
use method::lead::{Stage, Standing, StandsAt};

/// Where the one entry stands, and from which of the two that comes.
///
/// What is open with sales comes first, then what was won; then what is still open with marketing, at the higher rung of
/// the two, because a lead that returns doesn't start at the bottom; then what is closed; a bought name last.
pub(super) fn joined_standing(kept: &Standing, absorbed: &Standing) -> (Standing, Take) {
    let (first, from) = if weight(absorbed) > weight(kept) { (absorbed, Take::Absorbed) } else { (kept, Take::Kept) };
    let other = if from == Take::Kept { absorbed } else { kept };
    let mut joined = first.clone();
    if is_early(first) {
        joined.stage = first.stage.max(other.stage.min(Stage::Sql));
        joined.returned = first.returned || (other.returned && other.stage >= Stage::Inquiry);
    }
    (joined, from)
}

/// Open with marketing, after a reaction.
fn is_early(standing: &Standing) -> bool {
    matches!(standing.stands_at(), StandsAt::Inquiry | StandsAt::Mql | StandsAt::Sql)
}

fn weight(standing: &Standing) -> (u8, Stage, usize) {
    let rank = match standing.stands_at() {
        StandsAt::Active => 8,
        StandsAt::Offered => 7,
        StandsAt::Won => 6,
        StandsAt::Inquiry | StandsAt::Mql | StandsAt::Sql => 5,
        StandsAt::Nurture => 4,
        StandsAt::Lost => 3,
        StandsAt::Discarded => 2,
        StandsAt::List => 1,
    };
    (rank, standing.stage, standing.step.unwrap_or_default())
}

/// Whether sales has it or had it: its place there must not go without a word.
pub(super) fn is_sales_s(standing: &Standing) -> bool {
    matches!(standing.stands_at(), StandsAt::Offered | StandsAt::Active | StandsAt::Won | StandsAt::Lost)
}

#[cfg(test)]
mod tests {
    use super::*;
    use method::outcome::Outcome;

    fn ended(stage: Stage, outcome: Outcome) -> Standing {
        Standing { outcome: Some(outcome), ..Standing::at(stage) }
    }

    #[test]
    fn the_further_one_stays() {
        let at = Standing::at;
        let step = |step| Standing { step: Some(step), ..at(Stage::Active) };
        let won = || ended(Stage::Active, Outcome::Won { value: Some(9) });
        let lost = || ended(Stage::Active, Outcome::Lost { reason: "Price".into(), to_whom: String::new() });
        let discarded = || ended(Stage::Mql, Outcome::Discarded { reason: "No need".into() });
        let nurture = || ended(Stage::Sql, Outcome::Nurture { until: chrono::NaiveDate::MIN });
        let returned = || Standing { returned: true, ..at(Stage::Inquiry) };
        for (one, other, expected) in [
            (at(Stage::List), at(Stage::Inquiry), at(Stage::Inquiry)),
            (at(Stage::Inquiry), at(Stage::Sql), at(Stage::Sql)),
            (at(Stage::Sql), at(Stage::Offered), at(Stage::Offered)),
            (at(Stage::Offered), step(0), step(0)),
            (step(2), step(1), step(2)),
            (won(), step(0), step(0)),
            (won(), at(Stage::Inquiry), won()),
            (won(), lost(), won()),
            (nurture(), at(Stage::Inquiry), at(Stage::Sql)),
            (lost(), at(Stage::Inquiry), at(Stage::Sql)),
            (discarded(), at(Stage::Inquiry), at(Stage::Mql)),
            (discarded(), lost(), lost()),
            (discarded(), at(Stage::List), discarded()),
            (returned(), at(Stage::Mql), Standing { returned: true, ..at(Stage::Mql) }),
        ] {
            assert_eq!(joined_standing(&one, &other).0, expected, "{one:?} and {other:?}");
            assert_eq!(joined_standing(&other, &one).0, expected, "{other:?} and {one:?}");
        }
    }
}
