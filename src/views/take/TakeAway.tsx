import { useQuery } from '@tanstack/react-query'
import { Failure } from '../Failure.tsx'
import { Sheet } from '../shell/Sheet.tsx'
import { useSpeech } from '../speech.ts'
import { useAllEvents } from '../useEvent.ts'
import type { TakeAwayProps } from './TakeAwaySheet.tsx'

const useTakeAwaySheet = () =>
  useQuery({ queryKey: ['take away'], queryFn: () => import('./TakeAwaySheet.tsx') })

/** The ways to cite, save, follow and embed, fetched with the whole records when first asked for. */
export function TakeAway(props: Omit<TakeAwayProps, 'files'> & { readonly onClose: () => void }) {
  const { say } = useSpeech()
  const sheet = useTakeAwaySheet()
  const files = useAllEvents()
  const failed = [sheet, files].find(({ isError }) => isError)
  return (
    <Sheet label={say('take.title')} onClose={props.onClose} className="take">
      <h2>{say('take.title')}</h2>
      {failed && <Failure what={say('failure.take')} error={failed.error} onRetry={() => failed.refetch()} />}
      {!failed && !(sheet.data && files.data) && <p>{say('loading.take')}</p>}
      {sheet.data && files.data && <sheet.data.TakeAwaySheet {...props} files={files.data.events} />}
      <button type="button" className="primary" onClick={props.onClose}>
        {say('take.close')}
      </button>
    </Sheet>
  )
}
