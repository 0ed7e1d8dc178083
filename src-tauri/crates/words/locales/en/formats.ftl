### Numbers, money, distances and dates. What differs by country stands in locales/en-GB.

list-and = { $first } and { $last }
list-or = { $first } or { $last }
list-more = { $first } and { $rest } more

money-plain = { $sign }{ $number }
money-million = { $sign }{ $number } million
money-billion = { $sign }{ $number } billion
money-million-short = { $sign }{ $number } M
money-billion-short = { $sign }{ $number } B

range-between = between { $from } and { $to }
range-at-least = at least { $from }
range-at-most = at most { $to }
range-span = { $from } to { $to }
range-any = any

distance = { $number } { $unit ->
    [kilometres] { $count ->
        [one] kilometer
       *[other] kilometers
    }
   *[miles] { $count ->
        [one] mile
       *[other] miles
    }
}
distance-short = { $number } { $unit ->
    [kilometres] km
   *[miles] mi
}

date = { $month } { $day }, { $year }
date-day = { $month } { $day }
moment = { $date }, { $time }
clock-morning = { $time } am
clock-afternoon = { $time } pm

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday

working-minutes = { $amount ->
    [one] 1 working minute
   *[other] { $amount } working minutes
}
working-hours = { $amount ->
    [one] 1 working hour
   *[other] { $amount } working hours
}
working-days = { $amount ->
    [one] 1 working day
   *[other] { $amount } working days
}

# "Monday to Friday"
days-run = { $first } to { $last }
days-every = Every day
days-none = No days yet
hours-open = { $days }, { $from } to { $to }

# When they want to buy, read after "they want to buy".
time-from = no sooner than { $date }
time-by = by { $date }
time-on = on { $date }
time-between = between { $from } and { $to }
time-month = in { $month } { $year }
time-quarter = in quarter { $quarter } of { $year }
time-year = in { $year }
time-any = some day

long-month-1 = January
long-month-2 = February
long-month-3 = March
long-month-4 = April
long-month-5 = May
long-month-6 = June
long-month-7 = July
long-month-8 = August
long-month-9 = September
long-month-10 = October
long-month-11 = November
long-month-12 = December
