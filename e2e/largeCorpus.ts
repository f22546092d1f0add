import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FullEvent } from '../src/exchange/fullEvent.ts'
import { compareText } from '../src/lib/compareText.ts'
import { groupBy } from '../src/lib/groupBy.ts'
import { ACTING_ROLES } from '../src/schema/vocabulary.ts'
import { lineOf } from '../src/testing/madeUp.ts'
import { spoilFile } from '../src/testing/spoilFile.ts'
import { readIcews } from '../tools/bench/icews.ts'
import { madeUpEvents } from '../tools/bench/madeUpEvents.ts'
import { CORPORA } from '../tools/bench/makeCorpus.ts'
import { compareRows } from '../tools/corpus/compareRows.ts'
import { serve } from '../tools/serve.ts'
import { test as base } from './app.ts'
import { copySite, removeSite } from './ownSite.ts'

/* A large corpus as a reader gets it, and the same events in memory: what a test expects is counted here, by plain loops. */

export const SIZE = 20_000
/** What links name. */
export const ID = 'made-up-for-tests'
/** What a link to it holds. */
export const AT = `corpus=${ID}`

/** In the order of the list. */
export const events: readonly FullEvent[] = [...madeUpEvents(SIZE)].sort(compareRows)

/** Who the first that acts belongs to in the end. */
const rootOf = ({ actors }: FullEvent): string => {
  const acting = actors.find(({ role }) => ACTING_ROLES.includes(role))
  return (acting && lineOf(acting.actor).at(-1)) ?? ''
}

type InLanes = ReadonlyMap<string, readonly FullEvent[]>

/** Each frame of a drag is held against the same events. */
const known = new WeakMap<readonly FullEvent[], InLanes>()

/** The events by lane: those of the six who act most often, and `''` for the rest. */
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

/** A public event set with what is truly in it; null where it is not at hand. */
export const icews = readIcews()

/** A host of our own with the built site and the two corpora. It can be stopped, and its files can be spoilt. */
class LargeSite {
  readonly folder = copySite()
  address = ''
  #close = async () => {}

  fill(): void {
    for (const id of [ID, ...(icews ? [icews.id] : [])]) {
      cpSync(join(CORPORA, id), join(this.folder, 'corpora', id), { recursive: true })
    }
  }
  /** At the address that it had before, once it had one. */
  async start(): Promise<void> {
    const port = this.address === '' ? 0 : Number(new URL(this.address).port)
    const { address, close } = await serve({ folder: this.folder, port })
    this.address = address
    this.#close = close
  }
  /** Whoever asks from now on finds nobody. */
  stop = () => this.#close()

  spoil: typeof spoilFile = (file, change) => spoilFile(join(this.folder, 'corpora', ID, file), change)
  remove = () => removeSite(this.folder)
}

/** The parts of the corpus by kind: `drawing`, `texts`. */
export const partsOf = (kind: string): readonly string[] => {
  const manifest = JSON.parse(readFileSync(join(CORPORA, ID, 'manifest.json'), 'utf8'))
  return manifest.parts[kind].map(({ file }: { readonly file: string }) => file)
}

/** All tests of a worker share one host, and are to leave it as it was. */
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
