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

/** Cache time in ms: intermediate answers of a drag are rarely asked for again. */
export const GC_TIME = 60_000

export const questionKey = (
  source: CorpusSource,
  kind: QuestionKind,
  params: unknown,
): readonly unknown[] => [source.id, kind, params, source.revisionOf(kind)]

/** Query options for a question. An answer that the source has in memory is available in the first render. */
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

/** Retries every failed query: several may have failed because of the same file. */
export const askAgain = (): void =>
  void queryClient.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' })

/** Asks about one document: `data` is the answer to these parameters alone, never to those of the document before. */
export const useOwnAnswer = <K extends QuestionKind>(kind: K, params: ParamsOf<K>) =>
  useQuery(question(useSource(), kind, params))

/** Asks the page's source. `data` keeps its last value while the next answer is loading, and if that fails. */
export function useQuestion<K extends QuestionKind>(kind: K, params: ParamsOf<K>, enabled = true) {
  const query = useQuery({ ...question(useSource(), kind, params), enabled })
  const data = useLastDefined<AnswerOf<K>>(query.data)
  return { data, isPending: enabled && query.isPending, isError: query.isError, error: query.error }
}
