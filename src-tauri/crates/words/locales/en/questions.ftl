### The interview. Each question: the title, why it is asked, an example from a like trade, how to write the answer.
### $kind is whom the market is for: business or consumer.

chapter-business = Your business
    .about = Who you are, and who does marketing and sales. It takes a minute.
chapter-market = Your target market
    .about = Whom you sell to: so clear that a stranger could say yes or no to somebody who calls.
chapter-avatar = Your avatar
    .about = The one person behind that market. It is easier to speak to one person than to a market.
chapter-lead = What is a lead?
    .about = What must be true before marketing works on somebody, and what before sales does.
chapter-discard = Giving up, and looking again
    .about = How hard you try, for which reasons you stop, and when you look again.
chapter-engagement = Who does what, and how fast
    .about = Who answers, how soon, and which steps your sales go through.

question-business-name = What is your business called?
    .why = It stands on the cover of your playbook.
    .example = Harbor Clinic Supply
question-business-sells = What do you sell, and what does it do for the people who buy it?
    .why = Everybody who reads the playbook should be able to say this the same way.
    .example = We rent and service clinic equipment, so that nobody has to close for an inspection.
    .hint = One or two sentences, the way you would say them to a friend.
question-business-place = Where is your business?
    .why = Distances are measured from here unless you say otherwise, and it sets your currency.
    .example = Seattle, Washington
    .hint = A town is enough.
question-business-currency = Which currency do you reckon in?
    .why = Amounts are written and compared in it.
    .hint = The three letters, such as USD, GBP or EUR.
question-business-people = Who does what?
    .why = Both sides sign the playbook, and every job in it needs a name. One person may do several.
    .example = Ana brings people in, Ben calls them, Chris sells, and Ana owns the business.
    .hint = Leave empty what nobody does yet. If you do it all yourself, write your name in each.

question-market-kind = Do you sell to businesses, or to people at home?
    .why = It decides what is asked next. If you sell to both, describe them one after the other, as two markets.
question-market-industry = In which trades are the businesses you want?
    .why = A business in another trade is not a lead, however nice the call was. You can also name trades you refuse.
    .example = Healthcare services, but not hospitals
    .hint = Write it plainly: dentist, plumber, hotel. The trades that were sold to before, and came back, are a good start.
question-market-revenue = How big is a customer worth having?
    .why = Too small and they can't pay; too big and they won't choose you. Leads outside are off target.
    .example = Between $5 million and $20 million a year
    .hint = Their yearly sales. Write it as you like: 5M, 5 million, 5,000,000. One end may stay empty.
question-market-headcount = How many people work there?
    .why = It is often easier to learn than yearly sales. It adds points and shuts nobody out.
    .example = Between 10 and 60 people
    .hint = One end may stay empty.
question-market-age = How old are the people you sell to?
    .why = People much younger or older want something else, and are off target.
    .example = Between 30 and 65
    .hint = One end may stay empty.
question-market-income = What does their household earn in a year?
    .why = It says whether they can afford you, without asking for a budget first.
    .example = At least $90,000
    .hint = Before tax. One end may stay empty.
question-market-where = Where are they?
    .why = Someone you can't reach or serve is not a lead. Distance is measured from the middle of one town to the middle of the other.
    .example = Within 40 miles of Seattle, Washington
    .hint = A distance around a town, a state, a country, or how postal codes begin. You can leave parts out again.
question-market-trigger = What happens that makes them look for you?
    .why = People buy when something changes. Whoever talks to them first should listen for it.
    .example = { $kind ->
        [consumer] They have just bought the house, or the first cold week shows what the old heating costs.
       *[business] An inspection fails, a second practice opens, or the old machine gives up.
    }
question-market-window = How soon must they want to buy?
    .why = Somebody who wants to buy later is not lost, only not ready: marketing keeps in touch until then.
question-market-funds = Must money be set aside before sales spends time on them?
    .why = Not now is not no. Without money they stay with marketing, with a day to look again.
    .example = At least $5,000
    .hint = Any amount, or the least you need to see.
question-market-name = What do you call this market?
    .why = A short name helps when you have more than one.
    .example = { $kind ->
        [consumer] Families near Seattle
       *[business] Clinics near Seattle
    }
    .hint = Leave it empty and it is named after your answers.

question-avatar-name = Give this person a name.
    .why = “Would Maya read this?” is a better question than “Does our market read this?”
    .example = Maya
question-avatar-role = { $kind ->
        [consumer] What is their life like?
       *[business] What is their job?
    }
    .why = Whoever calls should know whom to ask for, and how that person spends the day.
    .example = { $kind ->
        [consumer] Two children at school, a house from the seventies, both parents work.
       *[business] Practice manager. Reports to the doctors, runs everything else.
    }
question-avatar-found = Where do you meet them?
    .why = That is where marketing should be, and nowhere else.
    .example = { $kind ->
        [consumer] School events, the street's chat group, the garden shop on Saturdays.
       *[business] The state association's spring fair, and the newsletter everybody there reads.
    }
question-avatar-wants = What are they looking for, and when?
    .why = They buy a result, not a feature. The playbook speaks of the result.
    .example = { $kind ->
        [consumer] A warm house without a bill to worry about, before winter.
       *[business] To pass the inspection in March without closing for a day.
    }
    .hint = In their words, as you heard them.
question-avatar-worries = What worries them about buying?
    .why = Whoever answers should have thought about it before the call.
    .example = { $kind ->
        [consumer] That the work takes weeks and the price grows.
       *[business] That the staff has to learn another machine.
    }
question-avatar-refuse = Whom would you rather not have, though they fit?
    .why = Naming them once saves the same argument every month.
    .example = { $kind ->
        [consumer] People who ask five firms and take the cheapest.
       *[business] Practices that are about to be sold.
    }

question-lead-inquiry = What counts as a reaction?
    .why = Only a reaction with a date makes somebody an inquiry. A bought list is just names.
    .hint = Choose what costs the other person a little effort.
question-lead-criteria = What must a lead have, and what is it worth?
    .why = This is where marketing and sales agree. Everything here comes from your answers; change what you see otherwise.
    .hint = A must-have stops a lead when it fails. Points say how good a lead is. You can add your own yes-or-no questions.
question-lead-mql = How many points before marketing takes it on?
    .why = From here on it is marketing's lead (the field says MQL, marketing-qualified lead). More points mean fewer and better ones.
    .hint = Fit says whether they are whom you sell to. Interest says whether they want it now.
question-lead-sql = How many points before it goes to sales?
    .why = From here on it is ready for sales (the field says SQL, sales-qualified lead). Sales gets nothing before.
    .hint = At least as many as marketing asks for.
question-lead-recheck_days = When do you look again at somebody who wasn't ready?
    .why = “Not yet” needs a day, or it is forgotten. This one counts when they named no day themselves.
    .example = After 90 days

question-discard-reasons = For which reasons may a lead be given up?
    .why = A lead costs money. Few agreed reasons, each with what happens next, let marketing learn from every one.
    .hint = Say also what must be true first.
question-discard-attempts = How many times do you try to reach somebody?
    .why = Giving up after one call loses people who only had a busy day. Both sides agree on the effort.
    .example = 6 attempts
question-discard-days = Over how many days?
    .why = Six calls in one afternoon are not six attempts.
    .example = 14 days

question-engagement-first_answer_by = Who answers somebody who reacts?
    .why = If it is everybody's job, nobody does it.
question-engagement-answer_within = How soon do they get an answer?
    .why = Interest cools quickly. The clock runs in your working hours only.
    .example = Within 1 working hour
question-engagement-accept_within = How soon does sales accept a lead, or give it back?
    .why = A lead between two desks is on nobody's desk.
    .example = Within 4 working hours
question-engagement-hours = When do you work?
    .why = The clocks stand still outside these hours.
    .example = Monday to Friday, 9 to 5
question-engagement-sales_steps = Which steps do your sales go through?
    .why = Every lead with sales stands at one of them, so that nobody has to ask.
    .example = First talk, offer, decision
    .hint = One step a line, in order. Three to six are enough.

unit-people = people
unit-years = years
unit-days = days
unit-attempts = attempts

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
