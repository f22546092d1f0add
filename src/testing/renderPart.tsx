import { QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { inject } from 'vitest'
import { loadSpeech } from '../i18n/speech.ts'
import { type Address, homeAddress } from '../query/address.ts'
import type { Locale } from '../schema/vocabulary.ts'
import { addressStore } from '../state/addressStore.ts'
import { SpeechProvider } from '../views/context/speech.ts'
import { queryClient } from '../views/data/queryClient.ts'

/** Draws one part of a page, for what no record gives, in a page at this address. `closePage` takes it away. */
export async function renderPart(
  locale: Locale,
  part: ReactNode,
  address: Partial<Address> = {},
): Promise<HTMLElement> {
  window.happyDOM.setURL(inject('site').address)
  addressStore.setState({ ...homeAddress(locale), ...address }, true)
  const speech = await loadSpeech(locale)
  const { container } = render(
    <QueryClientProvider client={queryClient}>
      <SpeechProvider value={speech}>{part}</SpeechProvider>
    </QueryClientProvider>,
  )
  return container
}
