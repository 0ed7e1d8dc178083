//! Read-only facts: places, industries and starter kits, embedded.
//!
//! What somebody types is looked up here and nowhere else. The answer is one thing, several, or none, and it is
//! never guessed: "Bellevue" is several towns until a region or a home country tells which.
//!
//! ```
//! use reference::{Found, find_industry, find_place};
//!
//! let Found::One(place) = find_place("seattle wa") else { panic!("there is one Seattle in Washington") };
//! assert_eq!(place.text(), "Seattle, Washington, United States");
//! let Found::One(industry) = find_industry("dental clinic") else { panic!("that is a dentist's office") };
//! assert_eq!(industry.code, "621210");
//! ```
//!
//! Places come from `GeoNames`, US postal codes from the Census ZIP list, outlines from Natural Earth and the Census, industries from NAICS 2022 with plain names
//! of our own; `data/README.md` has the sources and licences, `build/` makes the tables. Each table is unpacked when
//! it is first asked, which takes some milliseconds once.

mod direction;
mod embedded;
mod folding;
mod found;
mod industries;
mod kits;
mod mail;
pub mod outlines;
mod places;
mod typo;

pub use direction::Direction;
pub use folding::fold;
pub use found::Found;
pub use industries::{Industry, Relation, code_within, complete_industries, find_industry, industry, relation};
pub use kits::{Kit, kit, kits};
pub use mail::is_free_mail;
pub use places::{
    Bounds, NamedTown, Place, PlaceId, PlaceKind, TownDot, complete_places, find_place, find_place_in, place,
    postal_dots, town_dots, towns_near, towns_within,
};

/// The version of the embedded tables: their sources and a checksum over all of them.
///
/// It is stored beside every place and industry that was looked up.
pub const DATA_VERSION: &str = include_str!("../data/VERSION");
