//! What has to be said about a file's values before it is taken in, and is not asked where the file itself tells it.

use super::choice::{Choice, Means, plain};
use super::read::Opened;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::interview::OptionView;
use chrono::NaiveDate;
use exchange::{DayMonthOrder, Field, OrderFound, read_date};
use serde::Serialize;

/// The order of day and month, where the file doesn't tell it.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportOrder {
    /// A date of the file that can be read both ways.
    pub example: String,
    /// Both ways, each with what the example would mean.
    pub options: Vec<OptionView>,
    /// The way that holds now.
    pub chosen: String,
}

/// A word of the file, and what it means here.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportWord {
    /// The word as it stands in the file.
    pub word: String,
    /// How many rows have it.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub rows: u64,
    /// What it means now.
    pub chosen: String,
    /// What it sounds like; nothing is taken for it until the owner says so.
    pub sounds_like: String,
}

/// Everything that has to be said about a file's values.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ImportValues {
    /// The order of day and month.
    pub order: Option<ImportOrder>,
    /// The currency of amounts that name none, where the file has amounts in several.
    pub currency: Option<ImportOrder>,
    /// Words for stages, the most frequent first.
    pub stages: Vec<ImportWord>,
    /// What such a word can mean.
    pub stage_options: Vec<OptionView>,
    /// Names of owners, the most frequent first.
    pub owners: Vec<ImportWord>,
}

/// More different words are no list of stages or owners but free text.
const MOST_WORDS: usize = 60;

impl ImportValues {
    /// What this file leaves open.
    pub(super) fn of(book: &Book, opened: &Opened, choice: &Choice) -> Result<Self, Problem> {
        let mut stages = words(opened, Field::Outcome);
        for (word, rows) in words(opened, Field::Stage) {
            match stages.iter_mut().find(|(known, _)| plain(known) == plain(&word)) {
                Some((_, known)) => *known += rows,
                None => stages.push((word, rows)),
            }
        }
        let owners = words(opened, Field::Owner);
        let stages: Vec<ImportWord> = stages
            .into_iter()
            .map(|(word, rows)| {
                let chosen = value_of(choice.stage(&word));
                ImportWord { sounds_like: sounds_like(&word).to_owned(), chosen, word, rows }
            })
            .collect();
        let owners = owners.into_iter().map(|(word, rows)| ImportWord {
            chosen: choice.owner(&word).to_owned(),
            sounds_like: String::new(),
            word,
            rows,
        });
        Ok(Self {
            order: order(book, opened, choice)?,
            currency: currency(book, opened, choice)?,
            stage_options: if stages.is_empty() { Vec::new() } else { stage_options(book)? },
            stages,
            owners: owners.collect(),
        })
    }
}

/// The different words of a field with the number of their rows, the most frequent first; none where there are too many.
fn words(opened: &Opened, field: Field) -> Vec<(String, u64)> {
    let found = opened.mapping.values(&opened.sheet, field, MOST_WORDS + 1);
    if found.len() > MOST_WORDS {
        return Vec::new();
    }
    let mut words: Vec<(String, u64)> = Vec::new();
    for (word, rows) in found {
        match words.iter_mut().find(|(known, _)| plain(known) == plain(word)) {
            Some((_, known)) => *known += rows,
            None => words.push((word.to_owned(), rows)),
        }
    }
    words
}

fn value_of(means: &Means) -> String {
    match means {
        Means::AsRecorded => String::new(),
        Means::Name => "name".to_owned(),
        Means::Won => "won".to_owned(),
        Means::Lost => "lost".to_owned(),
        Means::Discarded(reason) => format!("discarded:{reason}"),
        Means::LeaveOut => "leave_out".to_owned(),
    }
}

/// What a stage of another program most likely is, by words that mean one thing in all of them.
fn sounds_like(word: &str) -> &'static str {
    let word = plain(word);
    let has = |parts: &[&str]| parts.iter().any(|part| word.contains(part));
    if has(&["lost", "no sale"]) {
        "lost"
    } else if has(&["won", "customer", "client", "evangelist", "paid", "purchased"]) {
        "won"
    } else if has(&["subscriber", "cold", "suspect"]) {
        "name"
    } else {
        ""
    }
}

fn stage_options(book: &Book) -> Result<Vec<OptionView>, Problem> {
    let option = |value: &str, key: &'static str| OptionView {
        value: value.to_owned(),
        label: Said::new(key).say(&book.words),
        hint: None,
    };
    let mut options = vec![
        option("", "import-stage-as-recorded"),
        option("name", "import-stage-name"),
        option("won", "import-stage-won"),
        option("lost", "import-stage-lost"),
    ];
    let definitions = book.in_force()?;
    for reason in &definitions.playbook.discard_reasons {
        options.push(OptionView {
            value: format!("discarded:{}", reason.reason),
            label: Said::new("import-stage-discarded").text("reason", &reason.reason).say(&book.words),
            hint: None,
        });
    }
    options.push(option("leave_out", "import-stage-leave-out"));
    Ok(options)
}

fn order(book: &Book, opened: &Opened, choice: &Choice) -> Result<Option<ImportOrder>, Problem> {
    let example = match opened.order() {
        OrderFound::Ambiguous { example } => example,
        OrderFound::Certain(_) | OrderFound::NotNeeded | OrderFound::Mixed { .. } => return Ok(None),
    };
    let option = |value: &str, order| {
        let (year, month, day) = read_date(&example, order)?;
        let meant = book.words.date(NaiveDate::from_ymd_opt(year, month, day)?);
        let said = Said::new("import-order-meant").text("example", &example).text("date", meant);
        Some(OptionView { value: value.to_owned(), label: said.say(&book.words), hint: None })
    };
    let chosen = choice.order.unwrap_or(crate::leads::reading_rules(book)?.order);
    let options = [option("month_first", DayMonthOrder::MonthFirst), option("day_first", DayMonthOrder::DayFirst)];
    let chosen = match chosen {
        DayMonthOrder::MonthFirst => "month_first",
        DayMonthOrder::DayFirst => "day_first",
    };
    Ok(Some(ImportOrder { options: options.into_iter().flatten().collect(), chosen: chosen.to_owned(), example }))
}

/// Amounts that are looked at for their currency.
const AMOUNTS: usize = 500;

/// Asked only where some amounts name a currency that is not the owner's and others name none.
fn currency(book: &Book, opened: &Opened, choice: &Choice) -> Result<Option<ImportOrder>, Problem> {
    let home = crate::leads::reading_rules(book)?.home.currency;
    // Read with the currency that ISO 4217 keeps for tests, an amount without a sign shows itself.
    let Some(none) = method::money::Currency::from_code("XTS") else { return Ok(None) };
    let mut abroad = Vec::new();
    let mut bare = None;
    for field in [Field::Revenue, Field::Income, Field::Budget, Field::Value] {
        for cell in opened.mapping.sample(&opened.sheet, field, AMOUNTS) {
            match method::money::read_money(cell, none) {
                Ok(money) if money.currency == none => bare = bare.or(Some(cell.to_owned())),
                Ok(money) if money.currency != home && !abroad.contains(&money.currency) => abroad.push(money.currency),
                Ok(_) | Err(_) => {}
            }
        }
    }
    let Some(example) = bare.filter(|_| !abroad.is_empty()) else { return Ok(None) };
    let options = std::iter::once(home).chain(abroad).map(|currency| OptionView {
        value: currency.code().to_owned(),
        label: currency.code().to_owned(),
        hint: None,
    });
    let chosen = choice.currency.unwrap_or(home).code().to_owned();
    Ok(Some(ImportOrder { options: options.collect(), chosen, example }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_other_programs_sound_like_something() {
        for (word, expected) in [
            ("Closed Won", "won"),
            ("Customer", "won"),
            ("Closed Lost", "lost"),
            ("Lost customer", "lost"),
            ("Subscriber", "name"),
            ("Open - Not Contacted", ""),
            ("MQL", ""),
            ("", ""),
        ] {
            assert_eq!(sounds_like(word), expected, "{word}");
        }
    }
}
