//! The daily work: engagement, first talk, council, signatures.

use paper::{
    Block, BlockId, Callout, Column, Hat, Heading, Level, List, Marker, Question, Rich, Signatory, Signatures, Table,
};

use super::{bullets, chapter, clause, section};

pub fn blocks() -> Vec<Block> {
    [engagement(), selling(), first_talk(), council(), signatures()].concat()
}

fn engagement() -> Vec<Block> {
    let row = |when: &str, who: Rich, what: &str, how: &str| vec![when.into(), who, what.into(), how.into()];
    let marketing = || Rich::new().hat(Hat::Marketing, "Marketing");
    let caller = || Rich::new().hat(Hat::Caller, "Caller");
    let sales = || Rich::new().hat(Hat::Sales, "Sales");
    let columns = || {
        vec![
            Column::new("By when").share(0.2),
            Column::new("Who").share(0.16),
            Column::new("Does what").share(0.36),
            Column::new("How").share(0.28),
        ]
    };
    vec![
        chapter(
            "engagement",
            "8",
            "Who does what, when and how",
            "The rules of engagement, step by step. One row, one duty, one name.",
        ),
        section("From inquiry to a call"),
        Block::Table(Table {
            columns: columns(),
            rows: vec![
                row(
                    "4 working hours",
                    marketing(),
                    "Answer every inquiry, also the hopeless ones",
                    "By the channel it came in on",
                ),
                row(
                    "same day",
                    marketing(),
                    "Log it: who, what they did, where from, what it cost",
                    "In the log; five fields are enough",
                ),
                row(
                    "1 working day",
                    marketing(),
                    "Ask the first three questions: trade, place, size",
                    "In the answer itself, kindly",
                ),
                row(
                    "2 working days",
                    caller(),
                    "Reach our contact and ask the sheet in chapter 9",
                    "By phone, between 7 and 9 or 16 and 18",
                ),
                row(
                    "6 tries, 14 days",
                    caller(),
                    "Keep trying before it counts as unreachable",
                    "Phone, mail, phone, card, phone, mail",
                ),
            ],
            ..Table::default()
        }),
        section("From offer to outcome"),
        Block::Table(Table {
            columns: columns(),
            rows: vec![
                row(
                    "same day",
                    marketing(),
                    "Offer what is sellable, with all answers and the words heard",
                    "The handoff in the log",
                ),
                row(
                    "8 working hours",
                    sales(),
                    "Accept, or return with a reason from the list",
                    "One click; silence counts as late",
                ),
                row(
                    "1 working day",
                    sales(),
                    "First talk: trigger, results wanted, who decides",
                    "By phone or on the spot, never by mail",
                ),
                row("every 10 days", sales(), "Leave a sign of life in the log", "A sentence is enough"),
                row(
                    "90 days",
                    sales(),
                    "Close it, discard it, or say at which step it stands",
                    "At the feedback session at the latest",
                ),
                row(
                    "all along",
                    marketing(),
                    "Keep in touch with everybody who has not said no",
                    "Newsletter, postcard, checklist",
                ),
            ],
            ..Table::default()
        }),
    ]
}

fn selling() -> Vec<Block> {
    vec![
        clause(
            "8.1",
            "Working hours",
            "Monday to Friday, 8:00 to 17:00 in Seattle, without public holidays. The clock of an inquiry at night starts in the morning.",
        ),
        clause(
            "8.2",
            "When somebody is away",
            "Dana covers for Marcus, Marcus for Dana, and the log shows it. A lead never waits for a holiday to end.",
        ),
        Block::Callout(Callout {
            hat: Hat::Together,
            label: "Together".to_owned(),
            title: "Why four hours".to_owned(),
            text: vec![Rich::from(
                "A study of 2,241 firms found that those who answered within an hour were nearly seven times as likely to have a real conversation as those who \
                 waited one hour longer; a day later the chance was gone almost entirely (Oldroyd, McElheran, Elkington, 2011). It looked at inquiries on the web, some \
                 time ago. We take four working hours as what the two of us can keep.",
            )],
        }),
        section("How we sell"),
        Block::List(List {
            marker: Marker::Number,
            items: [
                "First talk: what made them look, which results they want, who decides.",
                "Visit: see the sterile room, photograph the plate of the old machine, meet the head nurse.",
                "Offer within two working days, on one page, with the date of installation on it.",
                "Follow the offer up on the day that was agreed, not later and not earlier.",
                "Install, train two people, call after a week and after a month.",
            ]
            .into_iter()
            .map(Rich::from)
            .collect(),
        }),
    ]
}

fn question(number: usize, text: &str, hint: &str, lines: usize) -> Block {
    Block::Question(Question {
        id: Some(BlockId(format!("question-{number}"))),
        number: number.to_string(),
        text: Rich::from(text),
        hint: Rich::from(hint),
        lines,
    })
}

fn first_talk() -> Vec<Block> {
    vec![
        chapter("first-talk", "9", "The first talk", "Before any feature is named. Write down the words you hear, not a summary of them."),
        Block::Callout(Callout {
            hat: Hat::Sales,
            label: "Sales".to_owned(),
            title: "Open like this".to_owned(),
            text: vec![Rich::new().emphasis("“Renée, you asked us about a sterilizer last Tuesday. Before I tell you anything about ours: what made you look just now?”")],
        }),
        question(1, "What made you look now?", "The trigger: an inspection, a breakdown, a move. If nothing happened, nothing will.", 2),
        question(2, "Which result would make this a good year for you?", "Results, not machines. Ask once more: “And what would that change?”", 2),
        question(3, "What have you tried, and what came of it?", "", 2),
        question(4, "What happens if you leave it as it is?", "The cost of doing nothing, in money or in Mondays.", 2),
        question(5, "By when should it be done, and what hangs on that date?", "A date without a reason moves.", 1),
        question(6, "Who else has a word in this? How did you decide the last time?", "", 2),
        question(7, "How is such a thing usually paid for? Is there a range?", "Budget comes last, never first.", 1),
        question(8, "What do we do next, by when, and who?", "", 1),
        Block::Heading(Heading { level: Level::Subsection, number: None, text: "Before you hang up".to_owned(), id: None }),
        Block::List(List {
            marker: Marker::Box,
            items: ["The trigger is written down in their words.", "The result they want is written down.", "We know who decides.", "The next step has a date and a name."]
                .into_iter()
                .map(Rich::from)
                .collect(),
        }),
    ]
}

fn council() -> Vec<Block> {
    vec![
        chapter(
            "council",
            "10",
            "The council and the feedback session",
            "A small group that watches whether expectations are met, and rules when we disagree.",
        ),
        clause(
            "10.1",
            "Who sits on it",
            "Dana Whitfield for marketing, Marcus Ellery for sales, and Ingrid Solberg as owner. Two of three decide; nobody rules alone on a lead of their own.",
        ),
        clause(
            "10.2",
            "Bringing a lead before it",
            "Within seven days of the return. The one who brings it names the clause; both sides show what they know. The council rules within five working days.",
        ),
        clause(
            "10.3",
            "What a ruling does",
            "It decides one criterion on one lead and is kept as precedent. It changes no answer and no definition. A ruling that keeps coming back means the definition is wrong.",
        ),
        section("Rulings so far"),
        Block::Table(Table {
            columns: vec![Column::new("Lead"), Column::new("Clause"), Column::new("Question"), Column::new("Ruling")],
            rows: [
                [
                    "Cedar Outpatient",
                    "5.2",
                    "Does the sister company’s turnover count?",
                    "Yes, if one person signs for both.",
                ],
                [
                    "Harbor Dental",
                    "2.2",
                    "$4.9 million last year, $5.3 million planned",
                    "Last year counts. With marketing until January.",
                ],
                ["Vashon Clinic", "2.3", "38 miles, but a ferry lies between", "The clause says miles. On target."],
            ]
            .into_iter()
            .map(|row| row.into_iter().map(Rich::from).collect())
            .collect(),
            ..Table::default()
        }),
        section("The feedback session"),
        Block::Paragraph(
            "Every second Thursday at 8:30, forty-five minutes, with the numbers on the table before anybody speaks."
                .into(),
        ),
        bullets([
            "Numbers: leads, qualified, accepted, closed, active, discarded; ten minutes.",
            "Reasons for returns and discards; ten minutes.",
            "Leads in dispute; ten minutes.",
            "One change to one definition, no more; ten minutes.",
            "Who does what until next time; five minutes.",
        ]),
        section("Changed since edition 3"),
        Block::Table(Table {
            columns: vec![Column::new("Clause"), Column::new("Was"), Column::new("Is now"), Column::new("Why")],
            rows: vec![
                vec![
                    "2.3".into(),
                    "30 miles".into(),
                    "40 miles".into(),
                    "Seven good leads in Tacoma turned away in one quarter.".into(),
                ],
                vec![
                    "5.10".into(),
                    "$5,000".into(),
                    "$8,000".into(),
                    "Below it we lose money on the installation.".into(),
                ],
            ],
            ..Table::default()
        }),
    ]
}

fn signatures() -> Vec<Block> {
    let person = |hat: Hat, label: &str, name: &str, role: &str| Signatory {
        hat,
        label: label.to_owned(),
        name: name.to_owned(),
        role: role.to_owned(),
        signed: None,
    };
    vec![
        chapter("signatures", "11", "Signed", "This edition is in force from the day on which all have signed. Until then edition 3 counts."),
        Block::Paragraph("We have written this book together. We will judge every lead by it, account for every lead against it, and change it only together.".into()),
        Block::Signatures(Signatures {
            name: "Name".to_owned(),
            signature: "Signature".to_owned(),
            date: "Date".to_owned(),
            people: vec![
                person(Hat::Marketing, "Marketing", "Dana Whitfield", "Head of marketing"),
                person(Hat::Sales, "Sales", "Marcus Ellery", "Head of sales"),
                person(Hat::Together, "Owner", "Ingrid Solberg", "Owner"),
                person(Hat::Caller, "Caller", "", ""),
            ],
        }),
        section("Who has a copy"),
        Block::Table(Table {
            columns: vec![Column::new("Name"), Column::new("Given on"), Column::new("Read on")],
            rows: vec![
                vec!["Tomás Rivera, caller".into(), "23 November 2026".into(), "".into()],
                vec!["Aiko Brandt, inside sales".into(), "23 November 2026".into(), "".into()],
                vec!["Samuel Osei, service".into(), "23 November 2026".into(), "".into()],
            ],
            ..Table::default()
        }),
    ]
}
