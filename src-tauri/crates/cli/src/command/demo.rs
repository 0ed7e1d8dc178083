//! `sellable demo`: the main job on a made-up business, from answers and leads to verdicts and playbook.

use std::path::{Path, PathBuf};

use app::failure::{Problem, Said};
use app::printing::Paper;
use app::printing::playbook::print;
use app::printing::save;
use app::sample;
use app::workshop::Workshop;
use method::judge::Verdict;
use serde_json::{Map, Value, json};

use super::judge::{everybody, json as verdicts_as_json, text as verdicts_in_words};
use super::{close, open};
use crate::here::Here;
use crate::output::Output;
use crate::stop::Stop;
use crate::table::aligned;
use crate::typed::{Reader, Typed};
use crate::verb::Printed;

/// What a demonstration leaves in its folder.
struct Files {
    book: PathBuf,
    judged: PathBuf,
    leads: PathBuf,
    playbook: PathBuf,
}

impl Files {
    fn within(folder: &Path) -> Self {
        Self {
            book: folder.join("sample.sellable"),
            judged: folder.join("judged.json"),
            leads: folder.join("leads.txt"),
            playbook: folder.join("playbook.pdf"),
        }
    }
}

/// Makes the sample business with its leads, judges them and prints the playbook. What an earlier run made is replaced;
/// what anybody else made is left alone.
pub fn demo(here: &Here, typed: &Typed, out: &mut Printed<'_>) -> Result<(), Stop> {
    let folder = typed.path(0);
    let files = Files::within(&folder);
    clear_the_way(here, &files)?;
    let workshop = Workshop::beside(&files.book)?;
    let book = sample::create(workshop.file(), here.clock, here.locale)?;
    let everybody = everybody(&book)?;
    let (mut judged, mut leads) = (Vec::new(), Vec::new());
    verdicts_as_json(&book, &everybody, &mut Output::new(&mut judged))?;
    verdicts_in_words(&book, &everybody, &mut Output::new(&mut leads))?;
    let printed = print(&book, Paper::usual(here.locale))?;
    let verdicts = book.with_index(|index| index.verdicts())?;
    close(book);
    workshop.put_in_place(&files.book)?;
    save(&files.judged, &judged)?;
    save(&files.leads, &leads)?;
    save(&files.playbook, &printed.bytes)?;
    match typed.reader {
        Reader::Program => out.json(&as_json(&files, &verdicts, printed.pages))?,
        Reader::Person => tell(here, &files, &verdicts, printed.pages, out)?,
    }
    Ok(())
}

/// Makes sure that the demonstration overwrites nothing but its own.
fn clear_the_way(here: &Here, files: &Files) -> Result<(), Stop> {
    let not_ours =
        |file: &Path| Stop::Said(Said::new("command-demo-not-ours").text("file", file.display().to_string()));
    if !files.book.exists() {
        let strange = [&files.judged, &files.leads, &files.playbook].into_iter().find(|file| file.exists());
        return strange.map_or(Ok(()), |file| Err(not_ours(file)));
    }
    let before = open(here, &files.book)?;
    let is_ours = sample::is_sample(&before)?;
    close(before);
    if !is_ours {
        return Err(not_ours(&files.book));
    }
    // A log that belongs to the file before must not be taken for one of the file to come.
    for ending in ["-wal", "-shm"] {
        let mut name = files.book.clone().into_os_string();
        name.push(ending);
        let path = PathBuf::from(name);
        match std::fs::remove_file(&path) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                return Err(Problem::File { path, source }.into());
            }
            _ => {}
        }
    }
    Ok(())
}

fn as_json(files: &Files, verdicts: &[(Verdict, u64)], pages: usize) -> Value {
    let counts: Map<String, Value> =
        verdicts.iter().map(|(verdict, count)| (verdict.key().to_owned(), Value::from(*count))).collect();
    json!({
        "book": files.book,
        "judged": files.judged,
        "leads": files.leads,
        "playbook": files.playbook,
        "pages": pages,
        "verdicts": counts,
    })
}

fn tell(
    here: &Here,
    files: &Files,
    verdicts: &[(Verdict, u64)],
    pages: usize,
    out: &mut Printed<'_>,
) -> Result<(), Stop> {
    let count: u64 = verdicts.iter().map(|(_, count)| count).sum();
    out.line(&Said::new("command-demo").number("count", count as i64).say(&here.words))?;
    let most = verdicts.iter().map(|(_, count)| count.to_string().len()).max().unwrap_or(0);
    for (verdict, count) in verdicts {
        out.line(&format!("  {count:>most$}  {}", here.words.verdict(*verdict)))?;
    }
    out.gap()?;
    let what = |said: Said| said.say(&here.words);
    let rows = [
        (&files.book, what(Said::new("command-demo-book"))),
        (&files.judged, what(Said::new("command-demo-judged"))),
        (&files.leads, what(Said::new("command-demo-leads"))),
        (&files.playbook, what(Said::new("command-demo-playbook").number("pages", pages as i64))),
    ];
    // Paths are never cut: they are there to be copied.
    for row in aligned(&rows.map(|(path, what)| vec![format!("  {what}"), path.display().to_string()])) {
        out.line(&row)?;
    }
    Ok(())
}
