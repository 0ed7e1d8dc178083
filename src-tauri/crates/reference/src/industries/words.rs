//! Reads words for industries: plural and singular, British and American, "&" and "and" are the same.

use crate::folding;

/// Spellings that mean the same word, each with the one that is kept; in order.
const SAME_WORDS: [(&str, &str); 50] = [
    ("advisor", "adviser"),
    ("aluminium", "aluminum"),
    ("apparel", "clothing"),
    ("attorney", "lawyer"),
    ("auto", "car"),
    ("automobile", "car"),
    ("automotive", "car"),
    ("cellphone", "phone"),
    ("centre", "center"),
    ("clothe", "clothing"),
    ("colour", "color"),
    ("consultancy", "consultant"),
    ("consulting", "consultant"),
    ("counselling", "counseling"),
    ("counsellor", "counselor"),
    ("defence", "defense"),
    ("distributor", "wholesaler"),
    ("doughnut", "donut"),
    ("fibre", "fiber"),
    ("garment", "clothing"),
    ("gynaecologist", "gynecologist"),
    ("jeweller", "jeweler"),
    ("jewellery", "jewelry"),
    ("labeling", "labelling"),
    ("laboratory", "lab"),
    ("labour", "labor"),
    ("lorry", "truck"),
    ("maker", "manufacturer"),
    ("manufacturing", "manufacturer"),
    ("modelling", "modeling"),
    ("motorbike", "motorcycle"),
    ("mould", "mold"),
    ("moulding", "molding"),
    ("organisation", "organization"),
    ("orthopaedic", "orthopedic"),
    ("paediatric", "pediatric"),
    ("paediatrician", "pediatrician"),
    ("petrol", "gas"),
    ("physician", "doctor"),
    ("physiotherapist", "physio"),
    ("programme", "program"),
    ("remodelling", "remodeling"),
    ("reseller", "shop"),
    ("resto", "restaurant"),
    ("retailer", "shop"),
    ("store", "shop"),
    ("supplier", "supply"),
    ("theatre", "theater"),
    ("tyre", "tire"),
    ("wholesale", "wholesaler"),
];

/// Words that are written together or apart; in order.
const COMPOUNDS: [(&str, [&str; 2]); 12] = [
    ("bodyshop", ["body", "shop"]),
    ("carwash", ["car", "wash"]),
    ("childcare", ["child", "care"]),
    ("coworking", ["co", "working"]),
    ("daycare", ["day", "care"]),
    ("drycleaner", ["dry", "cleaner"]),
    ("ecommerce", ["e", "commerce"]),
    ("eldercare", ["elder", "care"]),
    ("healthcare", ["health", "care"]),
    ("homecare", ["home", "care"]),
    ("nonprofit", ["non", "profit"]),
    ("realestate", ["real", "estate"]),
];

/// Words that say nothing about the trade; in order.
const EMPTY: [&str; 35] = [
    "a",
    "an",
    "are",
    "business",
    "co",
    "company",
    "corp",
    "corporation",
    "enterprise",
    "firm",
    "for",
    "gmbh",
    "group",
    "i",
    "in",
    "inc",
    "industry",
    "is",
    "limited",
    "llc",
    "llp",
    "ltd",
    "my",
    "of",
    "office",
    "organization",
    "our",
    "partner",
    "plc",
    "practice",
    "sector",
    "service",
    "solution",
    "the",
    "we",
];

/// Words for the kind of firm, which say nothing once the trade is named.
const KINDS: [&str; 17] = [
    "agency",
    "center",
    "clinic",
    "contractor",
    "expert",
    "facility",
    "installation",
    "installer",
    "operator",
    "owner",
    "professional",
    "provider",
    "shop",
    "specialist",
    "studio",
    "trade",
    "work",
];

/// Words before a trade that leave it what it is.
const NEUTRAL: [&str; 44] = [
    "24",
    "7",
    "affordable",
    "american",
    "boutique",
    "busy",
    "certified",
    "chinese",
    "commercial",
    "domestic",
    "emergency",
    "family",
    "french",
    "full",
    "german",
    "greek",
    "growing",
    "hour",
    "independent",
    "indian",
    "italian",
    "japanese",
    "korean",
    "large",
    "licensed",
    "local",
    "luxury",
    "medium",
    "mexican",
    "mobile",
    "national",
    "new",
    "owned",
    "premium",
    "private",
    "professional",
    "regional",
    "residential",
    "run",
    "sized",
    "small",
    "spanish",
    "thai",
    "vegan",
];

/// The words of a phrase in the one form that is compared.
pub(super) fn read(phrase: &str) -> Vec<String> {
    let mut words = Vec::new();
    for word in folding::words(phrase) {
        if word == "and" {
            continue;
        }
        if let Ok(found) = COMPOUNDS.binary_search_by_key(&word.as_str(), |(whole, _)| *whole) {
            words.extend(COMPOUNDS[found].1.iter().map(|part| (*part).to_owned()));
            continue;
        }
        words.push(one_form(&word));
    }
    words
}

/// The singular in the kept spelling.
pub(super) fn one_form(word: &str) -> String {
    let singular = singular(word);
    match SAME_WORDS.binary_search_by_key(&singular.as_str(), |(other, _)| *other) {
        Ok(found) => SAME_WORDS[found].1.to_owned(),
        Err(_) => singular,
    }
}

fn singular(word: &str) -> String {
    let cut = |letters: usize| word[..word.len() - letters].to_owned();
    if word.len() > 4 && word.ends_with("ies") {
        return cut(3) + "y";
    }
    if word.len() > 3 && word.ends_with("ie") {
        return cut(2) + "y";
    }
    if ["sses", "ches", "shes", "xes"].iter().any(|ending| word.ends_with(ending)) {
        return cut(2);
    }
    let is_plural =
        word.len() > 3 && word.ends_with('s') && !["ss", "us", "is"].iter().any(|ending| word.ends_with(ending));
    if is_plural { cut(1) } else { word.to_owned() }
}

/// The phrase said more and more simply: without words that mean nothing, then without those that change little.
pub(super) fn simpler(words: &[String]) -> impl Iterator<Item = Vec<String>> {
    let without: [&[&[&str]]; 4] = [&[], &[&EMPTY], &[&EMPTY, &NEUTRAL], &[&EMPTY, &NEUTRAL, &KINDS]];
    without.into_iter().map(move |unwanted| {
        let is_wanted = |word: &&String| !unwanted.iter().any(|list| list.contains(&word.as_str()));
        words.iter().filter(is_wanted).cloned().collect::<Vec<_>>()
    })
}

/// The phrase without words that mean nothing.
pub(super) fn without_empty(words: &[String]) -> Vec<String> {
    words.iter().filter(|word| EMPTY.binary_search(&word.as_str()).is_err()).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order() {
        assert!(SAME_WORDS.is_sorted_by_key(|(other, _)| *other));
        assert!(COMPOUNDS.is_sorted_by_key(|(whole, _)| *whole));
        assert!(EMPTY.is_sorted());
    }

    #[test]
    fn phrases_are_read_in_one_form() {
        let cases = [
            ("Plumbing & Heating", "plumbing heating"),
            ("plumbing and heating", "plumbing heating"),
            ("Bakeries", "bakery"),
            ("Dentists' Offices", "dentist office"),
            ("glasses", "glass"),
            ("movies", "movy"),
            ("movie", "movy"),
            ("Healthcare", "health care"),
            ("tyre centres", "tire center"),
            ("Grocery Stores", "grocery shop"),
            ("fitness", "fitness"),
        ];
        for (phrase, expected) in cases {
            assert_eq!(read(phrase).join(" "), expected, "{phrase}");
        }
    }
}
