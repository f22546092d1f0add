import { queryOptions, useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { LoadFailure } from '../../lib/fetchFile.ts'
import { corpusAround } from '../../model/largeCorpus.ts'
import { homeAddress } from '../../query/address.ts'
import { type Facets, foretold } from '../../query/query.ts'
import type { EventHead } from '../../schema/published.ts'
import { addressStore } from '../../state/addressStore.ts'
import { largeFolder } from '../../state/syncLink.ts'
import { largeCorpora } from '../../worker/client.ts'
import { workerSource } from '../../worker/workerSource.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { queryClient } from '../data/queryClient.ts'
import { EventContext } from '../data/useEvent.ts'
import { askAgain, question, questionKey, SourceProvider } from '../data/useQuestion.ts'
import { replacePrerendered } from '../prerender/replacePrerendered.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { Link } from '../ui/Link.tsx'
import { LargeReading } from './LargeReading.tsx'
import { PageState } from './PageState.tsx'
import './large.css'

const NO_EVENTS: readonly EventHead[] = []

const outlineQuery = (folder: string) => question(workerSource(folder, false), 'open', null)
const namesQuery = (folder: string) => question(workerSource(folder, false), 'names', null)
/** How many files have come: told by `loadQuery`. */
const filesQuery = (folder: string) =>
  queryOptions({ queryKey: ['large', folder, 'files'], queryFn: () => 0, initialData: 0 })
const loadQuery = (folder: string) =>
  queryOptions({
    queryKey: ['large', folder, 'load'],
    queryFn: () =>
      largeCorpora.ask(folder, 'load', null, (files) => {
        queryClient.setQueryData(filesQuery(folder).queryKey, files)
      }),
  })

/** Begins to fetch a corpus, before there is anything to show it on. */
export function startLarge(id: string): void {
  const folder = largeFolder(id)
  void queryClient.prefetchQuery(outlineQuery(folder))
  void queryClient.prefetchQuery(namesQuery(folder))
  void queryClient.prefetchQuery(loadQuery(folder))
}

const openedQuery = (folder: string, id: string) => question(workerSource(folder, true), 'event', id)
/** The file of an open event came with it. */
const fileQuery = (folder: string) => (id: string) => {
  const opened = openedQuery(folder, id)
  return queryOptions({
    queryKey: ['large', folder, 'file', id],
    queryFn: async () => {
      const found = await queryClient.ensureQueryData(opened)
      if (found) return found.file
      throw new LoadFailure('missing', folder)
    },
    initialData: () => queryClient.getQueryData(opened.queryKey)?.file,
  })
}

/** The event that the address opens, with its file. Undefined while it is on its way. */
function useOpened(folder: string) {
  const page = useAddress(({ page }) => page)
  const isAsked = page.kind === 'event'
  const opened = useQuery({ ...openedQuery(folder, isAsked ? page.id : ''), enabled: isAsked })
  return { ...opened, isAsked }
}

/** Has the count at the reader's word itself where the facets have told it, or asks for it before anything is drawn anew. */
const countAhead = (folder: string) =>
  addressStore.subscribe(({ query }, { query: before }) => {
    if (query === before) return
    const source = workerSource(folder, true)
    const asked = question(source, 'count', query)
    const counts = queryClient.getQueryData<Facets>(questionKey(source, 'facets', before))
    const known = counts ? foretold(before, counts, query) : null
    if (known === null) void queryClient.prefetchQuery(asked)
    else queryClient.setQueryData(asked.queryKey, known)
  })

interface OpeningProps {
  readonly id: string
  /** Undefined while the corpus is on its way. */
  readonly error: unknown
  readonly onRetry: () => void
}

/** The page until the corpus is known, and where it cannot be had. */
function Opening({ id, error, onRetry }: OpeningProps) {
  const { say, locale } = useSpeech()
  const hasFailed = error !== undefined
  useEffect(() => {
    if (hasFailed) replacePrerendered()
  }, [hasFailed])
  return (
    <main id="events" tabIndex={-1}>
      <PageState isDrawn={hasFailed} />
      <h1 className="unseen">{say('app.tagline')}</h1>
      {error === undefined ? (
        <p className="notice">{say('loading.events')}</p>
      ) : (
        <>
          <ErrorNotice what={say('large.unknown', { id })} error={error} onRetry={onRetry} />
          <p>
            <Link to={homeAddress(locale)}>{say('large.home')}</Link>
          </p>
        </>
      )}
    </main>
  )
}

/** A large corpus: fetched part by part, counted in a worker, and drawn as far as the window shows it. */
export function LargePage({ id, hasItsWords }: { readonly id: string; readonly hasItsWords: boolean }) {
  const folder = largeFolder(id)
  const outline = useQuery(outlineQuery(folder))
  const names = useQuery(namesQuery(folder))
  const load = useQuery(loadQuery(folder))
  const { data: files } = useQuery(filesQuery(folder))
  const opened = useOpened(folder)
  const isLoaded = load.isSuccess
  useEffect(() => countAhead(folder), [folder])
  const source = useMemo(() => workerSource(folder, isLoaded), [folder, isLoaded])
  const eventFile = useMemo(() => fileQuery(folder), [folder])
  const head = opened.data?.head
  const corpus = useMemo(
    () => outline.data && names.data && corpusAround(outline.data, names.data, head ? [head] : NO_EVENTS),
    [outline.data, names.data, head],
  )
  const failed = [outline, names, load, opened].filter(({ isError }) => isError)
  if (!outline.data || !corpus) return <Opening id={id} error={failed[0]?.error} onRetry={askAgain} />
  return (
    <SourceProvider value={source}>
      <EventContext value={eventFile}>
        <LargeReading
          corpus={corpus}
          outline={outline.data}
          hasItsWords={hasItsWords}
          isOpening={opened.isAsked && opened.data === undefined}
          loading={isLoaded || load.isError ? null : files}
          failure={failed[0]?.error}
        />
      </EventContext>
    </SourceProvider>
  )
}
