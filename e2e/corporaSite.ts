import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { readIcews } from '../src/testing/icews.ts'
import { CORPORA, CURATED } from '../src/testing/keptCorpora.ts'
import { spoilFile } from '../src/testing/spoilFile.ts'
import { serve } from '../tools/serve.ts'
import { test as base } from './app.ts'
import { ID } from './madeUpCorpus.ts'
import { copySite, removeSite } from './ownSite.ts'

/** A sample of the public ICEWS data with its true counts; null if it is not available. */
export const icews = readIcews()

/** A static host with the built site and the corpora. It can be stopped, and its files can be corrupted. */
class CorporaSite {
  readonly folder = copySite()
  address = ''
  #close = async () => {}

  fill(): void {
    for (const id of [CURATED, ID, ...(icews ? [icews.id] : [])]) {
      cpSync(join(CORPORA, id), join(this.folder, 'corpora', id), { recursive: true })
    }
  }
  /** Reuses the port after a restart. */
  async start(): Promise<void> {
    const port = this.address === '' ? 0 : Number(new URL(this.address).port)
    const { address, close } = await serve({ folder: this.folder, port })
    this.address = address
    this.#close = close
  }
  /** Further requests fail to connect. */
  stop = () => this.#close()

  spoil: typeof spoilFile = (file, change) => spoilFile(join(this.folder, 'corpora', ID, file), change)
  remove = () => removeSite(this.folder)
}

/** All tests of a worker share one host, so each must undo its changes. */
export const test = base.extend<object, { site: CorporaSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first argument.
    async ({}, use) => {
      const site = new CorporaSite()
      site.fill()
      await site.start()
      await use(site)
      await site.stop()
      site.remove()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ site }, use) => use(site.address),
})
