### Moves, and what they break.

move-qualify-mql = Qualify for marketing (MQL)
move-qualify-sql = Mark as ready for sales (SQL)
move-offer = Hand to sales
move-accept = Accept
move-return = Return to marketing
move-step = Move to “{ $step }”
move-step-unnamed = Move to the next step
move-nurture = Keep in touch until { $until }
move-win = Won
move-lose = Lost
move-discard = Discard
move-reopen = Open again

against-open-mql = An answer is missing before marketing can qualify it.
against-open-sql = An answer is missing before it is ready for sales.
against-closed-mql = It doesn't meet what you agreed for marketing's leads.
against-closed-sql = It doesn't meet what you agreed for sales.
against-not-sellable-needs_answers = Only sellable leads go to sales, and this one needs answers.
against-not-sellable-not_yet = Only sellable leads go to sales, and this one is not ready yet.
against-not-sellable-off_target = Only sellable leads go to sales, and this one is off target.
against-not-sellable-not_a_lead = Only sellable leads go to sales, and this is not a lead: nobody reacted.
against-ask = Ask the next question first.
lost-to = { $reason } (to { $to })

against-effort = { $made ->
    [0] You agreed on { $agreed } before giving up; there was none so far.
    [one] You agreed on { $agreed } before giving up; there was 1 so far.
   *[other] You agreed on { $agreed } before giving up; there were { $made } so far.
}
against-effort-days = { $made ->
    [0] You agreed on { $agreed } over { $agreed-days } days before giving up; there was none so far.
    [one] You agreed on { $agreed } over { $agreed-days } days before giving up; so far there was 1, and this is day { $days }.
   *[other] You agreed on { $agreed } over { $agreed-days } days before giving up; so far there were { $made }, and this is day { $days }.
}
# The effort so far, beside the agreed one: "4 of 6 attempts in 9 of 14 days".
effort-of = { $made } of { $agreed }
effort-of-days = { $made } of { $agreed } in { $days } of { $agreed-days } days

no-move-from-here = That can't be done from where this lead stands.
no-move-only-a-name = A name from a list becomes a lead when they react. Log what they did, with the day.
no-move-no-such-step = That sales step isn't there, or the lead already stands at it.
no-move-reason-missing = Choose a reason that both sides agreed on.
