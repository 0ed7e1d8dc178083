//! A row as the entry that it would be, or the reason why it can't be one.

use super::choice::{Choice, Means, RowsAre};
use super::read::Opened;
use super::told::Told;
use crate::book::Book;
use crate::export::{Own, OwnEntry};
use crate::failure::{Problem, Said};
use crate::leads::{ReadingRules, TypedFacts, read_facts};
use chrono::NaiveDate;
use exchange::{Because, Did, OptOut, OptOuts, Permission, Record, Row, read_date};
use method::contact::{Channel, Consent, ConsentKind, Stop};
use method::fact::{Fact, Facts};
use method::judge::has_reacted;
use method::lead::{Care, LeadKind, Link, NextStep, Profile, Reaction, ReactionKind, Stage, Standing};
use method::outcome::Outcome;
use std::borrow::Cow;
use std::collections::HashMap;
use store::table::keys::Keys;

/// What a row brings.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Entry {
    /// What it says of somebody.
    pub(super) profile: Profile,
    /// Owner, wishes not to be contacted, consents.
    pub(super) care: Care,
    /// What its word for a stage means.
    pub(super) means: Means,
    /// What the deal is worth, as typed.
    pub(super) value: String,
    /// Why it was lost, else the file's own word for where it stands.
    pub(super) lost_reason: String,
    /// Where it stood in the log that wrote the file, if a log did.
    pub(super) stood: Option<Standing>,
}

/// Reads rows by what the owner chose. Texts that a file repeats, such as places, are looked up once.
pub(super) struct RowReader<'a> {
    choice: &'a Choice,
    source: String,
    rules: ReadingRules,
    inquiry: Vec<ReactionKind>,
    did: Option<Did>,
    facts_by_text: HashMap<String, Facts>,
    /// The file, if a log wrote it: its rows are taken as they were.
    own: Option<Own>,
    /// What the owner should know of the rows read so far.
    pub(super) told: Told,
}

impl<'a> RowReader<'a> {
    pub(super) fn new(book: &Book, opened: &Opened, choice: &'a Choice) -> Result<Self, Problem> {
        let mut rules = crate::leads::reading_rules(book)?;
        rules.order = choice.order.unwrap_or_else(|| opened.order().or(rules.order));
        if let Some(currency) = choice.currency {
            rules.home.currency = currency;
        }
        Ok(Self {
            choice,
            source: opened.name(),
            rules,
            inquiry: book.in_force()?.edition.inquiry.clone(),
            did: opened.program.as_ref().and_then(|guess| guess.program.did()),
            facts_by_text: HashMap::new(),
            own: match choice.rows_are {
                RowsAre::AsRecorded if !is_mapped_by_hand(opened) => Own::of(book, &opened.sheet)?,
                RowsAre::AsRecorded | RowsAre::NamesOnly => None,
            },
            told: Told::default(),
        })
    }

    /// Why a row can't be taken in, if so; looked up before anything else is read.
    pub(super) fn refused(&self, record: &Record<'_>) -> Option<Said> {
        if record.names_nobody() {
            return Some(Said::new("import-names-nobody"));
        }
        let left_out = stage_words(record).find(|word| *self.choice.stage(word) == Means::LeaveOut);
        if let Some(word) = left_out {
            return Some(Said::new("import-stage-left-out").text("word", word));
        }
        self.reactions(record).err()
    }

    /// The keys by which somebody of this row would be known.
    pub(super) fn keys(record: &Record<'_>) -> Keys {
        let mut profile = Profile::default();
        reach(&mut profile, record);
        Keys::of(&profile)
    }

    /// The entry that a row was, if a log wrote it.
    pub(super) fn own(&mut self, row: Row<'_>) -> Option<OwnEntry> {
        self.own.as_mut()?.entry(row)
    }

    /// Everything that a row says. It is one that [`RowReader::refused`] let pass.
    pub(super) fn entry(&mut self, row: Row<'_>, record: &Record<'_>) -> Entry {
        if let Some(OwnEntry { profile, standing, care, .. }) = self.own(row) {
            return Entry { profile, care, stood: Some(standing), ..Entry::default() };
        }
        let reactions = self.reactions(record).unwrap_or_default();
        if record.reacted_on.is_none() {
            self.told.without_date += 1;
        }
        let mut profile = Profile { facts: self.facts(record), reactions, ..Profile::default() };
        reach(&mut profile, record);
        profile.title = text(record.title.as_ref());
        profile.source = text(record.source.as_ref());
        profile.note = note(record);
        profile.kind = match crate::leads::read_kind(record.kind.as_deref().unwrap_or_default()) {
            LeadKind::Unknown => crate::leads::kind_by_facts(&profile.company, &profile.facts),
            kind => kind,
        };
        let ending = stage_words(record).find(|word| *self.choice.stage(word) != Means::AsRecorded);
        Entry {
            profile,
            care: self.care(record),
            means: ending.map(|word| self.choice.stage(word).clone()).unwrap_or_default(),
            value: text(record.value.as_ref()),
            stood: None,
            lost_reason: text(record.lost_reason.as_ref().or(record.outcome.as_ref()).or(record.stage.as_ref())),
        }
    }

    /// The town of a row, named the same way each time.
    pub(super) fn town(&mut self, record: &Record<'_>) -> String {
        let typed = record.place.as_deref().unwrap_or_default();
        if typed.is_empty() {
            return String::new();
        }
        match self.looked_up("p", typed, &TypedFacts { place: typed, ..TypedFacts::default() }).place {
            Fact::Known(place) => crate::lookup::place_text(&place).to_owned(),
            Fact::Unknown | Fact::Unclear(_) | Fact::WontSay { .. } => typed.to_owned(),
        }
    }

    /// Where somebody new stands: a name or an inquiry, and at an end where the owner said what the file's word means.
    pub(super) fn standing(&self, entry: &Entry) -> Standing {
        if let Some(stood) = &entry.stood {
            return stood.clone();
        }
        let outcome = match &entry.means {
            Means::Won => {
                let money = method::money::read_money(&entry.value, self.rules.home.currency).ok();
                Some(Outcome::Won { value: money.and_then(|money| money.amount.single()) })
            }
            Means::Lost => Some(Outcome::Lost { reason: entry.lost_reason.clone(), to_whom: String::new() }),
            Means::Discarded(reason) => Some(Outcome::Discarded { reason: reason.clone() }),
            Means::AsRecorded | Means::Name | Means::LeaveOut => None,
        };
        let is_name = self.choice.rows_are == RowsAre::NamesOnly || entry.means == Means::Name;
        let reacted = !is_name && (outcome.is_some() || has_reacted(&self.inquiry, &entry.profile));
        Standing { outcome, ..Standing::at(if reacted { Stage::Inquiry } else { Stage::List }) }
    }

    /// The dated reaction that a row records. A date that nobody can read rejects the row: it decides whether this is a
    /// lead.
    fn reactions(&self, record: &Record<'_>) -> Result<Vec<Reaction>, Said> {
        let Some(typed) = record.reacted_on.as_deref() else { return Ok(Vec::new()) };
        if self.choice.rows_are == RowsAre::NamesOnly {
            return Ok(Vec::new());
        }
        let on = self.day(typed).ok_or_else(|| Said::new("import-date").text("typed", typed))?;
        if on > self.rules.today {
            return Err(Said::new("import-date-later").text("typed", typed));
        }
        let words = record.reaction.as_deref().unwrap_or_default();
        let kind = match (words, self.did) {
            ("", Some(Did::FilledInForm)) => ReactionKind::FilledInForm,
            (words, _) => reaction_kind(words),
        };
        Ok(vec![Reaction { kind, on, words: words.to_owned(), noted_at: None }])
    }

    fn day(&self, typed: &str) -> Option<NaiveDate> {
        read_date(typed, self.rules.order).and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day))
    }

    /// Files repeat the same few places and industries; each text is looked up once.
    fn facts(&mut self, record: &Record<'_>) -> Facts {
        let (industry, place) = (text(record.industry.as_ref()), text(record.place.as_ref()));
        let by_industry = self.looked_up("i", &industry, &TypedFacts { industry: &industry, ..TypedFacts::default() });
        let by_place = self.looked_up("p", &place, &TypedFacts { place: &place, ..TypedFacts::default() });
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
        let facts = Facts { industry: by_industry.industry, place: by_place.place, ..read_facts(&typed, &self.rules) };
        self.told.note_unreadable(&facts);
        facts
    }

    fn looked_up(&mut self, sort: &str, text: &str, typed: &TypedFacts<'_>) -> Facts {
        let key = format!("{sort}{text}");
        if let Some(known) = self.facts_by_text.get(&key) {
            return known.clone();
        }
        let facts = read_facts(typed, &self.rules);
        self.facts_by_text.insert(key, facts.clone());
        facts
    }

    /// Who looks after somebody, what comes next, and on which ways they are not to be contacted. A word that nobody can
    /// read counts as a wish to be left alone.
    fn care(&mut self, record: &Record<'_>) -> Care {
        let mut care = Care::default();
        if let Some(word) = record.owner.as_deref() {
            self.choice.owner(word).clone_into(&mut care.owner);
        }
        if let (Some(what), Some(on)) = (record.next_step.as_deref(), record.next_on.as_deref()) {
            care.next = self.day(on).map(|on| NextStep { what: what.to_owned(), on });
        }
        care.links = record.website.as_deref().into_iter().flat_map(str::split_whitespace).filter_map(link).collect();
        if self.stop(record, &mut care) {
            self.told.opted_out += 1;
        }
        self.consent(record, &mut care);
        care
    }

    /// Notes the wishes not to be contacted; tells whether there are any.
    fn stop(&self, record: &Record<'_>, care: &mut Care) -> bool {
        let OptOuts { all, mail, call, text, post } = record.opt_outs;
        let asked = |wish: OptOut| wish != OptOut::NotSaid;
        let refused = |permission: Permission| permission == Permission::Refused;
        let since = record.opted_out_on.as_deref().and_then(|typed| self.day(typed));
        let since = since.filter(|day| *day <= self.rules.today).unwrap_or(self.rules.today);
        for channel in Channel::STOPPABLE {
            let stopped = match channel {
                Channel::Mail => asked(mail) || refused(record.mail_consent),
                Channel::Text => asked(text) || refused(record.text_consent),
                Channel::Call => asked(call),
                Channel::Post => asked(post),
                Channel::Visit | Channel::Meeting | Channel::Social => false,
            };
            if stopped || asked(all) {
                care.add_stop(Stop { channel, since, source: self.source.clone() });
            }
        }
        !care.stops.is_empty()
    }

    /// Notes what they allowed, on ways on which they did not refuse it.
    fn consent(&self, record: &Record<'_>, care: &mut Care) {
        let given_on = record.consent_on.as_deref().or(record.entered_on.as_deref());
        let given_on = given_on.and_then(|typed| self.day(typed)).filter(|day| *day <= self.rules.today);
        for (channel, permission) in [(Channel::Mail, record.mail_consent), (Channel::Text, record.text_consent)] {
            let kind = match permission {
                Permission::Express => ConsentKind::Express,
                Permission::Implied => ConsentKind::Implied,
                Permission::NotSaid | Permission::Unclear | Permission::Refused => continue,
            };
            if care.stop(channel).is_none() {
                let given_on = given_on.unwrap_or(self.rules.today);
                care.consents.push(Consent { channel, kind, given_on, how: self.source.clone(), expires_on: None });
            }
        }
    }
}

/// Whether the owner says of a column what it holds: then each column counts as the owner says.
fn is_mapped_by_hand(opened: &Opened) -> bool {
    opened.mapping.columns().iter().any(|guess| guess.because == Because::ChosenByHand)
}

/// A page of the web as a link; what is no address is none.
fn link(address: &str) -> Option<Link> {
    let bare = address.trim_end_matches('/');
    let target = match bare.split_once("://") {
        Some(("https", _)) => bare.to_owned(),
        Some(("http", rest)) => format!("https://{rest}"),
        Some(_) => return None,
        None if bare.contains('.') && !bare.contains(['@', ':']) => format!("https://{bare}"),
        None => return None,
    };
    let label = target.trim_start_matches("https://").trim_start_matches("www.").to_owned();
    Some(Link { label, target })
}

/// The file's words for where somebody stands: how it ended first, then how far they are.
fn stage_words<'r>(record: &'r Record<'_>) -> impl Iterator<Item = &'r str> {
    [record.outcome.as_deref(), record.stage.as_deref()].into_iter().flatten()
}

fn text(cell: Option<&Cow<'_, str>>) -> String {
    cell.map(|cell| cell.as_ref().to_owned()).unwrap_or_default()
}

/// Name, firm and the ways to reach somebody. Who has no name is called by the firm, the address or the number.
fn reach(profile: &mut Profile, record: &Record<'_>) {
    profile.company = text(record.company.as_ref());
    profile.email = text(record.email.as_ref());
    profile.phone = text(record.phone.as_ref());
    let named = record.name.as_deref().unwrap_or_default();
    let name = [named, &profile.company, &profile.email, &profile.phone].into_iter().find(|name| !name.is_empty());
    profile.name = name.unwrap_or_default().to_owned();
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

/// What is written beside: the note, and whatever has no place of its own, so that nothing of the row is lost.
fn note(record: &Record<'_>) -> String {
    let lonely_step = record.next_step.as_ref().filter(|_| record.next_on.is_none());
    let beside = [
        ("Other email", &record.other_emails),
        ("Other phone", &record.other_phones),
        ("Tags", &record.tags),
        ("Birthday", &record.birthday),
        ("Last contact", &record.last_contact),
        ("Stage there", &record.stage),
        ("Outcome there", &record.outcome),
        ("Value", &record.value),
    ];
    let beside = beside.into_iter().filter_map(|(label, cell)| cell.as_deref().map(|cell| format!("{label}: {cell}")));
    let step = lonely_step.map(|step| format!("Next step: {step}"));
    let plain = [record.note.as_deref(), record.street.as_deref()].into_iter().flatten().map(str::to_owned);
    plain.chain(beside).chain(step).collect::<Vec<_>>().join("\n")
}

/// What they did, from the words of a file; anything unknown is "something else" and keeps its words.
fn reaction_kind(words: &str) -> ReactionKind {
    const KINDS: [(&[&str], ReactionKind); 10] = [
        (&["quote", "price", "estimate", "offer"], ReactionKind::AskedForQuote),
        (&["form", "request", "signed up", "sign-up", "registered"], ReactionKind::FilledInForm),
        (&["call", "phone", "rang"], ReactionKind::Called),
        (&["mail", "wrote", "message", "letter"], ReactionKind::Wrote),
        (&["download", "brochure", "guide"], ReactionKind::Downloaded),
        (&["show", "fair", "stand", "booth", "met ", "event"], ReactionKind::MetUs),
        (&["came", "walk", "visit", "dropped"], ReactionKind::CameBy),
        (&["refer", "recommend", "introduc"], ReactionKind::Referred),
        (&["newsletter", "opened"], ReactionKind::OpenedNewsletter),
        (&["click", " ad"], ReactionKind::Clicked),
    ];
    let lower = words.to_lowercase();
    let named = KINDS.iter().find(|(parts, _)| parts.iter().any(|part| lower.contains(part)));
    named.map_or(ReactionKind::Other, |(_, kind)| *kind)
}
