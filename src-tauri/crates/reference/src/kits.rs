//! Starter kits: a whole playbook for each kind of small business, which an owner corrects instead of beginning on a
//! blank page. Each is a file in `kits/`, written for this product, about made-up people.

/// A starter kit as its file has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kit {
    /// Its name in JSON and on the command line.
    pub key: &'static str,
    /// The file: JSON with `kit`, `name`, `about`, `answers` and `worked`.
    pub text: &'static str,
}

macro_rules! kits {
    ($($key:literal),* $(,)?) => {
        &[$(Kit { key: $key, text: include_str!(concat!("../kits/en/", $key, ".json")) }),*]
    };
}

static KITS: &[Kit] = kits![
    "home_services",
    "dental_practice",
    "accountant",
    "law_office",
    "marketing_agency",
    "it_services",
    "consultant",
    "manufacturer",
    "wholesaler",
    "retailer",
    "restaurant",
    "fitness_studio",
    "real_estate_agent",
];

/// All kits, in the order in which they are offered.
pub fn kits() -> &'static [Kit] {
    KITS
}

/// The kit with this key.
pub fn kit(key: &str) -> Option<&'static Kit> {
    KITS.iter().find(|kit| kit.key == key)
}
