//! Paragraphs that were set before, so that a document of which little changed is set in little time.

use std::{collections::HashMap, sync::Arc};

use super::paragraph::Matter;
use crate::{
    display::Colour,
    look::{Figures, Type},
    rich::{Rich, Strength},
};

/// A paragraph that no document needed for this many prints is forgotten.
const ROUNDS: u32 = 8;

/// The paragraphs of the last documents.
#[derive(Default)]
pub(super) struct Memo {
    kept: HashMap<Key, HashMap<Rich, Kept>>,
    round: u32,
}

struct Kept {
    matter: Arc<Matter>,
    /// When it was last needed.
    round: u32,
}

/// A [`Type`], so that it can be looked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    size: u32,
    leading: u32,
    strength: Strength,
    colour: Colour,
    figures: Figures,
}

impl From<Type> for Key {
    fn from(kind: Type) -> Self {
        let Type { size, leading, strength, colour, figures } = kind;
        Self { size: size.to_bits(), leading: leading.to_bits(), strength, colour, figures }
    }
}

impl Memo {
    /// The next document begins.
    pub(super) fn turn(&mut self) {
        self.round = self.round.wrapping_add(1);
        let round = self.round;
        for paragraphs in self.kept.values_mut() {
            paragraphs.retain(|_, kept| round.wrapping_sub(kept.round) <= ROUNDS);
        }
    }

    pub(super) fn find(&mut self, rich: &Rich, kind: Type) -> Option<Arc<Matter>> {
        let kept = self.kept.get_mut(&kind.into())?.get_mut(rich)?;
        kept.round = self.round;
        Some(Arc::clone(&kept.matter))
    }

    pub(super) fn keep(&mut self, rich: &Rich, kind: Type, matter: &Arc<Matter>) {
        let kept = Kept { matter: Arc::clone(matter), round: self.round };
        self.kept.entry(kind.into()).or_default().insert(rich.clone(), kept);
    }
}
