import type { Corpus } from '../../index/corpus.ts'
import { NO_NEIGHBOURS } from '../../model/detail.ts'
import type { Opened } from '../../model/opened.ts'
import { OpenedPanel } from '../detail/OpenedPanel.tsx'
import { useAddress } from '../useAddress.ts'
import { useAsk } from './useLarge.ts'

interface LargeDocumentProps {
  readonly corpus: Corpus
  readonly opened: Opened
  readonly onClose: () => void
}

/** What the address opens beside a large corpus. Whether an event matches is for the worker to say. */
export function LargeDocument({ corpus, opened, onClose }: LargeDocumentProps) {
  const query = useAddress(({ query }) => query)
  const id = opened.kind === 'event' ? opened.event.id : ''
  const matches = useAsk('matches', { query, id })
  return (
    <OpenedPanel
      corpus={corpus}
      opened={opened}
      isOutside={matches.data === false}
      neighbours={NO_NEIGHBOURS}
      onClose={onClose}
    />
  )
}
