import { useQueries } from '@tanstack/react-query'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { ListedEvent, RowRange } from '../../corpus/questions.ts'
import type { Day } from '../../lib/day.ts'
import { isoDateOf } from '../../model/list.ts'
import type { Query } from '../../query/query.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { usePosition } from '../data/usePosition.ts'
import { askAgain, question, useQuestion, useSource } from '../data/useQuestion.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { DateHeading } from './DateHeading.tsx'
import { EventListItem } from './EventListItem.tsx'
import { measureRow } from './measureRow.ts'

/** Minimum row height in pixels, and the number of events per request. */
const ROW_HEIGHT = 60
const PAGE = 100
/** Browsers limit the height of an element to some 30 million pixels. */
const MAX_ROWS = 100_000

interface RowProps {
  /** Undefined while it is loading. */
  readonly listed: ListedEvent | undefined
  readonly before: ListedEvent | undefined
  readonly openId: string | null
}

/** One event, with a date heading if its date differs from that of the previous event. */
function Row({ listed, before, openId }: RowProps) {
  const { say } = useSpeech()
  if (!listed) return <p className="soft long-row">{say('loading.events')}</p>
  const { id, when } = listed.event
  return (
    <>
      {(!before || isoDateOf(when) !== isoDateOf(before.event.when)) && <DateHeading when={when} />}
      <ol>
        <EventListItem listed={listed} isOpen={id === openId} />
      </ol>
    </>
  )
}

/** The row that the list has opened at, and of which query. */
interface Arrival {
  readonly query: Query
  readonly at: number
}

interface LongListProps {
  readonly range: RowRange
  /** Number of events in the range. */
  readonly count: number
  readonly openId: string | null
  /** The event that the link opens is loading. */
  readonly isOpening: boolean
  /** The first day in the link, at which the list opens. */
  readonly from: Day | null
}

/** A virtualized list: only the rows near the viewport are rendered and fetched. */
export function LongList({ range, count, openId, isOpening, from }: LongListProps) {
  const { say, day } = useSpeech()
  const { extent } = useNames()
  const source = useSource()
  const { query } = range
  const list = useRef<HTMLElement>(null)
  const [top, setTop] = useState(0)
  const place = usePosition(openId)
  const fromRow = useQuestion('rowAt', { query, day: from ?? extent.from })
  const isPlaced = openId === null ? !isOpening : place.at >= 0 || !place.matches
  const openAt = place.at >= 0 ? place.at : fromRow.data
  const startAt = isPlaced ? openAt : undefined
  const [arrival, setArrival] = useState<Arrival | null>(null)
  // A list above `MAX_ROWS` begins at the row where it opens.
  const begin = arrival && (arrival.query === query ? arrival.at : fromRow.data)
  const first = Math.max(0, Math.min(begin ?? startAt ?? 0, count - MAX_ROWS))
  const rows = useWindowVirtualizer({
    count: Math.min(count, MAX_ROWS),
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: top,
    measureElement: measureRow,
  })
  const shown = rows.getVirtualItems()
  const pages = [...new Set(shown.map(({ index }) => Math.floor((first + index) / PAGE)))]
  const answers = useQueries({
    queries: pages.map((at) => question(source, 'rows', { range, at: at * PAGE, many: PAGE })),
  })
  const failed = answers.find(({ isError }) => isError)
  const rowAt = (index: number) => {
    const row = first + index
    return answers[pages.indexOf(Math.floor(row / PAGE))]?.data?.events[row % PAGE]
  }

  // Only on mount: later the reader scrolls.
  const arrive = useEffectEvent(() => {
    setTop((list.current?.getBoundingClientRect().top ?? 0) + scrollY)
    if (startAt === undefined || arrival) return
    setArrival({ query, at: startAt })
    if (startAt > first) rows.scrollToIndex(startAt - first, { align: 'start' })
  })
  useLayoutEffect(() => arrive(), [startAt])

  // On narrow screens an open event hides the list and the page scrolls to the top: on closing, scroll back to the row.
  const openedAt = useRef<number | null>(null)
  const keepPlace = useEffectEvent(() => {
    if (openId === null && openedAt.current !== null) rows.scrollToIndex(openedAt.current)
    openedAt.current = shown.find(({ index }) => rowAt(index)?.event.id === openId)?.index ?? null
  })
  useLayoutEffect(() => keepPlace(), [openId])

  return (
    <section ref={list} className="list" aria-label={say('list.label')}>
      {failed && <ErrorNotice what={say('corpus.failed')} error={failed.error} onRetry={askAgain} />}
      {count > MAX_ROWS && (
        <p className="soft">
          {say('list.cut', { shown: MAX_ROWS, count, day: day(from ?? extent.from, 'long') })}
        </p>
      )}
      <ol className="long-list" style={{ height: rows.getTotalSize(), '--row-height': `${ROW_HEIGHT}px` }}>
        {shown.map(({ index, key, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={Math.min(count, MAX_ROWS)}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <Row listed={rowAt(index)} before={index === 0 ? undefined : rowAt(index - 1)} openId={openId} />
          </li>
        ))}
      </ol>
    </section>
  )
}
