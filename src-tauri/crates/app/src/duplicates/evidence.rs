//! What two entries have in common, and how sure that makes us that they are one.

use super::alike::Spelling;

/// Something that two entries have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Common {
    /// The e-mail address.
    Mail,
    /// The phone number, with or without its prefix.
    Phone,
    /// The name.
    Name,
    /// The name, spelled a little otherwise.
    LikeName,
    /// The firm.
    Firm,
    /// The firm, spelled a little otherwise.
    LikeFirm,
    /// The domain of their mail, which is a firm's own.
    MailDomain,
    /// The town.
    Town,
}

/// How sure it is that two entries are one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sureness {
    /// There is a reason to look.
    Perhaps,
    /// Most such pairs are one person.
    Likely,
    /// It would be strange if they were two.
    Certain,
}

impl Sureness {
    /// All of them, the surest first.
    pub const ALL: [Self; 3] = [Self::Certain, Self::Likely, Self::Perhaps];

    /// The name in JSON.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Perhaps => "perhaps",
        }
    }
}

/// Whether a thing that both may have is the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Both {
    /// One or both lack it.
    Lacking,
    /// Both have it, and it differs.
    Differ,
    /// Both have the same.
    Agree,
}

/// What was compared of two entries.
#[derive(Debug, Clone, Copy)]
pub(super) struct Compared {
    pub name: Spelling,
    pub firm: Firms,
    pub mail: Both,
    pub domain: Both,
    pub phone: Both,
    pub town: Both,
    /// Whether the address is one that a whole office reads, such as info@example.com.
    pub mailbox: Mailbox,
}

/// How the firms compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Firms {
    /// One or both name none.
    Lacking,
    /// Both name one.
    Named(Spelling),
}

/// Who reads an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mailbox {
    Personal,
    Shared,
}

impl Compared {
    /// How sure it is; none if nothing speaks for it.
    pub(super) fn sureness(self) -> Option<Sureness> {
        use Spelling::{Close, Different};
        let names_meet = self.name > Different;
        let is_close = self.name >= Close;
        if self.mail == Both::Agree {
            return Some(match (names_meet, self.mailbox) {
                (true, _) => Sureness::Certain,
                (false, Mailbox::Personal) => Sureness::Likely,
                (false, Mailbox::Shared) => Sureness::Perhaps,
            });
        }
        if self.phone == Both::Agree {
            return Some(if names_meet { Sureness::Certain } else { Sureness::Perhaps });
        }
        if !names_meet {
            return None;
        }
        let firms_meet = matches!(self.firm, Firms::Named(spelling) if spelling > Different);
        let same_firm = self.firm == Firms::Named(Spelling::Same);
        let contradicted = self.mail == Both::Differ || self.phone == Both::Differ || self.town == Both::Differ;
        if firms_meet || self.domain == Both::Agree {
            return Some(match (self.name, same_firm, contradicted) {
                (Spelling::Same, true, false) => Sureness::Certain,
                _ if is_close => Sureness::Likely,
                _ => Sureness::Perhaps,
            });
        }
        if self.firm != Firms::Lacking {
            return None;
        }
        match (self.town, self.name) {
            (Both::Agree, Spelling::Same) if self.mail == Both::Differ && self.phone == Both::Differ => {
                Some(Sureness::Perhaps)
            }
            (Both::Agree, Spelling::Same) => Some(Sureness::Likely),
            (Both::Agree, _) => Some(Sureness::Perhaps),
            // The same name and nothing that speaks against it.
            (Both::Lacking, Spelling::Same) if !contradicted => Some(Sureness::Perhaps),
            (Both::Lacking | Both::Differ, _) => None,
        }
    }

    /// What they have in common, the strongest sign first.
    pub(super) fn common(self) -> Vec<Common> {
        let agree = |both, common| (both == Both::Agree).then_some(common);
        let firm = match self.firm {
            Firms::Named(Spelling::Same) => Some(Common::Firm),
            Firms::Named(Spelling::Alike | Spelling::Close) => Some(Common::LikeFirm),
            Firms::Named(Spelling::Different) | Firms::Lacking => None,
        };
        let name = match self.name {
            Spelling::Same => Some(Common::Name),
            Spelling::Close | Spelling::Alike => Some(Common::LikeName),
            Spelling::Different => None,
        };
        let domain = agree(self.domain, Common::MailDomain).filter(|_| self.mail != Both::Agree && firm.is_none());
        let all = [
            agree(self.mail, Common::Mail),
            agree(self.phone, Common::Phone),
            name,
            firm,
            domain,
            agree(self.town, Common::Town),
        ];
        all.into_iter().flatten().collect()
    }
}
