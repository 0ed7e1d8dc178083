### Criteria: the rule, its short name, the caller's question, and what it decides.

criterion-kind-business = A business
criterion-kind-consumer = A person or household
criterion-kind-unknown = A business or a household
criterion-revenue = Yearly sales { $limit }
criterion-income = Household income { $limit } a year
criterion-headcount = People who work there: { $limit }
criterion-age = Age { $limit }
criterion-timing = Wants to decide { $window }
criterion-budget-some = Money is set aside
criterion-budget = { $limit } is set aside
criterion-authority = Decides, alone or with others
criterion-need = Has a need we can answer
criterion-goals = Has a goal we can help with
criterion-plans = Has a plan we can be part of
criterion-priority = Puts it high on the list
criterion-consequences = Knows what waiting costs
criterion-implications = Knows what it would change
criterion-own = Yes to “{ $question }”
criterion-did = { $points ->
    [one] { $reaction }; fades by 1 point a week
   *[other] { $reaction }; fades by { $points } points a week
}

industries-any = any industry
industries-but = any industry but { $out }
industries-not = { $in }, not { $out }

territory-everywhere = everywhere
territory-everywhere-but = everywhere, but not { $out }
territory-not = { $in }, but not { $out }
area-around = within { $distance } of { $centre }
area-in = in { $place }
area-postal = where postal codes start with { $prefix } ({ $country })

window-this_month = this month
window-this_quarter = this quarter
window-this_year = this year
window-three_months = within three months
window-six_months = within six months
window-days = { $days ->
    [one] within 1 day
   *[other] within { $days } days
}

name-kind = Business or household
name-industry = Industry
name-revenue = Yearly sales
name-headcount = People who work there
name-age = Age
name-income = Household income
name-place = Place
name-timing = When they buy
name-budget = Budget
name-authority = Who decides
name-need = Need
name-goals = Goals
name-plans = Plans
name-priority = How much it matters
name-consequences = What waiting costs
name-implications = What it would change
name-own = Your own question
name-did = What they did

ask-kind = Is this for a business, or for your home?
ask-industry = What does your business do?
ask-revenue = Roughly how big is the business — what does it sell in a year?
ask-headcount = How many people work there, you included?
ask-age = May I ask roughly how old you are? Something like “in my forties” is enough.
ask-income = Roughly what does your household earn in a year? A range is enough.
ask-place = Which town are you in, and what is the postal code?
ask-timing = By when would you like this settled, and what happens if it takes longer?
ask-budget = How would something like this be paid for — has an amount been set aside?
ask-authority = Who else has a say when you decide on something like this?
ask-need = What made you look now, and what happens if nothing changes?
ask-goals = What would you like to have reached a year from now?
ask-plans = What have you planned or tried so far to get there?
ask-priority = What else is on your list, and where does this stand on it?
ask-consequences = Suppose everything stays as it is: what does that mean for you?
ask-implications = And if it works out, what becomes possible then?
ask-own = Your own question has no words yet.
ask-did = What did they do, and on which day?

# The same questions on a form that people fill in themselves. Need first, money last.
form-kind = Is this for a business, or for your home?
form-industry = What does your business do?
form-revenue = What are your yearly sales?
form-headcount = How many people work with you?
form-age = How old are you?
form-income = What does your household earn in a year?
form-place = Your town and postal code
form-timing = By when would you like it settled?
form-budget = How much have you set aside for it?
form-authority = Who else has a say in this?
form-need = What are you looking for, and why now?
form-goals = What would you like to reach?
form-plans = What have you tried or planned so far?
form-priority = How important is this to you right now?
form-consequences = What happens if everything stays as it is?
form-implications = What would be different for you if it works?

# How the first talk begins, until the owner writes it otherwise.
talk-opening = Thank you for getting in touch with { $business }. May I ask you two things before I say anything about us? Then I can tell you honestly whether we are the right ones.
talk-opening-unnamed = Thank you for getting in touch. May I ask you two things before I say anything about us? Then I can tell you honestly whether we are the right ones.
talk-trigger = What made you look now?
talk-results = Which results do you want?

decides-kind = is it a business or a household?
decides-industry = what do they do?
decides-revenue = how big is the business?
decides-headcount = how many people work there?
decides-age = how old are they?
decides-income = what does the household earn?
decides-place = where are they?
decides-timing = when do they want to buy?
decides-budget = is money set aside?
decides-authority = who decides?
decides-need = what do they need?
decides-goals = what do they want to reach?
decides-plans = what have they planned or tried?
decides-priority = how much does it matter to them?
decides-consequences = what does waiting cost them?
decides-implications = what would it change for them?
decides-own = your own question has no words yet.
decides-did = what did they do?

# What must hold, after "If": "If their yearly sales are at least $5 million, it is ready for sales".
holds-kind-business = it is a business
holds-kind-consumer = it is a person or household
holds-kind-unknown = it is a business or a household
holds-industry = their trade is one you sell to
holds-revenue = their yearly sales are { $limit }
holds-income = their household income is { $limit } a year
holds-headcount = { $limit } people work there
holds-age = they are { $limit } years old
holds-place = they are { $limit }
holds-timing = they want to buy { $limit }
holds-budget-some = money is set aside
holds-budget = { $limit } is set aside
holds-authority = they decide, alone or with others
holds-need = they have a need you can answer
holds-goals = they have a goal you can help with
holds-plans = they have a plan you can be part of
holds-priority = it stands high on their list
holds-consequences = they know what waiting costs them
holds-implications = they know what it would change for them
holds-own = the answer to “{ $question }” is yes
holds-did = they did this: { $reaction }
