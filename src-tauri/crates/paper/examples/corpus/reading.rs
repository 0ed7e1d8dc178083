//! What is read to somebody who can't see the page, as it follows from what was typed: the words of each block in their
//! order, without a look at what the printer makes of them.
//!
//! One line a text: what it is, a tab, the words. `H`, `P`, `LBody`, `Caption`, `TH` and `TD` are parts of the structure
//! with these words and no others. `*` is found whole and `~` whole or shortened somewhere between the parts before and
//! after it; `@` stands for a drawing, and
//! where `?` is, words of a drawing may be.

use paper::{Block, Clause, Document, MapKind, Rich};

use super::draw::TYPED;

/// All lines of a document. Contents and running heads are the printer's own.
pub fn reading(document: &Document) -> String {
    let mut reading = Reading(String::new());
    if let Some(cover) = &document.cover {
        reading.line("~", &cover.firm);
        reading.line("H", &cover.title);
        reading.line("~", &cover.subtitle);
        reading.line("~", cover.label.as_deref().unwrap_or_default());
    }
    for block in &document.blocks {
        reading.block(block);
    }
    reading.0
}

struct Reading(String);

impl Reading {
    fn line(&mut self, what: &str, text: &str) {
        let mut text = text.to_owned();
        for (typed, seen) in TYPED {
            if typed != seen {
                text = text.replace(typed, seen);
            }
        }
        let text = text.replace('\0', "");
        let words: Vec<&str> = text.split_whitespace().collect();
        self.0.extend([what, "\t", &words.join(" "), "\n"]);
    }

    fn lines<'a>(&mut self, what: &str, texts: impl IntoIterator<Item = &'a String>) {
        for text in texts {
            self.line(what, text);
        }
    }

    /// The words that stand for a drawing. One without such words is read as the words on it are.
    fn alt(&mut self, alt: &str) {
        self.line("@", alt);
        self.line("?", "a drawing");
    }

    fn rich(&mut self, what: &str, text: &Rich) {
        self.line(what, &text.to_plain());
    }

    fn numbered(&mut self, number: Option<&str>, title: &str) {
        self.line("H", &format!("{} {title}", number.unwrap_or_default()));
    }

    fn clause(&mut self, clause: &Clause) {
        self.numbered(Some(&clause.number), &clause.title);
        self.rich("P", &clause.text);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Chapter(chapter) => {
                self.numbered(chapter.number.as_deref(), &chapter.title);
                self.rich("P", &chapter.lead);
            }
            Block::Heading(heading) => self.numbered(heading.number.as_deref(), &heading.text),
            Block::Paragraph(text) => self.rich("P", text),
            Block::Clause(clause) => self.clause(clause),
            Block::List(list) => list.items.iter().for_each(|item| self.rich("LBody", item)),
            Block::Table(table) => {
                self.rich("Caption", &table.caption);
                let has_head = table.columns.iter().any(|column| !column.head.is_empty());
                table.columns.iter().for_each(|column| self.line("TH", &column.head));
                for row in &table.rows {
                    let opening = if has_head { "TD" } else { "TH" };
                    for (number, cell) in row.iter().enumerate() {
                        self.rich(if number == 0 { opening } else { "TD" }, cell);
                    }
                }
            }
            Block::Callout(callout) => {
                let between = if callout.title.is_empty() { "" } else { " · " };
                self.line("P", &format!("{}{between}{}", callout.label, callout.title));
                callout.text.iter().for_each(|text| self.rich("P", text));
            }
            Block::Portrait(portrait) => {
                self.line("P", &portrait.name);
                self.rich("P", &portrait.role);
                self.line("P", if portrait.quotes.is_empty() { "" } else { &portrait.saying });
                portrait.quotes.iter().for_each(|quote| self.rich("P", quote));
            }
            Block::Question(question) => {
                self.line("P", &format!("{} {}", question.number, question.text.to_plain()));
                self.rich("P", &question.hint);
            }
            Block::Sides(sides) => {
                for side in sides {
                    self.clause(&side.clause);
                    side.promises.iter().for_each(|promise| self.rich("LBody", promise));
                }
            }
            Block::Ladder(ladder) => {
                for step in &ladder.steps {
                    self.lines("*", [&step.title, &step.term, &step.label, &step.text]);
                    step.facts.iter().for_each(|fact| self.line("*", fact));
                }
            }
            Block::KeepTogether(blocks) => blocks.iter().for_each(|block| self.block(block)),
            Block::Anchor(_) | Block::PageBreak | Block::KeepWithNext | Block::Spacer(_) => {}
            drawing => self.drawing(drawing),
        }
    }

    fn drawing(&mut self, block: &Block) {
        match block {
            Block::Meter(meter) => {
                self.line("P", &format!("{} {}", meter.label, meter.text));
            }
            Block::Signatures(signatures) => {
                for person in &signatures.people {
                    self.lines("*", [&person.label, &person.name, &person.role]);
                    self.lines("*", [&signatures.signature, &signatures.date]);
                }
            }
            Block::Map(map) => {
                let areas = map.outlines.iter().any(|area| area.kind != MapKind::Land);
                let dots = map.dots.iter().any(|dots| dots.kind != MapKind::Land && !dots.places.is_empty());
                if areas || dots || !map.circles.is_empty() || !map.points.is_empty() {
                    self.alt(&map.alt);
                }
                self.line("~", &map.note);
            }
            Block::SizePicture(sizes) => {
                self.alt(&sizes.alt);
                for size in [&sizes.total, &sizes.reach].into_iter().chain(&sizes.needed) {
                    self.line("~", &size.label);
                }
            }
            Block::Lanes(lanes) if lanes.steps.is_empty() => {}
            Block::Lanes(lanes) => {
                self.alt(&lanes.alt);
                lanes.lanes.iter().for_each(|lane| self.line("~", &lane.label));
                for step in &lanes.steps {
                    self.line("~", &step.text);
                    self.line("~", &step.time);
                    self.line("*", &step.clause);
                }
            }
            Block::Timetable(timetable) if timetable.steps.is_empty() => {}
            Block::Timetable(timetable) => {
                self.alt(&timetable.alt);
                for step in &timetable.steps {
                    self.line("*", &step.label);
                    self.line("~", &step.what);
                }
            }
            Block::Calendar(calendar) if calendar.rows.is_empty() => {}
            Block::Calendar(calendar) => {
                self.alt(&calendar.alt);
                for row in &calendar.rows {
                    self.line("~", &row.what);
                    self.line("~", &row.often);
                }
            }
            _ => {}
        }
    }
}
