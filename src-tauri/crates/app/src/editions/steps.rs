//! Leads keep the sales step on which they stand when a new edition names the steps otherwise (method.md, meaning 18): the
//! data file counts the steps, and a new list would quietly move everybody.

use crate::definitions::Definitions;
use method::LeadId;
use method::lead::Standing;
use store::{StoreFailure, Tx};

/// Where each step of one edition stands in the next; none for a step that is gone.
pub(super) fn kept_steps(before: &Definitions, after: &Definitions) -> Vec<Option<usize>> {
    let steps = |definitions: &Definitions| -> Vec<String> {
        let steps = definitions.playbook.engagement.sales_steps.iter();
        steps.map(|step| step.name.trim().to_lowercase()).collect()
    };
    let after = steps(after);
    steps(before).iter().map(|name| after.iter().position(|known| known == name)).collect()
}

/// Writes the steps anew. Who stands on a step that is gone stays with sales, on none of the steps.
pub(super) fn renumber(tx: &mut Tx<'_>, kept: &[Option<usize>]) -> Result<(), StoreFailure> {
    let mut shifted: Vec<(LeadId, Standing)> = Vec::new();
    tx.read().leads().all_seen(|entry| {
        let (id, standing) = (entry.id, &entry.standing);
        let step = standing.step.and_then(|step| kept.get(step).copied().flatten());
        if step != standing.step {
            shifted.push((id, Standing { step, ..standing.clone() }));
        }
    })?;
    for (id, standing) in shifted {
        tx.leads().set_standing(id, &standing)?;
    }
    Ok(())
}
