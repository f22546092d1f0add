import { isBuiltShown } from '../prerender/replacePrerendered.ts'

/** The message that an embedded page posts to its parent; `public/embed.js` listens for it. */
interface HeightMessage {
  readonly type: 'demarche-height'
  /** In CSS pixels. */
  readonly height: number
}

/** Posts the height of the page to its parent, now and on every change. Returns a function that stops it. */
export function postHeight(): () => void {
  const page = document.documentElement
  const watch = new ResizeObserver(() => {
    // Ignore the prerendered page: it may be a long list, and a board takes any height it gets, so the frame would keep
    // the list's.
    if (isBuiltShown()) return
    const height = Math.ceil(page.getBoundingClientRect().height)
    // The frame is hidden, like one in a closed tab: it keeps its height for when it is shown again.
    if (height === 0) return
    const message: HeightMessage = { type: 'demarche-height', height }
    // Any origin may embed the page, and a height is no secret.
    parent.postMessage(message, '*')
  })
  watch.observe(page)
  return () => watch.disconnect()
}
