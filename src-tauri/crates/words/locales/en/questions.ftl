### The interview, from the business to the market. Each question: the title, why it is asked, an example from a like
### trade, how to write the answer. $kind is whom the market is for: business or consumer.

chapter-business = Your business
    .about = Who you are, what you sell, and who does marketing and sales. It takes a few minutes.
chapter-customers = Your best and worst customers
    .about = A few real customers say more than any theory. Every rule you set later is tried on them at once.
chapter-market = Your target market
    .about = Whom you sell to: so clear that a stranger could say yes or no to somebody who calls.
chapter-avatar = Your avatar
    .about = The one person behind that market. It is easier to speak to one person than to a market.
chapter-lead = What is a lead?
    .about = What must be true before marketing works on somebody, and what before sales does.
chapter-questions = The questions to ask
    .about = What the caller asks, what a form asks, and how the first talk begins. The need comes first, the money last.
chapter-discard = Giving up, and looking again
    .about = How hard you try, for which reasons you stop, who may, and when you look again.
chapter-engagement = Who does what, and how fast
    .about = Who answers, how soon, what each side promises the other, and which steps your sales go through.
chapter-contact = Keeping in touch
    .about = What people hear from you before they are ready, while sales talks to them, and afterwards.
chapter-council = Settling disputes, and looking back together
    .about = A small council settles what marketing and sales see differently. In the feedback session both sides look at the numbers together.

question-business-name = What is your business called?
    .why = It stands on the cover of your playbook.
    .example = Harbor Clinic Supply
question-business-sells = What do you sell, and what does it do for the people who buy it?
    .why = Everybody who reads the playbook should be able to say this the same way.
    .example = We rent and service clinic equipment, so that nobody has to close for an inspection.
    .hint = One or two sentences, the way you would say them to a friend.
question-business-sells_to = Do you sell to businesses, to people at home, or to both?
    .why = The questions that follow differ: a business is known by its trade and size, a person by age and home.
question-business-place = Where is your business?
    .why = Distances are measured from here unless you say otherwise, and it sets your currency.
    .example = Seattle, Washington
    .hint = A town is enough.
question-business-currency = Which currency do you reckon in?
    .why = Amounts are written and compared in it.
question-business-average_sale = What does a sale bring in, on average?
    .why = It turns what you would like to sell into the number of leads you need each month.
    .example = $3,500
    .hint = One order, not a whole year with one customer. A rough figure is enough.
question-business-people = Who does what?
    .why = Both sides sign the playbook, and every job in it needs a name. One person may do several.
    .example = Ana brings people in, Ben calls them, Chris sells, and Ana owns the business.
    .hint = Leave empty what nobody does yet. If you do it all yourself, write your name in each.

question-customers-best = Who are your best customers?
    .why = What they have in common is suggested to you in the next chapter, and your rules should never shut them out.
    .example = { $kind ->
        [consumer] The Samples in Tacoma: own their house, in their forties, have sent us two neighbors.
       *[business] Harbor Dental in Tacoma: 24 people, pays on time, has sent us two others.
    }
    .hint = Up to five. A name is a start; the more you know, the better the suggestions.
question-customers-worst = Which customers would you not take again?
    .why = Good rules let your best customers in and keep these out. You see at once whether yours do.
    .example = { $kind ->
        [consumer] A landlord two hours away: wanted the cheapest patch, and argued over the bill.
       *[business] A chain two states away: three visits for one small order, and an argument over every bill.
    }
    .hint = Up to three. Nobody is to blame: they just weren't right for you.

question-market-kind = Is this market made of businesses, or of people at home?
    .why = It decides what is asked next. If you sell to both, describe them one after the other, as two markets.
question-market-industry = In which trades are the businesses you want?
    .why = A business in another trade is not a lead, however nice the call was. You can also name trades you refuse.
    .example = Healthcare services, but not hospitals
    .hint = Write it plainly: dentist, plumber, hotel. The trades that bought from you and came back are a good start.
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
question-market-home = Who lives there, and at which stage of life are they?
    .why = A family with small children looks for other things than a couple whose children have moved out.
    .example = Families with children at school, in a house of their own.
    .hint = A few words. Callers listen for it; it shuts nobody out.
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
    .hint = Think of your last three sales: what happened just before they called?
question-market-season = In which months do they buy most?
    .why = Marketing should be there a few weeks before, and a month that is always quiet should worry nobody.
    .example = { $kind ->
        [consumer] September, October and November, before it gets cold.
       *[business] January, February and March, before the spring inspections.
    }
    .hint = Choose none if every month is alike.
question-market-window = How soon must they want to buy?
    .why = Somebody who wants to buy later is not lost, only not ready: marketing keeps in touch until then.
question-market-funds = Must money be set aside before sales spends time on them?
    .why = Not now is not no. Without money they stay with marketing, with a day to look again.
    .example = At least $5,000
    .hint = Any amount, or the least you need to see.
question-market-budget_by = { $kind ->
        [consumer] Who pays for it?
       *[business] Whose budget pays for it?
    }
    .why = The person who likes your offer is often not the one who pays. Callers should know whom to ask about.
    .example = { $kind ->
        [consumer] Both parents, from their savings.
       *[business] The doctors who own the practice. The manager may spend small amounts alone.
    }
    .hint = A role is enough, no name.
question-market-values = What must matter to them?
    .why = Somebody who cares most about what you don't do best will be unhappy with you, and you with them.
    .example = { $kind ->
        [consumer] Clean work, one fixed price, somebody who answers the phone.
       *[business] No day of closing, service on site, one person to call.
    }
    .hint = One a line. Three are enough.
question-market-count = How many of them are there, and who says so?
    .why = A market can be too small to live on, or too large to know. A number with a source shows which.
    .example = { $kind ->
        [consumer] About 6,000 homes, says the county's housing count.
       *[business] About 400 clinics, says the state's list of licensed practices.
    }
    .hint = A careful guess is fine. Then say that it is yours.
question-market-name = What do you call this market?
    .why = A short name helps when you have more than one.
    .example = { $kind ->
        [consumer] Families near Seattle
       *[business] Clinics near Seattle
    }
    .hint = Leave it empty and it is named after your answers.
