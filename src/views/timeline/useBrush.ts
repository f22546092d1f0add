import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { Speech } from '../../i18n/speech.ts'
import { daysIn } from '../../model/moves.ts'
import { type Grip, pulled, pushed } from '../../model/strip.ts'
import type { DayRange } from '../../model/window.ts'

/** How many pixels a finger goes sideways before it holds the brush. */
const TOUCH_SLACK = 5

interface Brush {
  /** The days in view. */
  readonly window: DayRange
  /** The days of the strip. */
  readonly extent: DayRange
  readonly direction: Speech['direction']
  readonly onWindow: (window: DayRange) => void
}

/** What a strip of days and the grips of its brush listen to: they choose the days in view by pointer and by key. */
export function useBrush({ window, extent, direction, onWindow }: Brush) {
  const strip = useRef<HTMLDivElement>(null)
  const held = useRef<{ readonly grip: Grip; readonly at: number; readonly from: DayRange } | null>(null)
  /** A finger that holds nothing yet: if it goes up or down, the page scrolls. */
  const touched = useRef<{ readonly event: PointerEvent; readonly grip: Grip | null } | null>(null)

  const dayAt = ({ clientX }: PointerEvent): number => {
    const { left, right, width } = strip.current?.getBoundingClientRect() ?? new DOMRect()
    const share = (direction === 'rtl' ? right - clientX : clientX - left) / Math.max(1, width)
    return extent.from + share * daysIn(extent)
  }
  /** Begins a drag. Without a grip it is beside the brush, which is first centred there. */
  const hold = (event: PointerEvent, grip: Grip | null) => {
    const at = dayAt(event)
    const from =
      grip === null
        ? pulled(window, 'window', Math.round(at - (window.from + window.to) / 2), extent)
        : window
    if (from !== window) onWindow(from)
    strip.current?.setPointerCapture(event.pointerId)
    held.current = { grip: grip ?? 'window', at, from }
  }
  const grab = (event: PointerEvent, grip: Grip | null) => {
    if (event.button !== 0) return
    event.stopPropagation()
    if (event.pointerType === 'touch') touched.current = { event, grip }
    else hold(event, grip)
  }
  const drag = (event: PointerEvent) => {
    if (touched.current) {
      const { clientX, clientY } = touched.current.event
      const [across, along] = [Math.abs(event.clientX - clientX), Math.abs(event.clientY - clientY)]
      if (across < TOUCH_SLACK || across <= along) return
      hold(touched.current.event, touched.current.grip)
      touched.current = null
    }
    if (!held.current) return
    const { from, grip, at } = held.current
    onWindow(pulled(from, grip, Math.round(dayAt(event) - at), extent))
  }
  const release = () => {
    held.current = null
    touched.current = null
  }
  const press = (event: KeyboardEvent, grip: Grip) => {
    const next = pushed(window, grip, event.key, direction, extent)
    if (!next) return
    event.preventDefault()
    event.stopPropagation()
    onWindow(next)
  }

  return {
    strip: {
      ref: strip,
      onPointerDown: (event: PointerEvent) => grab(event, null),
      onPointerMove: drag,
      onPointerUp: () => {
        if (touched.current) hold(touched.current.event, touched.current.grip)
        release()
      },
      onPointerCancel: release,
    },
    grip: (grip: Grip) => ({
      onPointerDown: (event: PointerEvent) => grab(event, grip),
      onKeyDown: (event: KeyboardEvent) => press(event, grip),
    }),
  }
}
