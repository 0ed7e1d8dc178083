//! The galley: all content as one long column of strips, before it is cut into pages. A strip is never cut.

use std::rc::Rc;

use crate::{display::Colour, display::Item, document::BlockId};

/// The column.
#[derive(Debug, Default)]
pub(crate) struct Galley {
    pub strips: Vec<Strip>,
    pub anchors: Vec<Anchor>,
    pub entries: Vec<Entry>,
}

/// A horizontal slice of the page. Its items stand relative to the left edge of the frame and the top of the strip.
#[derive(Debug, Default)]
pub(crate) struct Strip {
    pub height: f32,
    /// Space above; dropped at the top of a page.
    pub gap: f32,
    pub tie: Tie,
    pub opening: PageStart,
    pub items: Vec<Item>,
    /// The box that is drawn behind this strip and its neighbours of the same box.
    pub panel: Option<Rc<Panel>>,
    /// What is repeated above this strip when it opens a page.
    pub head: Option<Rc<Head>>,
}

/// Whether a page may end after a strip.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Tie {
    #[default]
    Free,
    /// The next strip stays with this one.
    ToNext,
}

/// Where a strip may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum PageStart {
    #[default]
    Anywhere,
    /// At the top of a page only.
    NewPage,
    /// Where enough of the page is left, else at the top of the next.
    WithRoom,
}

/// A box behind several strips.
#[derive(Debug, PartialEq)]
pub(crate) struct Panel {
    pub left: f32,
    pub width: f32,
    pub wash: Colour,
    /// The colour of the bar at its left.
    pub bar: Colour,
    /// How far it reaches beyond the strips where a page cuts it.
    pub overhang: f32,
}

/// The head of a table, for the pages on which it goes on.
#[derive(Debug)]
pub(crate) struct Head {
    pub height: f32,
    /// Decoration only: the structure knows the head once.
    pub items: Vec<Item>,
}

/// A named place: the strips that belong to it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Anchor {
    pub id: BlockId,
    pub first: usize,
    pub count: usize,
}

/// A line of the outline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Entry {
    /// 1 for chapters.
    pub level: u8,
    pub kind: EntryKind,
    pub number: Option<String>,
    pub title: String,
    /// The strip it stands on.
    pub strip: usize,
    /// The place that leads there from the contents.
    pub id: BlockId,
}

/// What an [`Entry`] stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EntryKind {
    Heading,
    Clause,
}

impl Galley {
    pub(crate) fn push(&mut self, strip: Strip) {
        self.strips.push(strip);
    }

    /// Ties all strips from `first` on together, if a page of this height can hold them.
    pub(crate) fn keep_together(&mut self, first: usize, page: f32) {
        let strips = &mut self.strips[first..];
        let height: f32 = strips.iter().map(|strip| strip.height + strip.gap).sum();
        if height > page || strips.iter().skip(1).any(|strip| strip.opening == PageStart::NewPage) {
            return;
        }
        if let Some((_, all_but_last)) = strips.split_last_mut() {
            for strip in all_but_last {
                strip.tie = Tie::ToNext;
            }
        }
    }

    /// Ties the last strip, if there is one, to whatever comes next.
    pub(crate) fn tie_last(&mut self) {
        if let Some(last) = self.strips.last_mut() {
            last.tie = Tie::ToNext;
        }
    }

    /// Names the strips from `first` on.
    pub(crate) fn name(&mut self, id: BlockId, first: usize) {
        let count = self.strips.len() - first;
        self.anchors.push(Anchor { id, first, count });
    }
}
