import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, waitFor } from '@testing-library/react'
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event'
import { inject } from 'vitest'
import { loadSpeech } from '../i18n/speech.ts'
import { homeAddress } from '../query/address.ts'
import type { Facet } from '../query/query.ts'
import { LOCALES } from '../schema/vocabulary.ts'
import { addressStore } from '../state/addressStore.ts'
import { startLink } from '../state/syncLink.ts'
import { updateStore } from '../state/updates.ts'
import { speechQuery } from '../views/context/speech.ts'
import { queryClient } from '../views/data/queryClient.ts'
import { App } from '../views/page/App.tsx'

declare global {
  interface Window {
    readonly happyDOM: {
      setURL(url: string): void
      setViewport(size: { readonly width: number; readonly height: number }): void
    }
  }
}

/* The whole page in a DOM without layout: the records come over HTTP, as in a browser. What is drawn needs `e2e/`. */

// What fails is tried again as often as ever, but at once.
const { queries } = queryClient.getDefaultOptions()
queryClient.setDefaultOptions({ queries: { ...queries, retryDelay: 0 } })

let stopLink = () => {}

/** Takes the page away, with all that it knew. */
export function closePage(): void {
  cleanup()
  stopLink()
  queryClient.clear()
  addressStore.setState(homeAddress('en'), true)
  updateStore.setState({ take: null })
  localStorage.clear()
  for (const name of Object.keys(document.documentElement.dataset))
    delete document.documentElement.dataset[name]
}

export interface OpenPage {
  readonly user: ReturnType<typeof userEvent.setup>
  /** Waits until the page says that it is idle. */
  readonly settled: () => Promise<void>
  /** How many events match, as the status says first: 16 of "16 of 61 events, 9 in view". */
  readonly count: () => number
  /** The ids of the rows of the list, in order. */
  readonly listed: () => readonly string[]
  /** Opens the values of a facet below its button; returns them. */
  readonly openFacet: (facet: Facet) => Promise<HTMLElement>
  /** The path and the query of the address bar, without the root's slash: `en/?view=list`. */
  readonly link: () => string
}

interface Options {
  readonly width?: number
  /** The folder of the records, below the root or on another host; by default where they are. */
  readonly records?: string
  /** The markup that was built into the page. */
  readonly built?: string
}

/** Opens the address below the site's root, `en/?view=list`, and waits until it is drawn. Use it with `view=list`: nothing draws here. */
export async function openPage(
  path: string,
  { width = 1280, records, built }: Options = {},
): Promise<OpenPage> {
  closePage()
  const site = inject('site')
  window.happyDOM.setURL(site.address + path)
  // Setting the address makes no entry that Back could come back to.
  window.history.replaceState(null, '', site.address + path)
  window.happyDOM.setViewport({ width, height: 800 })
  document.documentElement.dataset.records = records ?? site.records
  document.body.innerHTML = '<div id="app" class="page"></div>'
  if (built !== undefined) document.body.innerHTML += `<div id="built" class="page">${built}</div>`
  stopLink = startLink(null)
  for (const locale of LOCALES)
    queryClient.setQueryData(speechQuery(locale).queryKey, await loadSpeech(locale))

  // Without style sheets there is nothing that could keep a press away, and to look for it takes long.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never })
  render(
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>,
    { container: document.getElementById('app') as HTMLElement },
  )
  const settled = () =>
    waitFor(() => {
      // What has just appeared may have begun to load, and the page has not yet said so.
      const isSettled = document.documentElement.dataset.state === 'settled' && queryClient.isFetching() === 0
      if (!isSettled) throw new Error('still busy')
    })
  await settled()
  return {
    user,
    settled,
    // Found by its attribute: to ask for roles looks at every element of the page.
    count: () =>
      Number(/\d+/.exec(document.querySelector('[role=status]')?.textContent ?? '')?.[0] ?? Number.NaN),
    listed: () =>
      [...document.querySelectorAll<HTMLElement>('.list [data-event-id]')].map(
        ({ dataset }) => dataset.eventId ?? '',
      ),
    openFacet: async (facet) => {
      const button = document.querySelector(`[aria-controls="facet-${facet}"]`)
      if (!button) throw new Error(`no facet ${facet}`)
      await user.click(button)
      return document.getElementById(`facet-${facet}`) as HTMLElement
    },
    link: () => window.location.href.slice(site.address.length),
  }
}
