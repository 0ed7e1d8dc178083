import { call } from '../ipc/call'
import type { Suggest } from './combobox.svelte'

export const suggestPlaces: Suggest = (text) => call('places_complete', { text })
export const suggestIndustries: Suggest = (text) => call('industries_complete', { text })
