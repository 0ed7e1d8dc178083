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

const wanted = new URLSearchParams(location.search)
useTransport(
  lookCore({
    begin: wanted.has('first') ? 'first' : wanted.has('empty') ? 'empty' : 'sample',
    theme: wanted.get('theme') === 'dark' ? 'dark' : 'light',
    textPercent: Number(wanted.get('text') ?? 100),
  }),
)
paintLikeTheComputer()
const session = new Session()
const target = document.getElementById('app')
if (target) mount(App, { target, props: { session } })
await session.open()
