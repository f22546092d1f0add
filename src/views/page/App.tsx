import { useEffect, useInsertionEffect } from 'react'
import { endonym } from '../../i18n/locale.ts'
import { LoadFailure } from '../../lib/fetchFile.ts'
import { chronicleAt } from '../../model/sides.ts'
import { homeAddress } from '../../query/address.ts'
import { reload } from '../../state/syncLink.ts'
import { NamesProvider } from '../context/names.ts'
import { SpeechProvider, useLoadedSpeech, useSpeech } from '../context/speech.ts'
import { useAddress } from '../context/useAddress.ts'
import { useCorpus } from '../data/useCorpus.ts'
import { askAgain, SourceProvider } from '../data/useQuestion.ts'
import { replacePrerendered } from '../prerender/replacePrerendered.ts'
import { EmbedFoot } from '../shell/EmbedFoot.tsx'
import { Header } from '../shell/Header.tsx'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { ErrorNotice } from '../ui/ErrorNotice.tsx'
import { skipToEvents } from '../ui/focus.ts'
import { LazySheet } from '../ui/LazySheet.tsx'
import { Link } from '../ui/Link.tsx'
import { useDisclosure } from '../ui/useDisclosure.ts'
import { useKeys } from '../ui/useKeys.ts'
import { CorpusPage } from './CorpusPage.tsx'
import { PageState } from './PageState.tsx'
import { postHeight } from './postHeight.ts'
import { UpdateNotice } from './UpdateNotice.tsx'
import './App.css'

/** Shown if no messages could be loaded, in any language. */
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

interface OpeningProps {
  /** Undefined while the corpus is loading. */
  readonly error: Error | undefined
}

/** Whether an id that nobody knows may be the reason. Some hosts answer a missing file with a page of HTML. */
const mayBeUnknown = (error: Error): boolean =>
  !(error instanceof LoadFailure) || error.reason === 'missing' || error.reason === 'unreadable'

/** The page until the corpus is known, or if it cannot be loaded. */
function Opening({ error }: OpeningProps) {
  const { say, locale } = useSpeech()
  const id = useAddress(({ corpus }) => corpus)
  return (
    <main id="events" tabIndex={-1}>
      {/* The prerendered page shows only the records of the site. */}
      <PageState isDrawn={error !== undefined} onDrawn={id === null ? undefined : replacePrerendered} />
      <h1 className="unseen">{say('app.tagline')}</h1>
      {error ? (
        <>
          <ErrorNotice
            what={
              id === null
                ? say('failure.events')
                : say(mayBeUnknown(error) ? 'corpus.unknown' : 'corpus.unopened', { id })
            }
            error={error}
            onRetry={askAgain}
          />
          {id !== null && (
            <p>
              <Link to={homeAddress(locale)}>{say('corpus.home')}</Link>
            </p>
          )}
        </>
      ) : (
        <p className="notice">{say('loading.events')}</p>
      )}
    </main>
  )
}

/** The fallback if the page fails to render. */
function Broken() {
  const { say } = useSpeech()
  return (
    <main id="events" tabIndex={-1}>
      <PageState isDrawn />
      <h1 className="unseen">{say('app.tagline')}</h1>
      <ErrorNotice what={say('failure.here')} error={null} onRetry={reload} />
    </main>
  )
}

const loadHelp = async () => (await import('./sheetParts.ts')).sheetParts.Help
const loadTakeAway = async () => (await import('./sheetParts.ts')).sheetParts.TakeAway

/** The whole page. Renders once the messages are loaded; header and controls stay if the records fail. */
export function App() {
  const address = useAddress()
  const { speech, isError: isSpeechless, retry: retrySpeech } = useLoadedSpeech(address.locale)
  const { open, error } = useCorpus(address.corpus)
  const help = useDisclosure()
  const taking = useDisclosure()
  useKeys({ help: help.open })

  // An insertion effect, so that it runs before layout effects measure labels: Arabic lines are taller.
  useInsertionEffect(() => {
    const page = document.documentElement
    // To write the same value, too, makes the browser compute all styles again.
    if (!speech || (page.lang === speech.locale && page.dir === speech.direction)) return
    page.lang = speech.locale
    page.dir = speech.direction
  }, [speech])

  const { embed } = address
  useInsertionEffect(() => {
    document.documentElement.toggleAttribute('data-embed', embed)
  }, [embed])
  useEffect(() => (embed ? postHeight() : undefined), [embed])

  if (!speech) return isSpeechless ? <Wordless onRetry={retrySpeech} /> : null
  const { say } = speech
  const hasItsWords = isSpeechless || speech.locale === address.locale

  return (
    <SpeechProvider value={speech}>
      <SourceProvider value={open?.source ?? null}>
        <NamesProvider value={open?.names ?? null}>
          <button type="button" className="skip" onClick={skipToEvents}>
            {say('app.skip')}
          </button>
          {!embed && (
            <Header
              chronicle={open ? chronicleAt(open.names, address) : undefined}
              onTake={open ? taking.open : undefined}
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
          <ErrorBoundary fallback={() => <Broken />}>
            {open ? (
              <CorpusPage
                key={address.corpus}
                loading={open.loading}
                error={open.error}
                hasItsWords={hasItsWords}
                onTake={taking.open}
              />
            ) : (
              <Opening error={error} />
            )}
          </ErrorBoundary>
          {embed ? <EmbedFoot /> : <UpdateNotice />}
          {taking.isOpen && open && (
            <LazySheet name="take" title={say('take.title')} load={loadTakeAway} onClose={taking.close} />
          )}
          {help.isOpen && (
            <LazySheet name="help" title={say('help.title')} load={loadHelp} onClose={help.close} />
          )}
        </NamesProvider>
      </SourceProvider>
    </SpeechProvider>
  )
}
