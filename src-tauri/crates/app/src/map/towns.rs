//! The towns by which one finds one's way.

use super::frame::Frame;
use super::labels::Labels;
use super::path::tenth;
use super::view::{TownView, Whether};
use method::place::{Area, CountyCode, Extent, Place, Position, Territory, Whereabouts};
use reference::{Direction, TownDot, town_dots};

/// So many towns can be read at a glance.
const MOST: usize = 12;
/// So many of them may lie outside: they say where the territory ends, no more.
const MOST_OUTSIDE: usize = 4;
/// So many of the largest towns in the frame are looked at, and so many of the countries that are sold in.
const LOOKED_AT: usize = 60;
/// Between two towns, in letters' sizes.
const APART: f64 = 2.6;

/// At most twelve towns with their names: the centres of circles, then the largest that lie apart, those inside first.
pub(super) fn towns(frame: &Frame, territory: &Territory, labels: &mut Labels) -> Vec<TownView> {
    let mut chosen = Chosen { frame, territory, labels, towns: Vec::new() };
    for area in territory.include.iter().chain(&territory.exclude) {
        if let Area::Around { centre, .. } = area
            && let Extent::Point(at) = centre.extent
        {
            chosen.add(centre, frame.place(Direction::at(at.latitude, at.longitude)), APART / 2.0);
        }
    }
    let in_frame = || {
        let dots = town_dots().iter().filter(|dot| frame.may_show(dot.at));
        dots.map(|dot| (frame.place(dot.at), dot)).filter(|(at, _)| frame.shows(*at))
    };
    let sold_in = in_frame().filter(|(_, dot)| may_belong(territory, dot.country())).take(LOOKED_AT);
    let inside =
        sold_in.map(|(at, dot)| (at, place_of(dot))).filter(|(_, town)| whether(territory, town) == Whether::Inside);
    for (at, town) in inside {
        if chosen.towns.len() >= MOST - 2 {
            break;
        }
        chosen.add(&town, at, APART);
    }
    let before = chosen.towns.len();
    for (at, dot) in in_frame().take(LOOKED_AT) {
        if chosen.towns.len() >= MOST || chosen.towns.len() >= before + MOST_OUTSIDE {
            break;
        }
        let town = place_of(dot);
        if whether(territory, &town) != Whether::Inside {
            chosen.add(&town, at, APART * 1.5);
        }
    }
    chosen.towns
}

/// Whether a town of a country can lie in the territory.
fn may_belong(territory: &Territory, country: &str) -> bool {
    let may = |area: &Area| match area {
        Area::Around { .. } => true,
        Area::Region(place) | Area::Country(place) => place.country == country,
        Area::Postal { country: own, .. } => own == country,
    };
    territory.include.is_empty() || territory.include.iter().any(may)
}

struct Chosen<'a> {
    frame: &'a Frame,
    territory: &'a Territory,
    labels: &'a mut Labels,
    towns: Vec<TownView>,
}

impl Chosen<'_> {
    /// Adds a town if it lies apart from the others and its name finds room.
    fn add(&mut self, town: &Place, [x, y]: [f64; 2], apart: f64) {
        let least = apart * self.frame.size.letters;
        let is_near = |other: &TownView| (other.x - x).hypot(other.y - y) < least;
        if self.towns.iter().any(is_near) || !self.labels.take_point(x, y) {
            return;
        }
        let Some((label_x, label_y, anchor)) = self.labels.name_point(&town.name, x, y) else {
            self.labels.give_back();
            return;
        };
        self.towns.push(TownView {
            x: tenth(x),
            y: tenth(y),
            name: town.name.clone(),
            label_x: tenth(label_x),
            label_y: tenth(label_y),
            anchor,
            whether: whether(self.territory, town),
        });
    }
}

fn whether(territory: &Territory, town: &Place) -> Whether {
    match territory.locate(town) {
        Whereabouts::Inside(_) => Whether::Inside,
        Whereabouts::Outside(_) | Whereabouts::Excluded(_) => Whether::Outside,
        Whereabouts::Undecided => Whether::Unclear,
    }
}

/// What the rules need to know of a town to say where it lies.
fn place_of(dot: &TownDot) -> Place {
    let place = dot.place();
    Place {
        text: place.name.clone(),
        name: place.name,
        region: place.region_code,
        region_name: place.region_name,
        county: place.county_code.map(CountyCode),
        country: place.country_code,
        country_name: place.country_name,
        postal_code: None,
        extent: Extent::Point(Position { latitude: place.latitude, longitude: place.longitude }),
    }
}
