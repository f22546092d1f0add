import { useQuery } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { LaneRequest } from '../../corpus/questions.ts'
import { MOST_LANES } from '../../index/lanes.ts'
import { viewTitle } from '../../model/chips.ts'
import type { BinMark } from '../../model/layout.ts'
import { clamp, reachOf } from '../../model/moves.ts'
import { titleOf } from '../../model/opened.ts'
import { chronicleAt } from '../../model/sides.ts'
import { lanesFor, mostLanes } from '../../model/viewport.ts'
import { type DayRange, windowOf, withEvent, withMark } from '../../model/window.ts'
import type { Address } from '../../query/address.ts'
import { isEverything } from '../../query/query.ts'
import type { EventRow } from '../../schema/published.ts'
import { closePage, dragTo, follow } from '../../state/actions.ts'
import { DaysProvider } from '../context/days.ts'
import { useNames } from '../context/names.ts'
import { useSite } from '../context/site.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useIsNarrow, useIsPrinted } from '../context/useMedia.ts'
import { useShownView } from '../context/useShownView.ts'
import type { OpenCorpus } from '../data/useCorpus.ts'
import { useUsedFacets } from '../data/useFacets.ts'
import { useOpened } from '../data/useOpened.ts'
import { usePosition } from '../data/usePosition.ts'
import { askAgain, useQuestion } from '../data/useQuestion.ts'
import { binQuery } from '../detail/binQuery.ts'
import { OpenedPanel } from '../detail/OpenedPanel.tsx'
import { Chips } from '../filters/Chips.tsx'
import { FacetMenu } from '../filters/FacetMenu.tsx'
import { FilterSheet } from '../filters/FilterSheet.tsx'
import { Flows } from '../filters/Flows.tsx'
import { offersQuery } from '../filters/offersQuery.ts'
import { valuesQuery } from '../filters/valuesQuery.ts'
import { WordSearch } from '../filters/WordSearch.tsx'
import { EventList, useRowsAhead } from '../list/EventList.tsx'
import { replacePrerendered } from '../prerender/replacePrerendered.ts'
import { Tabs } from '../shell/Tabs.tsx'
import { boardQuery } from '../timeline/boardQuery.ts'
import { Timeline } from '../timeline/Timeline.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { restoreFocus } from '../ui/focus.ts'
import { Panel } from '../ui/Panel.tsx'
import { PrintFoot } from '../ui/PrintFoot.tsx'
import { useDisclosure } from '../ui/useDisclosure.ts'
import { useKeys } from '../ui/useKeys.ts'
import { ViewChoice } from '../ui/ViewChoice.tsx'
import { ChangedView } from './ChangedView.tsx'
import { Intro } from './Intro.tsx'
import { LoadProgress } from './LoadProgress.tsx'
import { PageState } from './PageState.tsx'
import { Status } from './Status.tsx'
import { UnreadNotice } from './UnreadNotice.tsx'
import { usePageTitle } from './usePageTitle.ts'
import './CorpusPage.css'

/** A bin whose events are listed. */
interface OpenBin {
  readonly bin: BinMark
  /** The lanes that it was drawn in. */
  readonly lanes: LaneRequest
  /** JSON of the page, query and lanes that the bin belongs to; the panel closes when any of them changes. */
  readonly of: string
}

/** The address that the board has drawn, and whether the whole corpus was loaded then. */
interface Drawn {
  readonly address: Address
  /** An event that has just loaded moves them. */
  readonly days: DayRange
  readonly isWhole: boolean
}

interface CorpusPageProps extends Pick<OpenCorpus, 'loading' | 'error'> {
  /** False while the messages of another language are loading. */
  readonly hasItsWords: boolean
  /** Opens the sheet to cite, save and embed. */
  readonly onTake: () => void
}

/** The page of a corpus: filters, the events as timeline or list, and the open document beside them. */
export function CorpusPage({ loading, error, hasItsWords, onTake }: CorpusPageProps) {
  const names = useNames()
  const speech = useSpeech()
  const { say, locale } = speech
  const { isFile } = useSite()
  const address = useAddress()
  const { page, query, embed } = address
  // Deferred: the board renders slowly, and the controls must respond first.
  const later = useDeferredValue(address)
  const isNarrow = useIsNarrow()
  const isPrinted = useIsPrinted()
  const shown = useShownView()
  const facets = useUsedFacets()
  const filters = useDisclosure()
  const search = useRef<HTMLInputElement>(null)
  const [dragged, setDragged] = useState<DayRange | null>(null)
  const [openBin, setOpenBin] = useState<OpenBin | null>(null)
  const [moreLanes, setMoreLanes] = useState(0)
  const [drawn, setDrawn] = useState<Drawn | null>(null)

  const count = useQuestion('count', query).data
  const { opened, marked, markedId, isPending, error: openError } = useOpened()
  const openId = marked?.id ?? null
  const position = usePosition(openId)
  // As the board does with days out of reach, so that the counts are of what it shows.
  const { from, to } = clamp(windowOf(names, address, marked), reachOf(names.extent))
  const asked = useMemo(() => ({ from, to }), [from, to])
  const lanes = useMemo(() => {
    const choice = lanesFor(names, later)
    return { choice, most: mostLanes(choice) + moreLanes }
  }, [names, later, moreLanes])

  const of = JSON.stringify([page, query, lanes, shown])
  const shownBin = openBin?.of === of ? openBin : null
  const bin = shownBin?.bin ?? null
  const title = opened ? titleOf(opened, speech) : (names.title?.[locale] ?? say('app.tagline'))
  usePageTitle(title)

  /** An embedded document is shown without the events. */
  const isAlone = embed && opened !== null
  const hasPanel = opened !== null || bin !== null
  const isEmpty = count === 0
  const hasBoard = shown === 'timeline' && !isEmpty && !isAlone
  // A prerendered home page has both views, and style sheets choose.
  const hasBoth = isFile && opened === null
  const hasList = shown === 'list' || isPrinted || hasBoth
  const board = useQuery({ ...boardQuery, enabled: hasBoard })
  const isWhole = loading === null
  // While the reader's hand moves the drawing, the link does not say yet where it is.
  const isHidden = isNarrow && hasPanel
  const isDrawn =
    !hasBoard ||
    isHidden ||
    (drawn?.address === address && drawn.days === asked && drawn.isWhole && dragged === null)
  const failure = error ?? openError ?? null

  // A partial corpus or an error notice is more useful than the prerendered page.
  const hasPart = failure !== null || (!isWhole && drawn !== null)
  useEffect(() => {
    if (hasPart) replacePrerendered()
  }, [hasPart])

  useRowsAhead(hasBoard && drawn !== null)
  useQuery({ ...valuesQuery, enabled: !embed && count !== undefined && (!hasBoard || drawn !== null) })
  const offers = useQuery({ ...offersQuery, enabled: isEmpty }).data
  const panel = useQuery({ ...binQuery, enabled: hasBoard && drawn !== null }).data
  const onSettled = useCallback(
    () => setDrawn({ address: later, days: asked, isWhole }),
    [later, asked, isWhole],
  )
  const showMoreLanes = useCallback(() => setMoreLanes((more) => more + MOST_LANES), [])
  const onOpenBin = useCallback((bin: BinMark, lanes: LaneRequest) => setOpenBin({ bin, lanes, of }), [of])
  /** Closes the panel and returns the focus to the element that opened it. */
  const close = () => {
    if (bin) setOpenBin(null)
    else if (isNarrow && shown === 'timeline') follow(withMark(address, markedId, marked, asked))
    else closePage()
    restoreFocus(bin?.id ?? openId ?? (page.kind === 'timeline' ? '' : page.id))
  }
  const end = chronicleAt(names, address)?.steps.at(-1)?.event
  const addressOf = (event: EventRow) => withEvent(address, event, asked)
  const step = (which: 'previous' | 'next') => {
    const other = position[which]
    if (other) follow(addressOf(other))
  }
  useKeys({
    find: () => (isNarrow ? filters.open() : search.current?.focus()),
    next: () => step('next'),
    previous: () => step('previous'),
    close: () => hasPanel && close(),
  })

  return (
    <DaysProvider value={asked}>
      <PageState isDrawn={hasItsWords && isWhole && !isPending && isDrawn} onDrawn={replacePrerendered} />
      <main id="events" tabIndex={-1} data-view={shown} data-panel={hasPanel ? 'open' : undefined}>
        {opened && names.title && (
          <p className="corpus-title">
            <bdi>{names.title[locale]}</bdi>
          </p>
        )}
        <h1 className={opened || names.title === null ? 'unseen' : 'corpus-title'}>
          <bdi>{title}</bdi>
        </h1>
        {names.isMachineCoded && <p className="soft">{say('corpus.machine')}</p>}
        <UnreadNotice />
        {page.kind !== 'event' && address.version !== null && address.version !== names.version && (
          <ChangedView />
        )}
        {!embed && (
          <search className="filters" aria-label={say('filters.label')}>
            <Flows />
            {!isNarrow && (
              <div className="facets">
                {facets.map((facet) => (
                  <FacetMenu key={facet} facet={facet} />
                ))}
                <WordSearch field={search} />
              </div>
            )}
          </search>
        )}
        {/* In the place of the chips, so that the fields above do not move under the hand that fills them. */}
        {!embed && (page.kind === 'timeline' && isEverything(query) ? <Intro /> : <Chips />)}
        {!isAlone && (
          <div className="standing">
            <p className="asked">{viewTitle(names, address, speech)}</p>
            {hasBoth && <Status window={null} of="list" />}
            <Status
              window={shown === 'timeline' && !isPrinted ? (dragged ?? asked) : null}
              of={hasBoth ? 'timeline' : undefined}
            />
            {hasBoard && board.data && <board.data.BoardControls window={asked} />}
            {!isNarrow && !embed && <ViewChoice />}
          </div>
        )}
        {failure && <ErrorNotice what={say('corpus.failed')} error={failure} onRetry={askAgain} />}
        {loading && <LoadProgress {...loading} />}
        {hasBoard && board.data && (
          <board.data.Overview
            window={dragged ?? asked}
            story={end ? { end, addressOf } : null}
            onWindow={dragTo}
          />
        )}
        {/* Reserves the overview's height, so that loading it causes no layout shift. */}
        {hasBoard && board.isPending && <div className="overview-space" />}
        <div className="stage">
          {!isAlone && (
            <div className="events" tabIndex={-1}>
              {isEmpty && offers && <offers.NoEvents />}
              {hasBoard && (
                <Timeline
                  address={later}
                  lanes={lanes}
                  openId={openId}
                  openBin={bin}
                  onDrag={setDragged}
                  onOpenBin={onOpenBin}
                  onMoreLanes={showMoreLanes}
                  onSettled={onSettled}
                />
              )}
              {!isEmpty && hasList && <EventList openId={openId} />}
            </div>
          )}
          <ErrorBoundary
            of={`${of} ${bin?.id}`}
            fallback={(retry) => (
              <Panel id={of} title={title} onClose={close}>
                <ErrorNotice what={say('failure.here')} error={null} onRetry={retry} />
              </Panel>
            )}
          >
            {shownBin
              ? panel && <panel.BinPanel {...shownBin} onClose={close} />
              : opened && <OpenedPanel opened={opened} position={position} onClose={close} onTake={onTake} />}
          </ErrorBoundary>
        </div>
        {page.kind !== 'event' && <PrintFoot address={address} version={names.version} />}
      </main>
      {isNarrow && !embed && <Tabs onFilter={filters.open} />}
      {filters.isOpen && <FilterSheet matching={count ?? 0} onClose={filters.close} />}
    </DaysProvider>
  )
}
