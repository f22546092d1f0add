import type { Corpus } from '../../index/corpus.ts'
import { formatIsoDay } from '../../lib/day.ts'
import type { DayGroup } from '../../model/list.ts'
import { useSpeech } from '../context/speech.ts'
import { EventRow } from './EventRow.tsx'

/** What a list of days is made of, drawn whole or in part. */
export interface DayListProps {
  readonly corpus: Corpus
  readonly days: readonly DayGroup[]
  readonly openId: string | null
  /** The place in `days` that the list opens at; null for its beginning. */
  readonly startAt: number | null
}

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
