//! Who counts as whom.

use super::*;
use Common::{Firm, LikeFirm, LikeName, Mail, MailDomain, Name, Phone, Town};
use Sureness::{Certain, Likely, Perhaps};

/// Name, firm, mail, phone, town.
type Row = [&'static str; 5];

/// How sure it is, and why; none if they are two.
type Judged = Option<(Sureness, Vec<Common>)>;

fn texts(row: &Row) -> Texts<'static> {
    let [name, company, email, phone, town] = *row;
    Texts { name, company, email, phone, town }
}

fn met(one: &Row, other: &Row) -> Judged {
    let mut matcher = Matcher::default();
    matcher.add(1, &texts(one));
    matcher.add(2, &texts(other));
    let found = matcher.pairs(|_, _| true);
    assert!(found.pairs.len() <= 1, "a pair comes once: {one:?}");
    let pair = found.pairs.into_iter().next();
    let by_pairs = pair.map(|pair| (pair.sureness, pair.common));

    let mut matcher = Matcher::default();
    matcher.add(1, &texts(one));
    let like = matcher.like(&texts(other)).pop().map(|(_, sureness, common)| (sureness, common));
    assert_eq!(by_pairs, like, "both ways of asking say the same of {one:?} and {other:?}");
    like
}

#[test]
fn what_two_have_in_common_says_how_sure_it_is() {
    let cases: [(Row, Row, Judged); 24] = [
        // An address is a person's own, unless a whole office reads it.
        (
            ["Ana Sample", "", "ana@lakeside.example", "", ""],
            ["Sample, Anna", "", "ANA@lakeside.example ", "", ""],
            Some((Certain, vec![Mail, LikeName])),
        ),
        (
            ["Ana Sample", "", "ana@lakeside.example", "", ""],
            ["Ben Probe", "", "ana@lakeside.example", "", ""],
            Some((Likely, vec![Mail])),
        ),
        (
            ["Ana Sample", "", "info@lakeside.example", "", ""],
            ["Ben Probe", "", "info@lakeside.example", "", ""],
            Some((Perhaps, vec![Mail])),
        ),
        // A number may be a family's or a switchboard's.
        (
            ["Ana Sample", "", "", "(206) 555-0134", ""],
            ["Ana Sampel", "", "", "+1 206 555 0134 x12", ""],
            Some((Certain, vec![Phone, LikeName])),
        ),
        (
            ["Ana Sample", "", "", "555-0134", ""],
            ["Ana Sample", "", "", "206-555-0134", ""],
            Some((Certain, vec![Phone, Name])),
        ),
        (["Ana Sample", "", "", "206-555-0134", ""], ["Ana Sample", "", "", "425-555-0134", ""], None),
        (
            ["Ana Sample", "", "", "030 555 0134", ""],
            ["Ana Sample", "", "", "+49 30 5550134", ""],
            Some((Certain, vec![Phone, Name])),
        ),
        (
            ["Ana Sample", "", "", "206-555-0134", ""],
            ["Ben Probe", "", "", "206-555-0134", ""],
            Some((Perhaps, vec![Phone])),
        ),
        // The same name at the same firm is one person, unless something speaks against it.
        (
            ["Dr. Ana Sample", "Lakeside Dental, Inc.", "", "", ""],
            ["ana sample", "LAKESIDE DENTAL", "", "", ""],
            Some((Certain, vec![Name, Firm])),
        ),
        (
            ["Ana Sample", "Lakeside Dental", "ana@a.example", "", ""],
            ["Ana Sample", "Lakeside Dental", "ana@b.example", "", ""],
            Some((Likely, vec![Name, Firm])),
        ),
        (
            ["Ana Sample", "Lakeside Dental", "", "", ""],
            ["Anna Sample", "Lakeside Dental", "", "", ""],
            Some((Likely, vec![LikeName, Firm])),
        ),
        (
            ["Ana Sample", "Lakeside Dental", "", "", ""],
            ["Ana Sample", "Lakeside Dental Group", "", "", ""],
            Some((Likely, vec![Name, LikeFirm])),
        ),
        (
            ["A. Sample", "Lakeside Dental", "", "", ""],
            ["Ana Sample", "Lakeside Dental", "", "", ""],
            Some((Perhaps, vec![LikeName, Firm])),
        ),
        (
            ["Maria Sample", "Lakeside Dental", "", "", ""],
            ["Mario Sample", "Lakeside Dental", "", "", ""],
            Some((Perhaps, vec![LikeName, Firm])),
        ),
        (["Ana Sample", "Lakeside Dental", "", "", ""], ["Ben Sample", "Lakeside Dental", "", "", ""], None),
        (["Ana Sample", "Lakeside Dental", "", "", "Kent"], ["Ana Sample", "Harbor Plumbing", "", "", "Kent"], None),
        // A firm's own domain stands for the firm; anybody's mail provider doesn't.
        (
            ["Ana Sample", "", "ana@lakeside.example", "", ""],
            ["Ana Sample", "", "a.sample@lakeside.example", "", ""],
            Some((Likely, vec![Name, MailDomain])),
        ),
        (["Ana Sample", "", "ana@gmail.com", "", ""], ["Ana Sample", "", "a.sample@gmail.com", "", ""], None),
        // A town with a name tells less.
        (
            ["Ana Sample", "", "", "", "Kent, WA"],
            ["Ana Sample", "", "", "", "kent, wa"],
            Some((Likely, vec![Name, Town])),
        ),
        (
            ["Ana Sample", "", "", "", "Kent, WA"],
            ["Anna Sample", "", "", "", "Kent, WA"],
            Some((Perhaps, vec![LikeName, Town])),
        ),
        (["Ana Sample", "", "", "", "Kent, WA"], ["Ana Sample", "", "", "", "Auburn, WA"], None),
        // The same name, and nothing that speaks against it.
        (
            ["Ana Sample", "", "", "", ""],
            ["Ana Sample", "Lakeside Dental", "ana@lakeside.example", "", "Kent"],
            Some((Perhaps, vec![Name])),
        ),
        (["Ana", "", "", "", ""], ["Ana Sample", "", "", "", ""], None),
        (["", "", "", "", ""], ["", "", "", "", ""], None),
    ];
    for (one, other, expected) in cases {
        assert_eq!(met(&one, &other), expected, "{one:?} / {other:?}");
    }
}

#[test]
fn only_wanted_pairs_come_and_the_surest_first() {
    let mut matcher = Matcher::default();
    for (key, row) in [
        ((1, "log"), ["Ana Sample", "Lakeside Dental", "", "", ""]),
        ((2, "log"), ["Anna Sample", "Lakeside Dental", "", "", ""]),
        ((3, "file"), ["Ana Sample", "Lakeside Dental", "", "", ""]),
    ] {
        matcher.add(key, &texts(&row));
    }
    let found = matcher.pairs(|one, other| one.1 != other.1);
    let pairs: Vec<_> = found.pairs.iter().map(|pair| (pair.one.0, pair.other.0, pair.sureness)).collect();
    assert_eq!(pairs, [(1, 3, Certain), (2, 3, Likely)]);
    assert_eq!(found.crowded, 0);
}

#[test]
fn a_crowd_is_told_and_its_neighbours_are_compared() {
    let mut matcher = Matcher::default();
    let names: Vec<String> =
        (0..500).map(|number| format!("Ana Sample{}", "abcdefghij".chars().nth(number % 10).unwrap_or('a'))).collect();
    for (number, name) in names.iter().enumerate() {
        matcher.add(number, &Texts { name, company: "Lakeside Dental", ..Texts::default() });
    }
    let found = matcher.pairs(|_, _| true);
    assert!(found.crowded > 0 && found.most_crowded >= 500, "{} {}", found.crowded, found.most_crowded);
    assert!(found.pairs.len() > 500, "{}", found.pairs.len());
}
