### The owner's answers in words, for the check page.

unit-people = people
unit-years = years
unit-days = days
unit-attempts = attempts
unit-points = points
unit-percent = %
unit-customers = customers

answer-funds-some = Any amount, as long as it is set aside
answer-funds-least = At least { $amount }
answer-range-unit = { $range } { $unit }
answer-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
answer-attempts = { $count ->
    [one] 1 attempt
   *[other] { $count } attempts
}
answer-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
answer-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
answer-criteria = { $count ->
    [0] As the answers suggest
    [one] 1 changed
   *[other] { $count } changed
}
answer-threshold = { $fit } points of fit, { $interest } of interest
answer-discard-reasons = { $count ->
    [0] No reasons yet
    [one] 1 reason
   *[other] { $count } reasons
}
answer-nobody = Nobody named yet
answer-asks = { $count ->
    [0] As suggested
    [one] 1 question in your own words
   *[other] { $count } questions in your own words
}
answer-known = { $text } ({ $known })

# Entries are named by their first text: "3 customers: Harbor Dental, Lakeside Pediatrics and Bay Clinic".
answer-customers-best = { $count ->
    [0] None yet
    [one] 1 customer: { $names }
   *[other] { $count } customers: { $names }
}
answer-customers-worst = { $count ->
    [0] None yet
    [one] 1 customer: { $names }
   *[other] { $count } customers: { $names }
}
answer-avatar-objections = { $count ->
    [0] None yet
    [one] 1 objection: { $names }
   *[other] { $count } objections: { $names }
}
answer-avatar-others = { $count ->
    [0] Nobody else
    [one] 1 other person: { $names }
   *[other] { $count } other people: { $names }
}
answer-avatar-refuse = { $count ->
    [0] Nobody
    [one] 1 group: { $names }
   *[other] { $count } groups: { $names }
}
answer-lead-reactions = { $count ->
    [0] None counts
    [one] 1 reaction: { $names }
   *[other] { $count } reactions: { $names }
}
answer-engagement-holidays = { $count ->
    [0] None
    [one] 1 day: { $names }
   *[other] { $count } days: { $names }
}
answer-engagement-sales_steps = { $count ->
    [0] None yet
    [one] 1 step: { $names }
   *[other] { $count } steps: { $names }
}
answer-contact-sends = { $count ->
    [0] Nothing yet
    [one] 1 thing: { $names }
   *[other] { $count } things: { $names }
}

# The fields of a form, one after the other.
answer-market-count-count = About { $value }
answer-market-count-source = source: { $value }
answer-engagement-goal-revenue = { $value } a month
answer-engagement-goal-sale_rate = { $value } of 100 leads with sales buy
answer-engagement-goal-ready_rate = { $value } of 100 inquiries become ready for sales
