//! Questions with their answers: which leads in which order, a page at a time.

use super::order::TextOrder;
use super::question::{Direction, LogFilter, SortBy};
use super::sift::{Found, Sifted};
use super::{Index, Ticking};
use method::LeadId;
use method::clock::Minute;
use method::judge::Verdict;
use method::lead::StandsAt;
use store::table::history::Latest;
use store::table::order::Stands;

/// How many questions are kept with their answers: those of a board, a column each.
const MOST_ANSWERS: usize = 16;
/// How many times the log their answers may hold together.
const MOST_KEPT: usize = 2;
/// How many leads whose text changed are put in their places one by one; for more the order is read anew.
const MOST_MOVED: usize = 64;

/// A question to the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// What was typed into the search.
    pub search: String,
    /// Which leads.
    pub filter: LogFilter,
    /// In which order.
    pub sort: SortBy,
    /// From which end.
    pub direction: Direction,
}

/// A question with its answer.
#[derive(Debug, Clone)]
pub(super) struct Answer {
    asked: Asked,
    /// How far the clocks had come, if it asked them.
    ticked: Option<(Latest, Minute)>,
    order: Order,
    verdicts: [u64; Verdict::ALL.len()],
    stages: [u64; StandsAt::ALL.len()],
    has_more: bool,
}

/// Positions in the order that was asked for.
#[derive(Debug, Clone)]
enum Order {
    /// Everybody, the newest first. Nothing has to be kept for that.
    Newest(usize),
    These(Vec<u32>),
}

/// What a search found.
#[derive(Debug, Clone, Default)]
pub struct Hits {
    /// The leads, the best match first.
    pub ids: Vec<LeadId>,
    /// Whether the search ended before it had found all.
    pub has_more: bool,
}

/// A page of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// How many leads there are on all pages.
    pub total: u64,
    /// Those on this one.
    pub ids: Vec<LeadId>,
    /// How many have which verdict, whatever verdict is asked for.
    pub verdicts: Vec<(Verdict, u64)>,
    /// How many stand where, wherever is asked for.
    pub stages: Vec<(StandsAt, u64)>,
    /// Whether there are more than were counted.
    pub has_more: bool,
}

/// What has to be known before leads can be put in the order of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Needs {
    /// Nothing.
    Nothing,
    /// All leads in that order.
    All,
    /// The lead that follows each of these.
    Next(Vec<LeadId>),
}

impl Asked {
    /// Whether the clocks have to be asked.
    pub fn is_about_clocks(&self) -> bool {
        !self.filter.clocks.is_empty() || self.sort == SortBy::Contact
    }
}

impl Index {
    /// A page of a question that was answered before and still has the same answer.
    pub fn known_page(
        &self,
        asked: &Asked,
        ticking: Option<&Ticking<'_>>,
        (offset, limit): (usize, usize),
    ) -> Option<Page> {
        let ticked = ticking.map(Ticking::stamp);
        let answer = self.answers.iter().find(|answer| answer.asked == *asked && answer.ticked == ticked)?;
        let is_whole = !answer.has_more || offset + limit <= answer.order.len();
        is_whole.then(|| self.page_of(answer, offset, limit))
    }

    /// Answers a question, and gives a page of the answer. `hits` are what the search found, if something was typed.
    pub fn page(
        &mut self,
        asked: Asked,
        hits: Option<&Hits>,
        ticking: Option<&Ticking<'_>>,
        (offset, limit): (usize, usize),
    ) -> Page {
        let answer = self.answer(asked, hits, ticking);
        let page = self.page_of(&answer, offset, limit);
        self.answers.retain(|known| known.asked != answer.asked);
        self.answers.push(answer);
        let kept = |answers: &[Answer]| answers.iter().map(|answer| answer.order.kept()).sum::<usize>();
        while self.answers.len() > MOST_ANSWERS || kept(&self.answers) > self.len() * MOST_KEPT {
            self.answers.remove(0);
        }
        page
    }

    /// All leads that a question asks for, in its order.
    pub fn wanted(&self, asked: Asked, hits: Option<&Hits>, ticking: Option<&Ticking<'_>>) -> Vec<LeadId> {
        let answer = self.answer(asked, hits, ticking);
        self.page_of(&answer, 0, usize::MAX).ids
    }

    fn answer(&self, asked: Asked, hits: Option<&Hits>, ticking: Option<&Ticking<'_>>) -> Answer {
        let positions =
            |hits: &Hits| -> Vec<usize> { hits.ids.iter().filter_map(|id| self.entries.find(*id).ok()).collect() };
        let hits_at = hits.map(positions);
        let found = hits_at.as_ref().map(|at| Found::of(at.iter().copied(), self.len()));
        let Sifted { positions, verdicts, stages } = self.sift(&asked.filter, ticking, found.as_ref());
        let has_more = hits.is_some_and(|hits| hits.has_more);
        let newest_first = asked.sort == SortBy::Added && asked.direction == Direction::Down;
        let order = match (asked.sort, hits_at) {
            (SortBy::Match, Some(hits)) => {
                let pass = Found::of(positions.iter().map(|at| *at as usize), self.len());
                Order::These(hits.into_iter().filter(|at| pass.holds(*at)).map(|at| at as u32).collect())
            }
            _ if newest_first && positions.len() == self.len() && self.entries.are_in_order() => {
                Order::Newest(positions.len())
            }
            (sort, _) => Order::These(self.sorted(positions, (sort, asked.direction), ticking)),
        };
        Answer { asked, ticked: ticking.map(Ticking::stamp), order, verdicts, stages, has_more }
    }

    fn page_of(&self, answer: &Answer, offset: usize, limit: usize) -> Page {
        let total = answer.order.len();
        let (from, to) = (offset.min(total), offset.saturating_add(limit).min(total));
        let ids = match &answer.order {
            Order::Newest(leads) => (from..to).map(|at| self.entries.id(leads - 1 - at)).collect(),
            Order::These(order) => order[from..to].iter().map(|at| self.entries.id(*at as usize)).collect(),
        };
        Page {
            total: total as u64,
            ids,
            verdicts: Verdict::ALL.into_iter().zip(answer.verdicts).collect(),
            stages: StandsAt::ALL.into_iter().zip(answer.stages).collect(),
            has_more: answer.has_more,
        }
    }

    /// What has to be known before leads can be sorted so.
    pub fn needs(&self, sort: SortBy) -> Needs {
        if !matches!(sort, SortBy::Name | SortBy::Company) {
            return Needs::Nothing;
        }
        match self.text_order(sort) {
            None => Needs::All,
            Some(text) if text.changed.is_empty() => Needs::Nothing,
            Some(text) if text.changed.len() > MOST_MOVED => Needs::All,
            Some(text) => Needs::Next(text.changed.iter().map(|at| self.entries.id(*at as usize)).collect()),
        }
    }

    /// Takes over the order of all leads by a text.
    pub fn order_all(&mut self, sort: SortBy, ids: impl Iterator<Item = LeadId>) {
        let order = ids.filter_map(|id| self.entries.find(id).ok()).map(|at| at as u32).collect();
        self.texts[usize::from(sort == SortBy::Company)] = Some(TextOrder { order, changed: Vec::new() });
    }

    /// Takes over the place of each lead whose text may have changed: before which lead it stands, at the end if before
    /// none, nowhere if it has no such text.
    pub fn order_changed(&mut self, sort: SortBy, places: &[(LeadId, Stands)]) {
        let find = |id: LeadId| self.entries.find(id).ok().map(|at| at as u32);
        let moves: Option<Vec<(u32, Slot)>> = places
            .iter()
            .filter_map(|(id, stands)| Some((find(*id)?, *stands)))
            .map(|(at, stands)| match stands {
                Stands::Before(next) => Some((at, Slot::Before(find(next)?))),
                Stands::Last => Some((at, Slot::Last)),
                Stands::Nowhere => Some((at, Slot::Nowhere)),
            })
            .collect();
        let slot = &mut self.texts[usize::from(sort == SortBy::Company)];
        let is_whole = moves.zip(slot.as_mut()).is_some_and(|(moves, text)| text.move_each(moves));
        if !is_whole {
            *slot = None;
        }
    }
}

/// Where a lead goes in the order of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slot {
    /// Right before the lead at this position.
    Before(u32),
    /// Behind all others.
    Last,
    /// It has no such text.
    Nowhere,
}

impl Order {
    fn len(&self) -> usize {
        match self {
            Self::Newest(leads) => *leads,
            Self::These(order) => order.len(),
        }
    }
}

impl Order {
    /// How many positions are kept for it.
    fn kept(&self) -> usize {
        match self {
            Self::Newest(_) => 0,
            Self::These(order) => order.len(),
        }
    }
}

impl TextOrder {
    /// Makes room for a lead at a position; it has no place in the order yet.
    pub fn make_room(&mut self, position: usize) {
        for at in self.order.iter_mut().chain(&mut self.changed) {
            *at += u32::from(*at as usize >= position);
        }
    }

    /// Forgets the lead at a position.
    pub fn close_gap(&mut self, position: usize) {
        for list in [&mut self.order, &mut self.changed] {
            list.retain(|at| *at as usize != position);
            for at in list.iter_mut() {
                *at -= u32::from(*at as usize > position);
            }
        }
    }

    /// Gives leads their places. One may stand before another that has to find its own first. Tells whether all did.
    fn move_each(&mut self, mut moves: Vec<(u32, Slot)>) -> bool {
        self.changed.clear();
        moves.sort_unstable();
        moves.dedup_by_key(|(at, _)| *at);
        self.order.retain(|at| moves.binary_search_by_key(at, |(moved, _)| *moved).is_err());
        moves.retain(|(_, slot)| *slot != Slot::Nowhere);
        while !moves.is_empty() {
            let before = moves.len();
            moves.retain(|(at, slot)| {
                let place = match slot {
                    Slot::Before(next) => self.order.iter().position(|known| known == next),
                    Slot::Last | Slot::Nowhere => Some(self.order.len()),
                };
                place.map(|place| self.order.insert(place, *at)).is_none()
            });
            if moves.len() == before {
                return false;
            }
        }
        true
    }
}
