//! Moves in words, and what they break.

use crate::names::gate_key;
use crate::{Arg, Words};
use method::handoff::{AgainstRules, Move, NoSuchMove};
use method::judge::{Judgement, Verdict};
use method::outcome::Effort;
use method::playbook::SalesStep;

impl Words {
    /// Why a move is against what both sides agreed: "Only sellable leads go to sales, and this one is off target."
    pub fn against(&self, against: &AgainstRules, judgement: &Judgement) -> String {
        let rule = self.broken_rule(against);
        let is_open = matches!(against, AgainstRules::GateOpen(_) | AgainstRules::NotSellable(Verdict::NeedsAnswers));
        if is_open && judgement.ask_next.is_some() {
            return format!("{rule} {}", self.text("against-ask"));
        }
        rule
    }

    fn broken_rule(&self, against: &AgainstRules) -> String {
        match against {
            AgainstRules::GateOpen(gate) => self.text(&format!("against-open-{}", gate_key(*gate))),
            AgainstRules::GateClosed(gate) => self.text(&format!("against-closed-{}", gate_key(*gate))),
            AgainstRules::NotSellable(verdict) => self.text(match verdict {
                Verdict::NotYet => "against-not-sellable-not_yet",
                Verdict::OffTarget => "against-not-sellable-off_target",
                Verdict::NotALead => "against-not-sellable-not_a_lead",
                // Sellable leads break nothing; the word is here so that the match is whole.
                Verdict::NeedsAnswers | Verdict::Sellable => "against-not-sellable-needs_answers",
            }),
            AgainstRules::EffortMissing { made, agreed } => self.missing_effort(*made, *agreed),
        }
    }

    /// "You agreed on 6 attempts over 14 days before giving up; so far there were 4, and this is day 9."
    fn missing_effort(&self, made: Effort, agreed: Effort) -> String {
        let key = if agreed.days > 1 { "against-effort-days" } else { "against-effort" };
        self.effort_in(key, made, agreed)
    }

    /// The effort so far beside the agreed one: "4 of 6 attempts in 9 of 14 days".
    pub fn effort(&self, made: Effort, agreed: Effort) -> String {
        self.effort_in(if agreed.days > 1 { "effort-of-days" } else { "effort-of" }, made, agreed)
    }

    fn effort_in(&self, key: &str, made: Effort, agreed: Effort) -> String {
        let attempts = self.say("answer-attempts", &[("count", Arg::Number(agreed.attempts.into()))]);
        let args = [
            ("made", Arg::Number(made.attempts.into())),
            ("agreed", Arg::Text(&attempts)),
            ("days", Arg::Number(made.days.into())),
            ("agreed-days", Arg::Number(agreed.days.into())),
        ];
        self.say(key, &args)
    }

    /// Why a move makes no sense from where the lead stands.
    pub fn no_such_move(&self, why: NoSuchMove) -> String {
        self.text(match why {
            NoSuchMove::NotFromHere => "no-move-from-here",
            NoSuchMove::OnlyAName => "no-move-only-a-name",
            NoSuchMove::NoSuchStep => "no-move-no-such-step",
            NoSuchMove::ReasonMissing => "no-move-reason-missing",
        })
    }

    /// What stands on the button: "Hand to sales". `sales_steps` are the owner's own, in order.
    pub fn move_label(&self, wanted: &Move, sales_steps: &[SalesStep]) -> String {
        self.text(match wanted {
            Move::Qualify(gate) => return self.text(&format!("move-qualify-{}", gate_key(*gate))),
            Move::Nurture { until } => {
                return self.say("move-nurture", &[("until", Arg::Text(&self.date(*until)))]);
            }
            Move::Step(number) => match sales_steps.get(*number) {
                Some(step) => return self.say("move-step", &[("step", Arg::Text(&step.name))]),
                None => "move-step-unnamed",
            },
            Move::Offer => "move-offer",
            Move::Accept => "move-accept",
            Move::Return { .. } => "move-return",
            Move::Win { .. } => "move-win",
            Move::Lose { .. } => "move-lose",
            Move::Discard { .. } => "move-discard",
            Move::Reopen => "move-reopen",
        })
    }
}
