import type { QuestionKind } from '../corpus/questions.ts'
import type { AnswerOf, CorpusSource, ParamsOf } from '../corpus/source.ts'
import type { Corpus } from '../index/corpus.ts'
import { neighbours } from '../model/detail.ts'
import { isInView } from '../model/window.ts'
import { facets, type Query, select } from '../query/query.ts'
import type { EventHead } from '../schema/published.ts'

type Answers = { readonly [K in QuestionKind]?: (params: ParamsOf<K>) => AnswerOf<K> }

/** Remembers the answer to each query object: a page asks several questions about the same one. */
function memoizeByQuery<T>(find: (query: Query) => T): (query: Query) => T {
  const known = new WeakMap<Query, T>()
  return (query) => {
    const answer = known.get(query) ?? find(query)
    known.set(query, answer as T & object)
    return answer
  }
}

/** The source over events in memory. It answers at once, by the plain functions that every other source is tested against. */
export function memorySource(corpus: Corpus): CorpusSource {
  const matching = memoizeByQuery((query): readonly EventHead[] => select(corpus, query))
  const answers: Answers = {
    count: (query) => matching(query).length,
    inView: ({ query, window }) => matching(query).filter((event) => isInView(event, window)).length,
    facets: memoizeByQuery((query) => facets(corpus, query)),
    position: ({ query, id }) => ({
      matches: matching(query).some((event) => event.id === id),
      ...neighbours(matching(query), id),
    }),
  }
  const peek = <K extends QuestionKind>(kind: K, params: ParamsOf<K>): AnswerOf<K> | undefined =>
    (answers[kind] as ((params: ParamsOf<K>) => AnswerOf<K>) | undefined)?.(params)
  return {
    id: 'memory',
    peek,
    ask: async (kind, params) => {
      const answer = peek(kind, params)
      if (answer === undefined) throw new Error(`memorySource: no answer to ${kind}`)
      return answer
    },
    revisionOf: () => 0,
  }
}
