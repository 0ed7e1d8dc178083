### Labels and postcards: who gets one, and who is left out.

labels-title = { $count ->
    [one] 1 label
   *[other] { $count } labels
}
labels-title-cards = { $count ->
    [one] 1 postcard
   *[other] { $count } postcards
}
labels-nobody = Nobody is left to write to.
labels-left-out-post = { $count ->
    [one] 1 lead wants no post and is left out: { $names }.
   *[other] { $count } leads want no post and are left out: { $names }.
}
labels-left-out-place = { $count ->
    [one] 1 lead has no place and is left out: { $names }.
   *[other] { $count } leads have no place and are left out: { $names }.
}
labels-no-street = The log keeps no street, so each carries the name, the firm and the town.
labels-wrong-count = A sheet has 1 to 20 columns and 1 to 50 rows.
labels-wrong-size = A label is at least 15 mm wide and 8 mm high, and no margin or gap is less than 0.
labels-too-wide = Margin, labels and gaps are wider than the sheet.
labels-too-high = Margin, labels and gaps are higher than the sheet.
labels-wrong-start = This sheet has { $count } labels; start with one of them.
labels-measure = “{ $typed }” is no measure. Write millimetres, such as 63.5.
