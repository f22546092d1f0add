import type { DayRange } from '../../model/window.ts'
import type { View } from '../../query/address.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useQuestion } from '../data/useQuestion.ts'
import './Status.css'

interface StatusProps {
  /** The days to count as in view; null if the list shows all days. */
  readonly window: DayRange | null
  /** The view that it belongs to, where a page is built with both. */
  readonly of?: View | undefined
}

const NO_DAYS: DayRange = { from: 0, to: -1 }

/** The only status of the page: how many events match, and how many of them are in view. */
export function Status({ window, of }: StatusProps) {
  const { say } = useSpeech()
  const { size } = useNames()
  const query = useAddress(({ query }) => query)
  const count = useQuestion('count', query)
  const inView = useQuestion('inView', { query, window: window ?? NO_DAYS }, window !== null)
  const words = () => {
    if (count.data === undefined) return say('loading.events')
    const counts = { matching: count.data, all: size }
    const isAll = count.data === size
    if (window === null) return say(isAll ? 'status.listedAll' : 'status.listedSome', counts)
    if (inView.data === undefined) return say('loading.events')
    return say(isAll ? 'status.all' : 'status.some', { ...counts, inView: inView.data })
  }
  return (
    <p role="status" className="status" data-of={of} aria-busy={count.isPending || inView.isPending}>
      {words()}
    </p>
  )
}
