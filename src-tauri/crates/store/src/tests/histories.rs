//! Long random histories: after every step back or forth the book is, row for row, what it was then.

use std::collections::{BTreeMap, BTreeSet};

use method::LeadId;
use method::edition::EditionName;
use method::judge::Verdict;
use method::lead::{Care, Profile, ReactionKind, Stage, Standing, StandsAt};
use method::outcome::Outcome;
use method::playbook::Hat;
use serde_json::json;

use super::dump::{assert_balanced, assert_search_agrees, rows, undoable};
use super::sample::{january, moment, named, reaction, well_known};
use crate::Act;
use crate::failure::StoreFailure;
use crate::open::Store;
use crate::table::happening::{Happening, Moved, What};
use crate::touched::Touched;
use crate::tx::Tx;

/// Numbers that look random and are the same on every run (Knuth's MMIX generator).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % limit.max(1) as u64) as usize
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> Option<T> {
        if from.is_empty() { None } else { Some(from[self.below(from.len())].clone()) }
    }

    fn profile(&mut self) -> Profile {
        let mut profile = if self.below(3) == 0 { well_known(None) } else { named("") };
        profile.name = format!("Person{} Sample", self.below(50));
        profile.note = ["", "rang twice", "likes blue"][self.below(3)].into();
        for _ in 0..self.below(3) {
            let day = 1 + self.below(28) as u32;
            profile.reactions.push(reaction(ReactionKind::Called, day, "called"));
        }
        profile.reactions.sort_by_key(|one| one.on);
        profile
    }

    fn standing(&mut self) -> Standing {
        match self.below(4) {
            0 => Standing::at(Stage::List),
            1 => Standing { step: Some(self.below(4)), ..Standing::at(Stage::Active) },
            2 => Standing { outcome: Some(Outcome::Nurture { until: january(9) }), ..Standing::at(Stage::Sql) },
            _ => Standing { returned: true, ..Standing::at(Stage::Inquiry) },
        }
    }
}

/// Does something at random within one act.
fn act_on(tx: &mut Tx<'_>, dice: &mut Dice, number: i64) -> Result<(), StoreFailure> {
    let at = moment(number);
    let leads: Vec<LeadId> = tx.read().leads().newest(None, 1_000)?;
    let markets = tx.read().markets().all()?;
    match (dice.below(12), dice.pick(&leads)) {
        (0 | 1, _) | (2..=7, None) => {
            let (mut profile, standing) = (dice.profile(), dice.standing());
            profile.pinned = dice.pick(&markets);
            tx.leads().insert(at, profile, standing)?;
        }
        (2, Some(lead)) => tx.leads().set_profile(lead, &dice.profile())?,
        (3, Some(lead)) => {
            tx.leads().set_standing(lead, &dice.standing())?;
            let what = What::Move(Box::new(Moved {
                from: Some(StandsAt::Inquiry),
                to: StandsAt::Active,
                reason: "because".into(),
                against_rules: dice.below(2) == 0,
                edition: EditionName::Draft,
                verdict: Verdict::NotYet,
                reasons: json!([dice.below(9)]),
            }));
            tx.happenings().record(lead, &Happening { at, hat: Hat::Sales, by: "Bo".into(), what })?;
        }
        (4, Some(lead)) => {
            let what = What::Note { words: format!("note {number}") };
            tx.happenings().record(lead, &Happening { at, hat: Hat::Owner, by: String::new(), what })?;
        }
        (5, Some(lead)) => tx.leads().add_reaction(lead, &reaction(ReactionKind::Wrote, 7, "wrote"))?,
        (6, Some(kept)) => {
            if let Some(absorbed) = dice.pick(&leads).filter(|absorbed| *absorbed != kept) {
                tx.leads().merge(kept, absorbed)?;
            }
        }
        (7, Some(known)) => {
            let id = tx.imports().begin(at, "random.csv", &json!({}))?;
            let entries: Vec<_> =
                (0..dice.below(6)).map(|_| (dice.profile(), dice.standing(), Care::default())).collect();
            tx.leads().set_profile(known, &dice.profile())?;
            let added = tx.leads().insert_all(id, at, entries)?;
            tx.imports().set_counts(id, &json!({"added": added.len()}))?;
        }
        (8, _) => {
            tx.markets().add()?;
        }
        (9, _) => match dice.pick(&markets) {
            Some(market) if dice.below(2) == 0 => tx.markets().remove(market)?,
            Some(market) => tx.markets().put_in_order(&[market])?,
            None => {}
        },
        (10, _) => {
            tx.answers().clear_all()?;
            for name in 0..dice.below(4) {
                tx.answers().set(None, &format!("question{name}"), &json!(dice.below(3)), at)?;
            }
        }
        _ => {
            let question = format!("question{}", dice.below(4));
            match dice.below(3) {
                0 => tx.answers().clear(None, &question)?,
                _ => tx.answers().set(dice.pick(&markets), &question, &json!(dice.below(3)), at)?,
            }
        }
    }
    Ok(())
}

/// Each entry with all that hangs on it, as text.
fn by_entry(store: &Store) -> BTreeMap<LeadId, String> {
    let writer = store.writer().unwrap();
    let mut entries = BTreeMap::new();
    for (table, of) in [("lead", 0), ("reaction", 1), ("happening", 1)] {
        for row in rows(&writer, table).lines().skip(1) {
            let id: i64 = row.split(' ').nth(of).unwrap().parse().unwrap();
            let told: &mut String = entries.entry(LeadId(id)).or_default();
            told.push_str(row);
        }
    }
    entries
}

/// The entries that were changed, added or removed since.
fn changed_since(before: &BTreeMap<LeadId, String>, store: &Store) -> Vec<LeadId> {
    let after = by_entry(store);
    let all: BTreeSet<LeadId> = before.keys().chain(after.keys()).copied().collect();
    all.into_iter().filter(|id| before.get(id) != after.get(id)).collect()
}

/// Fails unless every entry that changed is told. One that an act added and joined to another at once may be told as well.
fn assert_told(told: &Touched, changed: &[LeadId], at: &str) {
    let Touched::Leads(told) = told else { panic!("{at}: a short act is told entry by entry") };
    let lacking: Vec<_> = changed.iter().filter(|id| !told.contains(id)).collect();
    assert!(lacking.is_empty(), "{at}: {lacking:?} changed, and only {told:?} are told");
    assert!(told.len() <= changed.len() + 3, "{at}: {told:?} are told, and only {changed:?} changed");
}

/// Lives through one history, with every state that it passed remembered.
fn live_through(seed: u64) {
    let store = Store::in_memory().unwrap();
    let mut dice = Dice(seed);
    let mut states = vec![undoable(&store)];
    let mut now = 0;
    let mut lines = 0;
    for number in 0..80 {
        let entries = by_entry(&store);
        match dice.below(10) {
            0..=4 => {
                let several = 1 + dice.below(3);
                store
                    .write(Act::LeadEdited, moment(number), |tx| {
                        (0..several).try_for_each(|_| act_on(tx, &mut dice, number))
                    })
                    .unwrap();
                let state = undoable(&store);
                if state != states[now] {
                    states.truncate(now + 1);
                    states.push(state);
                    now += 1;
                    lines += 1;
                }
            }
            5..=7 => match store.undo_last(moment(number)) {
                Ok(turned) => {
                    assert_told(
                        &turned.leads,
                        &changed_since(&entries, &store),
                        &format!("seed {seed}, step {number}"),
                    );
                    assert!(now > 0, "seed {seed}, step {number}: undid more than was done");
                    now -= 1;
                    lines += 1;
                }
                Err(StoreFailure::NothingToUndo) => assert_eq!(now, 0, "seed {seed}, step {number}"),
                Err(other) => panic!("seed {seed}, step {number}: {other:?}"),
            },
            _ => match store.redo_last(moment(number)) {
                Ok(turned) => {
                    assert_told(
                        &turned.leads,
                        &changed_since(&entries, &store),
                        &format!("seed {seed}, step {number}"),
                    );
                    now += 1;
                    lines += 1;
                }
                Err(StoreFailure::NothingToRedo) => assert_eq!(now + 1, states.len(), "seed {seed}, step {number}"),
                Err(other) => panic!("seed {seed}, step {number}: {other:?}"),
            },
        }
        assert_eq!(undoable(&store), states[now], "seed {seed}, step {number}");
        assert_balanced(&store);
        assert_search_agrees(&store);
        let written = store.read(|read| read.journal().latest(1_000)).unwrap().len();
        assert_eq!(written, lines, "seed {seed}, step {number}: one line for each act");
    }
}

#[test]
fn random_histories_can_be_walked_back_and_forth() {
    for seed in 0..25 {
        live_through(seed);
    }
}
