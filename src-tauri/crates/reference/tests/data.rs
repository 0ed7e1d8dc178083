//! The embedded tables are those that were built.

use reference::{DATA_VERSION, find_industry, find_place};

#[test]
fn the_version_names_the_sources() {
    assert!(DATA_VERSION.starts_with("geonames-3.1.0 zip-8.0.0 naics-2022 "), "{DATA_VERSION}");
    assert_eq!(DATA_VERSION, DATA_VERSION.trim());
}

#[test]
fn nothing_that_is_typed_stops_the_program() {
    let odd = [
        "\u{0}",
        "ﬀ",
        "İstanbul",
        "東京",
        "а́",
        "\u{200d}",
        "..",
        "A.B.C.",
        "99999999999",
        "00000-0000",
        "st",
        "the",
        "the the",
        "state of",
        "region",
        "of",
        "\t\n",
    ];
    for typed in odd {
        let _ = find_place(typed);
        let _ = find_industry(typed);
        let _ = reference::complete_places(typed, Some(typed), 3);
        let _ = reference::complete_industries(typed, 3);
        let _ = reference::code_within(typed, typed);
    }
    assert!(find_place("İstanbul").one().is_some());
}
