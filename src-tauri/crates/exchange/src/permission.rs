//! Whether somebody may be written to, called or texted, as the columns of a file say it.

use crate::{DayMonthOrder, clean, read_date};

/// Whether somebody asked not to be written to or called. An import may set this, never clear it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum OptOut {
    /// The file says nothing of it, or that they did not ask. Neither is a consent.
    #[default]
    NotSaid,
    /// The cell holds a word that is not known: treat as asked, and show it.
    Unclear,
    /// They asked.
    Asked,
}

impl OptOut {
    /// Reads the cell of an opt-out column; a date or a time there means that they asked on that day.
    ///
    /// ```
    /// use exchange::OptOut;
    /// assert_eq!(OptOut::read("Unsubscribed"), OptOut::Asked);
    /// assert_eq!(OptOut::read("no"), OptOut::NotSaid);
    /// assert_eq!(OptOut::read("perhaps"), OptOut::Unclear);
    /// ```
    pub fn read(cell: &str) -> Self {
        const ASKED: &str = "yes y true 1 x ✓ ja sí si oui tak noconsent";
        const NOT: &str = "no n false 0 nein non nie nei subscribed confirmed allowed optedin optin express explicit \
            implicit implied neversubscribed";
        let Some(cell) = clean::text(cell) else {
            return Self::NotSaid;
        };
        let word = bare(cell);
        if is_among(&word, NOT) || is_among(&word, NEITHER) {
            return Self::NotSaid;
        }
        if is_among(&word, ASKED) || is_among(&word, REFUSED) || is_day(cell) {
            return Self::Asked;
        }
        Self::Unclear
    }
}

/// What somebody said about one way of contact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Permission {
    /// Nothing that counts: no consent, and no wish to be left alone.
    #[default]
    NotSaid,
    /// Allowed by what they did, as by buying.
    Implied,
    /// Allowed in so many words.
    Express,
    /// The cell holds a word that is not known: no consent; show it.
    Unclear,
    /// They asked for it to end.
    Refused,
}

impl Permission {
    /// Reads the cell of a column that says whether they subscribed: a yes or no, or a state.
    ///
    /// A plain "no" is no consent; it is no wish to be left alone either, as most who never were asked
    /// have it. "Unsubscribed" is one.
    ///
    /// ```
    /// use exchange::Permission;
    /// assert_eq!(Permission::read("Subscribed"), Permission::Express);
    /// assert_eq!(Permission::read("Unsubscribed"), Permission::Refused);
    /// assert_eq!(Permission::read("no"), Permission::NotSaid);
    /// ```
    pub fn read(cell: &str) -> Self {
        const EXPRESS: &str = "yes y true 1 x ✓ ja sí si oui tak subscribed confirmed express explicit allowed optedin \
            optin expressconsent explicitconsent doubleoptin singleoptin marketingcontact";
        const IMPLIED: &str = "implied implicit impliedconsent implicitconsent";
        const NOT: &str = "no n false 0 nein non nie nei neversubscribed noconsent";
        let Some(cell) = clean::text(cell) else {
            return Self::NotSaid;
        };
        let word = bare(cell);
        let known = [(REFUSED, Self::Refused), (EXPRESS, Self::Express), (IMPLIED, Self::Implied)];
        if let Some((_, permission)) = known.into_iter().find(|(words, _)| is_among(&word, words)) {
            return permission;
        }
        if is_among(&word, NOT) || is_among(&word, NEITHER) {
            return Self::NotSaid;
        }
        Self::Unclear
    }
}

/// What the row says of each way of contact that can be stopped.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct OptOuts {
    /// By any means.
    pub all: OptOut,
    /// Electronic mail.
    pub mail: OptOut,
    /// Calls.
    pub call: OptOut,
    /// Text messages.
    pub text: OptOut,
    /// Letters.
    pub post: OptOut,
}

impl OptOuts {
    /// The strongest of them: whether they asked for anything to end.
    pub fn any(self) -> OptOut {
        let Self { all, mail, call, text, post } = self;
        all.max(mail).max(call).max(text).max(post)
    }
}

/// Words for "they left", in every state column.
const REFUSED: &str = "unsubscribed optedout optout out cleaned complained donotcontact donotcall donotemail donottext \
    dnc blacklisted blocklisted blocked cancelled canceled refused revoked withdrawn spamcomplaint reportedspam \
    markedasspam reported suppressed";

/// Words for a state that is neither consent nor refusal: mail may not even arrive there.
const NEITHER: &str = "active pending unconfirmed nonsubscribed notsubscribed nonsubscriber notset bounced inactive \
    archived unknown awaitingconfirmation transactional noemailaddress nonmarketingcontact permissionnotset \
    temporaryhold invited none";

/// The cell as one lower-case word without signs.
fn bare(cell: &str) -> String {
    let letters = cell.chars().filter(|sign| sign.is_alphanumeric() || *sign == '✓');
    letters.flat_map(char::to_lowercase).collect()
}

fn is_among(word: &str, words: &str) -> bool {
    words.split_ascii_whitespace().any(|known| known == word)
}

/// Whether the cell is a day; asked for by the columns that say when somebody left.
pub(crate) fn is_day(cell: &str) -> bool {
    read_date(cell, DayMonthOrder::MonthFirst).is_some() || read_date(cell, DayMonthOrder::DayFirst).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_wish_counts_as_opted_out() {
        let cases = [
            ("yes", OptOut::Asked),
            ("TRUE", OptOut::Asked),
            ("Opted-out", OptOut::Asked),
            ("no_consent", OptOut::Asked),
            ("2026-03-04 10:00:00", OptOut::Asked),
            ("22/11/2026", OptOut::Asked),
            ("Never subscribed", OptOut::NotSaid),
            ("Active", OptOut::NotSaid),
            ("0", OptOut::NotSaid),
            ("", OptOut::NotSaid),
            ("n/a", OptOut::NotSaid),
            ("only by post", OptOut::Unclear),
        ];
        for (cell, expect) in cases {
            assert_eq!(OptOut::read(cell), expect, "{cell:?}");
        }
    }

    #[test]
    fn only_a_plain_word_counts_as_consent() {
        let cases = [
            ("Subscribed", Permission::Express),
            ("Express", Permission::Express),
            ("yes", Permission::Express),
            ("Implicit", Permission::Implied),
            ("Unsubscribed", Permission::Refused),
            ("Cleaned", Permission::Refused),
            ("no", Permission::NotSaid),
            ("Active", Permission::NotSaid),
            ("Pending", Permission::NotSaid),
            ("No consent", Permission::NotSaid),
            ("Never subscribed", Permission::NotSaid),
            ("", Permission::NotSaid),
            ("perhaps", Permission::Unclear),
        ];
        for (cell, expect) in cases {
            assert_eq!(Permission::read(cell), expect, "{cell:?}");
        }
    }

    #[test]
    fn the_strongest_wish_speaks_for_the_row() {
        assert_eq!(OptOuts::default().any(), OptOut::NotSaid);
        let text_only = OptOuts { text: OptOut::Asked, ..OptOuts::default() };
        assert_eq!(text_only.any(), OptOut::Asked);
    }
}
