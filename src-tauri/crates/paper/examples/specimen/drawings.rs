//! Every drawing, with little and with much in it.

use paper::{
    Block, Calendar, CalendarRow, Chapter, Contents, Cover, Document, Hat, Heading, Lane, LaneStep, Lanes, Level,
    Opening, PaperSize, Picture, PictureFailure, Rich, Size, SizePicture, Timetable, TimetableStep,
};

/// A made-up logo: three steps.
const LOGO: &[u8] = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 60">
<path d="M0 60V40H30V20H60V0H90V60Z" fill="#0f6e66"/><path d="M100 60A30 30 0 0 1 160 60Z" fill="#a2500b"/>
<circle cx="130" cy="14" r="12" fill="none" stroke="#1b2330" stroke-width="5"/></svg>"##;

pub fn document(paper: PaperSize) -> Result<Document, PictureFailure> {
    let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    let mut document = Document::new("Drawings", "Harbor Clinic Supply", date);
    document.paper = paper;
    document.contents = Contents::None;
    document.cover = Some(Cover {
        firm: "Harbor Clinic Supply".to_owned(),
        logo: Some(Picture::read(LOGO)?),
        title: "Playbook for marketing and sales".to_owned(),
        subtitle: "Whom we sell to, what a lead is, and what each of us does with it, by when.".to_owned(),
        label: Some("Edition 4".to_owned()),
        facts: vec![("Marketing".to_owned(), "Dana Sample".to_owned()), ("Sales".to_owned(), "Max Example".to_owned())],
        note: "The words say what the colours say.".to_owned(),
    });
    let mut blocks = vec![Block::Chapter(Chapter {
        id: "drawings".into(),
        number: Some("1".to_owned()),
        title: "Drawings".to_owned(),
        lead: Rich::from("Each with little and with much in it."),
        opening: Opening::NewPage,
    })];
    for count in [4, 3, 7, 12] {
        blocks.push(heading(&format!("Swim-lane of {count} steps")));
        blocks.push(Block::Lanes(lanes(count)));
    }
    for count in [1, 6, 9] {
        blocks.push(heading(&format!("Timetable of {count} attempts")));
        blocks.push(Block::Timetable(timetable(count)));
    }
    blocks.push(heading("Calendar"));
    blocks.push(Block::Calendar(calendar()));
    for counts in [[12_400, 3_100, 240], [12_400, 11_900, 2], [400, 120, 300]] {
        blocks.push(heading("Sizes"));
        blocks.push(Block::SizePicture(sizes(counts)));
    }
    blocks.extend(super::maps::blocks());
    document.blocks = blocks;
    Ok(document)
}

pub fn heading(text: &str) -> Block {
    Block::Heading(Heading { level: Level::Section, number: None, text: text.to_owned(), id: None })
}

fn lanes(count: usize) -> Lanes {
    let lane = |hat, label: &str| Lane { hat, label: label.to_owned() };
    let steps = [
        (0, "Marketing enters the lead with its source and the answers so far", "", "5.1"),
        (0, "The caller asks the three questions that decide", "1 working day", "5.2"),
        (1, "Sales takes the lead or gives it back with a reason", "4 working hours", "5.3"),
        (1, "Sales calls, and tries again on days 1, 3 and 7", "1 hour", "5.4"),
        (2, "Both look at what was given back", "Fridays", "5.5"),
        (0, "Marketing keeps in touch", "", "5.6"),
        (1, "Sales writes the result into the log", "same day", "5.7"),
        (1, "Offer", "5 working days", "5.8"),
        (0, "A reference story is sent", "2 days after the offer", "5.9"),
        (1, "Order", "", "5.10"),
        (2, "The council counts: Betriebsunterbrechungsversicherungsgesellschaft", "monthly", "5.11"),
        (2, "A new edition is signed", "each quarter", "6.1"),
    ];
    let step = |(lane, text, time, clause): (usize, &str, &str, &str)| LaneStep {
        lane,
        text: text.to_owned(),
        time: time.to_owned(),
        clause: clause.to_owned(),
    };
    Lanes {
        alt: "Marketing enters the lead, the caller asks, sales answers within four working hours.".to_owned(),
        lanes: vec![
            lane(Hat::Marketing, "Marketing and caller"),
            lane(Hat::Sales, "Sales"),
            lane(Hat::Together, "Together"),
        ],
        steps: steps.into_iter().take(count).map(step).collect(),
    }
}

fn timetable(count: usize) -> Timetable {
    let steps = [
        (0.0, "Day 0", "Phone", Hat::Sales, "Sales"),
        (0.0, "Day 0", "E-mail, if nobody answers", Hat::Sales, "Sales"),
        (1.0, "Day 1", "Phone, at another time of day", Hat::Sales, "Sales"),
        (3.0, "Day 3", "E-mail with a reference story", Hat::Marketing, "Marketing"),
        (7.0, "Day 7", "Phone", Hat::Sales, "Sales"),
        (14.0, "Day 14", "Letter: we close the file unless we hear from you", Hat::Sales, "Sales"),
        (30.0, "Day 30", "Newsletter", Hat::Marketing, "Marketing"),
        (90.0, "Day 90", "Phone", Hat::Marketing, "Caller"),
        (365.0, "Day 365", "Together we decide whether to go on", Hat::Together, "Together"),
    ];
    let step = |(at, label, what, hat, who): (f32, &str, &str, Hat, &str)| TimetableStep {
        at,
        label: label.to_owned(),
        what: what.to_owned(),
        hat,
        who: who.to_owned(),
    };
    Timetable {
        alt: "The attempts to reach a lead, by day and channel.".to_owned(),
        unit: "days".to_owned(),
        steps: steps.into_iter().take(count).map(step).collect(),
    }
}

fn calendar() -> Calendar {
    let row = |what: &str, hat, months: &[u8], often: &str| CalendarRow {
        what: what.to_owned(),
        hat,
        months: months.to_vec(),
        often: often.to_owned(),
    };
    Calendar {
        alt: "What is sent to leads that are not ready, by month.".to_owned(),
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            .map(ToOwned::to_owned),
        rows: vec![
            row("Newsletter", Hat::Marketing, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], "Marketing · every month"),
            row("Reference story", Hat::Marketing, &[2, 5, 8, 11], "Marketing · each quarter"),
            row("Call to ask what has changed", Hat::Sales, &[3, 9, 10], "Sales · twice a year"),
            row("Invitation to the open house", Hat::Together, &[6], "Together · once a year"),
        ],
    }
}

fn sizes([total, reach, needed]: [u64; 3]) -> SizePicture {
    let size = |count: u64, label: &str| Size { count, figure: count.to_string(), label: label.to_owned() };
    SizePicture {
        alt: format!("Of {total} firms we can reach {reach}; we need {needed}."),
        total: size(total, "firms in the market we chose"),
        reach: size(reach, "of them we can reach with what we have"),
        needed: Some(size(needed, "new customers needed this year")),
    }
}
