//! Names of what the method knows: verdicts, stages, hats, reactions.

use crate::{Arg, Words};
use method::accounting::Place;
use method::criterion::{Gate, IfFailed};
use method::edition::EditionName;
use method::fact::BuyingRole;
use method::gate::GateState;
use method::judge::{TestResult, Verdict};
use method::lead::{LeadKind, ReactionKind, StandsAt};
use method::outcome::Route;
use method::playbook::Hat;

impl Words {
    /// "Needs answers".
    pub fn verdict(&self, verdict: Verdict) -> String {
        self.text(&format!("verdict-{}", verdict.key()))
    }

    /// "Qualified by marketing (MQL)".
    pub fn stands_at(&self, at: StandsAt) -> String {
        self.text(&format!("stands-{}", at.key()))
    }

    /// "with marketing": where entries are in the accounts, after a count.
    pub fn account_place(&self, place: Place) -> String {
        self.text(&format!("place-{}", place.key()))
    }

    /// "Marketing's gate (MQL)".
    pub fn gate(&self, gate: Gate) -> String {
        self.text(&format!("gate-{}", gate_key(gate)))
    }

    /// "Open: an answer is missing".
    pub fn gate_state(&self, state: GateState) -> String {
        self.text(match state {
            GateState::Passes => "gate-state-passes",
            GateState::Open => "gate-state-open",
            GateState::Closed => "gate-state-closed",
        })
    }

    /// "Marketing".
    pub fn hat(&self, hat: Hat) -> String {
        self.text(&format!("hat-{}", hat.key()))
    }

    /// "Asked for a price".
    pub fn reaction(&self, reaction: ReactionKind) -> String {
        self.text(&format!("reaction-{}", reaction.key()))
    }

    /// What happens to a lead that is given up: "Marketing keeps in touch".
    pub fn route(&self, route: Route) -> String {
        self.text(&format!("route-{}", route.key()))
    }

    /// "Decides together with others".
    pub fn role(&self, role: BuyingRole) -> String {
        self.text(&format!("role-{}", role_key(role)))
    }

    /// "Passes", "Fails", "Not known".
    pub fn result(&self, result: TestResult) -> String {
        self.text(match result {
            TestResult::Pass => "result-pass",
            TestResult::Fail => "result-fail",
            TestResult::Unknown => "result-unknown",
            TestResult::NotApplicable => "result-not_applicable",
        })
    }

    /// "Draft, not signed", "Edition 3".
    pub fn edition(&self, edition: EditionName) -> String {
        match edition {
            EditionName::Draft => self.text("edition-draft"),
            EditionName::Signed(number) => self.say("edition-signed", &[("number", Arg::Number(number.into()))]),
        }
    }

    /// What failing a criterion means: "Off target: we don't sell to them".
    pub fn if_failed(&self, if_failed: IfFailed) -> String {
        self.text(match if_failed {
            IfFailed::OffTarget => "if-failed-off_target",
            IfFailed::NotYet => "if-failed-not_yet",
            IfFailed::NoPoints => "if-failed-no_points",
        })
    }

    /// "Business", "Person or household", "Not known yet".
    pub fn kind(&self, kind: LeadKind) -> String {
        self.text(match kind {
            LeadKind::Business => "kind-business",
            LeadKind::Consumer => "kind-consumer",
            LeadKind::Unknown => "kind-unknown",
        })
    }
}

pub(crate) const fn gate_key(gate: Gate) -> &'static str {
    match gate {
        Gate::Mql => "mql",
        Gate::Sql => "sql",
    }
}

pub(crate) const fn role_key(role: BuyingRole) -> &'static str {
    match role {
        BuyingRole::Decides => "decides",
        BuyingRole::DecidesWithOthers => "decides_with_others",
        BuyingRole::Influences => "influences",
        BuyingRole::Uses => "uses",
        BuyingRole::NoSay => "no_say",
    }
}
