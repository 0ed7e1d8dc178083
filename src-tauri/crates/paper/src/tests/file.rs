//! The finished file.

use super::{chapter, document, paragraph};
use crate::{Block, Contents, Heading, Level, Rich};

#[test]
fn the_same_document_gives_the_same_bytes() {
    let mut book =
        document(vec![chapter("Alpha"), paragraph(400), chapter("Beta"), Block::Paragraph("שלום, see Łódź".into())]);
    book.contents = Contents::Listed;
    let first = crate::print(&book).expect("prints");
    let second = crate::print(&book).expect("prints");
    assert!(first.bytes == second.bytes);
    book.title = "Another".to_owned();
    let other = crate::print(&book).expect("prints");
    assert!(first.bytes != other.bytes);
}

#[test]
fn a_press_that_remembers_gives_the_same_bytes() {
    let base = || {
        let mut book = document(vec![
            chapter("Alpha"),
            paragraph(700),
            chapter("Beta"),
            Block::Paragraph(Rich::from("for ").hat(crate::Hat::Sales, "Sales").plain(" שלום, see Łódź")),
        ]);
        book.contents = Contents::Listed;
        book.header_left = "Example Firm".to_owned();
        book
    };
    let changed = |blocks: &[(usize, Block)]| {
        let mut book = base();
        for (place, block) in blocks {
            book.blocks[*place] = block.clone();
        }
        book
    };
    let mut grey = base();
    grey.style.printing = crate::Printing::Grey;
    let mut press = crate::Press::default();
    for (number, book) in [
        base(),
        base(),
        changed(&[(1, paragraph(650))]),
        changed(&[(3, paragraph(3))]),
        changed(&[(1, Block::Paragraph("Ω, Ж and a letter that no font has: \u{E000}".into())), (3, paragraph(30))]),
        base(),
        grey,
        changed(&[(1, paragraph(4000))]),
        base(),
    ]
    .iter()
    .enumerate()
    {
        let remembering = press.print(book).expect("prints");
        let anew = crate::print(book).expect("prints");
        assert!(remembering == anew, "document {number}");
    }
}

#[test]
fn the_file_says_what_it_is() {
    let section =
        Block::Heading(Heading { level: Level::Section, number: None, text: "A section".to_owned(), id: None });
    let mut book = document(vec![
        chapter("Alpha"),
        section,
        Block::Paragraph(Rich::from("to ").link("Beta", "Beta")),
        chapter("Beta"),
        paragraph(10),
    ]);
    book.language = "en-GB".to_owned();
    book.contents = Contents::Listed;
    let printed = crate::print(&book).expect("prints");
    let pdf = lopdf::Document::load_mem(&printed.bytes).expect("reads");
    assert_eq!(pdf.get_pages().len(), printed.pages);
    let catalog = pdf.catalog().expect("a catalog");
    let name = |key: &[u8]| catalog.get(key).and_then(lopdf::Object::as_name).map(<[u8]>::to_vec);
    assert_eq!(name(b"PageMode").expect("a page mode"), b"UseOutlines");
    assert_eq!(catalog.get(b"Lang").and_then(lopdf::Object::as_str).expect("a language"), b"en-GB");
    for key in [
        &b"StructTreeRoot"[..],
        b"Metadata",
        b"OutputIntents",
        b"PageLabels",
        b"ViewerPreferences",
        b"MarkInfo",
        b"Outlines",
    ] {
        assert!(catalog.has(key), "{}", String::from_utf8_lossy(key));
    }
    let links = pdf
        .get_pages()
        .values()
        .flat_map(|page| pdf.get_page_annotations(*page).unwrap_or_default())
        .filter(|annotation| annotation.has(b"Dest"))
        .count();
    // Three lines of contents, one link in the text.
    assert_eq!(links, 4);
}

#[test]
fn an_empty_document_is_one_empty_page() {
    let printed = crate::print(&document(Vec::new())).expect("prints");
    assert_eq!(printed.pages, 1);
    assert!(printed.warnings.is_empty() && printed.page_of.is_empty());
}

#[test]
fn what_all_pages_end_with_is_written_once() {
    let mut book = document(vec![chapter("Alpha"), paragraph(10), chapter("Beta"), paragraph(10), chapter("Gamma")]);
    book.header_left = "Example Firm".to_owned();
    let contents = |book: &crate::Document| -> Vec<Vec<lopdf::ObjectId>> {
        let printed = crate::print(book).expect("prints");
        let pdf = lopdf::Document::load_mem(&printed.bytes).expect("reads");
        pdf.get_pages().values().map(|page| pdf.get_page_contents(*page)).collect()
    };
    let pages = contents(&book);
    assert_eq!(pages.len(), 3);
    for page in &pages {
        assert_eq!(page.len(), 2);
        assert_eq!(page[1], pages[0][1]);
    }
    // Where nothing is alike, each page has its own operators alone.
    book.header_left.clear();
    assert!(contents(&book).iter().all(|page| page.len() == 1));
}
