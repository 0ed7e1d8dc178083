use super::*;
use crate::book::Book;
use crate::clock::Clock;
use crate::sample;
use chrono::NaiveDate;
use method::LeadId;
use method::clock::{Minute, Signal};
use method::contact::{Channel, Stop};
use method::judge::{Judgement, TestResult, Verdict, judge};
use method::lead::{Care, Lead, LeadKind, NextStep, Profile, Stage, Standing, StandsAt};
use method::playbook::Hat;
use proptest::prelude::*;
use std::cmp::Reverse;
use store::Act;
use store::table::happening::{Happening, Talked, What};
use words::Locale;

fn sample_book() -> Book {
    let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book");
    sample::fill(&book).expect("the sample fits");
    look_after(&book);
    // Three weeks later some of them have waited too long.
    book.at(Clock::on("2026-12-15"))
}

/// Gives the leads of the sample owners, next steps and wishes, and calls some of them, each in its own measure.
fn look_after(book: &Book) {
    let now = book.clock.now();
    let all = book.store.read(|read| read.leads().newest(None, 10_000)).expect("the ids");
    let written = book.store.write(Act::LeadsChanged, now, |tx| {
        for (number, id) in all.iter().enumerate() {
            let on = book.clock.today() + chrono::Days::new(number as u64 % 9) - chrono::Days::new(4);
            let stop = Stop { channel: Channel::Mail, since: on, source: "asked".into() };
            let care = Care {
                owner: ["", "Maya Sample", "tom Sample"][number % 3].to_owned(),
                next: (number % 7 == 0).then(|| NextStep { what: "Call".into(), on }),
                stops: (number % 11 == 0).then_some(stop).into_iter().collect(),
                ..Care::default()
            };
            tx.leads().set_care(*id, &care)?;
            if number % 13 == 0 {
                let profile = tx.read().leads().get(*id)?.profile;
                tx.leads().set_profile(*id, &Profile { kind: LeadKind::Unknown, ..profile })?;
            }
            if number % 5 == 0 {
                let at = now - chrono::TimeDelta::hours(number as i64 * 7 % 2_000);
                let what = What::Touch { channel: Channel::Call, words: String::new(), talked: Talked::Tried };
                tx.happenings().record(*id, &Happening { at, hat: Hat::Marketing, by: String::new(), what })?;
            }
        }
        Ok(())
    });
    written.expect("it is written");
    book.leads_changed();
}

/// A lead with all that the naive way looks up one by one.
struct Seen {
    lead: Lead,
    judgement: Judgement,
    failed: Vec<String>,
    verdict: Verdict,
    signal: Option<Signal>,
    contacted: Option<Minute>,
}

/// Every lead, newest first.
fn look_at_each(book: &Book) -> Vec<Seen> {
    let newest = book.store.read(|read| read.leads().newest(None, 10_000)).expect("the ids");
    let leads = book.store.read(|read| read.leads().page(&newest)).expect("the leads");
    let closings = book.store.read(|read| read.happenings().closing_verdicts()).expect("the closings");
    let edition = book.in_force().expect("definitions").edition.clone();
    let see = |lead: Lead| {
        let judgement = judge(&edition, &lead.profile, book.clock.today());
        let market = judgement.market.and_then(|id| edition.market(id)).expect("the sample has a market");
        let failed = judgement.findings.iter().filter(|finding| finding.result == TestResult::Fail);
        let failed = failed.map(|finding| market.criteria[finding.criterion].id.as_str().to_owned()).collect();
        let closing = closings.get(&lead.id).filter(|_| lead.standing.is_closed());
        let verdict = closing.copied().unwrap_or(judgement.verdict);
        let (signal, contacted) = book
            .with_clocks(|clocks| {
                let limits = clocks.limits(Minute::of(book.clock.now()));
                let entry = clocks.of(lead.id).expect("every lead has a clock");
                (limits.signal(&entry.waiting, entry.stands_at), entry.contacted)
            })
            .expect("the clocks");
        Seen { lead, judgement, failed, verdict, signal, contacted }
    };
    leads.into_iter().map(see).collect()
}

fn town(profile: &Profile) -> &str {
    method::judge::found_place(&profile.facts.place).map_or("", |place| place.name.as_str())
}

fn reacted(profile: &Profile) -> Option<NaiveDate> {
    profile.reactions.iter().map(|reaction| reaction.on).max()
}

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn each_filter_lets_through_what_a_look_at_every_lead_would() {
    let book = sample_book();
    let everybody = look_at_each(&book);
    let source = everybody.iter().map(|seen| seen.lead.profile.source.clone()).find(|source| !source.is_empty());
    let source = source.expect("the sample has sources");
    let owner = everybody.iter().map(|seen| seen.lead.care.owner.clone()).find(|owner| !owner.is_empty());
    let owner = owner.expect("the sample has owners");
    let check = |what: &str, filter: LogFilter, expect: &dyn Fn(&Seen) -> bool| {
        let request = LeadsRequest { filter, limit: 500, ..LeadsRequest::default() };
        let expected: Vec<LeadId> = everybody.iter().filter(|seen| expect(seen)).map(|seen| seen.lead.id).collect();
        assert_eq!(ids(&book, &request).expect("the ids"), expected, "{what}");
        let page = list(&book, &request).expect("a page");
        assert_eq!(page.rows.iter().map(|row| LeadId(row.id)).collect::<Vec<_>>(), expected, "{what}: the page");
        assert_eq!(page.total, expected.len() as u64, "{what}: the total");
        let is_some = !expected.is_empty() && expected.len() < everybody.len();
        assert!(is_some, "{what} lets {} through, which tells nothing", expected.len());
    };
    let usual = LogFilter::default;
    check("a verdict", LogFilter { verdicts: vec![Verdict::Sellable], ..usual() }, &|seen| {
        seen.verdict == Verdict::Sellable
    });
    check("either verdict", LogFilter { verdicts: vec![Verdict::NotYet, Verdict::OffTarget], ..usual() }, &|seen| {
        matches!(seen.verdict, Verdict::NotYet | Verdict::OffTarget)
    });
    check("a stage", LogFilter { stands_at: vec![StandsAt::Active, StandsAt::Won], ..usual() }, &|seen| {
        matches!(seen.lead.standing.stands_at(), StandsAt::Active | StandsAt::Won)
    });
    check("a step", LogFilter { steps: vec![1, 2], ..usual() }, &|seen| matches!(seen.lead.standing.step, Some(1 | 2)));
    check("a source", LogFilter { sources: vec![source.clone()], ..usual() }, &|seen| {
        seen.lead.profile.source == source
    });
    check("an owner, or nobody", LogFilter { owners: vec![owner.clone(), String::new()], ..usual() }, &|seen| {
        seen.lead.care.owner == owner || seen.lead.care.owner.is_empty()
    });
    check("no known place", LogFilter { places: texts(&[""]), ..usual() }, &|seen| town(&seen.lead.profile).is_empty());
    check("a place", LogFilter { places: texts(&["Bellevue"]), ..usual() }, &|seen| {
        town(&seen.lead.profile) == "Bellevue"
    });
    check("failed", LogFilter { failed: texts(&["place", "revenue"]), ..usual() }, &|seen| {
        seen.failed.iter().any(|failed| failed == "place" || failed == "revenue")
    });
    check("a kind", LogFilter { kinds: vec![LeadKind::Unknown, LeadKind::Consumer], ..usual() }, &|seen| {
        seen.lead.profile.kind != LeadKind::Business
    });
    check("clocks", LogFilter { clocks: vec![Signal::Missed, Signal::Silent], ..usual() }, &|seen| {
        matches!(seen.signal, Some(Signal::Missed | Signal::Silent))
    });
    check("stopped", LogFilter { contact: ContactFilter::Stopped, ..usual() }, &|seen| {
        !seen.lead.care.stops.is_empty()
    });
    check("free", LogFilter { contact: ContactFilter::Free, ..usual() }, &|seen| seen.lead.care.stops.is_empty());
    let days = |from, to| Days { from: day(from), to: day(to) };
    check("reacted", LogFilter { reacted: days("2026-10-01", "2026-10-31"), ..usual() }, &|seen| {
        reacted(&seen.lead.profile).is_some_and(|on| Some(on) >= day("2026-10-01") && Some(on) <= day("2026-10-31"))
    });
    check("next", LogFilter { next: days("2026-11-20", ""), ..usual() }, &|seen| {
        seen.lead.care.next.as_ref().is_some_and(|next| Some(next.on) >= day("2026-11-20"))
    });
    let both = LogFilter { verdicts: vec![Verdict::NeedsAnswers], sources: vec![source.clone()], ..usual() };
    check("both", both, &|seen| seen.verdict == Verdict::NeedsAnswers && seen.lead.profile.source == source);
}

#[test]
fn an_import_and_the_day_of_entering_are_filters_too() {
    let book = sample_book();
    let all = book.with_index(|index| index.len()).expect("the index") as u64;
    let total =
        |filter: LogFilter| list(&book, &LeadsRequest { filter, ..LeadsRequest::default() }).expect("a page").total;
    let by = |import| LogFilter { import: Some(import), ..LogFilter::default() };
    let added =
        |from: &str, to: &str| LogFilter { added: Days { from: day(from), to: day(to) }, ..LogFilter::default() };
    assert_eq!((total(by(1)), total(by(9))), (all, 0));
    assert_eq!(total(added("2020-01-01", "2026-11-22")), all);
    assert_eq!(total(added("2026-11-23", "")) + total(added("", "2019-12-31")), 0);
}

/// What leads are sorted by, the naive way; nothing comes last.
fn key(seen: &Seen, sort: SortBy) -> Option<String> {
    let (lead, profile) = (&seen.lead, &seen.lead.profile);
    let text = |text: &str| (!text.is_empty()).then(|| text.to_lowercase());
    let letters = |text: &str| text.to_lowercase().chars().filter(|sign| sign.is_alphanumeric()).collect::<String>();
    match sort {
        SortBy::Added | SortBy::Match => Some(format!("{:012}", lead.id.0)),
        SortBy::Name => Some(format!("{}|{}", letters(&profile.name), letters(&profile.company))),
        SortBy::Company => (!profile.company.is_empty()).then(|| profile.company.to_ascii_lowercase()),
        SortBy::Verdict => Some(format!("{}", seen.verdict as u8)),
        SortBy::Points => Some(format!("{:06}{:06}", seen.judgement.fit.have, seen.judgement.interest.have)),
        SortBy::Stage => {
            let step = lead.standing.step.map_or(0, |step| step + 1);
            Some(format!("{:02}{step:04}", lead.standing.stands_at() as u8))
        }
        SortBy::Source => text(&profile.source),
        SortBy::Owner => text(&lead.care.owner),
        SortBy::Place => text(town(profile)),
        SortBy::Revenue => {
            let known = profile.facts.revenue.known().or_else(|| profile.facts.income.known());
            known.and_then(|money| money.amount.from.or(money.amount.to)).map(|amount| format!("{amount:020}"))
        }
        SortBy::Next => lead.care.next.as_ref().map(|next| next.on.to_string()),
        SortBy::Contact => seen.contacted.map(|at| format!("{:012}", at.count())),
        SortBy::Reacted => reacted(profile).map(|on| on.to_string()),
    }
}

#[test]
fn each_sort_is_the_order_in_which_a_look_at_every_lead_would_put_them() {
    let book = sample_book();
    let everybody = look_at_each(&book);
    for sort in SortBy::ALL {
        let mut distinct: Vec<_> = everybody.iter().map(|seen| key(seen, sort)).collect();
        distinct.sort();
        distinct.dedup();
        assert!(distinct.len() > 1, "{} tells nobody apart", sort.key());
        for direction in [Direction::Up, Direction::Down] {
            let request = LeadsRequest { sort, direction, ..LeadsRequest::default() };
            let found = ids(&book, &request).expect("the ids");
            let mut expected: Vec<&Seen> = everybody.iter().collect();
            match direction {
                Direction::Up => expected.sort_by_key(|seen| (key(seen, sort).is_none(), key(seen, sort))),
                Direction::Down => expected.sort_by_key(|seen| (key(seen, sort).is_none(), Reverse(key(seen, sort)))),
            }
            let expected: Vec<LeadId> = expected.iter().map(|seen| seen.lead.id).collect();
            assert_eq!(found.len(), expected.len());
            // By a text, those that are alike stand in the order in which the file tells it.
            let by_text = matches!(sort, SortBy::Name | SortBy::Company);
            let of = |id: &LeadId| everybody.iter().find(|seen| seen.lead.id == *id).and_then(|seen| key(seen, sort));
            for (place, (found, expected)) in found.iter().zip(&expected).enumerate() {
                let same = if by_text { of(found) == of(expected) } else { found == expected };
                assert!(same, "{} {direction:?}: {place}: {:?} {:?}", sort.key(), of(found), of(expected));
            }
        }
    }
}

#[test]
fn pages_follow_each_other_and_counts_tell_what_the_other_filter_would_give() {
    let book = sample_book();
    let request = LeadsRequest { sort: SortBy::Revenue, limit: 40, ..LeadsRequest::default() };
    let whole = ids(&book, &request).expect("the ids");
    let mut paged = Vec::new();
    while paged.len() < whole.len() {
        let page = list(&book, &LeadsRequest { offset: paged.len() as u32, ..request.clone() }).expect("a page");
        paged.extend(page.rows.iter().map(|row| LeadId(row.id)));
    }
    assert_eq!(paged, whole);
    let with = |filter: LogFilter| list(&book, &LeadsRequest { filter, ..LeadsRequest::default() }).expect("a page");
    let verdicts = LogFilter { verdicts: vec![Verdict::Sellable], ..LogFilter::default() };
    let both = |stage| LogFilter { stands_at: vec![stage], ..verdicts.clone() };
    for stage in with(verdicts.clone()).stages {
        assert_eq!(stage.count, with(both(stage.stands_at)).total, "{}", stage.words);
    }
    assert_eq!(with(verdicts.clone()).verdicts.len(), Verdict::ALL.len());
    assert_eq!(
        with(verdicts.clone()).verdicts.iter().map(|one| one.count).sum::<u64>(),
        with(LogFilter::default()).total,
        "verdicts are counted whatever verdict is asked for"
    );
}

#[test]
fn a_search_is_filtered_sorted_and_ranked() {
    let book = sample_book();
    let everybody = look_at_each(&book);
    let someone = &everybody[20].lead;
    let word = someone.profile.name.split(' ').next().expect("a name").to_lowercase();
    let found = |sort, typed: &str| {
        ids(&book, &LeadsRequest { search: typed.to_owned(), sort, ..LeadsRequest::default() }).expect("the ids")
    };
    let newest = found(SortBy::Added, &word);
    assert!(newest.contains(&someone.id) && newest.is_sorted_by_key(|id| Reverse(*id)), "{newest:?}");
    let mut best = found(SortBy::Match, &word);
    assert!(best.iter().take(3).any(|id| {
        everybody.iter().any(|seen| seen.lead.id == *id && seen.lead.profile.name.to_lowercase().contains(&word))
    }));
    best.sort_by_key(|id| Reverse(*id));
    assert_eq!(best, newest);
    let letter = &word[..1];
    let by_letter = found(SortBy::Added, letter);
    assert!(newest.iter().all(|id| by_letter.contains(id)), "one letter finds what a word finds");
    assert_eq!(found(SortBy::Name, &word).len(), newest.len());
    let filter = LogFilter { verdicts: vec![everybody[20].verdict], ..LogFilter::default() };
    let request = LeadsRequest { search: word, filter, ..LeadsRequest::default() };
    let both = ids(&book, &request).expect("the ids");
    assert!(both.contains(&someone.id) && both.iter().all(|id| newest.contains(id)));
}

/// What happens to the log: which lead, what, and after which other.
fn steps() -> impl Strategy<Value = Vec<(usize, usize, u8)>> {
    proptest::collection::vec((0_usize..400, 0_usize..400, 0_u8..6), 1..12)
}

/// Changes a lead in the file, and tells the index.
fn take(book: &Book, (at, other, what): (usize, usize, u8)) {
    let all = book.with_index(|index| index.all()).expect("the index");
    let find = |at: usize| book.store.read(|read| read.leads().get(all[at % all.len()])).expect("a lead");
    let (mut lead, other) = (find(at), find(other));
    let now = book.clock.now();
    let profile = Profile { pinned: None, ..other.profile.clone() };
    if lead.standing.is_closed() {
        return;
    }
    match what {
        0 => {
            let standing = Standing::at(Stage::Inquiry);
            let added = book.store.write(Act::LeadAdded, now, |tx| tx.leads().insert(now, profile, standing));
            lead = added.expect("it is added");
        }
        1 => {
            book.store.write(Act::LeadErased, now, |tx| tx.leads().erase(lead.id)).expect("it goes");
            book.with_index(|index| index.remove(lead.id)).expect("the index");
            return;
        }
        2 => {
            lead.standing = if other.standing.is_closed() { Standing::at(Stage::Mql) } else { other.standing };
            book.store
                .write(Act::LeadMoved, now, |tx| tx.leads().set_standing(lead.id, &lead.standing))
                .expect("moved");
        }
        3 => {
            let next = Some(NextStep { what: "Call".into(), on: book.clock.today() });
            lead.care = Care { owner: other.profile.name.clone(), next, ..lead.care };
            book.store.write(Act::CareSet, now, |tx| tx.leads().set_care(lead.id, &lead.care)).expect("cared for");
        }
        _ => {
            lead.profile = profile;
            book.store
                .write(Act::LeadEdited, now, |tx| tx.leads().set_profile(lead.id, &lead.profile))
                .expect("edited");
        }
    }
    book.with_index(|index| index.put(&lead)).expect("the index");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_told_to_the_index_it_is_as_if_it_were_built_anew(rounds in proptest::collection::vec(steps(), 1..3)) {
        let book = sample_book();
        let requests: Vec<LeadsRequest> = SortBy::ALL
            .into_iter()
            .flat_map(|sort| {
                [Direction::Up, Direction::Down].map(|direction| LeadsRequest { sort, direction, ..LeadsRequest::default() })
            })
            .collect();
        let orders = |book: &Book| -> Vec<Vec<LeadId>> {
            requests.iter().map(|request| ids(book, request).expect("the ids")).collect()
        };
        let counts = |book: &Book| {
            let page = list(book, &LeadsRequest::default()).expect("a page");
            let stages: Vec<u64> = page.stages.iter().map(|stage| stage.count).collect();
            (page.total, stages, page.numbers.balanced, book.with_index(|index| index.verdicts()).expect("the index"))
        };
        // The orders of texts are at hand before anything happens, so that they have to be kept up.
        orders(&book);
        for steps in rounds {
            for step in steps {
                take(&book, step);
            }
            let told = (orders(&book), counts(&book));
            book.leads_changed();
            prop_assert_eq!(told, (orders(&book), counts(&book)));
        }
    }
}
