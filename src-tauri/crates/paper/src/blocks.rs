//! Blocks become strips: each kind of block is measured and drawn here, by one file per family.

mod calendar;
mod callout;
mod columns;
mod contents;
mod cover;
mod figure;
mod form;
mod heading;
mod ladder;
mod lanes;
mod list;
mod map;
mod meter;
mod portrait;
mod prose;
mod sheet;
mod sides;
mod size;
mod table;
mod timetable;

pub(crate) use contents::{ContentsLine, set_contents};
pub(crate) use cover::set_cover;

use std::collections::BTreeSet;

use crate::{
    block::{Block, Level},
    document::BlockId,
    galley::{Galley, PageStart, Strip},
    look::Frame,
    structure::{NodeId, Structure},
    text::{paragraph::Hyphens, shape::Shaper},
};

/// What is at hand while blocks are set.
pub(crate) struct Setter<'a> {
    pub shaper: &'a mut Shaper,
    pub structure: &'a mut Structure,
    pub frame: Frame,
    pub hyphens: Hyphens,
    /// The places that links can reach.
    pub known: &'a BTreeSet<BlockId>,
    pub galley: Galley,
    /// The node that takes the next block.
    parent: NodeId,
    /// The deepest heading since the chapter began; a clause stands under it.
    under: Option<Level>,
    /// The depth of the last heading that shows anything; none is 0.
    depth: u8,
    /// The next block starts a new page.
    next_opens: PageStart,
    /// Room to be left above the next block.
    extra: f32,
    /// Names given to whatever comes next.
    pending: Vec<BlockId>,
    /// For the names of headings that have none.
    unnamed: usize,
}

/// What holds for the whole document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting<'a> {
    pub frame: Frame,
    pub hyphens: Hyphens,
    pub known: &'a BTreeSet<BlockId>,
}

impl<'a> Setter<'a> {
    pub(crate) fn new(shaper: &'a mut Shaper, structure: &'a mut Structure, setting: &Setting<'a>) -> Self {
        Self {
            shaper,
            structure,
            frame: setting.frame,
            hyphens: setting.hyphens,
            known: setting.known,
            galley: Galley::default(),
            parent: Structure::ROOT,
            under: None,
            depth: 0,
            next_opens: PageStart::Anywhere,
            extra: 0.0,
            pending: Vec::new(),
            unnamed: 0,
        }
    }

    /// Sets blocks one below the other.
    pub(crate) fn set(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.set_block(block);
        }
    }

    fn set_block(&mut self, block: &Block) {
        let first = self.galley.strips.len();
        match block {
            Block::Chapter(chapter) => self.chapter(chapter),
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(text) => self.paragraph(text),
            Block::Clause(clause) => self.clause(clause),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Callout(callout) => self.callout(callout),
            Block::Ladder(ladder) => self.ladder(ladder),
            Block::Portrait(portrait) => self.portrait(portrait),
            Block::Sides(sides) => self.sides(sides),
            Block::Meter(meter) => self.meter(meter),
            Block::Signatures(signatures) => self.signatures(signatures),
            Block::Question(question) => self.question(question),
            Block::Sheet(questions) => self.sheet(questions),
            Block::Map(map) => self.map(map),
            Block::SizePicture(picture) => self.size_picture(picture),
            Block::Lanes(lanes) => self.swim_lanes(lanes),
            Block::Timetable(timetable) => self.timetable(timetable),
            Block::Calendar(calendar) => self.calendar(calendar),
            Block::KeepTogether(blocks) => {
                self.set(blocks);
                let page = self.frame.bottom - self.frame.top;
                self.galley.keep_together(first, page);
            }
            Block::KeepWithNext => self.galley.tie_last(),
            Block::Anchor(id) => self.pending.push(id.clone()),
            Block::PageBreak => self.next_opens = PageStart::NewPage,
            Block::Spacer(height) => self.extra += height.max(0.0),
        }
        if self.galley.strips.len() == first {
            return;
        }
        for id in std::mem::take(&mut self.pending) {
            self.galley.name(id, first);
        }
    }

    /// Adds a strip, with what the blocks before it asked for.
    fn push(&mut self, mut strip: Strip) {
        strip.gap += std::mem::take(&mut self.extra);
        let opening = std::mem::take(&mut self.next_opens);
        if opening != PageStart::Anywhere {
            strip.opening = opening;
        }
        self.galley.push(strip);
    }
}
