//! US postal codes and where they lie.

use std::sync::OnceLock;

use super::gazetteer::{Gazetteer, Target, degrees};
use super::place::{Place, PlaceId, PlaceKind};
use crate::direction::Direction;
use crate::embedded::{self, columns, number};

/// A ZIP code and the town that its letters go to.
#[derive(Debug)]
pub(super) struct PostalCode {
    pub code: u32,
    pub town: &'static str,
    region: Option<u16>,
    pub country: u16,
    /// Code of the county within its state; may be empty.
    county: &'static str,
    latitude: i32,
    longitude: i32,
}

/// Numbers of postal codes: above `GeoNames`' own and below the regions'.
const IDS_OF_POSTAL_CODES: u32 = 0x4000_0000;

/// Every ZIP code, in order, unpacked at the first call.
pub(super) fn all() -> &'static [PostalCode] {
    static TEXT: OnceLock<String> = OnceLock::new();
    static CODES: OnceLock<Vec<PostalCode>> = OnceLock::new();
    CODES.get_or_init(|| {
        let gazetteer = Gazetteer::get();
        let text = TEXT.get_or_init(|| embedded::text(include_bytes!("../../data/postal_codes.tsv.deflate")));
        let mut last = ("", None, 0);
        let read = |line: &'static str| {
            let [code, town, owner, latitude, longitude, county] = columns(line);
            if last.0 != owner {
                last = (owner, gazetteer.region_row(owner), gazetteer.country_of(owner).unwrap_or_default());
            }
            PostalCode {
                code: number(code),
                town,
                region: last.1,
                country: last.2,
                county,
                latitude: number(latitude),
                longitude: number(longitude),
            }
        };
        text.lines().map(read).collect()
    })
}

/// The ZIP code of these digits.
pub(super) fn find(code: u32) -> Option<&'static PostalCode> {
    all().binary_search_by_key(&code, |area| area.code).ok().map(|row| &all()[row])
}

/// The ZIP codes that begin with these digits.
pub(super) fn beginning(digits: &str) -> &'static [PostalCode] {
    let Ok(typed) = digits.parse::<u32>() else { return &[] };
    let Some(missing) = 5_usize.checked_sub(digits.len()) else { return &[] };
    let step = 10_u32.pow(missing as u32);
    let first = all().partition_point(|area| area.code < typed * step);
    let end = all().partition_point(|area| area.code < (typed + 1) * step);
    &all()[first..end]
}

/// The ZIP code with this place number.
pub(super) fn by_id(id: PlaceId) -> Option<Place> {
    let code = id.0.checked_sub(IDS_OF_POSTAL_CODES).filter(|code| *code <= 99_999)?;
    find(code).map(PostalCode::place)
}

impl PostalCode {
    /// Whether a place lies in the same state, or country where the code has no state.
    pub fn shares_region_with(&self, gazetteer: &Gazetteer, target: Target) -> bool {
        gazetteer.country_row(target) == self.country
            && (self.region.is_none()
                || matches!(target, Target::Country(_))
                || gazetteer.region_of(target) == self.region)
    }

    /// The state or the country that the code lies in.
    pub fn area(&self) -> Target {
        self.region.map_or(Target::Country(self.country), Target::Region)
    }

    /// Where its middle lies.
    pub fn direction(&self) -> Direction {
        Direction::at(degrees(self.latitude), degrees(self.longitude))
    }

    /// All that is known of the code.
    pub fn place(&self) -> Place {
        let gazetteer = Gazetteer::get();
        let around = gazetteer.place(self.area());
        let state = self.region.map_or("", |row| gazetteer.regions[row as usize].code);
        let county = gazetteer.county_within(state, self.county).map(|row| gazetteer.coded_county(row));
        Place {
            id: PlaceId(IDS_OF_POSTAL_CODES + self.code),
            kind: PlaceKind::PostalCode,
            name: format!("{:05} {}", self.code, self.town),
            latitude: degrees(self.latitude),
            longitude: degrees(self.longitude),
            bounds: None,
            population: 0,
            county_code: county.map(|(code, _)| code),
            county_name: county.map(|(_, name)| name.to_owned()),
            ..around
        }
    }
}
