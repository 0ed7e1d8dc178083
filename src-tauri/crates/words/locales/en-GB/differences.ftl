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
