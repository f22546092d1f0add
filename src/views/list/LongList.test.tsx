import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, waitFor } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Questions } from '../../corpus/questions.ts'
import type { CorpusSource } from '../../corpus/source.ts'
import { homeAddress } from '../../query/address.ts'
import { EVERYTHING } from '../../query/query.ts'
import { addressStore } from '../../state/addressStore.ts'
import { corpusOf, eventOf, exactDay } from '../../testing/arbitraries.ts'
import { installWorkers, ROW_HEIGHT } from '../../testing/installWorkers.ts'
import { speeches } from '../../testing/speeches.ts'
import { NamesProvider } from '../context/names.ts'
import { SpeechProvider } from '../context/speech.ts'
import { queryClient } from '../data/queryClient.ts'
import { SourceProvider } from '../data/useQuestion.ts'
import { LongList } from './LongList.tsx'

/* 250,000 events, ten a day: too high for a page, so the list begins at the row it opens at. */

const COUNT = 250_000
const MOST = 100_000
const PER_DAY = 10
const rowOf = (id: string) => Number(id.slice(1))
const listed = (row: number) => ({
  event: eventOf(`e${row}`, { when: exactDay(Math.floor(row / PER_DAY)) }),
  parts: 0,
  partOf: null,
})

type Asked = { readonly [K in keyof Questions]?: (ask: Questions[K]['ask']) => Questions[K]['answer'] }
const answers: Asked = {
  rows: ({ at, many }) => ({
    count: COUNT,
    events: Array.from({ length: Math.min(many, COUNT - at) }, (_, index) => listed(at + index)),
  }),
  rowAt: ({ day }) => Math.max(0, day * PER_DAY),
  position: ({ id }) => ({ matches: true, at: rowOf(id), previous: null, next: null }),
}
const source: CorpusSource = {
  id: 'a quarter of a million',
  peek: () => undefined,
  revisionOf: () => 0,
  ask: async (kind, params) => {
    const answer = answers[kind] as ((ask: typeof params) => never) | undefined
    if (!answer) throw new Error(`not asked: ${kind}`)
    return answer(params)
  },
}

beforeAll(() => void installWorkers())
beforeEach(() => window.scrollTo(0, 0))
afterEach(() => {
  cleanup()
  queryClient.clear()
})

interface Shown {
  readonly openId?: string
  readonly isOpening?: boolean
  readonly from?: number
}

function openList(first: Shown) {
  // Its links are the first of this page to ask where the site is.
  addressStore.setState(homeAddress('en'), true)
  const range = { query: EVERYTHING, window: null, lane: null }
  const list = ({ openId, isOpening, from }: Shown) => (
    <QueryClientProvider client={queryClient}>
      <SourceProvider value={source}>
        <SpeechProvider value={speeches.en}>
          <NamesProvider value={{ ...corpusOf([]), extent: { from: 0, to: COUNT / PER_DAY } }}>
            <LongList
              range={range}
              count={COUNT}
              openId={openId ?? null}
              isOpening={isOpening ?? false}
              from={from ?? null}
            />
          </NamesProvider>
        </SpeechProvider>
      </SourceProvider>
    </QueryClientProvider>
  )
  const { rerender } = render(list(first))
  return { show: (shown: Shown) => rerender(list(shown)) }
}

/** The events in the page by their place in the list, from 0. */
const shown = () => {
  fireEvent.scroll(window)
  const rows = [...document.querySelectorAll<HTMLElement>('.long-list > li')]
  const ids = rows.map((row) => row.querySelector<HTMLElement>('[data-event-id]')?.dataset.eventId ?? '')
  return new Map(rows.map((row, index) => [Number(row.getAttribute('aria-posinset')) - 1, ids[index]]))
}
const expectAt = (place: number, id: string) => waitFor(() => expect(shown().get(place)).toBe(id))

it('opens at the first of all events, and says how many of them it lists', async () => {
  openList({})
  await expectAt(0, 'e0')
  const words = document.querySelector('.list > .soft')?.textContent
  expect(words).toContain('100,000 events from 1 January 1970 on; 250,000 match.')
  expect(document.querySelector('.long-list > li')?.getAttribute('aria-setsize')).toBe(String(MOST))
})

it('begins at the day that the link looks from', async () => {
  openList({ from: 12_000 })
  await expectAt(0, 'e120000')
})

it('of the last days it lists all that it can hold before them too', async () => {
  openList({ from: 24_999 })
  await expectAt(99_990, 'e249990')
  expect(Math.round(window.scrollY / ROW_HEIGHT)).toBe(99_990)
})

it('waits for the open event, and begins there', async () => {
  const { show } = openList({ isOpening: true, from: 100 })
  await expectAt(0, 'e0')
  show({ openId: 'e140007', from: 100 })
  await expectAt(0, 'e140007')
})

it('an event that is opened later moves nothing', async () => {
  const { show } = openList({ from: 12_000 })
  await expectAt(3, 'e120003')
  show({ openId: 'e120003', from: 12_000 })
  await waitFor(() =>
    expect(document.querySelector('[aria-current]')?.getAttribute('data-event-id')).toBe('e120003'),
  )
  await waitFor(() => expect(queryClient.isFetching()).toBe(0))
  await expectAt(3, 'e120003')
  await expectAt(0, 'e120000')
})
