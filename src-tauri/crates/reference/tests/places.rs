//! What people type for a place, and what it is taken for.

use reference::{Found, Place, PlaceKind, complete_places, find_place, find_place_in};

/// The answer in a form that a table can hold.
fn answer(found: Found<Place>) -> String {
    match found {
        Found::One(place) => place.text(),
        Found::Several(places) => {
            let first: Vec<String> = places.iter().take(2).map(Place::text).collect();
            format!("several: {}", first.join("; "))
        }
        Found::None => "none".to_owned(),
    }
}

#[test]
fn one_place_is_found_however_it_is_written() {
    let seattle = "Seattle, Washington, United States";
    let cases = [
        ("Seattle", seattle),
        ("  sEATTLE ", seattle),
        ("seattle wa", seattle),
        ("Seattle, WA", seattle),
        ("Seattle, WA, USA", seattle),
        ("Seattle WA, U.S.A.", seattle),
        ("Seattle, King County, Washington", seattle),
        ("greater Seattle", seattle),
        ("the Greater Seattle Area", seattle),
        ("Seattle area", seattle),
        ("Seattle metro", seattle),
        ("City of Seattle", seattle),
        ("12 Example Street, Seattle, WA", seattle),
        ("Spokane, Washington, USA", "Spokane, Washington, United States"),
        ("St. Paul, MN", "Saint Paul, Minnesota, United States"),
        ("saint paul minnesota", "Saint Paul, Minnesota, United States"),
        ("Ft. Worth", "Fort Worth, Texas, United States"),
        ("N. Las Vegas, Nevada", "North Las Vegas, Nevada, United States"),
        ("Coeur d’Alene", "Coeur d'Alene, Idaho, United States"),
        ("Kansas City, Kansas", "Kansas City, Kansas, United States"),
        ("Kansas City Kansas", "Kansas City, Kansas, United States"),
        ("Billings MT", "Billings, Montana, United States"),
        ("Washington DC", "Washington, District of Columbia, United States"),
        ("Washington, D.C.", "Washington, District of Columbia, United States"),
        ("New York, NY", "New York City, New York, United States"),
        ("NYC", "New York City, New York, United States"),
        ("Bronx", "The Bronx, New York, United States"),
        ("London, UK", "London, England, United Kingdom"),
        ("London, England", "London, England, United Kingdom"),
        ("London, Ontario", "London, Ontario, Canada"),
        ("Guildford, Surrey", "Guildford, England, United Kingdom"),
        ("Toronto, ON M5V 2T6", "Toronto, Ontario, Canada"),
        ("Sydney NSW", "Sydney, New South Wales, Australia"),
        ("München", "Munich, Bavaria, Germany"),
        ("Munchen", "Munich, Bavaria, Germany"),
        ("Muenchen", "Munich, Bavaria, Germany"),
        ("Munich", "Munich, Bavaria, Germany"),
        ("80331 München", "Munich, Bavaria, Germany"),
        ("München, Bayern, Deutschland", "Munich, Bavaria, Germany"),
        ("Köln", "Köln, North Rhine-Westphalia, Germany"),
        ("Vienna, Austria", "Vienna, Vienna, Austria"),
        ("Den Haag", "The Hague, South Holland, Netherlands"),
        ("Singapore", "Singapore, Singapore"),
        ("San Juan, Puerto Rico, USA", "San Juan, San Juan, Puerto Rico"),
        ("98101", "98101 Seattle, Washington, United States"),
        ("98101-1234", "98101 Seattle, Washington, United States"),
        ("Seattle, WA 98101", "98101 Seattle, Washington, United States"),
        ("Seattle 98101-1234, USA", "98101 Seattle, Washington, United States"),
        ("12 Example Street, Seattle, WA 98101", "98101 Seattle, Washington, United States"),
        ("WA 98101", "98101 Seattle, Washington, United States"),
        ("WA", "Washington (state), United States"),
        ("Washington state", "Washington (state), United States"),
        ("state of Washington", "Washington (state), United States"),
        ("CA", "California (state), United States"),
        ("Texas", "Texas, United States"),
        ("England, UK", "England, United Kingdom"),
        ("Bayern", "Bavaria, Germany"),
        ("Vienna region", "Vienna (region), Austria"),
        ("Germany", "Germany"),
        ("Deutschland", "Germany"),
        ("USA", "United States"),
        ("the United States of America", "United States"),
        ("UK", "United Kingdom"),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .map(|(typed, expected)| (typed, expected, answer(find_place(typed))))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(typed, expected, found)| format!("{typed}: {found}, not {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn several_stay_several_and_nonsense_is_nothing() {
    let cases = [
        ("Bellevue", "several: Bellevue, Washington, United States; Bellevue, Nebraska, United States"),
        ("Washington", "several: Washington (state), United States; Washington, District of Columbia, United States"),
        ("New York", "several: New York (state), United States; New York City, New York, United States"),
        ("London", "several: London, England, United Kingdom; London, Ontario, Canada"),
        ("Georgia", "several: Georgia, United States; Georgia (country)"),
        ("England", "several: England, United Kingdom; England, Arkansas, United States"),
        ("Saint Paul", "several: Saint Paul, Minnesota, United States; Saint-Paul, Reunion, Reunion"),
        (
            "Midway, FL",
            "several: Midway (Santa Rosa County), Florida, United States; Midway (Gadsden County), Florida, United States",
        ),
        ("Portland, OR 98101", "several: 98101 Seattle, Washington, United States; Portland, Oregon, United States"),
        ("Bellevue, Georgia", "none"),
        ("Seattle, Oregon", "none"),
        ("Seatle", "none"),
        ("99999", "none"),
        ("area", "none"),
        ("12 Example Street", "none"),
        ("", "none"),
        (" , ,", "none"),
    ];
    for (typed, expected) in cases {
        assert_eq!(answer(find_place(typed)), expected, "{typed}");
    }
}

#[test]
fn a_home_country_narrows_but_never_hides_what_was_said() {
    let cases = [
        ("London", "CA", "London, Ontario, Canada"),
        ("London", "gb", "London, England, United Kingdom"),
        ("London, UK", "US", "London, England, United Kingdom"),
        ("Birmingham", "GB", "Birmingham, England, United Kingdom"),
        ("Seattle", "DE", "Seattle, Washington, United States"),
        ("WA", "AU", "Western Australia, Australia"),
        ("CA", "CA", "Canada"),
        ("DE", "DE", "Germany"),
        ("98101", "US", "98101 Seattle, Washington, United States"),
        ("98101", "DE", "none"),
        ("Bellevue", "US", "several: Bellevue, Washington, United States; Bellevue, Nebraska, United States"),
        ("Paris", "FR", "Paris, Île-de-France, France"),
        ("Seattle", "no such country", "Seattle, Washington, United States"),
    ];
    for (typed, country, expected) in cases {
        assert_eq!(answer(find_place_in(typed, Some(country))), expected, "{typed} in {country}");
    }
}

#[test]
fn a_place_knows_where_it_lies() {
    let seattle = find_place("Seattle").one().expect("there is one");
    assert_eq!(seattle.kind, PlaceKind::Town);
    assert_eq!((seattle.region_code.as_deref(), seattle.country_code.as_str()), (Some("WA"), "US"));
    assert!((seattle.latitude - 47.606).abs() < 0.01 && (seattle.longitude + 122.332).abs() < 0.01, "{seattle:?}");
    assert_eq!(seattle.bounds, None);

    let state = find_place("Washington state").one().expect("there is one");
    let bounds = state.bounds.expect("Washington does not cross the antimeridian");
    assert!(bounds.south < 45.6 && bounds.north > 49.0 && bounds.west < -124.0 && bounds.east > -117.1, "{bounds:?}");
    assert!(bounds.north < 49.7 && bounds.east < -116.3, "{bounds:?}");

    let russia = find_place("Russia").one().expect("there is one");
    assert_eq!(russia.bounds, None);
}

#[test]
fn places_are_completed_while_typing() {
    let cases = [
        ("seat", Some("US"), "Seattle, Washington, United States"),
        ("Saettle", Some("US"), "Seattle, Washington, United States"),
        ("Seatle", Some("US"), "Seattle, Washington, United States"),
        ("Washignton", Some("US"), "Washington (state), United States"),
        ("st p", Some("US"), "Saint Paul, Minnesota, United States"),
        ("sai", Some("US"), "St. Louis, Missouri, United States"),
        ("stam", Some("US"), "Stamford, Connecticut, United States"),
        ("portland, ma", Some("US"), "Portland, Maine, United States"),
        ("portland or", Some("US"), "Portland, Oregon, United States"),
        ("san fra cali", None, "San Francisco, California, United States"),
        ("Mün", Some("DE"), "Munich, Bavaria, Germany"),
        ("muen", Some("DE"), "Munich, Bavaria, Germany"),
        ("york", Some("GB"), "York, England, United Kingdom"),
        ("york", None, "York, England, United Kingdom"),
        ("germ", None, "Germany"),
        ("wa", Some("US"), "Washington (state), United States"),
        ("9810", Some("US"), "98101 Seattle, Washington, United States"),
    ];
    for (typed, country, expected) in cases {
        let first = complete_places(typed, country, 5).first().map(Place::text);
        assert_eq!(first.as_deref(), Some(expected), "{typed}");
    }
    assert_eq!(complete_places("s", None, 7).len(), 7);
    assert_eq!(complete_places("s", None, 0).len(), 0);
    for nothing in ["", " ", ",", "qqqqqqqq", "123456"] {
        assert_eq!(complete_places(nothing, Some("US"), 5), [], "{nothing}");
    }
}

#[test]
fn counties_are_found_and_places_know_theirs() {
    let cases = [
        ("King County, Washington", "King County, Washington, United States"),
        ("king county wa", "King County, Washington, United States"),
        ("Miami-Dade County", "Miami-Dade County, Florida, United States"),
        ("Orleans Parish", "Orleans Parish, Louisiana, United States"),
        ("Fairfield County, CT", "Fairfield County, Connecticut, United States"),
        ("Richmond (independent city), Virginia", "Richmond (independent city), Virginia, United States"),
        // A town is meant unless the county is named.
        ("Richmond, Virginia", "Richmond, Virginia, United States"),
        ("City of Richmond, Virginia", "Richmond, Virginia, United States"),
        ("Carson City, NV", "Carson City, Nevada, United States"),
        ("King County", "several: King County, Washington, United States; King County, Texas, United States"),
    ];
    for (typed, expected) in cases {
        assert_eq!(answer(find_place(typed)), expected, "{typed}");
    }
    let county = |typed: &str| find_place(typed).one().and_then(|place| place.county_name).unwrap_or_default();
    for (typed, expected) in [
        ("Seattle", "King County"),
        ("98101", "King County"),
        ("98402", "Pierce County"),
        ("Tacoma", "Pierce County"),
        ("Bridgeport, CT", "Fairfield County"),
        ("Richmond, Virginia", "Richmond (independent city)"),
        ("King County, WA", "King County"),
        ("Portland, Maine", "Cumberland County"),
        ("Washington state", ""),
        ("Leeds, England", ""),
        ("Washington DC", ""),
    ] {
        assert_eq!(county(typed), expected, "{typed}");
    }
}
