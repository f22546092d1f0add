import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Address } from '../../query/address.ts'
import { EVERYTHING, type Query } from '../../query/query.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useOpened } from '../data/useOpened.ts'
import { askAgain, question, useOwnAnswer, useSource } from '../data/useQuestion.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import './TakeAway.css'

const sheetQuery = queryOptions({ queryKey: ['take away'], queryFn: () => import('./TakeAwaySheet.tsx') })

/** Events that can be saved at once: more would not fit into the memory of a phone. */
const MAX_SAVED = 10_000

/** What is asked by what is shown: an actor or a story is a view of its own. */
function shownQuery({ page, query }: Address): Query {
  if (page.kind === 'actor') return { ...EVERYTHING, actors: [page.id] }
  return page.kind === 'chronicle' ? EVERYTHING : query
}

/** The ways to cite, save, follow and embed, fetched with the whole records when first asked for. */
export function TakeAway({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSpeech()
  const address = useAddress()
  const { opened } = useOpened()
  const open = opened?.kind === 'event' ? opened.event : null
  const query = useMemo(() => shownQuery(address), [address])
  const sheet = useQuery(sheetQuery)
  const records = useOwnAnswer('records', { query, most: MAX_SAVED })
  const fileQuestion = question(useSource(), 'file', open?.id ?? '')
  const file = useQuery({ ...fileQuestion, enabled: open !== null })
  // An empty view is dated by the record of all that changed last.
  const whole = useOwnAnswer('records', {
    query: records.data?.count === 0 ? EVERYTHING : query,
    most: MAX_SAVED,
  })
  const failed = [sheet, records, file, whole].find(({ isError }) => isError)
  const isReady = !failed && (open === null || file.data)
  return (
    <Sheet label={say('take.title')} onClose={onClose} className="take">
      <h2>{say('take.title')}</h2>
      {failed && <ErrorNotice what={say('failure.take')} error={failed.error} onRetry={askAgain} />}
      {isReady && sheet.data && records.data && whole.data ? (
        <sheet.data.TakeAwaySheet
          opened={opened}
          file={file.data ?? null}
          records={records.data}
          whole={whole.data.events}
        />
      ) : (
        !failed && <p>{say('loading.take')}</p>
      )}
      <button type="button" className="primary" onClick={onClose}>
        {say('take.close')}
      </button>
    </Sheet>
  )
}
