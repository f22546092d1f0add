import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { loadSpeech } from '../../src/i18n/speech.ts'
import { LOCALES } from '../../src/schema/vocabulary.ts'
import { checkJsonLd, readVocabulary } from '../../src/testing/schemaOrg.ts'
import { manifest, template } from '../../src/testing/viteOutput.ts'
import { compile } from '../records/compile.ts'
import { readRecords } from '../records/readRecords.ts'
import { sourcesPages } from './sourcesPages.ts'

const { records } = readRecords('data')
const pages = sourcesPages(
  {
    template,
    manifest,
    build: '9876543210',
    compiled: compile(records),
    speeches: await Promise.all(LOCALES.map(loadSpeech)),
    siteUrl: 'https://example.org/a/',
    reportTo: null,
    wikidataOf: () => undefined,
  },
  records,
)

it('there is one in every language', () => {
  expect(pages.map(({ path }) => path)).toEqual(LOCALES.map((locale) => `${locale}/sources/index.html`))
})

describe.each(pages)('$path', ({ path, html }) => {
  const locale = path.slice(0, 2)

  it('is a document of its language, without the app', () => {
    expect(html).toContain(
      `<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}" data-root="../../"`,
    )
    expect(html).not.toMatch(/type="module"|modulepreload|id="app"/)
  })

  it('allows its own style sheet, and no other inline', () => {
    const css = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? ''
    const hash = createHash('sha256').update(css).digest('base64')
    expect(css).toContain('.sources-list')
    expect(html).toContain(`style-src 'self' 'sha256-${hash}'`)
    expect(html).not.toContain(' style="')
  })

  it('has plain spaces in its head and its data', () => {
    expect(html).toMatch(locale === 'ru' ? /<main[\s\S]*\p{L}\u00a0\p{L}/u : /<main/)
    expect(/<head>[\s\S]*<\/head>/.exec(html)?.[0]).not.toContain('\u00a0')
    expect(/<script type="application\/ld\+json">[^<]*/.exec(html)?.[0]).not.toContain('\u00a0')
  })

  it('has its address, its alternates and its data', () => {
    expect(html).toContain(`<link rel="canonical" href="https://example.org/a/${locale}/sources/" />`)
    for (const other of LOCALES)
      expect(html).toContain(`hreflang="${other}" href="https://example.org/a/${other}/sources/"`)
    const json = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)?.[1] ?? ''
    expect(checkJsonLd(readVocabulary(), JSON.parse(json))).toEqual([])
    expect(JSON.parse(json).url).toBe(`https://example.org/a/${locale}/sources/`)
  })
})
