//! The viewer's outline: chapters, and under each its sections and clauses.

use lopdf::{Object, ObjectId};

use super::{bare, destination, text};
use crate::display::Sheet;

/// A line of the outline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OutlineLine {
    /// 1 for chapters; deeper lines stand under the nearest line before them that is less deep.
    pub level: u8,
    pub title: String,
    /// Counted from 0.
    pub page: usize,
    pub top: f32,
}

/// Adds the outline; gives its root, or nothing if there are no lines.
pub(super) fn add_outline(
    pdf: &mut lopdf::Document,
    lines: &[OutlineLine],
    pages: &[ObjectId],
    sheets: &[Sheet],
) -> Option<ObjectId> {
    if lines.is_empty() {
        return None;
    }
    let root = pdf.new_object_id();
    let ids: Vec<ObjectId> = lines.iter().map(|_| pdf.new_object_id()).collect();
    let parents = parents(lines);
    let children =
        |parent: Option<usize>| -> Vec<usize> { (0..lines.len()).filter(|line| parents[*line] == parent).collect() };
    for (number, line) in lines.iter().enumerate() {
        let parent = parents[number].map_or(root, |parent| ids[parent]);
        let siblings = children(parents[number]);
        let position = siblings.binary_search(&number).unwrap_or(0);
        let mut item = bare([
            ("Title", text(&line.title)),
            ("Parent", Object::Reference(parent)),
            ("Dest", destination(pages, sheets, line.page, line.top)),
        ]);
        if position > 0 {
            item.set("Prev", Object::Reference(ids[siblings[position - 1]]));
        }
        if let Some(next) = siblings.get(position + 1) {
            item.set("Next", Object::Reference(ids[*next]));
        }
        let own = children(Some(number));
        if let (Some(first), Some(last)) = (own.first(), own.last()) {
            item.set("First", Object::Reference(ids[*first]));
            item.set("Last", Object::Reference(ids[*last]));
            // Negative: closed until the reader opens it.
            item.set("Count", -(own.len() as i64));
        }
        pdf.objects.insert(ids[number], item.into());
    }
    let top = children(None);
    let mut outline = bare([("Count", Object::Integer(top.len() as i64))]);
    if let (Some(first), Some(last)) = (top.first(), top.last()) {
        outline.set("First", Object::Reference(ids[*first]));
        outline.set("Last", Object::Reference(ids[*last]));
    }
    pdf.objects.insert(root, outline.into());
    Some(root)
}

fn parents(lines: &[OutlineLine]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    lines
        .iter()
        .enumerate()
        .map(|(number, line)| {
            while open.last().is_some_and(|last| lines[*last].level >= line.level) {
                open.pop();
            }
            let parent = open.last().copied();
            open.push(number);
            parent
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stands_under_the_nearest_less_deep_one() {
        let lines: Vec<OutlineLine> = [1, 2, 3, 2, 1, 3]
            .into_iter()
            .map(|level| OutlineLine { level, title: String::new(), page: 0, top: 0.0 })
            .collect();
        assert_eq!(parents(&lines), [None, Some(0), Some(1), Some(0), None, Some(4)]);
    }
}
