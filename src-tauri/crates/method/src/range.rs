//! Ranges that include their ends, and what it means for an answer to lie in one.

use serde::{Deserialize, Serialize};

/// From … to …, both included; an end that is absent is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Range<T> {
    /// The lowest value that belongs to it.
    pub from: Option<T>,
    /// The highest value that belongs to it.
    pub to: Option<T>,
}

/// How an answer, which may itself be a range, lies to a limit (method.md, meaning 16).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lies {
    /// Wholly inside: passes.
    Inside,
    /// Wholly below: fails.
    Below,
    /// Wholly above: fails.
    Above,
    /// Partly in, partly out: nobody can say yet.
    Across,
}

impl<T: PartialOrd + Copy> Range<T> {
    /// Exactly one value.
    pub const fn exactly(value: T) -> Self {
        Self { from: Some(value), to: Some(value) }
    }

    /// This value or more.
    pub const fn at_least(value: T) -> Self {
        Self { from: Some(value), to: None }
    }

    /// This value or less.
    pub const fn at_most(value: T) -> Self {
        Self { from: None, to: Some(value) }
    }

    /// From one value to another, both included.
    pub const fn between(from: T, to: T) -> Self {
        Self { from: Some(from), to: Some(to) }
    }

    /// Whether neither end is given, so that the range says nothing.
    pub fn is_open(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// Whether the ends are the wrong way round.
    pub fn is_backwards(&self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if from > to)
    }

    /// The single value, if both ends are the same.
    pub fn single(&self) -> Option<T> {
        match (self.from, self.to) {
            (Some(from), Some(to)) if from == to => Some(from),
            _ => None,
        }
    }

    /// How `self`, an answer, lies to `limit`.
    ///
    /// ```
    /// use method::range::{Lies, Range};
    /// let limit = Range::between(5, 20);
    /// assert_eq!(Range::exactly(20).lies_in(&limit), Lies::Inside);
    /// assert_eq!(Range::between(3, 4).lies_in(&limit), Lies::Below);
    /// assert_eq!(Range::between(3, 5).lies_in(&limit), Lies::Across);
    /// ```
    pub fn lies_in(&self, limit: &Self) -> Lies {
        let below = matches!((self.to, limit.from), (Some(to), Some(from)) if to < from);
        if below {
            return Lies::Below;
        }
        let above = matches!((self.from, limit.to), (Some(from), Some(to)) if from > to);
        if above {
            return Lies::Above;
        }
        let low_end_in = match (self.from, limit.from) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(own), Some(limit)) => own >= limit,
        };
        let high_end_in = match (self.to, limit.to) {
            (_, None) => true,
            (None, Some(_)) => false,
            (Some(own), Some(limit)) => own <= limit,
        };
        if low_end_in && high_end_in { Lies::Inside } else { Lies::Across }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_belong_and_overlaps_are_undecided() {
        let limit = Range::between(5, 20);
        let cases = [
            (Range::exactly(5), Lies::Inside),
            (Range::exactly(20), Lies::Inside),
            (Range::exactly(4), Lies::Below),
            (Range::exactly(21), Lies::Above),
            (Range::between(6, 19), Lies::Inside),
            (Range::between(1, 5), Lies::Across),
            (Range::between(20, 30), Lies::Across),
            (Range::between(1, 30), Lies::Across),
            (Range::at_least(6), Lies::Across),
            (Range::at_least(21), Lies::Above),
            (Range::at_most(4), Lies::Below),
        ];
        for (answer, expected) in cases {
            assert_eq!(answer.lies_in(&limit), expected, "{answer:?}");
        }
        assert_eq!(Range::at_least(6).lies_in(&Range::at_least(5)), Lies::Inside);
        assert_eq!(Range::exactly(6).lies_in(&Range { from: None, to: None }), Lies::Inside);
    }
}
