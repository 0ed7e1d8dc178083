//! Maps: around one place, of states, of a country, of the world.

use paper::{Block, MapArea, MapCircle, MapDrawing, MapKind, MapPoint};
use reference::outlines::{self, Outline};

use super::drawings::heading;

pub fn blocks() -> Vec<Block> {
    let states =
        |kind: &dyn Fn(&str) -> MapKind| outlines::states().map(|state| area(state, kind(state.code))).collect();
    let maps = [
        (
            "Two circles",
            MapDrawing {
                outlines: states(&|_| MapKind::Land),
                circles: vec![
                    circle(-122.33, 47.61, 40.0, MapKind::Wanted, "40 miles around Seattle"),
                    circle(-122.67, 45.52, 25.0, MapKind::Stretch, "25 miles around Portland"),
                    circle(-122.9, 47.04, 8.0, MapKind::Excluded, "Olympia"),
                ],
                points: vec![
                    point(-122.2, 47.98, "Everett"),
                    point(-122.44, 47.25, "Tacoma"),
                    point(-122.2, 47.6, "Bellevue"),
                ],
                stretch: "if the rest is right".to_owned(),
                excluded: "not sold to".to_owned(),
                note: "Distances are measured as the crow flies.".to_owned(),
                ..MapDrawing::default()
            },
        ),
        (
            "One postal code",
            MapDrawing {
                outlines: states(&|_| MapKind::Land),
                points: vec![point(-89.4, 43.07, "53703 Madison")],
                ..MapDrawing::default()
            },
        ),
        (
            "States",
            MapDrawing {
                outlines: states(&|code| match code {
                    "US.WA" | "US.OR" | "US.CA" => MapKind::Wanted,
                    "US.ID" | "US.NV" => MapKind::Stretch,
                    "US.AZ" => MapKind::Excluded,
                    _ => MapKind::Land,
                }),
                wanted: "sold to".to_owned(),
                stretch: "if the rest is right".to_owned(),
                excluded: "not sold to".to_owned(),
                ..MapDrawing::default()
            },
        ),
        ("All states", MapDrawing { outlines: states(&|_| MapKind::Wanted), ..MapDrawing::default() }),
        (
            "A country",
            MapDrawing {
                outlines: outlines::countries()
                    .map(|country| area(country, if country.code == "NZ" { MapKind::Wanted } else { MapKind::Land }))
                    .collect(),
                ..MapDrawing::default()
            },
        ),
        (
            "The world",
            MapDrawing {
                outlines: outlines::countries().map(|country| area(country, MapKind::Land)).collect(),
                note: "We sell everywhere.".to_owned(),
                ..MapDrawing::default()
            },
        ),
    ];
    maps.into_iter()
        .flat_map(|(title, mut map)| {
            map.alt = format!("A map: {title}");
            [heading(title), Block::Map(map)]
        })
        .collect()
}

fn area(outline: &Outline, kind: MapKind) -> MapArea {
    let ring = |ring: &outlines::Ring| {
        ring.points
            .iter()
            .map(|point| {
                let (north, east) = point.degrees();
                (east as f32, north as f32)
            })
            .collect()
    };
    let label = if kind == MapKind::Land { String::new() } else { outline.code.trim_start_matches("US.").to_owned() };
    MapArea { label, rings: outline.rings().iter().map(ring).collect(), kind }
}

fn circle(longitude: f32, latitude: f32, miles: f32, kind: MapKind, label: &str) -> MapCircle {
    MapCircle { longitude, latitude, miles, kind, label: label.to_owned() }
}

fn point(longitude: f32, latitude: f32, label: &str) -> MapPoint {
    MapPoint { longitude, latitude, label: label.to_owned() }
}
