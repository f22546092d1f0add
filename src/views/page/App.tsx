import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useEffect, useInsertionEffect } from 'react'
import { endonym } from '../../i18n/locale.ts'
import { chronicleAt } from '../../model/sides.ts'
import { reload } from '../../state/syncLink.ts'
import { SpeechProvider, useLoadedSpeech, useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useCorpus } from '../data/useCorpus.ts'
import { EmbedFoot } from '../shell/EmbedFoot.tsx'
import { Header } from '../shell/Header.tsx'
import { HelpSheet } from '../shell/HelpSheet.tsx'
import { TakeAway } from '../take/TakeAway.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { useDisclosure } from '../ui/useDisclosure.ts'
import { useKeys } from '../ui/useKeys.ts'
import { largePageQuery } from './largePageQuery.ts'
import { PageState } from './PageState.tsx'
import { postHeight } from './postHeight.ts'
import { Reading } from './Reading.tsx'
import { UpdateNotice } from './UpdateNotice.tsx'

/** Without words of any language, these few stand for all. */
function Wordless({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <main>
      <PageState isDrawn />
      <div className="notice" role="alert">
        <p lang="en" dir="ltr">
          The page could not be loaded.
        </p>
        <p lang="ar" dir="rtl">
          تعذّر تحميل الصفحة.
        </p>
        <p lang="ru" dir="ltr">
          Не удалось загрузить страницу.
        </p>
        <p>
          <button type="button" onClick={onRetry}>
            Try again · أعد المحاولة · Попробовать ещё раз
          </button>
        </p>
      </div>
    </main>
  )
}

/** The page until the records have come, and where they do not come. */
function Waiting({ records }: { readonly records: UseQueryResult<unknown> }) {
  const { say } = useSpeech()
  return (
    <main id="events" tabIndex={-1}>
      <PageState isDrawn={records.isError} />
      <h1 className="unseen">{say('app.tagline')}</h1>
      {records.isError ? (
        <ErrorNotice what={say('failure.events')} error={records.error} onRetry={() => records.refetch()} />
      ) : (
        <p className="notice">{say('loading.events')}</p>
      )}
    </main>
  )
}

/** Where the page itself could not be drawn. */
function Broken() {
  const { say } = useSpeech()
  return (
    <main id="events" tabIndex={-1}>
      <PageState isDrawn />
      <h1 className="unseen">{say('app.tagline')}</h1>
      <ErrorNotice what={say('failure.events')} error={null} onRetry={reload} />
    </main>
  )
}

/** The whole page. Speaks as soon as its words have come; the shell stays whatever becomes of the records. */
export function App() {
  const address = useAddress()
  const { speech, isError: isSpeechless, retry: retrySpeech } = useLoadedSpeech(address.locale)
  const isLarge = address.corpus !== null
  const corpus = useCorpus(!isLarge)
  const large = useQuery({ ...largePageQuery, enabled: isLarge })
  const help = useDisclosure()
  const taking = useDisclosure()
  useKeys({ help: help.open })

  // Before anything is measured: lines of Arabic are taller, and labels take their height from them.
  useInsertionEffect(() => {
    if (!speech) return
    document.documentElement.lang = speech.locale
    document.documentElement.dir = speech.direction
  }, [speech])

  const { embed } = address
  useInsertionEffect(() => {
    document.documentElement.toggleAttribute('data-embed', embed)
  }, [embed])
  useEffect(() => (embed ? postHeight() : undefined), [embed])

  if (!speech) return isSpeechless ? <Wordless onRetry={retrySpeech} /> : null
  const { say } = speech
  const small = isLarge ? undefined : corpus.data
  const hasItsWords = isSpeechless || speech.locale === address.locale

  return (
    <SpeechProvider value={speech}>
      <button type="button" className="skip" onClick={() => document.getElementById('events')?.focus()}>
        {say('app.skip')}
      </button>
      {!embed && (
        <Header
          chronicle={small && chronicleAt(small, address)}
          onTake={small && taking.open}
          onHelp={help.open}
        />
      )}
      {isSpeechless && (
        <ErrorNotice
          what={say('failure.language', { language: endonym[address.locale] })}
          error={null}
          onRetry={retrySpeech}
        />
      )}
      <ErrorBoundary fallback={<Broken />}>
        {address.corpus !== null && large.data ? (
          <large.data.LargePage key={address.corpus} id={address.corpus} hasItsWords={hasItsWords} />
        ) : small ? (
          <Reading corpus={small} hasItsWords={hasItsWords} onTake={taking.open} />
        ) : (
          <Waiting records={isLarge ? large : corpus} />
        )}
      </ErrorBoundary>
      {embed ? <EmbedFoot /> : <UpdateNotice />}
      {taking.isOpen && small && <TakeAway corpus={small} onClose={taking.close} />}
      {help.isOpen && <HelpSheet onClose={help.close} />}
    </SpeechProvider>
  )
}
