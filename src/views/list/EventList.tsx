import { useLayoutEffect, useRef } from 'react'
import type { Corpus } from '../../index/corpus.ts'
import { formatIsoDay } from '../../lib/day.ts'
import { type DayGroup, daysOf } from '../../model/list.ts'
import type { EventHead } from '../../schema/published.ts'
import { useSpeech } from '../speech.ts'
import { useAddress } from '../useAddress.ts'
import { EventRow } from './EventRow.tsx'

interface EventListProps {
  readonly corpus: Corpus
  readonly events: readonly EventHead[]
  readonly openId: string | null
}

export function DaySection({
  corpus,
  group,
  openId,
}: {
  readonly corpus: Corpus
  readonly group: DayGroup
  readonly openId: string | null
}) {
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

/** The events by day, in order of time: the timeline's equal. */
export function EventList({ corpus, events, openId }: EventListProps) {
  const speech = useSpeech()
  const list = useRef<HTMLElement>(null)
  const from = useAddress(({ from }) => from)

  // The list begins where the link looks: at the open event, else at the first day in view. Later it is the reader's.
  useLayoutEffect(() => {
    const days = list.current?.querySelectorAll<HTMLElement>('.day')
    const first = from === null ? -1 : groups.findIndex(({ day }) => day >= from)
    const target = list.current?.querySelector('[aria-current]') ?? (first > 0 ? days?.[first] : undefined)
    target?.scrollIntoView({ block: 'center' })
  }, [])

  const groups = daysOf(events)
  return (
    <section ref={list} className="list" aria-label={speech.say('list.label')}>
      {groups.map((group) => (
        <DaySection key={group.day} corpus={corpus} group={group} openId={openId} />
      ))}
    </section>
  )
}
