import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { createStore } from 'zustand/vanilla'
import type { Speech } from '../i18n/speech.ts'
import type { Corpus } from '../index/corpus.ts'
import { type EventFiles, memorySource } from '../memory/memorySource.ts'
import type { TextWidth } from '../model/label.ts'
import { type Address, encodeAddress } from '../query/address.ts'
import type { EventFile } from '../schema/published.ts'
import { SiteProvider } from '../views/context/site.ts'
import { speechQuery } from '../views/context/speech.ts'
import { sourceQuery } from '../views/data/useCorpus.ts'
import { App } from '../views/page/App.tsx'
import { BoardControls } from '../views/timeline/BoardControls.tsx'
import { boardQuery } from '../views/timeline/boardQuery.ts'
import { Legend } from '../views/timeline/Legend.tsx'
import { loneEvent } from '../views/timeline/loneEvent.ts'
import { Overview } from '../views/timeline/Overview.tsx'
import { staticBoard } from './StaticBoard.tsx'

export interface PageContent {
  /** Null: the page as it is before the records are loaded. */
  readonly corpus: Corpus | null
  /** The messages in the language of the address. */
  readonly speech: Speech
  /** The file of the event that the address opens, if any. */
  readonly event?: EventFile | undefined
  /** The e-mail address that takes reports of errors; null for none. */
  readonly reportTo: string | null
  /** Measures labels of the board in the regular type of the page. */
  readonly textWidth: TextWidth
}

/** Only the open event's file is at hand; other loads stay pending, since nothing is fetched while rendering. */
const filesOf = (event: EventFile | undefined): EventFiles => ({
  peek: (id) => (event?.id === id ? event : undefined),
  load: () => new Promise(() => {}),
  loadAll: () => new Promise(() => {}),
})

/**
 * Prerenders a page to static markup, with the components of the browser app and the records in memory. Links lead to
 * prerendered pages, relative to `root`, the path from this page to the site's root: `../../../`. They omit the days in
 * view, which only the timeline uses.
 */
export function renderPage(
  address: Address,
  { corpus, speech, event, reportTo, textWidth }: PageContent,
  root: string,
): string {
  const client = new QueryClient()
  if (corpus) client.setQueryData(sourceQuery(null).queryKey, memorySource(corpus, filesOf(event)))
  client.setQueryData(speechQuery(speech.locale).queryKey, speech)
  client.setQueryData(boardQuery.queryKey, {
    TimelineBoard: staticBoard(textWidth),
    Legend,
    Overview,
    BoardControls,
    loneEvent,
  })
  const site = {
    addresses: createStore<Address>()(() => address),
    hrefOf: (to: Address) => root + encodeAddress({ ...to, from: null, to: null }),
    isFile: true,
    reportTo,
  }
  const markup = renderToStaticMarkup(
    <SiteProvider value={site}>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </SiteProvider>,
  )
  // Otherwise the one-minute timers of the query cache would keep the build process running.
  client.clear()
  return markup
}
