//! Turns the objects into a file: streams one by one, everything else packed together, then the table of places.
//!
//! `lopdf` can do this too, but builds every small object four times over and leaves the table unpacked.

use std::io::Write;

use lopdf::{Dictionary, Object, ObjectId, Stream, dictionary};

use super::{name, objects::write_object};
use crate::{
    document::PaperFailure,
    operators::whole,
    pack::{deflate, packed},
};

/// Small objects to one stream; readers unpack a stream as a whole.
const TOGETHER: usize = 4000;

/// Where an object stands.
#[derive(Clone, Copy)]
enum Entry {
    Free,
    At(usize),
    Packed { stream: u32, index: u16 },
}

/// The file's bytes.
pub(super) fn save(mut pdf: lopdf::Document) -> Result<Vec<u8>, PaperFailure> {
    let mut bytes = Vec::with_capacity(128 * 1024);
    bytes.extend_from_slice(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    let mut entries = vec![Entry::Free; pdf.max_id as usize + 1];
    let mut small = Vec::new();
    for (id, object) in std::mem::take(&mut pdf.objects) {
        match object {
            Object::Stream(stream) => write(&mut bytes, id.0, packed(stream)?, &mut entries)?,
            other => small.push((id, other)),
        }
    }
    let mut next = pdf.max_id + 1;
    for objects in small.chunks(TOGETHER) {
        let stream = together(objects);
        for (index, (id, _)) in objects.iter().enumerate() {
            entries[id.0 as usize] = Entry::Packed { stream: next, index: index as u16 };
        }
        write(&mut bytes, next, packed(stream)?, &mut entries)?;
        next += 1;
    }
    let start = bytes.len();
    let table = table(&entries, next, start, &pdf.trailer)?;
    write(&mut bytes, next, table, &mut entries)?;
    writeln!(bytes, "startxref\n{start}\n%%EOF").map_err(PaperFailure::Saving)?;
    Ok(bytes)
}

fn write(bytes: &mut Vec<u8>, id: u32, stream: Stream, entries: &mut Vec<Entry>) -> Result<(), PaperFailure> {
    let place = id as usize;
    if entries.len() <= place {
        entries.resize(place + 1, Entry::Free);
    }
    entries[place] = Entry::At(bytes.len());
    writeln!(bytes, "{id} 0 obj").map_err(PaperFailure::Saving)?;
    write_object(bytes, &Object::Stream(stream));
    bytes.extend_from_slice(b"\nendobj\n");
    Ok(())
}

/// Several objects in one stream: first their numbers and places, then themselves.
fn together(objects: &[(ObjectId, Object)]) -> Stream {
    let mut places = Vec::new();
    let mut bodies = Vec::new();
    for (id, object) in objects {
        for number in [i64::from(id.0), bodies.len() as i64] {
            whole(&mut places, number);
            places.push(b' ');
        }
        write_object(&mut bodies, object);
        bodies.push(b'\n');
    }
    let kind = dictionary! {
        "Type" => name("ObjStm"),
        "N" => objects.len() as i64,
        "First" => places.len() as i64,
    };
    places.append(&mut bodies);
    Stream::new(kind, places)
}

/// Bytes to an entry of the table.
const ENTRY: usize = 7;

fn table(entries: &[Entry], own: u32, start: usize, trailer: &Dictionary) -> Result<Stream, PaperFailure> {
    let mut rows = Vec::with_capacity(entries.len() * ENTRY + ENTRY);
    for entry in entries.iter().copied().chain([Entry::At(start)]) {
        let (kind, place, index) = match entry {
            Entry::Free => (0, 0, u16::MAX),
            Entry::At(place) => (1, place as u32, 0),
            Entry::Packed { stream, index } => (2, stream, index),
        };
        rows.push(kind);
        rows.extend(place.to_be_bytes());
        rows.extend(index.to_be_bytes());
    }
    let mut kind = dictionary! {
        "Type" => name("XRef"),
        "Size" => i64::from(own) + 1,
        "W" => vec![Object::Integer(1), Object::Integer(4), Object::Integer(2)],
    };
    for key in [&b"Root"[..], b"Info", b"ID"] {
        if let Ok(value) = trailer.get(key) {
            kind.set(key, value.clone());
        }
    }
    // Some readers take a carriage return at the end for a part of the line end that follows. Another way to write the
    // differences ends otherwise.
    for difference in [Difference::Above, Difference::Before] {
        let packed = deflate(&differences(&rows, difference))?;
        if packed.last() != Some(&b'\r') {
            kind.set("Filter", name("FlateDecode"));
            kind.set("DecodeParms", dictionary! { "Predictor" => 12, "Columns" => ENTRY as i64 });
            return Ok(Stream::new(kind, packed));
        }
    }
    Ok(Stream::new(kind, rows))
}

/// What a byte of the table is told by (PNG, 9.2): entries differ from their neighbours by little, so that the
/// differences take hardly any room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Difference {
    /// By the byte before it.
    Before = 1,
    /// By the byte above it.
    Above = 2,
}

fn differences(rows: &[u8], difference: Difference) -> Vec<u8> {
    let mut told = Vec::with_capacity(rows.len() + rows.len() / ENTRY);
    for (place, byte) in rows.iter().enumerate() {
        let column = place % ENTRY;
        if column == 0 {
            told.push(difference as u8);
        }
        let other = match difference {
            Difference::Before => (column > 0).then(|| place - 1),
            Difference::Above => place.checked_sub(ENTRY),
        };
        told.push(byte.wrapping_sub(other.map_or(0, |other| rows[other])));
    }
    told
}
