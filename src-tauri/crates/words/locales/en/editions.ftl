### Signing, editions, and who got them.

# Acts, after "Undo:".
act-signed = signed
act-edition-made = edition signed by everybody
act-signature-withdrawn = signature taken back
act-reader-added = noted who got the playbook
act-reader-read = noted who read the playbook
act-reader-removed = taken off the list of readers

# Signing.
signing-as = { $name } as { $hat ->
    [marketing] marketing
    [sales] sales
   *[owner] the owner
}
signing-you = You, as { $hat ->
    [marketing] marketing
    [sales] sales
   *[owner] the owner
}
signing-outdated = The draft changed after { $name } signed. Sign again when you agree with it as it stands now.
signing-unchanged = Nothing has changed since { $edition }. There is nothing new to sign.
signing-no-market = Nobody could be judged by this draft yet: it does not say whether you sell to businesses or to households. Answer that question first.
signing-name-empty = Type the name of the person who signs.
signing-hat-unknown = “{ $typed }” does not sign. Marketing, sales and the owner do.
signing-drawn-blank = Nothing is drawn yet. Draw your signature, or sign with your typed name.
signing-drawn-too-much = That is more than a signature needs. Clear the field and draw it once more.
signing-drawn-outside = The drawing leaves its field. Clear the field and draw it once more.
signing-meanwhile = Something changed while you signed.
signing-made = { $edition } is signed. From now on leads are judged by it.

edition-draft-differs = The draft has changed since. Leads are judged by { $edition } until the new one is signed.

# What changed since the last edition.
change-none = —
change-unsure = Not sure yet
change-text = { $text } (changed)
change-market-added = Target market added
change-market-removed = Target market removed
change-market-order = Order of the target markets
change-criterion = { $gate }. { $meaning }; { $points ->
    [one] { $points } point
   *[other] { $points } points
}
change-question = “{ $question }” { $meaning }; { $points ->
    [one] { $points } point
   *[other] { $points } points
}

# A closed lead.
closed-headline = { $verdict } when it was closed.
closed-explanation = A closed lead keeps the verdict with which it was closed, whatever a later edition says.
closed-score-line = { $edition } · as judged when it was closed
closed-why = As judged when it was closed
closed-why-won = Bought

# On paper.
paper-changes = What changed
paper-changes-intro = Since the edition before. Everything else stays as it was.
paper-changes-clause = Clause
paper-changes-what = What
paper-changes-before = Before
paper-changes-after = Now

edition-saved = { $edition } was saved as { $file }, as it was signed.

# Who got an edition.
reader-name-empty = Type the name of the person who got it.
reader-day = “{ $typed }” is no day. Write it like 2026-11-22.
reader-day-later = That day is still to come.
reader-read-before-given = They can't have read it before they got it.

# Failures.
failure-cannot-sign-happened = { $what }
failure-cannot-sign-safe = Nothing was signed.
failure-cannot-sign-next = Go back to the wizard, or leave the draft as it is.

failure-no-edition-happened = There is no edition { $number }.
failure-no-edition-safe = Nothing was changed.
failure-no-edition-next = Choose one from the list of editions.

failure-no-reader-happened = That person is no longer on the list.
failure-no-reader-safe = Nothing was changed.
failure-no-reader-next = Look at the list again.

failure-final-signed-happened = A signature can't be undone.
failure-final-signed-safe = Everything before it stays as it is.
failure-final-signed-next = As long as the others have not all signed, you can take it back where you signed.

failure-final-edition-happened = An edition that everybody signed can't be undone.
failure-final-edition-safe = It stays as it was signed, and so does everything before it.
failure-final-edition-next = To agree on something else, change an answer and sign again: that makes the next edition.

# The command line.
command-editions = { $count ->
    [0] Nothing is signed yet. Leads are judged by the draft.
    [one] { $count } edition. Leads are judged by it.
   *[other] { $count } editions. Leads are judged by the newest.
}
command-edition-signed = signed { $date }
command-edition-readers = { $readers ->
    [0] nobody got it yet
    [one] { $readers } person got it, { $read } read it
   *[other] { $readers } people got it, { $read } read it
}
command-edition-changes = { $changes ->
    [0] the first one
    [one] { $changes } change
   *[other] { $changes } changes
}
