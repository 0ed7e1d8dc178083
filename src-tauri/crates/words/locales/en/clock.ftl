### How long something has, how late it is. All spans are working time: the hours of the firm.

span-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
span-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
span-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}

due-left = { $span } left
due-over = { $span } late
due-now = due now
due-silent = silent for { $span }
due-today = today
due-on = on { $date }
due-days-over = { $count ->
    [one] 1 day late
   *[other] { $count } days late
}

clock-open = Open until { $time }. The clocks run.
clock-closed-today = Closed now. The clocks stand still until { $time }.
clock-closed-week = Closed now. The clocks stand still until { $day }, { $time }.
clock-closed-long = Closed now. The clocks stand still until { $date }.
clock-never = No working days are laid out for the next two years, so no clock runs.
clock-no-hours = Your playbook doesn't say when you work, so no clock runs.
