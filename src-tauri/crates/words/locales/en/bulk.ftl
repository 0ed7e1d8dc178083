### Acts on many leads at once.

bulk-subject = { $count ->
    [one] 1 lead
   *[other] { $count } leads
}
bulk-nothing = Nothing had to be changed.
bulk-done = { $done ->
    [one] 1 lead is changed.
   *[other] { $done } leads are changed.
}
bulk-refused = { $refused ->
    [one] The lead stays as it is.
   *[other] All { $refused } leads stay as they are.
}
bulk-done-and-refused = { $done ->
    [one] 1 lead is changed
   *[other] { $done } leads are changed
}, { $refused ->
    [one] 1 stays as it is.
   *[other] { $refused } stay as they are.
}
bulk-source = Source: { $source }
bulk-source-missing = Write how you came by them.
bulk-owner-nobody = Nobody looks after it
bulk-reason-missing = Choose one of the agreed reasons.
