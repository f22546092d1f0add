/* The only data in localStorage: language, theme, whether shortcuts are on, and whether the wheel was explained. */

export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(`demarche-${name}`)
  } catch {
    return null // storage may be blocked: then defaults apply
  }
}

const write = (name: string, value: string): void => {
  try {
    localStorage.setItem(`demarche-${name}`, value)
  } catch {
    // storage may be blocked
  }
}

/** The language chosen on an earlier visit, or null. */
export const rememberedLanguage = (): string | null => read('language')
export const rememberLanguage = (locale: string): void => write('language', locale)

export const rememberedTheme = (): Theme => THEMES.find((theme) => theme === read('theme')) ?? 'auto'
export const rememberTheme = (theme: Theme): void => write('theme', theme)

/** Shortcuts are on by default. */
export const rememberedShortcuts = (): boolean => read('shortcuts') !== 'off'
export const rememberShortcuts = (isOn: boolean): void => write('shortcuts', isOn ? 'on' : 'off')

/** Whether the hint about the wheel was shown on this device. */
export const rememberedWheelHint = (): boolean => read('hint') !== null
export const rememberWheelHint = (): void => write('hint', 'shown')
