import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { CorpusSource } from '../../corpus/source.ts'
import { memorySource } from '../../memory/memorySource.ts'
import { homeAddress } from '../../query/address.ts'
import { addressStore } from '../../state/addressStore.ts'
import { corpusOf, eventOf, exactDay } from '../../testing/arbitraries.ts'
import { installWorkers } from '../../testing/installWorkers.ts'
import { noFiles } from '../../testing/noFiles.ts'
import { speeches } from '../../testing/speeches.ts'
import { NamesProvider } from '../context/names.ts'
import { SpeechProvider } from '../context/speech.ts'
import { useIsPrinted } from '../context/useMedia.ts'
import { queryClient } from '../data/queryClient.ts'
import { SourceProvider } from '../data/useQuestion.ts'
import { EventList, useRowsAhead } from './EventList.tsx'

/* Printing the timeline of a source that answers late, as a worker does: paper shows the list in its place. */

const { say } = speeches.en

beforeAll(() => void installWorkers())
afterEach(() => {
  cleanup()
  queryClient.clear()
})

function Page() {
  useRowsAhead(true)
  return useIsPrinted() && <EventList openId={null} />
}

/** Opens a view of so many events, one a day. */
function open(size: number, view = <Page />) {
  // Its links are the first of this page to ask where the site is.
  addressStore.setState(homeAddress('en'), true)
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
  fireEvent(window, new Event('afterprint'))
  return { rows, text: paper.textContent ?? '' }
}

it('a short list is printed at once', async () => {
  const { loaded } = open(300)
  await loaded()
  expect(print().rows).toBe(300)
})

it('a long list says that it was not loaded, and is printed the second time', async () => {
  const { loaded } = open(301)
  await loaded()
  expect(print()).toEqual({ rows: 0, text: say('list.unprinted') })
  await loaded()
  const { rows, text } = print()
  expect(rows).toBe(300)
  expect(text).not.toContain(say('list.unprinted'))
})

it('a long list is not mounted again when it was printed, so that the reader is where they were', async () => {
  const { loaded } = open(301, <EventList openId={null} />)
  await loaded()
  const list = await waitFor(() => document.querySelector('.long-list') ?? Promise.reject())
  expect(print().text).toContain(say('list.cut', { shown: 300, count: 301, day: speeches.en.day(0, 'long') }))
  expect(document.querySelector('.long-list')).toBe(list)
  expect(document.querySelectorAll('.list')).toHaveLength(1)
})
