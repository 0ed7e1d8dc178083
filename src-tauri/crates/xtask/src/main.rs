//! The developer menu.
fn main() {}
