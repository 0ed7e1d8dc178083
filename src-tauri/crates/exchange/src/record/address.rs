//! An address that is spread over columns, in one text.

use std::borrow::Cow;

/// An address spread over columns.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Address<'a> {
    pub(super) city: Option<&'a str>,
    pub(super) region: Option<&'a str>,
    pub(super) postal: Option<&'a str>,
    pub(super) country: Option<&'a str>,
}

impl<'a> Address<'a> {
    /// "Bellevue, WA 98004, Canada" from the columns; without town, region and postal code the place
    /// column, and without that the country.
    pub(super) fn in_one_text(self, place: Option<&'a str>) -> Option<Cow<'a, str>> {
        let Self { city, region, postal, country } = self;
        // People type "Bellevue, WA" into the town's column and WA into the next.
        let ends = |city: &str, region: &str| {
            city.get(city.len().saturating_sub(region.len())..).is_some_and(|end| end.eq_ignore_ascii_case(region))
                && city.len() > region.len()
                && city[..city.len() - region.len()].ends_with([',', ' '])
        };
        let region = region.filter(|region| !city.is_some_and(|city| ends(city, region)));
        // Without a region the postal code stands behind the town.
        let (city, region) = match region {
            None => (joined([city, postal].into_iter().flatten(), " "), None),
            Some(_) => (city.map(Cow::Borrowed), joined([region, postal].into_iter().flatten(), " ")),
        };
        let parts = [city.as_deref(), region.as_deref()];
        if parts.iter().all(Option::is_none) {
            return place.or(country).map(Cow::Borrowed);
        }
        let whole = parts.into_iter().chain([country]).flatten().collect::<Vec<_>>().join(", ");
        Some(Cow::Owned(whole))
    }
}

/// The texts as one, borrowed where there is one only.
pub(super) fn joined<'a>(texts: impl Iterator<Item = &'a str>, between: &str) -> Option<Cow<'a, str>> {
    let mut whole: Option<Cow<'a, str>> = None;
    for text in texts {
        whole = Some(match whole {
            None => Cow::Borrowed(text),
            Some(before) => Cow::Owned(format!("{before}{between}{text}")),
        });
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_one_text() {
        type Case = ([&'static str; 5], &'static str);
        let cases: [Case; 10] = [
            (["Bellevue", "WA", "98004", "", ""], "Bellevue, WA 98004"),
            (["Bellevue", "WA", "", "USA", ""], "Bellevue, WA, USA"),
            (["Bellevue", "", "98004", "", ""], "Bellevue 98004"),
            (["Bellevue, WA", "wa", "98004", "", ""], "Bellevue, WA 98004"),
            (["Olympia", "ia", "", "", ""], "Olympia, ia"),
            (["", "WA", "", "", "Seattle area"], "WA"),
            (["", "", "98004", "", ""], "98004"),
            (["", "", "", "USA", "Seattle area"], "Seattle area"),
            (["", "", "", "USA", ""], "USA"),
            (["WA", "WA", "", "", ""], "WA, WA"),
        ];
        for ([city, region, postal, country, place], expect) in cases {
            let some = |text: &'static str| Some(text).filter(|text| !text.is_empty());
            let address =
                Address { city: some(city), region: some(region), postal: some(postal), country: some(country) };
            assert_eq!(address.in_one_text(some(place)).as_deref(), Some(expect));
        }
    }
}
