### The course "How to define your target market": eight pages, one story through all of them, one exercise each.
### $kind is whom the reader's market is for: business or consumer.

course = How to define your target market
    .intro = Eight short pages. Each ends with one question, and your answer goes straight into your playbook.
    .story = Meanwhile, at Makebelieve Roofing

course-page-1 = Write it down, and the quarrel ends
    .first = Most small businesses know this quarrel. Whoever brings people in says: “I gave you thirty names.” Whoever sells says: “Not one of them was any good.” Both are right, because nobody ever wrote down what good means. Meanwhile names lie untouched, and nobody can say what the money for advertising has bought.
    .second = The cure is short. Sit down together, marketing (whoever brings people in) and sales (whoever sells), and write down whom you sell to. Make it so clear that a stranger could say yes or no to anybody who calls. If you do both jobs yourself, it still ends the quarrel in your own head.
    .third = Begin with what you sell. Somebody who wants something else can't become your customer.
    .story = Gus brings in the calls at Makebelieve Roofing; Rita climbs up and sells. Last spring Gus counted sixty calls. Rita counted two roofs. One rainy afternoon they began with a single line: “We mend roofs, so that nobody has to put out buckets.”

course-page-2 = Start with the customers you have
    .first = You don't have to invent your market: part of it pays you already. Think of up to five customers you would gladly have again. They paid, they came back, they sent their friends. Write down where they are, how big or how old they are, and why you like them.
    .second = Then think of one or two you wish you had never taken. They teach you just as much, because they show where the line runs.
    .third = What the best have in common fills in the next pages for you to correct. Later they are your test: a definition that turns away the people you like best is wrong, however clever it sounds.
    .story = { $kind ->
        [consumer] Rita named five families. All had owned their house for years, and all lived within half an hour's drive. “And none is under forty,” said Gus. The worst was a landlord two hours away, who wanted the cheapest patch and argued over the bill.
       *[business] Rita named two dentists, a vet, a clinic and a print shop, all within half an hour's drive. “Four of the five look after patients,” said Gus. “They can't close when it rains in.” The worst was a warehouse two hours away, which argued over the bill.
    }

course-page-3 = Who they are
    .first = A bought list of names is only a list. A lead, a person worth your time, has done something first: called, written, filled in a form. And they are the kind of person you sell to. That kind is the first line of your definition.
    .second = { $kind ->
        [consumer] For people at home, begin with their age. It sounds blunt, but it says a great deal about what somebody wants from you.
       *[business] For businesses, begin with the trade, in plain words: dentists, hotels, plumbers. You can name trades you refuse, too.
    }
    .third = The line is strict on purpose. Somebody outside it is off target, and nobody spends an afternoon on them, however friendly the call was. If you sell to two quite different kinds of people, describe the one you like best now. The other can become a second market later.
    .story = { $kind ->
        [consumer] They wrote: people between forty and seventy. The next week a student of twenty called about a shed. Gus liked her. He looked at the line, and gave her the number of a handyman who does sheds. It took two minutes instead of two afternoons.
       *[business] They wrote: dentists, doctors and vets; no warehouses. The next week a hotel called. Gus liked the hotel. He looked at the line, and gave them the number of a roofer who does hotels. It took two minutes instead of two afternoons.
    }

course-page-4 = How big is big enough
    .first = { $kind ->
        [consumer] Some people can't pay you. Others will never choose you, because they are used to something grander. In between are the households for whom you are just right. What a household earns in a year says it best.
       *[business] Too small, and they can't pay you. Too big, and they won't choose you: they want a firm with its own lawyers. In between are the businesses for whom you are just right. Their sales in a year say it best.
    }
    .second = Give both ends, if you can. Both ends count as inside, so somebody exactly on the line is in.
    .third = Often you won't know the number. That is normal, and it is not a no. What is not known counts neither for nor against anybody; it is a question to ask next. The same goes for “somewhere around that”: if the answer lies half inside your range, ask once more.
    .story = { $kind ->
        [consumer] The families Rita liked earned between $70,000 and $200,000, so that became the line. One caller only said, “We get by.” Gus didn't guess. He put a question mark, asked again on the next call, and learned that it was $90,000.
       *[business] The practices Rita liked sold between half a million and four million dollars a year, so that became the line. One clinic only said, “We do all right.” Gus didn't guess. He put a question mark, asked again on the next call, and learned that it was two million.
    }

course-page-5 = Where you can really serve them
    .first = Every mile costs you something: the drive, the second drive, the customer who waits. So your definition says where. The easiest way is a distance around a town. You can also name states, whole countries or the beginnings of postal codes. And you can leave places out again; what you leave out always wins.
    .second = Draw the line for an ordinary Tuesday, not for your best day. If you would grumble about the drive in November, it lies outside. Then keep to it. Somebody outside is off target, even if they are nice, and even if they are rich.
    .third = If somebody names only a state, and you serve just part of it, that is no reason to turn them down. Ask which town.
    .story = Rita wanted fifty miles around Pretend Falls. Gus took last year's jobs and a map. Every job more than thirty miles away had lost money, so they wrote thirty. A week later a nice man called from forty miles out. Gus said no at once, kindly, and Rita kept her Tuesday.

course-page-6 = What happened before they called
    .first = Hardly anybody wakes up and wants what you sell. Something happens first: a move, a baby, a bill, a failed inspection. That is the trigger. If you know it, you meet people early, while they are still working out what they need, and not at the end, when only the price is left to talk about.
    .second = So begin every first talk with two questions. What made you look now? Which results do you want? Ask both before you say a word about what you can do. And answer soon: a call that waits until tomorrow has often found somebody else.
    .third = Ask how soon they want to buy, too. “Next year” is not a no, it is a not yet: you keep in touch, and set a day to look again.
    .story = Rita used to open with slate and steel. Now she asks what made them look. Nine in ten say the same: the first wet floor after the first autumn storm. So Gus writes to people in August now, not in March.

course-page-7 = Money, and what they care about
    .first = Somebody may want you very much and have no money for it this year. That is no insult, and again it is only a not yet. Marketing keeps in touch, and sales spends the afternoon with somebody who can buy. So agree on what must be set aside before sales begins: any amount, or at least so much.
    .second = But never open with money. Ask first what they need and what it costs them to do nothing. The amount comes up by itself.
    .third = Money is only half of it. Your best customers care about the same things as you: careful work, speed, a quiet site, a low price. Write that down, too. If you work slowly and well, somebody who only wants it cheap will never be happy with you.
    .story = { $kind ->
        [consumer] Gus used to ask for the budget in his second sentence, and half the callers hung up. Now he listens first. A couple loved the offer, but had just paid for a wedding. Gus wrote: “Call in January.” In January they bought.
       *[business] Gus used to ask for the budget in his second sentence, and half the callers hung up. Now he listens first. A dentist loved the offer, but had just paid for a new chair. Gus wrote: “Call in January.” In January she bought.
    }

course-page-8 = One person, and whom you turn away
    .first = A market can't pick up the phone; one person does. So give yours a face: what they do all day, what they worry about, and above all what they look for, and when. That person is called the avatar. Mark what you saw, what you were told, and what you only guess.
    .second = Then write down whom you turn away. A definition that refuses nobody helps nobody. It brings you fewer people, and better ones.
    .third = When you both agree, you both sign. After that nobody changes a word alone. Every lead is accounted for: sold, on its way, given up for a reason you agreed on, or back with marketing. If you disagree about one, the owner sits down with both of you, and what you learn goes into the next edition.
    .story = { $kind ->
        [consumer] Their avatar is Harry Homeowner, fifty-one, who hates buckets and surprises and wants one number to call. They turn away anybody who wants three offers by Friday. Gus brings fewer calls now. Rita sells more roofs. And they have lunch together again.
       *[business] Their avatar is Paula Practice, an office manager of fifty-one, who hates buckets and surprises and wants one number to call. They turn away anybody who wants three offers by Friday. Gus brings fewer calls now. Rita sells more roofs. And they have lunch together again.
    }

course-task-sells = Write your own line: what you sell, and what it does for the people who buy it.
course-task-best = Name some customers you would gladly have again, and say why.
course-task-kind = First say whether you sell to businesses or to people at home. Then this page asks the question that fits.
course-task-industry = Name the trades you sell to, and those you don't want.
course-task-age = Write how old the people are whom you sell to.
course-task-revenue = Write what a customer worth having sells in a year, from the smallest to the biggest.
course-task-income = Write what the household of a customer worth having earns in a year, from the least to the most.
course-task-where = Draw your line: a town and a distance are enough to begin with.
course-task-trigger = Write down what happens just before somebody looks for you. If you aren't sure, ask the next three callers.
course-task-funds = Say what must be set aside before sales spends an afternoon on somebody.
course-task-wants = Write what your one person is looking for, and when.
