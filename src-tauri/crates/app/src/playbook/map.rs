//! The territories of a playbook as maps to print.

use method::MarketId;
use method::distance::DistanceUnit;
use method::place::{Area, Extent, Place};
use method::playbook::Playbook;
use paper::{MapArea, MapCircle, MapDrawing, MapKind, MapPoint};
use reference::outlines::{self, Outline};
use words::{Arg, Words};

/// Metres in a mile.
const MILE: f64 = 1_609.344;

/// A map for each market whose places have outlines or circles; none for one that is described by codes alone.
pub(super) fn maps(playbook: &Playbook, words: &Words) -> Vec<(MarketId, MapDrawing)> {
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
        map.outlines.splice(0..0, outlines::states().map(|state| area_of(state, "", MapKind::Land)));
        Some((market.id, map))
    });
    drawn.collect()
}

fn add(map: &mut MapDrawing, area: &Area, kind: MapKind) {
    match area {
        Area::Around { centre, within, unit } => {
            let Extent::Point(at) = centre.extent else { return };
            let (longitude, latitude) = (at.longitude as f32, at.latitude as f32);
            let miles = (within * DistanceUnit::metres(*unit) / MILE) as f32;
            map.circles.push(MapCircle { longitude, latitude, miles, kind, label: String::new() });
            map.points.push(MapPoint { longitude, latitude, label: centre.name.clone() });
        }
        Area::Region(place) => {
            let outline = place.region.as_deref().and_then(|region| match &place.county {
                Some(county) => outlines::county(region, county.0),
                None => outlines::region(&place.country, region),
            });
            add_outline(map, outline, place, kind);
        }
        Area::Country(place) => add_outline(map, outlines::country(&place.country), place, kind),
        Area::Postal { .. } => {}
    }
}

fn add_outline(map: &mut MapDrawing, outline: Option<&Outline>, place: &Place, kind: MapKind) {
    map.outlines.extend(outline.map(|outline| area_of(outline, &place.name, kind)));
}

fn area_of(outline: &Outline, label: &str, kind: MapKind) -> MapArea {
    let rings = outline.rings.iter().map(|ring| {
        let degrees = ring.points.iter().map(|point| point.degrees());
        degrees.map(|(latitude, longitude)| (longitude as f32, latitude as f32)).collect()
    });
    MapArea { label: label.to_owned(), rings: rings.collect(), kind }
}
