//! Thresholds, scores and how a gate stands.

use crate::criterion::Gate;
use serde::{Deserialize, Serialize};

/// The points that a gate asks for, in each of the two scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Threshold {
    /// Points of fit.
    pub fit: u32,
    /// Points of interest.
    pub interest: u32,
}

/// One of the two scores of a lead.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Score {
    /// Points it has.
    pub have: u32,
    /// Points it would have if every unknown passed.
    pub possible: u32,
    /// Points needed to be sellable.
    pub needed: u32,
}

impl Score {
    /// Whether it has enough.
    pub const fn reached(&self) -> bool {
        self.have >= self.needed
    }

    /// Whether no answer could make it enough.
    pub const fn out_of_reach(&self) -> bool {
        self.possible < self.needed
    }
}

/// How a gate stands for a lead (method.md, meaning 4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GateState {
    /// All must-haves pass and the points are there.
    Passes,
    /// It depends on answers nobody has yet.
    Open,
    /// A must-have failed, or the points are out of reach.
    Closed,
}

/// A gate with its state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GateStanding {
    /// Which gate.
    pub gate: Gate,
    /// How it stands.
    pub state: GateState,
}
