import { useQuery } from '@tanstack/react-query'
import type { Corpus } from '../../index/corpus.ts'
import { useSpeech } from '../context/speech.ts'
import { useAnswer } from '../data/useAnswer.ts'
import { useAllEvents } from '../data/useEvent.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { Sheet } from '../ui/Sheet.tsx'

const useTakeAwaySheet = () =>
  useQuery({ queryKey: ['take away'], queryFn: () => import('./TakeAwaySheet.tsx') })

interface TakeAwayProps {
  readonly corpus: Corpus
  readonly onClose: () => void
}

/** The ways to cite, save, follow and embed, fetched with the whole records when first asked for. */
export function TakeAway({ corpus, onClose }: TakeAwayProps) {
  const { say } = useSpeech()
  const sheet = useTakeAwaySheet()
  const files = useAllEvents()
  const matching = useAnswer(corpus)
  const failed = [sheet, files].find(({ isError }) => isError)
  return (
    <Sheet label={say('take.title')} onClose={onClose} className="take">
      <h2>{say('take.title')}</h2>
      {failed && (
        <ErrorNotice what={say('failure.take')} error={failed.error} onRetry={() => failed.refetch()} />
      )}
      {!failed && !(sheet.data && files.data) && <p>{say('loading.take')}</p>}
      {sheet.data && files.data && (
        <sheet.data.TakeAwaySheet corpus={corpus} matching={matching} files={files.data.events} />
      )}
      <button type="button" className="primary" onClick={onClose}>
        {say('take.close')}
      </button>
    </Sheet>
  )
}
