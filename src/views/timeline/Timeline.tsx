import { useQuery } from '@tanstack/react-query'
import { memo, type ReactNode, useCallback, useDeferredValue, useEffect, useMemo } from 'react'
import type { LaneRequest } from '../../corpus/questions.ts'
import type { BinMark } from '../../model/layout.ts'
import type { Scene } from '../../model/scene.ts'
import { stepsOf } from '../../model/sides.ts'
import { sceneOf } from '../../model/viewport.ts'
import { type DayRange, withEvent } from '../../model/window.ts'
import type { Address } from '../../query/address.ts'
import { dragTo, follow, lookAt } from '../../state/actions.ts'
import { useRequestedDays } from '../context/days.ts'
import { useNames } from '../context/names.ts'
import { useSite } from '../context/site.ts'
import { useSpeech } from '../context/speech.ts'
import { useMedia } from '../context/useMedia.ts'
import { askAgain, useQuestion, useSource } from '../data/useQuestion.ts'
import { useScene } from '../data/useScene.ts'
import { EventList } from '../list/EventList.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { boardQuery } from './boardQuery.ts'
import type { HrefOf } from './Mark.tsx'

const EMPTY_SCENE: Scene = { lanes: [], events: [], bins: [] }

interface TimelineProps {
  /** Deferred, so it may lag behind the link: the board is the slowest part to render. */
  readonly address: Address
  readonly lanes: Omit<LaneRequest, 'view'>
  readonly openId: string | null
  readonly openBin: BinMark | null
  /** The visible days during a drag; null once it has ended. */
  readonly onDrag: (window: DayRange | null) => void
  /** Called for a bin whose events are to be listed, with the lanes that it was drawn in. */
  readonly onOpenBin: (bin: BinMark, lanes: LaneRequest) => void
  readonly onMoreLanes: () => void
  /** Called when the drawing matches the address. */
  readonly onSettled: () => void
}

interface UndrawnProps {
  readonly openId: string | null
  readonly onRetry: () => void
  readonly onSettled: () => void
}

/** Fallback if the board cannot be drawn: the list of the same events. */
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

/** The board with its legend, or the list if the board cannot be drawn. */
export const Timeline = memo(function Timeline(props: TimelineProps) {
  const { address, lanes, openId, openBin, onDrag, onOpenBin, onMoreLanes, onSettled } = props
  const names = useNames()
  const source = useSource()
  const speech = useSpeech()
  const window = useRequestedDays()
  const board = useQuery(boardQuery)
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)')
  const named = useMemo(
    () => (openBin ? new Set(openBin.events.map(({ id }) => id)) : stepsOf(names, address.page)),
    [openBin, names, address.page],
  )
  const inView = useQuestion('inView', { query: address.query, window })
  const asked = useScene(address.query, lanes, openId)
  // Deferred so that the status renders first; not deferred while the board is empty.
  const shown = useDeferredValue(asked.data) ?? asked.data
  const { choice } = lanes
  const site = useSite()
  // Stable during a drag, so that the memoized marks are not rendered again.
  const hrefOf = useCallback<HrefOf>(
    (event) => site.hrefOf(withEvent(address, event, window)),
    [site, address, window],
  )
  // Unmounting during a drag must not leave the dragged days set.
  useEffect(() => () => onDrag(null), [onDrag])
  const scene = useMemo(
    () => (shown ? sceneOf(names, shown, choice, openId, speech) : EMPTY_SCENE),
    [names, shown, choice, openId, speech],
  )
  // Fewer lanes than requested: the last lane holds events that belong to no other, so there are no more to show.
  const isWhole = asked.isCurrent && (asked.data?.lanes.length ?? 0) <= lanes.most
  const hasMoreLanes = !isWhole && shown?.lanes.some(({ key }) => key === '')

  // Without a drawing the board never calls `onSettled`.
  const hasNoDrawing = asked.failed !== null && !shown
  useEffect(() => {
    if (hasNoDrawing) onSettled()
  }, [hasNoDrawing, onSettled])

  const undrawn = (onRetry: () => void): ReactNode => (
    <Undrawn openId={openId} onRetry={onRetry} onSettled={onSettled} />
  )
  if (board.isError) return undrawn(() => board.refetch())
  if (!board.data) return <p className="notice">{speech.say('loading.board')}</p>
  const { TimelineBoard, Legend, loneEvent } = board.data
  return (
    <ErrorBoundary fallback={undrawn}>
      {asked.failed && (
        <ErrorNotice what={speech.say('corpus.failed')} error={asked.error} onRetry={askAgain} />
      )}
      <TimelineBoard
        // Direction and words of a board are fixed: remount it for another language.
        key={speech.locale}
        scene={scene}
        part={shown?.near && shown.days ? { near: shown.near, days: shown.days, view: shown.view } : null}
        failed={asked.failed}
        speech={speech}
        window={window}
        extent={names.extent}
        selected={openId}
        named={named}
        hrefOf={hrefOf}
        reducedMotion={reducedMotion}
        onNear={asked.onNear}
        onWindow={(seen, phase) => {
          onDrag(phase === 'dragging' ? seen : null)
          if (phase === 'settled') dragTo(seen)
          if (phase === 'chosen') lookAt(seen)
        }}
        onOpen={(id) => {
          const drawn = shown?.events.find(({ event }) => event.id === id)
          if (drawn) follow(withEvent(address, drawn.event, window))
        }}
        onOpenBin={async (bin) => {
          const asked = { ...lanes, view: shown?.view ?? null }
          const event = await loneEvent(source, bin, address.query, asked, shown?.near)
          if (event) follow(withEvent(address, event, window))
          else onOpenBin(bin, asked)
        }}
        onSettled={() => {
          if (asked.failed || (asked.isCurrent && shown === asked.data)) onSettled()
        }}
      >
        {inView.data === 0 && <p className="board-empty">{speech.say('board.empty')}</p>}
      </TimelineBoard>
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
