//! The firm's logo: taken in from a file, the clipboard or a drop, kept small, shown on the cover.

use crate::book::{Book, held};
use crate::failure::{FieldProblem, Problem, Said};
use crate::host::{FileKind, Host};
use crate::kept_logo::KeptLogo;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use paper::{HEAVIEST_PICTURE, Picture, PictureFailure};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::fs::File;
use std::io::Read;
use std::path::Path;
use store::Act;

const KEY: &str = "logo";

/// A picture that was pasted or dropped.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LogoRequest {
    /// How many bytes the file has. One that is too heavy is refused by this number, so that nobody has to send it.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub bytes: u64,
    /// The bytes.
    pub base64: String,
}

/// The logo as the window shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LogoView {
    /// What kind of picture it is kept as: `image/png` or `image/jpeg`.
    pub media_type: String,
    /// The picture.
    pub base64: String,
    /// Its size, in words.
    pub size: String,
}

/// What is kept.
#[derive(Debug, Serialize, Deserialize)]
struct Stored {
    kind: String,
    base64: String,
}

/// The logo; none if there is none. What a newer program kept and this one can't read counts as none.
///
/// # Errors
///
/// The data file can't be read.
pub fn read(book: &Book) -> Result<Option<Picture>, Problem> {
    let Some(stored) = stored(book)? else { return Ok(None) };
    let mut kept = held(&book.logo);
    if let Some(kept) = kept.as_ref().filter(|kept| kept.base64 == stored.base64) {
        return Ok(Some(kept.picture.clone()));
    }
    let bytes = STANDARD.decode(&stored.base64).unwrap_or_default();
    let picture = Picture::read(&bytes).ok();
    *kept = picture.clone().map(|picture| KeptLogo { base64: stored.base64, picture });
    Ok(picture)
}

fn stored(book: &Book) -> Result<Option<Stored>, Problem> {
    let value = book.store.read(|read| read.preferences().find(KEY))?;
    Ok(value.and_then(|value| serde_json::from_value(value).ok()))
}

/// The logo as the window shows it.
///
/// # Errors
///
/// The data file can't be read.
pub fn view(book: &Book) -> Result<Option<LogoView>, Problem> {
    let (Some(picture), Some(stored)) = (read(book)?, stored(book)?) else { return Ok(None) };
    let size = Said::new("logo-size").number("width", picture.width().into()).number("height", picture.height().into());
    Ok(Some(LogoView { media_type: stored.kind, base64: stored.base64, size: size.say(&book.words) }))
}

/// Asks for a picture and takes it; says whether the owner chose one.
///
/// # Errors
///
/// The file can't be read, or is no picture that can be printed.
pub fn choose(book: &Book, host: &dyn Host) -> Result<bool, Problem> {
    let Some(path) = host.choose_to_open(FileKind::Picture) else { return Ok(false) };
    keep(book, &read_file(&path)?)?;
    Ok(true)
}

/// Takes a picture that was pasted or dropped.
///
/// # Errors
///
/// It is no picture that can be printed.
pub fn take(book: &Book, request: &LogoRequest) -> Result<(), Problem> {
    not_too_heavy(request.bytes)?;
    let unread = |_| Problem::Fields(vec![FieldProblem::new("base64", Said::new("failure-logo-empty-happened"))]);
    let bytes = STANDARD.decode(&request.base64).map_err(unread)?;
    keep(book, &bytes)
}

/// Takes the logo off.
///
/// # Errors
///
/// The data file can't be written.
pub fn remove(book: &Book) -> Result<(), Problem> {
    put(book, &Value::Null)
}

fn keep(book: &Book, bytes: &[u8]) -> Result<(), Problem> {
    let picture = Picture::read(bytes).map_err(Problem::Logo)?;
    put(book, &json!({ "kind": picture.media_type(), "base64": STANDARD.encode(picture.to_bytes()) }))
}

/// Keeps a logo. It is no act of the log, and undo passes over it; the window gives the old one back instead.
fn put(book: &Book, value: &Value) -> Result<(), Problem> {
    book.store.write(Act::PreferenceSet, book.clock.now(), |tx| tx.preferences().set(KEY, value))?;
    Ok(())
}

fn read_file(path: &Path) -> Result<Vec<u8>, Problem> {
    let failed = |source| Problem::File { path: path.to_owned(), source };
    let file = File::open(path).map_err(failed)?;
    not_too_heavy(file.metadata().map_err(failed)?.len())?;
    let mut bytes = Vec::new();
    // A pipe or a growing file tells no true length.
    file.take(HEAVIEST_PICTURE + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

fn not_too_heavy(bytes: u64) -> Result<(), Problem> {
    if bytes <= HEAVIEST_PICTURE {
        return Ok(());
    }
    Err(Problem::Logo(PictureFailure::TooHeavy { bytes, most: HEAVIEST_PICTURE }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::host::Desk;
    use words::Locale;

    const DRAWING: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">
        <rect width="40" height="10" fill="#0f6e66"/></svg>"##;

    fn book() -> Book {
        Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book")
    }

    fn pasted(bytes: &[u8]) -> LogoRequest {
        LogoRequest { bytes: bytes.len() as u64, base64: STANDARD.encode(bytes) }
    }

    fn shown(book: &Book) -> Option<LogoView> {
        view(book).expect("a book that can be read")
    }

    #[test]
    fn a_logo_is_kept_shown_and_taken_off() {
        let book = book();
        assert!(read(&book).expect("nothing yet").is_none());
        take(&book, &pasted(DRAWING)).expect("a logo");
        let logo = shown(&book).expect("shown");
        assert_eq!((logo.media_type.as_str(), logo.size.as_str()), ("image/png", "1,200 by 300 pixels"));
        let picture = read(&book).expect("kept").expect("a logo");
        assert_eq!((picture.width(), picture.height()), (1200, 300));
        // What the window shows can be given back as it is, which is how it undoes.
        let kept = STANDARD.decode(&logo.base64).expect("base 64");
        remove(&book).expect("taken off");
        assert!(shown(&book).is_none());
        take(&book, &pasted(&kept)).expect("given back");
        let back = shown(&book).expect("shown");
        assert_eq!(back.base64, logo.base64);
    }

    #[test]
    fn what_can_not_be_the_logo_is_said_and_the_old_one_stays() {
        let book = book();
        take(&book, &pasted(DRAWING)).expect("a logo");
        let before = shown(&book);
        let folder = tempfile::tempdir().expect("a folder");
        let mut broken = STANDARD.decode(&before.as_ref().expect("shown").base64).expect("base 64");
        broken.truncate(broken.len() / 2);
        let picture = Picture::read(DRAWING).expect("a picture").to_bytes();
        // The head of a picture of 30,000 by 30,000 pixels with its own checksum, and the rest of a small one.
        let head = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x75\x30\0\0\x75\x30\x08\x02\0\0\0\xe9\x45\x6f\xed";
        let large = [head.as_slice(), &picture[head.len()..]].concat();
        let drawn = |inside: &str| {
            let open = r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">"#;
            format!("{open}<rect width='9' height='9' fill='#036'/>{inside}</svg>").into_bytes()
        };
        // A billion words out of a page of them.
        let entity = |level: usize| format!("<!ENTITY l{level} \"{}\">", format!("&l{};", level - 1).repeat(10));
        let entities = (1..10).map(entity).collect::<Vec<_>>().concat();
        let laughs = format!(
            r#"<!DOCTYPE svg [<!ENTITY l0 "ha">{entities}]>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>&l9;</title><rect width="9" height="9"/></svg>"#
        );
        let reads = br#"<!DOCTYPE svg [<!ENTITY file SYSTEM "file:///etc/hostname">]>
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="9">&file;</text></svg>"#;
        let cases: [(&str, Vec<u8>, &str); 17] = [
            ("heavy.png", vec![0; 10 * 1024 * 1024], "too heavy: 10 MB, where 8 MB can be read"),
            ("broken.png", broken, "This PNG is damaged"),
            ("large.png", large, "too large: 30,000 by 30,000 pixels"),
            ("head.png", picture[..20].to_vec(), "This PNG is damaged"),
            ("head.jpg", b"\xff\xd8\xff\xe0".to_vec(), "This JPEG is damaged"),
            ("empty.png", Vec::new(), "This file is empty."),
            ("letter.pdf", b"%PDF-1.7".to_vec(), "This is a PDF file"),
            ("moving.png", b"GIF89a".to_vec(), "This is a GIF file"),
            ("notes.png", b"Not a picture".to_vec(), "This is no picture that can be printed."),
            ("words.svg", drawn("<text y='9'>Sample</text>"), "that need a typeface"),
            ("script.svg", drawn("<script>alert(1)</script>"), "holds a program"),
            ("handler.svg", drawn("<rect width='1' height='1' onload='alert(1)'/>"), "holds a program"),
            ("link.svg", drawn("<image xlink:href='https://example.com/a.png' width='9' height='9'/>"), "example.com"),
            ("local.svg", drawn("<use href='file:///etc/passwd#a'/>"), "needs something from elsewhere"),
            (
                "style.svg",
                drawn("<style>@import url(https://example.com/a.css);</style>"),
                "needs something from elsewhere",
            ),
            ("laughs.svg", laughs.into_bytes(), "too many parts to be drawn"),
            ("reads.svg", reads.to_vec(), "This SVG is damaged"),
        ];
        for (name, bytes, said) in cases {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).expect("a file");
            let desk = Desk::choosing(path);
            let Err(problem) = choose(&book, &desk) else { panic!("{name} was taken for a picture") };
            let failure = problem.worded(&book.words);
            assert!(failure.happened.contains(said), "{name}: {}", failure.happened);
            assert!(failure.safe.contains("with the logo it had") && !failure.next.is_empty(), "{name}: {failure:?}");
            assert_eq!(desk.asked(), [(FileKind::Picture, String::new())]);
            assert_eq!(shown(&book), before, "{name}");
        }
        let gone = choose(&book, &Desk::choosing(folder.path().join("gone.png"))).expect_err("no file");
        assert!(gone.worded(&book.words).happened.contains("gone.png"));
        let sent = take(&book, &LogoRequest { bytes: 20 << 20, base64: String::new() }).expect_err("too heavy");
        assert!(sent.worded(&book.words).happened.contains("20 MB"));
    }

    #[test]
    fn a_picture_is_what_its_bytes_are_whatever_it_is_called() {
        let book = book();
        let folder = tempfile::tempdir().expect("a folder");
        let picture = Picture::read(DRAWING).expect("a picture").to_bytes();
        for (name, bytes) in [("logo.jpg", picture.as_slice()), ("logo", DRAWING), ("logo.txt", DRAWING)] {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).expect("a file");
            assert!(choose(&book, &Desk::choosing(path)).expect(name), "{name}");
            assert_eq!(shown(&book).expect("a logo").size, "1,200 by 300 pixels", "{name}");
        }
        assert!(!choose(&book, &Desk::default()).expect("cancelled"));
    }
}
