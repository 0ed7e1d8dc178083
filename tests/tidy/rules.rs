//! The rules, a file per subject.

mod clock;
mod hygiene;
mod layers;
mod naming;
mod promises;
mod refusal;
mod security;
mod size;
mod top_level;
mod window;

use crate::Rule;

/// Every rule of the house.
pub const RULES: &[&Rule] = &[
    &layers::ONE_OWNER,
    &layers::PRINTPDF_IN_ONE_FILE,
    &layers::ALLOWED_DEPENDENCIES,
    &layers::SHARED_LINTS,
    &refusal::TYPED_FAILURES,
    &refusal::NO_UNWRAP,
    &clock::ONE_CLOCK,
    &clock::NO_CLOCK_IN_SQL,
    &clock::NO_CLOCK_IN_THE_WINDOW,
    &size::AT_MOST_500_LINES,
    &top_level::ONLY_WHAT_IS_NAMED,
    &top_level::MEMBERS_HAVE_A_PURPOSE,
    &window::ONE_CROSSING,
    &window::FEATURES_STAY_APART,
    &window::NO_CYCLES,
    &window::NO_ANY,
    &window::TEXT_IS_TEXT,
    &hygiene::NOTHING_POSTPONED,
    &hygiene::NO_MACHINE_PATHS,
    &hygiene::NO_REGISTRY_HOSTS,
    &naming::NAMES_THAT_SAY_SOMETHING,
    &promises::COMMANDS_OF_THE_README,
    &security::NARROW_WINDOW,
    &security::NARROW_CAPABILITIES,
];
