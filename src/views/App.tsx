import { useEffect } from 'react'
import { chronicleAt } from '../model/sides.ts'
import { Failure } from './Failure.tsx'
import { Reading } from './Reading.tsx'
import { Header } from './shell/Header.tsx'
import { HelpSheet } from './shell/HelpSheet.tsx'
import { useKeys } from './shell/useKeys.ts'
import { SpeechProvider, useLoadedSpeech } from './speech.ts'
import { useAddress } from './useAddress.ts'
import { useCorpus } from './useCorpus.ts'
import { useDisclosure } from './useDisclosure.ts'

/** The whole page. Speaks as soon as its words have come; the shell stays whatever becomes of the records. */
export function App() {
  const address = useAddress()
  const speech = useLoadedSpeech(address.locale)
  const corpus = useCorpus()
  const help = useDisclosure()
  useKeys({ '?': help.open })

  useEffect(() => {
    if (!speech.data) return
    document.documentElement.lang = speech.data.locale
    document.documentElement.dir = speech.data.direction
  }, [speech.data])

  useEffect(() => {
    if (speech.isError || corpus.isError) document.documentElement.dataset['state'] = 'settled'
  }, [speech.isError, corpus.isError])

  if (speech.isError) {
    // Without words of any language, these few stand for all: the button needs none.
    return (
      <main>
        <p lang="en">The page could not be loaded.</p>
        <p lang="ar" dir="rtl">
          تعذّر تحميل الصفحة.
        </p>
        <p lang="ru">Не удалось загрузить страницу.</p>
        <button
          type="button"
          onClick={() => speech.refetch()}
          aria-label="Try again · أعد المحاولة · Попробовать ещё раз"
        >
          ↻
        </button>
      </main>
    )
  }
  if (!speech.data) return null
  const { say } = speech.data

  return (
    <SpeechProvider value={speech.data}>
      <a className="skip" href="#events">
        {say('app.skip')}
      </a>
      <Header chronicle={corpus.data && chronicleAt(corpus.data, address)} onHelp={help.open} />
      {corpus.data ? (
        <Reading corpus={corpus.data} />
      ) : (
        <main id="events" tabIndex={-1}>
          <h1 className="unseen">{say('app.tagline')}</h1>
          {corpus.isError ? (
            <Failure what="failure.events" error={corpus.error} onRetry={() => corpus.refetch()} />
          ) : (
            <p className="notice">{say('loading.events')}</p>
          )}
        </main>
      )}
      {help.isOpen && <HelpSheet onClose={help.close} />}
    </SpeechProvider>
  )
}
