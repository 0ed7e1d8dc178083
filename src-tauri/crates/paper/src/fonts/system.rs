//! The fonts of the operating system, looked through only when a character is missing everywhere else.

use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
};

use harfrust::{Font, Tag};

use super::{Face, SystemFonts};

/// Files larger than this are left alone: reading them would take longer than the document is worth.
const LARGEST: u64 = 32 * 1024 * 1024;

/// Looks per document through all fonts; a document with more foreign characters than this prints boxes for the rest.
const MOST_SEARCHES: usize = 40;

/// What the names of font files end with.
const ENDINGS: [&str; 4] = ["ttf", "ttc", "otf", "otc"];

/// How deep the folders of fonts are followed.
const DEEPEST: usize = 5;

/// What was found so far, for the life of the program: a preview prints the same document over and over.
static SHELF: Mutex<Shelf> = Mutex::new(Shelf { files: None, faces: Vec::new(), found: BTreeMap::new() });

struct Shelf {
    files: Option<Arc<[PathBuf]>>,
    /// The faces that were read, with the file that each comes from.
    faces: Vec<(usize, Arc<Face>)>,
    /// The answer for each character: the place of its face.
    found: BTreeMap<char, Option<usize>>,
}

impl Shelf {
    fn find(&mut self, character: char) -> Option<Arc<Face>> {
        let found = if let Some(found) = self.found.get(&character) {
            *found
        } else {
            let found = self.look_through_files(character);
            self.found.insert(character, found);
            found
        };
        self.faces.get(found?).map(|(_, face)| Arc::clone(face))
    }

    /// The first file wins, whether or not its face was read before: the order of the questions changes nothing.
    fn look_through_files(&mut self, character: char) -> Option<usize> {
        let files = Arc::clone(self.files.get_or_insert_with(|| font_files().into()));
        for (number, path) in files.iter().enumerate() {
            if let Some(known) = self.faces.iter().position(|(file, _)| *file == number) {
                if super::has(&self.faces[known].1, character) {
                    return Some(known);
                }
            } else if let Some(face) = face_with(path, character) {
                self.faces.push((number, face));
                return Some(self.faces.len() - 1);
            }
        }
        None
    }
}

/// Where Linux, its sandboxes, macOS and Windows keep their fonts.
const ROOTS: [&str; 7] = [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/run/host/fonts",
    "/run/host/local-fonts",
    "/System/Library/Fonts",
    "/Library/Fonts",
    "C:\\Windows\\Fonts",
];

pub(super) struct Search {
    allowed: SystemFonts,
    searches: usize,
}

impl Search {
    pub(super) fn new(allowed: SystemFonts) -> Self {
        Self { allowed, searches: 0 }
    }

    pub(super) fn has_begun(&self) -> bool {
        self.searches > 0
    }

    /// The first font, in the order of the paths, that has the character and may be embedded.
    pub(super) fn find(&mut self, character: char) -> Option<Arc<Face>> {
        match self.allowed {
            SystemFonts::LastResort => {}
            #[cfg(test)]
            SystemFonts::Never => return None,
        }
        // Counted even when the answer is known already, so that printing again gives the same file.
        if self.searches == MOST_SEARCHES {
            return None;
        }
        self.searches += 1;
        SHELF.lock().ok()?.find(character)
    }
}

/// All font files in the usual places: upright regular faces first, each group in the order of the paths, so
/// that the same machine always gives the same file.
fn font_files() -> Vec<PathBuf> {
    let mut roots: Vec<PathBuf> = ROOTS.iter().map(PathBuf::from).collect();
    if let Some(home) = std::env::home_dir() {
        roots.extend([".local/share/fonts", ".fonts", "Library/Fonts"].map(|folder| home.join(folder)));
    }
    let mut files = Vec::new();
    for root in roots {
        collect(&root, 0, &mut files);
    }
    files.sort_by_cached_key(|path| {
        let name = path.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
        let special = ["bold", "italic", "oblique", "light", "thin", "black", "mono", "condensed", "serif"];
        (special.iter().filter(|word| name.contains(**word)).count(), path.clone())
    });
    files
}

fn collect(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let path = entry.path();
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() && depth < DEEPEST {
            collect(&path, depth + 1, files);
        } else if path
            .extension()
            .is_some_and(|extension| ENDINGS.iter().any(|ending| extension.eq_ignore_ascii_case(ending)))
        {
            files.push(path);
        }
    }
}

/// The tables that hold outlines: of TrueType and of PostScript.
const OUTLINES: [&[u8; 4]; 2] = [b"glyf", b"CFF "];

/// The face, if it has the character, has outlines and allows embedding. Only the few tables that answer
/// this are read from the disk until the font is known to be wanted.
fn face_with(path: &Path, character: char) -> Option<Arc<Face>> {
    let size = fs::metadata(path).ok()?.len();
    if size > LARGEST {
        return None;
    }
    let tables = Directory::open(path)?;
    let has_outlines = tables.places.iter().any(|place| OUTLINES.contains(&&place.tag));
    if !has_outlines || !may_be_embedded(&tables) {
        return None;
    }
    let peek: Arc<dyn Fn(Tag) -> Option<harfrust::font::Blob> + Send + Sync> =
        Arc::new(move |tag| tables.read(tag.to_be_bytes()).map(Into::into));
    let font = Font::new(peek, 0)?;
    if font.charmap().map_unicode(character).is_none_or(|glyph| glyph.to_u32() == 0) {
        return None;
    }
    let bytes: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(fs::read(path).ok()?);
    let font = Font::new(Arc::clone(&bytes), 0)?;
    // The name goes into the file; only plain letters are safe in every reader.
    let name: String = path.file_stem()?.to_string_lossy().chars().filter(char::is_ascii_alphanumeric).collect();
    Some(Arc::new(Face {
        name: if name.is_empty() { "Borrowed".to_owned() } else { name },
        units: f32::from(font.units_per_em()),
        font,
        data: bytes,
        index: 0,
    }))
}

/// The tables of a font file, by their places.
struct Directory {
    file: Mutex<File>,
    places: Vec<TablePlace>,
}

struct TablePlace {
    tag: [u8; 4],
    offset: u64,
    length: usize,
}

impl Directory {
    fn open(path: &Path) -> Option<Self> {
        let mut file = File::open(path).ok()?;
        let mut start = [0; 16];
        file.read_exact(&mut start).ok()?;
        if &start[..4] == b"ttcf" {
            let first = u64::from(u32::from_be_bytes([start[12], start[13], start[14], start[15]]));
            file.seek(SeekFrom::Start(first)).ok()?;
        } else {
            file.seek(SeekFrom::Start(0)).ok()?;
        }
        let mut head = [0; 12];
        file.read_exact(&mut head).ok()?;
        let count = usize::from(u16::from_be_bytes([head[4], head[5]])).min(64);
        let mut records = vec![0; count * 16];
        file.read_exact(&mut records).ok()?;
        let places = records
            .chunks_exact(16)
            .map(|record| TablePlace {
                tag: [record[0], record[1], record[2], record[3]],
                offset: u64::from(u32::from_be_bytes([record[8], record[9], record[10], record[11]])),
                length: u32::from_be_bytes([record[12], record[13], record[14], record[15]]) as usize,
            })
            .collect();
        Some(Self { file: Mutex::new(file), places })
    }

    fn read(&self, tag: [u8; 4]) -> Option<Vec<u8>> {
        let place = self.places.iter().find(|place| place.tag == tag)?;
        if place.length as u64 > LARGEST {
            return None;
        }
        let mut file = self.file.lock().ok()?;
        file.seek(SeekFrom::Start(place.offset)).ok()?;
        let mut bytes = vec![0; place.length];
        file.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }
}

/// Whether the maker of the font lets it be embedded (OS/2, fsType: bit 1 alone forbids it).
fn may_be_embedded(tables: &Directory) -> bool {
    tables
        .read(*b"OS/2")
        .and_then(|table| Some(u16::from_be_bytes([*table.get(8)?, *table.get(9)?])))
        .is_none_or(|rights| rights & 0x000F != 0x0002)
}
