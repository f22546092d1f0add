import { useQuery } from '@tanstack/react-query'
import { Component, type ReactNode, useEffect, useMemo } from 'react'
import type { Corpus } from '../../index/corpus.ts'
import { sidesOf } from '../../model/sides.ts'
import { sceneOf } from '../../model/timeline.ts'
import { type DayRange, withEvent } from '../../model/window.ts'
import type { EventHead } from '../../schema/published.ts'
import { dragTo, follow } from '../../state/actions.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useMedia } from '../context/useMedia.ts'
import { EventList } from '../list/EventList.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { boardQuery } from './boardQuery.ts'
import { Legend } from './Legend.tsx'

interface CatchProps {
  readonly fallback: (retry: () => void) => ReactNode
  readonly children: ReactNode
}

/** Shows something else where what is inside cannot be drawn: the rest of the page stays. */
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

interface TimelineProps {
  readonly corpus: Corpus
  readonly events: readonly EventHead[]
  readonly openId: string | null
  readonly window: DayRange
  readonly onDrag: (window: DayRange | null) => void
  readonly onOpenDay: (events: readonly string[], mark: string) => void
  readonly onSettled: () => void
}

/** Where there can be no drawing, the list holds the same events. */
function Undrawn({ onRetry, ...props }: TimelineProps & { readonly onRetry: () => void }) {
  const { say } = useSpeech()
  const { onSettled } = props
  useEffect(onSettled, [onSettled])
  return (
    <>
      <ErrorNotice what={say('failure.board')} error={null} onRetry={onRetry} />
      <EventList {...props} />
    </>
  )
}

export function Timeline(props: TimelineProps) {
  const { corpus, events, openId, window, onDrag, onOpenDay, onSettled } = props
  const speech = useSpeech()
  const address = useAddress()
  const board = useQuery(boardQuery)
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)')
  const { lanes } = address
  // A board that goes in the middle of a gesture does not end it.
  useEffect(() => () => onDrag(null), [onDrag])
  const [first, second] = sidesOf(corpus, address) ?? []
  const scene = useMemo(() => {
    const sides = first && second ? ([first, second] as const) : null
    return sceneOf(corpus, events, { lanes, sides, open: openId }, speech)
  }, [corpus, events, lanes, first, second, openId, speech])

  if (board.isError) return <Undrawn {...props} onRetry={() => board.refetch()} />
  if (!board.data) return <p className="notice">{speech.say('loading.board')}</p>
  const { TimelineBoard } = board.data
  return (
    <Catch fallback={(retry) => <Undrawn {...props} onRetry={retry} />}>
      <TimelineBoard
        // Direction and words cannot change under a drawing: another language is another board.
        key={speech.locale}
        scene={scene}
        part={null}
        failed={null}
        speech={speech}
        window={window}
        extent={corpus.extent}
        selected={openId}
        reducedMotion={reducedMotion}
        onWindow={(seen, phase) => {
          onDrag(phase === 'dragging' ? seen : null)
          if (phase === 'settled') dragTo(seen)
        }}
        onOpen={(id) => {
          const event = corpus.byId.get(id)
          if (event) follow(withEvent(address, event, window))
        }}
        onOpenBin={({ id, events }) =>
          onOpenDay(
            events.map(({ id }) => id),
            id,
          )
        }
        onSettled={onSettled}
      />
      <Legend scene={scene} window={window} />
    </Catch>
  )
}
