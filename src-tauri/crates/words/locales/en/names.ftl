### Names of what the method knows. Plain words first, the field's term second.

verdict-sellable = Sellable
verdict-needs_answers = Needs answers
verdict-not_yet = Not yet
verdict-off_target = Off target
verdict-not_a_lead = Not a lead

stands-list = Name from a list
stands-inquiry = Inquiry
stands-mql = Qualified by marketing (MQL)
stands-sql = Ready for sales (SQL)
stands-offered = Offered to sales
stands-active = With sales
stands-nurture = Marketing keeps in touch
stands-won = Won
stands-lost = Lost
stands-discarded = Discarded

# Places in the accounts, read after a count: "52 not yet leads".
place-names = not yet leads
place-inquiries = inquiries
place-with_marketing = with marketing
place-offered = offered to sales
place-active = with sales
place-won = won
place-lost = lost
place-discarded = discarded

gate-mql = Good enough for marketing to work on (MQL)
gate-sql = Ready for sales (SQL)
gate-state-passes = Passes
gate-state-open = Open: answers are missing
gate-state-closed = Closed

hat-marketing = Marketing
    .hint = Whoever brings people in
hat-caller = The caller
    .hint = Whoever asks the questions for marketing
hat-sales = Sales
    .hint = Whoever sells
hat-owner = The owner
    .hint = Whoever owns the business

reaction-asked_for_quote = Asked for a price
reaction-called = Called us
reaction-filled_in_form = Filled in a form
reaction-wrote = Wrote to us
reaction-came_by = Came by
reaction-met_us = Met us at a fair or an event
reaction-referred = Was sent by somebody who knows us
reaction-downloaded = Downloaded something
reaction-clicked = Clicked an ad or a link
    .hint = Costs them nothing, so it says little
reaction-opened_newsletter = Opened a newsletter
    .hint = Costs them nothing, so it says little
reaction-other = Something else
    .hint = Note in their words what it was

route-dead = Nothing more
route-nurture = Marketing keeps in touch and looks again
route-back_to_marketing = Back to marketing, to mend the data
route-keep_active = Not given up: there is still something to find out
route-suppress = Nobody contacts them again

role-decides = Decides alone
role-decides_with_others = Decides together with others
role-influences = Is listened to, but doesn't decide
role-uses = Would use it, but doesn't decide
role-no_say = Has no say in it

result-pass = Passes
result-fail = Fails
result-unknown = Not known
result-not_applicable = Not asked

edition-draft = Draft, not signed
edition-signed = Edition { $number }

if-failed-off_target = Off target: we don't sell to them
if-failed-not_yet = Not yet: marketing keeps in touch
if-failed-no_points = No points, nothing worse

kind-business = Business
kind-consumer = Person or household
kind-unknown = Not known yet
