/* What this device remembers: the reader's language, theme and whether single keys do something. Nothing else. */

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(`demarche-${name}`)
  } catch {
    return null // storage may be forbidden: then nothing is remembered
  }
}

const write = (name: string, value: string): void => {
  try {
    localStorage.setItem(`demarche-${name}`, value)
  } catch {
    // as above
  }
}

/** The language chosen on an earlier visit, or null. */
export const rememberedLanguage = (): string | null => read('language')
export const rememberLanguage = (locale: string): void => write('language', locale)

export const rememberedTheme = (): Theme => THEMES.find((theme) => theme === read('theme')) ?? 'auto'
export const rememberTheme = (theme: Theme): void => write('theme', theme)

/** On, until the reader turns them off. */
export const rememberedShortcuts = (): boolean => read('shortcuts') !== 'off'
export const rememberShortcuts = (isOn: boolean): void => write('shortcuts', isOn ? 'on' : 'off')
