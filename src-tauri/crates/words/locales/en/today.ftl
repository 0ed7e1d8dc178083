### The screen Today: what must happen now, and why.

today-greeting = { $part ->
    [morning] Good morning.
    [afternoon] Good afternoon.
   *[evening] Good evening.
}
today-late = { $late ->
    [one] 1 thing is late.
   *[other] { $late } things are late.
}
today-waits = { $waiting ->
    [one] Nothing is late, and 1 thing waits.
   *[other] Nothing is late, and { $waiting } things wait.
}
today-clear = Nothing waits.
today-done = All done for today. Nobody waits for an answer, and nobody is forgotten.
today-nothing-logged = Nothing is logged yet. As soon as somebody reacts, what to do next stands here, the most urgent first.

today-group-inquiries = Answer these
today-hint-inquiries = They reacted, and nobody has been in touch. The clock runs.
today-group-handoffs = Accept or return
today-hint-handoffs = Marketing offered these to sales.
today-group-follow_ups = Next steps
today-hint-follow_ups = Somebody noted these for today, or for a day that has passed.
today-group-attempts = Try again
today-hint-attempts = Nobody got through yet, and the next agreed try is due.
today-group-rechecks = Look again
today-hint-rechecks = These were put off until a day that has come.
today-group-silent = Before they are lost
today-hint-silent = Nobody has been in touch for longer than is good.
today-group-answers = One answer away
today-hint-answers = The answer to one question decides, or brings them closest to it.

today-inquiry = { $reaction } on { $date }.
today-inquiry-words = { $reaction } on { $date }: “{ $words }”
today-inquiry-plain = They reacted, and nobody has been in touch.
today-handoff = Offered by marketing on { $date }.
today-follow-up-plain = Somebody noted this day.
today-attempts = { $attempts ->
    [one] Tried once of the { $agreed } times that are agreed.
   *[other] Tried { $attempts } of the { $agreed } times that are agreed.
}
today-recheck = Put off until { $date }. Has anything changed?
today-silent = { $stands }. Nothing has happened since { $date }.
today-answer = The answer brings the verdict closer.

today-stopped = Do not contact: { $ways }.

today-misses = { $late ->
    [0] { $missed ->
        [0] { $hat }: nothing late
       *[other] { $hat }: { $missed } missed so far
    }
   *[other] { $missed ->
        [0] { $hat }: { $late } late now
       *[other] { $hat }: { $late } late now, { $missed } missed so far
    }
}
