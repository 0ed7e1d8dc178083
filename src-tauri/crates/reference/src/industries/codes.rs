//! How industry codes lie to each other.
//!
//! A code's digits begin with those of the industry that it is a part of: 621210 lies within 6212, 621 and 62. Three
//! sectors span several beginnings and are written with both ends: 31-33, 44-45 and 48-49. Where an industry has one
//! part only, the two are the same: 6212, 62121 and 621210 are all dentists' offices.

use super::register::Register;

/// How one industry lies to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// It is the other, or a part of it.
    Inside,
    /// It holds the other and more: too coarse to say that it is the other.
    Contains,
    /// They have nothing in common.
    Disjoint,
}

/// How `code` lies to `other`.
pub fn relation(code: &str, other: &str) -> Relation {
    if code_within(code, other) {
        Relation::Inside
    } else if code_within(other, code) {
        Relation::Contains
    } else {
        Relation::Disjoint
    }
}

/// Whether `code` is the industry `ancestor` or a part of it.
pub fn code_within(code: &str, ancestor: &str) -> bool {
    let register = Register::get();
    let code = register.narrowest(sector_of(code.trim()));
    let ancestors = beginnings(sector_of(ancestor.trim()));
    let inside =
        |beginning: &str| ancestors.iter().any(|ancestor| !ancestor.is_empty() && beginning.starts_with(ancestor));
    beginnings(code).iter().all(|beginning| inside(beginning))
}

/// The sectors that span several codes of two digits.
const WIDE_SECTORS: [(&str, &[&str]); 3] =
    [("31-33", &["31", "32", "33"]), ("44-45", &["44", "45"]), ("48-49", &["48", "49"])];

/// The code as it is listed: "32" alone is a part of the name of the sector 31-33.
pub(super) fn sector_of(code: &str) -> &str {
    WIDE_SECTORS.iter().find(|(_, parts)| parts.contains(&code)).map_or(code, |(sector, _)| *sector)
}

/// The digits with which the codes within an industry begin.
fn beginnings(code: &str) -> Vec<&str> {
    WIDE_SECTORS.iter().find(|(sector, _)| *sector == code).map_or_else(|| vec![code], |(_, parts)| parts.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_lie_inside_around_or_apart() {
        use Relation::{Contains, Disjoint, Inside};
        let cases = [
            ("621210", "62", Inside),
            ("621210", "621210", Inside),
            ("62", "621210", Contains),
            ("238220", "62", Disjoint),
            ("332710", "31-33", Inside),
            ("31-33", "332710", Contains),
            ("32", "31-33", Inside),
            ("31-33", "33", Inside),
            ("452", "44-45", Inside),
            ("44-45", "48-49", Disjoint),
            ("492110", "48-49", Inside),
            ("6212", "621210", Inside),
            ("62121", "621210", Inside),
            ("6211", "621111", Contains),
            ("541", "54", Inside),
            ("54", "541", Inside),
            ("", "62", Disjoint),
            ("62", "", Disjoint),
        ];
        for (code, other, expected) in cases {
            assert_eq!(relation(code, other), expected, "{code} to {other}");
        }
    }
}
