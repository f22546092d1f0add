import { useQuery } from '@tanstack/react-query'
import {
  type MouseEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import type { Speech } from '../../i18n/speech.ts'
import { type Axis, axisAt, headUnitsIn, unitsIn } from '../../model/axis.ts'
import { labelSize, labelType } from '../../model/label.ts'
import { type BinMark, type Layout, layOut } from '../../model/layout.ts'
import { clamp, isSameWindow, reachOf } from '../../model/moves.ts'
import type { Near } from '../../model/nearby.ts'
import { isDense, type Scene } from '../../model/scene.ts'
import { stretchOf, type TimeSpan, toDayRange } from '../../model/stretch.ts'
import type { DayRange } from '../../model/window.ts'
import { useLastDefined } from '../data/useLastDefined.ts'
import { prerenderedSize } from '../prerender/replacePrerendered.ts'
import { BoardDrawing } from './BoardDrawing.tsx'
import { type Follower, followerOf } from './follow.ts'
import type { Hand } from './hand.ts'
import { handQuery } from './handQuery.ts'
import { MARKS, markIdOf } from './Mark.tsx'
import { MarkList } from './MarkList.tsx'
import { markWords } from './markWords.ts'
import { openingOf } from './opening.ts'
import { axisWidthIn, neighbourhoodOf, roomIn, sceneNear, servesMeanwhile, spanOf } from './room.ts'
import { sharesOf } from './scale.ts'
import { textWidthIn } from './textWidth.ts'
import { useReveal } from './useReveal.ts'
import { useFontGeneration, useSize } from './useSize.ts'
import './TimelineBoard.css'

/** Describes a scene that holds only the days around the viewport. */
interface PartialScene {
  /** The range that the scene was computed for. */
  readonly near: Near
  /** The scene is complete on these days. */
  readonly days: DayRange
  /** The days in view that its lanes were chosen for. */
  readonly view: DayRange | null
}

export interface TimelineBoardProps {
  readonly scene: Scene
  /** Null: the scene holds every event. */
  readonly part: PartialScene | null
  /** The range whose scene failed to load. */
  readonly failed: Near | null
  readonly speech: Speech
  /** Days in view. The board never changes them itself: it calls `onWindow`. */
  readonly window: DayRange
  /** The days of the whole corpus. */
  readonly extent: DayRange
  /** The id of the open event. */
  readonly selected: string | null
  /** The events of the open chronicle or bin, which are ringed. */
  readonly named: ReadonlySet<string>
  readonly reducedMotion: boolean
  /** What stands over the board at rest. */
  readonly children?: ReactNode
  /**
   * 'dragging' at the start of a gesture and whenever the days change during it; 'settled' once at its end; 'chosen' for
   * days that a press names.
   */
  onWindow(window: DayRange, phase: 'dragging' | 'settled' | 'chosen'): void
  onOpen(event: string): void
  /** Called when the range to lay out changes, or at rest the days in view. */
  onNear?(near: Near, view: DayRange): void
  /** Called for a bin that does not fit and that zooming in cannot split. */
  onOpenBin(bin: BinMark): void
  /** Called when the drawing matches the last props. */
  onSettled(): void
}

const EMPTY: Layout = { lanes: [], marks: [], labelWidth: 0 }

const isSameNear = (one: Near, other: Near | null): boolean =>
  one.dayWidth === other?.dayWidth && one.from === other.from

/** Returns the old object when equal, so that the memoized layout is not recomputed. */
const sameOr = (next: Near) => (known: Near | null) => (known && isSameNear(known, next) ? known : next)

/** How far the pointer may move in pixels during a click. */
const CLICK_SLACK = 5

/** The days that a cell of the axis names. */
function daysOfCell(cell: Element, span: TimeSpan, axis: Axis): DayRange | null {
  const isHead = cell.classList.contains('axis-head')
  const units = isHead ? headUnitsIn(span, axis) : unitsIn(span, axis)
  const unit = units[[...(cell.parentElement?.children ?? [])].indexOf(cell)]
  return unit ? { from: unit.first, to: unit.to - 1 } : null
}

/** An element that outlives its place in the page: the hand takes the drawing into vis-timeline and gives it back. */
function useDetached(): HTMLElement {
  const [element] = useState(() => {
    const made = document.createElement('div')
    made.className = 'board-drawing'
    return made
  })
  return element
}

/**
 * The timeline of a scene: a drawing, and an accessible list of the same marks. The language is a prop, not a context:
 * the board is remounted when it changes.
 */
export function TimelineBoard(props: TimelineBoardProps) {
  const { scene, part, failed, speech, window, extent, selected, reducedMotion } = props
  const frame = useRef<HTMLDivElement>(null)
  const drawing = useDetached()
  const [hand, setHand] = useState<Hand | null>(null)
  const [near, setNear] = useState<Near | null>(null)
  /** The days in view when the board was last at rest. */
  const [settled, setSettled] = useState<DayRange | null>(null)
  const follower = useRef<Follower | null>(null)
  /** The visible part of the axis. */
  const range = useRef<TimeSpan | null>(null)
  // A ref, not state: the effect that calls `onSettled` runs in the same commit that starts the animation.
  const isTravelling = useRef(false)
  const [, arrive] = useReducer((times: number) => times + 1, 0)
  const [isMoving, setMoving] = useState(false)
  const [ringed, setRinged] = useState<string | null>(null)
  const size = useSize(frame)
  // Until something changes, the layout is that of the prerendered drawing, so that nothing moves when it is replaced.
  const [given, setGiven] = useState(prerenderedSize)
  const layoutSize = size && (given ?? size)
  const fonts = useFontGeneration()

  const dense = isDense(scene)
  // Measured widths are stale once another font has loaded.
  const textWidth = useMemo(() => size && textWidthIn(document.body), [size === null, speech, fonts])
  const around = part?.near ?? near
  const layout = useMemo(() => {
    if (!layoutSize || !around || !settled || !textWidth) return EMPTY
    const type = labelType(dense, speech.locale === 'ar')
    const room = roomIn(layoutSize, around, settled, dense, type, (event, width) =>
      labelSize(event, width, type, textWidth),
    )
    return layOut(sceneNear(scene, around), room)
  }, [scene, around, settled, layoutSize, textWidth, dense, speech])
  const isLaidOut = layout !== EMPTY
  const scale = useMemo(() => around && sharesOf(spanOf(around)), [around])
  // The axis is known at once, also where the events of another range are still shown.
  const axisScale = useMemo(() => near && sharesOf(spanOf(near)), [near])
  // The requested days may lie far from all events: clamp them to the range that can be reached.
  const view = clamp(window, reachOf(extent))
  const seen = useRef(view)

  const onMove = useEffectEvent((next: TimeSpan, phase: 'moving' | 'settled', by: 'reader' | 'program') => {
    if (!size) return
    range.current = next
    follower.current?.follow(next, axisWidthIn(size), phase === 'moving')
    const days = toDayRange(next)
    const isAsGiven = given !== null && isSameWindow(days, seen.current)
    if (!isAsGiven) setGiven(null)
    const hasLabels = scene.events.length > 0
    if (!near || phase === 'settled' || !servesMeanwhile(near, size, next, hasLabels)) {
      setNear(sameOr(isAsGiven ? neighbourhoodOf(given, stretchOf(days)) : neighbourhoodOf(size, next)))
      setSettled((known) => (known && isSameWindow(known, days) ? known : days))
    }
    setMoving(phase === 'moving' && by === 'reader')
    if (phase === 'settled' && isTravelling.current) {
      isTravelling.current = false
      arrive()
    }
    if (by === 'reader') {
      if (phase === 'settled') props.onWindow(days, 'settled')
      else if (!isMoving || !isSameWindow(days, seen.current)) props.onWindow(days, 'dragging')
    }
    seen.current = days
  })

  const openMark = (id: string) => {
    const mark = layout.marks.find((candidate) => candidate.id === id)
    if (!mark) return
    const opening = openingOf(mark, view)
    if (opening.kind === 'event') props.onOpen(opening.id)
    else if (opening.kind === 'days') props.onWindow(opening.window, 'settled')
    else props.onOpenBin(opening.bin)
  }

  const showDaysOf = (id: string) => {
    const mark = layout.marks.find((candidate) => candidate.id === id)
    if (mark) props.onWindow(clamp({ from: mark.first, to: mark.last }, reachOf(extent)), 'chosen')
  }

  // Browsers fire a click after a drag too, on whatever is under the pointer.
  const pressed = useRef({ x: 0, y: 0 })
  const onClick = ({ clientX, clientY, target, detail }: MouseEvent) => {
    // The board may have moved under the second click of a double click.
    if (detail > 1) return
    if (Math.hypot(clientX - pressed.current.x, clientY - pressed.current.y) > CLICK_SLACK) return
    if (!(target instanceof Element)) return
    const mark = target.closest<HTMLElement>(MARKS)
    if (mark) openMark(markIdOf(mark))
    const cell = target.closest('.axis-head, .axis-column')
    if (cell && near && axisScale) {
      const days = daysOfCell(cell, axisScale.span, axisAt(near.dayWidth))
      if (days) props.onWindow(clamp(days, reachOf(extent)), 'chosen')
    }
  }

  const show = useEffectEvent((how: 'travel' | 'resize') => {
    if (!size) return
    if (!hand) onMove(stretchOf(view), 'settled', 'program')
    else if (how === 'resize') hand.resize(view)
    else isTravelling.current = hand.lookAt(view, !reducedMotion)
  })
  // Keep the same days when the board is resized.
  useLayoutEffect(() => show('resize'), [hand, size, given])
  const first = useRef({ size, ids: '' })
  const ids = given ? scene.events.map(({ id }) => id).join() : ''
  useLayoutEffect(() => {
    if (first.current.size === null) first.current = { size, ids }
    else if (first.current.size !== size || first.current.ids !== ids) setGiven(null)
  }, [size, ids])
  useEffect(() => show('travel'), [view.from, view.to])

  useLayoutEffect(() => {
    if (!isLaidOut || !scale || !axisScale || !near || !size || !range.current) return
    const axis = axisAt(near.dayWidth)
    follower.current = followerOf(drawing, layout, scale.span, axisScale.span, axis, speech.direction)
    follower.current.follow(range.current, axisWidthIn(size), isMoving)
  }, [drawing, layout, scale, axisScale, near, speech, size, isMoving])

  const onNear = useEffectEvent((near: Near, view: DayRange) => props.onNear?.(near, view))
  useEffect(() => {
    if (near && settled) onNear(near, settled)
  }, [near, settled])

  useLayoutEffect(() => frame.current?.append(drawing), [drawing])
  const createHand = useQuery({ ...handQuery, enabled: isLaidOut }).data
  const take = useEffectEvent((create: NonNullable<typeof createHand>, container: HTMLElement) =>
    create(container, drawing, {
      direction: speech.direction,
      range: range.current ?? { from: view.from, to: view.to + 1 },
      extent,
      onMove: (range, phase, by) => onMove(range, phase, by),
    }),
  )
  // Language and extent are fixed for a hand: create another one when they change.
  useEffect(() => {
    const container = frame.current
    if (!createHand || !container) return
    let made: Hand | null = null
    // A task of its own: this one has drawn the board, and each takes some 30 ms.
    const timer = setTimeout(() => {
      made = take(createHand, container)
      setHand(made)
    })
    return () => {
      clearTimeout(timer)
      setHand(null)
      made?.destroy()
    }
  }, [createHand, speech, extent.from, extent.to])

  useReveal(frame, drawing, { selected, ringed }, layout)

  const { onSettled } = props
  useEffect(() => {
    // Fonts still loading will change the layout again.
    if (!isLaidOut || isTravelling.current || document.fonts.status === 'loading') return
    // The scene of another range is still shown: the one for this range is not yet loaded.
    const isOfView = !part?.view || (settled && isSameWindow(part.view, settled))
    if (part && !(isSameNear(part.near, near) && isOfView) && !(failed && isSameNear(failed, near))) return
    // A document that opens beside the board changes its size, which is observed after the next frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(onSettled)
    })
    return () => cancelAnimationFrame(frame)
  })

  const inView = useMemo(
    () => layout.marks.filter(({ first, days }) => first <= view.to && first + days > view.from),
    [layout, view.from, view.to],
  )
  // Not updated during a drag: screen readers need the list only at rest.
  const listed = useLastDefined(isMoving ? undefined : inView) ?? inView
  return (
    <section className="board" aria-label={speech.say('board.name')}>
      <div
        ref={frame}
        className={dense ? 'board-frame is-dense' : 'board-frame'}
        aria-hidden="true"
        // Browsers make what scrolls a tab stop. The list below is the only one.
        tabIndex={-1}
        data-from={part?.days.from}
        data-to={part?.days.to}
        onPointerDown={({ clientX, clientY }) => {
          pressed.current = { x: clientX, y: clientY }
        }}
        onClick={onClick}
        // The tooltip of a mark has its whole title and its date.
        onPointerOver={({ target }) => {
          const element = target instanceof Element ? target.closest<HTMLElement>(MARKS) : null
          const mark = element && layout.marks.find(({ id }) => id === markIdOf(element))
          const lane = layout.lanes.find(({ id }) => id === mark?.lane)
          if (element && mark) element.title = markWords(mark, lane?.title ?? '', speech)
        }}
      >
        {isLaidOut &&
          scale &&
          axisScale &&
          near &&
          createPortal(
            <BoardDrawing
              layout={layout}
              scale={scale}
              axisScale={axisScale}
              dayWidth={near.dayWidth}
              speech={speech}
              selected={selected}
              named={props.named}
              ringed={ringed}
            />,
            drawing,
          )}
      </div>
      {!isMoving && props.children}
      <MarkList
        marks={listed}
        lanes={layout.lanes}
        speech={speech}
        selected={selected}
        onOpen={openMark}
        onShowDays={showDaysOf}
        onFocus={setRinged}
      />
    </section>
  )
}
