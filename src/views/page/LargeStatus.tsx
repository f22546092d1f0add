import type { DayRange } from '../../model/window.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useAsk } from '../data/useLarge.ts'

interface LargeStatusProps {
  /** All events of the corpus. */
  readonly size: number
  readonly window: DayRange
}

/** How many events match and how many of them are in view: the page's only status. */
export function LargeStatus({ size, window }: LargeStatusProps) {
  const { say } = useSpeech()
  const query = useAddress(({ query }) => query)
  const count = useAsk('count', query)
  const inView = useAsk('inView', { query, window })
  const words = () => {
    if (count.data === undefined || inView.data === undefined) return say('loading.events')
    const counts = { matching: count.data, all: size, inView: inView.data }
    return say(count.data === size ? 'status.all' : 'status.some', counts)
  }
  return (
    <p role="status" className="status" aria-busy={count.isPending || inView.isPending}>
      {words()}
    </p>
  )
}
