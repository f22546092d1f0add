import { useQueries } from '@tanstack/react-query'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Corpus } from '../../index/corpus.ts'
import { formatIsoDay } from '../../lib/day.ts'
import type { DayRange } from '../../model/window.ts'
import type { EventHead } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useIsPrinted } from '../context/useMedia.ts'
import { useLastDefined } from '../data/useLastDefined.ts'
import { askAgain, question, useQuestion, useSource } from '../data/useQuestion.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { EventRow } from './EventRow.tsx'
import { measureRow } from './measureRow.ts'

/** What an event takes at least, in pixels, and how many are asked for at once. */
const ROW_HEIGHT = 60
const PAGE = 100
/** Browsers give up on pages of some 30 million pixels. */
const MOST_ROWS = 100_000

interface RowProps {
  readonly corpus: Corpus
  /** Undefined while it is on its way. */
  readonly event: EventHead | undefined
  readonly before: EventHead | undefined
  readonly openId: string | null
}

/** What is not known at the end of a date in ISO 8601, in letters, and how the rest is said. */
const PRECISIONS = {
  year: { cut: '-01-01'.length, style: 'year' },
  month: { cut: '-01'.length, style: 'month' },
  day: { cut: 0, style: 'full' },
} as const

/** "2019", "2019-01" or "2019-01-01": the day that an event begins on, as far as it is known. */
function dateOf({ when: { first, precision } }: EventHead): string {
  const iso = formatIsoDay(first)
  return iso.slice(0, iso.length - PRECISIONS[precision].cut)
}

/** One event, below its date where that is another than the one before. */
function Row({ corpus, event, before, openId }: RowProps) {
  const { say, day } = useSpeech()
  if (!event) return <p className="soft large-row">{say('loading.events')}</p>
  const { first, precision } = event.when
  const known = dateOf(event)
  return (
    <>
      {(!before || known !== dateOf(before)) && (
        <h2>
          <time dateTime={known}>{day(first, PRECISIONS[precision].style)}</time>
        </h2>
      )}
      <ol>
        <EventRow corpus={corpus} event={event} isOpen={event.id === openId} />
      </ol>
    </>
  )
}

interface LargeListProps {
  readonly corpus: Corpus
  readonly window: DayRange
  readonly onAllDays: () => void
}

/** The events of the days in view, in order of time. Only those near the screen are in the page, and only they are asked for. */
export function LargeList({ corpus, window, onAllDays }: LargeListProps) {
  const { say } = useSpeech()
  const source = useSource()
  const { query, page } = useAddress()
  const list = useRef<HTMLElement>(null)
  const [top, setTop] = useState(0)
  const { from, to } = window
  const stretch = useMemo(() => ({ query, window: { from, to }, lane: null }), [query, from, to])
  const head = useQuestion('rows', { stretch, at: 0, many: PAGE })
  // What is listed stays with its count while another answer is on its way, and where that fails.
  const listed = useLastDefined(head.isPending || head.isError ? undefined : stretch) ?? stretch
  const count = Math.min(head.data?.count ?? 0, MOST_ROWS)
  // Paper waits for no answer: it takes what there is, and says how much that is.
  const isPrinted = useIsPrinted()
  const most = isPrinted ? PAGE : MOST_ROWS
  const rows = useWindowVirtualizer({
    count,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: top,
    measureElement: measureRow,
  })
  const shown = rows.getVirtualItems()
  const pages = [...new Set(shown.map(({ index }) => Math.floor(index / PAGE)))]
  const answers = useQueries({
    queries: pages.map((at) => question(source, 'rows', { stretch: listed, at: at * PAGE, many: PAGE })),
  })
  const failed = [head, ...answers].find(({ isError }) => isError)
  const eventAt = (index: number) =>
    answers[pages.indexOf(Math.floor(index / PAGE))]?.data?.events[index % PAGE]
  const openId = page.kind === 'event' ? page.id : null

  // On a phone an open event hides the list, and the page is at its beginning again: closed, it is back at the row.
  const openedAt = useRef<number | null>(null)
  const keepPlace = useEffectEvent(() => {
    if (list.current?.checkVisibility()) setTop(list.current.getBoundingClientRect().top + scrollY)
    if (openId === null && openedAt.current !== null) rows.scrollToIndex(openedAt.current)
    openedAt.current = shown.find(({ index }) => eventAt(index)?.id === openId)?.index ?? null
  })
  useLayoutEffect(() => keepPlace(), [openId])

  return (
    <section ref={list} className="list" aria-label={say('list.label')}>
      {failed && <ErrorNotice what={say('large.failed')} error={failed.error} onRetry={askAgain} />}
      {head.data && head.data.count > most && (
        <p className="soft">{say('large.listCut', { shown: most, count: head.data.count })}</p>
      )}
      {head.data?.count === 0 && !head.isPending && (
        <div className="notice">
          <p>{say('large.noneInView')}</p>
          <button type="button" className="primary" onClick={onAllDays}>
            {say('large.allDays')}
          </button>
        </div>
      )}
      <ol
        className="large-list"
        style={
          {
            height: isPrinted ? undefined : rows.getTotalSize(),
            '--row-height': `${ROW_HEIGHT}px`,
          } as CSSProperties
        }
      >
        {isPrinted &&
          head.data?.events.map((event, index, all) => (
            <li key={event.id}>
              <Row corpus={corpus} event={event} before={all[index - 1]} openId={openId} />
            </li>
          ))}
        {(isPrinted ? [] : shown).map(({ index, key, start }) => (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - top}px)` }}
          >
            <Row
              corpus={corpus}
              event={eventAt(index)}
              before={index === 0 ? undefined : eventAt(index - 1)}
              openId={openId}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}
