import { useQuery } from '@tanstack/react-query'
import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from 'react'
import type { Speech } from '../../i18n/speech.ts'
import { stretchOf, type TimeSpan } from '../../model/stretch.ts'
import type { DayRange } from '../../model/window.ts'
import type { Hand, HandOptions } from './hand.ts'
import { handQuery } from './handQuery.ts'
import type { LayoutSize } from './useLayoutSize.ts'

interface HandInput {
  readonly frame: RefObject<HTMLElement | null>
  /** There is something to move. */
  readonly isDrawn: boolean
  readonly speech: Speech
  readonly extent: DayRange
  readonly sizes: LayoutSize
  /** The days to show. */
  readonly view: DayRange
  readonly reducedMotion: boolean
  readonly range: RefObject<TimeSpan | null>
  readonly onMove: HandOptions['onMove']
}

/** Gives the board to the hand once vis-timeline has loaded, and moves it to the days in view. Returns whether it travels. */
export function useHand(input: HandInput): RefObject<boolean> {
  const { frame, isDrawn, speech, extent, sizes, view, reducedMotion, range } = input
  const { size, given } = sizes
  const [hand, setHand] = useState<Hand | null>(null)
  // A ref, not state: the effect that calls `onSettled` runs in the same commit that starts the animation.
  const isTravelling = useRef(false)
  const [, arrive] = useReducer((times: number) => times + 1, 0)

  const onMove = useEffectEvent<HandOptions['onMove']>((next, phase, by) => {
    input.onMove(next, phase, by)
    if (phase !== 'settled' || !isTravelling.current) return
    isTravelling.current = false
    arrive()
  })
  const show = useEffectEvent((how: 'travel' | 'resize') => {
    if (!size) return
    if (!hand) onMove(stretchOf(view), 'settled', 'program')
    else if (how === 'resize') hand.resize(view)
    else isTravelling.current = hand.lookAt(view, !reducedMotion)
  })
  // Keep the same days when the board is resized.
  useLayoutEffect(() => show('resize'), [hand, size, given])
  useEffect(() => show('travel'), [view.from, view.to])

  const createHand = useQuery({ ...handQuery, enabled: isDrawn }).data
  const take = useEffectEvent((create: NonNullable<typeof createHand>, container: HTMLElement) =>
    create(container, {
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
    const made = take(createHand, container)
    setHand(made)
    return () => {
      setHand(null)
      made.destroy()
    }
  }, [frame, createHand, speech, extent.from, extent.to])
  return isTravelling
}
