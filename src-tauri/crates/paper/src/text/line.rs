//! A line of text: runs and shapes, placed along one baseline.

use std::collections::BTreeSet;

use crate::{
    display::{Colour, Item, LinkArea, Mark, Outline, Reading, Shape, Stroke, TextRun},
    document::BlockId,
    look,
    rich::Verdict,
    structure::{NodeId, Role, Structure},
    text::clean::says_something,
};

/// A line. Its items stand on a baseline at 0, its left end at 0.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Line {
    /// Without the space at its end.
    pub width: f32,
    pub runs: Vec<LineRun>,
    pub shapes: Vec<Shape>,
    pub direction: Start,
}

/// Where a line begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Start {
    #[default]
    Left,
    Right,
}

/// Glyphs of a line, and the link they belong to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct LineRun {
    pub run: TextRun,
    pub link: Option<usize>,
}

/// Where a link of a paragraph leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Target {
    pub place: BlockId,
    /// All its words, however many lines they take.
    pub words: String,
}

/// The nodes of a paragraph: its own, and one per link in it.
pub(crate) struct Marks<'a> {
    pub mark: Mark,
    pub links: &'a [Target],
    /// Nothing for a link that leads nowhere or shows nothing: its words stay words.
    nodes: Vec<Option<NodeId>>,
}

impl<'a> Marks<'a> {
    pub(crate) fn new(structure: &mut Structure, mark: Mark, links: &'a [Target], known: &BTreeSet<BlockId>) -> Self {
        let leads = |target: &Target| known.contains(&target.place) && says_something(&target.words);
        let nodes = match mark {
            Mark::Artifact => Vec::new(),
            Mark::Node(node) => {
                links.iter().map(|target| leads(target).then(|| structure.add(node, Role::Link))).collect()
            }
        };
        Self { mark, links, nodes }
    }

    /// Marks for text in which no link can stand.
    pub(crate) fn plain(mark: Mark) -> Self {
        Self { mark, links: &[], nodes: Vec::new() }
    }
}

impl Line {
    /// Puts the line on a page: its left end at `x`, its baseline at `baseline`.
    pub(crate) fn place(self, x: f32, baseline: f32, marks: &Marks<'_>, items: &mut Vec<Item>) {
        for shape in self.shapes {
            let mut item = Item::Shape(shape);
            item.shift(x, baseline);
            items.push(item);
        }
        // The link that the words before belong to, and where its area stands among the items.
        let mut open: Option<(usize, usize)> = None;
        for LineRun { mut run, link } in self.runs {
            run.x += x;
            run.baseline += baseline;
            run.mark = marks.mark;
            if let Some(link) = link
                && let (Some(Some(node)), Some(target)) = (marks.nodes.get(link), marks.links.get(link))
            {
                let words = run.text.trim_end().len() as u32;
                let width =
                    run.glyphs.iter().filter(|glyph| glyph.start < words).map(|glyph| glyph.advance).sum::<f32>()
                        * run.size
                        / 1000.0;
                items.push(Item::Shape(Shape::rule(run.x, baseline + run.size * 0.17, width, 0.5, look::LINE_STRONG)));
                run.mark = Mark::Node(*node);
                // A space between two faces is no place to click.
                if !run.text.trim().is_empty() {
                    let area = LinkArea {
                        x: run.x,
                        y: baseline - run.size,
                        width: run.width(),
                        height: run.size * 1.3,
                        node: *node,
                        target: target.place.clone(),
                        description: target.words.clone(),
                    };
                    // Words in several faces are one place to click.
                    let before = open.filter(|(number, _)| *number == link).and_then(|(_, at)| items.get_mut(at));
                    match before {
                        Some(Item::Link(before)) if before.is_beside(&area) => before.take_in(&area),
                        _ => {
                            open = Some((link, items.len()));
                            items.push(Item::Link(area));
                        }
                    }
                }
            }
            items.push(Item::Text(run));
        }
    }
}

/// The shape of a verdict in a square of side `size` whose left end is at `x` and whose middle is at `middle`.
pub(crate) fn verdict_shape(verdict: Verdict, x: f32, middle: f32, size: f32) -> Vec<Shape> {
    let (colour, wash) = look::verdict(verdict);
    // The drawings stand in a grid of 12 units, as on the screen.
    let unit = size / 12.0;
    let at = |across: f32, down: f32| (x + across * unit, middle + (down - 6.0) * unit);
    let ring = |radius: f32, dash: Option<(f32, f32)>| Shape {
        outline: Outline::Circle { x: x + 6.0 * unit, y: middle, radius: radius * unit },
        fill: None,
        stroke: Some(Stroke { colour, width: 1.4 * unit, dash: dash.map(|(on, off)| (on * unit, off * unit)) }),
    };
    let line = |points: &[(f32, f32)], weight: f32, colour: Colour| {
        Shape::line(points.iter().map(|(across, down)| at(*across, *down)).collect(), weight * unit, colour)
    };
    match verdict {
        Verdict::Sellable => vec![
            Shape { fill: Some(colour), stroke: None, ..ring(5.5, None) },
            line(&[(3.4, 6.2), (5.2, 8.0), (8.6, 4.2)], 1.6, wash),
        ],
        Verdict::NeedsAnswers => vec![
            ring(5.0, None),
            // A question mark, drawn: a hook and a dot.
            line(
                &[
                    (4.3, 4.9),
                    (4.5, 4.0),
                    (5.2, 3.4),
                    (6.0, 3.3),
                    (6.9, 3.5),
                    (7.5, 4.2),
                    (7.5, 5.0),
                    (7.0, 5.7),
                    (6.3, 6.2),
                    (6.0, 7.1),
                ],
                1.2,
                colour,
            ),
            Shape {
                outline: Outline::Circle { x: at(6.0, 8.7).0, y: at(6.0, 8.7).1, radius: 0.75 * unit },
                fill: Some(colour),
                stroke: None,
            },
        ],
        Verdict::NotYet => vec![ring(5.0, None), line(&[(6.0, 3.0), (6.0, 6.2), (8.2, 7.5)], 1.4, colour)],
        Verdict::OffTarget => vec![
            Shape {
                outline: Outline::Rectangle {
                    x: at(1.0, 0.0).0,
                    y: at(0.0, 1.0).1,
                    width: 10.0 * unit,
                    height: 10.0 * unit,
                    radius: 2.0 * unit,
                },
                fill: None,
                stroke: Some(Stroke { colour, width: 1.4 * unit, dash: None }),
            },
            line(&[(3.8, 3.8), (8.2, 8.2)], 1.4, colour),
            line(&[(8.2, 3.8), (3.8, 8.2)], 1.4, colour),
        ],
        Verdict::NotALead => vec![ring(4.6, Some((2.0, 1.6)))],
    }
}

/// An empty run, to be filled with glyphs.
pub(crate) fn run_of(face: crate::fonts::FaceId, size: f32, colour: Colour, x: f32) -> TextRun {
    TextRun {
        face,
        size,
        colour,
        x,
        baseline: 0.0,
        glyphs: Vec::new(),
        text: String::new(),
        reading: Reading::Glyphs,
        mark: Mark::Artifact,
    }
}
