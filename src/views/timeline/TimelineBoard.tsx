import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { Speech } from '../../i18n/speech.ts'
import { axisAt } from '../../model/axis.ts'
import type { BinMark, Layout } from '../../model/layout.ts'
import { clamp, isSameWindow, reachOf } from '../../model/moves.ts'
import type { Near } from '../../model/nearby.ts'
import { isDense, type Scene } from '../../model/scene.ts'
import type { DayRange } from '../../model/window.ts'
import { useLastDefined } from '../data/useLastDefined.ts'
import { BoardDrawing } from './BoardDrawing.tsx'
import { daysOfCell } from './daysOfCell.ts'
import { type HrefOf, MARKS, markIdOf } from './Mark.tsx'
import { MarkList } from './MarkList.tsx'
import { markWords } from './markWords.ts'
import { openingOf } from './opening.ts'
import { spanOf } from './room.ts'
import { sharesOf } from './scale.ts'
import { isSameNear, useAxis } from './useAxis.ts'
import { type Drawn, useFollower } from './useFollower.ts'
import { useHand } from './useHand.ts'
import { useLayoutOf } from './useLayoutOf.ts'
import { useLayoutSize } from './useLayoutSize.ts'
import { usePress } from './usePress.ts'
import { useReveal } from './useReveal.ts'
import { useSettled } from './useSettled.ts'
import { useWheelHint } from './useWheelHint.ts'
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
  /** The link to an event, which opens it elsewhere; `onOpen` opens it here. */
  readonly hrefOf: HrefOf
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
  /** Called for a bin that zooming in cannot split: of one day, or a column of one event. */
  onOpenBin(bin: BinMark): void
  /** Called when the drawing matches the last props. */
  onSettled(): void
}

const EMPTY: Layout = { lanes: [], marks: [], labelWidth: 0 }

/** What is to be drawn of a layout; null before the first. */
function useDrawn(layout: Layout | null, around: Near | null, near: Near | null): Drawn | null {
  const scale = useMemo(() => around && sharesOf(spanOf(around)), [around])
  // The axis is known at once, also where the events of another range are still shown.
  const axisScale = useMemo(() => near && sharesOf(spanOf(near)), [near])
  return useMemo(
    () => layout && scale && axisScale && near && { layout, scale, axisScale, dayWidth: near.dayWidth },
    [layout, scale, axisScale, near],
  )
}

/**
 * The timeline of a scene: a drawing, and an accessible list of the same marks. The language is a prop, not a context:
 * the board is remounted when it changes.
 */
export function TimelineBoard(props: TimelineBoardProps) {
  const { scene, part, failed, speech, window, extent, selected, reducedMotion, onWindow } = props
  const frame = useRef<HTMLDivElement>(null)
  const [ringed, setRinged] = useState<string | null>(null)
  // The requested days may lie far from all events: clamp them to the range that can be reached.
  const view = clamp(window, reachOf(extent))
  const sizes = useLayoutSize(frame, scene.events)
  const { size, given } = sizes
  const { near, settled, isMoving, range, move } = useAxis(sizes, scene.events.length > 0, view, onWindow)
  const around = part?.near ?? near
  const layout = useLayoutOf(scene, around, settled, size && (given ?? size), speech)
  const drawn = useDrawn(layout, around, near)
  const { marks, lanes } = layout ?? EMPTY
  const follow = useFollower(frame, drawn, speech.direction, size, range, isMoving)
  const isTravelling = useHand({
    ...{ frame, isDrawn: layout !== null, speech, extent, sizes, view, reducedMotion, range },
    onMove(next, phase, by) {
      follow(next, phase === 'moving')
      move(next, phase, by)
    },
  })
  useReveal(frame, { selected, ringed }, marks)
  // While the scene of this range is loading, that of another one is shown.
  const isOfView = !part?.view || (settled !== null && isSameWindow(part.view, settled))
  const isCurrent =
    !part || (isSameNear(part.near, near) && isOfView) || (failed !== null && isSameNear(failed, near))
  useSettled(layout !== null && isCurrent, isTravelling, props.onSettled)

  const onNear = useEffectEvent((near: Near, view: DayRange) => props.onNear?.(near, view))
  useEffect(() => {
    if (near && settled) onNear(near, settled)
  }, [near, settled])

  const markOf = (id: string) => marks.find((mark) => mark.id === id)
  const choose = (days: DayRange) => onWindow(clamp(days, reachOf(extent)), 'chosen')
  const openMark = (id: string) => {
    const mark = markOf(id)
    if (!mark) return
    const opening = openingOf(mark, view)
    if (opening.kind === 'event') props.onOpen(opening.id)
    else if (opening.kind === 'days') onWindow(opening.window, 'settled')
    else props.onOpenBin(opening.bin)
  }
  const press = usePress((target) => {
    const mark = target.closest<HTMLElement>(MARKS)
    if (mark) openMark(markIdOf(mark))
    const days = drawn && daysOfCell(target, drawn.axisScale.span, axisAt(drawn.dayWidth))
    if (days) choose(days)
  })
  const isHinted = useWheelHint(frame)

  const inView = useMemo(
    () => marks.filter(({ first, days }) => first <= view.to && first + days > view.from),
    [marks, view.from, view.to],
  )
  // Not updated during a drag: screen readers need the list only at rest.
  const listed = useLastDefined(isMoving ? undefined : inView) ?? inView
  return (
    <section className="board" aria-label={speech.say('board.name')}>
      <div
        ref={frame}
        className={isDense(scene) ? 'board-frame is-dense' : 'board-frame'}
        aria-hidden="true"
        // Browsers make what scrolls a tab stop. The list below is the only one.
        tabIndex={-1}
        data-from={part?.days.from}
        data-to={part?.days.to}
        {...press}
        // The tooltip of a mark has its whole title and its date.
        onPointerOver={({ target }) => {
          const element = target instanceof Element ? target.closest<HTMLElement>(MARKS) : null
          const mark = element && markOf(markIdOf(element))
          const lane = lanes.find(({ id }) => id === mark?.lane)
          if (element && mark) element.title = markWords(mark, lane?.title ?? '', speech)
        }}
      >
        {drawn && (
          <BoardDrawing
            {...drawn}
            speech={speech}
            selected={selected}
            named={props.named}
            ringed={ringed}
            hrefOf={props.hrefOf}
          />
        )}
      </div>
      {!isMoving && props.children}
      {/* Placed like the notice of an update. */}
      {isHinted && <p className="update notice">{speech.say('board.wheel')}</p>}
      <MarkList
        marks={listed}
        lanes={lanes}
        speech={speech}
        selected={selected}
        onOpen={openMark}
        onShowDays={(id) => {
          const mark = markOf(id)
          if (mark) choose({ from: mark.first, to: mark.last })
        }}
        onFocus={setRinged}
      />
    </section>
  )
}
