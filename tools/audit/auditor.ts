import { createServer } from 'node:net'
import { chromium } from '@playwright/test'
import lighthouse, { type Result } from 'lighthouse'
import { BROWSER_FLAGS, findBrowser, thisMachine } from '../browser.ts'

type Category = 'accessibility' | 'best-practices' | 'seo' | 'performance'

export interface Auditor {
  /**
   * What Lighthouse says of a page on its model of a phone: a slow one, on a slow network, visited for the first time.
   * Throws when the page could not be judged at all.
   */
  readonly audit: (address: string, categories: readonly Category[]) => Promise<Result>
  readonly close: () => Promise<void>
}

/** In milliseconds. Speed is judged on a page that has been quiet for long; the rest needs only a page that is there. */
const SHORT_PAUSES = {
  ...{ pauseAfterFcpMs: 0, pauseAfterLoadMs: 0 },
  ...{ networkQuietThresholdMs: 300, cpuQuietThresholdMs: 300 },
}

/** A browser that Lighthouse drives. Throws one sentence for people where there is none. */
export async function openAuditor(): Promise<Auditor> {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: findBrowser(thisMachine),
    args: [...BROWSER_FLAGS, `--remote-debugging-port=${port}`],
  })
  return {
    audit: async (address, categories) => {
      const run = await lighthouse(address, {
        port,
        onlyCategories: [...categories],
        logLevel: 'error',
        disableFullPageScreenshot: true,
        ...(categories.includes('performance') ? {} : SHORT_PAUSES),
      })
      const problem = run?.lhr.runtimeError
      if (!run || problem)
        throw new Error(`${address} could not be judged: ${problem?.message ?? 'no answer'}`)
      return run.lhr
    },
    close: () => browser.close(),
  }
}

// Chromium can choose a port by itself, but says which only in its profile's folder, which Playwright keeps to itself.
const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => settle(port))
    })
  })
