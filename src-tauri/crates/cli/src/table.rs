//! Text in columns.

use unicode_width::UnicodeWidthStr;

use crate::output::plain;

/// The widest a column but the last gets; longer texts are cut.
const WIDEST: usize = 40;
const BETWEEN: &str = "  ";

/// Rows in columns that line up, whatever the script.
pub fn aligned(rows: &[Vec<String>]) -> Vec<String> {
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| plain(cell)).collect()).collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter(|row| column + 1 < row.len()).map(|row| row[column].width());
        cells.max().unwrap_or(0).min(WIDEST)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    rows.iter().map(|row| line(row, &widths)).collect()
}

fn line(row: &[String], widths: &[usize]) -> String {
    let Some((last, before)) = row.split_last() else { return String::new() };
    let mut line = String::new();
    for (cell, width) in before.iter().zip(widths) {
        let cell = cut(cell, *width);
        line.push_str(&cell);
        line.push_str(&" ".repeat(width.saturating_sub(cell.width())));
        line.push_str(BETWEEN);
    }
    line.push_str(last);
    line.trim_end().to_owned()
}

fn cut(text: &str, most: usize) -> String {
    if text.width() <= most {
        return text.to_owned();
    }
    let mut kept = String::new();
    for sign in text.chars() {
        if kept.width() + sign.to_string().width() + 1 > most {
            break;
        }
        kept.push(sign);
    }
    kept.push('…');
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let long = "a".repeat(60);
        let rows = [row(&["1", "診所", "here"]), row(&["12", "Łódź", ""]), row(&["3", &long, "there"])];
        let lines = aligned(&rows);
        assert_eq!(lines[0], format!("1   診所{}  here", " ".repeat(36)));
        assert_eq!(lines[1], "12  Łódź");
        assert_eq!(lines[2], format!("3   {}…  there", "a".repeat(39)));
    }
}
