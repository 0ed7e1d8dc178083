//! The rules: what a lead is, and why. Pure.
