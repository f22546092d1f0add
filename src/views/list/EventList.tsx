import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react'
import type { ListedEvent } from '../../corpus/questions.ts'
import { firstGroupShown, groupByDate, isoDateOf } from '../../model/list.ts'
import type { Query } from '../../query/query.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useIsPrinted } from '../context/useMedia.ts'
import { useLastDefined } from '../data/useLastDefined.ts'
import { useOpened } from '../data/useOpened.ts'
import { askAgain, question, useQuestion, useSource } from '../data/useQuestion.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { DateHeading } from './DateHeading.tsx'
import { EventListItem } from './EventListItem.tsx'
import './EventList.css'

/** Up to this many events are rendered at once; longer lists are virtualized. */
const MAX_WHOLE = 300

interface WholeListProps {
  readonly events: readonly ListedEvent[]
  readonly openId: string | null
  /** The event that the link opens is on its way. */
  readonly isOpening: boolean
}

function WholeList({ events, openId, isOpening }: WholeListProps) {
  const { say } = useSpeech()
  const from = useAddress(({ from }) => from)
  const list = useRef<HTMLElement>(null)
  const groups = useMemo(() => groupByDate(events), [events])

  // Only on mount: later the reader scrolls.
  const hasArrived = useRef(false)
  const arrive = useEffectEvent(() => {
    if (isOpening || hasArrived.current) return
    hasArrived.current = true
    const startAt = firstGroupShown(groups, openId, from)
    if (startAt === null) return
    const row = list.current?.querySelector('[aria-current]') ?? list.current?.children[startAt]
    row?.scrollIntoView({ block: 'center' })
  })
  useLayoutEffect(() => arrive(), [isOpening])

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

const rowsFor = (query: Query) => ({ range: { query, window: null, lane: null }, at: 0, many: MAX_WHOLE })

/** Prefetches a short list's rows: printing the board as a list cannot wait. Those of a long one can be megabytes. */
export function useRowsAhead(isEnabled: boolean): void {
  const { size } = useNames()
  const query = useAddress(({ query }) => query)
  const rows = question(useSource(), 'rows', rowsFor(query))
  useQuery({ ...rows, enabled: isEnabled && size <= MAX_WHOLE })
}

const longListQuery = queryOptions({ queryKey: ['long list'], queryFn: () => import('./LongList.tsx') })

/** The matching events in chronological order, grouped by date. It opens at the open event or the link's first day. */
export function EventList({ openId }: { readonly openId: string | null }) {
  const { say, day } = useSpeech()
  const { extent } = useNames()
  const { query, from } = useAddress()
  const isPrinted = useIsPrinted()
  const isOpening = useOpened().isPending
  const asked = useMemo(() => rowsFor(query), [query])
  const { data, isPending, isError, error } = useQuestion('rows', asked)
  const answered = useMemo(
    () => (data && !isPending && !isError ? { ...data, range: asked.range } : undefined),
    [data, isPending, isError, asked],
  )
  // The last rows stay, with their range, while the next answer is loading and if that fails.
  const listed = useLastDefined(answered)
  const isLong = listed !== undefined && listed.count > MAX_WHOLE
  const long = useQuery({ ...longListQuery, enabled: isLong })
  const failure = error ?? long.error
  const list = () => {
    // A notice is not printed, and then the page would be empty.
    if (!listed && isPrinted) return <p className="soft">{say('list.unprinted')}</p>
    if (!listed || (isLong && long.isPending && !isPrinted))
      return failure ? null : <p className="notice">{say('loading.events')}</p>
    const { count, events } = listed
    const LongList = isLong ? long.data?.LongList : undefined
    return (
      <>
        {/* While the page is printed it stays, unseen on paper, so that the reader's place is kept. */}
        {LongList && <LongList range={listed.range} count={count} {...{ openId, isOpening, from }} />}
        {/* Printing cannot wait for data: print the loaded events and how many they are. */}
        {(!LongList || isPrinted) && count > events.length && (
          <p className="soft">
            {say('list.cut', { shown: events.length, count, day: day(extent.from, 'long') })}
          </p>
        )}
        {(!LongList || isPrinted) && <WholeList events={events} {...{ openId, isOpening }} />}
      </>
    )
  }
  return (
    <>
      {failure && <ErrorNotice what={say('corpus.failed')} error={failure} onRetry={askAgain} />}
      {list()}
    </>
  )
}
