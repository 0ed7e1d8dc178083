//! Made-up editions, leads and edits, drawn from so few values that they meet often.

use crate::criterion::{AskedTopic, Aspect, Criterion, Gate, IfFailed, Test};
use crate::distance::DistanceUnit;
use crate::edition::{Edition, EditionName, MarketRules};
use crate::fact::{Budget, BuyingRole, Fact, Facts, Need, own_key};
use crate::gate::Threshold;
use crate::industry::{FoundIndustry, Industry, IndustryRule, TypedIndustry};
use crate::lead::{LeadKind, Profile, Reaction, ReactionKind};
use crate::money::{Currency, Money};
use crate::place::{Area, Bounds, Extent, FoundPlace, Place, Position, Territory, TypedPlace};
use crate::range::Range;
use crate::timing::{BuyingTime, BuyingWindow};
use crate::{CriterionId, MarketId};
use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date")
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..500).prop_map(|days| today() - Days::new(100) + Days::new(days))
}

fn kind() -> impl Strategy<Value = LeadKind> {
    select(&[LeadKind::Business, LeadKind::Consumer, LeadKind::Unknown][..])
}

fn reaction_kind() -> impl Strategy<Value = ReactionKind> {
    select(&ReactionKind::ALL[..4])
}

/// An answer in each of the ways in which it can be missing, or known.
fn fact<T: Clone + std::fmt::Debug>(known: impl Strategy<Value = T>) -> impl Strategy<Value = Fact<T>> {
    prop_oneof![
        2 => Just(Fact::Unknown),
        1 => Just(Fact::Unclear("hm".to_owned())),
        1 => Just(Fact::WontSay { since: today() }),
        6 => known.prop_map(Fact::Known),
    ]
}

fn range() -> impl Strategy<Value = Range<i64>> {
    (option::of(0_i64..6), option::of(0_i64..6)).prop_map(|(from, to)| match (from, to) {
        (Some(from), Some(to)) => Range::between(from.min(to), from.max(to)),
        (from, to) => Range { from, to },
    })
}

fn money() -> impl Strategy<Value = Money> {
    let currency = select(&["USD", "USD", "EUR"][..]).prop_filter_map("a code", Currency::from_code);
    (range(), currency).prop_map(|(amount, currency)| Money { amount, currency })
}

fn industry() -> impl Strategy<Value = Industry> {
    select(&["62", "6212", "621210", "238220", "31-33", "332"][..])
        .prop_map(|code| Industry { code: code.to_owned(), name: code.to_owned() })
}

fn typed_industry() -> impl Strategy<Value = TypedIndustry> {
    let found = prop_oneof![6 => industry().prop_map(FoundIndustry::One), 1 => Just(FoundIndustry::Nothing)];
    found.prop_map(|found| TypedIndustry { typed: String::new(), found, data: String::new() })
}

/// Towns and regions. Some bear one name and lie far apart.
fn place() -> impl Strategy<Value = Place> {
    let box_around = |latitude: f64, longitude: f64| Bounds {
        south: latitude - 2.0,
        west: longitude - 2.0,
        north: latitude + 2.0,
        east: longitude + 2.0,
    };
    let name = select(&["Springfield", "Bellevue"][..]);
    let region = option::of(select(&["WA", "OR"][..]));
    let postal = option::of(select(&["98004", "97201"][..]));
    let country = select(&["US", "US", "CA"][..]);
    let position = (select(&[45.0, 47.6][..]), select(&[-122.3, -117.4][..]));
    (name, region, postal, country, position, any::<bool>()).prop_map(
        move |(name, region, postal, country, (latitude, longitude), town)| Place {
            name: name.to_owned(),
            text: name.to_owned(),
            region: region.map(str::to_owned),
            region_name: None,
            county: None,
            country: country.to_owned(),
            country_name: country.to_owned(),
            postal_code: postal.map(str::to_owned),
            extent: if town {
                Extent::Point(Position { latitude, longitude })
            } else {
                Extent::Area(Some(box_around(latitude, longitude)))
            },
        },
    )
}

fn area() -> impl Strategy<Value = Area> {
    prop_oneof![
        (place(), select(&[10.0, 250.0][..])).prop_map(|(centre, within)| Area::Around {
            centre,
            within,
            unit: DistanceUnit::Miles
        }),
        place().prop_map(Area::Region),
        place().prop_map(Area::Country),
        Just(Area::Postal { prefix: "980".to_owned(), country: "US".to_owned() }),
    ]
}

fn window() -> impl Strategy<Value = BuyingWindow> {
    prop_oneof![
        Just(BuyingWindow::ThisQuarter),
        Just(BuyingWindow::ThisYear),
        (0_u32..300).prop_map(BuyingWindow::Days)
    ]
}

fn test() -> impl Strategy<Value = Test> {
    prop_oneof![
        kind().prop_map(Test::Kind),
        (vec(industry(), 0..3), vec(industry(), 0..2))
            .prop_map(|(include, exclude)| Test::Industry(IndustryRule { include, exclude })),
        money().prop_map(Test::Revenue),
        range().prop_map(Test::Headcount),
        range().prop_map(Test::Age),
        money().prop_map(Test::Income),
        (vec(area(), 0..3), vec(area(), 0..2))
            .prop_map(|(include, exclude)| Test::Place(Territory { include, exclude })),
        window().prop_map(Test::Timing),
        option::of(money()).prop_map(Test::Budget),
        Just(Test::Authority),
        Just(Test::Need),
        Just(Test::Own("Do they have a garden?".to_owned())),
        Just(Test::Asked(AskedTopic::Goals)),
        (reaction_kind(), 0_u32..4).prop_map(|(reaction, loses_per_week)| Test::Did { reaction, loses_per_week }),
    ]
}

fn gate() -> impl Strategy<Value = Gate> {
    select(&[Gate::Mql, Gate::Sql][..])
}

fn if_failed() -> impl Strategy<Value = IfFailed> {
    select(&[IfFailed::OffTarget, IfFailed::NotYet, IfFailed::NoPoints, IfFailed::NoPoints][..])
}

/// Names that own answers are given under, so that a question can be asked that somebody has answered.
fn criterion_id() -> impl Strategy<Value = CriterionId> {
    (1_usize..4).prop_map(CriterionId::own)
}

fn market_id() -> impl Strategy<Value = MarketId> {
    (1_u32..4).prop_map(MarketId)
}

pub fn criterion() -> impl Strategy<Value = Criterion> {
    let aspect = select(&[Aspect::Fit, Aspect::Interest][..]);
    (criterion_id(), gate(), aspect, 0_u32..10, if_failed(), test()).prop_map(
        |(id, gate, aspect, points, if_failed, test)| Criterion {
            id,
            gate,
            aspect,
            points,
            if_failed,
            recheck_days: None,
            test,
        },
    )
}

pub fn threshold() -> impl Strategy<Value = Threshold> {
    // Nothing asked for is a boundary of its own: it is reached without a point.
    let points = || prop_oneof![Just(0_u32), 0_u32..20];
    (points(), points()).prop_map(|(fit, interest)| Threshold { fit, interest })
}

fn market() -> impl Strategy<Value = MarketRules> {
    (market_id(), kind(), prop_oneof![vec(criterion(), 0..2), vec(criterion(), 0..7)], threshold(), threshold())
        .prop_map(|(id, kind, criteria, mql, sql)| MarketRules { id, kind, criteria, mql, sql })
}

pub fn edition() -> impl Strategy<Value = Edition> {
    (vec(market(), 0..4), vec(reaction_kind(), 0..3)).prop_map(|(mut markets, inquiry)| {
        markets.sort_by_key(|market| market.id);
        markets.dedup_by_key(|market| market.id);
        Edition { name: EditionName::Draft, markets, inquiry, recheck_days: 90 }
    })
}

fn facts() -> impl Strategy<Value = Facts> {
    let role = select(&[BuyingRole::Decides, BuyingRole::Uses][..]);
    let budget = prop_oneof![Just(Budget::Nothing), Just(Budget::SomeAmount), money().prop_map(Budget::Amount)];
    let need = any::<bool>().prop_map(|present| Need { present, words: String::new() });
    let place = prop_oneof![6 => place().prop_map(FoundPlace::One), 1 => Just(FoundPlace::Nothing)]
        .prop_map(|found| TypedPlace { typed: String::new(), found, data: String::new() });
    let days = (day(), 0_u64..200).prop_map(|(from, more)| Range::between(from, from + Days::new(more)));
    let timing = days.prop_map(|days| BuyingTime { words: String::new(), days });
    let own = vec((market_id(), criterion_id(), fact(any::<bool>())), 0..4)
        .prop_map(|own| own.into_iter().map(|(market, id, fact)| (own_key(market, &id), fact)).collect());
    (
        (fact(typed_industry()), fact(place), fact(money()), fact(range()), fact(range()), fact(money())),
        (fact(timing), fact(budget), fact(role), fact(need), own),
    )
        .prop_map(
            |((industry, place, revenue, headcount, age, income), (timing, budget, authority, need, own))| Facts {
                industry,
                place,
                revenue,
                headcount,
                age,
                income,
                timing,
                budget,
                authority,
                need,
                own,
            },
        )
}

pub fn lead() -> impl Strategy<Value = Profile> {
    let reaction =
        (reaction_kind(), day()).prop_map(|(kind, on)| Reaction { kind, on, words: String::new(), noted_at: None });
    (kind(), facts(), vec(reaction, 0..4), option::weighted(0.2, market_id()))
        .prop_map(|(kind, facts, reactions, pinned)| Profile { kind, facts, reactions, pinned, ..Profile::default() })
}

/// What an owner does next. Numbers are taken modulo what is there.
#[derive(Debug, Clone)]
pub enum Step {
    Criterion(usize, usize, Criterion),
    Added(usize, Criterion),
    Removed(usize, usize),
    Weight(usize, usize, u32),
    Meaning(usize, usize, Gate, IfFailed),
    Thresholds(usize, Threshold, Threshold),
    Kind(usize, LeadKind),
    Inquiry(Vec<ReactionKind>),
    Edition(Edition),
    MarketAdded(MarketRules),
    MarketRemoved(usize),
    MarketsTurned,
    Tomorrow,
    Learned(usize, Profile),
    CameIn(usize, Profile),
    WentOut(usize),
}

pub fn step() -> impl Strategy<Value = Step> {
    let at = || 0_usize..8;
    prop_oneof![
        4 => (at(), at(), criterion()).prop_map(|(market, at, now)| Step::Criterion(market, at, now)),
        1 => (at(), criterion()).prop_map(|(market, now)| Step::Added(market, now)),
        1 => (at(), at()).prop_map(|(market, at)| Step::Removed(market, at)),
        4 => (at(), at(), 0_u32..10).prop_map(|(market, at, points)| Step::Weight(market, at, points)),
        2 => (at(), at(), gate(), if_failed()).prop_map(|(market, at, gate, failed)| Step::Meaning(market, at, gate, failed)),
        6 => (at(), threshold(), threshold()).prop_map(|(market, mql, sql)| Step::Thresholds(market, mql, sql)),
        1 => (at(), kind()).prop_map(|(market, kind)| Step::Kind(market, kind)),
        1 => vec(reaction_kind(), 0..3).prop_map(Step::Inquiry),
        1 => edition().prop_map(Step::Edition),
        2 => market().prop_map(Step::MarketAdded),
        2 => at().prop_map(Step::MarketRemoved),
        1 => Just(Step::MarketsTurned),
        1 => Just(Step::Tomorrow),
        2 => (at(), lead()).prop_map(|(at, lead)| Step::Learned(at, lead)),
        2 => (0_usize..30, lead()).prop_map(|(at, lead)| Step::CameIn(at, lead)),
        1 => at().prop_map(Step::WentOut),
    ]
}
