import type { Corpus } from '../../index/corpus.ts'
import { NO_NEIGHBOURS } from '../../model/detail.ts'
import type { OpenDocument } from '../../model/opened.ts'
import { useAddress } from '../context/useAddress.ts'
import { useAsk } from '../data/useLarge.ts'
import { OpenedPanel } from './OpenedPanel.tsx'

interface LargeDocumentProps {
  readonly corpus: Corpus
  readonly opened: OpenDocument
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
