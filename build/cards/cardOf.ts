import type { Speech } from '../../src/i18n/speech.ts'
import type { Corpus } from '../../src/index/corpus.ts'
import { toneOf } from '../../src/model/tones.ts'
import { kindWord, whoToWhom } from '../../src/model/words.ts'
import { kindOf } from '../../src/schema/kinds.ts'
import type { EventFile, EventHead } from '../../src/schema/published.ts'
import type { Card } from './cardSvg.ts'

export function cardOf(corpus: Corpus, head: EventHead, file: EventFile, speech: Speech): Card {
  const bearing = new Set(
    file.claims.flatMap(({ sources }) =>
      sources.filter(({ basis }) => basis === 'claim').map(({ source }) => source),
    ),
  )
  // As `oneSource` does: a report of one agency on two sites is one source.
  const writers = file.sources.flatMap(({ id, publishers = [id] }) => (bearing.has(id) ? publishers : []))
  const sources = head.oneSource ? 1 : new Set(writers).size
  return {
    locale: speech.locale,
    title: head.title[speech.locale],
    dateline: speech.when(head.when),
    glyph: kindOf(head.type),
    kind: kindWord(head.type, speech),
    tone: toneOf(head.type),
    who: whoToWhom(corpus, head, speech),
    sources: `${speech.say('detail.sources')}: ${speech.number(sources)}`,
  }
}
