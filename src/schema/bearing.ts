import type { RecordOf, Records } from './rule.ts'
import type { Voice } from './vocabulary.ts'

/**
 * Whether one publisher or wire is behind all of these pages, given the ids of the publishers of each. A report of AP on
 * two sites has one origin. False for no page.
 */
export function hasOneOrigin([first = [], ...others]: readonly (readonly string[])[]): boolean {
  return first.some((origin) => others.every((page) => page.includes(origin)))
}

interface Citing {
  readonly sources: readonly { readonly source: string; readonly basis?: string | undefined }[]
}

/** The ids of the sources that a claim rests on, without those that only report the event. */
export const bearersOf = ({ sources }: Citing): readonly string[] =>
  sources.flatMap(({ source, basis }) => (basis === 'event' ? [] : [source]))

type SourceRecord = RecordOf<'sources'>

/** The ids of those who wrote a page. */
export const publishersOf = ({ publisher }: SourceRecord): readonly string[] =>
  typeof publisher === 'string' ? [publisher] : publisher

/** Voices whose pages carry a claim only weakly: nobody answers for what they say, or for the translation. */
const WEAK: ReadonlySet<Voice | undefined> = new Set(['blog', 'machine-translated', 'movement'])

/** Whether a page is weak: written or carried by a weak voice. */
export function isWeak(source: SourceRecord, { publishers }: Pick<Records, 'publishers'>): boolean {
  const voiceOf = (id: string | undefined) => publishers.get(id ?? '')?.voice
  return WEAK.has(voiceOf(source.via)) || publishersOf(source).every((id) => WEAK.has(voiceOf(id)))
}

/** Voices that speak for a state. */
export const SPEAKS_FOR_STATE: ReadonlySet<Voice> = new Set([
  'government',
  'state-agency',
  'state-media',
  'funded',
])

/** The topmost actor above this one: a state or an organisation. */
export function rootActor(id: string, actors: Records['actors']): string {
  const parent = actors.get(id)?.parent
  return parent === undefined ? id : rootActor(parent, actors)
}

/** The state whose voice a publisher is; null for none. */
function stateBehind(
  id: string,
  { publishers, actors }: Pick<Records, 'publishers' | 'actors'>,
): string | null {
  const { voice, of } = publishers.get(id) ?? {}
  return voice !== undefined && SPEAKS_FOR_STATE.has(voice) && typeof of === 'string'
    ? rootActor(of, actors)
    : null
}

/** The state whose voice all writers of a page are; null if there is none. */
export function stateOfPage(
  source: SourceRecord,
  records: Pick<Records, 'publishers' | 'actors'>,
): string | null {
  const [state = null, ...others] = new Set(publishersOf(source).map((id) => stateBehind(id, records)))
  return others.length === 0 ? state : null
}
