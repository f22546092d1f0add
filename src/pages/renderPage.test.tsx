import { describe, expect, it, vi } from 'vitest'
import { bindWords } from '../i18n/bindWords.ts'
import { loadSpeech } from '../i18n/speech.ts'
import { indexCorpus } from '../index/corpus.ts'
import { formatIsoDay } from '../lib/day.ts'
import { homeAddress, type Page } from '../query/address.ts'
import type { EventHead } from '../schema/published.ts'
import { LOCALES, type Locale } from '../schema/vocabulary.ts'
import { belongsTo, corpus, eventNamed, fileOf, nameOf } from '../testing/servedRecords.ts'
import { speeches } from '../testing/speeches.ts'
import { typewriter } from '../testing/typewriter.ts'
import { renderPage } from './renderPage.tsx'

/* The page without any script. Only a browser can check what of it is visible. */

const indexed = indexCorpus(corpus)

/**
 * Events with quotes and claims about the date, with parts, with seven relations; two actors that take part in most
 * events.
 */
const IN_EVERY_LANGUAGE = [
  '2021-04-19-patrushev-sullivan-call',
  '2021-04-13-putin-biden-call',
  '2021-06-16-geneva-summit',
  'russia',
  'putin',
]
/** Each record in at least one language: all of them in every language would take a minute. */
const toRead = <T extends { readonly id: string }>(all: readonly T[], locale: Locale) =>
  all.filter(
    ({ id }, index) => IN_EVERY_LANGUAGE.includes(id) || index % LOCALES.length === LOCALES.indexOf(locale),
  )

/** Parses the page like a browser. */
function read(locale: Locale, page: Page, speech = speeches[locale]): HTMLElement {
  const root = page.kind === 'timeline' ? '../' : '../../../'
  const event = page.kind === 'event' ? fileOf(page.id) : undefined
  const address = { ...homeAddress(locale), page }
  const body = document.createElement('body')
  body.innerHTML = renderPage(
    address,
    { textWidth: typewriter, reportTo: null, corpus: indexed, speech, event },
    root,
  )
  return body
}

function articleOf(page: HTMLElement): HTMLElement {
  const article = page.querySelector<HTMLElement>('article[aria-labelledby=panel-title]')
  if (!article) throw new Error('the page has no article')
  return article
}

const textsOf = (inside: Element, selector: string) =>
  [...inside.querySelectorAll(selector)].map(({ textContent }) => textContent)

const hrefsOf = (inside: Element, selector: string) =>
  [...inside.querySelectorAll(selector)].map((link) => link.getAttribute('href'))

const headingOf = (article: Element) => article.querySelector('h2#panel-title')?.textContent

/** The participants that are shown. A state or body is omitted if its own people have the same role. */
const actorsOf = ({ actors }: EventHead): readonly string[] =>
  actors
    .filter(
      ({ actor, role }) =>
        !actors.some((one) => one.role === role && one.actor !== actor && belongsTo(one.actor, actor)),
    )
    .map(({ actor }) => actor)

/** The events that this one points to, and those that point to it. */
const relatedTo = (event: EventHead): readonly string[] => [
  ...event.relations.map((relation) => relation.event),
  ...corpus.events.flatMap(({ id, relations }) =>
    relations.filter((one) => one.event === event.id).map(() => id),
  ),
]

describe.each(LOCALES)('%s', (locale) => {
  it('every event is whole: when, who, who says what by which source, and what it is tied to', () => {
    for (const event of toRead(corpus.events, locale)) {
      const { id } = event
      const article = articleOf(read(locale, { kind: 'event', id }))
      expect(headingOf(article)).toBe(event.title[locale])
      expect(article.querySelector('time')?.getAttribute('datetime')).toBe(formatIsoDay(event.when.first))
      expect(textsOf(article, '.summary')).toEqual([event.summary[locale]])

      const people = actorsOf(event)
      expect(textsOf(article, '.people a').toSorted(), id).toEqual(
        [...new Set(people.map((actor) => nameOf(actor, locale)))].toSorted(),
      )
      const leads = hrefsOf(article, '.people a')
      for (const actor of people) expect(leads).toContain(`../../../${locale}/actors/${actor}/`)

      const { claims, sources } = fileOf(id)
      const items = [...article.querySelectorAll('.claims > li')]
      expect(items).toHaveLength(claims.length)
      for (const { text, sources: cited } of claims) {
        const item = items.find(({ textContent }) => textContent?.includes(text[locale]))
        if (!item) throw new Error(`${id} does not show: ${text[locale]}`)
        expect(item.querySelectorAll('.sources > li, figure')).toHaveLength(cited.length)
        for (const { source: name, quote } of cited) {
          const source = sources.find((known) => known.id === name)
          if (!source) throw new Error(`${id} cites ${name}, which its file does not hold`)
          const links = [...item.querySelectorAll('a')]
          const named = source.url ? links.find((a) => a.getAttribute('href') === source.url) : item
          expect(named?.textContent).toContain(source.publisher[locale])
          if (quote) expect(textsOf(item, `blockquote[lang=${quote.lang}]`)).toContain(quote.exact)
        }
      }
      expect(textsOf(article, '.source-index cite')).toEqual(sources.map(({ title }) => title))

      const ties = [...article.querySelectorAll('.ties a')]
      const related = relatedTo(event)
      expect(ties, id).toHaveLength(related.length)
      for (const other of related) {
        const tie = ties.find((a) => a.getAttribute('href') === `../../../${locale}/events/${other}/`)
        expect(tie?.textContent).toBe(eventNamed(other).title[locale])
      }
    }
  })

  it('the home page lists every event in order of time, each a link', () => {
    const page = read(locale, { kind: 'timeline' })
    expect(page.querySelector('article')).toBeNull()
    expect(hrefsOf(page, '.list [data-event-id] a')).toEqual(
      corpus.events.map(({ id }) => `../${locale}/events/${id}/`),
    )
    const links = textsOf(page, '.list [data-event-id] a')
    for (const [index, { title }] of corpus.events.entries()) expect(links[index]).toContain(title[locale])
  })

  it('every actor’s page lists all that it took part in', () => {
    for (const { id, name } of toRead(corpus.actors, locale)) {
      const article = articleOf(read(locale, { kind: 'actor', id }))
      expect(headingOf(article)).toBe(name[locale])
      const own = corpus.events.filter(({ actors }) => actors.some(({ actor }) => belongsTo(actor, id)))
      expect(textsOf(article, '.steps a'), id).toEqual(own.map(({ title }) => title[locale]))
      expect(hrefsOf(article, '.steps a')).toEqual(own.map((e) => `../../../${locale}/events/${e.id}/`))
    }
  })

  it('a chronicle’s page tells its story step by step, each with its reason', () => {
    for (const { id, title, introduction, steps } of corpus.chronicles) {
      const article = articleOf(read(locale, { kind: 'chronicle', id }))
      expect(headingOf(article)).toBe(title[locale])
      expect(textsOf(article, '.summary')).toEqual([introduction[locale]])
      expect(textsOf(article, '.steps a')).toEqual(steps.map(({ event }) => eventNamed(event).title[locale]))
      expect(textsOf(article, '.steps .soft')).toEqual(steps.flatMap(({ note }) => note?.[locale] ?? []))
    }
  })

  it('a page without records says that they are on their way, in its own language', () => {
    const body = document.createElement('body')
    body.innerHTML = renderPage(
      homeAddress(locale),
      { textWidth: typewriter, reportTo: null, corpus: null, speech: speeches[locale] },
      '../',
    )
    const words = { en: 'Loading the events…', ar: 'جارٍ تحميل الأحداث…', ru: 'Загружаем события…' }
    expect(textsOf(body, 'main .notice')).toEqual([words[locale]])
    expect(body.querySelector('[role=alert]')).toBeNull()
  })
})

it('days in view stay out of links: without a timeline they mean nothing', () => {
  const address = { ...homeAddress('en'), from: 18_730, to: 18_740 }
  const body = document.createElement('body')
  body.innerHTML = renderPage(
    address,
    { textWidth: typewriter, reportTo: null, corpus: indexed, speech: speeches.en },
    '../',
  )
  const leads = hrefsOf(body, 'a')
  expect(leads.length).toBeGreaterThan(corpus.events.length)
  for (const href of leads) expect(href).not.toMatch(/from=|to=/)
})

it('a page in a file names the version of its records but not an address that it cannot know', () => {
  const id = '2021-04-19-patrushev-sullivan-call'
  const foot = read('en', { kind: 'event', id }).querySelector('.print-foot')
  expect(foot?.textContent).toBe(`Demarche, version ${fileOf(id).version}`)
})

it('leaves no timer behind that would keep a build from ending', () => {
  vi.useFakeTimers()
  try {
    read('en', { kind: 'timeline' })
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

describe('a Russian page', () => {
  it.each<[string, Page, string]>([
    ['an event', { kind: 'event', id: '2021-04-15-us-bond-ban' }, '.claims p span, .summary span, h2, time'],
    ['a story', { kind: 'chronicle', id: 'road-to-geneva' }, 'h2, .summary, .steps a span, .steps .soft'],
    ['the timeline', { kind: 'timeline' }, '.list a > span:last-child, .mark-title, time'],
  ])('has no-break spaces by the one rule: %s', async (_, page, selector) => {
    const shown = textsOf(read('ru', page, await loadSpeech('ru')), selector).map((text) => text ?? '')
    expect(shown.join(' ')).toMatch(/\d\u00a0\p{L}/u)
    expect(shown).toEqual(shown.map((text) => bindWords(text)))
  })
})
