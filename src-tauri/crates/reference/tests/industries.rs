//! What people call a trade, and what it is taken for.

use reference::{Found, Industry, complete_industries, find_industry, industry};

/// The codes that were found, parted by spaces.
fn codes(found: Found<Industry>) -> String {
    match found {
        Found::One(industry) => industry.code,
        Found::Several(industries) => {
            industries.into_iter().map(|industry| industry.code).collect::<Vec<_>>().join(" ")
        }
        Found::None => String::new(),
    }
}

#[test]
fn trades_are_known_by_their_everyday_names() {
    let cases = [
        ("plumber", "238220"),
        ("Plumbers", "238220"),
        ("plumbing firm", "238220"),
        ("Plumbing & Heating Co.", "238220"),
        ("plumbing and heating contractors", "238220"),
        ("emergency plumber", "238220"),
        ("dentist", "621210"),
        ("dental clinic", "621210"),
        ("family dental practice", "621210"),
        ("Dentists' offices", "621210"),
        ("Offices of Dentists", "621210"),
        ("clinic", "621"),
        ("medical practice", "6211"),
        ("healthcare", "62"),
        ("health care", "62"),
        ("Healthcare services", "62"),
        ("pediatrics", "621111"),
        ("paediatrician", "621111"),
        ("eye clinic", "621320"),
        ("physio", "621340"),
        ("physiotherapist", "621340"),
        ("hospital", "622"),
        ("home care", "621610"),
        ("homecare", "621610"),
        ("roofer", "238160"),
        ("commercial roofing contractor", "238160"),
        ("electrician", "238210"),
        ("builder", "236"),
        ("accountant", "5412"),
        ("accounting firm", "5412"),
        ("law firm", "541110"),
        ("attorneys", "541110"),
        ("marketing agency", "541810"),
        ("IT services", "5415"),
        ("it company", "5415"),
        ("manufacturer", "31-33"),
        ("manufacturing", "31-33"),
        ("furniture manufacturing", "337"),
        ("machine shop", "332710"),
        ("wholesaler", "42"),
        ("wholesale", "42"),
        ("retailer", "44-45"),
        ("shop", "44-45"),
        ("grocery stores", "445110"),
        ("jewellery shop", "458310"),
        ("restaurant", "7225"),
        ("Italian restaurant", "7225"),
        ("coffee shops", "722515"),
        ("gym", "713940"),
        ("real estate agent", "531210"),
        ("realtor", "531210"),
        ("bakery", "311811"),
        ("bakeries", "311811"),
        ("hair salon", "812112"),
        ("hairdresser", "812112"),
        ("garage", "811111"),
        ("trucking company", "484"),
        ("vet", "541940"),
        ("animal hospital", "541940"),
        ("day care", "624410"),
        ("daycare", "624410"),
        ("funeral home", "812210"),
        ("621210", "621210"),
        ("6212", "621210"),
        ("62111", "6211"),
        ("62", "62"),
        ("32", "31-33"),
        ("44-45", "44-45"),
        ("541", "54"),
    ];
    let wrong: Vec<String> = cases
        .iter()
        .map(|(typed, expected)| (typed, expected, codes(find_industry(typed))))
        .filter(|(_, expected, found)| found != *expected)
        .map(|(typed, expected, found)| format!("{typed}: {found}, not {expected}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn several_trades_stay_several_and_the_unknown_is_nothing() {
    let cases = [
        ("contractor", "236 237 238"),
        ("bakery and cafe", "311811 722515"),
        ("plumber/electrician", "238210 238220"),
        ("welder", "332312 811310"),
        ("restaurant app", ""),
        ("dental insurance comparison", ""),
        ("blockchain", ""),
        ("company", ""),
        ("services", ""),
        ("bakery and blockchain", ""),
        ("999999", ""),
        ("", ""),
        ("&", ""),
    ];
    for (typed, expected) in cases {
        assert_eq!(codes(find_industry(typed)), expected, "{typed}");
    }
    let Found::Several(agencies) = find_industry("agency") else { panic!("an agency can be many things") };
    assert!(agencies.iter().any(|agency| agency.plain == "Travel agencies"));
}

#[test]
fn every_everyday_word_and_plain_name_leads_to_its_codes() {
    let known = |code: &str| industry(code).is_some();
    let lists = [include_str!("../src/industries/synonyms.txt"), include_str!("../src/industries/plain_names.txt")];
    let [synonyms, names] = lists.map(|list| {
        let lines: Vec<(&str, &str)> = list.lines().map(|line| line.split_once(" = ").unwrap_or((line, ""))).collect();
        assert!(lines.windows(2).all(|pair| pair[0].0 < pair[1].0), "in order, and nothing twice");
        lines
    });
    assert!(synonyms.len() > 1_500);
    for (phrase, codes_given) in synonyms {
        assert!(codes_given.split(' ').all(known), "{phrase} = {codes_given}");
        let found = codes(find_industry(phrase));
        let mut expected: Vec<String> =
            codes_given.split(' ').filter_map(|code| find_industry(code).one()).map(|one| one.code).collect();
        expected.sort();
        assert_eq!(found, expected.join(" "), "{phrase}");
    }
    for (code, name) in names {
        assert!(known(code), "{code} = {name}");
        assert_ne!(find_industry(name), Found::None, "{code} = {name}");
    }
}

#[test]
fn industries_are_completed_while_typing() {
    let cases = [
        ("plu", "Plumbing and heating contractors"),
        ("plumbing firm", "Plumbing and heating contractors"),
        ("dent", "Dentists' offices"),
        ("resturant", "Restaurants and cafes"),
        ("acountant", "Accountants and bookkeepers"),
        ("electrican", "Electricians and wiring contractors"),
        ("estate agent", "Real estate agents"),
        ("salon hair", "Hair and beauty salons"),
        ("health", "Healthcare services"),
        ("621", "Clinics and medical practices"),
        ("31", "Manufacturing"),
    ];
    for (typed, expected) in cases {
        let first = complete_industries(typed, 5).into_iter().next().map(|industry| industry.plain);
        assert_eq!(first.as_deref(), Some(expected), "{typed}");
    }
    assert_eq!(complete_industries("s", 6).len(), 6);
    for nothing in ["", " & ", "qqqqqqqq"] {
        assert_eq!(complete_industries(nothing, 5), [], "{nothing}");
    }
}

#[test]
fn a_code_has_a_title_and_a_plain_name() {
    let dentists = industry("621210").expect("it is listed");
    assert_eq!((dentists.title.as_str(), dentists.plain.as_str()), ("Offices of Dentists", "Dentists' offices"));
    assert_eq!(industry("33").map(|sector| sector.code).as_deref(), Some("31-33"));
    assert_eq!(industry("6212").map(|group| group.code).as_deref(), Some("6212"));
    assert_eq!(industry("00"), None);
}
