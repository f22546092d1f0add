import { useMemo } from 'react'
import type { Corpus } from '../../index/corpus.ts'
import { select } from '../../query/query.ts'
import type { EventHead } from '../../schema/published.ts'
import { useAddress } from '../context/useAddress.ts'

/** The events that match what is asked now, in order of time. */
export function useAnswer(corpus: Corpus): readonly EventHead[] {
  const query = useAddress(({ query }) => query)
  return useMemo(() => select(corpus, query), [corpus, query])
}
