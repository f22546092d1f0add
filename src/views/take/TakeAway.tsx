import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Address } from '../../query/address.ts'
import { EVERYTHING, type Query } from '../../query/query.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useOpened } from '../data/useOpened.ts'
import { askAgain, question, useOwnAnswer, useSource } from '../data/useQuestion.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { TakeAwayParts } from './TakeAwayParts.tsx'

/** Maximum number of events to save: more would not fit into a phone's memory. */
const MAX_SAVED = 10_000

/** The query for the events in view: an actor's or a chronicle's page shows only its own events. */
function shownQuery({ page, query }: Address): Query {
  if (page.kind === 'actor') return { ...EVERYTHING, actors: [page.id] }
  return page.kind === 'chronicle' ? EVERYTHING : query
}

/** What cites, saves, follows and embeds, once the full records are loaded. */
export function TakeAway() {
  const { say } = useSpeech()
  const address = useAddress()
  const { opened } = useOpened()
  const open = opened?.kind === 'event' ? opened.event : null
  const query = useMemo(() => shownQuery(address), [address])
  const records = useOwnAnswer('records', { query, most: MAX_SAVED })
  const fileQuestion = question(useSource(), 'file', open?.id ?? '')
  const file = useQuery({ ...fileQuestion, enabled: open !== null })
  // A view without events takes the date of the latest change in the whole corpus.
  const whole = useOwnAnswer('records', {
    query: records.data?.count === 0 ? EVERYTHING : query,
    most: MAX_SAVED,
  })
  const failed = [records, file, whole].find(({ isError }) => isError)
  if (failed) return <ErrorNotice what={say('failure.take')} error={failed.error} onRetry={askAgain} />
  const isReady = (open === null || file.data) && records.data && whole.data
  if (!isReady) return <p>{say('loading.take')}</p>
  return (
    <TakeAwayParts
      opened={opened}
      file={file.data ?? null}
      records={records.data}
      whole={whole.data.events}
    />
  )
}
