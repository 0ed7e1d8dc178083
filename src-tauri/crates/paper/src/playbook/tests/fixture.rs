//! Playbooks to print: empty, plain, with several markets, with long and foreign words.

use crate::document::{Document, PaperSize};
use crate::playbook::{BookReader, Playbook, Worked};
use chrono::NaiveDate;
use method::avatar::{Avatar, Marked, Objection, Other, Refused};
use method::criterion::{Criterion, Gate, IfFailed};
use method::distance::DistanceUnit;
use method::edition::Edition;
use method::fact::{Budget, Fact};
use method::gate::Threshold;
use method::industry::{FoundIndustry, Industry, IndustryRule, TypedIndustry};
use method::interview::{Answers, Ask, HolidayDate, Known};
use method::judge::{Judgement, judge};
use method::lead::{LeadKind, Profile, Reaction, ReactionKind};
use method::market::{CriterionChoice, FirstTalk, Funds, MarketCount, Preset, TargetMarket};
use method::money::{Currency, Money};
use method::place::{Area, Extent, FoundPlace, Place, Position, Territory, TypedPlace};
use method::playbook::{BenchCustomer, Clauses, Goal, Hat, Holiday, SalesStep, Sending, TimeUnit, WorkingTime, gaps};
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
    pub readers: Vec<BookReader>,
    pub left_out: Vec<String>,
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
                let text = words.gap(gap, &playbook);
                if gap.clause.is_empty() { text } else { format!("{}: {text}", gap.clause) }
            })
            .collect();
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        Self {
            playbook,
            worked: Vec::new(),
            gaps,
            words,
            today,
            paper: PaperSize::Letter,
            readers: Vec::new(),
            left_out: Vec::new(),
        }
    }

    pub(super) fn edition(&self) -> Edition {
        self.playbook.draft_edition()
    }

    pub(super) fn clauses(&self) -> Clauses {
        Clauses::of(&self.playbook)
    }

    pub(super) fn criteria(&self, market: &TargetMarket) -> Vec<Criterion> {
        self.playbook.criteria(market)
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
            signatures: &[],
            changes: &[],
            readers: &self.readers,
            maps: &[],
            left_out: &self.left_out,
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
    let mut full = Manuscript::of(vec![everything(1)]);
    answer_all(&mut full.playbook, "Said plainly");
    answer_all(&mut long.playbook, &"Żółta Klinika wasn't told, عيادة السلام. ".repeat(9));
    vec![
        ("nothing at all", Manuscript::new(nothing, &blank)),
        ("nothing answered", Manuscript::new(blank_playbook, &blank)),
        ("clinics", Manuscript::of(vec![clinics(1)])),
        ("families", Manuscript::of(vec![families(1)])),
        ("an undescribed market", Manuscript::of(vec![TargetMarket::new(MarketId(1))])),
        ("two markets", Manuscript::of(vec![clinics(1), families(2)])),
        ("long and foreign words", long),
        ("one person", one_person()),
        ("everything answered", full),
    ]
}

/// A market for which every question was answered, in few words.
pub(super) fn everything(id: u32) -> TargetMarket {
    let said = |text: &str| marked(text, Known::Told);
    TargetMarket {
        name: "Clinics".into(),
        home: "Practices of their own".into(),
        season: vec!["sep".into()],
        budget_by: "The partners".into(),
        values: vec!["Service on the same day".into()],
        count: Some(MarketCount { count: Some(Range::exactly(420)), source: "The state's register".into() }),
        avatar: Avatar {
            name: "Priya".into(),
            role: said("Practice manager"),
            part: "decides".into(),
            found: said("At the fair"),
            earns: marked("A bonus for each month", Known::Guessed),
            wants: said("To pass the inspection"),
            goals: said("A free Friday"),
            worries: said("A Monday without a machine"),
            words: vec!["Will it pass?".into()],
            objections: vec![Objection { objection: "It runs.".into(), answer: "Good.".into() }],
            others: vec![Other {
                name: "Dana".into(),
                role: "Partner".into(),
                part: "pays".into(),
                wants: "Less".into(),
            }],
            refuse: vec![Refused { who: "Hospitals".into(), because: "Tenders".into(), newsletter: false }],
        },
        asks: vec![
            Ask { criterion: CriterionId::new("need"), ask: Some("What went wrong?".into()), form: None },
            Ask { criterion: CriterionId::new("headcount"), ask: Some(" ".into()), form: Some(String::new()) },
        ],
        talk: FirstTalk {
            opening: "Two questions first.".into(),
            trigger: "Why today?".into(),
            results: "What for?".into(),
        },
        ..clinics(id)
    }
}

fn marked(text: &str, known: Known) -> Marked {
    Marked { text: text.into(), known: Some(known) }
}

/// Answers what is asked once with the same words.
fn answer_all(playbook: &mut method::playbook::Playbook, text: &str) {
    let all = || vec![text.to_owned(), format!("And {text}")];
    let customer = BenchCustomer { name: text.into(), because: text.into(), ..BenchCustomer::default() };
    playbook.customers.best = vec![customer.clone()];
    playbook.customers.worst = vec![customer];
    playbook.business.average_sale = Some(5_000);
    playbook.mql_by = Hat::Owner;
    let engagement = &mut playbook.engagement;
    engagement.holidays = vec![
        Holiday { on: HolidayDate::Yearly { month: 12, day: 25 }, name: text.into() },
        Holiday { on: HolidayDate::Yearly { month: 1, day: 1 }, name: String::new() },
    ];
    engagement.sales_steps =
        vec![SalesStep { name: text.into(), done_when: text.into(), marketing_sends: text.into() }; 12];
    engagement.marketing_gives = all();
    engagement.sales_gives = all();
    engagement.absence = text.into();
    engagement.miss = text.into();
    engagement.goal = Goal { revenue: Some(30_000), sale_rate: Some(25), ready_rate: Some(40) };
    let sending =
        |to: &str| Sending { what: text.into(), to: to.into(), channel: "email".into(), every: "monthly".into() };
    playbook.contact.sends = ["nurture", "with_sales", "customers", "refused"].map(sending).into();
    playbook.contact.early = text.into();
    let council = &mut playbook.council;
    council.seats = all();
    council.agenda = all();
    council.rule_within = WorkingTime { amount: 2, unit: TimeUnit::Days };
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
        recheck_days: (if_failed == IfFailed::NotYet).then_some(30),
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
        home: long.clone(),
        season: vec!["jan".into(), "jul".into()],
        budget_by: long.clone(),
        values: vec![long.clone(), "Short words".into()],
        count: Some(MarketCount { count: Some(Range::between(300, 500)), source: long.clone() }),
        avatar: Avatar {
            name: long.clone(),
            role: marked(&long, Known::Told),
            part: "decides".into(),
            found: marked(&long, Known::Guessed),
            earns: marked(&long, Known::Observed),
            wants: marked(&long, Known::Told),
            goals: marked(&long, Known::Guessed),
            worries: Marked { text: long.clone(), known: None },
            words: vec![long.clone(), "'Every Monday'".into()],
            objections: vec![Objection { objection: long.clone(), answer: long.clone() }, Objection::default()],
            others: vec![Other { name: long.clone(), role: long.clone(), part: "pays".into(), wants: long.clone() }],
            refuse: vec![Refused { who: long.clone(), because: long.clone(), newsletter: true }],
        },
        preset: Preset::Gpctba,
        asks: vec![
            Ask { criterion: CriterionId::new("age"), ask: Some(long.clone()), form: Some(long.clone()) },
            Ask { criterion: CriterionId::new("income"), ask: Some(String::new()), form: Some(String::new()) },
        ],
        talk: FirstTalk { opening: long.clone(), trigger: long.clone(), results: long },
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
    lead.reactions = vec![Reaction { kind: ReactionKind::Called, on: today, words: String::new(), noted_at: None }];
    let found = FoundIndustry::One(industry);
    lead.facts.industry = Fact::Known(TypedIndustry { typed: "dentist".into(), found, data: "test".into() });
    lead.facts.revenue = Fact::Known(Money::exactly(8_000_000, Currency::USD));
    let found = FoundPlace::One(seattle());
    lead.facts.place = Fact::Known(TypedPlace { typed: "Seattle".into(), found, data: "test".into() });
    lead.facts.timing = Fact::Known(BuyingTime { words: "this quarter".into(), days });
    lead.facts.budget = Fact::Known(Budget::SomeAmount);
    lead
}
