### What is missing, and why it matters. And the names of markets without one.

aspect-fit = fit
aspect-interest = interest

gap-business-name = Your business has no name yet, so the playbook has no cover.
gap-business-sells = Nobody wrote down what you sell, so everybody says it differently.
gap-market-kind = It is open whether you sell to businesses or to people at home, so no lead can be judged.
gap-market-industry = No trade is named, so a business in any trade counts as on target.
gap-market-revenue = No size is named, so a business of any size counts as on target.
gap-market-age = No age is named, so people of any age count as on target.
gap-market-where = No area is named, so a lead from anywhere counts as on target.
gap-market-window = It is open how soon they must want to buy, so “some day” counts as ready.
gap-market-funds = It is open whether money must be set aside, so sales may spend time on people who can't pay.
gap-avatar-role = Nobody said who the person behind the market is, so callers don't know whom to ask for.
gap-avatar-wants = Nobody said what that person is looking for, so the first talk has nothing to listen for.
gap-lead-inquiry = It is open what counts as a reaction, so nobody can become a lead.
gap-lead-mql_by = Nobody is named who decides what marketing takes on, so everybody decides it differently.
gap-lead-sql_by = Nobody is named who decides what goes to sales, so anybody may send anything.
gap-lead-recheck_days = No day is set to look again, so “not yet” turns into “never”.
gap-discard-reasons = No reasons are agreed, so no lead can be given up properly.
gap-discard-attempts = It is open how often you try, so giving up after one call is within the rules.
gap-discard-days = It is open over how many days you try, so all attempts may fall on one afternoon.
gap-discard-may = Nobody is named who may give up a lead, so anybody may, on any bad day.
gap-engagement-first_answer_by = Nobody is named to answer first, so nobody will.
gap-engagement-answer_within = No time is set for the first answer, so nothing is ever late.
gap-engagement-accept_within = No time is set for sales to accept a lead, so it may lie between two desks.
gap-engagement-hours = Your working hours are open, so no clock can run.
gap-engagement-sales_steps = No sales steps are named, so a lead with sales stands nowhere.
gap-engagement-marketing_gives = Marketing has promised nothing yet, so sales can count on nothing.
gap-engagement-sales_gives = Sales has promised nothing yet, so nobody knows what becomes of a lead.
gap-engagement-miss = It is open what happens when a promise is missed, so nothing will.
gap-contact-sends = Nothing is planned for people who aren't ready yet, so they will forget you.
gap-council-seats = Nobody sits in the council, so a quarrel about a lead stays a quarrel.
gap-council-file_within = It is open how long a lead can be disputed, so old quarrels never rest.
gap-council-rule_within = No time is set for the council to decide, so a disputed lead can wait forever.
gap-council-rhythm = No feedback session is planned, so nobody looks at the numbers together.

gap-out-of-reach-mql = Marketing asks for { $needed } points of { $aspect }, and all criteria together give { $possible }: nobody can pass.
gap-out-of-reach-sql = Sales asks for { $needed } points of { $aspect }, and all criteria together give { $possible }: nobody can pass.
gap-sql-below-mql = Sales asks for fewer points of { $aspect } than marketing does, so marketing's number decides.
gap-refuses-nobody = Nothing refuses anybody, so every lead is on target and the definition helps nobody.
gap-own-question-empty = One of your own questions has no words, so nobody can ask it.
gap-nothing-counts = No reaction counts, so nobody can become a lead.
gap-reason-without-recheck = “{ $reason }” sends leads back to marketing without a day to look again, so nobody will.

market-businesses = Businesses
market-households = Households
market-unnamed = A market without a name
market-near = { $who } near { $place }
market-in = { $who } in { $place }
