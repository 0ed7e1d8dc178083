//! The table of names, one entry for each field.

use crate::Field;

/// One line for each field, names divided by a comma.
pub(super) const ALIASES: [(Field, &str); 49] = [
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
         contact number, contact phone, your phone number, phone work, whatsapp number, telefon, telefonnummer, teléfono, telefono, \
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
        "notes, note content, comment, comments, remark, remarks, message, your message, description, additional information, \
         anything else, notizen, bemerkung, notas, notat, uwagi, 备注",
    ),
    (
        Field::ReactedOn,
        "first contact, first contact date, date of first contact, first contacted us, inquiry date, enquiry date, \
         date of inquiry, date of enquiry, inquired on, reaction date, date of reaction, response date, \
         responded on, submitted, submitted date, date submitted, submitted at, submitted on, submission date, submission time, lead date, \
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
    (Field::OptedOut, "opt out, optout, opted out, do not contact, dnc, no contact, leave alone"),
    (
        Field::Value,
        "deal value, order value, deal size, deal amount, opportunity amount, estimated value, expected value, \
         opportunity value, potential value, worth",
    ),
    (
        Field::OtherEmail,
        "other email, second email, secondary email, additional email, other emails, email other, further emails",
    ),
    (
        Field::OtherPhone,
        "other phone, second phone, secondary phone, additional phone, other phones, phone other, further phones",
    ),
    (
        Field::Website,
        "web site, website url, web page, webpage, homepage, url, company website, company url, website value, \
         personal web page, site, www, web, linkedin, linkedin url, linkedin profile, profile url, inbox url, sitio \
         web, site web, strona",
    ),
    (
        Field::Birthday,
        "birth date, birthdate, date of birth, dob, bday, born, geburtstag, geburtsdatum, cumpleaños, fecha de \
         nacimiento, anniversaire, date de naissance, fødselsdato, data urodzenia",
    ),
    (
        Field::Tags,
        "tag, label, labels, groups, group, group membership, segments, segment, email lists, lists, list, \
         categories, person label, deal label, keywords",
    ),
    (
        Field::EnteredOn,
        "created, created at, created on, created date, created time, created utc, create date, creation date, date \
         created, date added, added on, added time, added at, date registered, registered on, signup date, sign up \
         date, entered on, entered, person created, deal created, person person created, deal deal created, lead created, connected on, first seen, created at \
         utc, lead creation date, record created",
    ),
    (
        Field::LastContact,
        "last contacted, last activity date, last contact date, last touch, last touched, last \
         activity date utc, last called, last emailed, last call, last engagement date, last contacted on, last sales \
         activity date, person last activity date",
    ),
    (
        Field::Stage,
        "lead status, lifecycle stage, stage of journey, deal stage, lead stage, sales stage, pipeline stage, \
         opportunity stage, contact stage, contact status, stage name, funnel stage, current stage",
    ),
    (Field::Outcome, "deal status, opportunity status, won lost, won or lost, how it ended"),
    (
        Field::LostReason,
        "deal lost reason, closed lost reason, reason lost, loss reason, lost because, why lost, reason for loss, \
         closed reason",
    ),
    (
        Field::NextStep,
        "next action, next task, next activity, follow up, followup, to do, next steps, next activity subject",
    ),
    (
        Field::NextOn,
        "next activity date, next appointment date, next step date, next appointment, follow up date, followup date, \
         follow up on, next contact date, next call, next follow up, due date, next step on, person next activity \
         date, deal next activity date, callback date",
    ),
    (
        Field::Owner,
        "lead owner, contact owner, account owner, company owner, person owner, deal owner, record owner, opportunity \
         owner, owner name, lead owner name, assigned to, assigned user, assignee, sales rep, salesperson, sales \
         person, sales owner, account executive, account manager, responsible, responsible person, looked after by, \
         who looks after them, handled by, betreuer, zuständig, handlowiec",
    ),
    (
        Field::MailConsent,
        "accepts email marketing, email subscriber status, email status, email permission status, email marketing \
         status, marketing status, person marketing status, subscription status, email consent, marketing consent, \
         consent, opt in, optin, email opt in, opted in, newsletter, accepts marketing, subscribed, gdpr consent, \
         marketing permission, mail consent",
    ),
    (
        Field::TextConsent,
        "accepts sms marketing, sms subscriber status, sms status, sms consent, sms opt in, text opt in, sms \
         marketing status",
    ),
    (
        Field::ConsentOn,
        "optin time, confirm time, consent date, date of consent, consent given on, opt in date, optin date, opted in \
         on, opt in time, subscribed on, subscribed at, subscribe date, subscription date, confirmed at",
    ),
    (
        Field::NoMail,
        "opted out of email, email opt out, email optout, has opted out of email, hasoptedoutofemail, unsubscribed \
         from all email, email unsubscribed, email blacklisted, do not email, no email, no emails, unsubscribed from \
         email, \
         unsubscribed, unsubscribe, unsubscribed at, unsubscribed on, unsub time, person unsubscribed",
    ),
    (Field::NoCall, "do not call, donotcall, no calls, call opt out, phone opt out, do not phone, hasoptedoutofcalls"),
    (
        Field::NoText,
        "sms blacklisted, do not text, sms opt out, text opt out, has opted out of sms, no texts, no sms, \
         hasoptedoutofsms",
    ),
    (
        Field::NoPost,
        "do not post, no post, no letters, no postal mail, postal opt out, mail opt out, do not mail, direct mail opt \
         out, no direct mail",
    ),
];
