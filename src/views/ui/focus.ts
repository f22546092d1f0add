/*
 * The focus is never lost. A gesture moves it to what it opens; closing returns it to the link or mark that opened it;
 * if the focused element is removed, it moves to the nearest remaining one. A page load leaves it where the browser put
 * it.
 */

const FOCUSABLE = 'a[href], button, input, select, summary, [tabindex="0"]'
/** Maximum number of frames to look for the opener: a resized board redraws its marks. */
const MAX_FRAMES = 60

let hasActed = false

/** True after the first gesture: from then on an opened panel may take the focus. */
export const takesFocus = (): boolean => hasActed

const pageItself = (): HTMLElement | null => document.getElementById('events')

/** Focuses what the filters and controls stand before: the next Tab leads to the first event. */
export function skipToEvents(): void {
  const events = document.querySelector<HTMLElement>('main .events')
  events?.focus()
  // On narrow screens an open event hides them.
  if (events === null || document.activeElement !== events) pageItself()?.focus()
}

/** Listens for the first gesture, and moves the focus when the focused element is removed. */
export function watchFocus(app: HTMLElement): void {
  const act = () => {
    hasActed = true
  }
  addEventListener('pointerdown', act, { capture: true, once: true })
  addEventListener('keydown', act, { capture: true, once: true })

  let last: Element | null = null
  let around: readonly Element[] = []
  app.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? target : null
    around = []
    for (let parent = last?.parentElement; parent && parent !== app; parent = parent.parentElement) {
      around = [...around, parent]
    }
  })
  new MutationObserver(() => {
    if (!last || last.isConnected || document.activeElement !== document.body) return
    last = null
    const nearest = around.find(
      (element) => element.isConnected && element.matches('ul, form, article, main'),
    )
    const next = nearest?.matches('main') ? null : nearest?.querySelector<HTMLElement>(FOCUSABLE)
    const target = next ?? pageItself()
    target?.focus()
  }).observe(app, { childList: true, subtree: true })
}

/** Focuses the element that opens this event or chronicle once rendered; until then, or if none, the main element. */
export function restoreFocus(id: string): void {
  pageItself()?.focus()
  const focused = document.activeElement
  const look = (framesLeft: number) => {
    // The reader has moved the focus meanwhile.
    if (document.activeElement !== focused && document.activeElement !== document.body) return
    const openers = [...document.querySelectorAll<HTMLElement>('[data-opens]')]
    const opener = openers.find(({ dataset }) => dataset.opens === id)
    if (opener) opener.focus()
    else if (framesLeft > 0) requestAnimationFrame(() => look(framesLeft - 1))
  }
  requestAnimationFrame(() => look(MAX_FRAMES))
}
