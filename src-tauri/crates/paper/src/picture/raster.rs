//! Pictures made of pixels: their size is known before they are decoded.

use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, Rgba, RgbaImage,
    imageops::{self, FilterType},
};

use super::{KEPT, LARGEST, PictureFailure, PictureKind};
use crate::style::Rgb;

/// How much memory a decoder may take, in bytes.
const MEMORY: u64 = 300 * 1024 * 1024;

pub(super) fn read(bytes: &[u8], kind: PictureKind) -> Result<RgbaImage, PictureFailure> {
    let format = match kind {
        PictureKind::Jpeg => ImageFormat::Jpeg,
        PictureKind::Png | PictureKind::Svg => ImageFormat::Png,
    };
    let damaged = |error: image::ImageError| PictureFailure::Damaged { kind, detail: error.to_string() };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    let (width, height) = (u64::from(width), u64::from(height));
    if width.saturating_mul(height) > LARGEST {
        return Err(PictureFailure::TooLarge { width, height, most: LARGEST });
    }
    let orientation = decoder.orientation().map_err(damaged)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(orientation);
    Ok(shrunk(picture.into_rgba8()))
}

/// The picture with no side longer than what is kept.
fn shrunk(pixels: RgbaImage) -> RgbaImage {
    let longest = pixels.width().max(pixels.height());
    if longest <= KEPT {
        return pixels;
    }
    let scaled = |side: u32| ((f64::from(side) * f64::from(KEPT) / f64::from(longest)).round() as u32).max(1);
    let (width, height) = (scaled(pixels.width()), scaled(pixels.height()));
    let mut pixels = pixels;
    // What can't be seen has a colour too; weighed by how much of it is seen, it doesn't bleed into its neighbours.
    for Rgba([red, green, blue, alpha]) in pixels.pixels_mut() {
        for part in [red, green, blue] {
            *part = ((u16::from(*part) * u16::from(*alpha) + 127) / 255) as u8;
        }
    }
    let mut pixels = imageops::resize(&pixels, width, height, FilterType::CatmullRom);
    for Rgba([red, green, blue, alpha]) in pixels.pixels_mut() {
        for part in [red, green, blue] {
            let whole = (u16::from(*part) * 255).checked_div(u16::from(*alpha)).unwrap_or(0);
            *part = whole.min(255) as u8;
        }
    }
    pixels
}

/// The picture without its colours.
pub(super) fn grey(pixels: &RgbaImage) -> RgbaImage {
    let mut pixels = pixels.clone();
    for Rgba([red, green, blue, _]) in pixels.pixels_mut() {
        let grey = Rgb::new(*red, *green, *blue).grey();
        (*red, *green, *blue) = (grey.red, grey.green, grey.blue);
    }
    pixels
}
