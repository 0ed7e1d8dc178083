//! Writing a file, and saving it where the owner says.

use super::calendar;
use super::columns::{COLUMNS, Entry, workbook_columns};
use super::contact::{People, moment};
use super::failed::{Failed, LEADS_AT_ONCE};
use super::format::Format;
use super::left_out::{LeftOut, LeftOutView, Why};
use super::own::Again;
use super::which::ExportRequest;
use super::whole;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::host::Host;
use crate::printing::ExportedView;
use crate::work::{Running, Step, Work};
use exchange::out::{Cell, ProgramWriter, Workbook, vcard};
use exchange::{CsvWriter, safe_file_name, save_whole};
use method::LeadId;
use method::lead::Lead;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

/// What was written.
#[derive(Debug, Clone, serde::Serialize)]
pub struct Exported {
    /// How many leads.
    pub count: u64,
    /// Who was left out, and why.
    pub left_out: Vec<LeftOutView>,
    /// Texts that were longer than a cell of the format and were cut.
    pub shortened: u64,
    /// What was done, in sentences.
    #[serde(skip)]
    pub sentences: Vec<String>,
}

/// Asks where to save, and saves there; none if the owner cancelled. The file is whole or not there.
pub fn save(
    book: &Book,
    host: &dyn Host,
    work: &Work,
    request: &ExportRequest,
) -> Result<Option<ExportedView>, Problem> {
    let format = request.format;
    let suggested = suggested_name(book, format)?;
    let Some(path) = host.choose_to_save(format.file_kind(), &suggested) else { return Ok(None) };
    let exported = write_to(book, &path, work, request)?;
    record(book, &path, format, exported.count)?;
    Ok(Some(ExportedView { path: path.display().to_string(), sentence: exported.sentences.join(" ") }))
}

/// Notes in the journal what left the house. A book that is only read can't be written to.
fn record(book: &Book, path: &Path, format: Format, count: u64) -> Result<(), Problem> {
    if book.read_only {
        return Ok(());
    }
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let said = Said::new("export-record").text("file", file).text("format", format.label().say(&book.words));
    let subject = said.number("count", count as i64).say(&book.words);
    Ok(book.store.note(store::Act::Exported.on(subject), book.clock.now())?)
}

/// A name for the file: the business, and what it is for.
fn suggested_name(book: &Book, format: Format) -> Result<String, Problem> {
    let definitions = book.definitions()?;
    let business = definitions.playbook.business.name.as_str();
    let keys = match format {
        Format::Json => ["export-file-whole", "export-file-whole-unnamed"],
        Format::Ical => ["export-file-calendar", "export-file-calendar-unnamed"],
        format if format.program().is_some() => ["export-file-for", "export-file-for-unnamed"],
        _ => ["export-file", "export-file-unnamed"],
    };
    let said = Said::new(keys[usize::from(business.is_empty())]).text("business", business);
    let name = said.text("program", format.label().say(&book.words)).say(&book.words);
    Ok(safe_file_name(&name, format.file_kind().extension(), "leads"))
}

/// Writes what is asked for into this file. It counts into `work`, and stops without a trace when that is asked to.
pub fn write_to(book: &Book, path: &Path, work: &Work, request: &ExportRequest) -> Result<Exported, Problem> {
    let ids = if request.format == Format::Json { whole::ids(book)? } else { request.ids(book)? };
    let running = work.begin(Step::Exporting, ids.len() as u64)?;
    let asked = Asked { book, format: request.format, ids: &ids, running: &running, path };
    let written = save_whole(path, |file| asked.write(file));
    let Written { count, left_out, shortened } = written.map_err(|failed| failed.at(path))?;
    let file = path.display().to_string();
    let said = Said::new(match request.format {
        Format::Json => "export-saved-whole",
        Format::Ical => "export-saved-days",
        _ => "export-saved",
    });
    let left_out = left_out.views(&book.words);
    let mut sentences = vec![said.number("count", count as i64).text("file", file).say(&book.words)];
    sentences.extend(left_out.iter().map(|view| view.sentence.clone()));
    if shortened > 0 {
        sentences.push(Said::new("export-shortened").number("count", shortened as i64).say(&book.words));
    }
    Ok(Exported { count, left_out, shortened, sentences })
}

#[derive(Default)]
struct Written {
    count: u64,
    left_out: LeftOut,
    shortened: u64,
}

type Sink<'s, 'f> = &'s mut BufWriter<&'f mut File>;

/// What is to be written.
struct Asked<'a> {
    book: &'a Book,
    format: Format,
    ids: &'a [LeadId],
    running: &'a Running<'a>,
    path: &'a Path,
}

impl Asked<'_> {
    fn write(&self, file: Sink<'_, '_>) -> Result<Written, Failed> {
        let now = moment(self.book.clock.now());
        match self.format {
            Format::Json => {
                whole::write(self.book, self.ids, self.running, file)?;
                Ok(Written { count: self.ids.len() as u64, ..Written::default() })
            }
            Format::Csv => self.write_csv(file),
            Format::Xlsx => self.write_workbook(file),
            Format::Vcard => self.each(|people, lead| Ok(vcard(file, &people.contact(lead), now)?)),
            Format::Ical => self.write_calendar(file),
            Format::Hubspot | Format::Salesforce | Format::Pipedrive | Format::Mailchimp => {
                let Some(takes) = self.format.program() else { return Ok(Written::default()) };
                let mut writer = ProgramWriter::new(file, takes)?;
                let written = self.each(|people, lead| Ok(writer.add(&people.contact(lead))?))?;
                writer.finish()?;
                Ok(written)
            }
        }
    }

    /// Goes through the leads that belong into the file.
    fn each(&self, mut take: impl FnMut(&People<'_>, &Lead) -> Result<(), Failed>) -> Result<Written, Failed> {
        let people = People::new(self.book)?;
        let mut written = Written::default();
        for part in self.ids.chunks(LEADS_AT_ONCE) {
            self.running.go_on()?;
            for lead in self.book.store.read(|read| read.leads().page(part))? {
                if let Some(why) = Why::of(self.format, &lead, people.today) {
                    written.left_out.add(why);
                    continue;
                }
                take(&people, &lead)?;
                written.count += 1;
            }
            self.running.advance(part.len() as u64);
        }
        Ok(written)
    }

    fn write_csv(&self, file: Sink<'_, '_>) -> Result<Written, Failed> {
        let mut writer = CsvWriter::new(file)?;
        writer.row(COLUMNS.iter().map(|column| column.header))?;
        let mut again = Again::new(self.book)?;
        let written = self.each(|people, lead| {
            let entry = Entry::of(people, &mut again, lead);
            entry.cells(|cells| {
                let texts: Vec<String> = cells.iter().map(text_of).collect();
                writer.row(texts.iter().map(String::as_str))
            })?;
            Ok(())
        })?;
        writer.finish()?;
        Ok(written)
    }

    fn write_workbook(&self, file: Sink<'_, '_>) -> Result<Written, Failed> {
        let sheet = Said::new("export-file-unnamed").say(&self.book.words);
        let now = moment(self.book.clock.now());
        let mut workbook = Workbook::new(&sheet, &workbook_columns(), now, self.path)?;
        let mut again = Again::new(self.book)?;
        let mut written =
            self.each(|people, lead| Ok(Entry::of(people, &mut again, lead).cells(|cells| workbook.row(cells))?))?;
        written.shortened = workbook.shortened();
        workbook.finish(file)?;
        Ok(written)
    }

    fn write_calendar(&self, file: Sink<'_, '_>) -> Result<Written, Failed> {
        let people = People::new(self.book)?;
        let mut calendar = calendar::begin(&people, file)?;
        calendar::write_sessions(&people, &mut calendar)?;
        let written = self.each(|people, lead| Ok(calendar::write_lead(people, &mut calendar, lead)?))?;
        calendar.finish()?;
        Ok(written)
    }
}

fn text_of(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Text(text) => (*text).to_owned(),
        Cell::Day(day) => day.to_string(),
    }
}
