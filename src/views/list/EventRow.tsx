import type { Corpus } from '../../index/corpus.ts'
import { GLYPH_SIGNS } from '../../model/glyphs.ts'
import { glyphOf, toneOf } from '../../model/kinds.ts'
import { typeWord, whoToWhom } from '../../model/words.ts'
import type { EventHead } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'
import { EventLink } from '../ui/EventLink.tsx'

interface EventRowProps {
  readonly corpus: Corpus
  readonly event: EventHead
  readonly isOpen: boolean
}

export function EventRow({ corpus, event, isOpen }: EventRowProps) {
  const speech = useSpeech()
  const { say, locale } = speech
  const parent = event.relations.find(({ type }) => type === 'part-of')
  const parts = corpus.partsOf(event.id).length
  const notes = [
    whoToWhom(corpus, event, speech),
    typeWord(event.type, speech),
    event.when.interval || event.when.precision !== 'day' ? speech.when(event.when) : '',
    parts > 0 ? `+ ${say('list.parts', { parts })}` : '',
    parent ? say('list.partOf', { title: corpus.byId.get(parent.event)?.title[locale] ?? parent.event }) : '',
    event.oneSource ? say('mark.oneSource') : '',
  ]
  return (
    <li
      className="row"
      data-event-id={event.id}
      data-tone={toneOf(event.type)}
      aria-current={isOpen || undefined}
    >
      <EventLink corpus={corpus} event={event}>
        <span className="glyph" aria-hidden="true">
          {GLYPH_SIGNS[glyphOf(event.type)]}
        </span>{' '}
        {event.title[locale]}
      </EventLink>
      <p className="soft">{notes.filter(Boolean).join(' · ')}</p>
    </li>
  )
}
