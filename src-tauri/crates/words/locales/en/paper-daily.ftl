### The printed playbook: the daily work. Rules of engagement, first talk, giving up, signing.

## 5

paper-says-first-answer = The first answer comes from { $who }, within { $within } after somebody reacts. Everybody gets one, also those who will never buy. The clock stops when a person has answered.
paper-says-qualifying = The open questions are asked by { $who }: need first, money last. The answers are noted in the words that were heard. As soon as a lead is sellable, it is offered to sales.
paper-says-acceptance = Within { $within } an offered lead gets its answer from { $who }: accepted, or given back with a reason. Silence is not an answer.
paper-says-sales-steps = Every lead with sales stands at one of these steps, so that nobody has to ask:
paper-promises = What each side can count on
paper-column-step = Step
paper-column-done = Done when
paper-column-sends = Marketing sends meanwhile
paper-holiday = { $name } ({ $day })
paper-holidays = They stand still on these days too: { $days }.
paper-goal-intro = Counted back from what we want to sell. Each number is rounded up: half a customer is one to win.
paper-goal-month = a month
paper-goal-inquiries = { $count ->
    [one] 1 inquiry
   *[other] { $count } inquiries
}
paper-goal-ready = { $count } ready for sales
paper-goal-customers = { $count ->
    [one] 1 new customer
   *[other] { $count } new customers
}
paper-goal-ready-rate = Of 100 inquiries, { $rate } become ready for sales.
paper-goal-sale-rate = Of 100 with sales, { $rate } buy.
paper-goal-sale = Each brings { $sale } on average.
paper-goal-revenue = What we want to sell.
paper-accounts = Every lead is accounted for
paper-accounts-intro = At every moment each lead that sales took over is exactly one of these. The four counts add up to all that were taken over; there is no fifth.
paper-accounts-closed = Closed: won, or lost.
paper-accounts-active = Active: with sales, at a step that has a name.
paper-accounts-back = Back with marketing, which keeps in touch until a day that is written down.
paper-accounts-discarded = Discarded, for a reason from chapter 7.

## 6

paper-talk-order = Three things before any feature
paper-talk-after = Then, and only then
paper-sheet = Question sheet
paper-sheet-intro = Copy this sheet, one for each lead. Ask in this order, in your own words; leave out what is known. “They won't say” is an answer too: note it with the day, and ask the next one.
paper-sheet-who = Who are they, how do we reach them, and what did they do?
paper-sheet-who-hint = Note the day. Only a reaction with a day makes somebody an inquiry.
paper-sheet-looking-for = { $rule } (clause { $clause })
paper-sheet-talk = Notes of the first talk
paper-sheet-results = Which results do they want, in their own words?
paper-sheet-results-hint = If you didn't learn it, write “not learned”. A guess helps nobody.
paper-sheet-early = How far along were they when we met?
paper-sheet-early-hint = Only looking, comparing, or deciding.
paper-sheet-next = What happens next, on which day, and who does it?
paper-sheet-next-hint = No talk ends without a next day, even if the next day is in half a year.
paper-sheet-empty = As soon as a target market is described, its questions stand here with room to write.

## 7

paper-effort-note = Each attempt stands in the log with its day; what isn't noted did not happen.
paper-effort-last = The last one says, kindly, that it is the last, and how to find us again.
paper-reasons = The agreed reasons
paper-reasons-none = No reasons are agreed yet, so no lead can be given up properly.
paper-after-attempts = After all attempts of clause { $clause }
paper-returns-text = A lead that sales gives back keeps its history, and returns to the highest step that it still passes.

## 8

paper-still-open = Still open
paper-still-open-intro = { $count ->
    [one] One definition is open. You can sign all the same; until it is closed, leads are judged without it.
   *[other] { $count } definitions are open. You can sign all the same; until they are closed, leads are judged without them.
}
paper-signatures = Signatures
paper-sign-you = You, as { $hat ->
    [marketing] marketing
    [sales] sales
    [caller] the caller
   *[owner] the owner
}
paper-after-signing = After signing
paper-readers-intro = Whoever speaks with leads gets a copy, reads it, and notes here on which day.
paper-readers-name = Name
paper-readers-got = Got it on
paper-readers-read = Read it on
