//! The answer to a look-up.

/// What looking something up gave: one thing, several, or none; never a guess among several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found<T> {
    /// Exactly this one.
    One(T),
    /// Any of these could be meant; the likeliest stand first.
    Several(Vec<T>),
    /// Nothing is known by that name.
    None,
}

impl<T> Found<T> {
    /// The answer that these candidates make.
    pub(crate) fn from_candidates(mut candidates: Vec<T>) -> Self {
        match candidates.len() {
            0 => Self::None,
            1 => candidates.pop().map_or(Self::None, Self::One),
            _ => Self::Several(candidates),
        }
    }

    /// The one thing, if there is exactly one.
    pub fn one(self) -> Option<T> {
        match self {
            Self::One(thing) => Some(thing),
            Self::Several(_) | Self::None => None,
        }
    }

    /// The same answer about something else.
    pub(crate) fn map<U>(self, each: impl FnMut(T) -> U) -> Found<U> {
        match self {
            Self::One(thing) => std::iter::once(thing).map(each).next().map_or(Found::None, Found::One),
            Self::Several(things) => Found::Several(things.into_iter().map(each).collect()),
            Self::None => Found::None,
        }
    }
}
