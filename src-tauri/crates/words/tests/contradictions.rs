//! What contradicts itself in the answers, in words.

mod fixture;

use fixture::{english, healthcare, households};
use method::avatar::{Avatar, Marked};
use method::criterion::{Aspect, Gate};
use method::interview::{Answers, Known};
use method::lead::LeadKind;
use method::market::TargetMarket;
use method::playbook::{Contested, Gap, GapKind, Goal, Playbook, TimeUnit, WorkingTime};
use method::{CriterionId, MarketId};

/// Clinics, and households as a second market.
fn playbook() -> Playbook {
    let clinics = TargetMarket { name: "Clinics".into(), ..healthcare() };
    let families = TargetMarket { id: MarketId(2), name: "Families".into(), ..households() };
    Playbook { markets: vec![clinics, families], ..Playbook::from_answers(&Answers::blank()) }
}

/// The sentence for a contradiction that `question` settles, in the first market.
fn said(kind: GapKind, question: &'static str, playbook: &Playbook) -> String {
    english().gap(&Gap { clause: String::new(), kind, question, market: Some(MarketId(1)) }, playbook)
}

#[test]
fn each_says_what_and_why_it_matters() {
    let revenue = || CriterionId::new("revenue");
    let hours = |amount| WorkingTime { amount, unit: TimeUnit::Hours };
    let cases = [
        (
            GapKind::OutOfReach { gate: Gate::Mql, aspect: Aspect::Fit, needed: 90, possible: 60 },
            "lead.mql",
            "Marketing asks for 90 points of fit, and all criteria together give 60: nobody can pass.",
        ),
        (
            GapKind::SqlAddsNothing,
            "lead.criteria",
            "Whoever marketing takes on is ready for sales at once, so sales gets people nobody asked anything.",
        ),
        (
            GapKind::NobodyAsks { criterion: revenue() },
            "questions.asks",
            "Yearly sales is a must-have, but no question asks about it, so nobody can ever pass.",
        ),
        (
            GapKind::MarketsExclude { other: MarketId(2), what: Contested::Industry("Hospitals".into()) },
            "market.industry",
            "“Families” refuses a trade that “Clinics” is looking for (Hospitals), so callers can't know which of them \
             counts.",
        ),
        (
            GapKind::MarketsExclude { other: MarketId(2), what: Contested::Area("Oregon".into()) },
            "market.where",
            "“Families” leaves out an area where “Clinics” is looking (Oregon), so callers can't know which of them \
             counts.",
        ),
        (
            GapKind::LongerThanADay { time: hours(9) },
            "engagement.answer_within",
            "The first answer may take 9 working hours, which is longer than a working day: by then their interest has \
             cooled.",
        ),
        (
            GapKind::LongerThanADay { time: hours(9) },
            "engagement.accept_within",
            "Sales may take 9 working hours to accept a lead, which is longer than a working day: all that time it lies \
             between two desks.",
        ),
        (
            GapKind::PointsWithoutEffect { criterion: CriterionId::new("need") },
            "lead.criteria",
            "The points for need change nothing: with or without them, the same people pass.",
        ),
        (
            GapKind::RefusesBest { name: "Harbor Dental".into(), criterion: Some(revenue()) },
            "market.revenue",
            "Your rule on yearly sales would refuse Harbor Dental, one of your best customers: it may be too narrow.",
        ),
        (
            GapKind::RefusesBest { name: "Harbor Dental".into(), criterion: None },
            "lead.mql",
            "Harbor Dental, one of your best customers, would have too few points to pass: you may be asking for too \
             many.",
        ),
        (
            GapKind::TakesWorst { name: "Chain of Pain".into() },
            "customers.worst",
            "Chain of Pain, whom you would not take again, would pass: no rule says yet what was wrong.",
        ),
        (
            GapKind::KindUndescribed { kind: LeadKind::Consumer },
            "market.kind",
            "You sell to people at home too, and no market describes them yet, so none of them can be a lead.",
        ),
        (
            GapKind::CouncilTooSmall { seats: 1 },
            "council.seats",
            "Only one person sits in the council, so one side decides alone.",
        ),
    ];
    let playbook = playbook();
    for (kind, question, expected) in cases {
        assert_eq!(said(kind, question, &playbook), expected, "{question}");
    }
}

#[test]
fn a_time_of_nothing_says_for_whom() {
    let questions =
        ["engagement.answer_within", "engagement.accept_within", "council.file_within", "council.rule_within"];
    let mut sentences: Vec<String> =
        questions.map(|question| said(GapKind::NoTime, question, &playbook())).into_iter().collect();
    assert!(sentences.iter().all(|sentence| sentence.contains("no time at all")), "{sentences:?}");
    sentences.sort();
    sentences.dedup();
    assert_eq!(sentences.len(), questions.len());
}

#[test]
fn a_goal_out_of_reach_names_the_rate_that_stops_it() {
    for (sale_rate, ready_rate, expected) in [
        (Some(0), Some(20), "Of 100 leads with sales none buys, so no number of leads can reach your goal."),
        (
            Some(25),
            Some(0),
            "Of 100 inquiries none becomes ready for sales, so no number of inquiries can reach your goal.",
        ),
    ] {
        let mut playbook = playbook();
        playbook.engagement.goal = Goal { revenue: Some(40_000), sale_rate, ready_rate };
        assert_eq!(said(GapKind::GoalOutOfReach, "engagement.goal", &playbook), expected);
    }
}

#[test]
fn guesses_are_counted_by_the_name_of_the_avatar() {
    let marked = |known| Marked { text: "something".into(), known: Some(known) };
    let words = english();
    let sure = Avatar { name: "Maya".into(), role: marked(Known::Told), ..Avatar::default() };
    assert_eq!(words.guesses(&sure), None);
    let one = Avatar { wants: marked(Known::Guessed), ..sure };
    let said = "1 answer about Maya is a guess; the next talk with a customer can settle it.";
    assert_eq!(words.guesses(&one).as_deref(), Some(said));
    let two = Avatar { name: String::new(), goals: marked(Known::Guessed), ..one };
    let said =
        "2 answers about the person behind your market are guesses; the next talks with customers can settle them.";
    assert_eq!(words.guesses(&two).as_deref(), Some(said));
}
