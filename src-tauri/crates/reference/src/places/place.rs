//! What is known of one place.

use serde::{Deserialize, Serialize};

use super::find;
use super::gazetteer::Gazetteer;
use super::postal;
use crate::Found;

/// A place's number, the same in every version of the data: for a town the one that `GeoNames` gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PlaceId(pub u32);

/// What sort of place it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlaceKind {
    /// A whole country, or a territory that has a country code of its own.
    Country,
    /// A first division of a country: state, province, Land, nation of the United Kingdom.
    Region,
    /// A US county, or what stands in its place: a parish of Louisiana, a borough of Alaska, a city outside of counties.
    County,
    /// A city, a town, a village, or a part of a city that is known by its own name.
    Town,
    /// The area of a US ZIP code.
    PostalCode,
}

/// A box in degrees of latitude and longitude.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
    /// Least latitude, -90 to 90.
    pub south: f64,
    /// Least longitude, -180 to 180.
    pub west: f64,
    /// Greatest latitude.
    pub north: f64,
    /// Greatest longitude; a box never crosses the antimeridian, so this is above `west`.
    pub east: f64,
}

/// A place that the embedded data knows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Its number.
    pub id: PlaceId,
    /// What sort of place it is.
    pub kind: PlaceKind,
    /// "Seattle", "98101 Seattle", "Washington", "United States".
    pub name: String,
    /// `GeoNames` code of the region it lies in or is: "WA" for Washington, but "08" for Ontario.
    pub region_code: Option<String>,
    /// Name of that region.
    pub region_name: Option<String>,
    /// Number of the US county it lies in or is, within its state: 33 for King County, Washington. With the state's own
    /// number before it, it is the FIPS code.
    pub county_code: Option<u16>,
    /// Name of that county.
    pub county_name: Option<String>,
    /// ISO 3166 code of two letters.
    pub country_code: String,
    /// English name of the country.
    pub country_name: String,
    /// Degrees north of the centre, to four decimals. A region's or country's centre is where its people live.
    pub latitude: f64,
    /// Degrees east of the centre.
    pub longitude: f64,
    /// For regions and countries the box of their towns with 0.3 degrees around it, for counties the box of their
    /// outline. None for towns and postal codes, and where the box would cross the antimeridian (Russia, Fiji).
    pub bounds: Option<Bounds>,
    /// People who live there, as `GeoNames` counts; 0 when unknown. A region's is the sum over its towns.
    pub population: u32,
}

/// The place with this number, if the data has it.
pub fn place(id: PlaceId) -> Option<Place> {
    if let Some(area) = postal::by_id(id) {
        return Some(area);
    }
    let gazetteer = Gazetteer::get();
    gazetteer.target(id).map(|target| gazetteer.place(target))
}

impl Place {
    /// The place in words, "Seattle, Washington, United States"; looking these words up gives exactly this place.
    ///
    /// Where name, region and country are not enough, what tells the place from its namesakes is added:
    /// "Washington (state), United States", "Midway (Gadsden County), Florida, United States".
    pub fn text(&self) -> String {
        let plain = self.text_with("");
        if matches!(find::find_place(&plain), Found::One(found) if found.id == self.id) {
            return plain;
        }
        match self.kind {
            PlaceKind::Country => self.text_with("country"),
            PlaceKind::Region if self.country_code == "US" => self.text_with("state"),
            PlaceKind::Region if self.country_code == "CA" => self.text_with("province"),
            PlaceKind::Region => self.text_with("region"),
            PlaceKind::Town => self.text_with(Gazetteer::get().district(self.id)),
            PlaceKind::County | PlaceKind::PostalCode => plain,
        }
    }

    fn text_with(&self, addition: &str) -> String {
        let mut text = self.name.clone();
        if !addition.is_empty() {
            text = format!("{text} ({addition})");
        }
        let region = match self.kind {
            PlaceKind::Town | PlaceKind::PostalCode | PlaceKind::County => self.region_name.as_deref(),
            PlaceKind::Region | PlaceKind::Country => None,
        };
        let country = (self.kind != PlaceKind::Country).then_some(self.country_name.as_str());
        for part in [region, country].into_iter().flatten() {
            text.push_str(", ");
            text.push_str(part);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_place_is_found_again_by_its_words_and_its_number() {
        let gazetteer = Gazetteer::get();
        let areas = gazetteer.targets().map(|target| gazetteer.place(target));
        let mut numbers = HashSet::new();
        let mut lost = Vec::new();
        // Postal codes are all of one make; every tenth tells as much as all of them.
        for place in areas.chain(postal::all().iter().step_by(10).map(postal::PostalCode::place)) {
            assert!(numbers.insert(place.id), "{} shares its number", place.text());
            let text = place.text();
            let found = find::find_place(&text).one().map(|found| found.id);
            if found != Some(place.id) || super::place(place.id).as_ref() != Some(&place) {
                lost.push(text);
            }
        }
        assert!(lost.is_empty(), "{} of {}: {lost:#?}", lost.len(), numbers.len());
    }

    #[test]
    fn positions_and_boxes_are_on_the_globe() {
        let gazetteer = Gazetteer::get();
        for target in gazetteer.targets() {
            let place = gazetteer.place(target);
            assert!(place.latitude.abs() <= 90.0 && place.longitude.abs() <= 180.0, "{place:?}");
            let Some(Bounds { south, west, north, east }) = place.bounds else { continue };
            assert!(south < place.latitude && place.latitude < north, "{place:?}");
            assert!(west < place.longitude && place.longitude < east, "{place:?}");
        }
    }
}
