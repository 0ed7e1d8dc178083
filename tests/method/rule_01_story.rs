//! Moved only by recorded acts: every answer, edit, reaction and move leaves a line under the name of who was at the
//! keyboard, and a verdict that became another one says so.

use crate::owner::{Owner, but, clinic, read};
use app::acting::{self, Acting};
use app::leads::{self, HappeningView, StoryKind};
use method::playbook::Hat;
use serde_json::json;

fn lines(owner: &Owner, id: i64, kind: StoryKind) -> Vec<HappeningView> {
    owner.page(id).happenings.into_iter().filter(|line| line.kind == kind).collect()
}

#[test]
fn an_answer_that_changes_the_verdict_leaves_two_lines() {
    let owner = Owner::of_the_example();
    let id = owner.add(&but(clinic(), json!({ "revenue": "" }))).id;
    owner.answer(id, "revenue", "2M");
    let answers = lines(&owner, id, StoryKind::Answer);
    assert_eq!((answers[0].what.as_str(), answers[0].detail.as_str()), ("Answered: Yearly sales", "2M"));
    let verdicts = lines(&owner, id, StoryKind::Verdict);
    assert_eq!(verdicts[0].what, "The verdict changed: Needs answers → Off target");
    owner.answer(id, "need", "Two sterilizers and a spare");
    assert_eq!(lines(&owner, id, StoryKind::Verdict).len(), 1, "what changes no verdict says nothing of one");
    owner.undo();
    owner.undo();
    assert!(lines(&owner, id, StoryKind::Answer).is_empty() && lines(&owner, id, StoryKind::Verdict).is_empty());
}

#[test]
fn they_wont_say_is_an_answer_too() {
    let owner = Owner::of_the_example();
    let id = owner.add(&but(clinic(), json!({ "revenue": "" }))).id;
    owner.decline(id, "revenue");
    assert_eq!(lines(&owner, id, StoryKind::Answer)[0].detail, "They won't say.");
}

#[test]
fn an_edit_tells_what_was_changed_and_an_edit_of_nothing_tells_nothing() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    let edit = |draft| leads::edit(&owner.book, &read(&json!({ "id": id, "draft": draft }))).expect("an edit");
    let draft = but(clinic(), json!({ "reaction": null }));
    edit(draft.clone());
    assert!(lines(&owner, id, StoryKind::Change).is_empty());
    let view = edit(but(draft, json!({ "phone": "(206) 555-0100", "company": "" })));
    assert_eq!(view.happenings[0].detail, "Business: taken out; Phone: (206) 555-0100");
}

#[test]
fn every_line_stands_under_the_name_of_who_is_at_the_keyboard() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    acting::save(&owner.book, &Acting { hat: Hat::Sales, name: "Sal Sample".into() }).expect("a name");
    owner.call(id);
    owner.answer(id, "timing", "next year");
    owner.move_lead(id, json!({ "to": "nurture" }));
    let happenings = owner.page(id).happenings;
    assert_eq!(happenings.iter().filter(|line| line.by == "Sal Sample").count(), 4, "{happenings:#?}");
    assert_eq!(happenings.last().map(|line| line.by.as_str()), Some(""), "a reaction is their doing");
}

#[test]
fn a_long_story_is_read_fifty_lines_at_a_time_and_by_kind() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    (0..60).for_each(|_| owner.call(id));
    owner.move_lead(id, json!({ "to": "offer" }));
    let page = owner.page(id);
    assert_eq!(page.happenings.len(), 50);
    let counts: Vec<(StoryKind, u32)> = page.story.iter().map(|counted| (counted.kind, counted.count)).collect();
    assert_eq!(counts, [(StoryKind::Touch, 60), (StoryKind::Reaction, 1), (StoryKind::Move, 2)]);
    let story = |kind: &str, limit: u32| {
        let kind = if kind.is_empty() { json!(null) } else { json!(kind) };
        leads::story(&owner.book, &read(&json!({ "id": id, "kind": kind, "limit": limit }))).expect("the story")
    };
    assert_eq!((story("", 100).lines.len(), story("move", 50).lines.len(), story("note", 50).total), (63, 2, 0));
}

#[test]
fn a_lead_that_came_in_a_file_names_it() {
    let owner = Owner::of_the_example();
    assert_eq!(owner.page(owner.add(&clinic()).id).entered, "Entered on Nov 22, 2026");
    owner.import("Name,Company\nBen Sample,Puget Imaging\n");
    let id = owner.id_of("Ben Sample");
    assert_eq!(owner.page(id).entered, "Taken in from leads.csv on Nov 22, 2026");
}

#[test]
fn a_step_has_a_day_to_come_and_its_end_is_told() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    let set = |what: &str, on: &str| leads::set_next(&owner.book, &read(&json!({ "id": id, "what": what, "on": on })));
    for (what, on) in [("", "2026-11-25"), ("Call", "2026-11-21"), ("Call", "soon")] {
        assert!(set(what, on).is_err(), "{what:?} {on:?}");
    }
    let view = set("Call", "2026-11-25").expect("a step");
    assert_eq!(view.happenings[0].detail, "Call, on Nov 25, 2026");
    let ended = leads::end_step(&owner.book, &read(&json!({ "id": id, "how": "done" }))).expect("an end");
    assert!(ended.care.next.is_none());
    assert_eq!(ended.happenings[0].detail, "Done: Call");
    owner.undo();
    assert_eq!(owner.page(id).care.next.map(|next| next.what), Some("Call".to_owned()));
}

#[test]
fn only_what_is_on_the_list_is_opened() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    let add = |target: &str| leads::add_link(&owner.book, &read(&json!({ "id": id, "label": "", "target": target })));
    for refused in ["javascript:alert(1)", "file:///etc/passwd", "http://example.com", ""] {
        assert!(add(refused).is_err(), "{refused}");
    }
    assert_eq!(add("example.com/offer").expect("a page").care.links[0].target, "https://example.com/offer");
    assert_eq!(add("https://example.com/offer").expect("known already").care.links.len(), 1);
    let removed = leads::remove_link(&owner.book, &read(&json!({ "id": id, "target": "https://example.com/offer" })));
    assert!(removed.expect("off the list").care.links.is_empty());
}
