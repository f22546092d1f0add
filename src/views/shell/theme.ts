import { rememberedTheme } from '../../state/preferences.ts'

/** Shows the theme that the reader chose on this device; without a choice the device decides. */
export function applyTheme(): void {
  const theme = rememberedTheme()
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
