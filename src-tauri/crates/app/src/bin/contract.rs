//! Writes the window's types from the list of commands: `contract FILE`.
fn main() {}
