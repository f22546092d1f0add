import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { LaneRequest } from '../../corpus/questions.ts'
import type { Level, Near } from '../../model/nearby.ts'
import type { ViewportScene } from '../../model/viewport.ts'
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
  readonly onNear: (near: Near) => void
}

/** The events to draw: all of them if the source holds them in memory, else those around the viewport. */
export function useScene(query: Query, lanes: LaneRequest, open: string | null): ShownScene {
  const source = useSource()
  const [near, setNear] = useState<Near | null>(null)
  const before = useRef<Level | null>(null)
  const whole = useMemo(
    () => source.peek('scene', { query, lanes, open, near: null, before: null }),
    [source, query, lanes, open],
  )
  // `before` only adds hysteresis, so it is not part of the key.
  const sceneQuery = (near: Near | null) =>
    queryOptions({
      queryKey: questionKey(source, 'scene', { query, lanes, near, open }),
      queryFn: () => source.ask('scene', { query, lanes, near, open, before: before.current }),
      enabled: near !== null && whole === undefined,
      gcTime: GC_TIME,
    })
  const scene = useQuery(sceneQuery(near))
  const answer = whole ?? scene.data
  const data = useLastDefined(answer)
  useEffect(() => {
    before.current = data?.level ?? null
  }, [data])
  return {
    data,
    isCurrent: answer !== undefined,
    failed: scene.isError ? near : null,
    error: scene.error,
    onNear: (near) => {
      if (whole) return
      // Prefetch immediately: on first load the board renders before this state update would.
      void queryClient.prefetchQuery(sceneQuery(near))
      setNear(near)
    },
  }
}
