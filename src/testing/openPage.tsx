import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, waitFor } from '@testing-library/react'
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event'
import { inject } from 'vitest'
import { homeAddress } from '../query/address.ts'
import type { Facet } from '../query/query.ts'
import { LOCALES } from '../schema/vocabulary.ts'
import { addressStore } from '../state/addressStore.ts'
import { startLink } from '../state/syncLink.ts'
import { updateStore } from '../state/updates.ts'
import { speechQuery } from '../views/context/speech.ts'
import { queryClient } from '../views/data/queryClient.ts'
import { App } from '../views/page/App.tsx'
import { speeches } from './speeches.ts'

declare global {
  interface Window {
    readonly happyDOM: {
      setURL(url: string): void
      setViewport(size: { readonly width: number; readonly height: number }): void
    }
  }
}

/* Renders the whole app in happy-dom, with records over HTTP. There is no layout: what needs it is tested in `e2e/`. */

// Keep the number of retries, but without delay.
const { queries } = queryClient.getDefaultOptions()
queryClient.setDefaultOptions({ queries: { ...queries, retryDelay: 0 } })

let stopLink = () => {}

/** Unmounts the page and resets caches, stores and localStorage. */
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
  /** Waits until the page reports that it is idle. */
  readonly settled: () => Promise<void>
  /** The number of matching events: 16 in the status "16 of 61 events, 9 in view". */
  readonly count: () => number
  /** The event ids of the list's rows, in order. */
  readonly listed: () => readonly string[]
  /** Opens the menu of a facet and returns it. */
  readonly openFacet: (facet: Facet) => Promise<HTMLElement>
  /** The current URL relative to the site's root: `en/?view=list`. */
  readonly link: () => string
}

interface Options {
  readonly width?: number
  /** URL of the records' folder, if not the default one. */
  readonly records?: string
  /** The prerendered markup of the page. */
  readonly built?: string
}

/** Opens a path below the site's root and waits until it is rendered. Pass `view=list`: the timeline needs layout. */
export async function openPage(
  path: string,
  { width = 1280, records, built }: Options = {},
): Promise<OpenPage> {
  closePage()
  const site = inject('site')
  window.happyDOM.setURL(site.address + path)
  // `setURL` does not create a history entry.
  window.history.replaceState(null, '', site.address + path)
  window.happyDOM.setViewport({ width, height: 800 })
  document.documentElement.dataset.records = records ?? site.records
  document.body.innerHTML = '<div id="app" class="page"></div>'
  if (built !== undefined) document.body.innerHTML += `<div id="built" class="page">${built}</div>`
  stopLink = startLink(null)
  for (const locale of LOCALES) queryClient.setQueryData(speechQuery(locale).queryKey, speeches[locale])

  // There are no style sheets, so the (slow) check for `pointer-events: none` is useless.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never })
  render(
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>,
    { container: document.getElementById('app') as HTMLElement },
  )
  const settled = () =>
    waitFor(() => {
      // A component that has just mounted may be fetching before the page reports it.
      const isSettled = document.documentElement.dataset.state === 'settled' && queryClient.isFetching() === 0
      if (!isSettled) throw new Error('still busy')
    })
  await settled()
  return {
    user,
    settled,
    // By attribute: `getByRole` inspects every element of the page.
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
