//! Text with strength, colour, links, labels and marks in it.

use crate::document::BlockId;

/// A piece of text made of runs. `\n` inside a run starts a new line.
///
/// ```
/// use paper::{Hat, Rich};
///
/// let text = Rich::from("Answer within ")
///     .strong("4 working hours")
///     .plain(" (")
///     .link("clause 5.1", "clause-5-1")
///     .plain(") ")
///     .hat(Hat::Sales, "Sales");
/// assert_eq!(text.to_plain(), "Answer within 4 working hours (clause 5.1) Sales");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Rich {
    /// The runs, in reading order.
    pub runs: Vec<Run>,
}

/// One run of [`Rich`] text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Run {
    /// Words in one style.
    Text {
        /// The words.
        text: String,
        /// How strongly they are set.
        strength: Strength,
        /// Their colour.
        ink: Ink,
        /// The block a click leads to.
        link: Option<BlockId>,
    },
    /// A small label with the name of a hat on its colour.
    Hat(Hat, String),
    /// A verdict: its shape, its word and its colour.
    Verdict(Verdict, String),
}

/// How strongly words are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Strength {
    /// The weight of running text.
    #[default]
    Plain,
    /// Semi-bold.
    Strong,
    /// Italic.
    Emphasis,
}

/// The colour of words. Colour never speaks alone: the words say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Ink {
    /// The colour of the text around it.
    #[default]
    Text,
    /// Softer than the text: second thoughts, "not answered yet".
    Soft,
    /// The colour of a hat.
    Hat(Hat),
    /// The colour of a verdict.
    Verdict(Verdict),
}

/// Who does something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hat {
    /// Marketing: teal.
    Marketing,
    /// Sales: amber.
    Sales,
    /// Both sides together: ink.
    Together,
    /// The caller who asks for marketing: teal, outlined.
    Caller,
}

/// What a lead is, said by shape, word and colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// A full disc with a tick, green.
    Sellable,
    /// A ring with a question mark, blue.
    NeedsAnswers,
    /// A clock, violet.
    NotYet,
    /// A crossed square, red.
    OffTarget,
    /// A dashed ring, grey.
    NotALead,
}

impl Rich {
    /// No text at all.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds words as running text.
    #[must_use]
    pub fn plain(self, text: impl Into<String>) -> Self {
        self.text(text, Strength::Plain, Ink::Text)
    }

    /// Adds words in semi-bold.
    #[must_use]
    pub fn strong(self, text: impl Into<String>) -> Self {
        self.text(text, Strength::Strong, Ink::Text)
    }

    /// Adds words in italic.
    #[must_use]
    pub fn emphasis(self, text: impl Into<String>) -> Self {
        self.text(text, Strength::Emphasis, Ink::Text)
    }

    /// Adds words in the softer colour.
    #[must_use]
    pub fn soft(self, text: impl Into<String>) -> Self {
        self.text(text, Strength::Plain, Ink::Soft)
    }

    /// Adds words in a strength and a colour.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>, strength: Strength, ink: Ink) -> Self {
        self.runs.push(Run::Text { text: text.into(), strength, ink, link: None });
        self
    }

    /// Adds words that lead to another block. A target that is not in the document leaves plain words.
    #[must_use]
    pub fn link(mut self, text: impl Into<String>, target: impl Into<BlockId>) -> Self {
        self.runs.push(Run::Text {
            text: text.into(),
            strength: Strength::Plain,
            ink: Ink::Text,
            link: Some(target.into()),
        });
        self
    }

    /// Adds the label of a hat.
    #[must_use]
    pub fn hat(mut self, hat: Hat, word: impl Into<String>) -> Self {
        self.runs.push(Run::Hat(hat, word.into()));
        self
    }

    /// Adds the mark of a verdict.
    #[must_use]
    pub fn verdict(mut self, verdict: Verdict, word: impl Into<String>) -> Self {
        self.runs.push(Run::Verdict(verdict, word.into()));
        self
    }

    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.runs.iter().all(|run| match run {
            Run::Text { text, .. } | Run::Hat(_, text) | Run::Verdict(_, text) => text.is_empty(),
        })
    }

    /// The words alone.
    pub fn to_plain(&self) -> String {
        self.runs
            .iter()
            .map(|run| match run {
                Run::Text { text, .. } | Run::Hat(_, text) | Run::Verdict(_, text) => text.as_str(),
            })
            .collect()
    }
}

impl<T: Into<String>> From<T> for Rich {
    fn from(text: T) -> Self {
        Self::new().plain(text)
    }
}
