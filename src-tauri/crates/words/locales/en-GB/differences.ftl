### What is written otherwise in the United Kingdom.

date = { $day } { $month } { $year }
date-day = { $day } { $month }
hours-open = { $days }, { $from }–{ $to }
distance = { $number } { $unit ->
    [kilometres] { $count ->
        [one] kilometre
       *[other] kilometres
    }
   *[miles] { $count ->
        [one] mile
       *[other] miles
    }
}

ask-place = Which town are you in, and what is the postcode?
form-place = Your town and postcode
ask-hint-place = The town with its county or country, or a postcode.
area-postal = where postcodes start with { $prefix } ({ $country })

question-business-place = Where is your business?
    .why = Distances are measured from here unless you say otherwise, and it sets your currency.
    .example = Leeds, England
    .hint = A town is enough.
question-business-average_sale = What does a sale bring in, on average?
    .why = It turns what you would like to sell into the number of leads you need each month.
    .example = £2,500
    .hint = One order, not a whole year with one customer. A rough figure is enough.
question-customers-best = Who are your best customers?
    .why = What they have in common is suggested to you in the next chapter, and your rules should never shut them out.
    .example = { $kind ->
        [consumer] The Samples in York: own their house, in their forties, have sent us two neighbours.
       *[business] Harbour Dental in York: 24 people, pays on time, has sent us two others.
    }
    .hint = Up to five. A name is a start; the more you know, the better the suggestions.
question-customers-worst = Which customers would you not take again?
    .why = Good rules let your best customers in and keep these out. You see at once whether yours do.
    .example = { $kind ->
        [consumer] A landlord two hours away: wanted the cheapest patch, and argued over the bill.
       *[business] A chain at the other end of the country: three visits for one small order, and an argument over every bill.
    }
    .hint = Up to three. Nobody is to blame: they just weren't right for you.
question-market-revenue = How big is a customer worth having?
    .why = Too small and they can't pay; too big and they won't choose you. Leads outside are off target.
    .example = Between £500,000 and £5 million a year
    .hint = Their yearly sales. Write it as you like: 5M, 5 million, 5,000,000. One end may stay empty.
question-market-income = What does their household earn in a year?
    .why = It says whether they can afford you, without asking for a budget first.
    .example = At least £60,000
    .hint = Before tax. One end may stay empty.
question-market-where = Where are they?
    .why = Someone you can't reach or serve is not a lead. Distance is measured from the middle of one town to the middle of the other.
    .example = Within 25 miles of Leeds, England
    .hint = A distance around a town, a country or a part of it, or how postcodes begin. You can leave parts out again.
question-market-funds = Must money be set aside before sales spends time on them?
    .why = Not now is not no. Without money they stay with marketing, with a day to look again.
    .example = At least £3,000
    .hint = Any amount, or the least you need to see.
question-market-name = What do you call this market?
    .why = A short name helps when you have more than one.
    .example = { $kind ->
        [consumer] Families near Leeds
       *[business] Clinics near Leeds
    }
    .hint = Leave it empty and it is named after your answers.
question-market-count = How many of them are there, and who says so?
    .why = A market can be too small to live on, or too large to know. A number with a source shows which.
    .example = { $kind ->
        [consumer] About 6,000 homes, says the council's housing count.
       *[business] About 400 clinics, says the public register.
    }
    .hint = A careful guess is fine. Then say that it is yours.
question-avatar-earns = { $kind ->
        [consumer] What do they earn, and where does it go?
       *[business] What do they sell, and what makes a good year for them?
    }
    .why = If you know where their money comes from, you know what your offer is worth to them.
    .example = { $kind ->
        [consumer] About £75,000 together. The house and the children come first.
       *[business] A practice with three doctors, about £1.5 million a year. A good year is one without empty chairs.
    }
question-avatar-found = Where do you meet them?
    .why = That is where marketing should be, and nowhere else.
    .example = { $kind ->
        [consumer] School events, the street's chat group, the garden centre on Saturdays.
       *[business] The association's spring fair, and the newsletter everybody there reads.
    }
question-engagement-holidays = On which days are you closed?
    .why = The clocks stand still on these days, so that nobody is late because the shop was closed.
    .example = The summer bank holiday, and 25 December each year.
    .hint = Some days come back each year, some only once.
question-engagement-goal = How much would you like to sell in a month?
    .why = Counting back from it shows how many leads you need each month, and whether that can be done.
    .example = £30,000 a month. Of 100 leads with sales 25 buy, and of 100 inquiries 20 become ready for sales.
    .hint = Rough figures are enough. Leave empty what you don't know yet.
