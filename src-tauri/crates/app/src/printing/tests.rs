//! The cheat sheet, call sheets, labels and postcards: who gets one, who is left out, and what is said about it.

use super::*;
use crate::book::Book;
use crate::clock::Clock;
use crate::export::Which;
use crate::failure::Problem;
use crate::leads::{self, LeadDraft, ReactionDraft};
use crate::sample;
use method::LeadId;
use method::contact::{Channel, Stop};
use store::Act;
use words::Locale;

const TODAY: &str = "2026-11-22";

fn empty() -> Book {
    Book::in_memory(Clock::on(TODAY), Locale::EnglishUs).expect("a book")
}

/// A business in Seattle with these leads: their names, their places, and by what they don't want to be reached.
fn book(leads: &[(&str, &str, &[Channel])]) -> (Book, Vec<i64>) {
    let book = empty();
    sample::answer(&book).expect("answers");
    let ids = leads.iter().map(|(name, place, stops)| {
        let draft = LeadDraft {
            name: (*name).into(),
            company: format!("{name}’s clinic"),
            place: (*place).into(),
            phone: "206-555-0101".into(),
            reaction: Some(ReactionDraft { kind: "called".into(), on: TODAY.into(), words: String::new() }),
            ..LeadDraft::default()
        };
        let id = leads::add(&book, &draft).expect("a lead").id;
        stop(&book, id, stops);
        id
    });
    let ids = ids.collect();
    (book, ids)
}

fn stop(book: &Book, id: i64, channels: &[Channel]) {
    let stopped = book.store.write(Act::CareSet, book.clock.now(), |tx| {
        let mut care = tx.read().leads().get(LeadId(id))?.care;
        let since = TODAY.parse().expect("a day");
        care.stops =
            channels.iter().map(|channel| Stop { channel: *channel, since, source: "Said so".into() }).collect();
        tx.leads().set_care(LeadId(id), &care)
    });
    stopped.expect("nobody reaches them there");
    book.leads_changed();
}

fn chosen(ids: &[i64]) -> PrintFor {
    PrintFor::Chosen(ChosenLeads { which: Which::Ids(ids.to_vec()), except: Vec::new() })
}

fn on_sheet(which: PrintFor, sheet: SheetChoice, first: u32) -> LabelsRequest {
    LabelsRequest { which, made: Made::Labels { sheet, first } }
}

fn cards(which: PrintFor, card: CardChoice) -> LabelsRequest {
    LabelsRequest { which, made: Made::Postcards { card, text: "See you at the fair\nStand 12".into() } }
}

/// Without the sentence that every set of labels has.
fn own_notes(ready: &Ready) -> Vec<&str> {
    let always = "The log keeps no street";
    ready.notes.iter().map(String::as_str).filter(|note| !note.starts_with(always)).collect()
}

#[test]
fn the_cheat_sheet_is_one_page_whatever_was_answered() {
    let (answered, _) = book(&[]);
    for (book, title) in [(empty(), "Cheat sheet"), (answered, "Harbor Clinic Supply (sample): cheat sheet")] {
        for paper in [Paper::A4, Paper::Letter] {
            let ready = cheat_sheet(&book, paper).expect("a page");
            assert_eq!((ready.printed.pages, ready.title.as_str()), (1, title));
            assert!(ready.notes.is_empty() && ready.printed.warnings.is_empty());
        }
    }
}

#[test]
fn a_call_sheet_for_one_lead_says_that_they_want_no_calls_and_a_list_leaves_them_out() {
    let (book, ids) = book(&[
        ("Ana Sample", "Seattle, WA", &[]),
        ("Ben Probe", "Seattle, WA", &[Channel::Call]),
        ("Cleo Test", "Kent, WA", &[Channel::Mail, Channel::Post]),
    ]);
    let sheets = |which: &PrintFor| call_sheets(&book, which, Paper::Letter).expect("pages");
    let each = sheets(&PrintFor::Lead(ids[0])).printed.pages;
    let left_out = "1 lead wants no calls and is left out: Ben Probe.";
    let gone = "2 leads that were chosen are not in the log any more.";
    for (which, pages, title, notes) in [
        (PrintFor::Lead(ids[1]), each, "Call sheet: Ben Probe", &[][..]),
        (chosen(&ids[1..2]), each, "Call sheet: Ben Probe", &[]),
        (chosen(&ids), 1 + 2 * each, "2 calls", &[left_out]),
        (chosen(&[ids[0], 998, 999]), 1 + each, "One call", &[gone]),
        (chosen(&[ids[1], 998, 999]), 1, "0 calls", &["Nobody is left to call.", left_out, gone]),
        (chosen(&[]), 1, "0 calls", &["Nobody is left to call."]),
        (PrintFor::Today, 1 + 2 * each, "Calls for Nov 22, 2026", &[left_out]),
    ] {
        let ready = sheets(&which);
        assert_eq!(
            (ready.printed.pages, ready.notes),
            (pages, notes.iter().map(|&note| note.into()).collect()),
            "{which:?}"
        );
        assert!(ready.title.ends_with(title), "{}", ready.title);
    }
    for which in [PrintFor::Lead(999), chosen(&[999])] {
        let refused = call_sheets(&book, &which, Paper::A4).expect_err("there is no such lead");
        assert!(matches!(refused, Problem::NoSuchLead(LeadId(999))), "{refused:?}");
    }
}

#[test]
fn an_empty_day_is_a_page_that_says_so() {
    for book in [empty(), book(&[]).0] {
        let ready = call_sheets(&book, &PrintFor::Today, Paper::A4).expect("a page");
        assert_eq!((ready.printed.pages, ready.notes), (1, vec!["Nobody is to be called today.".to_owned()]));
        let ready = labels(&book, &on_sheet(PrintFor::Today, SheetChoice::AveryL7160, 1), Paper::A4).expect("a page");
        assert_eq!(own_notes(&ready), ["Nobody is left to write to."]);
    }
}

#[test]
fn more_calls_than_anybody_makes_are_cut_and_counted() {
    let leads: Vec<(String, &str, &[Channel])> = (0..203).map(|at| (format!("Pat Sample{at}"), "", &[][..])).collect();
    let leads: Vec<(&str, &str, &[Channel])> =
        leads.iter().map(|(name, place, no)| (name.as_str(), *place, *no)).collect();
    let (book, ids) = book(&leads);
    let ready = call_sheets(&book, &chosen(&ids), Paper::A4).expect("pages");
    assert!(ready.title.ends_with("200 calls"), "{}", ready.title);
    assert_eq!(ready.notes, ["The first 200 are printed; 3 more leads are left out. Print the rest in parts."]);
}

#[test]
fn labels_leave_out_who_wants_no_post_or_has_no_place() {
    let (book, ids) = book(&[
        ("Ana Sample", "Seattle, WA", &[]),
        ("Ben Probe", "Seattle, WA", &[Channel::Post]),
        ("Cleo Test", "", &[]),
        ("Dee Proof", "", &[Channel::Post]),
        ("Eve Example", "Kent, WA", &[Channel::Call, Channel::Mail]),
    ]);
    let no_post = "2 leads want no post and are left out: Ben Probe and Dee Proof.";
    let no_place = "1 lead has no place and is left out: Cleo Test.";
    let gone = "1 lead that was chosen is not in the log any more.";
    for (which, labels_title, cards_title, notes) in [
        (chosen(&ids), "2 labels", "2 postcards", &[no_post, no_place][..]),
        (chosen(&[ids[0], 999]), "1 label", "1 postcard", &[gone]),
        (chosen(&[]), "0 labels", "0 postcards", &["Nobody is left to write to."]),
        (chosen(&[999]), "0 labels", "0 postcards", &["Nobody is left to write to.", gone]),
        (PrintFor::Lead(ids[4]), "1 label", "1 postcard", &[]),
        (PrintFor::Today, "2 labels", "2 postcards", &[no_post, no_place]),
    ] {
        let requests = [
            (on_sheet(which.clone(), SheetChoice::Avery5160, 1), labels_title),
            (cards(which.clone(), CardChoice::A6), cards_title),
        ];
        for (request, title) in requests {
            let ready = labels(&book, &request, Paper::Letter).expect("pages");
            assert!(ready.title.ends_with(title), "{which:?}: {}", ready.title);
            let mut told = own_notes(&ready);
            // The day's list has an order of its own.
            told.sort_unstable();
            let mut notes = notes.to_vec();
            notes.sort_unstable();
            assert_eq!(told, notes, "{which:?}");
        }
    }
}

#[test]
fn a_used_sheet_is_begun_where_it_has_labels_left() {
    let leads: Vec<String> = (0..21).map(|at| format!("Pat Sample{at}")).collect();
    let leads: Vec<(&str, &str, &[Channel])> =
        leads.iter().map(|name| (name.as_str(), "Seattle, WA", &[][..])).collect();
    let (book, ids) = book(&leads);
    let print = |sheet, first| labels(&book, &on_sheet(chosen(&ids), sheet, first), Paper::Letter);
    for (sheet, first, pages) in [
        (SheetChoice::AveryL7160, 1, 1),
        (SheetChoice::AveryL7160, 2, 2),
        (SheetChoice::AveryL7160, 21, 2),
        (SheetChoice::Avery5160, 10, 1),
        (SheetChoice::Avery5160, 11, 2),
    ] {
        assert_eq!(print(sheet, first).expect("sheets").printed.pages, pages, "{sheet:?} from {first}");
    }
    for (sheet, first, said) in [
        (SheetChoice::AveryL7160, 0, "This sheet has 21 labels; start with one of them."),
        (SheetChoice::AveryL7160, 22, "This sheet has 21 labels; start with one of them."),
        (SheetChoice::Avery5160, u32::MAX, "This sheet has 30 labels; start with one of them."),
    ] {
        let failure = print(sheet, first).expect_err("no such label").worded(&book.words);
        let fields: Vec<_> =
            failure.fields.iter().map(|field| (field.path.as_str(), field.sentence.as_str())).collect();
        assert_eq!(fields, [("first", said)]);
    }
}

#[test]
fn cards_have_two_sides_each_and_four_share_a_sheet() {
    let (book, ids) =
        book(&[("Ana Sample", "Seattle, WA", &[]), ("Ben Probe", "Kent, WA", &[]), ("Cleo Test", "Kent, WA", &[])]);
    for (card, pages) in [(CardChoice::A6, 6), (CardChoice::SixByFour, 6), (CardChoice::FourUp, 2)] {
        let ready = labels(&book, &cards(chosen(&ids), card), Paper::A4).expect("cards");
        assert_eq!(ready.printed.pages, pages, "{card:?}");
    }
}

#[test]
fn measures_that_fit_no_sheet_are_each_said_beside_their_field() {
    let (book, ids) = book(&[("Ana Sample", "Seattle, WA", &[])]);
    let fits = OwnSheet {
        paper: Paper::A4,
        columns: 2,
        rows: 5,
        width: 90.0,
        height: 50.0,
        left: 10.0,
        top: 10.0,
        across: 5.0,
        down: 0.0,
    };
    let wrong = |own: OwnSheet| {
        let request = on_sheet(chosen(&ids), SheetChoice::Own(own), 1);
        match labels(&book, &request, Paper::Letter) {
            Ok(_) => Vec::new(),
            Err(problem) => {
                problem.worded(&book.words).fields.into_iter().map(|field| (field.path, field.sentence)).collect()
            }
        }
    };
    assert_eq!(wrong(fits), []);
    let (columns, width, height) = ("sheet.columns", "sheet.width", "sheet.height");
    for (own, fields) in [
        (OwnSheet { columns: 0, ..fits }, &[columns][..]),
        (OwnSheet { columns: 21, width: 15.0, across: 0.0, ..fits }, &[columns, width]),
        (OwnSheet { rows: 51, ..fits }, &[columns, height]),
        (OwnSheet { rows: u32::MAX, columns: u32::MAX, ..fits }, &[columns, width, height]),
        (OwnSheet { width: 14.9, ..fits }, &[width]),
        (OwnSheet { height: -8.0, ..fits }, &[width]),
        (OwnSheet { left: -1.0, ..fits }, &[width]),
        (OwnSheet { width: f32::NAN, ..fits }, &[width]),
        (OwnSheet { down: f32::INFINITY, ..fits }, &[width, height]),
        (OwnSheet { left: 30.0, ..fits }, &[width]),
        (OwnSheet { top: 60.0, ..fits }, &[height]),
    ] {
        let found = wrong(own);
        assert_eq!(found.iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(), fields, "{own:?}: {found:?}");
        assert!(found.iter().all(|(_, sentence)| sentence.ends_with('.')), "{found:?}");
    }
}

#[test]
fn the_whole_log_is_printed_but_for_whoever_was_taken_out() {
    let (book, ids) = book(&[("Ana Sample", "Seattle, WA", &[]), ("Ben Probe", "Seattle, WA", &[])]);
    let which = Which::All(Box::default());
    let all = PrintFor::Chosen(ChosenLeads { which, except: vec![ids[0]] });
    let ready = labels(&book, &on_sheet(all, SheetChoice::Avery5160, 1), Paper::Letter).expect("a sheet");
    assert!(ready.title.ends_with("1 label"), "{}", ready.title);
}
