import type { Corpus } from '../../index/corpus.ts'
import { formatIsoDay } from '../../lib/day.ts'
import type { DayGroup } from '../../model/list.ts'
import { useSpeech } from '../speech.ts'
import { EventRow } from './EventRow.tsx'

interface DaySectionProps {
  readonly corpus: Corpus
  readonly group: DayGroup
  readonly openId: string | null
}

export function DaySection({ corpus, group, openId }: DaySectionProps) {
  const speech = useSpeech()
  return (
    <section className="day">
      <h2>
        <time dateTime={formatIsoDay(group.day)}>{speech.day(group.day, 'full')}</time>
      </h2>
      <ol>
        {group.events.map((event) => (
          <EventRow key={event.id} corpus={corpus} event={event} isOpen={event.id === openId} />
        ))}
      </ol>
    </section>
  )
}
