//! Pictures as parts of a PDF, and as files of their own.
//!
//! The pixels of a PNG are packed just as PDF wants them (the Flate filter with PNG's predictors), so they are taken
//! out of one as they are.

use image::{ExtendedColorType, ImageEncoder, Rgba, RgbaImage, codecs::jpeg::JpegEncoder, codecs::png};
use lopdf::{Object, ObjectId, Stream, dictionary};

use super::{Nature, Picture};

/// The quality of photographs, of 100.
const QUALITY: u8 = 88;

/// The compressed pixels of a picture.
#[derive(Debug)]
pub(crate) struct Streams {
    colour: Pixels,
    /// How much of each pixel is seen, if not all of all.
    pub(super) alpha: Option<Pixels>,
}

#[derive(Debug)]
pub(super) struct Pixels {
    bytes: Vec<u8>,
    channels: Channels,
    filter: Filter,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Channels {
    Grey,
    Colours,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filter {
    Flate,
    Photograph,
}

impl Streams {
    pub(super) fn of(pixels: &RgbaImage, nature: Nature) -> Self {
        let grey = pixels.pixels().all(|Rgba([red, green, blue, _])| red == green && green == blue);
        let channels = if grey { Channels::Grey } else { Channels::Colours };
        let samples: Vec<u8> = match channels {
            Channels::Grey => pixels.pixels().map(|pixel| pixel.0[0]).collect(),
            Channels::Colours => pixels.pixels().flat_map(|pixel| [pixel.0[0], pixel.0[1], pixel.0[2]]).collect(),
        };
        let size = pixels.dimensions();
        let is_clear = pixels.pixels().any(|pixel| pixel.0[3] != u8::MAX);
        let alpha = is_clear.then(|| {
            let samples: Vec<u8> = pixels.pixels().map(|pixel| pixel.0[3]).collect();
            flate(&samples, size, Channels::Grey)
        });
        let colour = match nature {
            Nature::Drawing => flate(&samples, size, channels),
            Nature::Photograph => {
                Pixels { bytes: jpeg(&samples, size, channels), channels, filter: Filter::Photograph }
            }
        };
        Self { colour, alpha }
    }
}

fn flate(samples: &[u8], size: (u32, u32), channels: Channels) -> Pixels {
    let kind = match channels {
        Channels::Grey => ExtendedColorType::L8,
        Channels::Colours => ExtendedColorType::Rgb8,
    };
    Pixels { bytes: data_of(&png(samples, size, kind)), channels, filter: Filter::Flate }
}

fn png(samples: &[u8], (width, height): (u32, u32), kind: ExtendedColorType) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder =
        png::PngEncoder::new_with_quality(&mut bytes, png::CompressionType::Default, png::FilterType::Adaptive);
    // Writing into memory can't fail, and the samples are counted by the picture they come from.
    let _ = encoder.write_image(samples, width, height, kind);
    bytes
}

fn jpeg(samples: &[u8], (width, height): (u32, u32), channels: Channels) -> Vec<u8> {
    let kind = match channels {
        Channels::Grey => ExtendedColorType::L8,
        Channels::Colours => ExtendedColorType::Rgb8,
    };
    let mut bytes = Vec::new();
    // As above.
    let _ = JpegEncoder::new_with_quality(&mut bytes, QUALITY).write_image(samples, width, height, kind);
    bytes
}

/// The picture as a file.
pub(super) fn file(pixels: &RgbaImage, nature: Nature) -> Vec<u8> {
    match nature {
        Nature::Drawing => png(pixels.as_raw(), pixels.dimensions(), ExtendedColorType::Rgba8),
        Nature::Photograph => {
            let samples: Vec<u8> = pixels.pixels().flat_map(|pixel| [pixel.0[0], pixel.0[1], pixel.0[2]]).collect();
            jpeg(&samples, pixels.dimensions(), Channels::Colours)
        }
    }
}

/// The packed pixels inside a PNG: the contents of its IDAT chunks (ISO 15948, 5.3).
fn data_of(png: &[u8]) -> Vec<u8> {
    let mut data = Vec::with_capacity(png.len());
    let mut rest = png.get(8..).unwrap_or_default();
    while let Some((head, body)) = rest.split_at_checked(8) {
        let length = head[..4].iter().fold(0_usize, |length, byte| (length << 8) | usize::from(*byte));
        let Some((content, after)) = body.split_at_checked(length) else { break };
        if &head[4..] == b"IDAT" {
            data.extend_from_slice(content);
        }
        rest = after.get(4..).unwrap_or_default();
    }
    data
}

/// Adds a picture to a file; gives the object that draws it.
pub(crate) fn objects(pdf: &mut lopdf::Document, picture: &Picture) -> ObjectId {
    let streams = picture.streams();
    let size = (picture.width(), picture.height());
    let mask = streams.alpha.as_ref().map(|alpha| pdf.add_object(object(alpha, size)));
    let mut colour = object(&streams.colour, size);
    if let Some(mask) = mask {
        colour.dict.set("SMask", Object::Reference(mask));
    }
    pdf.add_object(colour)
}

fn object(pixels: &Pixels, (width, height): (u32, u32)) -> Stream {
    let name = |name: &str| Object::Name(name.as_bytes().to_vec());
    let (space, channels) = match pixels.channels {
        Channels::Grey => ("DeviceGray", 1),
        Channels::Colours => ("DeviceRGB", 3),
    };
    let mut kind = dictionary! {
        "Type" => name("XObject"),
        "Subtype" => name("Image"),
        "Width" => i64::from(width),
        "Height" => i64::from(height),
        "ColorSpace" => name(space),
        "BitsPerComponent" => 8,
    };
    match pixels.filter {
        Filter::Photograph => kind.set("Filter", name("DCTDecode")),
        Filter::Flate => {
            kind.set("Filter", name("FlateDecode"));
            kind.set(
                "DecodeParms",
                dictionary! {
                    "Predictor" => 15,
                    "Colors" => channels,
                    "BitsPerComponent" => 8,
                    "Columns" => i64::from(width),
                },
            );
        }
    }
    let mut bytes = pixels.bytes.clone();
    if bytes.last() == Some(&b'\r') {
        // Some readers take a carriage return at the end for a part of the line end that follows; one more byte after
        // the end of the packed pixels means nothing.
        bytes.push(0);
    }
    Stream::new(kind, bytes).with_compression(false)
}
