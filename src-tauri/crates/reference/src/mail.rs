//! Domains where anybody can open a mailbox.

use std::sync::OnceLock;

use crate::embedded;

/// Whether anybody can open a mailbox at this domain, so that an address there names no business.
///
/// Takes a domain or a whole address, in any case.
pub fn is_free_mail(address: &str) -> bool {
    let domain = address.rsplit('@').next().unwrap_or_default().trim().to_lowercase();
    domains().binary_search(&domain.as_str()).is_ok()
}

fn domains() -> &'static [&'static str] {
    static TEXT: OnceLock<String> = OnceLock::new();
    static DOMAINS: OnceLock<Vec<&'static str>> = OnceLock::new();
    DOMAINS.get_or_init(|| {
        let text = TEXT.get_or_init(|| embedded::text(include_bytes!("../data/free_mail.tsv.deflate")));
        let mut domains: Vec<&str> = text.lines().collect();
        domains.sort_unstable();
        domains
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn free_mail_is_told_from_a_firm_s_own() {
        let cases = [
            ("ann@gmail.com", true),
            ("GMX.de", true),
            (" yahoo.com ", true),
            ("ann@example.com", false),
            ("", false),
            ("@", false),
        ];
        for (address, expected) in cases {
            assert_eq!(is_free_mail(address), expected, "{address}");
        }
    }
}
