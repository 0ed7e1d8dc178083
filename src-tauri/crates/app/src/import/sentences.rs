//! Sentences about files, from the facts that the file reader gives.

use crate::failure::Said;
use exchange::{Because, Hint, OddityKind, ProgramGuess, Sheet, Weight};
use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};

/// How many oddities of one kind are told one by one; a column of errors is told by its first few.
const MOST_OF_A_KIND: usize = 3;

/// What was strange about the file as a whole.
pub fn oddities(sheet: &Sheet) -> Vec<Said> {
    let mut said: Vec<Said> = Vec::new();
    let (mut short_rows, mut more) = (0, 0);
    let mut seen: HashMap<Discriminant<OddityKind>, usize> = HashMap::new();
    for oddity in sheet.oddities() {
        let like_it = seen.entry(discriminant(&oddity.kind)).or_insert(0);
        *like_it += 1;
        let before = said.len();
        match &oddity.kind {
            OddityKind::NoHeader => said.push(Said::new("import-no-header")),
            OddityKind::NoRows => said.push(Said::new("import-no-rows")),
            OddityKind::TooFewCells { .. } => short_rows += 1,
            OddityKind::DuplicateHeader { header, named } => {
                said.push(Said::new("import-duplicate-header").text("header", header).text("named", named));
            }
            OddityKind::LostCharacter => {
                said.push(Said::new("import-lost-character").number("line", oddity.line.unwrap_or(0) as i64));
            }
            OddityKind::OtherEncoding => {
                said.push(Said::new("import-other-encoding").number("line", oddity.line.unwrap_or(0) as i64));
            }
            OddityKind::NamedOtherwise { kind, ending } => {
                said.push(Said::new("import-named-otherwise").text("kind", kind.to_string()).text("ending", ending));
            }
            OddityKind::ErrorCell { shown, .. } => {
                let line = oddity.line.unwrap_or(0) as i64;
                said.push(Said::new("import-error-cell").number("line", line).text("shown", shown));
            }
            OddityKind::HiddenRows { rows } => {
                said.push(Said::new("import-hidden-rows").number("count", *rows as i64));
            }
            OddityKind::UnendedCard => {
                said.push(Said::new("import-unended-card").number("line", oddity.line.unwrap_or(0) as i64));
            }
            OddityKind::BrokenCardLines { first, lines } => {
                said.push(Said::new("import-broken-card").number("line", *first as i64).number("count", *lines as i64));
            }
            OddityKind::LinesBetweenCards { .. }
            | OddityKind::GroupCards { .. }
            | OddityKind::LinesBeforeHeader { .. }
            | OddityKind::BlankHeader { .. }
            | OddityKind::BlankRows { .. }
            | OddityKind::RepeatedHeader
            | OddityKind::TooManyCells { .. }
            | OddityKind::HoldsWholeRows { .. }
            | OddityKind::StrayQuote
            | OddityKind::ZeroBytes => {}
        }
        if *like_it > MOST_OF_A_KIND {
            more += (said.len() - before) as i64;
            said.truncate(before);
        }
    }
    if more > 0 {
        said.push(Said::new("import-more-oddities").number("count", more));
    }
    if short_rows > 0 {
        said.push(Said::new("import-short-rows").number("count", short_rows));
    }
    said
}

/// Why a row can't be trusted, if so.
pub fn row_reject(sheet: &Sheet, line: u64) -> Option<Said> {
    let oddity = sheet.oddities_at(line).find(|oddity| oddity.kind.weight() == Weight::Reject)?;
    Some(match &oddity.kind {
        OddityKind::TooManyCells { cells, headers } => {
            Said::new("import-too-many-cells").number("cells", *cells as i64).number("headers", *headers as i64)
        }
        _ => Said::new("import-holds-rows"),
    })
}

/// Why a column is taken for what it is.
pub fn because(because: &Because) -> Said {
    match because {
        Because::ExactName => Said::new("column-exact"),
        Because::AliasOf(field) => Said::new("column-alias").text("field", field.name()),
        Because::NamedBy(program) => Said::new("column-program").text("program", program.to_string()),
        Because::HeadNoun { noun } => Said::new("column-noun").text("noun", noun),
        Because::LooksLikeEmails { percent } => Said::new("column-emails").number("percent", i64::from(*percent)),
        Because::LooksLikePhones { percent } => Said::new("column-phones").number("percent", i64::from(*percent)),
        Because::LooksLikeMoney { percent } => Said::new("column-money").number("percent", i64::from(*percent)),
        Because::LooksLikeDays { percent } => Said::new("column-days").number("percent", i64::from(*percent)),
        Because::LooksLikePlaces { percent } => Said::new("column-places").number("percent", i64::from(*percent)),
        Because::LooksLikeNames { percent } => Said::new("column-names").number("percent", i64::from(*percent)),
        Because::LooksLikeFirms { percent } => Said::new("column-firms").number("percent", i64::from(*percent)),
        Because::Further { beside } => Said::new("column-further").text("beside", beside),
        Because::Answer => Said::new("column-answer"),
        Because::ChosenByHand => Said::new("column-by-hand"),
        Because::NeverIdentity => Said::new("column-somebody-else"),
        Because::Ambiguous => Said::new("column-ambiguous"),
        Because::Outranked { by, .. } => Said::new("column-outranked").text("by", by),
        Because::Blank => Said::new("column-blank"),
        Because::Unknown => Said::new("column-unknown"),
    }
}

/// Which program wrote the file, and how one can tell.
pub fn program(guess: &ProgramGuess) -> Said {
    Said::new("import-program")
        .text("program", guess.program.to_string())
        .text("headers", guess.telling.iter().take(3).cloned().collect::<Vec<_>>().join(", "))
}

/// What the owner should know about files of the program that wrote this one.
pub fn hints(opened: &super::Opened) -> Vec<Said> {
    let program = opened.program.as_ref().map(|guess| guess.program);
    let hints = program.map(exchange::Program::hints).unwrap_or_default();
    let named = |key| Said::new(key).text("program", program.map(|one| one.to_string()).unwrap_or_default());
    let said = hints.iter().map(|hint| match hint {
        Hint::KeptForDays { days } => named("import-hint-kept").number("days", i64::from(*days)),
        Hint::NoReaction => named("import-hint-no-reaction"),
        Hint::Customers => named("import-hint-customers"),
        Hint::LeaversApart => named("import-hint-leavers"),
        Hint::FewEmails => named("import-hint-few-emails"),
    });
    said.collect()
}
