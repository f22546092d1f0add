import { chromium } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser, thisMachine } from '../tools/browser.ts'
import { serveFirst } from './firstSite.ts'
import {
  type Condition,
  FIRST_PROMISES,
  type FirstSubject,
  type FirstVisit,
  firstSection,
  medianVisit,
} from './firstTables.ts'
import { visitFirst } from './firstVisit.ts'
import { describeMachine, writePerformance } from './performancePage.ts'
import type { Section } from './section.ts'

const OURS = 'Demarche'
const BARE = 'vis-timeline, bare'
const SUBJECTS: readonly FirstSubject[] = [
  { name: OURS, path: 'en/', marks: '.board [data-event-id]' },
  { name: BARE, path: 'peers/bare/', marks: '.vis-item' },
  { name: 'TimelineJS', path: 'peers/timelinejs/?events=curated', marks: '.tl-timemarker' },
]

/** 1 Mbit/s in bytes per second. */
const MEGABIT = 1e6 / 8
const CONDITIONS: readonly Condition[] = [
  { name: 'full speed', cpu: 1, line: null },
  { name: 'a quarter of the processor', cpu: 4, line: null },
  {
    name: 'a slow line: 1.6 Mbit/s, 150 ms',
    cpu: 1,
    line: { downloadThroughput: 1.6 * MEGABIT, uploadThroughput: 0.75 * MEGABIT, latency: 150 },
  },
]
const REPEATS = 5

/** Measures the first visit of our home page and of peers with the same events, by turns in one browser. */
export async function measureFirst(): Promise<readonly Section[]> {
  const site = await serveFirst()
  const browser = await chromium.launch({ executablePath: findBrowser(thisMachine), args: BROWSER_FLAGS })
  const sections: Section[] = []
  try {
    for (const condition of CONDITIONS) {
      const visits = new Map<string, FirstVisit[]>(SUBJECTS.map(({ name }) => [name, []]))
      // The first round is not counted: start-up costs of the browser are no subject's.
      for (let round = 0; round <= REPEATS; round++) {
        console.error(`${condition.name}, round ${round} of ${REPEATS} …`)
        for (const subject of SUBJECTS) {
          const found = await visitFirst(browser, site.address, subject, condition)
          if (round > 0) visits.get(subject.name)?.push(found)
        }
      }
      const medians = new Map([...visits].map(([name, all]) => [name, medianVisit(all)]))
      sections.push(firstSection(condition.name, medians, OURS, BARE))
    }
    const machine = describeMachine(`Chromium ${browser.version()}`)
    writePerformance('first', ['### What is promised of the first visit', FIRST_PROMISES], machine, sections)
    return sections
  } finally {
    await browser.close()
    await site.close()
  }
}
