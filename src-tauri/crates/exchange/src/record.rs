//! One row as the fields of an entry: cleaned, joined, not yet judged.

use std::borrow::Cow;

use address::{Address, joined};

use crate::permission::is_day;
use crate::{Field, Mapping, OptOut, OptOuts, Permission, Row, clean};

mod address;

/// A row's fields as text, without blanks around them; a blank cell is nothing.
///
/// Money, dates, stages, trades and places are kept as typed: what they mean is decided elsewhere, and
/// what was typed is kept with the lead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record<'a> {
    /// Line of the file, from 1.
    pub line: u64,
    /// The whole name: its own column, else first and last name, else the name beside the mail address.
    pub name: Option<Cow<'a, str>>,
    /// The firm.
    pub company: Option<Cow<'a, str>>,
    /// What the person does there.
    pub title: Option<Cow<'a, str>>,
    /// Mail address without `mailto:`, name and invisible signs; not checked further. The first filled one.
    pub email: Option<Cow<'a, str>>,
    /// Further mail addresses, divided by commas.
    pub other_emails: Option<Cow<'a, str>>,
    /// Telephone number as text, without `p:` and invisible signs. The first filled one.
    pub phone: Option<Cow<'a, str>>,
    /// Further telephone numbers, divided by commas.
    pub other_phones: Option<Cow<'a, str>>,
    /// Pages of the person or the firm, divided by blanks.
    pub website: Option<Cow<'a, str>>,
    /// Street and house number.
    pub street: Option<Cow<'a, str>>,
    /// The place in one text: "Bellevue, WA 98004" from its columns, else the place column as typed.
    pub place: Option<Cow<'a, str>>,
    /// The trade of the firm.
    pub industry: Option<Cow<'a, str>>,
    /// Yearly sales of the firm.
    pub revenue: Option<Cow<'a, str>>,
    /// People who work at the firm.
    pub headcount: Option<Cow<'a, str>>,
    /// Age of the person.
    pub age: Option<Cow<'a, str>>,
    /// Day on which the person was born, as typed; `--11-22` where the year is not told.
    pub birthday: Option<Cow<'a, str>>,
    /// Yearly income of the person or household.
    pub income: Option<Cow<'a, str>>,
    /// When they want to buy.
    pub timing: Option<Cow<'a, str>>,
    /// Whether there is money for it, or how much.
    pub budget: Option<Cow<'a, str>>,
    /// Who decides.
    pub authority: Option<Cow<'a, str>>,
    /// What they look for.
    pub need: Option<Cow<'a, str>>,
    /// Where the lead came from.
    pub source: Option<Cow<'a, str>>,
    /// Words by which another program groups people, divided by commas.
    pub tags: Option<Cow<'a, str>>,
    /// Free text; several columns are joined by line breaks.
    pub note: Option<Cow<'a, str>>,
    /// Day on which they reacted, as typed; [`read_date`](crate::read_date) reads it.
    pub reacted_on: Option<Cow<'a, str>>,
    /// What they did.
    pub reaction: Option<Cow<'a, str>>,
    /// Day on which another program first knew of them, as typed.
    pub entered_on: Option<Cow<'a, str>>,
    /// Day of the last touch, as typed.
    pub last_contact: Option<Cow<'a, str>>,
    /// How far they are, in the words of the other program.
    pub stage: Option<Cow<'a, str>>,
    /// How it ended there, in its words.
    pub outcome: Option<Cow<'a, str>>,
    /// Why it was lost.
    pub lost_reason: Option<Cow<'a, str>>,
    /// What the deal is worth.
    pub value: Option<Cow<'a, str>>,
    /// What is to be done next.
    pub next_step: Option<Cow<'a, str>>,
    /// Day on which it is to be done, as typed.
    pub next_on: Option<Cow<'a, str>>,
    /// Who looks after the lead.
    pub owner: Option<Cow<'a, str>>,
    /// Business or consumer, as typed.
    pub kind: Option<Cow<'a, str>>,
    /// What they asked not to be done, for each way of contact.
    pub opt_outs: OptOuts,
    /// The strongest of these wishes.
    pub opted_out: OptOut,
    /// Day on which they asked, as typed, where the column holds a day instead of a yes.
    pub opted_out_on: Option<Cow<'a, str>>,
    /// Whether they allowed electronic mail, by word or by a day of consent; never so where they asked
    /// for it to end.
    pub mail_consent: Permission,
    /// Whether they allowed text messages.
    pub text_consent: Permission,
    /// Day on which they allowed it, as typed.
    pub consent_on: Option<Cow<'a, str>>,
}

impl Record<'_> {
    /// Whether the row names nobody: neither a person nor a firm nor a way to reach them.
    pub fn names_nobody(&self) -> bool {
        self.name.is_none() && self.company.is_none() && self.email.is_none() && self.phone.is_none()
    }
}

pub(crate) fn of<'a>(mapping: &Mapping, row: Row<'a>) -> Record<'a> {
    let mut parts = Parts { record: Record { line: row.line(), ..Record::default() }, ..Parts::default() };
    for (column, guess) in mapping.columns().iter().enumerate() {
        match guess.field {
            // A note needs its question, unless the header says no more than that it is a note.
            Some(Field::Note) if !guess.says_no_more() => parts.take_answer(&guess.header, row.cell(column)),
            Some(field) => parts.take(field, row.cell(column)),
            None => {}
        }
    }
    parts.whole()
}

/// A record while its row is read: names, addresses and numbers still in pieces.
#[derive(Default)]
struct Parts<'a> {
    record: Record<'a>,
    first_name: Option<&'a str>,
    last_name: Option<&'a str>,
    beside: Option<&'a str>,
    address: Address<'a>,
    place: Option<&'a str>,
    further_emails: Vec<Cow<'a, str>>,
    further_phones: Vec<Cow<'a, str>>,
}

impl<'a> Parts<'a> {
    /// Puts a cell where its field belongs. Of a field that holds one answer the first filled cell counts.
    fn take(&mut self, field: Field, cell: &'a str) {
        let Some(text) = clean::text(cell) else {
            return;
        };
        match field {
            Field::Email => return self.take_email(cell),
            Field::OtherEmail => return self.further_emails.extend(clean::emails(cell)),
            Field::Phone => return self.take_phone(cell),
            Field::OtherPhone => return self.further_phones.extend(clean::phones(cell)),
            Field::MailConsent => return raise(&mut self.record.mail_consent, Permission::read(text)),
            Field::TextConsent => return raise(&mut self.record.text_consent, Permission::read(text)),
            Field::OptedOut | Field::NoMail | Field::NoCall | Field::NoText | Field::NoPost => {
                return self.take_opt_out(field, text);
            }
            Field::Tags => return add(&mut self.record.tags, clean::tags(text), ", "),
            _ => {}
        }
        if let Some(piece) = self.piece(field) {
            piece.get_or_insert(text);
            return;
        }
        let (whole, between) = self.whole_field(field);
        match between {
            Some(between) => add(whole, Some(Cow::Borrowed(text)), between),
            None => {
                whole.get_or_insert(Cow::Borrowed(text));
            }
        }
    }

    /// An answer, behind the header that asked for it.
    fn take_answer(&mut self, header: &str, cell: &'a str) {
        if let Some(text) = clean::text(cell) {
            add(&mut self.record.note, Some(Cow::Owned(format!("{header}: {text}"))), "\n");
        }
    }

    /// The fields that are put together from several columns.
    fn piece(&mut self, field: Field) -> Option<&mut Option<&'a str>> {
        Some(match field {
            Field::FirstName => &mut self.first_name,
            Field::LastName => &mut self.last_name,
            Field::City => &mut self.address.city,
            Field::Region => &mut self.address.region,
            Field::Postal => &mut self.address.postal,
            Field::Country => &mut self.address.country,
            Field::Place => &mut self.place,
            _ => return None,
        })
    }

    /// Where a field's text goes, and what stands between several.
    fn whole_field(&mut self, field: Field) -> (&mut Option<Cow<'a, str>>, Option<&'static str>) {
        let record = &mut self.record;
        let whole = match field {
            Field::Website => return (&mut record.website, Some(" ")),
            Field::Street => return (&mut record.street, Some(", ")),
            Field::Name => &mut record.name,
            Field::Company => &mut record.company,
            Field::Title => &mut record.title,
            Field::Industry => &mut record.industry,
            Field::Revenue => &mut record.revenue,
            Field::Headcount => &mut record.headcount,
            Field::Age => &mut record.age,
            Field::Birthday => &mut record.birthday,
            Field::Income => &mut record.income,
            Field::Timing => &mut record.timing,
            Field::Budget => &mut record.budget,
            Field::Authority => &mut record.authority,
            Field::Need => &mut record.need,
            Field::Source => &mut record.source,
            Field::ReactedOn => &mut record.reacted_on,
            Field::Reaction => &mut record.reaction,
            Field::EnteredOn => &mut record.entered_on,
            Field::LastContact => &mut record.last_contact,
            Field::Stage => &mut record.stage,
            Field::Outcome => &mut record.outcome,
            Field::LostReason => &mut record.lost_reason,
            Field::Value => &mut record.value,
            Field::NextStep => &mut record.next_step,
            Field::NextOn => &mut record.next_on,
            Field::Owner => &mut record.owner,
            Field::Kind => &mut record.kind,
            Field::ConsentOn => &mut record.consent_on,
            // Whatever is left is worth keeping with the notes.
            _ => return (&mut record.note, Some("\n")),
        };
        (whole, None)
    }

    fn take_email(&mut self, cell: &'a str) {
        let mut found = clean::emails(cell);
        let Some(first) = found.next() else {
            return;
        };
        self.beside = self.beside.or_else(|| clean::name_beside_email(cell));
        match self.record.email {
            None => self.record.email = Some(first),
            Some(_) => self.further_emails.push(first),
        }
        self.further_emails.extend(found);
    }

    fn take_phone(&mut self, cell: &'a str) {
        let mut found = clean::phones(cell);
        match (found.next(), &self.record.phone) {
            (Some(first), None) => self.record.phone = Some(first),
            (Some(first), Some(_)) => self.further_phones.push(first),
            (None, _) => {}
        }
        self.further_phones.extend(found);
    }

    fn take_opt_out(&mut self, field: Field, text: &'a str) {
        let said = OptOut::read(text);
        let outs = &mut self.record.opt_outs;
        raise(
            match field {
                Field::NoMail => &mut outs.mail,
                Field::NoCall => &mut outs.call,
                Field::NoText => &mut outs.text,
                Field::NoPost => &mut outs.post,
                _ => &mut outs.all,
            },
            said,
        );
        if said == OptOut::Asked && self.record.opted_out_on.is_none() && is_day(text) {
            self.record.opted_out_on = Some(Cow::Borrowed(text));
        }
    }

    fn whole(self) -> Record<'a> {
        let Self { mut record, first_name, last_name, beside, address, place, further_emails, further_phones } = self;
        if record.name.is_none() {
            let names = [first_name, last_name];
            record.name = joined(names.into_iter().flatten(), " ").or(beside.map(Cow::Borrowed));
        }
        record.place = address.in_one_text(place);
        (record.email, record.other_emails) = main_and_further(record.email, further_emails);
        (record.phone, record.other_phones) = main_and_further(record.phone, further_phones);
        let refused = |permission| if permission == Permission::Refused { OptOut::Asked } else { OptOut::NotSaid };
        raise(&mut record.opt_outs.mail, refused(record.mail_consent));
        raise(&mut record.opt_outs.text, refused(record.text_consent));
        // A day of consent is a consent, and a wish to be left alone ends it.
        if record.consent_on.is_some() && record.mail_consent == Permission::NotSaid {
            record.mail_consent = Permission::Express;
        }
        let OptOuts { all, mail, text, .. } = record.opt_outs;
        record.mail_consent = unless_stopped(record.mail_consent, all.max(mail));
        record.text_consent = unless_stopped(record.text_consent, all.max(text));
        record.opted_out = record.opt_outs.any();
        record
    }
}

/// What was allowed before somebody asked to be left alone is allowed no more.
fn unless_stopped(permission: Permission, wish: OptOut) -> Permission {
    let stopped = wish != OptOut::NotSaid && permission != Permission::Unclear;
    if stopped && permission != Permission::NotSaid { Permission::Refused } else { permission }
}

fn raise<T: Ord>(known: &mut T, said: T) {
    if said > *known {
        *known = said;
    }
}

fn add<'a>(whole: &mut Option<Cow<'a, str>>, more: Option<Cow<'a, str>>, between: &str) {
    match (whole.as_mut(), more) {
        (_, None) => {}
        (None, more) => *whole = more,
        (Some(before), Some(more)) => {
            let text = before.to_mut();
            text.push_str(between);
            text.push_str(&more);
        }
    }
}

/// The main one, else the first of the further ones; and those that are left, each once.
fn main_and_further<'a>(
    main: Option<Cow<'a, str>>,
    further: Vec<Cow<'a, str>>,
) -> (Option<Cow<'a, str>>, Option<Cow<'a, str>>) {
    if further.is_empty() {
        return (main, None);
    }
    let mut distinct: Vec<Cow<'a, str>> = Vec::with_capacity(further.len() + 1);
    for text in main.into_iter().chain(further) {
        if !distinct.iter().any(|known| known.eq_ignore_ascii_case(&text)) {
            distinct.push(text);
        }
    }
    let mut distinct = distinct.into_iter();
    let main = distinct.next();
    let mut rest = None;
    for text in distinct {
        add(&mut rest, Some(text), ", ");
    }
    (main, rest)
}
