//! The guard against formulas. A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a
//! line end. A cell written here gets a `'` before it, and one read here loses exactly one, so that a
//! telephone number like `+44 20 …` comes back as it went.

/// Signs with which a spreadsheet begins a formula, also in their full-width forms.
const STARTS_FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet might run the cell. Guards that stand already are looked through: such a cell
/// gets one more, or reading it back would take away a `'` that is its own.
pub(crate) fn needs_guard(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(STARTS_FORMULA)
}

/// Whether the cell begins with a guard that is to be removed.
pub(crate) fn is_guarded(cell: &str) -> bool {
    cell.starts_with('\'') && needs_guard(cell)
}

/// Whether the cell is a telephone number and nothing else: digits, and the signs that stand between them. No such cell
/// does anything in a spreadsheet but lose its `+`.
pub(crate) fn is_number(cell: &str) -> bool {
    let Some(rest) = cell.strip_prefix('+') else { return false };
    rest.starts_with(|sign: char| sign.is_ascii_digit() || sign == '(')
        && rest.chars().all(|sign| sign.is_ascii_digit() || " -().".contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_could_run_is_guarded() {
        let cases = [
            ("=1+1", true, false),
            ("+44 20 7946 0000", true, false),
            ("-5", true, false),
            ("@all", true, false),
            ("\tx", true, false),
            ("\rx", true, false),
            ("＝1", true, false),
            ("'=1", true, true),
            ("''=1", true, true),
            ("'t Hooft", false, false),
            ("'", false, false),
            ("", false, false),
            ("a=1", false, false),
        ];
        for (cell, needs, guarded) in cases {
            assert_eq!((needs_guard(cell), is_guarded(cell)), (needs, guarded), "{cell:?}");
        }
    }

    #[test]
    fn only_a_number_is_a_number() {
        let cases = [
            ("+44 20 7946 0000", true),
            ("+1 (206) 555-0101", true),
            ("+1+1", false),
            ("+1,2", false),
            ("+A1", false),
            ("+", false),
            ("-5", false),
            ("206 555 0101", false),
        ];
        for (cell, expect) in cases {
            assert_eq!(is_number(cell), expect, "{cell:?}");
        }
    }
}
