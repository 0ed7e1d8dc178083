### Why a criterion says what it says. Clauses: no capital at the start unless it is a name, no full stop.

# Not known.
unknown-kind = whether it is a business or a household is not known
unknown-industry = industry not known
unknown-revenue = yearly sales not known
unknown-headcount = how many people work there is not known
unknown-age = age not known
unknown-income = household income not known
unknown-place = place not known
unknown-timing = when they want to buy is not known
unknown-budget = budget not known
unknown-authority = who decides is not known
unknown-need = what they need is not known
unknown-goals = their goals are not known
unknown-plans = their plans are not known
unknown-priority = how much it matters to them is not known
unknown-consequences = what waiting costs them is not known
unknown-implications = what it would change for them is not known
reason-wont-say = they won't say: { $name } (since { $since })
reason-unclear = “{ $typed }” can't be read as { $what }
reason-plain = { $name }: { $result }
unclear-amount = an amount
unclear-number = a number
unclear-age = an age
unclear-time = a time to buy
unclear-place = a place
unclear-industry = an industry
unclear-answer = an answer

# Business or household.
reason-kind-business = it is a business
reason-kind-consumer = it is a person or household
reason-kind-not-business = this is a household; here you sell to businesses
reason-kind-not-consumer = this is a business; here you sell to households
reason-kind-unknown = nobody knows yet whether it is a business or a household
reason-kind-only-businesses = you sell to businesses only, so nobody needs to ask
reason-kind-only-consumers = you sell to households only, so nobody needs to ask
reason-not-asked-business = not asked of a business: { $name }
reason-not-asked-consumer = not asked of a household: { $name }
reason-not-asked = not asked here: { $name }

# Industry. Names of industries may be singular or plural: no verb agrees with them.
reason-industry-in = { $is }: part of { $other }
reason-industry-in-same = { $is }: just whom you sell to
reason-industry-any = { $is }: nothing you refuse
reason-industry-out = you sell to { $wanted }, not to { $is }
reason-industry-refused = you don't sell to { $other }, nor to { $is } among them
reason-industry-refused-same = you don't sell to { $is }
reason-industry-wide = { $is }: wider than what you sell to; which part is theirs?
reason-industry-several = which “{ $typed }”? It could be { $names }
reason-industry-nothing = no industry is known as “{ $typed }”

# Amounts.
amount-yearly = { $amount } a year
amount-set-aside = { $amount } set aside
reason-amount-under = { $amount } is under your { $from }
reason-amount-over = { $amount } is over your { $to }
reason-amount-inside = { $amount } lies between your { $from } and { $to }
reason-amount-reaches = { $amount } reaches your { $from }
reason-amount-within = { $amount } stays within your { $to }
reason-amount-exactly = { $amount } is just what you look for
reason-amount-across = { $amount } may lie inside or outside your limit: { $limit }
reason-other-currency = { $amount } is in { $theirs } and your limit in { $ours }; without a rate nobody can compare them
reason-budget-nothing = no money is set aside
reason-budget-some = money is set aside
reason-budget-amount = { $amount } set aside
reason-budget-how-much = money is set aside, but how much is not known

# Counts.
reason-headcount = { $count ->
    [one] 1 person works there; you look for { $limit }
   *[other] { $number } people work there; you look for { $limit }
}
reason-headcount-across = { $number } people work there: is that { $limit }?
reason-age = aged { $number }; you look for { $limit }
reason-age-across = aged { $number }: is that { $limit }?

# Place.
reason-place = { $place } is { $distance } from { $centre }; your limit is { $limit }
reason-place-centre = { $place } is the very middle of your area
reason-place-in = { $place } is in { $area }
reason-place-inside = { $place } is in your area
reason-place-everywhere = { $place }: you sell everywhere
reason-place-outside = { $place } is not { $areas }
reason-place-excluded = { $place } is in a part you leave out: { $part }
reason-place-postal = which postal code in { $place }?
reason-place-coarse = { $place } is too large to say: which town?
reason-place-several = which { $typed }? There are several: { $names }
reason-place-nothing = no place is known as “{ $typed }”

# Readiness.
reason-timing-inside = they want to buy { $time }
reason-timing-past = they wanted to buy { $time }; ask whether they still do
reason-timing-late = they want to buy { $time }; you wait no longer than { $last }
reason-timing-across = they want to buy { $time }, perhaps only after { $last }: when exactly?
reason-authority-decides = they decide alone
reason-authority-decides_with_others = they decide together with others
reason-authority-influences = they are listened to, but don't decide
reason-authority-uses = they would use it, but don't decide
reason-authority-no_say = they have no say in it
reason-need = they have a need you can answer
reason-need-words = they have a need: “{ $words }”
reason-no-need = they have no need for it
reason-no-need-words = they have no need for it: “{ $words }”
reason-goals-yes = they have a goal you can help with
reason-goals-no = they have no goal you can help with
reason-plans-yes = they have a plan you can be part of
reason-plans-no = they have no plan you can be part of
reason-priority-yes = it stands high on their list
reason-priority-no = other things come first for them
reason-consequences-yes = they know what waiting costs them
reason-consequences-no = they see no cost in waiting
reason-implications-yes = they know what it would change for them
reason-implications-no = they see nothing that it would change
reason-own-yes = “{ $question }” Yes
reason-own-no = “{ $question }” No
reason-own-unknown = “{ $question }” Not known
reason-own-wont-say = “{ $question }” They won't say (since { $since })
reason-own-unclear = “{ $question }” “{ $typed }” can't be read as yes or no
reason-did = { $days ->
    [one] { $did }: on { $date }, 1 day ago
   *[other] { $did }: on { $date }, { $days } days ago
}
reason-did-today = { $did }: today
reason-did-long-ago = { $did }: on { $date }, too long ago to count
reason-did-not = { $did }: not so far

# The same for a line in a list.
short-place = { $place } is { $distance } away; limit { $limit }
short-industry = { $is }, not { $wanted }
short-under = { $amount } is under { $limit }
short-over = { $amount } is over { $limit }
short-timing = buys { $time }
