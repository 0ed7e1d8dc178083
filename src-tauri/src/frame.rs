//! Where a window lies on the screens.

use tauri::{PhysicalPosition, PhysicalSize};

/// A rectangle in physical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    left: i32,
    top: i32,
    width: u32,
    height: u32,
}

impl Frame {
    /// The rectangle with this upper left corner and this size.
    pub const fn new(position: PhysicalPosition<i32>, size: PhysicalSize<u32>) -> Self {
        Self { left: position.x, top: position.y, width: size.width, height: size.height }
    }

    /// Its upper left corner.
    pub const fn position(self) -> PhysicalPosition<i32> {
        PhysicalPosition::new(self.left, self.top)
    }

    /// How large it is.
    pub const fn size(self) -> PhysicalSize<u32> {
        PhysicalSize::new(self.width, self.height)
    }

    /// The same window, wholly on the screen that shows most of it, or on the first when none shows any; none without a
    /// screen.
    pub fn kept_on(self, screens: &[Self]) -> Option<Self> {
        let first = *screens.first()?;
        let screen =
            screens.iter().fold(
                first,
                |best, screen| {
                    if self.shared_with(*screen) > self.shared_with(best) { *screen } else { best }
                },
            );
        let width = self.width.min(screen.width);
        let height = self.height.min(screen.height);
        let room = |from: i32, whole: u32, taken: u32| from.saturating_add_unsigned(whole - taken);
        Some(Self {
            left: self.left.clamp(screen.left, room(screen.left, screen.width, width)),
            top: self.top.clamp(screen.top, room(screen.top, screen.height, height)),
            width,
            height,
        })
    }

    /// The area, in pixels, that two rectangles share.
    fn shared_with(self, other: Self) -> u64 {
        shared(self.left, self.width, other.left, other.width) * shared(self.top, self.height, other.top, other.height)
    }
}

/// The length that two stretches of a line share.
fn shared(one: i32, one_length: u32, other: i32, other_length: u32) -> u64 {
    let from = i64::from(one.max(other));
    let to = (i64::from(one) + i64::from(one_length)).min(i64::from(other) + i64::from(other_length));
    u64::try_from(to - from).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn frame(left: i32, top: i32, width: u32, height: u32) -> Frame {
        Frame { left, top, width, height }
    }

    #[test]
    fn a_window_is_kept_on_a_screen() {
        let laptop = frame(0, 27, 1440, 873);
        let left_of_it = frame(-1920, 0, 1920, 1080);
        let cases: &[(&str, Frame, &[Frame], Frame)] = &[
            ("already there", frame(100, 100, 1280, 700), &[laptop], frame(100, 100, 1280, 700)),
            ("half over the right edge", frame(1000, 100, 900, 600), &[laptop], frame(540, 100, 900, 600)),
            ("title bar above the top", frame(100, -40, 900, 600), &[laptop], frame(100, 27, 900, 600)),
            ("its screen is gone", frame(-1800, 50, 900, 600), &[laptop], frame(0, 50, 900, 600)),
            ("where Windows puts minimised ones", frame(-32000, -32000, 900, 600), &[laptop], frame(0, 27, 900, 600)),
            ("larger than the screen", frame(-50, 0, 2560, 1400), &[laptop], laptop),
            ("on the second screen", frame(-1800, 50, 900, 600), &[laptop, left_of_it], frame(-1800, 50, 900, 600)),
            ("mostly on the second", frame(-600, 50, 900, 600), &[laptop, left_of_it], frame(-900, 50, 900, 600)),
            ("at the end of the world", frame(i32::MAX, i32::MIN, 900, 600), &[laptop], frame(540, 27, 900, 600)),
        ];
        for (what, window, screens, expected) in cases {
            assert_eq!(window.kept_on(screens), Some(*expected), "{what}");
        }
        assert_eq!(laptop.kept_on(&[]), None);
    }
}
