//! The list of questions.

use super::{Answer, AnswerKind, Answers, Chapter, NumberUnit, Question, Scope, Setting, defaults};
use crate::MarketId;
use crate::lead::{LeadKind, ReactionKind};
use crate::market::{Funds, TargetMarket};
use crate::money::Currency;
use crate::playbook::{Hat, Playbook};
use crate::timing::BuyingWindow;

const REACTIONS: &[&str] = &[
    "asked_for_quote",
    "called",
    "filled_in_form",
    "wrote",
    "came_by",
    "met_us",
    "referred",
    "downloaded",
    "clicked",
    "opened_newsletter",
    "other",
];
const HATS: &[&str] = &["marketing", "caller", "sales", "owner"];
const WINDOWS: &[&str] = &["this_month", "this_quarter", "three_months", "six_months", "this_year"];

const fn business(
    id: &'static str,
    chapter: Chapter,
    kind: AnswerKind,
    default: fn(&Answers, Option<MarketId>) -> Option<Answer>,
    sets: fn(Setting<'_>, &Answer),
) -> Question {
    Question { id, chapter, scope: Scope::Business, kind, makes_gap: true, applies: always, default, sets }
}

const fn market(id: &'static str, chapter: Chapter, kind: AnswerKind, sets: fn(Setting<'_>, &Answer)) -> Question {
    let default = defaults::nothing;
    Question { id, chapter, scope: Scope::Market, kind, makes_gap: true, applies: once_kind_known, default, sets }
}

const fn optional(question: Question) -> Question {
    Question { makes_gap: false, ..question }
}

const fn only_if(question: Question, applies: fn(&Answers, Option<MarketId>) -> bool) -> Question {
    Question { applies, ..question }
}

const fn usually(question: Question, default: fn(&Answers, Option<MarketId>) -> Option<Answer>) -> Question {
    Question { default, ..question }
}

/// The questions of the wizard, in the order in which they are asked.
pub static QUESTIONS: &[Question] = &[
    business("business.name", Chapter::Business, AnswerKind::Text, defaults::nothing, |to, answer| {
        on_business(to, |playbook| playbook.business.name = answer.text().trim().to_owned());
    }),
    business("business.sells", Chapter::Business, AnswerKind::LongText, defaults::nothing, |to, answer| {
        on_business(to, |playbook| playbook.business.sells = answer.text().trim().to_owned());
    }),
    optional(business("business.place", Chapter::Business, AnswerKind::Place, defaults::nothing, |to, answer| {
        if let Answer::Place(place) = answer {
            on_business(to, |playbook| playbook.business.place = Some(place.clone()));
        }
    })),
    optional(business(
        "business.currency",
        Chapter::Business,
        AnswerKind::Currency,
        defaults::currency,
        |to, answer| {
            if let Some(currency) = Currency::from_code(answer.text()) {
                on_business(to, |playbook| playbook.business.currency = currency);
            }
        },
    )),
    optional(business("business.people", Chapter::Business, AnswerKind::People, defaults::people, |to, answer| {
        if let Answer::People(people) = answer {
            on_business(to, |playbook| playbook.business.people = people.clone());
        }
    })),
    only_if(
        market("market.kind", Chapter::Market, AnswerKind::Choice(&["businesses", "consumers"]), |to, answer| {
            let kind = match answer.text() {
                "businesses" => LeadKind::Business,
                "consumers" => LeadKind::Consumer,
                _ => LeadKind::Unknown,
            };
            on_market(to, |market| market.kind = kind);
        }),
        always,
    ),
    only_if(
        market("market.industry", Chapter::Market, AnswerKind::Industries, |to, answer| {
            if let Answer::Industries(rule) = answer {
                on_market(to, |market| market.industries = Some(rule.clone()));
            }
        }),
        for_businesses,
    ),
    only_if(
        market("market.revenue", Chapter::Market, AnswerKind::MoneyRange, |to, answer| {
            if let Answer::Range(range) = answer {
                on_market(to, |market| market.revenue = Some(*range));
            }
        }),
        for_businesses,
    ),
    optional(only_if(
        market("market.headcount", Chapter::Market, AnswerKind::NumberRange(NumberUnit::People), |to, answer| {
            if let Answer::Range(range) = answer {
                on_market(to, |market| market.headcount = Some(*range));
            }
        }),
        for_businesses,
    )),
    only_if(
        market("market.age", Chapter::Market, AnswerKind::NumberRange(NumberUnit::Years), |to, answer| {
            if let Answer::Range(range) = answer {
                on_market(to, |market| market.age = Some(*range));
            }
        }),
        for_consumers,
    ),
    optional(only_if(
        market("market.income", Chapter::Market, AnswerKind::MoneyRange, |to, answer| {
            if let Answer::Range(range) = answer {
                on_market(to, |market| market.income = Some(*range));
            }
        }),
        for_consumers,
    )),
    market("market.where", Chapter::Market, AnswerKind::Territory, |to, answer| {
        if let Answer::Territory(territory) = answer {
            on_market(to, |market| market.territory = Some(territory.clone()));
        }
    }),
    optional(market("market.trigger", Chapter::Market, AnswerKind::LongText, |to, answer| {
        on_market(to, |market| market.trigger = answer.text().trim().to_owned());
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
    optional(market("market.name", Chapter::Market, AnswerKind::Text, |to, answer| {
        on_market(to, |market| market.name = answer.text().trim().to_owned());
    })),
    optional(market("avatar.name", Chapter::Avatar, AnswerKind::Text, |to, answer| {
        on_market(to, |market| market.avatar.name = answer.text().trim().to_owned());
    })),
    market("avatar.role", Chapter::Avatar, AnswerKind::Text, |to, answer| {
        on_market(to, |market| market.avatar.role = answer.text().trim().to_owned());
    }),
    optional(market("avatar.found", Chapter::Avatar, AnswerKind::LongText, |to, answer| {
        on_market(to, |market| market.avatar.found = answer.text().trim().to_owned());
    })),
    market("avatar.wants", Chapter::Avatar, AnswerKind::LongText, |to, answer| {
        on_market(to, |market| market.avatar.wants = answer.text().trim().to_owned());
    }),
    optional(market("avatar.worries", Chapter::Avatar, AnswerKind::LongText, |to, answer| {
        on_market(to, |market| market.avatar.worries = answer.text().trim().to_owned());
    })),
    optional(market("avatar.refuse", Chapter::Avatar, AnswerKind::LongText, |to, answer| {
        on_market(to, |market| market.avatar.refuse = answer.text().trim().to_owned());
    })),
    business("lead.inquiry", Chapter::Lead, AnswerKind::Choices(REACTIONS), defaults::inquiry, |to, answer| {
        if let Answer::Choices(keys) = answer {
            let kinds = keys.iter().filter_map(|key| ReactionKind::from_key(key)).collect();
            on_business(to, |playbook| playbook.inquiry = kinds);
        }
    }),
    optional(market("lead.criteria", Chapter::Lead, AnswerKind::Criteria, |to, answer| {
        if let Answer::Criteria(choices) = answer {
            on_market(to, |market| market.choices.clone_from(choices));
        }
    })),
    optional(market("lead.mql", Chapter::Lead, AnswerKind::Threshold, |to, answer| {
        if let Answer::Threshold(threshold) = answer {
            on_market(to, |market| market.mql = Some(*threshold));
        }
    })),
    optional(market("lead.sql", Chapter::Lead, AnswerKind::Threshold, |to, answer| {
        if let Answer::Threshold(threshold) = answer {
            on_market(to, |market| market.sql = Some(*threshold));
        }
    })),
    business(
        "lead.recheck_days",
        Chapter::Lead,
        AnswerKind::Number(NumberUnit::Days),
        defaults::recheck_days,
        |to, answer| {
            if let Answer::Number(days) = answer {
                on_business(to, |playbook| playbook.recheck_days = *days);
            }
        },
    ),
    business(
        "discard.reasons",
        Chapter::Discard,
        AnswerKind::DiscardReasons,
        defaults::discard_reasons,
        |to, answer| {
            if let Answer::DiscardReasons(reasons) = answer {
                on_business(to, |playbook| playbook.discard_reasons.clone_from(reasons));
            }
        },
    ),
    business(
        "discard.attempts",
        Chapter::Discard,
        AnswerKind::Number(NumberUnit::Attempts),
        defaults::attempts,
        |to, answer| {
            if let Answer::Number(attempts) = answer {
                on_business(to, |playbook| playbook.effort.attempts = *attempts);
            }
        },
    ),
    business(
        "discard.days",
        Chapter::Discard,
        AnswerKind::Number(NumberUnit::Days),
        defaults::attempt_days,
        |to, answer| {
            if let Answer::Number(days) = answer {
                on_business(to, |playbook| playbook.effort.days = *days);
            }
        },
    ),
    business(
        "engagement.first_answer_by",
        Chapter::Engagement,
        AnswerKind::Choice(HATS),
        defaults::first_answer_by,
        |to, answer| {
            if let Some(hat) = Hat::from_key(answer.text()) {
                on_business(to, |playbook| playbook.engagement.first_answer_by = hat);
            }
        },
    ),
    business(
        "engagement.answer_within",
        Chapter::Engagement,
        AnswerKind::Duration,
        defaults::answer_within,
        |to, answer| {
            if let Answer::Duration(time) = answer {
                on_business(to, |playbook| playbook.engagement.answer_within = *time);
            }
        },
    ),
    business(
        "engagement.accept_within",
        Chapter::Engagement,
        AnswerKind::Duration,
        defaults::accept_within,
        |to, answer| {
            if let Answer::Duration(time) = answer {
                on_business(to, |playbook| playbook.engagement.accept_within = *time);
            }
        },
    ),
    business("engagement.hours", Chapter::Engagement, AnswerKind::WorkingHours, defaults::hours, |to, answer| {
        if let Answer::WorkingHours(hours) = answer {
            on_business(to, |playbook| playbook.engagement.hours = hours.clone());
        }
    }),
    business("engagement.sales_steps", Chapter::Engagement, AnswerKind::List, defaults::sales_steps, |to, answer| {
        if let Answer::List(steps) = answer {
            on_business(to, |playbook| playbook.engagement.sales_steps.clone_from(steps));
        }
    }),
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

fn always(_: &Answers, _: Option<MarketId>) -> bool {
    true
}

fn once_kind_known(answers: &Answers, market: Option<MarketId>) -> bool {
    answers.market_kind(market) != LeadKind::Unknown
}

fn for_businesses(answers: &Answers, market: Option<MarketId>) -> bool {
    answers.market_kind(market) == LeadKind::Business
}

fn for_consumers(answers: &Answers, market: Option<MarketId>) -> bool {
    answers.market_kind(market) == LeadKind::Consumer
}

fn on_business(to: Setting<'_>, set: impl FnOnce(&mut Playbook)) {
    if let Setting::Business(playbook) = to {
        set(playbook);
    }
}

fn on_market(to: Setting<'_>, set: impl FnOnce(&mut TargetMarket)) {
    if let Setting::Market(market) = to {
        set(market);
    }
}
