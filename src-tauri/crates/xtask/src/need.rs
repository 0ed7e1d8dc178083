//! What a verb or a step needs before it can start.

use std::collections::BTreeMap;

use crate::command::CommandLine;
use crate::place::Place;
use crate::trouble::Trouble;
use crate::{node, packages, python};

/// Something that must be there first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// rustfmt and clippy.
    Lints,
    /// The system packages that building the shell takes.
    BuildPackages,
    /// The system packages that the journeys and the PDF checks take.
    TestPackages,
    /// The npm packages of the window.
    WindowPackages,
    /// The npm packages of the journeys.
    JourneyPackages,
    /// The built window, which the shell embeds.
    Window,
    /// The Python packages that check PDF files.
    Checkers,
    /// The program, its tests and everything else of the workspace, built.
    Workspace,
}

/// Meets needs, each at most once.
#[derive(Debug)]
pub struct Needs<'a> {
    place: &'a Place,
    met: BTreeMap<Need, Result<(), Trouble>>,
}

impl<'a> Needs<'a> {
    /// Nothing is met yet.
    pub fn new(place: &'a Place) -> Self {
        Self { place, met: BTreeMap::new() }
    }

    /// Meets `need`, or says again why it could not be met.
    pub fn meet(&mut self, need: Need) -> Result<(), Trouble> {
        if let Some(known) = self.met.get(&need) {
            return known.clone();
        }
        let outcome = self.bring(need);
        self.met.insert(need, outcome.clone());
        outcome
    }

    fn bring(&mut self, need: Need) -> Result<(), Trouble> {
        match need {
            Need::Lints => bring_lints(),
            Need::BuildPackages => packages::bring(packages::BUILD),
            Need::TestPackages => packages::bring(packages::TEST),
            Need::WindowPackages => node::install(&self.place.ui()),
            Need::JourneyPackages => node::install(&self.place.journeys()),
            Need::Window => {
                self.meet(Need::WindowPackages)?;
                node::build_window(self.place)
            }
            Need::Checkers => python::bring_checkers(self.place),
            Need::Workspace => {
                self.meet(Need::BuildPackages)?;
                self.meet(Need::Window)?;
                // All targets at once, so that the tests, the lints and the program share one set of features and nothing is compiled twice.
                CommandLine::cargo()
                    .words(["build", "--workspace", "--all-targets", "--locked"])
                    .within(&self.place.root)
                    .run()
            }
        }
    }
}

fn bring_lints() -> Result<(), Trouble> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let there = CommandLine::cargo().words([subcommand, "--version"]).read().is_ok();
        if !there {
            CommandLine::new("rustup").words(["component", "add", component]).run()?;
        }
    }
    Ok(())
}
