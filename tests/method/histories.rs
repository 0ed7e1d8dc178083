//! Ten thousand random histories: whatever is added, taken in, moved, merged, undone and done again, every entry stays
//! accounted for, and both sources say so after every step.
//!
//! `SELLABLE_HISTORIES` says how many are lived through; without it there are fewer, so that nobody waits for them.

use crate::owner::{Owner, but, clinic};
use app::accounts::accounts;
use app::duplicates::{self, MergeRequest};
use app::import::ImportChoice;
use method::LeadId;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};

const FEWER: u64 = 300;
const STEPS: usize = 20;
/// In one history of so many an edition is signed.
const SIGNED: u64 = 50;

/// Numbers that look random and are the same on every run (Knuth's MMIX generator).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % sides as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len())]
    }
}

/// What was done, and a second book-keeping that knows nothing of the program's own.
struct History {
    owner: Owner,
    dice: Dice,
    told: String,
    /// How many entries there must be; undo and redo go back and forth in it.
    entries: u64,
    done: Vec<u64>,
    undone: Vec<u64>,
    against: u32,
    /// The newest line of the journal: an act that changed nothing leaves none, and can't be undone.
    line: i64,
    /// How many editions may still be signed: printing one takes longer than a hundred other acts.
    editions: u32,
}

const MOVES: [&str; 13] = [
    "mql",
    "sql",
    "offer",
    "offer",
    "accept",
    "accept",
    "return",
    "step:1",
    "nurture",
    "won",
    "lost",
    "discarded",
    "reopen",
];

/// One state before each act that made the owner's business: undo goes back through them as well.
fn before_the_first_step(owner: &Owner) -> Vec<u64> {
    let lines = owner.book.store.read(|read| read.journal().latest(100)).expect("the journal");
    vec![0; lines.len()]
}

fn newest_line(owner: &Owner) -> i64 {
    let latest = owner.book.store.read(|read| read.journal().latest(1)).expect("the journal");
    latest.first().map_or(0, |line| line.id.0)
}

impl History {
    fn begin(seed: u64) -> Self {
        let owner = Owner::of_the_example();
        Self {
            line: newest_line(&owner),
            editions: u32::from(seed.is_multiple_of(SIGNED)),
            dice: Dice(seed),
            told: format!("history {seed}:"),
            entries: 0,
            done: before_the_first_step(&owner),
            undone: Vec::new(),
            against: 0,
            owner,
        }
    }

    fn live(mut self) {
        for _ in 0..STEPS {
            let ids = self.owner.ids();
            match self.dice.roll(20) {
                0..=3 => self.add(),
                4 => self.import(),
                5 if !ids.is_empty() => self.react(&ids),
                6 if !ids.is_empty() => self.answer(&ids),
                7 | 8 => self.undo(),
                9 => self.redo(),
                10 | 11 if ids.len() > 1 => self.merge(&ids),
                12 if ids.len() > 1 => self.bulk(&ids),
                13..=15 if self.editions > 0 => self.sign(),
                _ if !ids.is_empty() => {
                    let id = self.dice.pick(&ids);
                    self.move_on(id);
                }
                _ => self.add(),
            }
            self.check();
        }
    }

    /// Something was done that changed the number of entries by so much.
    fn did(&mut self, told: &str, change: i64) {
        self.told.push_str(told);
        let line = newest_line(&self.owner);
        if line == self.line {
            assert_eq!(change, 0, "{}: what changed the log left no line", self.told);
            return;
        }
        self.line = line;
        self.done.push(self.entries);
        self.undone.clear();
        self.entries = self.entries.checked_add_signed(change).expect("never below nothing");
    }

    fn add(&mut self) {
        let revenue = self.dice.pick(&["8M", "2M", ""]);
        let name = self.dice.pick(&["Ana Sample", "Ben Probe", "Cleo Test"]);
        let mut draft = but(
            clinic(),
            json!({ "name": name, "revenue": revenue, "timing": self.dice.pick(&["now", "next year", ""]) }),
        );
        if self.dice.roll(4) == 0 {
            draft["reaction"] = Value::Null;
        }
        self.owner.add(&draft);
        self.did(" add", 1);
    }

    fn import(&mut self) {
        let number = self.dice.roll(40);
        let before = self.owner.ids().len() as i64;
        let table = format!(
            "Name,Email,Yearly sales,First contact\nAna Sample,ana{number}@example.com,8M,2026-11-01\nBen Probe,ben{number}@example.com,,\n"
        );
        let report = self.owner.import_as(&table, &ImportChoice::default());
        let added = report["added"].as_i64().expect("a count");
        assert_eq!(self.owner.ids().len() as i64, before + added, "{}", self.told);
        self.did(&format!(" import{number}"), added);
    }

    fn react(&mut self, ids: &[i64]) {
        let (id, kind) = (self.dice.pick(ids), self.dice.pick(&["called", "clicked", "wrote"]));
        self.owner.react(id, kind, "2026-11-21");
        self.did(" react", 0);
    }

    fn answer(&mut self, ids: &[i64]) {
        let (id, revenue) = (self.dice.pick(ids), self.dice.pick(&["8M", "2M"]));
        self.owner.answer(id, "revenue", revenue);
        self.did(" answer", 0);
    }

    fn move_on(&mut self, id: i64) {
        let to = self.dice.pick(&MOVES);
        let reason = if to == "discarded" { "No need" } else { "A reason" };
        let mut wanted = json!({ "to": to, "reason": reason });
        let allowed = self.owner.try_move(id, wanted.clone());
        if allowed.is_ok() {
            return self.did(&format!(" {to}"), 0);
        }
        wanted["against"] = json!({ "name": "Mara Sample", "reason": "A favour" });
        if self.owner.try_move(id, wanted).is_ok() {
            self.against += 1;
            self.did(&format!(" {to}!"), 0);
        }
    }

    /// Several at once, as one act.
    fn bulk(&mut self, ids: &[i64]) {
        let chosen: Vec<LeadId> = ids.iter().take(1 + self.dice.roll(3)).map(|id| LeadId(*id)).collect();
        let (book, note) = (&self.owner.book, format!("note {}", self.dice.roll(1_000_000)));
        let done = book.store.write(store::Act::LeadsChanged, book.clock.now(), |tx| {
            for id in &chosen {
                let mut profile = tx.read().leads().get(*id)?.profile;
                profile.note.clone_from(&note);
                tx.leads().set_profile(*id, &profile)?;
            }
            Ok(())
        });
        done.expect("several are changed");
        book.leads_changed();
        self.did(" bulk", 0);
    }

    fn merge(&mut self, ids: &[i64]) {
        let (kept, absorbed) = (self.dice.pick(ids), self.dice.pick(ids));
        let request = MergeRequest { kept, absorbed, take: BTreeMap::new() };
        if duplicates::merge(&self.owner.book, &request).is_ok() {
            self.did(" merge", -1);
        } else {
            assert_eq!(kept, absorbed, "{}", self.told);
        }
    }

    /// An edition is signed: nothing before it can be undone.
    fn sign(&mut self) {
        self.editions -= 1;
        if self.owner.try_sign("marketing", "Mara Sample").is_ok() {
            self.owner.sign("sales", "Sal Sample");
            self.owner.sign("owner", "Olive Sample");
            self.told.push_str(" sign");
            self.line = newest_line(&self.owner);
            self.done.clear();
            self.undone.clear();
        }
    }

    fn undo(&mut self) {
        let book = &self.owner.book;
        let undone = book.store.undo_last(book.clock.now()).is_ok();
        book.answers_changed();
        book.leads_changed();
        self.told.push_str(" undo");
        self.line = newest_line(&self.owner);
        if let (true, Some(before)) = (undone, self.done.pop()) {
            self.undone.push(self.entries);
            self.entries = before;
        }
    }

    fn redo(&mut self) {
        let book = &self.owner.book;
        let redone = book.store.redo_last(book.clock.now()).is_ok();
        book.answers_changed();
        book.leads_changed();
        self.told.push_str(" redo");
        self.line = newest_line(&self.owner);
        if let (true, Some(after)) = (redone, self.undone.pop()) {
            self.done.push(self.entries);
            self.entries = after;
        }
    }

    fn check(&self) {
        let told = &self.told;
        let view = accounts(&self.owner.book).expect("the sum");
        assert!(view.sum.balanced, "{told}: {:?}", view.differences);
        assert_eq!(view.sum.entries, self.entries, "{told}: our own count");
        let places: u64 = view.sum.places.iter().map(|line| line.count).sum();
        let parts: u64 = view.parts.iter().map(|part| part.count).sum();
        assert_eq!((places, parts), (self.entries, self.entries), "{told}: the sum of the places and of their parts");
        let names = view.sum.places.iter().find(|line| line.place == "names").map_or(0, |line| line.count);
        assert_eq!(view.sum.leads, self.entries - names, "{told}");
        assert_eq!(view.created - view.merged - view.erased, self.entries as i64, "{told}");
        assert!(view.against_rules <= self.against, "{told}: no more than were made");
        let bar = app::views::numbers(&self.owner.book).expect("the sum at hand");
        assert_eq!(
            (bar.entries, bar.leads),
            (view.sum.entries, view.sum.leads),
            "{told}: the sum that is kept at hand"
        );
        for (kept, counted) in bar.places.iter().zip(&view.sum.places) {
            assert_eq!(kept.count, counted.count, "{told}: {}", kept.place);
        }
    }
}

#[test]
fn every_entry_stays_accounted_for() {
    let asked = std::env::var("SELLABLE_HISTORIES").ok().map(|count| count.parse().expect("a count of histories"));
    let count: u64 = asked.unwrap_or(FEWER);
    let next = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, std::num::NonZero::get) {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= count {
                        return;
                    }
                    History::begin(seed).live();
                }
            });
        }
    });
}
