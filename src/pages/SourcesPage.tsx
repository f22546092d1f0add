import { endonym, wordmark } from '../i18n/locale.ts'
import { SOURCES_PATH } from '../query/address.ts'
import { LOCALES } from '../schema/vocabulary.ts'
import { SpeechProvider } from '../views/context/speech.ts'
import { sourcesParts } from './sourcesParts.tsx'
import { SettingProvider, type SourcesSetting } from './sourcesSetting.ts'
import { SOURCES_STYLES } from './sourcesStyles.ts'

export interface SourcesPageProps {
  readonly setting: SourcesSetting
  /** The version of the records. */
  readonly version: string
}

/** Every source and what rests on it, as a document: rendered at build time only, and without the app. */
export function SourcesPage({ setting, version }: SourcesPageProps) {
  const { book, speech, words, root } = setting
  const { locale } = speech
  const { say } = words
  const home = `${root}${locale}/`
  const parts = sourcesParts(setting)
  return (
    <SpeechProvider value={speech}>
      <SettingProvider value={setting}>
        <style>{SOURCES_STYLES}</style>
        <header className="masthead">
          <a className="wordmark" href={home}>
            {wordmark[locale]}
          </a>
          <nav aria-label={speech.say('nav.languages')}>
            {LOCALES.map((other) => (
              <a
                key={other}
                href={`${root}${other}/${SOURCES_PATH}`}
                lang={other}
                hrefLang={other}
                aria-current={other === locale ? 'true' : undefined}
              >
                {endonym[other]}
              </a>
            ))}
          </nav>
        </header>
        <main className="book">
          <h1>{say('page.title')}</h1>
          <p>
            {say('page.introduction', {
              claims: book.claims.length,
              events: new Set(book.claims.map(({ event }) => event)).size,
              sources: book.sources.filter(({ bears }) => bears.length > 0).length,
            })}
          </p>
          <nav aria-label={say('page.contents')}>
            <ul>
              {parts.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
          {parts.map(({ id, title, content }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`}>
              <h2 id={`${id}-title`}>{title}</h2>
              {content}
            </section>
          ))}
          <p>
            <a href={home}>{say('page.home')}</a> <small>{say('page.version', { version })}</small>
          </p>
        </main>
      </SettingProvider>
    </SpeechProvider>
  )
}
