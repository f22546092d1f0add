import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Corpus } from '../../index/corpus.ts'
import { daysOf } from '../../model/list.ts'
import type { EventHead } from '../../schema/published.ts'
import { useSpeech } from '../speech.ts'
import { DaySection } from './EventList.tsx'

interface LongListProps {
  readonly corpus: Corpus
  readonly events: readonly EventHead[]
  readonly openId: string | null
}

/** A day with one event is about this high; the rest is measured once it is drawn. */
const USUAL_HEIGHT = 110

/** The list when it is too long to draw whole: only the days near the screen stand in the page. */
export function LongList({ corpus, events, openId }: LongListProps) {
  const speech = useSpeech()
  const days = daysOf(events)
  const list = useRef<HTMLElement>(null)
  const [top, setTop] = useState(0)
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), [])
  const rows = useWindowVirtualizer({
    count: days.length,
    estimateSize: (index) => USUAL_HEIGHT * (days[index]?.events.length ?? 1),
    overscan: 6,
    scrollMargin: top,
    getItemKey: (index) => days[index]?.day ?? index,
  })
  return (
    <section
      ref={list}
      className="list"
      aria-label={speech.say('list.label')}
      style={{ height: rows.getTotalSize(), position: 'relative' }}
    >
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const group = days[index]
        return (
          group && (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              style={{
                position: 'absolute',
                insetInline: 0,
                top: 0,
                transform: `translateY(${start - top}px)`,
              }}
            >
              <DaySection corpus={corpus} group={group} openId={openId} />
            </div>
          )
        )
      })}
    </section>
  )
}
