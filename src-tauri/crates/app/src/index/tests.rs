use super::*;
use crate::book::Book;
use crate::clock::Clock;
use crate::clocks::Clocks;
use crate::leads::{self, BulkAct, BulkRequest, BulkWhich, LeadDraft, MoveRequest};
use crate::sample;
use crate::work::Work;
use method::gate::Threshold;
use method::judge::judge;
use method::lead::LeadKind;
use store::{Act, Touched};
use words::Locale;

const DAY: &str = "2026-11-22";

fn sample_book() -> Book {
    let book = Book::in_memory(Clock::on(DAY), Locale::EnglishUs).expect("a book");
    sample::fill(&book).expect("the sample fits");
    book
}

fn all_leads(book: &Book) -> Vec<Lead> {
    let ids = book.with_index(|index| index.all()).expect("the index");
    let mut leads = book.store.read(|read| read.leads().page(&ids)).expect("the leads");
    leads.reverse();
    leads
}

/// What the judge says of each open lead, one by one.
fn one_by_one(leads: &[Lead], edition: &Edition, day: NaiveDate) -> Vec<(LeadId, Verdict)> {
    let open = leads.iter().filter(|lead| !lead.standing.is_closed());
    open.map(|lead| (lead.id, judge(edition, &lead.profile, day).verdict)).collect()
}

type Key = (&'static str, fn(&mut Edition));

/// What somebody types in the wizard, one key after the other.
const KEYS: [Key; 7] = [
    ("nothing", |_| {}),
    ("a threshold nobody reaches", |edition| edition.markets[0].sql = Threshold { fit: 1_000, interest: 0 }),
    ("a threshold many reach", |edition| edition.markets[0].sql = Threshold { fit: 0, interest: 0 }),
    ("a weight", |edition| edition.markets[0].criteria[1].points = 1),
    ("one criterion less", |edition| drop(edition.markets[0].criteria.remove(1))),
    ("households", |edition| edition.markets[0].kind = LeadKind::Consumer),
    ("no market at all", |edition| edition.markets.clear()),
];

#[test]
fn an_edition_that_is_tried_changes_what_the_judge_would_change() {
    let book = sample_book();
    let leads = all_leads(&book);
    let in_force = book.in_force().expect("definitions").edition.clone();
    let day = book.clock.today();
    let before = one_by_one(&leads, &in_force, day);
    let mut typed = in_force.clone();
    let mut most = 0;
    for (key, change) in KEYS {
        let yesterday = typed.clone();
        change(&mut typed);
        let after = one_by_one(&leads, &typed, day);
        let differ = |before: &[(LeadId, Verdict)]| -> Vec<(LeadId, Verdict, Verdict)> {
            let pairs = before.iter().zip(&after).map(|((id, before), (_, after))| (*id, *before, *after));
            pairs.filter(|(_, before, after)| before != after).collect()
        };
        let counted =
            Verdict::ALL.map(|verdict| (verdict, after.iter().filter(|(_, found)| *found == verdict).count() as u64));
        let (changed, last_key, tally) = book
            .with_index(|index| {
                let tally = index.tally_by(&typed);
                (index.would_change(&in_force, &typed), index.would_change(&yesterday, &typed), tally)
            })
            .expect("the index");
        assert_eq!(changed, differ(&before), "{key}");
        assert_eq!(last_key, differ(&one_by_one(&leads, &yesterday, day)), "{key}");
        assert_eq!(tally, counted, "{key}");
        most = most.max(changed.len());
    }
    assert!(most > 50, "the keys change too little to tell anything: {most}");
}

#[test]
fn the_index_keeps_up_with_leads_answers_and_days() {
    let book = sample_book();
    let mut leads = all_leads(&book);
    let edition = book.in_force().expect("definitions").edition.clone();
    let mut index = Index::build(&book.store, &edition, book.clock).expect("the index");
    let check = |index: &Index, leads: &[Lead], edition: &Edition, what: &str| {
        for lead in leads.iter().filter(|lead| !lead.standing.is_closed()) {
            // A closed lead keeps the verdict that it was closed with.
            let at = index.entries.find(lead.id).expect("every lead is in the index");
            let expected = judge(edition, &lead.profile, index.day).verdict;
            assert_eq!(index.verdict(at), expected, "{what}: {}", lead.profile.name);
        }
        assert_eq!(index.len(), leads.len(), "{what}");
    };
    check(&index, &leads, &edition, "read");

    let verdict = |lead: &Lead| judge(&edition, &lead.profile, index.day).verdict;
    let other = leads.iter().find(|lead| verdict(lead) != verdict(&leads[7])).expect("another verdict").profile.clone();
    for (what, id) in [("changed", leads[7].id), ("added", LeadId(1_000_000))] {
        let lead = Lead { id, profile: other.clone(), ..leads[7].clone() };
        index.put(&lead);
        match leads.iter().position(|known| known.id == id) {
            Some(at) => leads[at] = lead,
            None => leads.push(lead),
        }
        check(&index, &leads, &edition, what);
    }
    let gone = leads.remove(3);
    index.remove(gone.id);
    check(&index, &leads, &edition, "removed");

    let mut changed = edition.clone();
    changed.markets[0].sql = Threshold { fit: 1, interest: 1 };
    index.follow(&changed, index.day);
    check(&index, &leads, &changed, "an answer changed");
    let next_year = index.day.checked_add_months(chrono::Months::new(14)).expect("a day");
    index.follow(&changed, next_year);
    check(&index, &leads, &changed, "another day");
}

/// All that the index and the clocks say of each entry.
fn told(index: &Index, clocks: &Clocks) -> Vec<String> {
    let entries = (0..index.len()).map(|at| {
        let id = index.entries.id(at);
        format!("{:?} {:?} {:?} {:?}", id, index.entries.stands_at[at], index.verdict(at), clocks.of(id))
    });
    let sum = format!("{:?} {:?} {:?} {}", index.accounts(), index.verdicts(), index.texts(), clocks.entries().count());
    entries.chain([sum]).collect()
}

#[test]
fn undo_and_redo_leave_what_a_new_reading_would_find() {
    let book = sample_book();
    let ids: Vec<LeadId> = all_leads(&book).into_iter().map(|lead| lead.id).collect();
    let closed = all_leads(&book).into_iter().find(|lead| lead.standing.is_closed()).expect("a closed lead").id;
    let draft = LeadDraft { name: "Ana Sample".into(), company: "Lakeside Clinic".into(), ..LeadDraft::default() };
    leads::add(&book, &draft).expect("added");
    let reopen = MoveRequest { id: closed.0, to: "reopen".into(), ..MoveRequest::default() };
    leads::move_lead(&book, &reopen).expect("reopened");
    let some = ids.iter().take(40).map(|id| id.0).collect();
    let note = BulkAct::Owner { owner: "Mara Sample".into() };
    leads::bulk(&book, &BulkRequest { which: BulkWhich::Ids(some), except: Vec::new(), act: note }, &Work::default())
        .expect("a bulk act");
    book.store
        .write(Act::LeadsMerged, book.clock.now(), |tx| tx.leads().merge(ids[3], ids[ids.len() - 1]))
        .expect("merged");
    book.leads_touched(&Touched::Leads(vec![ids[3], ids[ids.len() - 1]]));

    let check = |what: &str| {
        book.with_clocks(|_| ()).expect("the clocks");
        let kept =
            book.with_clocks(|clocks| book.with_index(|index| told(index, clocks))).expect("read").expect("read");
        let edition = book.in_force().expect("definitions").edition.clone();
        let fresh = Index::build(&book.store, &edition, book.clock).expect("a new index");
        let clocks = Clocks::read(&book.store, &book.in_force().expect("an edition"), book.clock).expect("new clocks");
        assert_eq!(kept, told(&fresh, &clocks), "{what}");
    };
    check("as it was done");
    for (direction, steps) in [("undo", 4), ("redo", 4), ("undo", 2), ("redo", 1)] {
        for step in 1..=steps {
            let now = book.clock.now();
            let turned = if direction == "undo" { book.store.undo_last(now) } else { book.store.redo_last(now) };
            let touched = turned.expect("turned").leads;
            assert!(matches!(&touched, Touched::Leads(ids) if (1..=40).contains(&ids.len())), "{touched:?}");
            book.leads_touched(&touched);
            check(&format!("{direction} {step}"));
        }
    }
}
