import type { ListedEvent } from '../../corpus/questions.ts'
import { DOT } from '../../lib/dot.ts'
import { GLYPH_SIGNS } from '../../model/glyphs.ts'
import { toneOf } from '../../model/tones.ts'
import { kindWord, whoToWhom } from '../../model/words.ts'
import { kindOf } from '../../schema/kinds.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { EventLink } from '../ui/EventLink.tsx'
import './EventListItem.css'

interface EventListItemProps {
  readonly listed: ListedEvent
  readonly isOpen: boolean
}

export function EventListItem({ listed: { event, parts, partOf }, isOpen }: EventListItemProps) {
  const names = useNames()
  const speech = useSpeech()
  const { say } = speech
  const notes = [
    whoToWhom(names, event, speech),
    kindWord(event.type, speech),
    event.when.interval || event.when.precision !== 'day' ? speech.when(event.when) : '',
    parts > 0 ? `+ ${say('list.parts', { parts })}` : '',
    partOf ? say('list.partOf', { title: partOf.title ? speech.text(partOf.title) : partOf.id }) : '',
    event.oneSource ? say('mark.oneSource') : '',
  ]
  return (
    <li
      className="row"
      data-event-id={event.id}
      data-tone={toneOf(event.type)}
      aria-current={isOpen || undefined}
    >
      <EventLink event={event}>
        <span className="glyph" aria-hidden="true">
          {GLYPH_SIGNS[kindOf(event.type)]}
        </span>{' '}
      </EventLink>
      <p className="soft">{notes.filter(Boolean).join(DOT)}</p>
    </li>
  )
}
