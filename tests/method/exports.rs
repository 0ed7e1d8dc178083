//! Leads and the whole business taken along: everything comes back, whoever asked to be left alone is, and a file is whole
//! or not there.

use app::book::Book;
use app::clock::Clock;
use app::export::{ExportRequest, Exported, Format, Which, plan, save, write_to};
use app::failure::Problem;
use app::host::{Desk, FileKind};
use app::leads::{LeadDraft, LeadsRequest, ReactionDraft};
use app::work::{Step, Work};
use method::contact::{Channel, Consent, ConsentKind, Stop};
use method::fact::Fact;
use method::lead::{Care, Lead, Link, NextStep, Stage, Standing};
use method::outcome::Outcome;
use method::talk::{FirstTalk, Learned};
use method::{LeadId, MarketId};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use store::Act;
use tempfile::TempDir;
use words::Locale;

const TODAY: &str = "2026-11-22";

pub fn day(text: &str) -> chrono::NaiveDate {
    text.parse().expect("a day")
}

pub fn book() -> Book {
    let book = Book::in_memory(Clock::on(TODAY), Locale::EnglishUs).expect("a book");
    app::sample::answer(&book).expect("answers");
    book
}

/// Texts that files are made to stumble over.
fn hostile() -> Vec<String> {
    let long = "Long words. ".repeat(1_600);
    ["=cmd|' /C calc'!A0", "+44 20 7946 0000", "'t Hooft", "''=1", "-5", "@all", "a\"b,c;d\te", "one\r\ntwo\nthree"]
        .into_iter()
        .chain(["👩‍⚕️ Zoë", "\u{202e}cte", "عيادة הים", "n/a", "'0123", "</script><img onerror=x>", "\\n;:,"])
        .map(str::to_owned)
        .chain([long])
        .collect()
}

/// One lead for each hostile text, and some on which everything is known that can be.
pub fn fill(book: &Book) -> Vec<LeadId> {
    let mut ids = Vec::new();
    for (at, text) in hostile().into_iter().enumerate() {
        let short: String = text.chars().take(200).collect();
        let draft = LeadDraft {
            name: if short.trim().is_empty() { "Nobody".into() } else { short.clone() },
            company: short.clone(),
            title: short,
            email: format!("lead{at}@example.com"),
            phone: format!("+1 206 555 01{at:02}"),
            place: ["Bellevue, WA", "98101", "London", "", "nowhere at all"][at % 5].into(),
            industry: ["Dentist", "clinic", "", "making odd things"][at % 4].into(),
            revenue: ["8M", "1M–3M", "a lot", "up to 500k"][at % 4].into(),
            headcount: ["12", "10-20", ""][at % 3].into(),
            timing: ["this quarter", "next year", "after the harvest"][at % 3].into(),
            budget: ["yes", "$40,000", "no", ""][at % 4].into(),
            authority: ["decides", "the owner", ""][at % 3].into(),
            need: text.clone(),
            note: text,
            source: "Trade show, Seattle".into(),
            reaction: Some(ReactionDraft {
                kind: "called".into(),
                on: "2026-11-01".into(),
                words: "=1+1\n\"x\"".into(),
            }),
            ..LeadDraft::default()
        };
        ids.push(LeadId(app::leads::add(book, &draft).expect("a lead").id));
    }
    care_for(book, &ids);
    ids
}

/// What can't be seen in a visible column: declined answers, care, outcomes.
fn care_for(book: &Book, ids: &[LeadId]) {
    let care = Care {
        owner: "Sam Sample".into(),
        next: Some(NextStep { what: "Send the \"offer\"".into(), on: day("2026-11-30") }),
        talk: FirstTalk {
            trigger: Learned::Known("An inspection".into()),
            results: Learned::NotLearned,
            ..FirstTalk::default()
        },
        links: vec![Link { label: "Site".into(), target: "https://example.com/".into() }],
        stops: vec![Stop { channel: Channel::Mail, since: day("2026-11-02"), source: "asked, by phone; twice".into() }],
        consents: vec![Consent {
            channel: Channel::Text,
            kind: ConsentKind::Implied,
            given_on: day("2026-05-01"),
            how: "form".into(),
            expires_on: Some(day("2026-11-01")),
        }],
    };
    let written = book.store.write(Act::LeadsChanged, book.clock.now(), |tx| {
        for (at, id) in ids.iter().enumerate() {
            let mut lead = tx.read().leads().get(*id)?;
            match at % 5 {
                0 => tx.leads().set_care(*id, &care)?,
                1 => {
                    lead.profile.facts.revenue = Fact::WontSay { since: day("2026-11-05") };
                    lead.profile.facts.own.insert("1/own:1".into(), Fact::Known(true));
                    lead.profile.pinned = Some(MarketId(1));
                    tx.leads().set_profile(*id, &lead.profile)?;
                }
                2 => {
                    let outcome = Some(Outcome::Lost { reason: "Price, \"too high\"".into(), to_whom: String::new() });
                    tx.leads()
                        .set_standing(*id, &Standing { outcome, step: Some(0), ..Standing::at(Stage::Active) })?;
                }
                3 => {
                    let outcome = Some(Outcome::Nurture { until: day("2027-01-15") });
                    tx.leads().set_standing(*id, &Standing { outcome, returned: true, ..Standing::at(Stage::Mql) })?;
                }
                _ => {
                    let stops = vec![Stop { channel: Channel::Call, since: day("2026-11-03"), source: String::new() }];
                    tx.leads().set_care(*id, &Care { stops, ..Care::default() })?;
                }
            }
        }
        Ok(())
    });
    written.expect("care");
    book.leads_changed();
}

pub fn lead(book: &Book, id: LeadId) -> Lead {
    book.store.read(|read| read.leads().get(id)).expect("a lead")
}

pub fn all(format: Format) -> ExportRequest {
    ExportRequest { format, which: Which::default(), except: Vec::new() }
}

pub fn export(book: &Book, folder: &TempDir, format: Format) -> (Exported, Vec<u8>) {
    let path = folder.path().join(format.key());
    let exported = write_to(book, &path, &Work::default(), &all(format)).expect("a file");
    (exported, std::fs::read(&path).expect("the file"))
}

#[test]
fn who_asked_to_be_left_alone_is_and_it_is_said() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    let ids = fill(&book);
    let asked = |channel| ids.iter().filter(|id| lead(&book, **id).care.stop(channel).is_some()).count() as u64;
    let (mail, call) = (asked(Channel::Mail), asked(Channel::Call));
    for (format, left) in [(Format::Mailchimp, mail), (Format::Vcard, call), (Format::Csv, 0), (Format::Hubspot, 0)] {
        let planned = plan(&book, &all(format)).expect("a plan");
        let (exported, bytes) = export(&book, &folder, format);
        assert_eq!(exported.left_out.iter().map(|view| view.count).sum::<u64>(), left, "{format:?}");
        assert_eq!(exported.count, ids.len() as u64 - left);
        assert_eq!((planned.count, &planned.left_out), (exported.count, &exported.left_out));
        let text = String::from_utf8(bytes).expect("text");
        assert_eq!(text.contains("lead0@example.com"), format != Format::Mailchimp);
        let says = text.contains("Mail since 2026-11-02: asked, by phone; twice");
        assert_eq!(says, matches!(format, Format::Csv | Format::Hubspot), "{format:?}");
    }
}

#[test]
fn a_consent_that_ran_out_is_none() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    let ids = fill(&book);
    let consent = |expires: Option<&str>| Consent {
        channel: Channel::Mail,
        kind: ConsentKind::Implied,
        given_on: day("2026-01-01"),
        how: String::new(),
        expires_on: expires.map(day),
    };
    let cases = [(vec![Some("2026-11-21")], 1), (vec![Some("2026-11-22")], 0), (vec![Some("2026-11-21"), None], 0)];
    for (consents, left) in cases {
        let care = Care { consents: consents.into_iter().map(consent).collect(), ..Care::default() };
        let set = book.store.write(Act::LeadsChanged, book.clock.now(), |tx| tx.leads().set_care(ids[1], &care));
        set.expect("care");
        let request = ExportRequest { which: Which::Ids(vec![ids[1].0]), ..all(Format::Mailchimp) };
        let exported = write_to(&book, &folder.path().join("x.csv"), &Work::default(), &request).expect("a file");
        assert_eq!(exported.left_out.iter().map(|view| view.count).sum::<u64>(), left);
    }
}

#[test]
fn only_what_was_asked_for_is_in_the_file() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    let ids = fill(&book);
    let some = vec![ids[2].0, ids[1].0, ids[2].0];
    let found = Which::All(Box::new(LeadsRequest { search: "lead3@example.com".into(), ..LeadsRequest::default() }));
    let cases = [(Which::Ids(some), vec![], 2), (found, vec![], 1), (Which::default(), vec![ids[0].0], ids.len() - 1)];
    for (which, except, count) in cases {
        let request = ExportRequest { format: Format::Csv, which, except };
        let exported = write_to(&book, &folder.path().join("x.csv"), &Work::default(), &request).expect("a file");
        assert_eq!(exported.count, count as u64);
    }
}

#[test]
fn a_calendar_has_each_day_once_and_names_it_the_same_again() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    fill(&book);
    let (exported, bytes) = export(&book, &folder, Format::Ical);
    let text = String::from_utf8(bytes).expect("text").replace("\r\n ", "");
    let uids: Vec<&str> = text.lines().filter(|line| line.starts_with("UID:")).collect();
    assert_eq!(uids.len() as u64, exported.count + 1, "one for each follow-up, and one for the feedback sessions");
    assert_eq!(uids.iter().collect::<std::collections::HashSet<_>>().len(), uids.len());
    assert!(text.contains("DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n"));
    assert!(text.contains("RRULE:FREQ="));
    let (_, again) = export(&book, &folder, Format::Ical);
    assert_eq!(text, String::from_utf8(again).expect("text").replace("\r\n ", ""));
}

#[test]
fn each_format_gives_the_same_bytes_again() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    fill(&book);
    for format in Format::ALL {
        assert!(export(&book, &folder, format).1 == export(&book, &folder, format).1, "{format:?}");
    }
}

#[test]
fn where_nothing_can_be_saved_nothing_stands_half() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    fill(&book);
    for format in Format::ALL {
        let failed = write_to(&book, &folder.path().join("no/such/folder"), &Work::default(), &all(format));
        assert!(matches!(failed, Err(Problem::NotSaved { .. })), "{format:?}");
        // A device that is always full stands for a full disk where a file can't be replaced.
        if cfg!(target_os = "linux") {
            assert!(write_to(&book, Path::new("/dev/full/leads"), &Work::default(), &all(format)).is_err());
        }
    }
    assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 0);
}

#[test]
fn what_left_the_house_is_noted_and_stands_in_nobodys_way() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    let ids = fill(&book);
    let undo = || book.store.read(|read| read.journal().next_undo()).expect("the journal").map(|line| line.id);
    let before = undo();
    assert!(save(&book, &Desk::default(), &Work::default(), &all(Format::Csv)).expect("a choice").is_none());
    let file = folder.path().join("all.csv");
    let desk = Desk::choosing(file.clone());
    let saved = save(&book, &desk, &Work::default(), &all(Format::Csv)).expect("a file").expect("a choice");
    assert_eq!(desk.asked(), [(FileKind::Csv, "Harbor Clinic Supply (sample) leads.csv".to_owned())]);
    assert_eq!(saved.path, file.display().to_string());
    let latest = book.store.read(|read| read.journal().latest(1)).expect("the journal");
    let subject = format!("all.csv, Table (CSV), {} leads", ids.len());
    assert_eq!((latest[0].deed.act, latest[0].deed.subject.as_deref()), (Act::Exported, Some(subject.as_str())));
    assert_eq!(undo(), before);
}

#[test]
fn an_export_that_is_stopped_leaves_nothing() {
    let (book, folder) = (book(), tempfile::tempdir().expect("a folder"));
    fill(&book);
    let (work, path) = (Work::default(), folder.path().join("leads"));
    let busy = work.begin(Step::Comparing, 1).expect("nothing is under way");
    assert!(matches!(write_to(&book, &path, &work, &all(Format::Csv)), Err(Problem::AtWork)));
    drop(busy);
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::Relaxed) {
                work.cancel();
                std::thread::yield_now();
            }
        });
        for format in Format::ALL {
            // The wish may come too late; somebody who keeps asking is heard in the end.
            let is_stopped = (0..1_000).any(|_| {
                let written = write_to(&book, &path, &work, &all(format));
                matches!(written, Err(Problem::Cancelled)) || std::fs::remove_file(&path).is_err()
            });
            assert!(is_stopped, "{format:?}");
            assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 0, "{format:?}");
        }
        over.store(true, Ordering::Relaxed);
    });
}
