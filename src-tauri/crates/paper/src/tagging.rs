//! Enters what stands on a page into the structure: each stretch of text of one node, each picture, each link.

use crate::{
    display::{FigureArea, Item, LinkArea, Mark, Sheet},
    structure::{Kid, NodeId, Structure},
};

/// What the pages hold besides their text and shapes, and whose their marked content is.
#[derive(Debug, Default)]
pub(crate) struct Tagging {
    /// For each page the node of each piece of marked content, by its number.
    pub owners: Vec<Vec<NodeId>>,
    /// The links, with the index of their page.
    pub links: Vec<(usize, LinkArea)>,
    /// The figures, with the index of their page.
    pub figures: Vec<(usize, FigureArea)>,
}

/// Goes through the pages as they will be written.
pub(crate) fn tag(sheets: &[Sheet], structure: &mut Structure) -> Tagging {
    let mut tagging = Tagging::default();
    for (page, sheet) in sheets.iter().enumerate() {
        let mut owners = Vec::new();
        let mut begin = |mark: Mark, structure: &mut Structure| {
            if let Mark::Node(node) = mark {
                structure.attach(node, Kid::Content { page, number: owners.len() });
                owners.push(node);
            }
        };
        let mut open: Option<Mark> = None;
        for item in &sheet.items {
            match item {
                Item::Shape(_) => {}
                Item::Figure(area) => tagging.figures.push((page, *area)),
                Item::Link(area) => {
                    structure.attach(area.node, Kid::Annotation(tagging.links.len()));
                    tagging.links.push((page, area.clone()));
                }
                Item::Image(image) => {
                    open = None;
                    begin(image.mark, structure);
                }
                Item::Text(run) => {
                    if open != Some(run.mark) {
                        open = Some(run.mark);
                        begin(run.mark, structure);
                    }
                }
            }
        }
        tagging.owners.push(owners);
    }
    tagging
}
