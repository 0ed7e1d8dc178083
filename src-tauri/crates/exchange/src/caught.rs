//! Panics of libraries that are not ours: caught, and told to nobody on the standard error.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    static QUIET: Cell<bool> = const { Cell::new(false) };
}

/// What `work` gives; none if it panicked. What it had in hand is not to be used after that.
pub fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = take_hook();
        set_hook(Box::new(move |panic| {
            if !QUIET.get() {
                usual(panic);
            }
        }));
    });
    let before = QUIET.replace(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    QUIET.set(before);
    done.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_gives_nothing_and_the_next_work_goes_on() {
        assert_eq!(caught(|| 2), Some(2));
        assert_eq!(caught(|| -> u8 { panic!("nobody is told") }), None);
        assert!(!QUIET.get(), "the next panic is told as ever");
        assert_eq!(caught(|| 3), Some(3));
    }
}
