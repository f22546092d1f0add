import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeAll, expect, inject, it } from 'vitest'
import type { CorpusSource } from '../../corpus/source.ts'
import { memorySource } from '../../memory/memorySource.ts'
import { homeAddress } from '../../query/address.ts'
import { addressStore } from '../../state/addressStore.ts'
import { corpusOf, eventOf, exactDay } from '../../testing/arbitraries.ts'
import { installWorkers, ROW_HEIGHT } from '../../testing/installWorkers.ts'
import { noFiles } from '../../testing/noFiles.ts'
import { speeches } from '../../testing/speeches.ts'
import { NamesProvider } from '../context/names.ts'
import { SpeechProvider } from '../context/speech.ts'
import { useIsPrinted } from '../context/useMedia.ts'
import { queryClient } from '../data/queryClient.ts'
import { SourceProvider } from '../data/useQuestion.ts'
import { EventList, useRowsAhead } from './EventList.tsx'

/* Printing with a source that answers late, as a worker does. In place of a timeline paper shows the list. */

const { say } = speeches.en

beforeAll(() => void installWorkers())
afterEach(() => {
  cleanup()
  queryClient.clear()
})

function Timeline() {
  useRowsAhead(true)
  return useIsPrinted() && <EventList openId={null} />
}

/** Opens a page of so many events, one a day. */
function open(size: number, view: ReactNode, from: number | null = null) {
  // Its links are the first of this page to ask where the site is.
  window.happyDOM.setURL(inject('site').address)
  addressStore.setState({ ...homeAddress('en'), from }, true)
  const corpus = corpusOf(Array.from({ length: size }, (_, n) => eventOf(`e${n}`, { when: exactDay(n) })))
  const source: CorpusSource = { ...memorySource(corpus, noFiles), peek: () => undefined }
  render(
    <QueryClientProvider client={queryClient}>
      <SourceProvider value={source}>
        <SpeechProvider value={speeches.en}>
          <NamesProvider value={corpus}>{view}</NamesProvider>
        </SpeechProvider>
      </SourceProvider>
    </QueryClientProvider>,
  )
  const loaded = () => waitFor(() => expect(queryClient.isFetching()).toBe(0))
  return { loaded }
}

/** What is in the page at the moment when a browser prints. */
function print(): { readonly rows: number; readonly text: string } {
  fireEvent(window, new Event('beforeprint'))
  const rows = document.querySelectorAll('.list [data-event-id]').length
  const paper = document.body.cloneNode(true) as HTMLElement
  // Print styles hide them.
  for (const notice of paper.querySelectorAll('.notice')) notice.remove()
  // The page on paper can be shorter: then the browser scrolls to its end.
  window.scrollTo(0, 0)
  fireEvent(window, new Event('afterprint'))
  return { rows, text: paper.textContent ?? '' }
}

it('a short list is printed at once', async () => {
  const { loaded } = open(300, <Timeline />)
  await loaded()
  expect(print().rows).toBe(300)
})

it('a long list says that it was not loaded, and is printed the second time', async () => {
  const { loaded } = open(301, <Timeline />)
  await loaded()
  expect(print()).toEqual({ rows: 0, text: say('list.unprinted') })
  await loaded()
  const { rows, text } = print()
  expect(rows).toBe(300)
  expect(text).not.toContain(say('list.unprinted'))
})

it('afterwards a long list is where the reader was, not where it opened', async () => {
  const row = () => Math.round(window.scrollY / ROW_HEIGHT)
  open(2000, <EventList openId={null} />, 1500)
  await waitFor(() => expect(row()).toBe(1500))
  window.scrollTo(0, 700 * ROW_HEIGHT)
  fireEvent.scroll(window)
  print()
  await waitFor(() => expect(document.querySelector('.long-list [data-event-id]')).not.toBeNull())
  await waitFor(() => expect(row()).toBe(700))
})
