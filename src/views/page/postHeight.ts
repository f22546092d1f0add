import { isBuiltShown } from '../prerender/replacePrerendered.ts'

/** What an embedded page says to the page around it; `public/embed.js` listens for it. */
interface HeightMessage {
  readonly type: 'demarche-height'
  /** In CSS pixels. */
  readonly height: number
}

/** Tells the page around this one how high it is, now and whenever that changes. Returns how to stop. */
export function postHeight(): () => void {
  const page = document.documentElement
  const watch = new ResizeObserver(() => {
    // What was built may be a long list, where a drawing takes whatever height it is given: it would keep the list's.
    if (isBuiltShown()) return
    const message: HeightMessage = {
      type: 'demarche-height',
      height: Math.ceil(page.getBoundingClientRect().height),
    }
    // A height is no secret, and the page around may live anywhere.
    parent.postMessage(message, '*')
  })
  watch.observe(page)
  return () => watch.disconnect()
}
