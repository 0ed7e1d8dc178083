//! The territories of a playbook as maps to print.

use crate::map::outline_of_region;
use method::MarketId;
use method::distance::DistanceUnit;
use method::place::{Area, Extent, Place};
use method::playbook::Playbook;
use paper::{MapArea, MapCircle, MapDrawing, MapKind, MapPoint};
use reference::outlines::{self, Outline, Ring};
use reference::{Direction, towns_near};
use words::{Arg, Words};

/// The earth's radius in miles.
const EARTH_MILES: f32 = 3_959.0;
/// Maps that reach less far than this angle from their middle show states.
const STATES_WITHIN: f32 = 0.5;
/// Land is drawn up to so many times the angle that is sold in.
const IN_SIGHT: f32 = 2.5;
/// Islands smaller than this part of the map are not missed.
const SMALLEST: f32 = 0.01;
/// So many towns can be read at a glance.
const TOWNS: usize = 7;
/// Between two towns, as a part of the angle that is sold in.
const TOWNS_APART: f32 = 0.4;

/// A map for each market whose places have outlines or circles; none for one that is described by codes alone.
pub fn maps(playbook: &Playbook, words: &Words) -> Vec<(MarketId, MapDrawing)> {
    let drawn = playbook.markets.iter().filter_map(|market| {
        let territory = market.territory.as_ref()?;
        let said = words.territory(territory);
        let mut map = MapDrawing {
            alt: words.say("paper-map-alt", &[("territory", Arg::Text(&said))]),
            excluded: words.say("paper-map-excluded", &[]),
            ..MapDrawing::default()
        };
        if !territory.exclude.is_empty() {
            map.wanted = words.say("paper-map-wanted", &[]);
        }
        for (areas, kind) in [(&territory.include, MapKind::Wanted), (&territory.exclude, MapKind::Excluded)] {
            for area in areas {
                add(&mut map, area, kind);
            }
        }
        let is_wanted = map.outlines.iter().any(|area| area.kind == MapKind::Wanted) || !map.circles.is_empty();
        if !is_wanted {
            return None;
        }
        if let Some(surroundings) = Surroundings::of(&map) {
            map.outlines.splice(0..0, surroundings.land());
            surroundings.name_towns(&mut map);
        }
        Some((market.id, map))
    });
    drawn.collect()
}

fn add(map: &mut MapDrawing, area: &Area, kind: MapKind) {
    match area {
        Area::Around { centre, within, unit } => {
            let Extent::Point(at) = centre.extent else { return };
            let (longitude, latitude) = (at.longitude as f32, at.latitude as f32);
            let miles = (within * unit.metres() / DistanceUnit::Miles.metres()) as f32;
            map.circles.push(MapCircle { longitude, latitude, miles, kind, label: String::new() });
            map.points.push(MapPoint { longitude, latitude, label: centre.name.clone() });
        }
        Area::Region(place) => add_outline(map, outline_of_region(place), place, kind),
        Area::Country(place) => add_outline(map, outlines::country(&place.country), place, kind),
        Area::Postal { .. } => {}
    }
}

/// The part of the globe that a map shows: its middle, and the angle from there to its edge.
struct Surroundings {
    middle: Direction,
    angle: f32,
}

impl Surroundings {
    fn of(map: &MapDrawing) -> Option<Self> {
        let at = |(longitude, latitude): (f32, f32)| Direction::at(latitude.into(), longitude.into());
        let wanted = map.outlines.iter().filter(|area| area.kind == MapKind::Wanted);
        let corners: Vec<Direction> = wanted.flat_map(|area| area.rings.iter().flatten().copied().map(at)).collect();
        let circles: Vec<(Direction, f32)> = map
            .circles
            .iter()
            .map(|circle| (at((circle.longitude, circle.latitude)), circle.miles / EARTH_MILES))
            .collect();
        let middle = Direction::middle(corners.iter().copied().chain(circles.iter().map(|(centre, _)| *centre)))?;
        let corners = corners.into_iter().map(|corner| (corner, 0.0));
        let angle = corners.chain(circles).map(|(point, around)| apart(middle, point) + around).fold(0.0, f32::max);
        (angle > 0.0).then_some(Self { middle, angle })
    }

    /// The land in sight: states near by, countries from far away.
    fn land(&self) -> Vec<MapArea> {
        let is_near = self.angle < STATES_WITHIN;
        let countries = outlines::countries().filter(|country| !(is_near && country.code == "US"));
        let states = outlines::states().filter(|_| is_near);
        let rings = countries.chain(states).flat_map(Outline::rings);
        let in_sight = |ring: &&Ring| {
            let reach = ring.reach.clamp(-1.0, 1.0).acos();
            apart(self.middle, ring.middle) < self.angle * IN_SIGHT + reach && reach > self.angle * SMALLEST
        };
        let rings: Vec<_> = rings.filter(in_sight).map(degrees_of).collect();
        vec![MapArea { label: String::new(), rings, kind: MapKind::Land }]
    }

    /// The largest towns that lie apart from each other, so that one finds one's way.
    fn name_towns(&self, map: &mut MapDrawing) {
        let mut named: Vec<Direction> =
            map.points.iter().map(|point| Direction::at(point.latitude.into(), point.longitude.into())).collect();
        for town in towns_near(self.middle, self.angle) {
            if named.len() >= TOWNS {
                break;
            }
            if named.iter().all(|other| apart(*other, town.at) > self.angle * TOWNS_APART) {
                let (latitude, longitude) = town.at.degrees();
                let (latitude, longitude) = (latitude as f32, longitude as f32);
                map.points.push(MapPoint { longitude, latitude, label: town.name.to_owned() });
                named.push(town.at);
            }
        }
    }
}

/// The angle between two points.
fn apart(one: Direction, other: Direction) -> f32 {
    one.dot(other).clamp(-1.0, 1.0).acos()
}

fn add_outline(map: &mut MapDrawing, outline: Option<&Outline>, place: &Place, kind: MapKind) {
    map.outlines.extend(outline.map(|outline| area_of(outline, &place.name, kind)));
}

fn area_of(outline: &Outline, label: &str, kind: MapKind) -> MapArea {
    MapArea { label: label.to_owned(), rings: outline.rings().iter().map(degrees_of).collect(), kind }
}

/// Longitude and latitude of each corner.
fn degrees_of(ring: &Ring) -> Vec<(f32, f32)> {
    let degrees = ring.points.iter().map(|point| point.degrees());
    degrees.map(|(latitude, longitude)| (longitude as f32, latitude as f32)).collect()
}
