import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { sourceWords } from '../i18n/sourceWords.ts'
import { DOT } from '../lib/dot.ts'
import { sourceBook } from '../model/sourceBook.ts'
import { publishersOf } from '../schema/bearing.ts'
import { LOCALES, type Locale } from '../schema/vocabulary.ts'
import { corpus } from '../testing/servedRecords.ts'
import { speeches } from '../testing/speeches.ts'
import { writtenRecords } from '../testing/writtenRecords.ts'
import { SourcesPage } from './SourcesPage.tsx'

const records = writtenRecords()
const book = sourceBook(records, corpus.events)

function read(locale: Locale): HTMLElement {
  const body = document.createElement('body')
  body.innerHTML = renderToStaticMarkup(
    <SourcesPage
      setting={{
        book,
        records,
        speech: speeches[locale],
        words: sourceWords(locale, records),
        root: '../../',
      }}
      version={corpus.version}
    />,
  )
  return body
}

/** The numbers in a text, in whatever words. */
const numbersIn = (text: string | null | undefined) => text?.match(/\d+/g)?.map(Number) ?? []

describe.each(LOCALES)('the page of sources in %s', (locale) => {
  const page = read(locale)
  const part = (id: string) => page.querySelector(`section#${id}`)
  const linksIn = (inside: Element | null | undefined, selector = 'a') =>
    [...(inside?.querySelectorAll(selector) ?? [])].map((link) => link.getAttribute('href'))

  it('has every source with its title in its own language, its publisher, and what rests on it', () => {
    const words = sourceWords(locale, records)
    expect(page.querySelectorAll('.sources-list > li')).toHaveLength(records.sources.size)
    for (const { id, record, bears, reports, offices } of book.sources) {
      const item = page.querySelector(`[id="${id}"]`)
      const title = item?.querySelector('cite bdi')
      expect(title?.textContent, id).toBe(record.title)
      expect(title?.getAttribute('lang'), id).toBe(record.lang)
      expect(item?.querySelector('b')?.textContent, id).toBe(words.publisher(record))
      expect(linksIn(item, 'cite a'), id).toEqual(record.url === undefined ? [] : [record.url])
      expect(linksIn(item, '.rests a'), id).toEqual(
        [
          ...[...bears.map(({ event }) => event), ...reports].map(({ id: event }) => `events/${event}/`),
          ...offices.map(({ actor }) => `actors/${actor}/`),
        ].map((path) => `../../${locale}/${path}`),
      )
      const texts = [...(item?.querySelectorAll('.rests a') ?? [])].map(({ textContent }) => textContent)
      bears.forEach(({ claim }, index) => {
        const speaker =
          claim.by === undefined ? '' : `${corpus.actors.find(({ id }) => id === claim.by)?.name[locale]}: `
        expect(texts[index], id).toBe(speaker + claim.text[locale])
      })
      const read = { true: 'source.read', false: 'source.unread' } as const
      if (!record.headlineOnly) expect(item?.textContent, id).toContain(words.say(read[`${record.seen}`]))
    }
  })

  it('says whose voice a writer is after its name, or else among the facts', () => {
    const words = sourceWords(locale, records)
    for (const { id, record } of book.sources) {
      const facts = page.querySelector(`[id="${id}"] small`)?.textContent?.split(DOT) ?? []
      const writers = publishersOf(record).map((writer) => [writer, records.publishers.get(writer)] as const)
      const unsaid = writers.flatMap(([writer, publisher]) =>
        publisher && !words.isVoiced(writer, publisher) ? [words.voice(publisher)] : [],
      )
      expect(facts, id).toEqual(expect.arrayContaining(unsaid))
    }
  })

  it('says first how many claims rest on how many sources, those that bear none left out', () => {
    const bearing = book.sources.filter(({ bears }) => bears.length > 0).length
    expect(bearing).toBeLessThan(book.sources.length)
    expect(numbersIn(page.querySelector('h1 + p')?.textContent)).toEqual([
      book.claims.length,
      corpus.events.length,
      bearing,
    ])
  })

  it('counts in each heading what stands below it', () => {
    const listed = (id: string, of: string) => part(id)?.querySelectorAll(of).length
    for (const id of ['sources-russia', 'sources-united-states', 'sources-other'])
      expect(numbersIn(part(id)?.querySelector('h2')?.textContent), id).toEqual([
        listed(id, '.sources-list > li'),
      ])
    for (const id of ['only-russia', 'only-united-states', 'weak-sources', 'offices'])
      expect(numbersIn(part(id)?.querySelector('h2')?.textContent), id).toEqual([listed(id, '.rests > li')])
    const last = [...(part('one-publisher')?.querySelectorAll('.rests') ?? [])].at(-1)
    expect(numbersIn(part('one-publisher')?.querySelector('h2')?.textContent)).toEqual([
      last?.children.length,
    ])
  })

  it('leads to each of its parts, and to places that it has', () => {
    expect(linksIn(page.querySelector('main nav'))).toEqual(
      [...page.querySelectorAll('main section')].map(({ id }) => `#${id}`),
    )
    for (const link of linksIn(page, 'a[href^="#"]'))
      expect(page.querySelector(`[id="${link?.slice(1)}"]`), link ?? '').not.toBeNull()
  })

  it('names the events that one publisher bears', () => {
    const [first] = part('one-publisher')?.querySelectorAll('.rests') ?? []
    expect(linksIn(first)).toEqual(
      corpus.events.filter(({ oneSource }) => oneSource).map(({ id }) => `../../${locale}/events/${id}/`),
    )
  })

  it('leads to itself in the other languages, and has nothing to press', () => {
    expect(linksIn(page.querySelector('header nav'))).toEqual(LOCALES.map((each) => `../../${each}/sources/`))
    expect(page.querySelector('button, input, select, summary, script')).toBeNull()
  })
})
