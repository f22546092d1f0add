import { useQuery } from '@tanstack/react-query'
import { indexCorpus } from '../index/corpus.ts'
import { loadCorpus } from './load.ts'

/** The records, indexed once when they arrive. */
export const useCorpus = () =>
  useQuery({
    queryKey: ['corpus'],
    queryFn: async ({ signal }) => indexCorpus(await loadCorpus(signal)),
  })
