/*
 * Each page is prerendered and readable before any script runs. The prerendered HTML in `#built` stays visible until
 * the app has rendered the same page, invisibly, in `#app`; then it is removed. If the app fails, it stays.
 */

/** Whether the prerendered page is still visible. */
export const isBuiltShown = (): boolean => document.getElementById('built') !== null

/** The size that the visible prerendered drawing was laid out for, in pixels; null without one. See `boardStyles.ts`. */
export function prerenderedSize(): { readonly width: number; readonly height: number } | null {
  const drawing = document.querySelector('#built .drawing')
  if (!drawing?.checkVisibility({ visibilityProperty: true })) return null
  const style = getComputedStyle(drawing)
  const [width = 0, height = 0] = ['--width', '--height'].map((name) => Number(style.getPropertyValue(name)))
  return width > 0 ? { width, height } : null
}

const scrollers = (page: Element | null) => page?.querySelector('.panel')

/** The visible elements of one half of the page that open what this link opens, in document order. */
const linksAlike = (
  half: Element | null,
  { href, dataset: { opens } }: HTMLAnchorElement,
): readonly HTMLElement[] =>
  [...(half?.querySelectorAll<HTMLElement>('a, [data-opens]') ?? [])].filter(
    (other) =>
      (opens ? other.dataset.opens === opens : other instanceof HTMLAnchorElement && other.href === href) &&
      other.checkVisibility(),
  )

/** The app's counterpart of the focused prerendered element. Several links may lead to the same event or source. */
function counterpartOf(focused: Element, built: Element, app: Element | null): HTMLElement | null {
  if (focused instanceof HTMLAnchorElement) {
    const own = linksAlike(built, focused)
    const others = linksAlike(app, focused)
    // Matched from the end: the app's extra links, in marks and rows, come before the article.
    const counterpart = others.at(own.indexOf(focused) - own.length) ?? others.at(-1)
    if (counterpart) return counterpart
  }
  return app?.querySelector('main') ?? null
}

/** Replaces the prerendered page by the app. Scroll position and focus are kept. */
export function replacePrerendered(): void {
  const built = document.getElementById('built')
  if (!built) return
  const app = document.getElementById('app')
  const read = scrollers(built)?.scrollTop ?? 0
  const focused = document.activeElement
  const counterpart = focused && built.contains(focused) ? counterpartOf(focused, built, app) : null
  built.remove()
  scrollers(app)?.scrollTo({ top: read })
  counterpart?.focus({ preventScroll: true })
}
