//! Places beside the territory, industries beside the market's.

use super::Case;
use crate::formats::limit_alone;
use crate::lists::industry_inside;
use crate::{Arg, Words};
use method::fact::Fact;
use method::industry::{Belongs, FoundIndustry, Industry, IndustryRule, TypedIndustry};
use method::judge::Evidence;
use method::place::{Area, FoundPlace, Measured, Place, Territory, TypedPlace, Whereabouts};

impl Words {
    pub(super) fn place_clause(&self, territory: &Territory, fact: &Fact<TypedPlace>, case: &Case<'_>) -> String {
        let Some(typed) = fact.known() else { return self.absent(fact, case).unwrap_or_default() };
        let place = match &typed.found {
            FoundPlace::One(place) => place,
            FoundPlace::Several(names) => return self.which("reason-place-several", &typed.typed, names),
            FoundPlace::Nothing => {
                return self.say("reason-place-nothing", &[("typed", Arg::Text(typed.typed.trim()))]);
            }
        };
        match &case.finding.evidence {
            Evidence::Whereabouts(whereabouts) => self.whereabouts(territory, place, whereabouts),
            _ => self.plain(case),
        }
    }

    fn whereabouts(&self, territory: &Territory, place: &Place, whereabouts: &Whereabouts) -> String {
        let name = Arg::Text(&place.name);
        match whereabouts {
            Whereabouts::Inside(Some(measured)) | Whereabouts::Outside(Some(measured)) => {
                self.distance_clause("reason-place", territory, place, *measured)
            }
            Whereabouts::Inside(None) if territory.include.is_empty() && territory.exclude.is_empty() => {
                self.say("reason-place-everywhere", &[("place", name)])
            }
            Whereabouts::Inside(None) => match territory.include.as_slice() {
                [Area::Region(area) | Area::Country(area)] if area.name != place.name => {
                    self.say("reason-place-in", &[("place", name), ("area", Arg::Text(&area.name))])
                }
                _ => self.say("reason-place-inside", &[("place", name)]),
            },
            Whereabouts::Outside(None) => {
                let areas = self.area_names(&territory.include);
                self.say("reason-place-outside", &[("place", name), ("areas", Arg::Text(&areas))])
            }
            Whereabouts::Excluded(number) => {
                let part = territory.exclude.get(*number).map_or_else(String::new, |area| self.area(area));
                self.say("reason-place-excluded", &[("place", name), ("part", Arg::Text(&part))])
            }
            Whereabouts::Undecided if needs_postal_code(territory, place) => {
                self.say("reason-place-postal", &[("place", name)])
            }
            Whereabouts::Undecided => self.say("reason-place-coarse", &[("place", name)]),
        }
    }

    /// "Spokane is 229 miles from Seattle; your limit is 40", and the shorter form for lists.
    pub(super) fn distance_clause(
        &self,
        key: &str,
        territory: &Territory,
        place: &Place,
        measured: Measured,
    ) -> String {
        let Some(Area::Around { centre, within, unit }) = territory.include.get(measured.area) else {
            return self.say("reason-place-inside", &[("place", Arg::Text(&place.name))]);
        };
        if measured.distance < 0.05 && centre.name == place.name {
            return self.say("reason-place-centre", &[("place", Arg::Text(&place.name))]);
        }
        let distance = self.distance_beside(measured.distance, *within, *unit);
        let limit = limit_alone(*within);
        self.say(
            key,
            &[
                ("place", Arg::Text(&place.name)),
                ("distance", Arg::Text(&distance)),
                ("centre", Arg::Text(&centre.name)),
                ("limit", Arg::Text(&limit)),
            ],
        )
    }

    pub(super) fn industry_clause(&self, rule: &IndustryRule, fact: &Fact<TypedIndustry>, case: &Case<'_>) -> String {
        let Some(typed) = fact.known() else { return self.absent(fact, case).unwrap_or_default() };
        let industry = match &typed.found {
            FoundIndustry::One(industry) => industry,
            FoundIndustry::Several(names) => return self.which("reason-industry-several", &typed.typed, names),
            FoundIndustry::Nothing => {
                return self.say("reason-industry-nothing", &[("typed", Arg::Text(typed.typed.trim()))]);
            }
        };
        match case.finding.evidence {
            Evidence::Belongs(belongs) => self.belongs(rule, industry, belongs),
            _ => self.plain(case),
        }
    }

    fn belongs(&self, rule: &IndustryRule, industry: &Industry, belongs: Belongs) -> String {
        let is = industry_inside(&industry.name);
        let pair = |key: &str, other: &str| {
            if other == is {
                return self.say(&format!("{key}-same"), &[("is", Arg::Text(&is))]);
            }
            self.say(key, &[("is", Arg::Text(&is)), ("other", Arg::Text(other))])
        };
        let named = |industries: &[Industry], number: usize| {
            industries.get(number).map_or_else(String::new, |industry| industry_inside(&industry.name))
        };
        match belongs {
            Belongs::In(Some(number)) => pair("reason-industry-in", &named(&rule.include, number)),
            Belongs::In(None) => self.say("reason-industry-any", &[("is", Arg::Text(&is))]),
            Belongs::Out => {
                let wanted = self.industry_names(&rule.include);
                self.say("reason-industry-out", &[("is", Arg::Text(&is)), ("wanted", Arg::Text(&wanted))])
            }
            Belongs::Refused(number) => pair("reason-industry-refused", &named(&rule.exclude, number)),
            Belongs::Undecided => self.say("reason-industry-wide", &[("is", Arg::Text(&is))]),
        }
    }

    /// "Which Bellevue? There are several: …"
    fn which(&self, key: &str, typed: &str, names: &[String]) -> String {
        let names = self.or_list(names);
        self.say(key, &[("typed", Arg::Text(typed.trim())), ("names", Arg::Text(&names))])
    }
}

/// Whether it is a missing postal code that leaves a place undecided.
fn needs_postal_code(territory: &Territory, place: &Place) -> bool {
    let is_postal = |area: &Area| matches!(area, Area::Postal { country, .. } if *country == place.country);
    place.postal_code.is_none() && territory.include.iter().chain(&territory.exclude).any(is_postal)
}
