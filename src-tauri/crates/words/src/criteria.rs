//! Criteria in words: as a rule, as a short name, and as the question a caller asks.

use crate::lists::{capitalized, industry_inside, inside};
use crate::{Arg, Words};
use method::criterion::{Criterion, Test};
use method::distance::DistanceUnit;
use method::industry::{Industry, IndustryRule};
use method::lead::LeadKind;
use method::place::{Area, Place, Territory};

impl Words {
    /// The rule as a clause: "Yearly sales between $5 million and $20 million".
    pub fn criterion(&self, criterion: &Criterion) -> String {
        match &criterion.test {
            Test::Kind(kind) => self.text(match kind {
                LeadKind::Business => "criterion-kind-business",
                LeadKind::Consumer => "criterion-kind-consumer",
                LeadKind::Unknown => "criterion-kind-unknown",
            }),
            Test::Industry(rule) => self.industries(rule),
            Test::Revenue(limit) => self.limited("criterion-revenue", &self.money_range(limit.currency, &limit.amount)),
            Test::Income(limit) => self.limited("criterion-income", &self.money_range(limit.currency, &limit.amount)),
            Test::Headcount(limit) => self.limited("criterion-headcount", &self.number_range(limit)),
            Test::Age(limit) => self.limited("criterion-age", &self.number_range(limit)),
            Test::Place(territory) => self.territory(territory),
            Test::Timing(window) => self.say("criterion-timing", &[("window", Arg::Text(&self.window(*window)))]),
            Test::Budget(None) => self.text("criterion-budget-some"),
            Test::Budget(Some(least)) => {
                self.limited("criterion-budget", &capitalized(&self.money_range(least.currency, &least.amount)))
            }
            Test::Authority => self.text("criterion-authority"),
            Test::Need => self.text("criterion-need"),
            Test::Own(question) => self.say("criterion-own", &[("question", Arg::Text(question.trim()))]),
            Test::Asked(topic) => self.text(&format!("criterion-{}", topic.key())),
            Test::Did { reaction, loses_per_week: 0 } => self.reaction(*reaction),
            Test::Did { reaction, loses_per_week } => self.say(
                "criterion-did",
                &[
                    ("reaction", Arg::Text(&self.reaction(*reaction))),
                    ("points", Arg::Number((*loses_per_week).into())),
                ],
            ),
        }
    }

    fn limited(&self, key: &str, limit: &str) -> String {
        self.say(key, &[("limit", Arg::Text(limit))])
    }

    /// What must hold, to stand after "If": "their yearly sales are at least $5 million".
    pub(crate) fn holds(&self, criterion: &Criterion) -> String {
        match &criterion.test {
            Test::Kind(kind) => self.text(match kind {
                LeadKind::Business => "holds-kind-business",
                LeadKind::Consumer => "holds-kind-consumer",
                LeadKind::Unknown => "holds-kind-unknown",
            }),
            Test::Industry(_) => self.text("holds-industry"),
            Test::Revenue(limit) => self.limited("holds-revenue", &self.money_range(limit.currency, &limit.amount)),
            Test::Income(limit) => self.limited("holds-income", &self.money_range(limit.currency, &limit.amount)),
            Test::Headcount(limit) => self.limited("holds-headcount", &self.number_range(limit)),
            Test::Age(limit) => self.limited("holds-age", &self.number_range(limit)),
            Test::Place(territory) => self.limited("holds-place", &self.areas(territory)),
            Test::Timing(window) => self.limited("holds-timing", &self.window(*window)),
            Test::Budget(None) => self.text("holds-budget-some"),
            Test::Budget(Some(least)) => self.limited("holds-budget", &self.money_range(least.currency, &least.amount)),
            Test::Authority => self.text("holds-authority"),
            Test::Need => self.text("holds-need"),
            Test::Own(question) => self.say("holds-own", &[("question", Arg::Text(question.trim()))]),
            Test::Asked(topic) => self.text(&format!("holds-{}", topic.key())),
            Test::Did { reaction, .. } => {
                self.say("holds-did", &[("reaction", Arg::Text(&inside(&self.reaction(*reaction))))])
            }
        }
    }

    /// The short name: "Yearly sales". An own question is its own name.
    pub fn criterion_name(&self, criterion: &Criterion) -> String {
        match &criterion.test {
            Test::Own(question) if !question.trim().is_empty() => question.trim().to_owned(),
            Test::Did { reaction, .. } => self.reaction(*reaction),
            test => self.text(&format!("name-{}", test_key(test))),
        }
    }

    /// The name inside a sentence: "yearly sales", "“Do they own the building?”".
    pub(crate) fn criterion_inside(&self, criterion: &Criterion) -> String {
        match &criterion.test {
            Test::Own(question) => format!("“{}”", question.trim()),
            _ => inside(&self.criterion_name(criterion)),
        }
    }

    /// The caller's question, in their own mouth. Own questions stand as the owner wrote them.
    pub fn ask(&self, criterion: &Criterion) -> String {
        match &criterion.test {
            Test::Own(question) if !question.trim().is_empty() => question.trim().to_owned(),
            test => self.text(&format!("ask-{}", test_key(test))),
        }
    }

    /// The question as a form shows it, for people who fill it in themselves; none for what they did, which nobody asks.
    /// Own questions stand as the owner wrote them.
    pub fn form(&self, criterion: &Criterion) -> Option<String> {
        match &criterion.test {
            Test::Did { .. } => None,
            Test::Own(question) => Some(question.trim().to_owned()).filter(|words| !words.is_empty()),
            test => Some(self.text(&format!("form-{}", test_key(test)))),
        }
    }

    /// How the first talk begins, until the owner writes it otherwise. `business` is the firm's name, or empty.
    pub fn talk_opening(&self, business: &str) -> String {
        match business.trim() {
            "" => self.text("talk-opening-unnamed"),
            name => self.say("talk-opening", &[("business", Arg::Text(name))]),
        }
    }

    /// How the caller asks what made them look, until the owner writes it otherwise.
    pub fn talk_trigger(&self) -> String {
        self.text("talk-trigger")
    }

    /// How the caller asks which results they want, until the owner writes it otherwise.
    pub fn talk_results(&self) -> String {
        self.text("talk-results")
    }

    /// What a criterion decides, after "One answer decides:".
    pub(crate) fn decides(&self, criterion: &Criterion) -> String {
        match &criterion.test {
            Test::Own(question) if !question.trim().is_empty() => question.trim().to_owned(),
            test => self.text(&format!("decides-{}", test_key(test))),
        }
    }

    /// "Healthcare services, not hospitals".
    pub fn industries(&self, rule: &IndustryRule) -> String {
        let (include, exclude) = (self.industry_names(&rule.include), self.industry_names(&rule.exclude));
        let args = [("in", Arg::Text(&include)), ("out", Arg::Text(&exclude))];
        capitalized(&match (rule.include.is_empty(), rule.exclude.is_empty()) {
            (true, true) => self.text("industries-any"),
            (true, false) => self.say("industries-but", &args),
            (false, true) => include.clone(),
            (false, false) => self.say("industries-not", &args),
        })
    }

    /// The industries inside a sentence.
    pub(crate) fn industry_names(&self, industries: &[Industry]) -> String {
        let names: Vec<String> = industries.iter().map(|industry| industry_inside(&industry.name)).collect();
        self.short_list(&names)
    }

    /// "Within 40 miles of Seattle, Washington".
    pub fn territory(&self, territory: &Territory) -> String {
        capitalized(&self.areas(territory))
    }

    /// The territory inside a sentence: "within 40 miles of Seattle, Washington".
    fn areas(&self, territory: &Territory) -> String {
        let include = self.area_names(&territory.include);
        let exclude = self.area_names(&territory.exclude);
        let args = [("in", Arg::Text(&include)), ("out", Arg::Text(&exclude))];
        match (territory.include.is_empty(), territory.exclude.is_empty()) {
            (true, true) => self.text("territory-everywhere"),
            (true, false) => self.say("territory-everywhere-but", &args),
            (false, true) => include,
            (false, false) => self.say("territory-not", &args),
        }
    }

    pub(crate) fn area_names(&self, areas: &[Area]) -> String {
        let names: Vec<String> = areas.iter().map(|area| self.area(area)).collect();
        self.or_list(&names)
    }

    /// "within 40 miles of Seattle, Washington".
    pub fn area(&self, area: &Area) -> String {
        match area {
            Area::Around { centre, within, unit } => {
                let distance = self.limit_with_unit(*within, *unit);
                let centre = self.place(centre);
                self.say("area-around", &[("distance", Arg::Text(&distance)), ("centre", Arg::Text(&centre))])
            }
            Area::Region(place) | Area::Country(place) => {
                self.say("area-in", &[("place", Arg::Text(&self.place(place)))])
            }
            Area::Postal { prefix, country } => {
                self.say("area-postal", &[("prefix", Arg::Text(prefix)), ("country", Arg::Text(country))])
            }
        }
    }

    /// A limit with its unit, exactly as it was set: "40 miles", "12.5 miles".
    fn limit_with_unit(&self, limit: f64, unit: DistanceUnit) -> String {
        self.distance_beside(limit, limit, unit)
    }

    /// "Seattle, Washington"; a country alone, a region with its country.
    pub fn place(&self, place: &Place) -> String {
        match &place.region_name {
            Some(region) if *region != place.name => format!("{}, {region}", place.name),
            _ if place.name == place.country_name => place.name.clone(),
            _ => format!("{}, {}", place.name, place.country_name),
        }
    }
}

pub(crate) const fn test_key(test: &Test) -> &'static str {
    match test {
        Test::Kind(_) => "kind",
        Test::Industry(_) => "industry",
        Test::Revenue(_) => "revenue",
        Test::Headcount(_) => "headcount",
        Test::Age(_) => "age",
        Test::Income(_) => "income",
        Test::Place(_) => "place",
        Test::Timing(_) => "timing",
        Test::Budget(_) => "budget",
        Test::Authority => "authority",
        Test::Need => "need",
        Test::Own(_) => "own",
        Test::Asked(topic) => topic.key(),
        Test::Did { .. } => "did",
    }
}
