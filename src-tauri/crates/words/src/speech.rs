//! The one doorway to the texts: a key, its arguments, a finished sentence.

use crate::Locale;
use crate::formats::grouped;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::fmt;
use std::sync::OnceLock;

/// English texts, by subject.
const ENGLISH: &[&str] = &[
    include_str!("../locales/en/names.ftl"),
    include_str!("../locales/en/formats.ftl"),
    include_str!("../locales/en/criteria.ftl"),
    include_str!("../locales/en/reasons.ftl"),
    include_str!("../locales/en/verdicts.ftl"),
    include_str!("../locales/en/moves.ftl"),
    include_str!("../locales/en/questions.ftl"),
    include_str!("../locales/en/questions-avatar.ftl"),
    include_str!("../locales/en/questions-lead.ftl"),
    include_str!("../locales/en/questions-agreement.ftl"),
    include_str!("../locales/en/answers.ftl"),
    include_str!("../locales/en/fields.ftl"),
    include_str!("../locales/en/options.ftl"),
    include_str!("../locales/en/gaps.ftl"),
    include_str!("../locales/en/contradictions.ftl"),
    include_str!("../locales/en/playbook.ftl"),
    include_str!("../locales/en/printing.ftl"),
    include_str!("../locales/en/paper.ftl"),
    include_str!("../locales/en/paper-daily.ftl"),
    include_str!("../locales/en/paper-drawings.ftl"),
    include_str!("../locales/en/typing.ftl"),
    include_str!("../locales/en/import.ftl"),
    include_str!("../locales/en/export.ftl"),
    include_str!("../locales/en/log.ftl"),
    include_str!("../locales/en/lead.ftl"),
    include_str!("../locales/en/editions.ftl"),
    include_str!("../locales/en/try.ftl"),
    include_str!("../locales/en/kits.ftl"),
    include_str!("../locales/en/duplicates.ftl"),
    include_str!("../locales/en/accounts.ftl"),
    include_str!("../locales/en/failures.ftl"),
    include_str!("../locales/en/command-line.ftl"),
    include_str!("../locales/en/map.ftl"),
    include_str!("../locales/en/course.ftl"),
    include_str!("../locales/en/glossary.ftl"),
    include_str!("../locales/en/bulk.ftl"),
    include_str!("../locales/en/clock.ftl"),
    include_str!("../locales/en/today.ftl"),
    include_str!("../locales/en/cheat-sheet.ftl"),
    include_str!("../locales/en/call-sheet.ftl"),
    include_str!("../locales/en/labels.ftl"),
];

/// What the United Kingdom writes otherwise.
const BRITISH: &str = include_str!("../locales/en-GB/differences.ftl");

type Texts = FluentBundle<FluentResource>;

/// A value that stands in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A text, as it is.
    Text(&'a str),
    /// A count: written with thousands separators, and deciding between singular and plural.
    Number(i64),
}

/// The sentences of one locale. Cheap to make: the texts are parsed once per locale and program.
#[derive(Clone, Copy)]
pub struct Words {
    locale: Locale,
    texts: &'static Texts,
}

impl fmt::Debug for Words {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Words").field(&self.locale).finish()
    }
}

impl Words {
    /// The sentences of this locale.
    pub fn new(locale: Locale) -> Self {
        Self { locale, texts: texts(locale) }
    }

    /// The locale.
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// The sentence with this key. A key that is not known is given back as it is; a test finds those that the
    /// workspace names.
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.spoken(key, None, args).unwrap_or_else(|| key.to_owned())
    }

    /// Whether there is a sentence with this key.
    pub fn knows(&self, key: &str) -> bool {
        self.texts.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// A sentence without arguments.
    pub(crate) fn text(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A text that belongs to a sentence: the hint of an option, the example of a question.
    pub(crate) fn part(&self, key: &str, name: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        self.spoken(key, Some(name), args)
    }

    fn spoken(&self, key: &str, part: Option<&str>, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let message = self.texts.get_message(key)?;
        let pattern = match part {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        // What goes wrong in a pattern leaves its own name in the text; the tests look for that.
        let mut problems = Vec::new();
        Some(self.texts.format_pattern(pattern, Some(&fluent_args(args)), &mut problems).into_owned())
    }
}

fn fluent_args<'a>(args: &[(&'a str, Arg<'a>)]) -> FluentArgs<'a> {
    args.iter()
        .map(|(name, arg)| match arg {
            Arg::Text(text) => (*name, FluentValue::from(*text)),
            Arg::Number(number) => (*name, FluentValue::from(*number)),
        })
        .collect()
}

fn texts(locale: Locale) -> &'static Texts {
    static US: OnceLock<Texts> = OnceLock::new();
    static UK: OnceLock<Texts> = OnceLock::new();
    match locale {
        Locale::EnglishUs => US.get_or_init(|| load(locale, None)),
        Locale::EnglishUk => UK.get_or_init(|| load(locale, Some(BRITISH))),
    }
}

fn load(locale: Locale, differences: Option<&str>) -> Texts {
    let mut texts = FluentBundle::new_concurrent(vec![locale.tag().parse().unwrap_or_default()]);
    // The marks that isolate right-to-left text would stand in names and numbers, and be printed.
    texts.set_use_isolating(false);
    texts.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(grouped(number.value as i64)),
        _ => None,
    }));
    for source in ENGLISH.iter().copied().chain(differences) {
        texts.add_resource_overriding(parse(source));
    }
    texts
}

/// What can't be parsed is left out; a test finds it.
fn parse(source: &str) -> FluentResource {
    match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    }
}
