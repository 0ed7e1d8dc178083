//! Names of files that every system takes and nobody can be fooled by.

use std::ffi::OsStr;
use std::path::PathBuf;

/// Longest name without its extension, in bytes: file systems take 255, and a name that ends up in a sync folder grows.
const LONGEST: usize = 120;

/// Names that Windows keeps for devices, whatever their extension.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "conin$", "conout$"];

/// A suggestion for a file's name: one path component, without marks that hide or reverse its ending, short enough, and
/// with the extension that the kind of file carries.
pub fn safe_name(suggested: &str, extension: &str) -> String {
    let stem = match suggested.rsplit_once('.') {
        Some((stem, ending)) if ending.eq_ignore_ascii_case(extension) => stem,
        _ => suggested,
    };
    let mut name = String::new();
    for mark in stem.chars().filter(|mark| !is_invisible(*mark)) {
        let mark = if matches!(mark, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') { '-' } else { mark };
        if name.len() + mark.len_utf8() > LONGEST {
            break;
        }
        name.push(mark);
    }
    let name = name.trim_matches(|mark: char| mark == '.' || mark.is_whitespace());
    if name.is_empty() || is_device(name) {
        return format!("sellable.{extension}");
    }
    format!("{name}.{extension}")
}

/// The path with its extension added when it has another or none; the name as typed stays whole.
pub fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().and_then(OsStr::to_str).is_some_and(|there| there.eq_ignore_ascii_case(extension)) {
        return path;
    }
    let mut whole = path.into_os_string();
    whole.push(".");
    whole.push(extension);
    PathBuf::from(whole)
}

/// Control characters and the marks of Unicode that show nothing or turn the text around them.
fn is_invisible(mark: char) -> bool {
    mark.is_control()
        || matches!(mark, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    let numbered =
        |device: &str| stem.strip_prefix(device).is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']));
    DEVICES.contains(&stem.as_str()) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn a_suggestion_is_one_plain_component() {
        let long = "x".repeat(300);
        let cases: &[(&str, &str)] = &[
            ("Playbook 2026.pdf", "Playbook 2026.pdf"),
            ("Playbook.PDF", "Playbook.pdf"),
            ("Ana’s Dental Clinic", "Ana’s Dental Clinic.pdf"),
            ("v1.2 draft", "v1.2 draft.pdf"),
            ("../../etc/passwd", "-..-etc-passwd.pdf"),
            ("..\\..\\x", "-..-x.pdf"),
            ("C:x", "C-x.pdf"),
            ("a\0b\nc", "abc.pdf"),
            ("fdp\u{202e}exe.", "fdpexe.pdf"),
            ("trailing dots. . .", "trailing dots.pdf"),
            (".hidden", "hidden.pdf"),
            ("CON", "sellable.pdf"),
            ("nul.txt", "sellable.pdf"),
            ("com1", "sellable.pdf"),
            ("Company", "Company.pdf"),
            ("", "sellable.pdf"),
            (" . ", "sellable.pdf"),
            ("\u{200b}", "sellable.pdf"),
        ];
        for (suggested, expected) in cases {
            assert_eq!(safe_name(suggested, "pdf"), *expected, "{suggested:?}");
        }
        assert_eq!(safe_name(&long, "pdf").len(), LONGEST + ".pdf".len());
        assert!(safe_name(&"é".repeat(300), "csv").len() <= LONGEST + ".csv".len());
    }

    #[test]
    fn every_suggestion_is_its_own_file_name() {
        for suggested in ["..", "/", "a/b", "a\\b", "\u{202e}", ".", "x/.."] {
            let name = safe_name(suggested, "csv");
            assert_eq!(Path::new(&name).file_name(), Some(OsStr::new(&name)), "{suggested:?}");
        }
    }

    #[test]
    fn an_extension_is_added_once() {
        let cases: &[(&str, &str)] = &[
            ("/a/playbook", "/a/playbook.pdf"),
            ("/a/playbook.pdf", "/a/playbook.pdf"),
            ("/a/playbook.PDF", "/a/playbook.PDF"),
            ("/a/v1.2", "/a/v1.2.pdf"),
            ("/a.pdf/playbook", "/a.pdf/playbook.pdf"),
        ];
        for (typed, expected) in cases {
            assert_eq!(with_extension(PathBuf::from(typed), "pdf"), PathBuf::from(expected), "{typed}");
        }
    }
}
