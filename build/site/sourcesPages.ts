import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { bindWords } from '../../src/i18n/bindWords.ts'
import { sourceWords } from '../../src/i18n/sourceWords.ts'
import { indexCorpus } from '../../src/index/corpus.ts'
import { sourceBook } from '../../src/model/sourceBook.ts'
import { SOURCES_PATH } from '../../src/query/address.ts'
import type { Records } from '../../src/schema/rule.ts'
import { recordsFolder } from '../records/compile.ts'
import './ignoreStyles.ts'
import { headTags, type PageHead } from './headTags.ts'
import { liftStyles } from './liftStyles.ts'
import { lastChange } from './pageHeads.ts'
import { type BuiltPage, cardPath, type PagesInput } from './pagesOf.ts'
import { fontTags } from './preloads.ts'
import { followPaths } from './streams.ts'
import { inScript, sourcesData } from './structuredData.ts'
import { fill } from './template.ts'

// With the other imports it would be loaded before `ignoreStyles.ts` has run.
const { SourcesPage } = await import('../../src/pages/SourcesPage.tsx')

/** The page of sources in each language. It is a document, without the app: all that rests on which source. */
export function sourcesPages(input: PagesInput, records: Records): readonly BuiltPage[] {
  const { template, manifest, build, compiled, siteUrl, wikidataOf } = input
  const corpus = indexCorpus(compiled.corpus)
  const { version } = compiled.corpus
  const book = sourceBook(records, corpus.events)
  const updated = lastChange(corpus.events, compiled.events)
  const root = '../../'
  return input.speeches.map((speech) => {
    const { locale, plain } = speech
    const { say } = sourceWords(locale, records)
    const words = sourceWords(locale, records, locale === 'ru' ? bindWords : undefined)
    const head: PageHead = {
      kind: 'sources',
      locale,
      path: SOURCES_PATH,
      title: say('page.title'),
      description: say('page.description'),
      image: cardPath(locale, { kind: 'timeline' }),
      feeds: followPaths(`${locale}/`, siteUrl),
      ...(updated === undefined ? {} : { updated }),
    }
    const site = { corpus, version, speech: plain, siteUrl, wikidataOf }
    const { markup, css } = liftStyles(
      renderToStaticMarkup(
        createElement(SourcesPage, { setting: { book, records, speech, words, root }, version }),
      ),
    )
    const html = fill(template, {
      locale,
      root,
      records: recordsFolder(compiled.corpus),
      build,
      reportTo: null,
      head: [headTags(head, { siteUrl, root })],
      fonts: fontTags(manifest, locale, root),
      body: markup,
      css,
      after: [`<script type="application/ld+json">${inScript(sourcesData(site, head))}</script>`],
      isDocument: true,
    })
    return { path: `${locale}/${SOURCES_PATH}index.html`, html }
  })
}
