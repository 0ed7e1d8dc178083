//! What is said of a lead, from the judgement to the sentence.

mod fixture;

use fixture::{
    clinic, day, edition_of, english, family, healthcare, households, is_in, said, spokane, today, works_in,
};
use method::criterion::Gate;
use method::fact::{Budget, BuyingRole, Fact, Need};
use method::gate::Threshold;
use method::judge::{Verdict, judge};
use method::lead::{Profile, ReactionKind};
use method::market::TargetMarket;
use method::timing::read_buying_time;

fn check(market: &TargetMarket, lead: &Profile, verdict: Verdict, expected: [&str; 3]) {
    let (judgement, said) = said(market, lead);
    println!("{said:#?}");
    assert_eq!(judgement.verdict, verdict, "{said:?}");
    assert_eq!(said, expected);
}

#[test]
fn the_methods_own_example() {
    let market = healthcare();
    check(
        &market,
        &clinic(|lead| lead.facts.industry = works_in("238220", "Plumbers")),
        Verdict::OffTarget,
        [
            "Off target: you sell to healthcare services, not to plumbers.",
            "Nothing else speaks against it.",
            "Plumbers, not healthcare services",
        ],
    );
    check(
        &market,
        &clinic(|lead| lead.facts.revenue = fixture::amount("$2M")),
        Verdict::OffTarget,
        [
            "Off target: $2 million a year is under your $5 million.",
            "Nothing else speaks against it.",
            "$2 M is under $5 M",
        ],
    );
    check(
        &market,
        &clinic(|lead| lead.facts.place = is_in(spokane())),
        Verdict::OffTarget,
        [
            "Off target: Spokane is 229 miles from Seattle; your limit is 40.",
            "Nothing else speaks against it.",
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
        &clinic(|lead| lead.facts.timing = Fact::Known(read_buying_time("next year", today()).expect("a time"))),
        Verdict::NotYet,
        [
            "Not yet: they want to buy next year. Look again on Jan 1, 2027.",
            "On target otherwise. Until then it stays with marketing.",
            "Buys next year",
        ],
    );
    check(
        &market,
        &clinic(|lead| lead.facts.revenue = Fact::Unknown),
        Verdict::NeedsAnswers,
        [
            "One answer decides: how big is the business?",
            "Everything else is on target. It is ready for sales if this holds: yearly sales between $5 million and $20 million. If not, it is off target.",
            "Ask: yearly sales",
        ],
    );
}
