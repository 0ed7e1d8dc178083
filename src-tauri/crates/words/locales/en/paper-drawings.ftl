### The drawings of the printed playbook, what stands beside them, and what is told of chapters that are left out.

paper-left-out = { $count ->
    [one] Chapter { $chapters } is left out of this copy. It holds all the same, and its numbers stay as they are.
   *[other] Chapters { $chapters } are left out of this copy. They hold all the same, and their numbers stay as they are.
}

paper-lanes = The way of a lead
paper-lanes-alt = The way of a lead, step by step, from the first reaction to the numbers on the table: { $steps }.
paper-lanes-marketing = Marketing and the caller
paper-lanes-react = Answer, and ask the next question
paper-lanes-react-within = Answer within { $within }, and ask the next question
paper-lanes-ask = Ask what is still open; offer what is sellable
paper-lanes-accept = Accept, or say why not
paper-lanes-talk = Hold the first talk, go on step by step, and note what became of it
paper-lanes-keep = Keep in touch meanwhile
paper-lanes-numbers = Go through the numbers

paper-column-if-not = What if not
paper-engage-list-if-not = It stays a name, and nobody counts it.
paper-engage-inquiry-if-not = The log shows it as late, to both sides.
paper-engage-mql-if-not = What nobody asked stays open; it is never taken for a no.
paper-engage-sql-if-not = It waits with marketing, and shows as late.
paper-engage-offered-if-not = Silence is no answer: it counts as a promise missed.
paper-engage-active-if-not = A lead that stands still is shown to both sides.
paper-engage-after-if-not = Without a reason it stays open, with the same name on it.

paper-timetable = When to try
paper-timetable-alt = Attempts along the days: { $steps }.
paper-timetable-intro = This is one way to spread the agreed attempts. The number of attempts and of days is agreed; the hours are yours to choose.
paper-timetable-unit = days
paper-timetable-day = Day { $day }
paper-timetable-try = Attempt
paper-timetable-how = How
paper-timetable-say = What to say
paper-timetable-morning = A call in the morning
paper-timetable-noon = A call around noon
paper-timetable-evening = A call late in the day
paper-timetable-mail = A short email
paper-timetable-text = A text message, if we may
paper-timetable-last = A last email
paper-timetable-say-first = Thank them for getting in touch. Ask what made them look.
paper-timetable-say-more = Name what they asked for, and two times you can be reached.
paper-timetable-say-help = Send the one thing that helps them, even if they never buy.
paper-timetable-say-last = Say kindly that it is the last one, and how to find us again.

paper-calendar = The year at a glance
paper-calendar-alt = What is sent in which month: { $rows }.
paper-calendar-row = { $what }, { $often }

paper-size-alt = Of { $total } that exist, { $ready } become ready for sales in a year if the plan of clause { $clause } holds, and { $customers } become customers.
paper-size-total = of them exist
paper-size-ready = ready for sales in a year
paper-size-customers = new customers in a year
paper-size-note = What clause { $clause } plans for a month, counted for a year and drawn to scale. A plan that needs nearly all of them is no plan.

paper-map-alt = Map of where we sell: { $territory }
paper-map-wanted = We sell here
paper-map-excluded = Not here

paper-readers-not-yet = Not yet
paper-ladder-must = Must be so: { $count }
paper-ladder-fit = Fit: { $points } or more
paper-ladder-interest = Interest: { $points } or more
paper-bench = From our own customers
paper-bench-intro = Judged by chapter 1 alone: whether they wanted it at the time, nobody needs to remember.
paper-bench-best = { $name }, one we would like more of
paper-bench-worst = { $name }, one we would rather not have again
paper-bench-fits = Everything that chapter 1 asks for is there.
paper-bench-meets = Whoever is like them, and wants it now, goes to sales.
paper-bench-refuses = Whoever is like them is told so kindly, and soon, and costs nobody a second day.
paper-intro-4-customers = First customers of ours, then leads that are made up. All are judged by the same rules. If one of the answers surprises you, the rule is wrong or unclear: say so before you sign.

paper-peace = Whom we leave in peace
paper-peace-asked = Whoever asks not to be called, written to or visited is left in peace that way from the same day on, by both sides.
paper-peace-noted = Note the way, the day, and how we know. A new list, an import or a new colleague changes nothing about it.
paper-peace-verdict = It limits what we do, not what they are: a lead may be sellable and still not want to be called. Then we wait until they come to us.
paper-peace-back = Only they can lift it, and that is noted in the same way.
