import { queryOptions, useQuery } from '@tanstack/react-query'
import { createContext, use } from 'react'
import type { QuestionKind } from '../../corpus/questions.ts'
import type { AnswerOf, CorpusSource, ParamsOf } from '../../corpus/source.ts'
import { queryClient } from './queryClient.ts'
import { useLastDefined } from './useLastDefined.ts'

const SourceContext = createContext<CorpusSource | null>(null)
export const SourceProvider = SourceContext.Provider

/** The source of the corpus that the page shows. Throws outside of a `SourceProvider`. */
export function useSource(): CorpusSource {
  const source = use(SourceContext)
  if (!source) throw new Error('useSource: no SourceProvider above')
  return source
}

/** Cache time in milliseconds: intermediate answers of a drag are rarely asked for again. */
export const GC_TIME = 60_000

export const questionKey = (
  source: CorpusSource,
  kind: QuestionKind,
  params: unknown,
): readonly unknown[] => [source.id, kind, params, source.revisionOf(kind)]

/** A question as a query. What the source knows at once is in the first render. */
export const question = <K extends QuestionKind>(
  source: CorpusSource,
  kind: K,
  params: ParamsOf<K>,
  onProgress?: (files: number) => void,
) =>
  queryOptions({
    queryKey: questionKey(source, kind, params),
    queryFn: () => source.ask(kind, params, onProgress),
    initialData: () => source.peek(kind, params),
    gcTime: GC_TIME,
  })

/** Asks again for all that has failed: what one failure shows is seldom all that waits for the same file. */
export const askAgain = (): void =>
  void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })

/** Asks about one document. `data` is of these parameters alone: nothing of one event is said of the next. */
export const useOwnAnswer = <K extends QuestionKind>(kind: K, params: ParamsOf<K>) =>
  useQuery(question(useSource(), kind, params))

/** Asks the source of the page. `data` stays what it was while another answer is on its way, and where that fails. */
export function useQuestion<K extends QuestionKind>(kind: K, params: ParamsOf<K>) {
  const query = useQuery(question(useSource(), kind, params))
  const data = useLastDefined<AnswerOf<K>>(query.data)
  return { data, isPending: query.isPending, isError: query.isError, error: query.error }
}
