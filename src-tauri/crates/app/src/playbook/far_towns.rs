//! Towns far from most firms, for examples of leads that are too far away.
//!
//! They stand here as the gazetteer knows them: for six names it would unpack every town of the world, which takes longer
//! than setting the playbook. A test compares them with it.

use method::place::{CountyCode, Extent, FoundPlace, Place, Position, TypedPlace};
use reference::DATA_VERSION;

/// A town as the gazetteer knows it.
struct FarTown {
    typed: &'static str,
    name: &'static str,
    /// Code and name.
    region: (&'static str, &'static str),
    /// Number of the US county.
    county: Option<u16>,
    /// Code and name.
    country: (&'static str, &'static str),
    /// Degrees north and east.
    at: (f64, f64),
}

const UNITED_STATES: (&str, &str) = ("US", "United States");

const FAR_TOWNS: [FarTown; 6] = [
    FarTown {
        typed: "Spokane, WA",
        name: "Spokane",
        region: ("WA", "Washington"),
        county: Some(63),
        country: UNITED_STATES,
        at: (47.6597, -117.4291),
    },
    FarTown {
        typed: "Denver, CO",
        name: "Denver",
        region: ("CO", "Colorado"),
        county: Some(31),
        country: UNITED_STATES,
        at: (39.7392, -104.9847),
    },
    FarTown {
        typed: "Boston, MA",
        name: "Boston",
        region: ("MA", "Massachusetts"),
        county: Some(25),
        country: UNITED_STATES,
        at: (42.3584, -71.0598),
    },
    FarTown {
        typed: "Manchester, England",
        name: "Manchester",
        region: ("ENG", "England"),
        county: None,
        country: ("GB", "United Kingdom"),
        at: (53.481, -2.2374),
    },
    FarTown {
        typed: "Perth, Australia",
        name: "Perth",
        region: ("08", "Western Australia"),
        county: None,
        country: ("AU", "Australia"),
        at: (-31.9522, 115.8614),
    },
    FarTown {
        typed: "Lyon, France",
        name: "Lyon",
        region: ("84", "Auvergne-Rhône-Alpes"),
        county: None,
        country: ("FR", "France"),
        at: (45.7485, 4.8467),
    },
];

/// The towns, as if somebody had typed them.
pub(super) fn far_towns() -> impl Iterator<Item = TypedPlace> {
    FAR_TOWNS.iter().map(|town| {
        let place = Place {
            name: town.name.to_owned(),
            text: format!("{}, {}, {}", town.name, town.region.1, town.country.1),
            region: Some(town.region.0.to_owned()),
            region_name: Some(town.region.1.to_owned()),
            county: town.county.map(CountyCode),
            country: town.country.0.to_owned(),
            country_name: town.country.1.to_owned(),
            postal_code: None,
            extent: Extent::Point(Position { latitude: town.at.0, longitude: town.at.1 }),
        };
        TypedPlace { typed: town.typed.to_owned(), found: FoundPlace::One(place), data: DATA_VERSION.trim().to_owned() }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lookup;

    #[test]
    fn far_towns_are_as_the_gazetteer_knows_them() {
        for town in far_towns() {
            assert_eq!(town, lookup::place(&town.typed, None));
        }
    }
}
