//! Cells, freed from what programs put around them. What the owner typed stays.

use std::borrow::Cow;

/// The cell without blanks around it, or nothing when it holds none but a sign for "nothing".
pub(crate) fn text(cell: &str) -> Option<&str> {
    const NOTHING: [&str; 11] = ["-", "--", "—", "?", "n/a", "#n/a", "null", "nan", "(blank)", "undefined", "0/0/00"];
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

/// The mail addresses in a cell: `Ann Test <ann@example.com>`, `a@example.com; b@example.com`, or
/// Google's `a@example.com ::: b@example.com`. A text without any is given back as it stands.
pub(crate) fn emails(cell: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let address = text(cell).and_then(|cell| {
        let bare = cell.rsplit_once('<').map_or(cell, |(_, rest)| rest.trim_end_matches('>'));
        text(without_prefix(bare.trim(), &["mailto:"]))
    });
    let words = move || address.into_iter().flat_map(|address| address.split([';', ',', ' ']).map(str::trim));
    let whole = address.filter(|_| !words().any(|word| word.contains('@')));
    whole.into_iter().chain(words().filter(|word| word.contains('@'))).map(without_invisible)
}

/// The name that stands with a mail address: `Ann Test <ann@example.com>`.
pub(crate) fn name_beside_email(cell: &str) -> Option<&str> {
    let (name, _) = text(cell)?.rsplit_once('<')?;
    text(name.trim().trim_matches('"'))
}

/// The telephone numbers in a cell as text, without `p:`, `tel:` and invisible signs.
pub(crate) fn phones(cell: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let numbers = text(cell).into_iter().flat_map(|cell| cell.split(" ::: "));
    numbers.filter_map(|number| {
        let bare = without_prefix(number.trim(), &["p:", "tel:", "phone:", "mobile:"]);
        text(bare.trim_start_matches('\'')).map(without_invisible)
    })
}

/// Words by which a program groups people: Google's `* myContacts ::: Navy`, Mailchimp's `"a","b"`,
/// others' `a;b`. What every contact carries says nothing and is left out.
pub(crate) fn tags(cell: &str) -> Option<Cow<'_, str>> {
    if !cell.contains([':', '*', '"', ';']) {
        return text(cell).filter(|tag| !is_every_bodys(tag)).map(Cow::Borrowed);
    }
    let words = cell.split(" ::: ").flat_map(|part| part.split([',', ';']));
    let words = words.map(|word| word.trim().trim_start_matches("* ").trim_matches('"').trim());
    let kept: Vec<&str> = words.filter(|word| !word.is_empty() && !is_every_bodys(word)).collect();
    (!kept.is_empty()).then(|| Cow::Owned(kept.join(", ")))
}

fn is_every_bodys(tag: &str) -> bool {
    ["mycontacts", "my contacts", "starred", "*"].iter().any(|known| known.eq_ignore_ascii_case(tag))
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
        type Case = (&'static str, &'static [&'static str], Option<&'static str>);
        let cases: [Case; 12] = [
            ("ann@example.com", &["ann@example.com"], None),
            ("mailto:ann@example.com", &["ann@example.com"], None),
            ("MailTo: ann@example.com", &["ann@example.com"], None),
            ("Ann Test <ann@example.com>", &["ann@example.com"], Some("Ann Test")),
            ("\"Test, Ann\" <mailto:ann@example.com>", &["ann@example.com"], Some("Test, Ann")),
            ("<ann@example.com>", &["ann@example.com"], None),
            ("ann@example.com\u{200f}", &["ann@example.com"], None),
            ("ann@example.com; bob@example.com", &["ann@example.com", "bob@example.com"], None),
            ("ann@example.com ::: ann@example.org", &["ann@example.com", "ann@example.org"], None),
            ("ann at example.com", &["ann at example.com"], None),
            ("n/a", &[], None),
            ("", &[], None),
        ];
        for (cell, expect, name) in cases {
            assert_eq!(emails(cell).collect::<Vec<_>>(), expect, "{cell:?}");
            assert_eq!(name_beside_email(cell), name, "{cell:?}");
        }
    }

    #[test]
    fn a_number_is_freed_from_its_prefix() {
        type Case = (&'static str, &'static [&'static str]);
        let cases: [Case; 8] = [
            ("p:+12065550101", &["+12065550101"]),
            ("'+12065550101", &["+12065550101"]),
            ("tel:206-555-0101", &["206-555-0101"]),
            ("Phone: (206) 555-0101", &["(206) 555-0101"]),
            ("\u{202d}206-555-0101\u{202c}", &["206-555-0101"]),
            ("206-555-0101 ::: 206-555-0102", &["206-555-0101", "206-555-0102"]),
            ("206.555.0101 ext. 4", &["206.555.0101 ext. 4"]),
            ("p:", &[]),
        ];
        for (cell, expect) in cases {
            assert_eq!(phones(cell).collect::<Vec<_>>(), expect, "{cell:?}");
        }
    }

    #[test]
    fn tags_are_words_divided_by_commas() {
        let cases = [
            ("* myContacts ::: Navy", Some("Navy")),
            ("\"Show 2026\",\"Clinic\"", Some("Show 2026, Clinic")),
            ("vip;clinic", Some("vip, clinic")),
            ("vip, clinic", Some("vip, clinic")),
            ("* myContacts", None),
            ("myContacts", None),
        ];
        for (cell, expect) in cases {
            assert_eq!(tags(cell).as_deref(), expect, "{cell:?}");
        }
    }
}
