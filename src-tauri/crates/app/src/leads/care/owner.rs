//! Who looks after a lead.

use super::change::change;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::leads::typed::{SHORT, within};
use crate::leads::view::LeadView;
use serde::Deserialize;
use store::table::happening::ChangeKind;

/// Who looks after a lead from now on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct OwnerRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// Their name; empty for nobody.
    pub owner: String,
}

/// Notes who looks after a lead.
pub fn set_owner(book: &Book, request: &OwnerRequest) -> Result<LeadView, Problem> {
    let owner = within("owner", &request.owner, SHORT)?;
    change(book, request.id, ChangeKind::Owner, |care| {
        let said = match (care.owner.is_empty(), owner.is_empty()) {
            (_, true) => Said::new("story-owner-nobody").text("before", care.owner.clone()),
            (true, false) => Said::new("story-owner").text("owner", owner),
            (false, false) => Said::new("story-owner-after").text("owner", owner).text("before", care.owner.clone()),
        };
        owner.clone_into(&mut care.owner);
        Ok(said.say(&book.words))
    })
}
