// The window over made-up data, to be looked at in a browser: npm run look. Nothing here reaches the product.
import { mount } from 'svelte'
import '../design/fonts.css'
import '../design/tokens.css'
import '../design/base.css'
import { useTransport } from '../ipc/call'
import { Session } from '../shared/session.svelte'
import App from '../shell/App.svelte'
import { paintLikeTheComputer } from '../shell/theme.svelte'
import { lookCore } from './core'
import Maps from './Maps.svelte'
import { mapCore, mapNames } from './maps'

const wanted = new URLSearchParams(location.search)
useTransport(
  lookCore({
    begin: wanted.has('first') ? 'first' : wanted.has('empty') ? 'empty' : 'sample',
    markets: wanted.has('many') ? 'many' : 'one',
    theme: wanted.get('theme') === 'dark' ? 'dark' : 'light',
    leads: Number(wanted.get('leads') ?? 312),
    textPercent: Number(wanted.get('text') ?? 100),
  }),
)
paintLikeTheComputer()
const session = new Session()
const target = document.getElementById('app')
if (target && wanted.has('maps')) {
  useTransport(mapCore)
  document.documentElement.dataset['theme'] = wanted.get('theme') === 'dark' ? 'dark' : 'light'
  mount(Maps, { target, props: { names: mapNames } })
} else {
  if (target) mount(App, { target, props: { session } })
  await session.open()
}
