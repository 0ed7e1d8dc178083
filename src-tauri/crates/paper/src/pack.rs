//! Compresses the streams of a PDF.

use std::cell::RefCell;

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Object, Stream};

use crate::document::PaperFailure;

/// The stream, compressed unless it is metadata: archives want that readable without a program.
pub(crate) fn packed(mut stream: Stream) -> Result<Stream, PaperFailure> {
    let kind = stream.dict.get(b"Type").and_then(Object::as_name).unwrap_or_default();
    if stream.dict.has(b"Filter") || kind == b"Metadata" {
        return Ok(stream);
    }
    let mut content = std::mem::take(&mut stream.content);
    let mut packed = deflate(&content)?;
    // Some readers take a carriage return at the end for a part of the line end that follows.
    while packed.last() == Some(&b'\r') {
        // The last byte is that of a sum over the content (RFC 1950), so one more byte that is not zero changes it. At the
        // end of a font or of a list of operators it means nothing.
        if stream.dict.has(b"Length1") {
            content.push(1);
            stream.dict.set("Length1", content.len() as i64);
        } else {
            content.push(b'\n');
        }
        packed = deflate(&content)?;
    }
    stream.dict.set("Filter", Object::Name(b"FlateDecode".to_vec()));
    stream.set_content(packed);
    Ok(stream)
}

thread_local! {
    /// Kept from stream to stream: its tables are larger than most of them, and would be made anew for each.
    static COMPRESS: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(6), true));
}

/// More room than the frame around packed bytes takes.
const FRAME: usize = 64;

/// Bytes as the filter `FlateDecode` reads them.
pub(crate) fn deflate(content: &[u8]) -> Result<Vec<u8>, PaperFailure> {
    COMPRESS.with_borrow_mut(|compress| {
        compress.reset();
        let mut packed = Vec::with_capacity(content.len() / 2 + FRAME);
        loop {
            let rest = content.get(compress.total_in() as usize..).unwrap_or_default();
            let status = compress.compress_vec(rest, &mut packed, FlushCompress::Finish);
            match status.map_err(|failure| PaperFailure::Saving(failure.into()))? {
                Status::StreamEnd => return Ok(packed),
                Status::Ok | Status::BufError => packed.reserve(packed.len() + FRAME),
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    #[test]
    fn no_stream_ends_like_a_line() {
        // The sum over these bytes is 13 in its last byte.
        for kind in [dictionary! {}, dictionary! { "Length1" => 2 }] {
            let stream = packed(Stream::new(kind.clone(), vec![10, 2])).expect("it can be packed");
            assert_ne!(stream.content.last(), Some(&b'\r'), "{kind:?}");
            assert!(deflate(&[10, 2]).expect("it can be packed").ends_with(b"\r"));
            let length = kind.has(b"Length1").then_some(3);
            assert_eq!(stream.dict.get(b"Length1").and_then(Object::as_i64).ok(), length);
        }
    }
}
