//! The made-up playbook of a made-up firm.

mod daily;
mod definitions;

use chrono::NaiveDate;
use paper::{
    Align, Block, BlockId, Callout, Chapter, Clause, Column, Contents, Cover, Document, Hat, Heading, Level, List,
    Marker, Opening, PaperSize, Rich, Table, Verdict,
};

/// The whole document.
pub fn document(paper: PaperSize) -> Document {
    let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    let mut document = Document::new("Playbook for marketing and sales", "Harbor Clinic Supply", date);
    document.paper = paper;
    document.header_left = "Harbor Clinic Supply".to_owned();
    document.header_right = "Playbook for marketing and sales".to_owned();
    document.footer = "Draft of edition 4 · not signed".to_owned();
    document.contents = Contents::Listed;
    document.cover = Some(Cover {
        firm: "Harbor Clinic Supply".to_owned(),
        logo: None,
        title: "Playbook for marketing and sales".to_owned(),
        subtitle: "Whom we sell to, what a lead is, and what each of us does with it, by when.".to_owned(),
        label: Some("Draft of edition 4".to_owned()),
        facts: vec![
            ("Edition".to_owned(), "4, in force once both sides have signed".to_owned()),
            ("Printed".to_owned(), "22 November 2026".to_owned()),
            ("For marketing".to_owned(), "Dana Whitfield".to_owned()),
            ("For sales".to_owned(), "Marcus Ellery".to_owned()),
        ],
        note: "In this book teal speaks for marketing, amber for sales, and ink for both together. The words say it too, so it reads just as well in grey.".to_owned(),
    });
    document.blocks = [summary(), market(), refusals(), avatar(), definitions::blocks(), daily::blocks()].concat();
    document
}

pub fn chapter(id: &str, number: &str, title: &str, lead: &str) -> Block {
    Block::Chapter(Chapter {
        id: id.into(),
        number: Some(number.to_owned()),
        title: title.to_owned(),
        lead: Rich::from(lead),
        opening: Opening::NewPage,
    })
}

pub fn section(text: &str) -> Block {
    Block::Heading(Heading { level: Level::Section, number: None, text: text.to_owned(), id: None })
}

pub fn clause(number: &str, title: &str, text: impl Into<Rich>) -> Block {
    Block::Clause(Clause {
        id: Some(BlockId(format!("clause-{number}"))),
        number: number.to_owned(),
        title: title.to_owned(),
        text: text.into(),
    })
}

pub fn bullets<const N: usize>(items: [&str; N]) -> Block {
    Block::List(List { marker: Marker::Bullet, items: items.into_iter().map(Rich::from).collect() })
}

fn summary() -> Vec<Block> {
    vec![
        chapter("summary", "1", "The agreement on one page", "If you read one page of this book, read this one."),
        Block::Paragraph(Rich::from(
            "Marketing finds people who could buy and finds out enough about them. Sales talks to those who are ready, and to no one else. \
             Every lead is accounted for at every moment, and nobody changes a definition alone.",
        )),
        section("Whom we sell to"),
        Block::Paragraph(
            Rich::from("Healthcare practices with ")
                .strong("$5 million to $20 million")
                .plain(" in yearly sales, within ")
                .strong("40 miles of Seattle")
                .plain(", who have to replace sterilizing equipment within six months and have a budget for it. ")
                .link("Chapter 2", "market")
                .plain(" says it exactly."),
        ),
        section("What happens to a lead"),
        Block::Table(Table {
            caption: Rich::from("Who does what, by when"),
            columns: vec![Column::new("When"), Column::new("Who"), Column::new("Does what"), Column::new("By when")],
            rows: vec![
                vec![
                    "Somebody calls, writes or fills in a form".into(),
                    Rich::new().hat(Hat::Marketing, "Marketing"),
                    "Answers, logs it, asks the first three questions".into(),
                    "4 working hours".into(),
                ],
                vec![
                    "Fit and interest reach their thresholds".into(),
                    Rich::new().hat(Hat::Caller, "Caller"),
                    "Asks for need, timing, budget and who decides".into(),
                    "2 working days".into(),
                ],
                vec![
                    "The lead is sellable".into(),
                    Rich::new().hat(Hat::Marketing, "Marketing"),
                    "Offers it to sales with everything that is known".into(),
                    "same day".into(),
                ],
                vec![
                    "A lead is offered".into(),
                    Rich::new().hat(Hat::Sales, "Sales"),
                    "Accepts it, or returns it with a reason".into(),
                    "8 working hours".into(),
                ],
                vec![
                    "Sales and marketing disagree".into(),
                    Rich::new().hat(Hat::Together, "Council"),
                    "Rules on it; the ruling is kept".into(),
                    "5 working days".into(),
                ],
            ],
            ..Table::default()
        }),
        Block::Callout(Callout {
            hat: Hat::Together,
            label: "Together".to_owned(),
            title: "Not now is not no".to_owned(),
            text: vec![Rich::from(
                "Who wants to buy next year, or has no money today, stays with marketing, with a date on which to look again. Nobody is thrown away \
                 for being early.",
            )],
        }),
    ]
}

fn market() -> Vec<Block> {
    vec![
        chapter(
            "market",
            "2",
            "Whom we sell to",
            "We sell to healthcare practices of a size that can pay and still answers the phone itself, close enough to visit in a morning.",
        ),
        clause(
            "2.1",
            "Who",
            "Healthcare services: doctors’ and dentists’ offices, clinics, outpatient care. Not hospitals, not home-care agencies.",
        ),
        clause(
            "2.2",
            "How big",
            Rich::from("Between ")
                .strong("$5 million and $20 million")
                .plain(" in sales a year, both ends included. Below that they can’t pay; above it they won’t pick us."),
        ),
        clause(
            "2.3",
            "Where",
            "Within 40 miles of Seattle, Washington, as the crow flies. Tacoma and Everett are in; Olympia and Bellingham are out.",
        ),
        clause(
            "2.4",
            "When",
            "They want to decide within six months. Most buy after an inspection, before a move, or when a machine fails for the second time.",
        ),
        clause(
            "2.5",
            "How much",
            Rich::from("A first order of at least $8,000, paid from this year’s budget. ")
                .soft("How it is financed is not answered yet."),
        ),
        section("What this market is worth"),
        Block::Table(Table {
            caption: Rich::from("Practices on target, by county; counted in the state’s public register, October 2026"),
            columns: vec![
                Column::new("County"),
                Column::new("Practices").right(),
                Column::new("On target").right(),
                Column::new("Customers today").right(),
                Column::new("Share").right(),
            ],
            rows: [
                ["King", "2,914", "611", "48", "7.9 %"],
                ["Pierce", "1,022", "204", "11", "5.4 %"],
                ["Snohomish", "880", "167", "14", "8.4 %"],
                ["Kitsap", "317", "52", "3", "5.8 %"],
                ["Together", "5,133", "1,034", "76", "7.4 %"],
            ]
            .into_iter()
            .map(|row| row.into_iter().map(Rich::from).collect())
            .collect(),
            closing: paper::Closing::Sum,
        }),
    ]
}

fn refusals() -> Vec<Block> {
    vec![
        section("Whom we turn away, kindly"),
        bullets([
            "Practices that only want a price for their insurer. They never buy, and each costs us about three hours.",
            "Veterinary clinics. Our service contract does not cover their machines.",
            "Resellers, students, job seekers, other suppliers. They are answered the same day and not logged as leads.",
        ]),
        section("Six leads, judged"),
        Block::Paragraph(
            "This is how the clauses work on real names. Every reason cites the clause it comes from.".into(),
        ),
        Block::Table(Table {
            columns: vec![Column::new("Lead"), Column::new("Verdict"), Column::new("Because")],
            rows: vec![
                judged(
                    "Lakeside Pediatrics, Bellevue",
                    Verdict::Sellable,
                    "Sellable",
                    "$8 million, 6 miles, wants to decide this quarter, has the budget: clauses 2.1 to 2.5 pass.",
                ),
                judged(
                    "Ballard Eye Clinic, Seattle",
                    Verdict::NeedsAnswers,
                    "Needs answers",
                    "Yearly sales unknown (2.2). Ask: “Roughly how big is the practice?”",
                ),
                judged(
                    "Kent Family Health, Kent",
                    Verdict::NotYet,
                    "Not yet",
                    "Wants to buy next year (2.4). Look again on 1 March 2027.",
                ),
                judged(
                    "Spokane Family Care, Spokane",
                    Verdict::OffTarget,
                    "Off target",
                    "Spokane is 229 miles from Seattle; the limit is 40 (2.3).",
                ),
                judged(
                    "Northgate Plumbing, Seattle",
                    Verdict::OffTarget,
                    "Off target",
                    "Plumbing is not healthcare (2.1).",
                ),
                judged(
                    "Puget Imaging, Tacoma",
                    Verdict::NotALead,
                    "Not a lead",
                    "A name from a bought list. Nobody there has reacted yet.",
                ),
            ],
            ..Table::default()
        }),
    ]
}

fn judged(name: &str, verdict: Verdict, word: &str, because: &str) -> Vec<Rich> {
    vec![name.into(), Rich::new().verdict(verdict, word), because.into()]
}

fn avatar() -> Vec<Block> {
    vec![
        chapter("avatar", "3", "The person we picture", "Every message is written to one person. Ours is called Renée."),
        Block::Paragraph(Rich::from("Renée Calloway").strong(" manages a practice").plain(
            " with nine doctors and two locations. She is forty-six, came up from the front desk, and knows every machine in the house by its noises. \
             She decides alone up to $50,000; above that one of the partners signs, always after her word. Her day is cut into pieces of six minutes, so she \
             reads what fits on a phone and answers in the evening.",
        )),
        Block::Table(Table {
            caption: Rich::from("Renée at a glance"),
            columns: vec![Column::new(""), Column::new("")],
            rows: [
                ["Where she looks", "The state practice managers’ newsletter; colleagues in two group chats; the inspector’s own list."],
                ["What success is", "No cancelled procedures, no findings at the yearly inspection, no overtime in the sterile room."],
                ["What bothers her", "“The old one fails once a month, always on a Monday, and then nobody comes before Thursday.”"],
                ["What she tried", "A refurbished machine in 2024; it lasted eleven months."],
                ["What triggers the search", "A failed inspection, a second breakdown within a quarter, a new location."],
                ["Who else must agree", "One partner above $50,000; the head nurse informally, always."],
                ["What she fears", "A week without sterilization. It costs about $31,000 in cancelled procedures."],
            ]
            .into_iter()
            .map(|[name, value]| vec![Rich::new().strong(name), Rich::from(value)])
            .collect(),
            ..Table::default()
        }),
        section("What she asks, and what we say"),
        Block::Table(Table {
            columns: vec![Column::new("She says").share(0.34), Column::new("We say").share(0.66)],
            rows: vec![
                vec!["“You are dearer than the mail-order house.”".into(), "By about nine percent, yes. In return somebody stands in your sterile room within four hours. What did the last Monday cost?".into()],
                vec!["“We’ll wait for the next budget.”".into(), "That is fine. May we write down the date, and send you the checklist the inspector uses until then?".into()],
                vec!["“Send me something.”".into(), "Gladly. So that it is the right thing: which machine is it, and how old?".into()],
            ],
            ..Table::default()
        }),
        Block::Callout(Callout {
            hat: Hat::Sales,
            label: "Sales".to_owned(),
            title: "Don’t preach features".to_owned(),
            text: vec![
                Rich::from("Renée doesn’t want a class B autoclave with fractionated vacuum. She wants Mondays without trouble.")
                    .emphasis(" First find out what made her look, and which result would make this a good year.")
                    .plain(" Only then name a machine."),
            ],
        }),
        section("Names we must spell correctly"),
        Block::Table(Table {
            caption: Rich::from("Reference customers who gave their consent; call before you name them"),
            columns: vec![
                Column::new("Practice"),
                Column::new("Town"),
                Column::new("Contact"),
                Column {
                    align: Align::Right,
                    ..Column::new("Since")
                },
            ],
            rows: [
                ["Żółta Klinika", "Łódź Street, Seattle", "Żofia Łęcka", "2019"],
                ["Ångström Family Care", "Ballard", "Björn Ångström", "2020"],
                ["Ελληνική Κλινική", "Tacoma", "Ελένη Παπαδοπούλου", "2021"],
                ["Клиника «Здоровье»", "Bellevue", "Ольга Смирнова", "2021"],
                ["عيادة السلام", "Kent", "محمد العربي", "2022"],
                ["מרפאת שלום", "Seattle", "נועה לוי", "2022"],
                ["คลินิกสุขใจ", "Renton", "สมชาย ใจดี", "2023"],
                ["आरोग्य क्लिनिक", "Redmond", "प्रिया शर्मा", "2024"],
            ]
            .into_iter()
            .map(|row| row.into_iter().map(Rich::from).collect())
            .collect(),
            ..Table::default()
        }),
    ]
}
