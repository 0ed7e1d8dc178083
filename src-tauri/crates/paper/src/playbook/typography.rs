//! The last hand: the straight apostrophe of the keyboard becomes the curved one of print, wherever text stands.

use crate::block::{Block, Question};
use crate::document::Document;
use crate::drawing::EachText;
use crate::rich::{Rich, Run};

/// Sets every text of a document as print sets it.
pub(super) fn typeset(document: &mut Document) {
    each_text(document, &mut |text| {
        if text.contains('\'') {
            *text = text.replace('\'', "’");
        }
    });
}

/// Visits every text of a document, in the order in which it is read.
pub(super) fn each_text(document: &mut Document, visit: &mut impl FnMut(&mut String)) {
    for text in [
        &mut document.title,
        &mut document.author,
        &mut document.header_left,
        &mut document.header_right,
        &mut document.footer,
    ] {
        visit(text);
    }
    if let Some(cover) = &mut document.cover {
        for text in [&mut cover.firm, &mut cover.title, &mut cover.subtitle, &mut cover.note] {
            visit(text);
        }
        cover.label.iter_mut().for_each(&mut *visit);
        for (name, value) in &mut cover.facts {
            visit(name);
            visit(value);
        }
    }
    in_blocks(&mut document.blocks, visit);
}

fn in_blocks(blocks: &mut [Block], visit: &mut impl FnMut(&mut String)) {
    for block in blocks {
        in_block(block, visit);
    }
}

fn in_block(block: &mut Block, visit: &mut impl FnMut(&mut String)) {
    match block {
        Block::Chapter(chapter) => {
            visit(&mut chapter.title);
            in_rich(&mut chapter.lead, visit);
        }
        Block::Heading(heading) => visit(&mut heading.text),
        Block::Paragraph(text) => in_rich(text, visit),
        Block::Clause(clause) => {
            visit(&mut clause.title);
            in_rich(&mut clause.text, visit);
        }
        Block::List(list) => list.items.iter_mut().for_each(|item| in_rich(item, visit)),
        Block::Table(table) => {
            in_rich(&mut table.caption, visit);
            table.columns.iter_mut().for_each(|column| visit(&mut column.head));
            table.rows.iter_mut().flatten().for_each(|cell| in_rich(cell, visit));
        }
        Block::Callout(callout) => {
            visit(&mut callout.label);
            visit(&mut callout.title);
            callout.text.iter_mut().for_each(|text| in_rich(text, visit));
        }
        Block::Ladder(ladder) => ladder.steps.iter_mut().for_each(|step| {
            [&mut step.title, &mut step.term, &mut step.label, &mut step.text].into_iter().for_each(&mut *visit);
            step.facts.iter_mut().for_each(&mut *visit);
        }),
        Block::Portrait(portrait) => {
            visit(&mut portrait.name);
            in_rich(&mut portrait.role, visit);
            visit(&mut portrait.saying);
            portrait.quotes.iter_mut().for_each(|quote| in_rich(quote, visit));
        }
        Block::Sides(sides) => sides.iter_mut().for_each(|side| {
            visit(&mut side.clause.title);
            in_rich(&mut side.clause.text, visit);
            side.promises.iter_mut().for_each(|promise| in_rich(promise, visit));
        }),
        Block::Meter(meter) => [&mut meter.label, &mut meter.text].into_iter().for_each(visit),
        Block::Signatures(signatures) => signatures.people.iter_mut().for_each(|person| {
            [&mut person.label, &mut person.name, &mut person.role].into_iter().for_each(&mut *visit);
            if let Some(signed) = &mut person.signed {
                visit(&mut signed.date);
            }
        }),
        Block::Question(question) => in_question(question, visit),
        Block::Sheet(questions) => questions.iter_mut().for_each(|question| in_question(question, visit)),
        Block::Map(drawing) => drawing.each_text(visit),
        Block::SizePicture(drawing) => drawing.each_text(visit),
        Block::Lanes(drawing) => drawing.each_text(visit),
        Block::Timetable(drawing) => drawing.each_text(visit),
        Block::Calendar(drawing) => drawing.each_text(visit),
        Block::KeepTogether(inner) => in_blocks(inner, visit),
        Block::Anchor(_) | Block::PageBreak | Block::KeepWithNext | Block::Spacer(_) => {}
    }
}

fn in_question(question: &mut Question, visit: &mut impl FnMut(&mut String)) {
    in_rich(&mut question.text, visit);
    in_rich(&mut question.hint, visit);
}

fn in_rich(text: &mut Rich, visit: &mut impl FnMut(&mut String)) {
    for run in &mut text.runs {
        match run {
            Run::Text { text, .. } | Run::Hat(_, text) | Run::Verdict(_, text) => visit(text),
        }
    }
}
