//! Do-not-contact limits actions, not verdicts.

use crate::owner::{Owner, but, clinic, clinics_around_seattle, read};
use app::failure::FailureKind;
use app::leads::{self, LeadDraft, LeadView, NoteRequest};
use serde_json::{Value, json};

fn stop(owner: &Owner, id: i64, channels: &[&str]) -> LeadView {
    let request = json!({ "id": id, "channels": channels, "source": "asked on the phone" });
    leads::add_stops(&owner.book, &read(&request)).expect("a stop is noted")
}

fn stopped(owner: &Owner, id: i64) -> Vec<String> {
    owner.page(id).care.stops.iter().map(|stop| stop.channel.key().to_owned()).collect()
}

#[test]
fn it_changes_no_verdict() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic());
    stop(&owner, lead.id, &["call", "mail", "text", "post", "visit", "social"]);
    assert_eq!(owner.judged(lead.id), lead);
    assert_eq!(owner.page(lead.id).care.stopped.as_deref(), Some("no contact at all"));
}

#[test]
fn it_says_which_way_since_when_and_how_we_know() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    let view = stop(&owner, id, &["mail", "call"]);
    assert_eq!(view.care.stopped.as_deref(), Some("no calls, no email"));
    let line = &view.care.stops[0].words;
    assert!(line.contains("Nov 22, 2026") && line.contains("asked on the phone"), "{line}");
    let later = stop(&owner.on("2026-12-24"), id, &["call"]);
    assert!(later.care.stops[0].words.contains("Nov 22, 2026"), "an earlier wish keeps its day");
}

#[test]
fn a_touch_all_the_same_is_asked_about_and_then_written_down_with_the_wish() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    stop(&owner, id, &["call"]);
    let call = |anyway: bool| -> NoteRequest {
        read(&json!({ "id": id, "kind": "call", "text": "They picked up", "talked": "talked", "anyway": anyway }))
    };
    let lines = owner.page(id).happenings.len();
    let refused = leads::note(&owner.book, &call(false)).expect_err("they asked not to be called");
    assert_eq!(owner.worded(&refused).kind, FailureKind::AskedNotTo);
    assert_eq!(owner.page(id).happenings.len(), lines, "nothing is written down yet");
    let view = leads::note(&owner.book, &call(true)).expect("what happened is written down");
    let told: Vec<&str> = view.happenings.iter().map(|line| line.detail.as_str()).collect();
    assert!(told.contains(&"They picked up"), "{told:?}");
    assert!(told.iter().any(|line| line.contains("asked not to be reached this way")), "{told:?}");
    let mail = json!({ "id": id, "kind": "mail", "text": "The offer" });
    assert!(leads::note(&owner.book, &read(&mail)).is_ok(), "nobody asked for no mail");
}

#[test]
fn only_a_name_and_a_reason_lift_it() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    stop(&owner, id, &["call", "mail"]);
    let lift = |reason: &str| json!({ "id": id, "channel": "call", "name": "Sal Sample", "reason": reason });
    assert!(leads::lift_stop(&owner.book, &read(&lift(" "))).is_err(), "a reason is needed");
    let view = leads::lift_stop(&owner.book, &read(&lift("asked us to call again"))).expect("a reason");
    assert_eq!(stopped(&owner, id), ["mail"]);
    let line = &view.happenings[0].detail;
    assert!(line.contains("Sal Sample") && line.contains("asked us to call again"), "{line}");
    owner.undo();
    assert_eq!(stopped(&owner, id), ["call", "mail"]);
}

#[test]
fn an_edit_and_a_reaction_leave_it() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    stop(&owner, id, &["mail"]);
    let edit = json!({ "id": id, "draft": but(clinic(), json!({ "reaction": null, "phone": "(206) 555-0100" })) });
    leads::edit(&owner.book, &read(&edit)).expect("an edit");
    owner.react(id, "called", "2026-11-21");
    owner.move_lead(id, json!({ "to": "offer" }));
    assert_eq!(stopped(&owner, id), ["mail"]);
}

#[test]
fn a_discard_after_which_nobody_contacts_them_again_stops_every_way_in_one_act() {
    let reason =
        json!({ "reason": "Asked to be left alone", "route": "suppress", "recheck_days": null, "only_if": "" });
    let answers = but(clinics_around_seattle(), json!({ "discard": { "reasons": [reason] } }));
    let owner = Owner::with(&answers);
    let id = owner.add(&clinic()).id;
    let moves = owner.page(id).moves;
    let hints: Vec<_> =
        moves.iter().flat_map(|option| &option.options).filter_map(|reason| reason.hint.as_deref()).collect();
    assert!(hints.contains(&"Nobody contacts them again: every way is stopped."), "{hints:?}");
    owner.move_lead(id, json!({ "to": "discarded", "reason": "Asked to be left alone" }));
    assert_eq!(owner.page(id).care.stopped.as_deref(), Some("no contact at all"));
    owner.undo();
    assert_eq!((stopped(&owner, id).len(), owner.stage(id).as_str()), (0, "inquiry"));
    owner.redo();
    owner.move_lead(id, json!({ "to": "reopen" }));
    assert_eq!(stopped(&owner, id).len(), 6, "opening again lifts nothing");
}

#[test]
fn somebody_who_comes_again_under_the_same_address_is_recognised() {
    let owner = Owner::of_the_example();
    let id = owner.add(&but(clinic(), json!({ "email": "lena@example.com", "phone": "(206) 555-0100" }))).id;
    let check = |draft: Value| leads::check_stops(&owner.book, &read::<LeadDraft>(&draft)).expect("a look");
    assert!(check(json!({ "contact": "lena@example.com" })).is_empty(), "nothing is stopped yet");
    stop(&owner, id, &["mail"]);
    for typed in ["lena@example.com", "LENA@example.com", "206 555 0100"] {
        let found = check(json!({ "contact": typed }));
        assert_eq!(found.len(), 1, "{typed}");
        assert_eq!(found[0].sentence, "Lena Lakeside asked for no email.");
    }
    assert!(check(json!({ "contact": "ben@example.com" })).is_empty());
    assert!(check(json!({ "name": "Lena Lakeside" })).is_empty(), "a name alone is nobody's address");
}

#[test]
fn a_consent_says_when_it_expired() {
    let owner = Owner::of_the_example();
    let id = owner.add(&clinic()).id;
    let consent = json!({
        "id": id, "channel": "mail", "kind": "implied", "given_on": "2026-11-20", "how": "Filled in the form",
        "expires_on": "2027-05-20",
    });
    let view = leads::add_consent(&owner.book, &read(&consent)).expect("a consent");
    assert_eq!(view.care.consents[0].expired, None);
    let owner = owner.on("2027-05-21");
    assert_eq!(owner.page(id).care.consents[0].expired.as_deref(), Some("Expired on May 20, 2027"));
}
