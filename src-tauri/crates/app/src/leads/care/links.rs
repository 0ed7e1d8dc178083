//! Files and pages that belong to a lead. A page opens in the browser, a file is shown in its folder; nothing is run.

use super::change::change;
use super::view::is_address;
use crate::book::Book;
use crate::failure::{Problem, Said};
use crate::host::{FileKind, Host};
use crate::leads::find::lead;
use crate::leads::typed::{LONG, SHORT, needed, refused, within};
use crate::leads::view::LeadView;
use method::LeadId;
use method::lead::Link;
use serde::Deserialize;
use std::path::Path;
use store::table::happening::ChangeKind;

/// The most links that one lead may have.
const MOST: usize = 100;

/// A page of the web or an address to write to.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LinkAddRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// What it is called; empty for the address itself.
    pub label: String,
    /// The address; without a scheme it counts as a page.
    pub target: String,
}

/// One of a lead's links.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "contract", derive(ts_rs::TS))]
pub struct LinkRequest {
    /// Which lead.
    #[cfg_attr(feature = "contract", ts(type = "number"))]
    pub id: i64,
    /// Where it leads.
    pub target: String,
}

/// Adds a link to a page or an address.
pub fn add_link(book: &Book, request: &LinkAddRequest) -> Result<LeadView, Problem> {
    let typed = needed("target", &request.target, LONG, "link-missing")?;
    let target = address(typed).ok_or_else(|| refused("target", Said::new("link-kind").text("typed", typed)))?;
    let label = match within("label", &request.label, SHORT)? {
        "" => typed.to_owned(),
        label => label.to_owned(),
    };
    add(book, request.id, Link { label, target })
}

/// Asks for a file and adds a link to it; nothing changes if the owner cancelled. The file stays where it is.
pub fn add_file(book: &Book, host: &dyn Host, id: i64) -> Result<Option<LeadView>, Problem> {
    let Some(path) = host.choose_to_open(FileKind::Attachment) else { return Ok(None) };
    let name = path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let target = path.display().to_string();
    add(book, id, Link { label: name, target }).map(Some)
}

fn add(book: &Book, id: i64, link: Link) -> Result<LeadView, Problem> {
    change(book, id, ChangeKind::Linked, |care| {
        if care.links.iter().any(|known| known.target == link.target) {
            return Ok(String::new());
        }
        if care.links.len() >= MOST {
            return Err(refused("target", Said::new("link-too-many").number("most", MOST as i64)));
        }
        let words = Said::new("story-linked").text("label", link.label.clone()).say(&book.words);
        care.links.push(link);
        Ok(words)
    })
}

/// Takes a link off. The file or page itself is not touched.
pub fn remove_link(book: &Book, request: &LinkRequest) -> Result<LeadView, Problem> {
    change(book, request.id, ChangeKind::Linked, |care| {
        let Some(at) = care.links.iter().position(|link| link.target == request.target) else {
            return Ok(String::new());
        };
        let link = care.links.remove(at);
        Ok(Said::new("story-unlinked").text("label", link.label).say(&book.words))
    })
}

/// Opens a page or an address, or shows a file in its folder. Only what is on the lead's own list.
pub fn open_link(book: &Book, host: &dyn Host, request: &LinkRequest) -> Result<(), Problem> {
    let lead = lead(book, LeadId(request.id))?;
    let link = lead.care.links.iter().find(|link| link.target == request.target).ok_or(Problem::NotOurs)?;
    let path = Path::new(&link.target);
    let done = if is_address(&link.target) { host.browse(&link.target) } else { host.show(path) };
    done.map_err(|source| Problem::File { path: path.to_owned(), source })
}

/// The address as it is kept; none for what is neither a page behind https nor somebody to write to.
fn address(typed: &str) -> Option<String> {
    if typed.contains(|letter: char| letter.is_whitespace() || letter.is_control()) {
        return None;
    }
    let lower = typed.to_ascii_lowercase();
    if let Some(page) = lower.strip_prefix("https://") {
        return (!page.is_empty() && !page.starts_with('/')).then(|| format!("https://{}", &typed[8..]));
    }
    if let Some(somebody) = lower.strip_prefix("mailto:") {
        return somebody.contains('@').then(|| format!("mailto:{}", &typed[7..]));
    }
    let host = lower.split(['/', '?', '#']).next().unwrap_or_default();
    let is_page = host.contains('.') && !host.starts_with('.') && !host.contains([':', '\\', '@']);
    is_page.then(|| format!("https://{typed}"))
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn only_pages_behind_https_and_mail_are_addresses() {
        let cases = [
            ("https://example.com/a?b#c", Some("https://example.com/a?b#c")),
            ("HTTPS://Example.com", Some("https://Example.com")),
            ("mailto:ana@example.com", Some("mailto:ana@example.com")),
            ("example.com/offer.pdf", Some("https://example.com/offer.pdf")),
            ("http://example.com", None),
            ("javascript:alert(1)", None),
            ("file:///etc/passwd", None),
            ("https://", None),
            ("https:///etc", None),
            ("mailto:nobody", None),
            ("C:\\run.exe", None),
            ("smb://host/share", None),
            ("two words.com", None),
            ("word", None),
            ("ana@example.com", None),
        ];
        for (typed, expected) in cases {
            assert_eq!(address(typed).as_deref(), expected, "{typed}");
        }
    }
}
