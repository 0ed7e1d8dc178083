### What happened to a lead, what was done in the log, and the sum of it all.

happening-entered = Entered as “{ $to }”
happening-moved = Moved to “{ $to }”
happening-note = Note
happening-call = Call
happening-mail = Email
happening-visit = Visit
happening-text = Text message
happening-post = Letter or postcard
happening-meeting = Meeting
happening-social = Message on a social network
happening-answer = Answered: { $criterion }
happening-wont-say = They won't say.
happening-verdict = The verdict changed: { $before } → { $after }
happening-edited = Details changed
happening-merged = Another entry was joined to this one
happening-stopped = Asked not to be contacted
happening-stop-lifted = May be contacted again
happening-consented = Agreed to be contacted
happening-consent-withdrawn = Consent taken back
happening-talked = First talk
happening-planned = Next step
happening-owner = Looked after by
happening-linked = Files and links
happening-pinned = Market chosen
happening-judged = Judged then: { $verdict } ({ $edition }).
happening-against = Against the rules, by { $name }: { $reason }.
happening-reason = Reason: { $reason }.

# Acts, after "Undo:".
act-on = { $act }: { $subject }
act-answer-set = answer saved
act-answers-replaced = answers replaced
act-market-added = target market added
act-market-removed = target market removed
act-markets-ordered = target markets put in another order
act-lead-added = lead added
act-lead-edited = lead changed
act-lead-moved = lead moved
act-reaction-added = reaction noted
act-lead-noted = note added
act-lead-offered = lead offered to sales
act-lead-accepted = lead accepted by sales
act-lead-returned = lead returned to marketing
act-lead-closed = lead closed
act-lead-discarded = lead discarded
act-lead-reopened = lead opened again
act-care-set = lead changed
act-leads-changed = leads changed
act-pair-set-apart = two leads kept apart
act-leads-merged = leads merged
act-lead-erased = lead erased
act-imported = file taken in
act-import-taken-back = import taken back
act-preference-set = setting changed

numbers-balanced = { $entries ->
    [0] The log is empty. Every lead you enter will be accounted for.
    [one] 1 entry: it is accounted for.
   *[other] { $entries } entries: every one is accounted for.
}
numbers-unbalanced = The log holds { $entries } entries, and by the journal there should be { $journal }. Nothing was changed; open the newest backup and compare.

undone = Undone: { $what }.
redone = Done again: { $what }.
backup-failed = Today's backup could not be made: { $what }. Your data is safe in its file; there is only no second copy of today.
