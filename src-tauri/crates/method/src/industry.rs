//! Industries by their NAICS 2022 code: which belong to which, and which the owner sells to.

use serde::{Deserialize, Serialize};

/// An industry: a NAICS code of two to six digits with the plain name that stands on screen and paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Industry {
    /// Digits of the code; the joined sectors are written `31-33`, `44-45`, `48-49`.
    pub code: String,
    /// Plain name: "Dentists' offices".
    pub name: String,
}

/// An industry as somebody typed it, with what the embedded data made of it (method.md, meaning 15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedIndustry {
    /// What was typed.
    pub typed: String,
    /// What it was found to be.
    pub found: FoundIndustry,
    /// Version of the data that it was looked up in.
    pub data: String,
}

/// What looking an industry up gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundIndustry {
    /// Exactly this one.
    One(Industry),
    /// Several could be meant; these are the first of them, in plain words.
    Several(Vec<String>),
    /// None is known by that name.
    Nothing,
}

/// How one code lies to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// The same, or a part of it.
    Within,
    /// It contains the other: too coarse to say.
    Contains,
    /// Nothing in common.
    Apart,
}

/// The industries an owner sells to: any of `include` (all, if empty), unless it belongs to one of `exclude`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct IndustryRule {
    /// Industries that belong to the market.
    pub include: Vec<Industry>,
    /// Industries that are refused; they win.
    pub exclude: Vec<Industry>,
}

/// What the rule says of one industry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Belongs {
    /// In: the number of the included industry that took it, or none if all are included.
    In(Option<usize>),
    /// Not among the included ones.
    Out,
    /// Refused by name: the number of the excluded industry.
    Refused(usize),
    /// The lead's industry is named too coarsely.
    Undecided,
}

impl IndustryRule {
    /// Whether the rule says anything.
    pub fn is_empty(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }

    /// What the rule says of an industry code.
    pub fn judge(&self, code: &str) -> Belongs {
        let mut unclear = false;
        for (number, refused) in self.exclude.iter().enumerate() {
            match relation(code, &refused.code) {
                Relation::Within => return Belongs::Refused(number),
                Relation::Contains => unclear = true,
                Relation::Apart => {}
            }
        }
        let mut taken = self.include.is_empty().then_some(None);
        let mut maybe = false;
        for (number, wanted) in self.include.iter().enumerate() {
            match relation(code, &wanted.code) {
                Relation::Within => {
                    taken.get_or_insert(Some(number));
                }
                Relation::Contains => maybe = true,
                Relation::Apart => {}
            }
        }
        match (taken, unclear, maybe) {
            (Some(by), false, _) => Belongs::In(by),
            (None, _, false) => Belongs::Out,
            (Some(_), true, _) | (None, _, true) => Belongs::Undecided,
        }
    }
}

/// How `code` lies to `other`. The joined sectors 31-33, 44-45 and 48-49 count as one.
///
/// ```
/// use method::industry::{Relation, relation};
/// assert_eq!(relation("621210", "62"), Relation::Within);
/// assert_eq!(relation("62", "621210"), Relation::Contains);
/// assert_eq!(relation("332", "31-33"), Relation::Within);
/// ```
pub fn relation(code: &str, other: &str) -> Relation {
    if is_under(code, other) {
        Relation::Within
    } else if is_under(other, code) {
        Relation::Contains
    } else {
        Relation::Apart
    }
}

fn is_under(code: &str, other: &str) -> bool {
    if code == other {
        return true;
    }
    match other.split_once('-') {
        Some((first, last)) => code.get(..2).is_some_and(|sector| first <= sector && sector <= last),
        None => code.starts_with(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_takes_parts_and_refuses_by_name() {
        let named = |code: &str| Industry { code: code.into(), name: code.into() };
        let rule = IndustryRule { include: vec![named("62"), named("31-33")], exclude: vec![named("622")] };
        let cases = [
            ("621210", Belongs::In(Some(0))),
            ("332", Belongs::In(Some(1))),
            ("31-33", Belongs::In(Some(1))),
            ("622110", Belongs::Refused(0)),
            ("238220", Belongs::Out),
            ("62", Belongs::Undecided),
        ];
        for (code, expected) in cases {
            assert_eq!(rule.judge(code), expected, "{code}");
        }
        assert_eq!(IndustryRule::default().judge("238220"), Belongs::In(None));
    }
}
