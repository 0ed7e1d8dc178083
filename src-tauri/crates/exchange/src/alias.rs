//! The names under which other programs, and people, write each field.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::Field;
use crate::header_words::HeaderWords;

/// How a header that is known by name relates to the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Known {
    /// It is the field's own name.
    Own,
    /// It is another name for it.
    Alias,
}

/// The field that a header means by its whole name, numbers aside.
pub(crate) fn of(header: &str) -> Option<(Field, Known)> {
    of_key(&HeaderWords::of(header).key())
}

/// The field for a key of [`HeaderWords`].
pub(crate) fn of_key(key: &str) -> Option<(Field, Known)> {
    static KEYS: LazyLock<HashMap<String, (Field, Known)>> = LazyLock::new(keys);
    KEYS.get(key).copied()
}

fn keys() -> HashMap<String, (Field, Known)> {
    let key = |name: &str| HeaderWords::of(name).key();
    let aliases = ALIASES
        .iter()
        .flat_map(|(field, names)| names.split(", ").map(move |name| (key(name), (*field, Known::Alias))));
    let own = Field::ALL.into_iter().map(|field| (key(field.name()), (field, Known::Own)));
    aliases.chain(own).collect()
}

/// Headers that mean one thing in one program and another in the next. They stay unmapped.
pub(crate) fn is_ambiguous(key: &str) -> bool {
    static KEYS: LazyLock<Vec<String>> =
        LazyLock::new(|| AMBIGUOUS.split(", ").map(|name| HeaderWords::of(name).key()).collect());
    KEYS.iter().any(|known| known == key)
}

/// Words that make a header speak of somebody else than the person of the row.
const OTHERS: &str = "owner owners manager managers assistant assistants spouse children referred referrer \
    referral parent emergency government accountant previous former competitor";

/// Whether the header speaks of somebody else: mapped, it would merge people who share a boss.
pub(crate) fn is_somebody_else(words: &[String]) -> bool {
    words.iter().any(|word| OTHERS.split_whitespace().any(|other| other == word))
}

const AMBIGUOUS: &str = "date, status, type, id, number, stage, rating, score, size, amount, sales, account, when, \
    created, created at, created on, created date, created time, created utc, create date, date created, \
    date added, date registered, added time, modified time, updated at, last modified date, last activity, \
    last activity date, connected on, optin time, confirm time, contact type, record type, lead status, \
    lifecycle stage, priority, category, categories, labels, tags, label, customer type, level, \
    accepts email marketing, accepts sms marketing, decision, timestamp, time, close date, primary campaign";

/// One line for each field, names divided by a comma.
const ALIASES: [(Field, &str); 29] = [
    (
        Field::Name,
        "full name, fullname, contact, contact name, contact person, lead, lead name, customer, customer name, \
         client, client name, person, person name, deal contact person, your name, your full name, prospect, prospect name, \
         attendee, display name, nombre completo, nom complet, ansprechpartner, navn, \
         imię i nazwisko, kontakt, имя, 姓名, 名前, tên, họ và tên, الاسم",
    ),
    (
        Field::FirstName,
        "first, given name, givenname, forename, fname, christian name, person first name, vorname, prénom, \
         prenom, fornavn, imię, nombre",
    ),
    (
        Field::LastName,
        "last, family name, surname, lname, second name, person last name, nachname, nom, nom de famille, \
         apellido, apellidos, etternavn, nazwisko",
    ),
    (
        Field::Company,
        "company name, companyname, organization, organisation, organization name, organisation name, business, \
         business name, firm, firm name, account name, employer, associated company, company account, \
         person organization, deal organization, practice, practice name, clinic name, name of business, \
         name of company, your company, company or organization, firma, unternehmen, empresa, compañía, \
         entreprise, société, societe, bedrift, selskap, компания, 公司, công ty, الشركة",
    ),
    (
        Field::Title,
        "job title, jobtitle, position, role, job, job role, organization title, occupation, profession, function, \
         your role, your position, your job title, position title, contact title, stilling, cargo, puesto, poste, \
         stanowisko, funktion",
    ),
    (
        Field::Email,
        "emailaddress, email address, e mail, mail, mail address, email value, email id, person email, \
         contact email, lead email, your email, correo, correo electrónico, courriel, adresse email, epost, \
         e post, adres email, adres e mail, email adresse, 邮箱, 电子邮件, البريد الإلكتروني",
    ),
    (
        Field::Phone,
        "phone number, phone numbers, phonenumber, phone no, telephone, telephone number, telephone no, tel, \
         tel no, mobile, mobile number, mobile phone number, cell, cell number, phone value, person phone, \
         contact number, contact phone, your phone number, telefon, telefonnummer, teléfono, telefono, \
         téléphone, handy, móvil, mobil, numer telefonu, телефон, 电话, 手机, điện thoại, số điện thoại, الهاتف",
    ),
    (
        Field::Street,
        "street address, streetaddress, street line, address line, address street, street name, straße, strasse, \
         calle, rue, gate, ulica, street and number",
    ),
    (
        Field::City,
        "town, city name, which city are you in, what city are you in, city town, town city, locality, suburb, ort, stadt, ciudad, ville, by, sted, miasto, \
         город, 城市, thành phố, المدينة",
    ),
    (
        Field::Region,
        "state, st, us state, state province, state region, state or province, state code, province, province code, \
         province state, prov, bundesland, provincia, estado, fylke, województwo",
    ),
    (
        Field::Postal,
        "postal code, postalcode, zip, zip code, zipcode, zip postal code, zip code postal code, postcode, \
         post code, plz, postleitzahl, código postal, code postal, postnummer, kod pocztowy",
    ),
    (Field::Country, "country region, country name, country code, country or region, nation, land, país, pays, kraj"),
    (
        Field::Place,
        "location, location friendly name, address, full address, address formatted, city state, city and state, \
         city state zip, where, where are you, where are you located, where are you based, area, based in, \
         billing address, mailing address, adresse, dirección",
    ),
    (
        Field::Industry,
        "industry name, industry type, sector, trade, line of business, type of business, business type, vertical, \
         branche, field of business, what does your company do, naics, naics code, industria, secteur, bransje, \
         branża",
    ),
    (
        Field::Revenue,
        "annual revenue, annualrevenue, yearly revenue, company revenue, annual sales, yearly sales, turnover, \
         annual turnover, sales volume, sales per year, revenue per year, revenue usd, annual revenue usd, \
         sales a year, gross revenue, umsatz, jahresumsatz, facturación, chiffre d affaires, chiffre daffaires, \
         omsetning, przychody",
    ),
    (
        Field::Headcount,
        "employees, number of employees, no of employees, numberofemployees, num employees, employee count, \
         company size, staff, staff size, team size, fte, how many employees, mitarbeiter, empleados, \
         effectif, ansatte, liczba pracowników",
    ),
    (Field::Age, "age in years, your age, age years, alter, edad, âge, alder, wiek"),
    (
        Field::Income,
        "household income, yearly income, annual income, income per year, family income, einkommen, ingresos, \
         revenu, inntekt, dochód",
    ),
    (
        Field::Timing,
        "when they want to buy, when do they want to buy, when do you want to buy, when will you buy, timeframe, \
         time frame, timeline, time line, purchase timeframe, purchase timeline, buying timeframe, \
         buying when, buys when, ready to buy, purchase date, when to buy, \
         when are you looking to buy, project timeline, how soon",
    ),
    (
        Field::Budget,
        "has budget, budget approved, budget amount, budget available, your budget, what is your budget, funds, \
         funding, money available, do you have a budget, presupuesto, budżet, budsjett",
    ),
    (
        Field::Authority,
        "who decides, decision maker, decisionmaker, decides, decision making role, who makes the decision, \
         who signs, are you the decision maker, buying role, entscheider",
    ),
    (
        Field::Need,
        "needs, their need, what they need, what do they need, what do you need, looking for, interest, interested in, \
         product interest, product of interest, what are you looking for, requirement, requirements, \
         service needed, services needed, how can we help, bedarf, necesidad, besoin, behov",
    ),
    (
        Field::Source,
        "lead source, leadsource, original source, source of lead, contact source, channel, origin, came from, \
         where from, how did you hear about us, how did you find us, how they found us, utm source, herkunft, quelle, \
         fuente, kilde, źródło",
    ),
    (
        Field::Note,
        "notes, comment, comments, remark, remarks, message, your message, description, additional information, \
         anything else, notizen, bemerkung, notas, notat, uwagi, 备注",
    ),
    (
        Field::ReactedOn,
        "first contact, first contact date, date of first contact, first contacted us, inquiry date, enquiry date, \
         date of inquiry, date of enquiry, inquired on, reaction date, date of reaction, response date, \
         responded on, submitted, submitted at, submitted on, submission date, submission time, lead date, \
         date of lead, date received, received, received on, form submitted on, anfrage am",
    ),
    (
        Field::Reaction,
        "what they did, what did they do, what happened, how they reacted, action, action taken, inquiry type, \
         enquiry type, type of inquiry, conversion, first conversion, form filled in",
    ),
    (
        Field::Kind,
        "lead kind, kind of lead, kind of customer, business or consumer, business or person, b2b or b2c, \
         b2b b2c, company or person",
    ),
    (
        Field::OptedOut,
        "opt out, optout, opted out of email, email opt out, email optout, has opted out of email, \
         hasoptedoutofemail, unsubscribed, unsubscribed from all email, unsubscribe, unsub time, unsubscribed at, \
         email unsubscribed, email blacklisted, sms blacklisted, do not call, donotcall, do not contact, \
         do not email, do not mail, dnc, no contact, email subscriber status, sms subscriber status, \
         email status, email permission status, email marketing status, marketing status, \
         person marketing status, subscription status, has opted out of fax",
    ),
    (
        Field::Value,
        "deal value, order value, deal size, deal amount, opportunity amount, estimated value, expected value, \
         opportunity value, potential value, worth",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_two_fields() {
        let mut seen: HashMap<String, Field> = HashMap::new();
        for (field, names) in ALIASES {
            for name in names.split(", ") {
                let key = HeaderWords::of(name).key();
                let before = seen.insert(key.clone(), field);
                assert!(before.is_none_or(|before| before == field), "{name}: {before:?} and {field:?}");
                assert!(!is_ambiguous(&key), "{name} is said to be ambiguous");
                assert!(!is_somebody_else(&HeaderWords::of(name).words), "{name} is somebody else");
            }
        }
        for field in Field::ALL {
            assert_eq!(of(field.name()), Some((field, Known::Own)));
            assert!(ALIASES.iter().any(|(of, _)| *of == field), "{field} has no other names");
        }
    }
}
