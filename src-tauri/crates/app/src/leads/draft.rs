//! A lead as it is typed: everything is text, and only the name is needed.

use super::facts::{ReadingRules, TypedFacts, read_facts};
use crate::book::Book;
use crate::failure::{FieldProblem, Problem, Said};
use crate::interview::wire::Home;
use chrono::NaiveDate;
use method::fact::{Budget, BuyingRole, Fact, Facts};
use method::lead::{LeadKind, Profile, Reaction, ReactionKind};
use method::money::Money;
use method::range::Range;
use serde::{Deserialize, Serialize};
use words::Words;

/// A lead as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LeadDraft {
    /// The person, or the firm. The only field that is needed.
    pub name: String,
    /// The firm.
    pub company: String,
    /// An e-mail address or a phone number; the program tells which.
    pub contact: String,
    /// Where they are.
    pub place: String,
    /// What they did toward us; none for a name from a list.
    pub reaction: Option<ReactionDraft>,
    /// Job title.
    pub title: String,
    /// E-mail address.
    pub email: String,
    /// Phone number.
    pub phone: String,
    /// `business`, `consumer` or `unknown`; empty counts as unknown.
    #[cfg_attr(feature = "contract", ts(type = "'business' | 'consumer' | 'unknown' | ''"))]
    pub kind: String,
    /// What the business does.
    pub industry: String,
    /// Yearly sales.
    pub revenue: String,
    /// People who work there.
    pub headcount: String,
    /// Age in years.
    pub age: String,
    /// Yearly income of the household.
    pub income: String,
    /// When they want to buy.
    pub timing: String,
    /// Money set aside.
    pub budget: String,
    /// Who decides.
    pub authority: String,
    /// What they need.
    pub need: String,
    /// How we came by them.
    pub source: String,
    /// Anything else.
    pub note: String,
}

/// A reaction as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ReactionDraft {
    /// Name of the kind: `called`, `filled_in_form`, …
    pub kind: String,
    /// The day, `2026-11-22`.
    pub on: String,
    /// Their words.
    pub words: String,
}

/// The longest line of a lead, in characters; notes are longer.
const SHORT: usize = 200;
const EMAIL: usize = 254;
const NOTE: usize = 20_000;

impl LeadDraft {
    /// The profile that was typed, or every problem at once. `before` is what is known already: facts that can't be
    /// typed here, such as declined answers, stay.
    pub fn profile(&self, book: &Book, before: Option<&Profile>) -> Result<Profile, Problem> {
        let mut problems = Vec::new();
        self.check(&mut problems);
        let mut reactions = before.map(|profile| profile.reactions.clone()).unwrap_or_default();
        if let Some(draft) = &self.reaction {
            match draft.reaction("reaction", book.clock.today()) {
                Ok(reaction) => reactions.push(reaction),
                Err(more) => problems.extend(more),
            }
        }
        if !problems.is_empty() {
            return Err(Problem::Fields(problems));
        }
        let (email, phone) = self.contacts();
        let rules = reading_rules(book)?;
        let typed = self.typed();
        let mut facts = read_facts(&typed, &rules);
        if let Some(before) = before {
            keep_untouched(&mut facts, &typed, before, &book.words);
        }
        Ok(Profile {
            kind: self.lead_kind(&facts),
            name: self.name.trim().to_owned(),
            company: self.company.trim().to_owned(),
            title: self.title.trim().to_owned(),
            email,
            phone,
            source: self.source.trim().to_owned(),
            note: self.note.trim().to_owned(),
            facts,
            reactions,
            pinned: before.and_then(|profile| profile.pinned),
        })
    }

    /// Every field with the key of its label, as the timeline tells of it.
    pub fn shown(&self) -> [(&'static str, &str); 18] {
        [
            ("field-name", &self.name),
            ("field-company", &self.company),
            ("field-title", &self.title),
            ("field-place", &self.place),
            ("field-email", &self.email),
            ("field-phone", &self.phone),
            ("field-kind", &self.kind),
            ("field-industry", &self.industry),
            ("field-revenue", &self.revenue),
            ("field-headcount", &self.headcount),
            ("field-age", &self.age),
            ("field-income", &self.income),
            ("field-timing", &self.timing),
            ("field-budget", &self.budget),
            ("field-authority", &self.authority),
            ("field-need", &self.need),
            ("field-source", &self.source),
            ("field-note", &self.note),
        ]
    }

    /// Name, address and number alone, to look whether somebody is known already. What was typed wrong finds nobody.
    pub fn addresses(&self) -> Profile {
        let (email, phone) = self.contacts();
        Profile { name: self.name.trim().to_owned(), email, phone, ..Profile::default() }
    }

    fn typed(&self) -> TypedFacts<'_> {
        TypedFacts {
            industry: &self.industry,
            place: &self.place,
            revenue: &self.revenue,
            headcount: &self.headcount,
            age: &self.age,
            income: &self.income,
            timing: &self.timing,
            budget: &self.budget,
            authority: &self.authority,
            need: &self.need,
        }
    }

    /// Who names a firm is one; who tells an age or an income is a person. Nothing else is guessed.
    fn lead_kind(&self, facts: &Facts) -> LeadKind {
        let chosen = super::facts::read_kind(&self.kind);
        if chosen != LeadKind::Unknown {
            return chosen;
        }
        kind_by_facts(&self.company, facts)
    }

    /// E-mail address and phone number, whichever box they were typed into.
    pub(crate) fn contacts(&self) -> (String, String) {
        let contact = without_invisible(&self.contact);
        let mut email = without_invisible(&self.email);
        let mut phone = without_invisible(&self.phone);
        if email.is_empty() && contact.contains('@') {
            email = contact;
        } else if phone.is_empty() && !contact.is_empty() && contact != email {
            phone = contact;
        }
        (email, phone)
    }

    fn check(&self, problems: &mut Vec<FieldProblem>) {
        if self.name.trim().is_empty() {
            problems.push(FieldProblem::new("name", Said::new("lead-name-missing")));
        }
        let limits = [
            ("name", &self.name, SHORT),
            ("company", &self.company, SHORT),
            ("contact", &self.contact, EMAIL),
            ("place", &self.place, SHORT),
            ("title", &self.title, SHORT),
            ("email", &self.email, EMAIL),
            ("phone", &self.phone, SHORT),
            ("industry", &self.industry, SHORT),
            ("revenue", &self.revenue, SHORT),
            ("headcount", &self.headcount, SHORT),
            ("age", &self.age, SHORT),
            ("income", &self.income, SHORT),
            ("timing", &self.timing, SHORT),
            ("budget", &self.budget, SHORT),
            ("authority", &self.authority, SHORT),
            ("need", &self.need, NOTE),
            ("source", &self.source, SHORT),
            ("note", &self.note, NOTE),
        ];
        for (field, text, most) in limits {
            if text.chars().count() > most {
                problems.push(FieldProblem::new(field, Said::new("answer-too-long").number("most", most as i64)));
            }
        }
        let (email, _) = self.contacts();
        if !email.is_empty() && !looks_like_email(&email) {
            let field = if self.email.trim().is_empty() { "contact" } else { "email" };
            problems.push(FieldProblem::new(field, Said::new("lead-email").text("typed", email)));
        }
    }

    /// The draft in which a lead is edited: what is known, as text that reads back to the same.
    pub fn of(profile: &Profile, words: &Words) -> Self {
        let facts = &profile.facts;
        Self {
            name: profile.name.clone(),
            company: profile.company.clone(),
            contact: if profile.email.is_empty() { profile.phone.clone() } else { profile.email.clone() },
            place: fact_text(&facts.place, |place| crate::lookup::place_text(place).to_owned()),
            reaction: None,
            title: profile.title.clone(),
            email: profile.email.clone(),
            phone: profile.phone.clone(),
            kind: match profile.kind {
                LeadKind::Business => "business",
                LeadKind::Consumer => "consumer",
                LeadKind::Unknown => "unknown",
            }
            .to_owned(),
            industry: fact_text(&facts.industry, |industry| industry.typed.clone()),
            revenue: fact_text(&facts.revenue, |money| money_text(money, words)),
            headcount: fact_text(&facts.headcount, |range| range_text(range, words)),
            age: fact_text(&facts.age, |range| range_text(range, words)),
            income: fact_text(&facts.income, |money| money_text(money, words)),
            timing: fact_text(&facts.timing, |time| time.words.clone()),
            budget: fact_text(&facts.budget, |budget| match budget {
                Budget::Nothing => "no".to_owned(),
                Budget::SomeAmount => "yes".to_owned(),
                Budget::Amount(money) => money_text(money, words),
            }),
            authority: fact_text(&facts.authority, |role| role_key(*role).to_owned()),
            need: fact_text(&facts.need, |need| match (need.present, need.words.as_str()) {
                (true, "") => "yes".to_owned(),
                (false, "") => "no".to_owned(),
                (_, words) => words.to_owned(),
            }),
            source: profile.source.clone(),
            note: profile.note.clone(),
        }
    }
}

/// Who names a firm, its industry or its sales is a firm; who tells an age or an income is a person.
pub fn kind_by_facts(company: &str, facts: &Facts) -> LeadKind {
    let is_person = facts.age.known().is_some() || facts.income.known().is_some();
    let is_firm = !company.trim().is_empty()
        || facts.industry.known().is_some()
        || facts.revenue.known().is_some()
        || facts.headcount.known().is_some();
    match (is_firm, is_person) {
        (true, _) => LeadKind::Business,
        (false, true) => LeadKind::Consumer,
        (false, false) => LeadKind::Unknown,
    }
}

/// The name of a role in drafts and options.
pub const fn role_key(role: BuyingRole) -> &'static str {
    match role {
        BuyingRole::Decides => "decides",
        BuyingRole::DecidesWithOthers => "decides_with_others",
        BuyingRole::Influences => "influences",
        BuyingRole::Uses => "uses",
        BuyingRole::NoSay => "no_say",
    }
}

/// How answers of this book are read today.
pub fn reading_rules(book: &Book) -> Result<ReadingRules, Problem> {
    Ok(ReadingRules {
        home: Home::of(&book.in_force()?.playbook),
        today: book.clock.today(),
        order: day_month_order(&book.words),
    })
}

/// The order of day and month that the owner's locale writes.
pub fn day_month_order(words: &Words) -> exchange::DayMonthOrder {
    match words.locale() {
        words::Locale::EnglishUs => exchange::DayMonthOrder::MonthFirst,
        words::Locale::EnglishUk => exchange::DayMonthOrder::DayFirst,
    }
}

impl ReactionDraft {
    /// The reaction that was typed.
    pub fn reaction(&self, path: &str, today: NaiveDate) -> Result<Reaction, Vec<FieldProblem>> {
        let at = |field: &str, said| vec![FieldProblem::new(format!("{path}.{field}"), said)];
        let kind = ReactionKind::from_key(&self.kind).ok_or_else(|| at("kind", Said::new("lead-reaction-kind")))?;
        let typed = self.on.trim();
        let on = if typed.is_empty() { Some(today) } else { typed.parse().ok() };
        let on = on.ok_or_else(|| at("on", Said::new("lead-reaction-day").text("typed", typed)))?;
        if on > today {
            return Err(at("on", Said::new("lead-reaction-later")));
        }
        Ok(Reaction { kind, on, words: self.words.trim().to_owned(), noted_at: None })
    }
}

fn fact_text<T>(fact: &Fact<T>, known: impl Fn(&T) -> String) -> String {
    match fact {
        Fact::Known(value) => known(value),
        Fact::Unclear(typed) => typed.clone(),
        Fact::Unknown | Fact::WontSay { .. } => String::new(),
    }
}

fn range_text(range: &Range<i64>, words: &Words) -> String {
    match (range.from, range.to) {
        (Some(from), Some(to)) if from == to => words.number(from),
        (Some(from), Some(to)) => format!("{}–{}", words.number(from), words.number(to)),
        (Some(from), None) => format!("{}+", words.number(from)),
        (None, Some(to)) => format!("up to {}", words.number(to)),
        (None, None) => String::new(),
    }
}

fn money_text(money: &Money, words: &Words) -> String {
    let sign = money.currency.sign().map_or_else(|| format!("{} ", money.currency.code()), str::to_owned);
    format!("{sign}{}", range_text(&money.amount, words))
}

/// An answer that was not touched in the form stays exactly as it was known, and a declined one stays declined.
fn keep_untouched(facts: &mut Facts, typed: &TypedFacts<'_>, before: &Profile, words: &Words) {
    let shown = LeadDraft::of(before, words);
    let old = &before.facts;
    macro_rules! keep {
        ($($field:ident),*) => { $(
            if typed.$field.trim() == shown.$field.trim() {
                facts.$field = old.$field.clone();
            }
        )* };
    }
    keep!(industry, place, revenue, headcount, age, income, timing, budget, authority, need);
    facts.own = old.own.clone();
}

fn looks_like_email(text: &str) -> bool {
    let Some((user, host)) = text.rsplit_once('@') else { return false };
    !user.is_empty()
        && host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && !text.contains(char::is_whitespace)
}

/// Zero-width and direction marks make mail bounce; names keep them, addresses don't.
fn without_invisible(text: &str) -> String {
    let invisible = |letter: char| {
        matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
            || letter.is_control()
    };
    text.chars().filter(|letter| !invisible(*letter)).collect::<String>().trim().to_owned()
}
