### Somebody who stands in the log twice, and how two entries become one.

sureness-certain = Certain
sureness-likely = Likely
sureness-perhaps = Perhaps

# What two entries have in common, one after the other with commas.
common-mail = same email address
common-phone = same phone number
common-name = same name
common-like-name = names alike
common-firm = same firm
common-like-firm = firms alike
common-mail-domain = mail at the same firm
common-town = same town

duplicates-found = { $count ->
    [0] Nobody stands in your log twice, as far as names, firms, addresses and numbers tell.
    [one] 1 pair may be one and the same.
   *[other] { $count } pairs may be one and the same, { $certain ->
        [0] none
       *[other] { $certain }
    } of them for certain.
}
duplicates-crowded = { $groups ->
    [one] 1 group
   *[other] { $groups } groups
} of up to { $largest } entries with much the same name and firm, town or mail were too large to compare each with each. There, only neighbours by name were compared.

pair-names = { $a } and { $b }

merge-same = Choose two different entries.
merge-no-field = There is no field “{ $typed }”.
merge-reason = Joined with { $name }
merge-record = { $name }, entered on { $entered }
merge-record-left = { $name }, entered on { $entered }. Not taken over: { $left }
merge-left = { $field }: { $words }
merge-wont-say = won't say
merge-not-learned = asked, not learned
merge-next = { $what } ({ $on })
merge-met-early = early: a problem, no purchase in mind yet
merge-met-comparing = comparing what there is
merge-met-deciding = about to decide

merge-joins-reactions = { $count ->
    [one] 1 reaction of the other is added
   *[other] { $count } reactions of the other are added
} to { $kept } here; one that both noted stands once.
merge-joins-story = { $count ->
    [one] 1 line of the other's history is
   *[other] { $count } lines of the other's history are
} put among these in the order of time.
merge-joins-notes = Both notes are kept, one under the other.
merge-joins-links = { $count ->
    [one] 1 file or link of the other is
   *[other] { $count } files and links of the other are
} added.
merge-joins-wishes = Wishes not to be contacted, and consents, are put together. None is lost.

merge-ends-place = { $name } stands at “{ $place }”. That place ends: the one entry stands at “{ $stays }”. The history keeps both.
merge-ends-open = The entry that is still open (“{ $place }”) ends with the one that is closed (“{ $stays }”). If it is new business, keep the two apart.
merge-own-answers = { $count ->
    [one] One of your own questions is
   *[other] { $count } of your own questions are
} answered differently. The answers of the entry that stays hold.

merge-field-name = Name
merge-field-company = Firm
merge-field-title = Job title
merge-field-email = Email
merge-field-phone = Phone
merge-field-kind = Business or person
merge-field-place = Place
merge-field-industry = Industry
merge-field-revenue = Yearly sales
merge-field-headcount = People
merge-field-age = Age
merge-field-income = Yearly income
merge-field-timing = When they want to buy
merge-field-budget = Money set aside
merge-field-authority = Say in the decision
merge-field-need = Need
merge-field-source = Source
merge-field-owner = Looked after by
merge-field-next = Next step
merge-field-trigger = What triggered it
merge-field-results = Results they want
merge-field-decision-maker = Who decides
merge-field-met = How far along they were
merge-field-market = Market chosen
merge-field-standing = Where it stands
