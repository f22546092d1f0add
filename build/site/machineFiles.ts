import { fullEvents } from '../../src/exchange/fullEvent.ts'
import { toCalendar } from '../../src/exchange/icalendar.ts'
import type { Speech } from '../../src/i18n/speech.ts'
import type { Corpus } from '../../src/index/corpus.ts'
import { SOURCES_PATH } from '../../src/query/address.ts'
import type { EventFile } from '../../src/schema/published.ts'
import { absolute, type SiteFile } from './address.ts'
import { feedFiles } from './feeds.ts'
import { oembedFile } from './oembed.ts'
import { lastChange, pageHeads } from './pageHeads.ts'
import { robots, sitemap } from './sitemap.ts'
import { type Stream, streamsOf } from './streams.ts'

export interface SiteRecords {
  readonly corpus: Corpus
  /** Keyed by event id. */
  readonly files: ReadonlyMap<string, EventFile>
}

function calendarFile(
  { folder, title, events }: Stream,
  { files }: SiteRecords,
  speech: Speech,
  siteUrl: string | null,
): SiteFile {
  const addressOf = (id: string) =>
    siteUrl === null ? null : absolute(siteUrl, `${speech.locale}/events/${id}/`)
  const { text } = toCalendar(fullEvents(events, files.values()), { name: title, speech, addressOf })
  return { path: `${folder}calendar.ics`, text }
}

export interface MachineFiles {
  readonly files: readonly SiteFile[]
  /** Kinds of files that need `siteUrl` and were left out, in English for the build's output. */
  readonly leftOut: readonly string[]
}

/**
 * Files for programs: feeds, calendars and oEmbed in each language, `sitemap.xml`, `robots.txt`. `siteUrl` is the
 * absolute URL of the site's root. Throws if an event has no file.
 */
export function machineFiles(
  records: SiteRecords,
  speeches: readonly Speech[],
  siteUrl: string | null,
): MachineFiles {
  const { corpus, files } = records
  const streams = speeches.flatMap((speech) =>
    streamsOf(corpus, speech).map((stream) => ({ stream, speech })),
  )
  const calendars = streams.map(({ stream, speech }) => calendarFile(stream, records, speech, siteUrl))
  if (siteUrl === null)
    return { files: [...calendars, robots(null)], leftOut: ['feeds', 'oEmbed', 'sitemap.xml'] }
  const feeds = streams.flatMap(({ stream, speech }) => feedFiles(stream, files, speech, siteUrl))
  const heads = speeches.map((speech) => pageHeads(corpus, files, speech, siteUrl))
  const embeds = heads.flat().flatMap((head) => oembedFile(head, siteUrl) ?? [])
  const [anyHeads = []] = heads
  const changed = lastChange(corpus.events, files)
  const sources = { path: SOURCES_PATH, ...(changed === undefined ? {} : { updated: changed }) }
  const map = sitemap([...anyHeads, sources], siteUrl)
  return { files: [...calendars, ...feeds, ...embeds, map, robots(siteUrl)], leftOut: [] }
}
