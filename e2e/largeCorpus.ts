import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareRows } from '../importer/compareRows.ts'
import type { FullEvent } from '../src/exchange/fullEvent.ts'
import { compareText } from '../src/lib/compareText.ts'
import { groupBy } from '../src/lib/groupBy.ts'
import { ACTING_ROLES } from '../src/schema/vocabulary.ts'
import { readIcews } from '../src/testing/icews.ts'
import { CORPORA } from '../src/testing/keptCorpora.ts'
import { lineOf } from '../src/testing/madeUp.ts'
import { madeUpEvents } from '../src/testing/madeUpEvents.ts'
import { spoilFile } from '../src/testing/spoilFile.ts'
import { serve } from '../tools/serve.ts'
import { test as base } from './app.ts'
import { copySite, removeSite } from './ownSite.ts'

/* A large corpus on a server, and the same events in memory for naive counts. */

export const SIZE = 20_000
/** The id of the corpus. */
export const ID = 'made-up-for-tests'
/** The query parameter that opens it. */
export const AT = `corpus=${ID}`

/** In list order. */
export const events: readonly FullEvent[] = [...madeUpEvents(SIZE)].sort(compareRows)

/** The root of the first acting actor: the key of the event's lane. */
const rootOf = ({ actors }: FullEvent): string => {
  const acting = actors.find(({ role }) => ACTING_ROLES.includes(role))
  return (acting && lineOf(acting.actor).at(-1)) ?? ''
}

type InLanes = ReadonlyMap<string, readonly FullEvent[]>

/** Cached, because every frame of a drag is compared with the same events. */
const known = new WeakMap<readonly FullEvent[], InLanes>()

/** Events by lane: the six actors with most events, and `''` for the rest. */
export function inLanes(asked: readonly FullEvent[]): InLanes {
  const lanes = known.get(asked) ?? findLanes(asked)
  known.set(asked, lanes)
  return lanes
}

function findLanes(asked: readonly FullEvent[]): InLanes {
  const all = groupBy(asked, rootOf)
  const ranked = [...all].sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b))
  return new Map([...ranked.slice(0, 6), ['', ranked.slice(6).flatMap(([, rest]) => rest)]])
}

/** A sample of the public ICEWS data with its true counts; null if it is not available. */
export const icews = readIcews()

/** A static host with the built site and the corpora. It can be stopped, and its files can be corrupted. */
class LargeSite {
  readonly folder = copySite()
  address = ''
  #close = async () => {}

  fill(): void {
    for (const id of [ID, ...(icews ? [icews.id] : [])]) {
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

/** File names of the parts of a kind: `drawing`, `texts`. */
export const partsOf = (kind: string): readonly string[] => {
  const manifest = JSON.parse(readFileSync(join(CORPORA, ID, 'manifest.json'), 'utf8'))
  return manifest.parts[kind].map(({ file }: { readonly file: string }) => file)
}

/** All tests of a worker share one host, so each must undo its changes. */
export const test = base.extend<object, { site: LargeSite }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first argument.
    async ({}, use) => {
      const site = new LargeSite()
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
