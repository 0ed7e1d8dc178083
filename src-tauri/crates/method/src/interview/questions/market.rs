//! Your target market.

use super::options::{KINDS, MONTHS, WINDOWS};
use super::{
    always, defaults, entries, for_businesses, for_consumers, market, on_market, only_if, optional, text, usually,
};
use crate::interview::{Answer, AnswerKind, Chapter, Field, FieldKind, NumberUnit, Question};
use crate::lead::LeadKind;
use crate::market::{Funds, MarketCount};
use crate::timing::BuyingWindow;

const COUNT: &[Field] =
    &[Field::optional("count", FieldKind::Count(NumberUnit::Customers)), Field::optional("source", FieldKind::Text)];

pub(super) const MARKET: &[Question] = &[
    usually(
        only_if(
            market("market.kind", Chapter::Market, AnswerKind::Choice(KINDS), |to, answer| {
                let kind = match answer.text() {
                    "businesses" => LeadKind::Business,
                    "consumers" => LeadKind::Consumer,
                    _ => LeadKind::Unknown,
                };
                on_market(to, |market| market.kind = kind);
            }),
            always,
        ),
        defaults::market_kind,
    ),
    usually(
        only_if(
            market("market.industry", Chapter::Market, AnswerKind::Industries, |to, answer| {
                if let Answer::Industries(rule) = answer {
                    on_market(to, |market| market.industries = Some(rule.clone()));
                }
            }),
            for_businesses,
        ),
        defaults::industry,
    ),
    usually(
        only_if(
            market("market.revenue", Chapter::Market, AnswerKind::MoneyRange, |to, answer| {
                if let Answer::Range(range) = answer {
                    on_market(to, |market| market.revenue = Some(*range));
                }
            }),
            for_businesses,
        ),
        defaults::revenue,
    ),
    usually(
        optional(only_if(
            market("market.headcount", Chapter::Market, AnswerKind::NumberRange(NumberUnit::People), |to, answer| {
                if let Answer::Range(range) = answer {
                    on_market(to, |market| market.headcount = Some(*range));
                }
            }),
            for_businesses,
        )),
        defaults::headcount,
    ),
    usually(
        only_if(
            market("market.age", Chapter::Market, AnswerKind::NumberRange(NumberUnit::Years), |to, answer| {
                if let Answer::Range(range) = answer {
                    on_market(to, |market| market.age = Some(*range));
                }
            }),
            for_consumers,
        ),
        defaults::age,
    ),
    usually(
        optional(only_if(
            market("market.income", Chapter::Market, AnswerKind::MoneyRange, |to, answer| {
                if let Answer::Range(range) = answer {
                    on_market(to, |market| market.income = Some(*range));
                }
            }),
            for_consumers,
        )),
        defaults::income,
    ),
    optional(only_if(
        market("market.home", Chapter::Market, AnswerKind::Text, |to, answer| {
            on_market(to, |market| market.home = text(answer));
        }),
        for_consumers,
    )),
    usually(
        market("market.where", Chapter::Market, AnswerKind::Territory, |to, answer| {
            if let Answer::Territory(territory) = answer {
                on_market(to, |market| market.territory = Some(territory.clone()));
            }
        }),
        defaults::territory,
    ),
    optional(market("market.trigger", Chapter::Market, AnswerKind::LongText, |to, answer| {
        on_market(to, |market| market.trigger = text(answer));
    })),
    optional(market("market.season", Chapter::Market, AnswerKind::Choices(MONTHS), |to, answer| {
        on_market(to, |market| market.season = entries(answer));
    })),
    usually(
        market("market.window", Chapter::Market, AnswerKind::Choice(WINDOWS), |to, answer| {
            let window = buying_window(answer.text());
            on_market(to, |market| market.window = window);
        }),
        defaults::window,
    ),
    usually(
        market("market.funds", Chapter::Market, AnswerKind::Funds, |to, answer| {
            if let Answer::Funds(least) = answer {
                on_market(to, |market| market.funds = least.map_or(Funds::SomeAmount, Funds::AtLeast));
            }
        }),
        defaults::funds,
    ),
    optional(market("market.budget_by", Chapter::Market, AnswerKind::Text, |to, answer| {
        on_market(to, |market| market.budget_by = text(answer));
    })),
    optional(market("market.values", Chapter::Market, AnswerKind::List, |to, answer| {
        on_market(to, |market| market.values = entries(answer));
    })),
    optional(market("market.count", Chapter::Market, AnswerKind::Form(COUNT), |to, answer| {
        let said = answer.records().first();
        on_market(to, |market| {
            market.count = said
                .map(|record| MarketCount { count: record.range("count"), source: record.text("source").to_owned() });
        });
    })),
    optional(market("market.name", Chapter::Market, AnswerKind::Text, |to, answer| {
        on_market(to, |market| market.name = text(answer));
    })),
];

/// The window behind an option of `market.window`.
fn buying_window(option: &str) -> Option<BuyingWindow> {
    Some(match option {
        "this_month" => BuyingWindow::ThisMonth,
        "this_quarter" => BuyingWindow::ThisQuarter,
        "three_months" => BuyingWindow::Days(91),
        "six_months" => BuyingWindow::Days(183),
        "this_year" => BuyingWindow::ThisYear,
        _ => return None,
    })
}
