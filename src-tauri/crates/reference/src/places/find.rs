//! Finds the one place that was typed, or says that it is several or none.

use super::gazetteer::{Gazetteer, Target};
use super::place::Place;
use super::postal::{self, PostalCode};
use super::qualifier::Qualifier;
use super::typed::Typed;
use crate::{Found, folding};

/// The place that somebody typed: "Seattle", "seattle wa", "98101", "greater Seattle", "München", "Washington state".
///
/// Case, diacritics, punctuation and extra spaces do not matter. Where several places bear the name, all of them are
/// returned, regions and countries first, then the most populous; none is preferred.
pub fn find_place(typed: &str) -> Found<Place> {
    find_place_in(typed, None)
}

/// Like [`find_place`], for somebody at home in a country (its ISO code): when some of the places that could be meant
/// lie there, the others are left out.
pub fn find_place_in(typed: &str, country_code: Option<&str>) -> Found<Place> {
    let gazetteer = Gazetteer::get();
    let home = country_code.and_then(|code| gazetteer.country_of(&code.to_uppercase()));
    let typed = Typed::read(typed);
    if let Some(found) = find_postal_code(gazetteer, &typed, home) {
        return found;
    }
    let candidates = forgiving(gazetteer, &typed);
    Found::from_candidates(narrow(gazetteer, &typed, candidates, home)).map(|target| gazetteer.place(target))
}

fn find_postal_code(gazetteer: &Gazetteer, typed: &Typed, home: Option<u16>) -> Option<Found<Place>> {
    let code = postal::find(typed.postal_code?)?;
    if typed.words.is_empty() {
        let elsewhere =
            home.is_some_and(|home| home != code.country && gazetteer.countries[home as usize].code != "US");
        return (!elsewhere).then(|| Found::One(code.place()));
    }
    if names_its_town(gazetteer, typed, code) {
        return Some(Found::One(code.place()));
    }
    let around = forgiving(gazetteer, typed);
    if around.iter().any(|target| code.shares_region_with(gazetteer, *target)) {
        return Some(Found::One(code.place()));
    }
    let in_the_states = around.iter().any(|target| gazetteer.country_row(*target) == code.country);
    if in_the_states {
        // "Portland, OR 98101": one of the two is wrong, and only the owner knows which.
        let both = std::iter::once(code.place()).chain(around.into_iter().map(|target| gazetteer.place(target)));
        return Some(Found::Several(both.collect()));
    }
    None
}

/// Whether the words beside a postal code are its own town, with or without state and country.
fn names_its_town(gazetteer: &Gazetteer, typed: &Typed, code: &PostalCode) -> bool {
    let town = folding::place_words(code.town);
    let Some(behind) = typed.words.strip_prefix(town.as_slice()) else { return false };
    Qualifier::readings(gazetteer, behind).iter().any(|reading| reading.leads_to(gazetteer, code.area()))
}

/// What the words mean; where they mean nothing, what they mean without the words that matter less.
fn forgiving(gazetteer: &Gazetteer, typed: &Typed) -> Vec<Target> {
    let mut reading = typed.clone();
    let simpler = [Typed::without_street, Typed::without_numbers, Typed::without_vague_words];
    for step in std::iter::once(None).chain(simpler.into_iter().map(Some)) {
        if let Some(simplify) = step {
            let Some(simplified) = simplify(&reading) else { continue };
            reading = simplified;
        }
        let candidates = candidates(gazetteer, &reading);
        if !candidates.is_empty() {
            return candidates;
        }
    }
    Vec::new()
}

/// Everything that the words can mean, each once.
fn candidates(gazetteer: &Gazetteer, typed: &Typed) -> Vec<Target> {
    let longest = typed.before_comma.unwrap_or(typed.words.len());
    let mut found = Vec::new();
    for end in (1..=longest).rev() {
        let (name, behind) = typed.words.split_at(end);
        for reading in Qualifier::readings(gazetteer, behind) {
            collect(gazetteer, name, &reading, &mut found);
        }
        // "Kansas City, Kansas" has said where the name ends; "Kansas City Kansas" has not.
        if typed.before_comma.is_some() && !found.is_empty() {
            break;
        }
    }
    found.sort_unstable();
    found.dedup();
    drop_areas_that_are_one_town(gazetteer, &mut found);
    found.extend(areas_of_kind(gazetteer, typed));
    found.sort_unstable();
    found.dedup();
    found
}

fn collect(gazetteer: &Gazetteer, name: &[String], reading: &Qualifier, found: &mut Vec<Target>) {
    let name = name.join(" ");
    let towns = gazetteer.town_names.exactly(&name);
    let areas = gazetteer.area_names.exactly(&name).chain(gazetteer.area_codes.exactly(&name));
    let counties = gazetteer.county_names.exactly(&name);
    found.extend(towns.chain(areas).chain(counties).filter(|target| reading.admits(gazetteer, *target)));
}

/// "Washington state", "state of Washington", "Mexico (country)", "Vienna (region), Austria".
fn areas_of_kind(gazetteer: &Gazetteer, typed: &Typed) -> Vec<Target> {
    let end = typed.before_comma.unwrap_or(typed.words.len());
    let (first, behind) = typed.words.split_at(end);
    let words: Vec<&str> = first.iter().map(String::as_str).collect();
    let (kind, name) = match words.as_slice() {
        [kind @ ("state" | "province" | "region" | "country"), "of", name @ ..] => (*kind, name.join(" ")),
        [name @ .., kind] => (*kind, name.join(" ")),
        [] => return Vec::new(),
    };
    let readings = Qualifier::readings(gazetteer, behind);
    let of_kind = |target: &Target| match kind {
        "state" | "province" | "region" => matches!(target, Target::Region(_)),
        "country" => matches!(target, Target::Country(_)),
        _ => false,
    };
    gazetteer
        .area_names
        .exactly(&name)
        .filter(of_kind)
        .filter(|target| readings.iter().any(|reading| reading.admits(gazetteer, *target)))
        .collect()
}

/// A town with at least this share, in percent, of the people of the area that bears its name is that area.
const SHARE_OF_CITY_STATE: u64 = 60;

/// Vienna the Land and Singapore the country are the city; who means the area says so ("Vienna region").
fn drop_areas_that_are_one_town(gazetteer: &Gazetteer, found: &mut Vec<Target>) {
    let towns: Vec<Target> = found.iter().copied().filter(|target| matches!(target, Target::Town(_))).collect();
    found.retain(|area| {
        let is_that_area = |town: &Target| {
            let inside = match area {
                // Who writes "Carson City" means the town; a county of that name says that it is one.
                Target::County(_) | Target::Town(_) => false,
                Target::Region(region) => gazetteer.region_of(*town) == Some(*region),
                Target::Country(country) => gazetteer.country_row(*town) == *country,
            };
            let share = u64::from(gazetteer.population(*town)) * 100;
            inside && share >= u64::from(gazetteer.population(*area)) * SHARE_OF_CITY_STATE
        };
        !towns.iter().any(is_that_area)
    });
}

/// Keeps what lies at home if anything does, reads a bare code of two letters as a US state, and orders the rest.
fn narrow(gazetteer: &Gazetteer, typed: &Typed, mut candidates: Vec<Target>, home: Option<u16>) -> Vec<Target> {
    let at_home = |target: &Target| home == Some(gazetteer.country_row(*target));
    if candidates.iter().any(at_home) {
        candidates.retain(at_home);
    }
    if let [code] = typed.words.as_slice()
        && code.len() == 2
    {
        let states: Vec<Target> =
            gazetteer.area_codes.exactly(code).filter(|target| is_us_state(gazetteer, *target)).collect();
        if states.iter().any(|state| candidates.contains(state)) {
            return states;
        }
    }
    candidates.sort_by_key(|target| {
        (matches!(target, Target::Town(_)), std::cmp::Reverse(gazetteer.population(*target)), *target)
    });
    candidates
}

fn is_us_state(gazetteer: &Gazetteer, target: Target) -> bool {
    matches!(target, Target::Region(_)) && gazetteer.countries[gazetteer.country_row(target) as usize].code == "US"
}
