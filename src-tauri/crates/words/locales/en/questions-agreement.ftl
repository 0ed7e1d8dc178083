### The interview: who does what, keeping in touch, the council and the feedback session. $kind is whom the business
### sells to: business or consumer.

question-engagement-first_answer_by = Who answers somebody who reacts?
    .why = If it is everybody's job, nobody does it.
question-engagement-answer_within = How soon do they get an answer?
    .why = Interest cools quickly. The clock runs in your working hours only.
    .example = Within 1 working hour
question-engagement-accept_within = How soon does sales accept a lead, or give it back?
    .why = A lead between two desks is on nobody's desk.
    .example = Within 4 working hours
question-engagement-hours = When do you work?
    .why = The clocks stand still outside these hours.
    .example = Monday to Friday, 9 to 5
question-engagement-holidays = On which days are you closed?
    .why = The clocks stand still on these days, so that nobody is late because the shop was closed.
    .example = Thanksgiving Day, and December 25 each year.
    .hint = Some days come back each year, some only once.
question-engagement-sales_steps = Which steps do your sales go through?
    .why = Every lead with sales stands at one of them, so that nobody has to ask.
    .example = Offer: done when they have it and have named a day to decide. Marketing sends what a customer like them says.
    .hint = In order. Three to six are enough. A step is done when something has happened that both sides can see.
question-engagement-marketing_gives = What does marketing promise sales?
    .why = An agreement has two sides. Sales can count only on what was said aloud.
    .example = Twenty leads a month that are ready for sales, each with the answers in the person's own words.
    .hint = One promise a line, so plain that you can say later whether it was kept.
question-engagement-sales_gives = What does sales promise marketing?
    .why = Every lead has cost marketing money and care. Here sales says that each will get its chance.
    .example = We answer every offered lead in time, try six times before we give up, and give a reason for every no.
    .hint = One promise a line, so plain that you can say later whether it was kept.
question-engagement-absence = Who covers when somebody is away?
    .why = Leads don't wait until people are back.
    .example = Ben takes Ana's calls, and Ana takes Ben's. If both are away, the office notes name, number and wish.
question-engagement-miss = What happens when a promise is missed?
    .why = If nothing happens, it was only a wish. It takes no punishment, just a next step that everybody knows.
    .example = We talk about it at the next feedback session. The third time in a month it goes to the council.
question-engagement-goal = How much would you like to sell in a month?
    .why = Counting back from it shows how many leads you need each month, and whether that can be done.
    .example = $40,000 a month. Of 100 leads with sales 25 buy, and of 100 inquiries 20 become ready for sales.
    .hint = Rough figures are enough. Leave empty what you don't know yet.

question-contact-sends = What do people hear from you, and how often?
    .why = Somebody who isn't ready today buys later, from whoever is still there. Marketing keeps in touch even after sales has taken over.
    .example = A short email every month to those who aren't ready yet, and a postcard each quarter to those with sales.
    .hint = Better one thing that really goes out than five that don't.
question-contact-early = How do you meet people before they ask for prices?
    .why = People who ask for prices have often half decided already. If you were there before, you had a part in it.
    .example = { $kind ->
        [consumer] A checklist, “Is your house ready for winter?”, and a stand at the garden show in May.
       *[business] A checklist, “Your next inspection in 12 months”, and a talk at the spring fair.
    }
    .hint = Think of the question they have half a year earlier, and of where they would ask it.

question-council-seats = Who sits in the council?
    .why = When marketing and sales see a lead differently, this small group decides, and both sides keep to it.
    .example = Ana for marketing, Ben for sales, Olive as the owner.
    .hint = One name a line: somebody from marketing, somebody from sales, and whoever has the last word. A small firm may ask somebody from outside whom both trust.
question-council-file_within = How long can a decision about a lead be disputed?
    .why = After some time nobody remembers what was said, and old quarrels should be allowed to rest.
    .example = Within 7 working days
question-council-rule_within = How soon does the council decide?
    .why = While you argue about a lead, nobody calls it.
    .example = Within 2 working days
question-council-rhythm = How often do both sides look at the numbers together?
    .why = This is the feedback session. A short talk before anybody is angry keeps the agreement alive.
    .hint = Half an hour is enough. Once a month suits most.
question-council-agenda = What do you go through?
    .why = With a fixed order nothing awkward is forgotten, and everybody knows when it ends.
    .example = The numbers, why leads were given up, disputed leads, one change to the playbook.
    .hint = One point a line.
question-council-numbers = Which numbers lie on the table?
    .why = Both sides look at the same ones, so that nobody brings their own.
    .hint = They come from your log; nobody has to count.
