import type { Speech } from '../../src/i18n/speech.ts'
import type { Corpus } from '../../src/index/corpus.ts'
import { glyphOf, toneOf } from '../../src/model/kinds.ts'
import { actorName, typeWord, whoToWhom } from '../../src/model/words.ts'
import type { Chronicle, EventFile, EventHead } from '../../src/schema/published.ts'
import type { Card } from './cardSvg.ts'

export function cardOf(corpus: Corpus, head: EventHead, file: EventFile, speech: Speech): Card {
  const bearing = file.claims.flatMap(({ sources }) => sources.filter(({ basis }) => basis === 'claim'))
  const sources = new Set(bearing.map(({ source }) => source)).size
  return {
    locale: speech.locale,
    title: head.title[speech.locale],
    dateline: speech.when(head.when),
    glyph: glyphOf(head.type),
    kind: typeWord(head.type, speech),
    tone: toneOf(head.type),
    who: whoToWhom(corpus, head, speech),
    sources: `${speech.say('detail.sources')}: ${speech.number(sources)}`,
  }
}

/** "61 events". */
const count = (events: number, speech: Speech) => speech.say('status.listedAll', { matching: events })

/** What cards of several events have in common. */
const OF_MANY = { dateline: '', glyph: null, tone: 'accent' } as const

/** The card of a chronicle: title, the two sides, and number of events. */
export const chronicleCardOf = (corpus: Corpus, chronicle: Chronicle, speech: Speech): Card => ({
  locale: speech.locale,
  ...OF_MANY,
  title: chronicle.title[speech.locale],
  kind: speech.say('chronicle.label'),
  who: speech.list(chronicle.sides.map((side) => actorName(corpus, side, speech))),
  sources: count(chronicle.steps.length, speech),
})

/** The card of the home page: tagline, first and last month, and number of events. */
export function homeCardOf({ events, extent }: Corpus, speech: Speech): Card {
  const start = speech.day(extent.from, 'month')
  const end = speech.day(extent.to, 'month')
  const months = start === end ? start : speech.say('when.between', { start, end })
  return {
    locale: speech.locale,
    ...OF_MANY,
    title: speech.say('app.tagline'),
    kind: events.length === 0 ? '' : months,
    who: count(events.length, speech),
    sources: '',
  }
}
