//! The number of each lead's answer, kept as narrow as the answers allow.

/// How many leads are looked at in one go, so that what is unpacked of them stays in the nearest memory.
pub const BLOCK: usize = 2048;

/// Whoever stands in a list of those that have answered takes so many bytes beside the answer.
const LISTED: usize = 4;
/// A log so small is kept as a list whatever it answers.
const SMALL: usize = 64;

/// The number of each lead's answer; 0 where there is none.
///
/// A million leads have some twenty columns, so each byte that a number does not need saves twenty megabytes.
#[derive(Debug, Clone)]
pub enum Numbers {
    /// Few have answered: who, in order, and with which number.
    Rare {
        /// How many leads there are.
        leads: usize,
        /// Who answered, in order.
        who: Vec<u32>,
        /// With which number; never a list in its turn.
        what: Box<Numbers>,
    },
    /// Up to 256 distinct answers.
    Narrow(Vec<u8>),
    /// Up to 65,536 distinct answers.
    Middle(Vec<u16>),
    /// More.
    Wide(Vec<u32>),
}

impl Numbers {
    /// Nobody has answered yet.
    pub fn unanswered(leads: usize) -> Self {
        Self::Rare { leads, who: Vec::new(), what: Box::new(Self::Narrow(Vec::new())) }
    }

    /// How many leads there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Rare { leads, .. } => *leads,
            Self::Narrow(numbers) => numbers.len(),
            Self::Middle(numbers) => numbers.len(),
            Self::Wide(numbers) => numbers.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of one lead's answer.
    pub fn at(&self, at: usize) -> u32 {
        match self {
            Self::Rare { who, what, .. } => who.binary_search(&(at as u32)).map_or(0, |found| what.at(found)),
            Self::Narrow(numbers) => numbers[at].into(),
            Self::Middle(numbers) => numbers[at].into(),
            Self::Wide(numbers) => numbers[at],
        }
    }

    /// Unpacks the numbers of the leads from `first` on, as many as fit.
    pub fn unpack(&self, first: usize, into: &mut [u32]) {
        match self {
            Self::Rare { who, what, .. } => {
                into.fill(0);
                let end = first + into.len();
                let from = who.partition_point(|at| (*at as usize) < first);
                let theirs = who[from..].iter().take_while(|at| (**at as usize) < end);
                for (found, at) in theirs.enumerate() {
                    into[*at as usize - first] = what.at(from + found);
                }
            }
            Self::Narrow(numbers) => widen(&numbers[first..], into),
            Self::Middle(numbers) => widen(&numbers[first..], into),
            Self::Wide(numbers) => widen(&numbers[first..], into),
        }
    }

    /// Writes the number of one lead's answer over what stood there.
    pub fn set(&mut self, at: usize, number: u32) {
        self.make_fit(number);
        match self {
            Self::Rare { who, what, .. } => match (who.binary_search(&(at as u32)), number) {
                (Ok(found), 0) => {
                    who.remove(found);
                    what.remove(found);
                }
                (Ok(found), number) => what.set(found, number),
                (Err(_), 0) => {}
                (Err(found), number) => {
                    who.insert(found, at as u32);
                    what.insert(found, number);
                    self.unfold_if_common();
                }
            },
            Self::Narrow(numbers) => numbers[at] = number as u8,
            Self::Middle(numbers) => numbers[at] = number as u16,
            Self::Wide(numbers) => numbers[at] = number,
        }
    }

    /// Makes room for a lead before those that stood at this place, and writes the number of its answer.
    pub fn insert(&mut self, at: usize, number: u32) {
        self.make_fit(number);
        match self {
            Self::Rare { leads, who, what } => {
                *leads += 1;
                let found = who.partition_point(|known| (*known as usize) < at);
                who[found..].iter_mut().for_each(|known| *known += 1);
                if number != 0 {
                    who.insert(found, at as u32);
                    what.insert(found, number);
                    self.unfold_if_common();
                }
            }
            Self::Narrow(numbers) => numbers.insert(at, number as u8),
            Self::Middle(numbers) => numbers.insert(at, number as u16),
            Self::Wide(numbers) => numbers.insert(at, number),
        }
    }

    /// Takes a lead out; those behind it move up by one.
    pub fn remove(&mut self, at: usize) {
        match self {
            Self::Rare { leads, who, what } => {
                *leads -= 1;
                let found = who.partition_point(|known| (*known as usize) < at);
                if who.get(found).is_some_and(|known| *known as usize == at) {
                    who.remove(found);
                    what.remove(found);
                }
                who[found..].iter_mut().for_each(|known| *known -= 1);
            }
            Self::Narrow(numbers) => drop(numbers.remove(at)),
            Self::Middle(numbers) => drop(numbers.remove(at)),
            Self::Wide(numbers) => drop(numbers.remove(at)),
        }
    }

    /// Lets go of memory that was set aside for more leads.
    pub fn shrink(&mut self) {
        match self {
            Self::Rare { who, what, .. } => {
                who.shrink_to_fit();
                what.shrink();
            }
            Self::Narrow(numbers) => numbers.shrink_to_fit(),
            Self::Middle(numbers) => numbers.shrink_to_fit(),
            Self::Wide(numbers) => numbers.shrink_to_fit(),
        }
    }

    /// Widens the column if this number is too large for it.
    fn make_fit(&mut self, number: u32) {
        match self {
            Self::Narrow(numbers) if number > u8::MAX.into() => *self = Self::of(numbers, number),
            Self::Middle(numbers) if number > u16::MAX.into() => *self = Self::of(numbers, number),
            _ => {}
        }
    }

    /// The same numbers, wide enough for this one.
    fn of<T: Copy + Into<u32>>(numbers: &[T], largest: u32) -> Self {
        let wide = numbers.iter().map(|number| (*number).into());
        if largest > u16::MAX.into() {
            Self::Wide(wide.collect())
        } else {
            Self::Middle(wide.map(|number: u32| number as u16).collect())
        }
    }

    /// How many bytes a number takes.
    const fn width(&self) -> usize {
        match self {
            Self::Rare { what, .. } => what.width(),
            Self::Narrow(_) => 1,
            Self::Middle(_) => 2,
            Self::Wide(_) => 4,
        }
    }

    /// From some point on, one number for everybody takes less than a list of those who answered.
    fn unfold_if_common(&mut self) {
        let Self::Rare { leads, who, what } = self else { return };
        let width = what.width();
        if who.len() * (LISTED + width) <= (*leads + SMALL * (LISTED + 1)) * width {
            return;
        }
        let mut unfolded = match **what {
            Self::Rare { .. } | Self::Wide(_) => Self::Wide(vec![0; *leads]),
            Self::Middle(_) => Self::Middle(vec![0; *leads]),
            Self::Narrow(_) => Self::Narrow(vec![0; *leads]),
        };
        for (found, at) in who.iter().enumerate() {
            unfolded.set(*at as usize, what.at(found));
        }
        *self = unfolded;
    }

    /// The number of each lead's answer, one lead after the other.
    pub fn each(&self) -> impl Iterator<Item = u32> {
        let mut next = 0;
        (0..self.len()).map(move |at| match self {
            Self::Rare { who, what, .. } if who.get(next).is_some_and(|who| *who as usize == at) => {
                next += 1;
                what.at(next - 1)
            }
            Self::Rare { .. } => 0,
            dense => dense.at(at),
        })
    }
}

fn widen<T: Copy + Into<u32>>(from: &[T], into: &mut [u32]) {
    for (into, number) in into.iter_mut().zip(from) {
        *into = (*number).into();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    /// What is done to a column: a place, a number, and which of set, insert, push and remove.
    fn steps() -> impl Strategy<Value = Vec<(usize, u32, u8)>> {
        let number = prop_oneof![6 => Just(0_u32), 4 => 0_u32..256, 1 => 0_u32..70_000, 1 => Just(70_000)];
        vec((0_usize..400, number, 0_u8..8), 0..600)
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn whatever_the_width_the_numbers_are_the_same(steps in steps()) {
            let (mut plain, mut numbers) = (Vec::new(), Numbers::unanswered(0));
            for (at, number, step) in steps {
                match step {
                    0 if !plain.is_empty() => {
                        let at = at % plain.len();
                        plain[at] = number;
                        numbers.set(at, number);
                    }
                    1 if !plain.is_empty() => {
                        let at = at % plain.len();
                        plain.remove(at);
                        numbers.remove(at);
                    }
                    2 => {
                        let at = at % (plain.len() + 1);
                        plain.insert(at, number);
                        numbers.insert(at, number);
                    }
                    _ => {
                        numbers.insert(plain.len(), number);
                        plain.push(number);
                    }
                }
            }
            numbers.shrink();
            let mut unpacked = vec![7; plain.len() / 2];
            numbers.unpack(plain.len() - unpacked.len(), &mut unpacked);
            prop_assert_eq!(&unpacked[..], &plain[plain.len() - unpacked.len()..]);
            prop_assert_eq!(numbers.each().collect::<Vec<_>>(), plain.clone());
            for (at, number) in plain.into_iter().enumerate() {
                prop_assert_eq!(numbers.at(at), number);
            }
        }
    }
}
