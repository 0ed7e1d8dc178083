//! What people really type, on a few pages: endless names, foreign scripts, characters that no font has.

use chrono::NaiveDate;
use paper::{Block, Callout, Column, Contents, Cover, Document, Hat, Ladder, PaperSize, Question, Rich, Step, Table};

use super::playbook::{bullets, chapter, clause, section};

const HARD: [&str; 9] = [
    "Acme \u{202E}gnp.exe\u{202C} Ltd",
    "nul\0in\u{7}side\u{FFFE}",
    "a\u{301}\u{301}\u{301}\u{301} combining, e\u{20DD} enclosed",
    "田中 健一, 東京都",
    "👩\u{200D}👩\u{200D}👧 🇫🇷 👍🏽 and words after",
    "مرحبا Hello שלום 123 (نص) لا",
    "สวัสดีชาวโลก · क्षत्रिय · ☎ ♞",
    "\u{E000} private, ﬁ ligature, ½ fraction, x²",
    "naïve Łódź Ελλάδα Москва – “quoted” ‘it’ … 10\u{A0}km non\u{2011}breaking",
];

/// The document.
pub fn document(paper: PaperSize) -> Document {
    let long = "Northwestern Consolidated Outpatient Sterilization and Instrument Reprocessing Partners of Greater Puget Sound "
        .repeat(3);
    let endless = "x".repeat(400);
    let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    let mut document = Document::new(HARD.join(" "), long.clone(), date);
    document.paper = paper;
    document.contents = Contents::Listed;
    document.cover = Some(Cover {
        firm: long.clone(),
        logo: None,
        title: format!("{long}{endless}"),
        subtitle: endless.clone(),
        label: Some("Draft".to_owned()),
        facts: HARD.iter().map(|text| ((*text).to_owned(), long.clone())).collect(),
        note: String::new(),
    });
    document.blocks = vec![
        chapter("hard", "1", &long, &long),
        bullets(HARD),
        clause("1.1.1.1.1.1.1", &endless, endless.as_str()),
        section(&long),
        Block::Table(Table {
            columns: vec![Column::new("Name"), Column::new("Again"), Column::new("Points").right()],
            rows: HARD
                .iter()
                .map(|text| vec![Rich::new().strong(*text), Rich::new().emphasis(*text), "12".into()])
                .chain([vec![endless.as_str().into(), long.as_str().into(), "1,234".into()]])
                .collect(),
            ..Table::default()
        }),
        Block::Table(Table {
            columns: vec![Column::new("Tall"), Column::new("Short")],
            rows: vec![
                vec!["every lead is accounted for ".repeat(300).into(), "short".into()],
                vec!["after".into(), "it".into()],
            ],
            ..Table::default()
        }),
        Block::Callout(Callout {
            hat: Hat::Sales,
            label: "Sales".to_owned(),
            title: long.clone(),
            text: vec!["Goes on over the end of a page. ".repeat(200).into()],
        }),
        Block::Ladder(Ladder {
            steps: HARD
                .iter()
                .take(4)
                .map(|text| Step {
                    title: (*text).to_owned(),
                    term: "Reprocessing".to_owned(),
                    hat: Hat::Together,
                    label: "Together".to_owned(),
                    text: long.chars().take(120).collect(),
                    facts: vec![(*text).to_owned()],
                })
                .collect(),
        }),
        Block::Question(Question {
            id: None,
            number: "1".to_owned(),
            text: long.as_str().into(),
            hint: endless.as_str().into(),
            lines: 40,
        }),
    ];
    document
}
