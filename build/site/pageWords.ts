import type { Speech } from '../../src/i18n/speech.ts'
import type { Corpus } from '../../src/index/corpus.ts'
import { eventsWith } from '../../src/query/query.ts'
import type { Actor, Chronicle, EventHead } from '../../src/schema/published.ts'

/** Title and description of a page for tabs, search results and chats: plain text, not truncated. */
export interface PageWords {
  /** Without the name of the site. */
  readonly title: string
  readonly description: string
}

/** "Russia: 60 events (26 January 2021 – 29 July 2021). Every statement shows …" */
function summary({ say, day }: Speech, subject: string, events: readonly EventHead[]): string {
  const first = Math.min(...events.map(({ when }) => when.first))
  const last = Math.max(...events.map(({ when }) => when.last))
  const period = () =>
    first === last
      ? day(first, 'long')
      : say('when.between', { start: day(first, 'long'), end: day(last, 'long') })
  return say('page.summary', {
    subject,
    events: events.length,
    period: events.length === 0 ? '' : period(),
  })
}

export function homeWords(corpus: Corpus, speech: Speech): PageWords {
  const title = speech.say('app.tagline')
  return { title, description: summary(speech, title, corpus.events) }
}

export const eventWords = ({ title, summary }: EventHead, { locale }: Speech): PageWords => ({
  title: title[locale],
  description: summary[locale],
})

export function actorWords(corpus: Corpus, { id, name }: Actor, speech: Speech): PageWords {
  const title = name[speech.locale]
  const events = eventsWith(corpus, id)
  return { title, description: summary(speech, title, events) }
}

export const chronicleWords = ({ title, introduction }: Chronicle, { locale }: Speech): PageWords => ({
  title: title[locale],
  description: introduction[locale],
})
