//! What a single header says: a field, how well it names it, and why.

use crate::alias::{self, Known};
use crate::header_words::HeaderWords;
use crate::program::{self, Meaning};
use crate::{Because, Field, Program};

/// A guess before the columns are compared.
pub(crate) struct Candidate {
    pub(crate) field: Option<Field>,
    pub(crate) because: Because,
    pub(crate) rank: Rank,
}

/// How good a name is; the larger, the better. Compared in the order of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rank {
    pub(crate) strength: Strength,
    pub(crate) qualifier: Qualifier,
    /// The number in the header; the first of several stands before the second.
    pub(crate) first: std::cmp::Reverse<u32>,
}

/// How the header, or the cells, name the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    Content,
    HeadNoun,
    Qualified,
    Alias,
    Own,
    Program,
}

/// Which of a person's addresses or numbers; a business is called at its business.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Qualifier {
    Other,
    Home,
    Mobile,
    Company,
    Business,
    Plain,
}

impl Candidate {
    pub(crate) fn left_out(because: Because) -> Self {
        let rank = Rank { strength: Strength::Content, qualifier: Qualifier::Other, first: std::cmp::Reverse(0) };
        Self { field: None, because, rank }
    }

    /// Another field, for another reason, as good a name as before.
    pub(crate) fn becomes(&mut self, field: Field, because: Because) {
        self.field = Some(field);
        self.because = because;
    }

    /// A blank column is not mapped where it would keep a filled one out.
    pub(crate) fn empty_when(&mut self, filled: usize) {
        if filled == 0 && self.field.is_some() {
            *self = Self::left_out(Because::Blank);
        }
    }
}

/// What the header alone says.
pub(crate) fn by_header(header: &str, writer: Option<Program>) -> Candidate {
    let parsed = HeaderWords::of(header);
    let key = parsed.key();
    let first = std::cmp::Reverse(parsed.number.unwrap_or(0));
    let rank = |strength, qualifier| Rank { strength, qualifier, first };
    // Who looks after the lead is told by name; whatever else is said of them is nobody's here.
    if alias::of_key(&key) == Some((Field::Owner, Known::Alias)) {
        let rank = rank(Strength::Alias, Qualifier::Plain);
        return Candidate { field: Some(Field::Owner), because: Because::AliasOf(Field::Owner), rank };
    }
    if alias::is_somebody_else(&parsed.words) && key != Field::Owner.name() {
        return Candidate::left_out(Because::NeverIdentity);
    }
    if let Some(writer) = writer {
        match program::meaning(writer, &key) {
            Some(Meaning::Field(field)) => {
                let rank = rank(Strength::Program, Qualifier::Plain);
                return Candidate { field: Some(field), because: Because::NamedBy(writer), rank };
            }
            Some(Meaning::NotTheLead) => return Candidate::left_out(Because::Ambiguous),
            None => {}
        }
    }
    // Its number would pass for a telephone, and nobody answers it.
    if parsed.words.iter().any(|word| matches!(word.as_str(), "fax" | "pager" | "telex" | "isdn")) {
        return Candidate::left_out(Because::Ambiguous);
    }
    if let Some((field, known)) = alias::of_key(&key) {
        let (because, strength) = match known {
            Known::Own => (Because::ExactName, Strength::Own),
            Known::Alias => (Because::AliasOf(field), Strength::Alias),
        };
        return Candidate { field: Some(field), because, rank: rank(strength, Qualifier::Plain) };
    }
    if alias::is_ambiguous(&key) {
        return Candidate::left_out(Because::Ambiguous);
    }
    let (bare, qualifier) = without_qualifiers(&parsed.words);
    if let Some((field, _)) = alias::of_key(&bare.concat()).filter(|(field, _)| is_qualified(*field)) {
        let rank = rank(Strength::Qualified, qualifier.unwrap_or(Qualifier::Plain));
        return Candidate { field: Some(field), because: Because::AliasOf(field), rank };
    }
    if let Some((field, noun)) = head_noun(bare) {
        let rank = rank(Strength::HeadNoun, qualifier.unwrap_or(Qualifier::Plain));
        return Candidate { field: Some(field), because: Because::HeadNoun { noun }, rank };
    }
    Candidate::left_out(Because::Unknown)
}

/// Whether "business" or "home" may stand with the field: "Address 1 - Label" is no label of the lead.
fn is_qualified(field: Field) -> bool {
    matches!(
        field,
        Field::Name
            | Field::FirstName
            | Field::LastName
            | Field::Company
            | Field::Title
            | Field::Email
            | Field::Phone
            | Field::Website
            | Field::Street
            | Field::City
            | Field::Region
            | Field::Postal
            | Field::Country
            | Field::Place
            | Field::Industry
            | Field::Revenue
            | Field::Headcount
            | Field::Need
            | Field::Source
            | Field::Note
            | Field::OptedOut
            | Field::NoMail
            | Field::NoCall
            | Field::NoText
            | Field::NoPost
    )
}

/// Takes "business", "home" and the like off both ends, and says which it was.
fn without_qualifiers(words: &[String]) -> (&[String], Option<Qualifier>) {
    let mut rest = words;
    let mut found: Option<Qualifier> = None;
    loop {
        let [first, .., last] = rest else {
            return (rest, found);
        };
        let named = if let Some(named) = before(first) {
            rest = &rest[1..];
            named
        } else if let Some(named) = after(last) {
            rest = &rest[..rest.len() - 1];
            named
        } else {
            return (rest, found);
        };
        found = match (found, named) {
            // "Address" and "person" say nothing about which; the other word does. Of two words that
            // do, the lesser counts, and plain is the greatest.
            (None, named) => Some(named),
            (Some(found), named) => Some(found.min(named)),
        };
    }
}

fn before(word: &str) -> Option<Qualifier> {
    match word {
        "address" | "person" | "contact" | "lead" | "customer" | "client" | "default" => Some(Qualifier::Plain),
        // "What is your full name?"
        "what" | "whats" | "is" | "your" | "the" | "enter" => Some(Qualifier::Plain),
        "mailing" | "billing" | "shipping" | "organization" | "organisation" | "account" => Some(Qualifier::Business),
        _ => after(word),
    }
}

fn after(word: &str) -> Option<Qualifier> {
    match word {
        "business" | "work" | "office" | "main" | "primary" | "preferred" => Some(Qualifier::Business),
        "company" => Some(Qualifier::Company),
        "mobile" | "cell" => Some(Qualifier::Mobile),
        "home" | "personal" | "private" => Some(Qualifier::Home),
        "other" | "secondary" | "alternate" | "alternative" => Some(Qualifier::Other),
        _ => None,
    }
}

/// The field that the header's last words name, among nouns that mean one thing wherever they stand.
/// "Name", "date", "type" and "address" are not among them: `ad_name` is nobody's name.
fn head_noun(words: &[String]) -> Option<(Field, String)> {
    const NOUNS: [(&str, Field); 23] = [
        ("email", Field::Email),
        ("email address", Field::Email),
        ("phone", Field::Phone),
        ("phone number", Field::Phone),
        ("telephone", Field::Phone),
        ("mobile", Field::Phone),
        ("job title", Field::Title),
        ("company name", Field::Company),
        ("city", Field::City),
        ("zip", Field::Postal),
        ("zip code", Field::Postal),
        ("postal code", Field::Postal),
        ("postcode", Field::Postal),
        ("industry", Field::Industry),
        ("annual revenue", Field::Revenue),
        ("revenue", Field::Revenue),
        ("number of employees", Field::Headcount),
        ("budget", Field::Budget),
        ("timeline", Field::Timing),
        ("timeframe", Field::Timing),
        ("lead source", Field::Source),
        ("lead status", Field::Stage),
        ("website", Field::Website),
    ];
    if words.len() < 2 {
        return None;
    }
    let text = words.join(" ");
    let ends = |noun: &str| text.strip_suffix(noun).is_some_and(|rest| rest.ends_with(' '));
    let longest = NOUNS.iter().filter(|(noun, _)| ends(noun)).max_by_key(|(noun, _)| noun.len());
    longest.map(|(noun, field)| (*field, (*noun).to_owned()))
}
