import { useEffect } from 'react'
import { useSpeech } from '../context/speech.ts'
import { replacePrerendered } from '../prerender/replacePrerendered.ts'
import './LoadProgress.css'

/** In milliseconds. After them, controls and progress are worth more than what was prerendered. */
const PRERENDERED_TIMEOUT = 1000

interface LoadProgressProps {
  readonly files: number
  readonly of: number
}

/** How many of its files a corpus has loaded. */
export function LoadProgress({ files, of }: LoadProgressProps) {
  const { say } = useSpeech()
  useEffect(() => {
    const late = setTimeout(replacePrerendered, PRERENDERED_TIMEOUT)
    return () => clearTimeout(late)
  }, [])
  return (
    <p className="load-progress">
      <progress value={files} max={of} aria-labelledby="load-progress" />{' '}
      <span id="load-progress">{say('corpus.loading', { files, all: of })}</span>
    </p>
  )
}
