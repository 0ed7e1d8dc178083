//! A whole name in its parts, for programs that ask for them.

/// Given and family name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonName<'a> {
    /// Given name, with any middle names; blank when the whole name is one word.
    pub first: &'a str,
    /// Family name.
    pub last: &'a str,
}

/// Words that belong to the family name behind them: "Ana de la Cruz".
const PARTICLES: [&str; 22] = [
    "van", "von", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "der", "den", "ter", "ten", "zu",
    "bin", "ibn", "al", "el", "'t",
];

/// Words that belong to the family name before them: "Bob Test Jr.".
const ENDINGS: [&str; 9] = ["jr", "sr", "ii", "iii", "iv", "phd", "md", "dds", "dmd"];

impl<'a> PersonName<'a> {
    /// The parts of a whole name. Only a blank or a comma divides; nothing of the name is lost, and a name of one word is
    /// a family name, because programs that ask for parts ask for that one.
    ///
    /// ```
    /// use exchange::out::PersonName;
    /// assert_eq!(PersonName::of("Ana de la Cruz"), PersonName { first: "Ana", last: "de la Cruz" });
    /// assert_eq!(PersonName::of("Test, Bob"), PersonName { first: "Bob", last: "Test" });
    /// assert_eq!(PersonName::of("Harbor"), PersonName { first: "", last: "Harbor" });
    /// ```
    pub fn of(name: &'a str) -> Self {
        let name = name.trim();
        if let Some((last, first)) = name.split_once(',') {
            let (last, first) = (last.trim(), first.trim());
            // "Bob Test, MD" ends with a degree, and who knows what two commas mean.
            if !last.is_empty() && !first.is_empty() && !first.contains(',') && !is_ending(first) {
                return Self { first, last };
            }
        }
        let starts: Vec<usize> = word_starts(name).collect();
        let word = |at: usize| name[starts[at]..].split_whitespace().next().unwrap_or_default();
        let mut at = starts.len().saturating_sub(1);
        while at > 1 && is_ending(word(at)) {
            at -= 1;
        }
        while at > 1 && is_particle(word(at - 1)) {
            at -= 1;
        }
        match starts.get(at) {
            Some(&start) if at > 0 => Self { first: name[..start].trim_end(), last: &name[start..] },
            _ => Self { first: "", last: name },
        }
    }
}

fn word_starts(name: &str) -> impl Iterator<Item = usize> {
    let mut in_word = false;
    name.char_indices().filter_map(move |(at, sign)| {
        let begins = !sign.is_whitespace() && !in_word;
        in_word = !sign.is_whitespace();
        begins.then_some(at)
    })
}

fn is_particle(word: &str) -> bool {
    PARTICLES.iter().any(|particle| particle.eq_ignore_ascii_case(word))
}

fn is_ending(word: &str) -> bool {
    let bare = word.replace('.', "");
    ENDINGS.iter().any(|ending| ending.eq_ignore_ascii_case(bare.trim_matches(',')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_divided_with_care() {
        let cases = [
            ("Ana Sample", "Ana", "Sample"),
            ("Ana Maria Sample", "Ana Maria", "Sample"),
            ("Dr. Ana Sample", "Dr. Ana", "Sample"),
            ("Ludwig van der Test", "Ludwig", "van der Test"),
            ("Van Test", "Van", "Test"),
            ("Bob Test Jr.", "Bob", "Test Jr."),
            ("Bob Test, MD", "Bob", "Test, MD"),
            ("Test, Bob", "Bob", "Test"),
            ("Test, Bob, MD", "Test,", "Bob, MD"),
            ("Łucja  Próbna", "Łucja", "Próbna"),
            ("診所", "", "診所"),
            ("Jr.", "", "Jr."),
            ("de", "", "de"),
            (",", "", ","),
            ("", "", ""),
        ];
        for (name, first, last) in cases {
            assert_eq!(PersonName::of(name), PersonName { first, last }, "{name}");
        }
    }
}
