//! Ids of all entries in their order, in next to no memory.

use method::LeadId;

/// Ids in order. Those that follow each other are kept as one run, and as long as nobody leaves the log there is but one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Ids {
    runs: Vec<Run>,
    len: usize,
}

/// Ids that follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run {
    /// The first of them. A data file would have to grow for centuries to come to an id that does not fit.
    first: u32,
    /// Its position.
    at: u32,
}

impl Ids {
    pub const fn len(&self) -> usize {
        self.len
    }

    /// The id at a position that there is.
    pub fn at(&self, position: usize) -> LeadId {
        let run = self.runs[self.run_at(position)];
        LeadId(i64::from(run.first) + position as i64 - i64::from(run.at))
    }

    /// The ids from some position on up to another.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = LeadId> {
        self.runs.iter().enumerate().flat_map(|(number, run)| {
            let first = i64::from(run.first);
            (first..first + (self.end(number) - run.at as usize) as i64).map(LeadId)
        })
    }

    /// Where an id is, or where it would be.
    pub fn find(&self, id: LeadId) -> Result<usize, usize> {
        let id = short(id);
        let behind = self.runs.partition_point(|run| run.first <= id);
        let Some(number) = behind.checked_sub(1) else { return Err(0) };
        let run = self.runs[number];
        let position = run.at as usize + (id - run.first) as usize;
        let end = self.end(number);
        if position < end { Ok(position) } else { Err(end) }
    }

    /// Puts in an id that is not there, at the position where it would be.
    pub fn insert(&mut self, position: usize, id: LeadId) {
        let id = short(id);
        let behind = self.runs.partition_point(|run| run.first <= id);
        self.runs[behind..].iter_mut().for_each(|run| run.at += 1);
        self.len += 1;
        let continues = self.runs[..behind].last().is_some_and(|run| run.first + (position as u32 - run.at) == id);
        let next = if continues {
            behind
        } else {
            self.runs.insert(behind, Run { first: id, at: position as u32 });
            behind + 1
        };
        if self.runs.get(next).is_some_and(|run| id.checked_add(1) == Some(run.first)) {
            self.runs.remove(next);
        }
    }

    /// Takes out the id at a position; those behind it move up by one.
    pub fn remove(&mut self, position: usize) {
        let number = self.run_at(position);
        let (run, end) = (self.runs[number], self.end(number));
        self.len -= 1;
        self.runs[number + 1..].iter_mut().for_each(|run| run.at -= 1);
        let rest = Run { first: run.first + (position as u32 - run.at) + 1, at: position as u32 };
        match (position == run.at as usize, position + 1 == end) {
            (true, true) => drop(self.runs.remove(number)),
            (true, false) => self.runs[number] = rest,
            (false, true) => {}
            (false, false) => self.runs.insert(number + 1, rest),
        }
    }

    fn run_at(&self, position: usize) -> usize {
        self.runs.partition_point(|run| run.at as usize <= position) - 1
    }

    /// The position behind a run.
    fn end(&self, number: usize) -> usize {
        self.runs.get(number + 1).map_or(self.len, |next| next.at as usize)
    }
}

fn short(id: LeadId) -> u32 {
    u32::try_from(id.0).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::collection::vec;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn they_are_the_same_as_a_plain_list(steps in vec((1_i64..60, any::<bool>()), 0..200)) {
            let (mut plain, mut ids): (Vec<LeadId>, Ids) = Default::default();
            for (id, comes) in steps.into_iter().map(|(id, comes)| (LeadId(id), comes)) {
                prop_assert_eq!(ids.find(id), plain.binary_search(&id));
                match (plain.binary_search(&id), comes) {
                    (Err(at), true) => {
                        plain.insert(at, id);
                        ids.insert(at, id);
                    }
                    (Ok(at), false) => {
                        plain.remove(at);
                        ids.remove(at);
                    }
                    _ => {}
                }
                prop_assert_eq!(ids.len(), plain.len());
                prop_assert_eq!(ids.iter().collect::<Vec<_>>(), plain.clone());
                prop_assert_eq!((0..ids.len()).map(|at| ids.at(at)).collect::<Vec<_>>(), plain.clone());
                let runs = plain.windows(2).filter(|two| two[0].0 + 1 != two[1].0).count();
                prop_assert_eq!(ids.runs.len(), runs + usize::from(!plain.is_empty()));
            }
        }
    }
}
