import { useQuery } from '@tanstack/react-query'
import { useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { Corpus } from '../../index/corpus.ts'
import { firstDayShown, groupByDay } from '../../model/list.ts'
import type { EventHead } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useIsPrinted } from '../context/useMedia.ts'
import { type DayListProps, DaySection } from './DaySection.tsx'

/** Above this many events the list draws only what is near the screen. */
const LONG = 300

function WholeList({ corpus, days, openId, startAt }: DayListProps) {
  const { say } = useSpeech()
  const list = useRef<HTMLElement>(null)

  // Only on arrival: from then on the list is the reader's to scroll.
  const arrive = useEffectEvent(() => {
    if (startAt === null) return
    const row = list.current?.querySelector('[aria-current]') ?? list.current?.children[startAt]
    row?.scrollIntoView({ block: 'center' })
  })
  useLayoutEffect(() => arrive(), [])

  return (
    <section ref={list} className="list" aria-label={say('list.label')}>
      {days.map((group) => (
        <DaySection key={group.day} corpus={corpus} group={group} openId={openId} />
      ))}
    </section>
  )
}

const useLongList = (isLong: boolean) =>
  useQuery({ queryKey: ['long list'], queryFn: () => import('./LongList.tsx'), enabled: isLong })

interface EventListProps {
  readonly corpus: Corpus
  readonly events: readonly EventHead[]
  readonly openId: string | null
}

/** The events by day, in order of time: the timeline's equal. It opens where the link looks. */
export function EventList({ corpus, events, openId }: EventListProps) {
  const { say } = useSpeech()
  const from = useAddress(({ from }) => from)
  const days = useMemo(() => groupByDay(events), [events])
  const isPrinted = useIsPrinted()
  const isLong = events.length > LONG && !isPrinted
  const long = useLongList(isLong)
  const props = { corpus, days, openId, startAt: firstDayShown(days, openId, from) }
  if (!isLong || long.isError) return <WholeList {...props} />
  return long.data ? <long.data.LongList {...props} /> : <p className="notice">{say('loading.events')}</p>
}
