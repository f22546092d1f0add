/*
 * A page comes with what was built into it, readable before any script. It stands, in `#built`, until the app has drawn
 * the same in `#app`, which lies unseen below it meanwhile; then it goes, once. Where the app fails it stays.
 */

/** Whether the page still shows what was built into it. */
export const isBuiltShown = (): boolean => document.getElementById('built') !== null

const scrollers = (page: Element | null) => page?.querySelector('.panel')

/** What in one half of the page is drawn and leads where this link leads, in the order of the page. */
const alike = (
  half: Element | null,
  { href, dataset: { opens } }: HTMLAnchorElement,
): readonly HTMLElement[] =>
  [...(half?.querySelectorAll<HTMLElement>('a, [data-opens]') ?? [])].filter(
    (other) =>
      (opens ? other.dataset.opens === opens : other instanceof HTMLAnchorElement && other.href === href) &&
      other.checkVisibility(),
  )

/** What is to have the focus that something in the built page has. An article may name the same event or source twice. */
function heirOf(focused: Element, built: Element, app: Element | null): HTMLElement | null {
  if (focused instanceof HTMLAnchorElement) {
    const own = alike(built, focused)
    const others = alike(app, focused)
    // Counted from the end: what the app has more of, marks and rows, stands before the article.
    const heir = others.at(own.indexOf(focused) - own.length) ?? others.at(-1)
    if (heir) return heir
  }
  return app?.querySelector('main') ?? null
}

/** Shows what the app has drawn in place of the built page. The reader keeps place and focus. */
export function replacePrerendered(): void {
  const built = document.getElementById('built')
  if (!built) return
  const app = document.getElementById('app')
  const read = scrollers(built)?.scrollTop ?? 0
  const focused = document.activeElement
  const heir = focused && built.contains(focused) ? heirOf(focused, built, app) : null
  built.remove()
  scrollers(app)?.scrollTo({ top: read })
  heir?.focus({ preventScroll: true })
}
