//! Cells, freed from what programs put around them. What the owner typed stays.

use std::borrow::Cow;

/// The cell without blanks around it, or nothing when it holds none but a sign for "nothing".
pub(crate) fn text(cell: &str) -> Option<&str> {
    const NOTHING: [&str; 10] = ["-", "--", "—", "?", "n/a", "#n/a", "null", "nan", "(blank)", "undefined"];
    let cell = without_wrapping(cell.trim());
    let nothing = NOTHING.iter().any(|sign| sign.eq_ignore_ascii_case(cell));
    (!cell.is_empty() && !nothing).then_some(cell)
}

/// Excel keeps leading zeros as `="0123"`, Shopify as `'0123`.
fn without_wrapping(cell: &str) -> &str {
    if let Some(inner) = cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')) {
        return inner.trim();
    }
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(|sign: char| sign.is_ascii_digit()) => rest,
        _ => cell,
    }
}

/// A mail address, and the name that stood with it: `Ann Test <ann@example.com>`.
pub(crate) fn email(cell: &str) -> Option<(Cow<'_, str>, Option<&str>)> {
    let cell = text(cell)?;
    let (name, address) = match cell.rsplit_once('<') {
        Some((name, rest)) => (text(name.trim().trim_matches('"')), rest.trim_end_matches('>')),
        None => (None, cell),
    };
    let address = text(without_prefix(address.trim(), &["mailto:"]))?;
    // Several in one cell: `a@example.com; b@example.com`, or Google's ` ::: `.
    let first = address.split([';', ',', ' ']).map(str::trim).find(|word| word.contains('@'));
    Some((without_invisible(first.unwrap_or(address)), name))
}

/// A telephone number as text, without `p:`, `tel:` and invisible signs.
pub(crate) fn phone(cell: &str) -> Option<Cow<'_, str>> {
    let cell = text(cell)?;
    let cell = cell.split(" ::: ").next().unwrap_or(cell);
    let bare = text(without_prefix(cell, &["p:", "tel:", "phone:", "mobile:"]).trim_start_matches('\''))?;
    Some(without_invisible(bare))
}

fn without_prefix<'a>(cell: &'a str, prefixes: &[&str]) -> &'a str {
    let found =
        prefixes.iter().find(|prefix| cell.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix)));
    found.map_or(cell, |prefix| cell[prefix.len()..].trim_start())
}

/// Marks that no one sees make a mail bounce.
fn without_invisible(text: &str) -> Cow<'_, str> {
    let hidden = |sign: char| {
        sign.is_control()
            || matches!(sign, '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
    };
    if text.contains(hidden) {
        return Cow::Owned(text.replace(hidden, "").trim().to_owned());
    }
    Cow::Borrowed(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_freed_from_wrapping_only() {
        let cases = [
            (" Ann ", Some("Ann")),
            ("\u{a0}Ann\u{a0}", Some("Ann")),
            ("=\"0123\"", Some("0123")),
            ("'0123", Some("0123")),
            ("'t Hooft", Some("'t Hooft")),
            ("N/A", None),
            ("-", None),
            (" ", None),
            ("none", Some("none")),
            ("not sure", Some("not sure")),
        ];
        for (cell, expect) in cases {
            assert_eq!(text(cell), expect, "{cell:?}");
        }
    }

    #[test]
    fn an_address_is_freed_from_its_name_and_link() {
        let cases = [
            ("ann@example.com", Some(("ann@example.com", None))),
            ("mailto:ann@example.com", Some(("ann@example.com", None))),
            ("MailTo: ann@example.com", Some(("ann@example.com", None))),
            ("Ann Test <ann@example.com>", Some(("ann@example.com", Some("Ann Test")))),
            ("\"Test, Ann\" <mailto:ann@example.com>", Some(("ann@example.com", Some("Test, Ann")))),
            ("<ann@example.com>", Some(("ann@example.com", None))),
            ("ann@example.com\u{200f}", Some(("ann@example.com", None))),
            ("ann@example.com; bob@example.com", Some(("ann@example.com", None))),
            ("ann@example.com ::: ann@example.org", Some(("ann@example.com", None))),
            ("ann at example.com", Some(("ann at example.com", None))),
            ("n/a", None),
        ];
        for (cell, expect) in cases {
            let found = email(cell);
            let found = found.as_ref().map(|(address, name)| (address.as_ref(), *name));
            assert_eq!(found, expect, "{cell:?}");
        }
    }

    #[test]
    fn a_number_is_freed_from_its_prefix() {
        let cases = [
            ("p:+12065550101", Some("+12065550101")),
            ("'+12065550101", Some("+12065550101")),
            ("tel:206-555-0101", Some("206-555-0101")),
            ("Phone: (206) 555-0101", Some("(206) 555-0101")),
            ("\u{202d}206-555-0101\u{202c}", Some("206-555-0101")),
            ("206-555-0101 ::: 206-555-0102", Some("206-555-0101")),
            ("206.555.0101 ext. 4", Some("206.555.0101 ext. 4")),
            ("p:", None),
        ];
        for (cell, expect) in cases {
            assert_eq!(phone(cell).as_deref(), expect, "{cell:?}");
        }
    }
}
