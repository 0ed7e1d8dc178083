//! Reasons for a line in a list: "Spokane is 229 miles away; limit 40".

use super::Case;
use crate::lists::{capitalized, industry_inside};
use crate::{Arg, Words};
use method::criterion::Test;
use method::industry::{Belongs, FoundIndustry};
use method::judge::Evidence;
use method::money::Money;
use method::place::{FoundPlace, Whereabouts};
use method::range::{Lies, Range};

impl Words {
    /// Why a criterion failed, as short as it can be said.
    pub(crate) fn short_clause(&self, case: &Case<'_>) -> String {
        let facts = &case.profile.facts;
        let short = match (&case.criterion.test, &case.finding.evidence) {
            (Test::Place(territory), Evidence::Whereabouts(Whereabouts::Outside(Some(measured)))) => {
                match facts.place.known().map(|typed| &typed.found) {
                    Some(FoundPlace::One(place)) => {
                        Some(self.distance_clause("short-place", territory, place, *measured))
                    }
                    _ => None,
                }
            }
            (Test::Industry(rule), Evidence::Belongs(Belongs::Out)) => {
                match facts.industry.known().map(|typed| &typed.found) {
                    Some(FoundIndustry::One(industry)) => {
                        let wanted = self.industry_names(&rule.include);
                        let args =
                            [("is", Arg::Text(&industry_inside(&industry.name))), ("wanted", Arg::Text(&wanted))];
                        Some(self.say("short-industry", &args))
                    }
                    _ => None,
                }
            }
            (Test::Revenue(limit), Evidence::Lies(lies)) => {
                facts.revenue.known().map(|money| self.short_amount(limit, money, *lies))
            }
            (Test::Income(limit), Evidence::Lies(lies)) => {
                facts.income.known().map(|money| self.short_amount(limit, money, *lies))
            }
            (Test::Timing(_), Evidence::Lies(Lies::Above)) => facts
                .timing
                .known()
                .map(|time| self.say("short-timing", &[("time", Arg::Text(&self.buying_time(time, case.today)))])),
            _ => None,
        };
        capitalized(&short.unwrap_or_else(|| self.clause(case)))
    }

    /// "$2 M is under $5 M"; in full where the short forms would not differ.
    fn short_amount(&self, limit: &Money, money: &Money, lies: Lies) -> String {
        let (key, own_end, limit_end) = match lies {
            Lies::Below => ("short-under", money.amount.to, limit.amount.from),
            Lies::Above => ("short-over", money.amount.from, limit.amount.to),
            Lies::Inside | Lies::Across => return self.money_answer(money.currency, &money.amount),
        };
        let (Some(own_end), Some(limit_end)) = (own_end, limit_end) else {
            return self.money_answer(money.currency, &money.amount);
        };
        let short = |amount| self.money_short(limit.currency, amount);
        let is_same = short(own_end) == short(limit_end);
        let write = |amount| if is_same { self.money(limit.currency, amount) } else { short(amount) };
        let amount = match money.amount {
            Range { from: Some(from), to: Some(to) } if from != to => {
                self.say("range-span", &[("from", Arg::Text(&write(from))), ("to", Arg::Text(&write(to)))])
            }
            _ => write(own_end),
        };
        self.say(key, &[("amount", Arg::Text(&amount)), ("limit", Arg::Text(&write(limit_end)))])
    }
}
