//! The last hand: the straight apostrophe of the keyboard becomes the curved one of print, wherever text stands.

use crate::block::{Block, Table};
use crate::document::Document;
use crate::rich::{Rich, Run};

/// Sets every text of a document as print sets it.
pub(super) fn typeset(document: &mut Document) {
    for text in [
        &mut document.title,
        &mut document.author,
        &mut document.header_left,
        &mut document.header_right,
        &mut document.footer,
    ] {
        plain(text);
    }
    if let Some(cover) = &mut document.cover {
        for text in [&mut cover.firm, &mut cover.title, &mut cover.subtitle, &mut cover.note] {
            plain(text);
        }
        cover.label.iter_mut().for_each(plain);
        for (name, value) in &mut cover.facts {
            plain(name);
            plain(value);
        }
    }
    blocks(&mut document.blocks);
}

fn blocks(blocks: &mut [Block]) {
    blocks.iter_mut().for_each(block);
}

fn block(block: &mut Block) {
    match block {
        Block::Chapter(chapter) => {
            plain(&mut chapter.title);
            rich(&mut chapter.lead);
        }
        Block::Heading(heading) => plain(&mut heading.text),
        Block::Paragraph(text) => rich(text),
        Block::Clause(clause) => {
            plain(&mut clause.title);
            rich(&mut clause.text);
        }
        Block::List(list) => list.items.iter_mut().for_each(rich),
        Block::Table(table) => cells(table),
        Block::Callout(callout) => {
            plain(&mut callout.label);
            plain(&mut callout.title);
            callout.text.iter_mut().for_each(rich);
        }
        Block::Ladder(ladder) => {
            for step in &mut ladder.steps {
                for text in [&mut step.title, &mut step.term, &mut step.label, &mut step.text] {
                    plain(text);
                }
            }
        }
        Block::Meter(meter) => {
            plain(&mut meter.label);
            plain(&mut meter.text);
        }
        Block::Signatures(signatures) => {
            for person in &mut signatures.people {
                for text in [&mut person.label, &mut person.name, &mut person.role] {
                    plain(text);
                }
            }
        }
        Block::Question(question) => {
            rich(&mut question.text);
            rich(&mut question.hint);
        }
        Block::KeepTogether(inner) => blocks(inner),
        Block::Anchor(_) | Block::PageBreak | Block::Spacer(_) => {}
    }
}

fn cells(table: &mut Table) {
    rich(&mut table.caption);
    table.columns.iter_mut().for_each(|column| plain(&mut column.head));
    table.rows.iter_mut().flatten().for_each(rich);
}

fn rich(text: &mut Rich) {
    for run in &mut text.runs {
        match run {
            Run::Text { text, .. } | Run::Hat(_, text) | Run::Verdict(_, text) => plain(text),
        }
    }
}

fn plain(text: &mut String) {
    if text.contains('\'') {
        *text = text.replace('\'', "’");
    }
}
