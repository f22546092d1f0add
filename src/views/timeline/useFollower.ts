import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Speech } from '../../i18n/speech.ts'
import { axisAt } from '../../model/axis.ts'
import type { Layout } from '../../model/layout.ts'
import type { TimeSpan } from '../../model/stretch.ts'
import { type Follower, followerOf } from './follow.ts'
import { axisWidthIn } from './room.ts'
import type { Scale } from './scale.ts'
import type { ScaledSize } from './useSize.ts'

/** What is drawn. */
export interface Drawn {
  readonly layout: Layout
  readonly scale: Scale
  /** The axis may cover other days than the marks, while the marks of those days are loading. */
  readonly axisScale: Scale
  /** Width of a day in pixels, as it was when the marks were laid out. */
  readonly dayWidth: number
}

/** Returns a function that moves the drawing along the axis without rendering. It is moved after each rendering, too. */
export function useFollower(
  frame: RefObject<HTMLElement | null>,
  drawn: Drawn | null,
  direction: Speech['direction'],
  size: ScaledSize | null,
  range: RefObject<TimeSpan | null>,
  isMoving: boolean,
): (range: TimeSpan, isMoving: boolean) => void {
  const follower = useRef<Follower | null>(null)
  useLayoutEffect(() => {
    const drawing = frame.current
    if (!drawing || !drawn || !size || !range.current) return
    const { layout, scale, axisScale, dayWidth } = drawn
    const spans = { marksSpan: scale.span, axisSpan: axisScale.span }
    const axis = axisAt(dayWidth)
    follower.current = followerOf({ drawing, layout, ...spans, axis, direction, textScale: size.scale })
    follower.current.follow(range.current, axisWidthIn(size), isMoving)
  }, [frame, drawn, direction, size, range, isMoving])
  return (range, isMoving) => {
    if (size) follower.current?.follow(range, axisWidthIn(size), isMoving)
  }
}
