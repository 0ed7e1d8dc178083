//! Maps of the territories that owners name.

use super::*;
use crate::clock::Clock;
use serde_json::json;
use words::Locale;

fn map(typed: &Value) -> MapView {
    map_of_width(typed, 620)
}

fn map_of_width(typed: &Value, width: u32) -> MapView {
    let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book in memory");
    let request =
        MapRequest { question: "market.where".into(), market: Some(1), typed: typed.clone(), width, letters: 13 };
    territory_map(&book, &request).expect("a map")
}

fn around(place: &str, within: u32) -> Value {
    json!({ "around": place, "within": within, "unit": "miles" })
}

fn towns_by(map: &MapView, whether: Whether) -> Vec<&str> {
    map.towns.iter().filter(|town| town.whether == whether).map(|town| town.name.as_str()).collect()
}

fn named(map: &MapView, role: Role) -> Vec<&str> {
    map.land.iter().filter(|part| part.role == role && !part.name.is_empty()).map(|part| part.name.as_str()).collect()
}

/// Every territory of which the window was looked at.
fn territories() -> Vec<Value> {
    let king = json!({ "region": "King County, Washington" });
    vec![
        json!([around("Seattle, WA", 40)]),
        json!({ "include": [{ "region": "Oregon" }, { "region": "Washington" }], "exclude": [king] }),
        json!([{ "country": "Germany" }]),
        json!([{ "postal": "981", "country": "United States" }]),
        json!([around("Leeds, England", 25)]),
        json!([{ "country": "Germany" }, { "country": "Australia" }]),
        json!({ "include": [{ "country": "United States" }], "exclude": [{ "region": "Texas" }] }),
        json!({ "include": [], "exclude": [{ "country": "France" }] }),
        json!([{ "region": "Bavaria" }]),
        json!([{ "region": "Alaska" }, { "region": "Hawaii" }]),
        json!([{ "country": "Russia" }, { "country": "Fiji" }, { "country": "Canada" }]),
        json!([{ "country": "Spain" }, { "country": "New Zealand" }]),
        json!([around("Seattle, WA", 12_000)]),
    ]
}

#[test]
fn the_map_says_what_lies_inside() {
    let king = json!({ "region": "King County, Washington" });
    let cases = [
        (json!([around("Seattle, WA", 40)]), vec!["Seattle", "Tacoma", "Everett"], vec!["Olympia"]),
        (
            json!({ "include": [{ "region": "Oregon" }, { "region": "Washington" }], "exclude": [king] }),
            vec!["Portland", "Spokane", "Eugene"],
            vec!["Boise"],
        ),
        (json!([{ "country": "Germany" }]), vec!["Berlin", "Munich", "Hamburg"], vec!["Paris"]),
        (json!([around("Leeds, England", 25)]), vec!["Leeds", "Bradford", "York"], vec!["Sheffield"]),
        (json!([{ "region": "Bavaria" }]), vec!["Munich", "Augsburg"], vec!["Prague"]),
        // Small beside the cities of Asia, and yet what the map is about.
        (json!([{ "country": "Spain" }, { "country": "New Zealand" }]), vec!["Madrid", "Auckland"], vec!["Shanghai"]),
    ];
    for (typed, inside, outside) in cases {
        let map = map(&typed);
        for (whether, expected) in [(Whether::Inside, inside), (Whether::Outside, outside)] {
            let shown = towns_by(&map, whether);
            assert!(expected.iter().all(|town| shown.contains(town)), "{typed}: {expected:?} of {shown:?}");
        }
        assert!(map.towns.iter().all(|town| town.name != "Bellevue" || town.whether == Whether::Inside), "{typed}");
        assert!(map.summary.contains("Inside: "), "{}", map.summary);
    }
}

#[test]
fn areas_have_the_role_that_was_typed() {
    let king = json!({ "region": "King County, Washington" });
    let map = map(&json!({ "include": [{ "region": "Washington" }], "exclude": [king, around("Spokane, WA", 30)] }));
    assert_eq!(named(&map, Role::Inside), ["Washington"]);
    assert_eq!(named(&map, Role::Excluded), ["King County"]);
    assert_eq!(
        map.circles.iter().map(|circle| (circle.name.as_str(), circle.role)).collect::<Vec<_>>(),
        [("Spokane", Role::Excluded)]
    );
    assert_eq!(
        map.summary.split(" Inside: ").next(),
        Some(
            "Map of where you sell: In Washington, United States, but not in King County, Washington or within 30 miles of Spokane, Washington."
        )
    );
}

#[test]
fn a_circle_is_drawn_to_the_scale() {
    for (width, within) in [(300, 5), (620, 40), (1_000, 400)] {
        let map = map_of_width(&json!([around("Wichita, KS", within)]), width);
        let [circle] = map.circles.as_slice() else { panic!("one circle") };
        let number: f64 = map
            .scale
            .label
            .split(' ')
            .next()
            .and_then(|number| number.replace(',', "").parse().ok())
            .expect("a number");
        let radius = f64::from(within) / number * map.scale.px;
        let corners = path::longest_ring(&circle.path);
        assert!(corners.len() > 20);
        for [x, y] in corners {
            let drawn = (x - circle.cx).hypot(y - circle.cy);
            assert!((drawn / radius - 1.0).abs() < 0.01, "{within} miles: {drawn} instead of {radius}");
        }
    }
}

#[test]
fn names_never_lie_on_each_other_and_stay_on_the_map() {
    for typed in territories() {
        for width in [240, 620, 1_200] {
            let map = map_of_width(&typed, width);
            let labels = labels::Labels::new(Size::of_width(width, 13), &map.scale);
            let boxes: Vec<[f64; 4]> = map
                .towns
                .iter()
                .map(|town| {
                    let wide = labels.width_of(&town.name);
                    let left = match town.anchor {
                        Anchor::Start => town.label_x,
                        Anchor::Middle => town.label_x - wide / 2.0,
                        Anchor::End => town.label_x - wide,
                    };
                    [left, town.label_y - 11.0, left + wide, town.label_y + 2.0]
                })
                .collect();
            for (at, one) in boxes.iter().enumerate() {
                assert!(
                    one[0] >= 0.0 && one[1] >= 0.0 && one[2] <= map.width && one[3] <= map.height,
                    "{typed}: {one:?}"
                );
                for other in &boxes[..at] {
                    let meets = one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
                    assert!(!meets, "{typed} at {width}: {one:?} and {other:?}");
                }
            }
            assert!(map.towns.len() <= 12, "{typed}");
        }
    }
}

#[test]
fn every_map_is_small_and_has_something_on_it() {
    for typed in territories() {
        let map = map(&typed);
        let bytes = serde_json::to_string(&map).expect("a map is JSON").len();
        assert!(bytes < 60_000, "{typed}: {bytes} bytes");
        assert!(
            map.empty.is_none() && map.scale.px > 20.0 && map.scale.px <= map.width / 4.0 + 0.1,
            "{typed}: {:?}",
            map.scale
        );
        let is_there = |role: Role| {
            map.land.iter().any(|part| part.role == role)
                || map.circles.iter().any(|circle| circle.role == role)
                || !map.dots.is_empty()
        };
        assert!(is_there(Role::Inside), "{typed}");
        for part in &map.land {
            assert!(!part.path.contains("NaN") && !part.path.contains("inf"), "{typed}");
        }
    }
}

#[test]
fn what_cannot_be_drawn_is_said() {
    let not_found = "Not on the map yet: “Xyzzyville” and “Springfield”.";
    let dots = "Where we have no outline, dots show the towns or postal codes.";
    let codes = "Codes that begin with SW1 are not on the map: we only know where US codes lie.";
    let far = "Parts that lie far away are not shown.";
    let cases = [
        (json!([around("Seattle, WA", 40)]), vec![]),
        (json!([around("Seattle, WA", 40), around("Xyzzyville", 3), { "region": "Springfield" }]), vec![not_found]),
        // A distance that is not typed yet is no place that can't be found.
        (json!([around("Seattle, WA", 40), { "around": "Tacoma, WA", "within": "", "unit": "miles" }]), vec![]),
        (
            json!([around("Seattle, WA", 40), { "around": "", "within": "", "unit": "miles" }, { "postal": "", "country": "" }]),
            vec![],
        ),
        (json!([{ "postal": "981", "country": "United States" }]), vec![dots]),
        (json!([{ "region": "Bavaria" }]), vec![dots]),
        (json!([{ "country": "Germany" }, { "postal": "SW1", "country": "United Kingdom" }]), vec![codes]),
        (json!([{ "country": "United States" }]), vec![far]),
    ];
    for (typed, remarks) in cases {
        assert_eq!(map(&typed).remarks, remarks, "{typed}");
    }
}

#[test]
fn nothing_typed_gives_no_map_and_a_reason() {
    for typed in [
        json!(null),
        json!([]),
        json!("x"),
        json!({ "include": [], "exclude": [] }),
        json!({ "include": [{ "around": "" }] }),
    ] {
        let map = map(&typed);
        assert_eq!(map.empty.as_deref(), Some("Name a place, and it appears here on a map."), "{typed}");
        assert!(map.land.is_empty() && map.towns.is_empty());
    }
}
