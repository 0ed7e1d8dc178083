//! Address cards: vCard 3.0 in UTF-8, the version that telephones, Outlook, Google and Apple all take.

use std::io::{self, Write};

use super::content_line::{escaped, write_line};
use super::{Contact, Moment, PersonName};

/// Writes one card. Cards stand one after the other in a file; nothing begins or ends it.
///
/// What somebody asked not to get stands in the categories, which address books show, and in a line of its own.
///
/// ```
/// use exchange::out::{Contact, Day, Moment, vcard};
/// let ana = Contact { uid: "lead-1".into(), name: "Ana Sample".into(), phone: "+1 206 555 0101".into(), ..Contact::default() };
/// let mut out = Vec::new();
/// vcard(&mut out, &ana, Moment { day: Day(2026, 11, 22), time: (12, 0, 0) })?;
/// let text = String::from_utf8(out)?;
/// assert!(text.starts_with("BEGIN:VCARD\r\nVERSION:3.0\r\n"));
/// assert!(text.contains("\r\nN:Sample;Ana;;;\r\nFN:Ana Sample\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn vcard(out: &mut impl Write, contact: &Contact<'_>, now: Moment) -> io::Result<()> {
    write_line(out, "BEGIN", "VCARD")?;
    write_line(out, "VERSION", "3.0")?;
    write_line(out, "PRODID", "-//Sellable//Lead log//EN")?;
    write_line(out, "UID", &escaped(&contact.uid))?;
    let name = PersonName::of(&contact.name);
    write_line(out, "N", &format!("{};{};;;", escaped(name.last), escaped(name.first)))?;
    write_line(out, "FN", &escaped(&contact.name))?;
    let address = &contact.address;
    let parts = [&address.city, &address.region, &address.postal, &address.country].map(|part| escaped(part));
    let place = if address.is_blank() { String::new() } else { format!(";;;{}", parts.join(";")) };
    let lines = [
        ("ORG", escaped(&contact.company)),
        ("TITLE", escaped(&contact.title)),
        ("EMAIL;TYPE=INTERNET", escaped(&contact.email)),
        ("TEL;TYPE=VOICE", escaped(&contact.phone)),
        ("ADR;TYPE=WORK", place),
        ("NOTE", escaped(&contact.note)),
        ("CATEGORIES", escaped(&contact.do_not_contact)),
        ("X-SELLABLE-DO-NOT-CONTACT", escaped(&contact.do_not_contact)),
    ];
    for (name, value) in lines.iter().filter(|(_, value)| !value.is_empty()) {
        write_line(out, name, value)?;
    }
    write_line(out, "REV", &now.to_string())?;
    write_line(out, "END", "VCARD")
}
