### What contradicts itself in the answers, and why it matters. One sentence each.

contradiction-everybody-passes-mql = Whoever reacts also passes marketing's gate, so the gate tells nobody apart.
contradiction-everybody-passes-sql = Whoever marketing takes on is ready for sales at once, so sales gets people nobody asked anything.
contradiction-not-asked = { $criterion } is a must-have, but no question asks about it, so nobody can ever pass.
contradiction-markets-trade = “{ $market }” refuses a trade that “{ $other }” is looking for ({ $what }), so callers can't know which of them counts.
contradiction-markets-area = “{ $market }” leaves out an area where “{ $other }” is looking ({ $what }), so callers can't know which of them counts.
contradiction-slow-answer = The first answer may take { $time }, which is longer than a working day: by then their interest has cooled.
contradiction-slow-acceptance = Sales may take { $time } to accept a lead, which is longer than a working day: all that time it lies between two desks.
contradiction-nobody-works = A time is set for answers, but you work on no day of the week, so the clock never runs and nothing is ever late.
contradiction-reason-without-way = “{ $reason }” doesn't say what happens with the lead next, so it just disappears.
contradiction-idle-points = The points for { $criterion } change nothing: with or without them, the same people pass.
contradiction-leaves-out-best = { $customer } is one of your best customers, and { $criterion } leaves them out: the rule may be too narrow.
contradiction-best-lacks-points = { $customer } is one of your best customers, and has too few points to pass: the rule may be too narrow.
contradiction-no-time = No time at all is set here, so every lead is late at once.
contradiction-no-businesses = You sell to businesses too, and no market describes them yet, so none of them can be a lead.
contradiction-no-consumers = You sell to people at home too, and no market describes them yet, so none of them can be a lead.
contradiction-lets-in-worst = { $customer } is one of the customers you would not take again, and passes: no rule says yet what was wrong.
contradiction-goal-nobody-buys = Of 100 leads with sales none buys, so no number of leads can reach your goal.
contradiction-goal-nobody-ready = Of 100 inquiries none becomes ready for sales, so no number of inquiries can reach your goal.
contradiction-goal-no-sale = A sale brings in nothing on average, so no number of leads can reach your goal.
contradiction-council-too-small = { $seats ->
    [0] Nobody sits in the council, so a quarrel about a lead stays a quarrel.
    [one] Only one person sits in the council, so one side decides alone.
   *[other] { $seats } people sit in the council.
}
contradiction-guesses = { $count ->
    [one] 1 answer about { $avatar } is a guess; the next talk with a customer can settle it.
   *[other] { $count } answers about { $avatar } are guesses; the next talks with customers can settle them.
}
avatar-unnamed = the person behind your market
