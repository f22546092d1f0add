/*
 * Focus is never lost: what a gesture opens takes it, what is closed gives it back to the link or mark that opened it.
 * A page opened cold leaves the focus where the browser put it.
 */

let hasActed = false

/** Watches for the first press or key. */
export function watchGestures(): void {
  const act = () => {
    hasActed = true
  }
  addEventListener('pointerdown', act, { capture: true, once: true })
  addEventListener('keydown', act, { capture: true, once: true })
}

/** True once the reader has done something: from then on what opens may take the focus. */
export const takesFocus = (): boolean => hasActed

/** Gives the focus to what opens this event or chronicle, once it is drawn again; else to the events as a whole. */
export function restoreFocus(id: string): void {
  requestAnimationFrame(() => {
    const opener = document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(id)}"]`)
    const target = opener ?? document.getElementById('events')
    target?.focus()
  })
}
