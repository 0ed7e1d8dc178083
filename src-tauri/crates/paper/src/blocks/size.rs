//! How large the market is, how much of it can be reached and how much is needed: discs inside each other, their areas
//! to scale, each with its words beside it.

use super::{Setter, figure::strong};
use crate::{
    block::Align,
    display::{Item, Outline, Shape, Stroke},
    drawing::{Size, SizePicture},
    look::{self, Type, gap},
    rich::Rich,
    structure::NodeId,
};

/// The largest disc.
const LARGEST: f32 = 54.0;
/// The smallest that is still seen.
const SMALLEST: f32 = 1.8;
/// Room between the discs and their words.
const AWAY: f32 = 40.0;
/// Room between two figures.
const UNDER: f32 = 9.0;

const FIGURE: Type = strong(look::SECTION.sized(15.0, 18.5)).tabular();
const LABEL: Type = look::SMALL.sized(9.0, 12.6);

/// A disc, its words and how tall they are.
struct Disc {
    radius: f32,
    figure: Rich,
    label: Rich,
    height: f32,
}

impl Setter<'_> {
    pub(super) fn size_picture(&mut self, picture: &SizePicture) {
        let node = self.figure(&picture.alt);
        let sizes: Vec<&Size> = [&picture.total, &picture.reach].into_iter().chain(&picture.needed).collect();
        let most = sizes.iter().map(|size| size.count).max().unwrap_or(0).max(1) as f64;
        let left = self.frame.column - self.frame.left;
        let words_left = left + 2.0 * LARGEST + AWAY;
        let width = self.frame.full() - words_left;
        let discs: Vec<Disc> = sizes
            .iter()
            .map(|size| {
                let figure = self.at_most(&size.figure, FIGURE, width, 2);
                let label = self.at_most(&size.label, LABEL, width, 4);
                let height = self.height_of(&figure, FIGURE, width) + self.height_of(&label, LABEL, width);
                // An area twice as large is twice as much: the radius grows with the root.
                let radius = (LARGEST * (size.count as f64 / most).sqrt() as f32).max(SMALLEST);
                Disc { radius, figure, label, height }
            })
            .collect();
        let words: f32 = discs.iter().map(|disc| disc.height).sum::<f32>() + UNDER * (discs.len() - 1) as f32;
        let height = (2.0 * LARGEST).max(words);
        let mut items = Vec::new();
        let (middle, foot) = (left + LARGEST, height);
        Self::discs(&discs, (middle, foot), &mut items);
        self.words_of_discs(&discs, (middle, foot), (words_left, width, height), node, &mut items);
        self.push_figure(node, gap::BLOCK, height + 2.0, items);
        self.extra = self.extra.max(4.0);
    }

    /// All stand on one foot, the larger behind the smaller.
    fn discs(discs: &[Disc], (middle, foot): (f32, f32), items: &mut Vec<Item>) {
        let line = Stroke { colour: look::LINE_STRONG, width: 0.8, dash: None };
        let dashed = Stroke { colour: look::INK, width: 1.1, dash: Some((3.0, 2.0)) };
        let looks = [(Some(look::CARD), Some(line)), (Some(look::LINE), Some(line)), (Some(look::INK), None)];
        let mut order: Vec<(usize, &Disc)> = discs.iter().enumerate().collect();
        order.sort_by(|one, other| other.1.radius.total_cmp(&one.1.radius));
        for (number, disc) in order {
            let (mut fill, mut stroke) = looks[number.min(2)];
            // More needed than can be reached: a full disc would hide what there is.
            if number == 2 && discs.get(1).is_some_and(|reach| reach.radius < disc.radius) {
                (fill, stroke) = (None, Some(dashed));
            }
            let outline = Outline::Circle { x: middle, y: foot - disc.radius, radius: disc.radius };
            items.push(Item::Shape(Shape { outline, fill, stroke }));
        }
    }

    fn words_of_discs(
        &mut self,
        discs: &[Disc],
        (middle, foot): (f32, f32),
        (left, width, height): (f32, f32, f32),
        node: NodeId,
        items: &mut Vec<Item>,
    ) {
        // Each wants to stand beside the top of its disc; from the foot up, they make room for each other.
        let mut tops: Vec<f32> = discs.iter().map(|disc| foot - 2.0 * disc.radius - FIGURE.leading * 0.2).collect();
        let mut order: Vec<usize> = (0..discs.len()).collect();
        order.sort_by(|one, other| discs[*other].radius.total_cmp(&discs[*one].radius));
        let mut limit = height;
        for number in order.iter().rev() {
            tops[*number] = tops[*number].min(limit - discs[*number].height).max(0.0);
            limit = tops[*number] - UNDER;
        }
        let mut limit = 0.0;
        for number in &order {
            tops[*number] = tops[*number].max(limit);
            limit = tops[*number] + discs[*number].height + UNDER;
        }
        for (number, disc) in discs.iter().enumerate() {
            let top = tops[number];
            let under = top + self.words(&disc.figure, (FIGURE, Align::Left), (left, top, width), node, items);
            self.words(&disc.label, (LABEL, Align::Left), (left, under - 1.0, width), node, items);
            // From the top of the disc to the middle of its figure.
            let (from, to) = (foot - 2.0 * disc.radius, top + FIGURE.leading / 2.0);
            let knee = left - AWAY * 0.45;
            let points = vec![(middle, from), (knee.min(left - 16.0), from), (left - 12.0, to), (left - 6.0, to)];
            items.push(Item::Shape(Shape::line(points, 0.6, look::LINE_STRONG)));
            items.push(Item::Shape(Shape {
                outline: Outline::Circle { x: middle, y: from, radius: 1.5 },
                fill: Some(look::INK_SOFT),
                stroke: None,
            }));
        }
    }
}
