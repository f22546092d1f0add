import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import type { Corpus } from '../index/corpus.ts'
import { memorySource } from '../memory/memorySource.ts'
import { type Address, homeAddress } from '../query/address.ts'
import type { Locale } from '../schema/vocabulary.ts'
import { addressStore } from '../state/addressStore.ts'
import { NamesProvider } from '../views/context/names.ts'
import { SpeechProvider } from '../views/context/speech.ts'
import { queryClient } from '../views/data/queryClient.ts'
import { SourceProvider } from '../views/data/useQuestion.ts'
import { corpusOf } from './arbitraries.ts'
import { noFiles } from './noFiles.ts'
import { speeches } from './speeches.ts'

/** Renders one component over a corpus, at an address, for cases that no record has. `closePage` unmounts it. */
export async function renderPart(
  locale: Locale,
  part: ReactNode,
  address: Partial<Address> = {},
  corpus: Corpus = corpusOf([]),
): Promise<HTMLElement> {
  addressStore.setState({ ...homeAddress(locale), ...address }, true)
  queryClient.clear()
  const { container } = render(
    <QueryClientProvider client={queryClient}>
      <SpeechProvider value={speeches[locale]}>
        <SourceProvider value={memorySource(corpus, noFiles)}>
          <NamesProvider value={corpus}>{part}</NamesProvider>
        </SourceProvider>
      </SpeechProvider>
    </QueryClientProvider>,
  )
  return container
}
