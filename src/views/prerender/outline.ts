import type { Manifest, Summary } from '../../schema/manifest.ts'
import type { Locale } from '../../schema/vocabulary.ts'

/** How many events begin in each bucket, in order of time. Each event begins once, so their sum is the whole corpus. */
const begunIn = ({ lanes }: Summary): readonly number[] =>
  (lanes[0]?.begun ?? []).map((_, at) => lanes.reduce((sum, { begun }) => sum + (begun[at] ?? 0), 0))

/**
 * The first drawing of a corpus in files, in the prerendered page, before the app runs: its title, and a bar for each
 * bucket of the manifest's summary. Where the app has drawn more already there is nothing to do.
 */
export function drawOutline({ title, summary }: Manifest): void {
  const main = document.querySelector('#built main')
  if (!main) return
  const heading = document.createElement('h1')
  heading.className = 'corpus-title'
  heading.textContent = title[document.documentElement.lang as Locale]
  const outline = document.createElement('div')
  outline.className = 'outline'
  outline.ariaHidden = 'true'
  const counts = begunIn(summary)
  const most = Math.max(1, ...counts)
  for (const count of counts) {
    const bar = document.createElement('div')
    bar.dataset.eventCount = String(count)
    // By the square root, as the strip: one crisis may hold a hundred times the events of other months.
    bar.style.setProperty('--share', String(Math.sqrt(count / most)))
    outline.append(bar)
  }
  main.replaceChildren(heading, outline)
}
