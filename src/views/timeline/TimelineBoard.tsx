import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Speech } from '../../i18n/speech.ts'
import { type Layout, labelWidthAt, layOut } from '../../model/layout.ts'
import type { Scene } from '../../model/scene.ts'
import type { Window } from '../../model/window.ts'
import { MarkList } from './MarkList.tsx'
import { type Ruler, rulerIn } from './measureLabels.ts'
import { daysOf, isSameWindow, type Stretch, stretchOf, windowOnto } from './moves.ts'
import { axisIn, isDense, isNarrow, MEASURES, type Reach, reachIn, roomIn, within } from './room.ts'
import { useFontGeneration, useSize } from './useSize.ts'
import { createWidget, type Widget } from './widget.ts'
import './timeline.css'
import './marks.css'

export interface TimelineBoardProps {
  readonly scene: Scene
  readonly speech: Speech
  /** Days in view. The board never goes anywhere else on its own: it asks by `onWindow`. */
  readonly window: Window
  /** The days of the whole corpus. */
  readonly extent: Window
  /** The id of the open event. */
  readonly selected: string | null
  readonly reducedMotion: boolean
  /** 'settled' once at the end of a gesture, 'dragging' whenever other days come into view meanwhile. */
  onWindow(window: Window, phase: 'dragging' | 'settled'): void
  onOpen(event: string): void
  /** Events of one day that there is no room for. */
  onOpenDay(events: readonly string[]): void
  /** The drawing has caught up with the last props. */
  onSettled?(): void
}

/** Keeps the reach known before where the new one is the same, so that nothing is laid out again. */
const sameOr = (next: Reach) => (known: Reach | null) =>
  known?.dayWidth === next.dayWidth && known.from === next.from ? known : next

const EMPTY: Layout = { lanes: [], marks: [] }

/** The timeline of a scene: a drawing for the eye, and a list of the same marks for keyboards and screen readers. */
export function TimelineBoard(props: TimelineBoardProps) {
  const { scene, speech, window, extent, selected } = props
  const latest = useRef(props)
  const frame = useRef<HTMLDivElement>(null)
  const drawing = useRef<HTMLDivElement>(null)
  const measuring = useRef<HTMLDivElement>(null)
  const ruler = useRef<Ruler | null>(null)
  const widget = useRef<Widget | null>(null)
  const stretch = useRef<Stretch | null>(null)
  const isAnimated = useRef(false)

  const size = useSize(frame)
  const fonts = useFontGeneration()
  const [reach, setReach] = useState<Reach | null>(null)
  const [layout, setLayout] = useState(EMPTY)
  const [view, setView] = useState(window)
  const [ringed, setRinged] = useState<string | null>(null)
  // Ends of animations: each is one more commit, after which the drawing has caught up.
  const [, setArrivals] = useState(0)
  const sizeNow = useRef(size)
  const labelWidth = labelWidthAt(reach?.dayWidth ?? 0)

  useLayoutEffect(() => {
    latest.current = props
    sizeNow.current = size
  })

  const dense = isDense(scene.lanes.length)
  // A font that has arrived, or another size of type, makes old measures wrong.
  useLayoutEffect(() => {
    ruler.current = measuring.current && rulerIn(measuring.current, speech)
  }, [speech, fonts, dense])

  useLayoutEffect(() => {
    if (!size) return
    stretch.current = stretchOf(latest.current.window, axisIn(size))
    setReach(reachIn(size, stretch.current))
  }, [size])

  // A new ruler comes with `speech`, `fonts` and `dense`, which follows from the scene.
  useLayoutEffect(() => {
    if (!size || !reach || !ruler.current) return
    setLayout(layOut(within(scene, reach), roomIn(size, reach.dayWidth, ruler.current, scene.lanes.length)))
  }, [scene, speech, size, reach, fonts])

  const isReady = size !== null
  const { from, to } = extent
  useEffect(() => {
    const container = drawing.current
    if (!container || !isReady || !sizeNow.current) return
    const axis = () => axisIn(sizeNow.current ?? { width: 0, height: 0 })
    let shown = latest.current.window
    const made = createWidget(container, {
      speech,
      window: latest.current.window,
      axis: axis(),
      extent: { from, to },
      onMove(moving, phase, by) {
        stretch.current = moving
        if (sizeNow.current) setReach(sameOr(reachIn(sizeNow.current, moving)))
        const days = daysOf(moving, axis())
        if (phase === 'settled') {
          if (isAnimated.current) setArrivals((count) => count + 1)
          isAnimated.current = false
          setView((known) => (isSameWindow(known, days) ? known : days))
        }
        if (by === 'reader') {
          if (phase === 'settled') latest.current.onWindow(days, 'settled')
          else if (!isSameWindow(days, shown)) latest.current.onWindow(days, 'dragging')
        }
        shown = days
      },
      onOpen: (mark) => open.current(mark),
    })
    widget.current = made
    return () => {
      widget.current = null
      made.destroy()
    }
  }, [speech, from, to, isReady])

  useEffect(() => widget.current?.show(layout, labelWidth), [layout, labelWidth, speech, from, to, isReady])
  useEffect(() => widget.current?.select(selected, ringed), [selected, ringed, layout])
  useEffect(() => {
    widget.current?.resize()
    if (size) widget.current?.lookAt(latest.current.window, axisIn(size), false)
  }, [size])
  useEffect(() => {
    setView({ from: window.from, to: window.to })
    const { reducedMotion } = latest.current
    const axis = sizeNow.current && axisIn(sizeNow.current)
    isAnimated.current =
      axis !== null &&
      widget.current?.lookAt({ from: window.from, to: window.to }, axis, !reducedMotion) === true
  }, [window.from, window.to])

  // Two frames on, vis-timeline has drawn all that this commit told it.
  useEffect(() => {
    if (isAnimated.current || layout === EMPTY) return
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => latest.current.onSettled?.())
    })
    return () => cancelAnimationFrame(frame)
  })

  const open = useRef((_: string) => {})
  useLayoutEffect(() => {
    open.current = (id) => {
      const mark = layout.marks.find((candidate) => candidate.id === id)
      if (!mark) return
      const [only, ...others] = mark.kind === 'event' ? [mark.id] : mark.events
      if (only !== undefined && others.length === 0) props.onOpen(only)
      else if (mark.first < mark.last) {
        props.onWindow(windowOnto(mark.first, mark.last, props.window), 'settled')
      } else if (mark.kind === 'bin') props.onOpenDay(mark.events)
    }
  })

  return (
    <section className="board" aria-label={speech.say('board.name')}>
      <div
        ref={frame}
        className={['board-frame', size && isNarrow(size) && 'is-narrow', dense && 'is-dense']
          .filter(Boolean)
          .join(' ')}
        style={
          {
            '--label': `${labelWidth}px`,
            '--lanes': `${size && isNarrow(size) ? 0 : MEASURES.laneColumn}px`,
          } as CSSProperties
        }
        aria-hidden="true"
      >
        <div ref={drawing} className="board-drawing" />
        <div ref={measuring} className="board-measure" />
      </div>
      <MarkList
        marks={layout.marks.filter(({ first, days }) => first <= view.to && first + days > view.from)}
        lanes={layout.lanes}
        speech={speech}
        selected={selected}
        onOpen={(mark) => open.current(mark)}
        onFocus={setRinged}
      />
    </section>
  )
}
