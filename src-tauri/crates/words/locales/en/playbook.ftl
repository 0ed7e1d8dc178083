### The playbook's own prose. $business is the owner's firm; $who and the like are names from the playbook.

paper-title = Sales and marketing playbook
paper-contents = Contents
paper-page = Page { $page } of { $pages }
paper-draft-note = This is a draft. It comes into force when marketing, sales and the owner have signed it; until then leads are judged by it, marked “not signed”.
paper-open = Not answered yet.
paper-in-one-page = In one page
paper-in-one-page-intro = Who we sell to, what a lead is, who does what. Everything else in this book explains these lines.
paper-one-person = One person wears several hats here, and signs once for each.

## 1

paper-chapter-1 = Whom we sell to
paper-intro-1 = Read each line as a question about the lead in front of you: yes, no, or not known yet. A clear no means it is not a lead, however friendly the call was.
paper-market = Target market: { $market }
paper-clause-kind = Who
paper-clause-industry = In which trade
paper-clause-revenue = How big
paper-clause-headcount = How many people
paper-clause-age = How old
paper-clause-income = What they earn
paper-clause-place = Where
paper-clause-trigger = What makes them look for us
paper-clause-own = Our own question

## 2

paper-chapter-2 = The person we look for
paper-intro-2 = A market buys nothing. One person does. This is that person: speak to them, write to them, and go where they are.
paper-clause-avatar = Who they are
paper-clause-refused = Whom we would rather not have
paper-avatar-role = What they do
paper-avatar-found = Where we meet them
paper-avatar-wants = What they look for
paper-avatar-worries = What worries them

## 3

paper-chapter-3 = What a lead is
paper-intro-3 = Marketing and sales mean the same thing by the same word. A lead climbs one step at a time, and only when what both sides agreed on is there. What nobody knows yet is never counted as no.
paper-clause-inquiry = Inquiry
paper-clause-mql = Qualified by marketing (MQL)
paper-clause-sql = Ready for sales (SQL)
paper-clause-recheck = Looking again
paper-clause-timing = When they buy
paper-clause-budget = Money
paper-clause-need = Need
paper-clause-authority = Who decides
paper-clause-did = What they did
paper-ladder-inquiry-none = No reaction counts yet, so nobody can become a lead.
paper-column-clause = Clause
paper-column-criterion = What we ask
paper-column-gate = Needed for
paper-column-points = Points
paper-column-if-failed = If not
paper-gate-mql = Marketing
paper-gate-sql = Sales

## 4

paper-chapter-4 = Sellable or not: examples
paper-intro-4 = These leads are made up, and judged by the rules of chapters 1 and 3. If one of the answers surprises you, the rule is wrong or unclear: say so before you sign.
paper-column-because = Because
paper-verdict-sellable = It goes to sales now.
paper-verdict-needs_answers = Somebody asks the next question.
paper-verdict-not_yet = Marketing keeps in touch, and looks again on that day.
paper-verdict-off_target = We don't sell to them, and tell them kindly.
paper-verdict-not_a_lead = It is a name. Nobody calls it a lead.

## 5

paper-chapter-5 = Who does what, when and how
paper-intro-5 = At every moment one person is responsible for a lead. Find the step it stands at, and you know who, what, by when and how.
paper-column-stage-who = Where it stands, and who acts
paper-column-who = Who
paper-column-what = What
paper-column-when = By when
paper-column-how = How
paper-clause-first-answer = The first answer
paper-clause-qualifying = Asking and handing over
paper-clause-acceptance = Accepting or returning
paper-clause-sales-steps = The steps of a sale
paper-clause-hours = When we work
paper-clause-against-rules = Moves against the rules
paper-hours = { $hours }. Outside these hours the clocks stand still.
paper-late = What is late shows in the log, to both sides, before it is lost.
paper-against-rules = Now and then a rule is broken for a good reason. Then it takes a name and a reason, both are kept, and they are counted.

paper-engage-list-what = Invite them to react. Don't call it a lead.
paper-engage-list-when = As planned
paper-engage-list-how = One message at a time, each with an easy way to answer, and an easy way to say no.
paper-engage-inquiry-what = Answer, thank them, and ask the next open question.
paper-engage-inquiry-when = Within { $within }
paper-engage-inquiry-how = The way they reached us: a call for a call, an email for an email. Note the day and their words.
paper-engage-mql-what = Ask what is still open until the lead is sellable, or clearly isn't.
paper-engage-mql-when = Within { $within } of each new sign
paper-engage-mql-how = Need first, money last. One question leads to the next; nobody reads out a form.
paper-engage-sql-what = Offer it to sales, with every answer and their own words.
paper-engage-sql-when = The same working day
paper-engage-sql-how = By offering it in Sellable, never by a note or in passing.
paper-engage-offered-what = Accept it, or give it back with a reason.
paper-engage-offered-how = Judge it by this playbook, not by the last bad week.
paper-engage-active-what = Hold the first talk, then move it step by step. Note where it stands.
paper-engage-active-how = As chapter 6 says. Marketing still keeps in touch, as chapter 8 says.
paper-engage-after-stage = Afterwards
paper-engage-after-what = Won: deliver, and ask who else has the same trouble. Lost or given up: note why, and when to look again.
paper-engage-after-when = On the day it ends
paper-engage-after-how = For an agreed reason only. Every lead stays in the log and is accounted for.

## 6

paper-chapter-6 = The first talk
paper-intro-6 = The first talk finds out; it doesn't sell. Until you know what made them look, which results they want and who decides, no feature is named.
paper-talk-trigger = What made them look
paper-talk-trigger-why = Nobody calls for no reason. The reason tells you whether it is urgent, and for whom.
paper-talk-results = Which results they want
paper-talk-results-why = They buy that difference. Write it down in their words; you will need it for the offer.
paper-talk-decides = Who decides
paper-talk-decides-ask = “Who else has a say in this? How did you decide the last time?”
paper-talk-decides-why = The kindest talk leads nowhere if the person who decides wasn't in it.
paper-talk-when = By when
paper-talk-when-ask = “By when would you like it settled? What happens if it takes longer?”
paper-talk-when-why = A day that matters to them is worth more than one that matters to us.
paper-talk-money = How it is paid for
paper-talk-money-ask = “How would something like this be paid for?”
paper-talk-money-why = Last, not first. Somebody who has told you what it is worth can talk about what it costs.
paper-talk-next = The next step
paper-talk-next-ask = “What shall we do next, and on which day?”
paper-talk-next-why = A talk without a next day is a talk that has to begin again.
paper-talk-preacher = Beware of the feature preacher
paper-talk-preacher-text = A feature preacher recites what the product can do and never learns why the other person called. It feels like work and sells nothing. If you hear yourself list features before you know the three answers above, stop, and ask.
paper-talk-begin = Begin like this:
paper-column-find-out = Find out
paper-column-ask = Ask
paper-form = For your web form
paper-form-intro = Copy these questions into the form on your website, or onto a card. They ask the same as the caller does, in fewer words; money comes last here too.
paper-form-who = Your name, and how we may reach you
paper-form-short = Every further field costs you answers. What the form leaves open, the caller asks.
paper-column-form = What the form asks
paper-talk-done = The first talk is done when what made them look, the results they want and who decides are written down, or marked “not learned”.

## 7

paper-chapter-7 = Giving up and looking again
paper-intro-7 = Each lead has cost money. We give one up carefully and reluctantly: after the agreed effort, for one of the agreed reasons, and never for good.
paper-clause-effort = The effort first
paper-effort = { $attempts ->
    [one] Before somebody counts as unreachable, we try once.
   *[other] Before somebody counts as unreachable, we try { $attempts } times over { $days } days, at different hours and not only by phone.
}
paper-column-reason = Reason
paper-column-only-if = Only if
paper-column-route = What happens then
paper-route-recheck = { $days ->
    [one] { $route }, after 1 day
   *[other] { $route }, after { $days } days
}
paper-discard-kept = A lead that was given up stays in the log with its history. If they come back, it doesn't start at the bottom.

paper-may-discard = A lead may be given up by { $who }, and by nobody else, for one of these reasons. “Not interested” is none: what did they say instead?

## 8

paper-chapter-8 = Keeping in touch
paper-intro-8 = Somebody who isn't ready today buys later, from whoever is still there. Marketing keeps in touch before sales takes over, and afterwards too.
paper-column-send = What we send
paper-column-to = To whom
paper-column-often = How often
paper-talk-early = Meet them early
paper-early-title = How far along are they?
paper-talk-early-text = Many people ask for prices when they have nearly decided. Come in sooner: answer the question they have before they have a shortlist, and note how far along they were when we met: only looking, comparing, or deciding.

## 9

paper-chapter-9 = Council and feedback session
paper-intro-9 = Now and then two sides see one lead differently. A small group decides, both keep to it, and what it learned makes the next edition clearer.
paper-seats-intro = The council rules on leads that marketing and sales can't agree on, and sees to it that both get what they were promised. In it sit:
paper-disputes-file = Whoever disagrees with a decision about a lead says so within { $within }.
paper-disputes-rule = The council rules within { $within }.
paper-disputes-how = Name the lead, the clause, and what each side saw or heard. Bring it in writing; three lines are enough.
paper-disputes-ruling = The council says one of three things: the decision stands, it is turned around, or the clause is unclear.
paper-disputes-kept = The ruling is kept with its reason and holds for this one lead. It binds others only when an edition says so.
paper-disputes-misses = What is missed again and again comes before the council too.
paper-feedback = { $rhythm } both sides sit down with the same numbers on the table. What they decide changes the next edition.
paper-agenda = What we go through
paper-numbers = Sheet for the feedback session
paper-numbers-intro = Copy this sheet for each session. The numbers come from the log, so nobody has to count.
paper-column-number = The number
paper-column-last-time = Last time
paper-column-this-time = This time
paper-column-noticed = What we noticed
paper-numbers-decided = What do we change, and who sees to it by when?
paper-numbers-decided-hint = One change to one definition is enough. It makes a new draft, and both sides sign it.

## 10

paper-chapter-10 = Agreed and signed
paper-intro-10 = By signing we say three things: we have read it, we agree to it, and we will hold each other to it. Nobody changes a definition alone.
paper-sign-marketing = I bring in leads of this kind, and offer sales nothing else.
paper-sign-sales = I accept or return each offer in time, work on what I accept, and note what became of it.
paper-sign-owner = I stand by these rules, and rule on what they leave open.
paper-sign-caller = I ask the questions as they stand here.
paper-sign-name = Name
paper-sign-date = Date
paper-sign-signature = Signature
paper-sign-change = A change makes a new draft, and comes into force when the same people have signed again.
paper-sign-disputes = If we disagree about a lead, the council rules on it.

paper-missing-character = “{ $character }” ({ $code }) can't be printed; a box stands in its place in “{ $where }”.
playbook-title = { $business }: sales and marketing playbook
playbook-title-unnamed = Sales and marketing playbook
playbook-saved = { $pages ->
    [one] 1 page saved in { $file }.
   *[other] { $pages } pages saved in { $file }.
}
example-name = Example { $number }

paper-clause-may-discard = Who may give a lead up
paper-clause-values = What they value
paper-clause-market-count = How many there are
paper-clause-objections = What they object
paper-clause-others = Who else has a say
paper-clause-marketing-gives = What marketing promises
paper-clause-sales-gives = What sales promises
paper-clause-absence = When somebody is away
paper-clause-miss = When a promise is missed
paper-clause-goal = What we want to sell
paper-clause-first-talk = How the first talk goes
paper-clause-asks = The questions
paper-clause-early = Getting in early
paper-clause-seats = Who sits in the council
paper-clause-disputes = When we disagree about a lead
paper-clause-feedback = The feedback session
