import type { Corpus } from '../index/corpus.ts'
import { isInView, type Window } from '../model/window.ts'
import type { EventHead } from '../schema/published.ts'
import { useSpeech } from './speech.ts'

interface StatusProps {
  readonly corpus: Corpus
  readonly matching: readonly EventHead[]
  readonly window: Window
}

/** How many events match, and how many of them are in view: the page's only status. */
export function Status({ corpus, matching, window }: StatusProps) {
  const { say } = useSpeech()
  const all = corpus.events.length
  const inView = matching.filter((event) => isInView(event, window)).length
  const counts = { matching: matching.length, all, inView }
  return (
    <p role="status" className="status">
      {say(matching.length === all ? 'status.all' : 'status.some', counts)}
    </p>
  )
}
