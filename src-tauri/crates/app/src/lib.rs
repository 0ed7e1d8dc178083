//! The use cases: what an owner can do.
