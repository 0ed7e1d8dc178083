### Every entry accounted for, and the proof.

accounts-mql = with marketing, qualified (MQL)
accounts-sql = with marketing, ready to offer (SQL)
accounts-nurture = nurtured by marketing
accounts-returned = given back to marketing
accounts-step = with sales: { $step }
accounts-step-number = with sales: step { $number }
accounts-term = { $words } { $count }
accounts-equation = { $leads ->
    [one] 1 lead
   *[other] { $leads } leads
} = { $sum }
accounts-proven = { $entries ->
    [0] The log is empty. Every lead you enter will be accounted for.
    [one] 1 entry, counted in two ways: both agree.
   *[other] { $entries } entries, counted in two ways: both agree.
}
accounts-disagree = { $count ->
    [one] The two counts disagree in one point. Nothing was changed; open the newest backup and compare.
   *[other] The two counts disagree in { $count } points. Nothing was changed; open the newest backup and compare.
}
accounts-journal = { $created } entered − { $merged } merged − { $erased } erased = { $entries }
accounts-histories = { $moved ->
    [0] No history has a move yet.
    [one] 1 history ends where its entry stands.
   *[other] All { $moved } histories end where their entries stand.
}{ $unmoved ->
    [0] { "" }
    [one] {" "}1 more entry came with a file and was never moved.
   *[other] {" "}{ $unmoved } more entries came with a file and were never moved.
}
accounts-histories-astray = { $astray ->
    [one] 1 history doesn't end where its entry stands.
   *[other] { $astray } histories don't end where their entries stand.
}
accounts-against-rules = { $count ->
    [0] No move was made against the rules.
    [one] 1 move was made against the rules, with a name and a reason.
   *[other] { $count } moves were made against the rules, each with a name and a reason.
}
accounts-astray = { $name } (lead { $id }) stands at “{ $stands }”, but its history ends at “{ $told }”.
accounts-never-moved = { $name } (lead { $id }) stands at “{ $stands }”, but its history has no move that led there.
accounts-more-astray = { $count ->
    [one] So it is with 1 more entry.
   *[other] So it is with { $count } more entries.
}
accounts-orphans = { $count ->
    [one] There is the history of 1 entry that is gone.
   *[other] There are histories of { $count } entries that are gone.
}
