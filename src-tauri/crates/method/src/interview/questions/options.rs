//! What the choices offer.

pub(super) const REACTIONS: &[&str] = &[
    "asked_for_quote",
    "called",
    "filled_in_form",
    "wrote",
    "came_by",
    "met_us",
    "referred",
    "downloaded",
    "clicked",
    "opened_newsletter",
    "other",
];
pub(super) const HATS: &[&str] = &["marketing", "caller", "sales", "owner"];
pub(super) const SELLS_TO: &[&str] = &["businesses", "consumers", "both"];
pub(super) const KINDS: &[&str] = &["businesses", "consumers"];
pub(super) const WINDOWS: &[&str] = &["this_month", "this_quarter", "three_months", "six_months", "this_year"];
pub(super) const MONTHS: &[&str] =
    &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/// What somebody has to do with the decision.
pub const PARTS: &[&str] = &["decides", "influences", "uses", "pays", "blocks"];
pub(super) const PRESETS: &[&str] = &["bant", "champ", "gpctba", "anum"];
pub(super) const RECIPIENTS: &[&str] = &["nurture", "with_sales", "customers", "refused"];
pub(super) const CHANNELS: &[&str] = &["email", "post", "phone", "visit", "social"];
pub(super) const INTERVALS: &[&str] = &["weekly", "every_two_weeks", "monthly", "quarterly", "twice_a_year", "yearly"];
pub(super) const RHYTHMS: &[&str] = &["weekly", "every_two_weeks", "monthly", "quarterly"];
pub(in crate::interview) const NUMBERS: &[&str] = &[
    "inquiries",
    "mql",
    "sql",
    "accepted",
    "returned",
    "won",
    "lost",
    "discarded",
    "cost",
    "first_answer",
    "misses",
    "discard_reasons",
    "disputes",
];
