import { fireEvent, render, screen } from '@testing-library/svelte'
import { flushSync, tick } from 'svelte'
import { expect, it } from 'vitest'
import type { LogChoices } from '../../ipc/contract.gen'
import { fakeCore } from '../../ipc/fake'
import { Session } from '../../shared/session.svelte'
import { page } from '../../test-data'
import { filterText } from '../../text/log'
import { LeadsState } from '../leads.svelte'
import FilterPanel from './FilterPanel.svelte'

const choices: LogChoices = {
  sources: ['Referral', 'Trade show'],
  owners: [],
  places: [],
  criteria: [],
  steps: [],
  imports: [],
}

it('takes one value after the other from a list, which then asks anew', async () => {
  fakeCore({ leads_list: ({ offset, limit }) => page(offset, limit, 3), log_choices: () => choices })
  const leads = new LeadsState(new Session())
  await leads.loadChoices()
  render(FilterPanel, { leads, naming: { choices, stages: {}, locale: 'en-US' }, close: () => {} })
  const list = () => screen.getByLabelText<HTMLSelectElement>(filterText.lists.sources)

  const takes = async (words: string): Promise<void> => {
    const option = [...list().options].find((one) => one.textContent === words)
    await fireEvent.change(list(), { target: { value: option?.value } })
    flushSync()
    await tick()
  }
  await takes('Trade show')
  expect(leads.filter.sources).toEqual(['Trade show'])
  expect([...list().options].map((one) => one.textContent)).toEqual(['Any', 'Referral'])
  expect(list().value).toBe('')
  await takes('Referral')
  expect(leads.filter.sources).toEqual(['Trade show', 'Referral'])
  expect(list().value).toBe('')
  expect(screen.getByLabelText<HTMLSelectElement>(filterText.lists.owners).disabled).toBe(true)
})
