import { useQuery } from '@tanstack/react-query'
import { memo, type ReactNode, useDeferredValue, useEffect, useMemo } from 'react'
import type { LanesAsked } from '../../corpus/questions.ts'
import type { BinMark } from '../../model/layout.ts'
import type { Scene } from '../../model/scene.ts'
import { sceneOf } from '../../model/viewport.ts'
import { type DayRange, withEvent } from '../../model/window.ts'
import type { Address } from '../../query/address.ts'
import { dragTo, follow } from '../../state/actions.ts'
import { useRequestedDays } from '../context/days.ts'
import { useNames } from '../context/names.ts'
import { useSpeech } from '../context/speech.ts'
import { useMedia } from '../context/useMedia.ts'
import { askAgain } from '../data/useQuestion.ts'
import { useScene } from '../data/useScene.ts'
import { EventList } from '../list/EventList.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { boardQuery } from './boardQuery.ts'
import { Legend } from './Legend.tsx'

const EMPTY_SCENE: Scene = { lanes: [], events: [], bins: [] }

interface TimelineProps {
  /** May lag behind the link: a board takes longer to draw than all else. */
  readonly address: Address
  readonly lanes: LanesAsked
  readonly openId: string | null
  /** The days that a drag shows meanwhile, null once it has ended. */
  readonly onDrag: (window: DayRange | null) => void
  /** Events that the drawing has no room for, and that no zoom takes apart. */
  readonly onOpenBin: (bin: BinMark) => void
  readonly onMoreLanes: () => void
  /** The drawing has caught up with the address. */
  readonly onSettled: () => void
}

interface UndrawnProps {
  readonly openId: string | null
  readonly onRetry: () => void
  readonly onSettled: () => void
}

/** Where there can be no drawing, the list holds the same events. */
function Undrawn({ openId, onRetry, onSettled }: UndrawnProps) {
  const { say } = useSpeech()
  useEffect(onSettled, [onSettled])
  return (
    <>
      <ErrorNotice what={say('failure.board')} error={null} onRetry={onRetry} />
      <EventList openId={openId} />
    </>
  )
}

/** The board with the overview above it and the legend below. */
export const Timeline = memo(function Timeline(props: TimelineProps) {
  const { address, lanes, openId, onDrag, onOpenBin, onMoreLanes, onSettled } = props
  const names = useNames()
  const speech = useSpeech()
  const window = useRequestedDays()
  const board = useQuery(boardQuery)
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)')
  const asked = useScene(address.query, lanes, openId)
  // The status renders first. An empty board waits for nothing.
  const shown = useDeferredValue(asked.data) ?? asked.data
  const { choice } = lanes
  // A board that goes in the middle of a gesture does not end it.
  useEffect(() => () => onDrag(null), [onDrag])
  const scene = useMemo(
    () => (shown ? sceneOf(names, shown, choice, openId, speech) : EMPTY_SCENE),
    [names, shown, choice, openId, speech],
  )
  // Fewer lanes than were asked for: the last one holds what none can be made of.
  const isWhole = asked.isCurrent && (asked.data?.lanes.length ?? 0) <= lanes.most
  const hasMoreLanes = !isWhole && shown?.lanes.some(({ key }) => key === '')

  // Without a drawing, no board tells when it is done.
  const hasNoDrawing = asked.failed !== null && !shown
  useEffect(() => {
    if (hasNoDrawing) onSettled()
  }, [hasNoDrawing, onSettled])

  const undrawn = (onRetry: () => void): ReactNode => (
    <Undrawn openId={openId} onRetry={onRetry} onSettled={onSettled} />
  )
  if (board.isError) return undrawn(() => board.refetch())
  if (!board.data) return <p className="notice">{speech.say('loading.board')}</p>
  const { TimelineBoard } = board.data
  return (
    <ErrorBoundary fallback={undrawn}>
      {asked.failed && (
        <ErrorNotice what={speech.say('corpus.failed')} error={asked.error} onRetry={askAgain} />
      )}
      <TimelineBoard
        // Direction and words cannot change under a drawing: another language is another board.
        key={speech.locale}
        scene={scene}
        part={shown?.near && shown.days ? { near: shown.near, days: shown.days, grain: shown.grain } : null}
        failed={asked.failed}
        speech={speech}
        window={window}
        extent={names.extent}
        selected={openId}
        reducedMotion={reducedMotion}
        onNear={asked.onNear}
        onWindow={(seen, phase) => {
          onDrag(phase === 'dragging' ? seen : null)
          if (phase === 'settled') dragTo(seen)
        }}
        onOpen={(id) => {
          const drawn = shown?.events.find(({ event }) => event.id === id)
          if (drawn) follow(withEvent(address, drawn.event, window))
        }}
        onOpenBin={onOpenBin}
        onSettled={() => {
          if (asked.failed || (asked.isCurrent && shown === asked.data)) onSettled()
        }}
      />
      {hasMoreLanes && (
        <p>
          <button type="button" onClick={onMoreLanes}>
            {speech.say('lane.more')}
          </button>
        </p>
      )}
      <Legend scene={scene} window={window} />
    </ErrorBoundary>
  )
})
