//! Numbers, money, distances, dates and times as people write them.

mod fixture;

use chrono::{NaiveTime, Weekday};
use fixture::{day, english};
use method::distance::DistanceUnit::{Kilometres, Miles};
use method::money::Currency;
use method::playbook::{TimeUnit, WorkingHours, WorkingTime};
use method::range::Range;
use words::{Locale, Words};

fn british() -> Words {
    Words::new(Locale::EnglishUk)
}

fn currency(code: &str) -> Currency {
    Currency::from_code(code).expect("a currency")
}

#[test]
fn money_is_never_rounded() {
    let cases = [
        ("USD", 8_000_000, "$8 million", "$8 M"),
        ("USD", 3_100_000, "$3.1 million", "$3.1 M"),
        ("USD", 12_450_000, "$12.45 million", "$12.45 M"),
        ("USD", 4_999_999, "$4,999,999", "$4.99 M"),
        ("USD", 1_000_000, "$1 million", "$1 M"),
        ("USD", 999_999, "$999,999", "$999,999"),
        ("USD", 2_500_000_000, "$2.5 billion", "$2.5 B"),
        ("USD", 0, "$0", "$0"),
        ("GBP", 8_000_000, "£8 million", "£8 M"),
        ("CHF", 40_000, "CHF 40,000", "CHF 40,000"),
        ("CAD", 5_000_000, "CA$5 million", "CA$5 M"),
    ];
    for (code, amount, long, short) in cases {
        assert_eq!(english().money(currency(code), amount), long);
        assert_eq!(english().money_short(currency(code), amount), short);
    }
}

#[test]
fn ranges_say_their_ends() {
    let money = |range| english().money_range(Currency::USD, &range);
    assert_eq!(money(Range::between(5_000_000, 20_000_000)), "between $5 million and $20 million");
    assert_eq!(money(Range::at_least(5_000)), "at least $5,000");
    assert_eq!(money(Range::at_most(5_000)), "at most $5,000");
    assert_eq!(money(Range::exactly(5_000)), "$5,000");
    assert_eq!(english().number_range(&Range::between(5, 1_250)), "between 5 and 1,250");
    assert_eq!(english().number(-12_400), "−12,400");
}

#[test]
fn a_distance_never_seems_to_lie_on_the_other_side_of_its_limit() {
    let plain = [(229.4, "229 miles"), (6.13, "6.1 miles"), (6.0, "6 miles"), (1.0, "1 mile"), (0.4, "0.4 miles")];
    for (distance, expected) in plain {
        assert_eq!(english().distance(distance, Miles), expected);
    }
    let beside = [
        (229.4, 40.0, "229 miles"),
        (6.13, 40.0, "6 miles"),
        (0.4, 40.0, "0.4 miles"),
        (40.0, 40.0, "40 miles"),
        (40.3, 40.0, "40.3 miles"),
        (40.04, 40.0, "40.04 miles"),
        (40.000_2, 40.0, "40.0002 miles"),
        (39.98, 40.0, "40 miles"),
        (6.13, 5.0, "6.1 miles"),
        (12.52, 12.5, "12.52 miles"),
    ];
    for (distance, limit, expected) in beside {
        assert_eq!(english().distance_beside(distance, limit, Miles), expected, "{distance} beside {limit}");
    }
    assert_eq!(english().distance(1_203.0, Kilometres), "1,203 kilometers");
    assert_eq!(british().distance(12.0, Kilometres), "12 kilometres");
    assert_eq!(english().distance_short(4.02, Miles), "4 mi");
}

#[test]
fn dates_and_clocks_follow_the_country() {
    let date = day("2026-11-22");
    assert_eq!(english().date(date), "Nov 22, 2026");
    assert_eq!(british().date(date), "22 Nov 2026");
    assert_eq!(english().day(date, day("2026-01-01")), "Nov 22");
    assert_eq!(british().day(date, day("2027-01-01")), "22 Nov 2026");
    let clocks =
        [(0, 0, "12 am", "0:00"), (9, 0, "9 am", "9:00"), (12, 5, "12:05 pm", "12:05"), (17, 30, "5:30 pm", "17:30")];
    for (hour, minute, us, uk) in clocks {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
        assert_eq!((english().clock(time), british().clock(time)), (us.to_owned(), uk.to_owned()));
    }
    let moment = date.and_hms_opt(10, 42, 0).expect("a moment");
    assert_eq!(english().moment(moment), "Nov 22, 2026, 10:42 am");
    assert_eq!(british().moment(moment), "22 Nov 2026, 10:42");
}

#[test]
fn working_time_and_hours() {
    let time = |amount, unit| english().working_time(&WorkingTime { amount, unit });
    assert_eq!(time(1, TimeUnit::Hours), "1 working hour");
    assert_eq!(time(30, TimeUnit::Minutes), "30 working minutes");
    assert_eq!(time(2, TimeUnit::Days), "2 working days");
    let week = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];
    let open = |words: Words, days: &[Weekday]| {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("a time");
        words.working_hours(&WorkingHours { days: days.to_vec(), from: at(9), to: at(17) })
    };
    assert_eq!(open(english(), &week[..5]), "Monday to Friday, 9 am to 5 pm");
    assert_eq!(open(british(), &week[..5]), "Monday to Friday, 9:00–17:00");
    assert_eq!(open(english(), &week), "Every day, 9 am to 5 pm");
    assert_eq!(
        open(english(), &[week[0], week[1], week[2], week[5]]),
        "Monday to Wednesday and Saturday, 9 am to 5 pm"
    );
    assert_eq!(open(english(), &[week[4], week[0]]), "Monday and Friday, 9 am to 5 pm");
    assert_eq!(open(english(), &[]), "No days yet");
}

#[test]
fn tags_find_their_locale() {
    let cases = [
        ("en-US", Locale::EnglishUs),
        ("en_GB.UTF-8", Locale::EnglishUk),
        ("en-AU", Locale::EnglishUk),
        ("en", Locale::EnglishUs),
        ("de-DE", Locale::EnglishUs),
        ("C", Locale::EnglishUs),
        ("", Locale::EnglishUs),
    ];
    for (tag, expected) in cases {
        assert_eq!(Locale::from_tag(tag), expected, "{tag}");
    }
}
