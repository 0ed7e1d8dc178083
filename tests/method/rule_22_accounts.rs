//! Entries are accounted for at every moment: the sum of the places is what the journal counts, whatever was done, undone
//! and done again.

use crate::owner::{Owner, but, clinic};
use method::LeadId;
use method::lead::{Stage, Standing};
use serde_json::{Value, json};
use store::Act;

const PLACES: [&str; 8] = ["names", "inquiries", "with_marketing", "offered", "active", "won", "lost", "discarded"];

fn balanced(owner: &Owner, told: &str) -> u64 {
    let accounts = owner.accounts();
    let sum: u64 = PLACES.iter().map(|place| accounts[*place].as_u64().expect("a count")).sum();
    assert_eq!(accounts["balanced"], true, "{told}: {accounts}");
    assert_eq!(accounts["entries"], sum, "{told}");
    assert_eq!(accounts["leads"], sum - accounts["names"].as_u64().expect("a count"), "{told}");
    sum
}

#[test]
fn each_place_is_counted() {
    let owner = Owner::of_the_example();
    balanced(&owner, "an empty log");
    let steps: [(&[Value], &str); 8] = [
        (&[], "inquiries"),
        (&[json!({ "to": "mql" })], "with_marketing"),
        (&[json!({ "to": "nurture", "until": "2027-03-01" })], "with_marketing"),
        (&[json!({ "to": "offer" })], "offered"),
        (&[json!({ "to": "offer" }), json!({ "to": "accept" })], "active"),
        (&[json!({ "to": "offer" }), json!({ "to": "accept" }), json!({ "to": "won", "value": "40k" })], "won"),
        (&[json!({ "to": "offer" }), json!({ "to": "accept" }), json!({ "to": "lost", "reason": "Price" })], "lost"),
        (&[json!({ "to": "discarded", "reason": "No need" })], "discarded"),
    ];
    for (number, (moves, place)) in steps.into_iter().enumerate() {
        let before = owner.accounts()[place].as_u64();
        let lead = owner.add(&clinic());
        for wanted in moves {
            owner.move_lead(lead.id, wanted.clone());
        }
        assert_eq!(owner.accounts()[place].as_u64(), before.map(|count| count + 1), "{place}");
        assert_eq!(balanced(&owner, place), number as u64 + 1);
    }
}

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % sides as u64) as usize
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.roll(from.len())]
    }
}

const MOVES: [&str; 12] =
    ["mql", "sql", "offer", "accept", "return", "step:0", "step:1", "nurture", "won", "lost", "discarded", "reopen"];

#[test]
fn no_history_of_acts_loses_anybody() {
    for seed in 0..12 {
        let mut dice = Dice(seed);
        let mut owner = Owner::of_the_example();
        let mut told = format!("history {seed}:");
        for _ in 0..60 {
            told.push_str(&act(&mut owner, &mut dice));
            balanced(&owner, &told);
        }
    }
}

/// Does something at random; what can't be done is refused and changes nothing.
fn act(owner: &mut Owner, dice: &mut Dice) -> String {
    let ids = owner.ids();
    match (dice.roll(12), ids.is_empty()) {
        (0..=2, _) | (_, true) => {
            let revenue = *dice.pick(&["8M", "2M", ""]);
            let mut draft =
                but(clinic(), json!({ "revenue": revenue, "timing": *dice.pick(&["now", "next year", ""]) }));
            if dice.roll(4) == 0 {
                draft["reaction"] = Value::Null;
            }
            owner.add(&draft);
            " add".to_owned()
        }
        (3, _) => {
            let number = dice.roll(50);
            owner.import(&format!(
                "Name,Email,Yearly sales,First contact\nAna Sample,ana{number}@example.com,8M,2026-11-01\nBen Sample,ben{number}@example.com,,\n"
            ));
            format!(" import{number}")
        }
        (4, _) => {
            let kind = *dice.pick(&["called", "clicked", "wrote"]);
            owner.react(*dice.pick(&ids), kind, "2026-11-21");
            format!(" {kind}")
        }
        (5, _) => {
            let revenue = *dice.pick(&["8M", "2M"]);
            owner.answer(*dice.pick(&ids), "revenue", revenue);
            format!(" answer{revenue}")
        }
        (6..=7, _) => {
            let undone = owner.book.store.undo_last(owner.book.clock.now()).is_ok();
            owner.book.answers_changed();
            owner.book.leads_changed();
            format!(" undo({undone})")
        }
        (8, _) => {
            let redone = owner.book.store.redo_last(owner.book.clock.now()).is_ok();
            owner.book.answers_changed();
            owner.book.leads_changed();
            format!(" redo({redone})")
        }
        (_, false) => {
            let (id, to) = (*dice.pick(&ids), *dice.pick(&MOVES));
            let reason = if to == "discarded" { "No need" } else { "A reason" };
            let mut wanted = json!({ "to": to, "reason": reason });
            if dice.roll(2) == 0 {
                wanted["against"] = json!({ "name": "Mara Sample", "reason": "A favour" });
            }
            let made = owner.try_move(id, wanted).is_ok();
            format!(" {to}({made})")
        }
    }
}

#[test]
fn undoing_everything_leaves_an_empty_log_and_doing_it_again_the_same_one() {
    let mut dice = Dice(7);
    let mut owner = Owner::of_the_example();
    for _ in 0..40 {
        act(&mut owner, &mut dice);
    }
    let before = state(&owner);
    let mut undone = 0;
    while !owner.ids().is_empty() {
        owner.undo();
        undone += 1;
        balanced(&owner, "while undoing");
    }
    for _ in 0..undone {
        owner.redo();
        balanced(&owner, "while doing again");
    }
    assert_eq!(state(&owner), before);
}

fn state(owner: &Owner) -> Vec<Value> {
    owner.ids().into_iter().map(|id| owner.judged(id).json).collect()
}

/// Somebody writes into the file past the program: both sources are compared entry by entry, so it shows.
#[test]
fn what_was_changed_behind_the_program_s_back_is_found_out() {
    let owner = Owner::of_the_example();
    let (one, other) = (owner.add(&clinic()).id, owner.add(&clinic()).id);
    owner.move_lead(other, json!({ "to": "offer" }));
    let proof = || app::accounts::accounts(&owner.book).expect("the sum");
    assert!(proof().sum.balanced);
    assert_eq!(proof().equation, "2 leads = inquiries 1 + offered to sales 1");
    let steps = [
        (one, Stage::Active, "Lena Lakeside (lead 1) stands at “With sales”, but its history ends at “Inquiry”."),
        (one, Stage::Inquiry, ""),
        (
            other,
            Stage::Mql,
            "Lena Lakeside (lead 2) stands at “Qualified by marketing (MQL)”, but its history ends at “Offered to sales”.",
        ),
    ];
    for (id, stage, said) in steps {
        let done = owner.book.store.write(Act::LeadMoved, owner.book.clock.now(), |tx| {
            tx.leads().set_standing(LeadId(id), &Standing::at(stage))
        });
        done.expect("a row is changed and no history");
        let proof = proof();
        assert_eq!(proof.sum.balanced, said.is_empty(), "{said}");
        assert_eq!(proof.differences.join(" "), said);
    }
}

#[test]
fn the_parts_are_told_apart_and_moves_against_the_rules_are_counted() {
    let owner = Owner::of_the_example();
    let against = json!({ "name": "Mara Sample", "reason": "A favour" });
    let small = but(clinic(), json!({ "revenue": "2M" }));
    let moved = |draft: &Value, moves: &[Value]| {
        let id = owner.add(draft).id;
        for wanted in moves {
            owner.move_lead(id, wanted.clone());
        }
        id
    };
    let (offer, accept) = (json!({ "to": "offer" }), json!({ "to": "accept" }));
    moved(&clinic(), &[json!({ "to": "mql" })]);
    moved(&clinic(), &[json!({ "to": "sql" })]);
    moved(&clinic(), &[json!({ "to": "mql" }), json!({ "to": "nurture", "until": "2027-03-01" })]);
    moved(&clinic(), &[offer.clone(), json!({ "to": "return", "reason": "No need" })]);
    moved(&clinic(), &[offer.clone(), accept.clone()]);
    moved(&clinic(), &[offer.clone(), accept.clone(), json!({ "to": "step:1" })]);
    moved(&small, &[json!({ "to": "offer", "against": against })]);
    let proof = app::accounts::accounts(&owner.book).expect("the sum");
    assert!(proof.sum.balanced, "{:?}", proof.differences);
    let filled: Vec<_> =
        proof.parts.iter().filter(|part| part.count > 0).map(|part| (part.account.as_str(), part.step)).collect();
    assert_eq!(
        filled,
        [
            ("mql", None),
            ("sql", None),
            ("nurture", None),
            ("returned", None),
            ("offered", None),
            ("active", Some(0)),
            ("active", Some(1))
        ]
    );
    assert_eq!(
        (proof.against_rules, proof.against_rules_words.as_str()),
        (1, "1 move was made against the rules, with a name and a reason.")
    );
    assert_eq!(proof.journal, "7 entered − 0 merged − 0 erased = 7");
    assert_eq!(proof.histories, "All 7 histories end where their entries stand.");
}
