### Options of the questions. Reactions and hats are in names.ftl.

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
