import { useQuery } from '@tanstack/react-query'
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { LanesAsked } from '../../corpus/questions.ts'
import type { Corpus } from '../../index/corpus.ts'
import { sceneNearby } from '../../model/largeCorpus.ts'
import type { BinMark } from '../../model/layout.ts'
import type { Level, Near } from '../../model/nearby.ts'
import type { Scene } from '../../model/scene.ts'
import { type DayRange, windowOf, withEvent } from '../../model/window.ts'
import type { Address } from '../../query/address.ts'
import type { Query } from '../../query/query.ts'
import { dragTo, follow } from '../../state/actions.ts'
import { useSpeech } from '../context/speech.ts'
import { useMedia } from '../context/useMedia.ts'
import { queryClient } from '../data/queryClient.ts'
import { sceneQuestion } from '../data/sceneQuestion.ts'
import { useLastDefined } from '../data/useLastDefined.ts'
import { askAgain, useSource } from '../data/useQuestion.ts'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { boardQuery } from './boardQuery.ts'
import { Legend } from './Legend.tsx'

const NOTHING: Scene = { lanes: [], events: [], bins: [] }

interface LargeTimelineProps {
  readonly corpus: Corpus
  readonly address: Address
  readonly lanes: LanesAsked
  readonly onDrag: (window: DayRange | null) => void
  readonly onOpenBin: (bin: BinMark) => void
  readonly onMoreLanes: () => void
  readonly onSettled: () => void
}

/** What stands near the window, asked for anew whenever other days are near. What is drawn stays until the next has come. */
function useNearby(query: Query, lanes: LanesAsked, open: string | null) {
  const source = useSource()
  const [near, setNear] = useState<Near | null>(null)
  const before = useRef<Level | null>(null)
  const about = (near: Near | null) =>
    sceneQuestion(source, { query, lanes, near, open }, () => before.current)
  const scene = useQuery(about(near))
  const data = useLastDefined(scene.data ?? undefined)
  useEffect(() => {
    before.current = data?.level ?? null
  }, [data])
  const onNear = (near: Near) => {
    // Now and not with the next drawing: the first time a board draws itself meanwhile.
    void queryClient.prefetchQuery(about(near))
    setNear(near)
  }
  const failed = scene.isError ? near : null
  return { ...scene, data, onNear, failed, isCurrent: scene.data === data && data !== undefined }
}

/** The board over a corpus that a worker holds. */
export const LargeTimeline = memo(function LargeTimeline(props: LargeTimelineProps) {
  const { corpus, address, lanes, onDrag, onOpenBin, onMoreLanes, onSettled } = props
  const speech = useSpeech()
  const window = useMemo(() => windowOf(corpus, address), [corpus, address])
  const board = useQuery(boardQuery)
  const reducedMotion = useMedia('(prefers-reduced-motion: reduce)')
  const open = address.page.kind === 'event' ? address.page.id : null
  const nearby = useNearby(address.query, lanes, open)
  // The number in the status comes first: a board takes longer to draw. An empty board waits for nothing.
  const shown = useDeferredValue(nearby.data) ?? nearby.data
  const { choice } = lanes
  // A board that goes in the middle of a gesture does not end it.
  useEffect(() => () => onDrag(null), [onDrag])
  const scene = useMemo(
    () => (shown ? sceneNearby(corpus, shown, choice, open, speech) : NOTHING),
    [corpus, shown, choice, open, speech],
  )

  // Fewer lanes than were asked for: the last one holds what none can be made of.
  const isWhole = nearby.isCurrent && (nearby.data?.lanes.length ?? 0) <= lanes.most
  const hasMoreLanes = !isWhole && shown?.lanes.some(({ key }) => key === '')

  // Without a drawing, no board tells when it is done.
  const hasNoDrawing = board.isError || (nearby.isError && !shown)
  useEffect(() => {
    if (hasNoDrawing) onSettled()
  }, [hasNoDrawing, onSettled])

  if (board.isError) {
    return <ErrorNotice what={speech.say('failure.board')} error={null} onRetry={() => board.refetch()} />
  }
  if (!board.data) return <p className="notice">{speech.say('loading.board')}</p>
  const { TimelineBoard } = board.data
  return (
    <>
      {nearby.isError && (
        <ErrorNotice what={speech.say('large.failed')} error={nearby.error} onRetry={askAgain} />
      )}
      <TimelineBoard
        key={speech.locale}
        scene={scene}
        part={shown ?? null}
        failed={nearby.failed}
        speech={speech}
        window={window}
        extent={corpus.extent}
        selected={open}
        reducedMotion={reducedMotion}
        onNear={nearby.onNear}
        onWindow={(seen, phase) => {
          onDrag(phase === 'dragging' ? seen : null)
          if (phase === 'settled') dragTo(seen)
        }}
        onOpen={(id) => {
          const event = shown?.events.find(({ head }) => head.id === id)
          if (event) follow(withEvent(address, event.head, window))
        }}
        onOpenBin={onOpenBin}
        onSettled={() => {
          if (nearby.failed || (nearby.isCurrent && shown === nearby.data)) onSettled()
        }}
      />
      {hasMoreLanes && (
        <p>
          <button type="button" onClick={onMoreLanes}>
            {speech.say('large.moreLanes')}
          </button>
        </p>
      )}
      <Legend scene={scene} window={window} />
    </>
  )
})
