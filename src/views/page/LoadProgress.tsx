import { useEffect } from 'react'
import { useSpeech } from '../context/speech.ts'
import { replacePrerendered } from '../prerender/replacePrerendered.ts'

/** After this time the controls and the progress replace the prerendered page. */
const PRERENDERED_MS = 1000

interface LoadProgressProps {
  readonly files: number
  readonly of: number
}

export function LoadProgress({ files, of }: LoadProgressProps) {
  const { say } = useSpeech()
  useEffect(() => {
    const late = setTimeout(replacePrerendered, PRERENDERED_MS)
    return () => clearTimeout(late)
  }, [])
  return (
    <p className="load-progress">
      <progress value={files} max={of} aria-labelledby="load-progress" />{' '}
      <span id="load-progress">{say('corpus.loading', { files, all: of })}</span>
    </p>
  )
}
