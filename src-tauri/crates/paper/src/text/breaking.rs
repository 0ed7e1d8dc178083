//! Chooses where lines end, looking at the whole paragraph at once (after Knuth and Plass, for ragged lines): the
//! lines become as even as they can, with as few of them as possible.

/// Something that is never broken, with the space after it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Atom {
    pub width: f32,
    /// Counts only when the line goes on.
    pub space: f32,
    pub stop: Stop,
}

/// Whether a line may end after an atom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Stop {
    May,
    /// With a hyphen of this width.
    Hyphen(f32),
    Must,
}

/// What one more line costs. Raggedness rarely reaches this, so no line is added for beauty's sake.
const LINE: f32 = 30.0;

/// What a hyphen costs: as much as a line that is 22 % short.
const HYPHEN: f32 = 5.0;

/// What a last line costs that holds less than an eighth of the measure.
const STRAGGLER: f32 = 4.0;

/// The cost of an atom wider than the measure, alone on its line.
const OVERFULL: f32 = 10_000.0;

/// For each line the number of the atom after its last one.
pub(crate) fn break_lines(atoms: &[Atom], measure: f32) -> Vec<usize> {
    // best[i]: the cheapest way to set the first i atoms, and where its last line begins.
    let mut best: Vec<(f32, usize)> = vec![(0.0, 0)];
    for end in 1..=atoms.len() {
        let last = &atoms[end - 1];
        let closes = end == atoms.len() || last.stop == Stop::Must;
        let mut width = last.width
            + match last.stop {
                Stop::Hyphen(hyphen) if !closes => hyphen,
                _ => 0.0,
            };
        let mut cheapest = (f32::INFINITY, end - 1);
        let mut start = end - 1;
        loop {
            let fits = width <= measure + 0.01;
            if !fits && start < end - 1 {
                break;
            }
            let cost =
                best[start].0 + cost_of_line(if fits { width / measure } else { f32::INFINITY }, last.stop, closes);
            if cost < cheapest.0 {
                cheapest = (cost, start);
            }
            if start == 0 || atoms[start - 1].stop == Stop::Must {
                break;
            }
            start -= 1;
            width += atoms[start].width + atoms[start].space;
        }
        best.push(cheapest);
    }
    let mut ends = Vec::new();
    let mut end = atoms.len();
    while end > 0 {
        ends.push(end);
        end = best[end].1;
    }
    ends.reverse();
    ends
}

fn cost_of_line(fullness: f32, stop: Stop, closes: bool) -> f32 {
    if fullness.is_infinite() {
        return OVERFULL;
    }
    if closes {
        return LINE + if fullness < 0.125 { STRAGGLER } else { 0.0 };
    }
    let short = 1.0 - fullness;
    let hyphen = if matches!(stop, Stop::Hyphen(_)) { HYPHEN } else { 0.0 };
    LINE + 100.0 * short * short + hyphen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(widths: &[f32]) -> Vec<Atom> {
        widths.iter().map(|width| Atom { width: *width, space: 1.0, stop: Stop::May }).collect()
    }

    #[test]
    fn lines_hold_as_much_as_they_can_and_are_even() {
        // A greedy breaker sets "3 3 | 2 | 6", leaving the second line nearly empty.
        for (widths, measure, expected) in [
            (&[3.0, 3.0, 3.0][..], 20.0, &[3][..]),
            (&[5.0, 5.0, 5.0, 5.0], 11.0, &[2, 4]),
            (&[3.0, 2.0, 2.0, 5.0], 6.0, &[1, 3, 4]),
            (&[30.0, 2.0], 10.0, &[1, 2]),
            (&[], 10.0, &[]),
        ] {
            assert_eq!(break_lines(&words(widths), measure), expected, "{widths:?} in {measure}");
        }
    }

    #[test]
    fn a_line_ends_where_it_must() {
        let mut atoms = words(&[1.0, 1.0, 1.0]);
        atoms[0].stop = Stop::Must;
        assert_eq!(break_lines(&atoms, 100.0), [1, 3]);
    }

    #[test]
    fn a_hyphen_is_used_only_when_it_saves_much() {
        let syllables = |first: f32| {
            vec![
                Atom { width: first, space: 1.0, stop: Stop::May },
                Atom { width: 4.0, space: 0.0, stop: Stop::Hyphen(0.5) },
                Atom { width: 4.0, space: 1.0, stop: Stop::May },
                Atom { width: 8.0, space: 0.0, stop: Stop::May },
            ]
        };
        assert_eq!(break_lines(&syllables(5.0), 13.0), [2, 4], "without it the first line would be two thirds empty");
        assert_eq!(break_lines(&syllables(12.0), 13.0), [1, 3, 4]);
    }
}
