import type { Session } from '../shared/session.svelte'

const dark = '(prefers-color-scheme: dark)'

/** Keeps the root element in step with the settings: the theme, and the text size on which every length stands. */
export function followSettings(session: Session): void {
  $effect(() => {
    const root = document.documentElement
    const system = window.matchMedia(dark)
    const apply = (): void => {
      const theme = session.settings.theme
      root.dataset['theme'] = theme === 'system' ? (system.matches ? 'dark' : 'light') : theme
    }
    apply()
    root.style.fontSize = `${session.settings.text_percent}%`
    system.addEventListener('change', apply)
    return () => system.removeEventListener('change', apply)
  })
}

/** The theme of the first paint, before the settings are known: the one of the computer. */
export function paintLikeTheComputer(): void {
  document.documentElement.dataset['theme'] = window.matchMedia(dark).matches ? 'dark' : 'light'
}
