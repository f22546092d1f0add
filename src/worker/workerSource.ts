import type { QuestionKind } from '../corpus/questions.ts'
import type { AnswerOf, CorpusSource, ParamsOf } from '../corpus/source.ts'
import { countFromFacets } from '../query/countFromFacets.ts'
import type { Facets, Query } from '../query/query.ts'
import { corpusWorker } from './client.ts'

/** Questions that the manifest's summary answers more coarsely than the columns; its other answers do not change. */
const COARSE: readonly QuestionKind[] = ['scene', 'inView', 'density']

const MAX_COUNTED = 16

/** The source over files that a worker reads. `folder` is the absolute URL of their folder. */
export function workerSource(
  folder: string,
  client: Pick<typeof corpusWorker, 'ask' | 'stops'> = corpusWorker,
): CorpusSource {
  /** `client.stops()` when all was loaded; null before. */
  let loadedAt: number | null = null
  /** Facet counts by query, the latest first. The query cache does not ask again for counts that it has. */
  let counted: readonly { readonly query: Query; readonly facets: Facets }[] = []
  return {
    id: folder,
    ask: async (kind, params, onProgress) => {
      // A restarted worker has no columns yet: its coarse answer must not be cached as a fine one.
      if (loadedAt !== null && loadedAt !== client.stops() && COARSE.includes(kind)) {
        await client.ask(folder, 'load', null)
        loadedAt = client.stops()
      }
      const answer = await client.ask(folder, kind, params, onProgress)
      if (kind === 'load') loadedAt = client.stops()
      if (kind === 'facets') {
        const latest = { query: params as Query, facets: answer as Facets }
        counted = [latest, ...counted].slice(0, MAX_COUNTED)
      }
      return answer
    },
    // Facet counts imply the count after one more value is set, so the worker need not be asked.
    peek: <K extends QuestionKind>(kind: K, params: ParamsOf<K>): AnswerOf<K> | undefined => {
      if (kind !== 'count') return undefined
      for (const { query, facets } of counted) {
        const count = countFromFacets(query, facets, params as Query)
        if (count !== null) return count as AnswerOf<K>
      }
      return undefined
    },
    revisionOf: (kind) => (loadedAt !== null && COARSE.includes(kind) ? 1 : 0),
  }
}
