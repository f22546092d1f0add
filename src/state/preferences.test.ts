import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  rememberedLanguage,
  rememberedShortcuts,
  rememberedTheme,
  rememberedWheelHint,
  rememberLanguage,
  rememberShortcuts,
  rememberTheme,
  rememberWheelHint,
  THEMES,
} from './preferences.ts'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

const kept = () => Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at)).sort()

describe('what this device remembers', () => {
  it('is nothing before the reader chooses: no language, the theme of the device, keys that work', () => {
    expect(rememberedLanguage()).toBeNull()
    expect(rememberedTheme()).toBe('auto')
    expect(rememberedShortcuts()).toBe(true)
    expect(rememberedWheelHint()).toBe(false)
    expect(kept()).toEqual([])
  })

  it.each(THEMES)('is the theme that was chosen: %s', (theme) => {
    rememberTheme('dark')
    rememberTheme(theme)
    expect(rememberedTheme()).toBe(theme)
  })

  it('is the last choice of each kind, and none stands in the way of another', () => {
    rememberLanguage('ar')
    rememberShortcuts(false)
    rememberTheme('light')
    expect([rememberedLanguage(), rememberedShortcuts(), rememberedTheme()]).toEqual(['ar', false, 'light'])
    rememberLanguage('ru')
    rememberShortcuts(true)
    expect([rememberedLanguage(), rememberedShortcuts(), rememberedTheme()]).toEqual(['ru', true, 'light'])
  })

  it('is kept under the names that earlier releases wrote, and under no other', () => {
    rememberLanguage('ar')
    rememberShortcuts(false)
    rememberTheme('light')
    rememberWheelHint()
    expect(rememberedWheelHint()).toBe(true)
    expect(kept()).toEqual(['demarche-hint', 'demarche-language', 'demarche-shortcuts', 'demarche-theme'])
  })

  it.each(['', 'sepia', 'DARK', '__proto__', '<script>'])('takes no theme from %j', (text) => {
    localStorage.setItem('demarche-theme', text)
    expect(rememberedTheme()).toBe('auto')
  })

  it('is nothing where storage is forbidden, and choosing still breaks nothing', () => {
    rememberLanguage('ar')
    rememberTheme('dark')
    rememberShortcuts(false)
    const forbid = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    // Some browsers throw on reading `localStorage`, others on each call.
    const storage = vi.spyOn(window, 'localStorage', 'get').mockImplementation(forbid)
    rememberLanguage('ru')
    rememberTheme('light')
    rememberShortcuts(true)
    expect([rememberedLanguage(), rememberedTheme(), rememberedShortcuts()]).toEqual([null, 'auto', true])
    storage.mockRestore()
    expect([rememberedLanguage(), rememberedTheme(), rememberedShortcuts()]).toEqual(['ar', 'dark', false])
  })

  it('stays as it was where storage is full', () => {
    rememberTheme('dark')
    const full = Object.assign(Object.create(null), {
      getItem: localStorage.getItem.bind(localStorage),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    const storage = vi.spyOn(window, 'localStorage', 'get').mockReturnValue(full)
    rememberTheme('light')
    expect(rememberedTheme()).toBe('dark')
    expect(storage).toHaveBeenCalled()
  })
})
