//! The sizes of log for which goals are set.

/// A size of log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// How many leads.
    pub leads: usize,
    /// In words.
    pub words: &'static str,
    /// Which of the three goals counts.
    at: usize,
}

/// The sizes, the smallest first. The last takes minutes to make.
pub const SIZES: [Size; 3] = [
    Size { leads: 10_000, words: "10,000", at: 0 },
    Size { leads: 100_000, words: "100,000", at: 1 },
    Size { leads: 1_000_000, words: "1,000,000", at: 2 },
];

impl Size {
    /// The goal for this size among those for all sizes.
    pub const fn of(self, goals: [f64; 3]) -> f64 {
        goals[self.at]
    }
}

/// How large a log may be that is made for measuring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// What is made in a minute.
    Usual,
    /// All sizes.
    Million,
}

impl Reach {
    /// The sizes to measure.
    pub fn sizes(self) -> &'static [Size] {
        match self {
            Self::Usual => &SIZES[..2],
            Self::Million => &SIZES,
        }
    }
}
