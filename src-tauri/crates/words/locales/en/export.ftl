### Taking people and the whole business along.

export-format-csv = Table (CSV)
export-format-xlsx = Excel workbook
export-format-vcard = Address cards (vCard)
export-format-ical = Calendar (iCalendar)
export-format-json = Everything (JSON)
export-format-hubspot = HubSpot
export-format-salesforce = Salesforce
export-format-pipedrive = Pipedrive
export-format-mailchimp = Mailchimp

export-purpose-csv = For any spreadsheet, and to take the log into another Sellable.
export-purpose-xlsx = For Excel: sort it, filter it, print it. Sellable takes it back too.
export-purpose-vcard = For the address book of your phone or computer. Who asked not to be called is left out.
export-purpose-ical = For Google, Outlook or Apple Calendar: every next step on its day, and the feedback sessions.
export-purpose-json = Your whole business in one file: answers, editions, leads and their history. Nothing is left out.
export-purpose-hubspot = Choose Contacts in HubSpot’s import. Map “Do Not Contact” there so that nobody is written to who asked not to be.
export-purpose-salesforce = For Leads in Salesforce’s Data Import Wizard. Who asked not to get mail or calls is marked.
export-purpose-pipedrive = People, firms and deals for Pipedrive’s import. Map “Do not contact” there.
export-purpose-mailchimp = A mailing list for Mailchimp. Who asked not to get mail is left out.

export-file = { $business } leads
export-file-unnamed = Leads
export-file-for = { $business } leads for { $program }
export-file-for-unnamed = Leads for { $program }
export-file-calendar = { $business } follow-ups
export-file-calendar-unnamed = Follow-ups
export-file-whole = { $business }
export-file-whole-unnamed = Business

export-holds = { $count ->
    [0] Nobody goes into this file.
    [one] 1 lead goes into this file.
   *[other] { $count } leads go into this file.
}
export-holds-days = { $count ->
    [0] Nothing is planned, so only the feedback sessions go into this file.
    [one] 1 follow-up goes into this file, and the feedback sessions.
   *[other] { $count } follow-ups go into this file, and the feedback sessions.
}
export-holds-whole = { $count ->
    [0] The whole business goes into this file; the log is empty yet.
    [one] The whole business goes into this file, with 1 lead.
   *[other] The whole business goes into this file, with { $count } leads.
}
export-saved = { $count ->
    [0] Saved as { $file }. Nobody is in it.
    [one] 1 lead was saved as { $file }.
   *[other] { $count } leads were saved as { $file }.
}
export-saved-days = { $count ->
    [0] The feedback sessions were saved as { $file }. No follow-up is planned.
    [one] 1 follow-up was saved as { $file }.
   *[other] { $count } follow-ups were saved as { $file }.
}
export-saved-whole = { $count ->
    [0] The whole business was saved as { $file }. The log is empty yet.
    [one] The whole business was saved as { $file }, with 1 lead.
   *[other] The whole business was saved as { $file }, with { $count } leads.
}
# “leads.csv, Table (CSV), 280 leads”
export-record = { $file }, { $format }, { $count ->
    [one] 1 lead
   *[other] { $count } leads
}
export-shortened = { $count ->
    [one] 1 text was too long for a cell of Excel and was cut. The CSV keeps it whole.
   *[other] { $count } texts were too long for a cell of Excel and were cut. The CSV keeps them whole.
}

export-left-asked-no-mail = { $count ->
    [one] 1 is left out: asked not to get mail.
   *[other] { $count } are left out: they asked not to get mail.
}
export-left-asked-no-calls = { $count ->
    [one] 1 is left out: asked not to be called.
   *[other] { $count } are left out: they asked not to be called.
}
export-left-consent-ran-out = { $count ->
    [one] 1 is left out: the consent to mail has run out.
   *[other] { $count } are left out: their consent to mail has run out.
}
export-left-no-mail-address = { $count ->
    [one] 1 is left out: there is no mail address.
   *[other] { $count } are left out: they have no mail address.
}
export-left-nothing-to-reach = { $count ->
    [one] 1 is left out: there is neither a number nor a mail address.
   *[other] { $count } are left out: they have neither a number nor a mail address.
}
export-left-nothing-planned = { $count ->
    [one] 1 is left out: no next step has a day.
   *[other] { $count } are left out: no next step has a day.
}

# “Mail since 2026-11-01: asked by phone”
export-stop = { $channel } since { $date }: { $source }
export-stop-plain = { $channel } since { $date }
export-channel-call = Calls
export-channel-mail = Mail
export-channel-text = Texts
export-channel-post = Post
export-channel-visit = Visits
export-channel-social = Social networks
export-do-not-contact = Do not contact: { $what }

export-calendar = { $business }: follow-ups
export-calendar-unnamed = Follow-ups
export-day-next = { $what }: { $who }
export-day-recheck = Look again: { $who }
export-day-feedback = Feedback session
export-feedback-agenda = What is talked about:

act-exported = saved as a file
act-business-taken-in = business taken in

export-json-format = This file is not a business saved by Sellable. Choose a file saved with “Everything (JSON)”.
export-json-newer = This file was written by a newer Sellable (format { $found }; this one reads { $known }). Bring Sellable up to date, then try again.
export-json-part = Line { $line } of the file can’t be read: { $what }
