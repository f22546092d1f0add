import { useEffect, useRef, useState } from 'react'
import type { Corpus } from '../index/corpus.ts'
import { neighbours } from '../model/detail.ts'
import { extentOf, type Window, windowOf } from '../model/window.ts'
import type { Address } from '../query/address.ts'
import { closePage, lookAt } from '../state/actions.ts'
import { go } from '../state/syncLink.ts'
import { ChroniclePanel } from './detail/ChroniclePanel.tsx'
import { DayPanel } from './detail/DayPanel.tsx'
import { EventPanel } from './detail/EventPanel.tsx'
import { UnknownPanel } from './detail/UnknownPanel.tsx'
import { addressOfEvent } from './EventLink.tsx'
import { Events } from './Events.tsx'
import { Chips } from './filters/Chips.tsx'
import { FacetMenu } from './filters/FacetMenu.tsx'
import { FACETS } from './filters/FacetValues.tsx'
import { FilterSheet } from './filters/FilterSheet.tsx'
import { Flows } from './filters/Flows.tsx'
import { WordSearch } from './filters/WordSearch.tsx'
import { restoreFocus } from './focus.ts'
import { Status } from './Status.tsx'
import { Tabs } from './shell/Tabs.tsx'
import { useKeys } from './shell/useKeys.ts'
import { useSpeech } from './speech.ts'
import { BoardControls } from './timeline/BoardControls.tsx'
import { moved } from './timeline/moves.ts'
import { useAddress } from './useAddress.ts'
import { useAnswer } from './useAnswer.ts'
import { useDisclosure } from './useDisclosure.ts'
import { useIsNarrow } from './useMedia.ts'
import { useSettled } from './useSettled.ts'
import { useShownView } from './useShownView.ts'
import { ViewChoice } from './ViewChoice.tsx'

interface OpenDay {
  readonly ids: readonly string[]
  /** The page it was opened over: going anywhere else closes it. */
  readonly over: string
}

/** The page once the records are there: filters, the events as timeline or list, and the document beside them. */
export function Reading({ corpus }: { readonly corpus: Corpus }) {
  const { say, locale } = useSpeech()
  const address = useAddress()
  const { page } = address
  const matching = useAnswer(corpus)
  const isNarrow = useIsNarrow()
  const filters = useDisclosure()
  const search = useRef<HTMLInputElement>(null)
  const asked = windowOf(corpus, address)
  const [dragged, setDragged] = useState<Window | null>(null)
  const [day, setDay] = useState<OpenDay | null>(null)
  const [drawn, setDrawn] = useState<Address | null>(null)
  const shown = useShownView()

  const pageName = page.kind === 'timeline' ? '' : `${page.kind} ${page.id}`
  const event = page.kind === 'event' ? corpus.byId.get(page.id) : undefined
  const chronicle = page.kind === 'chronicle' ? corpus.chronicles.get(page.id) : undefined
  const openDay = day?.over === pageName ? day : null
  const title = event?.title[locale] ?? chronicle?.title[locale] ?? say('app.tagline')

  useEffect(() => {
    document.title = `${title} · ${say('app.name')}`
  }, [title, say])

  useSettled(locale === address.locale && (drawn === address || shown === 'list' || matching.length === 0))

  const step = (which: 'previous' | 'next') => {
    const other = event && neighbours(matching, event.id)[which]
    if (other) go(addressOfEvent(address, other), 'push')
  }
  useKeys({
    '/': () => (isNarrow ? filters.open() : search.current?.focus()),
    j: () => step('next'),
    k: () => step('previous'),
    Escape: () => {
      if (openDay) setDay(null)
      else if (page.kind !== 'timeline') {
        closePage()
        restoreFocus(page.id)
      }
    },
  })

  const panel = () => {
    if (openDay) return <DayPanel corpus={corpus} ids={openDay.ids} onClose={() => setDay(null)} />
    if (page.kind === 'timeline') return null
    if (event) return <EventPanel corpus={corpus} event={event} matching={matching} />
    if (chronicle) return <ChroniclePanel corpus={corpus} chronicle={chronicle} />
    return <UnknownPanel what={page.kind} id={page.id} />
  }
  const beside = panel()

  return (
    <>
      <main id="events" tabIndex={-1} data-view={shown} data-panel={beside ? 'open' : undefined}>
        <h1 className="unseen">{title}</h1>
        <search className="filters" aria-label={say('filters.label')}>
          <Flows corpus={corpus} />
          {!isNarrow && FACETS.map((facet) => <FacetMenu key={facet} corpus={corpus} facet={facet} />)}
          {!isNarrow && <WordSearch field={search} />}
        </search>
        <Chips corpus={corpus} />
        <div className="standing">
          <Status corpus={corpus} matching={matching} window={dragged ?? asked} />
          {shown === 'timeline' && matching.length > 0 && (
            <BoardControls onMove={(move) => lookAt(moved(asked, move, extentOf(corpus.events)), 'push')} />
          )}
          {!isNarrow && <ViewChoice />}
        </div>
        <div className="stage">
          <div className="events">
            <Events
              corpus={corpus}
              matching={matching}
              window={asked}
              onDrag={setDragged}
              onOpenDay={(ids) => setDay({ ids, over: pageName })}
              onSettled={() => setDrawn(address)}
            />
          </div>
          {beside}
        </div>
      </main>
      {isNarrow && <Tabs onFilter={filters.open} />}
      {filters.isOpen && <FilterSheet corpus={corpus} onClose={filters.close} />}
    </>
  )
}
