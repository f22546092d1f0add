import type { Browser, Page } from '@playwright/test'
import type { Condition, FirstSubject, FirstVisit } from './firstTables.ts'
import { watchFirst } from './firstWatch.ts'
import { KINDS, weigh } from './weigh.ts'

const WINDOW = { width: 1280, height: 800 }
/** A page is quiet when for so long no request was open and no task of the main thread took over 50 ms. */
const QUIET_MS = 2000

/** Returns a function for the time since the last request ended; 0 while one is open. */
function watchNetwork(page: Page): () => number {
  const open = new Set<unknown>()
  let last = performance.now()
  const end = (request: unknown) => {
    open.delete(request)
    last = performance.now()
  }
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  return () => (open.size > 0 ? 0 : performance.now() - last)
}

const timeIdle = (page: Page) =>
  page.evaluate(() => (firstWatch.mark() === null ? 0 : performance.now() - firstWatch.busyUntil()))

/** Opens a page in a browser with an empty cache. Ends when the page is quiet. */
export async function visitFirst(
  browser: Browser,
  root: string,
  { path, marks }: FirstSubject,
  { cpu, line }: Condition,
): Promise<FirstVisit> {
  const context = await browser.newContext({ viewport: WINDOW, serviceWorkers: 'block' })
  try {
    // The compiler of this file wraps functions in a helper, which the page lacks.
    await context.addInitScript('globalThis.__name = (value) => value')
    await context.addInitScript(watchFirst, marks)
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    if (cpu > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: cpu })
    if (line) {
      await devtools.send('Network.enable')
      await devtools.send('Network.emulateNetworkConditions', { offline: false, ...line })
    }
    const weights = weigh(page)
    const networkIdle = watchNetwork(page)
    await page.goto(root + path, { waitUntil: 'load' })
    while (networkIdle() < QUIET_MS || (await timeIdle(page)) < QUIET_MS) await page.waitForTimeout(250)

    const found = await page.evaluate(() => ({ mark: firstWatch.mark(), tasks: firstWatch.tasks() }))
    const all = await weights()
    const bytesOf = (kind: string) =>
      all.reduce((sum, each) => sum + (each.kind === kind ? each.bytes : 0), 0)
    return {
      firstMark: found.mark ?? Number.NaN,
      blocked: found.tasks.reduce((sum, ms) => sum + ms - 50, 0),
      longTasks: found.tasks.reduce((sum, ms) => sum + ms, 0),
      bytes: Object.fromEntries(KINDS.map((kind) => [kind, bytesOf(kind)])),
    }
  } finally {
    await context.close()
  }
}
