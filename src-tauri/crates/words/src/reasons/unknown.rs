//! What is not known, and why: never asked, declined, or not readable.

use super::Case;
use crate::criteria::test_key;
use crate::{Arg, Words};
use method::criterion::Test;
use method::fact::Fact;

impl Words {
    /// The clause for an answer that is not there. `None` if it is.
    pub(super) fn absent<T>(&self, fact: &Fact<T>, case: &Case<'_>) -> Option<String> {
        let criterion = case.criterion;
        Some(match fact {
            Fact::Known(_) => return None,
            Fact::Unknown => self.text(&format!("unknown-{}", test_key(&criterion.test))),
            Fact::WontSay { since } => self.say(
                "reason-wont-say",
                &[
                    ("name", Arg::Text(&self.criterion_inside(criterion))),
                    ("since", Arg::Text(&self.day(*since, case.today))),
                ],
            ),
            Fact::Unclear(typed) => {
                let what = self.text(match criterion.test {
                    Test::Revenue(_) | Test::Income(_) | Test::Budget(_) => "unclear-amount",
                    Test::Headcount(_) => "unclear-number",
                    Test::Age(_) => "unclear-age",
                    Test::Timing(_) => "unclear-time",
                    Test::Place(_) => "unclear-place",
                    Test::Industry(_) => "unclear-industry",
                    Test::Authority | Test::Need | Test::Own(_) | Test::Asked(_) | Test::Kind(_) | Test::Did { .. } => {
                        "unclear-answer"
                    }
                });
                self.say("reason-unclear", &[("typed", Arg::Text(typed)), ("what", Arg::Text(&what))])
            }
        })
    }

    /// The clause when the judge had an answer but the evidence doesn't fit it; it names the criterion and its result.
    pub(super) fn plain(&self, case: &Case<'_>) -> String {
        let (name, result) = (self.criterion_name(case.criterion), self.result(case.finding.result));
        self.say("reason-plain", &[("name", Arg::Text(&name)), ("result", Arg::Text(&result.to_lowercase()))])
    }
}
