//! Finds out who may be whom among any number of people.

use super::alike::{self, Spelling};
use super::blocks::{Blocks, Crowds, Key, Part};
use super::evidence::{Both, Common, Compared, Firms, Mailbox, Sureness};
use super::folded::{Letters, fold_firm, fold_name};
use rustc_hash::{FxHashMap, FxHasher};
use std::cmp::Reverse;
use std::hash::Hasher;
use std::panic::resume_unwind;
use store::table::lead_texts::LeadTexts;

/// What tells somebody apart. What is not known is empty.
#[derive(Debug, Clone, Copy, Default)]
pub struct Texts<'t> {
    /// The person, or the firm if that is all there is.
    pub name: &'t str,
    /// The firm.
    pub company: &'t str,
    /// E-mail address.
    pub email: &'t str,
    /// Phone number, as typed or its digits.
    pub phone: &'t str,
    /// Whatever names the town the same way each time: its full name, or what was typed.
    pub town: &'t str,
}

impl<'t> From<LeadTexts<'t>> for Texts<'t> {
    fn from(lead: LeadTexts<'t>) -> Self {
        let LeadTexts { name, company, email, phone, town } = lead;
        Self { name, company, email, phone, town }
    }
}

/// Two who may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair<K> {
    /// The one that was added first.
    pub one: K,
    /// The one that was added later.
    pub other: K,
    /// How sure it is.
    pub sureness: Sureness,
    /// What they have in common, the strongest sign first.
    pub common: Vec<Common>,
}

/// All who may be somebody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<K> {
    /// The pairs, the surest first.
    pub pairs: Vec<Pair<K>>,
    /// How many groups were too large to compare each with each; in them only neighbours by name were compared.
    pub crowded: u64,
    /// How many stand in the largest such group.
    pub most_crowded: u64,
}

/// People to be compared. `K` says who each of them is: a lead's id, the line of a file.
///
/// Only those are compared who share something: an address, the end of a phone number, the name, or the beginning of a
/// name with a firm, a town or a mail domain. So a hundred thousand take a fraction of a second.
#[derive(Debug, Clone)]
pub struct Matcher<K> {
    keys: Vec<K>,
    people: Vec<Person>,
    folded: String,
    blocks: Blocks,
    /// Mail domains that were looked up, by their hash.
    free_mail: FxHashMap<u64, bool>,
    scratch: String,
}

/// Somebody in the form in which they are compared. Zero stands for what is not known.
#[derive(Debug, Clone, Copy)]
struct Person {
    name: Span,
    firm: Span,
    letters: Letters,
    mail: u64,
    domain: u64,
    phone: u64,
    town: u64,
    mailbox: Mailbox,
}

#[derive(Debug, Clone, Copy)]
struct Span {
    start: u32,
    len: u32,
}

impl<K> Default for Matcher<K> {
    fn default() -> Self {
        Self {
            keys: Vec::new(),
            people: Vec::new(),
            folded: String::new(),
            blocks: Blocks::default(),
            free_mail: FxHashMap::default(),
            scratch: String::new(),
        }
    }
}

impl<K: Copy> Matcher<K> {
    /// Adds somebody.
    pub fn add(&mut self, key: K, texts: &Texts<'_>) {
        let person = self.read(texts);
        let at = self.people.len() as u32;
        self.keys.push(key);
        self.people.push(person);
        let (name, firm) = (span(&self.folded, person.name), span(&self.folded, person.firm));
        let blocks = &mut self.blocks;
        block_keys(&person, name, firm, |key| blocks.put(key, at));
    }

    /// How many were added.
    pub const fn len(&self) -> usize {
        self.people.len()
    }

    /// Whether nobody was added.
    pub const fn is_empty(&self) -> bool {
        self.people.is_empty()
    }

    /// Everybody who may be these, the surest first.
    pub fn like(&mut self, texts: &Texts<'_>) -> Vec<(K, Sureness, Vec<Common>)> {
        let known = self.folded.len();
        let person = self.read(texts);
        let mut alike: Vec<_> = self
            .people
            .iter()
            .zip(&self.keys)
            .filter_map(|(known, key)| {
                let compared = self.compare(&person, known)?;
                Some((*key, compared.sureness()?, compared.common()))
            })
            .collect();
        alike.sort_by_key(|(_, sureness, _)| Reverse(*sureness));
        self.folded.truncate(known);
        alike
    }

    fn common(&self, one: u32, other: u32) -> Vec<Common> {
        let compared = self.compare(&self.people[one as usize], &self.people[other as usize]);
        compared.map(Compared::common).unwrap_or_default()
    }

    fn text(&self, at: Span) -> &str {
        span(&self.folded, at)
    }

    fn read(&mut self, texts: &Texts<'_>) -> Person {
        let Self { folded, scratch, free_mail, .. } = self;
        let start = folded.len();
        fold_name(texts.name, folded, scratch);
        let name = Span { start: start as u32, len: (folded.len() - start) as u32 };
        let start = folded.len();
        fold_firm(texts.company, folded, scratch);
        let firm = Span { start: start as u32, len: (folded.len() - start) as u32 };
        let mail = Address::read(texts.email, scratch, free_mail);
        Person {
            letters: Letters::of(span(folded, name)),
            name,
            firm,
            mail: mail.whole,
            domain: mail.domain,
            mailbox: mail.mailbox,
            phone: digits(texts.phone),
            town: town(texts.town),
        }
    }

    /// Compares two; none if nothing of what makes two people one can be the same.
    fn compare(&self, one: &Person, other: &Person) -> Option<Compared> {
        let mail = both(one.mail, other.mail);
        let phone = match (one.phone, other.phone) {
            (0, _) | (_, 0) => Both::Lacking,
            (one, other) if is_same_number(one, other) => Both::Agree,
            _ => Both::Differ,
        };
        let has_contact = mail == Both::Agree || phone == Both::Agree;
        if !has_contact && !one.letters.may_be_alike(other.letters) {
            return None;
        }
        let name = alike::names(self.text(one.name), self.text(other.name));
        if !has_contact && name == Spelling::Different {
            return None;
        }
        let firm = match (one.firm.len, other.firm.len) {
            (0, _) | (_, 0) => Firms::Lacking,
            _ => Firms::Named(alike::firms(self.text(one.firm), self.text(other.firm))),
        };
        Some(Compared {
            name,
            firm,
            mail,
            domain: both(one.domain, other.domain),
            phone,
            town: both(one.town, other.town),
            mailbox: one.mailbox,
        })
    }
}

impl<K: Copy + Sync> Matcher<K> {
    /// Everybody who may be somebody else, among the pairs that are wanted.
    pub fn pairs(&mut self, wanted: impl Fn(&K, &K) -> bool + Sync) -> Found<K> {
        let mut blocks = std::mem::take(&mut self.blocks);
        let looked_through = self.each_part(&blocks.parts(), &wanted);
        self.blocks = blocks;
        let (met, crowds): (Vec<_>, Vec<_>) = looked_through.into_iter().unzip();
        let mut met = met.concat();
        let crowds = Crowds::of(crowds.into_iter().flatten());
        met.sort_unstable_by_key(|(sureness, one, other)| (Reverse(*sureness), *one, *other));
        met.dedup();
        let pairs = met
            .into_iter()
            .map(|(sureness, one, other)| Pair {
                one: self.keys[one as usize],
                other: self.keys[other as usize],
                sureness,
                common: self.common(one, other),
            })
            .collect();
        Found { pairs, crowded: crowds.groups, most_crowded: crowds.largest }
    }

    /// Looks through the parts side by side.
    fn each_part(&self, parts: &[Part<'_>], wanted: &(impl Fn(&K, &K) -> bool + Sync)) -> Vec<LookedThrough> {
        let Some((first, others)) = parts.split_first() else { return Vec::new() };
        std::thread::scope(|scope| {
            let others: Vec<_> =
                others.iter().map(|part| scope.spawn(move || self.look_through(*part, wanted))).collect();
            let mut done = vec![self.look_through(*first, wanted)];
            done.extend(others.into_iter().map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic))));
            done
        })
    }

    fn look_through(&self, part: Part<'_>, wanted: &impl Fn(&K, &K) -> bool) -> LookedThrough {
        let mut met = Vec::new();
        let crowds = part.each_pair(
            |at| self.text(self.people[at as usize].name),
            |one, other| {
                let (first, second) = (one.min(other), one.max(other));
                let compared = self.compare(&self.people[first as usize], &self.people[second as usize]);
                let Some(sureness) = compared.and_then(Compared::sureness) else { return };
                if wanted(&self.keys[first as usize], &self.keys[second as usize]) {
                    met.push((sureness, first, second));
                }
            },
        );
        (met, crowds)
    }
}

/// The pairs that may be one, and the groups that were too large.
type LookedThrough = (Vec<(Sureness, u32, u32)>, Vec<Vec<u32>>);

fn span(folded: &str, at: Span) -> &str {
    &folded[at.start as usize..(at.start + at.len) as usize]
}

const fn both(one: u64, other: u64) -> Both {
    match (one, other) {
        (0, _) | (_, 0) => Both::Lacking,
        (one, other) if one == other => Both::Agree,
        _ => Both::Differ,
    }
}

/// An e-mail address as far as it is compared.
struct Address {
    whole: u64,
    domain: u64,
    mailbox: Mailbox,
}

/// Addresses that a whole office reads.
const SHARED: [&str; 20] = [
    "accounts",
    "admin",
    "billing",
    "contact",
    "enquiries",
    "frontdesk",
    "hello",
    "help",
    "info",
    "inquiries",
    "kontakt",
    "mail",
    "marketing",
    "office",
    "orders",
    "reception",
    "sales",
    "service",
    "support",
    "team",
];

impl Address {
    fn read(typed: &str, scratch: &mut String, is_free: &mut FxHashMap<u64, bool>) -> Self {
        scratch.clear();
        scratch.push_str(typed.trim());
        scratch.make_ascii_lowercase();
        let Some((user, domain)) = scratch.rsplit_once('@') else {
            return Self { whole: 0, domain: 0, mailbox: Mailbox::Personal };
        };
        let key = hash(domain);
        let is_free = *is_free.entry(key).or_insert_with(|| reference::is_free_mail(domain));
        Self {
            whole: hash(scratch),
            domain: if is_free { 0 } else { key },
            mailbox: if SHARED.binary_search(&user).is_ok() { Mailbox::Shared } else { Mailbox::Personal },
        }
    }
}

/// The digits of a phone number as a number, so that leading zeros fall away; 0 if there are too few to be one.
fn digits(typed: &str) -> u64 {
    /// Shorter numbers are extensions or typing errors, and match too much.
    const FEWEST: u64 = 1_000_000;
    const MOST: u64 = 10_u64.pow(15);
    let number = typed.split(['x', 'X', '#', ';', ',']).next().unwrap_or_default();
    let digits = number.bytes().filter(u8::is_ascii_digit).map(|digit| u64::from(digit - b'0'));
    let value = digits.fold(0, |value: u64, digit| if value >= MOST { value } else { value * 10 + digit });
    if value < FEWEST { 0 } else { value }
}

/// Whether one number ends with the other: the shorter lacks the country or the area.
const fn is_same_number(one: u64, other: u64) -> bool {
    let (short, long) = if one <= other { (one, other) } else { (other, one) };
    let mut power = END;
    while power <= short {
        power *= 10;
    }
    long == short || long % power == short
}

/// What the end of a phone number is cut off by: seven digits.
const END: u64 = 10_000_000;

fn hash(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(text.as_bytes());
    // Zero stands for nothing.
    hasher.finish() | 1
}

/// Towns are told by their full names; only capitals may differ where nobody looked them up.
fn town(text: &str) -> u64 {
    let text = text.trim();
    let mut hasher = FxHasher::default();
    text.bytes().for_each(|byte| hasher.write_u8(byte.to_ascii_lowercase()));
    if text.is_empty() { 0 } else { hasher.finish() | 1 }
}

/// Names under which somebody is met: two who share none are not compared.
fn block_keys(person: &Person, name: &str, firm: &str, mut put: impl FnMut(Key)) {
    if person.mail != 0 {
        put(Key::new(1, person.mail, 0));
    }
    if person.phone != 0 {
        put(Key::new(2, person.phone % END, 0));
    }
    if name.is_empty() {
        return;
    }
    put(Key::new(3, whole_name(name), 0));
    // Whoever is alike shares the beginning of the first or the last word, whichever comes first.
    let (first, last) = (name.split(' ').next().unwrap_or_default(), name.rsplit(' ').next().unwrap_or_default());
    if person.town != 0 {
        let (one, other) = (hash(beginning(first, 2)), hash(beginning(last, 2)));
        put(Key::new(4, one.wrapping_add(other), person.town));
    }
    let firm = firm.split(' ').next().filter(|word| !word.is_empty()).map(|word| hash(beginning(word, 4)));
    let words = [first, last];
    for word in &words[..if name.contains(' ') { 2 } else { 1 }] {
        let start = hash(beginning(word, 3));
        if person.domain != 0 {
            put(Key::new(5, start, person.domain));
        }
        if let Some(firm) = firm {
            put(Key::new(6, start, firm));
        }
    }
}

/// The same for the same words in any order.
fn whole_name(name: &str) -> u64 {
    name.split(' ').fold(0, |sum: u64, word| sum.wrapping_add(hash(word).wrapping_mul(0x9e37_79b9_7f4a_7c15)))
}

fn beginning(word: &str, most: usize) -> &str {
    word.char_indices().nth(most).map_or(word, |(at, _)| &word[..at])
}

#[cfg(test)]
mod tests;
