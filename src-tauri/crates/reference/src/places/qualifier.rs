//! What stands after a place's name and narrows it: district, region, country.

use super::gazetteer::{Gazetteer, Target};
use super::towns;
use crate::folding;

/// One reading of the words after a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Qualifier {
    /// The region or country it must lie in.
    area: Option<Target>,
    /// The county or other district it must lie in.
    district: Option<String>,
}

/// Countries of their own here that are often written with "USA" behind.
const TERRITORIES_OF_US: [&str; 5] = ["AS", "GU", "MP", "PR", "VI"];

impl Qualifier {
    /// Nothing stands behind the name.
    pub fn none() -> Self {
        Self { area: None, district: None }
    }

    /// Every way to read the words after a name; none if they make no sense.
    pub fn readings(gazetteer: &Gazetteer, words: &[String]) -> Vec<Self> {
        if words.is_empty() {
            return vec![Self::none()];
        }
        let mut readings: Vec<Self> =
            areas(gazetteer, words).into_iter().map(|area| Self { area: Some(area), district: None }).collect();
        for cut in 1..=words.len() {
            let district = Some(words[..cut].join(" "));
            let (_, rest) = words.split_at(cut);
            if rest.is_empty() {
                readings.push(Self { area: None, district });
                continue;
            }
            let behind = areas(gazetteer, rest);
            readings.extend(behind.into_iter().map(|area| Self { area: Some(area), district: district.clone() }));
        }
        readings
    }

    /// Whether the place lies where these words say.
    pub fn admits(&self, gazetteer: &Gazetteer, target: Target) -> bool {
        self.admits_area(gazetteer, target) && self.admits_district(gazetteer, target)
    }

    /// Whether these words name an area itself, or the country around it, or nothing at all.
    pub fn leads_to(&self, gazetteer: &Gazetteer, area: Target) -> bool {
        match (self.area, &self.district) {
            (_, Some(_)) => false,
            (None, None) => true,
            (Some(named @ Target::Country(_)), None) => {
                named == area || gazetteer.country_row(named) == gazetteer.country_row(area)
            }
            (Some(named), None) => named == area,
        }
    }

    fn admits_area(&self, gazetteer: &Gazetteer, target: Target) -> bool {
        match (self.area, target) {
            (None, _) => true,
            (Some(_), Target::Country(_)) => false,
            (Some(Target::Region(region)), Target::County(_) | Target::Town(_)) => {
                gazetteer.region_of(target) == Some(region)
            }
            (Some(Target::Country(country)), Target::Town(_) | Target::County(_) | Target::Region(_)) => {
                gazetteer.country_row(target) == country
            }
            (Some(Target::Region(_) | Target::County(_) | Target::Town(_)), _) => false,
        }
    }

    fn admits_district(&self, gazetteer: &Gazetteer, target: Target) -> bool {
        let Some(district) = &self.district else { return true };
        let Target::Town(row) = target else { return false };
        let own = towns::district(gazetteer.towns.line(row));
        if own.is_empty() {
            return false;
        }
        let own = folding::place_key(own);
        own == *district || own.strip_suffix(" county").is_some_and(|short| short == district)
    }
}

/// The regions and countries that the words name, "washington usa" as well as "wa".
fn areas(gazetteer: &Gazetteer, words: &[String]) -> Vec<Target> {
    let mut areas = named(gazetteer, words);
    for cut in 1..words.len() {
        let (first, second) = words.split_at(cut);
        for country in named(gazetteer, second) {
            let Target::Country(row) = country else { continue };
            areas.extend(named(gazetteer, first).into_iter().filter(|area| lies_in(gazetteer, *area, row)));
        }
    }
    areas.sort_unstable();
    areas.dedup();
    areas
}

fn lies_in(gazetteer: &Gazetteer, area: Target, country: u16) -> bool {
    match area {
        Target::Region(_) => gazetteer.country_row(area) == country,
        Target::Country(row) => {
            gazetteer.countries[country as usize].code == "US"
                && TERRITORIES_OF_US.contains(&gazetteer.countries[row as usize].code)
        }
        Target::County(_) | Target::Town(_) => false,
    }
}

fn named(gazetteer: &Gazetteer, words: &[String]) -> Vec<Target> {
    let name = words.join(" ");
    gazetteer.area_names.exactly(&name).chain(gazetteer.area_codes.exactly(&name)).collect()
}
