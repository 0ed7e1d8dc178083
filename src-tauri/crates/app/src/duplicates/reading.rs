//! Reads all entries of the log to compare them. While some are read from the data file, those before are brought into the
//! form in which they are compared.

use super::matcher::{Matcher, Texts};
use method::LeadId;
use std::mem;
use std::panic::resume_unwind;
use std::sync::mpsc::sync_channel;
use std::thread;
use store::{Read, StoreFailure};

/// So many entries are handed over at once.
const BATCH: usize = 500;
/// So many batches may wait.
const WAITING: usize = 8;

/// The texts of some entries, one after the other.
#[derive(Debug, Default)]
struct Batch {
    texts: String,
    /// Whose they are, and where each of them ends.
    ends: Vec<(LeadId, [usize; 5])>,
}

impl Batch {
    fn put(&mut self, id: LeadId, texts: &Texts<'_>) {
        let Texts { name, company, email, phone, town } = *texts;
        let ends = [name, company, email, phone, town].map(|text| {
            self.texts.push_str(text);
            self.texts.len()
        });
        self.ends.push((id, ends));
    }

    fn each(&self, mut each: impl FnMut(LeadId, &Texts<'_>)) {
        let mut from = 0;
        for (id, ends) in &self.ends {
            let [name, company, email, phone, town] = ends.map(|end| &self.texts[mem::replace(&mut from, end)..end]);
            each(*id, &Texts { name, company, email, phone, town });
        }
    }
}

/// Everybody who stands in the log.
pub(super) fn everybody(read: Read<'_>) -> Result<Matcher<LeadId>, StoreFailure> {
    let (sender, receiver) = sync_channel::<Batch>(WAITING);
    thread::scope(|scope| {
        let folding = scope.spawn(move || {
            let mut matcher = Matcher::default();
            for batch in receiver {
                batch.each(|id, texts| matcher.add(id, texts));
            }
            matcher
        });
        let mut batch = Batch::default();
        // Nobody receives any more only if the other side broke off, which is told at the end.
        let hand_over = |batch: &mut Batch| drop(sender.send(mem::take(batch)));
        let read = read.leads().all_texts(|id, lead| {
            batch.put(id, &lead.into());
            if batch.ends.len() == BATCH {
                hand_over(&mut batch);
            }
        });
        hand_over(&mut batch);
        drop(sender);
        let matcher = folding.join().unwrap_or_else(|panic| resume_unwind(panic));
        read.map(|()| matcher)
    })
}
