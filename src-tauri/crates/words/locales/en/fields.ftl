### The fields of an entry, what stands on the button that adds one, how an answer is known, and parts in a decision.

add-customers-best = Add a customer
add-customers-worst = Add a customer
add-avatar-objections = Add an objection
add-avatar-others = Add a person
add-avatar-refuse = Add a group
add-lead-reactions = Add a reaction
add-engagement-holidays = Add a day
add-engagement-sales_steps = Add a step
add-contact-sends = Add something you send

# The best and the worst customers have the same fields.
field-customers-name = Name
field-customers-place = Town
field-customers-industry = Trade
    .hint = Write it plainly: dentist, plumber, hotel.
field-customers-revenue = Their yearly sales
    .hint = Roughly: 5M, or 300,000.
field-customers-headcount = People who work there
field-customers-age = Age
    .hint = Roughly is enough.
field-customers-income = Household income a year
    .hint = Only if you know it, or have a good idea of it.
field-customers-because = Why they are on this list
    .hint = What made it good, or what made it hard.

field-market-count-count = How many
    .hint = Roughly: 400, or 6,000.
field-market-count-source = Who says so
    .hint = A public list, an association, a map, or “our own guess”.

field-avatar-objections-objection = What they say
    .hint = In their words: “It costs too much.”
field-avatar-objections-answer = What you answer
    .hint = As you would say it, in one or two sentences.

field-avatar-others-name = Name
    .hint = Made up, like your avatar's, or just “the bookkeeper”.
field-avatar-others-role = What they do
field-avatar-others-part = Their part in the decision
field-avatar-others-wants = What they want from it

field-avatar-refuse-who = Whom
    .hint = A group, no names: “practices about to be sold”.
field-avatar-refuse-because = Why
field-avatar-refuse-newsletter = May still get the newsletter

field-lead-reactions-reaction = What they did
field-lead-reactions-points = Points
    .hint = Up to 10 is a good measure.
field-lead-reactions-loses_per_week = Fewer with each week
    .hint = 0 means that it never fades.

field-engagement-holidays-on = Day
    .hint = 12-25 comes back each year; 2026-12-28 is that one day only.
field-engagement-holidays-name = What it is
    .hint = Christmas Day, summer break

field-engagement-sales_steps-name = Step
field-engagement-sales_steps-done_when = Done when
    .hint = Something both sides can see: they have the offer in hand.
field-engagement-sales_steps-marketing_sends = Marketing sends meanwhile
    .hint = Something that helps at this step; it may stay empty.

field-engagement-goal-revenue = New sales a month
    .hint = What you would like to sell, not what you sell today.
field-engagement-goal-sale_rate = Of 100 leads with sales, how many buy?
field-engagement-goal-ready_rate = Of 100 inquiries, how many become ready for sales?

field-contact-sends-what = What
    .hint = A short email with one useful thing in it, a postcard, a call.
field-contact-sends-to = To whom
field-contact-sends-channel = How
field-contact-sends-every = How often

known-observed = We saw it
known-told = They told us
known-guessed = We guess

part-decides = Decides
    .hint = Says yes or no
part-influences = Is listened to
    .hint = Doesn't decide, but their word counts
part-uses = Uses it
    .hint = Works or lives with it, and is seldom asked
part-pays = Pays
    .hint = Has to agree to the money
part-blocks = Can stop it
    .hint = Can't say yes, but can say no
