import { LoadFailure } from '../../lib/fetchFile.ts'
import { useSpeech } from '../context/speech.ts'

interface FailureProps {
  /** A sentence that names what failed. */
  readonly what: string
  readonly error: unknown
  readonly onRetry: () => void
}

/** What could not be loaded, why, and a button to retry. */
export function ErrorNotice({ what, error, onRetry }: FailureProps) {
  const { say } = useSpeech()
  return (
    <div className="notice" role="alert">
      <p>{error instanceof LoadFailure ? `${what} ${say(`failure.${error.reason}`)}` : what}</p>
      <button type="button" className="primary" onClick={onRetry}>
        {say('failure.retry')}
      </button>
    </div>
  )
}
