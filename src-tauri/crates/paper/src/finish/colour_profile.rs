//! The colour space of the file's colours: sRGB, as an ICC profile built here (ICC.1:2010, version 4), since the
//! standard for archives wants it inside the file and half a kilobyte says it all.

use lopdf::{Object, ObjectId, Stream, dictionary};

use super::{name, text};

/// Adds the output intent; gives its object.
pub(super) fn add_intent(pdf: &mut lopdf::Document) -> ObjectId {
    let profile = pdf.add_object(Stream::new(dictionary! { "N" => 3, "Alternate" => name("DeviceRGB") }, profile()));
    pdf.add_object(dictionary! {
        "Type" => name("OutputIntent"),
        "S" => name("GTS_PDFA1"),
        "OutputConditionIdentifier" => text("sRGB"),
        "Info" => text("sRGB IEC61966-2.1"),
        "DestOutputProfile" => Object::Reference(profile),
    })
}

/// Red, green and blue of sRGB, adapted to the white of the profile connection space.
const PRIMARIES: [(&[u8; 4], [f64; 3]); 3] = [
    (b"rXYZ", [0.436_074_7, 0.222_504_5, 0.013_932_2]),
    (b"gXYZ", [0.385_064_9, 0.716_878_6, 0.097_104_5]),
    (b"bXYZ", [0.143_080_4, 0.060_616_9, 0.714_173_3]),
];

/// The white of the profile connection space, D50.
const WHITE: [f64; 3] = [0.964_2, 1.0, 0.824_9];

/// From the white of sRGB, D65, to that white (Bradford).
const ADAPTATION: [f64; 9] =
    [1.047_882, 0.022_918, -0.050_217, 0.029_587, 0.990_479, -0.017_059, -0.009_247, 0.015_075, 0.751_678];

/// The curve of sRGB: exponent, then the constants of its straight and curved parts.
const CURVE: [f64; 5] = [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.040_45];

fn profile() -> Vec<u8> {
    let mut tags: Vec<(&[u8; 4], Vec<u8>)> = vec![
        (b"desc", words("sRGB")),
        (b"cprt", words("No copyright, for anyone to use")),
        (b"wtpt", numbers(*b"XYZ ", &WHITE)),
        (b"chad", numbers(*b"sf32", &ADAPTATION)),
    ];
    tags.extend(PRIMARIES.map(|(tag, value)| (tag, numbers(*b"XYZ ", &value))));
    // The three colours share one curve.
    let mut curve = b"para\0\0\0\0\0\x03\0\0".to_vec();
    curve.extend(CURVE.iter().flat_map(|value| fixed(*value)));
    let curves = [b"rTRC", b"gTRC", b"bTRC"];

    let count = tags.len() + curves.len();
    let mut offset = 128 + 4 + 12 * count;
    let mut table = (count as u32).to_be_bytes().to_vec();
    let mut data = Vec::new();
    let mut enter = |tag: &[u8; 4], offset: usize, length: usize| {
        table.extend_from_slice(tag);
        table.extend((offset as u32).to_be_bytes());
        table.extend((length as u32).to_be_bytes());
    };
    for (tag, mut value) in tags {
        enter(tag, offset, value.len());
        value.resize(value.len().next_multiple_of(4), 0);
        offset += value.len();
        data.append(&mut value);
    }
    for tag in curves {
        enter(tag, offset, curve.len());
    }
    data.append(&mut curve);

    let mut profile = vec![0; 128];
    profile[0..4].copy_from_slice(&((128 + table.len() + data.len()) as u32).to_be_bytes());
    profile[8..12].copy_from_slice(&[4, 0x20, 0, 0]);
    profile[12..24].copy_from_slice(b"mntrRGB XYZ ");
    // The profile's own day: 1 January 2024, fixed like everything else here.
    profile[24..30].copy_from_slice(&[0x07, 0xE8, 0, 1, 0, 1]);
    profile[36..40].copy_from_slice(b"acsp");
    let white: Vec<u8> = WHITE.iter().flat_map(|value| fixed(*value)).collect();
    profile[68..80].copy_from_slice(&white);
    profile.append(&mut table);
    profile.append(&mut data);
    profile
}

fn fixed(value: f64) -> [u8; 4] {
    ((value * 65536.0).round() as i32).to_be_bytes()
}

fn numbers(kind: [u8; 4], values: &[f64]) -> Vec<u8> {
    let mut tag = kind.to_vec();
    tag.extend([0; 4]);
    tag.extend(values.iter().flat_map(|value| fixed(*value)));
    tag
}

fn words(value: &str) -> Vec<u8> {
    let mut tag = b"mluc\0\0\0\0\0\0\0\x01\0\0\0\x0CenUS".to_vec();
    let encoded: Vec<u8> = value.encode_utf16().flat_map(u16::to_be_bytes).collect();
    tag.extend((encoded.len() as u32).to_be_bytes());
    tag.extend(28_u32.to_be_bytes());
    tag.extend(encoded);
    tag
}
