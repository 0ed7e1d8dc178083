//! The unpacked tables of towns, counties, regions and countries.

use std::sync::OnceLock;

use super::names::Names;
use super::place::{Bounds, Place, PlaceId, PlaceKind};
use super::towns::{self, Towns};
use crate::embedded::{self, columns, number, several};

/// Something that a name can mean: its row in the table of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Target {
    Country(u16),
    Region(u16),
    County(u16),
    Town(u32),
}

/// A county, a region or a country.
#[derive(Debug)]
pub(super) struct Area {
    /// `US.WA`, or `US` for a country, `US.WA.033` for a county.
    pub code: &'static str,
    pub name: &'static str,
    /// Row of the country; for a country its own.
    pub country: u16,
    pub population: u32,
    pub latitude: i32,
    pub longitude: i32,
    pub bounds: Option<Bounds>,
}

#[derive(Debug)]
pub(super) struct Gazetteer {
    pub towns: &'static Towns,
    pub counties: Vec<Area>,
    pub regions: Vec<Area>,
    pub countries: Vec<Area>,
    /// Names of towns.
    pub town_names: Names,
    /// Names of regions and countries.
    pub area_names: Names,
    /// Names of counties, which may also stand behind a town and are looked for apart.
    pub county_names: Names,
    /// Short codes: "WA", "NSW", "DE".
    pub area_codes: Names,
}

/// Positions are kept in ten-thousandths of a degree.
const POSITION_SCALE: f64 = 10_000.0;
/// Boxes are kept in hundredths of a degree.
const BOX_SCALE: f64 = 100.0;
/// A hand-written name of a region this short and in capitals is a code: "NSW", "BC".
const LONGEST_CODE: usize = 3;

impl Gazetteer {
    /// The tables, unpacked at the first call.
    pub fn get() -> &'static Self {
        static GAZETTEER: OnceLock<Gazetteer> = OnceLock::new();
        static COUNTIES: OnceLock<String> = OnceLock::new();
        static REGIONS: OnceLock<String> = OnceLock::new();
        static COUNTRIES: OnceLock<String> = OnceLock::new();
        GAZETTEER.get_or_init(|| {
            let districts = COUNTIES.get_or_init(|| embedded::text(include_bytes!("../../data/counties.tsv.deflate")));
            let regions = REGIONS.get_or_init(|| embedded::text(include_bytes!("../../data/regions.tsv.deflate")));
            let countries =
                COUNTRIES.get_or_init(|| embedded::text(include_bytes!("../../data/countries.tsv.deflate")));
            Self::read(districts, regions, countries)
        })
    }

    fn read(districts: &'static str, regions: &'static str, countries: &'static str) -> Self {
        let mut gazetteer = Self {
            towns: Towns::get(),
            counties: Vec::with_capacity(3_200),
            regions: Vec::with_capacity(3_200),
            countries: Vec::with_capacity(256),
            town_names: Names::with_capacity(70_000),
            area_names: Names::with_capacity(8_000),
            county_names: Names::with_capacity(3_200),
            area_codes: Names::with_capacity(400),
        };
        gazetteer.read_countries(countries);
        gazetteer.read_regions(regions);
        gazetteer.read_counties(districts);
        gazetteer.read_towns();
        gazetteer.town_names.sort();
        gazetteer.area_names.sort();
        gazetteer.county_names.sort();
        gazetteer.area_codes.sort();
        gazetteer
    }

    fn read_countries(&mut self, text: &'static str) {
        for (row, line) in text.lines().enumerate() {
            let target = Target::Country(row as u16);
            let (area, aliases) = read_area(line, row as u16);
            self.area_codes.add(area.code, target);
            self.area_names.add(area.name, target);
            several(aliases).for_each(|alias| self.area_names.add(alias, target));
            self.countries.push(area);
        }
    }

    fn read_regions(&mut self, text: &'static str) {
        for (row, line) in text.lines().enumerate() {
            let target = Target::Region(row as u16);
            let country = self.country_of(line).unwrap_or_default();
            let (area, aliases) = read_area(line, country);
            if let Some(code) = area.code.strip_prefix("US.") {
                self.area_codes.add(code, target);
            }
            self.area_names.add(area.name, target);
            for alias in several(aliases) {
                let is_code = alias.len() <= LONGEST_CODE && alias.bytes().all(|letter| letter.is_ascii_uppercase());
                let names = if is_code { &mut self.area_codes } else { &mut self.area_names };
                names.add(alias, target);
            }
            self.regions.push(area);
        }
    }

    fn read_counties(&mut self, text: &'static str) {
        for (row, line) in text.lines().enumerate() {
            let (area, _) = read_area(line, self.country_of(line).unwrap_or_default());
            self.county_names.add(area.name, Target::County(row as u16));
            self.counties.push(area);
        }
    }

    /// The towns stand in the order of their names, so only other names and spellings need to be put in order.
    fn read_towns(&mut self) {
        for row in 0..self.towns.len() {
            let target = Target::Town(row);
            let line = self.towns.line(row);
            self.town_names.add_in_order(towns::name(line), target);
            several(towns::aliases(line)).for_each(|alias| self.town_names.add(alias, target));
        }
    }

    /// The row of a region by its code, `US.WA`.
    pub fn region_row(&self, code: &str) -> Option<u16> {
        self.regions.binary_search_by_key(&code, |region| region.code).ok().map(|row| row as u16)
    }

    /// The row of a county by its code, `US.WA.033`.
    pub fn county_row(&self, code: &str) -> Option<u16> {
        self.counties.binary_search_by_key(&code, |county| county.code).ok().map(|row| row as u16)
    }

    /// The county in which a town lies or which a place is, with its number within the state and its name.
    pub fn county_of(&self, target: Target) -> Option<(u16, &'static str)> {
        let row = match target {
            Target::Country(_) | Target::Region(_) => None,
            Target::County(row) => Some(row),
            Target::Town(row) => {
                let line = self.towns.line(row);
                self.county_within(towns::region_code(line), towns::county(line))
            }
        };
        row.map(|row| self.coded_county(row))
    }

    /// The row of a county by the code of its state, `US.WA`, and its own within it.
    pub fn county_within(&self, region: &str, code: &str) -> Option<u16> {
        (!code.is_empty()).then(|| self.county_row(&format!("{region}.{code}"))).flatten()
    }

    /// The number of a county within its state, and its name.
    pub fn coded_county(&self, row: u16) -> (u16, &'static str) {
        let county = &self.counties[row as usize];
        (number(county.code.get(6..).unwrap_or_default()), county.name)
    }

    /// The row of the country with which a code or a line begins.
    pub fn country_of(&self, code: &str) -> Option<u16> {
        let code = code.get(..2)?;
        self.countries.binary_search_by_key(&code, |country| country.code).ok().map(|row| row as u16)
    }

    /// The region in which a place lies or which it is.
    pub fn region_of(&self, target: Target) -> Option<u16> {
        match target {
            Target::Country(_) => None,
            Target::Region(row) => Some(row),
            Target::County(row) => self.region_row(self.counties[row as usize].code.get(..5)?),
            Target::Town(row) => self.region_row(towns::region_code(self.towns.line(row))),
        }
    }

    /// The country in which a place lies or which it is.
    pub fn country_row(&self, target: Target) -> u16 {
        match target {
            Target::Country(row) => row,
            Target::Region(row) => self.regions[row as usize].country,
            Target::County(row) => self.counties[row as usize].country,
            Target::Town(row) => self.country_of(towns::region_code(self.towns.line(row))).unwrap_or_default(),
        }
    }

    /// People who live there.
    pub fn population(&self, target: Target) -> u32 {
        match target {
            Target::Country(row) => self.countries[row as usize].population,
            Target::Region(row) => self.regions[row as usize].population,
            Target::County(row) => self.counties[row as usize].population,
            Target::Town(row) => towns::population(self.towns.line(row)),
        }
    }

    /// The row of the place with this number.
    pub fn target(&self, id: PlaceId) -> Option<Target> {
        static BY_ID: OnceLock<Vec<(PlaceId, Target)>> = OnceLock::new();
        let by_id = BY_ID.get_or_init(|| {
            let mut by_id: Vec<_> = self.targets().map(|target| (self.id(target), target)).collect();
            by_id.sort_unstable();
            by_id
        });
        by_id.binary_search_by_key(&id, |(id, _)| *id).ok().map(|found| by_id[found].1)
    }

    /// Every row.
    pub fn targets(&self) -> impl Iterator<Item = Target> {
        let towns = (0..self.towns.len()).map(Target::Town);
        let districts = (0..self.counties.len() as u16).map(Target::County);
        let regions = (0..self.regions.len() as u16).map(Target::Region);
        let countries = (0..self.countries.len() as u16).map(Target::Country);
        towns.chain(districts).chain(regions).chain(countries)
    }

    /// What tells a town from others of its name in its region; empty if nothing needs to.
    pub fn district(&self, id: PlaceId) -> &'static str {
        match self.target(id) {
            Some(Target::Town(row)) => towns::district(self.towns.line(row)),
            Some(Target::County(_) | Target::Region(_) | Target::Country(_)) | None => "",
        }
    }

    fn id(&self, target: Target) -> PlaceId {
        match target {
            Target::Town(row) => PlaceId(towns::id(self.towns.line(row))),
            Target::Region(row) => PlaceId(IDS_OF_REGIONS | (hash(self.regions[row as usize].code) & HASH_BITS)),
            Target::County(row) => {
                PlaceId(IDS_OF_COUNTIES | (hash(self.counties[row as usize].code) & COUNTY_HASH_BITS))
            }
            Target::Country(row) => PlaceId(IDS_OF_COUNTRIES | (hash(self.countries[row as usize].code) & HASH_BITS)),
        }
    }

    /// All that is known of a row.
    pub fn place(&self, target: Target) -> Place {
        let region = self.region_of(target).map(|row| &self.regions[row as usize]);
        let within = self.county_of(target);
        let country = &self.countries[self.country_row(target) as usize];
        let (kind, name, latitude, longitude, bounds) = match target {
            Target::Country(_) => {
                (PlaceKind::Country, country.name, country.latitude, country.longitude, country.bounds)
            }
            Target::Region(row) => {
                let area = &self.regions[row as usize];
                (PlaceKind::Region, area.name, area.latitude, area.longitude, area.bounds)
            }
            Target::County(row) => {
                let area = &self.counties[row as usize];
                (PlaceKind::County, area.name, area.latitude, area.longitude, area.bounds)
            }
            Target::Town(row) => {
                let line = self.towns.line(row);
                let (latitude, longitude) = towns::position(line);
                (PlaceKind::Town, towns::name(line), latitude, longitude, None)
            }
        };
        Place {
            id: self.id(target),
            kind,
            name: name.to_owned(),
            region_code: region.map(|region| region.code[3..].to_owned()),
            region_name: region.map(|region| region.name.to_owned()),
            county_code: within.map(|(code, _)| code),
            county_name: within.map(|(_, name)| name.to_owned()),
            country_code: country.code.to_owned(),
            country_name: country.name.to_owned(),
            latitude: degrees(latitude),
            longitude: degrees(longitude),
            bounds,
            population: self.population(target),
        }
    }
}

/// `GeoNames`' own numbers stay below these; a county's, region's and country's number is made from its code.
const IDS_OF_COUNTIES: u32 = 0x6000_0000;
const IDS_OF_REGIONS: u32 = 0x8000_0000;
const IDS_OF_COUNTRIES: u32 = 0xc000_0000;
const HASH_BITS: u32 = 0x3fff_ffff;
const COUNTY_HASH_BITS: u32 = 0x1fff_ffff;

/// FNV-1a of 32 bits, which is fixed for all time, as the standard library's hashes are not.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Degrees of a position as the tables keep it.
pub(super) fn degrees(position: i32) -> f64 {
    f64::from(position) / POSITION_SCALE
}

fn read_area(line: &'static str, country: u16) -> (Area, &'static str) {
    let [code, name, population, latitude, longitude, south, west, north, east, aliases] = columns(line);
    let edge = |text: &str| f64::from(number::<i32>(text)) / BOX_SCALE;
    let bounds = (!south.is_empty()).then(|| Bounds {
        south: edge(south),
        west: edge(west),
        north: edge(north),
        east: edge(east),
    });
    let area = Area {
        code,
        name,
        country,
        population: number(population),
        latitude: number(latitude),
        longitude: number(longitude),
        bounds,
    };
    (area, aliases)
}
