import type { Browser, Page } from '@playwright/test'
import { type CountedCorpus, overlapping } from '../src/testing/countedCorpus.ts'
import { answerTimes } from './answerTimes.ts'
import { goNear, pan, STEPS, zoom } from './hands.ts'
import { heapOf } from './heap.ts'
import { type Cell, type Frames, framesOf, isFailed, isFound, type Run } from './run.ts'
import { OURS, type Subject } from './subjects.ts'
import { type Sample, watchOptions, watchPage } from './watch.ts'
import { weigh } from './weigh.ts'
import { TooSlow, within } from './within.ts'

const WINDOW = { width: 1200, height: 800 }
/** Timeout per cell in seconds: sixty steps of two seconds. */
const CELL_TIMEOUT_SECONDS = 120
/** A page counts as loaded this many ms after its first mark, even if its frames never come in time. */
const SETTLING_MS = 10_000
const SAMPLES = 10
/** Below this number there are so few events that blank edges are correct. */
const FEW = 10_000
const MAX_BLANK = 0.1

/** Frame durations in a gesture. `move` must call `look` once the marks should have moved; throws if they have not. */
const framesWhile = async (
  page: Page,
  subject: Subject,
  move: (look: () => Promise<void>) => Promise<void>,
): Promise<Frames> => {
  const places = () => page.evaluate(() => watch.places())
  const before = await places()
  let after = before
  await page.evaluate(() => watch.startFrames())
  await move(async () => {
    after = await places()
  })
  const frames = framesOf(await page.evaluate(() => watch.stopFrames()))
  if (before === after) throw new Error(`${subject.name} did not move`)
  return frames
}

/** Errors in frames during a pan and in one at rest. */
async function faultsOf(page: Page, corpus: CountedCorpus): Promise<readonly string[]> {
  const samples: Sample[] = []
  const take = async () => {
    samples.push(await page.evaluate((ground) => watch.sample(ground), OURS.ground))
  }
  const atStep = async (step: number) => {
    if (step % (STEPS / SAMPLES) === 0) await take()
  }
  // Pans back, because after the last day of the corpus blank edges are correct.
  await pan(page, OURS, atStep, true)
  await page.waitForFunction(() => document.documentElement.dataset.state === 'settled')
  await take()
  return samples.flatMap(({ drawn, days, blank, isSingle }, index) => {
    const frame = index < SAMPLES ? `frame ${index + 1} of a pan` : 'the frame at rest'
    const found: string[] = []
    if (corpus.size >= FEW && blank > MAX_BLANK) {
      found.push(`${frame} has a blank edge of ${Math.round(blank * 100)} % of the width.`)
    }
    if (days === null) found.push(`${frame} does not say which days it holds.`)
    else if (!isSingle) {
      // In lanes of single events vis-timeline draws only the visible ones: `e2e/manyEvents.spec.ts` checks these.
      const right = overlapping(corpus.days, days.from, days.to)
      if (drawn !== right) found.push(`${frame} draws ${drawn} events of ${right}.`)
    }
    return found
  })
}

/** Opens a subject with a corpus in a browser with an empty cache, and measures what a reader may do there. */
export async function visit(
  browser: Browser,
  root: string,
  subject: Subject,
  corpus: CountedCorpus,
): Promise<Run> {
  // The service worker is blocked, because its cache would change the second visit.
  const context = await browser.newContext({ viewport: WINDOW, serviceWorkers: 'block' })
  // The compiler of this file wraps functions in a helper, which the page lacks.
  await context.addInitScript('globalThis.__name = (value) => value')
  await context.addInitScript(watchPage, watchOptions(subject, corpus.size))
  const page = await context.newPage()
  const weights = weigh(page)
  let isLost = false
  /** The work's result or the reason of its failure. After a failure the page is lost and nothing more is measured. */
  const cell = async <T>(work: () => Promise<T>): Promise<Cell<T>> => {
    if (isLost) return null
    try {
      return await within(CELL_TIMEOUT_SECONDS, work())
    } catch (error) {
      isLost = true
      return { failed: error instanceof TooSlow ? error.message : `failed: ${firstLine(error)}` }
    }
  }
  const onlyOurs = <T>(work: () => Promise<T>) => (subject === OURS ? cell(work) : Promise.resolve(null))

  try {
    const opened = await cell(async () => {
      await page.goto(root + subject.path(corpus.id), { waitUntil: 'commit', timeout: 0 })
      await page.waitForFunction(
        (settling) => {
          const drawing = watch.drawing()
          return drawing !== null && (watch.isQuiet() || performance.now() - drawing > settling)
        },
        SETTLING_MS,
        { timeout: 0, polling: 100 },
      )
      if (subject === OURS) {
        await page.waitForFunction(() => document.documentElement.dataset.state === 'settled')
      }
      return page.evaluate(() => ({
        firstMark: watch.firstMark() ?? Number.NaN,
        drawing: watch.drawing() ?? Number.NaN,
        loaded: performance.now(),
      }))
    })
    const bytes = await cell(async () => (await weights()).reduce((sum, { bytes }) => sum + bytes, 0))
    const before = await cell(() => page.evaluate(() => document.querySelectorAll('*').length))
    const panned = await cell(async () => {
      await goNear(page, subject)
      return framesWhile(page, subject, (look) => pan(page, subject).then(look))
    })
    const zoomed =
      subject.zoom && (await cell(() => framesWhile(page, subject, (look) => zoom(page, subject, look))))
    const frameFaults = await onlyOurs(() => faultsOf(page, corpus))
    const times = await onlyOurs(() => answerTimes(page, corpus))
    const task = isFound(opened)
      ? await cell(() => page.evaluate((after) => watch.longestTask(after), opened.loaded))
      : null
    const after = await cell(() => page.evaluate(() => document.querySelectorAll('*').length))
    const heap = await cell(async () => heapOf(await context.newCDPSession(page)))
    return {
      subject: subject.name,
      events: corpus.size,
      ...{ bytes, pan: panned, zoom: zoomed, heap, task, frameFaults },
      firstMark: isFound(opened) ? opened.firstMark : opened,
      drawing: isFound(opened) ? opened.drawing : null,
      filter: isFound(times) ? times.filter : times,
      search: isFound(times) ? times.search : null,
      bareLoop: isFound(times) ? times.bareLoop : null,
      elements:
        isFound(before) && isFound(after) ? Math.max(before, after) : isFailed(after) ? after : before,
    }
  } finally {
    // A page that hangs may not close either.
    await within(10, context.close()).catch(() => {})
  }
}

const firstLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]
