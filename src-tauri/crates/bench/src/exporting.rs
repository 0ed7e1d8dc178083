//! Taking leads along: the files that hold the whole log.

use app::book::Book;
use app::export::{ExportRequest, Format, Which, write_to};
use app::work::Work;
use method::LeadId;
use store::Act;

use crate::Trouble;
use crate::figure::{Figure, median_of, time};
use crate::log::full_book;

const RUNS: usize = 3;
/// How often the table of the other figures stands in this log.
const TIMES: usize = 10;

/// Writing a hundred thousand leads, from the log to a file that has come to the disk.
pub fn writing() -> Result<Vec<Figure>, Trouble> {
    let folder = tempfile::tempdir()?;
    let book = full_book(folder.path())?;
    let leads = many(&book)?;
    let written = |format: Format| {
        let request = ExportRequest { format, which: Which::default(), except: Vec::new() };
        let path = folder.path().join(format.key());
        median_of(RUNS, || {
            time(|| {
                let exported = write_to(&book, &path, &Work::default(), &request)?;
                let all = exported.count + exported.left_out.iter().map(|left| left.count).sum::<u64>();
                if all == leads { Ok(()) } else { Err(format!("{all} of {leads} leads were written").into()) }
            })
        })
    };
    Ok(vec![
        Figure::time("export 100,000 leads as CSV", written(Format::Csv)?, 5_000.0),
        Figure::time("export 100,000 leads as a workbook", written(Format::Xlsx)?, 10_000.0),
        Figure::time("export 100,000 leads as address cards", written(Format::Vcard)?, 3_000.0),
        Figure::time("export a business of 100,000 leads", written(Format::Json)?, 5_000.0),
    ])
}

/// Puts the leads of the log into it again and again, and says how many there are then.
fn many(book: &Book) -> Result<u64, Trouble> {
    let ids: Vec<LeadId> = book.with_index(|index| index.all())?;
    let leads = book.store.read(|read| read.leads().page(&ids))?;
    let now = book.clock.now();
    for _ in 1..TIMES {
        let entries: Vec<_> =
            leads.iter().map(|lead| (lead.profile.clone(), lead.standing.clone(), lead.care.clone())).collect();
        book.store.write(Act::Imported, now, |tx| {
            let import = tx.imports().begin(now, "again", &serde_json::Value::Null)?;
            tx.leads().insert_all(import, now, entries)
        })?;
    }
    book.leads_changed();
    Ok(book.store.read(|read| read.leads().count())?)
}
