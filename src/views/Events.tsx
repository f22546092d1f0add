import { Component, lazy, type ReactNode, Suspense, useMemo } from 'react'
import type { Corpus } from '../index/corpus.ts'
import { sidesOf } from '../model/sides.ts'
import { sceneOf } from '../model/timeline.ts'
import { extentOf, type Window } from '../model/window.ts'
import type { EventHead } from '../schema/published.ts'
import { askNothing, lookAt } from '../state/actions.ts'
import { go } from '../state/syncLink.ts'
import { Failure } from './Failure.tsx'
import { Legend } from './Legend.tsx'
import { EventList } from './list/EventList.tsx'
import { useSpeech } from './speech.ts'
import { useAddress } from './useAddress.ts'
import { useMedia } from './useMedia.ts'
import { useShownView } from './useShownView.ts'

const TimelineBoard = lazy(() =>
  import('./timeline/TimelineBoard.tsx').then(({ TimelineBoard }) => ({ default: TimelineBoard })),
)
const LongList = lazy(() => import('./list/LongList.tsx').then(({ LongList }) => ({ default: LongList })))

/** Above this many events the list draws only what is near the screen. */
const LONG = 300

interface CatchProps {
  readonly fallback: (retry: () => void) => ReactNode
  readonly children: ReactNode
}

/** Shows something else where what is inside cannot be loaded or drawn: the rest of the page stays. */
class Catch extends Component<CatchProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed
      ? this.props.fallback(() => this.setState({ failed: false }))
      : this.props.children
  }
}

interface EventsProps {
  readonly corpus: Corpus
  readonly matching: readonly EventHead[]
  readonly window: Window
  readonly onDrag: (window: Window | null) => void
  readonly onOpenDay: (ids: readonly string[]) => void
  readonly onSettled: () => void
}

/** The matching events, as the timeline or as the list. */
export function Events({ corpus, matching, window, onDrag, onOpenDay, onSettled }: EventsProps) {
  const speech = useSpeech()
  const address = useAddress()
  const shown = useShownView()
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)')
  const open = address.page.kind === 'event' ? (corpus.byId.get(address.page.id)?.id ?? null) : null
  const { lanes } = address
  const sides = sidesOf(corpus, address)
  const [first, second] = sides ?? []
  const scene = useMemo(
    () => sceneOf(corpus, matching, { lanes, sides: first && second ? [first, second] : null, open }, speech),
    [corpus, matching, lanes, first, second, open, speech],
  )
  const extent = useMemo(() => extentOf(corpus.events), [corpus])

  if (matching.length === 0) {
    return (
      <div className="notice">
        <p>{speech.say('empty.title')}</p>
        <button type="button" className="primary" onClick={askNothing}>
          {speech.say('filters.clear')}
        </button>
      </div>
    )
  }
  const list = <EventList corpus={corpus} events={matching} openId={open} />
  if (shown === 'list') {
    if (matching.length <= LONG) return list
    return (
      <Suspense fallback={<p className="notice">{speech.say('loading.events')}</p>}>
        <LongList corpus={corpus} events={matching} openId={open} />
      </Suspense>
    )
  }
  return (
    <Catch
      fallback={(retry) => (
        <>
          <Failure what="failure.board" error={null} onRetry={retry} />
          {list}
        </>
      )}
    >
      <Suspense fallback={<p className="notice">{speech.say('loading.board')}</p>}>
        <TimelineBoard
          // Direction and words cannot change under a drawing: another language is another board.
          key={speech.locale}
          scene={scene}
          speech={speech}
          window={window}
          extent={extent}
          selected={open}
          reducedMotion={reducedMotion}
          onWindow={(seen, phase) => {
            onDrag(phase === 'dragging' ? seen : null)
            if (phase === 'settled') lookAt(seen, 'replace')
          }}
          onOpen={(id) => go({ ...address, ...window, page: { kind: 'event', id } }, 'push')}
          onOpenDay={onOpenDay}
          onSettled={onSettled}
        />
        <Legend scene={scene} window={window} />
      </Suspense>
    </Catch>
  )
}
