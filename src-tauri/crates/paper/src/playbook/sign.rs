//! Chapter 10: what is still open, what signing means, and the lines to sign on.

use super::voice::{clause_id, colour, ended, joined, list, paragraph, section};
use super::{BookReader, Playbook};
use crate::block::{Block, Column, Drawn, Marker, Signatory, Signatures, Signed, Table};
use crate::rich::Rich;
use method::edition::EditionName;
use method::playbook::{Hat, Topic};
use method::signing::Signature;
use words::Arg;

/// Empty lines for those who get a copy, two to a line.
const READERS: usize = 3;

impl Playbook<'_> {
    /// Agreed and signed.
    pub(super) fn sign_chapter(&self) -> Vec<Block> {
        let (title, lead) = (self.say("paper-chapter-10", &[]), self.say("paper-intro-10", &[]));
        let mut blocks = vec![Self::following("sign", "10", title, lead)];
        if self.edition.name == EditionName::Draft {
            blocks.push(paragraph(self.say("paper-draft-note", &[])));
        }
        blocks.extend(self.still_open());
        blocks.extend(self.changed());
        let mut signing = vec![section(self.say("paper-signatures", &[]))];
        if self.is_one_person() {
            signing.push(paragraph(self.say("paper-one-person", &[])));
        }
        signing.push(self.lines_to_sign());
        blocks.push(Block::KeepTogether(signing));
        blocks.push(Block::KeepTogether(vec![
            section(self.say("paper-after-signing", &[])),
            paragraph(
                self.cited(
                    joined([self.say("paper-sign-change", &[]).as_str(), &self.say("paper-sign-disputes", &[])]).into(),
                    self.clauses.number(&Topic::Disputes),
                )
                .plain(format!(" {}", self.say("paper-readers-intro", &[]))),
            ),
            self.readers_table(),
        ]));
        blocks
    }

    /// What somebody signs: the promise of their hat.
    fn statement(&self, hat: Hat) -> String {
        match hat {
            Hat::Marketing => self.say("paper-sign-marketing", &[]),
            Hat::Sales => self.say("paper-sign-sales", &[]),
            Hat::Caller => self.say("paper-sign-caller", &[]),
            Hat::Owner => self.say("paper-sign-owner", &[]),
        }
    }

    /// What is missing, each with a link to the clause it stands in.
    fn still_open(&self) -> Vec<Block> {
        if self.gaps.is_empty() {
            return Vec::new();
        }
        let count = Arg::Number(self.gaps.len() as i64);
        let items = self.gaps.iter().map(|gap| match gap.split_once(':') {
            Some((number, text)) if self.is_clause(number) => {
                Rich::new().link(number, clause_id(number)).plain(format!("  {}", text.trim()))
            }
            _ => Rich::from(gap.as_str()),
        });
        vec![
            section(self.say("paper-still-open", &[])),
            paragraph(self.say("paper-still-open-intro", &[("count", count)])),
            list(Marker::Box, items),
        ]
    }

    /// What is not as it was in the edition before.
    fn changed(&self) -> Vec<Block> {
        if self.changes.is_empty() {
            return Vec::new();
        }
        let rows = self.changes.iter().map(|change| {
            let number = change.clause.as_str();
            let number =
                if self.is_clause(number) { Rich::new().link(number, clause_id(number)) } else { Rich::from(number) };
            vec![number, change.title.as_str().into(), change.before.as_str().into(), change.after.as_str().into()]
        });
        vec![
            section(self.say("paper-changes", &[])),
            paragraph(self.say("paper-changes-intro", &[])),
            Block::Table(Table {
                columns: vec![
                    Column::new(self.say("paper-changes-clause", &[])),
                    Column::new(self.say("paper-changes-what", &[])).share(0.26),
                    Column::new(self.say("paper-changes-before", &[])).share(0.32),
                    Column::new(self.say("paper-changes-after", &[])).share(0.32),
                ],
                rows: rows.collect(),
                ..Table::default()
            }),
        ]
    }

    fn is_clause(&self, number: &str) -> bool {
        let chapter = number.split('.').next().and_then(|chapter| chapter.parse().ok());
        chapter.is_some_and(|chapter: u32| self.clauses.in_chapter(chapter).any(|clause| clause.number == number))
    }

    fn lines_to_sign(&self) -> Block {
        let people = [Hat::Marketing, Hat::Sales, Hat::Caller, Hat::Owner]
            .into_iter()
            .filter(|hat| *hat != Hat::Caller || !self.name(*hat).is_empty())
            .map(|hat| {
                let name = self.name(hat);
                let is_reader = self.is_one_person() && name == self.name(Hat::Marketing);
                let role = if is_reader {
                    self.say("paper-sign-you", &[("hat", Arg::Text(hat.key()))])
                } else {
                    String::new()
                };
                let signature = self.signatures.iter().find(|signature| signature.hat == hat);
                Signatory {
                    hat: colour(hat),
                    label: self.words.hat(hat),
                    name: signature.map_or(name, |signature| &signature.name).to_owned(),
                    role: joined([ended(&role).as_str(), &self.statement(hat)]),
                    signed: signature.map(|signature| self.signed(signature)),
                }
            })
            .collect();
        Block::Signatures(Signatures {
            name: self.say("paper-sign-name", &[]),
            signature: self.say("paper-sign-signature", &[]),
            date: self.say("paper-sign-date", &[]),
            people,
        })
    }

    fn signed(&self, signature: &Signature) -> Signed {
        let drawn = signature.drawn.as_ref().map(|drawing| Drawn {
            width: drawing.width.into(),
            height: drawing.height.into(),
            strokes: drawing
                .strokes
                .iter()
                .map(|stroke| stroke.iter().map(|[x, y]| (f32::from(*x), f32::from(*y))).collect())
                .collect(),
        });
        Signed { name: signature.name.clone(), date: self.words.date(signature.on), drawn }
    }

    /// Who got the book, and read it.
    fn readers_table(&self) -> Block {
        let half = || {
            [
                Column::new(self.say("paper-readers-name", &[])).share(0.24),
                Column::new(self.say("paper-readers-got", &[])).share(0.13),
                Column::new(self.say("paper-readers-read", &[])).share(0.13),
            ]
        };
        let cells = |reader: &BookReader| {
            let not_yet = || Rich::new().soft(self.say("paper-readers-not-yet", &[]));
            let read = reader.read.as_deref().map_or_else(not_yet, Rich::from);
            [Rich::new().strong(reader.name.as_str()), reader.got.as_str().into(), read]
        };
        let named: Vec<Vec<Rich>> = self.readers.chunks(2).map(|pair| pair.iter().flat_map(cells).collect()).collect();
        Block::Table(Table {
            columns: half().into_iter().chain(half()).collect(),
            rows: named.into_iter().chain(std::iter::repeat_n(vec![Rich::from("\u{A0}")], READERS)).collect(),
            ..Table::default()
        })
    }
}
