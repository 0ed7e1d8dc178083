import { mount } from 'svelte'
import './design/fonts.css'
import './design/tokens.css'
import './design/base.css'
import { showWindow } from './ipc/window'
import { Session } from './shared/session.svelte'
import App from './shell/App.svelte'
import { paintLikeTheComputer } from './shell/theme.svelte'

paintLikeTheComputer()
const session = new Session()
const target = document.getElementById('app')
if (target) mount(App, { target, props: { session } })
void session.open().finally(showWindow)
