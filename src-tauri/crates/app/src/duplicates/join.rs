//! How two entries become one: what is taken from which, and what stands beside the joined entry afterwards.

use super::standing::joined_standing;
use method::contact::{Consent, Stop};
use method::fact::{Fact, Facts};
use method::lead::{Care, Lead, LeadKind, Link, Profile, Reaction, Standing};
use method::talk::{FirstTalk, Learned};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// From which of the two something is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub enum Take {
    /// From the entry that stays.
    Kept,
    /// From the entry that goes.
    Absorbed,
}

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $key:literal;)*) => {
        /// Something that an entry has once, so that a choice is needed where the two differ.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field { $($(#[$doc])* $name),* }

        impl Field {
            /// All of them, in the order in which they are shown.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The name in JSON.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key),* }
            }
        }
    };
}

fields! {
    /// The person.
    Name = "name";
    /// The firm.
    Company = "company";
    /// Job title.
    Title = "title";
    /// E-mail address.
    Email = "email";
    /// Phone number.
    Phone = "phone";
    /// Firm or household.
    Kind = "kind";
    /// Where they are.
    Place = "place";
    /// What the business does.
    Industry = "industry";
    /// Yearly sales.
    Revenue = "revenue";
    /// People who work there.
    Headcount = "headcount";
    /// Age in years.
    Age = "age";
    /// Yearly income.
    Income = "income";
    /// When they want to buy.
    Timing = "timing";
    /// Money set aside.
    Budget = "budget";
    /// Who decides.
    Authority = "authority";
    /// What they need.
    Need = "need";
    /// How we came by them.
    Source = "source";
    /// Who looks after it.
    Owner = "owner";
    /// The next step.
    Next = "next";
    /// What triggered the inquiry.
    Trigger = "trigger";
    /// Which results they want.
    Results = "results";
    /// Who decides, as the first talk found out.
    DecisionMaker = "decision_maker";
    /// How far along they were.
    Met = "met";
    /// The market chosen by hand.
    Market = "market";
    /// Stage, step and outcome.
    Standing = "standing";
}

impl Field {
    /// The one with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.key() == key)
    }
}

/// What the two say of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meeting {
    /// The same, or nothing.
    Same,
    /// Only one of them says something.
    OneSided,
    /// Both say something, and it differs.
    Differ,
}

/// What is done with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Taken {
    /// Which field.
    pub field: Field,
    /// What the two say of it.
    pub meeting: Meeting,
    /// From which it is taken.
    pub from: Take,
}

/// The one entry that two become.
#[derive(Debug, Clone, PartialEq)]
pub struct Joined {
    /// What is known.
    pub profile: Profile,
    /// Where it stands.
    pub standing: Standing,
    /// What the firm keeps beside.
    pub care: Care,
    /// Every field, and where it comes from.
    pub taken: Vec<Taken>,
    /// How many of the owner's own questions the two answer differently; the answers of the entry that stays hold.
    pub own_answers_that_differ: usize,
}

impl Joined {
    /// Joins two entries. Blanks are filled; where the two differ the entry that stays holds, unless `wanted` says otherwise.
    /// Notes, reactions, links, wishes not to be contacted and consents are put together: none is lost.
    pub fn of(kept: &Lead, absorbed: &Lead, wanted: &BTreeMap<Field, Take>) -> Self {
        let mut joiner = Joiner { wanted, taken: Vec::new() };
        let profile = joiner.profile(&kept.profile, &absorbed.profile);
        let care = joiner.care(&kept.care, &absorbed.care);
        let standing = joiner.standing(&kept.standing, &absorbed.standing);
        let own = &absorbed.profile.facts.own;
        let differ = kept.profile.facts.own.iter().filter(|(key, fact)| {
            let other = own.get(*key).and_then(Fact::known);
            fact.known().is_some() && other.is_some() && fact.known() != other
        });
        let own_answers_that_differ = differ.count();
        let mut taken = joiner.taken;
        taken.sort_by_key(|taken| taken.field);
        Self { profile, standing, care, taken, own_answers_that_differ }
    }

    /// From which of the two a field is taken.
    pub fn from(&self, field: Field) -> Take {
        self.taken.iter().find(|taken| taken.field == field).map_or(Take::Kept, |taken| taken.from)
    }
}

struct Joiner<'a> {
    wanted: &'a BTreeMap<Field, Take>,
    taken: Vec<Taken>,
}

impl Joiner<'_> {
    fn pick<T: Clone + PartialEq>(
        &mut self,
        field: Field,
        (kept, absorbed): (&T, &T),
        is_blank: impl Fn(&T) -> bool,
    ) -> T {
        let (meeting, usual) = match (is_blank(kept), is_blank(absorbed)) {
            _ if kept == absorbed => (Meeting::Same, Take::Kept),
            (true, true) => (Meeting::Same, Take::Kept),
            (true, false) => (Meeting::OneSided, Take::Absorbed),
            (false, true) => (Meeting::OneSided, Take::Kept),
            (false, false) => (Meeting::Differ, Take::Kept),
        };
        let from = self.note(field, meeting, usual);
        match from {
            Take::Kept => kept.clone(),
            Take::Absorbed => absorbed.clone(),
        }
    }

    fn note(&mut self, field: Field, meeting: Meeting, usual: Take) -> Take {
        let from = match meeting {
            Meeting::Same => usual,
            Meeting::OneSided | Meeting::Differ => self.wanted.get(&field).copied().unwrap_or(usual),
        };
        self.taken.push(Taken { field, meeting, from });
        from
    }

    fn profile(&mut self, kept: &Profile, absorbed: &Profile) -> Profile {
        macro_rules! text {
            ($field:ident, $name:ident) => {
                self.pick(Field::$field, (&kept.$name, &absorbed.$name), |text| text.trim().is_empty())
            };
        }
        Profile {
            kind: self.pick(Field::Kind, (&kept.kind, &absorbed.kind), |kind| *kind == LeadKind::Unknown),
            name: text!(Name, name),
            company: text!(Company, company),
            title: text!(Title, title),
            email: text!(Email, email),
            phone: text!(Phone, phone),
            source: text!(Source, source),
            note: joined_notes(&kept.note, &absorbed.note),
            facts: self.facts(&kept.facts, &absorbed.facts),
            reactions: joined_reactions(&kept.reactions, &absorbed.reactions),
            pinned: self.pick(Field::Market, (&kept.pinned, &absorbed.pinned), Option::is_none),
        }
    }

    fn facts(&mut self, kept: &Facts, absorbed: &Facts) -> Facts {
        macro_rules! fact {
            ($field:ident, $name:ident) => {
                self.pick(Field::$field, (&kept.$name, &absorbed.$name), |fact| fact.known().is_none())
            };
        }
        let mut own = absorbed.own.clone();
        for (key, fact) in &kept.own {
            let is_answered = own.get(key).is_some_and(|other| other.known().is_some());
            if fact.known().is_some() || !is_answered {
                own.insert(key.clone(), fact.clone());
            }
        }
        Facts {
            place: fact!(Place, place),
            industry: fact!(Industry, industry),
            revenue: fact!(Revenue, revenue),
            headcount: fact!(Headcount, headcount),
            age: fact!(Age, age),
            income: fact!(Income, income),
            timing: fact!(Timing, timing),
            budget: fact!(Budget, budget),
            authority: fact!(Authority, authority),
            need: fact!(Need, need),
            own,
        }
    }

    fn care(&mut self, kept: &Care, absorbed: &Care) -> Care {
        let (talk, other) = (&kept.talk, &absorbed.talk);
        let is_blank = |learned: &Learned| learned.words().is_none();
        Care {
            owner: self.pick(Field::Owner, (&kept.owner, &absorbed.owner), |owner| owner.trim().is_empty()),
            next: self.pick(Field::Next, (&kept.next, &absorbed.next), Option::is_none),
            talk: FirstTalk {
                trigger: self.pick(Field::Trigger, (&talk.trigger, &other.trigger), is_blank),
                results: self.pick(Field::Results, (&talk.results, &other.results), is_blank),
                decision_maker: self.pick(
                    Field::DecisionMaker,
                    (&talk.decision_maker, &other.decision_maker),
                    is_blank,
                ),
                met: self.pick(Field::Met, (&talk.met, &other.met), Option::is_none),
            },
            links: joined_links(&kept.links, &absorbed.links),
            stops: joined_stops(&kept.stops, &absorbed.stops),
            consents: joined_consents(&kept.consents, &absorbed.consents),
        }
    }

    fn standing(&mut self, kept: &Standing, absorbed: &Standing) -> Standing {
        let (joined, usual) = joined_standing(kept, absorbed);
        let meeting = if kept == absorbed { Meeting::Same } else { Meeting::Differ };
        let from = self.note(Field::Standing, meeting, usual);
        match from {
            _ if from == usual => joined,
            Take::Kept => kept.clone(),
            Take::Absorbed => absorbed.clone(),
        }
    }
}

fn joined_notes(kept: &str, absorbed: &str) -> String {
    let (kept, absorbed) = (kept.trim(), absorbed.trim());
    match (kept.is_empty(), absorbed.is_empty()) {
        (_, true) => kept.to_owned(),
        (true, false) => absorbed.to_owned(),
        _ if kept.contains(absorbed) => kept.to_owned(),
        _ if absorbed.contains(kept) => absorbed.to_owned(),
        _ => format!("{kept}\n{absorbed}"),
    }
}

/// One reaction that was noted in both entries is one.
fn joined_reactions(kept: &[Reaction], absorbed: &[Reaction]) -> Vec<Reaction> {
    let mut joined = kept.to_vec();
    for reaction in absorbed {
        let is_same = |known: &&mut Reaction| {
            known.kind == reaction.kind && known.on == reaction.on && known.words == reaction.words
        };
        match joined.iter_mut().find(is_same) {
            // What came with an entry was known first.
            Some(known) => known.noted_at = known.noted_at.min(reaction.noted_at),
            None => joined.push(reaction.clone()),
        }
    }
    joined.sort_by_key(|reaction| reaction.on);
    joined
}

fn joined_links(kept: &[Link], absorbed: &[Link]) -> Vec<Link> {
    let mut joined = kept.to_vec();
    for link in absorbed {
        if joined.iter().all(|known| known.target != link.target) {
            joined.push(link.clone());
        }
    }
    joined
}

/// One wish for each channel: the earlier one, with what is known of both.
fn joined_stops(kept: &[Stop], absorbed: &[Stop]) -> Vec<Stop> {
    let mut joined = kept.to_vec();
    for stop in absorbed {
        match joined.iter_mut().find(|known| known.channel == stop.channel) {
            Some(known) => {
                known.since = known.since.min(stop.since);
                if !known.source.contains(&stop.source) {
                    known.source = format!("{}; {}", known.source, stop.source);
                }
            }
            None => joined.push(stop.clone()),
        }
    }
    joined
}

fn joined_consents(kept: &[Consent], absorbed: &[Consent]) -> Vec<Consent> {
    let mut joined = kept.to_vec();
    joined.extend(absorbed.iter().filter(|consent| !kept.contains(consent)).cloned());
    joined.sort_by_key(|consent| (consent.channel, consent.given_on));
    joined
}
