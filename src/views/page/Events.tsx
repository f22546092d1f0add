import type { Corpus } from '../../index/corpus.ts'
import type { DayRange } from '../../model/window.ts'
import type { EventHead } from '../../schema/published.ts'
import { useSite } from '../context/site.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useIsPrinted } from '../context/useMedia.ts'
import { useShownView } from '../context/useShownView.ts'
import { EventList } from '../list/EventList.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { NoEvents } from './NoEvents.tsx'

interface EventsProps {
  readonly corpus: Corpus
  readonly matching: readonly EventHead[]
  readonly window: DayRange
  /** The days that a drag shows meanwhile; null once it has ended. */
  readonly onDrag: (window: DayRange | null) => void
  /** Events of one day that the drawing has no room for, with the id of the mark that stands for them. */
  readonly onOpenDay: (events: readonly string[], mark: string) => void
  /** The drawing has caught up with what is asked. */
  readonly onSettled: () => void
}

/** The matching events, as the timeline or as the list; on paper always as the list. */
export function Events({ corpus, matching, ...rest }: EventsProps) {
  const { say } = useSpeech()
  const page = useAddress(({ page }) => page)
  const shown = useShownView()
  const { isFile } = useSite()
  const isPrinted = useIsPrinted()
  const openId = page.kind === 'event' ? (corpus.byId.get(page.id)?.id ?? null) : null

  if (isFile && shown === 'timeline') return <p className="notice">{say('loading.board')}</p>
  if (matching.length === 0) return <NoEvents />
  const props = { corpus, events: matching, openId }
  return (
    <>
      {shown === 'timeline' && <Timeline {...props} {...rest} />}
      {(shown === 'list' || isPrinted) && <EventList {...props} />}
    </>
  )
}
