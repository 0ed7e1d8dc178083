//! What is printed: lines for people, JSON for programs.

use std::io::{self, Write};

use serde::Serialize;

/// The standard output, or a file that is read like it.
pub struct Output<W> {
    sink: W,
}

impl<W: Write> Output<W> {
    /// Prints into this sink.
    pub const fn new(sink: W) -> Self {
        Self { sink }
    }

    /// Brings everything out.
    pub fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }

    /// One line, without the characters that move a terminal's cursor.
    pub fn line(&mut self, text: &str) -> io::Result<()> {
        self.sink.write_all(plain(text).trim_end().as_bytes())?;
        self.sink.write_all(b"\n")
    }

    /// An empty line.
    pub fn gap(&mut self) -> io::Result<()> {
        self.sink.write_all(b"\n")
    }

    /// Several lines of our own, as they are.
    pub fn text(&mut self, text: &str) -> io::Result<()> {
        self.sink.write_all(text.as_bytes())?;
        if text.ends_with('\n') { Ok(()) } else { self.gap() }
    }

    /// A value as JSON, and a line's end.
    pub fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut self.sink, value)?;
        self.gap()
    }

    /// A list as JSON, item by item, so that a long one is never held as a whole.
    pub fn json_list<T: Serialize, E: From<io::Error>>(
        &mut self,
        items: impl Iterator<Item = Result<T, E>>,
    ) -> Result<(), E> {
        let mut between = "[\n";
        for item in items {
            let item = item?;
            self.sink.write_all(between.as_bytes())?;
            serde_json::to_writer_pretty(&mut self.sink, &item).map_err(io::Error::from)?;
            between = ",\n";
        }
        self.sink.write_all(if between == "[\n" { b"[]\n" } else { b"\n]\n" })?;
        Ok(())
    }
}

/// The text on one line, without signs that a terminal obeys instead of showing: names come from files of strangers.
pub fn plain(text: &str) -> String {
    let turns_direction = |sign: char| matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let shown = text.chars().filter(|sign| !turns_direction(*sign));
    shown.map(|sign| if sign.is_control() { ' ' } else { sign }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_moves_no_cursor() {
        for (name, shown) in [
            ("Ana\u{1b}[2JSample", "Ana [2JSample"),
            ("Ana\r\nSample", "Ana  Sample"),
            ("fdp\u{202e}exe", "fdpexe"),
            ("Łucja Próbna", "Łucja Próbna"),
        ] {
            assert_eq!(plain(name), shown);
        }
    }

    #[test]
    fn lists_of_any_length_are_json() {
        for count in [0_usize, 1, 3] {
            let mut bytes = Vec::new();
            let items = (0..count).map(Ok::<usize, io::Error>);
            Output::new(&mut bytes).json_list(items).expect("memory can be written");
            let read: Vec<usize> = serde_json::from_slice(&bytes).expect("JSON");
            assert_eq!(read, (0..count).collect::<Vec<_>>());
        }
    }
}
