### Options of the questions. Reactions and hats are in names.ftl, parts in a decision in fields.ftl.

option-business-sells_to-businesses = Businesses
    .hint = Firms, practices, shops, offices
option-business-sells_to-consumers = People at home
    .hint = Persons and households
option-business-sells_to-both = Both
    .hint = You describe them one after the other, as two markets

option-business-currency-USD = US dollars (USD)
option-business-currency-EUR = Euros (EUR)
option-business-currency-GBP = Pounds (GBP)
option-business-currency-CAD = Canadian dollars (CAD)
option-business-currency-AUD = Australian dollars (AUD)
option-business-currency-NZD = New Zealand dollars (NZD)
option-business-currency-CHF = Swiss francs (CHF)
option-business-currency-JPY = Yen (JPY)
option-business-currency-INR = Rupees (INR)
option-business-currency-SEK = Swedish kronor (SEK)
option-business-currency-NOK = Norwegian kroner (NOK)
option-business-currency-DKK = Danish kroner (DKK)
option-business-currency-PLN = Zloty (PLN)

option-market-kind-businesses = Businesses
    .hint = Firms, practices, shops, offices
option-market-kind-consumers = People at home
    .hint = Persons and households

option-market-window-this_month = This month
option-market-window-this_quarter = This quarter
    .hint = By the end of March, June, September or December
option-market-window-three_months = Within three months
option-market-window-six_months = Within six months
option-market-window-this_year = This year
    .hint = By the end of December

option-market-season-jan = January
option-market-season-feb = February
option-market-season-mar = March
option-market-season-apr = April
option-market-season-may = May
option-market-season-jun = June
option-market-season-jul = July
option-market-season-aug = August
option-market-season-sep = September
option-market-season-oct = October
option-market-season-nov = November
option-market-season-dec = December

option-lead-preset-bant = BANT
    .hint = Budget, authority (who decides), need, timing. Quick and well known; the order we ask in still begins with the need.
option-lead-preset-champ = CHAMP
    .hint = Challenges, authority (who decides), money, priority. Asks what troubles them, and how high it stands on their list.
option-lead-preset-gpctba = GPCTBA/C&I
    .hint = Goals, plans, challenges, timing, budget, authority (who decides), then what happens if nothing changes and what becomes possible if it does. Thorough, for large sales that take several talks.
option-lead-preset-anum = ANUM
    .hint = Authority (who decides), need, urgency, money. Good if you often talk for weeks to somebody who can't decide.

option-contact-sends-nurture = People who aren't ready yet
option-contact-sends-with_sales = People sales is talking to
option-contact-sends-customers = Customers
option-contact-sends-refused = People you refused, if they may get the newsletter
option-contact-sends-email = Email
option-contact-sends-post = Post
option-contact-sends-phone = Phone
option-contact-sends-visit = Visit
option-contact-sends-social = Social media
option-contact-sends-weekly = Every week
option-contact-sends-every_two_weeks = Every two weeks
option-contact-sends-monthly = Every month
option-contact-sends-quarterly = Every quarter
option-contact-sends-twice_a_year = Twice a year
option-contact-sends-yearly = Once a year

option-council-rhythm-weekly = Every week
option-council-rhythm-every_two_weeks = Every two weeks
option-council-rhythm-monthly = Every month
option-council-rhythm-quarterly = Every quarter

option-council-numbers-inquiries = Inquiries
    .hint = People who reacted
option-council-numbers-mql = Qualified by marketing (MQL)
option-council-numbers-sql = Ready for sales (SQL)
option-council-numbers-accepted = Accepted by sales
option-council-numbers-returned = Given back by sales
option-council-numbers-won = Won
option-council-numbers-lost = Lost
option-council-numbers-discarded = Given up
option-council-numbers-cost = What a lead costs
    .hint = Always beside what a lead costs that is ready for sales
option-council-numbers-first_answer = Time until the first answer
option-council-numbers-misses = Promises that were missed
option-council-numbers-discard_reasons = Why leads were given up
option-council-numbers-disputes = Disputed leads
