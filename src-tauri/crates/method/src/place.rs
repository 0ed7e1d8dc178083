//! Places and territories: where a lead is, and where the owner sells.

use crate::distance::{DistanceUnit, metres_between};
use serde::{Deserialize, Serialize};

/// A point on the earth in degrees, WGS-84.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Degrees north of the equator, −90 to 90.
    pub latitude: f64,
    /// Degrees east of Greenwich, −180 to 180.
    pub longitude: f64,
}

/// How much of the earth a place covers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Extent {
    /// A town or postal code, taken as its centre.
    Point(Position),
    /// A county, region or country, taken as a box that surely contains it; absent where the box would cross the date line.
    Area(Option<Bounds>),
}

/// A box between two parallels and two meridians, in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// Southern edge.
    pub south: f64,
    /// Western edge.
    pub west: f64,
    /// Northern edge.
    pub north: f64,
    /// Eastern edge.
    pub east: f64,
}

/// A place that was recognised in the embedded data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its plain name: `Seattle`, `Washington`.
    pub name: String,
    /// Its full name, by which the embedded data finds exactly this place again: `Seattle, Washington, United States`.
    pub text: String,
    /// Code of the first-level region, where there is one: `WA`.
    pub region: Option<String>,
    /// Name of that region.
    pub region_name: Option<String>,
    /// The US county that it lies in or is. Absent where there are no counties, where a
    /// whole state is meant, and in places looked up before counties were known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub county: Option<CountyCode>,
    /// ISO 3166 code of the country: `US`.
    pub country: String,
    /// Name of that country.
    pub country_name: String,
    /// Postal code, if one was named.
    pub postal_code: Option<String>,
    /// A point or an area.
    pub extent: Extent,
}

/// The number of a US county within its state: 33 is King County in Washington. With the number of the state before it,
/// it is the FIPS code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountyCode(pub u16);

/// A place as somebody typed it, with what the embedded data made of it (method.md, meaning 15).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TypedPlace {
    /// What was typed, kept as it was.
    pub typed: String,
    /// What it was found to be. None or several leave the answer unknown and raise a question.
    pub found: FoundPlace,
    /// Version of the data that it was looked up in.
    pub data: String,
}

/// What looking a place up gave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FoundPlace {
    /// Exactly this place.
    One(Place),
    /// Several places bear the name; these are the first of them, in words.
    Several(Vec<String>),
    /// No place is known by that name.
    Nothing,
}

/// One piece of a territory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Area {
    /// Everything within a distance of a town's centre.
    Around {
        /// The centre.
        centre: Place,
        /// How far, in `unit`.
        within: f64,
        /// Miles or kilometres.
        unit: DistanceUnit,
    },
    /// A whole state or province, as a place of kind area with a region code; a county when it has a county code too.
    Region(Place),
    /// A whole country.
    Country(Place),
    /// Every postal code of a country that starts with these characters.
    Postal {
        /// First characters, without spaces, in capitals.
        prefix: String,
        /// ISO 3166 code of the country.
        country: String,
    },
}

/// Where the owner sells: any of `include`, unless it lies in one of `exclude`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Territory {
    /// Areas that belong to it. Empty means everywhere.
    pub include: Vec<Area>,
    /// Areas taken out again; they win.
    pub exclude: Vec<Area>,
}

/// How a place lies to a territory, with the figures that explain it.
#[derive(Debug, Clone, PartialEq)]
pub enum Whereabouts {
    /// Inside; when an area around a town decided it, how far it is from its centre.
    Inside(Option<Measured>),
    /// Outside of all areas; when an area around a town is nearest, how far it is.
    Outside(Option<Measured>),
    /// In a part that the owner excluded: the number of that part, counted from 0.
    Excluded(usize),
    /// The place is too coarse to say.
    Undecided,
}

/// A measured distance beside its limit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Measured {
    /// Which of the included areas, counted from 0.
    pub area: usize,
    /// The distance in the unit of that area.
    pub distance: f64,
}

#[derive(Clone, Copy, PartialEq)]
enum Membership {
    In,
    Out,
    Unclear,
}

impl Territory {
    /// Where `place` lies. Distances are compared unrounded; exclusions win (method.md, meaning 15).
    pub fn locate(&self, place: &Place) -> Whereabouts {
        let mut unclear = false;
        for (number, area) in self.exclude.iter().enumerate() {
            match area.contains(place).0 {
                Membership::In => return Whereabouts::Excluded(number),
                Membership::Unclear => unclear = true,
                Membership::Out => {}
            }
        }
        if self.include.is_empty() {
            return if unclear { Whereabouts::Undecided } else { Whereabouts::Inside(None) };
        }
        let mut nearest: Option<Measured> = None;
        let mut inside = None;
        let mut maybe = false;
        for (number, area) in self.include.iter().enumerate() {
            let (membership, distance) = area.contains(place);
            let measured = distance.map(|distance| Measured { area: number, distance });
            match membership {
                Membership::In => {
                    inside.get_or_insert(measured);
                }
                Membership::Unclear => maybe = true,
                Membership::Out => {
                    if let Some(measured) = measured
                        && nearest.is_none_or(|before| measured.distance < before.distance)
                    {
                        nearest = Some(measured);
                    }
                }
            }
        }
        match (inside, unclear, maybe) {
            (Some(measured), false, _) => Whereabouts::Inside(measured),
            (None, _, false) => Whereabouts::Outside(nearest),
            (Some(_), true, _) | (None, _, true) => Whereabouts::Undecided,
        }
    }
}

impl Area {
    /// Whether the place belongs, and for areas around a town how far a point is from the centre.
    fn contains(&self, place: &Place) -> (Membership, Option<f64>) {
        match self {
            Self::Around { centre, within, unit } => around(centre, *within, *unit, place),
            Self::Region(region) => (in_region(region, place), None),
            Self::Country(country) => (yes_or_no(country.country == place.country), None),
            Self::Postal { prefix, country } => (in_postal(prefix, country, place), None),
        }
    }
}

const fn yes_or_no(yes: bool) -> Membership {
    if yes { Membership::In } else { Membership::Out }
}

fn in_region(region: &Place, place: &Place) -> Membership {
    if region.country != place.country {
        return Membership::Out;
    }
    if place.region.is_none() {
        return Membership::Unclear;
    }
    if region.region != place.region {
        return Membership::Out;
    }
    match (&region.county, &place.county) {
        (None, _) => Membership::In,
        (Some(county), Some(own)) => yes_or_no(county == own),
        (Some(_), None) => Membership::Unclear,
    }
}

fn in_postal(prefix: &str, country: &str, place: &Place) -> Membership {
    if country != place.country {
        return Membership::Out;
    }
    match &place.postal_code {
        Some(code) => yes_or_no(code.replace(' ', "").to_uppercase().starts_with(prefix)),
        None => Membership::Unclear,
    }
}

fn around(centre: &Place, within: f64, unit: DistanceUnit, place: &Place) -> (Membership, Option<f64>) {
    let Extent::Point(middle) = centre.extent else {
        return (Membership::Unclear, None);
    };
    match place.extent {
        Extent::Point(position) => {
            let distance = metres_between(middle, position) / unit.metres();
            (yes_or_no(distance <= within), Some(distance))
        }
        Extent::Area(None) => (Membership::Unclear, None),
        Extent::Area(Some(bounds)) => {
            let limit = within * unit.metres();
            if bounds.corners().iter().all(|corner| metres_between(middle, *corner) <= limit) {
                return (Membership::In, None);
            }
            let nearest = bounds.nearest_to(middle);
            if metres_between(middle, nearest) > limit {
                return (Membership::Out, None);
            }
            (Membership::Unclear, None)
        }
    }
}

impl Bounds {
    fn corners(&self) -> [Position; 4] {
        [(self.south, self.west), (self.south, self.east), (self.north, self.west), (self.north, self.east)]
            .map(|(latitude, longitude)| Position { latitude, longitude })
    }

    /// The point of the box that is nearest in degrees; good enough to rule a far region out.
    fn nearest_to(&self, point: Position) -> Position {
        Position {
            latitude: point.latitude.clamp(self.south, self.north),
            longitude: point.longitude.clamp(self.west, self.east),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn town(name: &str, region: &str, latitude: f64, longitude: f64) -> Place {
        Place {
            name: name.into(),
            text: name.into(),
            region: Some(region.into()),
            region_name: None,
            county: None,
            country: "US".into(),
            country_name: "United States".into(),
            postal_code: None,
            extent: Extent::Point(Position { latitude, longitude }),
        }
    }

    fn region(code: &str, bounds: Bounds) -> Place {
        Place { extent: Extent::Area(Some(bounds)), ..town(code, code, 0.0, 0.0) }
    }

    fn seattle() -> Place {
        town("Seattle", "WA", 47.60621, -122.33207)
    }

    fn greater_seattle() -> Territory {
        Territory {
            include: vec![Area::Around { centre: seattle(), within: 40.0, unit: DistanceUnit::Miles }],
            exclude: vec![],
        }
    }

    #[test]
    fn towns_are_measured_and_bare_regions_only_count_whole() {
        let spokane = town("Spokane", "WA", 47.65966, -117.42908);
        let bellevue = town("Bellevue", "WA", 47.61038, -122.20068);
        let washington = region("WA", Bounds { south: 45.5, west: -124.7, north: 49.0, east: -116.9 });
        let oregon = region("OR", Bounds { south: 41.9, west: -124.6, north: 46.3, east: -116.4 });
        let sells_in = greater_seattle();
        assert!(matches!(sells_in.locate(&bellevue), Whereabouts::Inside(Some(measured)) if measured.distance < 7.0));
        assert!(
            matches!(sells_in.locate(&spokane), Whereabouts::Outside(Some(measured)) if (measured.distance - 229.0).abs() < 0.5)
        );
        assert_eq!(sells_in.locate(&washington), Whereabouts::Undecided);
        assert_eq!(sells_in.locate(&oregon), Whereabouts::Outside(None));
    }

    #[test]
    fn exclusions_win_and_a_limit_is_compared_unrounded() {
        let mut sells_in = greater_seattle();
        let bellevue = town("Bellevue", "WA", 47.61038, -122.20068);
        sells_in.exclude.push(Area::Around { centre: bellevue.clone(), within: 1.0, unit: DistanceUnit::Miles });
        assert_eq!(sells_in.locate(&bellevue), Whereabouts::Excluded(0));
        let Whereabouts::Inside(Some(measured)) = greater_seattle().locate(&bellevue) else { panic!("inside") };
        let just = |within| Territory {
            include: vec![Area::Around { centre: seattle(), within, unit: DistanceUnit::Miles }],
            exclude: vec![],
        };
        assert!(matches!(just(measured.distance).locate(&bellevue), Whereabouts::Inside(_)));
        assert!(matches!(just(measured.distance - 1e-9).locate(&bellevue), Whereabouts::Outside(_)));
    }

    #[test]
    fn a_county_is_a_region_within_its_state() {
        let seattle = Place { county: Some(CountyCode(33)), ..seattle() };
        let everywhere = Bounds { south: 45.0, west: -125.0, north: 49.0, east: -116.0 };
        let washington = region("WA", everywhere);
        let king = Place { county: Some(CountyCode(33)), ..washington.clone() };
        let pierce = Place { county: Some(CountyCode(53)), ..washington.clone() };
        let king_of_texas = Place { region: Some("TX".into()), ..king.clone() };
        let in_king = Territory { include: vec![Area::Region(king.clone())], exclude: vec![] };
        for (place, expected) in [
            (&seattle, Whereabouts::Inside(None)),
            (&king, Whereabouts::Inside(None)),
            (&pierce, Whereabouts::Outside(None)),
            (&king_of_texas, Whereabouts::Outside(None)),
            (&washington, Whereabouts::Undecided),
            (&Place { county: None, ..seattle.clone() }, Whereabouts::Undecided),
        ] {
            assert_eq!(in_king.locate(place), expected, "{place:?}");
        }
        let without =
            |county| Territory { include: vec![Area::Region(washington.clone())], exclude: vec![Area::Region(county)] };
        assert_eq!(without(king.clone()).locate(&seattle), Whereabouts::Excluded(0));
        assert_eq!(without(pierce).locate(&seattle), Whereabouts::Inside(None));
        assert_eq!(without(king).locate(&washington), Whereabouts::Undecided);
    }

    #[test]
    fn a_postal_area_needs_a_postal_code() {
        let sells_in =
            Territory { include: vec![Area::Postal { prefix: "981".into(), country: "US".into() }], exclude: vec![] };
        let mut place = seattle();
        assert_eq!(sells_in.locate(&place), Whereabouts::Undecided);
        place.postal_code = Some("98101".into());
        assert_eq!(sells_in.locate(&place), Whereabouts::Inside(None));
        place.postal_code = Some("99201".into());
        assert_eq!(sells_in.locate(&place), Whereabouts::Outside(None));
    }
}
