//! Stories: what the clocks hear of the entries is the same in one sweep and one by one, and nothing new is missed.

use method::clock::{Event, Minute};
use method::contact::Channel;
use method::lead::{Care, NextStep, ReactionKind, Stage, Standing, StandsAt};
use method::outcome::Outcome;
use method::playbook::Hat;

use super::sample::{january, moment, named, reaction, well_known};
use crate::table::happening::{Happening, Talked, What};
use crate::{Act, Store};

fn touch(number: i64, talked: Talked) -> Happening {
    let what = What::Touch { channel: Channel::Call, words: String::new(), talked };
    Happening { at: moment(number), hat: Hat::Caller, by: "Cory Sample".into(), what }
}

/// What is heard of every entry, by the sweep and one by one.
fn heard(store: &Store) -> (Vec<String>, Vec<String>) {
    store
        .read(|read| {
            let (mut swept, mut single) = (Vec::new(), Vec::new());
            let mut ids = Vec::new();
            read.leads().all_stories(|story| {
                ids.push(story.id);
                swept.push(format!("{story:?}"));
            })?;
            for id in ids {
                read.leads().story_of(id, |story| single.push(format!("{story:?}")))?;
            }
            Ok((swept, single))
        })
        .unwrap()
}

#[test]
fn the_sweep_tells_the_same_as_each_story() {
    let store = Store::in_memory().unwrap();
    let ids = store
        .write(Act::LeadAdded, moment(1), |tx| {
            let nobody = tx.leads().insert(moment(1), named("Ned Namely"), Standing::at(Stage::List))?.id;
            let known = tx.leads().insert(moment(2), well_known(None), Standing::at(Stage::Inquiry))?.id;
            let next = Some(NextStep { what: "Ask again".into(), on: january(20) });
            let until = Outcome::Nurture { until: january(31) };
            let standing = Standing { outcome: Some(until), ..Standing::at(Stage::Mql) };
            let care = Care { next, ..Care::default() };
            let rested = tx.leads().insert_with(moment(3), named("Rita Restson"), standing, care)?.id;
            tx.happenings().record(known, &touch(10, Talked::Tried))?;
            tx.happenings().record(rested, &touch(11, Talked::Talked))?;
            tx.happenings().record(known, &touch(12, Talked::Talked))?;
            Ok([nobody, known, rested])
        })
        .unwrap();
    let (swept, single) = heard(&store);
    assert_eq!((swept.len(), &swept), (3, &single));
    store
        .read(|read| {
            read.leads().story_of(ids[1], |story| {
                assert_eq!((story.stands_at, story.reactions().count()), (StandsAt::Inquiry, 2));
                let minute = |number| Minute::of(moment(number));
                assert_eq!(story.acts().collect::<Vec<_>>(), [Event::Tried(minute(10)), Event::Talked(minute(12))]);
            })?;
            read.leads().story_of(ids[2], |story| {
                assert_eq!((story.next_on, story.put_off_until), (Some(january(20)), Some(january(31))));
            })
        })
        .unwrap();
}

#[test]
fn what_was_recorded_since_is_found() {
    let store = Store::in_memory().unwrap();
    let add = |name: &str| {
        let insert = |tx: &mut crate::Tx<'_>| tx.leads().insert(moment(1), named(name), Standing::at(Stage::List));
        store.write(Act::LeadAdded.on(name), moment(1), insert).unwrap().id
    };
    let (first, second) = (add("Ana Sample"), add("Ben Sample"));
    let latest = || store.read(|read| read.leads().latest()).unwrap();
    let since = |before| store.read(|read| read.leads().changed_after(&before)).unwrap();
    let before = latest();
    assert_eq!(since(before), []);
    store.write(Act::LeadNoted, moment(2), |tx| tx.happenings().record(second, &touch(2, Talked::Tried))).unwrap();
    assert!(latest() != before && since(before) == [second]);
    let called = reaction(ReactionKind::Called, 5, "");
    store.write(Act::ReactionAdded, moment(3), |tx| tx.leads().add_reaction(first, &called)).unwrap();
    let third = add("Cleo Sample");
    assert_eq!(since(before), [first, second, third]);
    assert_eq!(since(latest()), []);
}
