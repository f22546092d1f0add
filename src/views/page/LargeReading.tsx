import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { CorpusInfo } from '../../corpus/questions.ts'
import type { Corpus } from '../../index/corpus.ts'
import { MOST_LANES } from '../../index/lanes.ts'
import { viewTitle } from '../../model/chips.ts'
import { lanesFor } from '../../model/largeCorpus.ts'
import type { BinMark } from '../../model/layout.ts'
import { moved } from '../../model/moves.ts'
import { openedBy, titleOf } from '../../model/opened.ts'
import { type DayRange, windowOf, withEvent } from '../../model/window.ts'
import type { Address, Page } from '../../query/address.ts'
import { FACETS } from '../../query/query.ts'
import { closePage, dragTo, follow, lookAt } from '../../state/actions.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useIsNarrow, useIsPrinted } from '../context/useMedia.ts'
import { useShownView } from '../context/useShownView.ts'
import { usePosition } from '../data/usePosition.ts'
import { askAgain, useQuestion } from '../data/useQuestion.ts'
import { BinPanel } from '../detail/BinPanel.tsx'
import { OpenedPanel } from '../detail/OpenedPanel.tsx'
import { Chips } from '../filters/Chips.tsx'
import { FacetMenu } from '../filters/FacetMenu.tsx'
import { FilterSheet } from '../filters/FilterSheet.tsx'
import { WordSearch } from '../filters/WordSearch.tsx'
import { LargeList } from '../list/LargeList.tsx'
import { replacePrerendered } from '../prerender/replacePrerendered.ts'
import { Tabs } from '../shell/Tabs.tsx'
import { BoardControls } from '../timeline/BoardControls.tsx'
import { LargeTimeline } from '../timeline/LargeTimeline.tsx'
import { Overview } from '../timeline/Overview.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { restoreFocus } from '../ui/focus.ts'
import { useDisclosure } from '../ui/useDisclosure.ts'
import { useKeys } from '../ui/useKeys.ts'
import { ViewChoice } from '../ui/ViewChoice.tsx'
import { NoEvents } from './NoEvents.tsx'
import { PageState } from './PageState.tsx'
import { Status } from './Status.tsx'
import { usePageTitle } from './usePageTitle.ts'

/** A bin whose events are listed, and what was open when it was pressed. */
interface Listed {
  readonly bin: BinMark
  readonly over: Page
  /** What was asked then, and how it was drawn: of anything else it says nothing. */
  readonly of: string
}

/** What the board has drawn last, and whether the whole corpus had come by then. */
interface Drawn {
  readonly address: Address
  readonly isWhole: boolean
}

interface LargeReadingProps {
  readonly corpus: Corpus
  readonly outline: CorpusInfo
  readonly hasItsWords: boolean
  /** The open event is on its way. */
  readonly isOpening: boolean
  /** Files that have come; null when nothing more is on its way. */
  readonly loading: number | null
  /** Undefined while nothing of it has failed. */
  readonly failure: Error | null | undefined
}

/** In milliseconds. Controls and the progress of a slow network are worth more than an outline. */
const OUTLINE_TIMEOUT = 1000

/** Lets the outline stand that `ahead.ts` has drawn, until more is drawn or it takes long. */
function useOutline(isDrawn: boolean): void {
  useEffect(() => {
    if (isDrawn) replacePrerendered()
    const late = setTimeout(replacePrerendered, OUTLINE_TIMEOUT)
    return () => clearTimeout(late)
  }, [isDrawn])
}

/** The page of a large corpus: the filters, the overview, and the days in view as timeline or list. */
export function LargeReading(props: LargeReadingProps) {
  const { corpus, outline, hasItsWords, isOpening, loading, failure } = props
  const speech = useSpeech()
  const { say, locale } = speech
  const address = useAddress()
  const { page, query } = address
  // The board takes longer to draw than all else: what the reader has just done is shown before.
  const later = useDeferredValue(address)
  const isNarrow = useIsNarrow()
  const shown = useShownView()
  const isPrinted = useIsPrinted()
  const filters = useDisclosure()
  const search = useRef<HTMLInputElement>(null)
  const asked = windowOf(corpus, address)
  const [dragged, setDragged] = useState<DayRange | null>(null)
  const [listed, setListed] = useState<Listed | null>(null)
  const [most, setMost] = useState(MOST_LANES)
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const seen = dragged ?? asked
  const count = useQuestion('count', query)
  const lanes = useMemo(
    () => ({ choice: lanesFor(corpus, later.lanes, later.query), most }),
    [corpus, later.lanes, later.query, most],
  )
  const of = JSON.stringify([query, lanes, shown])
  const openBin = useCallback((bin: BinMark) => setListed({ bin, over: page, of }), [page, of])
  const showMoreLanes = useCallback(() => setMost((most) => most + MOST_LANES), [])
  const isWhole = loading === null
  const onSettled = useCallback(() => setDrawn({ address: later, isWhole }), [later, isWhole])

  const opened = isOpening ? null : openedBy(corpus, page)
  const position = usePosition(opened?.kind === 'event' ? opened.event.id : null)
  const title = opened ? titleOf(opened, speech) : outline.title[locale]
  if (listed && listed.of !== of) setListed(null)
  // What is chosen from the list lies on it: closed, it leaves the list as it was.
  const bin = listed && (opened === null || listed.over === page) ? listed.bin : null
  const hasPanel = opened !== null || bin !== null
  const isEmpty = count.data === 0
  useOutline(shown === 'list' || isEmpty || drawn !== null || failure != null)
  usePageTitle(title)
  const hasDrawing = shown === 'timeline' && !isEmpty
  const isDrawn = drawn?.address === address && drawn.isWhole && dragged === null

  const close = () => {
    if (bin) setListed(null)
    else closePage()
    restoreFocus(bin?.id ?? (page.kind === 'event' ? page.id : ''))
  }
  const step = (which: 'previous' | 'next') => {
    const other = position[which]
    if (other) follow(withEvent(address, other, asked))
  }
  useKeys({
    next: () => step('next'),
    previous: () => step('previous'),
    find: () => (isNarrow ? filters.open() : search.current?.focus()),
    close: () => hasPanel && close(),
  })

  return (
    <>
      <PageState
        isDrawn={hasItsWords && isWhole && (!hasDrawing || isDrawn)}
        onSettled={replacePrerendered}
      />
      <main id="events" tabIndex={-1} data-view={shown} data-panel={hasPanel ? 'open' : undefined}>
        <h1 className={opened ? 'unseen' : 'large-title'}>{title}</h1>
        {!address.embed && (
          <search className="filters" aria-label={say('filters.label')}>
            {!isNarrow &&
              FACETS.filter((facet) => corpus.held[facet].size > 0).map((facet) => (
                <FacetMenu key={facet} corpus={corpus} facet={facet} />
              ))}
            {!isNarrow && <WordSearch field={search} />}
          </search>
        )}
        {!address.embed && <Chips corpus={corpus} />}
        <div className="standing">
          <p className="asked">{viewTitle(corpus, address, speech)}</p>
          <Status size={outline.size} window={seen} />
          {hasDrawing && <BoardControls onMove={(move) => lookAt(moved(asked, move, corpus.extent))} />}
          {!isNarrow && !address.embed && <ViewChoice />}
        </div>
        {failure && <ErrorNotice what={say('large.failed')} error={failure} onRetry={askAgain} />}
        {loading !== null && (
          <p className="large-loading">
            <progress value={loading} max={outline.files} aria-labelledby="large-loading" />{' '}
            <span id="large-loading">{say('large.loading', { files: loading, all: outline.files })}</span>
          </p>
        )}
        <Overview extent={corpus.extent} window={seen} onWindow={dragTo} />
        <div className="stage">
          <div className="events">
            {isEmpty && <NoEvents />}
            {hasDrawing && (
              <LargeTimeline
                corpus={corpus}
                address={later}
                lanes={lanes}
                onDrag={setDragged}
                onOpenBin={openBin}
                onMoreLanes={showMoreLanes}
                onSettled={onSettled}
              />
            )}
            {!isEmpty && (shown === 'list' || isPrinted) && (
              <LargeList corpus={corpus} window={asked} onAllDays={() => lookAt(corpus.extent)} />
            )}
          </div>
          {bin ? (
            <BinPanel corpus={corpus} bin={bin} lanes={lanes} onClose={close} />
          ) : (
            opened && <OpenedPanel corpus={corpus} opened={opened} position={position} onClose={close} />
          )}
        </div>
      </main>
      {isNarrow && !address.embed && <Tabs onFilter={filters.open} />}
      {filters.isOpen && <FilterSheet corpus={corpus} matching={count.data ?? 0} onClose={filters.close} />}
    </>
  )
}
