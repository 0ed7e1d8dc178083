//! Draws documents by lot: the same seed always gives the same document. Each is made of what people really type and
//! paste, in every kind of block, in amounts that a page can't always hold.

use chrono::NaiveDate;
use paper::{
    Align, Block, Callout, Chapter, Clause, Closing, Column, Contents, Cover, Document, Hat, Heading, Ladder, Level,
    List, Marker, Opening, PaperSize, Portrait, Question, Rich, Side, Step, Table, Verdict, Width,
};

#[path = "figures.rs"]
mod figures;

/// A document, and the texts that are to be found in it again as a reader would see them.
pub struct Drawn {
    /// The document.
    pub document: Document,
    /// Each stands in the text of the document, without what can't be seen.
    pub seen: Vec<String>,
}

/// What is typed, and what a reader sees of it.
pub const TYPED: [(&str, &str); 30] = [
    ("Harbor Clinic Supply", "Harbor Clinic Supply"),
    ("Łódź Żółw & Søn GmbH", "Łódź Żółw & Søn GmbH"),
    ("Ελληνική Εταιρεία Προμηθειών", "Ελληνική Εταιρεία Προμηθειών"),
    ("Общество с ограниченной ответственностью «Пример»", "Общество с ограниченной ответственностью «Пример»"),
    ("شركة المثال للتجارة", "شركة المثال للتجارة"),
    ("مكتبة لا مثيل لها", "مكتبة لا مثيل لها"),
    ("חברת הדוגמה בעם", "חברת הדוגמה בעם"),
    ("क्षत्रिय उदाहरण कंपनी", "क्षत्रिय उदाहरण कंपनी"),
    ("บริษัทตัวอย่างจำกัด", "บริษัทตัวอย่างจำกัด"),
    ("株式会社サンプル", "株式会社サンプル"),
    ("示例有限公司,北京市朝阳区", "示例有限公司,北京市朝阳区"),
    ("주식회사 예시", "주식회사 예시"),
    ("Acme \u{202E}gnp.exe\u{202C} Ltd", "Acme gnp.exe Ltd"),
    ("nul\0in\u{7}side\u{FFFE}", "nulinside"),
    ("zero\u{200B}width\u{200D}join\u{2060}ed\u{FEFF}", "zerowidth\u{200D}joined"),
    ("co\u{AD}op\u{AD}er\u{AD}ate", "cooperate"),
    ("👍 thumbs, ☎ 555-0142, 🚀", "👍 thumbs, ☎ 555-0142, 🚀"),
    ("👩\u{200D}👩\u{200D}👧 family", "👩\u{200D}👩\u{200D}👧 family"),
    ("a\u{301}e\u{300}o\u{302}\u{301} marks", "a\u{301}e\u{300}o\u{302}\u{301} marks"),
    ("x\u{C4D}y lost mark", "x\u{C4D}y lost mark"),
    ("\u{E000} private \u{E123}", "\u{E000} private \u{E123}"),
    ("ﬁve eﬃcient oﬀers", "ﬁve eﬃcient oﬀers"),
    ("fi fl ffi -> == www ... 1/2 3x4", "fi fl ffi -> == www ... 1/2 3x4"),
    ("10\u{A0}km, ½ price, x², 5 € – “quoted” ‘it’ …", "10 km, ½ price, x², 5 € – “quoted” ‘it’ …"),
    ("tab\there\u{B}and\u{2028}there", "tab here and there"),
    (
        "https://example.com/a/very/long/path?with=a&query=that#never-ends",
        "https://example.com/a/very/long/path?with=a&query=that#never-ends",
    ),
    (
        "someone.with.a.long.name@subdomain.of.a.subdomain.example.org",
        "someone.with.a.long.name@subdomain.of.a.subdomain.example.org",
    ),
    ("O'Brien-Smythe, Sons & Daughters", "O'Brien-Smythe, Sons & Daughters"),
    (
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    ),
    ("ا\u{64E}ل\u{652}م\u{650}ث\u{64E}ال", "ا\u{64E}ل\u{652}م\u{650}ث\u{64E}ال"),
];

const WORDS: [&str; 24] = [
    "every",
    "lead",
    "counts",
    "against",
    "the",
    "agreement",
    "marketing",
    "hands",
    "over",
    "what",
    "sales",
    "can",
    "sell",
    "unquestionably",
    "internationally",
    "straightforward",
    "a",
    "of",
    "within",
    "four",
    "hours",
    "or",
    "misunderstanding",
    "characterisation",
];

/// Draws lots (`SplitMix64`, by Steele, Lea and Flood, 2014).
struct Lots {
    state: u64,
    seen: Vec<String>,
    names: usize,
}

impl Lots {
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// Happens once in so many times.
    fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    /// What somebody typed; noted as something to be seen.
    fn typed(&mut self) -> String {
        match self.below(40) {
            0 => self.noted("x".repeat(400), "x".repeat(400)),
            1 => {
                let long = "Northwestern Consolidated Outpatient Sterilization and Reprocessing Partners ".repeat(4);
                self.noted(long.clone(), long)
            }
            2 => self.noted("א".repeat(300), "א".repeat(300)),
            3 => self.noted("مثال".repeat(60), "مثال".repeat(60)),
            4 => self.noted("東".repeat(120), "東".repeat(120)),
            5 => self.noted("เมืองไทย".repeat(30), "เมืองไทย".repeat(30)),
            6 => String::new(),
            7 => " \t \u{200B} ".to_owned(),
            _ => {
                let (typed, seen) = self.one_of(&TYPED);
                self.noted(typed.to_owned(), seen.to_owned())
            }
        }
    }

    fn noted(&mut self, typed: String, seen: String) -> String {
        self.seen.push(seen);
        typed
    }

    fn words(&mut self, most: usize) -> String {
        let count = 1 + self.below(most);
        (0..count).map(|_| self.one_of(&WORDS)).collect::<Vec<_>>().join(" ")
    }

    /// A short text of one kind or the other.
    fn text(&mut self) -> String {
        if self.once_in(3) {
            return self.typed();
        }
        self.words(12)
    }

    fn rich(&mut self, most: usize) -> Rich {
        let mut rich = Rich::new();
        for _ in 0..=self.below(4) {
            let words = if self.once_in(2) { self.typed() } else { self.words(most) };
            rich = match self.below(8) {
                0 => rich.strong(words),
                1 => rich.emphasis(words),
                2 => rich.soft(words),
                3 => rich.link(format!("see {words}"), "name-0"),
                _ => rich.plain(words),
            };
            rich = rich.plain(" ");
            if self.once_in(12) {
                let (hat, word) = (self.hat(), self.words(2));
                rich = rich.hat(hat, word);
            }
            if self.once_in(12) {
                let verdict = self.one_of(&[Verdict::Sellable, Verdict::NeedsAnswers, Verdict::OffTarget]);
                rich = rich.verdict(verdict, "A verdict").plain(" ");
            }
        }
        rich
    }

    fn hat(&mut self) -> Hat {
        self.one_of(&[Hat::Marketing, Hat::Sales, Hat::Together, Hat::Caller])
    }

    fn number(&mut self) -> String {
        let deep = 1 + self.below(3);
        (0..deep).map(|_| (1 + self.below(30)).to_string()).collect::<Vec<_>>().join(".")
    }

    fn name(&mut self) -> String {
        self.names += 1;
        format!("name-{}", self.names - 1)
    }
}

/// The document of a seed.
pub fn draw(seed: u64) -> Drawn {
    let mut lots = Lots { state: seed.wrapping_mul(0x2545_F491_4F6C_DD1D), seen: Vec::new(), names: 0 };
    let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    let title = lots.one_of(&TYPED);
    let mut document = Document::new(title.0, lots.one_of(&TYPED).0, date);
    document.paper = lots.one_of(&[PaperSize::A4, PaperSize::Letter]);
    document.style = figures::style(&mut lots);
    document.language = lots.one_of(&["en-US", "en-GB", "de", "ar"]).to_owned();
    document.footer = lots.one_of(&TYPED).0.to_owned();
    document.contents = lots.one_of(&[Contents::None, Contents::Listed]);
    if lots.once_in(2) {
        // The cover shortens what is too long, so only short names are looked for again.
        document.cover = Some(Cover {
            firm: lots.one_of(&TYPED).0.to_owned(),
            logo: figures::logo(&mut lots),
            title: lots.one_of(&TYPED).0.to_owned(),
            subtitle: lots.words(40),
            label: lots.once_in(2).then(|| lots.words(3)),
            facts: (0..lots.below(7)).map(|_| (lots.words(3), lots.one_of(&TYPED).0.to_owned())).collect(),
            ..Cover::default()
        });
    }
    document.blocks.push(chapter(&mut lots));
    for _ in 0..4 + lots.below(16) {
        let block = block(&mut lots);
        document.blocks.push(block);
    }
    Drawn { document, seen: lots.seen }
}

fn chapter(lots: &mut Lots) -> Block {
    Block::Chapter(Chapter {
        id: lots.name().into(),
        number: lots.once_in(2).then(|| lots.number()),
        title: lots.text(),
        lead: if lots.once_in(2) { lots.rich(20) } else { Rich::new() },
        opening: lots.one_of(&[Opening::NewPage, Opening::RunOn]),
    })
}

fn block(lots: &mut Lots) -> Block {
    match lots.below(26) {
        0 => chapter(lots),
        1 | 2 => Block::Heading(Heading {
            level: lots.one_of(&[Level::Section, Level::Subsection]),
            number: lots.once_in(2).then(|| lots.number()),
            text: lots.text(),
            id: lots.once_in(2).then(|| lots.name().into()),
        }),
        3..=6 => Block::Paragraph(lots.rich(120)),
        7 | 8 => Block::Clause(clause(lots)),
        9 | 10 => Block::List(List {
            marker: lots.one_of(&[Marker::Bullet, Marker::Number, Marker::Box]),
            items: (0..=lots.below(12)).map(|_| lots.rich(30)).collect(),
        }),
        11..=14 => Block::Table(table(lots)),
        15 => Block::Callout(Callout {
            hat: lots.hat(),
            label: lots.words(2),
            title: lots.text(),
            text: (0..=lots.below(4)).map(|_| lots.rich(80)).collect(),
        }),
        16 => Block::Ladder(Ladder {
            steps: (0..=lots.below(5))
                .map(|_| Step {
                    title: lots.words(3),
                    term: lots.words(1),
                    hat: lots.hat(),
                    label: lots.words(1),
                    text: lots.text(),
                    facts: (0..lots.below(4)).map(|_| lots.words(3)).collect(),
                })
                .collect(),
        }),
        17 => Block::Portrait(Portrait {
            name: lots.text(),
            role: lots.rich(8),
            saying: lots.words(4),
            quotes: (0..lots.below(4)).map(|_| lots.rich(20)).collect(),
        }),
        18 => Block::Sides(
            [Hat::Marketing, Hat::Sales]
                .map(|hat| Side {
                    hat,
                    clause: clause(lots),
                    promises: (0..lots.below(9)).map(|_| lots.rich(12)).collect(),
                })
                .to_vec(),
        ),
        19 => Block::Question(Question {
            id: lots.once_in(2).then(|| lots.name().into()),
            number: lots.number(),
            text: lots.rich(20),
            hint: lots.rich(20),
            lines: lots.below(6),
        }),
        20..=23 => figures::figure(lots),
        24 => Block::KeepTogether(vec![Block::Paragraph(lots.rich(60)), Block::Table(table(lots))]),
        _ => match lots.below(3) {
            0 => Block::PageBreak,
            1 => Block::KeepWithNext,
            _ => Block::Spacer(30.0),
        },
    }
}

fn clause(lots: &mut Lots) -> Clause {
    Clause { id: Some(lots.name().into()), number: lots.number(), title: lots.text(), text: lots.rich(60) }
}

fn table(lots: &mut Lots) -> Table {
    let columns: Vec<Column> = (0..=lots.below(6))
        .map(|_| Column {
            head: if lots.once_in(8) { String::new() } else { lots.words(3) },
            align: lots.one_of(&[Align::Left, Align::Left, Align::Centre, Align::Right, Align::Decimal]),
            width: if lots.once_in(6) { Width::Share(0.3) } else { Width::Content },
        })
        .collect();
    let rows = match lots.below(30) {
        0 => 300,
        1..=8 => 1 + lots.below(60),
        _ => 1 + lots.below(9),
    };
    let rows = (0..rows).map(|_| row(lots, &columns)).collect();
    Table {
        caption: if lots.once_in(3) { lots.rich(12) } else { Rich::new() },
        columns,
        rows,
        closing: lots.one_of(&[Closing::Row, Closing::Sum]),
    }
}

fn row(lots: &mut Lots, columns: &[Column]) -> Vec<Rich> {
    // A row taller than a page is set line by line across its columns, where nothing typed can be found as one piece.
    let tall = lots.once_in(120);
    let mut cell = |column: &Column| match column.align {
        Align::Right | Align::Decimal => figure(lots).into(),
        Align::Left | Align::Centre if tall => Rich::from(lots.words(900)),
        Align::Left | Align::Centre => lots.text().into(),
    };
    columns.iter().map(&mut cell).collect()
}

fn figure(lots: &mut Lots) -> String {
    let whole = lots.below(2_000_000);
    match lots.below(6) {
        0 => whole.to_string(),
        1 => format!("{}.{}", whole % 1000, whole % 97),
        2 => format!("${},{:03}.50", whole / 1000, whole % 1000),
        3 => format!("{} %", whole % 100),
        4 => "–".to_owned(),
        _ => (whole % 10).to_string(),
    }
}
