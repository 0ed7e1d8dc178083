//! Playbooks to print: empty, plain, with several markets, with long and foreign words.

use crate::document::{Document, PaperSize};
use crate::playbook::{Playbook, Worked};
use chrono::NaiveDate;
use method::avatar::Avatar;
use method::criterion::{Criterion, Gate, IfFailed};
use method::distance::DistanceUnit;
use method::edition::Edition;
use method::fact::{Budget, Fact};
use method::gate::Threshold;
use method::industry::{FoundIndustry, Industry, IndustryRule, TypedIndustry};
use method::interview::Answers;
use method::judge::{Judgement, judge};
use method::lead::{LeadKind, Profile, Reaction, ReactionKind};
use method::market::{CriterionChoice, Funds, TargetMarket};
use method::money::{Currency, Money};
use method::place::{Area, Extent, FoundPlace, Place, Position, Territory, TypedPlace};
use method::playbook::{Clauses, criteria_of, gaps};
use method::range::Range;
use method::timing::{BuyingTime, BuyingWindow};
use method::{CriterionId, MarketId};
use words::{Locale, Words};

/// All that a book is printed from, owned.
#[derive(Clone)]
pub(super) struct Manuscript {
    pub playbook: method::playbook::Playbook,
    pub worked: Vec<Profile>,
    pub gaps: Vec<String>,
    pub words: Words,
    pub today: NaiveDate,
    pub paper: PaperSize,
}

impl Manuscript {
    /// A book with these markets; all else as the wizard suggests.
    pub(super) fn of(markets: Vec<TargetMarket>) -> Self {
        let answers = Answers::blank();
        let mut playbook = method::playbook::Playbook::from_answers(&answers);
        playbook.markets = markets;
        playbook.business.name = "Harbor Clinic Supply".into();
        playbook.business.sells = "Sterilizers and what goes with them, so that nobody's practice has to close.".into();
        playbook.business.people.marketing = "Mara Sample".into();
        playbook.business.people.sales = "Sal Sample".into();
        playbook.business.people.caller = "Cory Sample".into();
        playbook.business.people.owner = "Olive Sample".into();
        let mut manuscript = Self::new(playbook, &answers);
        manuscript.worked = vec![good_lead()];
        manuscript
    }

    fn new(playbook: method::playbook::Playbook, answers: &Answers) -> Self {
        let words = Words::new(Locale::EnglishUs);
        let gaps = gaps(answers, &playbook)
            .iter()
            .map(|gap| {
                let text = words.gap(gap);
                if gap.clause.is_empty() { text } else { format!("{}: {text}", gap.clause) }
            })
            .collect();
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        Self { playbook, worked: Vec::new(), gaps, words, today, paper: PaperSize::Letter }
    }

    pub(super) fn edition(&self) -> Edition {
        self.playbook.draft_edition()
    }

    pub(super) fn clauses(&self) -> Clauses {
        Clauses::of(&self.playbook)
    }

    pub(super) fn criteria(&self, market: &TargetMarket) -> Vec<Criterion> {
        criteria_of(market, self.playbook.business.currency, &self.playbook.inquiry)
    }

    pub(super) fn judge(&self, profile: &Profile) -> Judgement {
        judge(&self.edition(), profile, self.today)
    }

    pub(super) fn document(&self) -> Document {
        let (edition, clauses) = (self.edition(), self.clauses());
        let judged: Vec<Judgement> = self.worked.iter().map(|profile| self.judge(profile)).collect();
        let worked: Vec<Worked<'_>> =
            self.worked.iter().zip(&judged).map(|(profile, judgement)| Worked { profile, judgement }).collect();
        let book = Playbook {
            playbook: &self.playbook,
            edition: &edition,
            clauses: &clauses,
            worked: &worked,
            gaps: &self.gaps,
            words: &self.words,
            today: self.today,
            paper: self.paper,
        };
        book.document()
    }
}

/// Every kind of book that has to print.
pub(super) fn cases() -> Vec<(&'static str, Manuscript)> {
    let blank = Answers::blank();
    let blank_playbook = method::playbook::Playbook::from_answers(&blank);
    let mut nothing = blank_playbook.clone();
    nothing.markets.clear();
    nothing.inquiry.clear();
    nothing.discard_reasons.clear();
    nothing.effort = method::outcome::Effort { attempts: 0, days: 0 };
    nothing.engagement.answer_within.amount = 0;
    nothing.engagement.accept_within.amount = 0;
    nothing.engagement.hours.days.clear();
    nothing.engagement.sales_steps.clear();
    let mut long = Manuscript::of((1..=5).map(in_all_words).collect());
    long.playbook.business.name = "Łódź & Ελλάδα O'Brien's Clinic Supply ".repeat(6);
    long.playbook.business.sells = "Trays, sterilizers, service; عيادة and מרפאת too. ".repeat(30);
    long.playbook.business.people.sales = "Maximiliane ".repeat(20);
    vec![
        ("nothing at all", Manuscript::new(nothing, &blank)),
        ("nothing answered", Manuscript::new(blank_playbook, &blank)),
        ("clinics", Manuscript::of(vec![clinics(1)])),
        ("families", Manuscript::of(vec![families(1)])),
        ("an undescribed market", Manuscript::of(vec![TargetMarket::new(MarketId(1))])),
        ("two markets", Manuscript::of(vec![clinics(1), families(2)])),
        ("long and foreign words", long),
        ("one person", one_person()),
    ]
}

/// One person wears every hat, and no caller is named.
pub(super) fn one_person() -> Manuscript {
    let mut manuscript = Manuscript::of(vec![clinics(1)]);
    let people = &mut manuscript.playbook.business.people;
    for name in [&mut people.marketing, &mut people.sales, &mut people.owner] {
        "Ana Sample".clone_into(name);
    }
    people.caller.clear();
    manuscript
}

fn seattle() -> Place {
    Place {
        name: "Seattle".into(),
        text: "Seattle, Washington, United States".into(),
        region: Some("WA".into()),
        region_name: Some("Washington".into()),
        county: None,
        country: "US".into(),
        country_name: "United States".into(),
        postal_code: None,
        extent: Extent::Point(Position { latitude: 47.606_21, longitude: -122.332_07 }),
    }
}

fn around_seattle() -> Territory {
    let area = Area::Around { centre: seattle(), within: 40.0, unit: DistanceUnit::Miles };
    Territory { include: vec![area], exclude: vec![] }
}

/// Healthcare services of $5–20 million around Seattle.
pub(super) fn clinics(id: u32) -> TargetMarket {
    let healthcare = Industry { code: "62".into(), name: "Healthcare services".into() };
    TargetMarket {
        kind: LeadKind::Business,
        industries: Some(IndustryRule { include: vec![healthcare], exclude: vec![] }),
        revenue: Some(Range::between(5_000_000, 20_000_000)),
        headcount: Some(Range::between(20, 150)),
        territory: Some(around_seattle()),
        trigger: "An inspection that went badly, or the old machine's last day".into(),
        window: Some(BuyingWindow::ThisQuarter),
        funds: Funds::SomeAmount,
        ..TargetMarket::new(MarketId(id))
    }
}

/// Families near Seattle, with some answers missing.
fn families(id: u32) -> TargetMarket {
    TargetMarket {
        name: "Families".into(),
        kind: LeadKind::Consumer,
        age: Some(Range::between(30, 65)),
        territory: Some(around_seattle()),
        avatar: Avatar { name: "Maya".into(), ..Avatar::default() },
        ..TargetMarket::new(MarketId(id))
    }
}

/// A market for which everything was answered at length, with own questions at both gates.
pub(super) fn in_all_words(id: u32) -> TargetMarket {
    let long =
        "They've had enough of it — 'every Monday' the same. Żółta Klinika, Ελληνική Κλινική, عيادة السلام. ".repeat(12);
    let own = |number, gate, if_failed| CriterionChoice {
        criterion: CriterionId::own(number),
        gate,
        if_failed,
        points: 10,
        question: Some(format!("Do they own the {}house?", "old and rather large ".repeat(10))),
    };
    TargetMarket {
        name: "Families who've just moved in ".repeat(8),
        kind: LeadKind::Consumer,
        age: Some(Range::between(30, 65)),
        income: Some(Range::at_least(90_000)),
        territory: Some(around_seattle()),
        trigger: long.clone(),
        window: Some(BuyingWindow::ThisYear),
        funds: Funds::AtLeast(5_000),
        avatar: Avatar {
            name: long.clone(),
            role: long.clone(),
            found: long.clone(),
            wants: long.clone(),
            worries: long.clone(),
            refuse: long,
        },
        choices: vec![own(1, Gate::Mql, IfFailed::OffTarget), own(2, Gate::Sql, IfFailed::NotYet)],
        mql: Some(Threshold { fit: 60, interest: 5 }),
        ..TargetMarket::new(MarketId(id))
    }
}

/// A lead that is sellable for the clinics' market.
pub(super) fn good_lead() -> Profile {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let industry = Industry { code: "621210".into(), name: "Dentists' offices".into() };
    let days = Range::between(today, BuyingWindow::ThisQuarter.last_day(today));
    let mut lead = Profile { kind: LeadKind::Business, name: "Example 1".into(), ..Profile::default() };
    lead.reactions = vec![Reaction { kind: ReactionKind::Called, on: today, words: String::new() }];
    let found = FoundIndustry::One(industry);
    lead.facts.industry = Fact::Known(TypedIndustry { typed: "dentist".into(), found, data: "test".into() });
    lead.facts.revenue = Fact::Known(Money::exactly(8_000_000, Currency::USD));
    let found = FoundPlace::One(seattle());
    lead.facts.place = Fact::Known(TypedPlace { typed: "Seattle".into(), found, data: "test".into() });
    lead.facts.timing = Fact::Known(BuyingTime { words: "this quarter".into(), days });
    lead.facts.budget = Fact::Known(Budget::SomeAmount);
    lead
}
