//! Amounts of money and counts beside their limits.

use super::Case;
use crate::{Arg, Words};
use method::fact::{Budget, Fact};
use method::judge::Evidence;
use method::money::Money;
use method::range::{Lies, Range};

impl Words {
    /// Yearly sales and household income: "$2 million a year is under your $5 million".
    pub(super) fn yearly_clause(&self, limit: &Money, fact: &Fact<Money>, case: &Case<'_>) -> String {
        let Some(answer) = fact.known() else { return self.absent(fact, case).unwrap_or_default() };
        if case.finding.evidence == Evidence::OtherCurrency {
            return self.other_currency(limit, answer);
        }
        let amount = self.money_answer(answer.currency, &answer.amount);
        let yearly = self.say("amount-yearly", &[("amount", Arg::Text(&amount))]);
        self.amount_clause(&yearly, limit, case)
    }

    pub(super) fn budget_clause(&self, least: Option<&Money>, fact: &Fact<Budget>, case: &Case<'_>) -> String {
        let Some(answer) = fact.known() else { return self.absent(fact, case).unwrap_or_default() };
        let amount = match answer {
            Budget::Nothing => return self.text("reason-budget-nothing"),
            Budget::SomeAmount if least.is_some() => return self.text("reason-budget-how-much"),
            Budget::SomeAmount => return self.text("reason-budget-some"),
            Budget::Amount(money) => money,
        };
        let Some(least) = least else { return self.budget_of(amount) };
        if case.finding.evidence == Evidence::OtherCurrency {
            return self.other_currency(least, amount);
        }
        let said = self.money_answer(amount.currency, &amount.amount);
        let said = self.say("amount-set-aside", &[("amount", Arg::Text(&said))]);
        self.amount_clause(&said, least, case)
    }

    /// A budget where any amount will do.
    fn budget_of(&self, money: &Money) -> String {
        if money.amount.to == Some(0) {
            return self.text("reason-budget-nothing");
        }
        let amount = self.money_answer(money.currency, &money.amount);
        self.say("reason-budget-amount", &[("amount", Arg::Text(&amount))])
    }

    fn other_currency(&self, limit: &Money, answer: &Money) -> String {
        let amount = self.money_answer(answer.currency, &answer.amount);
        let args = [
            ("amount", Arg::Text(amount.as_str())),
            ("theirs", Arg::Text(answer.currency.code())),
            ("ours", Arg::Text(limit.currency.code())),
        ];
        self.say("reason-other-currency", &args)
    }

    fn amount_clause(&self, amount: &str, limit: &Money, case: &Case<'_>) -> String {
        let Evidence::Lies(lies) = case.finding.evidence else { return self.plain(case) };
        let end = |end: Option<i64>| end.map_or_else(String::new, |end| self.money(limit.currency, end));
        let (from, to) = (end(limit.amount.from), end(limit.amount.to));
        let whole = self.money_range(limit.currency, &limit.amount);
        let key = match lies {
            Lies::Below => "reason-amount-under",
            Lies::Above => "reason-amount-over",
            Lies::Across => "reason-amount-across",
            Lies::Inside => match (limit.amount.single(), limit.amount.from, limit.amount.to) {
                (Some(_), ..) => "reason-amount-exactly",
                (None, Some(_), Some(_)) => "reason-amount-inside",
                (None, Some(_), None) => "reason-amount-reaches",
                (None, None, _) => "reason-amount-within",
            },
        };
        self.say(
            key,
            &[
                ("amount", Arg::Text(amount)),
                ("from", Arg::Text(&from)),
                ("to", Arg::Text(&to)),
                ("limit", Arg::Text(&whole)),
            ],
        )
    }

    /// People who work there, and age: "3 people work there; you look for at least 5".
    pub(super) fn count_clause(
        &self,
        key: &str,
        limit: &Range<i64>,
        fact: &Fact<Range<i64>>,
        case: &Case<'_>,
    ) -> String {
        let Some(answer) = fact.known() else { return self.absent(fact, case).unwrap_or_default() };
        let key = match case.finding.evidence {
            Evidence::Lies(Lies::Across) => format!("{key}-across"),
            Evidence::Lies(Lies::Inside | Lies::Below | Lies::Above) => key.to_owned(),
            _ => return self.plain(case),
        };
        let (number, limit) = (self.number_answer(answer), self.number_range(limit));
        // Only the single figure 1 is singular.
        let count = if answer.single() == Some(1) { 1 } else { 2 };
        self.say(&key, &[("number", Arg::Text(&number)), ("count", Arg::Number(count)), ("limit", Arg::Text(&limit))])
    }
}
