import type { PageAct } from '../shared/here'
import { leadText } from '../text/leads'
import type { LeadState } from './lead.svelte'

/** What the command palette offers while a lead is open: its moves, and the places of its page where one writes. */
export function actsOf(lead: LeadState): PageAct[] {
  const focus = (id: string) => () => document.getElementById(id)?.focus()
  const moves = lead.view?.moves ?? []
  return [
    { label: leadText.palette.log, hint: 'L', run: focus('log-text') },
    ...(lead.ask === null ? [] : [{ label: leadText.palette.answer, hint: lead.ask.question, run: focus('answer') }]),
    ...moves.map((move) => ({ label: move.label, run: () => void lead.start(move) })),
    { label: leadText.callSheet, run: () => printCallSheet(lead) },
    { label: leadText.palette.edit, run: () => lead.session.go({ screen: 'lead_edit', id: lead.id }) },
  ]
}

/** Goes to the lead's call sheet. */
export function printCallSheet(lead: LeadState): void {
  const name = lead.view?.title_line ?? ''
  const back = { screen: 'lead', id: lead.id } as const
  lead.session.go({ screen: 'paper', document: 'call_sheets', printFor: { which: { lead: lead.id }, name }, back })
}
