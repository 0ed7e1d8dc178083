//! Trying an import out, and doing it: one pass over the rows decides for both.

use super::read::Opened;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::leads::{TypedFacts, read_facts};
use chrono::NaiveDate;
use exchange::{DayMonthOrder, OptOut, OrderFound, Record, read_date};
use method::fact::{Fact, Facts};
use method::judge::has_reacted;
use method::lead::{Care, Profile, Reaction, ReactionKind, Stage, Standing};
use method::{ImportId, LeadId};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::collections::HashMap;
use store::table::keys::{KeyIndex, Keys};
use store::{Act, Occasion};

/// What an import would do, or did.
pub struct Tried {
    /// New entries, each with where it stands.
    pub added: Vec<(Profile, Standing, Care)>,
    /// Known entries whose blanks are filled.
    pub updated: Vec<(LeadId, Profile)>,
    /// Rows that are in the log or in the file already and bring nothing new.
    pub duplicates: u64,
    /// Rows that can't be taken in, with the line and the reason.
    pub rejects: Vec<(u64, Said)>,
    /// What the owner should know, in sentences.
    pub warnings: Vec<Said>,
}

/// Whether the rows are people who reacted, or names that were bought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowsAre {
    /// Rows with a dated reaction are inquiries.
    AsRecorded,
    /// All rows are names: none becomes a lead until it reacts.
    NamesOnly,
}

/// Reads every row and decides what becomes of it. Writes nothing.
pub fn try_out(book: &Book, opened: &Opened, rows_are: RowsAre) -> Result<Tried, Problem> {
    let mut reading = Reading::new(book, opened, rows_are)?;
    for row in opened.sheet.rows() {
        if let Some(said) = super::sentences::row_reject(&opened.sheet, row.line()) {
            reading.tried.rejects.push((row.line(), said));
            continue;
        }
        reading.row(&opened.mapping.record(row))?;
    }
    Ok(reading.finish())
}

fn order_said(order: DayMonthOrder) -> Said {
    match order {
        DayMonthOrder::MonthFirst => Said::new("import-order-month-first"),
        DayMonthOrder::DayFirst => Said::new("import-order-day-first"),
    }
}

/// Where a row was met before.
#[derive(Clone, Copy)]
enum Met {
    InLog(LeadId),
    InFile(usize),
}

struct Reading<'a> {
    book: &'a Book,
    rules: crate::leads::ReadingRules,
    rows_are: RowsAre,
    inquiry: Vec<ReactionKind>,
    known: KeyIndex,
    in_file: KeyIndex,
    updates: HashMap<LeadId, Profile>,
    tried: Tried,
    facts_by_text: HashMap<String, Facts>,
    unreadable: HashMap<&'static str, i64>,
    opted_out: i64,
    without_date: i64,
}

impl<'a> Reading<'a> {
    fn new(book: &'a Book, opened: &Opened, rows_are: RowsAre) -> Result<Self, Problem> {
        let mut rules = crate::leads::reading_rules(book)?;
        let mut warnings = super::sentences::oddities(&opened.sheet);
        match opened.order() {
            OrderFound::Certain(order) => rules.order = order,
            OrderFound::Ambiguous { example } => warnings.push(order_said(rules.order).text("example", example)),
            OrderFound::Mixed { day_first, .. } => warnings.push(order_said(rules.order).text("example", day_first)),
            OrderFound::NotNeeded => {}
        }
        let inquiry = book.in_force()?.edition.inquiry.clone();
        Ok(Self {
            book,
            rules,
            rows_are,
            inquiry,
            known: book.store.read(|read| read.leads().key_index())?,
            in_file: KeyIndex::default(),
            updates: HashMap::new(),
            tried: Tried { added: Vec::new(), updated: Vec::new(), duplicates: 0, rejects: Vec::new(), warnings },
            facts_by_text: HashMap::new(),
            unreadable: HashMap::new(),
            opted_out: 0,
            without_date: 0,
        })
    }

    fn row(&mut self, record: &Record<'_>) -> Result<(), Problem> {
        if record.names_nobody() {
            self.tried.rejects.push((record.line, Said::new("import-names-nobody")));
            return Ok(());
        }
        let reactions = match self.reactions(record) {
            Ok(reactions) => reactions,
            Err(said) => {
                self.tried.rejects.push((record.line, said));
                return Ok(());
            }
        };
        if record.opted_out != OptOut::NotSaid {
            self.opted_out += 1;
        }
        let profile = self.profile(record, reactions);
        match self.met(&profile) {
            Some(Met::InFile(at)) => {
                self.tried.duplicates += 1;
                fill_blanks(&mut self.tried.added[at].0, &profile);
            }
            Some(Met::InLog(id)) => self.fill_known(id, &profile)?,
            None => {
                let reacted = has_reacted(&self.inquiry, &profile);
                let stage = if reacted { Stage::Inquiry } else { Stage::List };
                self.in_file.add(LeadId(self.tried.added.len() as i64), Keys::of(&profile));
                self.tried.added.push((profile, Standing::at(stage), Care::default()));
            }
        }
        Ok(())
    }

    fn met(&self, profile: &Profile) -> Option<Met> {
        let keys = Keys::of(profile);
        if let Some((id, _)) = self.known.find(&keys) {
            return Some(Met::InLog(id));
        }
        self.in_file.find(&keys).map(|(at, _)| Met::InFile(at.0 as usize))
    }

    /// A row that is in the log already fills blanks only; nothing known is overwritten.
    fn fill_known(&mut self, id: LeadId, row: &Profile) -> Result<(), Problem> {
        let mut profile = match self.updates.remove(&id) {
            Some(profile) => profile,
            None => self.book.store.read(|read| read.leads().get(id))?.profile,
        };
        let before = profile.clone();
        fill_blanks(&mut profile, row);
        let new_facts = profile != before;
        if new_facts {
            self.updates.insert(id, profile);
        } else {
            self.tried.duplicates += 1;
        }
        Ok(())
    }

    /// The dated reaction that a row records. A date that nobody can read rejects the row: it decides whether this is a lead.
    fn reactions(&mut self, record: &Record<'_>) -> Result<Vec<Reaction>, Said> {
        let Some(typed) = record.reacted_on.as_deref() else {
            self.without_date += 1;
            return Ok(Vec::new());
        };
        if self.rows_are == RowsAre::NamesOnly {
            return Ok(Vec::new());
        }
        let date =
            read_date(typed, self.rules.order).and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
        let on = date.ok_or_else(|| Said::new("import-date").text("typed", typed))?;
        if on > self.rules.today {
            return Err(Said::new("import-date-later").text("typed", typed));
        }
        let words = record.reaction.as_deref().unwrap_or_default();
        Ok(vec![Reaction { kind: reaction_kind(words), on, words: words.to_owned(), noted_at: None }])
    }

    fn profile(&mut self, record: &Record<'_>, reactions: Vec<Reaction>) -> Profile {
        let text = |cell: &Option<Cow<'_, str>>| cell.as_deref().unwrap_or_default().to_owned();
        let company = text(&record.company);
        let (email, phone) = (text(&record.email), text(&record.phone));
        let name = [&text(&record.name), &company, &email, &phone].into_iter().find(|name| !name.is_empty()).cloned();
        let facts = self.facts(record);
        let said = crate::leads::read_kind(record.kind.as_deref().unwrap_or_default());
        let kind = match said {
            method::lead::LeadKind::Unknown => crate::leads::kind_by_facts(&company, &facts),
            kind => kind,
        };
        Profile {
            kind,
            name: name.unwrap_or_default(),
            company,
            title: text(&record.title),
            email,
            phone,
            source: text(&record.source),
            note: note(record),
            facts,
            reactions,
            pinned: None,
        }
    }

    /// Files repeat the same few places and industries; each text is looked up once.
    fn facts(&mut self, record: &Record<'_>) -> Facts {
        let cell = |cell: &'_ Option<Cow<'_, str>>| -> String { cell.as_deref().unwrap_or_default().to_owned() };
        let (industry, place) = (cell(&record.industry), cell(&record.place));
        let rules = &self.rules;
        let looked_up = |cache: &mut HashMap<String, Facts>, key: String, typed: TypedFacts<'_>| {
            cache.entry(key).or_insert_with(|| read_facts(&typed, rules)).clone()
        };
        let by_industry = looked_up(
            &mut self.facts_by_text,
            format!("i{industry}"),
            TypedFacts { industry: &industry, ..TypedFacts::default() },
        );
        let by_place = looked_up(
            &mut self.facts_by_text,
            format!("p{place}"),
            TypedFacts { place: &place, ..TypedFacts::default() },
        );
        let typed = TypedFacts {
            industry: "",
            place: "",
            revenue: record.revenue.as_deref().unwrap_or_default(),
            headcount: record.headcount.as_deref().unwrap_or_default(),
            age: record.age.as_deref().unwrap_or_default(),
            income: record.income.as_deref().unwrap_or_default(),
            timing: record.timing.as_deref().unwrap_or_default(),
            budget: record.budget.as_deref().unwrap_or_default(),
            authority: authority(record),
            need: record.need.as_deref().unwrap_or_default(),
        };
        let facts = Facts { industry: by_industry.industry, place: by_place.place, ..read_facts(&typed, rules) };
        self.note_unreadable(&facts);
        facts
    }

    fn note_unreadable(&mut self, facts: &Facts) {
        let unclear = [
            ("revenue", matches!(facts.revenue, Fact::Unclear(_))),
            ("headcount", matches!(facts.headcount, Fact::Unclear(_))),
            ("timing", matches!(facts.timing, Fact::Unclear(_))),
            ("budget", matches!(facts.budget, Fact::Unclear(_))),
            ("authority", matches!(facts.authority, Fact::Unclear(_))),
            ("age", matches!(facts.age, Fact::Unclear(_))),
            ("income", matches!(facts.income, Fact::Unclear(_))),
        ];
        for (field, _) in unclear.into_iter().filter(|(_, unclear)| *unclear) {
            *self.unreadable.entry(field).or_default() += 1;
        }
    }

    fn finish(self) -> Tried {
        let mut tried = self.tried;
        tried.updated = self.updates.into_iter().collect();
        tried.updated.sort_by_key(|(id, _)| *id);
        let mut unreadable: Vec<_> = self.unreadable.into_iter().collect();
        unreadable.sort_unstable();
        for (field, count) in unreadable {
            tried.warnings.push(Said::new("import-unreadable").text("field", field).number("count", count));
        }
        if self.opted_out > 0 {
            tried.warnings.push(Said::new("import-opted-out").number("count", self.opted_out));
        }
        if self.without_date > 0 && self.rows_are == RowsAre::AsRecorded {
            tried.warnings.push(Said::new("import-without-date").number("count", self.without_date));
        }
        tried
    }
}

/// Who decides; a list often names the person of the row itself.
fn authority<'a>(record: &'a Record<'_>) -> &'a str {
    let typed = record.authority.as_deref().unwrap_or_default();
    let first =
        |text: &str| text.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let themselves = record.name.as_deref().is_some_and(|name| !typed.is_empty() && first(name) == first(typed));
    match (themselves, typed.contains(" and ") || typed.contains('&')) {
        (true, true) => "decides_with_others",
        (true, false) => "decides",
        (false, _) => typed,
    }
}

/// What is written beside: the note, the street, and a wish not to be contacted, so that nothing of the row is lost.
fn note(record: &Record<'_>) -> String {
    let opted_out = (record.opted_out != OptOut::NotSaid).then_some("Asked not to be contacted (import).");
    let value = record.value.as_deref().map(|value| format!("Value: {value}"));
    let parts = [record.note.as_deref(), record.street.as_deref(), value.as_deref(), opted_out];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// What they did, from the words of a file; anything unknown is "something else" and keeps its words.
fn reaction_kind(words: &str) -> ReactionKind {
    let lower = words.to_lowercase();
    let has = |parts: &[&str]| parts.iter().any(|part| lower.contains(part));
    if has(&["quote", "price", "estimate", "offer"]) {
        ReactionKind::AskedForQuote
    } else if has(&["form", "request", "signed up", "sign-up", "registered"]) {
        ReactionKind::FilledInForm
    } else if has(&["call", "phone", "rang"]) {
        ReactionKind::Called
    } else if has(&["mail", "wrote", "message", "letter"]) {
        ReactionKind::Wrote
    } else if has(&["download", "brochure", "guide"]) {
        ReactionKind::Downloaded
    } else if has(&["show", "fair", "stand", "booth", "met ", "event"]) {
        ReactionKind::MetUs
    } else if has(&["came", "walk", "visit", "dropped"]) {
        ReactionKind::CameBy
    } else if has(&["refer", "recommend", "introduc"]) {
        ReactionKind::Referred
    } else if has(&["newsletter", "opened"]) {
        ReactionKind::OpenedNewsletter
    } else if has(&["click", " ad"]) {
        ReactionKind::Clicked
    } else {
        ReactionKind::Other
    }
}

/// Fills what is not known yet; what is known stays.
fn fill_blanks(profile: &mut Profile, row: &Profile) {
    for (known, new) in [
        (&mut profile.company, &row.company),
        (&mut profile.title, &row.title),
        (&mut profile.email, &row.email),
        (&mut profile.phone, &row.phone),
        (&mut profile.source, &row.source),
        (&mut profile.note, &row.note),
    ] {
        if known.is_empty() {
            known.clone_from(new);
        }
    }
    if profile.kind == method::lead::LeadKind::Unknown {
        profile.kind = row.kind;
    }
    macro_rules! fill {
        ($($field:ident),*) => { $(
            if profile.facts.$field.is_unknown() {
                profile.facts.$field = row.facts.$field.clone();
            }
        )* };
    }
    fill!(industry, place, revenue, headcount, age, income, timing, budget, authority, need);
}

/// Takes the file in: one transaction, one line in the journal, a checked copy of the data file before it.
pub fn run(book: &Book, opened: &Opened, tried: Tried) -> Result<(Counts, Vec<LeadId>), Problem> {
    let now = book.clock.now();
    let counts = Counts::of(&tried);
    if book.store.path().is_some() {
        book.store.back_up(Occasion::BeforeImport, now)?;
    }
    let mapping = mapping_json(opened);
    let Tried { added, updated, .. } = tried;
    let name = opened.name();
    let ids = book.store.write(Act::Imported.on(name.clone()), now, |tx| {
        let import: ImportId = tx.imports().begin(now, &name, &mapping)?;
        for (id, profile) in &updated {
            tx.leads().set_profile(*id, profile)?;
        }
        let ids = tx.leads().insert_all(import, now, added)?;
        tx.imports().set_counts(import, &counts.json())?;
        Ok(ids)
    })?;
    book.leads_changed();
    Ok((counts, ids))
}

/// The mapping as JSON: column to field.
pub fn mapping_json(opened: &Opened) -> Value {
    let columns = opened.mapping.columns().iter();
    let pairs = columns.map(|guess| (guess.header.clone(), json!(guess.field.map(exchange::Field::name))));
    Value::Object(pairs.collect())
}

/// How many rows went where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// New entries.
    pub added: u64,
    /// Known entries whose blanks were filled.
    pub updated: u64,
    /// Rows that brought nothing new.
    pub duplicates: u64,
    /// Rows that can't be taken in.
    pub rejected: u64,
}

impl Counts {
    /// Counts what was tried.
    pub const fn of(tried: &Tried) -> Self {
        Self {
            added: tried.added.len() as u64,
            updated: tried.updated.len() as u64,
            duplicates: tried.duplicates,
            rejected: tried.rejects.len() as u64,
        }
    }

    fn json(self) -> Value {
        json!({ "added": self.added, "updated": self.updated, "duplicates": self.duplicates, "rejected": self.rejected })
    }
}
