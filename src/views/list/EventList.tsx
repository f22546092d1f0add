import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { ListedEvent } from '../../corpus/questions.ts'
import { firstGroupShown, groupByDate, isoDateOf } from '../../model/list.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useIsPrinted } from '../context/useMedia.ts'
import { askAgain, useQuestion } from '../data/useQuestion.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { DateHeading } from './DateHeading.tsx'
import { EventListItem } from './EventListItem.tsx'
import './EventList.css'

/** Up to this many events the list is in the page whole; of more, only what is near the screen. */
const MAX_WHOLE = 300

interface WholeListProps {
  readonly events: readonly ListedEvent[]
  readonly openId: string | null
}

function WholeList({ events, openId }: WholeListProps) {
  const { say } = useSpeech()
  const from = useAddress(({ from }) => from)
  const list = useRef<HTMLElement>(null)
  const groups = useMemo(() => groupByDate(events), [events])

  // Only on arrival: from then on the list is the reader's to scroll.
  const arrive = useEffectEvent(() => {
    const startAt = firstGroupShown(groups, openId, from)
    if (startAt === null) return
    const row = list.current?.querySelector('[aria-current]') ?? list.current?.children[startAt]
    row?.scrollIntoView({ block: 'center' })
  })
  useLayoutEffect(() => arrive(), [])

  return (
    <section ref={list} className="list" aria-label={say('list.label')}>
      {groups.map(({ when, rows }) => (
        <section key={`${isoDateOf(when)} ${rows[0]?.event.id}`} className="day">
          <DateHeading when={when} />
          <ol>
            {rows.map((listed) => (
              <EventListItem key={listed.event.id} listed={listed} isOpen={listed.event.id === openId} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}

const longListQuery = queryOptions({ queryKey: ['long list'], queryFn: () => import('./LongList.tsx') })

/** The matching events in order of time, below their dates: the timeline's equal. It opens where the link looks. */
export function EventList({ openId }: { readonly openId: string | null }) {
  const { say, day } = useSpeech()
  const { extent } = useNames()
  const { query, from } = useAddress()
  const isPrinted = useIsPrinted()
  const range = useMemo(() => ({ query, window: null, lane: null }), [query])
  const first = useQuestion('rows', { range, at: 0, many: MAX_WHOLE })
  const { count, events } = first.data ?? { count: 0, events: [] }
  // Paper waits for no answer: it takes what there is, and says how much that is.
  const isLong = count > MAX_WHOLE && !isPrinted
  const long = useQuery({ ...longListQuery, enabled: isLong })
  if (first.isError) {
    return <ErrorNotice what={say('corpus.failed')} error={first.error} onRetry={askAgain} />
  }
  if (!first.data || (isLong && long.isPending)) return <p className="notice">{say('loading.events')}</p>
  if (long.data && isLong)
    return <long.data.LongList range={range} count={count} openId={openId} from={from} />
  return (
    <>
      {count > events.length && (
        <p className="soft">
          {say('list.cut', { shown: events.length, count, day: day(extent.from, 'long') })}
        </p>
      )}
      <WholeList events={events} openId={openId} />
    </>
  )
}
