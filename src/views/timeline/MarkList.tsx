import { type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Speech } from '../../i18n/speech.ts'
import type { Layout, Mark } from '../../model/layout.ts'
import { markWords } from './markWords.ts'

interface MarkListProps {
  /** Marks in view, in reading order. */
  readonly marks: readonly Mark[]
  readonly lanes: Layout['lanes']
  readonly speech: Speech
  readonly selected: string | null
  onOpen(mark: string): void
  /** Shows only the days of the mark. */
  onShowDays(mark: string): void
  /** Called with the mark that has the keyboard focus; null on blur. */
  onFocus(mark: string | null): void
}

/** The index that a key moves the focus to, or null for any other key. In Arabic the next mark is on the left. */
function stepOf(key: string, direction: Speech['direction'], at: number, count: number): number | null {
  const onward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const back = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  if (key === onward || key === 'ArrowDown') return Math.min(at + 1, count - 1)
  if (key === back || key === 'ArrowUp') return Math.max(at - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

const eventsIn = (mark: Mark): readonly string[] =>
  mark.kind === 'bin' ? mark.events.map(({ id }) => id) : [mark.id]

/** Matches marks that share an event with `removed`. Histogram bins list no events: lane and days are compared. */
function sharesEventWith(removed: Mark): (mark: Mark) => boolean {
  const events = new Set(eventsIn(removed))
  if (events.size === 0) return ({ lane, last }) => lane === removed.lane && last >= removed.first
  return (mark) => eventsIn(mark).some((id) => events.has(id))
}

/** Visually hidden, accessible copy of the drawing: each mark in view as a button, a roving tab stop, arrow keys. */
export function MarkList({ marks, lanes, speech, selected, onOpen, onShowDays, onFocus }: MarkListProps) {
  const hint = useId()
  const list = useRef<HTMLUListElement>(null)
  const focused = useRef<Mark | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  // Memoized: several hundred dates are expensive to format on every render.
  const words = useMemo(() => {
    const titles = new Map(lanes.map(({ id, title }) => [id, title]))
    return marks.map((mark) => markWords(mark, titles.get(mark.lane) ?? '', speech))
  }, [marks, lanes, speech])
  const stop = [current, selected].find((id) => marks.some((mark) => mark.id === id)) ?? marks[0]?.id

  // `preventScroll`: the board scrolls the drawn mark into view.
  const focusOn = (at: number) =>
    (list.current?.children[at]?.firstElementChild as HTMLElement | null | undefined)?.focus({
      preventScroll: true,
    })

  // Opening a bin removes it: move the focus to a mark that was in it.
  useLayoutEffect(() => {
    const removed = focused.current
    if (!removed || marks.some(({ id }) => id === removed.id)) return
    focused.current = null
    focusOn(Math.max(0, marks.findIndex(sharesEventWith(removed))))
  })

  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault()
      onShowDays(marks[at]?.id ?? '')
    }
    const next = stepOf(event.key, speech.direction, at, marks.length)
    if (next === null) return
    event.preventDefault()
    focusOn(next)
  }

  return (
    <div className="board-list unseen">
      <p id={hint}>{speech.say('board.list.hint')}</p>
      <ul ref={list} aria-label={speech.say('board.list')} aria-describedby={hint}>
        {marks.map((mark, at) => (
          <li key={mark.id}>
            <button
              type="button"
              tabIndex={mark.id === stop ? 0 : -1}
              data-opens={mark.id}
              aria-current={mark.id === selected ? 'true' : undefined}
              onClick={() => onOpen(mark.id)}
              onKeyDown={(event) => onKeyDown(event, at)}
              onFocus={() => {
                focused.current = mark
                setCurrent(mark.id)
                onFocus(mark.id)
              }}
              onBlur={() => {
                focused.current = null
                onFocus(null)
              }}
            >
              {words[at]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
