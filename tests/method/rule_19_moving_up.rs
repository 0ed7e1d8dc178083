//! Moving up is a person's act that the program proposes; nothing moves down by itself. An offer to sales needs a sellable
//! lead at that moment, or a name and a reason.

use crate::owner::{Owner, but, clinic};
use app::failure::FailureKind;
use serde_json::json;

#[test]
fn the_program_proposes_and_moves_nobody() {
    let owner = Owner::of_the_example();
    for (changes, proposed) in [
        (json!({}), Some("offer")),
        (json!({ "timing": "" }), Some("mql")),
        (json!({ "timing": "next year" }), Some("mql")),
        (json!({ "revenue": "" }), None),
        (json!({ "revenue": "2M" }), None),
    ] {
        let lead = owner.add(&but(clinic(), changes.clone()));
        let page = owner.page(lead.id);
        let found = page.moves.iter().find(|option| option.proposed).map(|option| option.to.as_str());
        assert_eq!(found, proposed, "{changes}");
        assert_eq!(page.stands_at.key(), "inquiry");
    }
}

#[test]
fn gates_are_obeyed_unless_somebody_answers_for_it() {
    for (changes, to, allowed) in [
        (json!({}), "mql", true),
        (json!({}), "sql", true),
        (json!({}), "offer", true),
        (json!({ "timing": "" }), "mql", true),
        (json!({ "timing": "" }), "sql", false),
        (json!({ "timing": "" }), "offer", false),
        (json!({ "revenue": "2M" }), "mql", false),
        (json!({ "revenue": "2M" }), "sql", false),
        (json!({ "revenue": "2M" }), "offer", false),
        (json!({ "timing": "next year" }), "offer", false),
    ] {
        let owner = Owner::of_the_example();
        let lead = owner.add(&but(clinic(), changes.clone()));
        let option = owner.page(lead.id).moves.into_iter().find(|option| option.to == to).expect("the move is offered");
        assert_eq!((option.allowed, option.because.is_some()), (allowed, !allowed), "{changes} {to}");
        let made = owner.try_move(lead.id, json!({ "to": to }));
        if allowed {
            made.expect("the rules allow it");
            continue;
        }
        let refused = owner.worded(&made.expect_err("the rules refuse it"));
        assert_eq!(refused.kind, FailureKind::AgainstTheRules, "{changes} {to}");
        assert_eq!(owner.stage(lead.id), "inquiry", "a refused move moves nobody");
        let against = json!({ "name": "Mara Sample", "reason": "The owner asked for it" });
        owner.move_lead(lead.id, json!({ "to": to, "against": against }));
        let page = owner.page(lead.id);
        assert!(
            page.happenings
                .iter()
                .any(|entry| entry.detail.contains("Mara Sample") && entry.detail.contains("The owner asked for it"))
        );
    }
}

#[test]
fn a_move_against_the_rules_needs_a_name_and_a_reason() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&but(clinic(), json!({ "revenue": "2M" })));
    for (name, reason, missing) in [
        ("", "A reason", vec!["against.name"]),
        ("Mara Sample", "  ", vec!["against.reason"]),
        (" ", "", vec!["against.name", "against.reason"]),
    ] {
        let wanted = json!({ "to": "offer", "against": { "name": name, "reason": reason } });
        let refused = owner.worded(&owner.try_move(lead.id, wanted).expect_err("somebody must answer for it"));
        let paths: Vec<&str> = refused.fields.iter().map(|field| field.path.as_str()).collect();
        assert_eq!(paths, missing);
    }
    assert_eq!(owner.stage(lead.id), "inquiry");
}

#[test]
fn moves_against_the_rules_are_counted() {
    let owner = Owner::of_the_example();
    let against = json!({ "name": "Mara Sample", "reason": "A favour" });
    let is_against =
        |id: i64| owner.page(id).happenings.iter().filter(|entry| entry.detail.contains("Against the rules")).count();
    let off = owner.add(&but(clinic(), json!({ "revenue": "2M" })));
    owner.move_lead(off.id, json!({ "to": "offer", "against": against }));
    let fine = owner.add(&clinic());
    owner.move_lead(fine.id, json!({ "to": "offer", "against": against }));
    assert_eq!((is_against(off.id), is_against(fine.id)), (1, 0), "a move that the rules allow breaks none");
}

#[test]
fn nothing_moves_down_by_itself() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic());
    owner.move_lead(lead.id, json!({ "to": "sql" }));
    owner.answer(lead.id, "timing", "next year");
    owner.answer(lead.id, "revenue", "2M");
    assert_eq!((owner.judged(lead.id).verdict(), owner.stage(lead.id).as_str()), ("off_target", "sql"));
    let owner = owner.on("2031-01-01");
    assert_eq!(owner.stage(lead.id), "sql");
}

#[test]
fn giving_up_needs_an_agreed_reason_and_the_agreed_effort() {
    let owner = Owner::of_the_example();
    let lead = owner.add(&clinic());
    assert!(owner.try_move(lead.id, json!({ "to": "discarded", "reason": "I don't like them" })).is_err());
    let unreachable = json!({ "to": "discarded", "reason": "Can't be reached" });
    for made in 0..6 {
        let refused = owner.worded(&owner.try_move(lead.id, unreachable.clone()).expect_err("effort is missing"));
        assert_eq!(refused.kind, FailureKind::AgainstTheRules, "after {made} attempts");
        owner.call(lead.id);
    }
    let hasty = owner.worded(&owner.try_move(lead.id, unreachable.clone()).expect_err("all on one day"));
    assert!(hasty.happened.contains("over 14 days"), "{}", hasty.happened);
    let owner = owner.on("2026-12-05");
    owner.move_lead(lead.id, unreachable);
    assert_eq!(owner.stage(lead.id), "discarded");
    owner.move_lead(lead.id, json!({ "to": "reopen" }));
    assert_ne!(owner.stage(lead.id), "discarded", "a discarded lead is kept and can come back");
}
