import { createServer } from 'node:http'
import type { Page } from '@playwright/test'
import type { Locale } from '../src/schema/vocabulary.ts'
import { serve } from '../tools/serve.ts'
import { test as base } from './app.ts'
import { copySite, publish, removeSite } from './ownSite.ts'
import { eventNamed } from './records.ts'

/** A static host that can be stopped. */
export class Host {
  readonly folder = copySite()
  private port = 0
  private base = '/'
  private stopServer = async () => {}

  /** Returns the URL of the site. The port stays the same after a restart. */
  async start(base = this.base): Promise<string> {
    this.base = base
    const { address, close } = await serve({ folder: this.folder, port: this.port, base })
    this.port = Number(new URL(address).port)
    this.stopServer = close
    return address
  }
  stop = () => this.stopServer()

  /** Accepts connections but never answers. */
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

  /** Replaces the served build by the one in this folder. */
  publish = (build: string) => publish(build, this.folder)
}

/** Tests with service workers, and a host with a copy of `dist/`. */
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

/** Waits until a service worker has precached the site and controls the page. */
export const waitUntilKept = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null)

/** Clears the HTTP cache, so that only the service worker's cache can answer. */
export const emptyBrowserCache = async (page: Page) => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.clearBrowserCache')
  await devtools.detach()
}

/** Triggers the hourly update check and waits until a found worker is installed. */
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
