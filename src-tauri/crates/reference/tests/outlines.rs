//! Outlines hold what lies in them.

use reference::outlines::{self, Outline};
use reference::{Direction, Place, PlaceKind, find_place, postal_dots, town_dots, towns_near, towns_within};

fn place(typed: &str) -> Place {
    find_place(typed).one().unwrap_or_else(|| panic!("{typed} is one place"))
}

/// The outline of a place, as a map finds it.
fn outline(place: &Place) -> Option<&'static Outline> {
    match (place.kind, &place.region_code, &place.county_code) {
        (PlaceKind::Country, _, _) => outlines::country(&place.country_code),
        (PlaceKind::Region, Some(region), _) => outlines::region(&place.country_code, region),
        (PlaceKind::County, Some(region), Some(county)) => outlines::county(region, *county),
        _ => None,
    }
}

/// Whether an outline holds a point, by the even-odd rule in degrees.
fn holds(outline: &Outline, at: Direction) -> bool {
    let (latitude, longitude) = at.degrees();
    let mut inside = false;
    for ring in outline.rings() {
        let corners: Vec<(f64, f64)> = ring.points.iter().map(|point| point.degrees()).collect();
        for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
            let crosses = (from.0 > latitude) != (to.0 > latitude) && (from.1 - to.1).abs() < 180.0;
            if crosses && longitude < (to.1 - from.1) * (latitude - from.0) / (to.0 - from.0) + from.1 {
                inside = !inside;
            }
        }
    }
    inside
}

#[test]
fn outlines_hold_their_towns() {
    for (area, inside, outside) in [
        ("Washington state", "Spokane, WA", "Portland, OR"),
        ("state of Oregon", "Bend, OR", "Boise, Idaho"),
        ("King County, Washington", "Bellevue, WA", "Tacoma, WA"),
        ("Fairfield County, Connecticut", "Bridgeport, CT", "Hartford, CT"),
        ("Orleans Parish", "New Orleans", "Baton Rouge"),
        ("Germany", "Munich", "Vienna, Austria"),
        ("United Kingdom", "Leeds, England", "Dublin, Ireland"),
        ("Kosovo", "Pristina", "Nis, Serbia"),
        ("Russia", "Omsk", "Helsinki"),
        ("Canada", "Toronto, Ontario", "Detroit, Michigan"),
    ] {
        let area = place(area);
        let outline = outline(&area).unwrap_or_else(|| panic!("{} is drawn", area.name));
        for (town, expected) in [(inside, true), (outside, false)] {
            let town = place(town);
            let at = Direction::at(town.latitude, town.longitude);
            assert_eq!(holds(outline, at), expected, "{} in {}", town.name, area.name);
        }
    }
}

#[test]
fn regions_abroad_and_nonsense_have_no_outline() {
    assert!(outline(&place("Bavaria")).is_none());
    for code in ["", "XX", "US.WA", "\u{0}"] {
        assert!(outlines::country(code).is_none() && outlines::region("US", code).is_none(), "{code}");
        assert!(outlines::county(code, 33).is_none(), "{code}");
    }
}

#[test]
fn every_county_lies_within_its_state_by_its_code() {
    let states: Vec<&str> = outlines::states().map(|state| state.code).collect();
    for county in outlines::counties() {
        assert!(states.contains(&&county.code[..5]), "{}", county.code);
    }
}

#[test]
fn dots_stand_where_their_places_are() {
    let dots = town_dots();
    assert!(dots.windows(2).all(|pair| pair[0].population >= pair[1].population));
    let seattle = dots.iter().find(|dot| dot.place().name == "Seattle").expect("Seattle is a town");
    let (latitude, longitude) = seattle.at.degrees();
    assert!((latitude - 47.6062).abs() < 1e-4 && (longitude + 122.3321).abs() < 1e-4);
    assert_eq!(seattle.country(), "US");
    for (code, least, most) in [("DE.02", 300, 1_200), ("DE", 2_000, 6_000), ("GI", 1, 5), ("XX", 0, 0), ("", 0, 0)] {
        let count = towns_within(code).count();
        assert!((least..=most).contains(&count), "{code}: {count}");
    }
    for (prefix, least) in [("98101", 1), ("981", 30), ("9", 2_000)] {
        assert!(postal_dots(prefix).count() >= least, "{prefix}");
    }
    for nothing in ["", "SW1", "981011", "-1"] {
        assert_eq!(postal_dots(nothing).count(), 0, "{nothing}");
    }
}

#[test]
fn towns_near_a_point_are_the_dots_within_the_angle() {
    for (latitude, longitude, angle) in
        [(47.6, -122.3, 0.01_f32), (51.5, -0.1, 0.002), (0.0, 179.9, 0.2), (88.0, 10.0, 0.5), (-33.9, 151.2, 1.7)]
    {
        let middle = Direction::at(latitude, longitude);
        let dots = town_dots().iter().filter(|dot| middle.dot(dot.at) > angle.cos());
        let expected: Vec<_> = dots.map(|dot| (dot.at, dot.place().name)).collect();
        let near: Vec<_> = towns_near(middle, angle).into_iter().map(|town| (town.at, town.name.to_owned())).collect();
        assert!(!near.is_empty());
        assert!(near == expected, "{latitude}, {longitude}: {} and {} towns", near.len(), expected.len());
    }
}
