import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { createStore } from 'zustand/vanilla'
import type { Speech } from '../i18n/speech.ts'
import type { Corpus } from '../index/corpus.ts'
import { type EventFiles, memorySource } from '../memory/memorySource.ts'
import { type Address, encodeAddress } from '../query/address.ts'
import type { EventFile } from '../schema/published.ts'
import { SiteProvider } from '../views/context/site.ts'
import { speechQuery } from '../views/context/speech.ts'
import { sourceQuery } from '../views/data/useCorpus.ts'
import { App } from '../views/page/App.tsx'

export interface PageContent {
  /** Null: the page as it is until the records come. */
  readonly corpus: Corpus | null
  /** In the language of the address. */
  readonly speech: Speech
  /** The file of the event that the address opens, where it opens one. */
  readonly event?: EventFile | undefined
}

/** A page needs the file of the event that it opens, and nothing is fetched while it is rendered. */
const filesOf = (event: EventFile | undefined): EventFiles => ({
  peek: (id) => (event?.id === id ? event : undefined),
  load: () => new Promise(() => {}),
  loadAll: () => new Promise(() => {}),
})

/**
 * The markup of a page that stands alone: the same components as in the browser, drawn once, with the records in hand.
 * Links lead to pages, relative to `root`, the way from this page to the site's root: `../../../`. Days in view stay
 * out of them: they mean nothing without a timeline.
 */
export function renderPage(address: Address, { corpus, speech, event }: PageContent, root: string): string {
  const client = new QueryClient()
  if (corpus) client.setQueryData(sourceQuery(null).queryKey, memorySource(corpus, filesOf(event)))
  client.setQueryData(speechQuery(speech.locale).queryKey, speech)
  const site = {
    addresses: createStore<Address>()(() => address),
    hrefOf: (to: Address) => root + encodeAddress({ ...to, from: null, to: null }),
    isFile: true,
  }
  const markup = renderToStaticMarkup(
    <SiteProvider value={site}>
      <QueryClientProvider client={client}>
        <App />
      </QueryClientProvider>
    </SiteProvider>,
  )
  // Timers that would let answers go after a minute would keep the build from ending.
  client.clear()
  return markup
}
