### The cheat sheet: the agreement on one page for the wall.

cheat-title = Cheat sheet
cheat-file = { $business }: cheat sheet
cheat-file-unnamed = Cheat sheet
cheat-edition = { $edition } · { $date }
cheat-whom = We sell to { $who }: { $rules }.
cheat-whom-plain = We sell to { $who }.
cheat-whom-nobody = Nobody has described a target market yet.
cheat-whom-more = { $count ->
    [one] One more market stands in the playbook, chapter 1.
   *[other] { $count } more markets stand in the playbook, chapter 1.
}

cheat-asks = Three questions decide
cheat-asks-open = No criterion asks for anything yet. The questions come from your answers.
cheat-looking-for = We look for: { $rule }
cheat-looking-for-clause = We look for: { $rule } (clause { $clause })

cheat-marketing = Before a lead is handed over
cheat-marketing-answer = Answers everybody who reacts within { $within }.
cheat-marketing-answer-open = Answers everybody who reacts.
cheat-marketing-ask = Asks what is open: need first, money last.
cheat-marketing-offer = Offers every sellable lead to sales on the same working day, with every answer.
cheat-marketing-later = { $days ->
    [one] Keeps in touch with everybody who is not ready, and looks again after 1 day.
   *[other] Keeps in touch with everybody who is not ready, and looks again after { $days } days.
}
cheat-sales = From the handoff on
cheat-sales-accept = Accepts or returns each lead within { $within }, with a reason.
cheat-sales-accept-open = Accepts or returns each lead, with a reason.
cheat-sales-talk = Finds out the trigger, the results they want and who decides, before any feature.
cheat-sales-steps = Takes each step by its day, and notes it.
cheat-sales-tries = { $attempts ->
    [one] Tries once before giving anybody up.
   *[other] Tries { $attempts } times over { $days } days before giving anybody up.
}

cheat-times = Times we promise
cheat-time-answer = First answer
cheat-time-offer = Offer to sales
cheat-time-same-day = same working day
cheat-time-accept = Accept or return
cheat-time-tries = Before giving up
cheat-time-tries-value = { $attempts ->
    [one] 1 try
   *[other] { $attempts } tries in { $days } days
}
cheat-time-recheck = Look again
cheat-time-days = { $days ->
    [one] after 1 day
   *[other] after { $days } days
}

cheat-reasons = A lead is given up only for
cheat-reasons-more = { $count ->
    [one] and for one more agreed reason, from clause { $clause } on.
   *[other] and for { $count } more agreed reasons, from clause { $clause } on.
}
cheat-rules = Always
cheat-rule-unknown = Not known is not no: ask.
cheat-rule-later = Not now is not never: set a day.
cheat-rule-accounts = Every lead is closed, active at a step, given up for a reason, or back with marketing.
cheat-note = The whole agreement stands in the playbook. What this page leaves out still counts.
