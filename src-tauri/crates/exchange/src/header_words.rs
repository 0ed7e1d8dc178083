//! A header, taken apart into plain lower-case words, so that `E-mail 1 - Value`, `EMAIL_VALUE` and
//! `emailValue` compare alike.

/// A header as words, its numbers set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HeaderWords {
    /// Lower-case words without signs and numbers.
    pub(crate) words: Vec<String>,
    /// The last number in the header: 2 in `E-mail 2 Address`.
    pub(crate) number: Option<u32>,
}

impl HeaderWords {
    /// Takes the header apart at signs, between `aB`, and between letters and digits.
    pub(crate) fn of(header: &str) -> Self {
        let mut words: Vec<String> = Vec::new();
        let mut number = None;
        for piece in header.replace(['\'', '’'], "").split(|sign: char| !sign.is_alphanumeric()) {
            for word in pieces(piece) {
                if word.bytes().all(|byte| byte.is_ascii_digit()) {
                    number = word.parse().ok().or(number);
                } else {
                    words.push(word.to_lowercase());
                }
            }
        }
        Self { words: join_mail(words), number }
    }

    /// The words without blanks between them.
    pub(crate) fn key(&self) -> String {
        self.words.concat()
    }
}

/// "e mail", "zip code(s)" and the like are written apart and together; the mail is the only one that
/// would otherwise lose its head noun.
fn join_mail(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        match joined.last_mut() {
            Some(last) if last == "e" && word.starts_with("mail") => *last = format!("e{word}"),
            _ => joined.push(word),
        }
    }
    joined
}

/// Splits `MobilePhone` and `address1` where the kind of sign changes; `EMAIL` stays whole.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((_, sign)) = signs.next() {
        let Some((at, next)) = signs.peek().copied() else {
            break;
        };
        let hump = sign.is_lowercase() && next.is_uppercase();
        if hump || sign.is_ascii_digit() != next.is_ascii_digit() {
            pieces.push(&text[start..at]);
            start = at;
        }
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_is_taken_apart_into_words() {
        let cases = [
            ("E-mail 1 - Value", "email value", Some(1)),
            ("EMAIL_BLACKLISTED", "email blacklisted", None),
            ("MobilePhone", "mobile phone", None),
            ("Address2", "address", Some(2)),
            ("Mailing State/Province", "mailing state province", None),
            ("Manager's Name", "managers name", None),
            ("Created At (UTC+0)", "created at utc", Some(0)),
            ("What is your e-mail address?", "what is your email address", None),
            ("Téléphone", "téléphone", None),
            ("#", "", None),
        ];
        for (header, words, number) in cases {
            let found = HeaderWords::of(header);
            assert_eq!((found.words.join(" ").as_str(), found.number), (words, number), "{header}");
        }
    }
}
