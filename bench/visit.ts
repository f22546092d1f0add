import type { Browser, Page } from '@playwright/test'
import { type CountedCorpus, overlapping } from '../src/testing/countedCorpus.ts'
import { answerTimes } from './answerTimes.ts'
import { goNear, pan, STEPS, zoom } from './hands.ts'
import { heapOf } from './heap.ts'
import { type Cell, type Frames, framesOf, isFailed, isFound, type Run } from './run.ts'
import { OURS, type Subject } from './subjects.ts'
import { type Sample, watchOptions, watchPage } from './watch.ts'
import { TooSlow, within } from './within.ts'

const WINDOW = { width: 1200, height: 800 }
/** Each cell has so many seconds: sixty steps of two. */
const LIMIT = 120
/** So long after its first mark a page counts as loaded, even where its frames never come in time. In ms. */
const SETTLING = 10_000
const SAMPLES = 10
/** Below it events are so few that edges are rightly blank. */
const FEW = 10_000
const WIDEST_BLANK = 0.1

/** Sums what comes over the network, workers' requests among it. */
function weigh(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('requestfinished', (request) => {
    if (!request.url().startsWith('http')) return
    const size = request.sizes().then(
      ({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize,
      () => 0,
    )
    sizes.push(size)
  })
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** Frames while something moves; `move` looks once when its marks should stand elsewhere than before. */
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

/** What frames in mid-pan and one at rest show wrongly. */
async function faultsOf(page: Page, corpus: CountedCorpus): Promise<readonly string[]> {
  const samples: Sample[] = []
  const take = async () => {
    samples.push(await page.evaluate((ground) => watch.sample(ground), OURS.ground))
  }
  const atStep = async (step: number) => {
    if (step % (STEPS / SAMPLES) === 0) await take()
  }
  // Back, since behind the last day of the corpus edges are rightly blank.
  await pan(page, OURS, atStep, true)
  await page.waitForFunction(() => document.documentElement.dataset.state === 'settled')
  await take()
  return samples.flatMap(({ drawn, days, blank, isSingle }, index) => {
    const frame = index < SAMPLES ? `frame ${index + 1} of a pan` : 'the frame at rest'
    const found: string[] = []
    if (corpus.size >= FEW && blank > WIDEST_BLANK) {
      found.push(`${frame} has a blank edge of ${Math.round(blank * 100)} % of the width.`)
    }
    if (days === null) found.push(`${frame} does not say which days it holds.`)
    else if (!isSingle) {
      // Of lanes drawn event by event, vis-timeline keeps only those in view: `e2e/large.spec.ts` holds them to account.
      const right = overlapping(corpus.days, days.from, days.to)
      if (drawn !== right) found.push(`${frame} draws ${drawn} events of ${right}.`)
    }
    return found
  })
}

/** Opens a subject with a corpus, in a browser that has nothing kept, and measures all that a reader may do there. */
export async function visit(
  browser: Browser,
  root: string,
  subject: Subject,
  corpus: CountedCorpus,
): Promise<Run> {
  // Kept files would make the second visit another one.
  const context = await browser.newContext({ viewport: WINDOW, serviceWorkers: 'block' })
  // The compiler that runs this file names functions by a helper, which the page does not have.
  await context.addInitScript('globalThis.__name = (value) => value')
  await context.addInitScript(watchPage, watchOptions(subject, corpus.size))
  const page = await context.newPage()
  const weight = weigh(page)
  let isLost = false
  /** What the work finds, or why not. After one failure the page is lost, and asked nothing more. */
  const cell = async <T>(work: () => Promise<T>): Promise<Cell<T>> => {
    if (isLost) return null
    try {
      return await within(LIMIT, work())
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
        SETTLING,
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
    const bytes = await cell(weight)
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
    // A page that hangs does not answer a farewell either.
    await within(10, context.close()).catch(() => {})
  }
}

const firstLine = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]
