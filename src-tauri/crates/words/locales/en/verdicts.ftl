### What we say of a lead.

headline-sellable = Ready for sales.
headline-one-answer = One answer decides: { $decides }
headline-answers = { $missing ->
    [one] One answer decides. Ask first: { $decides }
   *[other] { $missing } answers decide. Ask first: { $decides }
}
headline-depends = It depends on: { $names }. Ask first: { $decides }
headline-wont-say = They won't say: { $because }. Ask again on { $day }.
headline-wont-say-open = Nothing is left to ask, and it is not enough yet: { $because }.
headline-not-yet = Not yet: { $because }. Look again on { $day }.
headline-not-yet-open = Not yet: { $because }.
headline-off-target = Off target: { $because }.
headline-fit = { $have } of { $needed } points of fit
headline-interest = { $have } of { $needed } points of interest
headline-no-reaction = Not a lead: nobody reacted yet.
headline-does-not-count = Not a lead: what they did so far doesn't count as an inquiry.
headline-no-market = Nobody can say yet: your target market is not described.

would-be-sellable = It would be sellable.
would-be-needs_answers = It would need answers.
would-be-not_yet = It would have to wait.
would-be-off_target = It would be off target.

explanation-sellable = Everything that marketing and sales agreed on is there.
explanation-sellable-open = Everything that marketing and sales agreed on is there. Still good to know: { $names }.
explanation-one-off_target = Nothing rules it out so far. If { $holds }, it is ready for sales; if not, it is off target.
explanation-one-not_yet = Nothing rules it out so far. If { $holds }, it is ready for sales; if not, it stays with marketing.
explanation-open = Nothing rules it out so far. Still open: { $names }.
explanation-points = { $have } of { $needed } points; even all open answers would give { $possible }.
explanation-points-all = { $have } of { $needed } points, and no open answer would bring more.
explanation-not-yet = Nothing else holds it back. Until then it stays with marketing.
explanation-not-yet-open = Until then it stays with marketing, and there is time to ask: { $names }.
explanation-off-target = Nothing else rules it out.
explanation-also = Besides: { $others }
explanation-not-a-lead = It becomes an inquiry as soon as they react and you note the day.
explanation-no-market = Answer the questions about your target market; then every lead is judged by them.

short-sellable = Ready for sales
short-ask = Ask: { $name }
short-wont-say = They won't say
short-no-reaction = No reaction yet
short-does-not-count = No reaction that counts
short-no-market = No target market yet

score-line = { $edition } · fit { $fit } of { $fit-needed } · interest { $interest } of { $interest-needed }
