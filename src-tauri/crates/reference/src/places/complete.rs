//! Completes a place while it is being typed.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::gazetteer::{Gazetteer, Target};
use super::place::Place;
use super::postal;
use super::qualifier::Qualifier;
use super::typed::Typed;
use crate::folding;
use crate::typo::begins_with_one_slip;

/// Fewer letters than this leave too little to tell a slip from another name.
const FEWEST_LETTERS_FOR_A_SLIP: usize = 4;

/// How well a name fits what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Begins,
    Exact,
}

/// Places whose names begin as typed, at most `limit`: exact names first, then those in the country of the hint (an
/// ISO code), then the most populous, counties last. One slip of the finger is forgiven when nothing fits otherwise.
///
/// A region or country may follow and may be unfinished, "portland, ma"; digits complete to US postal codes.
pub fn complete_places(typed: &str, country_hint: Option<&str>, limit: usize) -> Vec<Place> {
    let digits = typed.trim();
    if !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()) {
        return postal::beginning(digits).iter().take(limit).map(postal::PostalCode::place).collect();
    }
    let gazetteer = Gazetteer::get();
    let home = country_hint.and_then(|code| gazetteer.country_of(&code.to_uppercase()));
    let typed = Typed::read(typed);
    let mut fits = Fits::default();
    for name in readings(gazetteer, &typed) {
        fits.add_beginning(gazetteer, &name);
    }
    if fits.0.is_empty() {
        for name in readings(gazetteer, &typed) {
            fits.add_with_slip(gazetteer, &name);
        }
    }
    fits.best(gazetteer, home, limit)
}

/// One way to part what was typed into a name and what follows it.
struct Reading {
    name: String,
    behind: Behind,
}

/// What follows the name.
enum Behind {
    Nothing,
    /// Finished words, "wa": what they say.
    Said(Vec<Qualifier>),
    /// The beginning of a region's or country's name.
    Begun(Vec<Target>),
}

fn readings(gazetteer: &Gazetteer, typed: &Typed) -> Vec<Reading> {
    let words = &typed.words;
    let mut readings = Vec::new();
    let cuts = match typed.before_comma {
        Some(before) => before..before + 1,
        None => 1..words.len(),
    };
    for cut in cuts {
        let (name, behind) = words.split_at(cut);
        let (name, behind_name) = (name.join(" "), behind.join(" "));
        let said = Qualifier::readings(gazetteer, behind);
        readings.push(Reading { name: name.clone(), behind: Behind::Said(said) });
        let begun: Vec<Target> = gazetteer.area_names.beginning(&behind_name).map(|(_, area)| area).collect();
        if !begun.is_empty() {
            readings.push(Reading { name, behind: Behind::Begun(begun) });
        }
    }
    if typed.before_comma.is_none() && !words.is_empty() {
        readings.push(Reading { name: words.join(" "), behind: Behind::Nothing });
        readings.extend(last_word_as_typed(words).map(|name| Reading { name, behind: Behind::Nothing }));
    }
    readings
}

/// Reading writes "st" out as "saint", which "Stamford" half typed is not.
fn last_word_as_typed(words: &[String]) -> impl Iterator<Item = String> {
    let (last, before) = words.split_last().map_or(("", &[][..]), |(last, before)| (last.as_str(), before));
    folding::short_forms(last).map(move |short| {
        let mut name: String = before.iter().flat_map(|word| [word.as_str(), " "]).collect();
        name.push_str(short);
        name
    })
}

impl Behind {
    fn admits(&self, gazetteer: &Gazetteer, target: Target) -> bool {
        match self {
            Self::Nothing => true,
            Self::Said(readings) => readings.iter().any(|reading| reading.admits(gazetteer, target)),
            Self::Begun(areas) => {
                let region = gazetteer.region_of(target).map(Target::Region);
                let country = Target::Country(gazetteer.country_row(target));
                areas.iter().any(|area| *area != target && (Some(*area) == region || *area == country))
            }
        }
    }
}

/// The places found so far and how well they fit.
#[derive(Default)]
struct Fits(HashMap<Target, Fit>);

impl Fits {
    fn add_beginning(&mut self, gazetteer: &Gazetteer, reading: &Reading) {
        for names in [&gazetteer.town_names, &gazetteer.area_names, &gazetteer.county_names] {
            for (name, target) in names.beginning(&reading.name) {
                let fit = if name.len() == reading.name.len() { Fit::Exact } else { Fit::Begins };
                self.add(gazetteer, reading, target, fit);
            }
        }
        if matches!(reading.behind, Behind::Nothing) {
            for target in gazetteer.area_codes.exactly(&reading.name) {
                self.0.insert(target, Fit::Exact);
            }
        }
    }

    fn add_with_slip(&mut self, gazetteer: &Gazetteer, reading: &Reading) {
        if reading.name.len() < FEWEST_LETTERS_FOR_A_SLIP {
            return;
        }
        let typed = reading.name.as_bytes();
        for names in [&gazetteer.town_names, &gazetteer.area_names, &gazetteer.county_names] {
            for (_, target) in names.all().filter(|(name, _)| begins_with_one_slip(typed, name.as_bytes())) {
                self.add(gazetteer, reading, target, Fit::Begins);
            }
        }
    }

    fn add(&mut self, gazetteer: &Gazetteer, reading: &Reading, target: Target, fit: Fit) {
        if !reading.behind.admits(gazetteer, target) {
            return;
        }
        let best = self.0.entry(target).or_insert(fit);
        *best = fit.max(*best);
    }

    fn best(self, gazetteer: &Gazetteer, home: Option<u16>, limit: usize) -> Vec<Place> {
        let rank = |(target, fit): (Target, Fit)| {
            let at_home = home == Some(gazetteer.country_row(target));
            // Who begins a name means a town, a state or a country before the county that is called after it.
            let is_county = matches!(target, Target::County(_));
            (Reverse((fit, at_home, !is_county, gazetteer.population(target))), target)
        };
        let mut fits: Vec<_> = self.0.into_iter().map(rank).collect();
        if (1..fits.len()).contains(&limit) {
            fits.select_nth_unstable(limit - 1);
        }
        fits.truncate(limit);
        fits.sort_unstable();
        fits.into_iter().map(|(_, target)| gazetteer.place(target)).collect()
    }
}
