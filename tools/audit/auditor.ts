import { createServer } from 'node:net'
import { chromium } from '@playwright/test'
import lighthouse, { type Result } from 'lighthouse'
import { BROWSER_FLAGS, findBrowser, thisMachine } from '../browser.ts'

type Category = 'accessibility' | 'best-practices' | 'seo' | 'performance'

export interface Auditor {
  /** Runs Lighthouse's mobile preset: slow phone, slow network, empty cache. Throws if the page cannot be audited. */
  readonly audit: (address: string, categories: readonly Category[]) => Promise<Result>
  readonly close: () => Promise<void>
}

/** In milliseconds. Only the performance category needs Lighthouse's long pauses. */
const SHORT_PAUSES = {
  ...{ pauseAfterFcpMs: 0, pauseAfterLoadMs: 0 },
  ...{ networkQuietThresholdMs: 300, cpuQuietThresholdMs: 300 },
}

/** Starts a browser for Lighthouse. Throws a sentence for the user if there is none. */
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

// Chromium can pick a free port itself, but writes it only to its profile folder, which Playwright does not expose.
const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => settle(port))
    })
  })
