//! A font as the objects of a PDF: the program without what only the system's font lists need, widths to a hundredth,
//! and short tables of codes and texts. Knows `lopdf` only.

use std::fmt::Write;

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};

use crate::{codes::Codes, document::PaperFailure, embed::Embedded, pack::packed};

/// The objects of one font.
pub(crate) struct Program {
    font: Dictionary,
    descriptor: Dictionary,
    outlines: Outlines,
    file: Stream,
    /// Which glyph a code stands for, unless codes are the glyphs' numbers.
    codes: Option<Stream>,
    /// Which text a code stands for.
    texts: Stream,
}

impl Program {
    /// Takes the font out of a document that holds no other; `widths` are those of its glyphs in thousandths.
    pub(crate) fn take(mut pdf: lopdf::Document, font: &Embedded, widths: &[f32]) -> Result<Self, PaperFailure> {
        Self::find(&mut pdf, widths).map_err(PaperFailure::Writing).and_then(|(dictionary, descriptor)| {
            let bytes = trimmed(&font.bytes);
            let outlines = Outlines::of(&bytes);
            let mut kind = Dictionary::new();
            match outlines {
                Outlines::TrueType => kind.set("Length1", bytes.len() as i64),
                Outlines::PostScript => kind.set("Subtype", Object::Name(b"OpenType".to_vec())),
            }
            let codes = match font.codes {
                Codes::Bytes(_) => Some(packed(code_table(font))?),
                Codes::Numbers => None,
            };
            Ok(Self {
                font: dictionary,
                descriptor,
                outlines,
                file: packed(Stream::new(kind, bytes))?,
                codes,
                texts: packed(Stream::new(Dictionary::new(), texts(font.texts(), &font.codes).into_bytes()))?,
            })
        })
    }

    fn find(pdf: &mut lopdf::Document, widths: &[f32]) -> lopdf::Result<(Dictionary, Dictionary)> {
        let is_whole = |object: &&Object| object.as_dict().is_ok_and(|dictionary| dictionary.has(b"DescendantFonts"));
        let mut font = pdf
            .objects
            .values()
            .find(is_whole)
            .ok_or_else(|| lopdf::Error::DictKey("DescendantFonts".into()))?
            .as_dict()?
            .clone();
        let descendant = font.get_mut(b"DescendantFonts")?.as_array_mut()?.first_mut();
        let descendant = descendant.ok_or_else(|| lopdf::Error::DictKey("DescendantFonts".into()))?.as_dict_mut()?;
        let mut descriptor = pdf.get_dictionary(descendant.get(b"FontDescriptor")?.as_reference()?)?.clone();
        for file in [&b"FontFile2"[..], b"FontFile3"] {
            descriptor.remove(file);
        }
        let rest = widths.iter().skip(1).map(|width| number(*width)).collect();
        descendant.set("W", vec![Object::Integer(1), Object::Array(rest)]);
        Ok((font, descriptor))
    }

    /// Adds the font to a document.
    pub(crate) fn add(&self, pdf: &mut lopdf::Document) -> lopdf::Result<ObjectId> {
        let file = pdf.add_object(self.file.clone());
        let mut descriptor = self.descriptor.clone();
        descriptor.set(self.outlines.file(), Object::Reference(file));
        let descriptor = pdf.add_object(descriptor);
        let mut font = self.font.clone();
        if let Some(codes) = &self.codes {
            font.set("Encoding", Object::Reference(pdf.add_object(codes.clone())));
        }
        font.set("ToUnicode", Object::Reference(pdf.add_object(self.texts.clone())));
        if let Some(descendant) = font.get_mut(b"DescendantFonts")?.as_array_mut()?.first_mut() {
            let descendant = descendant.as_dict_mut()?;
            descendant.set("FontDescriptor", Object::Reference(descriptor));
            descendant.set("Subtype", Object::Name(self.outlines.font().to_vec()));
            if self.outlines == Outlines::PostScript {
                descendant.remove(b"CIDToGIDMap");
            }
        }
        Ok(pdf.add_object(font))
    }
}

/// How a font draws its letters; fonts of the system may do it the other way (ISO 32000-1, table 126).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outlines {
    TrueType,
    PostScript,
}

impl Outlines {
    fn of(font: &[u8]) -> Self {
        if font.starts_with(b"OTTO") { Self::PostScript } else { Self::TrueType }
    }

    fn file(self) -> &'static str {
        match self {
            Self::TrueType => "FontFile2",
            Self::PostScript => "FontFile3",
        }
    }

    fn font(self) -> &'static [u8] {
        match self {
            Self::TrueType => b"CIDFontType2",
            Self::PostScript => b"CIDFontType0",
        }
    }
}

/// As few digits as the number needs.
fn number(value: f32) -> Object {
    if value.fract() == 0.0 { Object::Integer(value as i64) } else { Object::Real(value) }
}

/// The font without its names: readers of a PDF find glyphs by their numbers.
fn trimmed(font: &[u8]) -> Vec<u8> {
    let tables = tables(font).unwrap_or_default();
    let kept: Vec<&Table<'_>> = tables.iter().filter(|table| ![*b"name", *b"post"].contains(&table.tag)).collect();
    if kept.is_empty() {
        return font.to_vec();
    }
    let count = kept.len() as u16;
    let power = count.ilog2();
    let range = 16_u16 << power;
    let mut directory = font.get(..4).unwrap_or_default().to_vec();
    for value in [count, range, power as u16, count * 16 - range] {
        directory.extend(value.to_be_bytes());
    }
    let mut offset = directory.len() + 16 * kept.len();
    let mut bodies = Vec::with_capacity(font.len());
    for table in kept {
        directory.extend(table.tag);
        directory.extend(table.checksum);
        directory.extend((offset as u32).to_be_bytes());
        directory.extend((table.bytes.len() as u32).to_be_bytes());
        bodies.extend_from_slice(table.bytes);
        let padding = table.bytes.len().next_multiple_of(4) - table.bytes.len();
        bodies.resize(bodies.len() + padding, 0);
        offset += table.bytes.len() + padding;
    }
    directory.append(&mut bodies);
    directory
}

struct Table<'a> {
    tag: [u8; 4],
    checksum: [u8; 4],
    bytes: &'a [u8],
}

fn tables(font: &[u8]) -> Option<Vec<Table<'_>>> {
    let count = usize::from(u16::from_be_bytes(font.get(4..6)?.try_into().ok()?));
    let part = |place: usize| -> Option<[u8; 4]> { font.get(place..place + 4)?.try_into().ok() };
    (0..count)
        .map(|number| {
            let record = 12 + 16 * number;
            let start = u32::from_be_bytes(part(record + 8)?) as usize;
            let length = u32::from_be_bytes(part(record + 12)?) as usize;
            Some(Table { tag: part(record)?, checksum: part(record + 4)?, bytes: font.get(start..start + length)? })
        })
        .collect()
}

/// Which glyphs the codes stand for (ISO 32000-1, 9.7.5.4).
fn code_table(font: &Embedded) -> Stream {
    let pairs = font.codes.sorted(font.texts().len());
    let ranges = ranges(&pairs, |number, distance, other| number + distance == *other);
    let lines = lines(&ranges, &font.codes, ("cidchar", "cidrange"), ToString::to_string);
    let (name, last) = (&font.name, "F".repeat(font.codes.digits()));
    let first = "0".repeat(font.codes.digits());
    let table = format!(
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>def
/CMapName/{name} def/CMapType 1 def
1 begincodespacerange
<{first}> <{last}>
endcodespacerange
{lines}endcmap CMapName currentdict/CMap defineresource pop end end"
    );
    let string = |text: &[u8]| Object::string_literal(text);
    let kind = dictionary! {
        "Type" => Object::Name(b"CMap".to_vec()),
        "CMapName" => Object::Name(name.as_bytes().to_vec()),
        "CIDSystemInfo" => dictionary! {
            "Registry" => string(b"Adobe"),
            "Ordering" => string(b"Identity"),
            "Supplement" => 0,
        },
    };
    Stream::new(kind, table.into_bytes())
}

/// Which texts the codes stand for (ISO 32000-1, 9.10.3).
fn texts(texts: &[String], codes: &Codes) -> String {
    let pairs: Vec<(usize, String)> =
        codes.sorted(texts.len()).into_iter().map(|(code, number)| (code, utf16(&texts[number]))).collect();
    let ranges = ranges(&pairs, |start, distance, text| follows(start, distance, text));
    let lines = lines(&ranges, codes, ("bfchar", "bfrange"), |text| format!("<{text}>"));
    let (first, last) = ("0".repeat(codes.digits()), "F".repeat(codes.digits()));
    format!(
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def/CMapType 2 def
1 begincodespacerange
<{first}> <{last}>
endcodespacerange
{lines}endcmap end end"
    )
}

/// Neighbouring codes that stand for neighbours.
struct Range<'a, T> {
    first: usize,
    last: usize,
    /// What the first code stands for.
    start: &'a T,
}

/// Brings codes with what they stand for into ranges; `follows` says whether something comes so far after another.
fn ranges<'a, T>(pairs: &'a [(usize, T)], follows: impl Fn(&T, usize, &T) -> bool) -> Vec<Range<'a, T>> {
    let mut ranges: Vec<Range<'a, T>> = Vec::new();
    for (code, value) in pairs {
        match ranges.last_mut() {
            // A range must not leave the two hundred and fifty-six codes that share their first byte.
            Some(range)
                if range.last + 1 == *code
                    && range.first / 256 == code / 256
                    && follows(range.start, code - range.first, value) =>
            {
                range.last = *code;
            }
            _ => ranges.push(Range { first: *code, last: *code, start: value }),
        }
    }
    ranges
}

/// The lines of a table, at most a hundred in each of its parts: codes that stand alone, and ranges.
fn lines<T>(
    ranges: &[Range<'_, T>],
    codes: &Codes,
    (alone, together): (&str, &str),
    say: impl Fn(&T) -> String,
) -> String {
    let digits = codes.digits();
    let (single, several): (Vec<_>, Vec<_>) = ranges.iter().partition(|range| range.first == range.last);
    let mut table = String::new();
    // Writing into memory can't fail.
    for hundred in single.chunks(100) {
        let _ = writeln!(table, "{} begin{alone}", hundred.len());
        for Range { first, start, .. } in hundred {
            let _ = writeln!(table, "<{first:0digits$X}> {}", say(start));
        }
        let _ = writeln!(table, "end{alone}");
    }
    for hundred in several.chunks(100) {
        let _ = writeln!(table, "{} begin{together}", hundred.len());
        for Range { first, last, start } in hundred {
            let _ = writeln!(table, "<{first:0digits$X}> <{last:0digits$X}> {}", say(start));
        }
        let _ = writeln!(table, "end{together}");
    }
    table
}

fn utf16(text: &str) -> String {
    text.encode_utf16().fold(String::new(), |mut code, unit| {
        let _ = write!(code, "{unit:04X}");
        code
    })
}

/// Whether `code` comes `distance` after `start`, both being one character that fits into two bytes.
fn follows(start: &str, distance: usize, code: &str) -> bool {
    let value = |code: &str| (code.len() == 4).then(|| usize::from_str_radix(code, 16).ok()).flatten();
    match (value(start), value(code)) {
        (Some(start), Some(code)) => start + distance == code && start / 256 == code / 256,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_share_a_line() {
        for (given, codes, expected) in [
            (
                &["", "a", "b", "c", "x"][..],
                Codes::Numbers,
                "1 beginbfchar\n<0004> <0078>\nendbfchar\n1 beginbfrange\n<0001> <0003> <0061>\nendbfrange\n",
            ),
            (
                &["", "x", "c", "b", "a"],
                Codes::Bytes(b"\0xcba".to_vec()),
                "1 beginbfchar\n<78> <0078>\nendbfchar\n1 beginbfrange\n<61> <63> <0061>\nendbfrange\n",
            ),
            (&["", "fi", "fj"], Codes::Numbers, "2 beginbfchar\n<0001> <00660069>\n<0002> <0066006A>\nendbfchar\n"),
            (&["", "ÿ", "Ā"], Codes::Numbers, "2 beginbfchar\n<0001> <00FF>\n<0002> <0100>\nendbfchar\n"),
            (&["", "😀"], Codes::Numbers, "1 beginbfchar\n<0001> <D83DDE00>\nendbfchar\n"),
        ] {
            let given: Vec<String> = given.iter().map(|text| (*text).to_owned()).collect();
            let table = texts(&given, &codes);
            let lines =
                table.split_once("endcodespacerange\n").and_then(|(_, rest)| rest.strip_suffix("endcmap end end"));
            assert_eq!(lines, Some(expected));
        }
    }

    #[test]
    fn codes_lead_to_the_numbers_of_glyphs() {
        let pairs = Codes::Bytes(b"\0abcz".to_vec()).sorted(5);
        let ranges = ranges(&pairs, |number, distance, other| number + distance == *other);
        let table = lines(&ranges, &Codes::Bytes(Vec::new()), ("cidchar", "cidrange"), ToString::to_string);
        assert_eq!(table, "1 begincidchar\n<7A> 4\nendcidchar\n1 begincidrange\n<61> <63> 1\nendcidrange\n");
    }

    #[test]
    fn a_font_keeps_all_tables_but_its_names() {
        let font = include_bytes!("../fonts/Inter-Regular.ttf");
        let tags = |font: &[u8]| tables(font).expect("a font").iter().map(|table| table.tag).collect::<Vec<_>>();
        let less = trimmed(font);
        let expected: Vec<[u8; 4]> = tags(font).into_iter().filter(|tag| ![*b"name", *b"post"].contains(tag)).collect();
        assert_eq!(tags(&less), expected);
        assert_eq!(trimmed(b"not a font"), b"not a font");
    }
}
