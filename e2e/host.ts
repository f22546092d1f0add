import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import type { Locale } from '../src/schema/vocabulary.ts'
import { serve } from '../tools/serve.ts'
import { test as base } from './app.ts'
import { copySite, publish, removeSite } from './ownSite.ts'
import { eventNamed } from './records.ts'

/** A host of our own, that can be stopped. */
export class Host {
  readonly folder = copySite()
  private port = 0
  private base = '/'
  private stopServer = async () => {}

  /** The address of the site. */
  async start(base = this.base): Promise<string> {
    this.base = base
    const { address, close } = await serve({ folder: this.folder, port: this.port, base })
    this.port = Number(new URL(address).port)
    this.stopServer = close
    return address
  }
  stop = () => this.stopServer()

  /** Takes every connection and never says a word. */
  async fallSilent(): Promise<void> {
    await this.stop()
    const silent = createServer(() => {})
    await new Promise<void>((done) => silent.listen(this.port, done))
    this.stopServer = () =>
      new Promise((done) => {
        silent.close(() => done())
        silent.closeAllConnections()
      })
  }

  /** Serves the build that lies in this folder instead. */
  publish = (build: string) => publish(build, this.folder)
}

/** With a service worker, and a host that serves a copy of `dist/`. */
export const test = base.extend<{ host: Host }>({
  serviceWorkers: 'allow',
  host: async ({ page: _ }, use) => {
    const host = new Host()
    await use(host)
    await host.stop()
    removeSite(host.folder)
  },
})

export const titleOf = (id: string, locale: Locale) => eventNamed(id).title[locale]

/** Until the site is kept, and answers for itself. */
export const waitUntilKept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null)

/** The browser's own cache may be emptied at any time: nothing here may lean on it. */
export const emptyBrowserCache = async (page: Page) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.clearBrowserCache')
  await devtools.detach()
}

/** Has the page ask for a newer build, as it does by itself once an hour, until what was found is kept. */
export const checkForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await (await navigator.serviceWorker.ready).update()
    const found = registration.installing
    if (!found) return
    await new Promise<void>((done) => {
      found.addEventListener('statechange', () => {
        if (found.state !== 'installing') done()
      })
    })
  })
