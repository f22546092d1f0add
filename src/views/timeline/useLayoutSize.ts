import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { SceneEvent } from '../../model/scene.ts'
import { prerenderedSize } from '../prerender/replacePrerendered.ts'
import { type ScaledSize, type Size, useSize } from './useSize.ts'

export interface LayoutSize {
  /** The size of the board; null before layout. */
  readonly size: ScaledSize | null
  /** The size that the prerendered drawing was laid out for; null once it no longer counts. */
  readonly given: Size | null
  readonly dropGiven: () => void
}

/**
 * The sizes to lay the board out for. Until something changes, the layout is that of the prerendered drawing, so that nothing
 * moves when it is replaced.
 */
export function useLayoutSize(
  frame: RefObject<HTMLElement | null>,
  events: readonly Pick<SceneEvent, 'id'>[],
): LayoutSize {
  const size = useSize(frame)
  const [given, setGiven] = useState(prerenderedSize)
  const first = useRef({ size, ids: '' })
  const ids = given ? events.map(({ id }) => id).join() : ''
  useLayoutEffect(() => {
    if (first.current.size === null) first.current = { size, ids }
    else if (first.current.size !== size || first.current.ids !== ids) setGiven(null)
  }, [size, ids])
  return { size, given, dropGiven: () => setGiven(null) }
}
