### A lead's page: the first talk, the next step, do not contact, consents, links, and what the timeline says of them.

channel-call = Call
channel-mail = Email
channel-text = Text message
channel-post = Post
channel-visit = Visit
channel-meeting = Meeting
channel-social = Social network

# Do not contact, in a list: "no calls, no email".
no-call = no calls
no-mail = no email
no-text = no text messages
no-post = no post
no-visit = no visits
no-meeting = no meetings
no-social = no messages on social networks
no-contact = no contact at all
lead-stopped = Do not contact: { $ways }
stop-since = { $way }: not since { $on }. { $source }
stop-known = { $name } asked for { $ways }.
stop-source-missing = Say how you know, such as “asked on the phone”.
stop-channel-missing = Choose what they don't want.
stop-channel-not = Nobody can be stopped from coming to a { $channel } that both agreed on.
stop-reason-missing = Say why they may be contacted again.
stop-name-missing = Say who decides that they may be contacted again.
discard-stops = Nobody contacts them again: every way is stopped.
stop-for-reason = Discarded: { $reason }

consent-express = { $way }: they said yes on { $on }. { $how }
consent-express-until = { $way }: they said yes on { $on }, which holds until { $until }. { $how }
consent-implied = { $way }: it follows from what they did on { $on }. { $how }
consent-implied-until = { $way }: it follows from what they did on { $on }, and holds until { $until }. { $how }
consent-expired = Expired on { $on }
consent-how-missing = Say how they agreed, and where the proof is.
consent-ends-before = The last day lies before the day on which they agreed.

next-what-missing = Say what is to be done next.
next-past = That day is over. Choose today or a day to come.
pick-tomorrow = Tomorrow
pick-three-days = In 3 days
pick-next-week = Next week

talk-label-trigger = What triggered it
talk-label-results = Results they want
talk-label-decision-maker = Who decides
talk-label-met = How far along they were
talk-decision-maker = Who else has a say in this?
talk-not-yet = not asked yet
talk-not-learned = asked, not learned
talk-met-early = early: a problem, no purchase in mind yet
talk-met-comparing = comparing what there is
talk-met-deciding = about to decide
talk-reminder = No feature before these three: what triggered it, which results they want, who decides.

link-missing = Write an address, such as example.com/offer.
link-kind = “{ $typed }” can't be kept as a link. It has to begin with https:// or mailto:.
link-too-many = There are { $most } links already. Take one off first.

# What the timeline says of a change.
story-planned = { $what }, on { $on }
story-step-done = Done: { $what }
story-step-dropped = Not needed any more: { $what }
story-owner = { $owner }
story-owner-after = { $owner }, after { $before }
story-owner-nobody = Nobody, after { $before }
story-found-out = { $label }: { $words }.
story-linked = Added: { $label }
story-unlinked = Taken off: { $label }
story-stopped = { $ways }. { $source }
story-stop-lifted = { $way }, by { $name }: { $reason }
story-edited = { $label }: { $after }
story-edited-empty = { $label }: taken out
story-touched-anyway = { $way }: they asked not to be reached this way, on { $on }. { $source }
story-touch-talked = { $what }: talked
story-touch-tried = { $what }: not reached

entered-by-hand = Entered on { $on }
entered-by-file = Taken in from { $file } on { $on }

due-label-first-contact = First contact
due-label-acceptance = Answer of sales
due-label-attempts = Next attempt
due-label-silence = In touch
due-label-follow-up = Next step
due-label-recheck = Look again

handoff-verdict = Verdict
handoff-answers = Answers
handoff-known = { $known } of { $all } known
handoff-talk = First talk
handoff-talk-done = done
handoff-talk-open = { $count ->
    [one] 1 of 3 things open
   *[other] { $count } of 3 things open
}
handoff-returned = Returned before
handoff-offered = Offered
handoff-offered-by = on { $on }, by { $name }
handoff-offered-on = on { $on }
