import {
  type CSSProperties,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'react'
import type { Speech } from '../../i18n/speech.ts'
import { type BinMark, type Layout, layOut } from '../../model/layout.ts'
import { clamp, isSameWindow, reachOf } from '../../model/moves.ts'
import type { Near } from '../../model/nearby.ts'
import { isDense, type Scene } from '../../model/scene.ts'
import { stretchOf, type TimeSpan, toDayRange } from '../../model/stretch.ts'
import type { DayRange } from '../../model/window.ts'
import { useLastDefined } from '../data/useLastDefined.ts'
import { MarkList } from './MarkList.tsx'
import { rulerIn } from './measureLabels.ts'
import { openingOf } from './opening.ts'
import {
  axisWidthIn,
  isNarrow,
  MEASURES,
  neighbourhoodOf,
  roomIn,
  sceneNear,
  servesMeanwhile,
} from './room.ts'
import { useFontGeneration, useSize } from './useSize.ts'
import { createWidget, type Widget } from './widget.ts'
import './TimelineBoard.css'

/** Describes a scene that holds only the days around the viewport. */
interface PartialScene {
  /** The range that the scene was computed for. */
  readonly near: Near
  /** The scene is complete on these days. */
  readonly days: DayRange
  /** Smallest bin width in days; zooming in further does not split a bin. */
  readonly grain: number
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
  readonly reducedMotion: boolean
  /** 'dragging' at the start of a gesture and whenever the days change during it; 'settled' once at its end. */
  onWindow(window: DayRange, phase: 'dragging' | 'settled'): void
  onOpen(event: string): void
  /** Called when the range to lay out changes. */
  onNear?(near: Near): void
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

/**
 * The timeline of a scene: a drawing, and an accessible list of the same marks. The language is a prop, not a context:
 * the board is remounted when it changes.
 */
export function TimelineBoard(props: TimelineBoardProps) {
  const { scene, part, failed, speech, window, extent, selected, reducedMotion } = props
  const frame = useRef<HTMLDivElement>(null)
  const drawing = useRef<HTMLDivElement>(null)
  const [measuring, setMeasuring] = useState<HTMLElement | null>(null)
  const [widget, setWidget] = useState<Widget | null>(null)
  const [near, setNear] = useState<Near | null>(null)
  // A ref, not state: the effect that calls `onSettled` runs in the same commit that starts the animation.
  const isTravelling = useRef(false)
  const [, arrive] = useReducer((times: number) => times + 1, 0)
  const [isMoving, setMoving] = useState(false)
  const [ringed, setRinged] = useState<string | null>(null)
  const size = useSize(frame)
  const fonts = useFontGeneration()

  const dense = isDense(scene)
  // Measured heights are stale once another font has loaded.
  const ruler = useMemo(
    () => measuring && rulerIn(measuring, speech, dense),
    [measuring, speech, dense, fonts],
  )
  const layout = useMemo(() => {
    const around = part?.near ?? near
    if (!size || !around || !ruler) return EMPTY
    return layOut(sceneNear(scene, around), roomIn(size, around, ruler, dense))
  }, [scene, part?.near, size, near, ruler, dense])
  // The requested days may lie far from all events: clamp them to the range that can be reached.
  const view = clamp(window, reachOf(extent))
  const seen = useRef(view)

  const onMove = useEffectEvent(
    (stretch: TimeSpan, phase: 'moving' | 'settled', by: 'reader' | 'program') => {
      if (!size) return
      const hasLabels = scene.events.length > 0
      setNear((known) =>
        phase === 'moving' && known && servesMeanwhile(known, size, stretch, hasLabels)
          ? known
          : sameOr(neighbourhoodOf(size, stretch))(known),
      )
      setMoving(phase === 'moving' && by === 'reader')
      if (phase === 'settled' && isTravelling.current) {
        isTravelling.current = false
        arrive()
      }
      const days = toDayRange(stretch, axisWidthIn(size))
      if (by === 'reader') {
        if (phase === 'settled') props.onWindow(days, 'settled')
        else if (!isMoving || !isSameWindow(days, seen.current)) props.onWindow(days, 'dragging')
      }
      seen.current = days
    },
  )

  const openMark = (id: string) => {
    const mark = layout.marks.find((candidate) => candidate.id === id)
    if (!mark) return
    const opening = openingOf(mark, part?.grain ?? 1, view)
    if (opening.kind === 'event') props.onOpen(opening.id)
    else if (opening.kind === 'days') props.onWindow(opening.window, 'settled')
    else props.onOpenBin(opening.bin)
  }
  const onOpen = useEffectEvent(openMark)

  const start = useEffectEvent((container: HTMLElement) =>
    createWidget(container, {
      speech,
      window: view,
      axisWidth: size ? axisWidthIn(size) : 1,
      extent,
      onMove: (stretch, phase, by) => onMove(stretch, phase, by),
      onOpen: (mark) => onOpen(mark),
    }),
  )
  const lookAt = useEffectEvent(() => {
    if (widget && size) isTravelling.current = widget.lookAt(view, axisWidthIn(size), !reducedMotion)
  })
  const resize = useEffectEvent(() => {
    if (widget && size) widget.resize(view, axisWidthIn(size))
  })

  useLayoutEffect(() => {
    if (size) setNear(sameOr(neighbourhoodOf(size, stretchOf(seen.current, axisWidthIn(size)))))
  }, [size])

  const onNear = useEffectEvent((near: Near) => props.onNear?.(near))
  useEffect(() => {
    if (near) onNear(near)
  }, [near])

  const isReady = size !== null
  // Language and extent are fixed for a widget: create another one when they change.
  useEffect(() => {
    if (!drawing.current || !isReady) return
    const made = start(drawing.current)
    setWidget(made)
    return () => {
      setWidget(null)
      made.destroy()
    }
  }, [speech, extent.from, extent.to, isReady])

  useEffect(() => widget?.show(layout), [widget, layout])
  // Newly drawn marks need their outline too.
  useEffect(() => widget?.select(selected, ringed), [widget, selected, ringed, layout])
  // Keep the same days when the board is resized.
  useEffect(() => resize(), [widget, size])
  useEffect(() => lookAt(), [view.from, view.to])

  // vis-timeline needs two animation frames to draw this commit. Fonts still loading will change the layout again.
  useEffect(() => {
    if (!widget || isTravelling.current || layout === EMPTY || document.fonts.status === 'loading') return
    // The scene of another range is still shown: the one for this range is not yet loaded.
    if (part && !isSameNear(part.near, near) && !(failed && isSameNear(failed, near))) return
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(props.onSettled)
    })
    return () => cancelAnimationFrame(frame)
  })

  const inView = useMemo(
    () => layout.marks.filter(({ first, days }) => first <= view.to && first + days > view.from),
    [layout, view.from, view.to],
  )
  // Not updated during a drag: screen readers need the list only at rest.
  const listed = useLastDefined(isMoving ? undefined : inView) ?? inView
  const narrow = size !== null && isNarrow(size)
  const measures = { '--label': `${layout.labelWidth}px`, '--lanes': `${narrow ? 0 : MEASURES.laneColumn}px` }
  return (
    <section className="board" aria-label={speech.say('board.name')}>
      <div
        ref={frame}
        className={['board-frame', narrow && 'is-narrow', dense && 'is-dense'].filter(Boolean).join(' ')}
        style={measures as CSSProperties}
        aria-hidden="true"
        // Browsers make what scrolls a tab stop. The list below is the only one.
        tabIndex={-1}
        data-from={part?.days.from}
        data-to={part?.days.to}
      >
        <div ref={drawing} className="board-drawing" />
        <div ref={setMeasuring} className="board-measure" />
      </div>
      <MarkList
        marks={listed}
        lanes={layout.lanes}
        speech={speech}
        selected={selected}
        onOpen={openMark}
        onFocus={setRinged}
      />
    </section>
  )
}
