//! The acts that the journal knows.

/// How an act stands to undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Can be taken back and done again, in order.
    Undoable,
    /// Can't be taken back, nor can anything before it, such as a signature.
    Final,
    /// Stands beside the chain: it is journaled, undo passes over it, and it clears no redo.
    Aside,
}

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $reach:ident;)*) => {
        /// One kind of act on a book. A write names its act; the journal keeps it by its code.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Act { $($(#[$doc])* $name),* }

        impl Act {
            /// Every act, in the order of this list.
            pub const ALL: &[Act] = &[$(Act::$name),*];

            /// The word by which files and JSON name this act; it never changes.
            pub fn code(self) -> &'static str {
                match self { $(Act::$name => $code),* }
            }

            /// How this act stands to undo.
            pub fn reach(self) -> Reach {
                match self { $(Act::$name => Reach::$reach),* }
            }
        }
    };
}

acts! {
    /// An answer of the wizard was given or changed.
    AnswerSet = "answer_set", Undoable;
    /// All answers were replaced at once.
    AnswersReplaced = "answers_replaced", Undoable;
    /// A starter kit answered what was not answered yet.
    KitUsed = "kit_used", Undoable;
    /// A target market was added.
    MarketAdded = "market_added", Undoable;
    /// A target market was removed, with its answers.
    MarketRemoved = "market_removed", Undoable;
    /// Target markets were put in another order.
    MarketsOrdered = "markets_ordered", Undoable;
    /// An entry was logged.
    LeadAdded = "lead_added", Undoable;
    /// What is known about an entry was changed.
    LeadEdited = "lead_edited", Undoable;
    /// An entry was moved to another stage.
    LeadMoved = "lead_moved", Undoable;
    /// A reaction was recorded: a call, a form, a click.
    ReactionAdded = "reaction_added", Undoable;
    /// A note or a touch was recorded.
    LeadNoted = "lead_noted", Undoable;
    /// A lead was offered to sales.
    LeadOffered = "lead_offered", Undoable;
    /// Sales accepted a lead.
    LeadAccepted = "lead_accepted", Undoable;
    /// Sales gave a lead back to marketing.
    LeadReturned = "lead_returned", Undoable;
    /// A lead was closed, won or lost.
    LeadClosed = "lead_closed", Undoable;
    /// A lead was discarded for an agreed reason.
    LeadDiscarded = "lead_discarded", Undoable;
    /// A closed or discarded lead was taken up again.
    LeadReopened = "lead_reopened", Undoable;
    /// What the firm keeps of an entry beside was changed: who looks after it, the next step, a wish.
    CareSet = "care_set", Undoable;
    /// Several entries were changed at once.
    LeadsChanged = "leads_changed", Undoable;
    /// Two entries that look alike were said to be two.
    PairSetApart = "pair_set_apart", Undoable;
    /// Two entries became one.
    LeadsMerged = "leads_merged", Undoable;
    /// Every trace of a person was erased.
    LeadErased = "lead_erased", Final;
    /// A file of entries was taken in.
    Imported = "imported", Undoable;
    /// What a file brought was taken back, after other acts.
    ImportTakenBack = "import_taken_back", Undoable;
    /// Somebody signed the draft.
    Signed = "signed", Final;
    /// The last signature was given: the draft became an edition.
    EditionMade = "edition_made", Final;
    /// A waiting signature was taken off the draft.
    SignatureWithdrawn = "signature_withdrawn", Aside;
    /// Somebody got an edition.
    ReaderAdded = "reader_added", Undoable;
    /// Somebody read an edition.
    ReaderRead = "reader_read", Undoable;
    /// Somebody was taken off the list of those who got an edition.
    ReaderRemoved = "reader_removed", Undoable;
    /// A setting of this book was changed.
    PreferenceSet = "preference_set", Aside;
    /// Leads, or the whole business, were written into a file.
    Exported = "exported", Aside;
    /// A whole business came back from a document.
    BusinessTakenIn = "business_taken_in", Final;
}

impl Act {
    /// The act of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|act| act.code() == code)
    }

    /// This act on `subject`: the name that stands after "Undo: …", such as a lead's.
    pub fn on(self, subject: impl Into<String>) -> Deed {
        Deed { act: self, subject: Some(subject.into()) }
    }
}

/// An act and what it was done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// What was done.
    pub act: Act,
    /// To what or whom, as the owner names it; none where the act says it all.
    pub subject: Option<String>,
}

impl From<Act> for Deed {
    fn from(act: Act) -> Self {
        Self { act, subject: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_names_one_act() {
        for &act in Act::ALL {
            assert_eq!(Act::from_code(act.code()), Some(act), "{}", act.code());
        }
    }

    #[test]
    fn erasing_and_signing_are_final() {
        let last: Vec<_> = Act::ALL.iter().filter(|act| act.reach() == Reach::Final).collect();
        assert_eq!(last, [&Act::LeadErased, &Act::Signed, &Act::EditionMade, &Act::BusinessTakenIn]);
    }
}
