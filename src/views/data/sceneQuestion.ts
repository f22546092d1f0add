import { queryOptions } from '@tanstack/react-query'
import type { SceneAsked } from '../../corpus/questions.ts'
import type { CorpusSource } from '../../corpus/source.ts'
import type { Level, Near } from '../../model/nearby.ts'
import { GC_TIME, questionKey } from './useQuestion.ts'

/** Query for the events around the viewport. `before` only adds hysteresis, so it is not part of the key. */
export const sceneQuestion = (
  source: CorpusSource,
  params: Omit<SceneAsked, 'before' | 'near'> & { readonly near: Near | null },
  before: () => Level | null,
) =>
  queryOptions({
    queryKey: questionKey(source, 'scene', params),
    queryFn: () => {
      const { near } = params
      return near && source.ask('scene', { ...params, near, before: before() })
    },
    enabled: params.near !== null,
    gcTime: GC_TIME,
  })
