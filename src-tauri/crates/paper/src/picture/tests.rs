use std::fmt::Write;

use super::*;

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut pixels = RgbaImage::new(width, height);
    for (x, y, pixel) in pixels.enumerate_pixels_mut() {
        *pixel = image::Rgba([x as u8, y as u8, 120, if x < width / 2 { 255 } else { 40 }]);
    }
    embedded::file(&pixels, Nature::Drawing)
}

/// The head of a PNG that says it is so large, and nothing more.
fn head_of(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = png(2, 2);
    bytes[16..20].copy_from_slice(&width.to_be_bytes());
    bytes[20..24].copy_from_slice(&height.to_be_bytes());
    let mut sum = flate2::Crc::new();
    sum.update(&bytes[12..29]);
    bytes[29..33].copy_from_slice(&sum.sum().to_be_bytes());
    bytes
}

fn svg(inside: &str) -> Vec<u8> {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 20 10"><rect width="9" height="9"/>{inside}</svg>"#)
        .into_bytes()
}

fn failure(bytes: &[u8]) -> PictureFailure {
    match Picture::read(bytes) {
        Ok(picture) => panic!("{picture:?} was read"),
        Err(failure) => failure,
    }
}

#[test]
fn pictures_are_read_shrunk_and_kept() {
    for (bytes, size, kind) in [
        (png(30, 20), (30, 20), "image/png"),
        (png(2400, 600), (1200, 300), "image/png"),
        (svg(""), (1200, 600), "image/png"),
    ] {
        let picture = Picture::read(&bytes).expect("a whole picture");
        assert_eq!((picture.width(), picture.height()), size);
        assert_eq!(picture.media_type(), kind);
        assert_eq!(Picture::read(&picture.to_bytes()).as_ref(), Ok(&picture));
    }
}

#[test]
fn what_is_clear_stays_clear() {
    let picture = Picture::read(&png(2400, 600)).expect("a whole picture");
    assert_eq!(picture.0.pixels.get_pixel(10, 10).0[3], 255);
    assert_eq!(picture.0.pixels.get_pixel(1190, 10).0[3], 40);
    assert!(picture.streams().alpha.is_some());
}

#[test]
fn grey_pictures_have_no_colours() {
    let picture = Picture::read(&png(30, 20)).expect("a whole picture").printed(Printing::Grey);
    assert!(picture.0.pixels.pixels().all(|pixel| pixel.0[0] == pixel.0[1] && pixel.0[1] == pixel.0[2]));
}

#[test]
fn what_is_no_picture_is_refused_with_its_reason() {
    let whole = png(30, 20);
    assert_eq!(failure(b""), PictureFailure::Empty);
    assert_eq!(failure(b"GIF89a"), PictureFailure::OtherKind { seems: Some("GIF") });
    assert_eq!(failure(b"%PDF-1.7"), PictureFailure::OtherKind { seems: Some("PDF") });
    assert_eq!(failure(b"\0\0\0"), PictureFailure::OtherKind { seems: None });
    assert!(matches!(failure(&whole[..whole.len() / 2]), PictureFailure::Damaged { kind: PictureKind::Png, .. }));
    assert!(matches!(failure(&whole[..10]), PictureFailure::Damaged { kind: PictureKind::Png, .. }));
    assert!(matches!(
        failure(&[0xFF, 0xD8, 0xFF, 0xE0, 1, 2]),
        PictureFailure::Damaged { kind: PictureKind::Jpeg, .. }
    ));
    assert_eq!(failure(&vec![0; 9 * 1024 * 1024]), PictureFailure::TooHeavy { bytes: 9 * 1024 * 1024, most: HEAVIEST });
    assert_eq!(
        failure(&head_of(30_000, 30_000)),
        PictureFailure::TooLarge { width: 30_000, height: 30_000, most: LARGEST }
    );
    let clear = embedded::file(&RgbaImage::new(4, 4), Nature::Drawing);
    assert_eq!(failure(&clear), PictureFailure::Blank);
}

#[test]
fn drawings_reach_nothing_and_run_nothing() {
    let outside = |target: &str| PictureFailure::RefersOutside { target: target.to_owned() };
    for (inside, expected) in [
        ("<script>alert(1)</script>", PictureFailure::Script),
        (r#"<rect onload="x()"/>"#, PictureFailure::Script),
        (r#"<image href="file:///etc/passwd"/>"#, outside("file:///etc/passwd")),
        (r#"<image xlink:href="data:image/png;base64,AAAA"/>"#, PictureFailure::HoldsPicture),
        (r#"<use href="https://example.com/a.svg"/>"#, outside("https://example.com/a.svg")),
        (r#"<rect fill="url(https://example.com/a)"/>"#, outside("https://example.com/a")),
        ("<style>@import 'https://example.com/a.css';</style>", outside("'https://example.com/a.css';")),
        ("<text>Harbor Clinic</text>", PictureFailure::HoldsWords { words: "Harbor Clinic".to_owned() }),
    ] {
        assert_eq!(failure(&svg(inside)), expected, "{inside}");
    }
    assert!(matches!(failure(b"<svg"), PictureFailure::Damaged { kind: PictureKind::Svg, .. }));
}

#[test]
fn drawings_that_grow_are_refused_at_once() {
    let mut uses = String::from(r#"<g id="a0"><rect width="1" height="1"/></g>"#);
    for level in 0..12 {
        let inner = format!(r##"<use href="#a{level}"/>"##).repeat(10);
        let _ = write!(uses, r#"<g id="a{}">{inner}</g>"#, level + 1);
    }
    assert_eq!(failure(&svg(&uses)), PictureFailure::TooIntricate);
    let deep = "<g>".repeat(900) + &"</g>".repeat(900);
    assert_eq!(failure(&svg(&deep)), PictureFailure::TooIntricate);
    let mut entities = String::from(r#"<!DOCTYPE svg [<!ENTITY a0 "<rect/>">"#);
    for level in 0..12 {
        let inner = format!("&a{level};").repeat(10);
        let _ = write!(entities, r#"<!ENTITY a{} "{inner}">"#, level + 1);
    }
    let bomb = format!(r#"{entities}]><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">&a12;</svg>"#);
    assert!(matches!(failure(bomb.as_bytes()), PictureFailure::TooIntricate | PictureFailure::Damaged { .. }));
    // One that uses itself ends, and one that is merely drawn twice is drawn.
    assert!(Picture::read(&svg(r##"<g id="a"><use href="#a"/></g>"##)).is_ok());
    assert!(Picture::read(&svg(r##"<g id="a"><rect width="3" height="3"/></g><use href="#a" x="5"/>"##)).is_ok());
}
