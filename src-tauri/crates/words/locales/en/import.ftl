### Taking a file in: what was found, what is strange, what became of it.

import-program = This looks like an export from { $program }: it has { $headers }.
import-leave-out = Leave out
import-done = { $added ->
    [0] Nobody was added
    [one] 1 added
   *[other] { $added } added
}{ $updated ->
    [0] {""}
    [one] , 1 known lead has new facts
   *[other] , { $updated } known leads have new facts
}{ $duplicates ->
    [0] {""}
    [one] , 1 row brought nothing new
   *[other] , { $duplicates } rows brought nothing new
}{ $rejected ->
    [0] .
    [one] , 1 row needs attention.
   *[other] , { $rejected } rows need attention.
}

import-as-last-time = You took in a file like this before. Its columns and words mean what they meant then; change what is different now.
import-pasted = Pasted rows
import-form-workbook = Excel, sheet “{ $sheet }”
import-sheet-hidden = { $sheet } (hidden)
import-encoding-utf-8 = Any language (UTF-8)
import-encoding-western = Western Europe and the Americas (Windows)
import-encoding-utf-16 = Any language (UTF-16)
import-encoding-utf-16-high = Any language (UTF-16, high byte first)
import-encoding-central = Central Europe: Polish, Czech, Hungarian (Windows)
import-encoding-cyrillic = Cyrillic (Windows)
import-encoding-macintosh = Old Macintosh
import-form-cards = contact cards, { $encoding }
import-hint-kept = { $program } keeps leads for { $days } days only. Take them in regularly.
import-hint-no-reaction = Being in { $program } is no reaction. Whoever has no day of one comes in as a name, not as a lead.
import-hint-customers = These are customers: they have bought already. Say below what that means here, or take them in as names.
import-hint-leavers = { $program } keeps those who unsubscribed in a file of their own. Take that in too, so that they are left alone here.
import-hint-few-emails = Most addresses are missing, because { $program } tells only those that people let others see.
import-choice = “{ $typed }” is none of the choices here.

# What the file's words mean.
import-order-meant = { $date }
import-stage-as-recorded = A name or an inquiry, as its dates say
import-stage-name = A name: not a lead until they react
import-stage-won = Bought from us
import-stage-lost = Did not buy
import-stage-discarded = Discarded: { $reason }
import-stage-leave-out = Leave these rows out
import-stage-left-out = You left out rows with “{ $word }”.

# Rows that look like somebody.
import-alike-number = The same number, another name. Colleagues and families share a number.
import-alike-name = The same name, another address or number.
import-alike-spelling = Spelled alike, and more in common.
import-alike-in-log = in your log
import-alike-in-file = on line { $line } of this file

# What became of a row.
import-row-added = Added
import-row-filled = Known; has new facts now
import-row-known = Known; brought nothing new
import-row-again = The same person as on line { $line }
import-row-skipped = You passed it over.
import-taken-back = { $removed ->
    [0] “{ $file }” is taken back; it had added nobody.
    [one] “{ $file }” is taken back: 1 entry is gone.
   *[other] “{ $file }” is taken back: { $removed } entries are gone.
}{ $stay ->
    [0] {""}
    [one] {" "}1 entry stays, because somebody worked on it since.
   *[other] {" "}{ $stay } entries stay, because somebody worked on them since.
}

# Long work, while it is under way.
work-reading = Reading the file
work-trying = { $total ->
    [one] Looking at 1 row
   *[other] Looking at { $total } rows
}
work-copying = Making a copy of your data first
work-taking-in = Taking the rows in
work-indexing = Making them findable
work-saving = Bringing everything to the disk
work-exporting = Writing the file
work-comparing = Comparing entries
work-changing = Changing the leads
work-stopping = Stopping; nothing of it is kept

# Why a file can't be taken in.
import-unreadable-file = The file can't be read: { $what }.
import-empty = The file is empty.
import-excel = This is an old Excel workbook. Open it in Excel and save it as an Excel workbook (.xlsx) or as “CSV UTF-8”.
import-locked = This workbook is locked with a password. Open it in Excel, take the password off, and save it again.
import-damaged = { $row ->
    [0] This workbook is damaged and can't be read. Open it in Excel and save it again.
   *[other] This workbook is damaged behind row { $row }. Nothing was taken in. Open it in Excel and save it again.
}
import-no-sheet = This workbook has no sheet with rows.
import-other-kind = This is { $kind }, not a table of leads. Save the table as CSV first.
import-not-text = This file holds no text that can be read as a table. Save the table as CSV first.
import-encoding = Line { $line } can't be read as { $encoding }. Choose another encoding, or save the file as UTF-8.
import-quote = A quotation mark opened on line { $line } never closes, so the rest of the file would be one cell. Close it, then try again.
import-large-file = The file is too large: { $found } bytes, and { $most } is the most. Split it in two.
import-large-rows = The file has { $found } rows, and { $most } is the most. Split it in two.
import-large-unpacked = The workbook unpacks to { $found } bytes, and { $most } is the most. Save its sheet as CSV, or split it in two.
import-large-columns = Line { $line } has { $found } columns or more, and { $most } is the most. Take out those you don't need.
import-large-cell = A cell on line { $line } holds { $found } bytes, and { $most } is the most. Shorten it.
import-map-form = “{ $typed }” should look like Column=field.
import-map-column = The file has no column “{ $typed }”. It has: { $known }.
import-map-field = “{ $typed }” is not a field. The fields are: { $known }.

# What the owner should know.
import-no-header = The first line seems to be data already, so the columns have no names. Look at each one.
import-no-rows = There are headings and no rows.
import-duplicate-header = Two columns are called “{ $header }”. The second one is shown as “{ $named }”.
import-lost-character = A character on line { $line } was lost before the file came here. It can't be brought back.
import-other-encoding = Line { $line } is written in another encoding than the rest. It was read as Windows text.
import-named-otherwise = The name ends in “.{ $ending }”, but this is { $kind }. It was read as that.
import-error-cell = A cell on row { $line } shows { $shown }. It counts as empty.
import-hidden-rows = { $count ->
    [one] 1 row is hidden in the workbook. It was read as well.
   *[other] { $count } rows are hidden in the workbook. They were read as well.
}
import-unended-card = The card that begins on line { $line } never ends. What it says so far is kept.
import-broken-card = { $count ->
    [one] Line { $line } of a card says nothing that can be read. It is left out.
   *[other] { $count } lines of a card, from line { $line } on, say nothing that can be read. They are left out.
}
import-more-oddities = { $count ->
    [one] 1 more row has something like it.
   *[other] { $count } more rows have something like it.
}
import-short-rows = { $count ->
    [one] 1 row has fewer cells than there are headings. What is missing stays empty.
   *[other] { $count } rows have fewer cells than there are headings. What is missing stays empty.
}
import-order-month-first = Dates such as “{ $example }” are read with the month first.
import-order-day-first = Dates such as “{ $example }” are read with the day first.
import-unreadable = { $field ->
    [revenue] Yearly sales
    [headcount] People who work there
    [timing] When they buy
    [budget] Budget
    [authority] Who decides
    [age] Age
    [income] Household income
   *[other] { $field }
}: { $count ->
    [one] 1 cell can't be read. It is kept as it was and counts as not known.
   *[other] { $count } cells can't be read. They are kept as they were and count as not known.
}
import-not-compared = There are too many people to compare their spelling before an import. The same address, number, or name and firm are found all the same; look for other duplicates in the log afterwards.
import-opted-out = { $count ->
    [one] 1 person asked not to be contacted. That is noted with them.
   *[other] { $count } people asked not to be contacted. That is noted with them.
}
import-without-date = { $count ->
    [one] 1 row has no day on which they reacted: it comes in as a name, not as a lead.
   *[other] { $count } rows have no day on which they reacted: they come in as names, not as leads.
}

# Why a row can't be taken in.
import-names-nobody = The row names nobody: no name, business, email or phone.
import-date = “{ $typed }” can't be read as a day, and the day decides whether this is a lead.
import-date-later = “{ $typed }” hasn't come yet, so nobody can have reacted on it.
import-too-many-cells = The row has { $cells } cells and there are { $headers } headings. A comma may lack its quotation marks.
import-holds-rows = One cell holds whole rows of the table. A quotation mark may be missing.

# Why a column is taken for what it is.
column-exact = The heading says so.
column-alias = Another common heading for this.
column-program = { $program } calls it that.
column-noun = The heading is about “{ $noun }”.
column-emails = { $percent } in 100 cells look like email addresses.
column-phones = { $percent } in 100 cells look like phone numbers.
column-money = { $percent } in 100 cells look like amounts of money.
column-days = { $percent } in 100 cells are days.
column-places = { $percent } in 100 cells look like places.
column-names = { $percent } in 100 cells look like names of people.
column-firms = { $percent } in 100 cells look like names of businesses.
column-further = One more of the same person. “{ $beside }” is the main one.
column-answer = What they answered in the form. It is kept with the notes.
column-by-hand = You chose it.
column-as-last-time = As last time.
column-somebody-else = This is about somebody else: whoever looks after the lead.
column-ambiguous = It could mean several things. Choose one.
column-outranked = “{ $by }” says it better.
column-blank = The column is empty.
column-unknown = Nobody can tell what this is. Choose a field, or leave it out.

field-name = Full name
field-first-name = First name
field-last-name = Last name
field-company = Business
field-title = Job title
field-email = Email address
field-phone = Phone
field-street = Street
field-city = Town
field-region = State or region
field-postal = Postal code
field-country = Country
field-place = Place
field-industry = Industry
field-revenue = Yearly sales
field-headcount = People who work there
field-age = Age
field-income = Household income
field-timing = When they buy
field-budget = Budget
field-authority = Who decides
field-need = What they need
field-source = How you came by them
field-note = Note
field-reacted-on = Day on which they reacted
field-reaction = What they did
field-kind = Business or household
field-opted-out = Asked not to be contacted
field-value = Worth of the deal
field-other-email = Other email addresses
field-other-phone = Other phones
field-website = Web page
field-birthday = Birthday
field-tags = Tags
field-entered-on = Day on which they were entered
field-last-contact = Last contact
field-stage = How far they are
field-outcome = How it ended
field-lost-reason = Why it was lost
field-next-step = Next step
field-next-on = Day of the next step
field-owner = Who looks after them
field-mail-consent = Allowed email
field-text-consent = Allowed text messages
field-consent-on = Day on which they allowed it
field-no-mail = Asked for no email
field-no-call = Asked for no calls
field-no-text = Asked for no text messages
field-no-post = Asked for no letters

# The files of rows.
rejects-file = Rows to mend from { $file }
rejects-line = Line
rejects-reason = Why it was left out
rejects-saved = { $count ->
    [one] 1 row saved in { $file }. Mend it there and take that file in.
   *[other] { $count } rows saved in { $file }. Mend them there and take that file in.
}
results-file = What became of { $file }
results-became = What became of it
results-saved = { $count ->
    [one] 1 row saved in { $file }, with what became of it.
   *[other] { $count } rows saved in { $file }, each with what became of it.
}
