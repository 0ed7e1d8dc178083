//! Places: towns, postal codes, counties, regions and countries.

mod complete;
mod dots;
mod find;
mod gazetteer;
mod names;
mod place;
mod postal;
mod qualifier;
mod towns;
mod typed;

pub use complete::complete_places;
pub use dots::{NamedTown, TownDot, postal_dots, town_dots, towns_near, towns_within};
pub use find::{find_place, find_place_in};
pub use place::{Bounds, Place, PlaceId, PlaceKind, place};
