import { wordmark } from '../../src/i18n/locale.ts'
import type { Speech } from '../../src/i18n/speech.ts'
import type { Corpus } from '../../src/index/corpus.ts'
import { eventsWith } from '../../src/query/query.ts'
import type { EventHead } from '../../src/schema/published.ts'

/** Events that one can subscribe to: a page whose folder also holds feeds and a calendar. */
export interface Stream {
  /** The folder of page and files, relative to the site's root: `en/actors/russia/`. */
  readonly folder: string
  readonly title: string
  /** In chronological order. */
  readonly events: readonly EventHead[]
}

/** Streams: the whole corpus, each state that takes part in an event (itself or a descendant), and each chronicle. */
export function streamsOf(corpus: Corpus, { locale, say }: Speech): readonly Stream[] {
  const site = wordmark[locale]
  const all: Stream = { folder: `${locale}/`, title: say('feed.all', { site }), events: corpus.events }
  const states = [...corpus.actors.values()]
    .filter(({ kind }) => kind === 'state')
    .map(
      ({ id, name }): Stream => ({
        folder: `${locale}/actors/${id}/`,
        title: say('feed.actor', { site, name: name[locale] }),
        events: eventsWith(corpus, id),
      }),
    )
    .filter(({ events }) => events.length > 0)
  const chronicles = [...corpus.chronicles.values()].map(
    ({ id, title, steps }): Stream => ({
      folder: `${locale}/chronicles/${id}/`,
      title: say('feed.chronicle', { site, title: title[locale] }),
      events: corpus.events.filter((event) => steps.some((step) => step.event === event.id)),
    }),
  )
  return [all, ...states, ...chronicles]
}

/** File names in a stream's folder → media types. */
export const FOLLOW_FILES = {
  'feed.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
  'calendar.ics': 'text/calendar',
} as const

/** Paths of the files in a stream's folder. Without `siteUrl` only the calendar: feeds need absolute URLs. */
export const followPaths = (folder: string, siteUrl: string | null): readonly string[] =>
  Object.keys(FOLLOW_FILES)
    .filter((name) => siteUrl !== null || name === 'calendar.ics')
    .map((name) => folder + name)
