use super::*;
use crate::clock::Clock;
use crate::leads::{LeadsRequest, list};
use crate::sample;
use method::contact::Channel;
use method::judge::Verdict;
use method::lead::{Profile, Stage, Standing, StandsAt};
use words::Locale;

fn sample_book() -> Book {
    let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book");
    sample::fill(&book).expect("the sample fits");
    book
}

fn all_leads(book: &Book) -> Vec<Lead> {
    let ids = log::ids(book, &LeadsRequest::default()).expect("every lead");
    book.store.read(|read| read.leads().page(&ids)).expect("the leads")
}

/// What stands in the log: each lead as it is, and how much its story tells.
fn seen(book: &Book) -> Vec<(Lead, usize)> {
    all_leads(book)
        .into_iter()
        .map(|lead| {
            let story = book.store.read(|read| read.happenings().of_lead(lead.id)).expect("the story");
            (lead, story.len())
        })
        .collect()
}

fn lines(book: &Book) -> usize {
    book.store.read(|read| read.journal().latest(100_000)).expect("the journal").len()
}

fn of(ids: &[LeadId], act: BulkAct) -> BulkRequest {
    BulkRequest { which: BulkWhich::Ids(ids.iter().map(|id| id.0).collect()), except: Vec::new(), act }
}

fn first(book: &Book, count: usize) -> Vec<LeadId> {
    let mut ids: Vec<LeadId> = all_leads(book).into_iter().map(|lead| lead.id).collect();
    ids.sort_unstable();
    ids.truncate(count);
    ids
}

#[test]
fn each_act_is_one_line_and_is_undone_as_one() {
    let book = sample_book();
    let ids = first(&book, 40);
    let text = str::to_owned;
    let acts = [
        BulkAct::Owner { owner: text("Mara Sample") },
        BulkAct::NextStep { what: text("Call them"), on: text("2026-11-25") },
        BulkAct::Source { source: text("Spring fair") },
        BulkAct::Stop { channels: vec![Channel::Mail, Channel::Call], source: text("Asked on the phone") },
        BulkAct::Note { text: text("Met at the fair") },
        BulkAct::Nurture { until: text("2027-03-01") },
        BulkAct::Qualify,
        BulkAct::Offer,
        BulkAct::Discard { reason: text("Outside our area") },
    ];
    for act in acts {
        let (before, before_lines) = (seen(&book), lines(&book));
        let view = bulk(&book, &of(&ids, act.clone()), &Work::default()).expect("a bulk act");
        assert!(view.done > 0, "{act:?} changes some: {}", view.sentence);
        assert_eq!(lines(&book), before_lines + 1, "{act:?} is one line in the journal");
        assert_eq!(view.book.undo.as_deref(), Some("leads changed: 40 leads"), "{act:?}");
        let after = seen(&book);
        let changed = before.iter().zip(&after).filter(|(before, after)| before != after).count();
        assert_eq!(changed as u64, view.done, "{act:?}");
        let told =
            after.iter().map(|(_, story)| story).sum::<usize>() - before.iter().map(|(_, story)| story).sum::<usize>();
        assert_eq!(told as u64, view.done, "{act:?} is told once in each story");
        book.store.undo_last(book.clock.now()).expect("undone");
        book.leads_changed();
        assert_eq!(seen(&book), before, "{act:?} is undone as one");
    }
}

#[test]
fn what_the_rules_forbid_stays_and_is_told() {
    let book = sample_book();
    let before = all_leads(&book);
    let ids: Vec<LeadId> = before.iter().map(|lead| lead.id).collect();
    let may_be_offered = |lead: &Lead| {
        let stage = matches!(lead.standing.stands_at(), StandsAt::Inquiry | StandsAt::Mql | StandsAt::Sql);
        stage && book.judge(&lead.profile).expect("a judgement").verdict == Verdict::Sellable
    };
    let wanted: Vec<LeadId> = before.iter().filter(|lead| may_be_offered(lead)).map(|lead| lead.id).collect();
    let view = bulk(&book, &of(&ids, BulkAct::Offer), &Work::default()).expect("an offer");
    assert_eq!(view.done as usize, wanted.len());
    assert_eq!(view.refused_count as usize, before.len() - wanted.len());
    assert_eq!(view.refused.len(), MOST_TOLD.min(before.len() - wanted.len()));
    assert!(view.refused.iter().all(|lead| !lead.why.is_empty() && !lead.name.is_empty()));
    for (before, after) in before.iter().zip(all_leads(&book)) {
        let is_offered = wanted.contains(&before.id);
        assert_eq!(
            after.standing.stands_at() == StandsAt::Offered,
            is_offered || before.standing.stands_at() == StandsAt::Offered
        );
        assert!(is_offered || *before == after, "{} is not touched", before.profile.name);
    }
    let page = list(&book, &LeadsRequest { limit: 1, ..LeadsRequest::default() }).expect("a page");
    assert!(page.numbers.balanced, "every lead is still accounted for");
}

#[test]
fn the_agreed_effort_comes_before_giving_up() {
    let book = sample_book();
    let definitions = book.in_force().expect("the playbook");
    let effort =
        definitions.playbook.discard_reasons.iter().find(|reason| reason.after_attempts).expect("such a reason");
    let fresh: Vec<LeadId> = all_leads(&book)
        .into_iter()
        .filter(|lead| lead.standing.stands_at() == StandsAt::Inquiry)
        .map(|lead| lead.id)
        .take(5)
        .collect();
    let view = bulk(&book, &of(&fresh, BulkAct::Discard { reason: effort.reason.clone() }), &Work::default())
        .expect("a bulk act");
    assert_eq!((view.done, view.refused_count), (0, 5), "nobody tried to reach them");
}

#[test]
fn all_of_a_question_means_those_too_that_nobody_saw() {
    let book = sample_book();
    let every = log::ids(&book, &LeadsRequest::default()).expect("every lead");
    let except = vec![every[3].0, every[7].0];
    let act = BulkAct::Owner { owner: "Sal Sample".into() };
    let which = BulkWhich::All(LeadsRequest { offset: 90, limit: 10, ..LeadsRequest::default() });
    let view = bulk(&book, &BulkRequest { which, except: except.clone(), act }, &Work::default()).expect("a bulk act");
    assert_eq!(view.done as usize, every.len() - 2);
    let without: Vec<i64> =
        all_leads(&book).iter().filter(|lead| lead.care.owner.is_empty()).map(|lead| lead.id.0).collect();
    assert_eq!(without.len(), 2);
    assert!(without.iter().all(|id| except.contains(id)));
}

#[test]
fn what_is_so_already_leaves_no_line() {
    let book = sample_book();
    let ids = first(&book, 10);
    let stop = || BulkAct::Stop { channels: vec![Channel::Mail], source: "A list".into() };
    assert_eq!(bulk(&book, &of(&ids, stop()), &Work::default()).expect("the first time").done, 10);
    let before = lines(&book);
    let again = bulk(&book, &of(&ids, stop()), &Work::default()).expect("the second time");
    assert_eq!((again.done, lines(&book)), (0, before));
    assert_eq!(again.sentence, "Nothing had to be changed.");
}

#[test]
fn a_field_that_has_to_be_mended_stops_everything() {
    let book = sample_book();
    let ids = first(&book, 3);
    let empty = String::new;
    let cases = [
        ("what", BulkAct::NextStep { what: empty(), on: "2026-11-25".into() }),
        ("on", BulkAct::NextStep { what: "Call".into(), on: "2026-11-21".into() }),
        ("on", BulkAct::NextStep { what: "Call".into(), on: empty() }),
        ("until", BulkAct::Nurture { until: "2026-11-22".into() }),
        ("reason", BulkAct::Discard { reason: "They were rude".into() }),
        ("source", BulkAct::Source { source: "  ".into() }),
        ("channels", BulkAct::Stop { channels: vec![], source: "Told us".into() }),
        ("source", BulkAct::Stop { channels: vec![Channel::Mail], source: empty() }),
        ("text", BulkAct::Note { text: empty() }),
    ];
    let before = lines(&book);
    for (path, act) in cases {
        match bulk(&book, &of(&ids, act.clone()), &Work::default()) {
            Err(Problem::Fields(problems)) => assert_eq!(problems[0].path, path, "{act:?}"),
            other => panic!("{act:?} gives {other:?}"),
        }
    }
    assert_eq!(lines(&book), before);
}

#[test]
fn more_than_a_thousand_are_copied_first_and_counted_right() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("book.sellable");
    let book = Book::create(&path, Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book");
    let now = book.clock.now();
    let ids = book
        .store
        .write(Act::LeadAdded, now, |tx| {
            let named = |number: usize| Profile { name: format!("Made Up {number}"), ..Profile::default() };
            (0..2_500)
                .map(|number| Ok(tx.leads().insert(now, named(number), Standing::at(Stage::List))?.id))
                .collect::<Result<Vec<_>, store::StoreFailure>>()
        })
        .expect("written");
    let copies = || store::Backup::all_of(&path).expect("the folder of copies").len();
    let note = || BulkAct::Note { text: "A note".into() };
    bulk(&book, &of(&ids[..COPY_FROM], note()), &Work::default()).expect("few enough");
    assert_eq!(copies(), 0);
    let owner = BulkAct::Owner { owner: "Mara Sample".into() };
    assert_eq!(bulk(&book, &of(&ids, owner), &Work::default()).expect("many").done, 2_500);
    assert_eq!(copies(), 1);
    let filter = crate::leads::LogFilter { owners: vec!["Mara Sample".into()], ..Default::default() };
    let page = list(&book, &LeadsRequest { filter, limit: 1, ..LeadsRequest::default() }).expect("a page");
    assert_eq!(page.total, 2_500, "the log knows of the change");
}

#[test]
fn an_act_on_many_tells_how_far_it_is_and_stops_without_a_trace() {
    let book = Book::in_memory(Clock::on("2026-11-22"), Locale::EnglishUs).expect("a book");
    let now = book.clock.now();
    let written = book.store.write(Act::LeadAdded, now, |tx| {
        let named = |number: usize| Profile { name: format!("Made Up {number}"), ..Profile::default() };
        (0..20_000).try_for_each(|number| tx.leads().insert(now, named(number), Standing::at(Stage::List)).map(drop))
    });
    written.expect("written");
    let before = lines(&book);
    let request = || BulkRequest {
        which: BulkWhich::All(LeadsRequest::default()),
        except: Vec::new(),
        act: BulkAct::Owner { owner: "Mara Sample".into() },
    };
    let work = Work::default();
    let (outcome, seen) = std::thread::scope(|scope| {
        let doing = scope.spawn(|| bulk(&book, &request(), &work));
        let mut seen = None;
        while !doing.is_finished() {
            seen = work.seen().filter(|seen| seen.step == Step::Changing && seen.done > 0).or(seen);
            if seen.is_some() {
                work.cancel();
            }
            std::thread::yield_now();
        }
        (doing.join().expect("it ends"), seen)
    });
    assert!(matches!(outcome, Err(Problem::Cancelled)), "{outcome:?}");
    let seen = seen.expect("it told how far it is");
    assert_eq!(seen.total, 20_000);
    assert!((5..=97).contains(&seen.percent), "{seen:?}");
    assert_eq!(lines(&book), before);
    assert!(book.with_index(|index| index.texts()[1].iter().all(String::is_empty)).expect("the index"));
    assert_eq!(bulk(&book, &request(), &work).expect("again").done, 20_000);

    let _busy = work.begin(Step::Exporting, 1).expect("nothing is under way");
    assert!(matches!(bulk(&book, &request(), &work), Err(Problem::AtWork)));
    let few = of(&first(&book, 3), BulkAct::Note { text: "Met at the fair".into() });
    assert_eq!(bulk(&book, &few, &work).expect("a few").done, 3, "a few are changed beside other work");
}
