import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { useSpeech } from '../context/speech.ts'
import { type DayListProps, DaySection } from './DaySection.tsx'
import { measureRow } from './measureRow.ts'

/** What one event takes at least, in pixels; a day is measured once it is drawn. */
const ROW_HEIGHT = 60
const HEADING_HEIGHT = 48

/** The list when it is too long to draw whole: only the days near the screen stand in the page. */
export function LongList({ corpus, days, openId, startAt }: DayListProps) {
  const { say } = useSpeech()
  const list = useRef<HTMLElement>(null)
  const [top, setTop] = useState(0)
  const rows = useWindowVirtualizer({
    count: days.length,
    estimateSize: (index) => HEADING_HEIGHT + ROW_HEIGHT * (days[index]?.events.length ?? 1),
    overscan: 4,
    scrollMargin: top,
    measureElement: measureRow,
    getItemKey: (index) => days[index]?.day ?? index,
  })
  const arrive = useEffectEvent(() => {
    setTop((list.current?.getBoundingClientRect().top ?? 0) + scrollY)
    if (startAt !== null) rows.scrollToIndex(startAt, { align: 'start' })
  })
  useLayoutEffect(() => arrive(), [])

  return (
    <section
      ref={list}
      className="list"
      aria-label={say('list.label')}
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
