/*
 * Focus is never lost. What a gesture opens takes it; what is closed gives it back to the link or mark that opened it;
 * what goes away under it leaves it to what stands nearest. A page opened cold leaves it where the browser put it.
 */

const FOCUSABLE = 'a[href], button, input, select, summary, [tabindex="0"]'
/** Frames to wait for an opener: a board that has grown wider draws its marks anew. */
const MAX_FRAMES = 60

let hasActed = false

/** True once the reader has done something: from then on what opens may take the focus. */
export const takesFocus = (): boolean => hasActed

const pageItself = (): HTMLElement | null => document.getElementById('events')

/** Watches for the reader's first gesture, and from then on for the focus to fall off something that has gone. */
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

/** Gives the focus to what opens this event or chronicle, once it is drawn again; else it stays with the page. */
export function restoreFocus(id: string): void {
  pageItself()?.focus()
  const held = document.activeElement
  const look = (framesLeft: number) => {
    // The reader has gone on meanwhile.
    if (document.activeElement !== held && document.activeElement !== document.body) return
    const openers = [...document.querySelectorAll<HTMLElement>('[data-opens]')]
    const opener = openers.find(({ dataset }) => dataset.opens === id)
    if (opener) opener.focus()
    else if (framesLeft > 0) requestAnimationFrame(() => look(framesLeft - 1))
  }
  requestAnimationFrame(() => look(MAX_FRAMES))
}
