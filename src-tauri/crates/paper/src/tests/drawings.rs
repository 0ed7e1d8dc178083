//! Drawings: words stand apart and inside, whatever they say and however many there are.

use super::{assert_apart, assert_inside, document, pages, runs, words};
use crate::{
    Block, Calendar, CalendarRow, Hat, Lane, LaneStep, Lanes, MapArea, MapCircle, MapDots, MapDrawing, MapKind,
    MapPoint, PaperSize, Printing, Size, SizePicture, Timetable, TimetableStep, Verdict,
    display::{Item, Outline, Shape, Sheet},
    fonts::SystemFonts,
    press::set,
};

const NAMES: [&str; 5] = [
    "Phone",
    "A call to the person who asked, at another time of day than the last one",
    "Betriebsunterbrechungsversicherungsgesellschaftsmitarbeiterin",
    "Łukasz Wiśniewski & Ελένη Παπαδοπούλου",
    "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
];

const HATS: [Hat; 4] = [Hat::Marketing, Hat::Sales, Hat::Together, Hat::Caller];

fn name(number: usize) -> String {
    NAMES[number % NAMES.len()].to_owned()
}

fn lanes(count: usize) -> Lanes {
    let lane = |number: usize| Lane { hat: HATS[number], label: name(number) };
    let step = |number: usize| LaneStep {
        lane: number * 7 % 4,
        text: name(number),
        time: if number % 3 == 1 { String::new() } else { name(number + 2) },
        clause: format!("5.{number}"),
    };
    Lanes { alt: "Steps".to_owned(), lanes: (0..3).map(lane).collect(), steps: (0..count).map(step).collect() }
}

fn timetable(days: &[f32]) -> Timetable {
    let step = |(number, day): (usize, &f32)| TimetableStep {
        at: *day,
        label: format!("Day {day}"),
        what: name(number),
        hat: HATS[number % 4],
        who: "Marketing".to_owned(),
    };
    Timetable {
        alt: "Attempts".to_owned(),
        unit: "days".to_owned(),
        steps: days.iter().enumerate().map(step).collect(),
    }
}

fn calendar(count: usize) -> Calendar {
    let row = |number: usize| CalendarRow {
        what: name(number),
        hat: HATS[number % 4],
        months: vec![1, 2, 3, 9, 12, 0, 77],
        often: name(number + 1),
    };
    Calendar {
        alt: "Sendings".to_owned(),
        months: std::array::from_fn(|month| format!("{:02} long", month + 1)),
        rows: (0..count).map(row).collect(),
    }
}

fn sizes(total: u64, reach: u64, needed: Option<u64>) -> SizePicture {
    let size = |count: u64| Size { count, figure: count.to_string(), label: name(count as usize) };
    SizePicture { alt: "Sizes".to_owned(), total: size(total), reach: size(reach), needed: needed.map(size) }
}

/// So many square areas of a degree, and as many places and circles among them.
fn map(count: usize) -> MapDrawing {
    let kinds = [MapKind::Wanted, MapKind::Stretch, MapKind::Excluded, MapKind::Land];
    let corner = |number: usize| (-122.0 + (number % 7) as f32, 40.0 + (number / 7) as f32);
    let area = |number: usize| {
        let (east, north) = corner(number);
        MapArea {
            label: name(number),
            rings: vec![vec![(east, north), (east + 1.0, north), (east + 1.0, north + 1.0), (east, north + 1.0)]],
            kind: kinds[number % 4],
        }
    };
    let circle = |number: usize| {
        let (longitude, latitude) = corner(number * 3);
        MapCircle { longitude, latitude, miles: 30.0, kind: kinds[number % 4], label: name(number + 1) }
    };
    let point = |number: usize| {
        let (longitude, latitude) = corner(number * 2);
        MapPoint { longitude: longitude + 0.4, latitude: latitude + 0.6, label: name(number) }
    };
    let dots = |number: usize| {
        let (east, north) = corner(number * 4);
        let places = (0..200).map(|place| (east + (place % 20) as f32 * 0.05, north + (place / 20) as f32 * 0.1));
        MapDots { label: name(number), places: places.collect(), kind: kinds[number % 4] }
    };
    MapDrawing {
        alt: "Territory".to_owned(),
        outlines: (0..count).map(area).collect(),
        circles: (0..count / 2).map(circle).collect(),
        points: (0..count.div_ceil(2)).map(point).collect(),
        dots: (0..count / 3).map(dots).collect(),
        insets: (0..count.min(3)).map(area).collect(),
        wanted: "sold to".to_owned(),
        stretch: "if the rest is right".to_owned(),
        excluded: "not sold to".to_owned(),
        note: "As the crow flies.".to_owned(),
    }
}

#[test]
fn words_of_drawings_stand_apart_and_inside() {
    let mut blocks = Vec::new();
    blocks.extend([1, 3, 4, 5, 12, 30].map(|count| Block::Lanes(lanes(count))));
    for days in [&[0.0][..], &[0.0, 0.0, 0.0], &[0.0, 1.0, 3.0, 7.0, 14.0, 30.0, 365.0], &[5.0, f32::NAN, -3.0]] {
        blocks.push(Block::Timetable(timetable(days)));
    }
    let many: Vec<f32> = (0..40).map(|day| day as f32).collect();
    blocks.push(Block::Timetable(timetable(&many)));
    blocks.extend([1, 4, 60].map(|count| Block::Calendar(calendar(count))));
    for (total, reach, needed) in
        [(0, 0, None), (1, 1, Some(1)), (1_000_000, 10, Some(1)), (100, 90, Some(5000)), (u64::MAX, 7, Some(0))]
    {
        blocks.push(Block::SizePicture(sizes(total, reach, needed)));
    }
    blocks.extend([0, 1, 2, 9, 50].map(|count| Block::Map(map(count))));
    for paper in [PaperSize::A4, PaperSize::Letter] {
        for printing in [Printing::Colour, Printing::Grey] {
            let mut document = document(blocks.clone());
            document.paper = paper;
            document.style.printing = printing;
            let set = set(&document, SystemFonts::Never).expect("the built-in fonts are readable");
            assert_inside(&set);
            assert_apart(&set);
        }
    }
}

#[test]
fn every_step_and_every_limit_is_printed() {
    let lanes = Lanes {
        alt: "Steps".to_owned(),
        lanes: vec![Lane { hat: Hat::Sales, label: "Sales".to_owned() }],
        steps: (0..9)
            .map(|number| LaneStep {
                lane: 0,
                text: format!("act{number}"),
                time: format!("{number}h"),
                clause: format!("5.{number}"),
            })
            .collect(),
    };
    let set = pages(vec![Block::Lanes(lanes)]);
    let printed = words(&set.sheets[0]);
    for number in 0..9 {
        for part in [format!("act{number}"), format!("{number}h"), format!("5.{number}")] {
            assert!(printed.contains(&part), "{part} is missing: {printed}");
        }
    }
}

#[test]
fn a_market_twice_as_large_has_twice_the_area() {
    let set = pages(vec![Block::SizePicture(sizes(1000, 500, None))]);
    let radii: Vec<f32> = set.sheets[0]
        .items
        .iter()
        .filter_map(|item| match item {
            Item::Shape(shape) => match shape.outline {
                Outline::Circle { radius, .. } if radius > 2.0 => Some(radius),
                _ => None,
            },
            _ => None,
        })
        .collect();
    assert_eq!(radii.len(), 2);
    assert!(((radii[0] / radii[1]).powi(2) - 2.0).abs() < 0.01, "{radii:?}");
}

#[test]
fn a_name_without_room_becomes_a_number_with_its_name_under_the_map() {
    let set = pages(vec![Block::Map(map(50))]);
    let printed: String = set.sheets.iter().map(words).collect();
    assert!(printed.contains('1') && printed.contains("Wiśniewski"), "{printed}");
}

#[test]
fn drawings_are_figures_with_words_that_stand_for_them() {
    let blocks = vec![
        Block::Lanes(lanes(5)),
        Block::Timetable(timetable(&[0.0, 3.0])),
        Block::Calendar(calendar(2)),
        Block::SizePicture(sizes(9, 4, None)),
        Block::Map(map(3)),
    ];
    let set = pages(blocks);
    let alts: Vec<&str> = set.structure.nodes().filter_map(|(_, node)| node.alt.as_deref()).collect();
    assert_eq!(alts, ["Steps", "Attempts", "Sendings", "Sizes", "Territory"]);
}

#[test]
fn grey_pages_have_no_colour_and_sales_is_hatched() {
    let mut document = document(vec![Block::Lanes(lanes(5)), Block::Map(map(9))]);
    document.style.printing = Printing::Grey;
    let mut set = set(&document, SystemFonts::Never).expect("the built-in fonts are readable");
    let hatches = set.sheets[0]
        .items
        .iter()
        .filter(|item| matches!(item, Item::Shape(shape) if matches!(shape.outline, Outline::Line(_))))
        .count();
    assert!(hatches > 20, "{hatches}");
    for sheet in &mut set.sheets {
        sheet.turn_grey();
        for item in &sheet.items {
            let colours = match item {
                Item::Text(run) => vec![run.colour],
                Item::Shape(shape) => shape.fill.into_iter().chain(shape.stroke.map(|stroke| stroke.colour)).collect(),
                _ => Vec::new(),
            };
            assert!(colours.iter().all(|colour| colour.red == colour.green && colour.green == colour.blue));
        }
    }
}

/// The left edges of the boxes of a swim-lane drawing.
fn boxes(sheet: &Sheet) -> impl Iterator<Item = f32> {
    sheet.items.iter().filter_map(|item| match item {
        Item::Shape(Shape { outline: Outline::Rectangle { x, radius: 3.0, .. }, .. }) => Some(*x),
        _ => None,
    })
}

#[test]
fn the_time_of_a_first_box_stands_before_it() {
    for time in ["1 day", "4 working hours", "90 working minutes", "immediately, whatever else there is to do"] {
        let step =
            LaneStep { lane: 0, text: "Answer them".to_owned(), time: time.to_owned(), clause: "5.1".to_owned() };
        let set = pages(vec![Block::Lanes(Lanes {
            alt: "Steps".to_owned(),
            lanes: vec![Lane { hat: Hat::Sales, label: "Sales".to_owned() }],
            steps: vec![step; 6],
        })]);
        let first = boxes(&set.sheets[0]).fold(f32::INFINITY, f32::min);
        let timed: Vec<_> = runs(&set.sheets[0]).filter(|run| (run.size - 7.2).abs() < 0.01).collect();
        assert!(timed.iter().any(|run| run.x < first), "{time}: nothing stands before the first box");
        for run in timed.iter().filter(|run| run.x < first) {
            assert!(run.x + run.width() <= first + run.size * 0.3, "{time}: {:?} runs into the box", run.text);
        }
    }
}

/// How wide an area without a name is drawn.
fn width_of(map: MapDrawing, kind: MapKind) -> f32 {
    let colour = crate::look::verdict(if kind == MapKind::Wanted { Verdict::Sellable } else { Verdict::NotYet }).0;
    let set = pages(vec![Block::Map(map)]);
    let drawn = set.sheets[0].items.iter().filter_map(|item| match item {
        Item::Shape(shape) if shape.stroke.is_some_and(|stroke| stroke.colour == colour) => Some(shape.bounds()),
        _ => None,
    });
    let (left, right) =
        drawn.fold((f32::INFINITY, 0.0_f32), |(left, right), (from, _, to, _)| (left.min(from), right.max(to)));
    right - left
}

#[test]
fn a_far_part_in_a_box_makes_the_rest_no_smaller() {
    let square = |east: f32, north: f32, size: f32, kind| MapArea {
        label: String::new(),
        rings: vec![vec![(east, north), (east + size, north), (east + size, north + size), (east, north + size)]],
        kind,
    };
    let (near, far) = (square(-100.0, 30.0, 12.0, MapKind::Wanted), square(-165.0, 60.0, 9.0, MapKind::Stretch));
    let alone = MapDrawing { outlines: vec![near.clone()], ..MapDrawing::default() };
    let boxed = MapDrawing { insets: vec![far.clone()], ..alone.clone() };
    let together = MapDrawing { outlines: vec![near, far], ..MapDrawing::default() };
    let [alone, boxed, together] = [alone, boxed, together].map(|map| width_of(map, MapKind::Wanted));
    assert!((alone - boxed).abs() < 1.0, "{alone} becomes {boxed}");
    assert!(together < boxed * 0.6, "without the box it would be {together} instead of {boxed}");
}

#[test]
fn places_that_stand_for_an_area_neither_touch_nor_become_too_many() {
    for count in [1_usize, 40, 900, 30_000] {
        let places = (0..count).map(|at| (-122.0 + (at % 173) as f32 * 0.01, 40.0 + (at / 173) as f32 * 0.01));
        let dots = MapDots { label: "981…".to_owned(), places: places.collect(), kind: MapKind::Wanted };
        let set = pages(vec![Block::Map(MapDrawing { dots: vec![dots], ..MapDrawing::default() })]);
        let discs: Vec<(f32, f32, f32)> = set.sheets[0]
            .items
            .iter()
            .filter_map(|item| match item {
                Item::Shape(Shape { outline: Outline::Circle { x, y, radius }, .. }) => Some((*x, *y, *radius)),
                _ => None,
            })
            .collect();
        assert!((1..=400).contains(&discs.len()), "{count} places: {} dots", discs.len());
        for (number, one) in discs.iter().enumerate() {
            let touches = |other: &(f32, f32, f32)| (one.0 - other.0).hypot(one.1 - other.1) < one.2 + other.2;
            assert!(!discs[number + 1..].iter().any(touches), "{count} places: two dots touch");
        }
        assert_inside(&set);
    }
}
