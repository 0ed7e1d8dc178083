//! Call sheets: for each lead a page to have beside the telephone, with room to write; for a day's list an overview first.

mod ask;
mod lead;
mod overview;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use words::{Arg, Words};

use crate::{
    canvas::Canvas,
    display::{Item, Mark, Sheet},
    document::{BlockId, Document, PaperFailure, PaperSize, Printed},
    finish::OutlineLine,
    flow,
    fonts::SystemFonts,
    galley::{Galley, PageStart, Strip},
    look::{self, Frame, Type},
    press::{self, Set},
    rich::{Rich, Verdict},
    style::Style,
    text::lines::Spot,
};

/// What call sheets are printed from.
#[derive(Clone, Copy)]
pub struct CallSheets<'a> {
    /// The owner's firm.
    pub business: &'a str,
    /// The title above an overview of all leads, and what is to be said under it; none leaves the overview out.
    pub overview: Option<&'a CallOverview>,
    /// The leads, in the order in which they are called.
    pub leads: &'a [CallSheet],
    /// The sentences, in the owner's language.
    pub words: &'a Words,
    /// The day on which they are printed.
    pub today: NaiveDate,
    /// The sheet.
    pub paper: PaperSize,
    /// The colours.
    pub style: Style,
}

/// The first page of a day's list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CallOverview {
    /// What it is called.
    pub title: String,
    /// What is to be known, in sentences: who was left out, and why.
    pub notes: Vec<String>,
}

/// One lead to be called.
#[derive(Debug, Clone, PartialEq)]
pub struct CallSheet {
    /// The person.
    pub name: String,
    /// The firm; may be empty.
    pub firm: String,
    /// What they do there; may be empty.
    pub role: String,
    /// Where they are, and how we came by them; may be empty.
    pub place: String,
    /// The number to call, or why there is none.
    pub phone: String,
    /// The address to write to, or why there is none.
    pub mail: String,
    /// What may not be done, each wish in a sentence.
    pub stopped: Vec<String>,
    /// What stands beside their name in the overview; may be empty.
    pub why: String,
    /// Why they stand on today's list; empty for any other list.
    pub today: String,
    /// What they did, newest first: what triggered the inquiry.
    pub did: Vec<String>,
    /// The verdict.
    pub verdict: Verdict,
    /// Its word.
    pub verdict_word: String,
    /// Its reason, in a sentence or two.
    pub reason: String,
    /// Where it stands, its points, the edition, what is due.
    pub standing: String,
    /// What was done last, newest first.
    pub touches: Vec<CallTouch>,
    /// What is still open, the next question first.
    pub questions: Vec<CallQuestion>,
    /// What is answered already.
    pub answered: Vec<CallAnswer>,
    /// The first talk: what triggered it, the results they want, who decides, how far along they are.
    pub talk: Vec<CallAnswer>,
    /// The next step as it is planned; empty if none is.
    pub next: String,
}

/// Something that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallTouch {
    /// When.
    pub when: String,
    /// What, and by whom.
    pub what: String,
}

/// A question that is still open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallQuestion {
    /// The question, in the words to be spoken.
    pub ask: String,
    /// What the answer is held against; may be empty.
    pub looking_for: String,
}

/// Something to be learned, with the answer if it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallAnswer {
    /// What it is.
    pub what: String,
    /// How to ask for it; may be empty.
    pub ask: String,
    /// What they said; empty leaves room to write.
    pub answer: String,
}

/// How much room there is to write.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Room {
    /// Ruled lines under a question.
    lines: usize,
    /// Height of a ruled line, in points.
    ruled: f32,
    /// Space between the parts, in points.
    gap: f32,
    /// Lines of what was done that are shown.
    touches: usize,
}

/// From generous to tight: the first at which a lead fits on one page is taken.
const ROOMS: [Room; 5] = [
    Room { lines: 3, ruled: 23.0, gap: 17.0, touches: 5 },
    Room { lines: 2, ruled: 22.0, gap: 16.0, touches: 5 },
    Room { lines: 1, ruled: 22.0, gap: 14.0, touches: 4 },
    Room { lines: 1, ruled: 20.0, gap: 11.0, touches: 3 },
    Room { lines: 1, ruled: 18.0, gap: 8.0, touches: 2 },
];

const SMALL: Type = look::SMALL.sized(8.6, 12.4);
const TEXT: Type = look::BODY.sized(9.6, 13.8);
const HEADING: Type = look::SUBSECTION.sized(11.0, 15.0);

impl CallSheets<'_> {
    /// Prints them.
    pub fn print(&self) -> Result<Printed, PaperFailure> {
        press::write(&self.document(), self.set(SystemFonts::LastResort)?)
    }

    /// The pages before they are written.
    pub(crate) fn set(&self, fonts: SystemFonts) -> Result<Set, PaperFailure> {
        let mut canvas = Canvas::new(self.words.locale().tag(), self.style, fonts)?;
        let frame = frame(self.paper);
        let ids: Vec<BlockId> = (1..=self.leads.len()).map(|number| BlockId(format!("lead-{number}"))).collect();
        canvas.known.extend(ids.iter().cloned());
        // Measured first, so that the overview can name the pages: how many it takes itself, then each lead.
        let rooms: Vec<(Room, usize)> = self.leads.iter().map(|lead| self.room(&mut canvas, lead, &frame)).collect();
        let mut pages = vec![0; rooms.len()];
        let ahead = match self.overview {
            Some(overview) => self.measured(&mut canvas, &frame, |desk| desk.overview(overview, self.leads, &pages)),
            None => 0,
        };
        let mut next = ahead + 1;
        for (page, (_, count)) in pages.iter_mut().zip(&rooms) {
            *page = next;
            next += count;
        }
        let mut desk = Desk::new(&mut canvas, frame, self.words);
        if let Some(overview) = self.overview {
            desk.overview(overview, self.leads, &pages);
        }
        for ((lead, (room, _)), id) in self.leads.iter().zip(&rooms).zip(&ids) {
            let first = desk.galley.strips.len();
            desk.lead(lead, *room);
            desk.galley.name(id.clone(), first);
        }
        let galley = desk.galley;
        let cuts = flow::cut(&galley.strips, &frame);
        let places = flow::places(&galley, &cuts, 0);
        let outline = self
            .leads
            .iter()
            .zip(&ids)
            .filter_map(|(lead, id)| {
                let place = places.get(id)?;
                Some(OutlineLine { level: 1, title: lead.name.clone(), page: place.page - 1, top: place.top })
            })
            .collect();
        let mut sheets = flow::sheets(galley.strips, &cuts, &frame);
        if sheets.is_empty() {
            sheets.push(Sheet { width: frame.width, height: frame.height, items: Vec::new() });
        }
        self.running_lines(&mut canvas, &frame, &mut sheets);
        Ok(canvas.into_set(sheets, outline, places))
    }

    fn document(&self) -> Document {
        let title = match (self.overview, self.leads) {
            (Some(overview), _) => overview.title.clone(),
            (None, [only]) => self.words.say("call-title-of", &[("name", Arg::Text(&only.name))]),
            (None, _) => self.words.say("call-title", &[]),
        };
        let mut document = Document::new(title, self.business, self.today);
        document.language = self.words.locale().tag().to_owned();
        document.paper = self.paper;
        document.style = self.style;
        document
    }

    /// The most room to write that leaves a lead on one page, or the least; and how many pages that takes.
    fn room(&self, canvas: &mut Canvas, lead: &CallSheet, frame: &Frame) -> (Room, usize) {
        let mut last = (ROOMS[0], 1);
        for room in ROOMS {
            last = (room, self.measured(canvas, frame, |desk| desk.lead(lead, room)));
            if last.1 <= 1 {
                break;
            }
        }
        // Where one page is not enough in any case, there is no need to be stingy.
        if last.1 > 1 {
            let room = ROOMS[1];
            last = (room, self.measured(canvas, frame, |desk| desk.lead(lead, room)));
        }
        last
    }

    /// How many pages something takes. It leaves no trace in the structure.
    fn measured(&self, canvas: &mut Canvas, frame: &Frame, lay: impl FnOnce(&mut Desk<'_>)) -> usize {
        let kept = std::mem::replace(&mut canvas.structure, crate::structure::Structure::new());
        let mut desk = Desk::new(canvas, *frame, self.words);
        lay(&mut desk);
        let pages = flow::cut(&desk.galley.strips, frame).len();
        canvas.structure = kept;
        pages
    }

    /// The lines above and below, as decoration: a screen reader has no use for them.
    fn running_lines(&self, canvas: &mut Canvas, frame: &Frame, sheets: &mut [Sheet]) {
        let kind = look::RUNNING;
        let half = frame.full() / 2.0 - 10.0;
        let pages = sheets.len() as i64;
        let firm = canvas.shortened(self.business, kind, half, 1);
        let date = self.words.date(self.today);
        let title = self.words.say("call-title", &[]);
        let left = Spot::new(frame.left, half, kind);
        let right = Spot { left: frame.right - half, ..left }.right();
        for (number, sheet) in sheets.iter_mut().enumerate() {
            let page = [("page", number as i64 + 1), ("pages", pages)].map(|(name, number)| (name, number.to_string()));
            let page: Vec<(&str, Arg<'_>)> = page.iter().map(|(name, number)| (*name, Arg::Text(number))).collect();
            let page = self.words.say("paper-page", &page);
            for (text, spot, top) in [
                (&firm, left, frame.header),
                (&title, right, frame.header),
                (&date, left, frame.footer),
                (&page, right, frame.footer),
            ] {
                canvas.words(&Rich::from(text.as_str()), spot, top, Mark::Artifact, &mut sheet.items);
            }
        }
    }
}

/// Margins for a working sheet: as wide as hands and clips need.
fn frame(paper: PaperSize) -> Frame {
    let (width, height) = paper.points();
    Frame {
        left: 50.0,
        right: width - 50.0,
        column: 50.0,
        top: 58.0,
        bottom: height - 64.0,
        header: 30.0,
        footer: height - 38.0,
        ..Frame::of((width, height))
    }
}

/// Where strips are put together.
struct Desk<'a> {
    canvas: &'a mut Canvas,
    galley: Galley,
    frame: Frame,
    words: &'a Words,
}

impl<'a> Desk<'a> {
    fn new(canvas: &'a mut Canvas, frame: Frame, words: &'a Words) -> Self {
        Self { canvas, galley: Galley::default(), frame, words }
    }

    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(key, args)
    }

    /// A strip of its own, which no page break parts.
    fn strip(&mut self, height: f32, gap: f32, items: Vec<Item>) {
        self.galley.push(Strip { height, gap, items, ..Strip::default() });
    }

    /// The last strip opens a page.
    fn opens_page(&mut self) {
        if let Some(strip) = self.galley.strips.last_mut() {
            strip.opening = PageStart::NewPage;
        }
    }

    fn full(&self) -> f32 {
        self.frame.full()
    }
}
