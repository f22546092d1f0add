import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { LaneRequest, SceneRequest } from '../../corpus/questions.ts'
import type { Level, Near } from '../../model/nearby.ts'
import type { ViewportScene } from '../../model/viewport.ts'
import type { DayRange } from '../../model/window.ts'
import type { Query } from '../../query/query.ts'
import { queryClient } from './queryClient.ts'
import { useLastDefined } from './useLastDefined.ts'
import { GC_TIME, questionKey, useSource } from './useQuestion.ts'

interface ShownScene {
  /** The last scene; it stays until the next one is loaded. Undefined before the first. */
  readonly data: ViewportScene | undefined
  /** True if `data` answers the current question. */
  readonly isCurrent: boolean
  /** The range whose scene failed to load. */
  readonly failed: Near | null
  readonly error: Error | null
  readonly onNear: (near: Near, view: DayRange) => void
}

/** A part of the days, and those of it that are in view. */
interface Part {
  readonly near: Near
  readonly view: DayRange
}

/** The events to draw: all of them if the source holds them in memory, else those around the viewport. */
export function useScene(query: Query, lanes: Omit<LaneRequest, 'view'>, open: string | null): ShownScene {
  const source = useSource()
  const [part, setPart] = useState<Part | null>(null)
  const before = useRef<Level | null>(null)
  const whole = useMemo(
    () => source.peek('scene', { query, lanes: { ...lanes, view: null }, open, near: null, before: null }),
    [source, query, lanes, open],
  )
  // `before` only adds hysteresis, so it is not part of the key.
  const sceneQuery = (part: Part | null) => {
    const asked: Omit<SceneRequest, 'before'> = {
      ...{ query, open },
      lanes: { ...lanes, view: part?.view ?? null },
      near: part?.near ?? null,
    }
    return queryOptions({
      queryKey: questionKey(source, 'scene', asked),
      queryFn: () => source.ask('scene', { ...asked, before: before.current }),
      enabled: part !== null && whole === undefined,
      gcTime: GC_TIME,
    })
  }
  const scene = useQuery(sceneQuery(part))
  const answer = whole ?? scene.data
  const data = useLastDefined(answer)
  useEffect(() => {
    before.current = data?.level ?? null
  }, [data])
  return {
    data,
    isCurrent: answer !== undefined,
    failed: (scene.isError && part?.near) || null,
    error: scene.error,
    onNear: (near, view) => {
      if (whole) return
      const part = { near, view }
      // Prefetch immediately: on first load the board renders before this state update would.
      void queryClient.prefetchQuery(sceneQuery(part))
      setPart(part)
    },
  }
}
