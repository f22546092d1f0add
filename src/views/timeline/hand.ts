import moment from 'moment'
import { Timeline, type TimelineOptions } from 'vis-timeline/esnext'
import type { Speech } from '../../i18n/speech.ts'
import { MS_PER_DAY } from '../../lib/day.ts'
import { isSameWindow } from '../../model/moves.ts'
import { endsOf, inMilliseconds, stretchOf, type TimeSpan, toDayRange } from '../../model/stretch.ts'
import type { DayRange } from '../../model/window.ts'
import { passEvents } from './passEvents.ts'
import { pixelsOf, scrollsBy } from './wheel.ts'
import './hand.css'

export interface HandOptions {
  readonly direction: Speech['direction']
  readonly range: TimeSpan
  /** The days of the whole corpus. */
  readonly extent: DayRange
  /** The axis moved. `by` is the cause; 'settled' is reported once, at the end of a gesture. */
  onMove(range: TimeSpan, phase: 'moving' | 'settled', by: 'reader' | 'program'): void
}

/** The gestures that move the axis: drag, pinch, wheel, and animated travel. */
export interface Hand {
  /** Moves to these days, unless they are in view. Returns true if an animation was started. */
  lookAt(window: DayRange, animate: boolean): boolean
  /** Shows these days at another size of the container. */
  resize(window: DayRange): void
  destroy(): void
}

const ANIMATION_MS = 260

const optionsOf = ({ direction, range, extent }: HandOptions) => {
  const ends = inMilliseconds(endsOf(extent))
  return {
    ...inMilliseconds(range),
    min: ends.start,
    max: ends.end,
    zoomMin: MS_PER_DAY,
    // Always set: if it is missing, vis-timeline detects it and stays hidden for a second.
    rtl: direction === 'rtl',
    // The types require all of moment, but it is only ever called.
    moment: moment.utc as unknown as typeof moment,
    // `AxisRows` draws the axis. vis-timeline still computes one in each frame: the coarsest has the fewest parts.
    timeAxis: { scale: 'year', step: 1000 },
    showMajorLabels: false,
    showMinorLabels: false,
    height: '100%',
    zoomKey: 'ctrlKey',
    selectable: false,
    showCurrentTime: false,
    showTooltips: false,
    autoResize: false,
    // Nothing is followed, but with this option the first redraw completes at once instead of after 200 ms.
    rollingMode: { follow: false },
  } satisfies TimelineOptions
}

/**
 * Lets the reader move the axis of a drawing, by vis-timeline: it draws nothing, and gets copies of the events of the board.
 * The only module that imports vis-timeline.
 */
export function createHand(board: HTMLElement, options: HandOptions): Hand {
  const { direction, onMove } = options
  let { range } = options
  let moving = false
  const stop = new AbortController()
  const { signal } = stop

  const frame = document.createElement('div')
  frame.className = 'hand'
  board.append(frame)
  const timeline = new Timeline(frame, [], optionsOf(options))
  passEvents(board, frame, signal)

  const report = (phase: 'moving' | 'settled', byUser: boolean) => {
    if (signal.aborted) return
    const { start, end } = timeline.getWindow()
    range = { from: start.valueOf() / MS_PER_DAY, to: end.valueOf() / MS_PER_DAY }
    const isByReader = byUser || moving
    moving = isByReader && phase === 'moving'
    onMove(range, phase, isByReader ? 'reader' : 'program')
  }
  timeline.on('rangechange', ({ byUser }: { byUser: boolean }) => report('moving', byUser))
  timeline.on('rangechanged', ({ byUser }: { byUser: boolean }) => {
    // A move of the program is reported by `goTo`: vis-timeline may do so in the middle of the next move.
    if (byUser || moving) report('settled', byUser)
  })

  function pan(event: WheelEvent) {
    const pixels = pixelsOf(event, direction, () => scrollsBy(board))
    if (pixels === 0) return
    event.preventDefault()
    const dayWidth = frame.clientWidth / (range.to - range.from)
    const days = pixels / dayWidth
    moving = true
    const before = range
    const { start, end } = inMilliseconds({ from: range.from + days, to: range.to + days })
    timeline.setWindow(start, end, { animation: false })
    // At the end of the reachable range nothing moves, so no 'settled' event follows.
    if (range === before) moving = false
  }
  board.addEventListener('wheel', pan, { passive: false, signal })

  function goTo(window: DayRange, animate: boolean) {
    const { start, end } = inMilliseconds(stretchOf(window))
    const settle = () => report('settled', false)
    moving = false
    if (animate) {
      const animation = { duration: ANIMATION_MS, easingFunction: 'easeInOutQuad' } as const
      timeline.setWindow(start, end, { animation }, settle)
    } else {
      timeline.setWindow(start, end, { animation: false })
      settle()
    }
  }

  return {
    lookAt(window, animate) {
      // vis-timeline fires no event if it does not move at all.
      if (isSameWindow(toDayRange(range), window)) return false
      goTo(window, animate)
      return animate
    },
    resize(window) {
      timeline.redraw()
      // In the middle of a gesture the reader decides what is shown.
      if (moving) return
      // A drag may end in the middle of a day, and the board is a little higher then.
      if (isSameWindow(toDayRange(range), window)) report('settled', false)
      else goTo(window, false)
    },
    destroy() {
      // The board may go in the middle of a gesture: with its language, or for the list.
      if (moving) report('settled', true)
      stop.abort()
      timeline.destroy()
      frame.remove()
    },
  }
}
