//! The course and the glossary: whole, short enough, and as many sentences as promised.

mod fixture;

use fixture::english;
use method::lead::LeadKind;

/// The sentences of a text, by the mark and the capital that follow each other.
fn sentences(text: &str) -> usize {
    let letters: Vec<char> = text.chars().filter(|letter| !matches!(letter, '“' | '”')).collect();
    let ends = |at: usize| matches!(letters[at], '.' | '?' | '!');
    (0..letters.len()).filter(|at| ends(*at) && (at + 1 == letters.len() || letters[at + 1] == ' ')).count()
}

#[test]
fn every_page_of_the_course_is_whole_and_short() {
    for kind in [LeadKind::Business, LeadKind::Consumer, LeadKind::Unknown] {
        let pages = english().course_pages(kind);
        assert_eq!(pages.len(), 8);
        for page in pages {
            assert!(!page.title.ends_with('.') && !page.title.starts_with("course-"), "{}", page.title);
            assert_eq!(page.paragraphs.len(), 3, "{}", page.title);
            let texts: Vec<&String> = page.paragraphs.iter().chain([&page.story]).collect();
            for text in &texts {
                assert!(text.ends_with(['.', '”']) && !text.contains(['{', '\n']), "{}: {text}", page.title);
            }
            let count: usize = texts.iter().map(|text| text.split_whitespace().count()).sum();
            assert!((120..=180).contains(&count), "{} has {count} words", page.title);
        }
    }
}

#[test]
fn the_story_fits_the_reader() {
    let says = |kind, word: &str| english().course_pages(kind).iter().any(|page| page.story.contains(word));
    assert!(says(LeadKind::Business, "dentist") && !says(LeadKind::Business, "families"));
    assert!(says(LeadKind::Consumer, "families") && !says(LeadKind::Consumer, "dentist"));
}

#[test]
fn every_word_of_the_glossary_has_two_sentences() {
    let source = include_str!("../locales/en/glossary.ftl");
    let keys: Vec<&str> = source.lines().filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
    let keys: Vec<&str> = keys.into_iter().filter(|key| key.starts_with("glossary-")).collect();
    assert!(keys.len() >= 40);
    for key in keys {
        let entry = english().glossary(key);
        assert_eq!(sentences(&entry.text), 2, "{}: {}", entry.word, entry.text);
        assert!(entry.word.starts_with(char::is_uppercase), "{}", entry.word);
        let count = entry.text.split_whitespace().count();
        assert!((15..=45).contains(&count), "{} has {count} words", entry.word);
    }
}
