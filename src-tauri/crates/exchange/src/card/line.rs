//! Lines of a card file: folded ones are put together, those of pictures are stepped over.

use std::borrow::Cow;

/// A property: `item1.TEL;TYPE=CELL:+1 206 555 0101`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Property<'a> {
    /// Line of the file, from 1, on which it begins.
    pub(super) line: u64,
    /// What stands before the dot: it ties a label to what it labels.
    pub(super) group: Option<&'a str>,
    name: &'a str,
    parameters: &'a str,
    /// The value as it stands, unfolded, not decoded.
    pub(super) raw: Cow<'a, str>,
}

/// What stood on a line.
pub(super) enum Read<'a> {
    Property(Property<'a>),
    /// A line that is no property.
    Broken {
        line: u64,
    },
}

/// The lines of a text.
pub(super) struct Lines<'a> {
    rest: &'a str,
    number: u64,
}

impl<'a> Lines<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { rest: text, number: 0 }
    }

    /// The next property, or line that is none; blank lines are passed over.
    pub(super) fn next_property(&mut self) -> Option<Read<'a>> {
        loop {
            let line = self.next()?;
            if line.trim().is_empty() {
                continue;
            }
            let number = self.number;
            let Some(mut property) = head_of(line, number) else {
                self.unfold(Cow::Borrowed(""));
                return Some(Read::Broken { line: number });
            };
            if property.is("BEGIN") || property.is("END") {
                // What follows a mark belongs to no mark, indented or not.
                return Some(Read::Property(property));
            }
            if property.is_picture() {
                self.step_over();
                property.raw = Cow::Borrowed("");
            } else if property.is_quoted_printable() {
                property.raw = self.join_soft_breaks(property.raw);
            } else {
                property.raw = self.unfold(property.raw);
            }
            return Some(Read::Property(property));
        }
    }

    fn next(&mut self) -> Option<&'a str> {
        let line = self.peek()?;
        let rest = &self.rest[line.len()..];
        let end = if rest.starts_with("\r\n") { 2 } else { rest.len().min(1) };
        self.rest = &rest[end..];
        self.number += 1;
        Some(line)
    }

    fn peek(&self) -> Option<&'a str> {
        let end = self.rest.bytes().position(|byte| matches!(byte, b'\r' | b'\n'));
        (!self.rest.is_empty()).then(|| &self.rest[..end.unwrap_or(self.rest.len())])
    }

    /// A line that begins with a blank goes on where the one before ended.
    fn unfold(&mut self, mut whole: Cow<'a, str>) -> Cow<'a, str> {
        while let Some(more) = self.peek().and_then(|line| line.strip_prefix([' ', '\t'])) {
            whole.to_mut().push_str(more);
            self.next();
        }
        whole
    }

    /// In quoted-printable, a line that ends with `=` goes on with the next, indented or not.
    fn join_soft_breaks(&mut self, mut whole: Cow<'a, str>) -> Cow<'a, str> {
        while whole.ends_with('=') {
            let Some(more) = self.peek().filter(|line| !line.starts_with("END:")) else {
                return whole;
            };
            let text = whole.to_mut();
            text.pop();
            text.push_str(more);
            self.next();
        }
        self.unfold(whole)
    }

    /// The letters of a picture: indented lines, or, in old cards, lines without a colon up to a blank one.
    fn step_over(&mut self) {
        while let Some(line) = self.peek() {
            let indented = line.starts_with([' ', '\t']);
            if !indented && (line.is_empty() || line.contains(':')) {
                return;
            }
            self.next();
        }
    }
}

/// Takes a line apart: group, name, parameters, value. A colon within quotes divides nothing.
fn head_of(line: &str, number: u64) -> Option<Property<'_>> {
    let mut quoted = false;
    let at = line.char_indices().find_map(|(at, sign)| {
        quoted ^= sign == '"';
        (sign == ':' && !quoted).then_some(at)
    });
    // A quote that never closes hides the colon; then the first one divides.
    let (head, value) = line.split_at(at.or_else(|| line.find(':'))?);
    let (name, parameters) = head.split_once(';').unwrap_or((head, ""));
    let (group, name) = match name.rsplit_once('.') {
        Some((group, name)) => (Some(group), name),
        None => (None, name),
    };
    let name = name.trim();
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
    is_name.then(|| Property { line: number, group, name, parameters, raw: Cow::Borrowed(&value[1..]) })
}

impl<'a> Property<'a> {
    /// Whether it has that name, in upper case.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The parameters: name and value, the name blank in old cards (`TEL;CELL`).
    pub(super) fn parameters(&self) -> impl Iterator<Item = (&'a str, &'a str)> {
        let all = self.parameters.split(';').filter(|parameter| !parameter.is_empty());
        all.map(|parameter| parameter.split_once('=').unwrap_or(("", parameter)))
    }

    /// The value of a parameter.
    pub(super) fn parameter(&self, name: &str) -> Option<&'a str> {
        let mut all = self.parameters();
        all.find(|(of, _)| of.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim_matches('"'))
    }

    /// Whether it is of that type: `TYPE=home,pref`, or `;HOME;PREF` in old cards.
    pub(super) fn is_type(&self, kind: &str) -> bool {
        let types = self.parameters().filter(|(name, _)| name.is_empty() || name.eq_ignore_ascii_case("type"));
        let mut words = types.flat_map(|(_, value)| value.trim_matches('"').split(','));
        words.any(|word| word.eq_ignore_ascii_case(kind))
    }

    pub(super) fn is_quoted_printable(&self) -> bool {
        let is = |word: &str| word.eq_ignore_ascii_case("quoted-printable") || word.eq_ignore_ascii_case("q");
        self.parameters().any(|(name, value)| (name.is_empty() || name.eq_ignore_ascii_case("encoding")) && is(value))
    }

    fn is_picture(&self) -> bool {
        ["PHOTO", "LOGO", "SOUND", "KEY", "X-WAB-GAL", "X-MS-CARDPICTURE"].iter().any(|name| self.is(name))
    }
}
