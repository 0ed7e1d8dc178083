### The printed playbook: cover, summary, definitions. What the whole book shares stands in playbook.ftl.

paper-cover-title = Playbook
paper-cover-subtitle = What marketing and sales agreed on: whom we sell to, what a lead is, and who does what with it, by when.
paper-cover-note = In this book teal speaks for marketing, amber for sales, and ink for both together. The words say it too, so it reads as well in black and white.
paper-cover-date = As of
paper-cover-unnamed = Our business
paper-cover-nobody = Nobody named yet
paper-footer = { $edition } · { $date }
paper-go-to = Go to { $title }

# Who somebody is, inside a sentence.
paper-who-hat = { $hat ->
    [marketing] marketing
    [sales] sales
    [caller] the caller
   *[owner] the owner
}
paper-who-named = { $name } ({ $hat ->
    [marketing] marketing
    [sales] sales
    [caller] the caller
   *[owner] the owner
})
paper-who-you = you, as { $hat ->
    [marketing] marketing
    [sales] sales
    [caller] the caller
   *[owner] the owner
}
paper-open-short = Open

## In one page

paper-summary-markets = Whom we sell to, and when
paper-summary-market = Market
paper-summary-on-target = On target: all of this
paper-summary-more-markets = { $count ->
    [one] One more market stands in chapter 1.
   *[other] { $count } more markets stand in chapter 1.
}
paper-summary-ready = Ready for sales: this as well
paper-summary-ready-text = Somebody who reacted, is on target and ready, is sellable. Sales gets nobody else; everybody else stays with marketing.
paper-summary-ready-points = At least { $fit } points of fit and { $interest } of interest
paper-summary-duties = Who does what, by when
paper-summary-column-when = When this happens
paper-summary-column-does = They do this
paper-duty-reacts = Somebody reacts
paper-duty-reacts-does = Answer, ask the next question
paper-duty-missing = An answer is missing
paper-duty-missing-does = Ask: need first, money last
paper-duty-sellable = A lead is sellable
paper-duty-sellable-does = Offer it, with every answer
paper-duty-offered = A lead is offered
paper-duty-offered-does = Accept it, or say why not
paper-duty-accepted = A lead is accepted
paper-duty-accepted-does = Talk first, then step by step
paper-duty-accepted-when = Each step by its day
paper-duty-later = A lead isn't ready yet
paper-duty-later-does = Keep in touch, and look again
paper-duty-later-when = { $days ->
    [one] On their day, else after 1 day
   *[other] On their day, else after { $days } days
}
paper-within = Within { $within }
paper-same-day = The same working day

## 1

paper-market-line = This chapter describes one target market: { $market }.
paper-no-market = Nobody has described a target market yet. Until somebody does, no lead can be judged.
paper-why-kind-business = Firms, practices, shops, offices. A household that gets in touch is answered kindly, and is not a lead.
paper-why-kind-consumer = A firm that gets in touch is answered kindly, and is not a lead.
paper-why-kind-unknown = Until this is settled, no lead can be judged.
paper-why-industry = A business in another trade is not a lead, however friendly the call was. Where the trade is only half clear, we ask which part is theirs.
paper-why-revenue = Both ends belong to it. A rough figure is enough, as long as all of it lies inside.
paper-why-headcount = People often tell it sooner than their yearly sales.
paper-why-age = A rough answer is enough: “in my forties”.
paper-why-income = Before tax, for the whole household. Both ends belong to it.
paper-why-place-around = Distances run in a straight line, from the middle of one town to the middle of the other. The limit itself still counts as inside.
paper-why-place-area = What counts is where they are, not where they called from.
paper-why-trigger = Whoever speaks to them first listens for this. It decides nothing by itself.
paper-values-intro = We serve people best who care about this:
paper-season = Most of them buy in { $months }.
paper-count = We reckon with { $count } of them.
paper-count-none = Nobody has counted them yet.
paper-count-source = Who says so: { $source }
paper-count-no-source = Nobody has noted who says so, so take it for a guess.
paper-recheck-own = { $days ->
    [one] On a no, we look again after 1 day, unless they named another.
   *[other] On a no, we look again after { $days } days, unless they named a day.
}
paper-points-worth = { $points ->
    [0] It brings no points.
    [one] It brings 1 point.
   *[other] It brings { $points } points.
}
paper-points-target = { $points ->
    [0] A no is off target.
    [one] It brings 1 point; a no is off target.
   *[other] It brings { $points } points; a no is off target.
}
paper-points-only = { $points ->
    [0] It brings no points, and a no refuses nobody.
    [one] It brings 1 point; a no refuses nobody.
   *[other] It brings { $points } points; a no refuses nobody.
}
paper-together = Together
paper-together-label = Together
paper-cited = (clause { $clause })
paper-unknown-title = Not known is not no
paper-unknown-text = An answer that nobody has yet counts neither as a yes nor as a no. The log names the question to ask. Nobody is refused for what nobody asked.
paper-edges = If an answer may lie on either side of a limit, it isn't known yet: ask for the missing half. What we leave out stays out, even inside a trade or an area that we sell to. If a rule turns away people we would gladly have, change the rule, together; don't bend it for one lead.

## 2

paper-avatar-earns = What they earn or sell
paper-avatar-goals = What they want to reach
paper-avatar-part = Part in the decision:
paper-avatar-saying = In their words
paper-objections-intro = They will say it to us, too. Nobody has to think of an answer on the spot.
paper-others-intro = Ask for them by name, and ask what they need before they can say yes.
paper-column-they-say = They say
paper-column-we-answer = We answer
paper-column-part = Their part
paper-column-wants = What they want
paper-column-whom = Whom
paper-column-why = Why
paper-column-newsletter = Newsletter
paper-newsletter-goes-on = Goes on
paper-newsletter-stops = Stops
paper-avatar-nobody = Nobody has described this person yet.
paper-avatar-check = Before anything goes out, ask
paper-avatar-check-read = Would { $name } read it to the end?
paper-avatar-check-where = Is it where { $name } already is, or do we hope for a visit?
paper-avatar-check-result = Does it speak of the result they look for, and not of our features?
paper-avatar-check-worry = Does it answer what worries them, without being asked?
paper-avatar-check-way = Is there one easy way to answer, and an easy way to say no?
paper-avatar-them = this person
paper-refused-why = They may fit every line of chapter 1 and still cost both sides more than they bring. Be kind, be quick, and say no.
paper-guess-text = Guesses are set like this line. Ask three customers you would like to have again, and mend this page.

## 3

paper-step-list = A name
paper-step-list-text = Bought or found. Nobody reacted, so it is not a lead.
paper-step-inquiry = Somebody reacted
paper-step-inquiry-text = They did something toward us, and we noted the day.
paper-step-mql = Worth the work
paper-step-mql-text = On target. Marketing asks what is still open.
paper-step-sql = Ready for sales
paper-step-sql-text = They want it, soon, and can pay. Only these go to sales.
paper-term-list = List
paper-term-inquiry = Inquiry
paper-says-inquiry = Somebody reacted, and we noted the day. From then on they are an inquiry, whatever we know of them.
paper-inquiry-counts = It counts that somebody { $what }.
paper-inquiry-other = did something else toward us
paper-inquiry-counts-not = Only noted: that somebody { $what }.
paper-must = All of these must be so:
paper-must-none = Nothing more must be so; only the points count.
paper-mql-means = Marketing works on these leads and on no others. The field calls it an MQL, a marketing-qualified lead. The program counts and proposes; { $who } decides.
paper-sql-means = Sales gets these leads and no others. The field calls it an SQL, a sales-qualified lead. The program counts and proposes; { $who } decides.
paper-preset = The set of questions behind it is { $preset }.
paper-budget-by = Whose money it is: { $who }
paper-sql-before = Everything from clause { $clause } still holds, and besides:
paper-threshold = And the lead has at least { $fit } points of fit and { $interest } of interest.
paper-threshold-fit = And the lead has at least { $fit } points of fit.
paper-threshold-interest = And the lead has at least { $interest } points of interest.
paper-threshold-none = No points are asked for.
paper-interest = What shows that they want it now
paper-interest-of = What shows that they want it now: { $market }
paper-why-need = They told us, in their own words, of something that we can put right.
paper-why-timing = Later is not lost. Whoever wants to buy later stays with marketing, and we look again when that time comes.
paper-why-authority = If somebody else decides, we ask who it is, and ask to meet them together.
paper-why-budget = We ask last of all how it would be paid for. Without money it is “not yet”, which doesn't mean never.
paper-says-recheck = { $days ->
    [one] A lead that is on target but not ready stays with marketing. We look again on the day they named, else after 1 day.
   *[other] A lead that is on target but not ready stays with marketing. We look again on the day they named, else after { $days } days.
}
paper-fading-title = Signs that fade
paper-fading = What somebody did counts most while it is fresh. It loses points with every week, by whole days, and never falls below zero.
paper-column-did = What they did
paper-column-fresh = Points when fresh
paper-column-loses = Loses each week
paper-scorecard = The scorecard
paper-scorecard-of = The scorecard: { $market }
paper-scorecard-intro = Two scores, never added up. Fit says whether they are whom we sell to, interest whether they want it now.
paper-column-fit = Fit
paper-column-interest = Interest
paper-scorecard-deeds = What they did ({ $first } to { $last })
paper-column-must = Must-have for
paper-scorecard-mql = Marketing asks for at least
paper-scorecard-sql = Sales asks for at least
paper-trade-title = More points, fewer leads
paper-trade-text = Ask for more, and fewer leads pass, and better ones. Ask for less, and there are more, and worse. Neither is right by itself: choose it together, look at what it did, and choose again.

## 4

paper-examples-sellable = Sellable
paper-examples-refused = Not sellable
paper-examples-open = Nobody can say yet
paper-examples-name = Only a name
paper-customers = Customers we know
paper-customers-intro = Rules are easier to understand with faces. When a rule is unclear, think of these.
paper-customers-best = We would like more of these.
paper-customers-worst = And fewer of these.
paper-column-customer = Customer
paper-column-known-by = Who they are
paper-examples-try = Try it on your own leads
paper-examples-try-text = Before you sign, take leads you both know. Marketing and sales judge them apart, then lay the sheets side by side. Where you differ, the clause is unclear: mend the clause, not each other.
paper-column-lead = Lead
paper-column-marketing-says = Marketing says
paper-column-sales-says = Sales says
paper-column-unclear = Unclear clause
paper-examples-none = There is nothing to show yet: an example needs a target market to be judged by.
paper-example-heading = { $name }, made up
paper-example-differs = Each of these is like { $name }, except for what stands under it.
paper-example-same-name = It is a name with all the answers of { $name }. Nobody there has reacted, so nobody calls it a lead, however well it fits.
paper-example-points = { $have } of { $worth }
paper-example-next = Ask next:
paper-column-result = Result
paper-meter = { $have } of { $possible ->
    [one] 1 point
   *[other] { $possible } points
}; sales asks for { $needed }
