import { begunIn } from '../../index/begunIn.ts'
import type { Manifest } from '../../schema/manifest.ts'
import type { Locale } from '../../schema/vocabulary.ts'

/**
 * Draws the title and a histogram of the manifest's summary into the prerendered page of a corpus in files, before the
 * app runs. No-op if the app has already replaced that page.
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
    // Square root, as in the overview: one crisis may have a hundred times the events of other months.
    bar.style.setProperty('--share', String(Math.sqrt(count / most)))
    outline.append(bar)
  }
  main.replaceChildren(heading, outline)
}
