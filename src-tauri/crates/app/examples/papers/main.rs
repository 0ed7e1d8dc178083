//! Prints every document in every language on both sheets, in colour and in grey, with drawn signatures, logos and colours
//! of one's own, for the sample business and for one whose names are as bad as names can be:
//! `cargo run -p app --example papers -- FOLDER`. The files are there to be held against the standards.

mod business;

use std::{error::Error, fs, path::Path};

use app::{
    book::Book,
    export::Which,
    printing::{
        CardChoice, ChosenLeads, LabelsRequest, LogoRequest, Made, OwnColours, OwnSheet, Paper, PaperChoices, PrintFor,
        PrintInk, SheetChoice, call_sheets, cheat_sheet, choices, labels, logo, playbook::print as playbook,
    },
};
use base64::{Engine, engine::general_purpose::STANDARD};
use words::Locale;

type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// Half transparent and with transparent corners; drawn.
const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><circle cx="5" cy="5" r="5" fill="#0f6e66" fill-opacity="0.5"/><path d="M12 1 L38 5 L12 9 Z" fill="#a2500b"/></svg>"##;

/// A PNG that grows transparent from right to left.
const FADING: &str = "iVBORw0KGgoAAAANSUhEUgAAAAwAAAAECAYAAAC6Jt6KAAAALUlEQVR42mPgz0tjAGJxINYDYlcgjgHiYiDuBuJFQLwTiC8A8XMg/s8w+DQAAH6mQmWTSUNSAAAAAElFTkSuQmCC";

/// A JPEG.
const PHOTOGRAPH: &str = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAIABADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAWEAEBAQAAAAAAAAAAAAAAAAAAFGH/xAAVAQEBAAAAAAAAAAAAAAAAAAAEBf/EABcRAAMBAAAAAAAAAAAAAAAAAAADFFH/2gAMAwEAAhEDEQA/AINGlGgvQIwRa7T/2Q==";

/// So many leads get a label and a postcard.
const LABELS: i64 = 40;

fn main() -> Outcome {
    let folder = std::env::args_os().nth(1).ok_or("Say into which folder.")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    // The languages have nothing in common, so they are printed side by side.
    std::thread::scope(|scope| {
        let printing = Locale::ALL
            .map(|locale| scope.spawn(move || in_language(locale, folder).map_err(|failure| failure.to_string())));
        for printed in printing {
            printed.join().map_err(|_| "The printing of a language broke off.")??;
        }
        Ok(())
    })
}

fn in_language(locale: Locale, folder: &Path) -> Outcome {
    let looks = Look::all();
    let mut looks = looks.iter().cycle();
    for (business, book) in business::all(locale)? {
        for paper in [Paper::A4, Paper::Letter] {
            for ink in [PrintInk::Colour, PrintInk::Grey] {
                let Some(look) = looks.next() else { continue };
                look.put_on(&book, ink)?;
                let name = format!("{}-{business}-{paper:?}-{ink:?}-{}", locale.tag(), look.name).to_lowercase();
                print(&book, paper, &folder.join(name))?;
            }
        }
    }
    Ok(())
}

/// A logo, and whether the colours are the firm's own.
struct Look {
    name: &'static str,
    logo: Option<Vec<u8>>,
    colours: Option<OwnColours>,
}

impl Look {
    fn all() -> [Self; 5] {
        let own = |marketing: &str, sales: &str| Some(OwnColours { marketing: marketing.into(), sales: sales.into() });
        let read = |text: &str| STANDARD.decode(text).ok();
        [
            Self { name: "plain", logo: None, colours: None },
            Self { name: "png", logo: read(FADING), colours: own("#003366", "#cc0000") },
            Self { name: "svg", logo: Some(DRAWING.into()), colours: None },
            Self { name: "jpeg", logo: read(PHOTOGRAPH), colours: own("#6b21a8", "#1e5b1e") },
            Self { name: "own", logo: None, colours: own("#000000", "#a2500b") },
        ]
    }

    fn put_on(&self, book: &Book, ink: PrintInk) -> Outcome {
        let colours = self.colours.clone();
        choices::save(book, &PaperChoices { colours, printing: ink, ..PaperChoices::default() })?;
        let taken = match &self.logo {
            None => logo::remove(book),
            Some(bytes) => logo::take(book, &LogoRequest { bytes: bytes.len() as u64, base64: STANDARD.encode(bytes) }),
        };
        Ok(taken?)
    }
}

/// All documents of a book, each in a file whose name begins with `start`.
fn print(book: &Book, paper: Paper, start: &Path) -> Outcome {
    let write = |what: &str, bytes: &[u8]| {
        let mut name = start.as_os_str().to_owned();
        name.push(format!("-{what}.pdf"));
        fs::write(name, bytes)
    };
    write("playbook", &playbook(book, paper)?.bytes)?;
    write("cheat-sheet", &cheat_sheet(book, paper)?.printed.bytes)?;
    write("call-sheets", &call_sheets(book, &PrintFor::Today, paper)?.printed.bytes)?;
    let own = OwnSheet {
        paper,
        columns: 2,
        rows: 5,
        width: 90.0,
        height: 50.0,
        left: 10.0,
        top: 10.0,
        across: 4.0,
        down: 2.0,
    };
    let text = "Your inspection is coming\nWe are around the corner. Łódź, Αθήνα, שלום, مرحبا.";
    let labels_of = |sheet: SheetChoice, first: u32| Made::Labels { sheet, first };
    let cards_of = |card: CardChoice| Made::Postcards { card, text: text.into() };
    let made = match paper {
        Paper::A4 => [
            ("labels-own", labels_of(SheetChoice::Own(own), 10)),
            ("labels-l7160", labels_of(SheetChoice::AveryL7160, 1)),
            ("postcards-a6", cards_of(CardChoice::A6)),
        ],
        Paper::Letter => [
            ("labels-5160", labels_of(SheetChoice::Avery5160, 4)),
            ("postcards-6x4", cards_of(CardChoice::SixByFour)),
            ("postcards-four", cards_of(CardChoice::FourUp)),
        ],
    };
    let ids: Vec<i64> = (1..=LABELS).collect();
    for (name, made) in made {
        let which = PrintFor::Chosen(ChosenLeads { which: Which::Ids(ids.clone()), except: Vec::new() });
        write(name, &labels(book, &LabelsRequest { which, made }, paper)?.printed.bytes)?;
    }
    Ok(())
}
