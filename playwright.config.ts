import { defineConfig } from '@playwright/test'
import { BROWSER_FLAGS, findBrowser, thisMachine } from './tools/browser.ts'

// Workers read this file again: what the first reading found is handed down.
process.env.CHROME_PATH ||= findBrowser(thisMachine)

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/makeCorpora.ts',
  workers: 2,
  retries: 0,
  // Nothing waits for these: they end what hangs. A browser lets an old service worker go within a minute at the latest.
  timeout: 180_000,
  expect: { timeout: 90_000 },
  webServer: {
    command: 'tsx tools/serve.ts --port 4174',
    // The server takes another port when this one is in use, and says which.
    wait: { stdout: /http:\/\/localhost:(?<demarche_port>\d+)\// },
  },
  use: {
    baseURL: `http://localhost:${process.env.DEMARCHE_PORT}`,
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    timezoneId: 'UTC',
    // `page.route` does not see what a worker answers; `e2e/host.ts` and `e2e/policy.spec.ts` let it in.
    serviceWorkers: 'block',
    trace: 'off',
    launchOptions: { executablePath: process.env.CHROME_PATH, args: BROWSER_FLAGS },
  },
})
