//! What a workbook unpacks to, measured before anything of it is kept: a small file can hold a large
//! amount of nothing.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::ExchangeFailure;
use crate::failure::{Limit, MOST_UNPACKED_BYTES, too_large};

/// The most parts of one workbook.
const MOST_PARTS: usize = 20_000;
/// The most that the table of shared texts may unpack to; it is kept in memory while a sheet is read.
const MOST_SHARED_BYTES: u64 = 256 * 1024 * 1024;
/// Within so many bytes the first shared text has to stand.
const MOST_HEAD_BYTES: usize = 1024 * 1024;
/// The most that any part but sheets and shared texts may unpack to, of those that are read.
const MOST_OTHER_BYTES: u64 = 32 * 1024 * 1024;

const DAMAGED: ExchangeFailure = ExchangeFailure::Damaged { after_row: None };

/// What is known of the parts once they were looked through.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Unpacked {
    /// Rows that are hidden, in all sheets together.
    pub(super) hidden_rows: u64,
}

/// What a part is to the reader of workbooks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Sheet,
    SharedTexts,
    Other,
    /// Pictures, comments and the like, which are not opened.
    Unread,
}

/// Unpacks every part that will be read, counting and keeping nothing.
pub(super) fn check(bytes: &[u8]) -> Result<Unpacked, ExchangeFailure> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| DAMAGED)?;
    if archive.len() > MOST_PARTS {
        return Err(DAMAGED);
    }
    let mut all = 0;
    let mut unpacked = Unpacked::default();
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|failure| match failure {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ExchangeFailure::Locked,
            _ => DAMAGED,
        })?;
        let kind = kind_of(&part.name().map_err(|_| DAMAGED)?);
        let most = match kind {
            Part::Unread => continue,
            Part::Sheet => MOST_UNPACKED_BYTES,
            Part::SharedTexts => MOST_SHARED_BYTES,
            Part::Other => MOST_OTHER_BYTES,
        };
        let most = most.min(MOST_UNPACKED_BYTES - all);
        if part.size() > most {
            return Err(too_large(Limit::UnpackedBytes, all + part.size(), None));
        }
        // What a part says of its size may be untrue; one byte more than the most is enough to know.
        let found = count(part.take(most + 1), kind, &mut unpacked)?;
        if found > most {
            return Err(too_large(Limit::UnpackedBytes, all + found, None));
        }
        all += found;
    }
    Ok(unpacked)
}

fn kind_of(name: &str) -> Part {
    let name = name.to_ascii_lowercase();
    let ending = name.rsplit('.').next().unwrap_or_default();
    let unread = ["/pivotcache/", "/drawings/", "/media/", "/charts/", "/comments", "/threadedcomments/", "customxml/"];
    if !matches!(ending, "xml" | "rels") || unread.iter().any(|folder| name.contains(folder)) {
        return Part::Unread;
    }
    if name.contains("/worksheets/") && ending == "xml" {
        return Part::Sheet;
    }
    if name.ends_with("sharedstrings.xml") { Part::SharedTexts } else { Part::Other }
}

fn count(mut part: impl Read, kind: Part, unpacked: &mut Unpacked) -> Result<u64, ExchangeFailure> {
    const CHUNK: usize = 64 * 1024;
    let mut chunk = vec![0; CHUNK];
    let (mut all, mut rows) = (0, HiddenRows::default());
    let mut head = (kind == Part::SharedTexts).then(Vec::new);
    loop {
        let read = match part.read(&mut chunk) {
            Ok(0) => break,
            Ok(read) => read,
            Err(_) => return Err(DAMAGED),
        };
        if let Some(shared) = &mut head {
            shared.extend_from_slice(&chunk[..read]);
            if promises_too_many(shared) || shared.len() > MOST_HEAD_BYTES {
                return Err(DAMAGED);
            }
            if find(shared, b"<si").is_some() {
                head = None;
            }
        }
        if kind == Part::Sheet {
            rows.look(&chunk[..read]);
        }
        all += read as u64;
    }
    unpacked.hidden_rows += rows.found;
    Ok(all)
}

/// The table of shared texts says at its head how many there are, and the reader makes room for them.
/// No sheet has more cells than this.
fn promises_too_many(head: &[u8]) -> bool {
    const MARK: &[u8] = b"uniqueCount=";
    let Some(at) = find(head, MARK) else {
        return false;
    };
    let number = head.get(at + MARK.len() + 1..).unwrap_or_default();
    number.iter().take_while(|byte| byte.is_ascii_digit()).count() > 8
}

/// Counts the rows of a sheet that a filter has hidden: `<row … hidden="1">`.
#[derive(Default)]
struct HiddenRows {
    /// The beginning of a tag that the end of a chunk cut through.
    cut: Vec<u8>,
    found: u64,
}

impl HiddenRows {
    fn look(&mut self, chunk: &[u8]) {
        // A row's own tag is short.
        const LONGEST: usize = 400;
        let joined = [std::mem::take(&mut self.cut).as_slice(), chunk].concat();
        let mut rest = joined.as_slice();
        while let Some(at) = find(rest, b"<row ") {
            rest = &rest[at..];
            let Some(end) = rest.iter().take(LONGEST).position(|byte| *byte == b'>') else {
                if rest.len() < LONGEST {
                    self.cut = rest.to_vec();
                    return;
                }
                rest = &rest[1..];
                continue;
            };
            let tag = &rest[..end];
            let hidden =
                [b" hidden=\"1\"".as_slice(), b" hidden=\"true\""].iter().any(|mark| find(tag, mark).is_some());
            self.found += u64::from(hidden);
            rest = &rest[end..];
        }
        let tail = rest.len().min(4);
        self.cut = rest[rest.len() - tail..].to_vec();
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
