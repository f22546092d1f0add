import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { CorpusSource } from '../../corpus/source.ts'
import { indexCorpus } from '../../index/corpus.ts'
import { indexNames, type Names } from '../../index/names.ts'
import { memorySource } from '../../memory/memorySource.ts'
import { corpusFolder } from '../../state/syncLink.ts'
import { loadCorpus, recordFiles } from './load.ts'
import { queryClient } from './queryClient.ts'
import { question } from './useQuestion.ts'

/** Query for the source of a corpus. Null: the records of the site, which are held in memory. */
export const sourceQuery = (id: string | null) =>
  queryOptions({
    queryKey: ['source', id],
    queryFn: async (): Promise<CorpusSource> => {
      if (id === null) return memorySource(indexCorpus(await loadCorpus()), recordFiles)
      const { workerSource } = await import('../../worker/workerSource.ts')
      return workerSource(corpusFolder(id))
    },
  })

/** Starts to open a corpus before anything is rendered. Resolves once its source is there, or has failed. */
export async function prefetchCorpus(id: string | null): Promise<void> {
  await queryClient.prefetchQuery(sourceQuery(id))
  const source = queryClient.getQueryData(sourceQuery(id).queryKey)
  if (!source) return
  void queryClient.prefetchQuery(question(source, 'about', null))
  void queryClient.prefetchQuery(question(source, 'names', null))
}

export interface OpenCorpus {
  readonly source: CorpusSource
  readonly names: Names
  /** Number of files loaded, and their total; null once loading has ended. */
  readonly loading: { readonly files: number; readonly of: number } | null
  /** Undefined if nothing has failed. */
  readonly error: Error | undefined
}

const NO_SOURCE: CorpusSource = {
  id: 'none',
  ask: () => new Promise(() => {}),
  peek: () => undefined,
  revisionOf: () => 0,
}

/** Opens a corpus: its source, names, and all that its questions need. `open` is null until the names are loaded. */
export function useCorpus(id: string | null): { open: OpenCorpus | null; error: Error | undefined } {
  const [files, setFiles] = useState(0)
  const made = useQuery(sourceQuery(id))
  const source = made.data ?? NO_SOURCE
  const enabled = made.isSuccess
  const about = useQuery({ ...question(source, 'about', null), enabled })
  const names = useQuery({ ...question(source, 'names', null), enabled })
  const load = useQuery({ ...question(source, 'load', null, setFiles), enabled })
  const indexed = useMemo(
    () => (about.data && names.data ? indexNames(about.data, names.data) : null),
    [about.data, names.data],
  )
  // A new object once everything is loaded, so that components ask again for the answers that were coarse.
  const isLoaded = load.isSuccess
  const current = useMemo(() => ({ ...source, isLoaded }), [source, isLoaded])
  const error = [made, about, names, load].find(({ isError }) => isError)?.error ?? undefined
  if (!indexed) return { open: null, error }
  const loading = isLoaded || load.isError ? null : { files, of: about.data?.files ?? 0 }
  return { open: { source: current, names: indexed, loading, error }, error }
}
