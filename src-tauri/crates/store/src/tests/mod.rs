//! What the data file does as a whole, tried from inside, so that every row can be compared.

mod dump;
mod editions;
mod histories;
mod imports;
mod long_records;
mod sample;
mod sizes;
mod stories;
mod tables;
mod undo;
mod upgrades;
