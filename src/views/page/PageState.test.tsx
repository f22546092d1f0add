import { notifyManager, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { type Address, homeAddress } from '../../query/address.ts'
import { SiteProvider } from '../context/site.ts'
import { useAddress } from '../context/useAddress.ts'
import { PageState } from './PageState.tsx'

const EMPTY = homeAddress('en')
const withWords = (words: string): Address => ({ ...EMPTY, query: { ...EMPTY.query, words } })

/** True if the page was ever `settled` before it had rendered the answer for its address. */
let isWrong = false
let letAnswer: (() => void)[] = []
const watches: MutationObserver[] = []
const { dataset } = document.documentElement

function Answer() {
  const words = useAddress(({ query }) => query.words)
  const { data } = useQuery({
    queryKey: ['answer', words],
    queryFn: () => new Promise<string>((answer) => letAnswer.push(() => answer(words))),
  })
  return <output>{data}</output>
}

function openPage(isDrawn = true) {
  const addresses = createStore<Address>()(() => withWords('a'))
  const onDrawn = vi.fn()
  const { container } = render(
    <SiteProvider value={{ addresses, hrefOf: () => '', isFile: false, reportTo: null }}>
      <QueryClientProvider client={new QueryClient()}>
        <PageState isDrawn={isDrawn} onDrawn={onDrawn} />
        <Answer />
      </QueryClientProvider>
    </SiteProvider>,
  )
  const watch = new MutationObserver(() => {
    const shown = container.textContent
    if (dataset.state === 'settled' && shown !== addresses.getState().query.words) isWrong = true
  })
  watches.push(watch)
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-state'] })
  return { addresses, onDrawn }
}

/** Runs two rounds of notifications, since the first may schedule more. */
const notified = async () => {
  for (let turn = 0; turn < 2; turn++)
    await act(() => new Promise<void>((done) => notifyManager.schedule(done)))
}
const answer = () => act(async () => letAnswer.shift()?.())

beforeEach(() => {
  isWrong = false
  letAnswer = []
})
afterEach(() => {
  for (const watch of watches.splice(0)) watch.disconnect()
  expect(isWrong).toBe(false)
})

it('is busy from the change of an address until the answer to it is drawn', async () => {
  const { addresses, onDrawn } = openPage()
  expect(dataset.state).toBe('busy')
  await answer()
  await vi.waitFor(() => expect(dataset.state).toBe('settled'))
  expect(onDrawn).toHaveBeenCalled()

  act(() => {
    addresses.setState(withWords('b'))
    // Synchronously, so that no test can see the page as ready.
    expect(dataset.state).toBe('busy')
  })
  await notified()
  expect(dataset.state).toBe('busy')
  await answer()
  await vi.waitFor(() => expect(dataset.state).toBe('settled'))
})

it('settles where another address needs no answer', async () => {
  const { addresses } = openPage()
  await answer()
  act(() => addresses.setState({ ...withWords('a'), view: 'list' }))
  await vi.waitFor(() => expect(dataset.state).toBe('settled'))
})

it('is busy while what has come is not drawn', async () => {
  const { onDrawn } = openPage(false)
  await answer()
  await notified()
  expect(dataset.state).toBe('busy')
  expect(onDrawn).not.toHaveBeenCalled()
})
