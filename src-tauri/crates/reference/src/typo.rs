//! Forgives one slip of the finger.

/// Whether `typed`, with at most one letter wrong, missing, added or swapped with its neighbour, begins `name`.
pub(crate) fn begins_with_one_slip(typed: &[u8], name: &[u8]) -> bool {
    let same = typed.iter().zip(name).take_while(|(left, right)| left == right).count();
    let (rest, other) = (&typed[same..], &name[same..]);
    if rest.is_empty() {
        return true;
    }
    let added = other.starts_with(&rest[1..]);
    let missing = !other.is_empty() && other[1..].starts_with(rest);
    let wrong = !other.is_empty() && other[1..].starts_with(&rest[1..]);
    let swapped = rest.len() > 1
        && other.len() > 1
        && rest[0] == other[1]
        && rest[1] == other[0]
        && other[2..].starts_with(&rest[2..]);
    added || missing || wrong || swapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_forgiven_and_two_are_not() {
        let cases = [
            ("seat", "seattle", true),
            ("seatle", "seattle", true),
            ("saettle", "seattle", true),
            ("seaattle", "seattle", true),
            ("zeattle", "seattle", true),
            ("eattle", "seattle", true),
            ("seattlex", "seattle", true),
            ("saetle", "seattle", false),
            ("seatles", "seattle", false),
            ("seattlexy", "seattle", false),
            ("", "seattle", true),
            ("sea", "", false),
        ];
        for (typed, name, expected) in cases {
            assert_eq!(begins_with_one_slip(typed.as_bytes(), name.as_bytes()), expected, "{typed} ~ {name}");
        }
    }
}
