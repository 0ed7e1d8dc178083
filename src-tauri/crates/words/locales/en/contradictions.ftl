### What contradicts itself in the answers, and why it matters. One sentence each.

contradiction-everybody-passes-sql = Whoever marketing takes on is ready for sales at once, so sales gets people nobody asked anything.
contradiction-not-asked = { $criterion } is a must-have, but no question asks about it, so nobody can ever pass.
contradiction-markets-trade = “{ $market }” refuses a trade that “{ $other }” is looking for ({ $what }), so callers can't know which of them counts.
contradiction-markets-area = “{ $market }” leaves out an area where “{ $other }” is looking ({ $what }), so callers can't know which of them counts.
contradiction-slow-answer = The first answer may take { $time }, which is longer than a working day: by then their interest has cooled.
contradiction-slow-acceptance = Sales may take { $time } to accept a lead, which is longer than a working day: all that time it lies between two desks.
contradiction-idle-points = The points for { $criterion } change nothing: with or without them, the same people pass.
contradiction-leaves-out-best = Your rule on { $criterion } would refuse { $customer }, one of your best customers: it may be too narrow.
contradiction-best-lacks-points = { $customer }, one of your best customers, would have too few points to pass: you may be asking for too many.
contradiction-no-time-answer = The first answer may take no time at all, so every answer is late.
contradiction-no-time-acceptance = Sales has no time at all to accept a lead, so every lead is late.
contradiction-no-time-dispute = There is no time at all to dispute a decision, so nobody can.
contradiction-no-time-ruling = The council has no time at all to decide, so every decision is late.
contradiction-no-businesses = You sell to businesses too, and no market describes them yet, so none of them can be a lead.
contradiction-no-consumers = You sell to people at home too, and no market describes them yet, so none of them can be a lead.
contradiction-lets-in-worst = { $customer }, whom you would not take again, would pass: no rule says yet what was wrong.
contradiction-goal-nobody-buys = Of 100 leads with sales none buys, so no number of leads can reach your goal.
contradiction-goal-nobody-ready = Of 100 inquiries none becomes ready for sales, so no number of inquiries can reach your goal.
contradiction-council-too-small = Only one person sits in the council, so one side decides alone.
contradiction-guesses = { $count ->
    [one] 1 answer about { $avatar } is a guess; the next talk with a customer can settle it.
   *[other] { $count } answers about { $avatar } are guesses; the next talks with customers can settle them.
}
avatar-unnamed = the person behind your market
