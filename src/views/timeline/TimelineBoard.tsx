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

/** What a scene holds of a corpus that no board holds whole. */
interface PartialScene {
  /** What the scene was made for. */
  readonly near: Near
  /** What is drawn and counted on these days is all there is. */
  readonly days: DayRange
  /** The fewest days of a bin that zooming takes apart. */
  readonly grain: number
}

export interface TimelineBoardProps {
  readonly scene: Scene
  /** Null: everything. */
  readonly part: PartialScene | null
  /** Days around the viewport whose part did not come. */
  readonly failed: Near | null
  readonly speech: Speech
  /** Days in view. The board never goes anywhere else on its own: it asks by `onWindow`. */
  readonly window: DayRange
  /** The days of the whole corpus. */
  readonly extent: DayRange
  /** The id of the open event. */
  readonly selected: string | null
  readonly reducedMotion: boolean
  /** 'dragging' at the start of a gesture and whenever other days come into view meanwhile, 'settled' once at its end. */
  onWindow(window: DayRange, phase: 'dragging' | 'settled'): void
  onOpen(event: string): void
  /** Other days are near than before. */
  onNear?(near: Near): void
  /** Events that there is no room for, and that no zoom would take apart. */
  onOpenBin(bin: BinMark): void
  /** The drawing has caught up with the last props. */
  onSettled(): void
}

const EMPTY: Layout = { lanes: [], marks: [], labelWidth: 0 }

const isSameNear = (one: Near, other: Near | null): boolean =>
  one.dayWidth === other?.dayWidth && one.from === other.from

/** Keeps the neighbourhood known before where the new one is the same, so that nothing is laid out again. */
const sameOr = (next: Near) => (known: Near | null) => (known && isSameNear(known, next) ? known : next)

/**
 * The timeline of a scene: a drawing for the eye, and a list of the same marks for keyboards and screen readers.
 * It knows its language by a prop, not by context: another language is another board.
 */
export function TimelineBoard(props: TimelineBoardProps) {
  const { scene, part, failed, speech, window, extent, selected, reducedMotion } = props
  const frame = useRef<HTMLDivElement>(null)
  const drawing = useRef<HTMLDivElement>(null)
  const [measuring, setMeasuring] = useState<HTMLElement | null>(null)
  const [widget, setWidget] = useState<Widget | null>(null)
  const [near, setNear] = useState<Near | null>(null)
  // No state: the effect that says that all is drawn runs in the very commit that sends the drawing on its way.
  const isTravelling = useRef(false)
  const [, arrive] = useReducer((times: number) => times + 1, 0)
  const [isMoving, setMoving] = useState(false)
  const [ringed, setRinged] = useState<string | null>(null)
  const size = useSize(frame)
  const fonts = useFontGeneration()

  const dense = isDense(scene)
  // A font that has arrived makes old measures wrong.
  const ruler = useMemo(
    () => measuring && rulerIn(measuring, speech, dense),
    [measuring, speech, dense, fonts],
  )
  const layout = useMemo(() => {
    const around = part?.near ?? near
    if (!size || !around || !ruler) return EMPTY
    return layOut(sceneNear(scene, around), roomIn(size, around, ruler, dense))
  }, [scene, part?.near, size, near, ruler, dense])
  // What is asked may be far from all events; the board stays within reach of them.
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

  const tellNear = useEffectEvent((near: Near) => props.onNear?.(near))
  useEffect(() => {
    if (near) tellNear(near)
  }, [near])

  const isReady = size !== null
  // Words and ends of the axis cannot change under a drawing.
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
  // What is drawn anew has to be outlined anew.
  useEffect(() => widget?.select(selected, ringed), [widget, selected, ringed, layout])
  // A board of another size shows the same days.
  useEffect(() => resize(), [widget, size])
  useEffect(() => lookAt(), [view.from, view.to])

  // Two frames on, vis-timeline has drawn all that this commit told it. Fonts on their way will change it once more.
  useEffect(() => {
    if (!widget || isTravelling.current || layout === EMPTY || document.fonts.status === 'loading') return
    // The part of other days is still drawn: the one of these has yet to be asked for.
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
  // It is read at rest: while the reader's hand moves the drawing, it waits.
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
