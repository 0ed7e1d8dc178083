### Call sheets: a page for one lead, to have beside the telephone.

call-title = Call sheet
call-title-of = Call sheet: { $name }
call-title-today = Calls for { $date }
call-title-chosen = { $count ->
    [one] One call
   *[other] { $count } calls
}
call-file = { $business }: { $title }
call-stopped = Do not contact:
call-no-phone = No phone number
call-no-calls = Do not call
call-no-mail = Do not send e-mail
call-why = Today: { $why }
call-trigger = What triggered the inquiry
call-trigger-none = Nothing yet: a name from a list is no inquiry.
call-touches = What was done last
call-touches-none = Nobody has been in touch yet.
call-questions = Ask, in this order
call-looking-for = We look for: { $rule }
call-looking-for-clause = We look for: { $rule } (clause { $clause })
call-answered = Known already
call-talk = The first talk, before any feature
call-met-ask = Early, comparing, or about to decide?
call-next = Next step
call-next-planned = Planned for { $date }: { $what }
call-next-what = What
call-next-who = Who
call-next-when = When
call-column-who = Who
call-column-why = Why
call-column-phone = Phone
call-column-page = Page
call-nobody-today = Nobody is to be called today.
call-nobody = Nobody is left to call.
call-chosen-gone = { $count ->
    [one] 1 lead that was chosen is not in the log any more.
   *[other] { $count } leads that were chosen are not in the log any more.
}
call-left-out-calls = { $count ->
    [one] 1 lead wants no calls and is left out: { $names }.
   *[other] { $count } leads want no calls and are left out: { $names }.
}
call-left-out-more = { $names } and { $count } more
call-too-many = The first { $count } are printed; { $left ->
    [one] 1 more lead is left out.
   *[other] { $left } more leads are left out.
} Print the rest in parts.
call-more-today = { $count ->
    [one] 1 more waits in the program; the most urgent stand here.
   *[other] { $count } more wait in the program; the most urgent stand here.
}
