//! Typed places and industries become known ones here, when an answer or a lead is saved; the rules see codes and
//! coordinates only.

use method::industry::{FoundIndustry, Industry, TypedIndustry};
use method::place::{Bounds, CountyCode, Extent, FoundPlace, Place, Position, TypedPlace};
use reference::{DATA_VERSION, Found, PlaceKind};

/// How many of several matches are named.
const NAMED: usize = 4;

/// Looks a typed place up. Several matches or none stay undecided (method.md, meaning 15).
///
/// `home` is the owner's country: where anything lies at home, places abroad are not meant.
pub fn place(typed: &str, home: Option<&str>) -> TypedPlace {
    let found = match reference::find_place_in(typed, home) {
        Found::One(place) => FoundPlace::One(known_place(place)),
        Found::Several(places) => FoundPlace::Several(places.iter().take(NAMED).map(reference::Place::text).collect()),
        Found::None => FoundPlace::Nothing,
    };
    TypedPlace { typed: typed.trim().to_owned(), found, data: DATA_VERSION.trim().to_owned() }
}

/// Looks up a place of one kind: who is asked for a state and types Oregon does not mean a town of that name. Where
/// nothing of that kind bears the name, the answer is what [`place`] says of it.
pub fn place_of_kind(typed: &str, home: Option<&str>, is_kind: fn(PlaceKind) -> bool) -> TypedPlace {
    let looked_up = [reference::find_place_in(typed, home), reference::find_place(typed)];
    let of_kind = looked_up.into_iter().find_map(|found| match found {
        Found::One(place) => Some(place).filter(|place| is_kind(place.kind)),
        Found::Several(places) => {
            let mut fitting = places.into_iter().filter(|place| is_kind(place.kind));
            fitting.next().filter(|_| fitting.next().is_none())
        }
        Found::None => None,
    });
    match of_kind {
        Some(found) => TypedPlace {
            typed: typed.trim().to_owned(),
            found: FoundPlace::One(known_place(found)),
            data: DATA_VERSION.trim().to_owned(),
        },
        None => place(typed, home),
    }
}

fn known_place(place: reference::Place) -> Place {
    let text = place.text();
    let extent =
        match place.kind {
            PlaceKind::Town | PlaceKind::PostalCode => {
                Extent::Point(Position { latitude: place.latitude, longitude: place.longitude })
            }
            PlaceKind::County | PlaceKind::Region | PlaceKind::Country => Extent::Area(place.bounds.map(|bounds| {
                Bounds { south: bounds.south, west: bounds.west, north: bounds.north, east: bounds.east }
            })),
        };
    // A postal code is named with its town: "98101 Seattle".
    let (postal_code, name) = match place.name.split_once(' ') {
        Some((code, town)) if place.kind == PlaceKind::PostalCode => (Some(code.to_owned()), town.to_owned()),
        _ => (None, place.name),
    };
    Place {
        name,
        text,
        region: place.region_code,
        region_name: place.region_name,
        county: place.county_code.map(CountyCode),
        country: place.country_code,
        country_name: place.country_name,
        postal_code,
        extent,
    }
}

/// The full text of a place that was found, by which it is found again; else what was typed.
pub fn place_text(place: &TypedPlace) -> &str {
    match &place.found {
        FoundPlace::One(found) => &found.text,
        FoundPlace::Several(_) | FoundPlace::Nothing => &place.typed,
    }
}

/// The text by which an industry is found again: its plain name where that is enough, else its code.
pub fn industry_text(industry: &Industry) -> &str {
    let found = reference::find_industry(&industry.name).one();
    if found.is_some_and(|found| found.code == industry.code) { &industry.name } else { &industry.code }
}

/// Looks a typed industry up, by plain name or by its code.
pub fn industry(typed: &str) -> TypedIndustry {
    let trimmed = typed.trim();
    let found = match reference::industry(trimmed) {
        Some(industry) => FoundIndustry::One(known_industry(industry)),
        None => match reference::find_industry(trimmed) {
            Found::One(industry) => FoundIndustry::One(known_industry(industry)),
            Found::Several(industries) => {
                FoundIndustry::Several(industries.into_iter().take(NAMED).map(|industry| industry.plain).collect())
            }
            Found::None => FoundIndustry::Nothing,
        },
    };
    TypedIndustry { typed: trimmed.to_owned(), found, data: DATA_VERSION.trim().to_owned() }
}

fn known_industry(industry: reference::Industry) -> Industry {
    Industry { code: industry.code, name: industry.plain }
}
