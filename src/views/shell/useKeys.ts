import { useEffect, useEffectEvent } from 'react'

/** True where a key press is text for a field or a choice in a menu. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input[type="search"], input[type="text"], select, textarea')

/** Page-wide keys. They stay silent with Ctrl, Alt or Meta held, while a dialog is open, and, save for Escape, in a field. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return
    if (document.querySelector('dialog[open]')) return
    if (isTyping(event.target) && event.key !== 'Escape') return
    const action = actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
