import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useMemo, useRef } from 'react'
import type { Corpus } from '../../index/corpus.ts'
import { type DayGroup, daysOf, firstDayShown } from '../../model/list.ts'
import type { EventHead } from '../../schema/published.ts'
import { useSpeech } from '../speech.ts'
import { useAddress } from '../useAddress.ts'
import { DaySection } from './DaySection.tsx'

/** Above this many events the list draws only what is near the screen. */
const LONG = 300

export interface ListProps {
  readonly corpus: Corpus
  readonly days: readonly DayGroup[]
  readonly openId: string | null
  /** The day that the list opens at; null for its beginning. */
  readonly startAt: number | null
}

function WholeList({ corpus, days, openId, startAt }: ListProps) {
  const { say } = useSpeech()
  const list = useRef<HTMLElement>(null)
  const start = useRef(startAt)

  // Only on arrival: from then on the list is the reader's to scroll.
  useLayoutEffect(() => {
    if (start.current === null) return
    const row = list.current?.querySelector('[aria-current]') ?? list.current?.children[start.current]
    row?.scrollIntoView({ block: 'center' })
  }, [])

  return (
    <section ref={list} className="list" aria-label={say('list.label')}>
      {days.map((group) => (
        <DaySection key={group.day} corpus={corpus} group={group} openId={openId} />
      ))}
    </section>
  )
}

const useLongList = (isLong: boolean) =>
  useQuery({
    queryKey: ['long list'],
    queryFn: () => import('./LongList.tsx'),
    structuralSharing: false,
    enabled: isLong,
  })

interface EventListProps {
  readonly corpus: Corpus
  readonly events: readonly EventHead[]
  readonly openId: string | null
}

/** The events by day, in order of time: the timeline's equal. It opens where the link looks. */
export function EventList({ corpus, events, openId }: EventListProps) {
  const from = useAddress(({ from }) => from)
  const days = useMemo(() => daysOf(events), [events])
  const long = useLongList(events.length > LONG)
  const props = { corpus, days, openId, startAt: firstDayShown(days, openId, from) }
  // Until the shorter way has come, and where it does not come, the longer one serves.
  return long.data && events.length > LONG ? <long.data.LongList {...props} /> : <WholeList {...props} />
}
