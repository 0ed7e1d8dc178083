### The bench beside the questions: the definitions tried on people the owner knows, and on made-up ones.

try-passes = Fits
try-open = Not known yet
try-refused = Refused

try-no-market = Say first whether you sell to businesses or to people at home. Then every change can be tried on people you know.
try-nobody = Name your best and worst customers, and every change here is tried on them.
try-refuses-best = { $count ->
    [one] This would have refused one of your { $of } best customers: { $names }.
   *[other] This would have refused { $count } of your { $of } best customers: { $names }.
}
try-all-best-pass = { $of ->
    [one] Your best customer fits.
   *[other] All { $of } of your best customers fit.
}
try-best-open = { $count ->
    [one] None of your { $of } best customers is refused; of one, not enough is known.
   *[other] None of your { $of } best customers is refused; of { $count }, not enough is known.
}
try-takes-worst = { $count ->
    [one] It would take one of your worst customers again: { $names }.
   *[other] It would take { $count } of your { $of } worst customers again: { $names }.
}
try-refuses-worst = { $of ->
    [one] It refuses the customer you would not take again.
   *[other] It refuses all { $of } customers you would not take again.
}
try-edge-just = { $what }: { $value }

goal-sum = { $customers ->
    [one] That takes one new customer a month, and so { $ready } leads that are ready for sales.
   *[other] That takes { $customers } new customers a month, and so { $ready } leads that are ready for sales.
}
goal-sum-inquiries = { $customers ->
    [one] That takes one new customer a month, and so { $ready } leads that are ready for sales, out of { $inquiries } inquiries.
   *[other] That takes { $customers } new customers a month, and so { $ready } leads that are ready for sales, out of { $inquiries } inquiries.
}
