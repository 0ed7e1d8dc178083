//! The definitions: stages, criteria, points, discards.

use paper::{Block, Callout, Column, Hat, Ladder, Meter, Rich, Step, Table, Verdict};

use super::{bullets, chapter, clause, section};

pub fn blocks() -> Vec<Block> {
    [ladder(), points(), examples(), discards()].concat()
}

fn step(title: &str, term: &str, hat: Hat, label: &str, text: &str) -> Step {
    Step {
        title: title.to_owned(),
        term: term.to_owned(),
        hat,
        label: label.to_owned(),
        text: text.to_owned(),
        facts: Vec::new(),
    }
}

fn ladder() -> Vec<Block> {
    vec![
        chapter(
            "ladder",
            "4",
            "What a lead is, step by step",
            "Four steps. A name climbs one at a time, when the gate lets it.",
        ),
        Block::Ladder(Ladder {
            steps: vec![
                step(
                    "A name",
                    "List",
                    Hat::Marketing,
                    "Marketing",
                    "Bought or found. Nobody has reacted. A list is not leads.",
                ),
                step(
                    "Somebody reacted",
                    "Inquiry",
                    Hat::Marketing,
                    "Marketing",
                    "Called, wrote, clicked, came to the stand; with a date.",
                ),
                step("Worth a call", "MQL", Hat::Caller, "Caller", "Fits our market, and shows enough interest."),
                step(
                    "Ready for sales",
                    "SQL, sellable",
                    Hat::Sales,
                    "Sales",
                    "Need, timing, budget and authority are known.",
                ),
            ],
        }),
        clause(
            "4.1",
            "A name is not a lead",
            "Names from a list are written to and never called by sales. An import or an edit alone makes no inquiry out of a name; only a dated reaction does.",
        ),
        clause(
            "4.2",
            "An inquiry",
            "Somebody there did something toward us: called, filled in a form, answered a card, came to the stand. The log says what, when and where.",
        ),
        clause(
            "4.3",
            "Worth a call (MQL)",
            Rich::from("All must-haves of marketing pass, fit has at least ")
                .strong("60 of 100")
                .plain(" points and interest at least ")
                .strong("40 of 100")
                .plain(". Points and must-haves are in ")
                .link("chapter 5", "points")
                .plain("."),
        ),
        clause(
            "4.4",
            "Ready for sales (SQL)",
            "The must-haves of sales pass too, and fit has at least 70 points. Unknown is never counted as yes, and never as no: the log names the question to ask next.",
        ),
        clause(
            "4.5",
            "Moving against the rules",
            "Possible, with a name and a reason. It is counted and shown at the feedback session. Nobody is blamed for one; five of a kind mean that a definition is wrong.",
        ),
        Block::Callout(Callout {
            hat: Hat::Marketing,
            label: "Marketing".to_owned(),
            title: "What marketing promises".to_owned(),
            text: vec![
                Rich::from(
                    "Thirty sellable leads a month, each with all six answers filled in and the words that were heard.",
                ),
                Rich::from("Where it came from and what it cost is logged with every inquiry, on the day it comes in."),
            ],
        }),
    ]
}

fn points() -> Vec<Block> {
    let row = |clause: &str, question: &str, hat: Hat, word: &str, fails: &str, points: &str| {
        vec![clause.into(), question.into(), Rich::new().hat(hat, word), fails.into(), points.into()]
    };
    let columns = || {
        vec![
            Column::new("Clause"),
            Column::new("Question"),
            Column::new("Asked by"),
            Column::new("If it fails"),
            Column::new("Points").right(),
        ]
    };
    vec![
        chapter("points", "5", "Points and must-haves", "Fit says whether they are ours. Interest says whether it is time. They are counted apart."),
        section("Fit"),
        Block::Table(Table {
            caption: Rich::from("Fit never fades; 60 points make it worth a call, 70 ready for sales"),
            columns: columns(),
            rows: vec![
                row("5.1", "Is it healthcare services?", Hat::Marketing, "Marketing", "off target", "20"),
                row("5.2", "Are yearly sales between $5 million and $20 million?", Hat::Marketing, "Marketing", "off target", "25"),
                row("5.3", "Is it within 40 miles of Seattle?", Hat::Marketing, "Marketing", "off target", "15"),
                row("5.4", "Does our contact manage the practice, or own it?", Hat::Caller, "Caller", "no points", "20"),
                row("5.5", "Can our contact sign up to $50,000?", Hat::Caller, "Caller", "no points", "12"),
                row("5.6", "Is the machine older than six years?", Hat::Caller, "Caller", "no points", "8"),
                vec!["".into(), "Possible".into(), "".into(), "".into(), "100".into()],
            ],
            closing: paper::Closing::Sum,
        }),
        section("Interest"),
        Block::Table(Table {
            caption: Rich::from("Interest loses 5 points for each full week without a sign of life"),
            columns: columns(),
            rows: vec![
                row("5.7", "Did they ask for a price or a visit?", Hat::Marketing, "Marketing", "no points", "35"),
                row("5.8", "Did something happen: an inspection, a breakdown, a move?", Hat::Caller, "Caller", "no points", "25"),
                row("5.9", "Do they want to decide within six months?", Hat::Caller, "Caller", "not yet", "20"),
                row("5.10", "Is at least $8,000 set aside for it?", Hat::Caller, "Caller", "not yet", "20"),
                vec!["".into(), "Possible".into(), "".into(), "".into(), "100".into()],
            ],
            closing: paper::Closing::Sum,
        }),
        section("How one lead stands"),
        Block::Paragraph(Rich::from("Ballard Eye Clinic ").verdict(Verdict::NeedsAnswers, "Needs answers").plain(" One answer decides: how big is the practice?")),
        Block::Meter(Meter { label: "Fit".to_owned(), have: 55, possible: 100, needed: 70, text: "55 of 100 points; 70 needed".to_owned(), hat: Hat::Marketing }),
        Block::Meter(Meter { label: "Interest".to_owned(), have: 60, possible: 100, needed: 40, text: "60 of 100 points; 40 needed".to_owned(), hat: Hat::Sales }),
        Block::Paragraph("If their yearly sales lie between $5 million and $20 million, this is a sellable lead with 80 points. If not, it is off target, and we say so kindly.".into()),
    ]
}

fn examples() -> Vec<Block> {
    vec![
        chapter("examples", "6", "Examples, so that nobody has to guess", "A definition is good when a stranger decides the same as we would."),
        section("Sellable"),
        Block::Paragraph(Rich::new().verdict(Verdict::Sellable, "Sellable").strong(" Lakeside Pediatrics").plain(
            ", Bellevue. Dr. Maya Okafor filled in the form on our website on a Tuesday night. The caller reached her manager on Wednesday: their sterilizer \
             failed twice in October, the partners have set aside $14,000, and they want the new one in before the January inspection. Eight million in sales, \
             six miles away. Offered to sales on Wednesday at four, accepted at half past.",
        )),
        section("Not yet"),
        Block::Paragraph(Rich::new().verdict(Verdict::NotYet, "Not yet").strong(" Kent Family Health").plain(
            ", Kent. Rosa Delgado answered the newsletter and would like to see a machine. Their lease runs until next summer and they move then; the money \
             comes with the move. Everything fits but the date. She stays with marketing, gets the inspector’s checklist, and is called again on 1 March.",
        )),
        section("Off target"),
        Block::Paragraph(Rich::new().verdict(Verdict::OffTarget, "Off target").strong(" Spokane Family Care").plain(
            ", Spokane. Lou Hansen has the budget, the need and the date. It is 229 miles away. We gave him the name of a dealer in Spokane the same day; he \
             thanked us, and last month he sent us a colleague from Renton.",
        )),
        section("What the numbers said last quarter"),
        Block::Table(Table {
            caption: Rich::from("Every lead accounted for, July to September 2026"),
            columns: vec![
                Column::new("Source"),
                Column::new("Spent").right(),
                Column::new("Inquiries").right(),
                Column::new("MQL").right(),
                Column::new("Accepted").right(),
                Column::new("Won").right(),
                Column::new("Per inquiry").right(),
                Column::new("Per customer").right(),
            ],
            rows: [
                ["Trade show", "$4,200", "61", "28", "12", "4", "$69", "$1,050"],
                ["Website form", "$1,150", "48", "22", "15", "6", "$24", "$192"],
                ["Referral", "$300", "19", "16", "13", "7", "$16", "$43"],
                ["Newsletter", "$640", "33", "9", "3", "1", "$19", "$640"],
                ["Search ads", "$3,000", "30", "6", "2", "0", "$100", "—"],
                ["Together", "$9,290", "191", "81", "45", "18", "$49", "$516"],
            ]
            .into_iter()
            .map(|row| row.into_iter().map(Rich::from).collect())
            .collect(),
            closing: paper::Closing::Sum,
        }),
    ]
}

fn discards() -> Vec<Block> {
    vec![
        chapter("discards", "7", "Giving up on a lead", "Carefully, reluctantly, and for an agreed reason only. A discarded lead is kept and can come back."),
        Block::Table(Table {
            columns: vec![Column::new("Reason").share(0.2), Column::new("Only if").share(0.42), Column::new("What happens then").share(0.38)],
            rows: [
                ["Unreachable", "Six tries over fourteen days, by phone and by mail, at different hours", "Back to marketing; look again after 60 days"],
                ["Wrong facts", "Shown at the first touch: the number or the name does not exist", "Back to marketing; counts against the source"],
                ["Twice in the log", "The other entry is named", "Merged, and counted once"],
                ["Wants what we don’t sell", "We know what they wanted, in their words", "A name is given to them; closed"],
                ["Outside our area", "The place is written down", "A dealer near them is named; closed"],
                ["No money", "The amount they named is written down", "Marketing looks again after 180 days"],
                ["Chose somebody else", "We know whom, and why", "Marketing looks again before the contract ends"],
                ["Asked not to be contacted", "They said so", "Never contacted again, by anyone"],
            ]
            .into_iter()
            .map(|row| row.into_iter().map(Rich::from).collect())
            .collect(),
            ..Table::default()
        }),
        clause("7.1", "The agreed effort comes first", "No lead is discarded before the tries above have been made and logged. “Not interested” is not a reason; what they said instead is."),
        clause("7.2", "Returned is not discarded", Rich::from("Sales may return a lead within 8 working hours with a reason. It goes back to the highest step whose gate it still passes; see ").link("clause 4.4", "clause-4.4").plain(".")),
        clause("7.3", "What comes back", "A returned or discarded lead keeps its history. When it reacts again it starts where it stood, not at the beginning."),
        bullets([
            "Marketing reads the reasons every Friday.",
            "Three returns for one reason in a month go to the council.",
            "Nobody is measured by the number of discards, in either direction.",
        ]),
    ]
}
