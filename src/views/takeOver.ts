/*
 * A page comes with what was built into it, readable before any script. It stands, in `#built`, until the app has drawn
 * the same in `#app`, which lies unseen below it meanwhile; then it goes, once. Where the app fails it stays.
 */

/** Whether the page still shows what was built into it. */
export const isBuiltShown = (): boolean => document.getElementById('built') !== null

const scrollers = (page: Element | null) => page?.querySelector('.panel')

/** The link in the app that leads where this one, of the built page, leads. */
function sameLink(app: Element | null, link: Element | null): HTMLElement | null {
  if (!(link instanceof HTMLAnchorElement)) return null
  const links = [...(app?.querySelectorAll('a') ?? [])]
  const { opens } = link.dataset
  return links.find((other) => (opens ? other.dataset.opens === opens : other.href === link.href)) ?? null
}

/** Shows what the app has drawn in place of the built page. The reader keeps place and focus. */
export function takeOver(): void {
  const built = document.getElementById('built')
  if (!built) return
  const app = document.getElementById('app')
  const read = scrollers(built)?.scrollTop ?? 0
  const focused = built.contains(document.activeElement) ? document.activeElement : null
  built.remove()
  scrollers(app)?.scrollTo({ top: read })
  sameLink(app, focused)?.focus({ preventScroll: true })
}
