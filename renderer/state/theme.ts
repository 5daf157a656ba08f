import { settingsStore } from './office.ts'

/** The chosen colours on the page's root; tokens.css does the rest. */
export function watchTheme(): () => void {
  const apply = (): void => {
    const theme = settingsStore.get()?.theme ?? 'system'
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
  }
  apply()
  return settingsStore.subscribe(apply)
}
