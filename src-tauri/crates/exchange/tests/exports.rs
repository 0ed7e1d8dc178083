//! The header lines of the programs that owners export from: each is recognised, and each column goes
//! where it belongs or stays out with a reason.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;

use exchange::{
    Because, ColumnGuess, Field, Mapping, MappingFailure, Program, Recognised, decode, read_file, recognise,
};

fn recognised(name: &str) -> Recognised {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exports").join(format!("{name}.csv"));
    recognise(&decode(&read_file(&path).unwrap()).unwrap())
}

fn columns(text: &str) -> Vec<ColumnGuess> {
    recognise(&decode(text.as_bytes()).unwrap()).columns
}

fn mapped(columns: &[ColumnGuess]) -> String {
    let mapped = columns.iter().filter_map(|guess| guess.field.map(|field| format!("{}={field}", guess.header)));
    mapped.collect::<Vec<_>>().join("; ")
}

/// File under `exports/`, the program that wrote it, the columns that are mapped; all others stay out.
const EXPORTS: [(&str, Program, &str); 33] = [
    (
        "active_campaign",
        Program::ActiveCampaign,
        "Email=email; First Name=first_name; Last Name=last_name; Phone=phone; Status=opted_out",
    ),
    (
        "brevo",
        Program::Brevo,
        "EMAIL=email; LASTNAME=last_name; FIRSTNAME=first_name; SMS=phone; \
         EMAIL_BLACKLISTED=opted_out; SMS_BLACKLISTED=opted_out",
    ),
    (
        "constant_contact",
        Program::ConstantContact,
        "Email address=email; First name=first_name; Last name=last_name; Email status=opted_out; \
         Email permission status=opted_out; Company=company; Job title=title; Phone - home=phone; \
         Country - Home=country",
    ),
    (
        "google_contacts",
        Program::GoogleContacts,
        "First Name=first_name; Last Name=last_name; Organization Name=company; \
         Organization Title=title; Notes=note; E-mail 1 - Value=email; Phone 1 - Value=phone; \
         Address 1 - Formatted=place; Address 1 - Street=street; Address 1 - City=city; \
         Address 1 - Region=region; Address 1 - Postal Code=postal; Address 1 - Country=country",
    ),
    (
        "google_contacts_for_outlook",
        Program::Outlook,
        "First Name=first_name; Last Name=last_name; Notes=note; E-mail Address=email; \
         Primary Phone=phone; Company=company; Job Title=title; Business Address=place; \
         Business Street=street; Business Street 2=street; Business Street 3=street; \
         Business City=city; Business State=region; Business Postal Code=postal; \
         Business Country=country",
    ),
    (
        "google_contacts_legacy",
        Program::GoogleContacts,
        "Name=name; Given Name=first_name; Family Name=last_name; Notes=note; \
         E-mail 1 - Value=email; Phone 1 - Value=phone; Address 1 - Formatted=place; \
         Address 1 - Street=street; Address 1 - City=city; Address 1 - Region=region; \
         Address 1 - Postal Code=postal; Address 1 - Country=country; \
         Organization 1 - Name=company; Organization 1 - Title=title",
    ),
    (
        "google_forms",
        Program::GoogleForms,
        "Timestamp=reacted_on; Email Address=email; What is your full name?=name; \
         Which city are you in?=city; What are you looking for?=need; \
         Do you have a budget?=budget",
    ),
    ("hubspot_companies", Program::HubSpot, "Company name=company"),
    (
        "hubspot_companies_of_contacts",
        Program::HubSpot,
        "First Name=first_name; Last Name=last_name; Email=email; Phone Number=phone",
    ),
    (
        "hubspot_company_view",
        Program::HubSpot,
        "First Name=first_name; Last Name=last_name; Email=email; Phone Number=phone; \
         Job Title=title; Company Name=company",
    ),
    (
        "hubspot_contacts",
        Program::HubSpot,
        "First Name=first_name; Last Name=last_name; Email=email; Phone Number=phone; \
         Lead Source=source; Associated Company=company",
    ),
    (
        "hubspot_view",
        Program::HubSpot,
        "First Name=first_name; Last Name=last_name; Email=email; Phone Number=phone; \
         Associated Company=company; Country/Region=country",
    ),
    ("kit", Program::Kit, "first_name=first_name; email=email; status=opted_out"),
    (
        "linkedin",
        Program::LinkedIn,
        "First Name=first_name; Last Name=last_name; Email Address=email; Company=company; \
         Position=title",
    ),
    (
        "mailchimp",
        Program::Mailchimp,
        "Email Address=email; First Name=first_name; Last Name=last_name; Phone Number=phone; \
         UNSUB_TIME=opted_out; NOTES=note",
    ),
    (
        "meta_lead_ads",
        Program::MetaLeadAds,
        "created_time=reacted_on; campaign_name=source; form_name=reaction; full_name=name; \
         phone_number=phone; work_email=email; city=city",
    ),
    (
        "meta_lead_ads_question",
        Program::MetaLeadAds,
        "created_time=reacted_on; campaign_name=source; form_name=reaction; full_name=name; \
         phone_number=phone; email=email",
    ),
    (
        "meta_lead_ads_sheet",
        Program::MetaLeadAds,
        "created_time=reacted_on; campaign_name=source; form_name=reaction; first_name=first_name; \
         phone=phone; email=email",
    ),
    (
        "outlook_desktop",
        Program::Outlook,
        "First Name=first_name; Last Name=last_name; Company=company; Job Title=title; \
         Business Street=street; Business Street 2=street; Business Street 3=street; \
         Business City=city; Business State=region; Business Postal Code=postal; \
         Business Country/Region=country; Business Phone=phone; E-mail Address=email; Notes=note",
    ),
    (
        "outlook_web",
        Program::Outlook,
        "First Name=first_name; Last Name=last_name; E-mail Address=email; Business Phone=phone; \
         Job Title=title; Company=company; Business Street=street; Business City=city; \
         Business State=region; Business Postal Code=postal; Business Country/Region=country; \
         Notes=note",
    ),
    (
        "pipedrive_deals",
        Program::Pipedrive,
        "Deal - Value=value; Deal - Contact person=name; Deal - Organization=company",
    ),
    (
        "pipedrive_people",
        Program::Pipedrive,
        "Person - Name=name; Person - First name=first_name; Person - Last name=last_name; \
         Person - Organization=company; Person - Email - Work=email; Person - Phone - Work=phone; \
         Person - Marketing status=opted_out",
    ),
    (
        "quickbooks",
        Program::QuickBooks,
        "Customer=company; Phone Numbers=phone; Email=email; Full Name=name; \
         Billing Address=place",
    ),
    (
        "salesforce_campaign_report",
        Program::Salesforce,
        "First Name=first_name; Last Name=last_name; Email=email; Phone=phone; \
         Location Friendly Name=place",
    ),
    (
        "salesforce_contact_report",
        Program::Salesforce,
        "First Name=first_name; Last Name=last_name; Title=title; Mailing Street=street; \
         Mailing City=city; Mailing State/Province=region; Mailing Zip/Postal Code=postal; \
         Mailing Country=country; Phone=phone; Email=email; Account Name=company",
    ),
    (
        "salesforce_data_loader",
        Program::Salesforce,
        "LastName=last_name; FirstName=first_name; Name=name; Title=title; Company=company; \
         Street=street; City=city; State=region; PostalCode=postal; Country=country; \
         Address=place; Phone=phone; Email=email; Description=note; LeadSource=source; \
         Industry=industry; AnnualRevenue=revenue; NumberOfEmployees=headcount",
    ),
    (
        "salesforce_lead_report",
        Program::Salesforce,
        "First Name=first_name; Last Name=last_name; Title=title; Company / Account=company; \
         Lead Source=source; Street=street; Email=email",
    ),
    (
        "shopify",
        Program::Shopify,
        "First Name=first_name; Last Name=last_name; Email=email; Default Address Company=company; \
         Default Address Address1=street; Default Address Address2=street; \
         Default Address City=city; Default Address Province Code=region; \
         Default Address Country Code=country; Default Address Zip=postal; Phone=phone; Note=note",
    ),
    ("stripe", Program::Stripe, "Email=email; Name=name; Phone=phone; Description=note"),
    (
        "systeme_io",
        Program::SystemeIo,
        "Email=email; First name=first_name; Surname=last_name; Phone number=phone; \
         Country=country",
    ),
    (
        "typeform",
        Program::Typeform,
        "What is your name?=name; What is your email address?=email; Phone number=phone; \
         How did you hear about us?=source; Submitted At=reacted_on",
    ),
    (
        "wix",
        Program::Wix,
        "First Name=first_name; Last Name=last_name; Company=company; Email 1=email; \
         Phone 1=phone; Address 1 - Street=street; Address 1 - City=city; \
         Address 1 - State/Region=region; Address 1 - Zip=postal; Address 1 - Country=country; \
         Email subscriber status=opted_out; SMS subscriber status=opted_out",
    ),
    ("zoho_leads", Program::Zoho, "Lead Name=name; Email=email; Phone=phone; Lead Source=source; Industry=industry"),
];

#[test]
fn every_known_export_is_recognised_and_mapped() {
    for (name, program, expect) in EXPORTS {
        let found = recognised(name);
        assert_eq!(found.program.map(|guess| guess.program), Some(program), "{name}");
        assert_eq!(mapped(&found.columns), expect, "{name}");
    }
}

#[test]
fn nobody_else_is_taken_for_the_person() {
    let others = [
        ("hubspot_contacts", "Contact owner"),
        ("salesforce_data_loader", "OwnerId"),
        ("salesforce_campaign_report", "Lead Owner: Manager"),
        ("salesforce_contact_report", "Account Owner"),
        ("pipedrive_people", "Person - Owner"),
        ("outlook_desktop", "Assistant's Phone"),
        ("outlook_desktop", "Manager's Name"),
        ("outlook_desktop", "Referred By"),
        ("outlook_desktop", "Spouse"),
    ];
    for (name, header) in others {
        let found = recognised(name);
        let guess = found.columns.iter().find(|guess| guess.header == header).unwrap();
        assert_eq!((guess.field, &guess.because), (None, &Because::NeverIdentity), "{name} {header}");
    }
    for header in ["Account Owner Email", "Parent Account", "Emergency contact phone"] {
        assert_eq!(columns(&format!("Name,{header}\n"))[1].because, Because::NeverIdentity, "{header}");
    }
}

#[test]
fn a_guess_carries_its_reason() {
    let percent = |cells: &str| columns(&format!("Name,Reachable at\n{cells}"))[1].because.clone();
    let outranked = |by: &str| Because::Outranked { field: Field::Email, by: by.to_owned() };
    let noun = |noun: &str| Because::HeadNoun { noun: noun.to_owned() };
    let cases = [
        (columns("Email,Name\n")[0].because.clone(), Because::ExactName),
        (columns("E-mail address,Name\n")[0].because.clone(), Because::AliasOf(Field::Email)),
        (columns("Which phone number,Name\n")[0].because.clone(), noun("phone number")),
        (columns("Old e-mail,Email\n")[0].because.clone(), outranked("Email")),
        (columns("Email 2,Email 1\n")[0].because.clone(), outranked("Email 1")),
        (columns("Email,Email\n")[1].because.clone(), outranked("Email")),
        (columns("Date,Name\n")[0].because.clone(), Because::Ambiguous),
        (columns("Favourite colour,Name\n")[0].because.clone(), Because::Unknown),
        (columns("Email,Name\n,Ann\n")[0].because.clone(), Because::Blank),
        (percent("Ann,ann@example.com\nBob,bob@example.com\n"), Because::LooksLikeEmails { percent: 100 }),
        (percent("A,(206) 555-0101\nB,206-555-0102\n"), Because::LooksLikePhones { percent: 100 }),
        (percent("Ann,ann@example.com\nBob,at work\n"), Because::Unknown),
        (percent("Ann,2026-11-22\nBob,2026-11-23\n"), Because::Unknown),
        (percent("Ann,12345678\nBob,12345679\n"), Because::Unknown),
    ];
    for (number, (found, expect)) in cases.into_iter().enumerate() {
        assert_eq!(found, expect, "case {number}");
    }
}

#[test]
fn headers_of_other_languages_are_known() {
    let cases = [
        (
            "Vorname;Nachname;Firma;E-Mail;Telefon;PLZ;Ort\n",
            "Vorname=first_name; Nachname=last_name; Firma=company; E-Mail=email; Telefon=phone; PLZ=postal; Ort=city",
        ),
        ("Imię,Nazwisko,Adres e-mail,Miasto\n", "Imię=first_name; Nazwisko=last_name; Adres e-mail=email; Miasto=city"),
        ("姓名,公司,电话,城市\n", "姓名=name; 公司=company; 电话=phone; 城市=city"),
        ("الاسم,الشركة,الهاتف\n", "الاسم=name; الشركة=company; الهاتف=phone"),
    ];
    for (text, expect) in cases {
        assert_eq!(mapped(&columns(text)), expect);
    }
}

#[test]
fn an_address_is_taken_whole_from_one_place() {
    let home = "Name,Business City,Business Postal Code,Home City,Home Postal Code\nAnn,,,Kent,98030\n";
    assert_eq!(mapped(&columns(home)), "Name=name; Home City=city; Home Postal Code=postal");
    let both = "Name,Home City,Home Postal Code,Business City\nAnn,Kent,98030,Seattle\n";
    assert_eq!(mapped(&columns(both)), "Name=name; Business City=city");
    let list = "Name,Address,City,State\nAnn,1 Test Street,Kent,WA\n";
    assert_eq!(mapped(&columns(list)), "Name=name; Address=street; City=city; State=region");
    assert_eq!(mapped(&columns("Name,Address\nAnn,Kent\n")), "Name=name; Address=place");
}

#[test]
fn the_owner_has_the_last_word() {
    let sheet = decode(b"Name,Nick,Email,Work mail,Extra\nAnn Test,Annie,ann@example.com,,x\n").unwrap();
    let mut mapping = Mapping::from(recognise(&sheet));
    mapping.set("Nick", "Full name").unwrap();
    assert_eq!(mapping.columns()[0].because, Because::Outranked { field: Field::Name, by: "Nick".to_owned() });
    mapping.set_from("extra=note").unwrap();
    mapping.set_from("Email=").unwrap();
    mapping.set_from("Work mail = email").unwrap();
    assert_eq!(mapped(mapping.columns()), "Nick=name; Work mail=email; Extra=note");
    let record = mapping.record(sheet.rows().next().unwrap());
    assert_eq!((record.name.as_deref(), record.email, record.note.as_deref()), (Some("Annie"), None, Some("x")));
    // Two columns given to one field by hand: the first filled one counts.
    mapping.set("Work mail", "email").unwrap();
    mapping.set("Email", "email").unwrap();
    let record = mapping.record(sheet.rows().next().unwrap());
    assert_eq!(record.email.as_deref(), Some("ann@example.com"));
}

#[test]
fn a_mapping_that_cannot_be_names_what_there_is() {
    let sheet = decode(b"Name,Email\nAnn Test,ann@example.com\n").unwrap();
    let mut mapping = Mapping::from(recognise(&sheet));
    let columns = vec!["Name".to_owned(), "Email".to_owned()];
    let cases = [
        ("Nmae=name", MappingFailure::UnknownColumn { column: "Nmae".to_owned(), columns }),
        ("Name=colour", MappingFailure::UnknownField { field: "colour".to_owned(), fields: Field::ALL.to_vec() }),
        ("Name", MappingFailure::NoEqualsSign { text: "Name".to_owned() }),
    ];
    let before = mapping.clone();
    for (text, expect) in cases {
        assert_eq!(mapping.set_from(text), Err(expect));
    }
    assert_eq!(mapping, before);
}
