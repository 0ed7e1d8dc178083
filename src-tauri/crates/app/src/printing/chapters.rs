//! The chapters of the playbook, as far as they can be left out.

use crate::failure::Said;
use serde::Serialize;
use words::Words;

/// A chapter of the playbook.
#[derive(Debug, Clone, Serialize)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct ChapterChoice {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Why it can't be left out; none if it can.
    pub fixed: Option<String>,
}

/// The chapters of the playbook with the keys of their titles, and of why they can't be left out.
const CHAPTERS: [(&str, &str, Option<&str>); 11] = [
    ("business", "paper-chapter-business", Some("paper-fixed-business")),
    ("market", "paper-chapter-1", Some("paper-fixed-market")),
    ("avatar", "paper-chapter-2", None),
    ("lead", "paper-chapter-3", Some("paper-fixed-lead")),
    ("examples", "paper-chapter-4", None),
    ("engagement", "paper-chapter-5", Some("paper-fixed-engagement")),
    ("talk", "paper-chapter-6", None),
    ("discard", "paper-chapter-7", Some("paper-fixed-discard")),
    ("contact", "paper-chapter-8", None),
    ("council", "paper-chapter-9", None),
    ("sign", "paper-chapter-10", Some("paper-fixed-sign")),
];

/// The chapters of the playbook, in their order.
pub fn chapters(words: &Words) -> Vec<ChapterChoice> {
    let view = |(id, title, fixed): (&str, &'static str, Option<&'static str>)| ChapterChoice {
        id: id.to_owned(),
        title: Said::new(title).say(words),
        fixed: fixed.map(|why| Said::new(why).say(words)),
    };
    CHAPTERS.into_iter().map(view).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_chosen_is_what_the_printer_leaves_out() {
        let free: Vec<&str> = CHAPTERS.iter().filter(|(_, _, fixed)| fixed.is_none()).map(|(id, ..)| *id).collect();
        assert_eq!(free, paper::MAY_BE_LEFT_OUT.map(|(id, _)| id));
    }
}
