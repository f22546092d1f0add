import type { Corpus } from '../../index/corpus.ts'
import { type DayRange, isInView } from '../../model/window.ts'
import type { EventHead } from '../../schema/published.ts'
import { useSpeech } from '../context/speech.ts'

interface StatusProps {
  readonly corpus: Corpus
  readonly matching: readonly EventHead[]
  /** The days that the timeline shows; null where the list shows all days. */
  readonly window: DayRange | null
}

/** How many events match and, on the timeline, how many of them are in view: the page's only status. */
export function Status({ corpus, matching, window }: StatusProps) {
  const { say } = useSpeech()
  const all = corpus.events.length
  const isAll = matching.length === all
  const counts = { matching: matching.length, all }
  const words = window
    ? say(isAll ? 'status.all' : 'status.some', {
        ...counts,
        inView: matching.filter((event) => isInView(event, window)).length,
      })
    : say(isAll ? 'status.listedAll' : 'status.listedSome', counts)
  return (
    <p role="status" className="status">
      {words}
    </p>
  )
}
