//! The contract of the command line: what `--json` prints, what help says, how it ends.
//!
//! The shape of everything that programs read is kept in `snapshots/`, a file each. `SELLABLE_ACCEPT=1` writes them anew;
//! what then differs is a change of the contract, to be read before it is committed.

mod command_line;
mod editions;
mod ends;
mod exports;
mod files;
#[cfg(unix)]
mod full_disk;
mod json;
#[cfg(unix)]
mod killed;
mod printed;
mod snapshot;
