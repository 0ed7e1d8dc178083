//! Runs a document through all layers.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    block::Block,
    blocks::{ContentsLine, Setter, Setting, set_contents, set_cover},
    display::{Item, Mark, Reading, Sheet},
    document::{BlockId, Contents, Document, MissingCharacter, PaperFailure, Place, Printed},
    embed::{Fonts, embed},
    emit::{Typefaces, emit, typefaces},
    finish::{Finish, OutlineLine, finish as finished},
    flow,
    fonts::{Faces, SystemFonts},
    galley::{Entry, EntryKind},
    look::{self, Frame},
    rich::Rich,
    structure::{NodeId, Role, Structure},
    style::Printing,
    tagging::tag,
    text::{
        line::Marks,
        paragraph::{Hyphens, Paragraph},
        shape::Shaper,
    },
    written::Written,
};

/// A document set into pages, before it is written as a PDF.
pub(crate) struct Set {
    pub sheets: Vec<Sheet>,
    pub structure: Structure,
    pub outline: Vec<OutlineLine>,
    pub places: BTreeMap<BlockId, Place>,
    pub shaper: Shaper,
}

/// Prints documents one after the other and remembers what they have in common: words, paragraphs, fonts and pages. A
/// document that differs little from the one before is printed in a fraction of the time, to the same bytes.
#[derive(Default)]
pub struct Press {
    shaper: Option<Shaper>,
    fonts: Fonts,
    faces: Typefaces,
    written: Written,
}

impl std::fmt::Debug for Press {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Press").finish_non_exhaustive()
    }
}

impl Press {
    /// Prints a document, as [`crate::print`] does.
    pub fn print(&mut self, document: &Document) -> Result<Printed, PaperFailure> {
        let system = SystemFonts::LastResort;
        let shaper = match self.shaper.take() {
            Some(shaper) => shaper.turn(document.style, system)?,
            None => Shaper::remembering(Faces::new(system)?).turn(document.style, system)?,
        };
        let mut set = set_with(document, shaper);
        let printed = self.write(document, &mut set)?;
        self.shaper = Some(set.shaper);
        Ok(printed)
    }

    fn write(&mut self, document: &Document, set: &mut Set) -> Result<Printed, PaperFailure> {
        if document.style.printing == Printing::Grey {
            set.sheets.iter_mut().for_each(Sheet::turn_grey);
        }
        self.fonts = embed(&set.sheets, &set.shaper.faces, &self.fonts)?;
        let tagging = tag(&set.sheets, &mut set.structure);
        self.faces = typefaces(&self.fonts, std::mem::take(&mut self.faces))?;
        let pdf = emit(&set.sheets, &self.faces, &set.structure, &mut self.written)?;
        let finish = Finish {
            document,
            sheets: &set.sheets,
            structure: &set.structure,
            outline: &set.outline,
            places: &set.places,
        };
        let bytes = finished(pdf, tagging, &finish)?;
        let warnings = warnings(set);
        let places = std::mem::take(&mut set.places);
        Ok(Printed {
            bytes,
            pages: set.sheets.len(),
            warnings,
            page_of: places.into_iter().filter(|(id, _)| !id.0.starts_with('\u{1}')).collect(),
        })
    }
}

pub(crate) fn print(document: &Document) -> Result<Printed, PaperFailure> {
    write(document, set(document, SystemFonts::LastResort)?)
}

/// Writes pages that are set as a PDF; the document says what the file is called.
pub(crate) fn write(document: &Document, mut set: Set) -> Result<Printed, PaperFailure> {
    Press::default().write(document, &mut set)
}

/// Sets a document into pages.
pub(crate) fn set(document: &Document, system: SystemFonts) -> Result<Set, PaperFailure> {
    let mut shaper = Shaper::new(Faces::new(system)?);
    shaper.style = document.style;
    Ok(set_with(document, shaper))
}

fn set_with(document: &Document, mut shaper: Shaper) -> Set {
    let frame = Frame::of(document.paper.points());
    let mut structure = Structure::new();
    let mut known = BTreeSet::new();
    collect_names(&document.blocks, &mut known);
    let setting = Setting { frame, hyphens: Hyphens::of(&document.language), known: &known };

    let mut sheets = Vec::new();
    if let Some(cover) = &document.cover {
        let mut setter = Setter::new(&mut shaper, &mut structure, &setting);
        let items = set_cover(&mut setter, cover);
        sheets.push(Sheet { width: frame.width, height: frame.height, items });
    }
    let covers = sheets.len();
    // The contents come before the body in the tree as on paper, though they are written after it.
    let contents = (document.contents == Contents::Listed).then(|| structure.add(Structure::ROOT, Role::Section));

    let mut setter = Setter::new(&mut shaper, &mut structure, &setting);
    setter.set(&document.blocks);
    let body = setter.galley;
    let cuts = flow::cut(&body.strips, &frame);

    // First pass: how many pages the contents take. Numbers don't change that, so none are needed yet. Contents that
    // run over one page leave the clauses out; the viewer's outline has them.
    let mut detail = Detail::Clauses;
    let mut count = |detail: Detail| {
        let lines = contents_lines(&body.entries, &BTreeMap::new(), detail);
        let mut scratch = Structure::new();
        let galley = contents_galley(&mut shaper, &mut scratch, &setting, Structure::ROOT, document, &lines);
        flow::cut(&galley.strips, &frame).len()
    };
    let mut ahead = covers;
    if contents.is_some() {
        let mut pages = count(detail);
        if pages > 1 {
            detail = Detail::Headings;
            pages = count(detail);
        }
        ahead += pages;
    }
    let mut places = flow::places(&body, &cuts, ahead);

    // Second pass: the contents with their page numbers.
    if let Some(section) = contents {
        let lines = contents_lines(&body.entries, &places, detail);
        let galley = contents_galley(&mut shaper, &mut structure, &setting, section, document, &lines);
        let cuts = flow::cut(&galley.strips, &frame);
        sheets.extend(flow::sheets(galley.strips, &cuts, &frame));
    }
    let outline = outline(&body.entries, &mut places);
    sheets.extend(flow::sheets(body.strips, &cuts, &frame));
    if sheets.is_empty() {
        sheets.push(Sheet { width: frame.width, height: frame.height, items: Vec::new() });
    }
    running_heads(&mut shaper, document, &frame, &mut sheets[covers..], covers);
    Set { sheets, structure, outline, places, shaper }
}

fn contents_galley(
    shaper: &mut Shaper,
    structure: &mut Structure,
    setting: &Setting<'_>,
    section: NodeId,
    document: &Document,
    lines: &[ContentsLine],
) -> crate::galley::Galley {
    let mut setter = Setter::new(shaper, structure, setting);
    set_contents(&mut setter, section, &document.wording.contents, lines, &document.wording.go_to);
    setter.galley
}

/// How much the contents list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Detail {
    Clauses,
    Headings,
}

fn contents_lines(entries: &[Entry], places: &BTreeMap<BlockId, Place>, detail: Detail) -> Vec<ContentsLine> {
    entries
        .iter()
        .filter(|entry| entry.level <= 2 && (detail == Detail::Clauses || entry.kind == EntryKind::Heading))
        .map(|entry| ContentsLine {
            level: entry.level,
            number: entry.number.clone(),
            title: entry.title.clone(),
            id: entry.id.clone(),
            page: places.get(&entry.id).map(|place| place.page),
        })
        .collect()
}

fn outline(entries: &[Entry], places: &mut BTreeMap<BlockId, Place>) -> Vec<OutlineLine> {
    entries
        .iter()
        .filter_map(|entry| {
            let place = places.get(&entry.id)?;
            let number = entry.number.as_deref().filter(|number| !number.is_empty());
            Some(OutlineLine {
                level: entry.level,
                title: number.map_or_else(|| entry.title.clone(), |number| format!("{number} {}", entry.title)),
                page: place.page - 1,
                top: place.top,
            })
        })
        .collect()
}

/// The names that links may use.
fn collect_names(blocks: &[Block], names: &mut BTreeSet<BlockId>) {
    for block in blocks {
        match block {
            Block::Chapter(chapter) => {
                names.insert(chapter.id.clone());
            }
            Block::Heading(heading) => names.extend(heading.id.clone()),
            Block::Clause(clause) => names.extend(clause.id.clone()),
            Block::Question(question) => names.extend(question.id.clone()),
            Block::Sheet(questions) => names.extend(questions.iter().filter_map(|question| question.id.clone())),
            Block::Anchor(id) => {
                names.insert(id.clone());
            }
            Block::KeepTogether(blocks) => collect_names(blocks, names),
            _ => {}
        }
    }
}

/// The lines above and below the text, as decoration: a screen reader has no use for them.
fn running_heads(shaper: &mut Shaper, document: &Document, frame: &Frame, sheets: &mut [Sheet], covers: usize) {
    let pages = covers + sheets.len();
    let half = frame.full() / 2.0 - 12.0;
    let mut fixed = Vec::new();
    for (text, baseline, align) in [
        (&document.header_left, frame.header, Side::Left),
        (&document.header_right, frame.header, Side::Right),
        (&document.footer, frame.footer, Side::Left),
    ] {
        running(shaper, text, half, baseline, align, frame, &mut fixed);
    }
    for (number, sheet) in sheets.iter_mut().enumerate() {
        let page = document
            .wording
            .page_number
            .replace("{pages}", &pages.to_string())
            .replace("{page}", &(covers + number + 1).to_string());
        running(shaper, &page, half, frame.footer, Side::Right, frame, &mut sheet.items);
        // At the end, where all pages are alike.
        sheet.items.extend(fixed.iter().cloned());
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

fn running(
    shaper: &mut Shaper,
    text: &str,
    width: f32,
    baseline: f32,
    side: Side,
    frame: &Frame,
    items: &mut Vec<Item>,
) {
    let text = crate::text::clean::clean(text).replace('\n', " ");
    let mut paragraph = Paragraph::new(shaper, &Rich::from(text.as_str()), look::RUNNING);
    if paragraph.widest() > width {
        paragraph = shortened(shaper, &text, width);
    }
    for line in paragraph.lines(shaper, f32::INFINITY, Hyphens::None) {
        let x = match side {
            Side::Left => frame.left,
            Side::Right => frame.right - line.width,
        };
        line.place(x, baseline, &Marks::plain(Mark::Artifact), items);
    }
}

/// As many characters as fit, and three dots.
fn shortened(shaper: &mut Shaper, text: &str, width: f32) -> Paragraph {
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
    let cut = |shaper: &mut Shaper, count: usize| {
        let end = places.get(count).copied().unwrap_or(text.len());
        Paragraph::new(shaper, &Rich::from(format!("{}…", text[..end].trim_end())), look::RUNNING)
    };
    let (mut fits, mut too_long) = (0, places.len());
    while too_long - fits > 1 {
        let middle = usize::midpoint(fits, too_long);
        if cut(shaper, middle).widest() <= width {
            fits = middle;
        } else {
            too_long = middle;
        }
    }
    cut(shaper, fits)
}

/// The characters that became boxes, once for each page, in the order of the pages.
fn warnings(set: &Set) -> Vec<MissingCharacter> {
    let mut warnings: Vec<MissingCharacter> = Vec::new();
    for (page, sheet) in set.sheets.iter().enumerate() {
        for item in &sheet.items {
            let Item::Text(run) = item else { continue };
            let Reading::Placeholder(number) = run.reading else { continue };
            let Some(missing) = set.shaper.missing.get(number) else { continue };
            let warning = MissingCharacter { character: missing.character, near: missing.near.clone(), page: page + 1 };
            let known = warnings.iter().any(|known| known.character == warning.character && known.page == warning.page);
            if !known {
                warnings.push(warning);
            }
        }
    }
    warnings
}
