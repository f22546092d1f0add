import { rememberedTheme } from '../../state/preferences.ts'

/** Applies the theme stored on this device; without one, the system's preference applies. */
export function applyTheme(): void {
  const theme = rememberedTheme()
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}
