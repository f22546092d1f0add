import { useEffect, useEffectEvent } from 'react'
import { rememberedShortcuts } from '../../state/preferences.ts'

/** Actions with a single-key shortcut. Letters match by `code`, their place on the keyboard, to work in any script. */
type KeyActions = Readonly<Partial<Record<'help' | 'find' | 'previous' | 'next' | 'close', () => void>>>

function actionOf({ key, code }: KeyboardEvent): keyof KeyActions | null {
  if (key === 'Escape') return 'close'
  if (key === '?' || key === '؟') return 'help'
  if (key === '/') return 'find'
  if (code === 'KeyJ') return 'next'
  return code === 'KeyK' ? 'previous' : null
}

/** True if the key press is text input or a choice in a menu. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input[type="search"], input[type="text"], select, textarea')

/**
 * Listens for page-wide shortcuts. Ignores keys with Ctrl, Alt or Meta, keys while a dialog is open, keys other than
 * Escape in a field, and all keys if the reader has turned shortcuts off (WCAG 2.1.4).
 */
export function useKeys(actions: KeyActions): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
    if (document.querySelector('dialog[open]')) return
    const name = actionOf(event)
    const action = name && actions[name]
    if (!action) return
    if (name !== 'close' && (isTyping(event.target) || !rememberedShortcuts())) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
