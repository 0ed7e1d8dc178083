//! What the wizard shows beside its questions: fields, buttons, the words in which leads are asked.

mod fixture;

use fixture::{edition_of, english, healthcare, households};
use method::criterion::Test;
use words::{Locale, Words};

#[test]
fn the_best_and_the_worst_customers_have_the_same_fields() {
    let words = english();
    assert_eq!(words.field("customers.best", "name").label, "Name");
    assert_eq!(words.field("customers.best", "because"), words.field("customers.worst", "because"));
    assert_ne!(words.field("market.count", "count").hint, None);
}

#[test]
fn only_what_has_entries_has_a_button_that_adds_one() {
    let words = english();
    assert_eq!(words.add_label("customers.worst").as_deref(), Some("Add a customer"));
    assert_eq!(words.add_label("engagement.sales_steps").as_deref(), Some("Add a step"));
    assert_eq!(words.add_label("market.count"), None);
}

#[test]
fn options_that_are_named_elsewhere_keep_their_names() {
    let words = english();
    for (question, value, expected) in [
        ("lead.reactions", "called", "Called us"),
        ("lead.mql_by", "marketing", "Marketing"),
        ("discard.may", "owner", "The owner"),
        ("avatar.part", "blocks", "Can stop it"),
        ("avatar.others", "pays", "Pays"),
        ("contact.sends", "every_two_weeks", "Every two weeks"),
    ] {
        assert_eq!(words.option(question, value).label, expected, "{question} {value}");
    }
}

#[test]
fn what_nobody_asks_has_no_question_on_a_form() {
    for words in Locale::ALL.map(Words::new) {
        for criterion in
            [healthcare(), households()].iter().flat_map(|market| edition_of(market).markets[0].criteria.clone())
        {
            let is_asked = !matches!(criterion.test, Test::Did { .. });
            let form = words.form(&criterion);
            assert_eq!(form.is_some(), is_asked, "{criterion:?}");
            assert!(form.is_none_or(|form| form.contains(' ')), "{criterion:?}");
        }
    }
}

#[test]
fn the_first_talk_begins_with_two_questions_and_no_feature() {
    let words = english();
    assert!(
        words
            .talk_opening(" Harbor Clinic Supply ")
            .starts_with("Thank you for getting in touch with Harbor Clinic Supply. ")
    );
    assert!(words.talk_opening("").starts_with("Thank you for getting in touch. "));
    assert_eq!(words.talk_trigger(), "What made you look now?");
    assert_eq!(words.talk_results(), "Which results do you want?");
}
