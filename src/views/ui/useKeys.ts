import { useEffect, useEffectEvent } from 'react'
import { rememberedShortcuts } from '../../state/preferences.ts'

/** What can be done by one key. Letters go by their place on the keyboard, so that they work in every script. */
export interface KeyActions {
  readonly help?: () => void
  readonly find?: () => void
  readonly previous?: () => void
  readonly next?: () => void
  readonly close?: () => void
}

function actionOf({ key, code }: KeyboardEvent): keyof KeyActions | null {
  if (key === 'Escape') return 'close'
  if (key === '?' || key === '؟') return 'help'
  if (key === '/') return 'find'
  if (code === 'KeyJ') return 'next'
  return code === 'KeyK' ? 'previous' : null
}

/** True where a key press is text for a field or a choice in a menu. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input[type="search"], input[type="text"], select, textarea')

/**
 * Page-wide keys. They stay silent with Ctrl, Alt or Meta held, while a dialog is open and, save for Escape, in a field
 * and where the reader has turned them off (WCAG 2.1.4).
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
