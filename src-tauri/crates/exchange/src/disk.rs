//! Files on disk: read with a limit, written whole or not at all, under a name that every system takes.

use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;

use crate::ExchangeFailure;
use crate::failure::{Limit, MOST_BYTES, too_large};

/// Reads a file for [`decode`](crate::decode). One larger than [`MOST_BYTES`] is refused before it
/// fills the memory.
pub fn read_file(path: &Path) -> Result<Vec<u8>, ExchangeFailure> {
    let unreadable = |error: io::Error| ExchangeFailure::Unreadable { kind: error.kind() };
    let file = File::open(path).map_err(unreadable)?;
    let length = file.metadata().map_err(unreadable)?.len();
    if length > MOST_BYTES {
        return Err(too_large(Limit::Bytes, length, None));
    }
    let mut bytes = Vec::with_capacity(length as usize);
    // A pipe or a growing file tells no true length.
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(too_large(Limit::Bytes, bytes.len() as u64, None));
    }
    Ok(bytes)
}

/// Writes a file whole: into a temporary file beside it, synced, then renamed. On any failure nothing
/// stands under the path that did not stand there before.
///
/// Replaces a file of that name; asking first is the caller's part. The file is one that the owner means to
/// pass on: who may read it is left to the system's rules for new files.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    save_whole(path, |file| file.write_all(bytes))
}

/// Writes a file whole, as [`write_whole`] does, piece by piece as `write` makes it. Where `write` fails, the
/// file goes as it came.
pub fn save_whole<T, E: From<io::Error>>(
    path: &Path,
    write: impl FnOnce(&mut BufWriter<&mut File>) -> Result<T, E>,
) -> Result<T, E> {
    // A folder, a device, a pipe or a socket is no file whose place could be taken.
    if std::fs::metadata(path).is_ok_and(|about| !about.is_file()) {
        return Err(io::Error::from(io::ErrorKind::InvalidInput).into());
    }
    let folder = folder_of(path);
    let mut named = new_file_in(folder)?;
    let mut file = BufWriter::with_capacity(1 << 18, named.as_file_mut());
    let written = write(&mut file)?;
    file.flush()?;
    drop(file);
    named.as_file().sync_all()?;
    named.persist(path).map_err(|failure| failure.error)?;
    // The new name itself lasts only when the folder is synced; only Unix lets one open a folder.
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(written)
}

/// The folder of a file.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A temporary file with the rights that a new file of the owner's gets, where it would be the owner's alone otherwise.
fn new_file_in(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".sellable-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// A name for a file that Windows, macOS and Linux all take, made from any text.
///
/// Signs that lead out of a folder, that no system allows or that nobody sees become blanks; a name
/// reserved by Windows gets an underscore; at most 120 characters are kept, and the extension follows
/// once. A text without anything usable gives `fallback`.
///
/// ```
/// use exchange::safe_file_name;
/// assert_eq!(safe_file_name("../../Harbor: Clinic?", "pdf", "playbook"), "Harbor Clinic.pdf");
/// assert_eq!(safe_file_name("CON", "csv", "leads"), "CON_.csv");
/// assert_eq!(safe_file_name(" .. ", "csv", "leads"), "leads.csv");
/// ```
pub fn safe_file_name(text: &str, extension: &str, fallback: &str) -> String {
    const MOST_CHARACTERS: usize = 120;
    let end = format!(".{extension}");
    let bare = match text.len().checked_sub(end.len()).and_then(|at| text.split_at_checked(at)) {
        Some((start, tail)) if tail.eq_ignore_ascii_case(&end) => start,
        _ => text,
    };
    let hidden = |sign: char| matches!(sign, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}');
    let usable = bare.chars().filter(|sign| !hidden(*sign)).map(|sign| match sign {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => ' ',
        sign if sign.is_control() || sign.is_whitespace() => ' ',
        sign => sign,
    });
    let words: String = usable.take(MOST_CHARACTERS).collect();
    let name = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(|sign| sign == '.' || sign == ' ');
    if name.is_empty() {
        return format!("{fallback}{end}");
    }
    let stem = name.split('.').next().unwrap_or(name).trim_end();
    if is_reserved(stem) {
        return format!("{stem}_{}{end}", &name[stem.len()..]);
    }
    format!("{name}{end}")
}

/// Names of devices, which Windows opens instead of a file, whatever extension follows.
fn is_reserved(stem: &str) -> bool {
    let upper = stem.to_uppercase();
    let numbered = |device: &str| {
        let number = upper.strip_prefix(device);
        number.is_some_and(|number| matches!(number, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9"))
    };
    matches!(upper.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_is_safe_everywhere() {
        let long = "x".repeat(300);
        let kept = format!("{}.csv", "x".repeat(120));
        let cases = [
            ("../../x", "x.csv"),
            ("..\\..\\x", "x.csv"),
            ("C:\\leads", "C leads.csv"),
            ("con", "con_.csv"),
            ("Lpt1.notes", "Lpt1_.notes.csv"),
            ("CONTRACTS", "CONTRACTS.csv"),
            ("leads.csv", "leads.csv"),
            ("leads.CSV", "leads.csv"),
            ("leads.", "leads.csv"),
            ("fdp\u{202e}csv.exe", "fdpcsv.exe.csv"),
            ("a\0b\nc", "a b c.csv"),
            ("Łódź 診所", "Łódź 診所.csv"),
            (".csv", "rejects.csv"),
            ("", "rejects.csv"),
            (&long, &kept),
        ];
        for (text, expect) in cases {
            assert_eq!(safe_file_name(text, "csv", "rejects"), expect, "{text:?}");
        }
    }

    #[test]
    fn a_file_is_written_whole_and_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rejects.csv");
        write_whole(&path, b"first").unwrap();
        write_whole(&path, b"second").unwrap();
        assert_eq!(read_file(&path), Ok(b"second".to_vec()));
        assert!(write_whole(&folder.path().join("no/such/folder.csv"), b"x").is_err());
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let (socket, inside) = (folder.path().join("socket"), folder.path().join("inside"));
        let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        std::fs::create_dir(&inside).unwrap();
        for path in [&socket, &inside] {
            let kind = std::fs::metadata(path).unwrap().file_type();
            assert!(write_whole(path, b"leads").is_err());
            assert_eq!(std::fs::metadata(path).unwrap().file_type(), kind);
        }
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_file_that_fails_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("leads.csv");
        write_whole(&path, b"before").unwrap();
        let failed: io::Result<()> = save_whole(&path, |file| {
            file.write_all(b"half")?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert_eq!(failed.unwrap_err().kind(), io::ErrorKind::StorageFull);
        assert_eq!(read_file(&path), Ok(b"before".to_vec()));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_saved_file_has_the_rights_of_a_new_one() {
        use std::os::unix::fs::MetadataExt;
        let folder = tempfile::tempdir().unwrap();
        let (saved, new) = (folder.path().join("saved.csv"), folder.path().join("new.csv"));
        write_whole(&saved, b"x").unwrap();
        File::create(&new).unwrap();
        assert_eq!(saved.metadata().unwrap().mode(), new.metadata().unwrap().mode());
    }

    #[test]
    fn a_file_that_is_missing_or_too_large_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("leads.csv");
        let missing = ExchangeFailure::Unreadable { kind: io::ErrorKind::NotFound };
        assert_eq!(read_file(&path), Err(missing));
        let file = File::create(&path).unwrap();
        file.set_len(MOST_BYTES + 1).unwrap();
        let found = read_file(&path);
        assert!(matches!(found, Err(ExchangeFailure::TooLarge { limit: Limit::Bytes, .. })));
    }
}
