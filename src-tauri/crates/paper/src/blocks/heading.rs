//! Chapters, headings and clauses: their numbers hang in the margin, their words stand on the text column.

use super::{Setter, prose::Placing};
use crate::{
    block::{Align, Chapter, Clause, Heading, Level, Opening},
    display::{Item, Mark, Shape},
    document::BlockId,
    galley::{Entry, EntryKind, PageStart, Strip},
    look::{self, Type, gap},
    rich::Rich,
    structure::{Role, Structure},
    text::lines::baseline,
};

impl Setter<'_> {
    pub(super) fn chapter(&mut self, chapter: &Chapter) {
        match chapter.opening {
            Opening::NewPage => self.next_opens = PageStart::NewPage,
            Opening::RunOn if self.next_opens == PageStart::Anywhere => self.next_opens = PageStart::WithRoom,
            Opening::RunOn => {}
        }
        self.parent = self.structure.add(Structure::ROOT, Role::Section);
        self.under = None;
        let first = self.galley.strips.len();
        let title = Title {
            number: chapter.number.as_deref(),
            text: &chapter.title,
            kind: look::CHAPTER,
            number_kind: look::CHAPTER_NUMBER,
            gap: gap::CHAPTER,
            depth: 1,
        };
        self.title(&title);
        self.enter(1, EntryKind::Heading, chapter.number.clone(), &chapter.title, Some(&chapter.id), first);
        let rule = Shape::bar(self.frame.column - self.frame.left, 9.0, 34.0, 2.4, look::INK);
        self.push(Strip { height: 20.0, items: vec![Item::Shape(rule)], ..Strip::default() });
        self.galley.keep_together(first, f32::INFINITY);
        if !chapter.lead.is_empty() {
            self.galley.tie_last();
            let node = self.structure.add(self.parent, Role::Paragraph);
            self.prose(&chapter.lead, self.column(look::LEAD, 4.0), Mark::Node(node));
            self.extra = self.extra.max(4.0);
        }
        self.galley.tie_last();
    }

    pub(super) fn heading(&mut self, heading: &Heading) {
        // Without a section above it, a subsection takes the section's depth.
        let (kind, above, depth) = match (heading.level, self.under) {
            (Level::Section, _) => (look::SECTION, gap::SECTION, 2),
            (Level::Subsection, Some(Level::Section)) => (look::SUBSECTION, gap::CLAUSE, 3),
            (Level::Subsection, _) => (look::SUBSECTION, gap::CLAUSE, 2),
        };
        if heading.level == Level::Section {
            self.under = Some(Level::Section);
        }
        let first = self.galley.strips.len();
        let title = Title {
            number: heading.number.as_deref(),
            text: &heading.text,
            kind,
            number_kind: look::MARGIN.sized(kind.size.min(11.0), kind.leading),
            gap: above,
            depth,
        };
        self.title(&title);
        self.galley.keep_together(first, f32::INFINITY);
        self.galley.tie_last();
        self.enter(depth, EntryKind::Heading, heading.number.clone(), &heading.text, heading.id.as_ref(), first);
    }

    pub(super) fn clause(&mut self, clause: &Clause) {
        let depth = self.depth_of_clause();
        let first = self.galley.strips.len();
        let title = Title {
            number: Some(&clause.number),
            text: &clause.title,
            kind: look::SUBSECTION,
            number_kind: look::MARGIN,
            gap: gap::CLAUSE,
            depth,
        };
        self.title(&title);
        self.galley.keep_together(first, f32::INFINITY);
        self.galley.tie_last();
        if !clause.text.is_empty() {
            let node = self.structure.add(self.parent, Role::Paragraph);
            self.prose(&clause.text, self.column(look::BODY, 1.0), Mark::Node(node));
        }
        self.enter(depth, EntryKind::Clause, Some(clause.number.clone()), &clause.title, clause.id.as_ref(), first);
    }

    /// A clause is one step below the heading it stands under, as readers who jump from heading to heading expect.
    pub(super) fn depth_of_clause(&self) -> u8 {
        if self.under == Some(Level::Section) { 3 } else { 2 }
    }

    /// Enters a heading into the outline and names its strips.
    pub(super) fn enter(
        &mut self,
        level: u8,
        kind: EntryKind,
        number: Option<String>,
        title: &str,
        id: Option<&BlockId>,
        first: usize,
    ) {
        if self.galley.strips.len() == first {
            return;
        }
        let id = id.cloned().unwrap_or_else(|| {
            self.unnamed += 1;
            // No caller can choose this name: it holds a control character.
            BlockId(format!("\u{1}{}", self.unnamed))
        });
        self.galley.name(id.clone(), first);
        self.galley.entries.push(Entry {
            level,
            kind,
            number,
            title: crate::text::clean::clean(title).replace('\n', " "),
            strip: first,
            id,
        });
    }

    /// Sets a title, its number hanging in the margin beside the first line.
    fn title(&mut self, title: &Title<'_>) {
        let depth = self.reachable(title.depth);
        let node = self.structure.add(self.parent, Role::Heading(depth));
        let mark = Mark::Node(node);
        let first = self.galley.strips.len();
        let column = self.column(title.kind, title.gap);
        let room = column.left - 6.0;
        let mut number_items = Vec::new();
        let mut dropped = 0.0;
        if let Some(number) = title.number.filter(|number| !number.is_empty()) {
            // The space parts the number from the title for those who hear it.
            let text = Rich::from(format!("{number}\u{A0}"));
            let placing = Placing { kind: title.number_kind, left: 0.0, width: room, align: Align::Left, gap: 0.0 };
            let wide = self.height_of(&text, placing.kind, room) > placing.kind.leading;
            let placing = if wide { Placing { width: self.frame.full(), ..placing } } else { placing };
            dropped = if wide { placing.kind.leading } else { 0.0 };
            // Both stand on one baseline, whatever their sizes.
            let top = if wide { 0.0 } else { baseline(title.kind) - baseline(placing.kind) };
            self.prose_at(&text, placing, top, mark, &mut number_items);
        }
        if dropped > 0.0 {
            // A number too long for the margin takes a line of its own.
            self.push(Strip {
                height: dropped,
                gap: title.gap,
                items: std::mem::take(&mut number_items),
                ..Strip::default()
            });
        }
        let start = self.galley.strips.len();
        self.prose(&Rich::from(title.text), column, mark);
        if let Some(strip) = self.galley.strips.get_mut(start) {
            number_items.append(&mut strip.items);
            strip.items = number_items;
            if dropped > 0.0 {
                strip.gap = 0.0;
            }
        } else if !number_items.is_empty() {
            // A number without a title is still what others refer to.
            self.push(Strip { height: column.kind.leading, gap: title.gap, items: number_items, ..Strip::default() });
        }
        let mut set = self.galley.strips[first..].iter().flat_map(|strip| &strip.items);
        if set.any(|item| matches!(item, Item::Text(_))) {
            self.depth = depth;
        }
        self.galley.keep_together(first, f32::INFINITY);
    }

    /// The depth of a heading that is to stand this deep: at most one below the last one that shows a word or a number,
    /// because one that shows nothing is no heading to anybody.
    pub(super) fn reachable(&self, depth: u8) -> u8 {
        depth.min(self.depth + 1)
    }
}

/// What makes up a title.
struct Title<'a> {
    number: Option<&'a str>,
    text: &'a str,
    kind: Type,
    number_kind: Type,
    gap: f32,
    depth: u8,
}
