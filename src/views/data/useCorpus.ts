import { queryOptions, useQuery } from '@tanstack/react-query'
import { indexCorpus } from '../../index/corpus.ts'
import { loadCorpus } from './load.ts'

/** The records, indexed once when they arrive. */
export const corpusQuery = queryOptions({
  queryKey: ['corpus'],
  queryFn: async ({ signal }) => indexCorpus(await loadCorpus(signal)),
})

export const useCorpus = (enabled: boolean) => useQuery({ ...corpusQuery, enabled })
