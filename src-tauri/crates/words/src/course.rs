//! The short course: eight pages, one story through all of them, and what each exercise asks for.

use crate::{Arg, Words};
use method::lead::LeadKind;

const PAGES: [&str; 8] = [
    "course-page-1",
    "course-page-2",
    "course-page-3",
    "course-page-4",
    "course-page-5",
    "course-page-6",
    "course-page-7",
    "course-page-8",
];

/// What the course is called, and how it introduces itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CourseWords {
    /// Its title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub intro: String,
    /// The heading of the story on each page.
    pub story_title: String,
}

/// A page of the course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoursePageWords {
    /// Its title.
    pub title: String,
    /// What it teaches.
    pub paragraphs: Vec<String>,
    /// How the made-up firm fared with it.
    pub story: String,
}

impl Words {
    /// The course as a whole.
    pub fn course(&self) -> CourseWords {
        let part = |name| self.part("course", name, &[]).unwrap_or_default();
        CourseWords { title: self.text("course"), intro: part("intro"), story_title: part("story") }
    }

    /// The pages of the course in order; `kind` is whom the reader's market is for, which changes some of the story.
    pub fn course_pages(&self, kind: LeadKind) -> Vec<CoursePageWords> {
        let kind = match kind {
            LeadKind::Business | LeadKind::Unknown => "business",
            LeadKind::Consumer => "consumer",
        };
        let args = [("kind", Arg::Text(kind))];
        PAGES
            .iter()
            .map(|key| CoursePageWords {
                title: self.say(key, &args),
                paragraphs: ["first", "second", "third"]
                    .iter()
                    .filter_map(|name| self.part(key, name, &args))
                    .collect(),
                story: self.part(key, "story", &args).unwrap_or_default(),
            })
            .collect()
    }
}
