import type { CommandName, Request, Response } from '../ipc/commands'
import type { ExportFormat, ExportFormatView } from '../ipc/contract.gen'

type Core = { [N in CommandName]?: (request: Request<N>) => Response<N> | Promise<Response<N>> }

const formats: ExportFormatView[] = [
  ['csv', 'Table (CSV)', 'For any spreadsheet, and to take the log into another Sellable.'],
  ['xlsx', 'Excel workbook', 'For Excel: sort it, filter it, print it. Sellable takes it back too.'],
  ['vcard', 'Address cards (vCard)', 'For the address book of your phone. Who asked not to be called is left out.'],
  ['ical', 'Calendar (iCalendar)', 'For Google, Outlook or Apple Calendar: every next step on its day.'],
  ['mailchimp', 'Mailchimp', 'A mailing list for Mailchimp. Who asked not to get mail is left out.'],
  ['hubspot', 'HubSpot', 'Choose Contacts in HubSpot’s import. Map “Do Not Contact” there.'],
  ['salesforce', 'Salesforce', 'For Leads in Salesforce’s Data Import Wizard.'],
  ['pipedrive', 'Pipedrive', 'People, firms and deals for Pipedrive’s import.'],
  ['json', 'Everything (JSON)', 'Your whole business in one file. Nothing is left out.'],
].map(([format, label, purpose]) => ({ format: format as ExportFormat, label: label ?? '', purpose: purpose ?? '' }))

/** Exports of a made-up log: mailing lists and address books leave somebody out. */
export function exportCore(count: () => number): Core {
  return {
    export_plan: ({ format, which, except }) => {
      const all = ('ids' in which ? which.ids.length : count()) - except.length
      const left = format === 'mailchimp' || format === 'vcard' ? Math.min(3, all) : 0
      return {
        format,
        formats,
        count: all - left,
        sentence: `${(all - left).toLocaleString()} leads go into this file.`,
        left_out: left > 0 ? [{ count: left, sentence: `${left} are left out: they asked not to be reached.` }] : [],
      }
    },
    export_save: ({ format }) => ({ path: `Documents/leads.${format}`, sentence: 'The leads were saved.' }),
  }
}
