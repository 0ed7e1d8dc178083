//! Outlines and points, cut to the frame and written as SVG paths.

use super::figure::Figure;
use super::frame::{Frame, bounds};
use super::labels::Labels;
use super::view::{CircleView, LandView, PointView, Role};
use method::place::{Area, Territory};
use reference::Direction;
use reference::outlines::{self, Outline};
use std::collections::HashSet;
use std::fmt::Write;

/// Outlines are cut this many pixels outside of the frame, so that the cut is not seen.
const OVERLAP: f64 = 8.0;
/// A corner nearer than this to the line without it, in pixels, changes nothing that can be seen; on a map of continents
/// a little more hardly does.
const FINEST: f64 = 0.4;
const FINEST_OF_CONTINENTS: f64 = 0.7;
/// The eye sees in a circle what it does not see in a coast.
const FINEST_OF_CIRCLES: f64 = 0.05;
/// An island of fewer pixels from side to side is left out.
const SMALLEST: f64 = 2.0;
/// States are shown on maps narrower than this, in metres, and counties on those narrower than that.
const STATES_BELOW: f64 = 6_500_000.0;
const COUNTIES_BELOW: f64 = 350_000.0;

/// All the land in the frame, from the bottom to the top. `around` is what the land stands for that no area names.
pub(super) fn land(frame: &Frame, include: &[Figure], exclude: &[Figure], around: Role) -> Vec<LandView> {
    let shows_states = frame.across() < STATES_BELOW;
    let countries = outlines::countries().filter(|country| !(shows_states && country.code == "US"));
    let mut land = vec![part(frame, countries, around, "")];
    if shows_states {
        land.push(part(frame, outlines::states(), around, ""));
    }
    for (figures, role) in [(include, Role::Inside), (exclude, Role::Excluded)] {
        land.extend(figures.iter().filter_map(|figure| match figure {
            Figure::Outline { outline, name } => Some(part(frame, std::iter::once(*outline), role, name)),
            Figure::Circle { .. } | Figure::Dots(_) => None,
        }));
    }
    if frame.across() < COUNTIES_BELOW {
        land.push(part(frame, outlines::counties(), Role::Border, ""));
    }
    land.retain(|part| !part.path.is_empty());
    land
}

fn part<'a>(frame: &Frame, outlines: impl Iterator<Item = &'a Outline>, role: Role, name: &str) -> LandView {
    let mut path = String::new();
    let finest = if frame.across() < STATES_BELOW { FINEST } else { FINEST_OF_CONTINENTS };
    for ring in outlines.flat_map(Outline::rings).filter(|ring| frame.shows_ring(ring, SMALLEST)) {
        write_ring(&mut path, &cut(frame, &ring.points, finest));
    }
    LandView { path, role, name: name.to_owned(), label: None }
}

/// The areas around places.
pub(super) fn circles(frame: &Frame, include: &[Figure], exclude: &[Figure], territory: &Territory) -> Vec<CircleView> {
    let sides = [(include, &territory.include, Role::Inside), (exclude, &territory.exclude, Role::Excluded)];
    let mut circles = Vec::new();
    for (figures, areas, role) in sides {
        for (figure, area) in figures.iter().zip(areas) {
            let (Figure::Circle { centre, line, name }, Area::Around { .. }) = (figure, area) else { continue };
            let mut path = String::new();
            write_ring(&mut path, &cut(frame, line, FINEST_OF_CIRCLES));
            let [cx, cy] = frame.place(*centre).map(tenth);
            circles.push(CircleView { cx, cy, path, role, name: name.clone() });
        }
    }
    circles
}

/// Points nearer to each other than this, in pixels, are one.
const DOT_GRID: f64 = 5.0;

/// The points that stand for areas without an outline.
pub(super) fn dots(frame: &Frame, include: &[Figure], exclude: &[Figure]) -> Vec<PointView> {
    let mut taken = HashSet::new();
    let mut dots = Vec::new();
    // What is left out covers what is sold in, so it comes first and keeps its place.
    for (figures, role) in [(exclude, Role::Excluded), (include, Role::Inside)] {
        for figure in figures {
            let Figure::Dots(points) = figure else { continue };
            let places = points.iter().filter(|point| frame.may_show(**point)).map(|point| frame.place(*point));
            for [x, y] in places.filter(|place| frame.shows(*place)) {
                if taken.insert(((x / DOT_GRID) as i32, (y / DOT_GRID) as i32)) {
                    dots.push(PointView { x: tenth(x), y: tenth(y), role });
                }
            }
        }
    }
    dots
}

/// Puts the names of areas where they fit on what is shown of them.
pub(super) fn name_areas(land: &mut [LandView], frame: &Frame, labels: &mut Labels) {
    for part in land.iter_mut().filter(|part| !part.name.is_empty()) {
        let outline = longest_ring(&part.path);
        let [west, north, east, south] = bounds(outline.iter().copied());
        if outline.is_empty() || east - west < labels.width_of(&part.name) {
            continue;
        }
        let [west, north] = [west.max(0.0), north.max(0.0)];
        let [east, south] = [east.min(frame.size.width), south.min(frame.size.height)];
        let at = |share: [f64; 2]| [west + (east - west) * share[0], north + (south - north) * share[1]];
        let half = labels.width_of(&part.name) / 2.0;
        let fits = |[x, y]: &[f64; 2]| [*x, x - half, x + half].iter().all(|x| holds(&outline, [*x, *y]));
        let mut fitting = shares().into_iter().map(at).filter(fits);
        part.label = fitting.find_map(|[x, y]| {
            let base = labels.name_area(&part.name, x, y)?;
            Some(PointView { x: tenth(x), y: tenth(base), role: part.role })
        });
    }
}

/// Places for a name within a box, as parts of its width and height: the middle first, then outwards.
fn shares() -> Vec<[f64; 2]> {
    let steps = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
    let mut shares: Vec<[f64; 2]> = steps.iter().flat_map(|x| steps.map(|y| [*x, y])).collect();
    let away = |[x, y]: &[f64; 2]| (x - 0.5).abs() + (y - 0.5).abs();
    shares.sort_by(|one, other| away(one).total_cmp(&away(other)));
    shares
}

/// The corners of the longest ring of a path that was written here.
pub(super) fn longest_ring(path: &str) -> Vec<[f64; 2]> {
    let longest = path.split_inclusive('z').max_by_key(|ring| ring.len()).unwrap_or_default();
    let mut at = [0.0, 0.0];
    let numbers: Vec<f64> = longest
        .trim_start_matches('M')
        .trim_end_matches('z')
        .split([' ', 'l'])
        .filter_map(|number| number.parse().ok())
        .collect();
    let mut corners = Vec::with_capacity(numbers.len() / 2);
    for step in numbers.chunks_exact(2) {
        at = [at[0] + step[0], at[1] + step[1]];
        corners.push(at);
    }
    corners
}

/// Whether a ring holds a point, by the even-odd rule.
fn holds(ring: &[[f64; 2]], [x, y]: [f64; 2]) -> bool {
    let mut inside = false;
    for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        if (from[1] > y) != (to[1] > y) && x < (to[0] - from[0]) * (y - from[1]) / (to[1] - from[1]) + from[0] {
            inside = !inside;
        }
    }
    inside
}

/// A ring as it is drawn: thinned, and cut to the frame.
fn cut(frame: &Frame, ring: &[Direction], finest: f64) -> Vec<[f64; 2]> {
    let mut line: Vec<[f64; 2]> = Vec::with_capacity(ring.len());
    // On a map of a continent most corners lie on one pixel; seeing that on the globe spares drawing them.
    let is_far_apart = frame.cosine_of(finest);
    let mut last: Option<Direction> = None;
    for point in ring {
        if last.is_none_or(|last| last.dot(*point) <= is_far_apart) {
            line.push(frame.place(*point));
            last = Some(*point);
        }
    }
    let [west, north, east, south] = bounds(line.iter().copied());
    if east - west < SMALLEST && south - north < SMALLEST {
        return Vec::new();
    }
    let edges = [
        (0, -OVERLAP, 1.0, west),
        (1, -OVERLAP, 1.0, north),
        (0, frame.size.width + OVERLAP, -1.0, -east),
        (1, frame.size.height + OVERLAP, -1.0, -south),
    ];
    let mut line = simpler(&line, finest);
    for (axis, limit, sign, least) in edges {
        if least < limit * sign {
            line = cut_at(&line, axis, limit, sign);
        }
    }
    line
}

/// The ring without the corners that can't be seen, after Ramer, Douglas and Peucker.
fn simpler(ring: &[[f64; 2]], finest: f64) -> Vec<[f64; 2]> {
    let Some(last) = ring.len().checked_sub(1).filter(|last| *last > 3) else { return ring.to_vec() };
    let mut is_kept = vec![false; ring.len()];
    // A ring has no ends; two corners half way round from each other serve as such.
    let half = ring.len() / 2;
    for at in [0, half, last] {
        is_kept[at] = true;
    }
    let mut open = vec![(0, half), (half, last)];
    while let Some((from, to)) = open.pop() {
        let between = (from + 1..to).map(|at| (at, away_from(ring[from], ring[to], ring[at])));
        let Some((at, distance)) = between.max_by(|one, other| one.1.total_cmp(&other.1)) else { continue };
        if distance > finest * finest {
            is_kept[at] = true;
            open.extend([(from, at), (at, to)]);
        }
    }
    ring.iter().zip(is_kept).filter(|(_, is_kept)| *is_kept).map(|(corner, _)| *corner).collect()
}

/// The square of the distance of a point from a stretch of a line.
fn away_from(from: [f64; 2], to: [f64; 2], point: [f64; 2]) -> f64 {
    let (east, south) = (to[0] - from[0], to[1] - from[1]);
    let square = east * east + south * south;
    let along = if square > 0.0 { ((point[0] - from[0]) * east + (point[1] - from[1]) * south) / square } else { 0.0 };
    let along = along.clamp(0.0, 1.0);
    (point[0] - from[0] - east * along).powi(2) + (point[1] - from[1] - south * along).powi(2)
}

/// Keeps what lies on one side of a line along an axis, after Sutherland and Hodgman.
fn cut_at(line: &[[f64; 2]], axis: usize, limit: f64, sign: f64) -> Vec<[f64; 2]> {
    let is_in = |point: &[f64; 2]| (point[axis] - limit) * sign >= 0.0;
    let mut kept = Vec::with_capacity(line.len());
    let Some(mut last) = line.last() else { return kept };
    for point in line {
        if is_in(point) != is_in(last) {
            let share = (limit - last[axis]) / (point[axis] - last[axis]);
            let other = 1 - axis;
            let mut crossing = [limit; 2];
            crossing[other] = last[other] + (point[other] - last[other]) * share;
            kept.push(crossing);
        }
        if is_in(point) {
            kept.push(*point);
        }
        last = point;
    }
    kept
}

/// Writes a ring with steps of a tenth of a pixel; the steps are taken from what was written, so nothing adds up.
fn write_ring(path: &mut String, ring: &[[f64; 2]]) {
    if ring.len() < 3 {
        return;
    }
    let mut last = None;
    for [x, y] in ring {
        let at = [(x * 10.0).round() as i32, (y * 10.0).round() as i32];
        match last {
            None => path.push('M'),
            Some(before) if before == at => continue,
            Some(_) => path.push('l'),
        }
        let [from_x, from_y] = last.unwrap_or([0, 0]);
        write_tenths(path, at[0] - from_x);
        path.push(' ');
        write_tenths(path, at[1] - from_y);
        last = Some(at);
    }
    path.push('z');
}

fn write_tenths(path: &mut String, tenths: i32) {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    // Writing to a string can't fail.
    let _ = if rest == 0 { write!(path, "{sign}{whole}") } else { write!(path, "{sign}{whole}.{rest}") };
}

/// Rounded to a tenth.
pub(super) fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_cut_at_a_line() {
        let square = [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [0.0, 4.0]];
        for (axis, limit, sign, kept) in [
            (0, 1.0, 1.0, vec![[1.0, 0.0], [4.0, 0.0], [4.0, 4.0], [1.0, 4.0]]),
            (1, 3.0, -1.0, vec![[0.0, 3.0], [0.0, 0.0], [4.0, 0.0], [4.0, 3.0]]),
            (0, 5.0, 1.0, vec![]),
            (0, -1.0, 1.0, square.to_vec()),
        ] {
            assert_eq!(cut_at(&square, axis, limit, sign), kept, "{axis} {limit} {sign}");
        }
    }

    #[test]
    fn a_path_is_short_and_reads_back() {
        let mut path = String::new();
        write_ring(&mut path, &[[1.0, 2.04], [3.5, 2.0], [3.5, 2.01], [0.0, -1.0]]);
        assert_eq!(path, "M1 2l2.5 0l-3.5 -3z");
        assert_eq!(longest_ring(&path), [[1.0, 2.0], [3.5, 2.0], [0.0, -1.0]]);
    }
}
