//! What a row does to somebody who is known: fills blanks, or takes the place of what was known. It never clears anything,
//! never moves anybody back, and never lifts a wish not to be contacted.

use super::choice::{Means, Same};
use super::rows::Entry;
use method::judge::has_reacted;
use method::lead::{Care, LeadKind, Profile, ReactionKind, Stage, Standing};

/// Somebody who is known, as far as a row may change it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Person {
    pub(super) profile: Profile,
    pub(super) standing: Standing,
    pub(super) care: Care,
}

impl Person {
    /// Adds what a row says. `inquiry` are the reactions that make an inquiry of a name.
    pub(super) fn take(&mut self, row: &Entry, same: Same, inquiry: &[ReactionKind]) {
        match same {
            Same::Skip => return,
            Same::Fill => fill(&mut self.profile, &row.profile),
            Same::Overwrite => overwrite(&mut self.profile, &row.profile),
        }
        react(&mut self.profile, &row.profile);
        if self.standing.stage == Stage::List && self.standing.outcome.is_none() && has_reacted(inquiry, &self.profile)
        {
            self.standing.stage = Stage::Inquiry;
        }
        look_after(&mut self.care, &row.care, same);
    }
}

impl Entry {
    /// Adds what a later row says of the same person: it fills what this one leaves blank.
    pub(super) fn add(&mut self, later: &Self) {
        fill(&mut self.profile, &later.profile);
        react(&mut self.profile, &later.profile);
        look_after(&mut self.care, &later.care, Same::Fill);
        if self.means == Means::AsRecorded {
            self.means.clone_from(&later.means);
            self.lost_reason.clone_from(&later.lost_reason);
        }
        if self.value.is_empty() {
            self.value.clone_from(&later.value);
        }
    }
}

/// Fills what is not known yet; what is known stays.
fn fill(profile: &mut Profile, row: &Profile) {
    for (known, new) in texts(profile, row) {
        if known.is_empty() {
            known.clone_from(new);
        }
    }
    if profile.kind == LeadKind::Unknown {
        profile.kind = row.kind;
    }
    macro_rules! fill {
        ($($field:ident),*) => { $(
            if profile.facts.$field.is_unknown() {
                profile.facts.$field = row.facts.$field.clone();
            }
        )* };
    }
    fill!(industry, place, revenue, headcount, age, income, timing, budget, authority, need);
}

/// Puts what the row says in place of what is known; what it leaves blank stays.
fn overwrite(profile: &mut Profile, row: &Profile) {
    if has_own_name(row) {
        profile.name.clone_from(&row.name);
    }
    for (known, new) in texts(profile, row) {
        if !new.is_empty() {
            known.clone_from(new);
        }
    }
    if row.kind != LeadKind::Unknown {
        profile.kind = row.kind;
    }
    macro_rules! overwrite {
        ($($field:ident),*) => { $(
            if !row.facts.$field.is_unknown() {
                profile.facts.$field = row.facts.$field.clone();
            }
        )* };
    }
    overwrite!(industry, place, revenue, headcount, age, income, timing, budget, authority, need);
}

/// A row without a name is called by its firm, its address or its number: that is no name to put over another.
fn has_own_name(row: &Profile) -> bool {
    ![&row.company, &row.email, &row.phone].contains(&&row.name)
}

fn texts<'a>(profile: &'a mut Profile, row: &'a Profile) -> [(&'a mut String, &'a String); 6] {
    [
        (&mut profile.company, &row.company),
        (&mut profile.title, &row.title),
        (&mut profile.email, &row.email),
        (&mut profile.phone, &row.phone),
        (&mut profile.source, &row.source),
        (&mut profile.note, &row.note),
    ]
}

/// Adds reactions that are not known yet: of another kind, or of another day.
fn react(profile: &mut Profile, row: &Profile) {
    for new in &row.reactions {
        if !profile.reactions.iter().any(|known| known.kind == new.kind && known.on == new.on) {
            profile.reactions.push(new.clone());
        }
    }
    profile.reactions.sort_by_key(|reaction| reaction.on);
}

/// Wishes not to be contacted and consents are added where there is none for that channel; none is taken away.
fn look_after(care: &mut Care, row: &Care, same: Same) {
    if care.owner.is_empty() || (same == Same::Overwrite && !row.owner.is_empty()) {
        care.owner.clone_from(&row.owner);
    }
    if care.next.is_none() {
        care.next.clone_from(&row.next);
    }
    for stop in &row.stops {
        care.add_stop(stop.clone());
    }
    for consent in &row.consents {
        let is_open = care.stop(consent.channel).is_none();
        if is_open && !care.consents.iter().any(|known| known.channel == consent.channel) {
            care.consents.push(consent.clone());
        }
    }
    for link in &row.links {
        if !care.links.iter().any(|known| known.target == link.target) {
            care.links.push(link.clone());
        }
    }
}
