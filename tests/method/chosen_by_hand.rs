//! What the owner chooses in the window: another sheet, another encoding, a business that was saved whole.

use crate::exports;
use app::clock::Clock;
use app::commands::{business_start, business_take_in, import_choose, import_read_as};
use app::export::Format;
use app::host::Desk;
use app::import::{ImportReadRequest, ImportReading, ImportView};
use app::session::{Core, Nothing, Setup};
use rust_xlsxwriter::Workbook;
use tempfile::TempDir;

/// A program whose owner chooses a file with these bytes.
fn program(folder: &TempDir, name: &str, bytes: &[u8]) -> Core {
    let file = folder.path().join(name);
    std::fs::write(&file, bytes).expect("a file");
    let data_folder = folder.path().join("data");
    std::fs::create_dir(&data_folder).expect("a folder");
    Core::new(Setup {
        clock: Clock::on("2026-11-22"),
        host: Box::new(Desk::choosing(file)),
        locale: "en-US".into(),
        data_folder,
        book: None,
    })
}

fn values(reading: &ImportReading) -> Vec<&str> {
    reading.options.iter().map(|option| option.value.as_str()).collect()
}

fn first_name(view: &ImportView) -> &str {
    &view.columns[0].samples[0]
}

fn chosen(core: &Core) -> ImportView {
    business_start(core, Nothing {}).expect("a business");
    import_choose(core, Nothing {}).expect("a file that is read").expect("a file")
}

#[test]
fn another_encoding_is_offered_where_it_was_guessed() {
    let folder = TempDir::new().expect("a folder");
    // “Łukasz” and “Żak” as central European Windows writes them; as western Windows they are other letters.
    let core = program(&folder, "leads.csv", b"Name,Email\n\xa3ukasz \xafak,lukasz@example.com\n");
    let guessed = chosen(&core);
    let encodings = guessed.encodings.as_ref().expect("it was a guess");
    assert_eq!((encodings.chosen.as_str(), first_name(&guessed)), ("windows-1252", "£ukasz ¯ak"));
    assert!(values(encodings).contains(&"windows-1250") && guessed.sheets.is_none());

    let central = ImportReadRequest { encoding: "windows-1250".into(), ..ImportReadRequest::default() };
    let read = import_read_as(&core, central).expect("the same file");
    assert_eq!(first_name(&read), "Łukasz Żak");

    for wrong in ["UTF-8", "Klingon"] {
        let request = ImportReadRequest { encoding: wrong.into(), ..ImportReadRequest::default() };
        import_read_as(&core, request).expect_err(wrong);
    }
    let back = ImportReadRequest { encoding: "windows-1252".into(), ..ImportReadRequest::default() };
    assert_eq!(first_name(&import_read_as(&core, back).expect("still open")), "£ukasz ¯ak");
}

#[test]
fn a_file_that_says_how_it_is_written_is_not_asked_about() {
    let folder = TempDir::new().expect("a folder");
    let core = program(&folder, "leads.csv", "Name,Email\nŁukasz Żak,lukasz@example.com\n".as_bytes());
    let view = chosen(&core);
    assert!(view.encodings.is_none() && view.sheets.is_none());
}

#[test]
fn another_sheet_is_offered_where_there_is_one() {
    let folder = TempDir::new().expect("a folder");
    let mut workbook = Workbook::new();
    for (name, person) in [("Spring fair", "Ana Sample"), ("Autumn fair", "Ben Sample")] {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).expect("a name");
        for (row, cells) in [["Name", "Email"], [person, "one@example.com"]].iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                sheet.write_string(row as u32, column as u16, *cell).expect("a cell");
            }
        }
    }
    let core = program(&folder, "fairs.xlsx", &workbook.save_to_buffer().expect("a workbook"));
    let first = chosen(&core);
    let sheets = first.sheets.as_ref().expect("two sheets");
    let labels: Vec<&str> = sheets.options.iter().map(|option| option.label.as_str()).collect();
    assert_eq!((labels, sheets.chosen.as_str()), (vec!["Spring fair", "Autumn fair"], "0"));
    assert_eq!((first_name(&first), first.encodings.is_none()), ("Ana Sample", true));

    let other = ImportReadRequest { sheet: "1".into(), ..ImportReadRequest::default() };
    let second = import_read_as(&core, other).expect("the other sheet");
    assert_eq!((first_name(&second), second.sheets.as_ref().expect("two sheets").chosen.as_str()), ("Ben Sample", "1"));
    import_read_as(&core, ImportReadRequest { sheet: "7".into(), ..ImportReadRequest::default() })
        .expect_err("there is no eighth sheet");
}

#[test]
fn a_saved_business_becomes_the_owners_own_once() {
    let folder = TempDir::new().expect("a folder");
    let book = exports::book();
    let leads = exports::fill(&book).len() as u64;
    let core = program(&folder, "business.json", &exports::export(&book, &folder, Format::Json).1);
    let opened = business_take_in(&core, Nothing {}).expect("a business").expect("chosen").book.expect("open");
    assert_eq!((opened.entries, opened.sample), (leads, false));
    let refused = business_take_in(&core, Nothing {}).expect_err("there is one already");
    assert_eq!(refused.happened, "Your own business is on this computer already.");
    core.close();
}

#[test]
fn a_file_that_is_no_business_leaves_nothing_behind() {
    for text in ["", "{}", "Name,Email\n", r#"{"format":"sellable-business","version":9}"#] {
        let folder = TempDir::new().expect("a folder");
        let core = program(&folder, "business.json", text.as_bytes());
        let refused = business_take_in(&core, Nothing {}).expect_err(text);
        assert!(refused.happened.contains("business.json was not taken in."), "{}", refused.happened);
        let left = std::fs::read_dir(folder.path().join("data")).map_or(0, Iterator::count);
        assert_eq!(left, 0, "nothing is left of “{text}”");
    }
}
