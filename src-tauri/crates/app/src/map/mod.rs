//! The territory on a drawn map: what is sold in, what is left out, the towns, and a scale.
//!
//! The map follows the typing: it draws every part that can be read already and says which can't. It only shows; whether
//! a lead lies in the territory is decided by [`method::place::Territory::locate`], which also says of each town on the
//! map whether it lies inside.
//!
//! Everything is drawn in Lambert's azimuthal equal-area projection around the middle of the territory: areas are true,
//! which is what a territory is about, a circle of some miles stays a circle, and one formula reaches from a postal code
//! to half the globe.

mod figure;
mod frame;
mod labels;
mod path;
mod projection;
mod read;
mod scale;
#[cfg(test)]
mod tests;
mod towns;
mod view;

use crate::book::Book;
use crate::failure::Problem;
use crate::interview::wire::Home;
use method::distance::DistanceUnit;
use method::place::{Area, Territory};
use serde::Deserialize;
use serde_json::Value;
use words::{Arg, Words};

pub(crate) use figure::outline_of_region;
pub use view::{Anchor, CircleView, GlobeView, LandView, MapView, PointView, Role, ScaleView, Size, TownView, Whether};

/// What stands in the fields of a territory, and how large its map may be.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct MapRequest {
    /// Id of the question.
    pub question: String,
    /// The market it is asked for.
    #[cfg_attr(feature = "contract", ts(type = "number | null"))]
    pub market: Option<u32>,
    /// What stands in the fields, finished or not.
    #[cfg_attr(feature = "contract", ts(type = "AnswerValue | null"))]
    pub typed: Value,
    /// Width of the drawing in pixels; the height follows. Kept between 200 and 1,600.
    pub width: u32,
    /// Size of the letters in pixels. Kept between 8 and 48.
    pub letters: u32,
}

/// Height of a map for each pixel of its width.
const HEIGHT_TO_WIDTH: f64 = 0.7;

impl Size {
    /// A map of the usual shape.
    pub fn of_width(width: u32, letters: u32) -> Self {
        let width = f64::from(width.clamp(200, 1_600));
        Self { width, height: (width * HEIGHT_TO_WIDTH).round(), letters: f64::from(letters.clamp(8, 48)) }
    }
}

/// The map of what stands in the fields.
pub fn territory_map(book: &Book, request: &MapRequest) -> Result<MapView, Problem> {
    let home = Home::of(&book.definitions()?.playbook);
    let (territory, left_out) = read::readable(&request.typed, &home);
    let size = Size::of_width(request.width, request.letters);
    let mut view = draw(&territory, size, unit_of(&territory, home.country.as_deref()), &book.words);
    if !left_out.is_empty() {
        let names = book.words.and_list(&left_out);
        view.remarks.push(book.words.say("map-left-out", &[("names", Arg::Text(&names))]));
    }
    Ok(view)
}

/// Draws a territory.
pub fn draw(territory: &Territory, size: Size, unit: DistanceUnit, words: &Words) -> MapView {
    let include: Vec<figure::Figure> = territory.include.iter().map(figure::Figure::of).collect();
    let exclude: Vec<figure::Figure> = territory.exclude.iter().map(figure::Figure::of).collect();
    // Where everything is sold in, the map shows what is left out and its surroundings.
    let (shown, margin) = if include.is_empty() { (&exclude, frame::WIDE) } else { (&include, frame::NEAR) };
    let Some((frame, is_whole)) = frame::Frame::around(shown, size, margin) else {
        return MapView::empty(size, words.say("map-empty", &[]));
    };
    let mut view = MapView::new(size, summary_of(territory, words));
    view.globe = frame.edge_of_globe().map(|edge| GlobeView {
        cx: path::tenth(size.width / 2.0),
        cy: path::tenth(size.height / 2.0),
        r: path::tenth(edge - 1.0),
    });
    let around = if include.is_empty() { Role::Inside } else { Role::Context };
    view.land = path::land(&frame, &include, &exclude, around);
    view.circles = path::circles(&frame, &include, &exclude, territory);
    view.dots = path::dots(&frame, &include, &exclude);
    view.scale = scale::scale(&frame, unit, words);
    let mut labels = labels::Labels::new(size, &view.scale);
    view.towns = towns::towns(&frame, territory, &mut labels);
    path::name_areas(&mut view.land, &frame, &mut labels);
    let inside: Vec<String> =
        view.towns.iter().filter(|town| town.whether == Whether::Inside).map(|town| town.name.clone()).collect();
    if !inside.is_empty() {
        let towns = words.and_list(&inside);
        view.summary = words.say("map-with-towns", &[("map", Arg::Text(&view.summary)), ("towns", Arg::Text(&towns))]);
    }
    if include.iter().chain(&exclude).any(figure::Figure::is_dots) {
        view.remarks.push(words.say("map-dots", &[]));
    }
    let areas = territory.include.iter().chain(&territory.exclude).zip(include.iter().chain(&exclude));
    for (area, figure) in areas {
        if let (Area::Postal { prefix, .. }, true) = (area, figure.is_nothing()) {
            view.remarks.push(words.say("map-no-codes", &[("prefix", Arg::Text(prefix))]));
        }
    }
    if !is_whole {
        view.remarks.push(words.say("map-far-parts", &[]));
    }
    view
}

fn summary_of(territory: &Territory, words: &Words) -> String {
    let territory = words.territory(territory);
    words.say("map-summary", &[("territory", Arg::Text(&territory))])
}

/// Countries in which roads are measured in miles.
const MILES: [&str; 4] = ["US", "GB", "LR", "MM"];

/// The unit of the scale: that of the first distance that was typed, else what the roads at home are measured in.
pub fn unit_of(territory: &Territory, home: Option<&str>) -> DistanceUnit {
    let typed = territory.include.iter().chain(&territory.exclude).find_map(|area| match area {
        Area::Around { unit, .. } => Some(*unit),
        Area::Region(_) | Area::Country(_) | Area::Postal { .. } => None,
    });
    let country_of = |area: &Area| match area {
        Area::Around { centre: place, .. } | Area::Region(place) | Area::Country(place) => place.country.clone(),
        Area::Postal { country, .. } => country.clone(),
    };
    let country = home.map(str::to_owned).or_else(|| territory.include.first().map(country_of));
    let at_home = match country {
        Some(country) if !MILES.contains(&country.as_str()) => DistanceUnit::Kilometres,
        Some(_) | None => DistanceUnit::Miles,
    };
    typed.unwrap_or(at_home)
}
