//! The territories of a playbook as maps to print.

use crate::map::outline_of_region;
use method::MarketId;
use method::distance::DistanceUnit;
use method::place::{Area, Extent, Place, Territory};
use method::playbook::Playbook;
use paper::{MapArea, MapCircle, MapDots, MapDrawing, MapKind, MapPoint};
use reference::outlines::{self, Outline, Ring};
use reference::{Direction, postal_dots, towns_near};
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

/// The states that atlases show in boxes beside the others.
const ALASKA: &str = "Alaska";
/// See [`ALASKA`].
const HAWAII: &str = "Hawaii";
/// Where the states that hang together lie, in degrees of longitude.
const MAINLAND: std::ops::Range<f32> = -128.0..-60.0;

/// A map for each market whose places are known: by outlines, circles or dots.
pub fn maps(playbook: &Playbook, words: &Words) -> Vec<(MarketId, MapDrawing)> {
    let drawn =
        playbook.markets.iter().filter_map(|market| Some((market.id, drawing(market.territory.as_ref()?, words)?)));
    drawn.collect()
}

/// The map of a territory; none if nothing is known of where it lies.
fn drawing(territory: &Territory, words: &Words) -> Option<MapDrawing> {
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
            add(&mut map, area, kind, words);
        }
    }
    keep_insets_beside_others(&mut map);
    let is_wanted = map.outlines.iter().any(|area| area.kind == MapKind::Wanted)
        || map.dots.iter().any(|dots| dots.kind == MapKind::Wanted)
        || !map.circles.is_empty();
    if !is_wanted {
        return None;
    }
    if let Some(surroundings) = Surroundings::of(&map) {
        map.outlines.splice(0..0, surroundings.land());
        surroundings.name_towns(&mut map);
    }
    Some(map)
}

fn add(map: &mut MapDrawing, area: &Area, kind: MapKind, words: &Words) {
    match area {
        Area::Around { centre, within, unit } => {
            let Extent::Point(at) = centre.extent else { return };
            let (longitude, latitude) = (at.longitude as f32, at.latitude as f32);
            let miles = (within * unit.metres() / DistanceUnit::Miles.metres()) as f32;
            map.circles.push(MapCircle {
                longitude,
                latitude,
                miles,
                kind,
                label: words.distance_beside(*within, *within, *unit),
            });
            map.points.push(MapPoint { longitude, latitude, label: centre.name.clone() });
        }
        Area::Region(place) => add_outline(map, outline_of_region(place), place, kind),
        Area::Country(place) => add_outline(map, outlines::country(&place.country), place, kind),
        Area::Postal { prefix, country } if country == "US" => {
            let all: Vec<_> = postal_dots(prefix).map(degrees).collect();
            // Codes overseas would make the others a speck; they are told in words.
            let near: Vec<_> = all.iter().copied().filter(|(east, _)| MAINLAND.contains(east)).collect();
            let is_mostly_near = near.len() * 2 > all.len();
            if is_mostly_near && near.len() < all.len() {
                map.note = words.say("map-far-parts", &[]);
            }
            let places = if is_mostly_near { near } else { all };
            if !places.is_empty() {
                map.dots.push(MapDots { label: format!("{prefix}…"), places, kind });
            }
        }
        // Only the places of US codes are known.
        Area::Postal { .. } => {}
    }
}

/// Alaska or Hawaii, by where a ring lies; none for what hangs together with other states.
fn far_state(middle: Direction) -> Option<&'static str> {
    let (latitude, longitude) = middle.degrees();
    let is_west = !MAINLAND.contains(&(longitude as f32));
    match latitude {
        north if is_west && north > 50.0 => Some(ALASKA),
        north if is_west && (18.0..24.0).contains(&north) => Some(HAWAII),
        _ => None,
    }
}

/// Adds an outline; Alaska and Hawaii as insets.
fn add_outline(map: &mut MapDrawing, outline: Option<&Outline>, place: &Place, kind: MapKind) {
    let Some(outline) = outline else { return };
    if place.country != "US" || place.county.is_some() {
        return map.outlines.push(area_of(outline.rings(), &place.name, kind));
    }
    let (far, near): (Vec<&Ring>, Vec<&Ring>) =
        outline.rings().iter().partition(|ring| far_state(ring.middle).is_some());
    for name in [ALASKA, HAWAII] {
        let rings: Vec<&Ring> = far.iter().copied().filter(|ring| far_state(ring.middle) == Some(name)).collect();
        if !rings.is_empty() {
            map.insets.push(area_of(rings, name, kind));
        }
    }
    if !near.is_empty() {
        map.outlines.push(area_of(near, &place.name, kind));
    }
}

/// Alaska and Hawaii stand in boxes beside other states, as in atlases; alone, they have the map for themselves.
fn keep_insets_beside_others(map: &mut MapDrawing) {
    // Exclusions win, as they do in the judgement.
    let excluded: Vec<String> =
        map.insets.iter().filter(|area| area.kind == MapKind::Excluded).map(|area| area.label.clone()).collect();
    map.insets.retain(|area| area.kind == MapKind::Excluded || !excluded.contains(&area.label));
    let is_mainland = |(east, north): &(f32, f32)| MAINLAND.contains(east) && *north > 20.0;
    let wanted = map.outlines.iter().filter(|area| area.kind == MapKind::Wanted);
    if !wanted.flat_map(|area| area.rings.iter().flatten()).any(is_mainland) {
        map.outlines.append(&mut map.insets);
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
        let corners = wanted.flat_map(|area| area.rings.iter().flatten());
        let dots = map.dots.iter().filter(|dots| dots.kind == MapKind::Wanted).flat_map(|dots| &dots.places);
        let corners: Vec<Direction> = corners.chain(dots).copied().map(at).collect();
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
                let (longitude, latitude) = degrees(town.at);
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

fn area_of<'a>(rings: impl IntoIterator<Item = &'a Ring>, label: &str, kind: MapKind) -> MapArea {
    MapArea { label: label.to_owned(), rings: rings.into_iter().map(degrees_of).collect(), kind }
}

/// Longitude and latitude of each corner.
fn degrees_of(ring: &Ring) -> Vec<(f32, f32)> {
    ring.points.iter().copied().map(degrees).collect()
}

/// Longitude and latitude.
fn degrees(at: Direction) -> (f32, f32) {
    let (latitude, longitude) = at.degrees();
    (longitude as f32, latitude as f32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interview::wire::{At, Home, read_answer};
    use method::interview::{Answer, AnswerKind};
    use method::money::Currency;
    use serde_json::{Value, json};
    use words::Locale;

    fn map(typed: &Value) -> Option<MapDrawing> {
        let home = Home { currency: Currency::from_code("USD").expect("a currency"), country: Some("US".to_owned()) };
        let Ok(Answer::Territory(territory)) = read_answer(AnswerKind::Territory, &At::new("", typed), &home) else {
            panic!("{typed} is no territory");
        };
        drawing(&territory, &Words::new(Locale::EnglishUs))
    }

    #[test]
    fn far_states_stand_in_boxes_beside_the_others() {
        let region = |name: &str| json!({ "region": name });
        let (alaska, hawaii, texas) = (region("Alaska"), region("Hawaii"), region("Texas"));
        let usa = json!({ "country": "United States" });
        for (typed, boxes) in [
            (json!([texas, alaska, hawaii]), vec![("Alaska", MapKind::Wanted), ("Hawaii", MapKind::Wanted)]),
            (json!([usa]), vec![("Alaska", MapKind::Wanted), ("Hawaii", MapKind::Wanted)]),
            (
                json!({ "include": [usa], "exclude": [alaska] }),
                vec![("Hawaii", MapKind::Wanted), ("Alaska", MapKind::Excluded)],
            ),
            (json!([texas]), vec![]),
            // Alone they have the map for themselves.
            (json!([alaska, hawaii]), vec![]),
            (json!([{ "country": "Germany" }]), vec![]),
        ] {
            let map = map(&typed).expect("a map");
            let found: Vec<_> = map.insets.iter().map(|area| (area.label.as_str(), area.kind)).collect();
            assert_eq!(found, boxes, "{typed}");
            let wanted = map.outlines.iter().filter(|area| area.kind == MapKind::Wanted);
            assert!(wanted.flat_map(|area| &area.rings).count() > 0, "{typed}");
        }
    }

    #[test]
    fn codes_alone_are_drawn_by_their_places() {
        let postal = |prefix: &str| json!({ "postal": prefix, "country": "United States" });
        for (typed, labels) in [
            (json!([postal("981")]), vec!["981…"]),
            (json!({ "include": [postal("98")], "exclude": [postal("981")] }), vec!["98…", "981…"]),
            (json!([{ "around": "Seattle, WA", "within": 40, "unit": "miles" }]), vec![]),
        ] {
            let map = map(&typed).expect("a map");
            assert_eq!(map.dots.iter().map(|dots| dots.label.as_str()).collect::<Vec<_>>(), labels, "{typed}");
            assert!(map.dots.iter().all(|dots| dots.places.len() > 10), "{typed}");
        }
        assert!(
            map(&json!([{ "postal": "SW1", "country": "United Kingdom" }])).is_none(),
            "nobody knows where it lies"
        );
        // Codes of the armed forces lie all over the globe.
        let west = map(&json!([postal("9")])).expect("a map");
        assert!(west.dots[0].places.iter().all(|(east, _)| MAINLAND.contains(east)));
        assert!(!west.note.is_empty(), "it is told what is not shown");
    }

    #[test]
    fn a_circle_says_its_radius() {
        for (within, unit, label) in
            [(40, "miles", "40 miles"), (1, "miles", "1 mile"), (25, "kilometers", "25 kilometers")]
        {
            let typed = json!([{ "around": "Seattle, WA", "within": within, "unit": unit }]);
            let map = map(&typed).expect("a map");
            assert_eq!(map.circles[0].label, label);
        }
    }
}
