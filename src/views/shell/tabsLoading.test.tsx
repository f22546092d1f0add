import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import type { CorpusSource } from '../../corpus/source.ts'
import { homeAddress } from '../../query/address.ts'
import { addressStore } from '../../state/addressStore.ts'
import { corpusOf } from '../../testing/arbitraries.ts'
import { closePage } from '../../testing/openPage.tsx'
import { speeches } from '../../testing/speeches.ts'
import { NamesProvider } from '../context/names.ts'
import { SpeechProvider } from '../context/speech.ts'
import { queryClient } from '../data/queryClient.ts'
import { SourceProvider } from '../data/useQuestion.ts'
import { Tabs } from './Tabs.tsx'

afterEach(closePage)

const openOver = (ask: CorpusSource['ask']) => {
  addressStore.setState({ ...homeAddress('en'), page: { kind: 'event', id: 'call' } }, true)
  const source: CorpusSource = { id: 'slow', peek: () => undefined, revisionOf: () => 0, ask }
  render(
    <QueryClientProvider client={queryClient}>
      <SpeechProvider value={speeches.en}>
        <SourceProvider value={source}>
          <NamesProvider value={corpusOf([])}>
            <Tabs onFilter={() => {}} />
          </NamesProvider>
        </SourceProvider>
      </SpeechProvider>
    </QueryClientProvider>,
  )
}

it('a press while the event is loading leads to the timeline with the event marked', async () => {
  openOver(() => new Promise(() => {}))
  await userEvent.setup().click(screen.getByText('Timeline'))
  expect(addressStore.getState()).toEqual({ ...homeAddress('en'), view: 'timeline', marked: 'call' })
})
