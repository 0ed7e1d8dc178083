//! What is said of a lead, from the judgement to the sentence.

mod fixture;

use fixture::{
    amount, clinic, day, edition_of, english, family, healthcare, households, is_in, said, spokane, today, works_in,
};
use method::accounting::{Accounts, Place};
use method::criterion::Gate;
use method::edition::{Edition, EditionName};
use method::fact::{Budget, BuyingRole, Fact, Need};
use method::gate::Threshold;
use method::handoff::{AgainstRules, Move, NoSuchMove};
use method::judge::{Verdict, judge};
use method::lead::{Profile, ReactionKind};
use method::market::{Funds, TargetMarket};
use method::outcome::Effort;
use method::playbook::SalesStep;
use method::timing::{BuyingTime, read_buying_time};

/// Checks verdict, headline, explanation and the line in a list.
fn check(market: &TargetMarket, lead: &Profile, verdict: Verdict, expected: [&str; 3]) {
    let (judgement, said) = said(market, lead);
    assert_eq!(said, expected);
    assert_eq!(judgement.verdict, verdict, "{said:?}");
}

fn wants(words: &str) -> Fact<BuyingTime> {
    Fact::Known(read_buying_time(words, today()).expect("a time"))
}

#[test]
fn the_methods_own_example() {
    let market = healthcare();
    let plumbers = clinic(|lead| lead.facts.industry = works_in("238220", "Plumbers"));
    check(
        &market,
        &plumbers,
        Verdict::OffTarget,
        [
            "Off target: you sell to healthcare services, not to plumbers.",
            "Nothing else rules it out.",
            "Plumbers, not healthcare services",
        ],
    );
    check(
        &market,
        &clinic(|lead| lead.facts.revenue = amount("$2M")),
        Verdict::OffTarget,
        ["Off target: $2 million a year is under your $5 million.", "Nothing else rules it out.", "$2 M is under $5 M"],
    );
    check(
        &market,
        &clinic(|lead| lead.facts.place = is_in(spokane())),
        Verdict::OffTarget,
        [
            "Off target: Spokane is 229 miles from Seattle; your limit is 40.",
            "Nothing else rules it out.",
            "Spokane is 229 miles away; limit 40",
        ],
    );
    check(
        &market,
        &clinic(|_| {}),
        Verdict::Sellable,
        [
            "Ready for sales.",
            "Everything that marketing and sales agreed on is there. Still good to know: need and who decides.",
            "Ready for sales",
        ],
    );
    check(
        &market,
        &clinic(|lead| lead.facts.timing = wants("next year")),
        Verdict::NotYet,
        [
            "Not yet: they want to buy next year. Look again on Jan 1, 2027.",
            "Nothing else holds it back. Until then it stays with marketing.",
            "Buys next year",
        ],
    );
    check(
        &market,
        &clinic(|lead| lead.facts.revenue = Fact::Unknown),
        Verdict::NeedsAnswers,
        [
            "One answer decides: how big is the business?",
            "Nothing rules it out so far. If their yearly sales are between $5 million and $20 million, \
             it is ready for sales; if not, it is off target.",
            "Ask: yearly sales",
        ],
    );
}

#[test]
fn several_things_at_once() {
    let market = healthcare();
    let far_and_late = clinic(|lead| {
        lead.facts.place = is_in(spokane());
        lead.facts.timing = wants("next year");
    });
    check(
        &market,
        &far_and_late,
        Verdict::OffTarget,
        [
            "Off target: Spokane is 229 miles from Seattle; your limit is 40.",
            "Besides: they want to buy next year; you wait no longer than Dec 31, 2026.",
            "Spokane is 229 miles away; limit 40",
        ],
    );
    let all_wrong = clinic(|lead| {
        lead.facts.place = is_in(spokane());
        lead.facts.timing = wants("next year");
        lead.facts.budget = Fact::Known(Budget::Nothing);
    });
    let others = &said(&market, &all_wrong).1[1];
    assert_eq!(
        others,
        "Besides: they want to buy next year; you wait no longer than Dec 31, 2026. No money is set aside."
    );
    let late_and_open = clinic(|lead| {
        lead.facts.timing = wants("next year");
        lead.facts.revenue = Fact::Unknown;
    });
    check(
        &market,
        &late_and_open,
        Verdict::NotYet,
        [
            "Not yet: they want to buy next year. Look again on Jan 1, 2027.",
            "Until then it stays with marketing, and there is time to ask: yearly sales.",
            "Buys next year",
        ],
    );
    let no_money = clinic(|lead| lead.facts.budget = Fact::Known(Budget::Nothing));
    check(
        &market,
        &no_money,
        Verdict::NotYet,
        [
            "Not yet: no money is set aside. Look again on Feb 20, 2027.",
            "Nothing else holds it back. Until then it stays with marketing.",
            "No money is set aside",
        ],
    );
    let two_open = clinic(|lead| {
        lead.facts.revenue = Fact::Unknown;
        lead.facts.timing = Fact::Unknown;
    });
    check(
        &market,
        &two_open,
        Verdict::NeedsAnswers,
        [
            "2 answers decide. Ask first: how big is the business?",
            "Nothing rules it out so far. Still open: yearly sales and when they buy.",
            "Ask: yearly sales",
        ],
    );
}

#[test]
fn money_decides_but_is_not_asked_first() {
    let market = healthcare();
    let budget_open = clinic(|lead| lead.facts.budget = Fact::Unknown);
    check(
        &market,
        &budget_open,
        Verdict::NeedsAnswers,
        [
            "It depends on: budget. Ask first: what do they need?",
            "Nothing rules it out so far. Still open: budget.",
            "Ask: need",
        ],
    );
    let all_but_budget = clinic(|lead| {
        lead.facts.budget = Fact::Unknown;
        lead.facts.need = Fact::Known(Need { present: true, words: String::new() });
        lead.facts.authority = Fact::Known(BuyingRole::Decides);
    });
    let least = TargetMarket { funds: Funds::AtLeast(5_000), ..healthcare() };
    check(
        &least,
        &all_but_budget,
        Verdict::NeedsAnswers,
        [
            "One answer decides: is money set aside?",
            "Nothing rules it out so far. If at least $5,000 is set aside, it is ready for sales; \
             if not, it stays with marketing.",
            "Ask: budget",
        ],
    );
}

#[test]
fn points_out_of_reach() {
    let short_of_fit = TargetMarket { sql: Some(Threshold { fit: 70, interest: 27 }), ..healthcare() };
    check(
        &short_of_fit,
        &clinic(|_| {}),
        Verdict::OffTarget,
        [
            "Off target: 60 of 70 points of fit.",
            "60 of 70 points, and no open answer would bring more.",
            "60 of 70 points of fit",
        ],
    );
    let short_and_open = TargetMarket { sql: Some(Threshold { fit: 70, interest: 27 }), ..healthcare() };
    check(
        &short_and_open,
        &clinic(|lead| lead.facts.place = Fact::Unknown),
        Verdict::OffTarget,
        [
            "Off target: 45 of 70 points of fit.",
            "45 of 70 points; even all open answers would give 60.",
            "45 of 70 points of fit",
        ],
    );
    let short_of_interest = TargetMarket { sql: Some(Threshold { fit: 60, interest: 60 }), ..healthcare() };
    check(
        &short_of_interest,
        &clinic(|_| {}),
        Verdict::NotYet,
        [
            "Not yet: 27 of 60 points of interest. Look again on Feb 20, 2027.",
            "27 of 60 points; even all open answers would give 47.",
            "27 of 60 points of interest",
        ],
    );
}

#[test]
fn nobody_reacted_or_nobody_says() {
    let market = healthcare();
    let becomes = "It becomes an inquiry as soon as they react and you note the day.";
    let name = clinic(|lead| lead.reactions.clear());
    let expected = ["Not a lead: nobody reacted yet. It would be sellable.", becomes, "No reaction yet"];
    check(&market, &name, Verdict::NotALead, expected);
    let late = clinic(|lead| {
        lead.reactions.clear();
        lead.facts.timing = wants("next year");
    });
    let expected = ["Not a lead: nobody reacted yet. It would have to wait.", becomes, "No reaction yet"];
    check(&market, &late, Verdict::NotALead, expected);
    let far = clinic(|lead| {
        lead.reactions[0].kind = ReactionKind::OpenedNewsletter;
        lead.facts.place = is_in(spokane());
    });
    let expected = [
        "Not a lead: what they did so far doesn't count as an inquiry. It would be off target.",
        "Spokane is 229 miles from Seattle; your limit is 40.",
        "No reaction that counts",
    ];
    check(&market, &far, Verdict::NotALead, expected);
    let silent = clinic(|lead| {
        let since = day("2026-11-20");
        lead.facts.revenue = Fact::WontSay { since };
        lead.facts.need = Fact::WontSay { since };
        lead.facts.authority = Fact::WontSay { since };
    });
    let expected = [
        "They won't say: yearly sales. Ask again on Feb 18, 2027.",
        "Nothing rules it out so far. Still open: yearly sales.",
        "They won't say",
    ];
    check(&market, &silent, Verdict::NeedsAnswers, expected);
}

#[test]
fn households_and_no_market_at_all() {
    check(
        &households(),
        &family(|lead| lead.facts.age = Fact::Unknown),
        Verdict::NeedsAnswers,
        [
            "One answer decides: how old are they?",
            "Nothing rules it out so far. If they are between 30 and 65 years old, it is ready for sales; \
             if not, it is off target.",
            "Ask: age",
        ],
    );
    let lead = clinic(|_| {});
    let edition = Edition { markets: vec![], ..edition_of(&healthcare()) };
    let judgement = judge(&edition, &lead, today());
    let words = english();
    assert_eq!(
        words.headline(&judgement, &edition, &lead, today()),
        "Nobody can say yet: your target market is not described."
    );
    assert_eq!(words.why_short(&judgement, &edition, &lead, today()), "No target market yet");
    assert_eq!(words.score_line(&judgement, &edition), "Draft, not signed");
}

#[test]
fn short_lines_stay_true_when_short_amounts_would_look_the_same() {
    let market = healthcare();
    let short = |text: &str| said(&market, &clinic(|lead| lead.facts.revenue = amount(text))).1[2].clone();
    assert_eq!(short("$4,999,999"), "$4.99 M is under $5 M");
    assert_eq!(short("$20,000,001"), "$20,000,001 is over $20 million");
    assert_eq!(short("1-2M"), "$1 M to $2 M is under $5 M");
}

#[test]
fn scores_and_editions() {
    let mut edition = edition_of(&healthcare());
    let judgement = judge(&edition, &clinic(|_| {}), today());
    let words = english();
    assert_eq!(words.score_line(&judgement, &edition), "Draft, not signed · fit 60 of 60 · interest 27 of 27");
    edition.name = EditionName::Signed(3);
    assert_eq!(words.score_line(&judgement, &edition), "Edition 3 · fit 60 of 60 · interest 27 of 27");
}

#[test]
fn moves_and_what_they_break() {
    let words = english();
    let steps = ["First talk", "Offer"].map(|name| SalesStep { name: name.into(), ..SalesStep::default() });
    let labels = [
        (Move::Offer, "Hand to sales"),
        (Move::Accept, "Accept"),
        (Move::Return { reason: String::new() }, "Return to marketing"),
        (Move::Qualify(Gate::Mql), "Qualify for marketing (MQL)"),
        (Move::Qualify(Gate::Sql), "Mark as ready for sales (SQL)"),
        (Move::Step(1), "Move to “Offer”"),
        (Move::Step(7), "Move to the next step"),
        (Move::Nurture { until: day("2027-01-01") }, "Keep in touch until Jan 1, 2027"),
        (Move::Win { value: None }, "Won"),
        (Move::Lose { reason: String::new(), to_whom: String::new() }, "Lost"),
        (Move::Discard { reason: String::new() }, "Discard"),
        (Move::Reopen, "Open again"),
    ];
    for (wanted, label) in labels {
        assert_eq!(words.move_label(&wanted, &steps), label);
    }
    let far = said(&healthcare(), &clinic(|lead| lead.facts.place = is_in(spokane()))).0;
    let open = said(&healthcare(), &clinic(|lead| lead.facts.revenue = Fact::Unknown)).0;
    let broken = [
        (
            AgainstRules::NotSellable(Verdict::OffTarget),
            &far,
            "Only sellable leads go to sales, and this one is off target.",
        ),
        (
            AgainstRules::NotSellable(Verdict::NeedsAnswers),
            &open,
            "Only sellable leads go to sales, and this one needs answers. Ask the next question first.",
        ),
        (
            AgainstRules::GateOpen(Gate::Sql),
            &open,
            "An answer is missing before it is ready for sales. Ask the next question first.",
        ),
        (AgainstRules::GateClosed(Gate::Mql), &far, "It doesn't meet what you agreed for marketing's leads."),
        (
            AgainstRules::EffortMissing {
                made: Effort { attempts: 2, days: 9 },
                agreed: Effort { attempts: 6, days: 14 },
            },
            &open,
            "You agreed on 6 attempts over 14 days before giving up; so far there were 2, and this is day 9.",
        ),
        (
            AgainstRules::EffortMissing {
                made: Effort { attempts: 0, days: 0 },
                agreed: Effort { attempts: 1, days: 1 },
            },
            &open,
            "You agreed on 1 attempt before giving up; there was none so far.",
        ),
    ];
    for (against, judgement, expected) in broken {
        assert_eq!(words.against(&against, judgement), expected);
    }
    for why in [NoSuchMove::NotFromHere, NoSuchMove::OnlyAName, NoSuchMove::NoSuchStep, NoSuchMove::ReasonMissing] {
        assert!(words.no_such_move(why).ends_with('.'));
    }
}

#[test]
fn every_entry_is_accounted_for() {
    let mut accounts = Accounts::default();
    assert_eq!(english().balance(&accounts, 0), "The log is empty. Every lead you enter will be accounted for.");
    accounts.add(Place::Names);
    assert_eq!(english().balance(&accounts, 1), "1 entry: it is accounted for.");
    (0..1_311).for_each(|_| accounts.add(Place::Won));
    assert_eq!(english().balance(&accounts, 1_312), "1,312 entries: every one is accounted for.");
    assert!(english().balance(&accounts, 1_313).starts_with("The log holds 1,312 entries"));
}
