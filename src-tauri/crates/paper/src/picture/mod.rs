//! Pictures that come from outside: read with care, made small enough for paper, kept ready to be embedded.
//!
//! A picture file is somebody else's; it may be broken, far too large, or built to harm. Nothing is decoded before its
//! head says that it is small enough, drawings may refer to nothing outside themselves, and whatever is refused is
//! refused with facts that a sentence can be made of.

mod embedded;
mod raster;
mod svg;
#[cfg(test)]
mod tests;

use std::{
    fmt,
    sync::{Arc, OnceLock},
};

use image::RgbaImage;

use crate::style::Printing;

pub(crate) use embedded::{Streams, objects};

/// The heaviest file that is read, in bytes.
pub const HEAVIEST: u64 = 8 * 1024 * 1024;

/// The largest picture that is decoded, in pixels: a photograph of 24 megapixels.
pub const LARGEST: u64 = 24_000_000;

/// The longest side of what is kept, in pixels: more than print shows at the size of a logo.
pub const KEPT: u32 = 1200;

/// A picture that can be printed: a logo.
///
/// ```
/// use paper::{Picture, PictureFailure};
///
/// let drawing = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">
///     <rect width="40" height="10" fill="#0f6e66"/>
/// </svg>"##;
/// let picture = Picture::read(drawing)?;
/// assert_eq!((picture.width(), picture.height()), (1200, 300));
/// let kept = picture.to_bytes();
/// assert_eq!(Picture::read(&kept)?, picture);
/// assert!(matches!(Picture::read(b""), Err(PictureFailure::Empty)));
/// # Ok::<(), PictureFailure>(())
/// ```
#[derive(Clone)]
pub struct Picture(Arc<Inner>);

struct Inner {
    pixels: RgbaImage,
    nature: Nature,
    streams: OnceLock<Streams>,
    grey: OnceLock<Picture>,
}

/// How a picture is best compressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Nature {
    /// A drawing: every pixel counts.
    Drawing,
    /// A photograph: small differences are not seen.
    Photograph,
}

/// The kinds of files that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PictureKind {
    /// Portable Network Graphics.
    Png,
    /// A photograph.
    Jpeg,
    /// A drawing made of lines and areas.
    Svg,
}

impl fmt::Display for PictureKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Png => "PNG",
            Self::Jpeg => "JPEG",
            Self::Svg => "SVG",
        })
    }
}

/// Why a file can't be used as a picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureFailure {
    /// The file has no bytes.
    #[error("the file is empty")]
    Empty,
    /// The file is neither a PNG, nor a JPEG, nor an SVG.
    #[error("the file is no PNG, JPEG or SVG but {}", .seems.unwrap_or("something else"))]
    OtherKind {
        /// What it is, if that shows: "GIF", "PDF".
        seems: Option<&'static str>,
    },
    /// The file is larger than [`HEAVIEST`].
    #[error("the file has {bytes} bytes, at most {most} can be read")]
    TooHeavy {
        /// Its size in bytes.
        bytes: u64,
        /// The size that can be read, in bytes.
        most: u64,
    },
    /// The picture has more pixels than [`LARGEST`].
    #[error("the picture has {width} by {height} pixels, at most {most} can be read")]
    TooLarge {
        /// Its width in pixels.
        width: u64,
        /// Its height in pixels.
        height: u64,
        /// How many pixels can be read.
        most: u64,
    },
    /// The file begins like one of the kinds, and then makes no sense or ends too early.
    #[error("the {kind} is damaged: {detail}")]
    Damaged {
        /// What it was meant to be.
        kind: PictureKind,
        /// What the decoder said.
        detail: String,
    },
    /// There is nothing to be seen on it.
    #[error("the picture is empty")]
    Blank,
    /// The drawing holds a program.
    #[error("the drawing holds a script")]
    Script,
    /// The drawing refers to something outside itself.
    #[error("the drawing refers to {target}")]
    RefersOutside {
        /// What it refers to, shortened.
        target: String,
    },
    /// The drawing holds another picture file.
    #[error("the drawing holds a picture")]
    HoldsPicture,
    /// The drawing holds words that need a typeface, and would be lost: they have to be turned into outlines first.
    #[error("the drawing holds the words {words:?}")]
    HoldsWords {
        /// The first words, shortened.
        words: String,
    },
    /// Drawing it would take too long.
    #[error("the drawing has too many parts")]
    TooIntricate,
}

impl Picture {
    /// Reads a PNG, JPEG or SVG file, and shrinks it to at most [`KEPT`] pixels a side. A drawing gets that size.
    pub fn read(bytes: &[u8]) -> Result<Self, PictureFailure> {
        if bytes.is_empty() {
            return Err(PictureFailure::Empty);
        }
        if bytes.len() as u64 > HEAVIEST {
            return Err(PictureFailure::TooHeavy { bytes: bytes.len() as u64, most: HEAVIEST });
        }
        let (pixels, nature) = match kind_of(bytes)? {
            PictureKind::Png => (raster::read(bytes, PictureKind::Png)?, Nature::Drawing),
            PictureKind::Jpeg => (raster::read(bytes, PictureKind::Jpeg)?, Nature::Photograph),
            PictureKind::Svg => (svg::draw(bytes)?, Nature::Drawing),
        };
        if pixels.pixels().all(|pixel| pixel.0[3] == 0) {
            return Err(PictureFailure::Blank);
        }
        Ok(Self::of(pixels, nature))
    }

    fn of(pixels: RgbaImage, nature: Nature) -> Self {
        Self(Arc::new(Inner { pixels, nature, streams: OnceLock::new(), grey: OnceLock::new() }))
    }

    /// The picture as a small file, to be kept and read again: a PNG, or a JPEG if it was one.
    pub fn to_bytes(&self) -> Vec<u8> {
        embedded::file(&self.0.pixels, self.0.nature)
    }

    /// The kind of file that [`Picture::to_bytes`] gives: `image/png` or `image/jpeg`.
    pub fn media_type(&self) -> &'static str {
        match self.0.nature {
            Nature::Drawing => "image/png",
            Nature::Photograph => "image/jpeg",
        }
    }

    /// In pixels, 1 to [`KEPT`].
    pub fn width(&self) -> u32 {
        self.0.pixels.width()
    }

    /// In pixels, 1 to [`KEPT`].
    pub fn height(&self) -> u32 {
        self.0.pixels.height()
    }

    /// The picture for this kind of printing.
    pub(crate) fn printed(&self, printing: Printing) -> Self {
        match printing {
            Printing::Colour => self.clone(),
            Printing::Grey => self.0.grey.get_or_init(|| Self::of(raster::grey(&self.0.pixels), self.0.nature)).clone(),
        }
    }

    /// The compressed pixels; made once, however often the picture is printed.
    pub(crate) fn streams(&self) -> &Streams {
        self.0.streams.get_or_init(|| Streams::of(&self.0.pixels, self.0.nature))
    }
}

impl fmt::Debug for Picture {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Picture({} × {}, {:?})", self.width(), self.height(), self.0.nature)
    }
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || (self.0.nature == other.0.nature && self.0.pixels == other.0.pixels)
    }
}

/// What the first bytes say.
fn kind_of(bytes: &[u8]) -> Result<PictureKind, PictureFailure> {
    if bytes.starts_with(b"\x89PNG\r\n\x1A\n") {
        return Ok(PictureKind::Png);
    }
    if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        return Ok(PictureKind::Jpeg);
    }
    if svg::seems_drawing(bytes) {
        return Ok(PictureKind::Svg);
    }
    let others: [(usize, &[u8], &'static str); 11] = [
        (0, b"GIF8", "GIF"),
        (0, b"%PDF", "PDF"),
        (8, b"WEBP", "WebP"),
        (0, b"BM", "BMP"),
        (0, b"II*\0", "TIFF"),
        (0, b"MM\0*", "TIFF"),
        (4, b"ftypheic", "HEIC"),
        (4, b"ftypavif", "AVIF"),
        (0, b"\0\0\x01\0", "ICO"),
        (0, b"8BPS", "Photoshop"),
        (0, b"%!PS", "EPS"),
    ];
    let seems = others
        .into_iter()
        .find(|(place, mark, _)| bytes.get(*place..).is_some_and(|rest| rest.starts_with(mark)))
        .map(|(_, _, name)| name);
    Err(PictureFailure::OtherKind { seems })
}
