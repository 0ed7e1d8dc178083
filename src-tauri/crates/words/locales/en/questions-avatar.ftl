### The interview: the person behind the market. $kind is whom the market is for: business or consumer.

question-avatar-name = Give this person a name.
    .why = “Would Maya read this?” is a better question than “Does our market read this?”
    .example = Maya
question-avatar-role = { $kind ->
        [consumer] What is their life like?
       *[business] What is their job?
    }
    .why = Whoever calls should know whom to ask for, and how that person spends the day.
    .example = { $kind ->
        [consumer] Two children at school, a house from the seventies, both parents work.
       *[business] Practice manager. Reports to the doctors, runs everything else.
    }
question-avatar-part = What is their part in the decision?
    .why = Somebody who would only use it can love it and still not buy. Then the caller asks who decides.
    .example = { $kind ->
        [consumer] Both parents decide. The children are listened to.
       *[business] The practice manager is listened to. The doctors decide, and pay.
    }
question-avatar-found = Where do you meet them?
    .why = That is where marketing should be, and nowhere else.
    .example = { $kind ->
        [consumer] School events, the street's chat group, the garden shop on Saturdays.
       *[business] The state association's spring fair, and the newsletter everybody there reads.
    }
question-avatar-earns = { $kind ->
        [consumer] What do they earn, and where does it go?
       *[business] What do they sell, and what makes a good year for them?
    }
    .why = If you know where their money comes from, you know what your offer is worth to them.
    .example = { $kind ->
        [consumer] About $120,000 together. The house and the children come first.
       *[business] A practice with three doctors, about $4 million a year. A good year is one without empty chairs.
    }
question-avatar-wants = What are they looking for, and when?
    .why = They buy a result, not a feature. The playbook speaks of the result.
    .example = { $kind ->
        [consumer] A warm house without a bill to worry about, before winter.
       *[business] To pass the inspection in March without closing for a day.
    }
    .hint = In their words, as you heard them.
question-avatar-goals = What would they like to have reached in two years?
    .why = An offer that brings them closer to it needs little explaining.
    .example = { $kind ->
        [consumer] To have the house done before the youngest leaves school.
       *[business] To open a second practice without a second manager.
    }
question-avatar-worries = What worries them about buying?
    .why = Whoever answers should have thought about it before the call.
    .example = { $kind ->
        [consumer] That the work takes weeks and the price grows.
       *[business] That the staff has to learn another machine.
    }
question-avatar-words = Which words do they use?
    .why = People trust somebody who speaks as they do. These words belong in your emails, on your website and in the first talk.
    .example = { $kind ->
        [consumer] “the heating bill”, “no mess in the kitchen”, “done before Christmas”
       *[business] “the inspector”, “chairs” for treatment rooms, “a day down”
    }
    .hint = One a line, just as you heard them.
question-avatar-objections = What do they say against it, and what do you answer?
    .why = The same doubts come up again and again. An answer that was thought about beforehand is fairer to both.
    .example = { $kind ->
        [consumer] “We'd rather wait a year.” You can. May I show you what this winter will cost with the old one?
       *[business] “It costs too much.” It may. What did the last day of closing cost you?
    }
    .hint = Up to eight. Honest answers only: if they are right, say so.
question-avatar-others = Who else has a say?
    .why = Many an offer fails on somebody who wasn't in the talk.
    .example = { $kind ->
        [consumer] The other parent: pays half, and wants it to look good.
       *[business] The doctors: they sign, and want no new machine to learn.
    }
    .hint = Up to five. Leave it empty if they decide alone.
question-avatar-refuse = Whom would you rather not have, though they fit?
    .why = Naming them once saves the same argument every month.
    .example = { $kind ->
        [consumer] People who ask five firms and take the cheapest: nobody is glad in the end.
       *[business] Practices that are about to be sold: they stop halfway.
    }
    .hint = Up to eight. It says nothing bad about anybody, and they may still get your newsletter.
