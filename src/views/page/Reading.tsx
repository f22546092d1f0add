import { useMemo, useRef, useState } from 'react'
import type { Corpus } from '../../index/corpus.ts'
import { memorySource } from '../../memory/memorySource.ts'
import { viewTitle } from '../../model/chips.ts'
import { moved } from '../../model/moves.ts'
import { openedBy, titleOf } from '../../model/opened.ts'
import { type DayRange, windowOf, withEvent } from '../../model/window.ts'
import type { Address } from '../../query/address.ts'
import { FACETS } from '../../query/query.ts'
import { closePage, follow, lookAt } from '../../state/actions.ts'
import { useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useIsNarrow, useIsPrinted } from '../context/useMedia.ts'
import { useShownView } from '../context/useShownView.ts'
import { useAnswer } from '../data/useAnswer.ts'
import { usePosition } from '../data/usePosition.ts'
import { SourceProvider } from '../data/useQuestion.ts'
import { DayPanel } from '../detail/DayPanel.tsx'
import { OpenedPanel } from '../detail/OpenedPanel.tsx'
import { Chips } from '../filters/Chips.tsx'
import { FacetMenu } from '../filters/FacetMenu.tsx'
import { FilterSheet } from '../filters/FilterSheet.tsx'
import { Flows } from '../filters/Flows.tsx'
import { WordSearch } from '../filters/WordSearch.tsx'
import { replacePrerendered } from '../prerender/replacePrerendered.ts'
import { Tabs } from '../shell/Tabs.tsx'
import { BoardControls } from '../timeline/BoardControls.tsx'
import { restoreFocus } from '../ui/focus.ts'
import { PrintFoot } from '../ui/PrintFoot.tsx'
import { useDisclosure } from '../ui/useDisclosure.ts'
import { useKeys } from '../ui/useKeys.ts'
import { ViewChoice } from '../ui/ViewChoice.tsx'
import { ChangedView } from './ChangedView.tsx'
import { Events } from './Events.tsx'
import { PageState } from './PageState.tsx'
import { Status } from './Status.tsx'
import { usePageTitle } from './usePageTitle.ts'

interface OpenDay {
  readonly events: readonly string[]
  /** The mark that stands for them. */
  readonly mark: string
  /** The page it was opened over: going anywhere else closes it. */
  readonly over: string
}

interface ReadingProps {
  readonly corpus: Corpus
  /** False while the words of another language are on their way. */
  readonly hasItsWords: boolean
  /** Opens the ways to cite, save and embed. */
  readonly onTake: () => void
}

/** The page once the records are there: filters, the events as timeline or list, and the document beside them. */
export function Reading(props: ReadingProps) {
  const source = useMemo(() => memorySource(props.corpus), [props.corpus])
  return (
    <SourceProvider value={source}>
      <ReadingOf {...props} />
    </SourceProvider>
  )
}

function ReadingOf({ corpus, hasItsWords, onTake }: ReadingProps) {
  const speech = useSpeech()
  const { say } = speech
  const address = useAddress()
  const { page } = address
  const matching = useAnswer(corpus)
  const isNarrow = useIsNarrow()
  const isPrinted = useIsPrinted()
  const shown = useShownView()
  const filters = useDisclosure()
  const search = useRef<HTMLInputElement>(null)
  const asked = windowOf(corpus, address)
  const [dragged, setDragged] = useState<DayRange | null>(null)
  const [day, setDay] = useState<OpenDay | null>(null)
  const [drawn, setDrawn] = useState<Address | null>(null)

  const opened = openedBy(corpus, page)
  const openId = opened?.kind === 'event' ? opened.event.id : null
  const position = usePosition(openId)
  const pageName = page.kind === 'timeline' ? '' : `${page.kind} ${page.id}`
  const openDay = day?.over === pageName ? day : null
  const title = opened ? titleOf(opened, speech) : say('app.tagline')
  /** In someone else's page a document stands alone. */
  const isAlone = address.embed && opened !== null
  const hasPanel = opened !== null || openDay !== null
  const hasDrawing = shown === 'timeline' && matching.length > 0 && !isAlone

  usePageTitle(title)
  /** While the reader's hand moves the drawing, the link does not say yet where it is. */
  const isAtRest = !hasDrawing || (drawn === address && dragged === null)

  /** Closes what is open beside the events and gives the focus back to what opened it. */
  const close = () => {
    if (openDay) setDay(null)
    else closePage()
    restoreFocus(openDay?.mark ?? openId ?? (page.kind === 'timeline' ? '' : page.id))
  }
  const step = (which: 'previous' | 'next') => {
    const other = position[which]
    if (other) follow(withEvent(address, other, asked))
  }

  useKeys({
    find: () => (isNarrow ? filters.open() : search.current?.focus()),
    next: () => step('next'),
    previous: () => step('previous'),
    close: () => hasPanel && close(),
  })

  return (
    <>
      <PageState isDrawn={hasItsWords && isAtRest} onSettled={replacePrerendered} />
      <main id="events" tabIndex={-1} data-view={shown} data-panel={hasPanel ? 'open' : undefined}>
        <h1 className="unseen">{title}</h1>
        {page.kind !== 'event' && address.version !== null && address.version !== corpus.version && (
          <ChangedView corpus={corpus} matching={matching} />
        )}
        {!address.embed && (
          <search className="filters" aria-label={say('filters.label')}>
            <Flows corpus={corpus} />
            {!isNarrow && FACETS.map((facet) => <FacetMenu key={facet} corpus={corpus} facet={facet} />)}
            {!isNarrow && <WordSearch field={search} />}
          </search>
        )}
        {!address.embed && <Chips corpus={corpus} />}
        {!isAlone && (
          <div className="standing">
            <p className="asked">{viewTitle(corpus, address, speech)}</p>
            <Status
              size={corpus.events.length}
              window={shown === 'timeline' && !isPrinted ? (dragged ?? asked) : null}
            />
            {hasDrawing && <BoardControls onMove={(move) => lookAt(moved(asked, move, corpus.extent))} />}
            {!isNarrow && !address.embed && <ViewChoice />}
          </div>
        )}
        <div className="stage">
          {!isAlone && (
            <div className="events">
              <Events
                corpus={corpus}
                matching={matching}
                window={asked}
                onDrag={setDragged}
                onOpenDay={(events, mark) => setDay({ events, mark, over: pageName })}
                onSettled={() => setDrawn(address)}
              />
            </div>
          )}
          {openDay ? (
            <DayPanel corpus={corpus} ids={openDay.events} onClose={close} />
          ) : (
            opened && (
              <OpenedPanel
                corpus={corpus}
                opened={opened}
                position={position}
                onClose={close}
                onTake={onTake}
              />
            )
          )}
        </div>
        {page.kind !== 'event' && <PrintFoot address={address} version={corpus.version} />}
      </main>
      {isNarrow && !address.embed && <Tabs onFilter={filters.open} />}
      {filters.isOpen && <FilterSheet corpus={corpus} matching={matching.length} onClose={filters.close} />}
    </>
  )
}
