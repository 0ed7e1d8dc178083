//! Drawings by lot: maps, lanes, timetables, calendars, sizes, meters, signatures and logos, with little and with much in
//! them.

use paper::{
    Block, Calendar, CalendarRow, Drawn as Strokes, Hat, Lane, LaneStep, Lanes, MapArea, MapCircle, MapDots,
    MapDrawing, MapKind, MapPoint, Meter, Picture, Printing, Rgb, Signatory, Signatures, Signed, Size, SizePicture,
    Style, Timetable, TimetableStep,
};

use super::{Lots, TYPED};

const KINDS: [MapKind; 4] = [MapKind::Wanted, MapKind::Stretch, MapKind::Excluded, MapKind::Land];

/// Logos: a drawing with transparent corners, and one much wider than high.
const LOGOS: [&str; 2] = [
    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5" fill="#0f6e66" fill-opacity="0.5"/></svg>"##,
    r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 3"><path d="M0 0 L400 1 L0 3 Z" fill="#a2500b"/></svg>"##,
];

/// A name on a drawing. It may be shortened there, so it is not noted as something to be seen.
fn label(lots: &mut Lots) -> String {
    match lots.below(6) {
        0 => String::new(),
        1 | 2 => lots.one_of(&TYPED).0.to_owned(),
        3 => "x".repeat(lots.below(200)),
        _ => lots.words(8),
    }
}

/// Words that stand for a drawing; now and then some that nobody can see.
fn alt(lots: &mut Lots) -> String {
    match lots.below(8) {
        0 => String::new(),
        1 => "\u{200B}\u{AD}\0".to_owned(),
        2 => lots.one_of(&TYPED).0.to_owned(),
        _ => format!("It shows {}.", lots.words(30)),
    }
}

fn part(lots: &mut Lots, whole: f32) -> f32 {
    lots.below(1001) as f32 / 1000.0 * whole
}

/// A drawing of one kind or another.
pub fn figure(lots: &mut Lots) -> Block {
    match lots.below(7) {
        0 => Block::Map(map(lots)),
        1 => Block::Lanes(lanes(lots)),
        2 => Block::Timetable(timetable(lots)),
        3 => Block::Calendar(calendar(lots)),
        4 => Block::SizePicture(sizes(lots)),
        5 => Block::Meter(meter(lots)),
        _ => Block::Signatures(signatures(lots)),
    }
}

/// A firm's logo, on some covers.
pub fn logo(lots: &mut Lots) -> Option<Picture> {
    let logo = lots.one_of(&LOGOS);
    lots.once_in(2).then(|| Picture::read(logo.as_bytes()).ok()).flatten()
}

/// Any two colours, and grey as often as not.
pub fn style(lots: &mut Lots) -> Style {
    let usual = Style::default();
    let mut colour = |usual: Rgb| if lots.once_in(2) { usual } else { any_colour(lots) };
    let (marketing, sales) = (colour(usual.marketing), colour(usual.sales));
    Style { marketing, sales, printing: lots.one_of(&[Printing::Colour, Printing::Grey]) }
}

fn any_colour(lots: &mut Lots) -> Rgb {
    let mut part = || lots.below(256) as u8;
    Rgb::new(part(), part(), part())
}

fn map(lots: &mut Lots) -> MapDrawing {
    let (east, north) = (part(lots, 300.0) - 150.0, part(lots, 130.0) - 65.0);
    let reach = lots.one_of(&[0.5, 6.0, 50.0]);
    let outlines = (0..lots.below(12)).map(|_| area(lots, (east, north), reach)).collect();
    let circles = (0..lots.below(5))
        .map(|_| MapCircle {
            longitude: east + part(lots, reach),
            latitude: north + part(lots, reach),
            miles: part(lots, 300.0),
            kind: lots.one_of(&KINDS),
            label: label(lots),
        })
        .collect();
    let points = (0..lots.below(20))
        .map(|_| MapPoint {
            longitude: east + part(lots, reach),
            latitude: north + part(lots, reach),
            label: label(lots),
        })
        .collect();
    let dots = (0..lots.below(3))
        .map(|_| MapDots {
            label: label(lots),
            places: (0..lots.below(40)).map(|_| (east + part(lots, reach), north + part(lots, reach))).collect(),
            kind: lots.one_of(&KINDS),
        })
        .collect();
    let far = lots.one_of(&[0, 0, 1, 2, 6]);
    let insets = (0..far).map(|_| area(lots, (-150.0, 20.0), 9.0)).collect();
    MapDrawing {
        alt: alt(lots),
        dots,
        insets,
        outlines,
        circles,
        points,
        wanted: lots.words(2),
        stretch: lots.words(5),
        excluded: lots.words(2),
        note: label(lots),
    }
}

/// A star of a few corners, now and then with a hole.
fn area(lots: &mut Lots, (east, north): (f32, f32), reach: f32) -> MapArea {
    let middle = (east + part(lots, reach), north + part(lots, reach));
    let (corners, has_hole) = (3 + lots.below(30), lots.once_in(5));
    let mut ring = |size: f32| -> Vec<(f32, f32)> {
        (0..corners)
            .map(|corner| {
                let turn = corner as f32 / corners as f32 * std::f32::consts::TAU;
                let far = size * (0.4 + part(lots, 0.6));
                (middle.0 + far * turn.cos(), middle.1 + far * turn.sin())
            })
            .collect()
    };
    let mut rings = vec![ring(reach / 3.0)];
    if has_hole {
        rings.push(ring(reach / 12.0));
    }
    MapArea { label: label(lots), rings, kind: lots.one_of(&KINDS) }
}

fn lanes(lots: &mut Lots) -> Lanes {
    let lanes = (0..=lots.below(4)).map(|_| Lane { hat: lots.hat(), label: label(lots) }).collect();
    let steps = (0..lots.below(14))
        .map(|_| LaneStep { lane: lots.below(6), text: label(lots), time: label(lots), clause: lots.number() })
        .collect();
    Lanes { alt: alt(lots), lanes, steps }
}

fn timetable(lots: &mut Lots) -> Timetable {
    let longest = lots.one_of(&[0.0, 3.0, 30.0, 400.0]);
    let steps = (0..lots.below(14))
        .map(|_| {
            let at = part(lots, longest).round();
            TimetableStep { at, label: format!("Day {at}"), what: label(lots), hat: lots.hat(), who: label(lots) }
        })
        .collect();
    Timetable { alt: alt(lots), unit: lots.words(1), steps }
}

fn calendar(lots: &mut Lots) -> Calendar {
    let rows = (0..lots.below(20))
        .map(|_| CalendarRow {
            what: label(lots),
            hat: lots.hat(),
            months: (0..lots.below(13)).map(|_| lots.below(15) as u8).collect(),
            often: label(lots),
        })
        .collect();
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
    Calendar { alt: alt(lots), months: months.map(str::to_owned), rows }
}

fn sizes(lots: &mut Lots) -> SizePicture {
    let mut size = || {
        let most = lots.one_of(&[2, 1000, 3_000_000]);
        let count = lots.below(most) as u64;
        Size { count, figure: count.to_string(), label: label(lots) }
    };
    let (total, reach, needed) = (size(), size(), size());
    SizePicture { needed: lots.once_in(2).then_some(needed), alt: alt(lots), total, reach }
}

fn meter(lots: &mut Lots) -> Meter {
    let mut points = || lots.below(120) as u32;
    let (have, possible, needed) = (points(), points(), points());
    Meter { label: lots.words(2), have, possible, needed, text: label(lots), hat: lots.hat() }
}

fn signatures(lots: &mut Lots) -> Signatures {
    let people = (0..lots.below(6))
        .map(|_| Signatory {
            hat: lots.one_of(&[Hat::Marketing, Hat::Sales, Hat::Together]),
            label: lots.words(2),
            name: label(lots),
            role: label(lots),
            signed: lots.once_in(2).then(|| signed(lots)),
        })
        .collect();
    Signatures { name: lots.words(1), signature: lots.words(1), date: lots.words(1), people }
}

fn signed(lots: &mut Lots) -> Signed {
    let drawn = lots.once_in(2).then(|| Strokes {
        width: 400.0,
        height: 150.0,
        strokes: (0..lots.below(5))
            .map(|_| (0..lots.below(80)).map(|_| (part(lots, 400.0), part(lots, 150.0))).collect())
            .collect(),
    });
    Signed { name: label(lots), date: "22 November 2026".to_owned(), drawn }
}
